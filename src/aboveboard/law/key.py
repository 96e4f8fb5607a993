"""Canonical keys for provisions: ``31(1)(a)``, ``40(5B)(a)(i)``, ``22A``.

Letters write one provision in many ways ("Section 31 (1) (a)", "s.31(1)(A)", "s40(5b)(a)(i)"). Every table
of this package, and everything that reads one, uses the one form made here: no word in front, no spaces, a
letter after a number in capitals ("5B"), a paragraph's letters small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# The words that may stand in front; a full stop and spaces may follow them.
_PREFIX = re.compile(
    r"^(?:sections?|secs?|ss?|regulations?|regs?|articles?|arts?|§{1,2})\.?[ ]{0,4}(?=[0-9])"
)
_NUMBER = re.compile(r"^([0-9]{1,3})([a-z]{0,2})")
_GROUP = re.compile(r"[(\[][ ]{0,4}(?:([0-9]{1,3})([a-z]{0,2})|([a-z]{1,5}))[ ]{0,4}[)\]]")
_SPACES = re.compile(r"[\s]{1,20}")
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
_LONGEST = 60  # characters; no citation of one provision is longer


@lru_cache(maxsize=4096)
def normalise(key: str) -> str:
    """The canonical form of one provision's number.

    ``key`` is a number as a person writes it, with or without "section", "s." and spaces. Raises
    :class:`ValueError`, with a sentence that says what is expected, where it is not the number of one
    provision. It says nothing about whether the provision exists.
    """
    text = _SPACES.sub(" ", key.strip()).lower()
    if not text or len(text) > _LONGEST:
        raise _no_key(key)
    text = _PREFIX.sub("", text, count=1)
    number = _NUMBER.match(text)
    if number is None:
        raise _no_key(key)
    parts = [number[1].lstrip("0") + number[2].upper()]
    if parts[0] == number[2].upper():  # "0", "00": there is no such section
        raise _no_key(key)
    position, level = number.end(), 0
    while position < len(text):
        if text[position] == " ":
            position += 1
            continue
        group = _GROUP.match(text, position)
        if group is None:
            raise _no_key(key)
        digits, suffix, letters = group.groups()
        deeper = 1 if digits else 3 if level == 2 else 2
        # subsection, paragraph, sub-paragraph in roman numerals: a level may be left out, never repeated
        roman = deeper == 3 or (deeper == 2 and len(letters) > 2)
        if deeper <= level or (roman and letters not in _ROMAN):
            raise _no_key(key)
        parts.append(f"({digits}{suffix.upper()})" if digits else f"({letters})")
        position, level = group.end(), deeper
    return "".join(parts)


def canonical_or_none(key: str) -> str | None:
    """As :func:`normalise`, with ``None`` where ``key`` is not the number of a provision."""
    try:
        return normalise(key)
    except ValueError:
        return None


def nearest(key: str, keys: Iterable[str]) -> tuple[str, ...]:
    """What may have been meant by a canonical ``key`` that is not among ``keys``: at most three of them."""
    from difflib import get_close_matches  # only a mistake pays for it

    section = section_of(key)
    same = [one for one in keys if section_of(one) == section and one != section]
    tail = key.removeprefix(section)  # "31(a)" for "31(1)(a)": people leave the subsection out
    return tuple([one for one in same if one.endswith(tail)][:3] or get_close_matches(key, same, cutoff=0.6))


def section_of(key: str) -> str:
    """The section of a canonical key: ``31`` for ``31(1)(a)``."""
    return key.partition("(")[0]


def parent_of(key: str) -> str | None:
    """The provision above a canonical key: ``31(1)`` for ``31(1)(a)``, ``None`` for a section."""
    above, bracket, _ = key.rpartition("(")
    return above if bracket else None


def lineage(key: str) -> tuple[str, ...]:
    """The canonical key and those above it, nearest first."""
    keys = [key]
    while (above := parent_of(keys[-1])) is not None:
        keys.append(above)
    return tuple(keys)


def _no_key(key: str) -> ValueError:
    shown = key if len(key) <= _LONGEST else key[:_LONGEST] + "..."
    return ValueError(
        f"{shown!r} is not the number of a provision; write it like 31, 31(1)(a) or 40(5B)(a)(i)"
    )
