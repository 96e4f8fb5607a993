"""How far a request reaches from where it begins, and where it goes on behind an answer.

What sets it off decides if anything does: marks of quotation, bold type, indentation, a table. Otherwise it
is followed item by item and paragraph by paragraph until one speaks with the voice of the authority. In
letters that answer each question under it, the next question is the next number, or what stands above the
next mark of an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from aboveboard.letter import cues
from aboveboard.letter.blocks import heading_kind
from aboveboard.letter.label import label_at
from aboveboard.letter.layout import Shape
from aboveboard.letter.period import only_period
from aboveboard.letter.request_items import begins_list
from aboveboard.letter.request_numbering import Numbering, Step
from aboveboard.letter.request_rows import Piece
from aboveboard.letter.request_words import (
    ANSWER_MARK,
    HEADS_REQUEST,
    NOMINAL,
    QUESTION_MARK,
    SPEAKS_OF_ANSWER,
    answers,
    asks,
    goes_on,
    may_ask,
)
from aboveboard.letter.response import BlockKind

Run = tuple[int, int]
"""The first and the last piece of a stretch of the request."""

_REFUSES = re.compile(
    r"(?:sections?|s\.?)[ \t]?\d|refusal|exempt|what happens next"
    r"|next steps",
    re.IGNORECASE,
)
_STATES = re.compile(r"\b(?:is|are|was|were|has|have|had|took|cost|costs|does|do|did)\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|my|me|please|thanks|thank)\b", re.IGNORECASE)
_LOOK_AHEAD = 12
"""Pieces. How far on the shape of an answer is looked for."""


class _Verdict(Enum):
    IN = "in"
    PENDING = "pending"
    """The request's if more of the request follows."""
    END = "end"


