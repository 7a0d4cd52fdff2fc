"""Speed, start-up and memory of the whole pipeline on one thread, in processes of its own: over a folder of
texts, and over one long text that they are joined to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.pipeline import tokenizer_alone
from bench.setup import MissingDataError, Setup
from bench.table import Measured, Row

ROOT = Path(__file__).parents[1]
PLAIN = ".txt"
TEXTS = (PLAIN, ".html", ".htm")
MEGABYTE = 1_000_000
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
# The same, and what it held at most, into a file.
WITH_MEMORY = f"""{FIRST_RECORD}
from bench.memory import peak
Path(sys.argv[3]).write_text(str(peak()))
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
        yield from _long(setup, name, folder, [file for file in files if file.suffix == PLAIN])


def _long(setup: Setup, name: str, folder: Path, files: Sequence[Path]) -> Iterator[Measured]:
    """How one long text is read, up to its record on standard output."""
    if not files:
        return
    with tempfile.TemporaryDirectory() as scratch:
        text = Path(scratch) / f"long{PLAIN}"
        text.write_bytes(joined(files, setup.megabytes * MEGABYTE))
        spent = _spent(setup.folder, text, Path(scratch) / "peak")
        alone = tokenizer_alone(setup.folder, [text])
    yield Measured(f"{name}, one text of {setup.megabytes} MB", [folder], long_rows(setup, spent, alone))


def joined(files: Sequence[Path], size: int) -> bytes:
    """A plain text of ``size`` bytes, or half a letter less: the files one after another, again and again."""
    out, held = [], 0
    for file in cycle(files):
        if held >= size:
            break
        out.append(file.read_bytes().strip() + b"\n\n")
        held += len(out[-1])
    return b"".join(out)[:size].decode("utf-8", errors="ignore").encode("utf-8")


def long_rows(setup: Setup, spent: Spent, tokenizer: float) -> Sequence[Row]:
    """The table of one long text, which the tokenizer alone reads in so many seconds."""
    return [
        Row("long text, seconds", spent.wall, unit=" s", low=True, digits=0),
        Row("long text, processor seconds", spent.processor, unit=" s", low=True, digits=0),
        Row("long text, MB a minute", setup.megabytes * 60 / spent.wall),
        Row("long text, times the tokenizer's time", spent.processor / tokenizer, low=True, digits=1),
        Row("long text, peak memory", spent.peak, unit=" MB", low=True, digits=0),
    ]


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


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process took: seconds, those of the processor, and megabytes at most."""

    wall: float
    processor: float
    peak: float


def _spent(model: Path, text: Path, peak: Path) -> Spent:
    """What a fresh interpreter takes for the record of a text; it writes its peak into a file."""
    start = time.perf_counter()
    command = [sys.executable, "-c", WITH_MEMORY, *map(str, (model, text, peak))]
    child = subprocess.Popen(command, cwd=ROOT, env=os.environ | ONE_THREAD, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Spent(time.perf_counter() - start, used.ru_utime + used.ru_stime, float(peak.read_text()))


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
