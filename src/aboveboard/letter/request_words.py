"""The words by which a request shows: those that introduce it, those that ask, and those that answer.

A requester asks ("please provide", "how many", "the number of"); an authority speaks of the request ("you
asked"), of itself ("we hold", "the Council has") and of the law ("is exempt"). None of these decides alone:
where a request begins and ends is worked out in :mod:`aboveboard.letter.request_place`.
"""

from __future__ import annotations

import re

from aboveboard.letter import cues

_I = re.IGNORECASE

# -- introducing ---------------------------------------------------------------------------------------

_ADVERBS = (
    r"(?:(?:have|had|also|then|now|first|specifically|originally|recently|previously|further|did"
    r"|would|be)[ \t\n]){0,3}"
)
ASKED = re.compile(
    rf"\byou[ \t\n]{_ADVERBS}(?:ask(?:ed|ing)?|request(?:ed|ing)?|wrote|sought|seek(?:ing)?|enquired?"
    rf"|inquired?"
    r"|want(?:ed)?|put|stated|submitted|would like|wish(?:ed)?[ \t](?:to|for)|like to (?:know|have|receive"
    r"|see)"
    r"|specified|queried|say|said)\b"
    r"|\b(?:requests?|e-?mails?|letters?|messages?|enquir(?:y|ies)|inquir(?:y|ies)|correspondence|questions?"
    r"|applications?|forms?)[ \t\n](?:\w{2,14}[ \t\n]){0,3}?"
    r"(?:reads?|says?|said|asks?|asked|seeks?|sought|was|were|is|are|states?|stated|wanted|requested"
    r"|concern(?:s|ed)|relate[sd]?|puts?|contain(?:s|ed)|follows?|set out|repeated|reproduced|quoted|listed"
    r"|shown|copied|given|in)\b"
    r"|\b(?:which|that|it|and|this|these|they)[ \t\n](?:reads?|says?|asks?|asked|seeks?|sought|states|wanted"
    r"|requests?|requested|puts)\b"
    r"|\b(?:requesting|asking|seeking|enquiring|inquiring|wanting|wishing)\b"
    r"|\b(?:requests?|enquiry|inquiry|application|question)[ \t\n](?:\w{2,14}[ \t\n]){0,8}?"
    r"(?:for|about|regarding|concerning|on|as follows|below)\b"
    r"|\b(?:in (?:these|the following|those) terms|as follows|as below|in which|the following (?:information"
    r"|requests?|questions?|details?|queries|points|items?|documents?|from you|was|were|is|terms))\b"
    r"|\breceived\b",
    _I,
)
"""The letter speaks of what was asked."""

SPEAKS_OF_REQUEST = re.compile(
    r"\b(?:requests?|requested|e-?mails?|letters?|messages?|enquir(?:y|ies)|inquir(?:y|ies)|questions?"
    r"|quer(?:y|ies)"
    r"|asked|ask|asking|asks|sought|seek|seeking|seeks|wanted|want|wrote|received|correspondence"
    r"|you (?:would|said"
    r"|put|submitted)|following (?:information|details|from you))\b",
    _I,
)
_OF_THE_ANSWER = re.compile(
    r"\b(?:(?:our|my|the(?: \w{3,14})?|full|this) (?:responses?|answers?|reply|replies|decisions?|findings)"
    r"|(?:respond|answer|reply|provide|supply|disclose|release|confirm|advise|explain|refus|withh[eo]ld"
    r"|hold|attach"
    r"|enclose|consider|clarif)\w{0,4}|exempt\w{0,5}|charged?|fees?|costs? of|exemptions?|review"
    r"|complain\w{0,3}"
    r"|reasons?|section \d\w{0,3})\b",
    _I,
)
_ASKS_AFTER_ALL = re.compile(
    r"\b(?:you (?:have |had |also )?(?:asked|requested|wrote|sought|seek|want|wanted|ask)|your (?:request"
    r"|questions?)"
    r"[^.:]{0,60}(?:was|were|is|are|reads?|asks?|asked|follow\w{0,3}|below)|in which you|requesting|asking"
    r"|seeking"
    r"|set out|repeated|reproduced|in (?:bold|italics)|each (?:question|part|point)|received)\b[^.]{0,160}\Z",
    _I,
)
OFFERS_REVIEW = re.compile(
    r"\binternal review\b|\b(?:dissatisfied|unhappy|aggrieved|not (?:happy|satisfied|content))\b"
    r"|\bcomplain(?:ts?)?\b",
    _I,
)
"""A paragraph on what to do about the answer."""
PROMISES = re.compile(
    r"\b(?:below|as follows|following(?: information| questions?| terms| requests?| details| points)?"
    r"|these terms"
    r"|those terms|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|number of"
    r"|these) (?:\w{3,12} )?"
    r"(?:things?|questions?|points|requests?|parts|items|queries)|in turn|one by one|set out|repeated"
    r"|reproduced"
    r"|in (?:bold|italics|full)|each (?:question|part|point|of your))\b",
    _I,
)
"""A sentence that ends in a full stop and still announces that the request comes next."""
BREAKS_OFF = re.compile(r"[:–—][\"'“‘*_>)]{0,3}\Z|[\w,\"”’)]\Z|\s-\Z|\.{3}\Z|…\Z")
"""A paragraph that is not finished: what it announces stands below."""
COLON = re.compile(r":[*_]{0,2}[ \t\n]{1,3}(?=\S)|[ \t][–—-][ \t](?=[A-Z\"“])")

