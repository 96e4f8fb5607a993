"""The days, months, quarters and years named in a text, each as the days it covers.

How they are put together into periods ("from June 2018 to March 2019") is worked out in
:mod:`aboveboard.letter.period`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from aboveboard.letter.dates import MONTH, DateMention, dates_in, full_year, month_number
from aboveboard.letter.text import Span

_I = re.IGNORECASE


class Year(Enum):
    """The kinds of year that two joined numbers ("2016/17") may mean: month and day on which each begins."""

    FINANCIAL = (4, 1)
    ACADEMIC = (9, 1)
    UNIVERSITY = (8, 1)
    """The financial year of universities and colleges."""
    TAX = (4, 6)
    CALENDAR = (1, 1)

    def begins(self, year: int) -> date:
        """The first day of the year of this kind that begins in ``year``."""
        return date(year, *self.value)

    def ends(self, year: int) -> date:
        """The last day of the year of this kind that begins in ``year``."""
        return self.begins(year + 1) - timedelta(days=1)

    def last_complete(self, day: date) -> int:
        """The calendar year in which the last such year that was over on ``day`` began."""
        return day.year - 1 if day >= self.begins(day.year) else day.year - 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A day, month, quarter or year in a text, as the days it covers.

    ``day`` is set, and the days are ``None``, for a day or month without a year ("1 January").
    """

    span: Span
    first: date | None
    last: date | None
    is_year: bool = False
    day: DateMention | None = None
    month: int | None = None


