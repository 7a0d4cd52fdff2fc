"""The command line: one module a command. It asks, calls and shows; it decides nothing."""