_OPENS_REQUEST = (
    r"(?:your|the|this|that|original|initial|details of|wording of|text of|copy of|full|foia?|eir|information"
    r"|freedom of information|specific|complete)"
)
HEADS_REQUEST = re.compile(
    rf"(?:\d{{1,2}}[.)]?[ \t])?(?:{_OPENS_REQUEST}[ \t]){{0,4}}"
    r"(?:requests?|questions?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|request details|e-?mail|message)"
    r"(?:[ \t](?:details|text|wording|made|summary|in full|for information|as (?:received|clarified"
    r"|submitted|made"
    r"|amended|revised|refined|narrowed)|received|clarified|and clarification|(?:of|dated|on"
    r"|received on)[ \t][\w \t/.,-]{3,40}"
    r"|\([^)]{1,60}\))){0,2}[ \t]?[:?.–—-]{0,2}\Z"
    r"|(?:what[ \t])?(?:did[ \t])?you(?:[ \t](?:have|had|also|originally|specifically))?[ \t](?:ask(?:ed)?"
    r"|request(?:ed)?|wrote|said|want(?:ed)?"
    r"|sought)(?:[ \t](?:us|for|about|to know|the following|that|information)){0,3}[ \t]?[:?.–—-]{0,2}\Z"
    r"|(?:the[ \t])?(?:information|data|documents|details)[ \t](?:you[ \t](?:have[ \t]|had[ \t])?"
    r"|that you[ \t])?"
    r"(?:requested|sought|asked for|wanted)[ \t]?[:?.–—-]{0,2}\Z"
    r"|the request[ \t]?[:–—-]?\Z",
    _I,
)
"""A line that says no more than that the request follows: "Your request", "What did you ask for?"."""
RUN_IN_REQUEST = re.compile(
    rf"(?:{_OPENS_REQUEST}[ \t]){{0,3}}(?:requests?|enquiry|inquiry"
    rf"|query)(?:[ \t]\([^)]{{1,40}}\))?[ \t]?[:–—][*_]{{0,2}}[ \t]{{0,3}}(?=\S)"
    r"|you(?:[ \t](?:have|had))?[ \t](?:asked|requested|wrote)(?:[ \t](?:us|for"
    r"|the following)){0,2}[ \t]?[:–—][*_]{0,2}[ \t]{0,3}(?=\S)"
    r"|information requested[ \t]?[:–—][*_]{0,2}[ \t]{0,3}(?=\S)",
    _I,
)
"""Such a line with the request behind it: "Request: how many ..."."""
QUESTION_MARK = re.compile(
    r"(?:question|q)[ \t]?[:.)–—-][*_]{0,2}[ \t]{1,4}(?=\S)|(?:question"
    r"|q)[ \t]?[:–—-]?\Z",
    _I,
)
""""Q:" or "Question -" without a number."""

# -- answering -----------------------------------------------------------------------------------------

