"""Keys with no word before them: "40(2)" under a heading, in a table's column, in the key to a redacted page.

A number counts only where the place speaks for it, since letters are full of numbers: a label ("Exemptions used:"), the column of
a table, words of refusal in the line, an Act beside it. And it must be a limb that an exemption has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from aboveboard.law.citation_acts import Acts
from aboveboard.law.citation_grammar import Group, bare_group
from aboveboard.law.citation_lookalikes import GROUNDS
from aboveboard.law.citation_sentences import Stretch, stretch_at

_KEY = re.compile(r"(?<![\w./£$€'’:-])(?<![\w][(])(?P<section>[1-4][0-9]A?)[ ]?\([0-9]{1,2}[A-Za-z]?\)")
_PLAIN = re.compile(r"(?<![\w./£$€'’:-])(?P<section>[1-4][0-9]A?)(?![\w(/%]|[.,:][0-9])")
# How many subsections each exemption has. A number beyond them is no exemption's.
_SUBSECTIONS = {
    "12": 5, "14": 2, "21": 3, "22": 2, "22A": 2, "23": 5, "24": 4, "26": 3, "27": 5, "28": 3, "29": 2, "30": 6, "31": 4, "32": 4,
    "33": 3, "34": 4, "35": 5, "36": 7, "37": 2, "38": 2, "39": 3, "40": 8, "41": 2, "42": 2, "43": 3, "44": 3,
}  # fmt: skip
_EIR = {"12": 11, "13": 5}
_SPEAKS_FOR = re.compile(
    r"exempt|exception|\bfoia?\b|withh[eo]ld|redact|refus|sections?\b|\bengaged|qualified|absolute|disclos|\bs\.?[ ]?[0-9]{1,2}\b|removed|neither confirm|\bapplied\b|\brely\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:under|via|by virtue of|per|apply|applying|applied|applies|citing|cite|cited|using|engage[ds]?|rel(?:y|ied|ying) (?:up)?on|foia?|eirs?|exemptions?|exceptions?)[ :]{1,2}\Z", re.IGNORECASE
)
_NOT_OURS = re.compile(
    r"\b(?:rooms?|questions?|qs?|q|clauses?|paragraphs?|paras?|items?|rules?|versions?|v|pages?|tables?|annex|appendix|parts?|numbers?|nos?|no|refs?|reference|bands?|units?|grades?|figures?|fig|lines?|rows?|junctions?|standard|form|policy|chapter|box|points?|"
    r"article|schedule|order|recommendation|step|stage|class|category|group|type|level|flat|plot|bus|route|platform|extension|ext|telephone|tel|aged?|sold|about|over|nearly|condition|act|regulations?|byelaws?|minute|sub-?paragraph|sub-?section|element|criterion|objective)[.:]?[ ]{0,2}\(?\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:foia?[ ])?(?:exemptions?|exceptions?|sections?)(?:\(s\))?(?:[ ](?:used|applied|cited|relied(?:[ ](?:up)?on)?|claimed|engaged|applicable|code|number|numbers|of the act|under foia?)){0,2}|\(sections? of the act\))[ ]{0,2}(?:\([^()\n]{0,40}\)[ ]{0,2})?(?:[:=|\t]|[–-][ ])[ \t|]{0,6}(?=[1-4][0-9])",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"exempt|\bsections?\b|\bfoia?\b", re.IGNORECASE)
_CELL = re.compile(r"[ \t]{0,4}[|\t][ \t]{0,4}|[ ]{3,60}")
_GLOSSED = re.compile(r"[ ]{0,2}(?:=|[–-][ ]|:)[ ]{0,2}[A-Za-z]")


def bare_groups(text: str, taken: Sequence[Group], stretches: Sequence[Stretch], acts: Acts) -> Iterator[Group]:
    """The groups of ``text`` that begin with a bare key, outside the groups already ``taken``."""
    starts = [group.start for group in taken]
    columns = _column_cells(text)
    end = 0
    accepted_line = -1
    for match in sorted([*_KEY.finditer(text), *_plain_candidates(text, columns)], key=lambda match: match.start()):
        at = match.start()
        before = bisect_right(starts, at) - 1
        if at < end or (before >= 0 and taken[before].end > at):
            continue
        group = bare_group(text, at)
        if group is None:
            continue
        glossed = accepted_line != -1 and accepted_line == _line_start(text, at) and _GLOSSED.match(text, group.end)
        if not glossed and not _is_spoken_for(text, group, stretches, acts, columns):
            continue
        end = group.end
        accepted_line = _line_start(text, at)
        yield group


def _plain_candidates(text: str, columns: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Plain numbers where a label or a column announces them, or behind an "=" list of keys."""
    for label in _LABEL.finditer(text):
        number = _PLAIN.match(text, label.end())
        if number is not None:
            yield number
    for start, end in columns:
        number = _PLAIN.match(text, start, end)
        if number is not None:
            yield number
    if "=" in text:
        for number in _PLAIN.finditer(text):
            if _GLOSSED.match(text, number.end()) and "=" in text[number.end() : number.end() + 3]:
                yield number


