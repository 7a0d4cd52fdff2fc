from __future__ import annotations

import numpy as np

from legation.language.links import FEATURES, NOMINAL, PRONOUN, PROPER, describe, features

WORDS = "Maria Silva met the minister . She thanked Silva .".split()
UPOS = "PROPN PROPN VERB DET NOUN PUNCT PRON VERB PROPN PUNCT".split()
FEATS = ["_"] * len(WORDS)
SPANS = [(0, 2, 0, 0, 0), (3, 5, 4, 0, 0), (6, 7, 6, 1, 0), (8, 9, 8, 1, 0)]


def test_mentions_are_told_apart_by_their_form() -> None:
    mentions = describe(SPANS, WORDS, UPOS, FEATS, WORDS)
    assert mentions.kind.tolist() == [PROPER, NOMINAL, PRONOUN, PROPER]
    assert mentions.gender.tolist() == [0, 0, 2, 0]


def test_a_surname_is_inside_the_full_name() -> None:
    rows = features(describe(SPANS, WORDS, UPOS, FEATS, WORDS), slice(3, 4), 0)
    assert rows.shape == (1, 4, FEATURES)
    assert rows[0, :3, 3].tolist() == [1, 0, 0]


def test_no_mentions_give_empty_columns() -> None:
    assert len(describe([], [], [], [], []).start) == 0
    assert np.array(describe([], [], [], [], []).plural).dtype == bool
