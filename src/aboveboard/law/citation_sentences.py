"""The stretch of text in which a citation stands, and that stretch in plain form for judging its use.

A sentence about provisions says the same in many dresses: "the exemption at s.40(2) (personal information)
of the Act doesn't apply", "Section 40(2) does not apply". Here both become ``§ does not apply``: every
provision, with its Act and its title, is one sign, so that a rule about use need say only what it is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# A full stop behind one of these ends nothing; most are followed by a number.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev sgt insp supt cllr hon st no nos ref refs tel ext s ss sec secs sect sects sn
    reg regs r rr art arts para paras p pp v vs viz cf e.g i.e eg ie etc al inc ltd plc co dept approx jan
    feb mar apr jun jul aug sep sept oct nov dec q qs fig vol sch sched subs subss c
    """.split()
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…]{1,4})[\"'”’)\]]{0,3}(?=[ \t\u00a0\n]|\Z)|(?P<blank>\n[ \t\u00a0>]{0,8}\r?\n)"
    r"|(?P<line>\n)|(?P<semi>;[ \t]{0,4}(?=\n))"
)
_WORD_BEFORE = re.compile(r"[A-Za-z](?:[A-Za-z.]{0,20})\Z")
_NEXT = re.compile(r"[ \t\u00a0\n\"'“‘(\[>]{0,8}([^\s\"'“‘(\[>])")
_ITEM = re.compile(
    r"[ \t\u00a0]{0,12}(?:[-–—•*·▪●o‣►|]{1,2}[ \t|]|\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)]"
    r"|>|Q[0-9])[ \t]{0,8}"
)
_HEAD_WORD = re.compile(r"[ \t\u00a0]{0,12}(?:sections?|s\.?|regulations?|article)[ ]?[0-9]", re.IGNORECASE)
_LIMB_NEXT = re.compile(r"[> \t]{0,8}\([0-9a-zA-Z]{1,3}\)")
_ROW = re.compile(r"[|\t]|[^\s][ ]{3,40}[^\s]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, a heading, an item of a list or a row of a table: ``text[start:end]``.

    ``starts_line`` and ``ends_line`` say whether it has its first and last line to itself; ``is_item``
    whether it has an item's mark or is one of a table's rows.
    """

    start: int
    end: int
    starts_line: bool
    ends_line: bool
    is_item: bool
    after_blank: bool

    @property
    def is_own_line(self) -> bool:
        return self.starts_line and self.ends_line

    def __len__(self) -> int:
        return self.end - self.start


def stretches_of(text: str) -> list[Stretch]:
    """The text cut into stretches, in order and without gaps other than white space."""
    found: list[Stretch] = []
    start = line_start = 0
    opens_line = True
    after_blank = True

    def close(end: int, *, ends_line: bool) -> None:
        nonlocal start, opens_line, after_blank
        if text[start:end].strip():
            mark = _ITEM.match(text, start, end) if opens_line else None
            is_row = (
                opens_line and ends_line and _ROW.search(text, start + 1, min(end, start + 400)) is not None
            )
            found.append(Stretch(start, end, opens_line, ends_line, bool(mark) or is_row, after_blank))
            after_blank = False
        start = end
        opens_line = ends_line

    for match in _BREAK.finditer(text):
        if match["blank"]:
            close(match.start(), ends_line=True)
            start = line_start = match.end()
            after_blank = True
        elif match["line"]:
            if _ends_at_line(text, line_start, match.start()):
                close(match.start(), ends_line=True)
                start = match.end()
            line_start = match.end()
        elif match["semi"]:
            close(match.end(), ends_line=True)
        elif _ends_sentence(text, match, start):
            ends_line = text[match.end() : match.end() + 1] in ("", "\n")
            close(match.end(), ends_line=ends_line)
            opens_line = ends_line
    close(len(text), ends_line=True)
    return found


def stretch_at(stretches: Sequence[Stretch], offset: int) -> int:
    """The place in ``stretches`` of the one in which ``offset`` lies."""
    return max(0, bisect_right(stretches, offset, key=lambda stretch: stretch.start) - 1)


def _ends_at_line(text: str, line_start: int, line_end: int) -> bool:
    """Whether the line end at ``line_end`` ends a sentence or heading, or only wraps it."""
    line = text[line_start:line_end].rstrip()
    following = _NEXT.match(text, line_end)
    if not line or following is None or line[-1] in ".:;!?|":
        return True
    if _LIMB_NEXT.match(text, line_end + 1) and (line[-1].isdigit() or line[-1] == ")"):
        return False  # "section 40" and, on the next line, "(2)"
    if _ITEM.match(text, line_end + 1) or _ROW.search(text, line_end + 1, _line_end(text, line_end + 1)):
        return not (line.startswith(">") and text.startswith(">", line_end + 1))
    if following[1].islower() or line[-1] in ",–-&(":
        return False
    if _HEAD_WORD.match(text, line_end + 1):
        return len(line) < 60 or line[-1].isdigit()
    return len(line) < 60


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + 400)
    return end if end != -1 else min(len(text), at + 400)


def _ends_sentence(text: str, stop: re.Match[str], start: int) -> bool:
    following = _NEXT.match(text, stop.end())
    if following is None:
        return True
    if following[1].islower():
        return False
    if stop["stop"] != ".":
        return stop["stop"] in ("!", "?") or text[stop.end()] == "\n" or following[1].isupper()
    word = _WORD_BEFORE.search(text, max(start, stop.start() - 21), stop.start())
    if word is None:
        return True
    last = word[0].lower()
    if last in _ABBREVIATIONS or (len(last) == 1 and word[0].isupper()):
        return "\n" in text[stop.end() : following.start(1)] and not following[1].isdigit()
    return True
