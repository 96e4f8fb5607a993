"""Keys with no word before them: "40(2)" under a heading, in a table's column, in the key to a redacted page.

A number counts only where the place speaks for it, since letters are full of numbers: a label ("Exemptions
used:"), the column of a table, words of refusal in the line, an Act beside it. And it must be a limb that
an exemption has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aboveboard.law.citation_acts import Acts, Mention
from aboveboard.law.citation_grammar import Group, bare_group
from aboveboard.law.citation_lookalikes import GROUNDS
from aboveboard.law.citation_sentences import Stretch, stretch_at

_KEY = re.compile(r"(?<![\w./£$€'’:-])(?<![\w][(])(?P<section>[1-4][0-9]A?)[ ]?\([0-9]{1,2}[A-Za-z]?\)")
_PLAIN = re.compile(r"(?<![\w./£$€'’:-])(?P<section>[1-4][0-9]A?)(?![\w(/%]|[.,:][0-9])")
# How many subsections each exemption has. A number beyond them is no exemption's.
_SUBSECTIONS = dict(
    zip(
        "12 14 21 22 22A 23 24 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44".split(),
        (5, 2, 3, 2, 2, 5, 4, 3, 5, 3, 2, 6, 4, 4, 3, 4, 5, 7, 2, 2, 3, 8, 2, 2, 3, 3),
        strict=True,
    )
)
_EIR = {"12": 11, "13": 5}
_SPEAKS_FOR = re.compile(
    r"exempt|exception|\bfoia?\b|withh[eo]ld|redact|refus|sections?\b|\bengaged|qualified|absolute"
    r"|disclos|\bs\.?[ ]?[0-9]{1,2}\b|removed|neither confirm|\bapplied\b|\brely\b|uph[eo]ld|maintain",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:under|via|by virtue of|per|apply|applying|applied|applies|citing|cite|cited|using"
    r"|engage[ds]?|rel(?:y|ied|ying) (?:up)?on|foia?|eirs?|exemptions?|exceptions?)[ :]{1,2}\Z",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\b(?:rooms?|questions?|qs?|q|clauses?|paragraphs?|paras?|items?|rules?|versions?|v|pages?|tables?"
    r"|annex|appendix|parts?|numbers?|nos?|no|refs?|reference|bands?|units?|grades?|figures?|fig|lines?"
    r"|rows?|junctions?|standard|form|policy|chapter|box|points?|"
    r"article|schedule|order|recommendation|step|stage|class|category|group|type|level|flat|plot|bus"
    r"|route|platform|extension|ext|telephone|tel|aged?|sold|about|over|nearly|condition|act"
    r"|regulations?|byelaws?|minute|sub-?paragraph|sub-?section|element|criterion"
    r"|objective)[.:]?[ ]{0,2}\(?\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:foia?[ ])?(?:exemptions?|exceptions?|sections?)(?:\(s\))?(?:[ ](?:used|applied|cited"
    r"|relied(?:[ ](?:up)?on)?|claimed|engaged|applicable|code|number|numbers|of the act"
    r"|under foia?)){0,2}|\(sections? of the act\))[ ]{0,2}(?:\([^()\n]{0,40}\)[ ]{0,2})?(?:[:=|\t]"
    r"|[–-][ ])[ \t|]{0,6}(?=[1-4][0-9])",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"exempt|\bsections?\b|\bfoia?\b", re.IGNORECASE)
_CELL = re.compile(r"[ \t]{0,4}[|\t][ \t]{0,4}|[ ]{3,60}")
_ORNAMENTS = " \t\u00a0-–—•*·.>|0123456789)("
_LONGEST_HEADING = 200  # characters of a line above that may announce a list of keys
_LINES_ABOVE = 6
_GLOSSED = re.compile(r"[ ]{0,2}(?:=|[–-][ ]|:)[ ]{0,2}[A-Za-z]")


def bare_groups(
    text: str, taken: Sequence[Group], stretches: Sequence[Stretch], acts: Acts
) -> Iterator[Group]:
    """The groups of ``text`` that begin with a bare key, outside the groups already ``taken``."""
    columns = _column_cells(text)
    candidates = [*_KEY.finditer(text), *_plain_candidates(text, columns)]
    if not candidates:
        return
    starts = [group.start for group in taken]
    places = _Places(text, stretches, acts, columns)
    end = 0
    accepted_line = -1
    for match in sorted(candidates, key=lambda match: match.start()):
        at = match.start()
        before = bisect_right(starts, at) - 1
        if at < end or (before >= 0 and taken[before].end > at):
            continue
        group = bare_group(text, at)
        if group is None:
            continue
        end = group.end
        line = text.rfind("\n", max(0, at - 2000), at)
        # "38(1)(b) = location; 42 = legal advice": the first key speaks for those behind it
        in_key = accepted_line == line and accepted_line != -1 and _GLOSSED.match(text, group.end) is not None
        if in_key or places.speak_for(group):
            accepted_line = line
            yield group


def _plain_candidates(text: str, columns: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Plain numbers where a label or a column announces them, or in a list of keys with "="."""
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


