"""What a title announces, whether it has a line of its own or runs into its text ("Balance: the ...")."""

from __future__ import annotations

import re

from aboveboard.law import exemptions
from aboveboard.letter import cues
from aboveboard.letter.response import BlockKind

SIDES = frozenset({BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST})
FIRM = SIDES | {BlockKind.HARM, BlockKind.BALANCE}
"""Under a title of one of these kinds the text is of that kind, unless a sentence says otherwise plainly."""
RIGHTS = frozenset({BlockKind.REVIEW, BlockKind.REGULATOR})

_I = re.IGNORECASE
_CITATION = re.compile(
    r"\b(?:for |of |in relation to |under |with |by virtue of )?(?:FOIA |EIR |the )?"
    r"(?:sections?|s{1,2}\.?|regulations?|regs?\.?|exemptions?) ?\d{1,2}[A-Z]?(?: ?\([0-9A-Za-z]{1,4}\)){0,5}"
    r"(?:(?: ?, ?| ?& ?| and | or )(?:s(?:ection)?\.? ?)?(?:\d{1,2}[A-Z]?)?(?: "
    r"?\([0-9A-Za-z]{1,4}\)){1,5}){0,4}",
    _I,
)
_PARTS = re.compile(r"[ \t][-–—][ \t]|:[ \t]|[()\[\]]|[ \t]?/[ \t]")
_LABEL = re.compile(
    r"\A[\s*_#>•-]{0,8}(?:(?:annex|appendix|schedule|part|section) [A-Z\d]{1,3}\b\W{1,3}"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Za-z]|[ivx]{1,5})[.)][ \t]{1,4})?",
    _I,
)
_TELLS = re.compile(
    r"\b(?:outweigh\w{0,3}|favours|lies|applies|remains?|means|shows|needs|matters|falls|rests|asks?|says"
    r"|know)\b",
    _I,
)
_FINITE = re.compile(
    r"['’]s \w|\b(?:is|are|was|were|has|have|had|would|will|could|can|may|might|must|should|does|do|did)\b",
    _I,
)
_ASKS = re.compile(
    r"\A\W{0,4}(?:why|what|how|where|if|should you|which|harm in|factors|arguments|considerations|reasons"
    r"|public)"
    r"\b",
    _I,
)
MOST_NAME_WORDS = 60
"""Words of a title or sentence in which the name of an exemption is looked for."""
LONGEST_RUN_IN = 14
"""Words of a title that runs into its text."""
LONGEST_SENTENCE = 9
"""Words of one that ends with a full stop, as a sentence does."""
_RUN_IN = re.compile(
    r"(?P<open>[*_]{0,3})(?P<title>[A-Z][^.:?!*_\n–—]{1,110}?)"
    r"(?P<close>[*_]{1,3}[ \t]?[:.–—-]?|[:.?][*_]{0,3}|[ \t][–—-](?=[ \t]))(?=[ \t\n]{1,4}\S)"
)
_QUESTION = re.compile(r"\W{0,4}(?:why|what|how|where|which)\b", _I)
_ADDRESSES = re.compile(
    r"\A(?:if|should|please|when|once|after|where|although)\b"
    r"|\b(?:you|we|i|they|it) (?:\w{2,12} ){0,2}?(?:may|can|could|should|must|will|would|have|are"
    r"|wish|remain|need|do)\b",
    re.IGNORECASE,
)
"""The reader spoken to, or the writer speaking: a sentence with a colon in it ("you may apply to ...:
Wycliffe House")."""
_NEARBY = re.compile(r"[ \t]{0,3}[a-z]")


def heading_kind(heading: str) -> BlockKind | None:
    """What a heading announces, or ``None`` for a heading that is about something else.

    Two headings run together ("Public interest - factors favouring disclosure") announce what the more
    particular of them does.
    """
    bare = " ".join(_LABEL.sub("", heading, count=1).strip("*#_ \t").split())
    pieces = [piece.strip(" .:;,-–—*_") for piece in _PARTS.split(_CITATION.sub(" ", bare))]
    kinds = [kind for piece in pieces if piece and (kind := _announces(piece)) is not None]
    for kind in (*FIRM_ORDER, BlockKind.PUBLIC_INTEREST):
        if kind in kinds:
            return kind
    if cues.HEADING_REQUEST.search(bare):
        return BlockKind.REQUEST
    for kind in (BlockKind.REVIEW, BlockKind.REGULATOR):
        if kind in kinds:
            return kind
    if cues.HEADING_ANSWER.search(bare):
        return BlockKind.ANSWER
    if cues.HEADING_WHY.search(bare) or cues.HEADING_EXEMPTIONS.search(bare):
        return BlockKind.EXEMPTIONS
    return None


