"""Who a mention names: country and sector of the actor cases in NGEC's tests.

How a case becomes a call of ``legation.actor``. The first argument is the mention, the second the context,
the third (or ``query_date``) the day. "Today" is ``TODAY`` and no day at all ``UNDATED``: the answers to
the one were true in the first half of 2022, those to the other, written later, in the autumn. Cases of
``query_wiki`` ask for the title of a page of Wikipedia, which a record does not hold: left out.

How the codes map. NGEC codes as PLOVER 2 does; the record has UN for UNO and EU for EUR, letters of their
own for some bodies that are IGO there, MED for JRN (media), HLH for MED (health) and REL for every faith.
UNK (nobody in particular) and JNK (nobody at all) are the record's null: no answer is expected there.
Where a case has two codes, either may be our first.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import legation
from bench.dictionaries import ACTORS, AGENTS, Dictionaries
from bench.scores.counts import Counts
from bench.setup import Setup
from bench.table import Measured, Row

TODAY, UNDATED = "2022-06-01", "2022-11-01"
_LEFT_OUT = frozenset({"query_wiki"})
_COUNTRIES = {"UNO": "UN", "EUR": "EU", "KOS": "XKX"}
_BODIES_OF_STATES = frozenset({"IGO", "IMF", "NATO", "WTO"})
_SECTORS = {
    "JRN": "MED", "MED": "HLH", **dict.fromkeys(("BUD", "CHR", "HIN", "JEW", "MOS", "SUN", "SHI"), "REL"),
}  # fmt: skip
_CAMEO = {"INS": "REB", "SEP": "REB", "RAD": "REB", "UIS": "UNK", "MED": "JRN", "HLH": "MED"}
_NOBODY = frozenset({"", "UNK", "JNK", "NON"})

Answer = tuple[str | None, tuple[str, ...]]  # the country or code, and the sectors, the main one first


@dataclass(frozen=True, slots=True)
class Case:
    """A call, and what is expected of it: sets of countries and of sectors, any of which is right; an
    empty set where no answer is expected, None where the case does not say."""

    mention: str
    context: str
    day: str
    countries: frozenset[str] | None
    sectors: frozenset[str] | None


@dataclass(slots=True)
class Tally:
    """Right answers where one is expected, and answers where none is."""

    cases: Counts = field(default_factory=Counts)
    country: Counts = field(default_factory=Counts)
    sector: Counts = field(default_factory=Counts)
    false: Counts = field(default_factory=Counts)

    def add(self, case: Case, answer: Answer) -> None:
        code, sectors = answer
        parts = (
            (case.countries, _is_among(code, case.countries), code is not None),
            (case.sectors, bool(case.sectors and sectors[:1] and sectors[0] in case.sectors), bool(sectors)),
        )
        expected = [right for wanted, right, _ in parts if wanted]
        unexpected = [given for wanted, _, given in parts if wanted is not None and not wanted]
        if expected:
            self.cases += _of(all(expected))
        if case.countries:
            self.country += _of(parts[0][1])
        if case.sectors:
            self.sector += _of(parts[1][1])
        for given in unexpected:
            self.false += _of(given)


def table(setup: Setup) -> Iterator[Measured]:
    """Shares of the cases, beside a plain look-up in the dictionaries."""
    for name, path in setup.sets(NGEC_cases="actors/actor_cases_dev.jsonl").items():
        folder = setup.corpora / "actors" if setup.corpora else path.parent
        floor = Dictionaries(folder) if (folder / AGENTS).exists() else None
        ours, theirs = Tally(), Tally()
        for case in setup.some(cases(path)):
            ours.add(case, described(case))
            if floor:
                theirs.add(case, looked_up(case, floor))
        files = [path, *(folder / name for name in (*ACTORS, AGENTS) if floor)]
        yield Measured(name, files, list(_rows(ours, theirs if floor else None)))


def cases(path: Path) -> Iterator[Case]:
    """The cases of a JSON Lines file: ``func``, ``args``, ``kwargs`` and ``expected``, as in NGEC's tests."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["func"] in _LEFT_OUT:
            continue
        mention, context, day = (*row["args"], "", "")[:3]
        yield Case(
            mention,
            context,
            as_day(row.get("kwargs", {}).get("query_date", day)),
            *wanted(row["expected"]),
        )


def wanted(expected: dict[str, Any]) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """The countries and the sectors that a case takes for right."""
    if "RESULT" in expected:
        return frozenset(), frozenset()
    country = expected.get("country", expected.get("cc"))
    sector = expected.get("code_1")
    either = [expected[key] for key in ("code_1", "code_2") if expected.get(key)]
    return (
        None if country is None or isinstance(country, dict) else _ours(country, _COUNTRIES),
        None if sector is None else frozenset().union(*(_ours(code, _SECTORS) for code in either)),
    )


def _ours(code: str | dict[str, list[str]], names: dict[str, str]) -> frozenset[str]:
    codes = [code] if isinstance(code, str) else code["any_of"]
    return frozenset(names.get(c, c) for c in codes if c not in _NOBODY)


def as_day(written: str) -> str:
    """ISO 8601 of "2022-04-01", "12 April 2022", "Today" or nothing."""
    if not written or written.lower() == "today":
        return TODAY if written else UNDATED
    try:
        return dt.date.fromisoformat(written).isoformat()
    except ValueError:
        return dt.datetime.strptime(written, "%d %B %Y").date().isoformat()  # noqa: DTZ007


def described(case: Case) -> Answer:
    """Our answer."""
    actor = legation.actor(case.mention, case.context, case.day)
    return (actor.code, actor.sectors) if actor else (None, ())


def looked_up(case: Case, floor: Dictionaries) -> Answer:
    """The dictionaries' answer, in the codes of the record."""
    country, sector = floor.look_up(case.mention, case.day)
    newer = _CAMEO.get(sector or "", sector or "")
    return _COUNTRIES.get(country or "", country), tuple(_ours(newer, _SECTORS))


def _is_among(code: str | None, wanted: frozenset[str] | None) -> bool:
    if not wanted or code is None:
        return False
    return code in wanted or ("IGO" in wanted and code in _BODIES_OF_STATES)


def _of(hit: bool) -> Counts:
    return Counts(hit, 1, hit, 1)


def _rows(ours: Tally, theirs: Tally | None) -> Iterator[Row]:
    """Shares in percent: of the answers expected the right ones, of those not expected the given ones."""
    parts = (("country and sector", "cases"), ("country", "country"), ("sector", "sector"))
    for measure, part in (*parts, ("false answers", "false")):
        score: Counts = getattr(ours, part)
        floor: float | None = getattr(theirs, part).recall if theirs else None
        label = f"{measure}, {score.gold:.0f}"
        yield Row(label, score.recall, floor, "dictionaries", low=part == "false")
