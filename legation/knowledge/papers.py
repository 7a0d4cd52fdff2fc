"""Where newspapers, broadcasters and news sites are at home, by their names and addresses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from legation.knowledge import bodies
from legation.knowledge.names import fold, listed, rows

#: Ends of addresses that papers of one country use.
_OF_DOMAINS = dict(
    pair.split("=")
    for pair in """uk=GBR au=AUS nz=NZL ca=CAN ie=IRL za=ZAF na=NAM in=IND pk=PAK bd=BGD lk=LKA np=NPL ng=NGA
    gh=GHA ke=KEN ug=UGA tz=TZA zw=ZWE zm=ZMB et=ETH eg=EGY il=ISR tr=TUR ir=IRN iq=IRQ sa=SAU ae=ARE qa=QAT
    om=OMN kw=KWT bh=BHR jo=JOR lb=LBN sy=SYR ru=RUS ua=UKR by=BLR pl=POL cz=CZE sk=SVK hu=HUN ro=ROU bg=BGR
    rs=SRB hr=HRV si=SVN gr=GRC cy=CYP de=DEU at=AUT ch=CHE fr=FRA be=BEL nl=NLD es=ESP pt=PRT it=ITA dk=DNK
    no=NOR se=SWE fi=FIN ee=EST lv=LVA lt=LTU is=ISL ge=GEO am=ARM az=AZE kz=KAZ uz=UZB kg=KGZ mn=MNG cn=CHN
    jp=JPN kr=KOR tw=TWN hk=HKG sg=SGP my=MYS ph=PHL id=IDN th=THA vn=VNM kh=KHM mm=MMR mx=MEX gt=GTM sv=SLV
    hn=HND ni=NIC cr=CRI pa=PAN cu=CUB jm=JAM ve=VEN pe=PER ec=ECU bo=BOL cl=CHL ar=ARG uy=URY py=PRY br=BRA
    fj=FJI rw=RWA""".split()
)
#: A shorter name inside an address may be a piece of another word: "mali" of "normality".
_SHORTEST = 5


def country_of(name: str) -> str | None:
    """The country (ISO 3166 alpha-3) of the paper called so; None for one that the tables do not know."""
    body = bodies.find(name)
    return body.country if body is not None else None


def country_at(host: str) -> str | None:
    """The country of the paper at an address: by its end, by its name written together, or by the state or
    capital in it. None where nothing tells.

    >>> country_at("www.batimes.com.ar"), country_at("khaleejtimes.com"), country_at("thebogotapost.com")
    ('ARG', 'ARE', 'COL')
    """
    *labels, end = host.lower().split(".")
    if end in _OF_DOMAINS:
        return _OF_DOMAINS[end]
    known = (_papers().get(label.removeprefix("the")) for label in labels)
    named = (code for label in labels for name, code in _lands() if name in label)
    return next(filter(None, known), None) or next(named, None)


@cache
def _papers() -> Mapping[str, str]:
    return {
        _together(name): row["country"]
        for row in rows("media")
        if row["country"]
        for name in (row["name"], *listed(row["names"]))
    }


@cache
def _lands() -> tuple[tuple[str, str], ...]:
    """Names and capitals of states with their codes, the longest first: "nigeria" before "niger"."""
    found = {
        _together(name): row["code"]
        for row in rows("countries")
        for name in (row["name"], *listed(row["names"]), *listed(row["capitals"]))
    }
    return tuple(sorted(((n, c) for n, c in found.items() if len(n) >= _SHORTEST), key=lambda n: -len(n[0])))


def _together(name: str) -> str:
    return fold(name.removesuffix("*")).removeprefix("the ").replace(" ", "")
