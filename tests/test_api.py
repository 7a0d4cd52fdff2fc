"""``legation.load``, ``legation.code`` and ``legation.read``, the model and the coder left out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

import legation
from legation import api, coding, language
from legation.api import parties
from legation.errors import InputError, ModelError, PartyError
from legation.record import Article, Provenance, Record, Span
from tests.records import TEXT


class Counting:
    """A model that notes how many articles it was given."""

    digest = "sha256:0"

    def __init__(self) -> None:
        self.taken = 0

    def read(self, articles: Iterable[Article]) -> Iterator[SimpleNamespace]:
        for article in articles:
            self.taken += 1
            yield SimpleNamespace(article=article)


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Counting:
    def code(reading: SimpleNamespace, *, provenance: Provenance, min_confidence: float) -> Record:
        return Record(article=reading.article, provenance=provenance)

    model = Counting()
    monkeypatch.setattr(language, "load_model", lambda: model)
    monkeypatch.setattr(coding, "code", code, raising=False)
    return model


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a railway.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_path_is_a_file(file: Path) -> None:
    article = legation.load(file)
    assert (article.text, article.source) == (TEXT, str(file))


def test_a_string_that_names_a_file_is_a_file(file: Path) -> None:
    assert legation.load(str(file)).text == TEXT


@pytest.mark.parametrize("text", [TEXT, TEXT * 100, "Ministers met\0 in Lima."], ids=["text", "long", "nul"])
def test_any_other_string_is_the_text(text: str) -> None:
    article = legation.load(text, force=True)
    assert (len(article.text), article.source) == (len(text), None)


@pytest.mark.parametrize("name", ["missing.txt", "news/missing.txt"])
def test_a_string_without_white_space_is_a_file_name_that_is_wrong(name: str) -> None:
    with pytest.raises(InputError, match=name):
        legation.load(name)


def test_a_path_that_is_missing_is_never_a_text() -> None:
    with pytest.raises(InputError):
        legation.load(Path("Ministers met in Lima."))


@pytest.mark.parametrize("date", ["2031-06-10", dt.date(2031, 6, 10)])
def test_a_date_is_a_string_or_a_day(date: str | dt.date) -> None:
    assert legation.load(TEXT, date).published.date == "2031-06-10"


def test_reading_a_text_gives_its_record(model: Counting) -> None:
    record = legation.read(TEXT, "2031-06-10")
    assert record.article == legation.load(TEXT, "2031-06-10")


def test_a_record_says_what_made_it(model: Counting) -> None:
    made = Provenance(legation=legation.__version__, model="sha256:0", ontology="PLOVER 2.0")
    assert legation.read(TEXT).provenance == made


def test_a_least_confidence_is_written_into_the_record(model: Counting) -> None:
    provenance = legation.read(TEXT, min_confidence=0.8).provenance
    assert provenance is not None
    assert provenance.options == {"min_confidence": "0.8"}


@pytest.mark.parametrize("value", [-0.1, 1.5, float("nan")])
def test_a_least_confidence_lies_between_0_and_1(model: Counting, value: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        legation.read(TEXT, min_confidence=value)


def test_records_come_one_by_one_and_in_order(model: Counting) -> None:
    texts = [f"{TEXT}{number}" for number in range(5)]
    records = legation.code(legation.load(text) for text in texts)
    assert (next(records).article.text, model.taken) == (texts[0], 1)
    assert [record.article.text for record in records] == texts[1:]


def test_a_missing_model_is_told_before_an_article_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise ModelError("The language model is not installed.")

    monkeypatch.setattr(language, "load_model", missing)
    with pytest.raises(ModelError):
        legation.code(legation.load(name) for name in ["missing.txt"])


SENTENCE = "Chad and Togo met; Peru, said Chad, had barred Togolese ships."


def spans(source: str | Span | None, target: str | Span | None) -> list[str | None]:
    """The parties as they are found, with where each begins."""
    found = parties(SENTENCE, source, target)
    return [f"{SENTENCE[span.start : span.end]}@{span.start}" if span else None for span in found]


def test_of_words_that_stand_twice_the_nearest_to_the_other_party_are_meant() -> None:
    assert spans("Chad", "Togo") == ["Chad@0", "Togo@9"]
    assert spans("Peru", "Chad") == ["Peru@19", "Chad@30"]


def test_a_party_is_found_as_a_whole_word_where_it_stands_as_one() -> None:
    assert spans("Peru", "Togo") == ["Peru@19", "Togo@9"]
    assert spans("Peru", "Togoles") == ["Peru@19", "Togoles@47"]


def test_a_party_is_a_span_or_nobody() -> None:
    assert spans(Span(30, 34), None) == ["Chad@30", None]


def test_one_name_for_both_parties_means_two_places() -> None:
    assert spans("Chad", "Chad") == ["Chad@0", "Chad@30"]


@pytest.mark.parametrize("party", ["Cuba", "", "   ", Span(3, 3), Span(60, 99), Span(4, 5)])
def test_a_party_that_is_not_in_the_text_is_named(party: str | Span) -> None:
    with pytest.raises(PartyError, match="The target"):
        legation.relation(SENTENCE, "Chad", party)


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_a_text_without_words_tells_no_relation(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "kept_model", language.load_model)
    with pytest.raises(InputError, match="no words"):
        legation.relation(text, None, None)
