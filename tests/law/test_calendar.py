"""The working days of s.10(6): against two independent lists, and the table against slips."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aboveboard.law import calendar as calendar_module
from aboveboard.law.calendar import (
    Calendar,
    CalendarError,
    Holiday,
    OutsideCalendarError,
    Status,
    bank_holidays,
    in_words,
    is_working_day,
    nth_working_day_after,
    working_days_between,
)
from aboveboard.law.holiday_table import easter_sunday, read_table

from . import oracles

TABLE = Path(calendar_module.__file__).with_name("bank_holidays.toml")
TEXT = TABLE.read_text(encoding="utf-8")
CALENDAR = bank_holidays()
SCOTLAND_2018 = (
    '2018-11-30 = { nations = ["SC"], name = "St Andrew’s Day", status = "settled", source = "GOVUK-GIT", '
    'certainty = "V" }'
)
DAYS = st.dates(min_value=date(2002, 1, 1), max_value=date(2030, 12, 31))


def listed(calendar: Calendar = CALENDAR) -> dict[date, frozenset[str]]:
    return {h.on: frozenset(h.nations) for h in calendar.holidays}


def test_the_table_is_the_holidays_package_but_for_its_one_known_slip() -> None:
    other = oracles.from_holidays_package()
    assert listed() == {day: nations for day, nations in other.items() if day != oracles.NOT_YET_LAW}
    assert oracles.NOT_YET_LAW in other, "the package has been put right: the exception can go"


def test_the_table_is_the_govuk_list_but_for_the_day_its_copy_lacks() -> None:
    other = oracles.from_govuk()
    first, last = date(2012, 1, 1), date(2028, 12, 31)
    ours = {day: nations for day, nations in listed().items() if first <= day <= last}
    assert ours.pop(oracles.NOT_IN_THE_COPY) == {"SC"}
    assert ours == other


def test_a_holiday_of_every_part_of_the_united_kingdom_stops_the_count() -> None:
    for day in (date(2018, 11, 30), date(2018, 8, 6), date(2026, 6, 15)):  # Scotland alone
        assert not is_working_day(day)
    for day in (date(2018, 3, 19), date(2021, 7, 12)):  # Northern Ireland alone
        assert not is_working_day(day)
    assert not is_working_day(date(2018, 4, 2)), "Easter Monday is none in Scotland"


@pytest.mark.parametrize("moved_from", ["2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30"])
def test_a_day_from_which_a_holiday_was_moved_is_a_working_day(moved_from: str) -> None:
    assert is_working_day(date.fromisoformat(moved_from))


@pytest.mark.parametrize(
    ("year", "closed"),
    [
        (2010, [27, 28]),  # Christmas on a Saturday
        (2011, [26, 27]),  # Christmas on a Sunday
        (2015, [25, 28]),  # Boxing Day on a Saturday
        (2018, [25, 26]),
    ],
)
def test_substitute_days_at_christmas(year: int, closed: list[int]) -> None:
    weekdays = [d for d in range(24, 32) if date(year, 12, d).weekday() < 5]
    assert [d for d in weekdays if not is_working_day(date(year, 12, d))] == closed


@pytest.mark.parametrize(("year", "closed"), [(2012, [2, 3]), (2016, [1, 4]), (2022, [3, 4]), (2019, [1, 2])])
def test_substitute_days_at_new_year_in_scotland(year: int, closed: list[int]) -> None:
    weekdays = [d for d in range(1, 8) if date(year, 1, d).weekday() < 5]
    assert [d for d in weekdays if not is_working_day(date(year, 1, d))] == closed


@pytest.mark.parametrize("day", sorted(oracles.NEVER_PROCLAIMED))
def test_a_disputed_day_counts(day: date) -> None:
    assert is_working_day(day)
    holiday = CALENDAR.holiday_on(day)
    assert holiday is not None
    assert holiday.status is Status.DISPUTED
    assert holiday in CALENDAR.disputed


def test_why_a_day_does_not_count() -> None:
    assert CALENDAR.why_not(date(2018, 10, 20)) == "Saturday"
    assert CALENDAR.why_not(date(2018, 10, 21)) == "Sunday"
    assert CALENDAR.why_not(date(2018, 3, 30)) == "Good Friday"
    assert CALENDAR.why_not(date(2018, 11, 30)) == "St Andrew’s Day (Scotland)"
    assert CALENDAR.why_not(date(2018, 4, 2)) == "Easter Monday (England, Wales and Northern Ireland)"
    assert CALENDAR.why_not(date(2018, 3, 19)) == "St Patrick’s Day (substitute; Northern Ireland)"
    assert CALENDAR.why_not(date(2018, 10, 16)) is None


def test_known_proclamations_and_what_was_known_before_them() -> None:
    funeral = date(2022, 9, 19)
    assert (date(2022, 9, 10), funeral) in CALENDAR.short_notice
    assert CALENDAR.known_on(date(2022, 9, 9)).is_working_day(funeral)
    assert not CALENDAR.known_on(date(2022, 9, 10)).is_working_day(funeral)
    assert CALENDAR.known_on(date(2028, 1, 1)) is CALENDAR


def test_projected_years_are_said_to_be() -> None:
    assert CALENDAR.projected_from == date(2029, 1, 1)
    projected = [h for h in CALENDAR.holidays if h.status is Status.PROJECTED]
    assert {h.on.year for h in projected} == {2029, 2030}
    assert {h.certainty for h in projected} == {"K"}


def test_every_line_says_where_it_comes_from() -> None:
    assert all(h.source and h.certainty in "VPK" and h.name for h in CALENDAR.holidays)


@settings(deadline=None)
@given(DAYS)
def test_a_day_counts_exactly_when_another_list_says_so(day: date) -> None:
    assert is_working_day(day) == (day.weekday() < 5 and day not in oracles.CLOSED)


@settings(deadline=None)
@given(st.dates(date(2002, 1, 1), date(2030, 6, 1)), st.integers(1, 60))
def test_the_nth_working_day_is_a_working_day_with_n_from_the_start_to_it(start: date, n: int) -> None:
    day = nth_working_day_after(day=start, n=n)
    assert is_working_day(day)
    assert working_days_between(after=start, until=day) == n
    assert working_days_between(after=start, until=day - timedelta(days=1)) == n - 1


@settings(deadline=None, max_examples=40)
@given(DAYS, DAYS)
def test_working_days_between_is_a_count_of_days_one_by_one(after: date, until: date) -> None:
    until = min(until, after + timedelta(days=400))
    span = [after + timedelta(days=n) for n in range(1, (until - after).days + 1)]
    assert working_days_between(after=after, until=until) == sum(map(is_working_day, span))


def test_the_review_window_of_40_working_days_counts_the_united_kingdom() -> None:
    assert nth_working_day_after(day=date(2018, 10, 19), n=40) == date(2018, 12, 17)
    assert working_days_between(after=date(2018, 10, 19), until=date(2018, 12, 19)) == 42


@pytest.mark.parametrize("day", [date(2001, 12, 31), date(2031, 1, 1), date(1999, 1, 1), date(2099, 1, 1)])
def test_a_day_outside_the_table_is_refused_and_the_message_says_what_to_do(day: date) -> None:
    for ask in (
        lambda: is_working_day(day),
        lambda: nth_working_day_after(day=day, n=1),
        lambda: working_days_between(after=day, until=date(2018, 1, 1)),
        lambda: working_days_between(after=date(2018, 1, 1), until=day),
    ):
        with pytest.raises(OutsideCalendarError, match=r"outside the table .* add the holidays of that year"):
            ask()


def test_the_count_does_not_run_off_the_end_of_the_table() -> None:
    with pytest.raises(OutsideCalendarError, match="20th working day after Tuesday 10 December 2030"):
        nth_working_day_after(day=date(2030, 12, 10), n=20)
    with pytest.raises(ValueError, match="counted from 1"):
        nth_working_day_after(day=date(2018, 10, 16), n=0)


def test_easter() -> None:
    known = ["1943-04-25", "1961-04-02", "2000-04-23", "2018-04-01", "2038-04-25", "2285-03-22"]
    assert [easter_sunday(int(day[:4])).isoformat() for day in known] == known


def test_a_newly_proclaimed_holiday_is_one_line() -> None:
    line = SCOTLAND_2018.replace("2018-11-30", "2018-10-26").replace('["SC"]', '["EW", "SC", "NI"]')
    before = "2018-11-30 ="
    amended = read_table(TEXT.replace(before, f"{line}\n{before}"), name="bank_holidays.toml")
    assert not amended.is_working_day(date(2018, 10, 26))
    assert nth_working_day_after(day=date(2018, 10, 16), n=20, calendar=amended) == date(2018, 11, 14)
    assert amended.projected_from == CALENDAR.projected_from


def test_a_calendar_with_one_holiday_more_is_another_calendar() -> None:
    amended = CALENDAR.with_holiday(Holiday(on=date(2018, 10, 26), nations=("EW",), name="A day of thanks"))
    assert is_working_day(date(2018, 10, 26))
    assert amended.why_not(date(2018, 10, 26)) == "A day of thanks (England and Wales)"
    assert len(amended.holidays) == len(CALENDAR.holidays) + 1
    assert [h.on for h in amended.holidays] == sorted(h.on for h in amended.holidays)


def test_a_changed_table_is_read_again_by_a_process_that_is_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Peers read the holidays at start-up, and need a restart to learn of a new one."""
    table = tmp_path / "bank_holidays.toml"
    table.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(calendar_module, "_TABLE", table)
    assert is_working_day(date(2018, 10, 26))
    line = SCOTLAND_2018.replace("2018-11-30", "2018-10-26")
    table.write_text(TEXT.replace("2018-11-30 =", f"{line}\n2018-11-30 ="), encoding="utf-8")
    os.utime(table, ns=(1, 1))
    assert not is_working_day(date(2018, 10, 26))
    monkeypatch.undo()
    assert is_working_day(date(2018, 10, 26))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("2018-11-31 = {}", "(2018-11-31): no such day; write it as year-month-day"),
        ("2018-11-3 = {}", "(2018-11-3): no such day"),
        ('"St Andrew" = {}', "(St Andrew): no such day"),
        ("2018-12-01 = {}", "(2018-12-01): a Saturday, which never counts; list the weekday"),
        ("2018-12-02 = {}", "(2018-12-02): a Sunday, which never counts"),
        ("2035-11-30 = {}", "(2035-11-30): outside [covers], 2002-01-01 to 2030-12-31"),
        ("2018-11-30 = {}", "(2018-11-30): no nations; add it"),
        ("2018-11-30 = 1", "(2018-11-30): write the line as { nations"),
        (
            SCOTLAND_2018.replace("2018-11-30", "2018-07-11"),
            "out of order; move this line up, before 2018-08-27",
        ),
        (
            SCOTLAND_2018.replace('"SC"', '"SCO"'),
            "unknown nation 'SCO'; there are EW (England and Wales), SC",
        ),
        (SCOTLAND_2018.replace('"SC"', '"SC", "SC"'), "a nation is named twice"),
        (SCOTLAND_2018.replace('["SC"]', '"SC"'), "nations must be a list"),
        (SCOTLAND_2018.replace('["SC"]', "[]"), "nations must be a list"),
        (SCOTLAND_2018.replace("nations", "nation"), "unknown field 'nation'; did you mean nations?"),
        (SCOTLAND_2018.replace("certainty", "xyz"), "unknown field 'xyz'; the fields are"),
        (SCOTLAND_2018.replace("St Andrew’s Day", " "), "name must be the holiday’s name in words"),
        (
            SCOTLAND_2018.replace("settled", "setled"),
            "unknown status 'setled'; it is one of settled, projected",
        ),
        (SCOTLAND_2018.replace("GOVUK-GIT", "GOVUK"), "unknown source 'GOVUK'; it is one of GOVUK-GIT"),
        (SCOTLAND_2018.replace('"V"', '"X"'), "unknown certainty 'X'; it is one of V, P, K"),
        (SCOTLAND_2018.replace(" }", ', proclaimed_on = "soon" }'), "proclaimed_on must be a date before"),
        (
            SCOTLAND_2018.replace(" }", ", proclaimed_on = 2018-12-01 }"),
            "proclaimed_on must be a date before",
        ),
        (
            SCOTLAND_2018.replace(" }", ", proclaimed_on = 2018-10-01T10:00:00 }"),
            "proclaimed_on must be a date before",
        ),
        (SCOTLAND_2018.replace(" }", ", proclaimed_on = 2018-10-01 }"), "go together; give both or neither"),
        (
            SCOTLAND_2018.replace(" }", ', proclaimed_on = 2018-10-01, proclaimed_certainty = "maybe" }'),
            "unknown proclaimed_certainty 'maybe'",
        ),
    ],
)
def test_a_slip_in_a_line_is_one_clear_sentence_with_its_place(wrong: str, said: str) -> None:
    assert SCOTLAND_2018 in TEXT
    number = TEXT[: TEXT.index(SCOTLAND_2018)].count("\n") + 1
    with pytest.raises(CalendarError) as refused:
        read_table(TEXT.replace(SCOTLAND_2018, wrong), name="bank_holidays.toml")
    message = str(refused.value)
    assert said in message
    assert message.startswith(f"bank_holidays.toml, line {number} (")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            TEXT.replace(SCOTLAND_2018, f"{SCOTLAND_2018}\n{SCOTLAND_2018}"),
            "(2018-11-30): this day is listed twice",
        ),
        (TEXT.replace(SCOTLAND_2018, SCOTLAND_2018[:-1]), "bank_holidays.toml cannot be read"),
        (TEXT.replace("\n[sources]\n", "\n[source]\n"), "has no [sources]; put it back"),
        (TEXT.replace("\n[sources]\n", "\n[odd]\nx = 1\n[sources]\n"), "has an unknown part [odd]"),
        (TEXT.replace("last_on = 2030-12-31", 'last_on = "2030"'), "last_on must be a date"),
        ("", "has no [covers]; put it back"),
        (
            "\n".join(line for line in TEXT.splitlines() if not line.startswith("2019-04-19")),
            "Good Friday 2019",
        ),
        (
            "\n".join(line for line in TEXT.splitlines() if not line.startswith("2019-12-25")),
            "Christmas Day 2019",
        ),
    ],
)
def test_a_slip_in_the_table_as_a_whole_is_refused(text: str, said: str) -> None:
    assert text != TEXT
    with pytest.raises(CalendarError) as refused:
        read_table(text, name="bank_holidays.toml")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_day_in_words_does_not_depend_on_the_machine() -> None:
    assert in_words(date(2018, 11, 13)) == "Tuesday 13 November 2018"
