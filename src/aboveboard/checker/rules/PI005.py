import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import RESPONSES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span

_PUBLIC_INTEREST = re.compile(r"\bpublic[ -]interest\b", re.IGNORECASE)
_NOT_WEIGHED = re.compile(
    r"\b(?:not (?:subject|required|necessary|need\w{0,2}|obliged)|no (?:need|requirement"
    r"|public[ -]interest test)|without|does not (?:require|apply|arise)|do not (?:need|have) to"
    r"|is no public|not apply|exempt from|legitimate interests?)\b",
    re.IGNORECASE,
)


@rule(force=Force.MAY, source=foia("2(3)"), kinds=RESPONSES)
def public_interest_on_absolute(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The public interest is weighed for an exemption that is absolute.

    Why
        For the exemptions listed in s.2(3) the Act weighs nothing: the information is exempt whatever the
        public interest. A letter that weighs it all the same invites the reader to argue about a balance that
        cannot change the answer. The legitimate interests weighed for personal data (s.40) and the defence
        inside the law of confidence (s.41) are other tests, and belong.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which informants did the force share with the security
        service?

        Response: This information is exempt under section 23(1) of the Freedom of Information Act 2000,
        because it relates to a security body. «We considered the public interest in openness about
        informants.» On balance the public interest in maintaining the exemption outweighs the public interest
        in disclosure.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which informants did the force share with the security
        service?

        Response: This information is exempt under section 23(1) of the Freedom of Information Act 2000,
        because it relates to a security body. The exemption is absolute and no public interest test is
        required.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: This information is exempt under section 40(2) of the Freedom of Information Act 2000. You
        have a legitimate interest in knowing how the unit works, but naming its members is not necessary for
        it, and the balance of interests favours the officers.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Where qualified and absolute exemptions are argued in one paragraph without headings, the weighing is
        taken to be for the qualified one.
    """
    qualified = {citation.section for _, citation in letter.relied_on(standing="qualified")}
    absolute = [
        (key, citation) for key, citation in letter.relied_on(standing="absolute") if citation.section != "41"
    ]
    if not absolute:
        return
    weighing = letter.response.blocks_of(BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE)
    reported: set[str] = set()
    for block in weighing:
        section = block.exemption.partition("(")[0] if block.exemption else None
        if section is None:
            if qualified or len(absolute) > 1:
                continue
            section = absolute[0][1].section
        if (
            section in reported
            or section == "41"
            or letter.standing_of(block.exemption or absolute[0][0]) != "absolute"
        ):
            continue
        run = letter.run_of(block)
        value = letter.text.at(run)
        if not _PUBLIC_INTEREST.search(value) or _NOT_WEIGHED.search(value):
            continue
        reported.add(section)
        key = block.exemption or absolute[0][0]
        yield Fault(
            at=_place(letter, block, run),
            message=f"Section {key} is absolute: the Act does not weigh the public interest for it.",
            remedy="Take the weighing out, or say which qualified exemption it is for.",
            certainty=Certainty.CERTAIN if block.heading is not None else Certainty.POSSIBLE,
            exemption=key,
        )


def _place(letter: Letter, block: Block, run: Span) -> Span:
    """The heading of the weighing, or where it has none its first sentence on the public interest."""
    if block.heading is not None and block.heading in block.span:
        return block.heading
    sentences = letter.text.sentences_in(run)
    return next((s for s in sentences if _PUBLIC_INTEREST.search(letter.text.at(s))), run)
