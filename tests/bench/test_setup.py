"""What a run is given."""

from pathlib import Path

import pytest

from bench.setup import MissingDataError, Setup, digest


def test_without_corpora_the_message_names_the_option_and_the_variable() -> None:
    with pytest.raises(MissingDataError, match=r"--corpora DIR, set LEGATION_CORPORA, or give --data"):
        Setup().sets(dev="some/file")


def test_a_corpus_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="some/file is not in"):
        Setup(corpora=tmp_path).sets(dev="some/file")


def test_given_data_takes_the_place_of_the_usual_sets(tmp_path: Path) -> None:
    assert Setup(data=tmp_path / "own.conllu").sets(a="x", b="y") == {"own.conllu": tmp_path / "own.conllu"}


def test_the_digest_of_a_folder_depends_on_names_and_contents(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one", encoding="utf-8")
    first = digest([tmp_path])
    assert digest([tmp_path]) == first
    file.rename(tmp_path / "b.txt")
    renamed = digest([tmp_path])
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    assert len({first, renamed, digest([tmp_path])}) == 3
