"""The outward shape of a letter: which lines are headings, list items, table rows, running text.

Nothing here knows what a letter is about. What the headings mean is worked out in
:mod:`aboveboard.letter.blocks`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from aboveboard.letter.label import Label, label_at
from aboveboard.letter.text import Span, Text


class Shape(StrEnum):
    """What a line looks like."""

    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, with what its surroundings say of it."""

    span: Span
    shape: Shape
    label: Label | None
    blank_before: bool
    blank_after: bool


LONGEST_HEADING = 130
"""Characters. Real letters have headings of two joined together; none seen was longer."""

SHORTEST_PROSE = 50
"""Characters. A shorter line with gaps in it is a row of a table."""
_CELLS = re.compile(r"\t|[ ]{3,40}|[ \t]?\|[ \t]?")
_WIDE_GAP = re.compile(r"\S(?:\t|[ ]{3})")
_RULE = re.compile(r"[-=_*~+|: \t]{3,200}\Z")
_ENDS_SENTENCE = re.compile(r"[.!;,…][\"'”’)\]]?\Z")
_OPENS_HEADING = re.compile(r"[\"'“‘(*#_\[]{0,6}[ \t]{0,2}[A-Z0-9]")
_GREETING = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon)|yours|kind regards|regards)\b", re.IGNORECASE
)
_CONTACT = re.compile(
    r"(?:e-?mail|tel|telephone|phone|fax|web|website|www\.|https?:|our ref|your ref|ref|reference|date)\b"
    r"[ \t]{0,3}[:.]?"
    r"|[^\s@]{1,60}@",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "a an and or the of in to for on by with at from as is that not nor be under against s v per your "
    "our".split()
)


def lines_of(text: Text) -> tuple[Line, ...]:
    """Every line that is not blank, classified."""
    spans = text.lines
    found: list[Line] = []
    for number, span in enumerate(spans):
        if not len(span):
            continue
        value = text.at(span)
        if _RULE.match(value):
            continue
        before = number == 0 or not len(spans[number - 1]) or bool(_RULE.match(text.at(spans[number - 1])))
        after = (
            number + 1 == len(spans)
            or not len(spans[number + 1])
            or bool(_RULE.match(text.at(spans[number + 1])))
        )
        previous = None if before else text.at(spans[number - 1])
        following = None if after else text.at(spans[number + 1])
        label = label_at(value)
        heads_rows = following is not None and bool(_WIDE_GAP.search(value)) and is_row(following)
        if is_row(value) or heads_rows:  # the words over the columns may be as long as a sentence
            shape = Shape.ROW
        elif looks_like_heading(value, label, previous, following):
            shape = Shape.HEADING
        else:
            shape = Shape.ITEM if label is not None else Shape.TEXT
        found.append(Line(span, shape, label, before, after))
    return tuple(found)


def is_row(line: str) -> bool:
    """Whether a line is a row of a table: at least two cells parted by tabs, bars or wide gaps."""
    if len(line) > 400:
        return False
    bare = line.strip("| \t")
    cells = [cell for cell in _CELLS.split(bare) if cell.strip()]
    if len(cells) < 2 or all(len(cell) > 45 for cell in cells) or _is_spaced_prose(bare, cells):
        return False
    label = label_at(line)
    return not (label is not None and len(cells) == 2 and label.length >= len(cells[0]))


def _is_spaced_prose(line: str, cells: list[str]) -> bool:
    """Whether the gaps in a line are those of justified text: its pieces go on in small letters."""
    if len(line) < SHORTEST_PROSE or "\t" in line or "|" in line:
        return False
    goes_on = sum(cell.lstrip()[:1].islower() for cell in cells[1:])
    return goes_on > (len(cells) - 1) / 2


def cells_of(row: str) -> tuple[str, ...]:
    """The cells of a table row, ornaments off."""
    return tuple(cell.strip() for cell in _CELLS.split(row.strip().strip("|")))


def looks_like_heading(value: str, label: Label | None, previous: str | None, following: str | None) -> bool:
    """Whether a line is a heading by its form: short, no sentence, apart from what is before it."""
    bare = value.strip("*#_ \t")
    if not bare or len(bare) > LONGEST_HEADING or not _OPENS_HEADING.match(value):
        return False
    if _GREETING.match(bare) or _CONTACT.match(bare):
        return False
    if label is not None and (label.is_bullet or not bare.isupper()) and not bare.endswith(":"):
        # "1) Please state the number" is an item; a numbered heading is short, and in capitals or with a
        # colon.
        words = bare[label.length :].split() if label.length <= len(bare) else []
        if label.is_bullet or not (0 < len(words) <= 8 and _titled(words)):
            return False
    if _ENDS_SENTENCE.search(bare) or bare.endswith("?"):
        return False
    if previous is not None and not _closes(previous):
        return False
    words = bare.rstrip(":").split()
    if len(words) > 18:
        return False
    if bare.endswith(":"):
        return len(words) <= 10
    stands_alone = previous is None and following is None
    if stands_alone:
        return True
    if bare.isupper() and len(bare) > 3:
        return True
    return _titled(words) and (following is None or following[:1].isupper()) and len(words) <= 14


def _closes(line: str) -> bool:
    """Whether a line of text ends what it says, so that a heading may stand under it."""
    return bool(re.search(r"[.:;?!…>)\]”\"][\"'”’)]?\Z", line.rstrip())) or len(line) < 60


def _titled(words: list[str]) -> bool:
    """Whether most words that carry meaning begin with a capital."""
    weighty = [word for word in words if word.strip("()[]“”\"'").lower() not in _SMALL]
    if not weighty:
        return False
    capital = sum(bool(re.match(r"[(\[“\"']{0,2}[A-Z0-9&–-]", word)) for word in weighty)
    return capital / len(weighty) >= 0.6
