"""From the model's frames and the words themselves to acts: one act for one doing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from legation.coding.clauses import case
from legation.coding.done.words import carrier, is_empty, tellings
from legation.coding.tree import below, is_willing, relation
from legation.knowledge.plover import Telling
from legation.language.reading import Argument, Frame, Reading
from legation.record import Status

#: How many words may stand between a light verb and its noun in one trigger: "held six hours of talks".
_REACH = 5
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})
#: By these a noun completes a verb of the same type: "attend the summit", "meet for talks".
_FOR = frozenset({"for", "at", "in", "on"})

# Belief, 0..1, from the model's score and the table of telling words. Set by reading some twenty articles:
# where both agree few are wrong, the model alone is wrong in two of three below 0.6, and a sure word
# that the model missed is right if it has parties of its own.
_AGREED = 0.4  # of the model's doubt stays where the word confirms it
_ALONE = 0.7  # of the model's score stays where the word is not in the table
_SURE = 0.65  # a sure word against the model, or without it


@dataclass(frozen=True, slots=True)
class Act:
    """Words ``start:end`` tell an act of a type; ``head`` is their head, ``core`` the word that means the
    act: the noun after a light verb, else the head. ``learnt``: the model's status, None where the words
    alone tell the act."""

    start: int
    end: int
    head: int
    core: int
    type: str
    score: float
    learnt: Status | None = None
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()
    seen: bool = True  # by the model

    def holds(self, word: int) -> bool:
        """Whether ``word`` is one of the trigger's."""
        return self.start <= word < self.end


# Acts that one predicate tells stand in one sentence, so only the last few can be the same.
_NEAR = 30


def acts(reading: Reading) -> tuple[Act, ...]:
    """The acts of an article in text order; of a light verb and its noun, or of words of one type that
    complete each other, there is one."""
    frames: dict[int, list[Frame]] = {}
    for frame in reading.events:
        core = _core(reading, frame.predicate)
        if core is not None and core not in reading.name_of:
            frames.setdefault(core, []).append(frame)
    out: list[Act] = []
    for word in range(len(reading)):
        if word in reading.name_of or reading.upos[word] not in ("VERB", "NOUN", "ADJ"):
            continue
        act = _act(reading, word, frames.get(word, []))
        if act is not None:
            out.append(act)
    return tuple(_joined(reading, sorted(out, key=lambda a: (a.start, -a.end))))


def _core(reading: Reading, word: int) -> int | None:
    """The word that means the act which the model tags at ``word``: of a light verb its noun."""
    if not is_empty(reading, word) or tellings(reading, word):
        return word
    carried = (d for d in _nouns_below(reading, word) if carrier(reading, d) == word)
    return next((d for d in carried if tellings(reading, d)), None)


def _nouns_below(reading: Reading, verb: int) -> Iterator[int]:
    for d in below(reading, verb, "obj", "obl", "nsubj", "xcomp"):
        yield d
        yield from below(reading, d, "nmod", "conj")
    if relation(reading, verb) == "acl":
        yield int(reading.heads[verb])


def _act(reading: Reading, word: int, frames: Sequence[Frame]) -> Act | None:
    """The act that ``word`` means, by the frames that the model has for it and by the word itself."""
    known = tellings(reading, word)
    if not _can_mean(reading, word) or _is_topic(reading, word):
        return None
    frame = max(frames, key=lambda f: (f.predicate == word, f.score), default=None)
    if frame is None and not (known and known[0].sure):
        return None
    if not known and (reading.upos[word] == "ADJ" or not _is_predicate(reading, word)):
        return None
    type_, score = _believed(frame, known)
    verb = carrier(reading, word) if reading.upos[word] == "NOUN" else None
    start, end, head = _trigger(reading, word, verb)
    return Act(
        start=start,
        end=end,
        head=head,
        core=word,
        type=type_,
        score=score,
        learnt=frame.status if frame else None,  # type: ignore[arg-type]  # one of Status, as Frame promises
        actors=_labelled(frames, "ACTOR", start, end),
        recipients=_labelled(frames, "RECIPIENT", start, end),
        seen=frame is not None,
    )


def _can_mean(reading: Reading, word: int) -> bool:
    """Whether a word stands where it can tell an act: no qualifier of another noun ("the protest ground",
    "peace talks" but not "talks venue"), and no adjective but one that says what somebody is ready for."""
    if reading.upos[word] == "ADJ":
        return is_willing(reading, word) and _is_to(reading, word + 1)
    if reading.upos[word] == "NOUN" and relation(reading, word) in ("compound", "amod"):
        above = int(reading.heads[word])
        return above >= 0 and bool(tellings(reading, above))
    return True