ANSWER_MARK = re.compile(
    r"(?:(?:our|the|my|force|trust|council|university|police|constabulary|department(?:'s|al)?|full"
    r"|\w{2,8}'s)[ \t]){0,2}"
    r"(?:responses?|answers?|reply|replies|decision|ans|resp|a|r)[ \t]?"
    r"(?:to[ \t])?(?:(?:your[ \t])?(?:question|request|part|point|item"
    r"|q)s?\.?[ \t]?)?(?:no\.?[ \t]?)?\(?(?:\d{1,2}[a-z]?|[ivx]{1,4}(?=\))|[a-z](?=\)))?\)?"
    r"[ \t]?(?:[:.)–—-](?=[ \t*_]|\Z|[A-Z])|[*_]{0,2}\Z)"
    r"|(?:in )?(?:answer|response|reply) to (?:your )?(?:questions?|parts?|points?|items?"
    r"|q)?[ \t]?\(?(?:\d{1,2}|[a-z]\b|[ivx]{1,4}\b)"
    r"|we (?:answer|respond|reply|said)(?:ed)?[ \t]?[:–—-]",
    _I,
)
"""At the start of a line: "Response:", "Answer 2.", "A:", "Our reply"."""

_BODY = (
    r"(?:council|trust|force|constabulary|department|university|police|authority|commission(?:er)?|board"
    r"|service"
    r"|office|agency|college|school|museum|corporation|ministry|ICB|academy|governors|borough|parish|clerk"
    r"|hospital"
    r"|assembly|executive|bureau|committee|regulator|archives?|library|association|team|unit)"
)
ANSWER_OPENS = re.compile(
    r"(?:I[ \t\n](?:can (?:now |hereby |also )?(?:confirm|advise)|confirm|hereby|regret|attach|enclose"
    r"|apologise|note"
    r"|have (?:now |today |considered|conducted|searched|contacted|set|decided|attached|enclosed|asked"
    r"|concluded"
    r"|dealt|consulted|reviewed|provided|obtained|carefully|interpreted|taken|treated|numbered|made)"
    r"|am (?:now |able|pleased|required|obliged|not (?:able|obliged)|sorry|unable|satisfied|responding"
    r"|happy|treating"
    r"|afraid|refusing|also|advised|writing to (?:advise|confirm|inform|let|tell|respond|you))"
    r"|will (?:answer|take|deal|respond|now)|do not (?:consider|believe) (?:that )?(?:the|this|we)"
    r"|write (?:to|in|with|further)|refer)"
    r"|we(?:[ \t\n](?!(?:would|are|wish|want|request|'d|’d)\b)|['’](?:ve|re|ll|d)\b|[ \t](?:are"
    r"|would)[ \t](?!(?:a|an|the|like|also|looking"
    r"|seeking|requesting|writing to request|interested|researching|conducting|collecting|undertaking"
    r"|grateful)\b))"
    rf"|(?:(?:the|this|our|[A-Z][\w&'’.-]{{1,20}})[ \t\n](?:[\w&'’.-]{{1,20}}[ \t\n]){{0,6}}?)?{_BODY}"
    r"(?:'s|’s)?[ \t\n](?:can|is|has|does"
    r"|do|neither|have|will|would|cannot|only|currently|spent|took|buy|hold|own|use|was|were|(?:\w{2,14})(?:s|ed))\b"
    r"|(?:in (?:response|accordance|relation|respect|reply|regard|answer|line with|terms of|order to answer)"
    r"|following (?:receipt|a |our|consideration|your|careful|searches)|having (?:considered|searched"
    r"|conducted"
    r"|completed|reviewed|consulted|made)|with (?:regard|reference|respect) to|as regards|pursuant to"
    r"|by virtue"
    r"|unfortunately|regrettably|after (?:careful|due|consider|search)|searches |a search|enquiries "
    r"|sections? \d|part of (?:the|your)|some of the|all of the|most of the|much of the|under section)"
    r"|your (?:request|enquiry|e-?mail|letter|questions?|correspondence|message|application)\b"
    r"|thank you for (?:your|contact|getting)"
    r"|please (?:find|note(?! that i)|see (?!questions)|be advised|be aware|accept|quote|contact|refer to"
    r"|visit|click|remember|do not hesitate)"
    r"|to (?:locate|comply|confirm or|identify|provide (?:this|the)|retrieve)|it (?:is|has been|would|may"
    r"|might) "
    r"|on (?:receipt|\d)|(?:this|these) (?:request|letter|information|figures?|data|is|are|records?"
    r"|constitutes|has"
    r"|falls|response|notice|acts?|shops?)\b|there (?:is|are|were|was|have|has) (?:no|currently|a total|\d)"
    r"|no information|none\b|nil\b|yes\b|no\b[,.]?(?! of)|n/?a\b|not (?:held|applicable|recorded)"
    r"|information (?:is|not|held)|attached|enclosed|disclosed|exempt|withheld|refused|see (?:above|below"
    r"|attached|appendix)"
    r"|the (?:information|answers?|decision|request|data|figures?|table|tables|cost of|estimated|act|freedom"
    r"|public authority|exemption|duty|outcome|attached|relevant|following (?:is|table|information"
    r"|answers))\b[^?]{0,400}\Z"
    r"|£[\d,.]{1,12}|[\d,.]{1,10}%?\.?\Z|internal review|if you (?:are (?:un|dis|not )|remain|disagree"
    r"|have any (?:questions|queries))|this letter)",
    _I,
)
"""What an answer begins with. Only a start is matched: a requester may say the same further on."""

