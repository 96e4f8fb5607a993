"""The due date, rule by rule: T-01 to T-18 and T-22 of the law."""

from __future__ import annotations

import pytest

from aboveboard.law.calendar import bank_holidays
from aboveboard.law.clock import (
    Kind,
    Regime,
    State,
    due,
    payable_until,
)
from aboveboard.law.clock_days import AWAITING_FEE

from .events import D, answered, closed, paid, said


def test_t01_and_t02_the_reasons_name_day_0_day_1_and_the_last_day() -> None:
    because = due(received_on=D("2018-10-16")).because
    assert said(
        because, "received on Tuesday 16 October 2018", "day 0", "Wednesday 17 October 2018, is day 1"
    )
    assert said(because, "20th working day is Tuesday 13 November 2018", "promptly", "end of that day")


def test_t03_skipped_days_are_named_with_the_nation() -> None:
    answer = due(received_on=D("2018-11-05"))
    skipped = {day.on: day.why for day in answer.days if not day.counts}
    assert skipped[D("2018-11-30")] == "St Andrew’s Day (Scotland)"
    assert skipped[D("2018-12-01")] == "Saturday"
    assert said(answer.because, "Friday 30 November 2018, St Andrew’s Day (Scotland)")
    assert said(answer.because, "any part of the United Kingdom")


def test_t04_an_office_that_is_closed_counts_all_the_same() -> None:
    answer = due(received_on=D("2018-12-14"), closed=[closed("2018-12-24", "2018-12-31")], kind=Kind.POLICE)
    assert answer.due_on == D("2019-01-17")
    assert said(answer.warnings, "office closures", "working days")


def test_t06_a_request_can_be_received_on_a_holiday() -> None:
    answer = due(received_on=D("2018-12-25"))
    assert answer.due_on == D("2019-01-25")
    assert said(answer.because, "not a working day", "Thursday 27 December 2018, is day 1")


@pytest.mark.parametrize("received", ["2018-06-30", "2018-07-01"])
def test_t06b_the_code_of_2018_says_nothing_of_earlier_requests(received: str) -> None:
    assert due(received_on=D(received)).code_due_on is None


def test_t06b_only_a_period_that_begins_on_a_day_off_has_another_reading() -> None:
    assert due(received_on=D("2018-10-22")).code_due_on is None
    assert due(received_on=D("2018-10-20"), regime=Regime.EIR).code_due_on is None
    clarified = due(received_on=D("2018-10-16"), clarifications=[answered("2018-10-18", "2018-10-20")])
    assert (clarified.due_on, clarified.code_due_on) == (D("2018-11-16"), D("2018-11-19"))


def test_t09_a_fees_notice_leaves_out_its_own_day_and_the_day_of_payment() -> None:
    one_day = due(received_on=D("2018-10-16"), fees_notices=[paid("2018-10-24", "2018-10-24")])
    assert one_day.due_on == D("2018-11-14")
    assert [day.on for day in one_day.days if day.why == AWAITING_FEE] == [D("2018-10-24")]


def test_t09_a_fees_notice_over_a_weekend_leaves_out_no_working_day() -> None:
    answer = due(received_on=D("2018-10-16"), fees_notices=[paid("2018-10-20", "2018-10-21")])
    assert answer.due_on == D("2018-11-13")


def test_t09_days_of_two_fees_notices_are_left_out_once() -> None:
    twice = [paid("2018-10-24", "2018-10-26"), paid("2018-10-25", "2018-10-29")]
    assert due(received_on=D("2018-10-16"), fees_notices=twice).due_on == D("2018-11-19")


def test_t09_on_day_20_a_fees_notice_helps_and_on_day_21_it_does_not() -> None:
    in_time = due(received_on=D("2018-10-16"), fees_notices=[paid("2018-11-13", "2018-11-20")])
    assert in_time.due_on == D("2018-11-21")
    too_late = due(received_on=D("2018-10-16"), fees_notices=[paid("2018-11-14", "2018-11-20")])
    assert too_late.due_on == D("2018-11-13")
    assert said(too_late.warnings, "fees notice was given on Wednesday 14 November 2018", "does not stop")


def test_t09_no_day_can_be_named_while_the_fee_is_awaited() -> None:
    answer = due(received_on=D("2018-10-16"), fees_notices=[paid("2018-10-24", None)])
    assert answer.state is State.AWAITS_FEE
    assert (answer.due_on, answer.earliest_due_on, answer.notice_due_on) == (None, None, None)
    assert said(answer.because, "by Wednesday 23 January 2019", "s.9(2)")
    assert [day.number for day in answer.days if day.counts] == [1, 2, 3, 4, 5]
    assert answer.days[-1].on == D("2018-10-24")
    assert answer.days[-1].why == AWAITING_FEE


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ("2024-03-11", "2024-06-10"),
        ("2024-03-01", "2024-05-31"),
        ("2023-11-30", "2024-02-29"),
        ("2022-11-30", "2023-02-28"),
        ("2022-12-01", "2023-02-28"),
        ("2024-03-31", "2024-06-30"),
        ("2024-10-15", "2025-01-14"),
        ("2024-12-31", "2025-03-30"),
    ],
)
def test_t09_three_months_begin_with_the_day_of_the_notice(given: str, last: str) -> None:
    found = payable_until(notice=paid(given, None), regime=Regime.FOIA, calendar=bank_holidays())
    assert found == D(last)


def test_t09_a_fee_received_after_three_months_ends_the_duty() -> None:
    in_time = due(received_on=D("2024-03-01"), fees_notices=[paid("2024-03-11", "2024-06-10")])
    assert (in_time.state, in_time.due_on) == (State.RUNS, D("2024-07-01"))
    too_late = due(received_on=D("2024-03-01"), fees_notices=[paid("2024-03-11", "2024-06-11")])
    assert (too_late.state, too_late.due_on) == (State.NO_DUTY, None)
    assert said(too_late.because, "Monday 10 June 2024", "no duty to answer", "s.9(2)")
    assert said(too_late.warnings, "no duty")


