import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.law import exemptions
from aboveboard.law.citation import Citation
from aboveboard.letter.blocks import FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_AS_EXEMPTION = re.compile(
    r"\b(?:exempt\w{0,5}|withh(?:e|o)ld\w{0,3}|neither confirm\w{0,3})\b", re.IGNORECASE
)
_UNDER = re.compile(
    r"\b(?:under|by virtue of|in|pursuant to|by|and|or|,)[ \t\n]{0,2}(?:the )?\Z", re.IGNORECASE
)
NEAR = 400
"""Characters of its sentence on each side in which a citation's ground is looked for."""
# Sections outside Part II on which a letter may rarely be said to rest, but which exempt nothing.
_GROUNDS = frozenset({"1", "8", "9", "10", "11", "12", "13", "14", "16", "17", "19", "45", "50"})


@rule(force=Force.MUST, source=foia("17(1)(b)"), kinds=NOTICES)
def exemption_unknown(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter relies on a section or limb that does not exist, or that exempts nothing.

    Why
        A refusal must specify the exemption in question (s.17(1)(b)), and only sections 21 to 24 and 26 to 44
        are exemptions. Section 25 is about certificates, section 2 about how exemptions work, and section 31
        stops at its subsection (3): a letter that relies on something else has specified nothing.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which operations did the force take part in with the security
        service?

        Response: This information is exempt under «section 25» of the Freedom of Information Act 2000.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF. --- Essex
        Police Our ref: 12345/22 3 May 2022

        Your request received on 12 April 2022: Which roads will be patrolled in June?

        Response: The force neither confirms nor denies that it holds this, by virtue of «section 31(4)»,
        since a reply would be likely to prejudice the prevention of crime. The public interest in saying
        nothing outweighs the public interest in confirming or denying.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many officers were dismissed under section 25 of the
        Police Act 1996?

        Response: None. Section 25 of the Police Act 1996 is about special services and dismisses nobody. We
        have read your request under section 8 of the Freedom of Information Act 2000.

    Known problems
        A limb that exists but was meant to be another one cannot be told.
    """
    for citation in letter.response.citations:
        if citation.act != FOIA or citation.section in _GROUNDS:
            continue
        if citation.use != "relied_on" and not (citation.use == "mentioned" and _under(letter, citation)):
            continue
        known = exemptions.find(citation.key)
        if known is None:
            nearest = _nearest(citation.key)
            yield Fault(
                at=Span(citation.start, citation.end),
                message=f"There is no section {citation.key} in the Freedom of Information Act 2000.",
                remedy=f"Name the exemption that applies{nearest}.",
                exemption=citation.key,
            )
        elif known.role == "not_an_exemption" and _relied_on_as_exemption(letter, citation):
            yield Fault(
                at=Span(citation.start, citation.end),
                message=f"Section {citation.key} is not an exemption "
                f"({known.title[:1].lower()}{known.title[1:]}).",
                remedy="Name the section of Part II (21 to 24, 26 to 44) that exempts the information.",
                exemption=citation.key,
            )


def _under(letter: Letter, citation: Citation) -> bool:
    """Whether something is said to be exempt or withheld under the provision, although it can exempt
    nothing."""
    sentence = letter.sentence_at(citation.start)
    before = letter.text.value[max(sentence.start, citation.start - NEAR) : citation.start]
    return bool(_AS_EXEMPTION.search(before) and _UNDER.search(before))


def _nearest(key: str) -> str:
    """The deepest provision above an unknown key that does exist, as advice."""
    while "(" in key:
        key = key[: key.rindex("(")]
        if (provision := exemptions.find(key)) is not None:
            return f": section {provision.key} has " + (
                f"{', '.join(provision.limbs)}" if provision.limbs else "no further limbs"
            )
    return ", from sections 21 to 44"


def _relied_on_as_exemption(letter: Letter, citation: Citation) -> bool:
    sentence = letter.sentence_at(citation.start)
    around = Span(max(sentence.start, citation.start - NEAR), min(sentence.end, citation.end + NEAR))
    return (
        bool(_AS_EXEMPTION.search(letter.text.at(around)))
        or 21 <= int(re.sub(r"\D", "", citation.section)) <= 44
    )
