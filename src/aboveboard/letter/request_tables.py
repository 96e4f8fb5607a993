"""Requests set as a table: a row for each question, alone or with its answer in the next column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aboveboard.letter.layout import Shape
from aboveboard.letter.request_rows import Piece
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE
_OF_QUESTIONS = re.compile(
    r"(?:(?:your|the|information|foi) )?(?:questions?|requests?|quer(?:y|ies)|enquir(?:y|ies)|requested)\b"
    r"|(?:what )?you asked|information (?:requested|sought|you)",
    _I,
)
_OF_ANSWERS = re.compile(
    r"(?:(?:our|the|trust|council|force|my|foi) )?(?:responses?|answers?|reply|replies|decision"
    r"|comments?|outcome)\b",
    _I,
)
_CELL = re.compile(r"[^|\t\n]{1,600}")


def questions_in_table(
    text: Text, pieces: Sequence[Piece], start: int, *, headed: bool = False
) -> tuple[Span, ...]:
    """The questions in the table that begins with piece ``start``, or nothing where they cannot be told.

    With a column of answers each question is a stretch of its own; else the rows are one stretch, without the
    titles of the columns. ``headed`` asks for titles that name both.
    """
    rows = []
    for piece in pieces[start:]:
        if piece.shape is not Shape.ROW:
            break
        rows.append(list(_cells(text, piece.span)))
    if len(rows) < 2:
        return ()
    titles = [text.at(cell) for cell in rows[0]]
    asked = next((i for i, title in enumerate(titles) if _OF_QUESTIONS.match(title)), None)
    answered = next((i for i, title in enumerate(titles) if _OF_ANSWERS.match(title) and i != asked), None)
    if asked is not None and answered is not None and asked < answered:
        return tuple(Span(row[0].start, row[asked].end) for row in rows[1:] if len(row) > asked)
    if headed:
        return ()
    first = rows[1] if asked is not None else rows[0]
    return (Span(first[0].start, rows[-1][-1].end),) if first and rows[-1] else ()


def _cells(text: Text, row: Span) -> Iterator[Span]:
    for match in _CELL.finditer(text.value, row.start, row.end):
        cell = text.strip(Span(*match.span()))
        if len(cell):
            yield cell
