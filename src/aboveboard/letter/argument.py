"""What each sentence of an answer is for, by the words of each, the titles over them, and all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aboveboard.letter import cues
from aboveboard.letter.cited import Cited, is_absolute, needs_harm
from aboveboard.letter.evidence import evidence, speaks_of_public_interest
from aboveboard.letter.headings import FIRM, RIGHTS, exemption_named
from aboveboard.letter.passages import Passage, Title
from aboveboard.letter.remedies import Right
from aboveboard.letter.response import BlockKind
from aboveboard.letter.sequence import Join, Step, likeliest

_A, _E, _H, _P = BlockKind.ANSWER, BlockKind.EXEMPTIONS, BlockKind.HARM, BlockKind.PUBLIC_INTEREST
_F, _G, _B = BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE
_REASONS = FIRM | {_P}
PLAIN_HARM = 1.2
"""Points that show harm in a paragraph, so that its other sentences may be of harm too."""


class Argument:
    """The sentences of a letter that are neither head nor rights nor signature.

    ``values`` are the words of each passage, ``rights`` the passages that give a right.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        letter: Cited,
        values: Sequence[str],
        rights: Mapping[int, tuple[Right, ...]],
    ) -> None:
        self.passages = passages
        self.letter = letter
        self.values = values
        self.rights = rights
        self.argued = self._argued()

    def decide(self, found: dict[int, BlockKind]) -> None:
        """Add to ``found`` the kind of each sentence whose place is not in it, deciding for all together."""
        places = [p for p in range(len(self.passages)) if p not in found and not self.passages[p].is_title]
        refuses = self._refuses()
        topics = self._topics()
        words = {place: evidence(self.values[place]) for place in places}
        harmful = {self.passages[p].paragraph for p, points in words.items() if points[_H] >= PLAIN_HARM}
        steps = []
        for number, place in enumerate(places):
            before = places[number - 1] if number else None
            points = self._points(place, words[place], topics[place], harmful)
            if not refuses and not self._is_titled_reason(place):
                points |= {kind: points.get(kind, 0.0) - 6.0 for kind in _REASONS}
                points[_E] = points.get(_E, 0.0) - 3.0
            join = self._join(before, place)
            if join is Join.BREAK and self._governing(self.passages[place]) not in _REASONS:
                # Nobody begins to weigh before he has said what he refuses, and why.
                points |= {kind: points.get(kind, 0.0) - 1.2 for kind in (_F, _G, _B)}
            steps.append(Step(points, join))
        found |= zip(places, likeliest(steps), strict=True)

    def _is_titled_reason(self, place: int) -> bool:
        title = self.passages[place].title
        return title is not None and title.kind in _REASONS

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

    def _points(
        self, place: int, words: Mapping[BlockKind, float], topic: str | None, harmful: set[int]
    ) -> dict[BlockKind, float]:
        """Points for each kind: of the words, of the title in force, of the exemption that is the topic."""
        passage = self.passages[place]
        if passage.is_row or cues.GREETS.match(self.values[place]):
            return {_A: 20.0}
        points = dict(words)
        kind = self._governing(passage)
        why = kind is _E or (passage.title is not None and passage.title.why)
        for each, worth in _expected(kind, why=why, is_held=passage.is_held).items():
            points[each] += worth
        if passage.label is not None and not passage.label.is_bullet:
            points[_A] += 1.0
        if topic is not None:
            for each, worth in _of_topic(topic, why=why, harmful=passage.paragraph in harmful).items():
                points[each] += worth
        elif not (kind in FIRM or kind is _P):
            points |= {each: points[each] - 0.8 for each in FIRM}
        if kind is not _P and not speaks_of_public_interest(self.values[place]):
            points[_P] -= 0.8
        if self.concludes(place):
            points[_B] += 1.5
        return points

    def _governing(self, passage: Passage) -> BlockKind | None:
        """What the title in force announces; where it announces nothing, the heading above it."""
        kind = self.announced(passage.title)
        if kind is None and passage.title is not None and passage.title.runs_in:
            kind = self.announced(passage.heading)
        return kind

    def concludes(self, place: int) -> bool:
        """Whether a passage stands under "Conclusion", behind a title of the argument."""
        title = self.passages[place].title
        return title is not None and title.concludes and self.argued[place]

    def _argued(self) -> list[bool]:
        """For each passage, whether one of the three titles before its own is of the argument."""
        found: list[bool] = []
        recent: list[Title | None] = []
        for passage in self.passages:
            if not recent or passage.title is not recent[-1]:
                recent = [*recent[-3:], passage.title]
            found.append(any(title is not None and title.kind in _REASONS for title in recent[:-1]))
        return found

    def announced(self, title: Title | None) -> BlockKind | None:
        """What a title announces: one that cites an exemption, or names one, announces that."""
        if title is None or title.kind is not None:
            return None if title is None else title.kind
        cites = title.named is not None or self.letter.keys(title.span, relied_only=False, even_denied=True)
        return _E if cites else None


def _expected(kind: BlockKind | None, *, why: bool, is_held: bool) -> dict[BlockKind, float]:
    """Points for each kind from a title in force that announces ``kind``, or ``why`` something is exempt."""
    if kind is not None and kind in FIRM:
        return {kind: 5.5 if is_held else 1.5}
    if kind is _P:
        # Behind such a title one begins with what speaks for disclosure.
        return {_A: -3.0, _E: -1.0, _H: -2.5, _P: 0.5, _F: 1.0, _G: 0.5, _B: 0.7}
    if why:
        return {_A: -1.5, _E: 0.5, _H: 0.5}
    return {_A: 0.3} if kind is _A else {}


def _of_topic(key: str, *, why: bool, harmful: bool) -> dict[BlockKind, float]:
    """Points for each kind from the exemption that is spoken of: harm where its test is one of harm."""
    needs = needs_harm(key)
    harm = -1.2 if needs is False else 0.9 if needs and why else 0.5 if needs and harmful else 0.0
    absolute = -1.0 if is_absolute(key) else 0.0
    return {_H: harm, _F: absolute, _G: absolute, _B: absolute}
