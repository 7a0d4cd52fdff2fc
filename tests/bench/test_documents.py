"""Passages put together into documents."""

from bench.documents import documents
from training.passages import GoldFrame, GoldMention, Passage


def test_what_is_said_of_a_passage_holds_in_its_document() -> None:
    first = Passage(
        "Rain fell.", [(0, 4), (5, 9), (9, 10)], "d", tags={"upos": ["NOUN", "VERB", "PUNCT"]},
        heads=[1, -1, 1], labels=["nsubj", "root", "punct"], frames={"roles": []},
    )  # fmt: skip
    second = Passage(
        "It stopped.", [(0, 2), (3, 10), (10, 11)], "d", tags={"upos": ["PRON", "VERB", "PUNCT"]},
        heads=[1, -1, 1], labels=["nsubj", "root", "punct"],
        frames={"roles": [GoldFrame(1, "V", [("ARG1", 0, 1)])]},
        mentions=[GoldMention(0, 1, 0, "event", "e")],
    )  # fmt: skip
    other = Passage("End", [(0, 3)], "e", tags={"upos": ["NOUN"]})
    document, last = documents([first, second, other])
    assert document.article.text == "Rain fell.\n\nIt stopped."
    assert document.forms() == ["Rain", "fell", ".", "It", "stopped", "."]
    assert document.sentences == [0, 3]
    assert document.tags("upos")[3] == "PRON"
    assert document.tree()[3:] == [(4, "nsubj"), (-1, "root"), (4, "punct")]
    assert list(document.frames("roles")) == [GoldFrame(4, "V", [("ARG1", 3, 4)])]
    assert [(m.start, m.end, m.head) for m in document.mentions()] == [(3, 4, 3)]
    assert last.forms() == ["End"]
