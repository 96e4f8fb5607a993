"""Which exemption each stretch of an argument argues.

A title that cites or names one governs until the next that does; several in a row are a list, argued
together. Elsewhere the paragraph's own citations decide, and what no paragraph says the letter as a whole
may: where it relies on one exemption only, or on one only that needs an account of harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aboveboard.letter.cited import Cited, is_absolute, needs_harm, section_of
from aboveboard.letter.headings import FIRM, exemption_named
from aboveboard.letter.passages import Passage, Title
from aboveboard.letter.response import BlockKind
from aboveboard.letter.text import Span, Text

_SEVERAL = re.compile(
    r"\b(?:both|these|the|those|all|two|three|four) (?:of the |the |these |two |three |relevant ){0,2}"
    r"(?:exemptions|exceptions)\b|\b(?:maintaining|keeping|engaging) (?:both |these |the )?exclusions\b",
    re.IGNORECASE,
)


def attributed(
    text: Text, passages: Sequence[Passage], kinds: Sequence[BlockKind], letter: Cited
) -> list[str | None]:
    """For each passage the exemption it argues or applies; ``None`` for several and for none."""
    return _Attribution(text, passages, kinds, letter).run()


_HARM, _BALANCE = BlockKind.HARM, BlockKind.BALANCE
_SIDES = frozenset({BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST})
_WEIGHING = _SIDES | {_BALANCE, BlockKind.PUBLIC_INTEREST}
_REASONS = _WEIGHING | {_HARM}
_ARGUING = _REASONS | {BlockKind.EXEMPTIONS}
_TELLS_TESTS = re.compile(r"\b(?:class|prejudice)[- ]based\b|\bharm must be\b", re.IGNORECASE)
"""Says which exemptions need an account of harm; then the harm of a list is theirs."""
_OPENING = 16
"""Characters of a paragraph in which it may say what it is about."""
_SEVERAL_KEYS = ""
"""Stands for several exemptions argued together, and for one that the letter never gives a number."""


class _Attribution:
    def __init__(
        self, text: Text, passages: Sequence[Passage], kinds: Sequence[BlockKind], letter: Cited
    ) -> None:
        self.text = text
        self.passages = passages
        self.kinds = kinds
        self.letter = letter
        self.key: str | None = None  # what governs: None for nothing
        self.by_title = False
        self.run_in: str | None = None
        self.under: BlockKind | None = None  # what the last heading that announces anything announces
        self.above: tuple[str | None, bool] | None = None  # what governed before an exemption's name in it
        self.lasts = False  # whether what a title that runs in names holds for those behind it
        self.keys: list[str | None] = []
        self.section: list[int] = []  # for each passage the title that governs it, counted
        self.sections = 0
        self.by_own_title: list[bool] = []  # for each passage, whether a title names what it argues
        self.tells_tests = any(_TELLS_TESTS.search(text.at(passage.span)) for passage in passages)

    def run(self) -> list[str | None]:
        paragraph = -1
        for place, passage in enumerate(self.passages):
            if passage.is_title and passage.title is not None:
                self._title(place, passage.title)
            elif passage.paragraph != paragraph and not self.by_title and self.run_in is None:
                self._paragraph(passage.paragraph, place)
            paragraph = passage.paragraph
            key = self.run_in if self.run_in is not None else self.key
            self.keys.append(self._own(place, key) if self.kinds[place] in _ARGUING else None)
            self.section.append(self.sections)
            self.by_own_title.append(self.by_title or self.run_in is not None)
        self._agree()
        self._share_weighing()
        self._pool_last_balance()
        self._move_harm()
        self._name_harm()
        self._join_titles()
        return [self._settled(place) for place in range(len(self.passages))]

    def _title(self, place: int, title: Title) -> None:
        keys = self.letter.keys(title.span, relied_only=False, even_denied=True)
        named = self.letter.named(title.named)
        if not keys and named is not None:
            keys = [named]
        elif not keys and title.named is not None and self.kinds[place] in _ARGUING:
            keys = [_SEVERAL_KEYS]
        if title.runs_in:
            self.run_in = (keys[0] if len(keys) == 1 else _SEVERAL_KEYS) if keys else self._kept(place)
            if keys:
                self.lasts = title.kind not in FIRM
            return
        self.run_in = None
        if title.kind in _WEIGHING and self.above is not None:
            self.key, self.by_title = self.above
            self.above = None
        if keys and named == keys[0] and self.under is _HARM:
            # The name of an exemption under "Harm" heads its harm alone, and not what follows.
            self.above = self.above or (self.key, self.by_title)
            self.key, self.by_title = keys[0], True
        elif keys:
            self.sections += 1
            self.above = None
            listed = self._is_listed(place, keys)
            self.by_title = len(keys) == 1 and not listed
            self.key = keys[0] if self.by_title else _SEVERAL_KEYS
        elif title.kind in (BlockKind.ANSWER, BlockKind.REQUEST, BlockKind.REVIEW, BlockKind.REGULATOR) or (
            title.kind in (None, BlockKind.EXEMPTIONS) and self.kinds[place] not in _REASONS
        ):
            self.sections += 1
            self.key, self.by_title, self.above = None, False, None
        if title.kind is not None:
            self.under = title.kind

    def _kept(self, place: int) -> str | None:
        """What a title that runs in and names nothing leaves in force: what the one before it named.

        "Section 31(1)(a). For: ... Against: ..." is all about the one; "Prejudice to commercial interests"
        names what it is about itself, and nobody else's.
        """
        before = self.passages[place - 1].title if place else None
        return self.run_in if before is not None and before.runs_in and self.lasts else None

    def _is_listed(self, place: int, keys: Sequence[str]) -> bool:
        """Whether a title stands in a list of exemptions, line under line."""
        before = self.passages[place - 1] if place else None
        if before is None or not before.is_title or before.title is None or before.title.runs_in:
            return False
        above = self.letter.keys(before.span, relied_only=False)
        return bool(above) and section_of(above[0]) != section_of(keys[0])

    def _paragraph(self, paragraph: int, place: int) -> None:
        """Let a paragraph's own citations decide, where no title does."""
        last = place
        while last + 1 < len(self.passages) and self.passages[last + 1].paragraph == paragraph:
            last += 1
        start = self.passages[place].span.start
        keys = self.letter.keys(Span(start, self.passages[last].span.end), relied_only=True)
        if not keys:
            # "Section 30 is a class based exemption." relies on nothing, and says what it is about
            keys = self.letter.keys(self.passages[place].span, relied_only=False)
            opens = self.letter.keys(Span(start, start + _OPENING), relied_only=False)
            keys = keys if opens and len(keys) == 1 else []
        if keys:
            self.key = keys[0] if len(keys) == 1 else _SEVERAL_KEYS

    def _own(self, place: int, key: str | None) -> str | None:
        """The exemption of one passage: what it says of itself before what governs it."""
        passage = self.passages[place]
        if self.kinds[place] not in _WEIGHING:
            return key
        title = passage.title.span if passage.title is not None else passage.span
        if self.letter.several and (
            _SEVERAL.search(self.text.at(passage.span)) or _SEVERAL.search(self.text.at(title))
        ):
            return _SEVERAL_KEYS
        keys = self.letter.keys(passage.span, relied_only=False)
        if passage.is_title:
            return key
        if self.kinds[place] is _BALANCE and keys:
            return keys[0] if len(keys) == 1 else _SEVERAL_KEYS
        return key

    def _agree(self) -> None:
        """Where one sentence of a weighing speaks of several exemptions, all of it under one heading does."""
        together: set[tuple[Title | None, int]] = set()
        for place, key in enumerate(self.keys):
            if key == _SEVERAL_KEYS and self.kinds[place] in _WEIGHING and not self.passages[place].is_title:
                together.add(self._weighing(place))
        for place, key in enumerate(self.keys):
            own = self.by_own_title[place] and self.kinds[place] is not _BALANCE
            weighs = bool(key) and self.kinds[place] in _SIDES | {_BALANCE} and not own
            if weighs and self._weighing(place) in together and not self._names_one(place):
                self.keys[place] = _SEVERAL_KEYS

    def _weighing(self, place: int) -> tuple[Title | None, int]:
        """Which weighing a passage belongs to: that under its heading, or that of its paragraph."""
        heading = self.passages[place].heading
        if heading is not None and heading.kind in _WEIGHING:
            return heading, 0
        return None, self.passages[place].paragraph

    def _share_weighing(self) -> None:
        """Weighing under a heading of its own, behind several exemptions argued without any, is for all."""
        argued: dict[int, str] = {}
        weighed: set[int] = set()
        for place, section in enumerate(self.section):
            key = self.keys[place]
            if key and self.kinds[place] in _ARGUING and not self.passages[place].is_title:
                argued.setdefault(section, key)
                if self.kinds[place] in _WEIGHING:
                    weighed.add(section)
        settled = {argued[section] for section in weighed}
        before: set[str] = set()  # what was argued without weighing in the sections before this one
        section = 0
        for place, here in enumerate(self.section):
            if here != section:
                key = argued.get(section)
                if key is not None and section not in weighed and key not in settled and not is_absolute(key):
                    before.add(key)
                section = here
            key = self.keys[place]
            if (
                key
                and before - {key}
                and self.kinds[place] in _WEIGHING
                and self._is_under_plain_heading(place)
                and not self._names_one(place)
            ):
                self.keys[place] = _SEVERAL_KEYS

    def _is_under_plain_heading(self, place: int) -> bool:
        """Whether a passage stands under a heading of the weighing that cites no exemption."""
        heading = self.passages[place].heading
        return (
            heading is not None
            and heading.kind in _WEIGHING
            and not self.letter.keys(heading.span, relied_only=False)
        )

    def _names_one(self, place: int) -> bool:
        return len(self.letter.keys(self.passages[place].span, relied_only=False)) == 1

    def _pool_last_balance(self) -> None:
        """A single balance at the end of several arguments is struck for all of them, unless it names one."""
        sides = [place for place, kind in enumerate(self.kinds) if kind in _SIDES]
        balances = [place for place, kind in enumerate(self.kinds) if kind is _BALANCE]
        argued = {self.keys[place] for place in sides} - {None, _SEVERAL_KEYS}
        if len(argued) < 2 or not balances or balances[0] < sides[-1]:
            return
        if len({self.keys[place] for place in balances}) == 1 and not any(
            self._names_one(place) for place in balances
        ):
            for place in balances:
                self.keys[place] = _SEVERAL_KEYS

    def _move_harm(self) -> None:
        """Harm under its own title, in the section of an exemption that needs none, is for those that do."""
        needing = [key for key in self.letter.relied if needs_harm(key)]
        having = {key for place, key in enumerate(self.keys) if self.kinds[place] is _HARM and key}
        if not needing or having & set(needing):
            return
        for place, kind in enumerate(self.kinds):
            title = self.passages[place].title
            key = self.keys[place]
            if kind is _HARM and title is not None and title.kind is _HARM and key and not needs_harm(key):
                self.keys[place] = needing[0] if len(needing) == 1 else _SEVERAL_KEYS

    def _name_harm(self) -> None:
        """Harm argued for no one exemption in particular is for the one that its paragraph names in words:
        "... would prejudice the detection of crime"."""
        named: dict[int, set[str]] = {}
        open_places = [p for p, kind in enumerate(self.kinds) if kind is _HARM and not self.keys[p]]
        for place in open_places:
            key = self.letter.named(exemption_named(self.text.at(self.passages[place].span)))
            if key is not None:
                named.setdefault(self.passages[place].paragraph, set()).add(key)
        for place in open_places:
            keys = named.get(self.passages[place].paragraph, set())
            if len(keys) == 1 and self.passages[place].title is None:
                self.keys[place] = next(iter(keys))

    def _join_titles(self) -> None:
        """A title argues what the text under it does, where both are of one kind."""
        for place in reversed(range(len(self.passages) - 1)):
            under = self.passages[place + 1]
            if (
                self.passages[place].is_title
                and under.title is self.passages[place].title
                and self.kinds[place] is self.kinds[place + 1]
            ):
                self.keys[place] = self.keys[place + 1]

    def _settled(self, place: int) -> str | None:
        """What is argued, with what only the letter as a whole can tell."""
        key, kind = self.keys[place], self.kinds[place]
        if kind not in _REASONS or key:
            return key or None
        return self._only(kind, unnumbered=key == _SEVERAL_KEYS)

    def _only(self, kind: BlockKind, *, unnumbered: bool) -> str | None:
        """The one exemption that reasons of this kind can be for, or ``None``."""
        relied = self.letter.relied
        if kind is _HARM:
            fitting = [key for key in relied if needs_harm(key)]
        else:
            fitting = [key for key in relied if not is_absolute(key)] or list(relied)
        if unnumbered and (len(relied) < 2 or (kind is _HARM and not self.tells_tests)):
            return None
        return fitting[0] if len(fitting) == 1 else None
