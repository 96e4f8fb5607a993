from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import RESPONSES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span


@rule(force=Force.MUST, source=foia("17(3)"), kinds=RESPONSES)
def public_interest_missing(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """A qualified exemption is relied on and the public interest is not weighed.

    Why
        A qualified exemption applies only where the public interest in maintaining it outweighs the public
        interest in disclosure (s.2(2)(b)), or in saying whether the information is held (s.2(1)(b)); the
        notice must give the reasons for claiming that it does (s.17(3)).

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the report on the fire at Hall Lane.

        Response: We hold the report. It is exempt under «section 30(1)(a)(i)» of the Freedom of Information
        Act 2000, because it was made for an investigation that we had a duty to conduct.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the report on the fire at Hall Lane.

        Response: We hold the report. It is exempt under section 30(1)(a)(i) of the Freedom of Information Act
        2000, because it was made for an investigation that we had a duty to conduct.

        There is a public interest in knowing how fires are investigated. The public interest in maintaining
        the exemption outweighs it, because witnesses are still being heard and would know what others have
        said.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which informants did the force pay in 2021?

        Response: This information relates to a security body and is exempt under section 23(1) of the Freedom
        of Information Act 2000, which is an absolute exemption.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A single sentence that weighs is enough for this rule; whether it weighs well is for the rules beside
        it.
    """
    weighing = letter.response.blocks_of(BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE)
    for key, citation in letter.relied_on(standing="qualified"):
        section = citation.section
        if any(b.exemption is None or b.exemption.partition("(")[0] == section for b in weighing):
            continue
        # Weighing that stands under another exemption's own heading is that exemption's; weighing that merely
        # follows a mention of another may be meant for both.
        by_heading = all(b.heading is not None and _names_exemption(letter, b) for b in weighing)
        yield Fault(
            at=Span(citation.start, citation.end),
            message=f"Section {key} is a qualified exemption, and the letter does not weigh the public "
            f"interest.",
            remedy="Set out what speaks for and against, and why the balance lies where it does.",
            certainty=Certainty.CERTAIN if by_heading else Certainty.POSSIBLE,
            exemption=key,
            argues=(key,),
        )


def _names_exemption(letter: Letter, block: Block) -> bool:
    """Whether the argument the block belongs to stands under a heading that names its exemption."""
    return any(
        other.heading is not None
        and other.exemption == block.exemption
        and any(other.heading.start <= c.start < other.heading.end for c in letter.response.citations)
        for other in letter.response.blocks
    )
