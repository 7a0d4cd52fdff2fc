"""Corpora -> weights. Never imported by ``legation``."""
