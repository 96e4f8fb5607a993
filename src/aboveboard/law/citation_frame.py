"""What stands around a sentence and decides what its provisions are there for.

A list hangs on the line that announces it, an annex may only repeat the Act, and what stands in quotation
marks or behind the marks of a quoted mail are somebody else's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from aboveboard.law.citation_sentences import Stretch

_QUOTE = re.compile(r"[“”\"‘]|’(?![A-Za-z])|\n[ \t]{0,8}\n|\n")
_CLOSES = {"“": "”", '"': '"', "‘": "’"}
_SHORTEST_QUOTE = 14  # characters with its marks; a single word in quotation marks is a term, not a quotation
_EXTRACT = re.compile(
    r"(?:\b(?:annex|appendix)\b[^\n]{0,40}\b(?:act|legislation|law|freedom of information)\b"
    r"|\b(?:extracts?|text|wording)\b[^\n]{0,30}\b(?:act|legislation|exemptions?|sections?|law)\b"
    r"|\b(?:what the act says|relevant (?:legislation|sections|law)|statutory provisions"
    r"|legislative extracts?)\b)",
    re.IGNORECASE,
)
_NO_EXTRACT = re.compile(r"appl|used|relied|cited|engaged|claimed|refus|withh|redact|request", re.IGNORECASE)
_LONGEST_HEADING = 90  # characters
_LONGEST_INTRODUCTION = 300
_LONGEST_ITEM = 120


@dataclass(frozen=True, slots=True)
class Frame:
    """The line that announces the list in which a stretch stands, if any; whether it repeats the law."""

    introduction: Stretch | None
    is_extract: bool


def frames_of(text: str, stretches: Sequence[Stretch], citing: frozenset[int]) -> list[Frame]:
    """The frame of each stretch. ``citing`` has the places of those that name a provision."""
    found: list[Frame] = []
    introduction: Stretch | None = None
    is_extract = False
    for place, stretch in enumerate(stretches):
        words = text[stretch.start : stretch.end].strip() if len(stretch) < _LONGEST_INTRODUCTION else ""
        if place not in citing and stretch.is_own_line and 0 < len(words) < _LONGEST_HEADING:
            if _EXTRACT.search(words):
                is_extract = _NO_EXTRACT.search(words) is None
            elif stretch.after_blank and not stretch.is_item and words[0].isupper():
                is_extract = False
        found.append(Frame(introduction, is_extract))
        if words.endswith(":") or (words.endswith(";") and "following" in words):
            introduction = stretch
        elif not (stretch.starts_line and (stretch.is_item or len(stretch) < _LONGEST_ITEM)):
            introduction = None
    return found


@dataclass(frozen=True, slots=True)
class Quotations:
    """Where a text gives the words of others: in quotation marks, or behind the marks of a quoted mail."""

    text: str
    spans: Sequence[tuple[int, int]]
    starts: Sequence[int]
    is_all_mail: bool

    @classmethod
    def of(cls, text: str) -> Quotations:
        """The quotations of ``text``. A mail that is quoted from its first line to its last is not one."""
        spans = _in_marks(text)
        is_all_mail = all(line.startswith(">") for line in text.split("\n") if line.strip())
        return cls(text, spans, [start for start, _ in spans], is_all_mail)

    def hold(self, offset: int) -> bool:
        """Whether ``offset`` lies in a quotation."""
        line = self.text.rfind("\n", max(0, offset - 400), offset) + 1
        if self.text.startswith(">", line) and not self.is_all_mail:
            return True
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.spans[place][1]


def _in_marks(text: str) -> list[tuple[int, int]]:
    """Where a line of the text stands in quotation marks, marks included, in order."""
    found: list[tuple[int, int]] = []
    opened, start = "", 0
    for match in _QUOTE.finditer(text):
        mark = match[0]
        if mark[0] == "\n":  # a straight mark may be for inches, and is not followed over the line
            opened = "" if len(mark) > 1 or opened == '"' else opened
        elif opened and mark == _CLOSES[opened]:
            if match.end() - start >= _SHORTEST_QUOTE:
                found.append((start, match.end()))
            opened = ""
        elif not opened and mark in _CLOSES:
            opened, start = mark, match.start()
    return found
