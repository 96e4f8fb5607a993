import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import exemptions
from aboveboard.law.citation import Citation
from aboveboard.law.exemptions import Provision
from aboveboard.letter.blocks import FOIA, is_exemption
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_CLAIM = re.compile(
    r"\b(?P<kind>absolute|qualified(?![ \t\n]{1,3}(?:person|opinion|officer|staff|engineer|teacher"
    r"|nurse|doctor|lawyer|solicitor|privilege))|class[ -]?based|prejudice[ -]?based|harm[ -]?based)\b",
    re.IGNORECASE,
)
_OF_EXEMPTION = re.compile(
    r"\b(?:exemptions?|exclusions?|sections?|test|and|or|,|is|are|being|as)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:not|neither|nor|never|no longer|rather than|instead of)\b[^,.;]{0,20}\Z", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|, (?:and|while|whereas|but|so)\b|\b(?:whereas|while|but)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\A\W{0,3}(?:this|it|that|the exemption|these|both|they|the section|and|an?|as)\b", re.IGNORECASE
)
_BEFORE_CLAIM = re.compile(r"[.;]")


@rule(force=Force.SHOULD, source=foia("2(3)"), kinds=NOTICES)
def exemption_kind_wrong(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """An exemption is called absolute, qualified, class-based or prejudice-based, and is not.

    Why
        The kind decides what the letter must show. Section 2(3) lists the absolute exemptions; all others are
        qualified and need the public interest weighed. A prejudice-based exemption needs an account of the
        harm; section 24 asks instead whether the exemption is *required* to safeguard national security. A
        letter that has the kind wrong has probably applied the wrong test.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What are the names of the officers who work in the dog unit?

        Response: Essex Police holds this information, which is exempt under section 40(2) of the Freedom of
        Information Act because it is the personal data of the officers and to disclose it would be unfair to
        them.

        Section 40(2) is a «qualified» exemption.

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

        Section 40(2) is an absolute exemption.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: What does your record of my neighbour's objection say?

        Response: Essex Police holds this information, which is exempt under section 40(2) by virtue of
        section 40(3B) of the Freedom of Information Act, because she has objected to its processing. With
        that condition the exemption is a qualified one. There is a public interest in openness about
        objections. The public interest in maintaining the exemption outweighs it, because nobody would object
        again.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A claim made of several exemptions at once ("sections 24 and 31 being prejudice based") is reported
        once, for those of which it is wrong. Where a claim names no section, it is taken to be of the
        exemption last named, and the finding is then only possible.
    """
    for sentence in letter.own_sentences:
        value = letter.text.at(sentence)
        claims = list(_CLAIM.finditer(value))
        if not claims or not re.search(r"\b(?:exempt|exclusion|section|s\.? ?\d)", value, re.IGNORECASE):
            continue
        for claim in claims:
            if _DENIED.search(value[: claim.start()]) or not _OF_EXEMPTION.search(
                value[claim.end() : claim.end() + 40] + value[max(0, claim.start() - 30) : claim.start()]
            ):
                continue
            subjects, certain = _subjects(letter, sentence, claim.start(), claim.end())
            wrong = [p for p in subjects if _contradicts(letter, p, claim["kind"])]
            if not wrong:
                continue
            keys = ", ".join(p.key for p in wrong)
            yield Fault(
                at=Span(sentence.start + claim.start(), sentence.start + claim.end()),
                message=f"Section {keys} is called {claim['kind'].lower()}; "
                f"{_is_really(letter, wrong[0], claim['kind'])}.",
                remedy="Say what kind it is, and apply the test that belongs to it.",
                certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
                exemption=wrong[0].key,
                argues=tuple(p.key for p in wrong),
            )


def _subjects(letter: Letter, sentence: Span, start: int, end: int) -> tuple[list[Provision], bool]:
    """The exemptions a claim is made of, and whether the sentence itself names them."""
    here = [
        c
        for c in letter.response.citations
        if sentence.start <= c.start < sentence.end and c.act == FOIA and is_exemption(c)
    ]
    value = letter.text.at(sentence)
    clause_start = max((m.end() for m in _CLAUSE.finditer(value, 0, start)), default=0)
    before = [c for c in here if clause_start <= c.start - sentence.start < start]
    if not before and clause_start and not _POINTS_BACK.match(value[clause_start:start].strip() or "x"):
        clause_start = 0
    if not before:
        previous = [c for c in here if c.start - sentence.start < start]
        after = [
            c
            for c in here
            if end <= c.start - sentence.start < end + 60
            and not _BEFORE_CLAIM.search(value[end : c.start - sentence.start].replace("s.", ""))
        ]
        before = previous if previous and not after else after or previous
    if before:
        return _provisions(letter, before), True
    last = _last_named(letter, sentence)
    return _provisions(letter, [last] if last is not None else []), False


def _last_named(letter: Letter, sentence: Span) -> Citation | None:
    """The exemption last named before a sentence that says only "this exemption"."""
    block = next((b for b in letter.response.blocks if sentence in b.span and b.exemption), None)
    earlier = [
        c for c in letter.response.citations if c.start < sentence.start and c.act == FOIA and is_exemption(c)
    ]
    if block is not None:
        matching = [c for c in earlier if c.key == block.exemption]
        return matching[-1] if matching else None
    if not earlier or sentence.start - earlier[-1].end > 400:
        return None
    return earlier[-1]


def _provisions(letter: Letter, citations: list[Citation]) -> list[Provision]:
    found: dict[str, Provision] = {}
    for citation in citations:
        try:
            found.setdefault(citation.key, exemptions.provision(citation.key, as_of=letter.on))
        except exemptions.UnknownProvision:
            continue
    return list(found.values())


def _contradicts(letter: Letter, provision: Provision, claimed: str) -> bool:
    """Whether the catalogue, as at the letter's date, says otherwise. Where it says nothing, it does not."""
    claim = claimed.lower().replace(" ", "-")
    if claim in ("absolute", "qualified"):
        standing = letter.standing_of(provision.key)
        return standing is not None and not provision.absolute_for and standing != claim
    if provision.test is None or not provision.may_be_called:
        return False
    wanted = "class" if claim.startswith("class") else "prejudice"
    if provision.test == "breach":
        return wanted == "prejudice"
    return wanted not in provision.may_be_called


def _is_really(letter: Letter, provision: Provision, claimed: str) -> str:
    if claimed.lower() in ("absolute", "qualified"):
        return f"it is {letter.standing_of(provision.key)}"
    really = {
        "class": "it is class-based",
        "prejudice": "it is prejudice-based",
        "necessity": "its test is whether the exemption is required",
        "endangerment": "its test is endangerment",
        "opinion": "its test is the qualified person's opinion",
        "breach": "its test is a breach of the law",
    }
    return really[provision.test or "class"]
