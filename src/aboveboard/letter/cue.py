"""A cue: words that speak for or against what a sentence may be for, and how plainly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from aboveboard.letter.response import BlockKind

_NAMED = {
    "a": BlockKind.ANSWER,
    "e": BlockKind.EXEMPTIONS,
    "h": BlockKind.HARM,
    "p": BlockKind.PUBLIC_INTEREST,
    "f": BlockKind.FACTORS_FOR,
    "g": BlockKind.FACTORS_AGAINST,
    "b": BlockKind.BALANCE,
}
KINDS = tuple(_NAMED.values())
"""What a sentence of an answer may be for."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and the points it gives to each kind. Ten are as plain as words can be; one is a leaning."""

    pattern: re.Pattern[str]
    points: Mapping[BlockKind, float]


def cue(pattern: str, **points: float) -> Cue:
    """A cue. A letter names each kind: ``a`` answer, ``e`` exemptions, ``h`` harm, ``p`` public interest,
    ``f`` and ``g`` the factors for and against, ``b`` balance."""
    return Cue(re.compile(pattern, re.IGNORECASE), {_NAMED[name]: worth for name, worth in points.items()})