def test_t10_several_clarifications_each_give_a_fresh_period() -> None:
    asked = [answered("2018-10-18", "2018-10-25"), answered("2018-11-05", "2018-11-14")]
    answer = due(received_on=D("2018-10-16"), clarifications=asked)
    assert answer.due_on == due(received_on=D("2018-11-14")).due_on
    assert due(received_on=D("2018-10-16"), clarifications=asked[::-1]).due_on == answer.due_on


def test_t10_on_day_20_a_clarification_stops_the_clock() -> None:
    answer = due(received_on=D("2018-10-16"), clarifications=[answered("2018-11-13", "2018-12-03")])
    assert answer.due_on == due(received_on=D("2018-12-03")).due_on


def test_t10_no_duty_runs_while_the_answer_is_awaited() -> None:
    answer = due(received_on=D("2018-10-16"), clarifications=[answered("2018-10-18", None)])
    assert answer.state is State.AWAITS_ANSWER
    assert (answer.due_on, answer.earliest_due_on, answer.extension_limit_on) == (None, None, None)
    assert [(day.on, day.number) for day in answer.days] == [(D("2018-10-17"), 1), (D("2018-10-18"), 2)]


def test_t10_two_questions_at_once_wait_for_the_last_answer() -> None:
    both = [answered("2018-10-18", "2018-11-01"), answered("2018-10-19", "2018-10-24")]
    assert due(received_on=D("2018-10-16"), clarifications=both).counted_from_on == D("2018-11-01")
    one_open = [answered("2018-10-18", None), answered("2018-10-19", "2018-10-24")]
    assert due(received_on=D("2018-10-16"), clarifications=one_open).state is State.AWAITS_ANSWER


def test_while_something_is_awaited_the_period_does_not_end() -> None:
    """A question put after the 20th working day is in time when the fee had stopped the count before it."""
    unpaid = due(
        received_on=D("2018-10-16"),
        fees_notices=[paid("2018-10-24", None)],
        clarifications=[answered("2018-11-20", "2018-11-22")],
    )
    assert unpaid.period.too_late == ()
    assert (unpaid.state, unpaid.counted_from_on) == (State.AWAITS_FEE, D("2018-11-22"))
    since_paid = due(
        received_on=D("2018-10-16"),
        fees_notices=[paid("2018-10-24", "2018-11-20")],
        clarifications=[answered("2018-11-20", "2018-11-22")],
    )
    assert since_paid.due_on == due(received_on=D("2018-11-22")).due_on


def test_where_an_answer_and_a_fee_are_awaited_the_answer_comes_first() -> None:
    for fee, question in (("2018-10-22", "2018-10-19"), ("2018-10-19", "2018-10-22")):
        answer = due(
            received_on=D("2018-10-16"),
            fees_notices=[paid(fee, None)],
            clarifications=[answered(question, None)],
        )
        assert answer.state is State.AWAITS_ANSWER
        assert answer.days[-1].on == D("2018-10-19"), "the count stands still from the first of them"


def test_a_fee_that_came_too_late_ends_the_duty_whatever_else_is_awaited() -> None:
    answer = due(
        received_on=D("2018-10-16"),
        fees_notices=[paid("2018-10-19", "2019-03-01")],
        clarifications=[answered("2018-10-22", None)],
    )
    assert answer.state is State.NO_DUTY


def test_t10_fees_before_the_answer_do_not_shorten_the_fresh_period() -> None:
    answer = due(
        received_on=D("2018-10-16"),
        clarifications=[answered("2018-10-22", "2018-11-05")],
        fees_notices=[paid("2018-10-17", "2018-10-19")],
    )
    assert answer.due_on == due(received_on=D("2018-11-05")).due_on


def test_t12_after_day_20_a_clarification_does_not_stop_the_clock() -> None:
    for received in ("2018-11-20", None):
        answer = due(received_on=D("2018-10-16"), clarifications=[answered("2018-11-14", received)])
        assert (answer.state, answer.due_on) == (State.RUNS, D("2018-11-13"))
        assert said(answer.warnings, "Wednesday 14 November 2018", "does not stop the clock")


def test_t13_to_t16_an_extension_moves_the_balance_and_never_the_notice() -> None:
    answer = due(received_on=D("2018-10-16"), extended_to=D("2018-12-12"))
    assert answer.due_on == answer.notice_due_on == answer.ordinary_due_on == D("2018-11-13")
    assert answer.extended_to == D("2018-12-12")
    assert answer.days[-1].on == answer.due_on
    assert said(answer.because, "Wednesday 12 December 2018", "balance", "qualified", "s.17(1)")
    assert answer.warnings == ()


def test_t15_an_extension_beyond_the_40th_day_is_warned_of() -> None:
    answer = due(received_on=D("2018-10-16"), extended_to=D("2018-12-13"))
    assert answer.due_on == D("2018-11-13")
    assert said(answer.warnings, "beyond Wednesday 12 December 2018, the 40th working day")


def test_an_extension_that_gives_no_time_is_warned_of() -> None:
    for extended in ("2018-11-13", "2018-11-01"):
        answer = due(received_on=D("2018-10-16"), extended_to=D(extended))
        assert said(answer.warnings, "gives no more time than Tuesday 13 November 2018")
    waiting = due(
        received_on=D("2018-10-16"),
        extended_to=D("2018-12-12"),
        clarifications=[answered("2018-10-18", None)],
    )
    assert said(waiting.warnings, "nothing to extend")
