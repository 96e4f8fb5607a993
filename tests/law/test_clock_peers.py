"""The mistakes that other systems make with this date, each one a test."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from aboveboard.law.calendar import Holiday, bank_holidays
from aboveboard.law.clock import (
    due,
    due_by,
)
from aboveboard.law.clock_days import BEFORE_CLARIFICATION
from aboveboard.law.ledger import Ledger

from .events import D, answered, england_and_wales_only, said


@pytest.mark.parametrize(
    ("received", "right", "wrong"),
    [
        ("2018-11-05", "2018-12-04", "2018-12-03"),
        ("2018-12-14", "2019-01-17", "2019-01-16"),
        ("2018-07-20", "2018-08-20", "2018-08-17"),
        ("2026-06-01", "2026-06-30", "2026-06-29"),
    ],
)
def test_peer_mistake_holidays_of_england_and_wales_only(received: str, right: str, wrong: str) -> None:
    assert due(received_on=D(received), calendar=england_and_wales_only()).due_on == D(wrong)
    assert due(received_on=D(received)).due_on == D(right)


def test_peer_mistake_england_and_wales_only_is_too_early_for_more_than_a_third_of_all_days() -> None:
    one_nation = england_and_wales_only()
    days = [date(2005, 1, 1) + timedelta(days=n) for n in range(365 * 20)]
    early = [d for d in days if due(received_on=d, calendar=one_nation).due_on != due(received_on=d).due_on]
    assert 0.33 < len(early) / len(days) < 0.42


def test_peer_mistake_a_weekend_receipt_is_not_moved_to_monday_first() -> None:
    saturday, monday = due(received_on=D("2018-10-20")), due(received_on=D("2018-10-22"))
    assert saturday.days[1].on == D("2018-10-22")
    assert saturday.days[1].number == 1
    assert saturday.due_on == D("2018-11-16")
    assert monday.due_on == D("2018-11-19")


def test_peer_mistake_the_day_of_receipt_is_not_day_1() -> None:
    first = due(received_on=D("2018-10-16")).days[0]
    assert (first.on, first.number) == (D("2018-10-17"), 1)


def test_peer_mistake_the_acknowledgement_does_not_restart_the_clock() -> None:
    """There is no such event: what an authority sends does not change when it received the request."""
    assert not any("acknowledg" in field for field in Ledger.__dataclass_fields__)
    assert due(received_on=D("2018-10-16")).counted_from_on == D("2018-10-16")


def test_peer_mistake_a_clarification_gives_a_fresh_period_and_not_a_pause() -> None:
    answer = due(received_on=D("2018-10-16"), clarifications=[answered("2018-11-12", "2018-11-19")])
    assert answer.due_on == due(received_on=D("2018-11-19")).due_on == D("2018-12-18")
    assert answer.counted_from_on == D("2018-11-19")
    before = [day for day in answer.days if day.on <= D("2018-11-19")]
    assert {(day.counts, day.why) for day in before} == {(False, BEFORE_CLARIFICATION)}
    assert said(answer.because, "fresh period", "s.10(6)")


def test_peer_mistake_a_new_holiday_needs_no_restart_and_moves_open_requests() -> None:
    shipped = bank_holidays()
    opened = [Ledger(received_on=D("2018-10-16")), Ledger(received_on=D("2018-11-01"))]
    new = Holiday(on=D("2018-11-09"), nations=("NI",), name="A day of thanks", proclaimed_on=D("2018-10-20"))
    amended = shipped.with_holiday(new)
    before = [due_by(ledger=each, calendar=shipped).due_on for each in opened]
    after = [due_by(ledger=each, calendar=amended) for each in opened]
    assert before == [D("2018-11-13"), D("2018-11-29")]
    assert [each.due_on for each in after] == [D("2018-11-14"), D("2018-12-03")]
    assert [each.earliest_due_on for each in after] == [D("2018-11-13"), D("2018-12-03")]


def test_peer_mistake_an_extension_cannot_be_repeated_without_end() -> None:
    """There is one day at most, measured from receipt: a later one changes nothing but the warning."""
    base = due(received_on=D("2018-10-16"))
    for extended in ("2018-12-12", "2019-01-31", "2020-01-31"):
        answer = due(received_on=D("2018-10-16"), extended_to=D(extended))
        assert (answer.due_on, answer.notice_due_on) == (base.due_on, base.due_on)
        assert answer.extension_limit_on == D("2018-12-12")
        assert said(answer.warnings, "40th working day") == (extended != "2018-12-12")
