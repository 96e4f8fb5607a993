"""Where a letter's head ends and where it is signed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from aboveboard.letter import cues
from aboveboard.letter.headings import RIGHTS
from aboveboard.letter.passages import Passage
from aboveboard.letter.response import BlockKind
from aboveboard.letter.text import Text

LONGEST_HEAD_LINE = 160
"""Characters. A longer paragraph before any greeting is the letter itself."""
LONGEST_NAME = 70
"""Characters of a line of a signature: a name, an office, a telephone number."""
MOST_LINES = 6
"""Lines of a signature that no "Yours sincerely" announces."""

_SPEAKS = re.compile(
    r"\b(?:thank you for|thanks for|i write|i am writing|we write|i refer|we refer|further to|in response to"
    r"|in reply to|your (?:request|e-?mail|letter|enquiry|message|question)\w{0,1}\b.{0,80}"
    r"\b(?:was|were|has been|which|is|we|received)|you (?:asked|wrote|requested)|we (?:have )?received|i "
    r"enclose"
    r"|please find|we (?:can )?confirm|i (?:can )?confirm)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:officer|manager|advis[eo]r|clerk|unit|team|secretary|decision maker|analyst|head of|director"
    r"|assistant|administrator|researcher|co-?ordinator|registrar|chief|executive|solicitor|lead|specialist"
    r"|department|directorate|office|disclosure|information rights|information governance|for and on "
    r"behalf of"
    r"|on behalf of|foi|compliance|legal services|councillor|chair|principal|governor|inspector|sergeant"
    r"|constable|superintendent|commissioner|p\.?p\.?)\b|@|\b0\d{2,4}[ \d]{5,12}\b",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"[A-Z]\.[ \t]{0,2}(?:[A-Z]\.[ \t]{0,2}){0,2}[A-Z][A-Za-z'’-]{1,20}")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]{0,2}\Z")


def body_starts(text: Text, passages: Sequence[Passage], rights: Collection[int]) -> int:
    """The place of the first passage behind the head; ``rights`` are the places of rights."""
    for place, passage in enumerate(passages):
        value = text.at(passage.span)
        if passage.stretch or cues.GREETS.match(value):
            return place
        if passage.is_title:
            kind = passage.title.kind if passage.title else None
            if kind not in (None, BlockKind.REQUEST, *RIGHTS) or (kind in RIGHTS and place in rights):
                return place
        elif (
            len(value) > LONGEST_HEAD_LINE
            or place in rights
            or (_SPEAKS.search(value) and len(value.split()) >= 6)
        ):
            return _with_its_paragraph(passages, place)
    return len(passages)


def _with_its_paragraph(passages: Sequence[Passage], place: int) -> int:
    while place and passages[place - 1].paragraph == passages[place].paragraph:
        place -= 1
    return place


def signature(text: Text, passages: Sequence[Passage], rights: Collection[int], *, start: int) -> set[int]:
    """The places of the passages that close and sign the letter.

    What stands behind a signature belongs to it until a right, an annex, or a title of the argument.
    """
    found: set[int] = set()
    signed = False
    for place in range(start, len(passages)):
        passage = passages[place]
        value = text.at(passage.span)
        if place in rights:
            signed = False
        elif cues.SIGNS_OFF.match(value) and len(value) < 200:
            signed = True
            found.add(place)
        elif signed and not _begins_anew(passage, value):
            found.add(place)
        elif cues.CLOSES.match(value):
            found.add(place)
            signed = False
        else:
            signed = False
    return found | _unannounced(text, passages, rights, start=start)


def _begins_anew(passage: Passage, value: str) -> bool:
    """Whether a passage behind a signature begins something else."""
    if not passage.is_title or passage.title is None:
        return False
    return bool(cues.HEADING_ANNEX.match(value)) or passage.title.kind is not None


def _unannounced(text: Text, passages: Sequence[Passage], rights: Collection[int], *, start: int) -> set[int]:
    """The last lines of a letter that give a name, an office or a number, where nothing announces them."""
    found: list[int] = []
    for place in range(len(passages) - 1, start - 1, -1):
        value = text.at(passages[place].span)
        lines = [line for line in value.splitlines() if line.strip()]
        if (
            any(len(line) > LONGEST_NAME or _ENDS.search(line.strip()) for line in lines)
            or len(lines) > MOST_LINES
        ):
            break
        if (
            passages[place].is_row
            or (place in rights and not _OFFICE.search(value))
            or (passages[place].label is not None and not _INITIAL.match(value))
        ):
            break
        found.append(place)
        if len(found) > MOST_LINES:
            return set()
    if not any(_OFFICE.search(text.at(passages[place].span)) for place in found):
        return set()
    return set(found)
