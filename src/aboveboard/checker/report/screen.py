"""Laying out text for a terminal: its width, its colour, and letters whose characters must only show."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from aboveboard.checker.report.excerpt import Row
from aboveboard.checker.report.visible import one_line
from aboveboard.findings import Force

NARROWEST, WIDEST = 40, 100
"""Columns between which text is laid out, however narrow or wide the terminal."""
# Red and magenta are legible on a dark and on a light background; yellow and cyan are not, on white.
_COLOURS = {Force.MUST: "31", Force.SHOULD: "35"}
_BOLD, _DIM = "1", "2"
INDENT = "   "


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide the text may be, and whether it may have colour."""

    columns: int = 80
    colour: bool = False

    @property
    def width(self) -> int:
        """Columns to lay text out in."""
        return max(NARROWEST, min(self.columns, WIDEST))

    def styled(self, text: str, *, force: Force | None = None, bold: bool = False, dim: bool = False) -> str:
        """``text`` in the colour of ``force``, or as it is where there is no colour."""
        chosen = [_COLOURS.get(force) if force else None, _BOLD if bold else None, _DIM if dim else None]
        codes = ";".join(code for code in chosen if code)
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour and codes and text else text

    def wrapped(self, text: str, *, indent: str = "") -> list[str]:
        """``text`` on one or more lines, hidden characters made visible; web addresses are not broken."""
        return textwrap.wrap(
            one_line(text),
            self.width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def labelled(self, label: str, text: str, *, margin: int = 8) -> list[str]:
        """``text`` beside a label, its further lines indented as far; the label takes ``margin`` columns."""
        edge = f"{INDENT}{label:<{margin}}"
        lines = self.wrapped(text, indent=" " * len(edge))
        return [self.styled(edge, dim=True) + lines[0][len(edge) :], *lines[1:]] if lines else [edge.rstrip()]

    def row(self, row: Row, *, gutter: int, force: Force) -> Iterator[str]:
        """A row of a letter and the underline beneath it, with its line number where ``gutter`` has room."""
        number = str(row.line) if gutter and row.begins and not row.gap else ""
        edge = INDENT + self.styled(f"{number:>{gutter}} |", dim=True)
        if row.text or not row.beneath:
            yield f"{edge} {row.text}".rstrip()
        if row.beneath:
            if row.text:
                edge = INDENT + self.styled(f"{'':>{gutter}} |", dim=True)
            yield f"{edge} {self.styled(row.beneath, force=force, bold=True)}"
