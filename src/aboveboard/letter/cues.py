"""The words by which letters show what a stretch of text is for.

Patterns only: what they decide is worked out in :mod:`aboveboard.letter.blocks`. Each has bounded repeats, so that
no text can make one slow.
"""

from __future__ import annotations

import re

from aboveboard.letter.response import BlockKind

_I = re.IGNORECASE

# -- headings -------------------------------------------------------------------------------------------

HEADING_HARM = re.compile(
    r"\bharm\b|\bprejudice test\b|\bevidence of (?:harm|prejudice)|\bprejudice\b(?!.{0,40}public interest)"
    r"|\bwhy (?:the|this|these|section).{0,40}(?:appl|engaged)|\breasons? (?:for|why).{0,50}(?:exempt|refus|withh|engag|appl)"
    r"|\bengagement of (?:the )?(?:exemption|section)",
    _I,
)
HEADING_PUBLIC_INTEREST = re.compile(r"\bpublic[ -]interest\b|\bP\.?I\.?T\b", _I)
HEADING_BALANCE = re.compile(
    r"\bbalanc(?:e|ing)\b|\bweighing\b|\bwhere the (?:public interest|balance) lies|\bconclusion on the public interest",
    _I,
)
HEADING_CONCLUSION = re.compile(r"\bconclusions?\b", _I)
HEADING_REVIEW = re.compile(
    r"\b(?:internal )?review\b|\bcomplain\w{0,3}\b|\bappeals?\b|\bdissatisfied\b|\bunhappy\b|\bnot (?:happy|satisfied)\b"
    r"|\byour rights?\b|\bright of redress\b|\brights? (?:to|of)\b.{0,20}\b(?:challenge|redress)",
    _I,
)
HEADING_REGULATOR = re.compile(r"\binformation commissioner\b|\bICO\b|\bombudsman\b")
HEADING_REQUEST = re.compile(
    r"\A(?:(?:your|the|original|details of(?: the| your)?|wording of(?: the| your)?|text of(?: the| your)?|copy of(?: the| your)?|full) )?"
    r"(?:(?:foi|eir|information|freedom of information) )?(?:requests?|questions?|enquir(?:y|ies)|quer(?:y|ies)|request details|request received|request for information)"
    r"(?: (?:received|details|text|wording|made|as received|in full|summary|for information|for a review))?\W{0,2}\Z"
    r"|\A(?:what )?you (?:have )?(?:asked|requested|wrote|said)\b|\binformation (?:you )?(?:have )?(?:requested|sought)\W{0,2}\Z"
    r"|\Ain your (?:request|e-?mail|letter)",
    _I,
)
HEADING_ANSWER = re.compile(
    r"\A(?:our |the |my |force |trust |council |university |full |formal |foi )?(?:response|reply|answers?|decision|outcome|findings?|determination)"
    r"(?: to (?:your|the) (?:request|questions?|enquiry))?\b|\Aresult of search|\Asearch(?:es)? (?:conducted|undertaken|made)"
    r"|\Ainformation (?:held|provided|released|disclosed)\b|\Awhat we (?:hold|can|found)",
    _I,
)
HEADING_EXEMPTIONS = re.compile(r"\bexemptions?\b(?! from)|\brefusal notice\b|\binformation withheld\b|\bexceptions? (?:applied|relied|engaged)", _I)

# -- for and against ------------------------------------------------------------------------------------

