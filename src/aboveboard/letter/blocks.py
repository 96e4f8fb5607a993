"""What each stretch of a letter is for: harm, factors, balance, review, regulator.

A title decides for the text under it, unless a sentence says otherwise plainly. Where there is no title, or
one that says only "public interest" or "response", sentences decide by their words, all of an argument
together (:mod:`aboveboard.letter.sequence`). The rights and the signature are told by their words wherever
they stand. What each module does:

- :mod:`aboveboard.letter.passages` cuts the letter into titles and sentences;
- :mod:`aboveboard.letter.headings` says what a title announces;
- :mod:`aboveboard.letter.remedies` finds the rights, :mod:`aboveboard.letter.closings` head and signature;
- :mod:`aboveboard.letter.evidence` weighs the words of a sentence;
- :mod:`aboveboard.letter.attribution` finds the exemption each stretch argues.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from aboveboard.law.citation import Citation
from aboveboard.letter import closings
from aboveboard.letter.argument import Argument
from aboveboard.letter.attribution import attributed
from aboveboard.letter.cited import EIR, FOIA, Cited, cited, is_exemption
from aboveboard.letter.headings import RIGHTS, heading_kind
from aboveboard.letter.layout import Line
from aboveboard.letter.passages import Passage, passages_of, words_of
from aboveboard.letter.remedies import Right, rights_in
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span, Text

__all__ = ["EIR", "FOIA", "REASONS", "blocks_of", "heading_kind", "is_exemption"]

REASONS = frozenset(
    {
        BlockKind.HARM,
        BlockKind.PUBLIC_INTEREST,
        BlockKind.FACTORS_FOR,
        BlockKind.FACTORS_AGAINST,
        BlockKind.BALANCE,
    }
)
"""The kinds of block that argue for a refusal."""

_A, _E, _B = BlockKind.ANSWER, BlockKind.EXEMPTIONS, BlockKind.BALANCE
_APART = frozenset({BlockKind.HEAD, BlockKind.SIGNATURE})
"""What stands in these is under no title, and no title in them governs what follows."""


def blocks_of(
    text: Text, lines: Sequence[Line], request: Sequence[Span], citations: Sequence[Citation]
) -> tuple[Block, ...]:
    """The blocks of a letter, in order, none overlapping another.

    ``request`` are the spans where the request is quoted. Every line of the letter's own words that has a
    letter or figure in it lies in a block.
    """
    quoted = sorted(span for span in request if len(span))
    passages = passages_of(text, lines, quoted)
    letter = cited(citations)
    reader = _Reader(text, passages, letter, quoted)
    kinds = reader.kinds()
    exemptions = attributed(text, passages, kinds, letter)
    blocks = [*_merged(passages, kinds, exemptions, reader.rights)]
    blocks += [Block(BlockKind.REQUEST, None, span) for span in quoted]
    return tuple(sorted(blocks, key=lambda block: block.span))


class _Reader:
    """Decides what each passage is for."""

    def __init__(
        self, text: Text, passages: Sequence[Passage], letter: Cited, quoted: Sequence[Span]
    ) -> None:
        self.text = text
        self.passages = passages
        self.letter = letter
        self.quoted = quoted
        self.values = [words_of(text, passage) for passage in passages]
        self.rights: dict[int, tuple[Right, ...]] = rights_in(text, passages)
        self.argument = Argument(passages, letter, self.values, self.rights)

    def kinds(self) -> list[BlockKind]:
        """The kind of each passage, in order."""
        start = closings.body_starts(self.text, self.passages, self.rights)
        signed = closings.signature(self.text, self.passages, self.rights, start=start)
        found: dict[int, BlockKind] = dict.fromkeys(range(start), BlockKind.HEAD)
        found |= {place: rights[0].kind for place, rights in self.rights.items()}
        found |= dict.fromkeys(signed, BlockKind.SIGNATURE)
        self.rights = {place: rights for place, rights in self.rights.items() if place not in signed}
        self.argument.decide(found)
        self._title(found)
        return [found[place] for place in range(len(self.passages))]

    # -- titles -------------------------------------------------------------------------------------------

    def _title(self, found: dict[int, BlockKind]) -> None:
        """Give each title that is left the kind it announces, or that of the text under it."""
        below: BlockKind | None = None
        for place in reversed(range(len(self.passages))):
            passage = self.passages[place]
            if place in found:
                below = found[place]
                continue
            title = passage.title
            kind = title.kind if title is not None else None
            if kind is BlockKind.REQUEST:
                kind = BlockKind.REQUEST if self._is_above_request(place) else _A
            elif kind in RIGHTS or kind is None:
                same = place + 1 < len(self.passages) and self.passages[place + 1].title is title
                cites = self.argument.announced(title) is _E
                kind = _E if cites else below if same and below in REASONS and kind is None else _A
            elif (title is not None and title.why and below in REASONS and kind is _E) or (
                below is _B and self.argument.concludes(place)
            ):
                kind = below
            found[place] = kind
            below = kind

    def _is_above_request(self, place: int) -> bool:
        """Whether nothing of the letter's own stands between a title and a quotation of the request."""
        end = self.passages[place].span.end
        following = self.passages[place + 1].span.start if place + 1 < len(self.passages) else len(self.text)
        at = bisect_left(self.quoted, Span(end, end))
        return at < len(self.quoted) and self.quoted[at].start < following


@dataclass
class _Growing:
    kind: BlockKind
    exemption: str | None
    start: int
    end: int
    heading: Span | None
    stretch: int


def _merged(
    passages: Sequence[Passage],
    kinds: Sequence[BlockKind],
    exemptions: Sequence[str | None],
    rights: dict[int, tuple[Right, ...]],
) -> list[Block]:
    """Neighbouring passages of one kind, exemption and heading as one block."""
    grown: list[_Growing] = []
    away = {p.title for p, kind in zip(passages, kinds, strict=True) if p.is_title and kind in _APART}
    for place, passage in enumerate(passages):
        title = None if kinds[place] in _APART or passage.title in away else passage.title
        heading = title.span if title is not None else None
        parts = rights.get(place) or (Right(kinds[place], passage.span),)
        for part in parts:
            new = _Growing(
                part.kind, exemptions[place], part.span.start, part.span.end, heading, passage.stretch
            )
            last = grown[-1] if grown else None
            if (
                last is not None
                and (last.kind, last.exemption, last.stretch) == (new.kind, new.exemption, new.stretch)
                and last.heading == new.heading
            ):
                last.end = new.end
            else:
                grown.append(new)
    return [Block(g.kind, g.exemption, Span(g.start, g.end), g.heading) for g in grown]