SPEAKS_OF_ANSWER = re.compile(
    r"\b(?:neither confirms?|nor den(?:y|ies)|(?:is|are|was|were|be|been) (?:\w{3,10} )?(?:exempt|withheld"
    r"|refused|disclosed|attached"
    r"|enclosed|answered|engaged)|not held|we (?:do (?:not )?)?(?:hold|have (?:taken|interpreted"
    r"|considered|decided|searched|found|no|made|had)|can|cannot|are"
    r" (?:withholding|refusing|unable|not)|will|think|believe|estimate|consider|interpret)|(?:does"
    r"|do) not hold"
    r"|holds? (?:the|this|no|some|all|that|none|information|it)\b|you(?:r request| asked| have asked"
    r"| requested)"
    r"|exempt from disclosure|by virtue of|under section \d\d|I (?:have|am) (?:decided|withholding"
    r"|refusing|unable))\b",
    _I,
)
"""Said anywhere in a paragraph of the authority's, and hardly ever in a request's."""

# -- asking --------------------------------------------------------------------------------------------

_WH = (
    r"(?:how (?:many|much|often|long|is|are|do|does|was|were|has|have|did|far|old)|what|which|when|who"
    r"|whose|where|why"
    r"|do (?:you|the|any)|does|did|is|are|was|were|has|have|had|can|could|would|will|should|if so|if not"
    r"|if yes|if no"
    r"|of (?:these|those|the above|them))"
)
_NOUN = (
    r"(?:numbers?|amounts?|totals?|cop(?:y|ies)|lists?|costs?|names?|details?|dates?|breakdowns?|figures?"
    r"|minutes"
    r"|correspondence|e-?mails|letters|polic(?:y|ies)|reports?|records?|documents?|documentation"
    r"|information|data|statistics"
    r"|contracts?|guidance|communications?|agendas?|notes|spending|spend|expenditure|value|percentage"
    r"|proportion"
    r"|average|reasons?|addresses|locations?|results?|files?|photographs?|invoices?|salar(?:y|ies)"
    r"|budgets?|types?|outcomes?|papers)"
)
NOMINAL = re.compile(
    rf"(?:(?:the|a|an|any|all|total|full|complete|overall|annual|and|or|also|current|recorded|actual|most"
    rf"|recent|latest"
    rf"|each|every|exact|average)[ \t\n]){{0,4}}(?:\w{{3,14}}[ \t\n])?{_NOUN}\b",
    _I,
)
"""A thing asked for by its name alone, at the start: "the number of", "any correspondence"."""
_FIRST = re.compile(
    rf"(?:and |also,? |further(?:more)?,? |finally,? |in addition,? |lastly,? |firstly?,? |secondly?,? "
    rf"|thirdly?,? |then,? |so,? )?(?:{_WH}\b"
    r"|please[ \t\n](?!find\b|note\b|see\b(?! questions)|be\b|accept|quote|contact|refer to|visit|click"
    r"|remember|write|do not hesitate|let us|address)"
    r"|(?:can|could|would|will|may)[ \t](?:you|i)\b"
    r"|(?:kindly|provide|supply|state|send|confirm|list|give|disclose|break|detail|include|specify"
    r"|identify|explain|tell)\b"
    r"|i(?:['’]d|['’]m|[ \t](?:would|wish|want|am|request|seek|should|need|also|hereby|ask|understand))[ \t]"
    r"(?!pleased|able|unable|sorry|afraid|satisfied|required|obliged|not|now|advised|refusing|treating"
    r"|responding)"
    r"|under (?:the )?(?:freedom|foi|fol|environmental|terms|act)|this is (?:a"
    r"|an) (?:\w{2,12} )?(?:request|foi|freedom)"
    r"|for (?:each|every|the (?:period|years?|purposes?|last|past|financial|calendar|avoidance))"
    r"|between \d|in (?:each|the last|20\d\d|relation to))",
    _I,
)
_OWN_VOICE = re.compile(r"\b(?:we|our|us|ours)\b", _I)
_REQUESTER = re.compile(
    r"(?:thank(?:s| you)(?: very much)?(?: in advance| for your (?:time|help|assistance))|many thanks"
    r"|thanks\b|thank you\.?\Z|i (?:look|am (?:a|an|happy|writing|doing|making|conducting|researching"
    r"|interested)|would|understand"
    r"|appreciate|hope|expect|ask|prefer|trust)|i['’]m|my |if (?:possible|any of|this|it is|you (?:cannot"
    r"|can['’]t|do not|need|hold|require"
    r"|feel|believe|think|decide|have to|are (?:unable|not able))|some|the (?:information|answer|cost"
    r"|request|decision))|please (?!find|note that (?:we|the))|for (?:clarity|each|the (?:purposes?"
    r"|avoidance))|by [\"“'‘]?\w"
    r"|where |regards|kind regards|yours|should (?:this|you (?:need|feel|decide|be unable|require"
    r"|believe))|we (?:would|are (?:a|an|the)|request|wish)|to (?:clarify|be clear|confirm, i)|n\.?b\.?\b"
    r"|note:)",
    _I,
)


