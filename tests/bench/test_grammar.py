"""The floor of the grammar table."""

from bench.documents import documents
from bench.grammar import usual_values
from training.passages import Passage


def test_a_form_gets_the_value_that_it_has_most_often() -> None:
    tags: dict[str, list[str | None]] = {
        "upos": ["NOUN", "VERB", "VERB"],
        "feats": ["_"] * 3,
        "lemma": ["l0", "l1e", "l1e"],
    }
    text = "plans plans plans"
    passage = Passage(text, [(0, 5), (6, 11), (12, 17)], "d", tags=tags)
    usual = usual_values(documents([passage]))
    assert usual["UPOS"] == {"plans": "VERB"}
    assert usual["lemma"] == {"plans": "plane"}
