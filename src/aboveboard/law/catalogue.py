"""The catalogue of Part II: ``exemptions.toml`` read, checked and put together for a date.

A row says only what is its own; the rest it has from the provision above it. What follows from the test and
the standing (an account of harm, the public interest) is worked out here, so that it cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from aboveboard.findings import Source
from aboveboard.law.entry import DEPENDS, NO_POWER, Entry, read_entry
from aboveboard.law.key import lineage, parent_of, section_of
from aboveboard.law.provision import RELIED_ON, Provision, Standing, Test
from aboveboard.law.table import BadTable, Row, read

ACT_URL = "https://www.legislation.gov.uk/ukpga/2000/36/section/"
_EXEMPTING = frozenset(("exemption", "condition", "purpose"))
_FOLLOWS: Mapping[str | None, tuple[str, ...]] = {
    "class": ("class_facts",),
    "prejudice": ("harm", "likelihood"),
    "endangerment": ("harm", "likelihood"),
    "necessity": ("harm", "necessity"),
    "opinion": ("harm", "likelihood", "qualified_person"),
}  # what a letter must give because of the kind of test


class Catalogue:
    """Every provision of Part II, at every date. Raises :class:`BadTable` for a table at fault."""

    def __init__(self, path: Path, sources: Mapping[str, Source]) -> None:
        self.table = path.name
        self.entries: dict[str, Entry] = {}
        for name, fields in read(path).items():
            above = self.entries.get(parent_of(name) or "")
            entry = self.entries[name] = read_entry(self._row(name, fields), name, above, sources)
            for key in entry.parts:
                bare = self._row(key, {"text": f"Part {key.removeprefix(name)} of s.{name}."})
                self.entries[key] = read_entry(bare, key, entry, sources)
        self._below: dict[str | None, list[str]] = {}
        for key in self.entries:
            self._below.setdefault(parent_of(key), []).append(key)
        self._days = {key: self._days_of(key) for key in self.entries}
        self._made: dict[tuple[str, date], Provision] = {}
        self._check()

    def _row(self, key: str, fields: object) -> Row:
        return Row(self.table, f"['{key}']", fields)

    # ------------------------------------------------------------------ checking

    def _check(self) -> None:
        named: dict[str, str] = {}
        for key, entry in self.entries.items():
            for name in entry.names:
                if name != name.lower():
                    raise self._fault(key, f"names: {name!r} should be in small letters")
                if name in named:
                    raise self._fault(key, f"names: {name!r} is already a name of {named[name]!r}")
                named[name] = key
            pointed = [*entry.refers_to, *entry.superseded_by, *entry.replaces]
            pointed += [one for said in entry.said for one in said.excludes or ()]
            pointed += [entry.belongs_to] if entry.belongs_to else []
            for other in pointed:
                if other not in self.entries:
                    raise self._fault(key, f"points to {other!r}, which is not in the table")
            if entry.superseded_by and entry.until is None:
                raise self._fault(key, "is superseded but has no until")
            if entry.role == "confirm_or_deny" and not self._refers_to(key):
                raise self._fault(key, "is a confirm-or-deny power that refers to nothing")
            for day in self._days[key]:
                self._check_on(entry, day)

    def _check_on(self, entry: Entry, day: date) -> None:
        key, relied = entry.key, entry.role in RELIED_ON
        if relied and self._value(key, "test", day) is None:
            raise self._fault(key, "has no test")
        standing = self._value(key, "standing", day)
        if relied and standing is None:
            raise self._fault(key, "has no standing")
        if relied and standing == DEPENDS and not self._value(key, "standing_note", day):
            raise self._fault(key, "standing depends on something that standing_note does not say")
        if entry.choose is not None and not self._limbs(key, day):
            raise self._fault(key, "choose is set but there is nothing to choose from")
        power = self._value(key, "confirm_or_deny", day)
        if power not in (None, NO_POWER):
            found = self.entries.get(power)
            if found is None or found.role != "confirm_or_deny" or not found.in_force(day):
                raise self._fault(key, f"confirm_or_deny: {power!r} is no such power in force on {day}")

    def _fault(self, key: str, what: str) -> BadTable:
        return BadTable(f"{self.table}: ['{key}']: {what}")

    # ------------------------------------------------------------------ asking

    def days(self, key: str) -> tuple[date, ...]:
        """The days from which ``key`` reads as it does, oldest first: its own changes and those above it."""
        return self._days[key]

    def below(self, key: str | None, day: date | None = None) -> tuple[str, ...]:
        """The provisions one level below ``key`` (``None``: the sections), on ``day`` or ever."""
        return tuple(k for k in self._below.get(key, ()) if day is None or self.entries[k].in_force(day))

    def make(self, key: str, day: date) -> Provision:
        """``key``, which must be in the table, as it stood on ``day``, on which it must be in force."""
        version = max(since for since in self._days[key] if since <= day)
        made = self._made.get((key, version))
        if made is None:
            made = self._made[key, version] = self._make(key, version)
        return made

    # ------------------------------------------------------------------ putting together

    def _make(self, key: str, day: date) -> Provision:
        entry = self.entries[key]
        relied, exempting = entry.role in RELIED_ON, entry.role in _EXEMPTING

        def if_relied(field: str, otherwise: Any) -> Any:
            return (self._value(key, field, day) or otherwise) if relied else otherwise

        def if_exempting(field: str, otherwise: Any) -> Any:
            return (self._value(key, field, day) or otherwise) if exempting else otherwise

        test, standing = if_relied("test", None), if_relied("standing", None)
        power = if_exempting("confirm_or_deny", None)
        return Provision(
            key=key,
            section=section_of(key),
            title=self._value(section_of(key), "title", day),
            text=self._own(key, "text", day),
            role=entry.role,
            test=cast("Test | None", test),
            test_note=if_relied("test_note", ""),
            may_be_called=frozenset((test, *if_relied("also_called", ()))) if test else frozenset(),
            standing=None if standing == DEPENDS else cast("Standing | None", standing),
            standing_note=if_relied("standing_note", ""),
            absolute_for=if_relied("absolute_for", ()),
            needs=self._needs(entry, test, standing) if relied else frozenset(),
            needs_limb=relied and entry.choose is not None,
            limb_certainty=entry.choose if relied else None,
            limbs=self._limbs(key, day) if relied else (),
            names=entry.names,
            confirm_or_deny=None if power == NO_POWER else power,
            refers_to=self._refers_to(key) if entry.role == "confirm_or_deny" else (),
            belongs_to=self._belongs_to(key),
            excludes=if_exempting("excludes", ()),
            users=if_relied("users", ()),
            users_note=if_relied("users_note", ""),
            expiry=if_relied("expiry", None),
            in_force_from=entry.since,
            in_force_until=entry.until,
            superseded_by=entry.superseded_by,
            replaces=self._replaces(entry),
            note=self._own(key, "note", day) or "",
            certainty=self._value(key, "certainty", day),
            sources=(
                Source(f"FOIA 2000 s.{key}", ACT_URL + section_of(key)),
                *(self._value(key, "sources", day) or ()),
            ),
        )

    def _days_of(self, key: str) -> tuple[date, ...]:
        entry = self.entries[key]
        changes = {said.since for one in lineage(key) for said in self.entries[one].said}
        return tuple(sorted({entry.since, *(day for day in changes if entry.in_force(day))}))

    def _own(self, key: str, field: str, day: date) -> Any:
        """What the row itself says of ``field`` on ``day``, the latest word first."""
        for said in reversed(self.entries[key].said):
            if said.since <= day and (value := getattr(said, field)) is not None:
                return value
        return None

    def _value(self, key: str, field: str, day: date) -> Any:
        """What holds for ``key``: its own word, else that of the nearest provision above it."""
        for one in lineage(key):
            if (value := self._own(one, field, day)) is not None:
                return value
        return None

    def _limbs(self, key: str, day: date) -> tuple[str, ...]:
        limbs = self._settling(key, day)
        if limbs or self.entries[key].role != "confirm_or_deny":
            return limbs
        refers_to = self._refers_to(key)
        return tuple(
            limb
            for one in refers_to
            for limb in self._settling(one, day) or ((one,) if len(refers_to) > 1 else ())
        )

    def _settling(self, key: str, day: date) -> tuple[str, ...]:
        """The provisions below ``key`` that say which matter is meant, if it leaves that open."""
        entry = self.entries[key]
        if entry.choose is None:
            return ()
        role = "confirm_or_deny" if entry.role == "confirm_or_deny" else "exemption"
        limbs = (one for one in self.below(key, day) if self.entries[one].role == role)
        return tuple(limb for one in limbs for limb in self._settling(one, day) or (one,))

    def _needs(self, entry: Entry, test: str | None, standing: str | None) -> frozenset[str]:
        needs = {*_FOLLOWS.get(test, ())}
        if standing == "qualified":
            needs.add("public_interest")
        for key in reversed(lineage(entry.key)):
            above = self.entries[key]
            needs = (needs | {*above.needs}) - {*above.without}
        if entry.choose is not None:
            needs.add("limb")
        if entry.role == "confirm_or_deny":
            needs.add("both_answers")
        return frozenset(needs)

    def _refers_to(self, key: str) -> tuple[str, ...]:
        return next((found for one in lineage(key) if (found := self.entries[one].refers_to)), ())

    def _belongs_to(self, key: str) -> str | None:
        explicit = next((found for one in lineage(key) if (found := self.entries[one].belongs_to)), None)
        return explicit or parent_of(key)

    def _replaces(self, entry: Entry) -> tuple[str, ...]:
        older = (one.key for one in self.entries.values() if entry.key in one.superseded_by)
        return tuple(dict.fromkeys((*entry.replaces, *older)))
