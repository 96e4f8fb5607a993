"""A letter as the search for the request sees it: pieces of a paragraph or an item each, ornaments told
apart.

Quotation signs of e-mail (``>``), bold (``**``), bars of a table and indentation are what sets a request off
from the letter around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aboveboard.letter.label import Label, label_at
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.request_words import ANSWER_MARK, QUESTION_MARK
from aboveboard.letter.text import Span, Text

_IN_FRONT = re.compile(r">[ \t]{0,3}|\|[ \t]{0,12}|[\"“‘'](?=\S)|\*\*[ \t]?|__|_(?=\w)|#{1,6}[ \t]")
_BEHIND = re.compile(r"(?:\*\*|__|_|\|| ){1,6}\Z")
_CLOSES = re.compile(r"[.:;?!…][\"'”’)*_]{0,3}\Z")
_BOLD = re.compile(r"(?:[>|•*–-][ \t]{1,3})?(?:\*\*|__)\S")
_ANSWERED_HERE = re.compile(
    r"(?<=[?.])[ \t]{1,4}(?:(?:Our |The )?(?:Answer|Response|Reply)|ANSWER|RESPONSE|REPLY|Ans"
    r"|A)[ \t]?[:–-][ \t]"
)
_MOST_ORNAMENTS = 6
_FURTHEST_INDENT = 200
"""Characters. Nothing is indented further."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, an item, a heading or a row of a table.

    ``bare`` is its text without ornaments, on one line; ``rest`` is that without ``label``. ``at`` is where
    ``bare`` begins. ``indent`` is that of its first line, in characters.
    """

    span: Span
    at: int
    bare: str
    label: Label | None
    rest: str
    shape: Shape
    indent: int
    is_quoted: bool
    is_bold: bool
    blank_before: bool
    blank_after: bool
    first_line: int
    lines: tuple[tuple[int, int], ...]
    """Where each line begins: in ``bare``, and in the letter."""

    def offset(self, at: int) -> int:
        """Where the character ``at`` of ``bare`` stands in the letter."""
        begins, stands = self.lines[bisect_right(self.lines, at, key=lambda line: line[0]) - 1]
        return min(self.span.end, stands + at - begins)

    def from_(self, at: int) -> Piece:
        """What begins with the character ``at`` of ``bare``."""
        start = self.offset(at)
        words = self.bare[at:]
        skip = ornament_at(words)
        bare = words[skip:].rstrip("\"”’' ") if skip else words
        label = label_at(bare)
        places = [(0, start + skip)]
        places += [(begins - at - skip, stands) for begins, stands in self.lines if begins > at + skip]
        return replace(
            self,
            span=Span(start, self.span.end),
            at=start + skip,
            bare=bare,
            label=label,
            rest=bare[label.length :] if label else bare,
            shape=Shape.TEXT if label is None else Shape.ITEM,
            is_bold=False,
            blank_before=False,
            lines=tuple(places),
        )

    def until(self, at: int) -> Piece:
        """What ends before the character ``at`` of ``bare``."""
        bare = self.bare[:at].rstrip()
        return replace(
            self,
            span=Span(self.span.start, self.offset(len(bare) - 1) + 1),
            bare=bare,
            rest=bare[self.behind_label :],
            blank_after=False,
        )

    @property
    def behind_label(self) -> int:
        """Where ``rest`` begins in ``bare``."""
        return len(self.bare) - len(self.rest)

    @property
    def is_numbered(self) -> bool:
        """Whether a number or letter stands in front, and not a mere bullet."""
        return self.label is not None and not self.label.is_bullet

    @property
    def is_open(self) -> bool:
        """Whether its text is not finished: the next piece goes on with it."""
        return not _CLOSES.search(self.bare)


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    number: int
    skip: int
    bare: str
    label: Label | None
    indent: int
    is_quoted: bool
    is_bold: bool
    blank_before: bool


def ornament_at(value: str) -> int:
    """How many characters of ornament stand in front of a line: ``>``, a bar, an opening quotation mark."""
    at = 0
    for _ in range(_MOST_ORNAMENTS):
        match = _IN_FRONT.match(value, at)
        if match is None:
            break
        at = match.end()
    return at


def pieces_of(text: Text, lines: Sequence[Line]) -> list[Piece]:
    """The pieces of a letter, in order."""
    rows = _without_answer_letters(_rows(text, lines))
    width = max((row.indent + len(row.line.span) for row in rows), default=0)
    pieces: list[Piece] = []
    run: list[_Row] = []
    for row in rows:
        if run and _begins(row, run[-1], width):
            pieces.extend(_answer_apart(_piece(run)))
            run = []
        run.append(row)
    if run:
        pieces.extend(_answer_apart(_piece(run)))
    return pieces


def _answer_apart(piece: Piece) -> Iterator[Piece]:
    """A piece; or two, where an answer stands on the same line as its question."""
    answer = _ANSWERED_HERE.search(piece.bare)
    if answer is None or answer.start() < 8 or not (piece.is_numbered or "?" in piece.bare[: answer.start()]):
        yield piece
    else:
        yield piece.until(answer.start())
        yield piece.from_(answer.end() - len(answer[0].lstrip()))


def _rows(text: Text, lines: Sequence[Line]) -> list[_Row]:
    rows: list[_Row] = []
    in_bold = blank = False
    for number, line in enumerate(lines):
        value = text.at(line.span)
        skip = ornament_at(value)
        bare = _BEHIND.sub("", value[skip:])
        blank = blank or line.blank_before
        if not bare:  # a mark of quotation with nothing behind it is a blank line
            blank = True
            continue
        if blank:
            in_bold = False
        start = text.value.rfind("\n", max(0, line.span.start - _FURTHEST_INDENT), line.span.start) + 1
        is_near = start > 0 or line.span.start < _FURTHEST_INDENT
        rows.append(
            _Row(
                line=line,
                number=number,
                skip=skip,
                bare=bare,
                label=label_at(bare),
                indent=line.span.start - start if is_near else 0,
                is_quoted=value.startswith(">"),
                is_bold=in_bold or _BOLD.match(value) is not None,
                blank_before=blank,
            )
        )
        in_bold = in_bold != (value.count("**") % 2 == 1)
        blank = False
    return rows


def _without_answer_letters(rows: list[_Row]) -> list[_Row]:
    """ "Q:" and, where there is one, "A:" are marks of question and answer and number nothing."""
    has_questions = any(
        QUESTION_MARK.match(row.bare) or (row.label and row.label.worded and row.bare[:1] in "Qq")
        for row in rows
    )
    marks = ("Q", "A", "R") if has_questions else ("Q",)
    return [
        replace(row, label=None)
        if row.label is not None and row.label.value in marks and row.label.dress in (":", ".", "-", "–")
        else row
        for row in rows
    ]


def _begins(row: _Row, before: _Row, width: int) -> bool:
    """Whether a row begins a new piece, rather than going on with the one above."""
    if row.blank_before or row.label is not None or row.line.shape is not Shape.TEXT:
        return True
    if before.line.shape in (Shape.HEADING, Shape.ROW):
        return True
    if row.is_quoted != before.is_quoted or ANSWER_MARK.match(row.bare) or QUESTION_MARK.match(row.bare):
        return True
    if not _CLOSES.search(before.bare):
        return False
    # A full stop at the end of a line that was broken because it was full ends a sentence and no more.
    word = len(row.bare.split(" ", 1)[0])
    return width > 110 or before.indent + len(before.line.span) + 1 + word <= width


def _piece(rows: Sequence[_Row]) -> Piece:
    first, last = rows[0], rows[-1]
    bare = " ".join(row.bare for row in rows)
    places: list[tuple[int, int]] = []
    begins = 0
    for row in rows:
        places.append((begins, row.line.span.start + row.skip))
        begins += len(row.bare) + 1
    return Piece(
        span=Span(first.line.span.start, last.line.span.end),
        at=first.line.span.start + first.skip,
        bare=bare,
        label=first.label,
        rest=bare[first.label.length :].lstrip("*_ ") if first.label else bare,
        shape=first.line.shape,
        indent=first.indent,
        is_quoted=first.is_quoted,
        is_bold=all(row.is_bold for row in rows),
        blank_before=first.blank_before,
        blank_after=last.line.blank_after,
        first_line=first.number,
        lines=tuple(places),
    )
