"""What ``import legation`` promises."""

import subprocess
import sys

import legation

PUBLIC = [
    "Article",
    "LegationError",
    "Record",
    "__version__",
    "actor",
    "code",
    "from_json",
    "load",
    "read",
    "relation",
    "said",
    "schema",
    "to_json",
]
HEAVY = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "rich", "lxml")


def test_public_names_are_these() -> None:
    assert legation.__all__ == PUBLIC


def test_public_names_are_sorted() -> None:
    assert sorted(legation.__all__) == legation.__all__


def test_every_public_name_is_there_and_documented() -> None:
    for name in set(PUBLIC) - {"__version__"}:
        assert getattr(legation, name).__doc__, name


def test_the_command_line_starts_without_what_only_reading_needs() -> None:
    code = f"import sys, legation.cli.main; print([m for m in {HEAVY} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
