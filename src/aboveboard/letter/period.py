"""The stretches of time a request asks about: "2018 to 13.09.18", "financial year 2016/17", "since April 2019"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from aboveboard.letter.dates import MONTH, MONTHS, dates_in, full_year
from aboveboard.letter.response import Period
from aboveboard.letter.text import Span

_I = re.IGNORECASE
_NUMBER_WORDS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}

_MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH})\b\.?,?[ \t]{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d)", _I)
_FINANCIAL = re.compile(
    r"(?P<lead>\b(?:financial|fiscal|tax|academic|school|municipal)[ \t]{1,2}years?(?:[ \t]{1,2}(?:ending|of|from))?[ \t:]{0,3}|\bFY[ \t]?)?"
    r"(?<![\d/.-])(?P<first>(?:19|20)\d\d|(?<=FY)\d\d|(?<=FY )\d\d)[ \t]?(?P<mark>[/–-])[ \t]?(?P<second>(?:20)?\d\d)(?![\d/.-]\d|\d)",
    _I,
)
_FINANCIAL_SHORT = re.compile(r"(?P<lead>\b(?:financial|fiscal|academic)[ \t]years?[ \t:]{0,3}|\bFY[ \t]?)(?P<first>\d\d)[/–-](?P<second>\d\d)(?!\d)", _I)
_YEAR = re.compile(r"(?<![\d/.,£$-])(?P<year>(?:19[89]|20[0-4])\d)(?![\d/]|[.,-]\d|%)")
_NAMED_LAW = re.compile(r"(?:act|regulations?|order|code|rules|scheme|agenda|census|strategy|plan|covid)[ \t]{1,2}(?:of[ \t])?\Z", _I)
_LAST = re.compile(
    r"\b(?:(?:each|every|all)[ \t](?:of[ \t])?)?(?:the[ \t]|in[ \t]|over[ \t])?(?:last|past|previous|preceding|most recent)[ \t]{1,2}(?:(?P<amount>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \t]{1,2})?"
    r"(?:(?:full|complete)[ \t]{1,2})?(?P<kind>calendar|financial|fiscal|academic|tax)?[ \t]{0,2}(?P<unit>years?|months?|weeks?|days?|quarters?)\b",
    _I,
)
_QUARTER = re.compile(r"\b(?:Q|quarter[ \t]?)(?P<quarter>[1-4])[ \t,]{1,3}(?:of[ \t])?(?P<year>20\d\d)(?![\d/])", _I)
_JOIN = re.compile(r"[ \t\n]{0,3}(?:\bto\b|\buntil\b|\btill\b|\bthrough(?:[ \t]to)?\b|\bup[ \t]to\b|\band\b|[–—-])[ \t\n]{0,3}(?:and[ \t]including[ \t]|the[ \t])?", _I)
_TO_DATE = re.compile(r"[ \t]{0,3}(?:\bto\b|\buntil\b|[–—-]|\bup[ \t]to\b)[ \t]{0,3}(?:\bthe[ \t])?(?:present(?:[ \t]day)?|date|now|today|current(?:[ \t]day)?)\b(?:[ \t]of[ \t](?:this|your|my|the)[ \t](?:request|response|letter))?", _I)
_SINCE = re.compile(r"\b(?:since|from)[ \t]{1,2}(?:the[ \t])?(?:start[ \t]of[ \t]|beginning[ \t]of[ \t])?\Z", _I)
_RANGE_LEAD = re.compile(r"\b(?:between|from)[ \t]{1,2}(?:the[ \t])?(?:(?:financial|calendar)[ \t]years?[ \t])?\Z", _I)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A date, month or year in a text, as the days it covers."""

    span: Span
    first: date
    last: date
    is_year: bool = False


def periods_in(text: str, span: Span, *, received_on: date | None) -> Iterator[tuple[Span, Period]]:
    """The periods named in ``span``, in order, none overlapping. ``received_on`` anchors "the last three years"."""
    units = sorted(_units(text, span), key=lambda unit: unit.span)
    reached = span.start
    index = 0
    found: list[tuple[Span, Period]] = []
    while index < len(units):
        unit = units[index]
        index += 1
        if unit.span.start < reached:
            continue
        end, last = unit.span.end, unit.last
        start = unit.span.start
        partial = not unit.is_year and not _is_whole_year(unit.first, unit.last)
        open_end = False
        before = text[max(span.start, start - 30) : start]
        joined = _JOIN.match(text, end, span.end)
        to_date = _TO_DATE.match(text, end, span.end)
        following = next((u for u in units[index:] if joined and u.span.start == joined.end()), None)
        if to_date is not None:
            end, open_end = to_date.end(), True
        elif following is not None and (joined is not None) and _may_join(joined[0], before, unit, following):
            end, last = following.span.end, following.last
            partial = not _is_whole_years(unit.first, last)
        elif _SINCE.search(before) and not _RANGE_LEAD.search(before[:-5] if before.endswith("from ") else before):
            open_end = True
        elif before.lower().rstrip().endswith("since"):
            open_end = True
        reached = end
        finish = received_on if open_end else last
        found.append(
            (
                Span(start, end),
                Period(
                    label=None,
                    text=" ".join(text[start:end].split()),
                    start_date=unit.first,
                    end_date=finish,
                    partial=partial or open_end,
                ),
            )
        )
    for match in _LAST.finditer(text, span.start, span.end):
        if not any(s.overlaps(Span(match.start(), match.end())) for s, _ in found):
            found.append((Span(match.start(), match.end()), _last(match, received_on)))
    yield from sorted(found, key=lambda pair: pair[0])