_KIND = r"(?:financial|fiscal|tax|academic|school|university|municipal|calendar)"
_MONTH_YEAR = re.compile(
    rf"\b(?P<month>{MONTH})\b\.?(?:,?[ \t\n]{{1,3}}(?:of[ \t]|in[ \t])?|[ \t]?['’]|-)"
    r"(?:(?P<year>(?:19|20)\d\d)(?!\d|[/-]\d)|(?<=['’-])(?P<short>\d\d)(?![\d:/.-]))",
    _I,
)
# A month whose year is said later: "January to March 2018", "between April and June 2019".
_MONTH_ALONE = re.compile(
    rf"\b(?P<month>{MONTH})\b\.?(?=[ \t]{{0,2}}(?:,[ \t]|to\b|and\b|until\b|through\b|[–—-])[ \t]{{0,2}}"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ \t])?{MONTH}\b)",
    _I,
)
# "1 to 5 May 2019", "1-5 May 2019".
_DAYS = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \t]?(?:to|until|and|-|–)[ \t]?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?[ \t](?:of[ \t])?(?P<month>{MONTH})\b\.?,?[ \t]"
    r"(?P<year>(?:19|20)\d\d)(?!\d)",
    _I,
)
_TWO_YEARS = re.compile(
    r"(?<![\w/.£$#])(?<![A-Za-z]-)(?P<fy>FY[ \t]?)?"
    r"(?P<first>(?:19|20)\d\d|(?<=FY)\d\d|(?<=FY[ \t])\d\d)"
    r"[ \t]?(?P<mark>[/–—-])[ \t]?(?P<second>(?:19|20)\d\d|\d\d?)(?!\d|[/.]\d|-\d{1,2}(?!\d)|%)",
    _I,
)
_TWO_SHORT_YEARS = re.compile(r"(?<![\w/.£$-])(?P<first>\d\d)[/–-](?P<second>\d\d)(?![\d/]|[.-]\d|%)")
_SHORT_YEARS_LEAD = re.compile(
    rf"\b(?:(?:{_KIND}[ \t])years?[ \t:]{{0,3}}(?:of[ \t]|for[ \t])?|FY[ \t]?)\Z"
    r"|\b\d\d[/–-]\d\d[ \t]{0,2}(?:,|&|and|to|-|–)[ \t]{0,2}(?:and[ \t])?\Z",
    _I,
)
_QUARTER = re.compile(
    r"\b(?:(?:Q|quarter[ \t]?)(?P<quarter>[1-4])|(?P<word>first|second|third|fourth|last)[ \t]quarter)"
    r"[ \t,]{1,3}(?:of[ \t])?(?:(?P<kind>financial|fiscal)[ \t]year[ \t])?"
    r"(?P<year>20\d\d)(?:(?P<mark>[/-])(?P<second>\d\d))?(?![\d/])",
    _I,
)
_HALF = re.compile(
    r"\b(?:H(?P<half>[12])|(?P<word>first|second)[ \t](?:half|six[ \t]months))[ \t,]{1,3}(?:of[ \t])?"
    r"(?P<year>20\d\d)(?![\d/]|-\d)",
    _I,
)
_YEAR = re.compile(
    r"(?<![\w/.£$#-])(?P<year>(?:19|20)\d\d)(?![\w/%]|\.\d|,\d{3}(?!\d)|-\d|[ \t]?(?:hrs|hours)\b)"
)
# What makes a number of four figures something else than a year: an Act's, a product's, a reference's.
_NAMED = re.compile(
    r"\b(?:act|regulations?|order|code|rules|scheme|agenda|census|strategy|plan|covid|windows|office|server"
    r"|excel|word|iso|bs|version|form|olympics?|games|cup|euro|no\.?|number|ref|reference|room|unit)"
    r"[ \t]{1,2}(?:of[ \t])?\(?\Z",
    _I,
)
_AMOUNT = re.compile(r"\b(?:over|than|least|about|around|approximately|nearly|almost|some|up to)[ \t]\Z", _I)
_PEOPLE = re.compile(
    r"[ \t](?!(?:to|and|or|in|by|for|on|until|onwards|with|from|of|at|across|this|was|does"
    r"|has)\b)[a-z]{3,14}s\b"
)
_LEAD = re.compile(rf"\b(?P<kind>{_KIND})[ \t]{{1,2}}years?\b", _I)
_TERM = re.compile(
    r"\b(?:pupils?|students?|undergraduates?|school (?:year|day)s?|exams?|examinations?|exclu(?:ded|sions?)"
    r"|admissions?|term|terms|A-?levels?|GCSEs?|teachers?|lessons?|attendance|essays?|lectur\w{2,4}"
    r"|degrees?)\b",
    _I,
)
_UNIVERSITY = re.compile(
    r"\b(?:university of|\w{2,20} university|metropolitan university)\b(?![ \t](?:NHS|hospitals?|health"
    r"|teaching))",
    _I,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_KINDS = {
    "academic": Year.ACADEMIC,
    "school": Year.ACADEMIC,
    "university": Year.ACADEMIC,
    "tax": Year.TAX,
    "calendar": Year.CALENDAR,
}


def kind_named(word: str | None) -> Year:
    """The kind of year a word such as "academic" names; the financial one for any other."""
    return _KINDS.get((word or "").lower(), Year.FINANCIAL)


def _kind_of_year(text: str, span: Span, match: re.Match[str], otherwise: Year) -> tuple[Year, bool]:
    """The kind of year that two joined numbers mean, and whether it is called by its name.

    The name stands in front of a list of them ("academic years 2017/18 and 2018/19") or behind one.
    """
    leads = list(_LEAD.finditer(text, max(span.start, match.start() - 120), match.start()))
    named = leads[-1] if leads else _LEAD.search(text, match.end(), min(span.end, match.end() + 40))
    return (kind_named(named["kind"]), True) if named else (otherwise, bool(match.groupdict().get("fy")))


def _kind_of_place(text: str, span: Span) -> Year:
    """The kind of year that is meant where none is named, by what is asked in ``span`` and by who writes.

    Where pupils are counted it is the school's; a university counts its money from August (the year of its
    financial statements), and everybody else theirs from April.
    """
    if _TERM.search(text, span.start, span.end):
        return Year.ACADEMIC
    return Year.UNIVERSITY if _UNIVERSITY.search(text, 0, min(160, len(text))) else Year.FINANCIAL


def units_in(text: str, span: Span) -> list[Unit]:
    """Every day, month, quarter and year named in ``span``, in order, none overlapping."""
    found: list[Unit] = []
    reached = -1
    for unit in sorted(_candidates(text, span), key=lambda u: (u.span.start, -u.span.end)):
        if unit.span.start >= reached:
            found.append(unit)
            reached = unit.span.end
    return found


def _candidates(text: str, span: Span) -> Iterator[Unit]:
    for mention in dates_in(text, span):
        yield Unit(mention.span, mention.date, mention.date, day=None if mention.year_stated else mention)
    for match in _DAYS.finditer(text, span.start, span.end):
        yield from _days(match)
    for match in _MONTH_YEAR.finditer(text, span.start, span.end):
        year, month = full_year(match["year"] or match["short"]), month_number(match["month"])
        yield Unit(_span(match), date(year, month, 1), _month_end(year, month))
    for match in _MONTH_ALONE.finditer(text, span.start, span.end):
        if match["month"] not in ("may", "march"):
            yield Unit(_span(match), None, None, month=month_number(match["month"]))
    otherwise = _kind_of_place(text, span)
    for match in _TWO_YEARS.finditer(text, span.start, span.end):
        yield from _two_years(match, *_kind_of_year(text, span, match, otherwise))
    for match in _TWO_SHORT_YEARS.finditer(text, span.start, span.end):
        if _SHORT_YEARS_LEAD.search(text, max(span.start, match.start() - 30), match.start()):
            yield from _two_years(match, *_kind_of_year(text, span, match, otherwise))
    for match in _QUARTER.finditer(text, span.start, span.end):
        number = int(match["quarter"] or _ORDINALS[match["word"].lower()])
        year = int(match["year"])
        month = 3 * number - 2
        if match["second"] or match["kind"]:  # a quarter of a financial year
            month, year = (month + 3, year) if number < 4 else (1, year + 1)
        yield Unit(_span(match), date(year, month, 1), _month_end(year, month + 2))
    for match in _HALF.finditer(text, span.start, span.end):
        second = (match["half"] or "") == "2" or (match["word"] or "").lower() == "second"
        year = int(match["year"])
        yield Unit(_span(match), date(year, 7 if second else 1, 1), _month_end(year, 12 if second else 6))
    for match in _YEAR.finditer(text, span.start, span.end):
        if _is_year(match, text):
            year = int(match["year"])
            yield Unit(_span(match), date(year, 1, 1), date(year, 12, 31), is_year=True)


def _is_year(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - 18) : match.start()]
    if _NAMED.search(before):
        return False
    followed = _PEOPLE.match(text, match.end(), match.end() + 18)
    # "over 2000 officers"
    return not (followed and (_AMOUNT.search(before) or int(match["year"]) % 100 == 0))


def _days(match: re.Match[str]) -> Iterator[Unit]:
    year, month = int(match["year"]), month_number(match["month"])
    first, last = int(match["day"]), int(match["last"])
    if 1 <= first <= last <= calendar.monthrange(year, month)[1]:
        yield Unit(_span(match), date(year, month, first), date(year, month, last))


def _two_years(match: re.Match[str], kind: Year, is_named: bool) -> Iterator[Unit]:
    first = full_year(match["first"])
    written = match["second"]
    century = 10 ** len(written)
    second = int(written) if len(written) == 4 else first // century * century + int(written)
    if second < first:
        second += century
    mark = match.groupdict().get("mark") or "/"
    if not first < second <= first + 40 or (len(written) == 1 and mark != "/"):
        return
    if kind is Year.CALENDAR:
        last = kind.ends(second)
    elif is_named or (second == first + 1 and (mark == "/" or len(written) == 2)):
        last = kind.ends(second - 1)
    else:  # "2016-2017" and "2015-18", not called anything else, are calendar years
        kind, last = Year.CALENDAR, Year.CALENDAR.ends(second)
    yield Unit(_span(match), kind.begins(first), last, is_year=True)


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
