"""Through what, to whom and when something was said: the phrases that stand with the cue."""

from __future__ import annotations

from collections.abc import Iterator

from legation.coding.clauses import case, labelled, phrase, trimmed
from legation.coding.overlaps import within
from legation.coding.said.cues import is_relayed
from legation.coding.said.drafts import Draft, Range
from legation.coding.said.senses import Senses
from legation.coding.tree import is_passive
from legation.coding.who import ActorIndex
from legation.knowledge import reporting
from legation.language.reading import Reading
from legation.record import Actor, Record, Time

_ADDRESSING = frozenset(
    "tell inform ask remind assure reassure notify advise brief urge warn address".split()
)
#: Verbs that tell where the words were said, and the cue beside them what ("Speaking to reporters, he said").
_SPEAKING = frozenset("speak talk appear write testify address brief".split())
#: Verbs that tell who got the words out of the speaker ("contacted by Andina, he said").
_REACHED = frozenset("contact reach approach ask interview question".split())
_THROUGH = frozenset({"in", "on", "via", "during", "at", "through", "over"})
_WHERE = frozenset({"in", "at", "on", "during"})
_TAILS = frozenset({"nmod", "obl", "acl", "conj", "appos", "punct"})
_SHARING = ("advcl", "conj", "xcomp", "parataxis")


