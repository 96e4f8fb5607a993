"""Reading the table of bank holidays, and refusing a slip in it with one sentence on where and what to do.

A wrong line here would move somebody's deadline without a word, so every field of every line is looked at
whenever the table is read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

from aboveboard.law.calendar import NATIONS, WEEKDAYS, Calendar, CalendarError, Holiday, Status, in_words

_NEEDED = ("nations", "name", "status", "source", "certainty")
_ALLOWED = (*_NEEDED, "proclaimed_on", "proclaimed_certainty")
_CERTAINTIES = ("V", "P", "K")
_PARTS = ("covers", "sources", "holidays")
_SATURDAY = 5
_CHRISTMAS = (12, 25)
_TWICE = re.compile(r"^(\d{4}-\d{2}-\d{2})[ \t]{0,8}=", re.MULTILINE)


def read_table(text: str, *, name: str) -> Calendar:
    """The calendar that the text of a table gives; ``name`` is the file's, for messages.

    Raises :class:`CalendarError`, with the line, for anything that is not sound: a day that does not exist,
    is listed twice, is out of order, is at a weekend or outside the years covered, an unknown nation, field,
    status, source or certainty, or a year without its Good Friday or Christmas Day.
    """
    return _Table(text, name).calendar()


class _Table:
    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.whole = self._parsed()
        self.first_on = self._covered("first_on")
        self.last_on = self._covered("last_on")

    def _parsed(self) -> dict[str, Any]:
        try:
            whole = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            seen: set[str] = set()
            for match in _TWICE.finditer(self.text):
                if match[1] in seen:
                    number = self.text.count("\n", 0, match.start()) + 1
                    self._refuse(
                        f"line {number} ({match[1]})",
                        "this day is listed twice; keep one line, with all its nations",
                    )
                seen.add(match[1])
            raise CalendarError(
                f"{self.name} cannot be read: {error}; compare that line with the lines around it"
            ) from None
        for part in _PARTS:
            if not isinstance(whole.get(part), dict) or not whole[part]:
                raise CalendarError(f"{self.name} has no [{part}]; put it back")
        for part in whole:
            if part not in _PARTS:
                raise CalendarError(
                    f"{self.name} has an unknown part [{part}]; its parts are {', '.join(_PARTS)}"
                )
        return whole

    def _covered(self, field: str) -> date:
        day = self.whole["covers"].get(field)
        if not _is_date(day):
            raise CalendarError(
                f"{self.name}, [covers]: {field} must be a date, such as 2030-12-31, not {day!r}"
            )
        assert isinstance(day, date)
        return day

    def calendar(self) -> Calendar:
        holidays = tuple(self._holidays())
        self._check_named_days({holiday.on for holiday in holidays})
        return Calendar(holidays=holidays, first_on=self.first_on, last_on=self.last_on)

    def _holidays(self) -> Iterator[Holiday]:
        before: date | None = None
        for key, fields in self.whole["holidays"].items():
            on = self._day(key)
            if before is not None and on <= before:
                self._refuse_line(key, f"out of order; move this line up, before {before}")
            before = on
            yield self._holiday(key, on, fields)

    def _day(self, key: str) -> date:
        try:
            on = date.fromisoformat(key)
        except ValueError:
            on = None
        if on is None or on.isoformat() != key:
            self._refuse_line(key, "no such day; write it as year-month-day, such as 2026-06-15")
        if not self.first_on <= on <= self.last_on:
            self._refuse_line(
                key, f"outside [covers], {self.first_on} to {self.last_on}; check the year, or widen [covers]"
            )
        if on.weekday() >= _SATURDAY:
            self._refuse_line(
                key, f"a {WEEKDAYS[on.weekday()]}, which never counts; list the weekday that stands in for it"
            )
        return on

    def _holiday(self, key: str, on: date, fields: object) -> Holiday:
        if not isinstance(fields, Mapping):
            self._refuse_line(key, 'write the line as { nations = ["EW"], name = "...", ... }')
        for field in fields:
            if field not in _ALLOWED:
                self._refuse_line(key, f"unknown field {field!r}; {_did_you_mean(field)}")
        for field in _NEEDED:
            if field not in fields:
                self._refuse_line(key, f"no {field}; add it, as on the other lines")
        title = fields["name"]
        if not isinstance(title, str) or not title.strip():
            self._refuse_line(key, f"name must be the holiday’s name in words, not {title!r}")
        proclaimed_on = fields.get("proclaimed_on")
        if proclaimed_on is not None and not (_is_date(proclaimed_on) and proclaimed_on < on):
            self._refuse_line(
                key,
                f"proclaimed_on must be a date before {on}, without quotation marks, not {proclaimed_on!r}",
            )
        proclaimed_certainty = fields.get("proclaimed_certainty")
        if (proclaimed_on is None) != (proclaimed_certainty is None):
            self._refuse_line(key, "proclaimed_on and proclaimed_certainty go together; give both or neither")
        if proclaimed_certainty is not None:
            self._one_of(key, "proclaimed_certainty", proclaimed_certainty, _CERTAINTIES)
        return Holiday(
            on=on,
            nations=self._nations(key, fields["nations"]),
            name=title,
            status=Status(self._one_of(key, "status", fields["status"], tuple(Status))),
            source=self._one_of(key, "source", fields["source"], tuple(self.whole["sources"])),
            certainty=self._one_of(key, "certainty", fields["certainty"], _CERTAINTIES),
            proclaimed_on=proclaimed_on,
            proclaimed_certainty=proclaimed_certainty,
        )

    def _nations(self, key: str, nations: object) -> tuple[str, ...]:
        known = ", ".join(f"{code} ({place})" for code, place in NATIONS.items())
        if not isinstance(nations, list) or not nations:
            self._refuse_line(key, f'nations must be a list, such as ["SC"]; there are {known}')
        for nation in nations:
            if nation not in NATIONS:
                self._refuse_line(key, f"unknown nation {nation!r}; there are {known}")
        if len(set(nations)) != len(nations):
            self._refuse_line(key, "a nation is named twice; name it once")
        return tuple(code for code in NATIONS if code in nations)

    def _one_of(self, key: str, field: str, value: object, choices: tuple[str, ...]) -> str:
        if not isinstance(value, str) or value not in choices:
            self._refuse_line(key, f"unknown {field} {value!r}; it is one of {', '.join(choices)}")
        return value

    def _check_named_days(self, listed: set[date]) -> None:
        """Section 10(6) names Good Friday and Christmas Day, so that a table without one has lost a line."""
        for year in range(self.first_on.year, self.last_on.year + 1):
            good_friday = easter_sunday(year) - timedelta(days=2)
            for title, day in (("Good Friday", good_friday), ("Christmas Day", date(year, *_CHRISTMAS))):
                covered = self.first_on <= day <= self.last_on
                if covered and day.weekday() < _SATURDAY and day not in listed:
                    raise CalendarError(
                        f"{self.name} has no line for {title} {year}, {in_words(day)}; add it"
                    )

    def _refuse_line(self, key: str, what: str) -> NoReturn:
        for number, line in enumerate(self.text.splitlines(), start=1):
            if line.strip().strip("\"'").startswith(key):
                self._refuse(f"line {number} ({key})", what)
        self._refuse(key, what)

    def _refuse(self, where: str, what: str) -> NoReturn:
        raise CalendarError(f"{self.name}, {where}: {what}")


def easter_sunday(year: int) -> date:
    """The date of Easter in the Gregorian calendar, by the method of 1876 that needs no tables."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leaps_since, rest_since = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps_since - moon - rest_since) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _is_date(value: object) -> bool:
    """Whether TOML gave a plain date: a date with a time is a ``date`` too."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _did_you_mean(field: str) -> str:
    from difflib import get_close_matches  # only for a message: not worth its import otherwise

    near = get_close_matches(field, _ALLOWED, n=1)
    return f"did you mean {near[0]}?" if near else f"the fields are {', '.join(_ALLOWED)}"