def asks(value: str) -> bool:
    """Whether a line or paragraph plainly asks: a question, "please provide", "I would like"."""
    if _OWN_VOICE.search(value[:300]) and not _FIRST.match(value):
        return False
    if _FIRST.match(value):
        return "?" in value or not _WH_ONLY.match(value) or _INDIRECT.match(value) is not None
    return "?" in value and not ANSWER_OPENS.match(value)


# "Was it found" asks even without its mark; "Who we are", "Where an asterisk appears" do not.
_WH_ONLY = re.compile(rf"{_WH}\b", _I)
_INDIRECT = re.compile(r"(?:how (?:many|much|often|long|old|far)|if so|of (?:these|those))\b", _I)


def may_ask(value: str) -> bool:
    """Whether a line may be a part of a request: it asks, or names a thing that may be asked for."""
    return asks(value) or NOMINAL.match(value) is not None or _FIRST.match(value) is not None


def answers(value: str) -> bool:
    """Whether a line or paragraph is in the voice of one who answers."""
    if cues.GREETS.match(value):
        return False
    if ANSWER_OPENS.match(value):
        return not ("?" in value and (_FIRST.match(value) or not _OWN_VOICE.search(value)))
    return SPEAKS_OF_ANSWER.search(value) is not None and not _REQUESTER.match(value) and not asks(value)


def goes_on(value: str) -> bool:
    """Whether a paragraph that asks nothing is still the requester's: thanks, reasons, conditions."""
    return _REQUESTER.match(value) is not None


def introduces(value: str) -> bool:
    """Whether a paragraph that breaks off announces the request, and not the answer."""
    last = value[-600:].rsplit(". ", 1)[-1]
    if not SPEAKS_OF_REQUEST.search(last):
        last = value[-600:]
    if not SPEAKS_OF_REQUEST.search(last):
        return False
    return not _OF_THE_ANSWER.search(last[-200:]) or _ASKS_AFTER_ALL.search(last[-300:]) is not None
