"""A record made by hand, with something in every field, for tests that show or store records."""

from __future__ import annotations

import hashlib

from legation.record import (
    Actor,
    Amount,
    Article,
    Block,
    Check,
    Commitment,
    Event,
    Head,
    Mention,
    Office,
    Place,
    Position,
    Provenance,
    Published,
    Record,
    Span,
    Statement,
    Talk,
    Time,
)

TEXT = """Chile and Peru agree to reopen the Arica railway

Lima, 9 June 2031 - Delegations of Chile and Peru met for five hours in Lima on Monday to discuss the \
railway between Arica and Tacna.

Chile's Transport Minister Ana Rojas said that the line would open on 1 September. "We will pay our half," \
she said. Peru's delegation, led by Luis Quispe, refused to discuss the port. The works cost $40m (€90m).
"""


def span(words: str, nth: int = 1) -> Span:
    """The span of the ``nth`` occurrence of ``words`` in ``TEXT``."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def mention(words: str, nth: int = 1, kind: str = "name") -> Mention:
    """The mention of an actor or place by the ``nth`` occurrence of ``words``."""
    return Mention(span(words, nth).start, span(words, nth).end, kind)  # type: ignore[arg-type]


def block(kind: str, words: str) -> Block:
    """The block from the first occurrence of ``words`` to the end of its line."""
    start = span(words).start
    return Block(kind, start, TEXT.index("\n", start))  # type: ignore[arg-type]


ARTICLE = Article(
    id="sha256:" + hashlib.sha256(TEXT.encode()).hexdigest(),
    text=TEXT,
    source="railway.txt",
    publisher="The Pacific Courier",
    language="en",
    title="Chile and Peru agree to reopen the Arica railway",
    published=Published(
        date="2031-06-09",
        basis="metadata",
        earliest="2031-06-09",
        latest="2031-06-09",
        evidence=(span("9 June 2031"),),
    ),
    blocks=(block("headline", "Chile"), block("paragraph", "Lima,"), block("paragraph", "Chile's Transport")),
)

ACTORS = (
    Actor(id="a1", name="Chile", kind="state", code="CHL", country="CHL", sector="GOV",
          mentions=(mention("Chile"), mention("Chile", 2), mention("Chile", 3))),
    Actor(id="a2", name="Peru", kind="state", code="PER", country="PER", sector="GOV",
          mentions=(mention("Peru"), mention("Peru", 2), mention("Peru", 3))),
    Actor(id="a3", name="Ana Rojas", kind="person", code="CHL", country="CHL", sector="GOV", sectors=("GOV",),
          office=Office(title="Transport Minister", of="Chile"), basis="text",
          mentions=(mention("Ana Rojas"), mention("she", kind="pronoun"))),
    Actor(id="a4", name="Luis Quispe", kind="person", of="a2", mentions=(mention("Luis Quispe"),)),
)  # fmt: skip

PLACES = (
    Place(id="p1", name="Lima", country="PER", latitude=-12.05, longitude=-77.04, geonames=3936456,
          precision="city", mentions=(mention("Lima"), mention("Lima", 2))),
)  # fmt: skip

TIMES = (
    Time(id="t1", start=span("9 June 2031").start, end=span("9 June 2031").end, type="DATE",
         value="2031-06-09", earliest="2031-06-09", latest="2031-06-09"),
    Time(id="t2", start=span("five hours").start, end=span("five hours").end, type="DURATION", value="PT5H"),
    Time(id="t3", start=span("Monday").start, end=span("Monday").end, type="DATE",
         value="2031-06-09", earliest="2031-06-09", latest="2031-06-09"),
    Time(id="t4", start=span("1 September").start, end=span("1 September").end, type="DATE",
         value="2031-09-01", earliest="2031-09-01", latest="2031-09-01"),
)  # fmt: skip

STATEMENTS = (
    Statement(id="s1", speaker="a3", speaker_span=span("Ana Rojas"), cue=span("said"),
              content=span("the line would open on 1 September"), kind="indirect", time="t1", confidence=0.9),
    Statement(id="s2", speaker="a3", speaker_span=span("she"), cue=span("said", 2),
              content=(span("We will pay our half"),), kind="direct", channel="press conference",
              audience="reporters", via="s1"),
)  # fmt: skip

EVENTS = (
    Event(id="e1", type="CONSULT", act="CONSULT", mode="visit", contexts=("diplomatic",),
          quad="verbal cooperation", score=2.0, trigger=span("met"),
          evidence=span("Delegations of Chile and Peru met for five hours in Lima"),
          actors=("a1", "a2"), actor_spans=(span("Chile", 2), span("Peru", 2)), place="p1", time="t3"),
    Event(id="e2", type="AGREE", act="COOPERATE", trigger=span("open", 2),
          evidence=span("the line would open on 1 September"), actors=("a1",), recipients=("a2",),
          recipient_spans=(span("Peru", 2),), time="t4", status="planned", attributed_to="s1",
          confidence=0.3),
    Event(id="e3", type="REJECT", act="REJECT", trigger=span("refused"), status="negated", historical=True,
          evidence=span("Peru's delegation, led by Luis Quispe, refused to discuss the port"),
          actors=("a2",), actor_spans=(span("Peru", 3),), magnitude={"items": 1.0}),
)  # fmt: skip

RECORD = Record(
    article=ARTICLE,
    actors=ACTORS,
    places=PLACES,
    times=TIMES,
    amounts=(
        Amount(
            start=span("$40m").start, end=span("$40m").end, value=40e6, unit="USD", bound="about", upper=5e7
        ),
    ),
    statements=STATEMENTS,
    events=EVENTS,
    talks=(
        Talk(
            event="e1",
            parties=("a1", "a2"),
            heads=(Head("a2", "a4"),),
            venue="p1",
            duration="t2",
            agenda=(span("the railway between Arica and Tacna"),),
            excluded=(span("the port"),),
            outcome=(span("agree to reopen the Arica railway"),),
            next=(span("open on 1 September"),),
        ),
    ),
    positions=(
        Position(
            holder="a2",
            stance="rejects",
            evidence=span("refused to discuss the port"),
            toward="a1",
            topic=span("the port"),
        ),
    ),
    commitments=(
        Commitment(
            by=("a1",),
            to=("a2",),
            what=span("pay our half"),
            due="t4",
            condition=span("We will"),
            event="e2",
            evidence=span("We will pay our half"),
        ),
    ),
    checks=(
        Check(
            kind="conversion",
            message="$40m is not €90m at any rate of 2031.",
            spans=(span("$40m (€90m)"),),
        ),
    ),
    provenance=Provenance(legation="0.1.0", model="sha256:0", ontology="PLOVER 2.0", options={"date": ""}),
)
