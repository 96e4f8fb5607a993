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
from aboveboard.letter import closings, cues
from aboveboard.letter.attribution import attributed
from aboveboard.letter.cited import EIR, FOIA, Cited, cited, is_absolute, is_exemption, needs_harm
from aboveboard.letter.evidence import evidence, speaks_of_public_interest
from aboveboard.letter.headings import FIRM, RIGHTS, exemption_named, heading_kind
from aboveboard.letter.layout import Line
from aboveboard.letter.passages import Passage, Title, passages_of, words_of
from aboveboard.letter.remedies import Right, rights_in
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.sequence import Join, Step, likeliest
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

_A, _E, _H, _P = BlockKind.ANSWER, BlockKind.EXEMPTIONS, BlockKind.HARM, BlockKind.PUBLIC_INTEREST
_F, _G, _B = BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE
_APART = frozenset({BlockKind.HEAD, BlockKind.SIGNATURE})
"""What stands in these is under no title, and no title in them governs what follows."""
_KINDS = (_A, _E, _H, _P, _F, _G, _B)


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
        self.argued = self._argued()

    def kinds(self) -> list[BlockKind]:
        """The kind of each passage, in order."""
        start = closings.body_starts(self.text, self.passages, self.rights)
        signed = closings.signature(self.text, self.passages, self.rights, start=start)
        found: dict[int, BlockKind] = dict.fromkeys(range(start), BlockKind.HEAD)
        found |= {place: rights[0].kind for place, rights in self.rights.items()}
        found |= dict.fromkeys(signed, BlockKind.SIGNATURE)
        self.rights = {place: rights for place, rights in self.rights.items() if place not in signed}
        self._argue(found)
        self._title(found)
        return [found[place] for place in range(len(self.passages))]

    # -- the argument ------------------------------------------------------------------------------------

    def _argue(self, found: dict[int, BlockKind]) -> None:
        """Decide for all sentences that are left, together."""
        places = [p for p in range(len(self.passages)) if p not in found and not self.passages[p].is_title]
        refuses = self._refuses()
        topics = self._topics()
        steps = []
        for number, place in enumerate(places):
            before = places[number - 1] if number else None
            steps.append(Step(self._points(place, refuses, topics[place]), self._join(before, place)))
        found |= zip(places, likeliest(steps), strict=True)

    def _refuses(self) -> bool:
        """Whether anything is refused, so that there is something to argue."""
        return bool(self.letter.relied) or any(
            cues.REFUSES.search(self.values[place]) for place in range(len(self.passages))
        )

    def _topics(self) -> list[str | None]:
        """For each passage the exemption last cited before its end: in its titles, or in the text."""
        found: list[str | None] = []
        topic: str | None = None
        heading: Title | None = None
        ahead = self._first_cited()
        stretch = 0
        for place, passage in enumerate(self.passages):
            if passage.stretch != stretch:
                topic, stretch = None, passage.stretch
            if passage.heading is not heading and passage.heading is not None:
                heading = passage.heading
                if heading.kind in (BlockKind.ANSWER, *RIGHTS):
                    topic = None
            keys = self.letter.keys(passage.span, relied_only=not passage.is_title)
            if not keys and passage.is_title and passage.title is not None:
                keys = [] if passage.title.named is None else [passage.title.named]
            elif not keys and cues.EXEMPTS.search(self.values[place]):
                named = exemption_named(self.values[place])
                keys = [] if named is None else [named]
            topic = keys[-1] if keys else topic
            found.append(topic if topic is not None else ahead.get(passage.paragraph))
        return found

    def _first_cited(self) -> dict[int, str]:
        """The exemption that each paragraph cites first."""
        found: dict[int, str] = {}
        for passage in self.passages:
            for key in self.letter.keys(passage.span, relied_only=True)[:1]:
                found.setdefault(passage.paragraph, key)
        return found

    def _join(self, before: int | None, place: int) -> Join:
        if before is None or any(between in self.rights for between in range(before + 1, place)):
            return Join.BREAK
        last, this = self.passages[before], self.passages[place]
        if last.stretch != this.stretch or last.title is not this.title:
            return Join.BREAK
        return Join.SENTENCE if last.paragraph == this.paragraph else Join.PARAGRAPH

    def _points(self, place: int, refuses: bool, topic: str | None) -> dict[BlockKind, float]:
        passage = self.passages[place]
        if passage.is_row or cues.GREETS.match(self.values[place]):
            return {_A: 20.0}
        points = evidence(self.values[place])
        for kind, worth in self._expected(place, topic).items():
            points[kind] += worth
        if self._concludes(place):
            points[_B] += 1.5
        if not refuses and not (passage.title is not None and passage.title.kind in REASONS):
            for kind in REASONS:
                points[kind] -= 6.0
        return points

    def _concludes(self, place: int) -> bool:
        """Whether a passage stands under "Conclusion", behind a title of the argument."""
        title = self.passages[place].title
        if title is None or not cues.HEADING_CONCLUSION.search(self.text.at(title.span)):
            return False
        return self.argued[place]

    def _argued(self) -> list[bool]:
        """For each passage, whether one of the three titles before its own is of the argument."""
        found: list[bool] = []
        recent: list[Title | None] = []
        for passage in self.passages:
            if not recent or passage.title is not recent[-1]:
                recent = [*recent[-3:], passage.title]
            found.append(any(title is not None and title.kind in REASONS for title in recent[:-1]))
        return found

    def _announced(self, title: Title | None) -> BlockKind | None:
        """What a title announces: one that cites an exemption, or names one, announces that."""
        if title is None or title.kind is not None:
            return None if title is None else title.kind
        cites = title.named is not None or self.letter.keys(title.span, relied_only=False, even_denied=True)
        return _E if cites else None

    def _expected(self, place: int, topic: str | None) -> dict[BlockKind, float]:
        """Points for each kind from the title in force and from the exemption that is the topic."""
        points = dict.fromkeys(_KINDS, 0.0)
        passage = self.passages[place]
        title = passage.title
        kind = title.kind if title is not None else None
        if (
            kind is None
            and title is not None
            and passage.heading is not title
            and passage.heading is not None
        ):
            kind = passage.heading.kind
        if kind in FIRM:
            points[kind] += 5.5 if passage.is_held else 1.5
        elif kind is _P:
            points = {_A: -3.0, _E: -1.0, _H: -2.5, _P: 0.5, _F: 1.0, _G: 0.5, _B: 0.7}
        elif (title is not None and title.why) or kind is _E:
            points |= {_A: -1.5, _E: 0.5, _H: 0.5}
        elif kind is _A:
            points[_A] += 0.3
        if passage.label is not None and not passage.label.is_bullet:
            points[_A] += 1.0
        if topic is not None:
            needs = needs_harm(topic)
            titled = kind is _E or (title is not None and title.why)
            points[_H] += (0.9 if titled else 0.5) if needs else -1.2 if needs is False else 0.0
            if is_absolute(topic):
                points |= {k: points[k] - 1.0 for k in (_F, _G, _B)}
        if not (kind in FIRM or kind is _P or topic is not None):
            points |= {k: points[k] - 0.8 for k in (_H, _F, _G, _B)}
        if kind is not _P and not speaks_of_public_interest(self.values[place]):
            points[_P] -= 0.8
        return points

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
                cites = self._announced(title) is _E
                kind = _E if cites else below if same and below in REASONS and kind is None else _A
            elif (title is not None and title.why and below in REASONS and kind is _E) or (
                below is _B and self._concludes(place)
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
