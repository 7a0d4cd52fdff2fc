"""Refreshes ``holders.tsv`` and ``people.tsv`` from a result of Wikidata's query service.

    python -m tools.holders RESULT.json 2026-11-01

RESULT is what https://query.wikidata.org answers to QUERY, saved as JSON or CSV; the day is the one on which it was
asked. Rows that have the same term (person, post, and the start within a month) take the more exact of two dates, the
end if they had none, and "Wikidata Q..." for their source; names stay as they are. Terms that no row has are added.
Where Wikidata contradicts a row (another end, or somebody else in the post at the time), the row stays, and the
contradiction is told. Posts without an end that Wikidata confirms are vouched for until that day, the others
until the day that they were vouched for before. Last, set ``KNOWN_UNTIL`` in ``legation/knowledge/offices.py``
to that day.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from legation.knowledge import posts
from legation.knowledge.names import fold, listed, rows
from legation.knowledge.offices import KNOWN_UNTIL, first_day, last_day
from tools.tables import KNOWLEDGE, save, written

QUERY = """\
SELECT DISTINCT ?person ?personLabel ?office ?state ?start ?startPrecision ?end ?endPrecision WHERE {
  ?country wdt:P31 wd:Q3624078; wdt:P298 ?state.
  {
    ?country p:P35 ?term. ?term ps:P35 ?person. BIND("head of state" AS ?office)
  } UNION {
    ?country p:P6 ?term. ?term ps:P6 ?person. BIND("head of government" AS ?office)
  } UNION {
    ?post wdt:P279* wd:Q7330070; wdt:P1001 ?country. ?term ps:P39 ?post. ?person p:P39 ?term.
    BIND("foreign minister" AS ?office)
  } UNION {
    ?post wdt:P279* wd:Q2518691; wdt:P1001 ?country. ?term ps:P39 ?post. ?person p:P39 ?term.
    BIND("defence minister" AS ?office)
  }
  ?term pqv:P580 [wikibase:timeValue ?start; wikibase:timePrecision ?startPrecision].
  OPTIONAL { ?term pqv:P582 [wikibase:timeValue ?end; wikibase:timePrecision ?endPrecision]. }
  MINUS { ?term wikibase:rank wikibase:DeprecatedRank. }
  FILTER(!BOUND(?end) || YEAR(?end) >= 1990)
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
}
"""
HOLDERS = ("person", "title", "of", "from", "to", "source")
PEOPLE = ("person", "wikidata", "common", "names")

Row = dict[str, str]

_OFFICES = {
    "head of state": ("supreme leader", "president", "monarch", "pope"),
    "head of government": ("prime minister",),
    "foreign minister": ("foreign minister",),
    "defence minister": ("defence minister",),
}
_LENGTHS = {"9": 4, "10": 7, "11": 10}  # Wikibase's precisions: a year, a month, a day
_MONTH = 31


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office as Wikidata has it; dates as in the table, ``until`` empty where it has no end."""

    wikidata: str
    person: str
    office: str
    state: str
    since: str
    until: str


@dataclass(slots=True)
class Tables:
    """Both tables, being refreshed, and what Wikidata says against them."""

    holders: list[Row]
    people: list[Row]
    against: list[str] = field(default_factory=list)

    def rows_of(self, state: str, post: str) -> list[Row]:
        """The rows of a post."""
        return [r for r in self.holders if r["of"] == state and posts.named(r["title"], state).name == post]

    def name_of(self, term: Term) -> str:
        """The name that the table has for the person of a term, known by the id or by a spelling; else the
        term's."""
        by_id = next((p["person"] for p in self.people if p["wikidata"] == term.wikidata), None)
        form = fold(term.person)
        local = {r["person"] for r in self.holders if r["of"] == term.state}
        spelt = {p["person"] for p in self.people if form in map(fold, listed(p["names"]))}
        alike = [n for n in local if fold(n) == form or n in spelt]
        return by_id or (alike[0] if len(alike) == 1 else term.person)

    def identify(self, person: str, wikidata: str) -> None:
        """Keep a person's id."""
        known = next((p for p in self.people if p["person"] == person), None)
        if known is None:
            self.people.append({"person": person, "wikidata": wikidata, "common": "", "names": ""})
        elif not known["wikidata"]:
            known["wikidata"] = wikidata


def terms(path: Path) -> list[Term]:
    """The terms of a saved result; those without a name, a state or a start to go by are left out."""
    text = path.read_text(encoding="utf-8")
    return sorted(set(_terms(_bindings(text))), key=lambda t: (t.state, t.office, t.since, t.wikidata))


def refreshed(holders: Iterable[Row], people: Iterable[Row], found: Iterable[Term], asked: str) -> Tables:
    """The tables with the terms of a result of the day ``asked`` (ISO 8601)."""
    tables = Tables([dict(row) for row in holders], [dict(row) for row in people])
    open_before = [row for row in tables.holders if not row["to"]]
    confirmed = [row for term in found if (row := _merge(tables, term))]
    for row in open_before:
        if not row["to"] and not any(row is other for other in confirmed) and asked > KNOWN_UNTIL:
            row["to"] = f"{KNOWN_UNTIL}+"
    return tables


