"""A row of ``exemptions.toml``: what never changes about a provision, and what it said from which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast, get_args

from aboveboard.findings import Source
from aboveboard.law.key import normalise, parent_of
from aboveboard.law.provision import NEEDS, USERS, Expiry, Role, Standing, Test
from aboveboard.law.table import IN_FORCE, Known, Row

DEPENDS = "depends"
"""A row's word for a standing that depends on the condition relied on."""
NO_POWER = "none"
"""A row's word for having no confirm-or-deny power, though the provision above it has one."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says from one day on; ``None`` where it says nothing and the provision above it is asked."""

    since: date
    title: str | None
    text: str | None
    test: str | None
    also_called: tuple[str, ...] | None
    test_note: str | None
    standing: str | None
    standing_note: str | None
    absolute_for: tuple[str, ...] | None
    certainty: Known | None
    sources: tuple[Source, ...] | None
    confirm_or_deny: str | None
    excludes: tuple[str, ...] | None
    users: tuple[str, ...] | None
    users_note: str | None
    expiry: Expiry | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A provision. ``said`` has the oldest first."""

    key: str
    role: Role
    said: tuple[Said, ...]
    needs: tuple[str, ...]
    without: tuple[str, ...]
    choose: Known | None
    names: tuple[str, ...]
    refers_to: tuple[str, ...]
    belongs_to: str | None
    since: date
    until: date | None
    superseded_by: tuple[str, ...]
    replaces: tuple[str, ...]
    parts: tuple[str, ...]
    """Keys below it of which the table says no more than that they exist."""

    def in_force(self, day: date) -> bool:
        """Whether the provision was in force on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


def read_entry(row: Row, name: str, above: Entry | None, sources: Mapping[str, Source]) -> Entry:
    """The provision in ``row``, whose key is ``name`` and whose parent is ``above``.

    Raises :class:`~aboveboard.law.table.BadTable` for anything the row alone shows to be wrong.
    """
    try:
        canonical = normalise(name)
    except ValueError as error:
        raise row.fault(str(error)) from error
    if canonical != name:
        raise row.fault(f"the key should be written {canonical!r}")
    if above is None and parent_of(name) is not None:
        raise row.fault(f"stands before, or without, {parent_of(name)!r}")
    since = row.day("from") or (above.since if above else IN_FORCE)
    until = row.day("until") or (above.until if above else None)
    if until is not None and until < since:
        raise row.fault("until is before from")
    said = [_said(row, since, sources)]
    for change in row.rows("changes"):
        day = change.day("from")
        if day is None or day <= said[-1].since or (until is not None and day > until):
            raise change.fault("from should be a later day than the one before it, and in force")
        said.append(_said(change, day, sources))
        change.finish()
    if not said[0].text:
        raise row.fault("has no text")
    if above is None and not (said[0].title and said[0].certainty):
        raise row.fault("a section needs a title and a certainty")
    role = row.word("role", get_args(Role)) or (above.role if above else "exemption")
    entry = Entry(
        key=name,
        role=cast("Role", role),
        said=tuple(said),
        needs=row.words("needs", NEEDS) or (),
        without=row.words("without", NEEDS) or (),
        choose=row.known("choose"),
        names=tuple(" ".join(one.replace("’", "'").split()) for one in row.texts("names") or ()),
        refers_to=row.texts("refers_to") or (),
        belongs_to=row.text("belongs_to"),
        since=since,
        until=until,
        superseded_by=row.texts("superseded_by") or (),
        replaces=row.texts("replaces") or (),
        parts=tuple(f"{name}({part})" for part in row.parts("paragraphs")),
    )
    row.finish()
    return entry


def _said(row: Row, since: date, sources: Mapping[str, Source]) -> Said:
    expiry = row.row("expiry")
    return Said(
        since=since,
        title=row.text("title"),
        text=row.text("text"),
        test=row.word("test", get_args(Test)),
        also_called=row.words("also_called", get_args(Test)),
        test_note=row.text("test_note"),
        standing=row.word("standing", (*get_args(Standing), DEPENDS)),
        standing_note=row.text("standing_note"),
        absolute_for=row.words("absolute_for", USERS),
        certainty=row.known("certainty"),
        sources=row.sources(sources),
        confirm_or_deny=row.text("confirm_or_deny"),
        excludes=row.texts("excludes"),
        users=row.words("users", USERS),
        users_note=row.text("users_note"),
        expiry=None if expiry is None else _expiry(expiry),
        note=row.text("note"),
    )


def _expiry(row: Row) -> Expiry:
    years, certainty = row.number("years"), row.known("certainty")
    if years is None or years < 1 or certainty is None:
        raise row.fault("needs a whole number of years and a certainty")
    expiry = Expiry(years, row.needed_text("basis"), certainty, row.text("note") or "")
    row.finish()
    return expiry
