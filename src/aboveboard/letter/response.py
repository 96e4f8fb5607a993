"""A request and the response to it, as data.

:class:`Response` is what a letter decides and says. Reading a letter returns one
(:func:`aboveboard.letter.reading.read`); composing a letter will render one. It is frozen: what a letter says
does not change. The JSON shape is fixed by ``docs/reference/schemas`` (``aboveboard schema read``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aboveboard.law.citation import Citation
from aboveboard.letter.text import Span


class Kind(StrEnum):
    """What a letter does in the life of a request."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    FEES_NOTICE = "fees_notice"
    INTERIM = "interim"
    """A notice under s.17(2): the balance of the public interest is still being weighed."""
    TRANSFER = "transfer"
    FINAL = "final"
    REVIEW_OUTCOME = "review_outcome"
    NOT_A_RESPONSE = "not_a_response"


class Regime(StrEnum):
    """The law a letter answers under."""

    FOIA = "FOIA"
    EIR = "EIR"
    SUBJECT_ACCESS = "SAR"
    FOISA = "FOISA"
    MIXED = "mixed"
    NONE = "none"


class Outcome(StrEnum):
    """What happened to a part of the request."""

    DISCLOSED_FULL = "disclosed_full"
    DISCLOSED_PART = "disclosed_part"
    REFUSED = "refused"
    NCND = "ncnd"
    """Neither confirmed nor denied (s.1(1)(a) excluded)."""
    NOT_HELD = "not_held"
    COST_LIMIT = "cost_limit"
    VEXATIOUS = "vexatious"
    CLARIFICATION = "clarification"
    EXTENDED = "extended"


class BlockKind(StrEnum):
    """What a stretch of a letter is there for."""

    HEAD = "head"
    REQUEST = "request"
    ANSWER = "answer"
    EXEMPTIONS = "exemptions"
    """A list or statement of the exemptions relied on."""
    HARM = "harm"
    PUBLIC_INTEREST = "public_interest"
    """The public interest without saying which side: an introduction, or both sides in one stretch."""
    FACTORS_FOR = "factors_for"
    """In favour of disclosure, or of confirming or denying."""
    FACTORS_AGAINST = "factors_against"
    BALANCE = "balance"
    REVIEW = "review"
    REGULATOR = "regulator"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time a part of a request asks about. Dates are inclusive; ``None`` where it is open."""

    label: str | None
    text: str
    start_date: date | None
    end_date: date | None
    partial: bool = False
    """Whether it is less than the whole year (calendar or financial) it lies in."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a request asks for."""

    id: str
    label: str | None
    text: str
    span: Span
    periods: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """The request as received: text that is never linted."""

    span: Span | None
    """Where it stands in the letter; ``None`` when it lies in a document of its own."""
    text: str
    parts: tuple[Part, ...]
    is_quoted: bool = True
    """Whether the letter claims to repeat the request's own words, rather than to describe it."""
    spans: tuple[Span, ...] = ()
    """The stretches it stands in: several where each question is followed by its answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the letter says to one or more parts (ids of :class:`Part`)."""

    parts: tuple[str, ...]
    outcome: Outcome
    exemptions: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the letter with one purpose. ``exemption`` is the key it argues, where it names one."""

    kind: BlockKind
    exemption: str | None
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the letter. ``suppressed`` counts cells hidden behind a mark (``*``, ``<5``)."""

    span: Span
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    suppressed: int


@dataclass(frozen=True, slots=True)
class Received:
    """The day the letter says the request was received. ``date`` has its year worked out where none is
    stated."""

    date: date | None
    stated: str
    span: Span
    year_stated: bool


@dataclass(frozen=True, slots=True)
class Review:
    """The internal review offered: ``amount`` of ``unit`` to ask for it, ending on ``ends``."""

    stated: str | None
    amount: int | None
    unit: str | None
    """``working_days``, ``calendar_days``, ``weeks``, ``months`` or ``None``."""
    ends: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Contact:
    """A detail of the regulator as printed: ``kind`` is ``web``, ``phone``, ``post`` or ``email``."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class RegulatorMention:
    """The particulars the letter gives of the right to complain to a regulator (s.50)."""

    name: str | None
    contacts: tuple[Contact, ...]
    span: Span

    def first(self, kind: str) -> str | None:
        """The first detail of ``kind``, or ``None``."""
        return next((c.value for c in self.contacts if c.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a number with the place where it stands."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the place where it stands."""

    date: date
    span: Span


@dataclass(frozen=True)
class Response:
    """What a letter says. Spans point into the text it was read from."""

    kind: Kind
    regime: Regime
    language: str
    authority: Named | None
    references: tuple[Named, ...]
    """Its own references, first the one its head gives. "Your ref" is not among them."""
    dated: Dated | None
    received: Received | None
    request: Request
    answers: tuple[Answer, ...]
    citations: tuple[Citation, ...]
    exemptions: tuple[str, ...]
    ncnd: bool
    outcomes: tuple[Outcome, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    review: Review | None
    regulator: RegulatorMention | None

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of the given kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
