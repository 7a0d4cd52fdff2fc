"""What a user can do is documented, and what is documented is there."""

import re
from pathlib import Path

import click
import msgspec
import pytest

import legation
from legation import record
from legation.cli.main import cli

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *ROOT.glob("models/*/*.md")])
OPTIONS = [
    (name, option)
    for name, command in cli.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]
TYPES = [t for t in vars(record).values() if isinstance(t, type) and issubclass(t, msgspec.Struct)]


def section(page: str, title: str) -> str:
    """The part of a documentation page under the heading that starts with ``title``."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    found = re.search(rf"^## `{re.escape(title)}\b.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"docs/{page} has no section on {title}"
    return found.group()


def one_line_commands(page: str) -> list[str]:
    """The commands of a page that set everything up: they begin with a virtual environment."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(r"^ *(python3 -m venv .*)$", text, re.MULTILINE)


@pytest.mark.parametrize("name", cli.commands)
def test_every_command_has_a_section(name: str) -> None:
    assert section("cli.md", f"legation {name}")


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_option_is_documented(name: str, option: str) -> None:
    assert f"`{option}" in section("cli.md", f"legation {name}")


@pytest.mark.parametrize("name", cli.commands)
def test_every_command_and_its_options_have_a_help_text(name: str) -> None:
    command = cli.commands[name]
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


@pytest.mark.parametrize("name", legation.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    assert f"legation.{name}" in (ROOT / "docs/python.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("type_", TYPES, ids=lambda t: t.__name__)
def test_every_field_of_the_record_is_documented(type_: type[msgspec.Struct]) -> None:
    text = section("record.md", type_.__name__)
    missing = [field for field in type_.__struct_fields__ if f"`{field}`" not in text]
    assert not missing


def test_the_readme_sets_up_and_reads_an_example_in_one_line_and_runs_the_tests_in_another() -> None:
    main, tests = one_line_commands("README.md")
    assert "legation read examples/" in main
    assert tests.endswith("./check")


def test_ci_runs_the_readme_commands() -> None:
    assert one_line_commands(".ci/run") == one_line_commands("README.md")


def test_the_example_of_the_readme_is_there() -> None:
    example = re.search(r"examples/\S+", one_line_commands("README.md")[0])
    assert example
    assert (ROOT / example.group()).is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing
