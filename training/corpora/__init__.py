"""Readers of the public corpora: a path in, an iterator of ``Passage`` out. One module a format."""