@dataclass
class _Places:
    """What the place of a number says for its being a provision's."""

    text: str
    stretches: Sequence[Stretch]
    acts: Acts
    columns: Sequence[tuple[int, int]]
    _first_word: dict[int, int] = field(default_factory=dict)

    def speak_for(self, group: Group) -> bool:
        """Whether the group is to be believed."""
        place = stretch_at(self.stretches, group.start)
        stretch = self.stretches[place]
        act = self._act_beside(group)
        if not _exists(group, _EIR if act is not None and act.species == "regulations" else _SUBSECTIONS):
            return False
        near = max(stretch.start, group.start - 60)
        if _NOT_OURS.search(self.text, max(near, group.start - 24), group.start):
            return False
        if act is not None or _BEFORE.search(self.text, near, group.start):
            return True
        if self._is_labelled(group, near) or self._is_in_column(group):
            return True
        if len(group.members[0].path) == 1:
            return False
        if self._speaks_from(place) < group.start:
            return True
        opens = group.start - stretch.start < 40 and not self.text[stretch.start : group.start].strip(
            _ORNAMENTS
        )
        return opens and any(
            len(self.stretches[above]) < _LONGEST_HEADING and self._speaks_from(above) < len(self.text)
            for above in range(max(0, place - _LINES_ABOVE), place)
        )

    def _act_beside(self, group: Group) -> Mention | None:
        """The Act named directly behind the group."""
        act = self.acts.after(group.end)
        if act is None or act.start - group.end > 8:
            return None
        return None if self.text[group.end : act.start].strip(" (of,the") else act

    def _is_labelled(self, group: Group, near: int) -> bool:
        labels = _LABEL.finditer(self.text, near, min(len(self.text), group.start + 2))
        return any(label.end() == group.start for label in labels)

    def _is_in_column(self, group: Group) -> bool:
        first = max(0, bisect_right(self.columns, group.start, key=lambda cell: cell[0]) - 1)
        return any(start <= group.start < end for start, end in self.columns[first : first + 2])

    def _speaks_from(self, place: int) -> int:
        """Where the first word that speaks for exemptions stands in a stretch; the text's end if nowhere."""
        if place not in self._first_word:
            stretch = self.stretches[place]
            word = _SPEAKS_FOR.search(self.text, stretch.start, stretch.end)
            self._first_word[place] = word.start() if word else len(self.text)
        return self._first_word[place]


def _exists(group: Group, subsections: dict[str, int]) -> bool:
    path = group.members[0].path
    if path[0][1] not in subsections or path[0][1] not in (*GROUNDS, "13"):
        return False
    if len(path) == 1:
        return True
    level, label = path[1]
    return level == 1 and int("".join(filter(str.isdigit, label))) <= subsections[path[0][1]]


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
                (
                    index
                    for index, (a, b) in enumerate(cells)
                    if _COLUMN.search(line, a, b) and b - a < 40 and not any(c.isdigit() for c in line[a:b])
                ),
                -1,
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
