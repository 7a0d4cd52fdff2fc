"""How the tables of ``legation/knowledge/data`` are made that are not kept by hand. Not needed to run."""
