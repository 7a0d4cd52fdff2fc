from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora import events

LINE = (
    "[1 Oman] <CONSULT/visit:diplomatic occurred~ 1>2 @1 ^1|received> [2 the envoy] in [@1 Muscat] "
    "[^1 in May]; [2 he] <REJECT negated 2>|refused> nothing."
)


def test_markup_leaves_plain_words() -> None:
    passage = events.parse(LINE, "x")
    assert passage.text == "Oman received the envoy in Muscat in May; he refused nothing."


def test_an_event_has_its_type_status_parties_place_and_time() -> None:
    passage = events.parse(LINE, "x")
    first, second = passage.frames["events"]
    assert (first.label, first.status, second.status) == ("CONSULT", "occurred", "negated")
    told = {role: " ".join(map(passage.form, range(a, b))) for role, a, b in first.arguments}
    assert told == {
        "TRIGGER": "received", "ACTOR": "Oman", "RECIPIENT": "the envoy", "PLACE": "Muscat", "TIME": "in May",
    }  # fmt: skip


def test_of_two_mentions_of_a_party_the_nearer_is_meant() -> None:
    passage = events.parse(LINE, "x")
    [actor] = [a for role, a, _ in passage.frames["events"][1].arguments if role == "ACTOR"]
    assert passage.form(actor) == "he"


def test_a_party_that_nothing_names_is_a_mistake_but_in_a_part_of_an_article() -> None:
    with pytest.raises(ValueError, match="3 is not marked"):
        events.parse("<AID occurred 3>|Help> came.", "x")
    assert events.parse("<AID occurred 3>|Help> came.", "x", whole=False).frames["events"]


def test_an_article_is_read_by_paragraphs(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text("# agency; Asia; 2001\n# 1 OMN GOV Oman\n[1 Oman] spoke.\n\nIt rained.\n")
    assert [p.text for p in events.passages(folder / "1.txt")] == ["Oman spoke.", "It rained."]
