from __future__ import annotations

import json
from pathlib import Path

from training.corpora import whereabouts
from training.passages import Passage

ROWS: list[dict[str, object]] = [
    {"text": f"Rebels shelled Dara {n} times and left Homs.", "spans": [
        {"start": 7, "end": 14, "label": "VERB"}, {"start": 15, "end": 19, "label": "LOCATION"},
    ]} for n in range(2, 42)
]  # fmt: skip


def read(tmp_path: Path, rows: list[dict[str, object]], *, held_back: bool = False) -> list[Passage]:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return list(whereabouts.passages(path, held_back=held_back))


def test_an_event_word_has_its_places_as_arguments(tmp_path: Path) -> None:
    passages = [p for held in (True, False) for p in read(tmp_path, ROWS[:1], held_back=held)]
    [frame] = passages[0].frames["whereabouts"]
    assert passages[0].form(frame.predicate) == "shelled"
    assert [(label, passages[0].form(a)) for label, a, _ in frame.arguments] == [("PLACE", "Dara")]


def test_events_of_one_sentence_come_together(tmp_path: Path) -> None:
    other: dict[str, object] = {"text": ROWS[0]["text"], "spans": [{"start": 31, "end": 35, "label": "VERB"}]}
    passages = [p for held in (True, False) for p in read(tmp_path, [ROWS[0], other], held_back=held)]
    assert [len(p.frames["whereabouts"]) for p in passages] == [2]


def test_what_is_held_back_is_never_trained_on(tmp_path: Path) -> None:
    trained, held = read(tmp_path, ROWS), read(tmp_path, ROWS, held_back=True)
    assert len(trained) + len(held) == len(ROWS)
    assert held
    assert not {p.text for p in trained} & {p.text for p in held}
