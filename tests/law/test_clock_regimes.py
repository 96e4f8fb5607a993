"""The due date where another law sets it: schools, archives, leave, reviews (T-19 to T-23), the EIR."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aboveboard.law.calendar import bank_holidays
from aboveboard.law.clock import (
    FeesNotice,
    Kind,
    Regime,
    State,
    due,
)
from aboveboard.law.clock_days import SCHOOL_CLOSED

from .events import D, answered, closed, paid, said

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
