"""The plain facts a case may give the checker, beside the letter itself.

A letter alone cannot say whether a fees notice stopped the clock or which reference is the right one. A case
system can: it passes a JSON document (``aboveboard check --case FILE``), whose schema is
``aboveboard schema case``. Every fact is optional; a rule that needs one which is absent is reported as
skipped, or says *possible* where with the fact it would say *certain*.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aboveboard.law.ledger import Clarification, Closure, FeesNotice, Kind, Ledger, Regime


class FactsError(ValueError):
    """The case document is not of its schema. The message says which field and what it should be."""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What is known of the case outside the letter. See the schema for each field."""

    reference: str | None = None
    authority: str | None = None
    kind: str | None = None
    """The kind of body, as ``aboveboard due --kind`` has it."""
    received_on: date | None = None
    clarifications: tuple[tuple[date, date | None], ...] = ()
    fees_notices: tuple[tuple[date, date | None], ...] = ()
    extended_to: date | None = None
    closed: tuple[tuple[date, date], ...] = ()

    def ledger(self, received_on: date, *, eir: bool) -> Ledger:
        """The case's events as the clock takes them, for a request received on ``received_on``.

        Raises :class:`ValueError` for events that contradict each other, or a kind of body the clock does not
        know.
        """
        return Ledger(
            received_on=received_on,
            clarifications=tuple(Clarification(asked, answered) for asked, answered in self.clarifications),
            fees_notices=tuple(FeesNotice(given, paid) for given, paid in self.fees_notices),
            extended_to=self.extended_to,
            regime=Regime.EIR if eir else Regime.FOIA,
            kind=Kind(self.kind or Kind.OTHER),
            closed=tuple(Closure(first, last) for first, last in self.closed),
        )

    def known(self) -> frozenset[str]:
        """The names of the facts that were given."""
        return frozenset(name for name in self.__dataclass_fields__ if getattr(self, name))


NO_FACTS = CaseFacts()


def facts_from_json(document: Any) -> CaseFacts:
    """The facts in a parsed ``--case`` document.

    Raises :class:`FactsError` for a document that is not of the schema; unknown fields are refused, since a
    misspelt fact that is silently ignored would be worse than an error.
    """
    if not isinstance(document, Mapping):
        raise FactsError('a case document is a JSON object, such as {"received_on": "2018-10-16"}')
    unknown = sorted(set(document) - set(CaseFacts.__dataclass_fields__))
    if unknown:
        allowed = ", ".join(CaseFacts.__dataclass_fields__)
        raise FactsError(f"unknown field {unknown[0]!r}; the fields are {allowed}")
    return CaseFacts(
        reference=_text(document, "reference"),
        authority=_text(document, "authority"),
        kind=_text(document, "kind"),
        received_on=_day(document.get("received_on"), "received_on"),
        clarifications=_pairs(document, "clarifications", "asked", "answered"),
        fees_notices=_pairs(document, "fees_notices", "given", "paid"),
        extended_to=_day(document.get("extended_to"), "extended_to"),
        closed=tuple((a, b) for a, b in _pairs(document, "closed", "from", "to") if b is not None),
    )


def _text(document: Mapping[str, Any], name: str) -> str | None:
    value = document.get(name)
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise FactsError(f"{name} must be text, not {value!r}")


def _day(value: Any, name: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise FactsError(f"{name} must be a date such as 2018-10-16, not {value!r}") from None


def _pairs(
    document: Mapping[str, Any], name: str, first: str, second: str
) -> tuple[tuple[date, date | None], ...]:
    rows = document.get(name) or []
    if not isinstance(rows, list):
        raise FactsError(f"{name} must be a list of objects with {first!r} and {second!r}")
    pairs = []
    for row in rows:
        if not isinstance(row, Mapping) or set(row) - {first, second} or first not in row:
            raise FactsError(f"each of {name} must be an object with {first!r} and {second!r}")
        begun = _day(row[first], f"{name}.{first}")
        ended = _day(row.get(second), f"{name}.{second}")
        if begun is None:
            raise FactsError(f"{name}.{first} must be a date")
        pairs.append((begun, ended))
    return tuple(pairs)
