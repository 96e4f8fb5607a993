"""What can stop something leaving the building: one kind of thing, wherever it was found.

A :class:`Finding` is made by a rule about a letter (and, as the house grows, by the release gate about a
file or a table). It is shown in one panel, overridden in one way and counted by one gate, so it is defined
once, here. This module imports nothing of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Force(StrEnum):
    """Where a rule's demand comes from. Not an opinion about how bad the fault is."""

    MUST = "must"
    """The Act or a statutory instrument says so."""
    SHOULD = "should"
    """The section 45 Code of Practice or the Commissioner's guidance says so."""
    MAY = "may"
    """House style and plain good sense."""


class Certainty(StrEnum):
    """How sure the detector is of what it found."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Source:
    """The law, Code or guidance that a finding rests on."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a letter's text.

    ``start`` and ``end`` count Unicode code points into the text as read, line ends made ``\\n``; ``line``
    and ``column`` count from 1. A place of no length (``start == end``) says where something that is absent
    was expected. ``page`` counts from 1 where the format has pages, else is ``None``.
    """

    start: int
    end: int
    line: int
    column: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault found, at one place.

    ``explained_by`` and ``explains`` are places in the list of findings this one belongs to: the root cause
    names what it explains and is named by it.
    """

    code: str
    name: str
    force: Force
    certainty: Certainty
    stops: bool
    message: str
    remedy: str
    quote: str
    place: Place
    source: Source
    parts: tuple[str, ...] = ()
    exemption: str | None = None
    explained_by: int | None = None
    explains: tuple[int, ...] = ()
