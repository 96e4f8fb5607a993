"""Where a letter quotes: the words between quotation marks are somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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

    def cover(self, offset: int) -> bool:
        """Whether ``offset`` lies in one of them."""
        at = bisect_right(self.found, offset, key=lambda span: span.start) - 1
        return at >= 0 and offset < self.found[at].end


def quotations(text: Text, within: Sequence[Span]) -> Spans:
    """The quotations in the given stretches of ``text``. None goes on from one paragraph to the next."""
    return Spans(tuple(_quotations(text, within)))


def _quotations(text: Text, within: Sequence[Span]) -> Iterator[Span]:
    for stretch in within:
        for paragraph in text.paragraphs_in(stretch):
            for match in _QUOTED.finditer(text.value, paragraph.start, paragraph.end):
                yield Span(match.start(), match.end())
