"""What a public authority is: its kind, its names and what the Act makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CostLimit:
    """The appropriate limit of s.12. Not ``settled``: bodies of this sort are treated both ways."""

    pounds: int
    hours: int
    settled: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body, by its place in Schedule 1 to the Act."""

    key: str
    title: str
    schedule: str
    limit: CostLimit
    s35: str
    s33: str
    clock: str
    qualified_person: str
    regime: str
    certainty: str
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Authority:
    """A body, with what its kind and its own row say. ``legal_name`` is who the Act means where that differs.

    ``s35``: yes, no or unsettled. ``regime``: FOIA, FOISA or none. ``certainty`` is V, P or K as everywhere
    in the law tables; ``seen`` pairs what was seen (``hq``, ``references``, ``legal``) with the page.
    """

    key: str
    name: str
    names: tuple[str, ...]
    kind: Kind
    nation: str
    legal_name: str
    domains: tuple[str, ...]
    references: tuple[str, ...]
    headquarters: tuple[str, ...]
    since: date | None
    until: date | None
    regime: str
    limit: CostLimit
    s35: str
    clock: str
    qualified_person: str
    certainty: str
    seen: tuple[tuple[str, str], ...]
    note: str | None

    def existed(self, on: date) -> bool:
        """Whether it existed on a day, as far as is known."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class JointUnit:
    """One office that answers for several authorities. ``members`` are their keys."""

    name: str
    names: tuple[str, ...]
    members: tuple[str, ...]
    scope: str
    since: date | None
    until: date | None
    address: str | None
    certainty: str
    sources: tuple[str, ...]
    note: str | None

    def existed(self, on: date) -> bool:
        """Whether it existed on a day, as far as is known."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)
