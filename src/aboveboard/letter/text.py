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


# A full stop after one of these never ends a sentence: a name follows, or the word goes on.
_BEFORE_A_NAME = frozenset(
    "mr mrs ms dr prof rev sgt insp supt cllr hon st v vs viz cf e.g i.e eg ie".split()
)
# After one of these it ends none where a figure follows. "The answer is no. We ..." is two sentences.
_BEFORE_A_FIGURE = frozenset(
    "no nos ref refs tel ext s ss sec sect reg regs art arts para paras p pp jan feb mar apr jun jul aug sep "
    "sept oct nov dec q qs fig figs vol approx al".split()
)
# After one of these it ends one where a word follows that begins sentences more often than names.
_AFTER_A_NAME = frozenset("inc ltd plc co dept etc al".split())
_BEGINS = re.compile(
    r"[\s\"'“‘(]{0,8}(?:The|This|That|These|Those|It|Its|We|Our|You|Your|I|In|On|At|As|If|To|For|A|An|All|Any"
    r"|There|They|Their|However|Where|When|While|Please|No|Not|Both|Each|Neither|Disclosure|Section)\b"
)
_STOP = re.compile(r"[.!?…]{1,4}[\"'”’)\]*_]{0,4}(?=[ \t\n])")
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z.]{0,20})\Z")
# What may begin a sentence. A lower-case letter may not: then the stop was an abbreviation's.
_OPENING = re.compile(r"[\s\"'“‘(\[•*_–-]{0,8}([^\s])")
_FIGURE = re.compile(r"[ \t\n]{1,8}[(\[]?\d")
# "4." or "b." or "iv." in front of a line is its number and no sentence.
_NUMBERS_LINE = re.compile(r"[ \t*_>(]{0,8}(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Za-z]|[ivx]{1,5})\Z")
LONGEST_NUMBER = 16
"""Characters of the number in front of a line, what stands before it included."""


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
        line = self._line_starts[bisect_right(self._line_starts, stop.start()) - 1]
        if stop.start() - line <= LONGEST_NUMBER and _NUMBERS_LINE.match(self.value, line, stop.start()):
            return False
        word = _WORD_BEFORE.search(self.value, max(paragraph.start, stop.start() - 22), stop.start())
        if word is None:
            return True
        last = word[1].lower()
        if last in _BEFORE_A_NAME:
            return False
        if last in _BEFORE_A_FIGURE and _FIGURE.match(self.value, stop.end(), paragraph.end):
            return False
        is_initial = len(last) == 1 and word[1].isupper()
        if is_initial or last in _AFTER_A_NAME:
            return _BEGINS.match(self.value, stop.end(), paragraph.end) is not None
        return True
