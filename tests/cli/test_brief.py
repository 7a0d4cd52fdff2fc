import io
from typing import Literal

import msgspec
import pytest
from rich.console import Console

from legation.cli.brief import brief, who
from legation.cli.statements import speaker
from legation.cli.view import View, dated
from legation.record import Article, Basis, Office, Published, Record
from tests.records import RECORD

PLAIN = """\
Chile and Peru agree to reopen the Arica railway
The Pacific Courier, 9 Jun 2031 (from the page's own data)

Talks
  Chile, Peru · occurred · 9 Jun 2031 · Lima
    led by       Luis Quispe for Peru
    length       five hours
    agenda       the railway between Arica and Tacna
    kept off it  the port
    outcome      agree to reopen the Arica railway
    next         open on 1 September

Events
  Who → whom               Type      Status          When         Where
  ──────────────────────────────────────────────────────────────────────────────
  Chile, Peru              CONSULT   occurred        9 Jun 2031   Lima
                           (visit)
  Chile → Peru             AGREE ?   planned         1 Sep 2031
  Peru                     REJECT    negated,
                                     earlier
  ? the text does not say who, or the type is doubtful

Statements
  Ana Rojas, Transport Minister of Chile
    the line would open on 1 September · 9 Jun 2031
    “We will pay our half” · to reporters · press conference · reported by Ana
    Rojas, Transport Minister of Chile

Positions
  Peru rejects the port

Dates ahead
  1 Sep 2031  Chile → Peru · AGREE ?
  1 Sep 2031  Chile: pay our half

Checks
  ! $40m is not €90m at any rate of 2031.

4 actors, 3 events, 2 statements, 4 times, 1 place, 1 amount
"""


def shown(record: Record, *, width: int = 80, evidence: bool = False, colours: bool = False) -> str:
    """What a screen is asked to show."""
    out = io.StringIO()
    system: Literal["standard"] | None = "standard" if colours else None
    console = Console(file=out, width=width, color_system=system, highlight=False, _environ={})
    console.print(brief(record, evidence=evidence, underline=colours))
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def published(date: str) -> Record:
    """The record, published on another day."""
    there = Published(date=date, basis="given")
    return msgspec.structs.replace(RECORD, article=msgspec.structs.replace(RECORD.article, published=there))


def test_the_brief_at_80_columns() -> None:
    assert shown(RECORD) == PLAIN


@pytest.mark.parametrize("width", [30, 50, 80, 100])
@pytest.mark.parametrize("evidence", [False, True])
def test_no_line_is_wider_than_the_screen(width: int, evidence: bool) -> None:
    lines = shown(RECORD, width=width, evidence=evidence).splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize(
    "words",
    [
        "“[9 June 2031]”",
        "“Delegations of [Chile] and [Peru] [met] for five hours in [Lima]”",
        "“the line would [open] on [1 September]”",
        "“[Ana Rojas] [said] that [the line would open on 1 September]”",
        '“[We will pay our half]," [she] [said]”',
        "“refused to discuss [the port]”",
        "“We will [pay our half]”",
        "“[$40m (€90m)]”",
    ],
)
def test_evidence_marks_the_words_of_each_field(words: str) -> None:
    assert words in shown(RECORD, evidence=True)


def test_evidence_is_underlined_on_a_terminal() -> None:
    assert "and \x1b[4mPeru\x1b[0m \x1b[4mmet\x1b[0m for five" in shown(RECORD, evidence=True, colours=True)


def test_status_has_a_colour_on_a_terminal() -> None:
    assert "\x1b[36mplanned" in shown(RECORD, colours=True)


def test_what_is_over_by_the_day_of_publication_is_not_ahead() -> None:
    assert "Dates ahead" not in shown(published("2031-09-01"))


def test_an_empty_record_says_so() -> None:
    empty = shown(Record(article=Article(id="sha256:0", text="", source="empty.txt")))
    assert empty.startswith("empty.txt\ndate not known\n\nNothing that anybody said or did was found")


def test_an_escape_sequence_in_a_text_does_not_reach_the_terminal() -> None:
    hostile = "\x1b[2JTitle\x07"
    record = Record(article=Article(id="sha256:0", text=hostile, title=hostile, publisher="\x9b31m"))
    assert not set("\x1b\x07\x9b") & set(shown(record))


def test_markup_in_a_text_is_shown_as_it_stands() -> None:
    record = Record(article=Article(id="sha256:0", text="", title="[bold]x[/bold] :smile:"))
    assert shown(record).startswith("[bold]x[/bold] :smile:\n")


@pytest.mark.parametrize(
    ("basis", "date", "earliest", "latest", "words"),
    [
        ("given", "2025-02-27", None, None, "27 Feb 2025 (as given)"),
        ("metadata", "2025-02-27", None, None, "27 Feb 2025 (from the page's own data)"),
        ("text", "2025-02-27", None, None, "27 Feb 2025 (from the text)"),
        ("text", None, "2025-02-19", "2025-03-05", "between 19 Feb 2025 and 5 Mar 2025 (from the text)"),
        ("text", None, "2025-02-19", None, "on or after 19 Feb 2025 (from the text)"),
        ("text", None, None, "2025-03-05", "on or before 5 Mar 2025 (from the text)"),
        ("unknown", None, None, None, "date not known"),
    ],
)
def test_the_day_of_publication_comes_with_its_basis(
    basis: Basis, date: str | None, earliest: str | None, latest: str | None, words: str
) -> None:
    assert dated(Published(date=date, basis=basis, earliest=earliest, latest=latest)) == words


def test_a_title_that_is_all_there_is_of_a_name_stands_once() -> None:
    minister = msgspec.structs.replace(RECORD.actors[0], name="minister", office=Office(title="minister"))
    view = View(msgspec.structs.replace(RECORD, actors=(minister,)), underline=False)
    said = msgspec.structs.replace(RECORD.statements[0], speaker=minister.id)
    assert speaker(view, said) == "minister"


def test_of_those_who_met_only_who_is_implied_stands_in_brackets() -> None:
    [met, *_] = RECORD.events
    told = [s for s in met.actor_spans if any(m.start == s.start for m in RECORD.actors[0].mentions)]
    half = msgspec.structs.replace(met, basis={"actors": "implied"}, actor_spans=tuple(told))
    first, second = (next(a.name for a in RECORD.actors if a.id == i) for i in met.actors)
    assert who(View(RECORD, underline=False), half) == f"{first}, [{second}]"
