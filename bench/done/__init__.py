"""What was done, by whom, to whom, and did it happen: the parts of ``coding.done`` and of
``legation.relation`` on the corpora of the field, and how far a record's confidence can be believed.

What is learnt for a measure alone (CoPED, UW, MEANTIME) is learnt in this run, on other folds than it is
measured on, and ships nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from bench.setup import MissingDataError, Setup
from bench.table import Measured
from bench.whole import GOLD


def table(setup: Setup) -> Iterator[Measured]:
    """One data set after the other; ``--data`` is told by its form."""
    if find_spec("sklearn") is None:
        raise MissingDataError("The table done needs scikit-learn: pip install -e '.[bench]'")
    from bench.done import classes, factuality, meantime, pairs, parties, reliability

    usual: dict[Callable[[Setup, Path], Iterator[Measured]], str] = {
        pairs.table: "plv/plv_train.tsv",
        parties.table: "coped/parties_train.bio",
        classes.table: "coped/class_train.tsv",
        factuality.table: "factuality/UW/dev.jsonl",
        meantime.table: "factuality/MEANTIME",
    }
    if setup.data is None:
        for part, path in usual.items():
            yield from part(setup, setup.corpus(path))
        yield from reliability.table(setup, GOLD)
        return
    forms = {".bio": parties.table, ".jsonl": factuality.table}
    if setup.data.is_dir():
        conll = any(setup.data.glob("*.conll"))
        yield from (meantime if conll else reliability).table(setup, setup.data)
    elif setup.data.suffix in forms:
        yield from forms[setup.data.suffix](setup, setup.data)
    else:
        yield from (pairs if pairs.is_plv(setup.data) else classes).table(setup, setup.data)
