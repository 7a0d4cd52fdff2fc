"""What we claim and how to measure it: one module a table, floors and targets in ``floors.toml``."""
