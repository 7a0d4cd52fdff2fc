"""The time that a story goes on in: what is told after "on Monday" was on Monday, too, until the text says
otherwise.

Nothing is carried where that is not sure: not out of the paragraph unless the text goes on about the same
one or a word points back ("during the meeting"), not into another tense, into what somebody is quoted with,
or past another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from legation.coding.done.acts import Act
from legation.coding.tree import below, has, lemmas_of, path, relation
from legation.language.reading import Reading
from legation.record import Time

#: Within a month or a year, a story moves on from one sentence to the next.
_DAY = re.compile(r"(?:[\dX]{4}-[\dX]{2}-\d{2}|[\dX]{4}-W[\dX]{2}-\d).*")
_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve", "'d", "’d"})
_MODALS = frozenset({"will", "would", "may", "might", "can", "could", "shall", "should", "must"})
#: By these a phrase tells within what an act was: "during the meeting", "at the ceremony".
_WITHIN = frozenset({"in", "during", "at", "on", "amid"})
_WHILE = frozenset({"while", "as"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
#: Words for a meeting that take up one told by another word.
_GATHERINGS = frozenset(
    "meeting talk gathering summit conference session ceremony event visit trip council forum call".split()
)
_STEM = 4  # letters by which "invaded" and "invasion" are one
_BACK = 40  # acts that a phrase may point back over


def carried(
    reading: Reading,
    acts: Sequence[Act],
    times: Mapping[int, str],
    verbs: Mapping[int, Time],
    spots: Sequence[int],
) -> dict[int, str]:
    """The times, by id, of acts without one of their own, by the act's index.

    ``times`` are those of acts that have one, ``verbs`` those that hang on a verb, an act or none; ``spots``
    are the words at which times begin.
    """
    known, quoted = dict(times), _quoted(reading)
    chains = {m.head: i for i, chain in enumerate(reading.chains) for m in chain.mentions}
    going = dict(_going(reading, chains, verbs, {reading.sentence_of(word) for word in spots}))
    holders = {word: i for i, act in enumerate(acts) for word in range(act.start, act.end)}
    for i, act in enumerate(acts):
        if i in times:
            continue
        time = _told_with(reading, act, verbs) or _coordinated(reading, act, verbs, spots)
        for noun in _settings(reading, act.head):
            inside = holders.get(noun, i)
            time = time or (known.get(inside) if inside != i else None)
            time = time or _taken_up(reading, acts[max(i - _BACK, 0) : i], known, noun, chains, i)
        if time is None and _is_told(reading, act) and act.head not in quoted:
            time = going.get(reading.sentence_of(act.head))
        if time is not None:
            known[i] = time
    return {i: time for i, time in known.items() if i not in times}


def is_simple_past(reading: Reading, verb: int) -> bool:
    """Whether the verb tells what happened then: "met", "was held", and not "has met", "had met"."""
    helpers = [d for d in reading.dependents[verb] if relation(reading, d) in ("aux", "cop")]
    if {reading.words[d].lower() for d in helpers} & (_PERFECT | _MODALS):
        return False
    return any(has(reading, w, "Tense=Past") and has(reading, w, "VerbForm=Fin") for w in (verb, *helpers))


def _told_with(reading: Reading, act: Act, verbs: Mapping[int, Time]) -> str | None:
    """The time of the verb that an act is told with as a part or circumstance of what it tells: "went off on
    Monday, killing ten", "arrested in March while covering a march", "said at the summit on Monday"."""
    head, up = act.head, int(reading.heads[act.head])
    if up not in verbs:
        return None
    if relation(reading, head) == "advcl":
        marks = lemmas_of(reading, head, "mark")
        participle = has(reading, head, "VerbForm=Part") or has(reading, head, "VerbForm=Ger")
        past = participle or (is_simple_past(reading, head) and is_simple_past(reading, up))
        told = marks <= _WHILE and past if marks else participle
    else:
        told = relation(reading, head) == "obl" and bool(lemmas_of(reading, head, "case") & _WITHIN)
    return verbs[up].id if told else None


