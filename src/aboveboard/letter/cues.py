"""The words by which letters show what a stretch of text is for: headings, sides, rights, courtesies.

Patterns only: what they decide is worked out in :mod:`aboveboard.letter.headings`,
:mod:`aboveboard.letter.remedies` and :mod:`aboveboard.letter.closings`; the words of an argument are in
:mod:`aboveboard.letter.evidence`. Each has bounded repeats, so that no text can make one slow.
"""

from __future__ import annotations

import re

from aboveboard.letter.response import BlockKind
from aboveboard.letter.rights_words import ASKS_REVIEW, NAMES_REGULATOR

__all__ = ["ASKS_REVIEW", "NAMES_REGULATOR"]

_I = re.IGNORECASE

PUBLIC_INTEREST = (
    r"\bpublic[ -]interest\b(?! (?:disclosures?\b|immunity|lawyers?|entit|reports?|news|journalis"
    r"|litigation|stor(?:y|ies)"
    r"|law|work|company|certificate))"
)
"""The public interest that is weighed, not that of the Public Interest Disclosure Act and its like."""

# -- headings -------------------------------------------------------------------------------------------

_ACT = (
    r"(?:disclos|releas|publi(?:sh|cation)|confirm|den(?:y|ial)|comply|complian|provid|answer|communicat"
    r"|withh|maintain)"
)
HEADING_HARM = re.compile(
    # "Harm", "Evidence of harm", "Overall prejudice"; not "Self-harm" or "Harm reduction services"
    r"\A\W{0,4}(?:(?:the|any|evidence|overall|overview|statement|description|likelihood|nature|of|potential"
    r"|possible|risks?|actual|and|likely|level|explanation|consideration|why|there|is|significant|our"
    r"|identified)\W{1,3}){0,5}(?:harms?|prejudice|endangerment|detriment)\b"
    r"(?=\W{0,4}\Z|\W{1,3}(?:in|that|which|caused|causes|if|tests?|by|from|arising|resulting|for|and|we|as"
    r"|considerations?|considered|assessments?|statements?|evidence|articulated|would|could|likely|foreseen"
    r"|identified|of (?:the )?" + _ACT + r"|to (?:the |our |its |law|commercial|national|prevention"
    r"|investigat|safety|interests)))"
    r"|\A\W{0,4}(?:the )?(?:applicable|relevant|protected) interests?\W{0,4}\Z|\A\W{0,4}likelihood\W{0,4}\Z"
    r"|\bprejudice[ -]test\b|\b(?:causal link|likelihood of (?:harm|prejudice))\b"
    r"|\b(?:effects?|consequences?|impact|implications|risks?) of (?:either |the |a |any )?" + _ACT + r"|\b"
    r"(?:what|how|why) (?:either |a |the |this |such )?(?:\w{2,14} ){0,2}?"
    + _ACT
    + r"\w{0,6}(?: \w{2,14}){0,4} (?:would|could|might|may)\b",
    _I,
)
HEADING_WHY = re.compile(
    r"\bwhy (?:is |are |we |it |have |has |the |this |these |those |that |some |any |part |parts |section"
    r"|an? )"
    r".{0,60}\b(?:appl\w{1,3}|engaged|exempt\w{0,3}|withh\w{2,5}|needed|required|refus\w{1,4}|relied|relevant"
    r"|not (?:being )?(?:disclos|releas|provid)\w{0,3})\b"
    r"|\breasons? (?:for|why|behind|of) .{0,50}(?:exempt|refus|withh|engag|appl|reliance|relying|decision\b)"
    r"|\b(?:engagement|application|use) of (?:the |this )?(?:exemptions?|exclusion|section)"
    r"|\bwhat (?:we are|is|has been|we have) .{0,30}withh\w{2,5}",
    _I,
)
"""Announces why an exemption applies: the harm where its test is of harm, the class where it is not."""
HEADING_PUBLIC_INTEREST = re.compile(PUBLIC_INTEREST + r"|\bP\.?I\.?T\b", _I)
HEADING_BALANCE = re.compile(
    r"\bbalanc(?:e|es|ing)\b(?! sheets?| of (?:evidence|probabilit|power|payments|trade|account)| carried| "
    r"due)|\bweighing\b|\bwhere the (?:public interest|balance) lies"
    r"|\bconclusions? on (?:the )?(?:public interest|balance)|\bpublic interest (?:conclusion|decision"
    r"|outcome)",
    _I,
)
BALANCE_LAST = re.compile(
    r"\bbalanc(?:e|ing)(?: test| exercise| of \w{2,12}(?: \w{2,12}){0,2})?\W{0,3}\Z", _I
)
HEADING_CONCLUSION = re.compile(
    r"\A\W{0,3}(?:(?:our|my|overall|final|the|in) ){0,2}(?:conclusions?|decision|determination|summary"
    r"|finding)"
    r"\W{0,3}\Z",
    _I,
)
HEADING_REGULATOR = re.compile(
    r"\binformation commission(?:er)?\b|\bICO\b|\bombudsman\b|\bthe (?:commissioner|regulator)\b", _I
)
HEADING_DISSATISFIED = re.compile(
    r"\b(?:dissatisfied|unsatisfied|unhappy|aggrieved|not (?:happy|satisfied|content)|disagree"
    r"|aren['’]t (?:happy|satisfied))\b"
    r"|\A\W{0,3}(?:if|should|what if|where) you (?:\w{2,12} ){0,4}?(?:complain|appeal|challenge|review|wrong)"
    r"|\bhow to (?:complain|appeal|challenge|ask for a(?:n internal)? review)\b|\bright of redress\b"
    r"|\brights? (?:to|of)\b.{0,20}\b(?:challenge|redress)|\bhawl(?:iau)? i (?:apelio|gwyno)",
    _I,
)
HEADING_RIGHTS_WORDS = frozenset(
    "your the our how to and a an of for or if you right rights internal independent formal request "
    "requesting "
    "requests ask asking complain complaining complaint complaints appeal appeals appealing review reviews "
    "reviewing procedure procedures process decision decisions information freedom foi act what do next step "
    "steps stage further with handling this response reply make making seek seeking particulars details "
    "notice "
    "us about under section 50 17 challenge challenging redress".split()
)
HEADING_RIGHTS_CORE = re.compile(r"\b(?:reviews?|complain\w{0,4}|appeal\w{0,3}|rights?|redress)\b", _I)
HEADING_REQUEST = re.compile(
    r"\A(?:(?:your|the|original|details of(?: the| your)?|wording of(?: the| your)?"
    r"|text of(?: the| your)?|copy of(?: the| your)?|full) )?(?:(?:foi|eir|information|freedom of "
    r"information) )?"
    r"(?:requests?|questions?|enquir(?:y|ies)|quer(?:y|ies)|request details|request received"
    r"|request for information)"
    r"(?: (?:received|details|text|wording|made|as received|in full|summary|for information))?\W{0,2}\Z"
    r"|\A(?:what )?you (?:have |had )?(?:asked|requested|wrote|said)\b"
    r"|\binformation (?:you )?(?:have )?(?:requested|sought)\W{0,2}\Z|\Ain your (?:request|e-?mail|letter)"
    r"|\Awhat did you ask\b",
    _I,
)
HEADING_ANSWER = re.compile(
    r"\A(?:our |the |my |force |trust |council |university |full |formal |foi |in )?"
    r"(?:response|reply|answers?|decision|outcome|findings?|determination)\b"
    r"|\Aresults? of (?:the |our )?search|\Asearch(?:es)? (?:conducted|undertaken|made)"
    r"|\Ainformation (?:held|provided|released|disclosed)\b|\Awhat (?:we (?:hold|can|found|are sending)"
    r"|are we sending)",
    _I,
)
HEADING_EXEMPTIONS = re.compile(
    r"\bexemptions?\b(?! from)|\brefusal notice\b|\binformation (?:being )?withheld\b"
    r"|\bexceptions? (?:applied|relied|engaged)",
    _I,
)
HEADING_ANNEX = re.compile(
    r"\A\W{0,3}(?:(?:legal|technical|statistical) )?(?:annex(?:e|es)?|appendix|appendices|schedule"
    r"|enclosures?|attachments?|notes?)\b",
    _I,
)
"""Begins something behind the signature that is no part of it."""

