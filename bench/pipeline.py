"""One pass of the whole pipeline over a folder of texts, timed by stage: what ``speed`` starts afresh.

    python -m bench.pipeline MODEL FILE...

prints one JSON object. Memory is the process's peak, so nothing else may run in it.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar
from unittest import mock

from tokenizers import Tokenizer

import legation
from bench.memory import peak
from legation import LegationError, coding
from legation.language import load_model
from legation.language.graph import Graph
from legation.record import Article, Provenance

P = ParamSpec("P")
T = TypeVar("T")
EARLY = 100  # articles, after which memory must not grow


class Clock:
    """Seconds by stage; a stage inside another is taken out of it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._open: list[str] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what happens inside."""
        self._open.append(name)
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self._open.pop()
            self.seconds[name] += spent
            if self._open:
                self.seconds[self._open[-1]] -= spent

    def timed(self, name: str, function: Callable[P, T]) -> Callable[P, T]:
        """The function, counted."""

        def counted(*args: P.args, **kwargs: P.kwargs) -> T:
            with self.stage(name):
                return function(*args, **kwargs)

        return counted


def measure(model_folder: Path, files: Sequence[Path]) -> dict[str, object]:
    """Read every file; times in seconds, memory in megabytes."""
    clock = Clock()
    model = load_model(model_folder)
    provenance = Provenance(legation=legation.__version__, model=model.digest)
    questions = tuple((f"coding: {name}", name, question) for name, question in coding.PIPELINE)
    counts = {"articles": 0, "refused": 0, "words": 0}
    texts = []
    early = 0.0
    with ExitStack() as patches:
        patches.enter_context(mock.patch.object(Graph, "run", clock.timed("graph", Graph.run)))
        timed = tuple((name, clock.timed(stage, question)) for stage, name, question in questions)
        patches.enter_context(mock.patch.object(coding, "PIPELINE", timed))
        wall, processor = time.perf_counter(), time.process_time()
        for file in files:
            article = _load(file, clock)
            if article is None:
                counts["refused"] += 1
                continue
            with clock.stage("decode"):
                reading = next(model.read([article]))
            with clock.stage("coding: rest"):
                record = coding.code(reading, provenance=provenance)
            with clock.stage("JSON"):
                legation.to_json(record)
            counts["articles"] += 1
            counts["words"] += len(reading)
            texts.append(file)
            if counts["articles"] == EARLY:
                early = peak()
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
    memory = peak()
    return {
        **counts, "wall": wall, "processor": processor, "early": early or memory, "peak": memory,
        "stages": dict(clock.seconds), "tokenizer": tokenizer_alone(model_folder, texts),
    }  # fmt: skip


def _load(file: Path, clock: Clock) -> Article | None:
    with clock.stage("intake"):
        try:
            return legation.load(file)
        except LegationError:
            return None  # not in English, or no text


def tokenizer_alone(model_folder: Path, files: Sequence[Path]) -> float:
    """Processor seconds in which the word-piece tokenizer reads the same texts: how fast the machine is."""
    tokenizer = Tokenizer.from_file(str(model_folder / "tokenizer.json"))
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    start = time.process_time()
    for text in texts:
        tokenizer.encode(text)
    return time.process_time() - start


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])))
