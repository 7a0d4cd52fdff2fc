"""Plain text cut into parts."""

import pytest

from legation.intake.plain import parts


def cut(text: str) -> list[str]:
    return [" ".join(part.text.split()) for part in parts(text)]


def test_blank_lines_separate_paragraphs() -> None:
    assert cut("One thing.\n\n  Another thing. \n \n\nA third.") == [
        "One thing.",
        "Another thing.",
        "A third.",
    ]


def test_a_line_is_a_paragraph_where_the_text_has_no_blank_lines() -> None:
    assert cut("Talks opened in Oslo on Monday.\nThey ended on Tuesday.\nNobody spoke.") == [
        "Talks opened in Oslo on Monday.",
        "They ended on Tuesday.",
        "Nobody spoke.",
    ]


WRAPPED = """\
The fisheries ministers of two neighbouring states met in Oslo on
Thursday to divide the herring of the northern sea, which has moved
east with the warming water.

Norway said that it had offered to share its quota. "We are close to
an agreement," the minister said after the meeting, which lasted for
nine hours.
"""


def test_lines_wrapped_by_a_mail_program_are_joined() -> None:
    joined = cut(WRAPPED)
    assert [line[:10] for line in joined] == ["The fisher", "Norway sai"]
    assert joined[0].endswith("warming water.")


def test_wrapped_paragraphs_without_blank_lines_part_at_the_short_line() -> None:
    assert [line[:10] for line in cut(WRAPPED.replace("\n\n", "\n"))] == ["The fisher", "Norway sai"]


def test_a_list_of_links_is_not_joined() -> None:
    links = [
        "Minister says herring talks may last all summer",
        "Norway and Iceland at odds over mackerel quota",
        "Latest stories",
    ]
    assert cut("\n".join(links)) == links


def test_a_sentence_broken_by_a_stray_newline_is_joined() -> None:
    assert cut("The ministers of the two states, who had not met for years,\nspoke for an hour.") == [
        "The ministers of the two states, who had not met for years, spoke for an hour."
    ]


@pytest.mark.parametrize("separator", ["\u2028", "\f", "\v", "\x85", "\n***\n", "\n \u200b\n"])
def test_other_separators_part_lines_too(separator: str) -> None:
    assert cut(f"Talks opened.{separator}They ended.") == ["Talks opened.", "They ended."]


def test_spans_leave_out_the_white_space_around() -> None:
    text = "\ufeff\xa0 Talks opened. \u200b\n\n\tThey ended."
    assert [text[p.start : p.end] for p in parts(text)] == ["Talks opened.", "They ended."]


def test_bullets_stay_lines_of_their_own() -> None:
    assert cut("The plan has three points which the ministers named:\n- herring\n- mackerel\n- cod") == [
        "The plan has three points which the ministers named:",
        "- herring",
        "- mackerel",
        "- cod",
    ]
