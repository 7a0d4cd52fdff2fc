"""Reading texts with their time expressions marked."""

from __future__ import annotations

from bench.scores.times import Mark
from bench.timed import text

TIMEML = """<TimeML><DOCID>d</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">22</TIMEX3></DCT>
<TITLE>A <TIMEX3 tid="t9" type="DATE" value="2013">title</TIMEX3></TITLE>
<TEXT>
Tom &amp; Ann <EVENT eid="e1">met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2013-03-21">on
Thursday</TIMEX3>.<TIMEX3 tid="t2" type="DATE" value="2013"/>
</TEXT></TimeML>"""
TIMEX2 = """<DOC><DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009</TIMEX2> </DATETIME>
<TEXT>Lost <TIMEX2>the day before <TIMEX2 val="1914-03-01">1 March</TIMEX2></TIMEX2> and
<TIMEX2 val="P2D">two days of <TIMEX2 val="1914">1914</TIMEX2></TIMEX2>.</TEXT></DOC>"""


def test_the_text_is_dated_and_its_marks_are_where_they_stand() -> None:
    read = text(TIMEML)
    assert read.article.published.date == "2013-03-22"
    [mark] = read.marks
    assert (read.article.text[mark.start : mark.end], mark.value) == ("on\nThursday", "2013-03-21")
    assert read.article.text.startswith("\nTom & Ann met")


def test_of_nested_marks_the_outer_counts_unless_it_has_no_value() -> None:
    read = text(TIMEX2)
    assert [m.value for m in read.marks] == ["1914-03-01", "P2D"]
    assert read.article.published.date == "2009-12-19"
    assert read.marks[0] == Mark(20, 27, "", "1914-03-01")
