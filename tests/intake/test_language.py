"""Which language a text is in."""

import subprocess
import sys

import pytest

from legation.errors import LanguageError
from legation.intake.language import identify, refuse_foreign

ENGLISH = (
    "The fisheries ministers of the two states met in Oslo on Thursday to divide the herring of the northern "
    "sea, which has moved to the east with the warming of the water, and said that they would be back."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Fisheries ministers of two states met in Oslo on Thursday.", "en"),
        ("Les ministres de la pêche des deux États se sont réunis jeudi à Oslo.", "fr"),
        ("De visserijministers van de twee landen kwamen donderdag in Oslo bijeen om te praten.", "nl"),
        ("Министры рыболовства двух государств встретились в четверг в Осло.", "ru"),
        ("التقى وزيرا الثروة السمكية في أوسلو يوم الخميس لبحث الحصص", "ar"),
    ],
)
def test_a_language_is_told_from_a_sentence(text: str, language: str) -> None:
    assert identify(text)[0] == language


@pytest.mark.parametrize("text", ["", "Oslo", "12 345 678", "\ud800"])
def test_too_little_text_names_no_language(text: str) -> None:
    assert identify(text) == (None, 0.0)


def test_an_unsure_guess_refuses_nothing() -> None:
    refuse_foreign("gl", 0.4, name="story.txt")


def test_the_refusal_names_the_file_and_the_way_round() -> None:
    with pytest.raises(LanguageError, match=r"story\.txt .*'fr'.*--force"):
        refuse_foreign("fr", 0.99, name="story.txt")


def test_english_prose_does_not_load_the_identifier() -> None:
    program = f"import sys, legation.intake.language as it; it.identify({ENGLISH!r}); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "legation.intake.language" in loaded
    assert "py3langid" not in loaded