# -- for and against ------------------------------------------------------------------------------------

_DIRECTION = re.compile(
    r"\b(?P<for>in favour of|favou?ring|favou?rs?|support(?:ing|s|ive of)?|promot(?:ing|es)|towards|pro)\b"
    r"|\b(?P<against>against|opposing|not to|opposed to|contrary to)\b"
    r"|\b(?:for|public interest in)\b",
    _I,
)
_OBJECT = re.compile(
    r"\b(?P<withhold>maintain\w{0,4}|withhold\w{0,3}|keep\w{0,3}|holding back|retain\w{0,3}|protecti(?:ng|on)"
    r"|non[- ]?disclos\w{1,4}|non[- ]?(?:release|publication|confirmation)"
    r"|not (?:to )?(?:be )?(?:disclos\w{1,4}|releas\w{1,3}|confirm\w{0,3}|publish\w{0,3}|saying|answering)"
    r"|neither|refus\w{1,4}|(?:the |this |these )?exemptions?|(?:the )?exceptions?|(?:the )?exclusion"
    r"|retention|applying|secrecy|confidentiality)\b"
    r"|\b(?P<disclose>disclos\w{1,4}|releas\w{1,3}|confirm\w{0,5}|comply\w{0,3}|compliance|communicat\w{1,4}"
    r"|provid\w{1,3}|provision|transparency|publi(?:sh\w{0,3}|cation)|openness|open(?:ing)?|giving|saying"
    r"|answering|letting)\b",
    _I,
)


