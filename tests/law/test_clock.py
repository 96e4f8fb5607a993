"""The due date: the worked examples, what is in doubt, and the edges."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from aboveboard.law import clock
from aboveboard.law.calendar import Holiday, OutsideCalendarError, bank_holidays
from aboveboard.law.clock import (
    ClockError,
    Due,
    due,
)

from .events import D, answered, closed, paid, said, without


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param("2018-10-16", "2018-11-13", id="the-letter-of-tuesday-16-october-2018"),
        pytest.param("2018-09-13", "2018-10-11", id="the-same-letter-if-sent-on-its-data-cut-off-day"),
        pytest.param("2018-10-19", "2018-11-16", id="the-friday-before-a-weekend"),
        pytest.param("2018-10-20", "2018-11-16", id="received-on-that-saturday"),
        pytest.param("2018-10-21", "2018-11-16", id="received-on-that-sunday"),
        pytest.param("2018-11-05", "2018-12-04", id="st-andrews-day"),
        pytest.param("2018-12-14", "2019-01-17", id="christmas-and-new-year-with-2-january"),
        pytest.param("2018-07-20", "2018-08-20", id="the-scottish-august-monday"),
        pytest.param("2022-08-22", "2022-09-21", id="the-state-funeral"),
        pytest.param("2024-03-01", "2024-04-03", id="three-holidays-in-march-and-april-2024"),
    ],
)
def test_worked_example(received: str, expected: str) -> None:
    assert due(received_on=D(received)).due_on == D(expected)


def test_worked_example_the_40th_working_day_of_the_letter_of_2018() -> None:
    assert due(received_on=D("2018-10-16")).extension_limit_on == D("2018-12-12")


def test_worked_example_the_code_of_2018_would_be_a_working_day_later() -> None:
    for received in ("2018-10-20", "2018-10-21"):
        answer = due(received_on=D(received))
        assert answer.code_due_on == D("2018-11-19")
        assert said(answer.warnings, "2018 Code", "Monday 19 November 2018", "too late")


def test_worked_example_fees_notice_of_11_march_2024_paid_on_20_march() -> None:
    answer = due(received_on=D("2024-03-01"), fees_notices=[paid("2024-03-11", "2024-03-20")])
    assert answer.due_on == D("2024-04-12")
    assert said(answer.because, "Monday 11 March 2024", "Wednesday 20 March 2024", "s.10(2)")


def test_worked_example_the_day_proclaimed_while_the_request_was_running() -> None:
    answer = due(received_on=D("2022-08-22"))
    assert (answer.due_on, answer.earliest_due_on) == (D("2022-09-21"), D("2022-09-20"))
    assert said(answer.warnings, "Monday 19 September 2022", "unsettled", "Tuesday 20 September 2022")


def test_a_day_proclaimed_before_receipt_is_not_in_doubt() -> None:
    for received in ("2022-09-10", "2022-09-12"):
        answer = due(received_on=D(received))
        assert answer.due_on == answer.earliest_due_on
        assert not said(answer.warnings, "unsettled")


def test_a_clarification_after_the_proclamation_settles_the_doubt() -> None:
    answer = due(received_on=D("2022-08-22"), clarifications=[answered("2022-09-01", "2022-09-12")])
    assert answer.due_on == answer.earliest_due_on == D("2022-10-11")


def test_only_days_proclaimed_after_the_period_began_are_in_doubt() -> None:
    calendar = bank_holidays()
    for day, proclaimed in (("2018-11-07", "2018-10-18"), ("2018-11-08", "2018-11-01")):
        holiday = Holiday(on=D(day), nations=("EW",), name="A day of thanks", proclaimed_on=D(proclaimed))
        calendar = calendar.with_holiday(holiday)
    clarified = [answered("2018-10-17", "2018-10-22")]
    answer = due(received_on=D("2018-10-16"), clarifications=clarified, calendar=calendar)
    assert (answer.earliest_due_on, answer.due_on) == (D("2018-11-20"), D("2018-11-21"))
    assert said(answer.warnings, "Thursday 8 November 2018 was proclaimed")
    assert not said(answer.warnings, "Wednesday 7 November 2018 was proclaimed")


@pytest.mark.parametrize(
    ("received", "expected", "disputed"),
    [
        ("2009-12-10", "2010-01-12", "Monday 4 January 2010"),
        ("2010-12-10", "2011-01-12", "Tuesday 4 January 2011"),
    ],
)
def test_a_disputed_day_counts_with_a_warning(received: str, expected: str, disputed: str) -> None:
    answer = due(received_on=D(received))
    assert answer.due_on == D(expected)
    assert said(answer.warnings, disputed, "counted as a working day", "no Royal Proclamation")


def test_a_day_that_falls_due_on_a_disputed_day_is_warned_of() -> None:
    answer = due(received_on=D("2009-12-02"))
    assert answer.due_on == D("2010-01-04")
    assert said(answer.warnings, "Monday 4 January 2010 is counted as a working day")


def test_a_period_that_misses_the_disputed_day_is_not_warned_of() -> None:
    assert due(received_on=D("2010-01-04")).warnings == ()


def test_a_projected_year_is_warned_of_and_a_published_one_is_not() -> None:
    assert said(due(received_on=D("2028-12-20")).warnings, "from 2029 on are projections")
    assert due(received_on=D("2028-06-20")).warnings == ()


def test_nothing_could_be_received_before_the_act_was_in_force() -> None:
    assert due(received_on=D("2005-01-01")).due_on == D("2005-02-01")
    for received in ("2004-12-31", "1999-01-01"):
        with pytest.raises(ClockError, match="before Saturday 1 January 2005"):
            due(received_on=D(received))


@pytest.mark.parametrize("received", ["2099-01-01", "2031-01-01", "2030-12-20"])
def test_beyond_the_calendar_is_an_error_and_not_a_guess(received: str) -> None:
    with pytest.raises(OutsideCalendarError, match="add the holidays of that year"):
        due(received_on=D(received))


def test_an_extension_limit_beyond_the_calendar_is_left_open() -> None:
    answer = due(received_on=D("2030-11-20"), extended_to=D("2030-12-31"))
    assert answer.due_on == D("2030-12-19")
    assert answer.extension_limit_on is None


RECEIVED = D("2018-10-16")


@pytest.mark.parametrize(
    ("contradiction", "message"),
    [
        (lambda: answered("2018-10-20", "2018-10-19"), "cannot have been asked for later"),
        (lambda: paid("2018-10-20", "2018-10-19"), "cannot have been asked for later"),
        (lambda: closed("2018-10-20", "2018-10-19"), "a closure cannot end on Friday 19 October 2018"),
        (
            lambda: due(received_on=RECEIVED, clarifications=[answered("2018-10-15", "2018-10-19")]),
            "asked for on Monday 15 October 2018, which is before the day of receipt",
        ),
        (
            lambda: due(received_on=RECEIVED, fees_notices=[paid("2018-10-15", None)]),
            "given on Monday 15 October 2018, which is before",
        ),
        (
            lambda: due(received_on=RECEIVED, extended_to=D("2018-10-15")),
            "extended to Monday 15 October 2018, which is before",
        ),
        (
            lambda: due(received_on=RECEIVED, allowed_to=D("2018-10-15")),
            "allowed the time to Monday 15 October 2018, which is before",
        ),
    ],
)
def test_events_that_contradict_each_other_are_refused(
    contradiction: Callable[[], object], message: str
) -> None:
    with pytest.raises(ClockError, match=message):
        contradiction()


def test_due_is_a_value_and_a_pure_function() -> None:
    once, again = (due(received_on=D("2018-10-16"), extended_to=D("2018-12-12")) for _ in range(2))
    assert once == again
    assert isinstance(once, Due)
    with pytest.raises(AttributeError):
        once.due_on = D("2018-11-14")  # type: ignore[misc]


def test_a_calendar_is_an_argument() -> None:
    fewer = without(bank_holidays(), "2018-11-30")
    assert due(received_on=D("2018-11-05"), calendar=fewer).due_on == D("2018-12-03")


def test_the_clock_imports_nothing_of_ours_but_the_law() -> None:
    folder = Path(clock.__file__).parent
    mine = [
        *folder.glob("clock*.py"),
        *(folder / f"{name}.py" for name in ("calendar", "due_date", "ledger")),
    ]
    for path in [*mine, folder / "holiday_table.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [each.name for each in node.names] if isinstance(node, ast.Import) else []
            ours = [module for module in modules if module.split(".")[0] == "aboveboard"]
            assert all(module.startswith("aboveboard.law.") for module in ours), path.name
