"""From the model's frames and the words themselves to acts: one act for one doing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from legation.coding.clauses import case
from legation.coding.done.words import carrier, is_empty, tellings
from legation.coding.tree import below, governs, is_light, is_willing, lemmas_of, relation
from legation.knowledge.beliefs import Sign, support
from legation.knowledge.plover import Telling
from legation.language.reading import Argument, Frame, Reading
from legation.record import Status

#: How many words may stand between a light verb and its noun in one trigger: "held six hours of talks".
_REACH = 5
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})
#: By these a noun completes a verb of the same type: "attend the summit", "meet for talks".
_FOR = frozenset({"for", "at", "in", "on"})
#: A meeting with these is no talks: "a news conference", "a press briefing".
_PRESS = frozenset({"news", "press", "media"})


@dataclass(frozen=True, slots=True)
class Act:
    """Words ``start:end`` tell an act of a type; ``head`` is their head, ``core`` the word that means the
    act: the noun after a light verb, else the head. ``learnt``: the model's status, None where the words
    alone tell the act. ``signs``: what the model and the table of telling words say of the type."""

    start: int
    end: int
    head: int
    core: int
    type: str
    signs: tuple[Sign, ...] = ()
    learnt: Status | None = None
    actors: tuple[Argument, ...] = ()
    recipients: tuple[Argument, ...] = ()

    def holds(self, word: int) -> bool:
        """Whether ``word`` is one of the trigger's."""
        return self.start <= word < self.end


_LEAST = 0.0025  # of a probability: what is less likely is no less likely told
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
    """The word that means the act which the model tags at ``word``: of a light verb its noun, if one tells
    it; None for a word that only reports or helps."""
    if not is_empty(reading, word):
        return word
    carried = (d for d in _nouns_below(reading, word) if carrier(reading, d) == word)
    noun = next((d for d in carried if tellings(reading, d)), None)
    if noun is not None:
        return noun
    light = is_light(reading, word) and reading.upos[word] == "VERB"
    return word if light or tellings(reading, word) else None


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
    if frame is None and not known:
        return None
    if not known and (reading.upos[word] == "ADJ" or not _is_predicate(reading, word)):
        return None
    type_, signs = _believed(reading, word, frame, known)
    verb = carrier(reading, word) if reading.upos[word] == "NOUN" else None
    start, end, head = _trigger(reading, word, verb)
    return Act(
        start=start,
        end=end,
        head=head,
        core=word,
        type=type_,
        signs=signs,
        learnt=frame.status if frame else None,  # type: ignore[arg-type]  # one of Status, as Frame promises
        actors=_labelled(frames, "ACTOR", start, end),
        recipients=_labelled(frames, "RECIPIENT", start, end),
    )


def _can_mean(reading: Reading, word: int) -> bool:
    """Whether a word stands where it can tell an act: no qualifier of another noun ("the protest ground",
    "peace talks" but not "talks venue"), and no adjective but one that says what somebody is ready for."""
    if reading.upos[word] == "ADJ":
        if is_willing(reading, word):
            return _is_to(reading, word + 1)
        return governs(reading, word, "cop") and governs(reading, word, "nsubj")
    if _PRESS & lemmas_of(reading, word, "compound", "amod"):
        return False
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


def _believed(
    reading: Reading, word: int, frame: Frame | None, known: Sequence[Telling]
) -> tuple[str, tuple[Sign, ...]]:
    """The type for which the signs speak most, with them."""
    types = dict.fromkeys([*(t.type for t in known), *([frame.label] if frame else ())])
    found = [(t, tuple(signs_of_type(reading, word, t, frame, known))) for t in types]
    return max(found, key=lambda pair: support(pair[1]))


def signs_of_type(
    reading: Reading, word: int, kind: str, frame: Frame | None, known: Sequence[Telling]
) -> Iterator[Sign]:
    """What the model and the table say for ``word``'s telling an act of type ``kind``."""
    likely = reading.told.get(kind)
    places = [word] if frame is None else [word, frame.predicate]
    yield "heard", _log_odds(0.0 if likely is None else float(likely[places].max()))
    own = [t for t in known if t.type == kind]
    if any(t.objects for t in own):
        yield "word with its object", 1.0
    elif any(t.sure for t in own):
        yield "sure word", 1.0
    elif own:
        yield "word", 1.0
    elif known:
        yield "word for another type", 1.0
    elif is_light(reading, word):
        yield "light word", 1.0


def _log_odds(likely: float) -> float:
    """In units of four, as far as three of them can be told from chance: so that the sign is about as large
    as the others."""
    likely = min(max(likely, _LEAST), 1 - _LEAST)
    return log(likely / (1 - likely)) / 4


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
    best = max((one, other), key=lambda a: support(a.signs))
    near = max(one.start, other.start) - min(one.end, other.end) <= 1
    one, other = (one, other) if one.start <= other.start else (other, one)
    start, end = (min(one.start, other.start), max(one.end, other.end)) if near else (one.start, one.end)
    return replace(
        one,
        start=start,
        end=end,
        core=other.core if one.core == one.head else one.core,
        type=best.type,
        signs=best.signs,
        learnt=one.learnt or other.learnt,
        actors=_union(one.actors, other.actors),
        recipients=_union(one.recipients, other.recipients),
    )


def _union(one: Sequence[Argument], other: Sequence[Argument]) -> tuple[Argument, ...]:
    heads = {a.head for a in one}
    return (*one, *(a for a in other if a.head not in heads))