def side_of(phrase: str) -> BlockKind | None:
    """Which side of the balance a phrase such as "Factors against complying with section 1(1)(a)" announces.

    The first word of direction and the first thing it points at after it decide: "favouring *non-disclosure*"
    and "against *disclosure*" are the same side.
    """
    direction = _DIRECTION.search(phrase)
    if direction is None:
        return None
    target = _OBJECT.search(phrase, direction.end())
    discloses = target is None or target["disclose"] is not None
    if target is None and not direction["against"] and not direction["for"]:
        return None
    favours = direction["against"] is None
    return BlockKind.FACTORS_FOR if favours == discloses else BlockKind.FACTORS_AGAINST


_NOUN = r"(?:factors?|arguments?|considerations?|reasons?|points?|benefits?|case)"
ANNOUNCES_SIDE = re.compile(
    rf"\b(?:{_NOUN}|public interest)\b.{{0,60}}?"
    r"\b(?:in favour|favou?r\w{0,3}|against|for|support\w{0,3}|towards|in support)\b"
    r"|\bwhat (?:speaks|weighs|counts|argues|tells|points) (?:for|against|in favour)\b"
    rf"|\bpublic interest in (?:maintain|withh|non|not|neither|disclos|releas|confirm|publi|keeping)"
    r"|\A\W{0,3}(?:in favour of|in support of|against|for|favouring|as to|on the side of)\b"
    r".{0,40}\b(?:disclos|releas|confirm|maintain|withh|non-?disclos|compl|publi|openness|keeping|saying"
    r"|answering|the exemption|the exclusion|transparency)",
    _I,
)
BOTH_SIDES = re.compile(
    r"\b(?:for|favou?ring|in favour(?: of)?|support\w{0,3})\b.{0,40}\b(?:and|or|/)\b.{0,12}\bagainst\b"
    r"|\bboth sides\b|\bpros and cons\b|\bfor/against\b",
    _I,
)
BARE_SIDE = re.compile(r"\A\W{0,3}(?:(?P<for>for|pros?|in favour)|(?P<against>against|cons?))\W{0,3}\Z", _I)
"""A title of one word. It is one only where an exemption is being argued."""

# -- courtesies -----------------------------------------------------------------------------------------

SIGNS_OFF = re.compile(
    r"\A(?:yours (?:sincerely|faithfully|truly|ever)"
    r"|(?:(?:with|and|all|the|good|best|warm|kind|kindest|many|thanks|our|my|cofion|gorau)[ /,]{1,3}){0,5}"
    r"(?:wishes|regards|cofion)|(?:all )?the (?:very )?best|all best|many thanks|sincerely|cofion|yn gywir"
    r"|yn ddiffuant)\b"
    r"|\A(?:yours|thanks(?: again)?|thank you|best|cheers)[,.!]?[ \t]{0,3}(?=\n|\Z)",
    _I,
)
CLOSES = re.compile(
    r"\A(?:should you|if you) (?:have|require|need|wish|would like) (?:any|to discuss|further)\b"
    r"(?!.{0,200}\b(?:review|complain|appeal|dissatisf|not (?:happy|satisfied|content)))"
    r"|\A(?:please )?(?:do not hesitate|feel free) to contact|\Ai hope (?:this|that|the|you)\b",
    _I,
)
"""Courtesies between the answer and the signature."""
GREETS = re.compile(
    r"\A(?:dear|hello|hi|good (?:morning|afternoon|evening)|annwyl|to whom it may concern)\b", _I
)

# -- the balance, and what is refused ----------------------------------------------------------------------

SENTENCE_BALANCE = re.compile(
    r"\boutweigh\w{0,3}\b|\bon balance\b|\bbalance (?:of|lies|falls|test|is|favou?rs)"
    r"|\bbalanc(?:e|ing) (?:these|the|this|test|exercise)"
    r"|\b(?:weighed|weighing|weigh) (?:up )?(?:the|these|those|all|both|against)"
    r"|\bpublic interest (?:\w{2,12} ){0,6}?(?:lies|favou?rs|rests|falls)\b",
    _I,
)
"""A sentence that strikes a balance, or speaks of striking one."""

REFUSES = re.compile(
    r"\b(?:exempt(?:ion|ions|ed)?|withh(?:old|olding|eld)|neither confirms? nor den\w{1,3}|refus(?:e|ed|al"
    r"|ing)"
    r")\b|" + PUBLIC_INTEREST,
    _I,
)
"""Something is refused, so that there may be reasons for it."""
EXEMPTS = re.compile(r"\bexempt(?:ion|ions|ed)?\b|\bwithh(?:eld|old|olding)\b", _I)
