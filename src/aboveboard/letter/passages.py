"""A letter's own words cut into passages: titles and sentences, each under the title that governs it.

What stands in a line of its own and what runs into its text are titles alike. Nothing is decided here about
what a sentence is for; see :mod:`aboveboard.letter.blocks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aboveboard.letter import cues
from aboveboard.letter.headings import (
    FIRM,
    RIGHTS,
    exemption_named,
    explains_why,
    heading_kind,
    run_in_title,
)
from aboveboard.letter.label import Label, label_at
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.response import BlockKind
from aboveboard.letter.text import Span, Text

_WORDS = re.compile(r"\w")
_ENDS = re.compile(r"[.!;,…][\"'”’)\]*_]{0,3}\Z")
_OPENS_WITH_PROVISION = re.compile(r"[\W_]{0,4}(?:sections?|s\.?|regulations?|regs?\.?) ?\d", re.IGNORECASE)
_NUMBER = re.compile(
    r"\A[\W_]{0,4}(?:\d{1,2}(?:\.\d{1,2}){1,2}|\(?\d{1,2}[.):]{1,2}|\(?[A-Za-z][.)])[ ](?=\S)"
)
_FURNITURE = re.compile(
    r"[\W_]{0,4}(?:page[ \t])?\d{1,3}(?:[ \t](?:of|/)[ \t]\d{1,3})?[\W_]{0,4}\Z"
    r"|[\W_]{0,4}(?:official(?:[ -]{1,3}sensitive)?|not protectively marked|protective marking|unclassified"
    r"|restricted|public)[\W_]{0,4}\Z",
    re.IGNORECASE,
)
"""The number of a page and its marking head nothing."""
LONGEST_READ = 2_000
"""Characters of a sentence that are read."""
LONGEST_TITLE = 170
"""Characters of a title that is broken over lines."""
MOST_TITLE_WORDS = 22
_TELLING = FIRM | RIGHTS | {BlockKind.PUBLIC_INTEREST}
_ARGUING = FIRM | {BlockKind.PUBLIC_INTEREST}


@dataclass(frozen=True, slots=True)
class Title:
    """A title: where its words stand and what they announce.

    ``runs_in`` says that it stands in front of its text, in the same line. ``named`` is the exemption that
    its words name without its number. ``why`` says that it announces why an exemption applies.
    """

    span: Span
    kind: BlockKind | None
    runs_in: bool
    named: str | None
    why: bool
    concludes: bool
    """Whether it is "Conclusion" or the like, which is a balance where something was weighed before."""
    paragraph: int
    """The paragraph it heads or stands in."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A title or a sentence of the letter's own words.

    ``title`` governs it; ``heading`` is the last title with a line of its own. ``paragraph`` numbers the
    paragraphs, ``stretch`` the stretches between quotations of the request.
    """

    span: Span
    title: Title | None
    heading: Title | None
    is_title: bool
    paragraph: int
    stretch: int
    is_row: bool = False
    label: Label | None = None
    """The number in front of the paragraph that it opens."""

    @property
    def is_held(self) -> bool:
        """Whether a title governs it firmly: one in a line of its own, or in its own paragraph."""
        return self.title is not None and (not self.title.runs_in or self.title.paragraph == self.paragraph)


def words_of(text: Text, passage: Passage) -> str:
    """The words of a passage, white space made single, the number in front of its paragraph left out."""
    start, end = passage.span.start, passage.span.end
    if end - start > LONGEST_READ:
        # Nobody says in so many words what a sentence is for, but at its beginning or its end.
        value = f"{text.value[start : start + LONGEST_READ - 500]} {text.value[end - 500 : end]}"
    else:
        value = text.value[start:end]
    return _NUMBER.sub("", " ".join(value.split()), count=1)


def passages_of(text: Text, lines: Sequence[Line], request: Sequence[Span]) -> tuple[Passage, ...]:
    """The passages of a letter, in order, none overlapping another or a quotation of the request."""
    return tuple(_Cutter(text).cut(lines, request))


class _Cutter:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.heading: Title | None = None
        self.run_in: Title | None = None
        self.paragraph = 0
        self.stretch = 0

    def cut(self, lines: Sequence[Line], request: Sequence[Span]) -> Iterator[Passage]:
        run: list[tuple[Line, Span]] = []
        quoted = sorted(request)
        passed = 0  # quotations that end before the line
        for number, line in enumerate(lines):
            while passed < len(quoted) and quoted[passed].end <= line.span.start:
                passed += 1
            before = quoted[passed - 1].end if passed else 0
            if run and run[-1][1].end <= before and run[-1][1].start < before:
                yield from self._flush(run)
                self._quoted()
            for own in self._own(line.span, quoted, passed):
                if own != line.span:
                    yield from self._flush(run)
                    self._quoted()
                elif run and self._breaks(run[-1][0], line):
                    yield from self._flush(run)
                if own == line.span and self._is_heading(run, line, lines[number + 1 : number + 2]):
                    yield from self._flush(run)
                    yield self._headed(line.span, line.label)
                    continue
                run.append((line, own))
        yield from self._flush(run)

    def _quoted(self) -> None:
        """A quotation of the request ends what was argued before it."""
        self.stretch += 1
        self.run_in = None
        if self.heading is not None and self.heading.kind in _ARGUING:
            self.heading = None

    def _own(self, line: Span, quoted: Sequence[Span], passed: int) -> Iterator[Span]:
        """The stretches of a line that are not quoted and have words. The first ``passed`` quotations end
        before it."""
        start = line.start
        for number in range(passed, len(quoted)):
            span = quoted[number]
            if span.start >= line.end:
                break
            yield from self._worded(Span(start, max(start, span.start)))
            start = max(start, min(span.end, line.end))
        yield from self._worded(Span(start, line.end))

    def _worded(self, span: Span) -> Iterator[Span]:
        stripped = self.text.strip(span)
        if _WORDS.search(self.text.at(stripped)):
            yield stripped

    def _breaks(self, last: Line, line: Line) -> bool:
        """Whether a line begins a paragraph."""
        return (
            line.blank_before
            or line.shape is Shape.ITEM
            or (line.shape is Shape.ROW) != (last.shape is Shape.ROW)
        )

    def _is_heading(self, run: Sequence[tuple[Line, Span]], line: Line, after: Sequence[Line]) -> bool:
        """Whether a line is a heading: by its form, or by what it says where its form leaves it open."""
        value = self.text.at(line.span)
        if line.shape is Shape.HEADING:
            return not _FURNITURE.match(value)
        if line.shape is Shape.ROW or len(value) > 130:
            return False
        if line.label is not None and line.label.worded and line.label.length >= len(value):
            return True  # "Question 3", alone
        if _ENDS.search(value):
            return False
        alone = line.blank_before and line.blank_after
        numbered = line.label is not None and not line.label.is_bullet
        says = value[line.label.length :] if line.label is not None and numbered else value
        if value.endswith("?"):
            return alone and (heading_kind(value) in _TELLING or explains_why(value))
        if line.label is not None and line.label.is_bullet:
            return False
        opens = not run or bool(re.search(r"[.:;?!][\"'”’)\]*_]{0,3}\Z", self.text.at(run[-1][1])))
        follows = after[0] if after else None
        goes_on = follows is not None and not line.blank_after and self.text.at(follows.span)[:1].islower()
        if not opens or goes_on or len(value.split()) > 16 or not says[:1].isalpha():
            return False
        if not says[:1].isupper() and not (line.label is not None and line.label.worded):
            return False
        if alone and (heading_kind(says) in _TELLING or explains_why(says)):
            return True
        if alone and numbered and len(says.split()) <= 6 and heading_kind(says) is not None:
            return True
        return (
            follows is not None
            and not line.blank_after
            and (
                heading_kind(says) in _ARGUING
                or explains_why(says)
                or (bool(_OPENS_WITH_PROVISION.match(value)) and exemption_named(value) is not None)
            )
            and (line.label is None or line.label.worded)
        )

    def _headed(self, span: Span, label: Label | None) -> Passage:
        self.paragraph += 1
        self.heading = self._title(span, runs_in=False, label=label)
        self.run_in = None
        return Passage(span, self.heading, self.heading, True, self.paragraph, self.stretch, label=label)

    def _title(self, span: Span, *, runs_in: bool, label: Label | None = None) -> Title:
        value = " ".join(self.text.at(span).split())
        kind = heading_kind(value)
        bare = cues.BARE_SIDE.match(value)
        if kind is None and bare is not None:
            kind = BlockKind.FACTORS_FOR if bare["for"] else BlockKind.FACTORS_AGAINST
        if kind is None and label is not None and label.worded:
            kind = BlockKind.ANSWER
        return Title(
            span,
            kind,
            runs_in,
            exemption_named(value),
            explains_why(value),
            cues.HEADING_CONCLUSION.search(value) is not None,
            self.paragraph,
        )

    def _flush(self, run: list[tuple[Line, Span]]) -> Iterator[Passage]:
        if not run:
            return
        first, last = run[0], run[-1]
        span = Span(first[1].start, last[1].end)
        self.paragraph += 1
        if first[0].shape is Shape.ROW:
            yield Passage(span, self.title, self.heading, False, self.paragraph, self.stretch, is_row=True)
        elif self._is_broken_title(run):
            yield self._headed(span, None)
        else:
            label = first[0].label if first[1] == first[0].span else None
            yield from self._sentences(span, label)
        run.clear()

    def _is_broken_title(self, run: Sequence[tuple[Line, Span]]) -> bool:
        """Whether a paragraph is a title broken over lines."""
        span = Span(run[0][1].start, run[-1][1].end)
        value = self.text.at(span)
        return (
            1 < len(run) <= 3
            and len(value) <= LONGEST_TITLE
            and all(line.shape is Shape.TEXT for line, _ in run)
            and run[0][0].blank_before
            and run[-1][0].blank_after
            and not _ENDS.search(value)
            and len(value.split()) <= MOST_TITLE_WORDS
            and ". " not in value
            and heading_kind(" ".join(value.split())) in _TELLING
        )

    @property
    def title(self) -> Title | None:
        """The title in force."""
        return self.run_in or self.heading

    def _sentences(self, span: Span, label: Label | None) -> Iterator[Passage]:
        # A title that runs into its text holds for its paragraph, and more loosely for those that follow.
        opening = True
        reached = span.start
        for sentence in self.text.sentences_in(span):
            if sentence.end <= reached:
                continue
            start = max(sentence.start, reached)
            words = start + label.length if opening and label is not None and start == span.start else start
            title = self._run_in(words, span.end)
            if title is not None:
                self.run_in = title
                end = title.span.end
                yield Passage(
                    Span(start, end),
                    title,
                    self.heading,
                    True,
                    self.paragraph,
                    self.stretch,
                    label=label if opening else None,
                )
                opening = False
                reached = end
                start = end
            rest = self.text.strip(Span(start, max(start, sentence.end)))
            if len(rest) and _WORDS.search(self.text.at(rest)):
                yield Passage(
                    rest,
                    self.title,
                    self.heading,
                    False,
                    self.paragraph,
                    self.stretch,
                    label=label if opening else None,
                )
                opening = False
                reached = rest.end

    def _run_in(self, start: int, end: int) -> Title | None:
        found = run_in_title(self.text.value, start, end)
        if found is None:
            return None
        span = self.text.strip(Span(start, found))
        title = self._title(span, runs_in=True)
        value = self.text.at(span)
        if title.kind in _TELLING or title.why:
            return title
        if title.named is not None and len(value.split()) <= 9 and not label_at(value):
            return title
        if _OPENS_WITH_PROVISION.match(value) and len(value.split()) <= 9 and value[-1:] in ":.*_":
            return title
        return None
