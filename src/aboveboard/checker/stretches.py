"""Stretches that rules about a letter's wording look at apart: its quotations, its head, its signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aboveboard.letter.reading import Letter
from aboveboard.letter.response import BlockKind
from aboveboard.letter.text import Span, Text

# A quotation of more than this is no quotation: a mark was left out.
_QUOTED = re.compile(
    r"“[^“”]{1,600}”"
    r"|(?<![\w\"])\"(?=[^\s\"])[^\"]{1,600}\""
    r"|(?<![\w'’])[‘'](?=[^\s'’])(?:[^'’‘\n]|['’](?=\w)){1,400}['’](?!\w)"
)


@dataclass(frozen=True)
class Spans:
    """Stretches of a text in order, none overlapping another."""

    found: tuple[Span, ...]

    def around(self, offset: int) -> Span | None:
        """The one in which ``offset`` lies."""
        at = bisect_right(self.found, offset, key=lambda span: span.start) - 1
        return self.found[at] if at >= 0 and offset < self.found[at].end else None

    def cover(self, offset: int) -> bool:
        """Whether ``offset`` lies in one of them."""
        return self.around(offset) is not None


def quotations(text: Text, within: Sequence[Span]) -> Spans:
    """The quotations in the given stretches of ``text``. None goes on from one paragraph to the next."""
    return Spans(tuple(_quotations(text, within)))


def _quotations(text: Text, within: Sequence[Span]) -> Iterator[Span]:
    for stretch in within:
        for paragraph in text.paragraphs_in(stretch):
            for match in _QUOTED.finditer(text.value, paragraph.start, paragraph.end):
                yield Span(match.start(), match.end())


def head_of(letter: Letter) -> Spans:
    """Where the head is: who writes to whom, when, under which reference.

    A short letter may have no paragraph that ends its head for the reader of blocks; the request ends it too.
    """
    blocks = letter.response.blocks_of(BlockKind.HEAD)
    if not blocks:
        return Spans(())
    request = letter.response.request.spans
    end = min(blocks[0].span.end, request[0].start) if request else blocks[0].span.end
    return Spans((Span(0, end),))


def signature_of(letter: Letter) -> Spans:
    """Where the letter is signed."""
    return Spans(tuple(block.span for block in letter.response.blocks_of(BlockKind.SIGNATURE)))
