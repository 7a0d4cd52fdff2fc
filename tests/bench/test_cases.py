"""Cases of a recogniser of dates."""

from __future__ import annotations

import json
from pathlib import Path

from bench.cases import cases
from legation.record import Time

SPECS = [
    {
        "Input": "closed from May to June",
        "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
        "Results": [
            {
                "Start": 7, "End": 22, "TypeName": "datetimeV2.daterange",
                "Resolution": {"values": [{"timex": "", "start": "2016-05-01", "end": "2016-07-01"}]},
            }
        ],
    },
    {
        "Input": "for 3 days",
        "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
        "Results": [
            {
                "Start": 4, "End": 9, "TypeName": "datetimeV2.duration",
                "Resolution": {"values": [{"timex": "P3D", "value": "259200"}]},
            }
        ],
    },
]  # fmt: skip


def test_a_range_may_be_told_by_two_times(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(SPECS), encoding="utf-8")
    range_, length = cases(path)
    may = Time(
        id="t1", start=12, end=15, type="DATE", value="2016-05", earliest="2016-05-01", latest="2016-05-31"
    )
    june = Time(
        id="t2", start=19, end=23, type="DATE", value="2016-06", earliest="2016-06-01", latest="2016-06-30"
    )
    assert range_.article.published.date == "2016-11-07"
    assert range_.is_right([may, june])
    assert not range_.is_right([may])
    assert length.is_right([Time(id="t1", start=4, end=10, type="DURATION", value="P3D")])
