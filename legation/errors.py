"""Every error that a user can meet: what happened, why, and what to do."""

from __future__ import annotations


class LegationError(Exception):
    """Base of all errors meant for a user; ``str(error)`` is one plain sentence or two."""


class InputError(LegationError):
    """The input cannot be read as a text: missing, unreadable, binary, of an unknown kind."""


class LanguageError(InputError):
    """The text is in a language that the model does not read."""


class PartyError(LegationError):
    """A party given by the user is not in the text."""


class DateError(LegationError):
    """A date given by the user is not a calendar day."""


class ModelError(LegationError):
    """The language model is missing, damaged or of another version."""
