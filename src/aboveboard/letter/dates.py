"""Dates as letters write them: "19th October 2018", "16th October", "13.09.18", "October 19, 2018",
"16-Oct-18", "2018-10-19".

British order throughout: 04/06/24 is the fourth of June.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from aboveboard.letter.text import Span

MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, start=1)}
_MONTH_NUMBER |= {name[:3]: number for name, number in _MONTH_NUMBER.items()} | {"sept": 9}
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)

# A year of two figures ends what it stands in, or has an apostrophe: "on 5 May 12 officers" names no year.
_SHORT_YEAR = (
    r"['’]\d\d(?!\d)|\d\d(?=[ \t]{0,2}(?:[,;)?!\]\n–-]|[.:](?!\d)|\Z|(?:to|and|until|till|inclusive)\b))"
)
_DAY_FIRST = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})[ \t]?(?:st|nd|rd|th)?[ \t\n]{1,3}"
    rf"(?:day[ \t])?(?:of[ \t])?(?P<month>{MONTH})\b\.?,?"
    rf"(?:[ \t\n]{{1,3}}(?P<year>(?:19|20)\d\d(?!\d)|{_SHORT_YEAR}))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH})\b\.?[ \t]{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:/])"
    r"(?:,?[ \t]{1,3}(?P<year>(?:19|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
_JOINED = re.compile(
    rf"(?<![\d/.-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?P<mark>[/.-])(?P<month>{MONTH})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/-])",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?:(?<![\d/.-])|(?<=\d-)(?=\d{1,2}[/.]\d))(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d|-\d(?!\d?[/.]\d))"
)
_ISO = re.compile(
    r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/])(?P<month>\d{2})(?P=mark)(?P<day>\d{2})(?![\d/-])"
)
_THIS_CENTURY = 50
"""Two figures below this are of this century: the Act is of 2000, but old files are asked for under it."""
# Words before they are months, unless a year follows or they begin with a capital.
_ALSO_WORDS = frozenset({"may", "march"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date written in a text.

    ``date`` is ``None`` where no such day exists (31 June) or no year is stated; ``day`` and ``month`` are
    then what was written. ``exists`` is ``False`` for a day no calendar has.
    """

    span: Span
    day: int
    month: int
    date: datetime.date | None
    year_stated: bool
    exists: bool

    def nearest_before(self, day: datetime.date) -> datetime.date | None:
        """The date meant when no year is stated: the last such day not after ``day``."""
        if self.year_stated:
            return self.date
        for year in range(day.year, day.year - 9, -1):
            try:
                candidate = datetime.date(year, self.month, self.day)
            except ValueError:  # 29 February of another year, or no such day
                continue
            if candidate <= day:
                return candidate
        return None

    def in_year(self, year: int) -> datetime.date | None:
        """The day in ``year``, or ``None`` where that year has no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def full_year(written: str) -> int:
    """The year meant by two or four figures; two figures from 50 on are of the last century."""
    year = int(written.strip("'’"))
    if year >= 100:
        return year
    return 2000 + year if year < _THIS_CENTURY else 1900 + year


def month_number(written: str) -> int:
    """The number of a month from its name, in full or cut short ("Sept")."""
    return _MONTH_NUMBER[written.lower()]


def dates_in(text: str, span: Span | None = None) -> Iterator[DateMention]:
    """Every date written in ``span`` of ``text``, in order, none overlapping."""
    start, end = (0, len(text)) if span is None else (span.start, span.end)
    matches = [
        m
        for pattern in (_ISO, _FIGURES, _JOINED, _DAY_FIRST, _MONTH_FIRST)
        for m in pattern.finditer(text, start, end)
    ]
    reached = -1
    for match in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if match.start() < reached:
            continue
        mention = _mention(match)
        if mention is not None:
            reached = match.end()
            yield mention


def _mention(match: re.Match[str]) -> DateMention | None:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else _MONTH_NUMBER[written]
    day = int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None  # a version number, a reference, a sum: not a date
    year = match["year"]
    if year is None and match["month"] in _ALSO_WORDS:
        return None  # "question 12 may be exempt"
    try:
        datetime.date(2000 if year is None else full_year(year), month, day)
        exists = True
    except ValueError:
        exists = False
    on = datetime.date(full_year(year), month, day) if year is not None and exists else None
    return DateMention(
        span=Span(match.start(), match.end() - (match[0][-1] in ",.")),
        day=day,
        month=month,
        date=on,
        year_stated=year is not None,
        exists=exists,
    )
