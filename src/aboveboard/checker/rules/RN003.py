from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.law import regulators
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Regime

_CALLED = {
    "web": "web address",
    "phone": "telephone number",
    "post": "postal address",
    "email": "e-mail address",
}


@rule(
    force=Force.SHOULD,
    source=foia("17(7)(b)"),
    kinds=NOTICES,
    regimes=frozenset({Regime.FOIA, Regime.MIXED, Regime.EIR}),
)
def regulator_details_out_of_date(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The Commissioner's contact details were no longer right on the letter's date.

    Why
        Particulars of the right to complain (s.17(7)(b)) are no particulars if they lead nowhere. Templates
        keep addresses and numbers for years after they have been given up.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF, telephone
        «01625 545 700».

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF, telephone 0303
        123 1113.

    Near miss
        Essex Police
        Our ref: 12345/08
        6 May 2008

        Your request received on 14 April 2008: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF, telephone
        01625 545 700.

    Known problems
        Silent for a detail the register does not know, and for a date on which it does not know whether the
        detail was right.
    """
    regulator = letter.response.regulator
    if regulator is None or letter.response.dated is None:
        return
    seen: set[str] = set()
    for contact in regulator.contacts:
        judged = regulators.judgement(contact.kind, contact.value, on=letter.on)
        if contact.value in seen or judged.verdict != "wrong":
            continue
        seen.add(contact.value)
        yield Fault(
            at=contact.span,
            message=f"The Commissioner's {_CALLED[contact.kind]} “{contact.value}” was no longer right on "
            f"{letter.on:%-d %B %Y}.",
            remedy=(
                f"Put {judged.instead.value}."
                if judged.instead is not None
                else f"Take the {_CALLED[contact.kind]} out, or look up the one in use."
            ),
        )