class Circumstances:
    """What stands beside the cues of one reading; made once, asked for every statement. Answers are word
    ranges, None where the text does not tell."""

    def __init__(self, reading: Reading, record: Record) -> None:
        self._reading, self._times = reading, record.times
        self._senses = Senses(reading)
        self._media = ActorIndex(a for a in record.actors if _is_medium(a))

    def channel(self, draft: Draft, document: int | None) -> Range | None:
        """The words for the channel: "televised comments", "X", the agency that was told, else the
        ``document`` that the source means."""
        around = (d for holder in self._holders(draft) for d in self._channels(holder))
        outside = (d for d in around if not self._is_said(draft, phrase(self._reading, d)))
        found = next(outside, document)
        return None if found is None else self._bare(found)

    def audience(self, draft: Draft) -> Range | None:
        """The words for those who were spoken to: "reporters", "members of parliament"."""
        for holder in self._holders(draft):
            for d in self._addressed(holder):
                start, end = phrase(self._reading, d)
                # Whom a demand is made of is in its content as well: "urged Quito to pay".
                asked = d in self._reading.dependents[holder] and self._is_somebody(d)
                if asked or not self._is_said(draft, (start, end)):
                    away = (w for w in labelled(self._reading, d, "nmod") if case(self._reading, w) in _WHERE)
                    return start, min([end, *(self._reading.subtree(w)[0] for w in away if w > d)])
        return None

    def time(self, draft: Draft) -> Time | None:
        """The time expression that the cue governs ("said on Monday", "in comments today")."""
        reading = self._reading
        for holder in self._holders(draft):
            around = [
                d
                for d in reading.dependents[holder]
                if reading.labels[d].partition(":")[0] in ("obl", "advmod", "nmod", "obj")
                and not self._is_said(draft, reading.subtree(d))
            ]
            spans = [reading.span(*reading.subtree(d)) for d in around]
            inside = [t for s in spans for t in within(self._times, s) if t.type in ("DATE", "TIME")]
            if inside:
                return min(inside, key=lambda t: abs(t.start - int(reading.starts[holder])))
        return None

    def _holders(self, draft: Draft) -> Iterator[int]:
        """The cue's verb; the clause with it that tells where ("Speaking in Doha, he said"); the verb that it
        goes on from ("told reporters ..., adding")."""
        reading, verb = self._reading, draft.verb
        if verb is None:
            return
        yield from self._told_at(verb)
        above = int(reading.heads[verb])
        if above >= 0 and reading.labels[verb] in _SHARING and not labelled(reading, verb, "nsubj"):
            lemma = reading.lemmas[above].lower()
            if lemma in _SPEAKING or lemma in reporting.verbs():
                yield from self._told_at(above)

    def _told_at(self, verb: int) -> Iterator[int]:
        yield verb
        relayed = is_relayed(self._reading, verb)
        for d in labelled(self._reading, verb, "advcl"):
            lemma = self._reading.lemmas[d].lower()
            if lemma in _SPEAKING | _REACHED or (relayed and lemma == "say"):
                yield d

    def _channels(self, holder: int) -> Iterator[int]:
        reading = self._reading
        lemma = reading.lemmas[holder].lower()
        if reading.upos[holder] == "NOUN" and self._senses.is_document(holder):
            yield holder
        if lemma in _ADDRESSING:
            yield from (d for d in labelled(reading, holder, "iobj", "obj") if self._carries(d))
        for d in labelled(reading, holder, "obl"):
            kind, how = reporting.channels().get(reading.lemmas[d].lower()), case(reading, d)
            if (kind not in (None, "press") and how in _THROUGH) or (
                how in ("to", "with") and self._carries(d)
            ):
                yield d
            elif how == "by" and (lemma in _REACHED or self._is_relayed(holder)) and self._carries(d):
                yield d  # "was quoted as saying by Andina", "asked by Andina, he said"
            elif how == "by" and kind in ("writing", "medium") and not labelled(reading, d, "det"):
                yield d  # "by email", and not "by the website"

    def _is_relayed(self, verb: int) -> bool:
        """Whether the verb tells whose words others pass on: "quoted", and "saying" below it."""
        above = int(self._reading.heads[verb])
        words = (verb, above) if above >= 0 and self._reading.labels[verb] in _SHARING else (verb,)
        return any(is_relayed(self._reading, i) for i in words)

    def _carries(self, d: int) -> bool:
        """Whether those who are told pass the words on: a medium, a press conference."""
        kind = reporting.channels().get(self._reading.lemmas[d].lower())
        if kind not in (None, "statement", "speech"):
            return True
        return self._media.at(int(self._reading.starts[d]), int(self._reading.ends[d])) is not None

    def _addressed(self, holder: int) -> Iterator[int]:
        reading = self._reading
        if reading.lemmas[holder].lower() in _ADDRESSING:
            told = labelled(reading, holder, "iobj") or labelled(reading, holder, "obj")
            if is_passive(reading, holder):
                told = labelled(reading, holder, "nsubj")  # "lawmakers were told"
            yield from (d for d in told[:1] if not self._carries(d))
        for h in (holder, *self._channels(holder)):
            for d in labelled(reading, h, "obl", "nmod"):
                if case(reading, d) in ("to", "before") and self._is_somebody(d) and not self._carries(d):
                    yield d

    def _is_said(self, draft: Draft, words: Range) -> bool:
        """Whether the words are part of what is said."""
        span = self._reading.span(*words)
        return draft.touches(span.start, span.end)

    def _bare(self, noun: int) -> Range:
        """The channel's phrase without its audience, its times and its owner's long tail; a medium that it
        is on, and whom an interview is with, stay ("a post on X")."""
        reading = self._reading
        start, end = phrase(reading, noun)
        for d in reading.dependents[noun]:
            label, how = reading.labels[d].partition(":")[0], case(reading, d)
            stays = how == "with" or (how == "on" and self._carries(d))
            if d > noun and label in _TAILS and not stays:
                end = min(end, reading.subtree(d)[0])
        start, end = trimmed(reading, start, end)
        return start, max(end, noun + 1)

    def _is_somebody(self, word: int) -> bool:
        """Whether the noun is for those who can be spoken to ("to reporters", "to the nation")."""
        reading = self._reading
        return (
            reading.upos[word] == "PROPN"
            or "Number=Plur" in reading.feats[word]
            or self._senses.is_somebody(word)
        )


def _is_medium(actor: Actor) -> bool:
    """Whether the actor passes words on, and is no person of the trade."""
    return actor.kind == "media" or (actor.sector == "MED" and actor.kind in ("organisation", "company"))
