"""What a letter decides: its kind, its regime, and what happens to each part of the request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aboveboard.law import exemptions
from aboveboard.law.citation import Citation
from aboveboard.letter.blocks import EIR, FOIA, is_exemption
from aboveboard.letter.response import Answer, Kind, Outcome, Part, Regime
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE

NCND = re.compile(
    r"\bneither[ \t\n]{1,3}(?:to[ \t\n]{1,3})?(?:confirm\w{0,3}"
    r"|confirmation)[ \t\n]{1,3}(?:n?or)[ \t\n]{1,3}(?:to[ \t\n]{1,3})?den\w{1,4}"
    r"|\b(?:can(?:not| not)|unable to|not able to|will not|refuse to|not obliged to|not required to"
    r"|decline to)[ \t\n]{1,3}(?:either[ \t\n]{1,3})?confirm or deny"
    r"|\bN\.?C\.?N\.?D\b|\bno duty to confirm or deny\b"
    r"|\bduty to confirm or deny\b[^.]{0,60}\b(?:does not (?:apply|arise)|is (?:excluded|disapplied))"
    r"|\bduty (?:in|under|at|imposed by) (?:s"
    r"|section)\.? ?1 ?\(1\) ?\(a\)[^.]{0,80}\bdoes not (?:apply|arise)",
    _I,
)
_NOT_NCND = re.compile(
    r"\bshould not be (?:taken|read|interpreted|seen)|\bno inference|\bgives? (?:an authority"
    r"|authorities|us) the (?:power|right|option)|\bwhether (?:to|we should) (?:neither )?confirm\b",
    _I,
)
NOT_HELD = re.compile(
    r"\b(?:do|does|did)(?: not|n['’]t) (?:\w{2,12} ){0,2}(?:hold|have|keep|record|collect|retain"
    r"|possess)\b(?! (?:a )?(?:duty|reason|right|power|to\b|an? obligation))"
    r"|\bno (?:\w{2,14} ){0,3}(?:information|records?|data|documents?"
    r"|recorded information)\b(?:\s\w{2,14}){0,5} (?:is |are |was |were )?(?:held|found|located"
    r"|identified|recorded)"
    r"|\b(?:is|are|was|were) not (?:\w{2,14} )?(?:held|recorded|captured|collected)\b"
    r"|\binformation not held\b|\bnot held\b|\bnil return\b"
    r"|\bholds? no (?:\w{2,14} ){0,2}(?:information|records?|data)",
    _I,
)
HELD = re.compile(
    r"\b(?:can|do|does|hereby)? ?confirm(?:s)?(?: to you)?(?: that)?(?: \w{1,20}){0,8}? (?:holds?"
    r"|held|have|has)\b|\binformation (?:\w{2,14} ){0,4}(?:is|are) held\b|\b(?:we|council|trust|force"
    r"|constabulary|department|university|i|it|authority|police|office|commission|board"
    r"|service) (?:do |does )?holds?\b",
    _I,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|were|whether|would|neither|nor|or not|isn['’]t|any other|may or may not)\b", _I
)
_SAID = re.compile(r"\b(?:stating|saying|answer\w{0,3}|reply\w{0,3}|response|such as)\b[^.]{0,40}[\"'“‘]", _I)
DISCLOSED = re.compile(
    r"\bplease (?:find|see)\b.{0,60}\b(?:attached|enclosed|below|table|spreadsheet|annex|appendix"
    r"|document|copy|link|information|figures|response)"
    r"|\b(?:is|are|have been|has been|been|was|were) (?:\w{2,12} ){0,2}(?:attached|enclosed"
    r"|set out (?:below|in)|provided|released|disclosed|supplied|given below|shown below|listed below"
    r"|detailed below|as follows|being (?:released|disclosed|provided))\b"
    r"|\b(?:attached|enclosed) (?:is|are|please find)\b|\bI (?:attach|enclose)\b|\bwe (?:attach"
    r"|enclose)\b|\b(?:information|answers?|figures?|table|data) (?:\w{2,14} ){0,4}(?:below|attached"
    r"|as follows)\b"
    r"|\bthe (?:answer|figure|total|number|information) (?:\w{2,14} ){0,6}(?:is|was|are|were)\b[ :]"
    r"|\bin full\b|\bcan (?:disclose|provide|release)\b|\bable to (?:disclose|provide|release)\b",
    _I,
)
_NOT_DISCLOSED = re.compile(
    r"\b(?:not|cannot|unable|would be|if|were to|exempt|withh\w{2,5}|refus\w{1,4})\b", _I
)
COST = re.compile(
    r"\bexceeds? the (?:appropriate|cost|fees|statutory|18|24)\b|\b(?:over|above|beyond|exceed\w{0,3}"
    r"|excess of) the (?:appropriate |cost |fees |statutory )(?:limit|threshold|level)"
    r"|\bexceed\w{0,3} (?:the )?(?:appropriate|cost) limit|\bcost (?:of compl|limit|exempt"
    r"|thresh)\w{0,10}\b.{0,60}\bexceed",
    _I,
)
VEXATIOUS = re.compile(
    r"\b(?:is|as|be|was|were|are|request) (?:deemed |considered |regarded as )?vexatious\b"
    r"|\bvexatious (?:and|or|within|under)\b|\brepeated request\b",
    _I,
)
REFUSES = re.compile(
    r"\b(?:is|are|be|being|been|was|were) (?:\w{2,12} ){0,2}(?:exempt\w{0,3}|withheld|refused"
    r"|redacted)\b|\b(?:withhold\w{0,3}|refus(?:e|ing|al)|redacted)\b"
    r"|\bexempt(?:ion)?s? (?:from disclosure|appl|is engaged|are engaged)|\bnot be (?:provid|disclos"
    r"|releas)\w{1,3}",
    _I,
)

_KIND_CUES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.REVIEW_OUTCOME,
        re.compile(
            r"\b(?:outcome|result|findings|conclusion|decision) (?:of|on|following) (?:the |your |my "
            r"|our |this |an )?(?:request for an? )?(?:internal )?review\b|\binternal review (?:outcome"
            r"|decision|response|result)\b"
            r"|\b(?:i|we) have (?:now )?(?:\w{2,12} )?(?:reviewed (?:the|your|our)|(?:completed"
            r"|carried out|conducted|undertaken|concluded) (?:the|my|our|your|an?"
            r"|this) (?:internal )?review)\b"
            r"|\b(?:asks?|asked|asking|wrote|written|requested|requesting"
            r"|request) (?:\w{2,14} ){0,6}?(?:for |to )?(?:an? |the )?(?:internal )?review (?:of"
            r"|into) (?:our|its|the|this|my|that)\b|\byour request for an? (?:internal )?review\b"
            r"|\b(?:i|we) (?:have |therefore |now ){0,2}(?:uphold|upheld"
            r"|overturn\w{0,3}) (?:\w{2,14} ){0,4}(?:decision|refusal|complaint|response|use|application"
            r"|reliance)"
            r"|\bask(?:ed|ing)? (?:us|me|for us|the \w{2,20}) to (?:review|re-?consider"
            r"|look again at) (?:our|the|its|this|my)\b",
            _I,
        ),
    ),
    (
        Kind.INTERIM,
        re.compile(
            r"\b(?:need|require|requires?|needs?|taking|take|extend\w{0,3}|further|additional"
            r"|more) (?:\w{1,14} ){0,6}?(?:time|the (?:time|deadline|period)"
            r"|days)\b.{0,120}?\b(?:public interest|balance|exemption)"
            r"|\bpublic interest\b.{0,160}?\b(?:need|require|extend|further|additional"
            r"|more) (?:\w{1,14} ){0,5}?(?:time|days|working)\b"
            r"|\bnot (?:yet )?(?:\w{2,12} ){0,3}(?:reached|made|completed|concluded"
            r"|come to)\b.{0,60}\b(?:decision|balance|view|consideration"
            r"|conclusion)\b.{0,80}\bpublic interest"
            r"|\bpublic interest (?:test|balance)?\b.{0,40}\bnot (?:yet )?been (?:completed|reached"
            r"|concluded|decided)|\bno decision has (?:yet )?been (?:made|reached|taken)\b.{0,60}\bbalance"
            r"|\b(?:10 ?\(3\)|17 ?\(2\))(?=.{0,120}\b(?:need|require|extend|further|additional"
            r"|more) (?:\w{1,14} ){0,3}?(?:time|days)\b)",
            re.I | re.S,
        ),
    ),
    (
        Kind.FEES_NOTICE,
        re.compile(
            r"\bfees? notice\b|\b(?:pay|payment of|charge|fee of|fee is"
            r"|fee for)\b.{0,80}£ ?\d.{0,120}\b(?:three months|3 months|before|on receipt|once)\b",
            re.I | re.S,
        ),
    ),
    (
        Kind.CLARIFICATION,
        re.compile(
            r"\b(?:please|could you|can you|grateful if you|ask (?:that )?you|need you to|require you to"
            r"|would you)\b.{0,60}?\b(?:clarif\w{1,4}|confirm what|specify|(?:tell us|let (?:us"
            r"|me) know)(?: please)?:?\s{0,4}[-–•]?\s{0,3}(?:which|what|whether|the))"
            r"|\b(?:could|would|can) you (?:please )?(?:tell us|let (?:us|me) know)\b"
            r"|\b(?:need|require|seek\w{0,3}|asking for"
            r"|request\w{0,3}) (?:\w{1,14} ){0,4}?(?:clarification|further information (?:under|in order"
            r"|to identify))\b|\bclarification (?:is )?(?:required|needed|sought)\b",
            re.I | re.S,
        ),
    ),
    (
        Kind.TRANSFER,
        re.compile(
            r"\btransferr?(?:ed|ing)?\b (?:\w{2,14} ){0,3}?(?:request|it|this|enquiry|to)\b"
            r"|\b(?:redirect\w{0,3}|forwarded|passed|referred|sent) (?:your |the |this )?(?:request"
            r"|enquiry|e-?mail|letter|it)?.{0,12}?\bto (?:the )?(?:[A-Z][\w&'’-]{1,20} ){1,6}(?:Council"
            r"|Police|Constabulary|Trust|University|Department|Agency|Commission|Authority|Office|Service"
            r"|Commissioner)\b",
            re.S,
        ),
    ),
    (
        Kind.ACKNOWLEDGEMENT,
        re.compile(
            r"\backnowledg\w{1,10}\b|\b(?:will|shall|aim to|expect to|should"
            r"|can expect) (?:\w{2,14} ){0,5}?(?:respon\w{1,4}|repl\w{1,3}|answer|reply"
            r"|hear)\b.{0,80}?\b(?:(?:20|twenty) working days|by (?:the )?\d|no later than|at the latest)"
            r"|\b(?:has been|is being|will be|have been) (?:logged|registered|allocated|recorded"
            r"|processed|dealt with|handled|passed to)\b",
            re.I | re.S,
        ),
    ),
)
_ABOUT_INFORMATION_LAW = re.compile(
    r"\bfreedom of information\b|\bFOIA?\b|\benvironmental information\b|\bEIRs?\b"
    r"|\bdata protection act\b|\bsubject access\b|\bGDPR\b|\binformation (?:request|you (?:requested"
    r"|asked))|\brequest for information\b|\byour (?:request|questions?|enquiry)\b|\bFOISA\b"
    r"|\brhyddid gwybodaeth\b",
    _I,
)
_EIR_GROUND = re.compile(
    r"\b(?:under|handled|considered|dealt with|treated|processed|subject to|within"
    r"|refus\w{2,4})\b[^.]{0,80}\b(?:environmental information regulations|EIRs?)\b",
    _I,
)
_SAR_GROUND = re.compile(
    r"\b(?:subject access request|right of access|article 15|section 45 of the data protection)\b", _I
)
_SAR_DECIDES = re.compile(
    r"\b(?:handled|dealt with|treated|processed|considered|respond\w{0,3}|reply"
    r"|response)\b[^.]{0,80}\bsubject access|\byour subject access request\b|\byour own personal data\b",
    _I,
)
_SCOTTISH = re.compile(
    r"\bfreedom of information \(scotland\) act\b|\bFOISA\b|\bscottish information commissioner\b", _I
)


def kind_of(value: str, *, ncnd: bool, decides: bool) -> Kind:
    """What the letter does, from its own words without the rights. One that decides anything is a final
    response."""
    found = {kind for kind, cue in _KIND_CUES if cue.search(value)}
    if Kind.REVIEW_OUTCOME in found:
        return Kind.REVIEW_OUTCOME
    if Kind.INTERIM in found and not _concludes_balance(value):
        return Kind.INTERIM
    if decides or ncnd:
        return Kind.FINAL
    for kind in (Kind.FEES_NOTICE, Kind.CLARIFICATION, Kind.TRANSFER, Kind.ACKNOWLEDGEMENT):
        if kind in found:
            return kind
    return Kind.FINAL if _ABOUT_INFORMATION_LAW.search(value) else Kind.NOT_A_RESPONSE


def _concludes_balance(value: str) -> bool:
    return bool(re.search(r"\boutweighs?\b|\bbalance (?:lies|favou?rs|falls|test favou?rs)\b", value, _I))


def regime_of(text: Text, own: Sequence[Span], citations: Sequence[Citation]) -> Regime:
    """The law the letter answers under, from what it relies on and what it calls itself."""
    value = "\n".join(text.at(span) for span in own)
    relied = [c for c in citations if c.use == "relied_on"]
    eir = any(c.act == EIR for c in relied) or bool(_EIR_GROUND.search(value))
    foia = any(c.act == FOIA and is_exemption(c) for c in relied) or any(
        c.act == FOIA and c.section in ("12", "14") for c in relied
    )
    if _SCOTTISH.search(value) and not foia:
        return Regime.FOISA
    if eir:
        return Regime.MIXED if foia else Regime.EIR
    if _SAR_DECIDES.search(value) and _SAR_GROUND.search(value) and not foia:
        return Regime.SUBJECT_ACCESS
    return Regime.FOIA if _ABOUT_INFORMATION_LAW.search(value) else Regime.NONE


def is_ncnd(text: Text, own: Sequence[Span]) -> bool:
    """Whether the letter neither confirms nor denies, for all of the request or for some of it."""
    return any(neither_confirms(text.at(sentence)) for span in own for sentence in text.sentences_in(span))


def neither_confirms(sentence: str) -> bool:
    """Whether a sentence neither confirms nor denies, rather than speaking of doing so."""
    return bool(NCND.search(sentence)) and not _NOT_NCND.search(sentence)


def relied_exemptions(citations: Sequence[Citation]) -> tuple[str, ...]:
    """The FOIA provisions relied on (s.12, s.14 and Part II), each once, in the order of the letter.

    A bare section gives way to a provision of it that is relied on too. What the letter gives up after naming
    it (the outcome of a review does) is not relied on.
    """
    keys: list[str] = []
    last_use = {c.key: c.use for c in citations if c.act == FOIA and c.use != "mentioned"}
    for citation in citations:
        if citation.act != FOIA or citation.use != "relied_on" or last_use[citation.key] == "denied":
            continue
        if is_exemption(citation) or citation.section in ("12", "14"):
            key = _exemption_of(citation.key)
            if key not in keys:
                keys.append(key)
    return tuple(
        key for key in keys if not any(other != key and other.startswith(key + "(") for other in keys)
    )


def _exemption_of(key: str) -> str:
    """The exemption a cited condition, purpose or proviso is part of: for 40(3A)(a), 40(2)."""
    provision = exemptions.find(key)
    while (
        provision is not None
        and provision.role in ("condition", "purpose", "proviso", "definition")
        and provision.belongs_to
    ):
        parent = exemptions.find(provision.belongs_to)
        if parent is None or parent.key == provision.key:
            break
        provision = parent
    return key if provision is None else provision.key


def outcome_of(value: str, relied: Sequence[str]) -> set[Outcome]:
    """The outcomes a stretch of a letter states, given the exemptions relied on in it."""
    found: set[Outcome] = set()
    content = [key for key in relied if key.partition("(")[0] not in ("12", "14")]
    if any(neither_confirms(sentence) for sentence in re.split(r"(?<=[.;:])\s|\n\n", value)):
        found.add(Outcome.NCND)
    if any(key.partition("(")[0] == "12" for key in relied) or COST.search(value):
        found.add(Outcome.COST_LIMIT)
    if any(key.partition("(")[0] == "14" for key in relied) or VEXATIOUS.search(value):
        found.add(Outcome.VEXATIOUS)
    for sentence in re.split(r"(?<=[.;:])\s|\n", value):
        if NOT_HELD.search(sentence) and not _HYPOTHETICAL.search(sentence) and not _SAID.search(sentence):
            found.add(Outcome.NOT_HELD)
        if DISCLOSED.search(sentence) and not _NOT_DISCLOSED.search(sentence):
            found.add(Outcome.DISCLOSED_FULL)
    if (
        content
        and (REFUSES.search(value) or Outcome.NCND not in found)
        and (
            Outcome.NCND not in found
            or Outcome.DISCLOSED_FULL in found
            or re.search(r"\bwithh(?:eld|olding)\b", value, _I)
        )
    ):
        found.add(Outcome.REFUSED)
    if Outcome.DISCLOSED_FULL in found and found & {Outcome.REFUSED, Outcome.NCND, Outcome.COST_LIMIT}:
        found.discard(Outcome.DISCLOSED_FULL)
        found.add(Outcome.DISCLOSED_PART)
        if content and Outcome.NCND not in found:
            found.discard(Outcome.REFUSED)
    return found


# "Q1", "Question 2", "Parts 2 and 3", "questions 4-6" at the head of an answer.
_ADDRESSES_PARTS = re.compile(
    r"(?:\b(?:questions?|ques|qs?|parts?|points?|items?"
    r"|requests?)\b\.?[ \t]{0,2}(?:no\.?[ \t])?)(?P<labels>\d{1,2}[a-z]?(?:[ \t]{0,2}(?:,|&|and|to|-"
    r"|–)[ \t]{0,2}(?:and[ \t])?(?:q\.?)?\d{1,2}[a-z]?){0,12})\b",
    _I,
)


def parts_addressed(value: str) -> list[str]:
    """The labels of the parts a piece of an answer names: "parts 2, 3 and 5" gives 2, 3, 5."""
    labels: list[str] = []
    for match in _ADDRESSES_PARTS.finditer(value):
        pieces = re.findall(r"\d{1,2}[a-z]?|to|-|–", match["labels"].lower())
        for index, piece in enumerate(pieces):
            if piece in ("to", "-", "–"):
                low, high = pieces[index - 1], pieces[index + 1] if index + 1 < len(pieces) else ""
                if low.isdigit() and high.isdigit():
                    labels.extend(str(n) for n in range(int(low) + 1, int(high)))
            else:
                labels.append(piece)
    return labels


def answers_of(
    text: Text,
    own: Sequence[Span],
    parts: Sequence[Part],
    citations: Sequence[Citation],
    *,
    reasons: Sequence[Span],
    start: int,
    end: int,
) -> tuple[Answer, ...]:
    """What the letter says to each part.

    ``reasons`` are the stretches that argue: what they say would be disclosed or is not held decides nothing.

    The answer runs from ``start`` (behind the request) to ``end`` (the rights). Where it names parts, each
    stretch that names some speaks to those; what it says before naming any speaks to all.
    """
    stretches = _stretches(text, own, {part.label for part in parts if part.label}, start, end)
    answers: list[Answer] = []
    for span, labels in stretches:
        relied_here = relied_exemptions([c for c in citations if span.start <= c.start < span.end])
        ids = tuple(part.id for part in parts if not labels or part.label in labels)
        decides = "\n".join(text.at(s) for s in text.sentences_in(span) if not any(s in r for r in reasons))
        for outcome in sorted(outcome_of(decides, relied_here)):
            relied = relied_here if outcome not in (Outcome.NOT_HELD, Outcome.DISCLOSED_FULL) else ()
            answers.append(Answer(ids, outcome, relied, span))
    return tuple(answers)


def _stretches(
    text: Text, own: Sequence[Span], known: set[str], start: int, end: int
) -> list[tuple[Span, frozenset[str]]]:
    """The answer cut where it turns to other parts."""
    found: list[tuple[Span, frozenset[str]]] = []
    labels: frozenset[str] = frozenset()
    begun: int | None = None
    reached = start
    for span in own:
        for paragraph in (
            text.paragraphs_in(Span(max(span.start, start), min(span.end, end))) if span.end > start else ()
        ):
            named = (
                frozenset(
                    parts_addressed(text.value[paragraph.start : min(paragraph.end, paragraph.start + 120)])
                )
                & known
            )
            if named and named != labels:
                if begun is not None:
                    found.append((Span(begun, reached), labels))
                begun, labels = paragraph.start, named
            elif begun is None:
                begun = paragraph.start
            reached = paragraph.end
    if begun is not None and reached > begun:
        found.append((Span(begun, reached), labels))
    return found


_WELSH = re.compile(
    r"\b(?:yn|mae|y|yr|eich|cais|am|ac|neu|ar|wedi|gwybodaeth|nid|yw|byddwn|ymateb|rhyddid|ddeddf|hyn"
    r"|gan|i'r|o'r|ein|ni|chi|sy'n|fod|ei)\b",
    _I,
)


def language_of(value: str) -> str:
    """``cy`` for a letter in Welsh, ``en`` for any other: by the share of the commonest Welsh words."""
    words = re.findall(r"[A-Za-z'’]{1,30}", value[:20_000])
    return "cy" if words and len(_WELSH.findall(" ".join(words))) / len(words) > 0.2 else "en"
