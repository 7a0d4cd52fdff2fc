"""Who "I" and "we" are."""

import pytest

from legation.coding.said import speaking
from legation.record import Actor, Mention, Office, Span, Statement
from tests.readings import reading, record, words

TREE = """
    " PUNCT 3 punct
    {} PRON 3 nsubj
    agree VERB 0 root
    , PUNCT 3 punct
    " PUNCT 3 punct
    Rojas PROPN 7 nsubj
    said VERB 3 parataxis say
    . PUNCT 3 punct
"""


@pytest.mark.parametrize(("word", "who"), [("I", "a2"), ("We", "a1")])
def test_i_is_the_speaker_and_we_the_state_of_a_speaker_in_office(word: str, who: str) -> None:
    made = reading(f'"{word} agree," Rojas said.', TREE.format(word))
    name = made.span(*words(made, "Rojas"))
    actors = (
        Actor(id="a1", name="Chile", kind="state"),
        Actor(
            id="a2", name="Rojas", kind="person", of="a1", office=Office(title="minister"),
            mentions=(Mention(name.start, name.end, "name"),),
        ),
    )  # fmt: skip
    said = Statement(id="s1", content=Span(1, len(word) + 7), kind="direct", speaker="a2")
    found = speaking(made, record(made, actors=actors, statements=(said,)))
    assert [a.id for a in found if Mention(1, 1 + len(word), "pronoun") in a.mentions] == [who]
