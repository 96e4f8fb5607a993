"""Where the request stands in a letter.

Tried in turn: a place the letter announces (a heading, "you asked:", words in quotation marks), questions
that stand in it without a word, an e-mail copied below it, and last a description in the letter's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from aboveboard.letter import cues
from aboveboard.letter.label import label_at
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.request_described import described_in
from aboveboard.letter.request_extent import Extent, Run
from aboveboard.letter.request_quoted import quotation_at, quotation_in
from aboveboard.letter.request_rows import Piece, pieces_of
from aboveboard.letter.request_tables import questions_in_table
from aboveboard.letter.request_words import (
    ASKED,
    BREAKS_OFF,
    COLON,
    HEADS_REQUEST,
    OFFERS_REVIEW,
    PROMISES,
    QUESTION_MARK,
    RUN_IN_REQUEST,
    SPEAKS_OF_REQUEST,
    answers,
    asks,
    introduces,
    may_ask,
)
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE
FURTHEST = 150
"""Pieces. A letter that has not come to the request by then does not repeat it."""
MOST_TRIES = 6
"""Places at which questions may seem to stand without a word."""
LONGEST_SENTENCE = 2_000
"""Characters of a paragraph in which the request may be announced and begin."""
MOST_COLONS = 8
_ANNOUNCES_PLAINLY = re.compile(
    r"[:–—][\"'“‘*_>]{0,3}\Z|[ \t]-\Z|\b(?:for|about|to|that|whether|of|information|following|was|reads"
    r"|asked|requested)\Z",
    _I,
)
_SAYS_WHEN = re.compile(r"\b(?:received|reached|arrived|came|dated|sent|submitted)\b", _I)
_HEADER_ROWS = ("from:", "sent:", "date:", "to:", "subject:", "cc:")
_MAIL_BELOW = re.compile(
    r"-{3,20} ?(?:original|forwarded) (?:message|email|request) ?-{3,20}|_{10,60}\Z|on .{6,60} wrote:\Z"
    r"|begin forwarded message",
    _I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a request stands: its stretches in order, and whether they are its own words.

    ``also`` are stretches that are the requester's too and ask nothing new: the e-mail copied below.
    """

    spans: tuple[Span, ...]
    is_quoted: bool
    also: tuple[Span, ...] = ()


def place_of(text: Text, lines: Sequence[Line]) -> Found | None:
    """Where the request stands in a letter, or ``None`` if the letter neither repeats nor describes it."""
    pieces = pieces_of(text, lines)
    finder = _Finder(text, pieces)
    below = finder.mail_below()
    spans = finder.announced() or finder.standing_alone()
    if spans:
        return Found(spans, True, below if below and below[0].start >= spans[-1].end else ())
    if below:
        return Found(below, True)
    span = described_in(text, pieces[:FURTHEST])
    return Found((span,), False) if span is not None else None


