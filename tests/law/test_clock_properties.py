"""The due date, whatever happened: against a count written in another way, and what may never be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from aboveboard.law.calendar import Holiday, bank_holidays
from aboveboard.law.clock import Clarification, Closure, Due, FeesNotice, Kind, Regime, State, due
from aboveboard.law.clock_days import AWAITING_FEE, SCHOOL_CLOSED

from .oracles import CLOSED

ONE_DAY = timedelta(days=1)
LIMITS = {Kind.ARCHIVE: 30}
FREE = settings(deadline=None)

RECEIPTS = st.dates(date(2005, 1, 1), date(2028, 12, 31))
KINDS = st.sampled_from(Kind)
LATER = st.integers(0, 80)


def by_hand(start: date, limit: int = 20, *, left_out: Callable[[date], bool] = lambda day: False) -> date:
    """The ``limit``-th day that counts, a day at a time, by the holidays of another package."""
    day, counted = start, 0
    while counted < limit:
        day += ONE_DAY
        counted += day.weekday() < 5 and day not in CLOSED and not left_out(day)
    return day


def named(day: date | None) -> date:
    assert day is not None
    return day


@st.composite
def spans(draw: st.DrawFn, *, longest: int = 60) -> tuple[int, int]:
    first = draw(st.integers(0, 60))
    return first, first + draw(st.integers(0, longest))


@st.composite
def answers(draw: st.DrawFn) -> Due:
    """Any request with any events, so long as they are in an order that can have been."""
    received = draw(RECEIPTS)

    def after(days: int) -> date:
        return received + timedelta(days=days)

    pairs = st.lists(st.tuples(spans(longest=120), st.booleans()), max_size=3)
    return due(
        received_on=received,
        clarifications=[
            Clarification(after(a), after(b) if known else None) for (a, b), known in draw(pairs)
        ],
        fees_notices=[FeesNotice(after(a), after(b) if known else None) for (a, b), known in draw(pairs)],
        extended_to=draw(st.none() | LATER.map(after)),
        allowed_to=draw(st.none() | LATER.map(after)),
        regime=draw(st.sampled_from(Regime)),
        kind=draw(KINDS),
        closed=[Closure(after(a), after(b)) for a, b in draw(st.lists(spans(), max_size=3))],
    )


@FREE
@given(RECEIPTS)
def test_never_early_and_never_late(received: date) -> None:
    assert due(received_on=received).due_on == by_hand(received)


@FREE
@given(RECEIPTS, st.integers(1, 40))
def test_a_later_receipt_is_never_due_earlier(received: date, days: int) -> None:
    sooner, later = due(received_on=received), due(received_on=received + timedelta(days=days))
    assert named(sooner.due_on) <= named(later.due_on)
    assert named(sooner.earliest_due_on) <= named(later.earliest_due_on)


@FREE
@given(answers())
def test_the_earliest_day_is_never_after_the_last(answer: Due) -> None:
    if answer.state is State.RUNS:
        assert named(answer.earliest_due_on) <= named(answer.due_on)
        assert answer.counted_from_on < named(answer.ordinary_due_on) <= named(answer.due_on)
    else:
        assert (answer.due_on, answer.earliest_due_on, answer.ordinary_due_on) == (None, None, None)


@FREE
@given(answers())
def test_the_days_have_no_gap_and_their_numbers_none(answer: Due) -> None:
    days = answer.days
    received = answer.ledger.received_on
    assert [day.on for day in days] == [received + ONE_DAY * n for n in range(1, len(days) + 1)]
    numbers = [day.number for day in days if day.counts]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all((day.why is None) == day.counts == (day.number is not None) for day in days)
    assert all(not day.counts for day in days if day.on in CLOSED or day.on.weekday() >= 5)
    if answer.due_on is not None:
        assert days[-1].on == answer.due_on


@FREE
@given(answers())
def test_where_nothing_is_extended_the_list_ends_with_the_number_of_the_limit(answer: Due) -> None:
    ledger = answer.ledger
    if answer.due_on is None or answer.due_on != answer.ordinary_due_on or ledger.allowed_to:
        return
    last = answer.days[-1].number
    if ledger.by_school_days:
        assert last in {20, 60}
    else:
        assert last == ledger.limit


@FREE
@given(answers())
def test_every_due_date_can_be_counted_by_hand(answer: Due) -> None:
    """From the period and its events alone, with another package's holidays."""
    ledger = answer.ledger
    if answer.due_on is None or (ledger.by_leave and ledger.allowed_to):
        return
    fees = [(each.given_on, named(each.paid_on)) for each in answer.period.fees]
    shut = [(each.first_on, each.last_on) for each in ledger.closed] if ledger.by_school_days else []

    def waiting(day: date) -> bool:
        return any(first <= day <= last for first, last in fees)

    def away(day: date) -> bool:
        return waiting(day) or any(first <= day <= last for first, last in shut)

    start = answer.counted_from_on
    limit = {Regime.EIR_REVIEW: 40}.get(ledger.regime, 20)
    if ledger.regime is Regime.FOIA:
        limit = LIMITS.get(ledger.kind, 20)
    expected = by_hand(start, limit, left_out=away)
    if shut:
        expected = min(expected, by_hand(start, 60, left_out=waiting))
    assert answer.ordinary_due_on == expected
    if ledger.regime in {Regime.EIR, Regime.REVIEW} and ledger.extended_to is not None:
        expected = max(expected, min(ledger.extended_to, by_hand(expected, 20)))
    assert answer.due_on == expected


