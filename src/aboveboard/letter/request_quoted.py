"""Requests in quotation marks, where the closing mark says how far they reach."""

from __future__ import annotations

import re

from aboveboard.letter.request_rows import Piece
from aboveboard.letter.request_words import ASKED, may_ask
from aboveboard.letter.text import Span, Text

_CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_MARKS = re.compile(r"[\"“”‘’']")
LONGEST = 20_000
"""Characters."""
SHORTEST = 20
"""Characters. What is shorter and stands inside a sentence is a word or a name that is quoted, not a
request."""
_ENDS_LINE = re.compile(r"[.,;:)?!*_|]{0,3}[ \t]{0,4}(?:\n|\Z)")
_ENDS_CLAUSE = re.compile(r"[.,;:?!)]")
# Between "you asked for" and the mark: nothing may end the sentence or speak of something else.
_TURNS_AWAY = re.compile(
    r"\.[ \t\n]{1,4}[A-Z]|(?i:\breview|\bsection\b|\bexemption|\bcomplain|\banswer"
    r"|\bbecause\b)"
)
_REQUEST = re.compile(r"\b(?:requests?|e-?mails?|letter|enquiry|message|questions?)\b", re.IGNORECASE)
_OPENING = re.compile(r"[\"“‘]|(?<=[\s(:])'(?=\w)")
LONGEST_SENTENCE = 3_000
"""Characters of a paragraph in which a quotation may be announced."""
_REPORTS = re.compile(r"\b(?:say|said|stated?|put)\Z", re.IGNORECASE)


def quotation_at(text: Text, piece: Piece) -> Span | None:
    """The quotation that a piece begins with, if it fills whole paragraphs: marks and all."""
    front = text.value[piece.span.start : piece.at]
    opening = next((i for i, mark in enumerate(front) if mark in _CLOSING), None)
    if opening is None:
        return None
    start = piece.span.start + opening
    end = closing_of(text, start)
    if end is None or end - start < 10 or not _ENDS_LINE.match(text.value, end):
        return None
    return Span(start, end)


def quotation_in(text: Text, piece: Piece) -> Span | None:
    """Words in quotation marks in a sentence that says what was asked: 'you asked for "the minutes of
    ..."'."""
    for asked in (
        *ASKED.finditer(piece.bare, 0, LONGEST_SENTENCE),
        *_REQUEST.finditer(piece.bare, 0, LONGEST_SENTENCE),
    ):
        opening = _OPENING.search(piece.bare, asked.end(), asked.end() + 160)
        if opening is None:
            continue
        between = piece.bare[asked.end() : opening.start()]
        if _TURNS_AWAY.search(between) or (_REPORTS.search(asked[0]) and ":" not in between):
            continue
        start = piece.offset(opening.start())
        end = closing_of(text, start)
        if end is None or end - start < SHORTEST:
            continue
        if asked.re is _REQUEST and not may_ask(text.at(Span(start + 1, min(end, start + 400)))):
            continue
        return Span(start, end)
    return None


def closing_of(text: Text, opening: int) -> int | None:
    """The offset behind the mark that closes the quotation opened at ``opening``.

    Quotations may stand in it, and each paragraph of it may begin with a mark of its own.
    """
    value = text.value
    mark, closing = value[opening], _CLOSING[value[opening]]
    depth = 1
    for match in _MARKS.finditer(value, opening + 1, min(len(value), opening + LONGEST)):
        at = match.start()
        before, after = value[at - 1], value[at + 1 : at + 2]
        if match[0] not in (mark, closing):
            continue
        if mark in "‘'":
            if match[0] == closing and not before.isspace() and _closes_single(value, at):
                return at + 1
            continue
        begins_line = before == "\n" or value[max(0, at - 8) : at].strip(" \t>|") == "\n"
        if match[0] == mark and (
            mark != closing or ((before.isspace() or before in "(-–") and not after.isspace())
        ):
            depth += not begins_line
        elif match[0] == closing:
            depth -= 1
            if depth == 0:
                return at + 1
    return None


def _closes_single(value: str, at: int) -> bool:
    """Whether a single mark closes a quotation and is no apostrophe."""
    before, after = value[at - 1], value[at + 1 : at + 2]
    if after.isalnum():
        return False
    if not before.isalnum():
        return True
    return not after or after == "\n" or _ENDS_CLAUSE.match(after) is not None
