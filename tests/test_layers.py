"""The rules of the house: who may import whom, and who may open what."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# A room and the only others that it may import from; "legation" are the library's public names.
ROOMS: dict[str, set[str]] = {
    "record.py": set(),
    "errors.py": set(),
    "knowledge": {"record"},
    "intake": {"record", "errors"},
    "language": {"record", "errors"},
    "coding": {"record", "knowledge", "language"},
    "cli": {"legation", "record", "errors", "intake"},
}
# Folders that stand beside the program.
OUTSIDE = {"bench", "tests", "tools", "training"}
# What opens files, databases and sockets, or starts something that could.
OPENERS = {
    "asyncio", "ftplib", "glob", "http", "httpx", "importlib", "io", "mmap", "multiprocessing", "os",
    "pathlib", "requests", "shelve", "shutil", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "urllib",
}  # fmt: skip


def modules(room: str) -> list[Path]:
    """The files of a room of ``legation/``, or the one file that it is."""
    path = ROOT / "legation" / room
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imported(file: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "legation":
            yield from (f"legation.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def called(file: Path) -> Iterator[str]:
    """The names that a file calls: of ``a.b(c)`` it is ``b``."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "id", getattr(node.func, "attr", ""))


def rooms_of(file: Path) -> set[str]:
    """The rooms of the house that a file imports from; "legation" for the package's own names."""
    ours = (name.split(".") for name in imported(file) if name.split(".")[0] == "legation")
    return {parts[1] if len(parts) > 1 else "legation" for parts in ours}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_those_before_it(room: str) -> None:
    allowed = ROOMS[room] | {room.removesuffix(".py")}
    wrong = {
        str(file.relative_to(ROOT)): rooms for file in modules(room) if (rooms := rooms_of(file) - allowed)
    }
    assert wrong == {}


def test_every_room_has_its_rule() -> None:
    there = {
        p.name for p in (ROOT / "legation").iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()
    }
    assert there - {"__init__.py", "api.py"} == set(ROOMS)


def test_the_coder_opens_no_file_and_no_socket() -> None:
    opening = {
        str(file.relative_to(ROOT)): found
        for file in modules("coding")
        if (found := {name.split(".")[0] for name in imported(file)} & OPENERS | set(called(file)) & {"open"})
    }
    assert opening == {}


def test_the_program_imports_nothing_that_stands_beside_it() -> None:
    wrong = {
        str(file.relative_to(ROOT)): found
        for file in (ROOT / "legation").rglob("*.py")
        if (found := {name.split(".")[0] for name in imported(file)} & OUTSIDE)
    }
    assert wrong == {}


def test_the_library_prints_nothing() -> None:
    printing = [
        str(file.relative_to(ROOT))
        for file in (ROOT / "legation").rglob("*.py")
        if "cli" not in file.parts and "print" in called(file)
    ]
    assert printing == []
