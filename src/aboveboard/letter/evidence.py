"""What the words of a sentence say about what it is for.

Each cue gives points to the kinds that it speaks for or against. Points are added, and compared with those of
the sentences around it in :mod:`aboveboard.letter.sequence`; nobody reads a sentence of an argument alone.
"""

from __future__ import annotations

import re

from aboveboard.letter import cues
from aboveboard.letter.cue import KINDS
from aboveboard.letter.reason_words import REASONS_AND_ANSWERS
from aboveboard.letter.response import BlockKind
from aboveboard.letter.weighing_words import WEIGHING

_I = re.IGNORECASE
_H = BlockKind.HARM
_CUES = (*WEIGHING, *REASONS_AND_ANSWERS)
_SIDE_OPENS = 150
"""Characters of a sentence in which it says which side it speaks for."""
_OPENS_SIDE = re.compile(
    r"\A\W{0,3}(?:as (?:to|regards) (?:the )?|(?:the |some |our |main |key |other |further |principal "
    r"|following |relevant |public interest ){0,4}"
    r"(?:factors?|arguments?|considerations?|reasons?|points?|benefits?|case)\b"
    r"|(?:in (?:favour|support) of|on the (?:one|other) (?:hand|side)|speaking (?:for|against)|favouring"
    r"|what speaks|(?:for|against) (?:the |its |such )?(?:non-?)?(?:disclos|releas|confirm|maintain|withh"
    r"|keeping|publi|openness|refus))\w{0,9}\b)",
    _I,
)
_LIMB_ONLY = re.compile(
    r"(?:\b(?:because|as|since|where|if|that|which|the latter)\b[^.;]{0,60}?)?\bwould\b[^.;]{0,24}?\b(?:be "
    r"likely to )?"
    r"(?:prejudice|endanger|inhibit|adversely affect)[^.;]{0,100}"
)
_IS_REFUSED = re.compile(
    r"\A\W{0,3}(?:section|s\.?|regulation) ?\d{1,2}[^.]{0,60}(?:,| -| –) (?:as|because|since)\b|\b(?:is"
    r"|are|be|being|was|were) (?:also |therefore |being ){0,2}(?:exempt\w{0,3}|withheld|refused)\b|\bby "
    r"virtue of\b"
    r"|\brel(?:y|ies|ied|ying) (?:up)?on\b|\bneither confirms? nor den|\bdoes not (?:apply|arise)\b",
    _I,
)
_MECHANISM = re.compile(
    r"\b(?:by (?:\w{3,14}ing)|would (?:enable|allow|let|help|assist|tell|show|give|lead|mean|identify"
    r"|reveal|alert|encourage)|because|since|as (?:it|this|they|the)|who|so that)\b",
    _I,
)
MOST = 9.0
"""Points that one kind may have from the words of one sentence."""


def evidence(sentence: str) -> dict[BlockKind, float]:
    """Points for each kind, from the words of one sentence (white space made single)."""
    points = dict.fromkeys(KINDS, 0.0)
    value = sentence
    if _IS_REFUSED.search(sentence):
        # "... is exempt because disclosure would be likely to prejudice the detection of crime" names a limb.
        # It accounts for harm only by what it says besides.
        value = _LIMB_ONLY.sub(" ", sentence)
        if value != sentence and not _MECHANISM.search(value):
            points[_H] -= 1.0
    for each in _CUES:
        if each.pattern.search(value):
            for kind, worth in each.points.items():
                points[kind] += worth
    if _OPENS_SIDE.match(sentence) and cues.ANNOUNCES_SIDE.search(sentence[:_SIDE_OPENS]):
        side = cues.side_of(sentence[:_SIDE_OPENS])
        if side is not None:
            points[side] += 5.0
    return {kind: max(-MOST, min(MOST, worth)) for kind, worth in points.items()}


def speaks_of_public_interest(value: str) -> bool:
    """Whether the words "public interest" stand in ``value``."""
    return cues.HEADING_PUBLIC_INTEREST.search(value) is not None
