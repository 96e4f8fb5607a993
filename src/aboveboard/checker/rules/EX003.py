import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import exemptions
from aboveboard.law.key import section_of
from aboveboard.letter.blocks import FOIA, is_exemption
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Regime
from aboveboard.letter.text import Span

_EXEMPTS = re.compile(
    r"\b(?:exempt(?:ed|ions?)?|withh(?:e|o)ld\w{0,3}|refus(?:e|ed|ing|al)|neither confirm\w{0,3})\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:exempt\w{0,4}|withh\w{3,6}|refus\w{1,3})\b[^.;]{0,60}\b(?:as|under|because|for|on|by|since"
    r"|being|relat\w{2,4}|the)\b[^.;]{0,50}\Z",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|may|might|could|consider\w{0,3}|whether|examples?|guidance|not (?:exempt|rel\w{2,4})"
    r"|had you)\b",
    re.IGNORECASE,
)


@rule(force=Force.MUST, source=foia("17(1)(b)"), kinds=NOTICES)
def exemption_number_missing(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """An exemption is named in words only, without the number of its section.

    Why
        A refusal must specify the exemption in question (s.17(1)(b)). A name alone ("the law enforcement
        exemption") does not, and the Commissioner has found a breach in it: the applicant can look up section
        31 and not a name.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What does the contract for the dog food cost?

        Response: Essex Police holds this information. It is withheld under the «commercial interests»
        exemption of the Freedom of Information Act, because the supplier would be likely to lose its next
        contract. There is a public interest in knowing what dogs cost. The public interest in maintaining the
        exemption outweighs it, because the next bids are due in June.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What does the contract for the dog food cost?

        Response: Essex Police holds this information. It is exempt under section 43(2), commercial interests,
        of the Freedom of Information Act, because the supplier would be likely to lose its next contract.
        There is a public interest in knowing what dogs cost. The public interest in maintaining the exemption
        outweighs it, because the next bids are due in June.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What does the contract for the dog food cost?

        Response: Essex Police holds this information.

        Section 43(2)

        It is withheld under the commercial interests exemption of the Freedom of Information Act, because the
        supplier would be likely to lose its next contract. There is a public interest in knowing what dogs
        cost. The public interest in maintaining the exemption outweighs it, because the next bids are due in
        June.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A refusal that names neither a number nor anything the catalogue knows as a name is reported as
        possible, at the words of the refusal.
    """
    if letter.response.regime is Regime.MIXED:
        return
    numbered = {c.section for c in letter.response.citations if c.act == FOIA}
    reported: set[str] = set()
    vague: Span | None = None
    for sentence in letter.own_sentences:
        value = letter.text.at(sentence)
        if not _EXEMPTS.search(value) or _HYPOTHETICAL.search(value):
            continue
        for key, span in _named(letter, sentence):
            section = section_of(key)
            if section in numbered or section in reported:
                continue
            reported.add(section)
            yield Fault(
                at=span,
                message=f"Named only in words: “{letter.text.at(span)}” (section {section}).",
                remedy=f"Give the section with its subsection, such as section {_example(section)}.",
                exemption=section,
            )
        if vague is None and re.search(
            r"\bexempt(?:ion|ions|ed)?\b[^.]{0,60}\b(?:freedom of information|FOIA?|the act)\b",
            value,
            re.IGNORECASE,
        ):
            vague = sentence
    relies = (
        any(is_exemption(c) and c.act == FOIA for c in letter.response.citations)
        or "12" in numbered
        or "14" in numbered
    )
    if not reported and not relies and vague is not None and letter.refuses:
        yield Fault(
            at=vague,
            message="The letter says that information is exempt and does not say under which section.",
            remedy="Give the section with its subsection.",
            certainty=Certainty.POSSIBLE,
        )


def _named(letter: Letter, sentence: Span) -> Iterator[tuple[str, Span]]:
    """The exemptions named in words in a sentence, where they are named as the ground of a refusal."""
    value = letter.text.at(sentence).lower().replace("’", "'").replace("\n", " ")
    taken: list[Span] = []
    for name, key in _names():
        at = value.find(name)
        while at != -1:
            end = at + len(name)
            whole_word = not value[max(0, at - 1) : at].isalnum() and not value[end : end + 1].isalnum()
            place = Span(at, end)
            as_ground = bool(
                re.match(r"['’s]{0,2}[ ](?:exemption|exclusion)\b", value[end : end + 14])
            ) or bool(_BOUND.search(value[:at]) and len(name) > 12)
            if whole_word and as_ground and not any(place.overlaps(other) for other in taken):
                taken.append(place)
                yield key, Span(sentence.start + at, sentence.start + end)
            at = value.find(name, end)


def _names() -> list[tuple[str, str]]:
    """Names of exemptions, the longest first, so that a longer name is not taken for a shorter one in it."""
    return sorted(exemptions.names().items(), key=lambda pair: -len(pair[0]))


def _example(section: str) -> str:
    provision = exemptions.find(section)
    return provision.limbs[0] if provision is not None and provision.limbs else f"{section}(1)"