class Extent:
    """Follows a request through the pieces of a letter."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._numbering = Numbering()
        self._numbered = 0
        self._marks_answers = False

    def runs_from(self, start: int, *, opener: int | None, is_announced: bool) -> list[Run]:
        """The stretches of a request that begins with piece ``start``; none if that is no request.

        ``opener`` is the piece that announces it. One that is announced may be a bare list of things;
        otherwise something in it must ask.
        """
        first = self._pieces[start]
        if self._is_other_heading(first) or (self._is_answer_mark(first) and not first.is_numbered):
            return []
        if answers(first.rest) and not (first.is_quoted or first.is_bold or asks(first.rest)):
            return []
        runs = self._set_off(start, opener)
        if runs is None:
            runs = self._followed(start, opener)
        words = [self._pieces[index].rest for run in runs for index in range(run[0], run[1] + 1)]
        return runs if is_announced or any(map(may_ask, words)) else []

    # -- set off -------------------------------------------------------------------------------------

    def _set_off(self, start: int, opener: int | None) -> list[Run] | None:
        """The request where signs, bold type, bars or indentation set it off; ``None`` if nothing does."""
        pieces = self._pieces
        first = pieces[start]
        if first.is_quoted:
            return self._alike(start, [piece.is_quoted for piece in pieces])
        if first.shape is Shape.ROW and not first.is_numbered:
            return [(start, self._while(start, [piece.shape is Shape.ROW for piece in pieces]))]
        if first.is_bold and not (
            first.blank_after and first.shape is Shape.HEADING and not asks(first.rest)
        ):
            last = self._while(start, [piece.is_bold for piece in pieces])
            if last + 1 < len(pieces) and not all(piece.is_bold for piece in pieces[start:]):
                return self._alike(start, [piece.is_bold for piece in pieces])
        margin = pieces[opener].indent if opener is not None else None
        if margin is not None and first.indent >= margin + 2:
            last = self._while(start, [p.indent > margin or not p.blank_before for p in pieces])
            marked = (k for k in range(start + 1, last + 1) if self._is_answer_mark(pieces[k]))
            if last + 1 < len(pieces) and next(marked, None) is None:
                return [(start, last)]
        return None

    def _while(self, start: int, holds: Sequence[bool]) -> int:
        last = start
        while last + 1 < len(holds) and holds[last + 1]:
            last += 1
        return last

    def _alike(self, start: int, holds: Sequence[bool]) -> list[Run]:
        """A stretch that is set off, and later ones of the same kind between which answers stand."""
        last = self._while(start, holds)
        runs = [(start, last)]
        index = last + 1
        while index < len(holds) and not self._closes_letter(index):
            if holds[index]:
                last = self._while(index, holds)
                piece = self._pieces[index]
                if asks(piece.rest) and heading_kind(piece.bare.strip(" :")) is None:
                    runs.append((index, last))
                index = last
            index += 1
        return runs

    # -- followed ------------------------------------------------------------------------------------

    def _followed(self, start: int, opener: int | None) -> list[Run]:
        pieces = self._pieces
        self._numbering, self._numbered, self._marks_answers = Numbering(), 0, False
        own = pieces[opener].label if opener is not None else None
        letters_own = Numbering()
        if own is not None and not own.is_bullet:
            letters_own.place(own)
        runs: list[Run] = []
        begun: int | None = start
        last = start
        self._place(pieces[start])
        for index in range(start + 1, len(pieces)):
            if self._closes_letter(index):
                break
            label = pieces[index].label
            if begun is None:
                if self._resumes(index):
                    begun = last = index
                    self._place(pieces[index])
                continue
            is_letters = label is not None and self._numbered == 0 and letters_own.follows(label)
            verdict = _Verdict.END if is_letters else self._verdict(index, runs, last)
            if verdict is _Verdict.IN:
                last = index
            elif verdict is _Verdict.END:
                runs.append((begun, last))
                begun = None
                self._marks_answers = self._marks_answers or self._is_answer_mark(pieces[index])
        if begun is not None:
            runs.append((begun, last))
        return runs

    def _place(self, piece: Piece) -> Step | None:
        """Take up the number of a piece, and one right behind it ("5. (a) How many ...")."""
        if piece.label is None:
            return None
        self._numbered += piece.is_numbered
        _, step = self._numbering.place(piece.label)
        inner = label_at(piece.rest)
        if inner is not None and not inner.is_bullet and begins_list(inner):
            self._numbering.place(inner)
        return step

    def _closes_letter(self, index: int) -> bool:
        """Where nothing of the request can come any more: the rights and the signature."""
        piece = self._pieces[index]
        if piece.shape is Shape.HEADING:
            return heading_kind(piece.bare.strip(" :")) in (BlockKind.REVIEW, BlockKind.REGULATOR)
        if cues.SIGNS_OFF.match(piece.bare):
            later = self._pieces[index + 1 : index + 40]
            return not any(cues.SIGNS_OFF.match(other.bare) or answers(other.rest) for other in later)
        return (
            piece.label is None and cues.ASKS_REVIEW.search(piece.bare) is not None and not asks(piece.bare)
        )

    def _is_other_heading(self, piece: Piece) -> bool:
        """A heading of what is not the request: "Our response", "Section 31", "Harm"."""
        bare = piece.bare.strip(" :")
        if piece.shape is not Shape.HEADING or HEADS_REQUEST.match(bare):
            return False
        kind = heading_kind(bare)
        return kind not in (None, BlockKind.REQUEST) or _REFUSES.match(piece.rest) is not None

    def _is_answer_mark(self, piece: Piece) -> bool:
        if (
            piece.is_numbered
            and piece.label
            and not piece.label.worded
            and (piece.label.value or "") in "AaRr"
        ):
            return False  # "a." in a list of letters
        words = piece.rest if piece.label is not None and piece.label.is_bullet else piece.bare
        return ANSWER_MARK.match(words) is not None

    def _verdict(self, index: int, runs: Sequence[Run], last: int) -> _Verdict:
        """What the piece at ``index`` is, where the pieces before it are the request's."""
        piece = self._pieces[index]
        if piece.is_numbered:
            return self._of_numbered(index, runs)
        if self._is_other_heading(piece) or self._is_answer_mark(piece):
            return _Verdict.END
        if piece.label is not None:
            if answers(piece.rest) and not only_period(piece.rest, received_on=None):
                return _Verdict.END
            self._place(piece)
            return _Verdict.IN
        before = self._pieces[index - 1]
        if (
            not piece.blank_before
            and before.is_open
            and last == index - 1
            and piece.shape is not Shape.HEADING
        ):
            return _Verdict.IN
        if answers(piece.bare):
            return _Verdict.END
        if asks(piece.bare):
            return _Verdict.IN
        if cues.SIGNS_OFF.match(before.bare) and last == index - 1 and len(piece.bare.split()) < 6:
            return _Verdict.IN  # the requester's name
        if cues.SIGNS_OFF.match(piece.bare) or (goes_on(piece.bare) and _SELF.search(piece.bare[:60])):
            return _Verdict.IN
        if last == index - 1 and before.is_numbered and self._is_answered_in_turn(index, runs):
            return _Verdict.END
        if not piece.blank_before and last == index - 1 and piece.shape is Shape.TEXT:
            return _Verdict.IN
        return _Verdict.PENDING

    def _of_numbered(self, index: int, runs: Sequence[Run]) -> _Verdict:
        piece = self._pieces[index]
        label = piece.label
        assert label is not None
        if not piece.rest:  # "Question 2" on a line of its own, with the question or its answer below
            following = self._pieces[index + 1] if index + 1 < len(self._pieces) else None
            is_title = following is not None and not following.is_numbered and asks(following.bare)
            if not (is_title and self._numbering.follows(label)):
                return _Verdict.END
        if self._is_answer_mark(piece) and not asks(piece.rest):
            return _Verdict.END
        verdict = self._by_step(index, self._numbering.step_of(label))
        if verdict is _Verdict.IN:
            self._place(piece)
        return verdict

    def _by_step(self, index: int, step: Step) -> _Verdict:
        """What a numbered piece is by how its number follows on."""
        piece = self._pieces[index]
        if step is Step.AGAIN and self._begins_answers(index):
            return _Verdict.END
        if step in (Step.NEXT, Step.GAP) and not SPEAKS_OF_ANSWER.search(piece.rest[:200]):
            return _Verdict.IN
        before = self._pieces[index - 1]
        if step is Step.FIRST and piece.blank_before and not before.is_open and not may_ask(piece.rest):
            return _Verdict.END  # a numbered paragraph of the letter, below a request without numbers
        if step is Step.INSIDE and only_period(piece.rest, received_on=None):
            return _Verdict.IN
        return _Verdict.END if answers(piece.rest) else _Verdict.IN

    def _begins_answers(self, index: int) -> bool:
        """Whether a list that starts again with ``index`` holds answers, and not more questions."""
        asking = answering = 0
        for piece in self._pieces[index : index + _LOOK_AHEAD]:
            if not piece.is_numbered:
                if piece.label is None and (answers(piece.bare) or self._is_other_heading(piece)):
                    break
                answering += piece.label is None and not asks(piece.bare) and piece.shape is not Shape.HEADING
                continue
            if asks(piece.rest) or (NOMINAL.match(piece.rest) and not _STATES.search(piece.rest[:120])):
                asking += 1
            elif answers(piece.rest) or len(piece.rest.split()) < 4 or _STATES.search(piece.rest[:120]):
                answering += 2
        return answering >= asking

    def _is_answered_in_turn(self, index: int, runs: Sequence[Run]) -> bool:
        """Whether text without a mark under a numbered question is its answer: the next question has one
        too."""
        before = self._pieces[index - 1]
        if not (before.bare.endswith("?") or (before.blank_after and not before.is_open)):
            return False
        if runs:
            return True
        for ahead in range(index + 1, min(len(self._pieces) - 1, index + _LOOK_AHEAD)):
            piece, following = self._pieces[ahead], self._pieces[ahead + 1]
            if piece.label is not None and self._numbering.follows(piece.label):
                is_answer = (
                    following.label is None and not asks(following.bare) and not goes_on(following.bare)
                )
                return is_answer and (asks(piece.rest) or self._is_answer_mark(following))
        return False

    def _resumes(self, index: int) -> bool:
        """Whether a further question begins behind an answer."""
        piece = self._pieces[index]
        following = self._pieces[index + 1] if index + 1 < len(self._pieces) else None
        is_answered = following is not None and self._is_answer_mark(following)
        if self._is_answer_mark(piece) or self._is_other_heading(piece):
            return False
        if piece.is_numbered:
            assert piece.label is not None
            if not self._numbering.follows(piece.label):
                return False
            if not piece.rest:
                return following is not None and not following.is_numbered and asks(following.bare)
            return (asks(piece.rest) and not answers(piece.rest)) or is_answered
        if self._numbered or not self._marks_answers:
            return False
        return QUESTION_MARK.match(piece.bare) is not None or (
            is_answered
            and not answers(piece.bare)
            and (asks(piece.bare) or HEADS_REQUEST.match(piece.bare) is None)
        )
