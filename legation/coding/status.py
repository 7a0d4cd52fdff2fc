"""Did it happen? The operators of the tree that an act stands under, with their scope.

From the act's word upwards, each step passes one operator at most: a negation, a modal or a condition
of the word's own, or a governor that is a cue ("refuse", "plan", "accuse"). The nearest one decides.
What nothing stands over has the status that the model learnt to give it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from legation.coding.tree import below, has, is_passive, lemmas_of, relation
from legation.knowledge import plover
from legation.knowledge.cues import Cue, Effect, cues
from legation.language.reading import Reading
from legation.record import Published, Status, Time

#: How long ago an act is history.
PAST = timedelta(days=365)

_YEAR = re.compile(r"\d{4}")

_Seen = Effect | Status | None

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "without", "hardly", "no"})
_INSTEAD = frozenset({"rather", "instead"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "nothing"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided"})
_DOUBTS = frozenset({"could", "may", "might", "would", "can", "should", "must", "'d", "ought", "ca"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_SAYING = frozenset(
    {"say", "tell", "add", "announce", "state", "report", "declare", "confirm", "note", "explain", "write"}
)
#: Verbs that in the passive pass a rumour on: "is said to have".
_REPORTED = frozenset({"say", "believe", "think", "report", "rumour", "rumor", "understand"})
#: Nouns of what is only said: "reports that troops had crossed".
_REPORTS = frozenset({"report", "account", "testimony"})
#: By these a cue governs what it decides about; over its subject only "carries" reaches.
_GOVERNED = frozenset({"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_ALLEGING = frozenset({"allege", "claim", "suspect"})
#: Acts of speech: to refuse one is to answer it.
_SPOKEN = frozenset({"AGREE", "REQUEST", "ACCUSE", "THREATEN", "REJECT"})
#: What carries an act by its oblique: "led to", "resulted in"; "held in" is only a setting.
_LEADS = frozenset(
    {("lead", "to"), ("result", "in"), ("engage", "in"), ("enter", "into"), ("go", "to"), ("go", "on")}
)


class Operators:
    """The operators of one Reading; built once, asked for each act."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._negated = {
            f.predicate
            for f in reading.roles
            for a in f.arguments
            if a.label == "ARGM-NEG" and (a.head < f.predicate or reading.heads[a.head] == f.predicate)
        }

    def status(self, word: int, act: str, learnt: Status | None = None, *, ahead: bool = False) -> Status:
        """The status of the act that ``word`` (the head of its trigger) tells; ``act`` is its PLOVER type.

        ``learnt`` is the model's own view; ``ahead``: the act is dated after the day of publication.
        """
        seen, form = self._over(word, act), self._form(word)
        if seen is None or (form == "occurred" and seen in ("planned", "willing")):
            seen = form  # "agreed that they had met": the past that stands below a plan is no plan
        cue = self._cue(word)
        if act == "AGREE" and (seen == "willing" or (seen == "planned" and cue and cue.effect == "willing")):
            return "occurred"
        if seen == "willing":
            return "hypothetical"
        if ahead and seen in (None, "occurred", "ongoing"):
            return "planned"
        if seen is None or seen == "carries":
            return learnt or "occurred"
        return seen

    def _over(self, word: int, act: str) -> _Seen:
        """What the tree says from ``word`` upwards; None where it says nothing."""
        carried = True  # whether operators on the word at hand reach down to the act
        first = word
        while True:
            own = self._on(word, is_act=word == first) if carried else None
            if own is not None:
                return "hypothetical" if own == "planned" and self._is_only_hoped(word) else own
            above = int(self._reading.heads[word])
            if above < 0:
                return None
            if relation(self._reading, word) == "conj":
                carried = not self._stands_alone(word)
            else:
                cue = self._cue(above)
                if cue is None or not self._governs(above, cue, word, act):
                    return None
                if cue.effect != "carries":
                    return cue.negated if self._is_negated(above) else cue.effect
                carried = True
            word = above

    def _is_only_hoped(self, word: int) -> bool:
        """Whether the future is that of a hope, a fear or a condition: "fear that they will attack"."""
        reading, above = self._reading, int(self._reading.heads[word])
        if any(lemmas_of(reading, d, "mark") & _CONDITIONS for d in below(reading, word, "advcl")):
            return True
        cue = self._cue(above) if above >= 0 and relation(reading, word) == "ccomp" else None
        return cue is not None and cue.effect == "hypothetical"

    def _form(self, word: int) -> Status | None:
        """What the tense of the act's verb says, or of the verb that carries its noun."""
        form = self._tense(word)
        above = int(self._reading.heads[word])
        if form is not None or above < 0 or relation(self._reading, word) not in ("obj", "nsubj", "xcomp"):
            return form
        cue = self._cue(above)
        return self._form(above) if cue is not None and cue.effect == "carries" else None

    def _governs(self, above: int, cue: Cue, word: int, act: str) -> bool:
        """Whether a cue decides about its dependent ``word``, which tells ``act`` or carries it."""
        reading = self._reading
        rel, lemma = relation(reading, word), reading.lemmas[above].lower()
        if rel in ("nsubj", "obj") and cue.effect == "alleged" and lemma not in _REPORTED | _ALLEGING:
            return False  # whoever is blamed for the attack, there was one
        if rel in _SUBJECTS:
            return cue.effect == "carries" or is_passive(reading, above)
        if rel not in _GOVERNED or reading.labels[word] == "acl:relcl":
            return False
        if rel in ("obj", "obl") and cue.effect == "negated" and act in _SPOKEN:
            return False  # a rejected request has been made
        if cue.effect == "carries" and rel in ("obl", "nmod", "advcl", "acl", "ccomp"):
            return any((lemma, case) in _LEADS for case in lemmas_of(reading, word, "case", "mark"))
        if rel == "advcl":  # a reason or purpose is not what the cue is about; "of jailing" is
            return bool(lemmas_of(reading, word, "mark", "case") & {"of", "from", "with", "for"})
        if rel == "obj" and lemma == "deny":
            return False  # who denies an attack does not say that there was none
        return rel != "obl" or reading.labels[word] not in ("obl:tmod", "obl:agent")

    def _cue(self, word: int) -> Cue | None:
        lemma = self._reading.lemmas[word].lower()
        if self._is_phone_call(word):
            return None
        if lemma in _REPORTS and self._reading.upos[word] == "NOUN":
            return Cue("alleged", None)
        if lemma in _REPORTED and is_passive(self._reading, word):
            return Cue("alleged", None)
        if lemma == "be" and any(self._is_infinitive(d) for d in below(self._reading, word, "xcomp")):
            return Cue("planned", "negated")  # "are to meet"
        if lemma == "go" and any(self._is_infinitive(d) for d in below(self._reading, word, "xcomp")):
            return Cue("planned", "negated")  # "going to meet"
        return cues().get(lemma)

    def _is_phone_call(self, word: int) -> bool:
        """Whether a noun that elsewhere asks for something is a meeting here: "a phone call"."""
        around = lemmas_of(self._reading, word, "compound", "amod")
        known = plover.tellings("noun").get(self._reading.lemmas[word].lower(), ())
        return any(t.type == "CONSULT" and t.objects & around for t in known)

    def _on(self, word: int, *, is_act: bool) -> _Seen:
        """The word's own operators; negation first, since "will not" is no plan."""
        reading = self._reading
        if self._is_negated(word) or (is_act and self._lacks_object(word)):
            return "negated"
        marks = lemmas_of(reading, word, "mark", "case")
        if marks & _CONDITIONS or ("case" in marks and "in" in marks):
            return "hypothetical"
        modal = self._modal(word)
        if modal is not None:
            return modal
        for d in below(reading, word, "amod", "advmod"):
            cue = cues().get(reading.words[d].lower()) or cues().get(reading.lemmas[d].lower())
            if cue is not None and cue.effect != "carries":
                return cue.effect
        if any((cue := self._cue(d)) and cue.effect == "alleged" for d in below(reading, word, "parataxis")):
            return "alleged"  # "..., a rights group alleged"
        return None

    def _is_negated(self, word: int) -> bool:
        reading = self._reading
        if word in self._negated:
            return True
        for d in reading.dependents[word]:
            rel, lemma = relation(reading, d), reading.lemmas[d].lower()
            form = reading.words[d].lower()
            if rel in ("advmod", "det", "cc", "mark", "case"):
                if (lemma in _NEGATIONS or form in _NEGATIONS) and (rel != "advmod" or lemma != "no"):
                    return True
                if rel in ("cc", "mark", "case") and lemma in _INSTEAD:
                    return True
            if rel == "nsubj" and self._is_nobody(d):
                return True
        return False

    def _lacks_object(self, word: int) -> bool:
        return any(self._is_nobody(d) for d in below(self._reading, word, "obj"))

    def _is_nobody(self, noun: int) -> bool:
        reading = self._reading
        return reading.words[noun].lower() in _NOBODY or any(
            reading.words[d].lower() in _NOBODY for d in below(reading, noun, "det")
        )

    def _modal(self, word: int) -> Status | None:
        reading = self._reading
        auxiliaries = {reading.words[d].lower() for d in below(reading, word, "aux")}
        if auxiliaries & _AHEAD:
            return "planned"
        if "would" in auxiliaries and "have" not in auxiliaries and self._is_backshifted(word):
            return "planned"
        return "hypothetical" if auxiliaries & _DOUBTS else None

    def _is_backshifted(self, word: int) -> bool:
        """Whether "would" is the "will" of somebody quoted in the past: "said that it would"."""
        reading = self._reading
        above = int(reading.heads[word])
        return (
            relation(reading, word) == "ccomp"
            and reading.lemmas[above].lower() in _SAYING
            and has(reading, above, "Tense=Past")
            and not any(lemmas_of(reading, d, "mark") & _CONDITIONS for d in below(reading, word, "advcl"))
        )

    def _tense(self, verb: int) -> Status | None:
        """What the verb's form alone says: a past or perfect is done, a present progressive goes on."""
        reading = self._reading
        if reading.upos[verb] != "VERB":
            return None
        auxiliaries = list(below(reading, verb, "aux"))
        forms = {reading.words[d].lower() for d in auxiliaries}
        progressive = has(reading, verb, "VerbForm=Ger") or has(reading, verb, "Tense=Pres")
        if progressive and not has(reading, verb, "VerbForm=Fin"):
            return "ongoing" if forms & {"is", "are", "am", "'s", "'re", "been"} else None
        if "to" in lemmas_of(reading, verb, "mark"):  # "to ban", "to have banned": as what stands above says
            return "planned" if relation(reading, verb) == "root" else None  # a headline: "EU to ban ..."
        finite = has(reading, verb, "VerbForm=Fin") or bool(
            forms & {"have", "has", "had", "'ve", "was", "were"}
        )
        return "occurred" if finite and has(reading, verb, "Tense=Past") else None

    def _is_infinitive(self, verb: int) -> bool:
        reading = self._reading
        return has(reading, verb, "VerbForm=Inf") and "to" in lemmas_of(reading, verb, "mark", "aux")

    def _stands_alone(self, conjunct: int) -> bool:
        """Whether a coordinated verb has a clause of its own, so that the first one's modal and negation
        do not reach it: "will not resign and has told ..."."""
        reading = self._reading
        own = any(relation(reading, d) in ("nsubj", "aux") for d in reading.dependents[conjunct])
        return own or has(reading, conjunct, "VerbForm=Fin")


def is_historical(time: Time | None, published: Published) -> bool:
    """Whether an act of that time lies more than about a year before the day of publication, or the first day
    on which an undated article can have been published. Of an article without any day, a bare year tells it:
    news names its own year by months and days."""
    if time is None or time.latest is None:
        return False
    first = published.date or published.earliest
    if first is None:
        return _YEAR.fullmatch(time.value) is not None
    return date.fromisoformat(time.latest) < date.fromisoformat(first[:10]) - PAST