class _Finder:
    def __init__(self, text: Text, pieces: list[Piece]) -> None:
        self._text = text
        self._pieces = pieces

    def announced(self) -> tuple[Span, ...]:
        """The request behind a heading or a sentence that announces it."""
        for index, piece in enumerate(self._pieces[:FURTHEST]):
            if HEADS_REQUEST.match(piece.rest.strip("*_# ")):
                spans = self._below_heading(index)
            elif OFFERS_REVIEW.search(piece.bare) and not (
                "?" in piece.bare or BREAKS_OFF.search(piece.bare)
            ):
                continue
            else:
                spans = self._introduced(index)
            if spans:
                return spans
        return ()

    def _below_heading(self, index: int) -> tuple[Span, ...]:
        """The request below a heading such as "Your request", behind a word on when it came."""
        for below in range(index + 1, min(len(self._pieces), index + 4)):
            piece = self._pieces[below]
            if HEADS_REQUEST.match(piece.bare) or cues.GREETS.match(piece.bare):
                continue
            if piece.label is None and (spans := self._introduced(below)):
                return spans
            is_preface = (
                piece.label is None
                and _SAYS_WHEN.search(piece.bare) is not None
                and not asks(piece.bare)
                and len(piece.bare) < 200
            )
            if not is_preface:
                return self._from(below, opener=None, is_announced=True)
        return ()

    def _introduced(self, index: int) -> tuple[Span, ...]:
        """The request that the piece at ``index`` announces, in itself or below."""
        piece = self._pieces[index]
        quoted = quotation_in(self._text, piece)
        if quoted is not None:
            return self._with_neighbours(quoted)
        words = piece.rest
        run_in = RUN_IN_REQUEST.match(words)
        if run_in is not None:
            return self._behind(index, run_in.end(), is_announced=True)
        if BREAKS_OFF.search(words) and introduces(words):
            plainly = _ANNOUNCES_PLAINLY.search(words) is not None and (
                ASKED.search(words) is not None or words.endswith(":")
            )
            if plainly or (piece.shape is Shape.TEXT and len(words) > 60):
                spans = self._from(
                    index + 1,
                    opener=index,
                    is_announced=plainly and SPEAKS_OF_REQUEST.search(words) is not None,
                )
                if spans:
                    return spans
        for colon in islice(COLON.finditer(words, 0, LONGEST_SENTENCE), MOST_COLONS):
            before = words[: colon.start()]
            if ASKED.search(before) and introduces(before) and self._can_begin(words[colon.end() :]):
                return self._behind(index, colon.end(), is_announced=False)
        last = words.rsplit(". ", 1)[-1]
        if words.endswith(".") and PROMISES.search(last) and SPEAKS_OF_REQUEST.search(last):
            return self._from(index + 1, opener=index, is_announced=False)
        return ()

    def _can_begin(self, words: str) -> bool:
        return (may_ask(words) or label_at(words) is not None or words[:1] in '"“') and not answers(words)

    def _from(self, start: int, *, opener: int | None, is_announced: bool) -> tuple[Span, ...]:
        while start < len(self._pieces) and HEADS_REQUEST.match(self._pieces[start].bare):
            start += 1
        if start >= len(self._pieces):
            return ()
        first = self._pieces[start]
        if first.shape is Shape.ROW and (spans := questions_in_table(self._text, self._pieces, start)):
            return spans
        quoted = quotation_at(self._text, first)
        if quoted is not None:
            return self._with_neighbours(quoted)
        extent = Extent(self._pieces)
        return self._spans(extent.runs_from(start, opener=opener, is_announced=is_announced))

    def _behind(self, index: int, offset: int, *, is_announced: bool) -> tuple[Span, ...]:
        """The request that begins in the middle of a piece, ``offset`` characters into its words."""
        piece = self._pieces[index]
        cut = piece.from_(piece.behind_label + offset)
        quoted = quotation_at(self._text, cut)
        if quoted is not None:
            return self._with_neighbours(quoted)
        pieces = [*self._pieces[:index], cut, *self._pieces[index + 1 :]]
        runs = Extent(pieces).runs_from(index, opener=None, is_announced=is_announced)
        return self._spans(runs, pieces)

    def _spans(self, runs: Sequence[Run], pieces: Sequence[Piece] | None = None) -> tuple[Span, ...]:
        pieces = self._pieces if pieces is None else pieces
        return tuple(Span(pieces[first].span.start, pieces[last].span.end) for first, last in runs)

    def _with_neighbours(self, quoted: Span) -> tuple[Span, ...]:
        """A quotation with those that stand right below it: each of several questions in its own marks."""
        spans = [quoted]
        for piece in self._pieces:
            if piece.span.start < spans[-1].end:
                continue
            following = quotation_at(self._text, piece)
            if following is None or not piece.bare:
                break
            spans.append(following)
        return (Span(spans[0].start, spans[-1].end),)

    def standing_alone(self) -> tuple[Span, ...]:
        """Questions that stand in the letter with no word of introduction, before anything is answered."""
        tried = 0
        for index, piece in enumerate(self._pieces[:FURTHEST]):
            if piece.shape is Shape.ROW and (
                spans := questions_in_table(self._text, self._pieces, index, headed=True)
            ):
                return spans
            if not self._may_stand_alone(index):
                continue
            tried += 1
            if tried > MOST_TRIES:
                break
            runs = Extent(self._pieces).runs_from(index, opener=None, is_announced=False)
            run = [piece for a, b in runs for piece in self._pieces[a : b + 1]]
            if (
                runs
                and runs[-1][1] + 1 < len(self._pieces)
                and any(p.is_numbered or asks(p.rest) for p in run)
            ):
                return self._spans(runs)
        return ()

    def _may_stand_alone(self, index: int) -> bool:
        piece = self._pieces[index]
        if piece.shape is Shape.ROW or not may_ask(piece.rest) or answers(piece.rest):
            return False
        before = self._pieces[index - 1] if index else None
        if before is not None and before.bare.endswith(":") and answers(before.rest):
            return False  # "could you tell us:" -- the authority asks
        if piece.label is not None or piece.is_quoted or piece.is_bold or QUESTION_MARK.match(piece.bare):
            return True
        speaks_of_it = before is not None and SPEAKS_OF_REQUEST.search(before.bare) is not None
        return speaks_of_it and piece.blank_before and asks(piece.bare) and len(piece.bare) > 25

    def mail_below(self) -> tuple[Span, ...]:
        """The requester's own e-mail, where it is copied below the answer."""
        signed = next(
            (i for i, p in enumerate(self._pieces) if cues.SIGNS_OFF.match(p.bare)), len(self._pieces)
        )
        for index in range(signed + 1, len(self._pieces)):
            words = [p.bare.lower() for p in self._pieces[index : index + 4]]
            begins = words[0].startswith("from:") and sum(w.startswith(_HEADER_ROWS) for w in words) >= 2
            if begins or _MAIL_BELOW.match(words[0]):
                asking = any(asks(p.rest) for p in self._pieces[index + 1 :])
                return (Span(self._pieces[index].span.start, self._pieces[-1].span.end),) if asking else ()
        return ()