FIRM_ORDER = (
    BlockKind.FACTORS_FOR,
    BlockKind.FACTORS_AGAINST,
    BlockKind.BALANCE,
    BlockKind.HARM,
)


def _announces(piece: str) -> BlockKind | None:
    """What one heading of perhaps several announces."""
    if cues.BOTH_SIDES.search(piece):
        return BlockKind.PUBLIC_INTEREST
    if cues.BALANCE_LAST.search(piece):
        return BlockKind.BALANCE
    if cues.ANNOUNCES_SIDE.search(piece):
        side = cues.side_of(piece)
        if side is not None:
            # "Reasons for withholding" is the name of the whole argument, not of one side of a balance
            return (
                None
                if re.match(r"(?:the |our )?reasons? for\b", piece, _I)
                and (side is BlockKind.FACTORS_AGAINST and not re.search(r"\bmaintain", piece, _I))
                else side
            )
    if cues.HEADING_BALANCE.search(piece):
        return BlockKind.BALANCE
    if cues.HEADING_PUBLIC_INTEREST.search(piece):
        return BlockKind.PUBLIC_INTEREST
    if cues.HEADING_HARM.search(piece):
        return BlockKind.HARM
    if cues.HEADING_DISSATISFIED.search(piece) or _names_rights(piece):
        return BlockKind.REVIEW
    if cues.HEADING_REGULATOR.search(piece) and len(piece.split()) <= 9:
        return BlockKind.REGULATOR
    return None


def _names_rights(piece: str) -> bool:
    """Whether a heading says "Complaints procedure" in some such words, and nothing besides."""
    words = re.findall(r"[a-z]{1,20}|\d{1,3}", piece.lower())
    strange = [word for word in words if word not in cues.HEADING_RIGHTS_WORDS]
    # "Information Rights" is the name of an office
    return bool(cues.HEADING_RIGHTS_CORE.search(piece)) and not strange and words != ["information", "rights"]


def explains_why(heading: str) -> bool:
    """Whether a heading announces why an exemption applies, without saying that it is for harm."""
    return bool(cues.HEADING_WHY.search(heading))


def exemption_named(heading: str) -> str | None:
    """The key of the exemption that a heading names in words ("Law enforcement"), or ``None``."""
    words = re.findall(r"[a-z]{1,20}(?:'[a-z]{1,3})?", heading.lower().replace("’", "'"))[:MOST_NAME_WORDS]
    known = exemptions.names()
    for length in range(min(len(words), 12), 0, -1):
        for first in range(len(words) - length + 1):
            key = known.get(" ".join(words[first : first + length]))
            if key is not None:
                return key
    return None


def run_in_title(value: str, start: int, end: int) -> int | None:
    """Where the title ends with which the text at ``start`` begins, or ``None`` where it begins with none.

    "Harm: ...", "**Reasons for disclosure.** ...", "For confirming or denying. ...". A sentence that merely
    begins with such words is none: a title has few words, and no verb unless it asks.
    """
    match = _RUN_IN.match(value, start, min(end, start + 130))
    if match is None:
        return None
    title = match["title"].strip()
    is_sentence = match["close"][:1] == "." and not match["open"]
    if len(title.split()) > (LONGEST_SENTENCE if is_sentence else LONGEST_RUN_IN):
        return None
    bold = (bool(match["open"]) and match["close"][:1] in "*_") or match["close"][-1:] in "*_"
    if (_FINITE.search(title) or _TELLS.search(title)) and not (_ASKS.match(title) or bold):
        return None
    if _ADDRESSES.search(title) and not bold and not _QUESTION.match(title):
        return None
    if match["close"] == "." and not bold and _NEARBY.match(value, match.end(), end):
        return None  # the full stop of an abbreviation
    return match.end("close")
