"""What about a due date is unsettled, had no effect in law, or deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator

from aboveboard.law.calendar import in_words
from aboveboard.law.clock import CODE_FROM_ON, EXTENSION, LEAVE_LIMIT
from aboveboard.law.clock_reasons import ordinal
from aboveboard.law.due_date import Due, State
from aboveboard.law.ledger import Clarification, Kind, Regime

_SPECIAL_KINDS = frozenset({Kind.SCHOOL, Kind.ARCHIVE, Kind.ARMED_FORCES, Kind.OVERSEAS})
_BEYOND = {
    Regime.FOIA: (
        "The Act allows what is reasonable in the circumstances (s.10(3)); the Commissioner expects no more "
        "than 20 working days beyond the ordinary day, and an extension is not given twice."
    ),
    Regime.EIR: "Reg. 7 allows no more; the rest of the extension has no effect.",
    Regime.REVIEW: "By the Commissioner’s guidance no review takes longer; the rest is left aside.",
}


def warnings(due: Due) -> Iterator[str]:
    """What is unsettled first, then what had no effect, then the extension."""
    yield from _calendar(due)
    yield from _code(due)
    yield from _without_effect(due)
    yield from _too_late(due)
    if due.state is State.NO_DUTY:
        yield "The fee was not received in time, so that there is no duty to answer. Tell the applicant."
    yield from _extension(due)
    yield from _leave(due)
    if due.ledger.regime is Regime.REVIEW and due.ledger.received_on < CODE_FROM_ON:
        yield (
            f"Before {in_words(CODE_FROM_ON)} the Code asked only for a reasonable time; 20 working days "
            "were the Commissioner’s guidance."
        )


def _calendar(due: Due) -> Iterator[str]:
    end = due.due_on or max(due.counted_from_on, *(day.on for day in due.days), due.ledger.received_on)
    for holiday in due.calendar.disputed:
        if due.counted_from_on < holiday.on <= end:
            yield (
                f"{in_words(holiday.on)} is counted as a working day. Calendars list it as a bank holiday "
                f"({holiday.in_words()}), but no Royal Proclamation was made; if it was one after all, the "
                "day is one working day later."
            )
    projected_from = due.calendar.projected_from
    if projected_from is not None and end >= projected_from:
        yield (
            f"The bank holidays from {projected_from.year} on are projections: they are not yet published, "
            "and a day may be added or moved. Compute the date again when they are."
        )
    if due.due_on is not None and due.earliest_due_on is not None and due.earliest_due_on < due.due_on:
        for proclaimed_on, on in due.calendar.short_notice:
            if due.counted_from_on < proclaimed_on and due.counted_from_on < on <= due.due_on:
                yield (
                    f"{in_words(on)} was proclaimed a bank holiday on {in_words(proclaimed_on)}, when the "
                    "request had been received. Whether such a day lengthens a period that is already "
                    f"running is unsettled: work towards {in_words(due.earliest_due_on)}."
                )


def _code(due: Due) -> Iterator[str]:
    if due.code_due_on is not None and due.code_due_on != due.due_on:
        yield (
            f"The 2018 Code of Practice is read as taking the next working day for the date of receipt, "
            f"which would give {in_words(due.code_due_on)}. The Act does not: that day is too late."
        )


def _without_effect(due: Due) -> Iterator[str]:
    ledger = due.ledger
    if ledger.closed and not ledger.by_school_days:
        yield (
            "The days closed are counted: office closures, privilege days and leave are working days "
            "(s.10(6)). Only a school leaves such days out, and only under the Act."
        )
    if ledger.is_review and (ledger.clarifications or ledger.fees_notices):
        yield "Clarification and fees notices have no effect on the time for a review; they are left aside."
    if ledger.kind in _SPECIAL_KINDS and ledger.regime is not Regime.FOIA:
        yield f"SI 2004/3364 is about requests under the Act: the kind '{ledger.kind}' changes nothing here."
    if ledger.allowed_to is not None and not ledger.by_leave:
        yield (
            "The Commissioner can allow a later day only for armed forces operations or for information held "
            "outside the United Kingdom (SI 2004/3364 regs. 5 and 6); the day allowed is left aside."
        )


def _too_late(due: Due) -> Iterator[str]:
    answer = f": the answer was due on {in_words(due.due_on)}" if due.due_on else ""
    for event in due.period.too_late:
        asked = isinstance(event, Clarification)
        what = "Clarification was asked for" if asked else "The fees notice was given"
        yield (
            f"{what} on {in_words(event.on)}, when the time for answering had ended. It does not "
            f"stop the clock{answer}."
        )


def _extension(due: Due) -> Iterator[str]:
    extended_to = due.extended_to
    if extended_to is None:
        return
    regime = due.ledger.regime
    if regime is Regime.EIR_REVIEW:
        yield "The 40 working days of EIR reg. 11 cannot be extended; the extension is left aside."
        return
    if regime is Regime.EIR:
        yield (
            "Under the EIR the time is extended only for a request that is both complex and voluminous "
            "(reg. 7); the public interest is no ground."
        )
    if regime is Regime.REVIEW:
        yield "There is no public-interest extension of a review; say why the circumstances are exceptional."
    if due.state is not State.RUNS:
        yield "No period is running, so there is nothing to extend yet."
        return
    ordinary = due.ordinary_due_on
    if ordinary is not None and extended_to <= ordinary:
        yield f"The extension to {in_words(extended_to)} gives no more time than {in_words(ordinary)}."
    limit = due.extension_limit_on
    if limit is not None and extended_to > limit:
        last = f"{in_words(limit)}, the {ordinal(due.ledger.limit + EXTENSION)} working day"
        yield f"The extension goes beyond {last}. {_BEYOND[regime]}"


def _leave(due: Due) -> Iterator[str]:
    allowed_to = due.ledger.allowed_to
    if due.ledger.by_leave and allowed_to is not None and due.due_on not in {None, allowed_to}:
        yield (
            f"The day allowed, {in_words(allowed_to)}, is not between the ordinary day and the "
            f"{ordinal(LEAVE_LIMIT)} working day, so that it does not stand as it is."
        )