def only_period(text: str, *, received_on: date | None) -> Period | None:
    """The period a list item names, if it names one and asks nothing else."""
    bare = text.strip(" \t.,;:?()")
    found = list(periods_in(bare, Span(0, len(bare)), received_on=received_on))
    if len(found) != 1:
        return None
    span, period = found[0]
    rest = (bare[: span.start] + bare[span.end :]).strip(" \t.,;:()-–")
    if re.fullmatch(r"(?:(?:in|for|the|calendar|financial|fiscal|year|years|during|from|ending|and|or|to date|so far|ytd|year to date|only|full|part)[ \t]{0,3}){0,5}", rest, _I):
        return period if not rest else Period(period.label, bare, period.start_date, period.end_date, period.partial)
    return None


def _may_join(join: str, before: str, unit: _Unit, following: _Unit) -> bool:
    """Whether two dates with "and" or a dash between them are one stretch: "between 2015 and 2018" is, "2015 and 2016" is not."""
    if "and" in join.lower():
        return bool(re.search(r"\bbetween\b[^,.]{0,24}\Z", before, _I))
    return following.last >= unit.first


def _units(text: str, span: Span) -> Iterator[_Unit]:
    taken: list[Span] = []

    def free(start: int, end: int) -> bool:
        return not any(start < s.end and s.start < end for s in taken)

    for mention in dates_in(text, span):
        if mention.date is not None:
            taken.append(mention.span)
            yield _Unit(mention.span, mention.date, mention.date)
    for match in _MONTH_YEAR.finditer(text, span.start, span.end):
        if free(match.start(), match.end()):
            taken.append(Span(match.start(), match.end()))
            month = _month_number(match["month"])
            year = int(match["year"])
            yield _Unit(Span(match.start(), match.end()), date(year, month, 1), _month_end(year, month))
    for pattern in (_FINANCIAL, _FINANCIAL_SHORT):
        for match in pattern.finditer(text, span.start, span.end):
            unit = _financial(match)
            if unit is not None and free(unit.span.start, unit.span.end):
                taken.append(unit.span)
                yield unit
    for match in _QUARTER.finditer(text, span.start, span.end):
        if free(match.start(), match.end()):
            taken.append(Span(match.start(), match.end()))
            month = 3 * int(match["quarter"])
            year = int(match["year"])
            yield _Unit(Span(match.start(), match.end()), date(year, month - 2, 1), _month_end(year, month))
    for match in _YEAR.finditer(text, span.start, span.end):
        if free(match.start(), match.end()) and not _NAMED_LAW.search(text[max(0, match.start() - 18) : match.start()]):
            year = int(match["year"])
            yield _Unit(Span(match.start(), match.end()), date(year, 1, 1), date(year, 12, 31), is_year=True)


def _financial(match: re.Match[str]) -> _Unit | None:
    first = full_year(match["first"])
    second_written = match["second"]
    second = first // 100 * 100 + int(second_written) if len(second_written) == 2 else int(second_written)
    lead = (match["lead"] or "").lower()
    if second != first + 1:
        return None
    if match.groupdict().get("mark") in ("-", "–") and len(second_written) == 4 and not lead:
        return None  # "2016-2017": two calendar years
    academic = "academic" in lead or "school" in lead
    begin = date(first, 9, 1) if academic else date(first, 4, 1)
    finish = date(second, 8, 31) if academic else date(second, 3, 31)
    return _Unit(Span(match.start(), match.end()), begin, finish)


def _last(match: re.Match[str], received_on: date | None) -> Period:
    amount_written = (match["amount"] or "1").lower()
    amount = int(amount_written) if amount_written.isdigit() else _NUMBER_WORDS[amount_written]
    unit = match["unit"].lower().rstrip("s")
    kind = (match["kind"] or "").lower()
    label = " ".join(match[0].split())
    if received_on is None:
        return Period(None, label, None, None)
    if unit == "year" and kind == "calendar":
        return Period(None, label, date(received_on.year - amount, 1, 1), date(received_on.year - 1, 12, 31))
    if unit == "year" and kind in ("financial", "fiscal", "tax"):
        ended = received_on.year if received_on >= date(received_on.year, 4, 1) else received_on.year - 1
        return Period(None, label, date(ended - amount, 4, 1), date(ended, 3, 31))
    if unit == "year" and kind == "academic":
        ended = received_on.year if received_on >= date(received_on.year, 9, 1) else received_on.year - 1
        return Period(None, label, date(ended - amount, 9, 1), date(ended, 8, 31))
    months = {"year": 12 * amount, "month": amount, "quarter": 3 * amount}.get(unit)
    if months is None:
        days = amount * (7 if unit == "week" else 1)
        return Period(None, label, received_on - timedelta(days=days), received_on, partial=True)
    return Period(None, label, _months_before(received_on, months), received_on, partial=True)


def _months_before(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 - months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1])) + timedelta(days=1)


def _month_number(written: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(written.lower()[:3]))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _is_whole_year(first: date, last: date) -> bool:
    return _is_whole_years(first, last) and (last - first).days < 366


def _is_whole_years(first: date, last: date) -> bool:
    after = last + timedelta(days=1)
    return (first.month, first.day) == (after.month, after.day) and (first.month, first.day) in ((1, 1), (4, 1), (9, 1))
