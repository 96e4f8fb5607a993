"""A provision's number as a path: 40(5B)(a)(i) is section 40, subsection 5B, paragraph a, sub-paragraph i.

The levels matter because lists leave out what they share: "31(1)(a), (b) and (c)" or "36(2)(b)(i) and (ii)".
A bracket names the level below the one before it or a neighbour of it, and only its kind tells which.
"""

from __future__ import annotations

import re
from itertools import pairwise

Path = tuple[tuple[int, str], ...]
"""Pairs of level and label: 0 section, 1 subsection, 2 paragraph, 3 sub-paragraph. Levels may be left out."""

SECTION, SUBSECTION, PARAGRAPH, SUBPARAGRAPH = range(4)

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SUBSECTION = re.compile(r"([0-9]{1,3})([A-Z]{0,2})")
# One letter, or two where an amendment put a paragraph between two others: (aa), (ab), (ea).
_PARAGRAPH = re.compile(r"[a-z](?:[a-f])?")
_LONGEST_RANGE = 40


def section(label: str) -> Path:
    """The path of a section: its label in capitals, without leading noughts."""
    return ((SECTION, label.upper().lstrip("0") or "0"),)


def key_of(path: Path) -> str:
    """The canonical key, as in ``40(5B)(a)(i)``."""
    return path[0][1] + "".join(f"({label})" for _, label in path[1:])


def deeper(path: Path, bracket: str) -> Path | None:
    """``path`` with what a bracket directly behind it names, or nothing if that cannot lie below it."""
    last, before = path[-1]
    label = _canonical(bracket)
    if label is None:
        return None
    if label[0].isdigit():
        return (*path, (SUBSECTION, label)) if last < SUBSECTION else None
    if last == PARAGRAPH and label in _ROMAN and (before, label) != ("h", "i"):
        return (*path, (SUBPARAGRAPH, label))
    if last < PARAGRAPH and _PARAGRAPH.fullmatch(label):
        return (*path, (PARAGRAPH, label))
    return None


def beside(path: Path, bracket: str) -> Path | None:
    """The neighbour of ``path`` that a bracket further on names: (b) behind 31(1)(a) is 31(1)(b)."""
    last = path[-1][0]
    label = _canonical(bracket)
    if label is None:
        return None
    if label[0].isdigit():
        return _cut(path, SUBSECTION, label)
    if last == SUBPARAGRAPH and label in _ROMAN:
        return _cut(path, SUBPARAGRAPH, label)
    if last == PARAGRAPH and label in _ROMAN and len(label) > 1:
        return (*path, (SUBPARAGRAPH, label))
    return _cut(path, PARAGRAPH, label) if _PARAGRAPH.fullmatch(label) else None


def between(first: Path, final: Path) -> list[Path] | None:
    """The paths from ``first`` to ``final``, both included, or nothing where they bound no range."""
    if len(first) != len(final) or first[:-1] != final[:-1] or first[-1][0] != final[-1][0]:
        return None
    level, start = first[-1]
    end = final[-1][1]
    labels = _run(start, end, roman=level == SUBPARAGRAPH)
    return None if labels is None else [(*first[:-1], (level, label)) for label in labels]


def _run(start: str, end: str, *, roman: bool) -> list[str] | None:
    if roman:
        order: tuple[str, ...] = _ROMAN
        if start not in order or end not in order:
            return None
        run = list(order[order.index(start) : order.index(end) + 1])
    elif start[0].isdigit():
        low, high = (
            int(start.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
            int(end.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
        )
        run = [str(number) for number in range(low, min(high, low + _LONGEST_RANGE) + 1)]
        if start != end and low == high:  # "40(3A) to (3B)"
            return [start, end]
        if run:
            run[0], run[-1] = start, end
    else:
        if len(start) > 1 or len(end) > 1:
            return [start, end] if start < end else None
        run = [chr(letter) for letter in range(ord(start), ord(end) + 1)]
    return run if len(run) > 1 and all(one != other for one, other in pairwise(run)) else None


def _canonical(bracket: str) -> str | None:
    """A bracket's label: capitals behind a number ("5B"), small letters alone ("a")."""
    if bracket[0].isdigit():
        number = _SUBSECTION.fullmatch(bracket.upper())
        return None if number is None or int(number[1]) == 0 else number[1].lstrip("0") + number[2]
    label = bracket.lower()
    return label if label in _ROMAN or _PARAGRAPH.fullmatch(label) else None


def _cut(path: Path, level: int, label: str) -> Path | None:
    """``path`` cut above ``level``, with ``label`` there instead; nothing where it has no such level."""
    if not any(at == level for at, _ in path):
        return None
    return (*(step for step in path if step[0] < level), (level, label))
