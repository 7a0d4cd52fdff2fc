"""Money: what signs and names of currencies mean, and the European Central Bank's rates."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel.core import get_global
from babel.numbers import get_currency_name, list_currencies
from currency_converter import CurrencyConverter, RateNotFoundError

#: Signs and short forms that stand before a figure. "$" alone is the United States', as the press uses it.
SIGNS = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
    "₽": "RUB", "₴": "UAH", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₫": "VND",
    "฿": "THB", "₸": "KZT", "Rs": "INR", "Rs.": "INR", "₨": "PKR", "RM": "MYR", "Rp": "IDR", "CHF": "CHF",
    "Fr": "CHF", "Mex$": "MXN", "MX$": "MXN", "J$": "JMD", "TT$": "TTD", "N$": "NAD",
    "₡": "CRC", "₾": "GEL", "₭": "LAK", "₲": "PYG", "₵": "GHS", "₮": "MNT", "៛": "KHR", "元": "CNY",
    "円": "JPY",
}  # fmt: skip
#: Plain nouns whose currency the press leaves out: the one that is meant where nothing else is said.
NOUNS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "rand": "ZAR", "lira": "TRY",
    "hryvnia": "UAH", "zloty": "PLN", "shekel": "ILS", "rial": "IRR", "riyal": "SAR", "dirham": "AED",
    "naira": "NGN", "won": "KRW", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND",
    "forint": "HUF", "tenge": "KZT", "lari": "GEL", "taka": "BDT", "cedi": "GHS", "birr": "ETB",
    "real": "BRL", "reais": "BRL", "quid": "GBP", "sterling": "GBP", "bolivar": "VES", "afghani": "AFN",
    "kwacha": "ZMW", "leu": "RON", "manat": "AZN", "dram": "AMD", "som": "KGS",
    "rmb": "CNY", "kuai": "CNY", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD",
    "taiwan dollar": "TWD", "british pound": "GBP", "swiss franc": "CHF", "cfa franc": "XOF",
    "crown": "SEK", "greenback": "USD", "kip": "LAK", "kyat": "MMK", "riel": "KHR", "tugrik": "MNT",
    "leone": "SLE", "dalasi": "GMD", "metical": "MZN", "pula": "BWP", "ouguiya": "MRU", "nakfa": "ERN",
    "quetzal": "GTQ", "lempira": "HNL", "guarani": "PYG", "ariary": "MGA", "ngultrum": "BTN",
    "rufiyaa": "MVR", "vatu": "VUV", "kina": "PGK",
}  # fmt: skip
#: Currencies that are no more, by the nouns of their day.
FORMER = {
    "deutschmark": "DEM", "deutsche mark": "DEM", "german mark": "DEM", "d-mark": "DEM", "mark": "DEM",
    "french franc": "FRF", "belgian franc": "BEF", "italian lira": "ITL",
    "spanish peseta": "ESP", "peseta": "ESP", "dutch guilder": "NLG", "guilder": "NLG",
    "finnish markka": "FIM", "markka": "FIM", "drachma": "GRD", "escudo": "PTE", "irish pound": "IEP",
    "punt": "IEP", "schilling": "ATS", "kroon": "EEK",
    "lev": "BGN", "leva": "BGN", "bulgarian lev": "BGN", "bulgarian leva": "BGN", "kuna": "HRK",
    "croatian kuna": "HRK",
}  # fmt: skip
#: Parts of a currency, with how many make one of it.
PARTS = {
    "cent": ("USD", 100), "euro cent": ("EUR", 100), "penny": ("GBP", 100), "pence": ("GBP", 100),
    "pennies": ("GBP", 100), "kopeck": ("RUB", 100), "kopek": ("RUB", 100), "paise": ("INR", 100),
    "paisa": ("INR", 100), "agora": ("ILS", 100), "mao": ("CNY", 10),
}  # fmt: skip


@cache
def names() -> dict[str, str]:
    """ISO 4217 codes by the English names of currencies, singular and plural, in lower case."""
    out = {noun: code for word, code in (FORMER | NOUNS).items() for noun in (word, word + "s")}
    for code in sorted(_in_use()):
        for count in (1, 2):
            out[get_currency_name(code, count=count, locale="en").lower()] = code
    return out


@cache
def _in_use() -> frozenset[str]:
    tenders = get_global("territory_currencies")
    current = {row[0] for rows in tenders.values() for row in rows if row[2] is None and row[3]}
    return frozenset(current & set(list_currencies(locale="en")))


def codes() -> frozenset[str]:
    """The ISO 4217 codes of the currencies that are legal tender somewhere today."""
    return _in_use()


def known() -> frozenset[str]:
    """The ISO 4217 codes of all currencies that have a name here, of today and of yesterday."""
    return _in_use() | frozenset(FORMER.values()) | frozenset(NOUNS.values())


@cache
def parts() -> dict[str, tuple[str, int]]:
    """The parts of currencies by their names, singular and plural: the currency, and how many make one."""
    return {noun: part for word, part in PARTS.items() for noun in (word, word + "s")}


def rate(source: str, target: str, day: date) -> float | None:
    """How much of ``target`` one unit of ``source`` was worth on a day, by the ECB.

    On days without a rate the last one before stands in; None before 1999, after the rates that came
    with the package, and for currencies that the ECB does not quote.
    """
    rates = _rates()
    if not {source, target} <= rates.currencies:
        return None
    try:
        return float(rates.convert(1, source, target, date=day))
    except RateNotFoundError:
        return None


@cache
def _rates() -> CurrencyConverter:
    return CurrencyConverter(fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")
