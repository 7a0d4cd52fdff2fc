from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("scipy")

from legation.coding.dyad.features import TYPES, Evidence
from legation.language.relations import FILE, Relations
from legation.record import Span
from training import relations
from training.corpora import relations as sentences
from training.data import GENERATED, PAIRS

HEADER = "sentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n"


def plv(tmp_path: Path, *rows: str) -> list[sentences.Pair]:
    path = tmp_path / "plv.tsv"
    path.write_text(HEADER + "\n".join(rows), encoding="utf-8")
    return list(sentences.plv(path))


def test_the_marks_tell_where_the_parties_stand(tmp_path: Path) -> None:
    text, marked = "Togo met Chad, and Chad left.", "<t>Togo</t> met Chad, and <s>Chad</s> left."
    [pair] = plv(tmp_path, f"{text}\t{marked}\tChad\tTogo\tYIELD\t2")
    assert (pair.source, pair.target) == (Span(19, 23), Span(0, 4))
    assert pair.types == {"CONCEDE", "RETREAT"}


def test_a_party_that_the_sentence_lacks_is_nobody(tmp_path: Path) -> None:
    [pair] = plv(tmp_path, "Chad yielded.\t<s>Chad</s> yielded.\tChad\ta recipient\tYIELD\t2")
    assert (pair.source, pair.target) == (Span(0, 4), None)


def test_generated_events_with_two_parties_are_pairs() -> None:
    pairs = list(relations.generated(GENERATED))
    assert {t for pair in pairs for t in pair.types} == set(TYPES)
    assert all(pair.source and pair.target for pair in pairs)


def test_written_pairs_tell_every_type_between_two_marked_parties() -> None:
    pairs = list(sentences.written(PAIRS))
    assert {t for pair in pairs for t in pair.types} == set(TYPES)
    assert all(pair.source and pair.target and "[" not in pair.text for pair in pairs)


def test_a_written_pair_has_its_parties_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "pairs.txt"
    path.write_text("AID Grain for [2 Chad] came from [1 Mali].\n", encoding="utf-8")
    [pair] = sentences.written(path)
    assert (pair.text, pair.root) == ("Grain for Chad came from Mali.", "AID")
    assert (pair.source, pair.target) == (Span(25, 29), Span(10, 14))


def learnt() -> dict[str, np.ndarray]:
    """The layer of pairs whose type stands in their only view."""
    pairs = [sentences.Pair("", None, None, frozenset({t}), t, "1") for t in TYPES for _ in range(3)]
    found = [
        Evidence(
            types=np.eye(len(TYPES), dtype=np.float32)[[TYPES.index(pair.root)]],
            rest=np.zeros(1, dtype=np.float32),
            buckets=np.array([n], dtype=np.int64),
            words=np.zeros(len(TYPES), dtype=np.int64),
        )
        for n, pair in enumerate(pairs)
    ]
    return relations.learn(pairs, found, model="of the graph")


def test_the_layer_learns_what_the_evidence_shows() -> None:
    layer = Relations.of(learnt())
    shares = layer(np.append(np.eye(len(TYPES))[TYPES.index("AID")], 0), np.array([], dtype=np.int64))
    assert layer.labels[shares.argmax()] == "AID"


def test_the_layer_lies_beside_the_model_with_its_digest(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text(json.dumps({"files": {"model.onnx": "of the graph"}}), "utf-8")
    relations.write(tmp_path, learnt())
    files = json.loads((tmp_path / "model.json").read_text("utf-8"))["files"]
    assert files[FILE] == hashlib.sha256((tmp_path / FILE).read_bytes()).hexdigest()
    assert Relations.load(tmp_path, files).labels == TYPES


def test_a_pair_is_a_passage_with_an_arc_from_one_party_to_the_other() -> None:
    pair = sentences.Pair("Mali gave Chad rice.", Span(0, 4), Span(10, 14), frozenset({"AID"}), "AID")
    unnamed = sentences.Pair("Rice came.", None, Span(0, 4), frozenset({"AID"}), "AID")
    first, second = sentences.passages([pair, unnamed], "pairs")
    [frame] = first.frames["relations"]
    assert (frame.predicate, frame.arguments) == (0, [("AID", 2, 3)])
    assert first.somewhere == second.somewhere == frozenset({"AID"})
    assert not second.frames
