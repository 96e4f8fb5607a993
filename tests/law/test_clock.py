"""The due date: the worked examples, the rules T-01 to T-23, and the mistakes that other systems make."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from aboveboard.law import clock
from aboveboard.law.calendar import Calendar, Holiday, OutsideCalendarError, bank_holidays
from aboveboard.law.clock import (
    Clarification,
    ClockError,
    Closure,
    Due,
    FeesNotice,
    Kind,
    Regime,
    State,
    due,
    due_by,
    payable_until,
)
from aboveboard.law.clock_days import AWAITING_FEE, BEFORE_CLARIFICATION, SCHOOL_CLOSED
from aboveboard.law.ledger import Ledger

D = date.fromisoformat


def answered(asked: str, received: str | None) -> Clarification:
    return Clarification(D(asked), D(received) if received else None)


def paid(given: str, received: str | None) -> FeesNotice:
    return FeesNotice(D(given), D(received) if received else None)


def closed(first: str, last: str) -> Closure:
    return Closure(D(first), D(last))


def said(sentences: tuple[str, ...], *words: str) -> bool:
    """Whether one of the sentences has all the words."""
    return any(all(word in sentence for word in words) for sentence in sentences)


def without(calendar: Calendar, *days: str) -> Calendar:
    """The calendar that somebody would have who left these holidays out."""
    gone = {D(day) for day in days}
    kept = tuple(each for each in calendar.holidays if each.on not in gone)
    return Calendar(kept, calendar.first_on, calendar.last_on)


def england_and_wales_only() -> Calendar:
    shipped = bank_holidays()
    kept = tuple(each for each in shipped.holidays if "EW" in each.nations)
    return Calendar(kept, shipped.first_on, shipped.last_on)


# --- The worked examples -----------------------------------------------------------------------------------


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


# --- What other systems get wrong --------------------------------------------------------------------------


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


# --- The rules, by their number ----------------------------------------------------------------------------


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


SUMMER = closed("2024-07-22", "2024-09-02")


def test_t19_a_school_leaves_out_the_days_it_is_not_open() -> None:
    answer = due(received_on=D("2024-07-10"), kind=Kind.SCHOOL, closed=[SUMMER])
    assert answer.due_on == D("2024-09-20")
    assert answer.days[-1].number == 20
    assert sum(day.why == SCHOOL_CLOSED for day in answer.days) == 29
    assert said(answer.because, "20th school day", "Friday 20 September 2024")


def test_t19_a_school_answers_by_the_60th_working_day_in_any_case() -> None:
    answer = due(received_on=D("2024-07-10"), kind=Kind.SCHOOL, closed=[closed("2024-07-22", "2025-09-02")])
    assert answer.due_on == bank_holidays().nth_working_day_after(day=D("2024-07-10"), n=60)
    assert answer.days[-1].number == 60
    assert said(answer.because, "60th working day is Monday 7 October 2024")


def test_t19_a_school_that_never_opens_still_has_a_day() -> None:
    shut = closed("2024-07-22", "2030-12-31")
    assert due(received_on=D("2024-07-10"), kind=Kind.SCHOOL, closed=[shut]).due_on == D("2024-10-07")


def test_t19_a_school_without_closures_has_20_days() -> None:
    assert due(received_on=D("2018-10-16"), kind=Kind.SCHOOL).due_on == D("2018-11-13")


def test_t19_fees_are_left_out_of_both_counts_of_a_school() -> None:
    fee = [paid("2024-07-15", "2024-07-16")]
    shut = [closed("2024-07-22", "2025-09-02")]
    answer = due(received_on=D("2024-07-10"), kind=Kind.SCHOOL, closed=shut, fees_notices=fee)
    assert answer.due_on == bank_holidays().nth_working_day_after(day=D("2024-07-10"), n=62)


def test_t20_an_archive_has_30_days() -> None:
    answer = due(received_on=D("2018-10-16"), kind=Kind.ARCHIVE)
    assert answer.due_on == D("2018-11-27")
    assert answer.days[-1].number == 30
    assert said(answer.because, "30 working days", "reg. 4")


@pytest.mark.parametrize(("kind", "regulation"), [(Kind.ARMED_FORCES, "reg. 5"), (Kind.OVERSEAS, "reg. 6")])
def test_t21_up_to_60_days_need_the_commissioners_leave(kind: Kind, regulation: str) -> None:
    ordinary = due(received_on=D("2018-10-16"), kind=kind)
    assert ordinary.due_on == D("2018-11-13")
    assert said(ordinary.because, "Commissioner may allow", regulation, "the ordinary day stands")
    allowed = due(received_on=D("2018-10-16"), kind=kind, allowed_to=D("2018-12-03"))
    assert allowed.due_on == D("2018-12-03")
    assert allowed.warnings == ()
    sixtieth = bank_holidays().nth_working_day_after(day=D("2018-10-16"), n=60)
    beyond = due(received_on=D("2018-10-16"), kind=kind, allowed_to=D("2019-06-03"))
    assert beyond.due_on == sixtieth
    assert said(beyond.warnings, "60th working day")
    sooner = due(received_on=D("2018-10-16"), kind=kind, allowed_to=D("2018-11-01"))
    assert sooner.due_on == D("2018-11-13")
    assert said(sooner.warnings, "not between")


def test_t21_leave_has_no_effect_for_others() -> None:
    answer = due(received_on=D("2018-10-16"), kind=Kind.POLICE, allowed_to=D("2018-12-03"))
    assert answer.due_on == D("2018-11-13")
    assert said(answer.warnings, "only for armed forces operations")


def test_t22_nothing_says_when_an_unanswered_question_lapses() -> None:
    answer = due(received_on=D("2018-10-16"), clarifications=[answered("2018-10-18", None)])
    assert said(answer.because, "no time after which an unanswered request lapses")


def test_t23_a_review_has_20_working_days_and_40_at_most() -> None:
    answer = due(received_on=D("2024-03-01"), regime=Regime.REVIEW)
    assert answer.due_on == D("2024-04-03")
    assert answer.extension_limit_on == D("2024-05-01")
    assert answer.notice_due_on is None
    extended = due(received_on=D("2024-03-01"), regime=Regime.REVIEW, extended_to=D("2024-06-03"))
    assert extended.due_on == D("2024-05-01")
    assert said(extended.warnings, "40th working day")
    assert said(extended.warnings, "exceptional")


def test_t23_before_the_code_of_2018_a_review_had_a_reasonable_time() -> None:
    assert said(due(received_on=D("2018-07-03"), regime=Regime.REVIEW).warnings, "reasonable time")
    assert due(received_on=D("2018-07-04"), regime=Regime.REVIEW).warnings == ()


def test_t23_a_reconsideration_under_the_eir_has_40_days_and_no_more() -> None:
    answer = due(received_on=D("2018-10-16"), regime=Regime.EIR_REVIEW, extended_to=D("2019-03-01"))
    assert answer.due_on == D("2018-12-12")
    assert answer.extension_limit_on is None
    assert said(answer.warnings, "cannot be extended")


def test_a_review_has_no_clarification_and_no_fees() -> None:
    answer = due(
        received_on=D("2024-03-01"),
        regime=Regime.REVIEW,
        clarifications=[answered("2024-03-05", None)],
        fees_notices=[paid("2024-03-05", None)],
    )
    assert answer.due_on == D("2024-04-03")
    assert said(answer.warnings, "no effect on the time for a review")


def test_eir_an_extension_moves_the_answer_to_the_40th_day_at_most() -> None:
    ordinary = due(received_on=D("2018-10-16"), regime=Regime.EIR)
    assert ordinary.due_on == ordinary.notice_due_on == D("2018-11-13")
    extended = due(received_on=D("2018-10-16"), regime=Regime.EIR, extended_to=D("2018-12-03"))
    assert (extended.due_on, extended.notice_due_on) == (D("2018-12-03"), D("2018-11-13"))
    assert said(extended.warnings, "complex and voluminous", "public interest is no ground")
    beyond = due(received_on=D("2018-10-16"), regime=Regime.EIR, extended_to=D("2019-01-31"))
    assert beyond.due_on == D("2018-12-12")
    assert said(beyond.warnings, "the rest of the extension has no effect")
    nothing = due(received_on=D("2018-10-16"), regime=Regime.EIR, extended_to=D("2018-11-01"))
    assert nothing.due_on == D("2018-11-13")


def test_eir_an_advance_payment_has_60_working_days() -> None:
    last = bank_holidays().nth_working_day_after(day=D("2024-03-11"), n=60)
    assert last == D("2024-06-10")
    fine = due(
        received_on=D("2024-03-01"), regime=Regime.EIR, fees_notices=[FeesNotice(D("2024-03-11"), last)]
    )
    assert fine.state is State.RUNS
    late = FeesNotice(D("2024-03-11"), last + timedelta(days=1))
    assert due(received_on=D("2024-03-01"), regime=Regime.EIR, fees_notices=[late]).state is State.NO_DUTY


@pytest.mark.parametrize("kind", [Kind.SCHOOL, Kind.ARCHIVE, Kind.OVERSEAS])
def test_eir_the_time_regulations_do_not_apply(kind: Kind) -> None:
    answer = due(
        received_on=D("2024-07-10"),
        regime=Regime.EIR,
        kind=kind,
        closed=[SUMMER] if kind is Kind.SCHOOL else (),
        allowed_to=D("2024-09-02") if kind is Kind.OVERSEAS else None,
    )
    assert answer.due_on == due(received_on=D("2024-07-10")).due_on
    assert said(answer.warnings, "SI 2004/3364", "changes nothing here")


# --- Doubt, and the edges ----------------------------------------------------------------------------------


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