_DIRECTION = re.compile(
    r"\b(?P<for>in favour of|favou?ring|favou?rs?|support(?:ing|s|ive of)?|promot(?:ing|es)|towards|pro)\b"
    r"|\b(?P<against>against|opposing|not to)\b"
    r"|\bfor\b",
    _I,
)
_OBJECT = re.compile(
    r"\b(?P<withhold>maintain\w{0,4}|withhold\w{0,3}|non-?disclosure|not (?:to )?(?:disclos\w{1,4}|releas\w{1,3}|confirm\w{0,3})|neither|refus\w{1,4}"
    r"|(?:the )?exemptions?|the exclusion|non-?confirmation|retention|applying|favour of (?:the )?exemption)\b"
    r"|\b(?P<disclose>disclos\w{1,4}|releas\w{1,3}|confirm\w{0,5}|comply\w{0,3}|compliance|communicat\w{1,4}|provid\w{1,3}|transparency|publi(?:shing|cation)|openness)\b",
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


ANNOUNCES_SIDE = re.compile(
    r"\b(?:factors?|arguments?|considerations?|reasons?|points?|public interest)\b.{0,60}?\b(?:in favour|favou?r\w{0,3}|against|for|support\w{0,3})\b"
    r"|\A\W{0,3}(?:in favour of|against|for|arguments? (?:for|against)|reasons? (?:for|against)|favouring)\b.{0,40}\b(?:disclos|releas|confirm|maintain|withh|non-?disclos|compl)",
    _I,
)

# -- sentences -----------------------------------------------------------------------------------------

SENTENCE_FOR = re.compile(
    r"\bin favour of (?:disclos|releas|confirm|compl|publi)|\bfavour(?:s|ing|ed)? (?:disclos|releas|confirm|complying|transparency)"
    r"|\b(?:there is|there are|is|be|we|i|the \w{3,14}) (?:\w{2,12} ){0,3}?(?:a |an |some |considerable |strong |general |legitimate |clear )(?:\w{3,12} ){0,3}?public interest in (?!maintain|withh|protect|non|prevent|preserv|ensuring that .{0,30}not|avoid|safeguard)"
    r"|\b(?:disclosure|releas\w{1,3}|confirm\w{2,4}|publi\w{4,8}) .{0,60}?would (?:\w{2,12} ){0,2}(?:promote|demonstrate|increase|enable|allow|help|improve|enhance|assist|provide|add|inform|contribute|further|show|support|give|let|reassure|lead to a (?:better|more))"
    r"|\bpublic (?:are|is|has|have) (?:\w{2,12} ){0,2}(?:entitled|right|interest) (?:to|in) know",
    _I,
)
SENTENCE_AGAINST = re.compile(
    r"\bin favour of (?:maintain|withh|non-?disclos|not |neither|refus|the exempt)|\bagainst (?:disclos|releas|confirm|compl|publi)"
    r"|\bpublic interest in (?:maintain|withh|protect|non-?disclos|preserv|safeguard|prevent|avoid|not )"
    r"|\bnot (?:be )?in the public interest\b|\bcontrary to the public interest\b"
    r"|\b(?:disclosure|releas\w{1,3}|publi\w{4,8}|confirm\w{2,4})\b.{0,80}?\bwould (?:\w{2,12} ){0,3}(?:undermine|compromise|damage|harm|inhibit|discourage|deter|hinder|jeopardise|impede|weaken|erode|prejudice)",
    _I,
)
SENTENCE_BALANCE = re.compile(
    r"\boutweigh\w{0,3}\b|\bon balance\b|\bbalance (?:of|lies|falls|test|is|favou?rs)|\bbalanc(?:e|ing) (?:these|the|this|test|exercise)"
    r"|\b(?:weighed|weighing|weigh) (?:up )?(?:the|these|those|all|both|against)|\bpublic interest (?:\w{2,12} ){0,6}?(?:lies|favou?rs|rests|falls)\b",
    _I,
)
SENTENCE_HARM = re.compile(
    r"\b(?:would|could|will|may|might|likely to) (?:\w{2,12} ){0,4}?(?:prejudice|harm|endanger|damage|undermine|compromise|jeopardise|inhibit|impede|hinder|threaten|weaken|disrupt)\b"
    r"|\b(?:harm|prejudice|detriment|damage)\b.{0,40}?\b(?:is|arises|would|caused|likely)\b|\bsafeguard\w{0,3}\b.{0,20}\bnational security\b"
    r"|\bwould (?:\w{2,12} ){0,3}(?:allow|enable|assist|help|aid) (?:\w{2,14} ){0,4}?(?:criminal|offender|terroris|individual|those|people|anyone|person)",
    _I,
)
SENTENCE_PUBLIC_INTEREST = re.compile(r"\bpublic[ -]interest\b", _I)

# -- rights ---------------------------------------------------------------------------------------------

ASKS_REVIEW = re.compile(
    r"\binternal reviews?\b|\b(?:request|ask|apply|seek|require)\w{0,3} (?:for )?(?:an? |such a |us to )(?:independent |internal |formal )?(?:re-?)?view\b"
    r"|\breview (?:procedure|process|of (?:this|our|the|your) (?:decision|response|handling|reply|request|refusal))"
    r"|\b(?:complaints?|appeals?) (?:procedure|process|policy|officer|team|panel)\b|\bright (?:of|to) (?:appeal|complain)"
    r"|\b(?:dissatisfied|unhappy|not (?:happy|satisfied|content)|disagree|unsatisfied)\b.{0,120}\b(?:review|complain|appeal|writ|contact|ask|let us|reconsider)"
    r"|\b(?:make|lodge|submit|send|put) (?:a |your |an )?(?:formal |written |such )?(?:complaint|appeal)\b"
    r"|\blook at (?:it|this|your request|our (?:decision|answer|response|reply)) again\b|\bre-?consider(?:ed)? (?:our|this|the|your)\b|\badolygiad mewnol\b",
    _I,
)
NAMES_REGULATOR = re.compile(
    r"\binformation commiss?ion(?:er)?(?:['’]s)?\b|\bICO\b|\bwycliffe house\b|\bico\.(?:org|gov)\.uk\b|@ico\.|\bScottish Information Commissioner\b"
    r"|\bcomisiynydd gwybodaeth\b|\b0303 ?123 ?1113\b|\b01625 ?545 ?7\d\d\b",
    _I,
)
ADDRESSES_READER = re.compile(r"\byou(?:r|rs)?\b|\bapplicants?\b|\bcomplain\w{0,4}\b|\brequesters?\b|\bdissatisf\w{3,8}\b|\bsection 50\b", _I)

SIGNS_OFF = re.compile(
    r"\A(?:yours (?:sincerely|faithfully|truly)|kind(?:est)? regards|(?:with )?(?:best|warm|many thanks and)? ?(?:wishes|regards)|many thanks|thank you,?\Z|sincerely|cofion\b|yn gywir)\b",
    _I,
)
CLOSES = re.compile(
    r"\A(?:should you|if you) (?:have|require|need|wish|would like) (?:any|to discuss)\b(?!.{0,200}\b(?:review|complain|appeal|dissatisf))"
    r"|\A(?:please )?(?:do not hesitate|feel free) to contact|\Ai hope (?:this|that|the|you)\b",
    _I,
)
"""Courtesies between the answer and the signature."""
GREETS = re.compile(r"\A(?:dear|hello|hi|good (?:morning|afternoon|evening)|annwyl)\b", _I)
