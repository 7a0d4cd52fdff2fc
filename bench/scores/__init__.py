"""The measures themselves, each as a plain function over gold and found."""
