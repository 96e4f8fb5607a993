import re
from collections.abc import Iterator
from datetime import date

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import RESPONSES, Fault, rule
from aboveboard.findings import Certainty, Force, Source
from aboveboard.letter.cues import SENTENCE_BALANCE
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span

_TOGETHER = re.compile(r"\b(?:exemptions|exclusions|both|together|all three|sections \d)\b", re.IGNORECASE)


@rule(
    force=Force.SHOULD,
    source=Source(
        "Department for Business and Trade v Information Commissioner [2025] UKSC 27, and before it "
        "[2023] EWCA Civ 1378",
        "https://www.supremecourt.uk/cases/uksc-2023-0178",
    ),
    kinds=RESPONSES,
    until=date(2023, 11, 21),
)
def balance_pooled(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """One balance is struck for several qualified exemptions, in a letter before 22 November 2023.

    Why
        Until the Court of Appeal held otherwise on 22 November 2023, the Commissioner expected the public
        interest to be balanced for each exemption on its own. Since then, and finally since the Supreme
        Court's judgment of 23 July 2025, the factors of several engaged exemptions may be weighed together.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the plans for the policing of the marina.

        Response: We hold the plans. They are exempt under section 31(1)(a) and section 38(1)(b) of the
        Freedom of Information Act 2000. To publish them would be likely to prejudice the prevention of crime
        at the marina, and would be likely to endanger the safety of those who live there.

        There is a public interest in knowing how the marina is policed.

        Balance test

        «The public interest in maintaining the exemptions outweighs the public interest in disclosing the
        plans of the marina.»

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the plans for the policing of the marina.

        Response: We hold the plans. They are exempt under section 31(1)(a) of the Freedom of Information Act
        2000. To publish them would be likely to prejudice the prevention of crime at the marina.

        There is a public interest in knowing how the marina is policed. The public interest in maintaining
        the exemption outweighs it, because burglars would know when nobody is there.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/25
        2 September 2025

        Your request received on 12 August 2025: Please send me the plans for the policing of the marina.

        Response: We hold the plans. They are exempt under section 31(1)(a) and section 38(1)(b) of the
        Freedom of Information Act 2000. To publish them would be likely to prejudice the prevention of crime
        at the marina, and would be likely to endanger the safety of those who live there.

        There is a public interest in knowing how the marina is policed. The public interest in maintaining
        the exemptions outweighs the public interest in disclosing the plans of the marina.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A letter that strikes a balance twice, but for the same exemption both times, is not found.
    """
    qualified = {citation.section: key for key, citation in letter.relied_on(standing="qualified")}
    balances = letter.response.blocks_of(BlockKind.BALANCE)
    if len(qualified) < 2 or not balances:
        return
    own = {b.exemption.partition("(")[0] for b in balances if b.exemption}
    left = set(qualified) - own
    if len(left) < 2 or len(balances) >= len(qualified):
        return
    if letter.response.dated is None:
        return
    pooled = next((b for b in balances if b.exemption is None), balances[-1])
    keys = [key for section, key in qualified.items() if section in left]
    yield Fault(
        at=_conclusion(letter, pooled),
        message=f"One balance is struck for sections {' and '.join(keys)}.",
        remedy="Strike a balance for each exemption on its own, as the Commissioner expected at the "
        "letter's date.",
        certainty=Certainty.CERTAIN if _says_together(letter, pooled) else Certainty.POSSIBLE,
        argues=tuple(keys),
    )


def _conclusion(letter: Letter, block: Block) -> Span:
    """The sentence of a balance that says where it lies; its first sentence where none does."""
    headed = block.heading is not None and block.heading in block.span
    start = block.heading.end if headed and block.heading else block.span.start
    sentences = list(letter.text.sentences_in(letter.text.strip(Span(start, block.span.end))))
    concluding = [s for s in sentences if SENTENCE_BALANCE.search(letter.text.at(s))]
    return (concluding or sentences or [block.span])[-1]


def _says_together(letter: Letter, block: Block) -> bool:
    """Whether the balance is plainly struck for more than one: under a heading of its own, or in so many
    words."""
    return block.heading is not None or bool(_TOGETHER.search(letter.text.at(block.span)))