def _merge(tables: Tables, term: Term) -> Row | None:
    """The row of a term, refreshed or added; None where the term has no place in the table."""
    title = _title(tables.holders, term)
    if title is None:
        return None
    person = tables.name_of(term)
    same = tables.rows_of(term.state, posts.named(title, term.state).name)
    own = [r for r in same if r["person"] == person]
    row = next((r for r in own if _between(r["from"], term.since) <= _MONTH), None)
    if row is not None:
        row["from"] = _agreed(tables, row, "came", row["from"], term.since)
        ended = "" if row["to"].endswith("+") else row["to"]
        row["to"] = _agreed(tables, row, "left", ended, term.until)
    elif within := next((r for r in own if _together(r, term) > 0), None):
        return within  # one of several terms in a row, which the table has as one
    elif rivals := [r for r in same if _together(r, term) > 1]:
        who = ", ".join(f"{r['person']} {r['from']} to {r['to'] or 'now'}" for r in rivals)
        tables.against.append(f"{term.state} {title}: {term.person} {term.since}, but the table has {who}")
        return None
    else:
        row = {"person": person, "title": title, "of": term.state, "from": term.since, "to": term.until}
        behind = max((i for i, r in enumerate(tables.holders) if any(r is s for s in same)), default=-1)
        tables.holders.insert(behind + 1 or len(tables.holders), row)
    row["source"] = f"Wikidata {term.wikidata}"
    tables.identify(person, term.wikidata)
    return row


def _agreed(tables: Tables, row: Row, what: str, known: str, told: str) -> str:
    """The more exact of two dates of a row; the table's where they contradict each other by days."""
    if known and told and _between(known, told) > 1:
        tables.against.append(
            f"{row['of']} {row['title']}: {row['person']} {what} {told}, but the table has {known}"
        )
        return known
    return max(known, told, key=len)


def _title(holders: Sequence[Row], term: Term) -> str | None:
    """What the post of a term is called in its state: as its last holder in the table is. None where the
    table has no such post there (a monarch abroad, a head of government who is the president)."""
    for wanted in _OFFICES[term.office]:
        titles = [
            (last_day(r["from"]), r["title"])
            for r in holders
            if r["of"] == term.state
            and posts.named(r["title"], r["of"]).name == wanted
            and not r["title"].startswith(("acting ", "interim ", "caretaker "))
        ]
        if titles:
            return max(titles)[1]
    return None


def _between(date: str, other: str) -> int:
    """The least number of days between what two dates may mean; 0 where they may mean one day."""
    gap = max(_day(first_day(date)) - _day(last_day(other)), _day(first_day(other)) - _day(last_day(date)))
    return max(gap.days, 0)


def _together(row: Row, term: Term) -> int:
    """The number of days that a row and a term have surely in common."""
    start = max(last_day(row["from"]), last_day(term.since))
    ends = [row["to"].removesuffix("+") or KNOWN_UNTIL, term.until or KNOWN_UNTIL]
    return (_day(min(map(first_day, ends))) - _day(start)).days


def _day(date: str) -> dt.date:
    year, month, day = map(int, date.split("-"))
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return min(dt.date(year, month, 1) + dt.timedelta(day - 1), following - dt.timedelta(1))


def _terms(bindings: Iterable[Row]) -> Iterator[Term]:
    for found in bindings:
        key = found["person"].rsplit("/", 1)[-1]
        since = _date(found["start"], found["startPrecision"])
        until = _date(found.get("end", ""), found.get("endPrecision", ""))
        if since and found["personLabel"] != key and found["office"] in _OFFICES:
            yield Term(key, found["personLabel"], found["office"], found["state"], since, until)


def _date(value: str, precision: str) -> str:
    return value[: _LENGTHS.get(precision, 0)]


def _bindings(text: str) -> Iterator[Row]:
    """The solutions of a result, as SPARQL's JSON or CSV."""
    if not text.lstrip().startswith("{"):
        yield from csv.DictReader(text.splitlines())
        return
    result: dict[str, Any] = json.loads(text)
    for solution in result["results"]["bindings"]:
        yield {name: str(bound["value"]) for name, bound in solution.items()}


def _notes(table: str) -> str:
    kept = (KNOWLEDGE / f"{table}.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in kept if line.startswith("#"))


def _save(table: str, columns: Sequence[str], kept: Iterable[Row]) -> None:
    save(table, written(_notes(table), columns, ([row[column] for column in columns] for row in kept)))


def main(path: str, asked: str) -> None:
    """Refreshes both tables from a result, and tells on standard error what Wikidata says against them."""
    tables = refreshed(
        rows("holders"), rows("people"), terms(Path(path)), dt.date.fromisoformat(asked).isoformat()
    )
    _save("holders", HOLDERS, tables.holders)
    _save("people", PEOPLE, tables.people)
    sys.stderr.writelines(f"{line}\n" for line in tables.against)


if __name__ == "__main__":
    main(*sys.argv[1:])
