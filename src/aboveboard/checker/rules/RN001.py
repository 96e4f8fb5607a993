from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import BlockKind, Kind, Regime
from aboveboard.letter.text import Span


@rule(
    force=Force.MUST,
    source=foia("17(7)(a)"),
    kinds=frozenset({Kind.FINAL, Kind.INTERIM}),
    regimes=frozenset({Regime.FOIA, Regime.MIXED, Regime.EIR}),
)
def review_procedure_missing(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter says nothing of the authority's complaints procedure, nor that there is none.

    Why
        Every notice under s.17(1), (3) or (5) must contain particulars of the procedure for complaints about
        the handling of requests, or state that the authority provides none (s.17(7)(a); for environmental
        information reg. 14(5)(a)). Where nothing is refused the Act does not ask for it, but the Code does.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        You may complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

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

        We have no complaints procedure for requests of this kind. You may complain to the Information
        Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Particulars that stand only in an enclosure are not seen.
    """
    if letter.response.blocks_of(BlockKind.REVIEW):
        return
    at = Span(letter.answer_end, letter.answer_end)
    remedy = (
        "Say how to ask for an internal review: to whom, by when (40 working days), and when to expect "
        "the answer."
    )
    if letter.refuses:
        yield Fault(
            at=at,
            message="The letter refuses and does not say how to complain to the authority.",
            remedy=remedy,
        )
    else:
        yield Fault(
            at=at,
            message="The letter does not say how to complain to the authority. It refuses nothing, so the "
            "Act does not ask it to.",
            remedy=remedy,
            force=Force.SHOULD,
        )