@FREE
@given(answers())
def test_the_reasons_are_sentences_and_name_the_day(answer: Due) -> None:
    for sentence in (*answer.because, *answer.warnings):
        assert sentence.endswith(".")
        assert "None" not in sentence
        assert "  " not in sentence
    if answer.due_on is not None:
        assert any(str(answer.due_on.year) in sentence for sentence in answer.because)
    assert len(set(answer.because)) == len(answer.because) or answer.period.answers or answer.period.fees


@FREE
@given(RECEIPTS, st.lists(spans(), max_size=2), spans())
def test_closing_more_days_never_brings_a_schools_day_forward(
    received: date, closures: list[tuple[int, int]], more: tuple[int, int]
) -> None:
    made = [Closure(received + ONE_DAY * a, received + ONE_DAY * b) for a, b in [*closures, more]]
    fewer = due(received_on=received, kind=Kind.SCHOOL, closed=made[:-1])
    longer = due(received_on=received, kind=Kind.SCHOOL, closed=made)
    assert named(fewer.due_on) <= named(longer.due_on) <= by_hand(received, 60)
    assert all(day.why != SCHOOL_CLOSED for day in longer.days if day.counts)


@FREE
@given(RECEIPTS, spans(longest=40))
def test_fees_never_bring_the_day_forward(received: date, fee: tuple[int, int]) -> None:
    notice = FeesNotice(received + ONE_DAY * fee[0], received + ONE_DAY * fee[1])
    plain, with_fee = due(received_on=received), due(received_on=received, fees_notices=[notice])
    assert named(plain.due_on) <= named(with_fee.due_on)
    skipped = [day.on for day in with_fee.days if day.why == AWAITING_FEE]
    assert all(notice.given_on <= day <= named(notice.paid_on) for day in skipped)


@FREE
@given(RECEIPTS, st.integers(0, 28), st.integers(0, 400))
def test_an_answer_to_a_question_asked_in_time_is_a_receipt(received: date, ask: int, wait: int) -> None:
    asked = received + ONE_DAY * ask
    came = asked + ONE_DAY * wait
    answer = due(received_on=received, clarifications=[Clarification(asked, came)])
    if asked <= by_hand(received):
        assert answer.due_on == by_hand(came)
    else:
        assert answer.due_on == by_hand(received)
        assert answer.warnings


@FREE
@given(RECEIPTS, st.integers(0, 300))
def test_a_public_interest_extension_never_moves_the_notice(received: date, days: int) -> None:
    answer = due(received_on=received, extended_to=received + ONE_DAY * days)
    assert answer.due_on == answer.notice_due_on == by_hand(received)
    over = any("working day." in warning and "beyond" in warning for warning in answer.warnings)
    assert over == (
        answer.ledger.extended_to is not None and answer.ledger.extended_to > by_hand(received, 40)
    )


@FREE
@given(RECEIPTS, st.integers(1, 40))
def test_a_new_holiday_never_brings_a_day_forward(received: date, days: int) -> None:
    calendar = bank_holidays()
    new = received + ONE_DAY * days
    counted = calendar.is_working_day(new) and new <= by_hand(received)
    if new.weekday() >= 5 or calendar.holiday_on(new):
        return
    holiday = Holiday(on=new, nations=("SC",), name="A day of thanks")
    moved = due(received_on=received, calendar=calendar.with_holiday(holiday))
    assert moved.due_on == by_hand(received, 21 if counted else 20)
    assert moved.earliest_due_on == moved.due_on or named(moved.earliest_due_on) < named(moved.due_on)
