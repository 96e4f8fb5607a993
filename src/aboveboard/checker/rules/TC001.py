import re
from collections.abc import Iterator
from dataclasses import replace

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import authorities, clock
from aboveboard.law.calendar import bank_holidays, working_days_between
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Kind, Regime

_STOPS_THE_CLOCK = re.compile(
    r"\b(?:clarif\w{1,8}|fees? notice|payment|extend\w{0,3}|extension|further time|additional time"
    r"|more time|(?:wrote|told|informed|let you know|letter|e-?mail)\b[^.]{0,100}\bpublic interest"
    r"|10\(3\)(?=\W)|regulation 7\b|reg\.? 7\b)",
    re.IGNORECASE,
)


@rule(
    force=Force.MUST,
    source=foia("10(1)"),
    kinds=frozenset({Kind.FINAL, Kind.INTERIM}),
    regimes=frozenset({Regime.FOIA, Regime.MIXED, Regime.EIR}),
    stops=False,
)
def sent_late(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter is dated after the twentieth working day, and nothing valid moved that day.

    Why
        An authority must answer promptly and not later than the twentieth working day following the date of
        receipt (s.10(1)). A late letter is not made better by holding it back: the breach is recorded, and
        the letter should say so and apologise.

    Wrong
        Essex Police
        Our ref: 12345/22
        «1 June 2022»

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.
        ---
        case: {"received_on":"2022-04-12","clarifications":[{"asked":"2022-04-20","answered":"2022-05-03"}]}
        Essex Police
        Our ref: 12345/22
        «7 June 2022»

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. Thank you for your clarification of 3 May 2022.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

    Near miss
        Essex Police
        Our ref: 12345/22
        1 June 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Thank you for your clarification of 6 May 2022, which told us that you meant trained dogs.

        Response: Essex Police owns 41 trained dogs.

    Known problems
        Without the case's facts a letter that speaks of a clarification, a fee or an extension is believed,
        and a stated date of receipt that is the wrong one is taken as it stands: the finding is then only
        possible.
    """
    dated = letter.response.dated
    stated = letter.response.received
    received_on = case.received_on or (stated.date if stated else None)
    if dated is None or received_on is None or received_on > dated.date:
        return
    known = case.received_on is not None
    if not known and any(
        _STOPS_THE_CLOCK.search(letter.text.at(sentence)) for sentence in letter.own_sentences
    ):
        return
    kind = case.kind or _clock_of(letter)
    if kind == "school" and not case.closed:
        return  # which days were school days is not in the letter
    try:
        deadline = clock.due_by(
            ledger=replace(case, kind=kind).ledger(received_on, eir=letter.response.regime is Regime.EIR),
            calendar=bank_holidays(),
        )
    except ValueError:  # outside the years the calendar holds, or events that contradict each other
        return
    if deadline.due_on is None:
        return
    last = max(deadline.due_on, deadline.extended_to or deadline.due_on)
    if dated.date <= last:
        return
    late = working_days_between(after=last, until=dated.date)
    yield Fault(
        at=dated.span,
        message=f"The letter is dated {late} working day{'s' if late != 1 else ''} after "
        f"{last:%-d %B %Y}, the last day allowed for a request received on {received_on:%-d %B %Y}.",
        remedy="Send it, say that s.10 was breached, apologise, and record why it was late.",
        certainty=Certainty.CERTAIN if known else Certainty.POSSIBLE,
    )


def _clock_of(letter: Letter) -> str | None:
    """The kind of body, where the time limit depends on it: by the register, or by a name that says so."""
    authority = letter.response.authority
    if authority is None:
        return None
    registered = authorities.find(authority.value)
    if registered is not None and registered.clock:
        return registered.clock if registered.clock != "standard" else None
    if re.search(r"\b(?:school|academy|sixth form|nursery)\b", authority.value, re.IGNORECASE):
        return "school"
    return (
        "archive" if re.search(r"\b(?:archives?|record office)\b", authority.value, re.IGNORECASE) else None
    )
