"""Toponyms and event places as they are counted."""

from __future__ import annotations

from pathlib import Path

from bench.documents import documents as documents_of
from bench.toponyms import Toponym, documents
from bench.where import Resolution, by_distance, judged, with_names
from legation.record import Mention, Place
from tests.readings import reading, record
from training.passages import GoldFrame, Passage

XML = """<articles><article><text>Talks in Bern. Swiss guards slept in Bern.</text><toponyms>
<toponym><start>10</start><end>14</end><phrase>Bern</phrase><gaztag geonameid="2661552"><lat>46.948</lat>
<lon>7.447</lon><country>Switzerland</country></gaztag></toponym>
<toponym><start>15</start><end>20</end><phrase>Swiss</phrase><gaztag geonameid="2658434"><lat>47</lat>
<lon>8</lon></gaztag></toponym>
<toponym><start>37</start><end>41</end><phrase>Bern</phrase></toponym></toponyms></article></articles>"""


def test_located_names_are_read_without_adjectives_and_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "c.xml").write_text(XML, encoding="utf-8")
    [(article, gold)] = documents(tmp_path / "c.xml")
    assert [(article.text[t.start : t.end], t.geonames, t.country) for t in gold] == [
        ("Bern", 2661552, "CHE")
    ]


def test_a_place_near_the_right_one_is_right(tmp_path: Path) -> None:
    (tmp_path / "c.xml").write_text(XML, encoding="utf-8")
    [(_, gold)] = documents(tmp_path / "c.xml")
    spot = (Mention(9, 13, "name"),)
    for latitude, right in ((46.5, 100.0), (10.0, 0.0)):
        counted = Resolution()
        counted.add(
            gold, [Place(id="p", name="B", country="CHE", latitude=latitude, longitude=7.4, mentions=spot)]
        )
        rows = {row.measure: row for row in counted.rows(given=False)}
        assert (rows["found"].score, rows["within 161 km"].score) == (100.0, right)
        assert rows["within 161 km"].floor == 100.0


def test_given_names_take_the_place_of_the_models() -> None:
    made = reading("Talks in Bern.", names=[("Person", "Bern"), ("Location", "Talks")])
    names = with_names(made, _gold(made.article.text)).names
    assert [(n.label, made.text(n.start, n.end)) for n in names] == [("Location", "Bern")]


def _gold(text: str) -> list[Toponym]:
    at = text.index("Bern")
    return [Toponym(at, at + 4, "Bern", 2661552, 46.9, 7.4, "CHE")]


def test_an_event_place_is_right_where_its_words_overlap() -> None:
    text = "Bombs fell in Bara and Doha."
    spans = [(0, 5), (6, 10), (11, 13), (14, 18), (19, 22), (23, 27), (27, 28)]
    frame = GoldFrame(1, "EVENT", [("PLACE", 3, 4)])
    [document] = documents_of([Passage(text, spans, "d", frames={"whereabouts": [frame]})])
    made = reading(text)
    bara, doha = (
        Place(id=n, name=n, mentions=(Mention(text.index(n), text.index(n) + 4, "name"),))
        for n in ("Bara", "Doha")
    )
    both = record(made, places=(bara, doha))
    assert judged(document, both, by_distance(made, both)).f1 == 100.0
    only = record(made, places=(doha,))
    assert judged(document, only, by_distance(made, only)).f1 == 0.0
