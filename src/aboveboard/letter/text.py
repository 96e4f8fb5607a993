"""A letter's text and the places in it: lines, paragraphs, sentences.

Every offset in the house counts Unicode code points into :attr:`Text.value`, in which line ends are ``\\n``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start <= end``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span | int) -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# A full stop after one of these does not end a sentence. "No." and "Art." are followed by a number.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev sgt insp supt cllr hon st no nos ref refs tel ext s ss sec sect reg regs art arts "
    "para paras p pp v vs viz cf e.g i.e eg ie etc al inc ltd plc co dept approx jan feb mar apr jun jul aug "
    "sep sept oct nov dec q qs fig vol".split()
)
_STOP = re.compile(r"[.!?…]{1,4}[\"'”’)\]]{0,3}(?=[ \t\n])")
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.]{0,20})\Z")
# What may begin a sentence. A lower-case letter may not: then the stop was an abbreviation's.
_OPENING = re.compile(r"[\s\"'“‘(\[•*–-]{0,8}([^\s])")


@dataclass(frozen=True)
class Text:
    """The text of a document, with its structure worked out once, when first asked for."""

    value: str

    def __len__(self) -> int:
        return len(self.value)

    def at(self, span: Span) -> str:
        """The characters of ``span``."""
        return self.value[span.start : span.end]

    @property
    def whole(self) -> Span:
        return Span(0, len(self.value))

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.value.find
        at = find("\n")
        while at != -1:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line, without its line end and without white space around it. Blank lines are empty spans."""
        starts = self._line_starts
        ends = [start - 1 for start in starts[1:]] + [len(self.value)]
        return tuple(self.strip(Span(start, end)) for start, end in zip(starts, ends, strict=True))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Runs of lines with no blank line between them."""
        found: list[Span] = []
        start: int | None = None
        end = 0
        for line in self.lines:
            if len(line):
                start = line.start if start is None else start
                end = line.end
            elif start is not None:
                found.append(Span(start, end))
                start = None
        if start is not None:
            found.append(Span(start, end))
        return tuple(found)

    def strip(self, span: Span) -> Span:
        """``span`` without the white space at its ends."""
        piece = self.value[span.start : span.end]
        left = len(piece) - len(piece.lstrip())
        if left == len(piece):
            return Span(span.start, span.start)
        return Span(span.start + left, span.start + len(piece.rstrip()))

    def lines_in(self, span: Span) -> tuple[Span, ...]:
        """The lines that lie in ``span``, blank ones left out."""
        first = bisect_right(self._line_starts, span.start) - 1
        last = bisect_right(self._line_starts, max(span.start, span.end - 1))
        found = (
            self.strip(Span(max(line.start, span.start), min(line.end, span.end)))
            for line in self.lines[first:last]
            if line.start < span.end and line.end > span.start
        )
        return tuple(line for line in found if len(line))

    def paragraphs_in(self, span: Span) -> tuple[Span, ...]:
        """The paragraphs that overlap ``span``, cut to it."""
        first = max(0, bisect_right(self.paragraphs, Span(span.start, len(self.value) + 1)) - 1)
        found: list[Span] = []
        for paragraph in self.paragraphs[first:]:
            if paragraph.start >= span.end:
                break
            if paragraph.overlaps(span):
                found.append(Span(max(paragraph.start, span.start), min(paragraph.end, span.end)))
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of the text; see :meth:`sentences_in`."""
        return tuple(self.sentences_in(self.whole))

    def sentences_in(self, span: Span) -> Iterator[Span]:
        """The sentences of ``span``, in order.

        A sentence ends at a full stop, question or exclamation mark before a capital, and at the end of a
        paragraph. A full stop of an abbreviation, an initial or a numbered provision ("s. 31", "No. 4")
        ends nothing.
        """
        for paragraph in self.paragraphs_in(span):
            start = paragraph.start
            for stop in _STOP.finditer(self.value, paragraph.start, paragraph.end):
                if self._ends_sentence(stop, paragraph):
                    yield self.strip(Span(start, stop.end()))
                    start = stop.end()
            rest = self.strip(Span(start, paragraph.end))
            if len(rest):
                yield rest

    def _ends_sentence(self, stop: re.Match[str], paragraph: Span) -> bool:
        following = _OPENING.match(self.value, stop.end(), paragraph.end)
        if following is None:
            return True
        if following[1].islower():
            return False
        if not stop[0].startswith(".") or stop[0].startswith(".."):
            return True
        word = _WORD_BEFORE.search(self.value, max(paragraph.start, stop.start() - 22), stop.start())
        if word is None:
            return True
        last = word[1].lower()
        is_initial = len(last) == 1 and word[1].isupper()
        return not (last in _ABBREVIATIONS or is_initial)
