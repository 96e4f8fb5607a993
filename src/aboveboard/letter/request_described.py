"""Requests told in the letter's own words: "you asked how many drones we own".

Such words are the authority's, and are checked like all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aboveboard.letter import cues
from aboveboard.letter.layout import Shape
from aboveboard.letter.request_rows import Piece
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE
_WITHOUT = (
    r"(?!(?:an?|the|this|your|our|for)[ \t\n](?:\w{2,12}[ \t\n]){0,2}(?:review|fee|charge|extension)\b)"
)
_TOLD = re.compile(
    rf"\byou[ \t\n](?:(?:have|had|also|then|now|first|specifically|originally|recently|would)[ \t\n]){{0,3}}"
    rf"(?:asked|ask|requested|sought|seek|wanted|want|wished|wish|enquired|inquired|like)[ \t\n]{_WITHOUT}"
    r"|\b(?:requests?|enquiry|inquiry|e-?mail|letter|questions?)[ \t\n](?:\w{2,14}[ \t\n]){0,4}?"
    rf"(?:for|about|regarding|concerning|relating to)[ \t\n]{_WITHOUT}"
    rf"|\b(?:in which you ask(?:ed)?|requesting|asking|seeking|enquiring|wishing to know"
    rf"|wanting to know)[ \t\n]{_WITHOUT}"
    r"|\binformation[ \t\n](?:about|regarding|concerning|relating to|on)[ \t\n]",
    _I,
)
_TOLD_ON = re.compile(
    r"(?:and |also,? |in addition,? |further(?:more)?,? |finally,? "
    r"|lastly,? )?you (?:also |then |further )?(?:asked|requested|wanted|sought)\b",
    _I,
)
# What such a phrase may be followed by and still say nothing of what was asked.
_SAYS_NOTHING = frozenset(
    "for about us me to be the some any certain following information details data disclosure access copies "
    "under made in of on and was which we i that has have been sent received dated freedom act foi foia eir "
    "environmental regulations your our this office by e-mail email with as follows below request requested "
    "reference number ref no held from constabulary police council trust university january february march "
    "april may june july august september october november december".split()
)
_WORD = re.compile(r"[A-Za-z][\w-]{0,40}")
_CUT = re.compile(
    r",?[ \t\n](?:which|that|and which|it|and)[ \t\n](?:we|i|was|were|is|has|have|reached|came|arrived"
    r"|you made|you sent)\b"
    r"|,[ \t\n](?:received|dated|sent|made)\b|,?[ \t\n]under (?:the"
    r"|section)[ \t\n](?:terms of the )?(?:freedom|environmental|foi|\d)"
    r"|[ \t\n]\((?:ref|our ref|the act|foi)",
    _I,
)
_OF_RIGHTS = re.compile(r"\bif you\b|\byou (?:may|can) (?:ask|request|seek)\b", _I)
SHORTEST = 12
"""Characters that must be left of a description for it to describe anything."""


def described_in(text: Text, pieces: Sequence[Piece]) -> Span | None:
    """The sentence or sentences that tell what was asked, or ``None``."""
    for piece in pieces:
        if piece.shape in (Shape.HEADING, Shape.ROW) or cues.NAMES_REGULATOR.search(piece.bare):
            continue
        sentences = list(text.sentences_in(Span(piece.at, piece.span.end)))
        for number, sentence in enumerate(sentences):
            span = _told_in(text, sentence)
            if span is None:
                continue
            for following in sentences[number + 1 :]:
                if not _TOLD_ON.match(text.at(following)):
                    break
                span = Span(span.start, following.end)
            return span
    return None


def _told_in(text: Text, sentence: Span) -> Span | None:
    value = text.at(sentence)
    if _OF_RIGHTS.search(value) or cues.ASKS_REVIEW.search(value):
        return None
    for match in _TOLD.finditer(value):
        cut = _CUT.search(value, match.end())
        end = cut.start() if cut else len(value)
        told = value[match.end() : end]
        says = any(word[0].lower() not in _SAYS_NOTHING for word in _WORD.finditer(told))
        if says and len(told.strip()) >= SHORTEST:
            return text.strip(Span(sentence.start + match.start(), sentence.start + end))
    return None
