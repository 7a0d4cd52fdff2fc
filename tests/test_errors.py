"""Every error meant for a user is one family, and says what to do."""

import pytest

from legation.errors import DateError, InputError, LanguageError, LegationError, ModelError


@pytest.mark.parametrize("error", [InputError, LanguageError, DateError, ModelError])
def test_one_except_clause_catches_every_error_for_users(error: type[LegationError]) -> None:
    assert issubclass(error, LegationError)


def test_a_foreign_text_is_also_an_input_that_cannot_be_read() -> None:
    assert issubclass(LanguageError, InputError)


def test_the_message_is_the_whole_text_of_the_error() -> None:
    assert str(InputError("There is no file 'x'. Check the path.")) == "There is no file 'x'. Check the path."
