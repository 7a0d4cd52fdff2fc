from bench.simple import record
from legation.intake import from_text

TEXT = 'The Bank of Georgia met Irakli Gelashvili in 2031. "We shall go on as before," he said. He left.'


def test_runs_of_capitals_are_actors() -> None:
    assert [actor.name for actor in record(from_text(TEXT)).actors] == [
        "Bank of Georgia",
        "Irakli Gelashvili",
        "We",
    ]


def test_quotation_marks_are_statements() -> None:
    (statement,) = record(from_text(TEXT)).statements
    assert statement.kind == "direct"


def test_four_digits_are_a_year() -> None:
    assert [time.value for time in record(from_text(TEXT)).times] == ["2031"]


def test_nothing_else_is_found() -> None:
    made = record(from_text(TEXT))
    assert not any([made.events, made.places, made.talks])
