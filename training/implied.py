"""Learns whom a text means by an act that names nobody on a side: ``python -m training.implied bench/gold/dev
training/news/weights --corpora DIR``.

The folders hold keys as for ``training.beliefs``; only events with their parties teach here.
Writes ``implied_actor.tsv`` and ``implied_recipient.tsv`` into ``legation/knowledge/data``.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.scores.keys import is_among
from bench.setup import VARIABLE
from bench.whole import ARTICLES
from legation.coding.done import FLOOR
from legation.coding.done.drafting import drafts
from legation.coding.done.drafts import Draft, Joining
from legation.coding.done.implied import ACTOR, FIELDS, RECIPIENT, Implied, is_open, is_stately
from legation.language.reading import Reading
from legation.record import Actor, Record
from training.beliefs import Example, fact_of, fit, frequent, known, readings, spots, write

HEADERS = {
    ACTOR: "# What speaks for an actor's having done an act that names no doer, in log odds.\n",
    RECIPIENT: "# What speaks for an actor's being whom an act is done to that names nobody, in log odds.\n",
}
SOURCE = "# Learnt by training/implied.py where readers noted who; coding/done/implied.py has the names.\n"
_RIDGE = 2.0
_LEAST = 5  # examples that a sign must have


def told(
    reading: Reading, record: Record, key: Mapping[str, Any]
) -> Iterator[tuple[Draft, Mapping[str, Any] | None]]:
    """The events of a record before anybody is implied in them, with the key's facts that they are."""
    right = spots(reading, key["events"])
    found = [d for d in drafts(reading, record) if d.belief >= FLOOR or fact_of(reading, d, right)]
    for draft in Joining(reading, record.times, record.places).joined(found):
        yield draft, fact_of(reading, draft, right)


def examples(reading: Reading, record: Record, key: Mapping[str, Any], side: str) -> Iterator[Example]:
    """For each of the key's events that the text tells without anybody on a side: all who may be meant, and
    whether they are."""
    everything = [*told(reading, record, key)]
    implied = Implied(reading, record, [draft for draft, _ in everything])
    for number, (draft, fact) in enumerate(everything):
        if fact is None or "actors" not in fact or not is_open(draft.sides, side):
            continue
        wanted = fact.get(FIELDS[side], ())
        for actor, signs in implied.candidates(number, draft, side):
            yield Example(dict(signs), any(_is(actor, party) for party in wanted), 1.0)


def _is(actor: Actor, party: str) -> bool:
    """Whether an actor is the party of a key: of a state's code, who acts for the state."""
    return is_among(party, [actor]) and (is_stately(actor) or not _is_code(party))


def _is_code(party: str) -> bool:
    return len(party) == 3 and party.isupper()


def main() -> None:
    """Learn the weights of both sides and keep them."""
    parser = argparse.ArgumentParser(prog="python -m training.implied", description=__doc__)
    parser.add_argument("keys", type=Path, nargs="+", help="folder of keys")
    parser.add_argument("--corpora", type=Path, default=os.environ.get(VARIABLE))
    options = parser.parse_args()
    articles = options.corpora and Path(options.corpora) / ARTICLES
    read = [
        (reading, known(reading), key)
        for reading, key, generated in readings(options.keys, articles)
        if not generated
    ]
    for side in (ACTOR, RECIPIENT):
        found = [e for reading, record, key in read for e in examples(reading, record, key, side)]
        weights = {name: round(w, 2) for name, w in fit(frequent(found, _LEAST), _RIDGE).items()}
        write({n: w for n, w in weights.items() if abs(w) >= 0.02}, side, HEADERS[side] + SOURCE)


if __name__ == "__main__":
    main()
