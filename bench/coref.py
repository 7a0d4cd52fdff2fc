"""Coreference: predicted mentions over gold words, chains of one mention left out on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bench.documents import Document, documents
from bench.scores.coreference import conll
from bench.scores.counts import Counts, exact
from bench.setup import Setup
from bench.table import Measured, Row
from legation.language import Argument, Reading
from training.corpora import treebanks

Mention = tuple[int, int]
Chains = list[frozenset[Mention]]

_THINGS = frozenset(("it", "its", "itself"))
_PERSONS = frozenset("he him his himself she her hers herself who whose whom".split())
_MALE = frozenset(("he", "him", "his", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))


def table(setup: Setup) -> Iterator[Measured]:
    """CoNLL F1 and its parts, beside the floor over the same mentions: a name takes up the same name, a
    pronoun the nearest mention that agrees with it."""
    for name, path in setup.sets(GUM_dev="treebanks/gum/dev.conllu").items():
        learnt, floor = [], []
        mentions = Counts()
        for document in setup.some(documents(treebanks.passages(path))):
            gold = gold_chains(document)
            reading = document.read(setup.model)
            every = [m for chain in reading.chains for m in chain.mentions]
            learnt.append((gold, proper([[(m.start, m.end) for m in c.mentions] for c in reading.chains])))
            floor.append((gold, nearest_compatible(reading, every)))
            wanted = {(m.start, m.end) for m in document.mentions()}
            mentions += exact(wanted, {(m.start, m.end) for m in every})
        below = conll(floor)
        rows = [Row(measure, f1, below[measure], "nearest") for measure, f1 in conll(learnt).items()]
        yield Measured(name, [path], [*rows, Row("mentions, singletons too", mentions.f1)])


def gold_chains(document: Document) -> Chains:
    """The corpus's entities of two mentions or more."""
    entities: dict[str, list[Mention]] = {}
    for m in document.mentions():
        entities.setdefault(m.entity, []).append((m.start, m.end))
    return proper(entities.values())


def proper(chains: Iterable[list[Mention]]) -> Chains:
    """Chains of two mentions or more; a mention stays in the first chain that has it."""
    seen: set[Mention] = set()
    out = []
    for chain in chains:
        own = frozenset(chain) - seen
        seen |= own
        if len(own) > 1:
            out.append(own)
    return out


def nearest_compatible(reading: Reading, mentions: Sequence[Argument]) -> Chains:
    """The floor's chains."""
    chains: list[list[Mention]] = []
    before: list[tuple[Argument, int]] = []  # with its chain
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        chain = next((c for other, c in reversed(before) if _corefers(reading, m, other)), len(chains))
        if chain == len(chains):
            chains.append([])
        chains[chain].append((m.start, m.end))
        before.append((m, chain))
    return proper(chains)


def _corefers(reading: Reading, m: Argument, other: Argument) -> bool:
    if other.end > m.start:
        return False  # one inside the other
    if reading.upos[m.head] == "PRON":
        return _agree(reading, m, other)
    named = reading.upos[m.head] == "PROPN"
    return named and reading.text(m.start, m.end).lower() == reading.text(other.start, other.end).lower()


def _agree(reading: Reading, m: Argument, other: Argument) -> bool:
    """Whether a pronoun can stand for the other mention: person, number, gender, human or not."""
    pronoun, form = reading.word(m.head).lower(), reading.word(other.head).lower()
    feats, others = _feats(reading, m.head), _feats(reading, other.head)
    person = feats.get("Person", "3")
    if person != others.get("Person", "3"):
        return False
    if "Number" in feats and "Number" in others and feats["Number"] != others["Number"]:
        return False
    if pronoun in _PERSONS and (other.label != "PERSON" or form in _THINGS):
        return False
    if pronoun in _THINGS and (other.label == "PERSON" or form in _PERSONS):
        return False
    return not ((pronoun in _MALE and form in _FEMALE) or (pronoun in _FEMALE and form in _MALE))


def _feats(reading: Reading, i: int) -> dict[str, str]:
    return dict(f.split("=", 1) for f in reading.feats[i].split("|") if "=" in f)
