from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import RESPONSES, Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Regime
from aboveboard.letter.text import Span


@rule(
    force=Force.MAY,
    source=foia("10(1)"),
    kinds=RESPONSES,
    regimes=frozenset({Regime.FOIA, Regime.EIR, Regime.MIXED}),
)
def received_date_incomplete(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter does not say in full on which day the request was received.

    Why
        The twenty working days of s.10(1) run from the day of receipt. The Act does not ask a letter to state
        that day, but a reader who is told "16th October", or nothing, cannot count, and nor can a reviewer
        two years later.

    Wrong
        Northumbria Police
        Our ref: 1042/18
        19 October 2018

        I write in connection with your request for information received on «16th October».

        You asked: How many police horses did the force own on 1 September 2018?

        Response: Northumbria Police owned no horses on that day.
        ---
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        Dear Ms Lowe

        You asked: How many litter bins are there in Pinner?

        We can confirm that there are 212 litter bins in Pinner.

        Yours sincerely
        J Osei

    Right
        Northumbria Police
        Our ref: 1042/18
        19 October 2018

        I write in connection with your request for information received on 16 October 2018.

        You asked: How many police horses did the force own on 1 September 2018?

        Response: Northumbria Police owned no horses on that day.

    Near miss
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        Dear Ms Lowe

        Thank you for your e-mail of 12 February 2024, in which you asked how many litter bins there are in
        Pinner.

        There are 212 litter bins in Pinner.

        Yours sincerely
        J Osei

    Known problems
        The day a request bears ("your e-mail of 12 February 2024") is taken for the day of receipt, which for
        an e-mail it nearly always is and for a posted letter is not.
    """
    received = letter.response.received
    if received is None:
        yield Fault(
            at=Span(letter.body_start, letter.body_start),
            message="The letter does not say when the request was received.",
            remedy="State the date of receipt in full, with its year.",
        )
    elif not received.year_stated:
        year = f", {received.date.year}" if received.date else ""
        yield Fault(
            at=received.span,
            message=f"The date of receipt has no year: "
            f"“{received.stated}”{year and f' (taken to be{year[1:]})'}.",
            remedy="State the date of receipt in full, with its year.",
        )
