"""Keys of judged news as passages."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from training.corpora import news
from training.corpora.words import words
from training.data import NEWS
from training.passages import Passage

GOLD = Path(__file__).parents[2] / "bench/gold"
TEXT = "Oman met Chad. It rained.\n\nChad fined a clerk.\n"
KEY = {
    "document": "a.txt",
    "sentences": [0, 15, 27],
    "events": [
        {
            "start": 32, "end": 37, "type": "SANCTION", "status": "occurred", "actors": ["TCD"],
            "actor_spans": [[27, 31]], "recipients": ["clerk"], "recipient_spans": [[38, 45]],
        }
    ],
    "not_events": [{"start": 18, "end": 24}],
    "open": [{"start": 5, "end": 8}],
}  # fmt: skip


def saved(folder: Path, text: str = TEXT) -> tuple[Path, Path]:
    keys, articles = folder / "keys", folder / "articles"
    keys.mkdir()
    articles.mkdir()
    (articles / "a.txt").write_text(text, encoding="utf-8")
    key = KEY | {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()}
    (keys / "a.json").write_text(json.dumps(key), encoding="utf-8")
    return keys, articles


def test_an_article_is_a_passage_a_line_with_its_sentences(tmp_path: Path) -> None:
    first, second = news.passages(*saved(tmp_path))
    assert (first.text, second.text) == ("Oman met Chad. It rained.", "Chad fined a clerk.")
    assert [first.form(i) for i in first.sentences] == ["Oman", "It"]
    assert second.sentences == [0]


def test_an_event_has_its_words_and_parties(tmp_path: Path) -> None:
    *_, passage = news.passages(*saved(tmp_path))
    [frame] = passage.frames["events"]
    told = {role: " ".join(map(passage.form, range(a, b))) for role, a, b in frame.arguments}
    assert (frame.label, frame.status) == ("SANCTION", "occurred")
    assert told == {"TRIGGER": "fined", "ACTOR": "Chad", "RECIPIENT": "a clerk"}


def test_of_what_is_left_open_nothing_is_said(tmp_path: Path) -> None:
    first, _ = news.passages(*saved(tmp_path))
    assert first.tags["events"] == ["O", None, *["O"] * 5]


def test_what_measures_does_not_teach(tmp_path: Path) -> None:
    keys, articles = saved(tmp_path)
    (tmp_path / "dev").mkdir()
    assert list(news.passages(keys, articles, tmp_path / "dev"))
    (tmp_path / "dev/a.txt.tsv").touch()
    with pytest.raises(ValueError, match="only measures"):
        list(news.passages(keys, articles, tmp_path / "dev"))


def test_the_network_learns_from_no_text_that_measures_it_or_teaches_the_weights() -> None:
    def documents(*folders: Path) -> set[str]:
        return {path.name for folder in folders for path in folder.glob("*.json")}

    others = documents(GOLD / "a", GOLD / "dev", NEWS.parent / "weights", NEWS.parent / "whole")
    assert others
    assert not documents(NEWS) & others


def test_another_text_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the text"):
        list(news.passages(*saved(tmp_path, TEXT + "More.")))


def test_a_noted_sentence_says_its_events_in_place_of_that_it_has_one(tmp_path: Path) -> None:
    text = "Chad fined a clerk."
    told = {"start": 5, "end": 10, "type": "SANCTION", "status": "occurred", "actor_spans": [[0, 4]]}
    key = {"sha256": hashlib.sha256(text.encode()).hexdigest(), "events": [told], "open": []}
    notes = tmp_path / "notes.jsonl"
    notes.write_text(json.dumps(key) + "\n", encoding="utf-8")
    sentences = [
        Passage(t, words(t), t, somewhere=frozenset({"SANCTION"})) for t in (text, "Oman fined a clerk.")
    ]
    known, other = news.noted(sentences, notes)
    assert (known.tags["events"], known.somewhere) == (["O", "SANCTION", "O", "O", "O"], None)
    assert [a[0] for a in known.frames["events"][0].arguments] == ["TRIGGER", "ACTOR"]
    assert other is sentences[1]
