"""The stretches of time a request asks about: "2018 to 13.09.18", "financial year 2016/17", "since April
2019".

The days, months and years named in it (:mod:`aboveboard.letter.period_units`) are put together here, and
those that count back from a day ("the last three years") are worked out.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from aboveboard.letter.period_units import Unit, Year, kind_named, units_in
from aboveboard.letter.response import Period
from aboveboard.letter.text import Span

_I = re.IGNORECASE
_NUMBER_WORDS = {
    w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_AMOUNT = rf"\d{{1,2}}|{'|'.join(_NUMBER_WORDS)}"

_LAST = re.compile(
    r"\b(?P<lead>(?:the|these|in|over|your|my)[ \t\n])?(?:last|past|previous|preceding|most recent|prior)"
    rf"[ \t\n]{{1,2}}(?:(?P<amount>{_AMOUNT})[ \t\n]{{1,2}}(?:\(\w{{1,6}}\)[ \t])?)?"
    r"(?:(?:full|complete|whole)[ \t\n]{1,2})?(?P<kind>calendar|financial|fiscal|academic|school|tax)?"
    r"[ \t\n]{0,2}(?P<unit>years?|months?|weeks?|days?|quarters?)\b",
    _I,
)
_THIS = re.compile(
    r"\b(?:(?:this|the current|current)[ \t](?P<kind>calendar|financial|fiscal|academic|school|tax)?"
    r"[ \t]{0,1}year\b(?:[ \t](?:to date|so far))?|(?:the[ \t])?year to date\b|so far this year\b)",
    _I,
)
_JOIN = re.compile(
    r"[ \t\n]{0,3}\(?(?:\bup[ \t]to\b|\bto\b|\buntil\b|\btill\b|\bthrough(?:[ \t]to)?\b|\band\b|[–—-])"
    r"[ \t\n]{0,3}(?:and[ \t]including[ \t])?(?:the[ \t])?(?:end[ \t]of[ \t])?(?:the[ \t])?"
    r"(?:(?:financial|calendar|academic)[ \t]years?[ \t])?",
    _I,
)
_TO_DATE = re.compile(
    r"[ \t\n]{0,3}\(?(?:\bto\b|\buntil\b|\btill\b|\bthrough[ \t]to\b|[–—-]|\bup[ \t]to\b|\band\b)[ \t\n]{0,3}"
    r"(?:the[ \t])?(?:present(?:[ \t](?:day|date|time))?|date(?![ \t]of)|now|today|current(?:[ \t]day)?|ytd"
    r"|date[ \t]of[ \t](?:this|your|my|the)[ \t](?:foi[ \t])?(?:request|response|letter|reply))\b\)?"
    r"|,?[ \t\n]{1,2}(?:and[ \t])?onwards?\b|[ \t\n](?:and[ \t])?(?:year[ \t])?to[ \t]date\b"
    r"|[ \t]\(?ytd\b\)?",
    _I,
)
_SINCE = re.compile(
    r"\b(?:since|after|post|from|starting(?:[ \t](?:in|from|on))?|beginning(?:[ \t](?:in|on))?)[ \t\n]{1,2}"
    r"(?:the[ \t])?(?:(?P<part>start|beginning|end)[ \t]of[ \t])?(?:the[ \t])?"
    r"(?:(?:financial|calendar|academic|tax)[ \t]years?[ \t])?\Z",
    _I,
)
_BETWEEN = re.compile(r"\bbetween[ \t\n][^,;.]{0,40}\Z", _I)
_BEFORE = re.compile(
    r"\b(?P<word>before|prior[ \t]to|until|till|up[ \t]to"
    r"|up[ \t]until)[ \t\n]{1,2}(?:and[ \t]including[ \t])?"
    r"(?:the[ \t])?(?:end[ \t]of[ \t])?(?:the[ \t])?(?:(?:financial|calendar|academic)[ \t]year[ \t])?\Z",
    _I,
)
# "the year to March 2018", "12 months ending 31 December 2019", "the five years before 1 May 2020"
_ENDING = re.compile(
    rf"\b(?:(?P<amount>{_AMOUNT})[ \t])?(?:(?:full|complete|financial|calendar|academic)[ \t])?"
    r"(?P<unit>years?|months?)[ \t]{1,2}(?:to|ending|ended|up[ \t]to|before|prior[ \t]to|until)"
    r"(?:[ \t](?:in|on|with|the))?[ \t](?:the[ \t])?(?:end[ \t]of[ \t])?\Z",
    _I,
)
# A day on which somebody wrote is no time that is asked about.
_WRITTEN_ON = re.compile(
    r"\b(?:requests?|letters?|e-?mails?|responses?|repl(?:y|ies)|messages?|enquir(?:y|ies)|decisions?"
    r"|refusals?"
    r"|notices?|correspondence)[ \t,]{1,2}(?:to (?:you|me|us)[ \t])?(?:was[ \t])?(?:of|dated|on"
    r"|sent(?: on)?|made on)"
    r"[ \t\n](?:the[ \t])?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ \t])?\Z",
    _I,
)
_SAY_WHEN = frozenset(
    "in over within for the tax these those calendar financial fiscal academic school year years during from "
    "ending ended and or to so far ytd only full part each month months of by up as at on date between "
    "inclusive onwards quarter period covering e.g".split()
)
_WORD = re.compile(r"[^\s,:;()–—-]{1,60}")
_LOOK_BACK = 60


def periods_in(text: str, span: Span, *, received_on: date | None) -> Iterator[tuple[Span, Period]]:
    """The periods named in ``span``, in order, none overlapping.

    ``received_on`` is the day on which the request was received: "the last three years" count back from it
    and "since 2015" runs up to it. Where it is ``None`` such ends are ``None``.
    """
    found = _named(text, span, received_on)
    taken = iter(sorted(place for place, _ in found))
    ahead = next(taken, None)
    relative: list[tuple[Span, Period]] = []
    for pattern, period_of in ((_LAST, _last), (_THIS, _this)):
        for match in pattern.finditer(text, span.start, span.end):
            period = period_of(match, received_on)
            if period is not None:
                relative.append((Span(*match.span()), period))
    reached = span.start
    for place, period in sorted(relative, key=lambda pair: pair[0]):
        while ahead is not None and ahead.end <= place.start:
            ahead = next(taken, None)
        # "the last three financial years (2014/15, 2015/16, 2016/17)": they are named behind it
        is_spelt_out = ahead is not None and ahead.start - place.end < 4 and ahead.start > place.start
        overlaps = ahead is not None and ahead.overlaps(place)
        if place.start >= reached and not is_spelt_out and not overlaps:
            found.append((place, period))
            reached = place.end
    yield from sorted(found, key=lambda pair: pair[0])


def only_period(text: str, *, received_on: date | None) -> tuple[Period, ...]:
    """The periods a list item names, if it names some and asks nothing else; empty if it asks something."""
    bare = text.strip(" \t\n.,;:?()*|\"“”'")
    if len(bare) > 160:
        return ()
    found = list(periods_in(bare, Span(0, len(bare)), received_on=received_on))
    if not found:
        return ()
    rest, at = "", 0
    for place, _ in found:
        rest += bare[at : place.start] + " "
        at = place.end
    rest += bare[at:]
    if not all(word[0].lower().rstrip(".") in _SAY_WHEN for word in _WORD.finditer(rest)):
        return ()
    if len(found) == 1:
        return (replace(found[0][1], text=" ".join(bare.split())),)
    return tuple(period for _, period in found)


# -- named by day, month or year -----------------------------------------------------------------------


def _named(text: str, span: Span, received_on: date | None) -> list[tuple[Span, Period]]:
    units = units_in(text, span)
    found: list[tuple[Span, Period]] = []
    index = 0
    while index < len(units):
        unit = units[index]
        index += 1
        before = text[max(span.start, unit.span.start - _LOOK_BACK) : unit.span.start]
        to_date = _TO_DATE.match(text, unit.span.end, span.end)
        join = _JOIN.match(text, unit.span.end, span.end)
        following = units[index] if index < len(units) else None
        if (
            to_date is None
            and join is not None
            and following is not None
            and join.end() == following.span.start
        ):
            joined = _joined(unit, following, join[0], before)
            if joined is not None:
                index += 1
                end = joined.span.end + (
                    text[joined.span.end : joined.span.end + 1] == ")" and "(" in join[0]
                )
                found.append(_period(text, Span(joined.span.start, end), joined.first, joined.last))
                continue
            unit = _with_year(unit, following)
        unit = _dated(unit, before, received_on)
        if unit.first is None or unit.last is None:
            continue
        found.extend(_alone(text, unit, before, to_date, received_on))
    return found


def _joined(unit: Unit, following: Unit, join: str, before: str) -> Unit | None:
    """One stretch out of two: "2015 to 2018" and "between 2015 and 2018" are one, "2015 and 2016" are two."""
    if "and" in join.lower().split() and not _BETWEEN.search(before):
        return None
    last = following
    if last.last is None and unit.last is not None:  # "2021 to 30 November"
        day = last.day.in_year(unit.last.year) if last.day else None
        last = replace(last, last=day)
    if last.last is None:
        return None
    first = _with_year(unit, last)
    if first.first is None or first.first > last.last:
        return None
    return Unit(Span(unit.span.start, following.span.end), first.first, last.last)


def _with_year(unit: Unit, following: Unit) -> Unit:
    """A day or month without a year in the year of the one it is joined to ("January to March 2018")."""
    if unit.first is not None or following.last is None:
        return unit
    for year in (following.last.year, following.last.year - 1):
        if unit.month is not None:
            first = date(year, unit.month, 1)
            last = date(year, unit.month, calendar.monthrange(year, unit.month)[1])
        else:
            day = unit.day.in_year(year) if unit.day else None
            if day is None:
                return unit
            first = last = day
        if first <= following.last:
            return replace(unit, first=first, last=last)
    return unit


def _dated(unit: Unit, before: str, received_on: date | None) -> Unit:
    """A day without a year behind "since": the last such day before the receipt."""
    if unit.first is None and unit.day is not None and received_on is not None and _SINCE.search(before):
        day = unit.day.nearest_before(received_on)
        return replace(unit, first=day, last=day)
    return unit


def _alone(
    text: str, unit: Unit, before: str, to_date: re.Match[str] | None, received_on: date | None
) -> Iterator[tuple[Span, Period]]:
    """The period of a day, month or year that is not joined to another."""
    assert unit.first is not None
    assert unit.last is not None
    since, limit, ending = _SINCE.search(before), _BEFORE.search(before), _ENDING.search(before)
    is_day = unit.first == unit.last
    start, end = unit.span.start, unit.span.end
    if is_day and to_date is None and _WRITTEN_ON.search(before):
        return
    if ending is not None and not unit.is_year:
        amount = _number(ending["amount"])
        months = amount * (12 if ending["unit"].lower().startswith("year") else 1)
        last = unit.first - timedelta(days=1) if "before" in ending[0] or "prior" in ending[0] else unit.last
        place = Span(start - len(ending[0]), end)
        yield _period(text, place, months_before(last, months), last)
    elif to_date is not None or (
        since is not None and not (unit.is_year and "from" in since[0].lower().split())
    ):
        if since is not None:
            start -= len(since[0])
        if to_date is not None:
            end = to_date.end()
        after = since is not None and since[0].lower().startswith(("after", "post"))
        begins = unit.first
        if since is not None and ((since["part"] or "").lower() == "end" or after):
            begins = unit.last + timedelta(days=1) if after else unit.last
        if received_on is not None and begins > received_on:
            yield _period(text, unit.span, unit.first, unit.last)
        else:
            yield _period(text, Span(start, end), begins, received_on, partial=True)
    elif limit is not None and not (is_day and "up" not in limit[0] and "before" not in limit[0].lower()):
        earlier = limit["word"].lower().startswith(("before", "prior"))
        last = unit.first - timedelta(days=1) if earlier else unit.last
        yield _period(text, Span(start - len(limit[0]), end), None, last, partial=True)
    else:
        yield _period(text, unit.span, unit.first, unit.last)


def _period(
    text: str, place: Span, first: date | None, last: date | None, *, partial: bool | None = None
) -> tuple[Span, Period]:
    if partial is None:
        partial = first is None or last is None or not _is_whole_years(first, last)
    written = " ".join(text[place.start : place.end].split())
    return place, Period(None, written, first, last, partial)


# -- counted back --------------------------------------------------------------------------------------


def _last(match: re.Match[str], received_on: date | None) -> Period | None:
    amount = _number(match["amount"])
    unit = match["unit"].lower().rstrip("s")
    kind = match["kind"]
    written = " ".join(match[0].split())
    if received_on is None:
        return Period(None, written, None, None, partial=kind is None)
    if unit == "year" and kind is not None:
        year = kind_named(kind)
        ended = year.last_complete(received_on)
        return Period(None, written, year.begins(ended - amount + 1), year.ends(ended))
    if not match["amount"] and not match["lead"]:  # "last year", "last month": the one before this
        if unit == "year":
            return Period(
                None,
                written,
                Year.CALENDAR.begins(received_on.year - 1),
                Year.CALENDAR.ends(received_on.year - 1),
            )
        if unit == "month":
            end = received_on.replace(day=1) - timedelta(days=1)
            return Period(None, written, end.replace(day=1), end, partial=True)
    months = {"year": 12 * amount, "month": amount, "quarter": 3 * amount}.get(unit)
    if months is None:
        days = amount * (7 if unit == "week" else 1)
        return Period(None, written, received_on - timedelta(days=days - 1), received_on, partial=True)
    return Period(None, written, months_before(received_on, months), received_on, partial=True)


def _this(match: re.Match[str], received_on: date | None) -> Period:
    year = kind_named(match["kind"]) if match["kind"] else Year.CALENDAR
    written = " ".join(match[0].split())
    if received_on is None:
        return Period(None, written, None, None, partial=True)
    return Period(None, written, year.begins(year.last_complete(received_on) + 1), received_on, partial=True)


def months_before(day: date, months: int) -> date:
    """The first day of the ``months`` months that end on ``day``: the year to 31 March begins on 1 April."""
    after = day + timedelta(days=1)
    month = after.year * 12 + after.month - 1 - months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(after.day, calendar.monthrange(year, month)[1]))


def _number(written: str | None) -> int:
    value = (written or "one").lower()
    return max(1, int(value)) if value.isdigit() else _NUMBER_WORDS[value]


def _is_whole_years(first: date, last: date) -> bool:
    """Whether a stretch is one or more whole years of a kind that is counted in."""
    after = last + timedelta(days=1)
    begins = {kind.value for kind in Year}
    return (first.month, first.day) == (after.month, after.day) and (first.month, first.day) in begins