def _coordinated(reading: Reading, act: Act, verbs: Mapping[int, Time], spots: Sequence[int]) -> str | None:
    """The time behind the last of several verbs in the past: "ten were killed and two injured on Monday"."""
    for verb in below(reading, act.head, "conj"):
        if verb not in verbs or not is_simple_past(reading, act.head):
            continue
        spot = reading.words_at(verbs[verb].start, verbs[verb].end)[0]
        alike = is_simple_past(reading, verb) or not any(below(reading, verb, "aux", "cop"))
        if (
            alike
            and has(reading, verb, "Tense=Past")
            and all(w == spot or not act.head < w < spot for w in spots)
        ):
            return verbs[verb].id if verb < spot else None
    return None


def _settings(reading: Reading, head: int) -> Iterator[int]:
    """The nouns by which a clause says within what it was, that of "on the sidelines of" it too."""
    for noun in below(reading, head, "obl"):
        if lemmas_of(reading, noun, "case") & _WITHIN:
            for word in (noun, *below(reading, noun, "nmod")):
                if lemmas_of(reading, word, "det") & _POINTING:
                    yield word


def _taken_up(
    reading: Reading,
    before: Sequence[Act],
    times: Mapping[int, str],
    noun: int,
    chains: Mapping[int, int],
    i: int,
) -> str | None:
    """The time of the last of the acts ``before`` act ``i`` that a noun means; a name means another's ("at
    the EU-Africa Summit")."""
    lemma, chain = reading.lemmas[noun].lower(), chains.get(noun, -1)
    if reading.upos[noun] != "NOUN":
        return None
    for k, act in zip(range(i - 1, -1, -1), reversed(before), strict=False):
        same = lemma[:_STEM] == reading.lemmas[act.core].lower()[:_STEM]
        gathered = act.type == "CONSULT" and lemma in _GATHERINGS
        if k in times and (same or gathered or chain == chains.get(act.core)):
            return times[k]
    return None


def _going(
    reading: Reading, chains: Mapping[int, int], verbs: Mapping[int, Time], dated: Set[int]
) -> Iterator[tuple[int, str]]:
    """The sentences without a time in which the story goes on, each with the time it goes on in: the day that
    the main verb of a sentence before has."""
    time, before = None, 0
    for sentence in range(len(reading.sentences) - 1):
        first, last = reading.sentence(sentence)
        root = next((w for w in range(first, last) if reading.heads[w] < 0), first)
        if not is_simple_past(reading, root) or _is_set_elsewhere(reading, root):
            time = None
        elif sentence in dated:
            named = verbs.get(root)
            time = named.id if named is not None and is_day(named) else None
        elif time is not None:
            together = reading.blocks[first] == reading.blocks[before]
            time = time if together or _goes_on_about(reading, chains, root, before) else None
            if time is not None:
                yield sentence, time
        before = first


def _is_set_elsewhere(reading: Reading, root: int) -> bool:
    """Whether the sentence begins by saying on what occasion: "In his speech, ..."."""
    return any(d < root and lemmas_of(reading, d, "case") & _WITHIN for d in below(reading, root, "obl"))


def _goes_on_about(reading: Reading, chains: Mapping[int, int], root: int, first: int) -> bool:
    """Whether the subject of a sentence was spoken of in the one that begins at word ``first``."""
    sentence = range(*reading.sentence(reading.sentence_of(first)))
    spoken = (reading.chains[chains[d]] for d in below(reading, root, "nsubj") if d in chains)
    return any(mention.head in sentence for chain in spoken for mention in chain.mentions)


def is_main(reading: Reading, act: Act) -> bool:
    """Whether the act is the sentence's own, or coordinated with it."""
    for word in path(reading, act.head):
        if reading.heads[word] < 0:
            return reading.upos[word] == "VERB"
        light = relation(reading, word) == "obj" and word == act.core
        if not light and relation(reading, word) != "conj":
            return False
    return False


def _is_told(reading: Reading, act: Act) -> bool:
    """Whether the act is a main one, told in the simple past as are all verbs over it."""
    verbs = (w for w in path(reading, act.head) if reading.upos[w] == "VERB")
    return is_main(reading, act) and all(is_simple_past(reading, w) for w in verbs)


def is_day(time: Time) -> bool:
    """Whether the time is one day or in it; the year or month need not be known."""
    return bool(_DAY.fullmatch(time.value))


def _quoted(reading: Reading) -> frozenset[int]:
    """The words of contents that begin with a quotation mark."""
    return frozenset(
        word
        for frame in reading.attributions
        for a in frame.arguments
        if a.label == "CONTENT" and reading.words[a.start] in ('"', "“", "``")
        for word in range(a.start, a.end)
    )
