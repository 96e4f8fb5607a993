"""Characters that would do something to a terminal, made into characters that only show.

A letter is data. An escape sequence in it must not colour, clear or rename the reader's terminal, and a
direction override must not make a line read otherwise than it is written.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TAB = "    "
_CONTROL_PICTURES = 0x2400
_DELETE = "\x7f"
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control, format, lone surrogate, line and paragraph separator: what has no shape of its own."""


def is_hidden(character: str) -> bool:
    """Whether a character has no shape of its own, so that a reader would not know that it is there."""
    return character not in "\n\t" and unicodedata.category(character) in _HIDDEN


def code_point(character: str) -> str:
    """``U+202E`` for a right-to-left override."""
    return f"U+{ord(character):04X}"


@lru_cache(maxsize=4096)
def shown(character: str) -> str:
    """What stands on a terminal for one character of a letter. A line end is a space."""
    if character == "\t":
        return TAB
    if character == "\n" or unicodedata.category(character) == "Zs":
        return " "
    if character == _DELETE:
        return "\u2421"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    if is_hidden(character):
        return f"<{code_point(character)}>"
    return character


@lru_cache(maxsize=4096)
def width(character: str) -> int:
    """How many columns of a terminal ``shown(character)`` takes."""
    text = shown(character)
    if len(text) > 1:
        return len(text)
    if unicodedata.combining(text) or unicodedata.category(text) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(text) in {"W", "F"} else 1


def one_line(text: str) -> str:
    """``text`` on one line, hidden characters made visible and runs of white space made one space."""
    return " ".join("".join(shown(character) for character in text).split())
