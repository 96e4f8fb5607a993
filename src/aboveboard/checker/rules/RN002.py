from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Regime
from aboveboard.letter.text import Span


@rule(
    force=Force.MUST,
    source=foia("17(7)(b)"),
    kinds=NOTICES,
    regimes=frozenset({Regime.FOIA, Regime.MIXED, Regime.EIR}),
)
def regulator_right_missing(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter says nothing of the right to apply to the Information Commissioner.

    Why
        Every notice under s.17(1), (3) or (5) must contain particulars of the right conferred by s.50
        (s.17(7)(b); for environmental information reg. 14(5)(b)). Where nothing is refused it is good
        practice.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        If you are dissatisfied with this answer you may ask us for an internal review within 40 working days.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        If you are dissatisfied with this answer you may ask us for an internal review within 40 working days.
        If you are still dissatisfied you may complain to the Information Commissioner, Wycliffe House, Water
        Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        If you are dissatisfied with this answer you may ask us for an internal review within 40 working days.
        Section 50 of the Act gives you a right to apply to the ICO (ico.org.uk) afterwards.

    Known problems
        Particulars that stand only in an enclosure are not seen.
    """
    if letter.response.regulator is not None:
        return
    at = Span(letter.answer_end, letter.answer_end)
    remedy = "Give the right to complain to the Information Commissioner (s.50), with the address to do so."
    if letter.refuses:
        yield Fault(
            at=at,
            message="The letter refuses and does not mention the right to complain to the Information "
            "Commissioner.",
            remedy=remedy,
        )
    else:
        yield Fault(
            at=at,
            message="The letter does not mention the Information Commissioner. It refuses nothing, so the "
            "Act does not ask it to.",
            remedy=remedy,
            force=Force.SHOULD,
        )
