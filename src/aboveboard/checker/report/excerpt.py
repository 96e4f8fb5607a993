"""Lines of a letter with the fault underlined, laid out for a terminal.

A letter's paragraph is often one line of a thousand characters: it is wrapped to the width there is and the
underline follows. A span of many lines is shown by its beginning and its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aboveboard.checker.report.visible import shown, width
from aboveboard.letter.text import Span, Text

UNDERLINE = "~"
CARET = "^"
CUT = "..."
MISSING = "missing, expected about here"
_HEAD, _TAIL = 4, 2
"""Rows shown of the beginning and of the end of a fault that takes more than both together."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a terminal: a piece of the letter's line ``line``, and what stands beneath it."""

    line: int
    text: str
    beneath: str = ""
    begins: bool = False
    """Whether its number is to be shown: it begins its line, or follows a gap."""
    gap: bool = False


def excerpt(text: Text, at: Span, *, columns: int) -> list[Row]:
    """The rows that show the fault at ``at``, no wider than ``columns``.

    Where ``at`` is empty something is absent: a caret marks where it was expected.
    """
    fault = text.strip(at)
    if not any(width(character) for character in text.at(fault)):
        return _absent(text, at.start, columns)
    if len(fault) > columns * (_HEAD + _TAIL) * 2:
        head = _laid_out(text, Span(fault.start, fault.start + columns * _HEAD), columns)[:_HEAD]
        tail = _laid_out(text, Span(fault.end - columns * _TAIL, fault.end), columns)[-_TAIL:]
    else:
        rows = _laid_out(text, fault, columns)
        if len(rows) <= _HEAD + _TAIL + 1:
            return rows
        head, tail = rows[:_HEAD], rows[-_TAIL:]
    first = tail[0]
    return [
        *head,
        Row(first.line, CUT, gap=True),
        Row(first.line, first.text, first.beneath, True),
        *tail[1:],
    ]


def marked(text: Text, spans: Sequence[Span], *, columns: int) -> list[Row]:
    """The whole text, wrapped, with every one of ``spans`` underlined. Blank lines are kept."""
    rows: list[Row] = []
    for number, line in enumerate(text.lines, start=1):
        here = [span for span in spans if span.overlaps(line)]
        absent = [span.start for span in spans if not len(span) and line.start <= span.start <= line.end]
        rows.extend(_rows(text, number, line, here, columns, absent=absent))
    return rows


def _absent(text: Text, offset: int, columns: int) -> list[Row]:
    number, line = _line_near(text, text.line_and_column(offset)[0])
    point = min(max(offset, line.start), line.end)
    window = _around(text, line, Span(point, point), columns)
    return _rows(text, number, window, [], columns, of=line, absent=[point])


def _line_near(text: Text, number: int) -> tuple[int, Span]:
    """The line ``number`` or, where it is blank, the nearest above it that is not, or else below."""
    lines = text.lines
    near = [*range(number, 0, -1), *range(number + 1, len(lines) + 1)]
    found = next((n for n in near if len(lines[n - 1])), number)
    return found, lines[found - 1]


def _caret(column: int, columns: int) -> str:
    column = min(column, columns - 1)  # behind the last word of a full row
    label = f"{CARET} {MISSING}"
    if column + len(label) <= columns:
        return " " * column + label
    if column >= len(MISSING) + 1:
        return f"{MISSING} {CARET}".rjust(column + 1)
    return " " * column + CARET


def _laid_out(text: Text, fault: Span, columns: int) -> list[Row]:
    """The rows of the lines that ``fault`` touches, blank lines left out."""
    rows: list[Row] = []
    for piece in text.lines_in(fault):
        number = text.line_and_column(piece.start)[0]
        line = text.lines[number - 1]
        rows.extend(_rows(text, number, _around(text, line, piece, columns), [piece], columns, of=line))
    return rows


def _around(text: Text, line: Span, piece: Span, columns: int) -> Span:
    """As much of ``line`` as makes ``piece`` understood: a short one whole, of a long one some words."""
    if len(line) <= columns * 2:
        return line
    start = max(line.start, piece.start - columns // 2)
    end = min(line.end, piece.end + columns // 2)
    if start > line.start:
        start = text.value.find(" ", start, piece.start) + 1 or piece.start
    if end < line.end:
        space = text.value.rfind(" ", piece.end, end)
        end = piece.end if space == -1 else space
    return Span(start, end)


def _rows(
    text: Text,
    number: int,
    window: Span,
    marks: Sequence[Span],
    columns: int,
    *,
    of: Span | None = None,
    absent: Sequence[int] = (),
) -> list[Row]:
    """``window`` wrapped, ``marks`` underlined, carets at ``absent``; ``of``: the line it is cut from."""
    line = of or window
    pieces = list(_wrapped(text, window, columns if window == line else columns - 2 * (len(CUT) + 1)))
    rows = []
    for index, piece in enumerate(pieces):
        last = index == len(pieces) - 1
        before = f"{CUT} " if index == 0 and window.start > line.start else ""
        after = f" {CUT}" if last and window.end < line.end else ""
        body = "".join(shown(character) for character in text.at(piece))
        beneath = "".join(
            (UNDERLINE if any(offset in mark for mark in marks) else " ") * width(text.value[offset])
            for offset in range(piece.start, piece.end)
        ).rstrip()
        under = " " * len(before) + beneath if beneath else ""
        rows.append(Row(number, before + body + after, under, begins=index == 0))
        for point in absent:
            if piece.start <= point and (last or point < pieces[index + 1].start):
                column = sum(width(character) for character in text.value[piece.start : point])
                rows.append(Row(number, "", _caret(len(before) + column, columns)))
    return rows


def _wrapped(text: Text, window: Span, room: int) -> Iterator[Span]:
    """``window`` in pieces that take at most ``room`` columns, broken after a space where there is one.

    Pieces carry no white space at their ends; an empty window is one empty piece.
    """
    start = window.start
    while True:
        used, end, space = 0, start, None
        while end < window.end:
            used += width(text.value[end])
            if used > room and end > start:
                break
            if shown(text.value[end]).isspace():
                space = end
            end += 1
        if end < window.end and not shown(text.value[end]).isspace() and space is not None:
            end = space
        piece = text.strip(Span(start, end))
        yield Span(start, piece.end) if start == window.start else piece
        start = end
        while start < window.end and shown(text.value[start]).isspace():
            start += 1
        if start >= window.end:
            return
