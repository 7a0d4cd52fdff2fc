"""Raw text out of a treebank, and the rule that is the floor."""

from pathlib import Path

import pytest

from bench.documents import article
from bench.words import by_rule, documents, spans

CONLLU = """\
# newdoc id = one
# newpar id = one-p1
# sent_id = 1
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\t_\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\t_\t_\t3\tcop\t_\t_
3\tlate\tlate\tADJ\t_\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# sent_id = 2
1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_

# newpar id = one-p2
# sent_id = 3
1\tHome\thome\tADV\t_\t_\t0\troot\t_\t_

# newdoc id = two
# sent_id = 4
1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_

"""


def test_a_treebank_becomes_its_documents_as_they_were_printed(tmp_path: Path) -> None:
    file = tmp_path / "tiny.conllu"
    file.write_text(CONLLU, encoding="utf-8")
    first, second = documents(file)
    assert first.article.text == "It's late. Go\n\nHome"
    assert [(b.start, b.end) for b in first.article.blocks] == [(0, 13), (15, 19)]
    assert first.tokens == [
        (0, 2, "It"),
        (2, 4, "'s"),
        (5, 9, "late"),
        (9, 10, "."),
        (11, 13, "Go"),
        (15, 19, "Home"),
    ]
    assert first.multiword == [(0, 2)]
    assert spans(first.tokens, first.sentences) == [(0, 10), (11, 13), (15, 19)]
    assert second.article.text == "Yes"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", 2),
        ("“Why?” He left.", 2),
        ("It cost 3.5 million.", 1),
        ("the firm v. the state", 1),
    ],
)
def test_the_rule_ends_a_sentence_at_a_stop_before_a_capital(text: str, sentences: int) -> None:
    tokens, firsts = by_rule(article([text]))
    assert len(firsts) == sentences
    assert all(text[a:b] == form for a, b, form in tokens)


def test_the_rule_begins_a_sentence_with_every_paragraph() -> None:
    assert by_rule(article(["A headline", "A text"]))[1] == [0, 2]