def _is_topic(reading: Reading, word: int) -> bool:
    """Whether a noun is only what people speak about: "discussed sanctions", "talks on a ceasefire"."""
    above, rel = int(reading.heads[word]), relation(reading, word)
    if above < 0 or reading.upos[word] != "NOUN" or rel not in ("obj", "obl", "nmod"):
        return False
    if not any(t.type == "CONSULT" for t in tellings(reading, above)):
        return False
    return case(reading, word) in _ABOUT or (rel == "obj" and not _is_meeting(reading, word))


def _is_meeting(reading: Reading, word: int) -> bool:
    return any(t.type == "CONSULT" for t in tellings(reading, word))


def _is_to(reading: Reading, word: int) -> bool:
    return word < len(reading) and reading.words[word].lower() == "to"


def _is_predicate(reading: Reading, word: int) -> bool:
    """Whether a word that the table does not know has at least a frame of PropBank, as verbs have."""
    frame = reading.role_of.get(word)
    return reading.upos[word] == "VERB" or bool(frame and frame.arguments)


def _believed(frame: Frame | None, known: Sequence[Telling]) -> tuple[str, float]:
    """The type of an act, and how sure it is."""
    if frame is None:
        return known[0].type, _SURE
    if not known:
        return frame.label, frame.score * _ALONE
    exact = known[:1] if known[0].sure and known[0].objects else known
    if any(t.type == frame.label for t in exact):
        return frame.label, 1 - (1 - frame.score) * _AGREED
    return (known[0].type, _SURE) if known[0].sure else (frame.label, frame.score * _ALONE)


def _trigger(reading: Reading, word: int, verb: int | None) -> tuple[int, int, int]:
    """The words that tell the act, and their head: the word, its particle, and its light verb if near."""
    particles = [d for d in reading.dependents[word] if reading.labels[d] == "compound:prt"]
    own = [word, *(d for d in particles if abs(d - word) < _REACH)]
    if verb is not None and abs(verb - word) <= _REACH:
        own.append(verb)
    return min(own), max(own) + 1, word if verb is None else verb


def _labelled(frames: Sequence[Frame], label: str, start: int, end: int) -> tuple[Argument, ...]:
    """The model's arguments with a label; those of a verb and its noun together."""
    found = {a.head: a for f in frames for a in f.arguments if a.label == label and not start <= a.head < end}
    return tuple(found.values())


def _joined(reading: Reading, found: Sequence[Act]) -> list[Act]:
    out: list[Act] = []
    for act in found:
        near = range(max(0, len(out) - _NEAR), len(out))
        same = next((i for i in near if _is_same(reading, out[i], act)), None)
        if same is None:
            out.append(act)
        else:
            out[same] = _merged(out[same], act)
    return out


def _is_same(reading: Reading, one: Act, other: Act) -> bool:
    if one.start < other.end and other.start < one.end:
        return True
    return one.type == other.type and (_completes(reading, one, other) or _completes(reading, other, one))


def _completes(reading: Reading, one: Act, other: Act) -> bool:
    """Whether ``other`` only says what act ``one`` of the same type is: "attend the summit", "a protest
    march", "ready to offer"."""
    word = other.head
    above, rel = int(reading.heads[word]), relation(reading, word)
    if is_willing(reading, one.head) and other.start == one.end + 1 and _is_to(reading, one.end):
        return True
    if not (above >= 0 and (one.holds(above) or above == one.head)):
        return False
    if rel in ("obj", "compound"):
        return True
    return rel == "obl" and one.type == "CONSULT" and case(reading, word) in _FOR


def _merged(one: Act, other: Act) -> Act:
    """The first's trigger with the surer's type, and the parties of both."""
    best = max((one, other), key=lambda a: a.score)
    near = max(one.start, other.start) - min(one.end, other.end) <= 1
    one, other = (one, other) if one.start <= other.start else (other, one)
    start, end = (min(one.start, other.start), max(one.end, other.end)) if near else (one.start, one.end)
    return replace(
        one,
        start=start,
        end=end,
        core=other.core if one.core == one.head else one.core,
        type=best.type,
        score=best.score,
        learnt=one.learnt or other.learnt,
        actors=_union(one.actors, other.actors),
        recipients=_union(one.recipients, other.recipients),
        seen=one.seen or other.seen,
    )


def _union(one: Sequence[Argument], other: Sequence[Argument]) -> tuple[Argument, ...]:
    heads = {a.head for a in one}
    return (*one, *(a for a in other if a.head not in heads))
