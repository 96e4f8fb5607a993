import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.letter.blocks import FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_ALTERNATIVE = re.compile(
    r"\b(?:in the alternative|alternatively|as an alternative|either section|failing that|if (?:it"
    r"|that|section 30) (?:is|does|were) not|should section 30|to the extent that (?:it"
    r"|the information|they|section 30) (?:is|are|does) not|in so far as (?:it|the information"
    r"|section 30) (?:is|does) not|not (?:already )?(?:exempt|covered|caught|withheld) (?:under"
    r"|by) (?:virtue of )?section 30)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:remaind(?:er|ing)|remaining|the rest|other (?:parts?|documents?|information|pages|records"
    r"|material|data)|separate(?:ly)?|different (?:information|documents?|parts?)|some of the|certain"
    r"|respectively|the latter|the former|as for|as to the)\b",
    re.IGNORECASE,
)


@rule(force=Force.MUST, source=foia("31(1)"), kinds=NOTICES)
def s30_with_s31(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """Sections 30 and 31 are relied on for the same information.

    Why
        Section 31(1) exempts only "information which is not exempt information by virtue of section 30". The
        same information cannot be both; a letter may put the second forward in case the first fails, if it
        says so.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the review of Operation Larch.

        Response: We hold the review. It is exempt under section 30(1)(a)(i) and «section 31(1)(a)» of the
        Freedom of Information Act 2000, because to publish it would be likely to prejudice the detection of
        crime. There is a public interest in knowing how the force investigates. The public interest in
        maintaining the exemptions outweighs it, since the investigation goes on.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the review of Operation Larch.

        Response: We hold the review. It is exempt under section 30(1)(a)(i) of the Freedom of Information Act
        2000, because it was made for an investigation that we had a duty to conduct. There is a public
        interest in knowing how the force investigates. The public interest in maintaining the exemption
        outweighs it, since the investigation goes on.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Please send me the review of Operation Larch.

        Response: We hold the review. It is exempt under section 30(1)(a)(i) or, in the alternative, section
        31(1)(a) of the Freedom of Information Act 2000, because to publish it would be likely to prejudice
        the detection of crime. There is a public interest in knowing how the force investigates. The public
        interest in maintaining whichever exemption applies outweighs it, since the investigation goes on.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Where a letter gives both sections in one list and the documents they are for elsewhere, the finding
        is only possible.
    """
    relied = [c for c in letter.response.citations if c.act == FOIA and c.use == "relied_on"]
    thirty = [c for c in relied if c.section == "30" and not c.key.startswith("30(3)")]
    thirty_one = [c for c in relied if c.section == "31" and not c.key.startswith("31(3)")]
    if not thirty or not thirty_one:
        return
    if any(_ALTERNATIVE.search(letter.text.at(sentence)) for sentence in letter.own_sentences):
        return
    parts_of_30 = _parts(letter, "30")
    parts_of_31 = _parts(letter, "31")
    if parts_of_30 and parts_of_31 and not parts_of_30 & parts_of_31:
        return
    together = any(
        letter.sentence_at(a.start) == letter.sentence_at(b.start)
        and not _APART.search(letter.text.at(letter.sentence_at(b.start)))
        for a in thirty
        for b in thirty_one
    )
    apart = any(_APART.search(letter.text.at(letter.sentence_at(c.start))) for c in (*thirty, *thirty_one))
    first = thirty_one[0]
    yield Fault(
        at=Span(first.start, first.end),
        message=f"Section {thirty[0].key} and section {first.key} are relied on together; section 31 "
        f"applies only to what section 30 does not exempt.",
        remedy="Choose one for each piece of information, or say that section 31 is put forward in the "
        "alternative.",
        certainty=Certainty.CERTAIN if together or not apart else Certainty.POSSIBLE,
        exemption=first.key,
    )


def _parts(letter: Letter, section: str) -> set[str]:
    """The parts of the request for which the letter relies on a section."""
    return {
        part
        for answer in letter.response.answers
        if any(key == section or key.startswith(section + "(") for key in answer.exemptions)
        for part in answer.parts
    }
