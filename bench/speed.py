"""Speed, start-up and memory of the whole pipeline on one thread, in processes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row

ROOT = Path(__file__).parents[1]
TEXTS = (".txt", ".html", ".htm")
ARTICLE = 600  # words, so that folders of long and short texts compare
# One thread everywhere, whatever the libraries would choose.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
FIRST_RECORD = """
import sys
from pathlib import Path
import legation
from legation import coding, language
from legation.record import Provenance
article = legation.load(Path(sys.argv[2]))
reading = next(language.load_model(Path(sys.argv[1])).read([article]))
record = coding.code(reading, provenance=Provenance(legation=legation.__version__))
sys.stdout.buffer.write(legation.to_json(record))
"""


def table(setup: Setup) -> Iterator[Measured]:
    """Articles a second, the ratio to the tokenizer alone, start-up, memory, and where the time goes."""
    for name, folder in setup.sets(worldwide_articles="names/worldwide/articles").items():
        files = list(setup.some(p for p in sorted(folder.rglob("*")) if p.suffix in TEXTS))
        if not files:
            raise MissingDataError(f"No texts in {name}: a folder of {', '.join(TEXTS)} is needed.")
        model = str(setup.folder)
        seen = json.loads(_python(["-m", "bench.pipeline", model, *map(str, files)]))
        start = min(_seconds(["-c", FIRST_RECORD, model, str(files[0])]) for _ in range(3))
        yield Measured(f"{name}, {seen['articles']} texts", [folder], rows(seen, start))


def rows(seen: Mapping[str, Any], start: float) -> Sequence[Row]:
    """The table of what ``pipeline.measure`` saw; ``start`` is in seconds."""
    total = sum(seen["stages"].values())
    stages = sorted(seen["stages"].items(), key=lambda stage: -stage[1])
    return [
        Row("articles of 600 words a second", seen["words"] / seen["wall"] / ARTICLE),
        Row("the same, a processor second", seen["words"] / seen["processor"] / ARTICLE),
        Row("words a second", seen["words"] / seen["wall"], digits=0),
        Row("times the tokenizer's time", seen["processor"] / seen["tokenizer"], low=True, digits=1),
        Row("start to first record", start, unit=" s", low=True),
        Row("peak memory after 100 texts", seen["early"], unit=" MB", low=True, digits=0),
        Row("peak memory after all", seen["peak"], unit=" MB", low=True, digits=0),
        Row("texts refused", seen["refused"], low=True, digits=0),
        *(
            Row(f"time: {name}", 100 * seconds / total, unit=" %", low=True, digits=1)
            for name, seconds in stages
        ),
    ]


def _python(arguments: Sequence[str]) -> bytes:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | ONE_THREAD,
        stdout=subprocess.PIPE,
        check=True,
    )
    return done.stdout


def _seconds(arguments: Sequence[str]) -> float:
    start = time.perf_counter()
    _python(arguments)
    return time.perf_counter() - start
