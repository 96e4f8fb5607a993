"""A letter's text cut where anything about it changes, so that marks may nest, overlap and cross.

HTML elements cannot overlap: a stretch that two findings share is a piece of its own, which both claim. The
pieces of all blocks, joined, are the letter's text, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aboveboard.checker.report.visible import code_point, is_hidden
from aboveboard.findings import Finding
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_MAY_BE_HIDDEN = re.compile(r"[^\x20-\x7e\n\t]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that the same findings claim throughout."""

    text: str
    claimed_by: tuple[int, ...] = ()
    """Places in the list of findings."""
    begins: tuple[int, ...] = ()
    """Findings that begin where this piece begins."""
    hidden: str | None = None
    """The code point, where the piece is one character that has no shape of its own."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the letter that is shown in one way: ``own`` words, the ``request``, or a ``table``."""

    kind: str
    pieces: tuple[Piece, ...]


def blocks(letter: Letter, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """The whole letter in blocks, and the blocks in pieces."""
    found: list[Block] = []
    at = 0
    for kind, span in _regions(letter):
        if span.start > at:
            found.append(_block(letter, findings, "own", Span(at, span.start)))
        found.append(_block(letter, findings, kind, span))
        at = span.end
    last = at == 0 or at < len(letter.text) or any(finding.place.start >= at for finding in findings)
    if last:
        found.append(_block(letter, findings, "own", Span(at, len(letter.text))))
    return tuple(found)


def _regions(letter: Letter) -> Iterator[tuple[str, Span]]:
    """The quoted request and the tables outside it, in order, each with the line end that closes it."""
    request = letter.response.request
    quoted = [("request", request.span)] if request.span and request.is_quoted and len(request.span) else []
    at = 0
    for kind, span in sorted(
        [*quoted, *(("table", t.span) for t in letter.response.tables)], key=lambda r: r[1]
    ):
        if span.start >= at and len(span):
            closed = span.end + (letter.text.value[span.end : span.end + 1] == "\n")
            yield kind, Span(span.start, closed)
            at = closed


def _block(letter: Letter, findings: Sequence[Finding], kind: str, span: Span) -> Block:
    at_end = span.end == len(letter.text)
    begins: dict[int, list[int]] = {}
    changes: dict[int, list[int]] = {
        span.start: [],
        span.end: [],
    }  # offset -> findings that begin or end there
    claimed: set[int] = set()
    for place, finding in enumerate(findings):
        where = finding.place
        # It begins in the block that has its first character; at the very end of the text, in the last.
        if span.start <= where.start < span.end or (at_end and where.start == span.end):
            begins.setdefault(where.start, []).append(place)
            changes.setdefault(where.start, [])
        if where.start < span.end and where.end > span.start and where.end > where.start:
            changes.setdefault(max(where.start, span.start), []).append(place)
            changes.setdefault(min(where.end, span.end), []).append(place)
    for odd in _MAY_BE_HIDDEN.finditer(letter.text.value, span.start, span.end):
        if is_hidden(odd[0]):
            changes.setdefault(odd.start(), [])
            changes.setdefault(odd.end(), [])
    edges = sorted(changes)
    pieces = []
    for start, end in pairwise(edges):
        claimed.symmetric_difference_update(changes[start])
        text = letter.text.value[start:end]
        hidden = code_point(text) if len(text) == 1 and is_hidden(text) else None
        pieces.append(Piece(text, tuple(sorted(claimed)), tuple(begins.get(start, ())), hidden))
    if at_end and span.end in begins:
        pieces.append(Piece("", (), tuple(begins[span.end])))
    return Block(kind, tuple(pieces))
