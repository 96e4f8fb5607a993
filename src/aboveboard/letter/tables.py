"""Tables set in plain text: rows of cells parted by tabs, bars or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aboveboard.letter.layout import Line, Shape, cells_of
from aboveboard.letter.response import Table
from aboveboard.letter.text import Span, Text

SUPPRESSED = re.compile(
    r"\A(?:\*{1,3}|[<≤] ?\d{1,2}|(?:less|fewer) than (?:\d{1,2}|five|ten|three)|\[?(?:redacted"
    r"|suppressed|withheld|c|x|low)\]?|\d ?(?:to|-|–) ?\d|-{2,3}|#)\*?\Z",
    re.IGNORECASE,
)
"""A cell that stands for a number which is not shown, whatever its mark."""

_FIGURE = re.compile(r"[£$]?-?\d[\d,. ]{0,14}%?\Z")


def tables_of(text: Text, lines: Sequence[Line]) -> tuple[Table, ...]:
    """The tables of a letter: two or more rows in a row, at least one of which holds a figure."""
    tables: list[Table] = []
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and line.shape is Shape.ROW:
            run.append(line)
            continue
        table = _table(text, run)
        if table is not None:
            tables.append(table)
        run = []
    return tuple(tables)


def _table(text: Text, run: Sequence[Line]) -> Table | None:
    rows = [cells_of(text.at(line.span)) for line in run]
    if len(rows) < 2 or not any(_holds_number(cell) for row in rows[1:] for cell in row[1:]):
        return None
    header: tuple[str, ...] = ()
    if not any(_FIGURE.match(cell) and not _is_year(cell) for cell in rows[0][1:]):
        header, rows = rows[0], rows[1:]
    suppressed = sum(bool(SUPPRESSED.match(cell)) for row in rows for cell in row[1:])
    return Table(Span(run[0].span.start, run[-1].span.end), header, tuple(rows), suppressed)


def _holds_number(cell: str) -> bool:
    return bool(_FIGURE.match(cell) or SUPPRESSED.match(cell) or cell.lower() in ("nil", "none", "zero"))


def _is_year(cell: str) -> bool:
    return bool(re.match(r"(?:19|20)\d\d(?:[/-]\d{2,4})?\Z", cell))
