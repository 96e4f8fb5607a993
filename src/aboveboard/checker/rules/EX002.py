import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import exemptions
from aboveboard.law.citation import Citation
from aboveboard.law.exemptions import Provision
from aboveboard.letter.blocks import FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_PREJUDICED = re.compile(
    r"\b(?:prejudic\w{1,4}|endanger\w{0,3}|inhibit\w{0,3}|harm\w{0,3}|damag\w{1,4}|undermin\w{1,3}"
    r"|compromis\w{1,3}|hinder\w{0,3}|jeopardis\w{1,3}|impede\w{0,2}|detriment\w{0,3}|affect\w{0,3})\b",
    re.IGNORECASE,
)
BESIDE = 90
"""Characters behind a citation within which words in brackets or after a dash name its limb."""
AFTER_VERB = 90
"""Characters behind "prejudice" within which the matter prejudiced is named."""


@rule(force=Force.MUST, source=foia("17(1)(b)"), kinds=NOTICES)
def exemption_limb_missing(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """A section with several limbs is relied on, and the letter does not say which limb.

    Why
        A refusal must specify the exemption (s.17(1)(b)). Section 31 protects nine matters, section 30 three
        kinds of investigation, section 40 the applicant and everybody else: the number alone does not say
        what would be harmed, and the Commissioner treats a missing subsection or paragraph as a breach. To
        neither confirm nor deny under s.31(3) is to say that a matter of s.31(1) would be prejudiced: that
        matter must be named too.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which roads will be patrolled in June?

        Response: This information is held and is exempt under «section 31» of the Freedom of Information Act
        2000, because to publish the plans would be harmful. There is a public interest in openness about
        patrols. The public interest in maintaining the exemption outweighs it, since the patrols would lose
        their point.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which roads will be patrolled in June?

        Response: This information is held and is exempt under section 31(1)(a) of the Freedom of Information
        Act 2000, because to publish the plans would be likely to help offenders avoid the patrols. There is a
        public interest in openness about patrols. The public interest in maintaining the exemption outweighs
        it, since the patrols would lose their point.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Which roads will be patrolled in June?

        Response: This information is held and is exempt under section 31 of the Freedom of Information Act
        2000, because to publish the plans would be likely to prejudice the prevention or detection of crime.
        There is a public interest in openness about patrols. The public interest in maintaining the exemption
        outweighs it, since the patrols would lose their point.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A limb described in words that are not the Act's own may be missed, and the number then asked for
        although a reader could guess it.
    """
    seen: set[str] = set()
    for citation in letter.response.citations:
        if citation.act != FOIA or citation.use != "relied_on" or citation.key in seen:
            continue
        provision = exemptions.find(citation.key)
        if provision is None or not provision.needs_limb:
            continue
        seen.add(citation.key)
        if _limb_cited(letter, provision) or _limb_in_words(letter, citation, provision):
            continue
        at = _best_place(letter, citation)
        yield Fault(
            at=Span(at.start, at.end),
            message=_message(provision),
            remedy=f"Name the limb that applies: {', '.join(_choices(provision)[:9])}.",
            # Where the Commissioner's view of this very section was not seen, it is inferred from the others.
            certainty=Certainty.CERTAIN if provision.limb_certainty == "V" else Certainty.POSSIBLE,
            exemption=citation.key,
        )


def _message(provision: Provision) -> str:
    if provision.role == "confirm_or_deny":
        parent = f"{provision.section}(1)"
        return (
            f"Section {provision.key} is relied on without the matter in section {parent} that confirming "
            f"or denying "
            "would prejudice."
        )
    return f"Section {provision.key} has several limbs, and the letter does not say which it relies on."


def _choices(provision: Provision) -> tuple[str, ...]:
    """The keys one of which would settle it."""
    return tuple(provision.limbs)


def _limb_cited(letter: Letter, provision: Provision) -> bool:
    """Whether a limb that settles the matter is cited anywhere in the letter, without being denied."""
    for citation in letter.response.citations:
        if citation.act != FOIA or citation.use == "denied" or citation.section != provision.section:
            continue
        if citation.key == provision.key:
            continue
        if provision.role == "confirm_or_deny":
            if any(citation.key == limb or citation.key.startswith(limb + "(") for limb in provision.limbs):
                return True
            continue
        deeper = citation.key.startswith(provision.key + "(") or not citation.key.startswith(provision.key)
        settled = exemptions.find(citation.key)
        if deeper and settled is not None and not settled.needs_limb:
            return True
        if deeper and settled is not None and settled.role == "confirm_or_deny":
            return True  # its own missing matter is its own finding
    return False


def _limb_in_words(letter: Letter, citation: Citation, provision: Provision) -> bool:
    """Whether a limb is named in words: beside the number, or as the matter prejudiced in its reasons."""
    names = [name.lower() for key in provision.limbs for name in _names(key)]
    if not names:
        return False
    for other in letter.response.citations:
        if other.act == FOIA and other.section == citation.section:
            beside = " ".join(letter.text.value[other.end : other.end + BESIDE].lower().split())
            beside = beside.split(". ")[0]
            if any(name in beside for name in names):
                return True
    for span in letter.reasons_for(provision.section):
        for sentence in letter.text.sentences_in(span):
            value = " ".join(letter.text.at(sentence).lower().split())
            for verb in _PREJUDICED.finditer(value):
                if any(name in value[verb.end() : verb.end() + AFTER_VERB] for name in names):
                    return True
            passive = _PREJUDICED.search(value)
            if passive and any(
                name in value[max(0, passive.start() - AFTER_VERB) : passive.start()]
                and re.search(r"\b(?:be|been|being)\b[^.]{0,20}\Z", value[: passive.start()])
                for name in names
            ):
                return True
    return False


def _names(key: str) -> tuple[str, ...]:
    provision = exemptions.find(key)
    if provision is None:
        return ()
    deeper = (
        tuple(name for limb in provision.limbs if limb != key for name in _names(limb))
        if provision.limbs
        else ()
    )
    return provision.names + deeper


def _best_place(letter: Letter, citation: Citation) -> Citation:
    """The first place where the letter relies on it."""
    return next(
        c
        for c in letter.response.citations
        if c.key == citation.key and c.use == "relied_on" and c.act == FOIA
    )