def _is_spoken_for(text: str, group: Group, stretches: Sequence[Stretch], acts: Acts, columns: Sequence[tuple[int, int]]) -> bool:
    place = stretch_at(stretches, group.start)
    stretch = stretches[place]
    if _NOT_OURS.search(text, max(stretch.start, group.start - 24), group.start):
        return False
    beside = acts.after(group.end)
    by_act = beside is not None and beside.start - group.end <= 8 and not text[group.end : beside.start].strip(" (of,the")
    if by_act and beside is not None and beside.species == "regulations":
        return _exists(group, _EIR)
    if not _exists(group, _SUBSECTIONS):
        return False
    label = max(stretch.start, group.start - 60)
    if by_act or _BEFORE.search(text, label, group.start) or _ends_with_label(text, label, group.start):
        return True
    if any(start <= group.start < end for start, end in columns[_first_cell(columns, group.start) :][:2]):
        return True
    if len(group.members[0].path) == 1:
        return False
    if _SPEAKS_FOR.search(text, max(stretch.start, group.start - 200), group.start):
        return True
    opens = not text[stretch.start : group.start].strip(" \t\u00a0-–—•*·.>|0123456789)(")
    return opens and any(
        _SPEAKS_FOR.search(text, before.start, before.end) for before in stretches[max(0, place - 6) : place] if len(before) < 200
    )


def _ends_with_label(text: str, start: int, end: int) -> bool:
    return any(label.end() == end for label in _LABEL.finditer(text, start, min(len(text), end + 2)))


def _exists(group: Group, subsections: dict[str, int]) -> bool:
    path = group.members[0].path
    if path[0][1] not in subsections or path[0][1] not in (*GROUNDS, "13"):
        return False
    if len(path) == 1:
        return True
    level, label = path[1]
    return level == 1 and int("".join(filter(str.isdigit, label))) <= subsections[path[0][1]]


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", max(0, at - 2000), at)


def _first_cell(columns: Sequence[tuple[int, int]], at: int) -> int:
    return max(0, bisect_right(columns, at, key=lambda cell: cell[0]) - 1)


def _column_cells(text: str) -> list[tuple[int, int]]:
    """The cells, in order, of table columns whose header speaks of exemptions."""
    found: list[tuple[int, int]] = []
    column = -1
    offset = 0
    for line in text.split("\n"):
        cells = _cells(line) if ("|" in line or "\t" in line or "   " in line) and len(line) < 400 else []
        if len(cells) < 2:
            column = -1
        elif column == -1 or column >= len(cells):
            column = next(
                (index for index, (a, b) in enumerate(cells) if _COLUMN.search(line, a, b) and b - a < 40 and not any(c.isdigit() for c in line[a:b])), -1
            )
        else:
            found.append((offset + cells[column][0], offset + cells[column][1]))
        offset += len(line) + 1
    return found


def _cells(line: str) -> list[tuple[int, int]]:
    cells: list[tuple[int, int]] = []
    start = len(line) - len(line.lstrip(" \t|"))
    for gap in _CELL.finditer(line, start):
        cells.append((start, gap.start()))
        start = gap.end()
    if line[start:].strip():
        cells.append((start, len(line)))
    return cells
