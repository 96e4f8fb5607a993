"""Letters with marks in them that say what each stretch is for.

``⟦harm 31(1)(a)⟧`` stands where a block of that kind, arguing that exemption, is to be found; ``⟦balance -⟧``
where the block is to argue several or none; ``⟦balance⟧`` leaves the exemption open, and
``⟦answer|exemptions⟧`` the kind. ``⟦request⟧`` and ``⟦/request⟧`` stand around a quotation of the request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aboveboard.letter.text import Span

_MARK = re.compile(r"⟦(?P<end>/?)(?P<kinds>[a-z_|]{1,60})(?: (?P<exemption>[^⟧]{1,30}))?⟧")


@dataclass(frozen=True)
class Mark:
    """What is to be found at ``offset``."""

    offset: int
    kinds: frozenset[str]
    exemption: str | None
    """A key, ``-`` for several or none, ``None`` for any."""


@dataclass(frozen=True)
class Marked:
    """A letter without its marks."""

    text: str
    marks: tuple[Mark, ...]
    request: tuple[Span, ...]


def unmarked(written: str) -> Marked:
    """A marked letter taken apart."""
    pieces: list[str] = []
    marks: list[Mark] = []
    request: list[Span] = []
    length = reached = begun = 0
    for match in _MARK.finditer(written):
        piece = written[reached : match.start()]
        pieces.append(piece)
        length += len(piece)
        reached = match.end()
        if match["end"]:
            request.append(Span(begun, length))
        elif match["kinds"] == "request":
            begun = length
        else:
            marks.append(Mark(length, frozenset(match["kinds"].split("|")), match["exemption"]))
    pieces.append(written[reached:])
    return Marked("".join(pieces), tuple(marks), tuple(request))
