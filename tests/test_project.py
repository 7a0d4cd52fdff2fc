"""What the package declares is what it needs."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Imported for us: trafilatura fails without it.
INDIRECT = {"lxml-html-clean"}
# Installed beside the program, and asked for by name where it is missing.
WEIGHTS = {"legation-en"}


def plain(name: str) -> str:
    """A distribution's name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    """The run-time dependencies in ``pyproject.toml``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {plain(re.split(r"[><=!~ ]", line)[0]) for line in project["dependencies"]}


def imported() -> Iterator[str]:
    """The top-level modules of others that ``legation/`` imports."""
    for file in (ROOT / "legation").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.split(".")[0]


def test_every_dependency_is_imported_and_every_import_is_declared() -> None:
    owners = packages_distributions()
    others = set(imported()) - sys.stdlib_module_names - {"legation"}
    needed = {plain(owners.get(module, [module])[0]) for module in others}
    assert needed - WEIGHTS == declared() - INDIRECT


def test_every_dependency_has_a_lower_bound_and_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dependencies = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    assert block
    assert all(re.fullmatch(r'    "[\w-]+>=[\d.]+", +# .+', line) for line in block[1].splitlines())
