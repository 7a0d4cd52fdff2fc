"""The language model: Articles in, Readings out, one pass of one graph for every question."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path

import numpy as np
from threadpoolctl import ThreadpoolController

from legation.errors import ModelError
from legation.language import decode
from legation.language.atoms import atoms, recut
from legation.language.chains import Linking
from legation.language.frames import Scores
from legation.language.graph import Floats, Graph
from legation.language.heads import Heads
from legation.language.layout import VERSION as LAYOUT
from legation.language.layout import Layout
from legation.language.paths import Chains
from legation.language.pieces import CLS, SEP, SPECIAL_SHAPE, Pieces
from legation.language.reading import Reading
from legation.language.relations import Relations
from legation.language.windows import Window, around, sliding
from legation.record import Article, Block

REINSTALL = "in a clone of Legation, run: pip install --force-reinstall ./models/legation-en"

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


# The words of a block by their offsets, and which of them begin a sentence.
_Given = tuple[Sequence[tuple[int, int]], Sequence[int]]


class Model:
    """Reads articles. ``digest`` names the weights in every record's provenance."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        self._folder, self._files = folder, _verify(folder)
        self.digest = self._files["model.onnx"]
        self.layout = Layout.load(folder / "model.json")
        self._pieces = Pieces(folder / "tokenizer.json")
        self._heads = Heads.load(folder / "heads.npz")
        self._graph = Graph(folder / "model.onnx", threads=threads)
        self._blas = ThreadpoolController().select(user_api="blas")

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One Reading an article, in order; nothing is held between articles."""
        for article in articles:
            yield self._alone(article)

    def read_words(
        self, article: Article, words: Sequence[tuple[int, int]], sentences: Sequence[int]
    ) -> Reading:
        """The Reading of an article whose words (offsets, in order) and sentences (first words) are known.

        Every block that is read begins a word and a sentence; words outside such blocks are left out."""
        with self._one_thread():
            return self._article(article, _knowing(words, sentences))

    def _alone(self, article: Article) -> Reading:
        with self._one_thread():
            return self._article(article)

    def read_closely(
        self, article: Article, words: Sequence[tuple[int, int]] | None = None
    ) -> tuple[Reading, Scores]:
        """The Reading of a short article, and what the model said of each of its words. ``words`` are those
        of one sentence, where they are known."""
        rows: list[Floats] = []
        with self._one_thread():
            reading = self._article(article, _knowing(words, [0]) if words else None, rows)
        together = np.concatenate(rows) if rows else np.zeros((0, self.layout.width), dtype=np.float32)
        labels = np.array([self.layout.tree.index(x) for x in reading.labels], dtype=np.int64)
        return reading, Scores(
            together,
            Chains(reading.heads.astype(np.int64), labels),
            self.layout,
            self._heads,
            range(len(reading) + 1),
        )

    @cached_property
    def relations(self) -> Relations:
        """The layer that tells what one party did to another; raises ``ModelError`` where there is none."""
        return Relations.load(self._folder, self._files)

    def _article(
        self,
        article: Article,
        known: Callable[[Block], _Given] | None = None,
        rows: list[Floats] | None = None,
    ) -> Reading:
        """The Reading; ``rows`` is given all rows that it was decoded from."""
        columns = decode.Columns(Linking(self._heads))
        section = decode.Section.of(self.layout)

        def decoded() -> None:
            if rows is not None:
                rows.append(section.rows[: len(section)].copy())
            decode.decode(section, columns, self.layout, self._heads)

        for number, block in enumerate(article.blocks):
            if block.kind in UNREAD:
                continue
            for window, words, scores in self._block(article.text, block, known and known(block)):
                decode.gather(section, number, words, window, *scores)
                if len(section) >= decode.SECTION:
                    decoded()
                    section = section.after()
        decoded()
        return decode.reading(article, columns, self.layout)

    def _block(
        self, text: str, block: Block, given: _Given | None
    ) -> Iterator[tuple[Window, decode.Words, tuple[Floats, Floats]]]:
        """The windows of a block with its words and their scores, one window at a time."""
        cuts = atoms(text, block.start, block.end)
        if given is not None:
            cuts = recut(cuts, [a for a, _ in given[0]]) if given[0] else []
        if not cuts:
            return
        ids, shapes, firsts = self._pieces.encode(text, cuts)
        windows = list(sliding(len(ids)))
        scores = self._run(ids, shapes, windows[0])  # serves twice where it is the only one
        if given is not None:
            words = decode.given_words(text, cuts, firsts, *given)
        else:
            boundary = [self._boundary(scores[0], windows[0])]
            boundary += [self._boundary(self._run(ids, shapes, w)[0], w) for w in windows[1:]]
            words = decode.words(text, cuts, firsts, np.concatenate(boundary))
        if len(windows) == 1:
            yield windows[0], words, scores
            return
        stops = [words.pieces[s] for s in words.sentences[1:]] + [len(ids)]
        for window in around(stops, words.pieces):
            yield window, words, self._run(ids, shapes, window)

    def _one_thread(self) -> AbstractContextManager[object]:
        """The small layers' products are too small to share out; more threads only wait for each other."""
        limit: AbstractContextManager[object] = self._blas.limit(limits=1)
        return limit

    def _boundary(self, columns: Floats, w: Window) -> Floats:
        """The boundary scores of the window's own pieces."""
        return self.layout.part(columns, "boundary")[w.own_start - w.start : w.own_end - w.start].copy()

    def _run(self, ids: list[int], shapes: list[int], w: Window) -> tuple[Floats, Floats]:
        """The window's rows without those of CLS and SEP, and its arcs with CLS as the root."""
        columns, arcs = self._graph.run(
            [CLS, *ids[w.start : w.end], SEP], [SPECIAL_SHAPE, *shapes[w.start : w.end], SPECIAL_SHAPE]
        )
        return columns[1:-1], arcs[1:-1, :-1]


def _knowing(words: Sequence[tuple[int, int]], sentences: Sequence[int]) -> Callable[[Block], _Given]:
    """The words and sentences of each block, from those of the article."""
    starts = [a for a, _ in words]

    def known(block: Block) -> _Given:
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        inside = [0, *(s - first for s in sentences if first < s < last)]
        return words[first:last], inside if first < last else []

    return known


def _verify(folder: Path) -> dict[str, str]:
    """The digest of each of the model's files, after checking them; raises ``ModelError``."""
    try:
        description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        if description["layout"] != LAYOUT:
            raise ModelError(
                f"The language model in {folder} is of layout {description['layout']}, and this Legation "
                f"reads layout {LAYOUT}; {REINSTALL}."
            )
        expected: dict[str, str] = description["files"]
        for name, digest in expected.items():
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            if found != digest:
                raise ModelError(
                    f"The language model is damaged ({folder / name} has another digest); {REINSTALL}."
                )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"The language model is incomplete ({error}); {REINSTALL}.") from error
    return expected
