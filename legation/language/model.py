"""The language model: Articles in, Readings out, one pass of one graph for every question."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from legation.errors import ModelError
from legation.language import chains, decode
from legation.language.atoms import atoms, recut
from legation.language.graph import Floats, Graph
from legation.language.heads import Heads
from legation.language.layout import Layout
from legation.language.pieces import CLS, SEP, SPECIAL_SHAPE, Pieces
from legation.language.reading import Reading
from legation.language.windows import Window, around, sliding
from legation.record import Article, Block

FILES = ("model.onnx", "heads.npz", "model.json", "tokenizer.json")
REINSTALL = (
    "install it again: pip install --force-reinstall legation-en (or ./models/legation-en from a clone)"
)

# Nothing is read in links to other pages, menus and legal small print.
UNREAD = frozenset({"navigation", "related", "boilerplate"})


def load_model(folder: Path | None = None, *, threads: int = 1) -> Model:
    """The model in ``folder``, or the installed package ``legation-en``; raises ``ModelError``."""
    return Model(folder or _installed(), threads=threads)


def _installed() -> Path:
    try:
        import legation_en
    except ImportError as error:
        raise ModelError(f"The language model is not installed; {REINSTALL}.") from error
    return Path(legation_en.path())


class Model:
    """Reads articles. ``digest`` names the weights in every record's provenance."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        self.digest = _verify(folder)
        self.layout = Layout.load(folder / "model.json")
        self._pieces = Pieces(folder / "tokenizer.json")
        self._heads = Heads.load(folder / "heads.npz")
        self._graph = Graph(folder / "model.onnx", threads=threads)

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One Reading an article, in order; nothing is held between articles."""
        for article in articles:
            yield self._article(article)

    def read_words(
        self, article: Article, words: Sequence[tuple[int, int]], sentences: Sequence[int]
    ) -> Reading:
        """The Reading of an article whose words (offsets, in order) and sentences (first words) are known.

        Every block that is read begins a word and a sentence; words outside such blocks are left out."""
        parts = decode.Parts()
        starts = [a for a, _ in words]
        for number, block in enumerate(article.blocks):
            first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
            if block.kind not in UNREAD and first < last:
                inside = [0, *(s - first for s in sentences if first < s < last)]
                self._known_block(article.text, number, block, words[first:last], inside, parts)
        reading = decode.reading(article, parts)
        return chains.linked(reading, parts, self._heads, self.layout)

    def _known_block(
        self,
        text: str,
        number: int,
        block: Block,
        spans: Sequence[tuple[int, int]],
        sentences: Sequence[int],
        parts: decode.Parts,
    ) -> None:
        """Read one block of known words into ``parts``."""
        cuts = recut(atoms(text, block.start, block.end), [a for a, _ in spans])
        ids, shapes, firsts = self._pieces.encode(text, cuts)
        words = decode.given_words(text, cuts, firsts, spans, sentences)
        windows = list(sliding(len(ids)))
        if len(windows) > 1:
            stops = [words.pieces[s] for s in words.sentences[1:]] + [len(ids)]
            windows = list(around(stops, words.pieces))
        for window in windows:
            columns, arcs = self._run(ids, shapes, window)
            decode.window(parts, number, words, window, columns, arcs, self.layout, self._heads)

    def _article(self, article: Article) -> Reading:
        parts = decode.Parts()
        for number, block in enumerate(article.blocks):
            if block.kind not in UNREAD:
                self._block(article.text, number, block, parts)
        reading = decode.reading(article, parts)
        return chains.linked(reading, parts, self._heads, self.layout)

    def _block(self, text: str, number: int, block: Block, parts: decode.Parts) -> None:
        """Read one block into ``parts``."""
        cuts = atoms(text, block.start, block.end)
        if not cuts:
            return
        ids, shapes, firsts = self._pieces.encode(text, cuts)
        windows = list(sliding(len(ids)))
        rows = [self._run(ids, shapes, w) for w in windows]
        boundary = np.concatenate([
            self.layout.part(columns, "boundary")[w.own_start - w.start : w.own_end - w.start]
            for w, (columns, _) in zip(windows, rows, strict=True)
        ])  # fmt: skip
        words = decode.words(text, cuts, firsts, boundary)
        if len(windows) > 1:
            stops = [words.pieces[s] for s in words.sentences[1:]] + [len(ids)]
            windows = list(around(stops, words.pieces))
            rows = [self._run(ids, shapes, w) for w in windows]
        for window, (columns, arcs) in zip(windows, rows, strict=True):
            decode.window(parts, number, words, window, columns, arcs, self.layout, self._heads)

    def _run(self, ids: list[int], shapes: list[int], w: Window) -> tuple[Floats, Floats]:
        """The window's rows without those of CLS and SEP, and its arcs with CLS as the root."""
        columns, arcs = self._graph.run(
            [CLS, *ids[w.start : w.end], SEP], [SPECIAL_SHAPE, *shapes[w.start : w.end], SPECIAL_SHAPE]
        )
        return columns[1:-1], arcs[1:-1, :-1]


def _verify(folder: Path) -> str:
    """The model's digest, after checking every file against it; raises ``ModelError``."""
    try:
        expected = json.loads((folder / "model.json").read_text(encoding="utf-8"))["files"]
        for name, digest in expected.items():
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            if found != digest:
                raise ModelError(
                    f"The language model is damaged ({folder / name} has another digest); {REINSTALL}."
                )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"The language model is incomplete ({error}); {REINSTALL}.") from error
    return str(expected["model.onnx"])
