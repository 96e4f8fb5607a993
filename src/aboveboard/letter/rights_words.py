"""The words by which letters give the two rights: the review, and the regulator.

Patterns only: what they decide is worked out in :mod:`aboveboard.letter.remedies`.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE

NAMES_REGULATOR = re.compile(
    r"\binformation commiss?ion(?:er)?(?:['’]s)?\b|\bICO\b|\bwycliffe house\b|\bico\.(?:org|gov)\.uk\b|@ico\."
    r"|\bScottish Information Commissioner\b|\bcomisiynydd gwybodaeth\b|\b0303 ?123 ?1113\b"
    r"|\b01625 ?545 ?7\d\d\b|\bthe Commissioner(?:['’]s)? (?:is|can|will|may|address|office|website|at|on)\b"
    r"|\b0330 ?414 ?6421\b|\bitspublicknowledge\.info\b|\bfoi\.scot\b",
    _I,
)
READER = re.compile(
    r"\byou(?:r|rs|['’](?:d|re|ve|ll))?\b|\b(?:applicants?|requesters?|requestors?|complainants?) (?:may"
    r"|can|who|should|must|has|have|is|are|wish\w{0,3}|dissatisfied)\b|\b(?:just|please|simply) (?:ask"
    r"|write|complain|tell|contact|reply|e-?mail|send)\b"
    r"|\b(?:anyone|anybody|any person|those) (?:who|dissatisf|unhappy|aggrieved)",
    _I,
)
MAY = re.compile(
    r"\b(?:may|can|could|should|must|please|wish(?:es)?|want|would like|['’]d like|like us|right|rights"
    r"|how to|entitled|able to|unless|if you|have \w{2,8} working days|invited|welcome|free to|within|will "
    r"review)\b"
    r"|\A\W{0,3}(?:ask|write|complain|tell|contact|reply|e-?mail|send|to (?:ask|request|complain|appeal"
    r"|seek))\b",
    _I,
)
DISSATISFIED = re.compile(
    r"\b(?:dissatisf\w{3,8}|unsatisfied|unhappy|aggrieved|discontent\w{0,3}"
    r"|(?:not|aren['’]t|isn['’]t|never) (?:\w{2,10} )?(?:happy|satisfied|content|to your satisfaction"
    r"|agree|resolve)|disagree\w{0,3}|concerns? (?:about|with|over)"
    r"|(?:is|are|was|were|got|done) (?:\w{2,10} )?wrong|anfodlon)\b",
    _I,
)
ASKS_REVIEW = re.compile(
    r"\b(?:ask\w{0,3}|request\w{0,3}|seek\w{0,3}|appl(?:y|ies|ying)|require|want|like|have|entitled to"
    r"|right (?:to|of)|rights (?:to|of)|wish|call for|initiate|lodge|instigate|conduct|undertake|offer"
    r"|provide"
    r"|to|for|via|through|under|by|from)\b"
    r"(?: \S{1,20}){0,9}? (?:internal reviews?|(?:re-?)?view(?:ed|ing)?|reconsider(?:ed|ation)?)\b"
    r"|\b(?:internal|independent) reviews?\b|\bis called an? (?:internal )?review\b"
    r"|\b(?:will|shall|can|would) (?:then )?(?:review|reconsider|re-?examine) (?:it|this|our|the|your|that)\b"
    r"|\blook(?:ed)? (?:at|into) .{0,60}?\b(?:again|afresh|anew)\b|\bthink again\b|\badolygiad mewnol\b"
    r"|\b(?:complaints?|appeals?|reviews?) (?:procedure|process|policy|officer|team|panel|scheme)\b"
    r"|\brepresentations\b|\breview (?:request|stage|rights?)\b",
    _I,
)
COMPLAINS = re.compile(
    r"\b(?:complain|complaints?|appeal|appeals|appealing|complaining|challenge|objection|gwyno|cwyn|apelio)\b"
    r"(?! (?:about|against|regarding|concerning|relating to|over|of)\b"
    r"(?! (?:this|our|the (?:way|handling|manner|decision|response|reply|answer|outcome|result|refusal|letter"
    r"|notice|fee|service|processing|treatment|withholding|extension|delay|time|charge|use|application"
    r"|refusal)|your|how|any (?:aspect|part)|it|us|that|an? (?:decision|response|reply|answer)|my|what"
    r"|anything)\b))"
    r"(?! (?:received|recorded|made (?:by|to us|against|about|in)|in (?:19|20)\d\d|were|was|figures|data"
    r"|files?)"
    r"\b)",
    _I,
)
PUTS_IT_IN_WRITING = re.compile(
    r"\b(?:write|writing|contact|e-?mail|reply|tell|let us know|get in touch|send|speak|ring|call|address"
    r"|ysgrifenn\w{1,4}|cysyllt\w{1,4})\b",
    _I,
)
LOOKS_BACK = re.compile(
    r"\b(?:outcome|result|conclusion|decision|findings?|following|further to|after|purposes?|subject)"
    r" (?:of |on |to )?(?:the |this |that |your |my |our |an? |such ){0,2}(?:recent |earlier |previous )?"
    r"(?:request for (?:an? )?)?(?:internal |independent |formal )?(?:reviews?|appeal|complaint)\b"
    r"|\byou (?:have |had |also |then |recently ){0,2}(?:asked|requested|wrote|sought|complained|appealed"
    r"|submitted|made)\b"
    r"|\b(?:i|we) (?:have |had |now |also |therefore |carefully |fully ){0,3}(?:reviewed|reconsidered|looked"
    r"|carried out|conducted|completed|undertaken|examined|considered)\b"
    r"|\b(?:your|the) (?:letter|e-?mail|message|request|complaint|appeal) (?:\S{1,14} ){0,9}?"
    r"(?:asks?|asked|asking|requests?|requested|sought|seeks)\b"
    r"|\byou (?:may|can|might) (?:also )?(?:wish to |like to |find it helpful to )?(?:review|consult|view"
    r"|see|read|find|search|download)\b"
    r"|\bplease (?:review|see|find)\b",
    _I,
)
"""A review that is over, asked for already, or of something to read."""
OFFERS_NO_REVIEW = re.compile(
    r"\bno (?:further |formal |separate |such |right (?:of|to) |stage of |internal |an? ){0,3}"
    r"(?:review|complaints? procedure|appeals? (?:procedure|process)|procedure for (?:review|deal"
    r"|complaint))\b"
    r"(?! (?:has|had|was|were|took))"
    r"|\b(?:do|does|did)(?: not|n['’]t) (?:offer|provide|have|operate) (?:an? |any )?(?:\w{2,10} )?"
    r"(?:internal )?(?:reviews?|complaints? procedure|appeals?)\b"
    r"|\btoo small to have a procedure\b|\bcompletes (?:the|our) [^.]{0,40}procedure\b",
    _I,
)
TURNS_TO_REGULATOR = re.compile(
    r"\b(?:apply|appl(?:ies|ication)|complain\w{0,4}|appeals?|refer(?:red)?|section 50|s\.? ?50"
    r"|ask (?:the|for)|take (?:it|this|the|your|matters?|things)|approach|go (?:straight |directly )?to"
    r"|decision"
    r"|right|entitled|lodge|investigate|adjudicat\w{1,4}|assess(?:ment)?|raise|cwyn|gwyno|apelio)\b",
    _I,
)
CONTACTS = re.compile(r"\b(?:contact\w{0,3}|write|writing|reach\w{0,2}|visit|telephone|call)\b", _I)
SAYS_SOMETHING = re.compile(
    r"\b(?:commissioner|ICO)(?:['’]s)?(?: office)?(?:['’]s)? (?:(?:own|published|code|decision|website"
    r"|current"
    r"|recent|has|have|had|also|clearly|new) ){0,3}"
    r"(?:guidance|guidelines?|advice|advises|issued|published|said|says|stated?s?|found|decided|considers"
    r"|considered|recognises|makes|made clear|held|holds|view|position|notices?|register|ruled|upheld|fined"
    r"|investigat(?:ed|ion)|was (?:told|informed|notified)|records)\b"
    r"|\b(?:guidance|advice|guidelines?|code|notices?|ruling|view|position|register) (?:of|by|from|issued by"
    r"|published by|with) the (?:information )?(?:commissioner|ICO)\b"
    r"|\b(?:report(?:ed)?|notif(?:y|ied)|refer(?:red|rals?)?|sent|made|told|inform(?:ed)?)\b.{0,40}"
    r"\b(?:breach|incident|to the (?:ICO|information commissioner) (?:in|on|by|about|since|between|during"
    r"|under)"
    r" (?!section))",
    _I,
)
"""The regulator quoted, or told of something, rather than turned to."""
RIGHTS_GO_ON = re.compile(
    r"\b(?:working days|calendar days|months?|reviews?|reviewer|reviewed|complain\w{0,4}|appeals?"
    r"|commissioner"
    r"|ICO|wycliffe|(?:reply|respond|answer|response|outcome|result)\b.{0,40}\b(?:within|in|by)|www\.|https?:"
    r"|in writing|free of charge|independent|decision notice|section 50|dissatisf\w{1,8}|unhappy|reconsider"
    r"|telephone|tel:|phone|e-?mail)\b",
    _I,
)
THE_COMMISSIONER = re.compile(r"\b(?:to|ask|before|approach|with|by|from) the (?:Commissioner|ICO)\b")
"""The regulator without his full name, which is given elsewhere."""
