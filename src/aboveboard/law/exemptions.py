"""What Part II of the Freedom of Information Act 2000 says, "as it stood on" a date.

The facts are in ``exemptions.toml``; this is how to ask for them. Keys may be written as people write them
("s.31 (1)(a)"); answers always carry the canonical form. The table is read once, when first asked for, and a
bad one raises :class:`~aboveboard.law.table.BadTable` there.

No date given means the law as the catalogue last knows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from aboveboard.findings import Source
from aboveboard.law.catalogue import Catalogue
from aboveboard.law.key import canonical_or_none, lineage, nearest, normalise, section_of
from aboveboard.law.provision import (
    NEEDS,
    USERS,
    Expiry,
    NotInForce,
    Provision,
    Role,
    Standing,
    Test,
    UnknownProvision,
)
from aboveboard.law.table import HERE, KNOWN_MEANS, BadTable, Known, sources

__all__ = [
    "KNOWN_MEANS",
    "NEEDS",
    "USERS",
    "BadTable",
    "Catalogue",
    "Expiry",
    "Known",
    "NotInForce",
    "Provision",
    "Role",
    "Source",
    "Standing",
    "Test",
    "UnknownProvision",
    "absolute_list",
    "all_provisions",
    "below",
    "exists",
    "find",
    "is_confirm_or_deny",
    "is_exemption",
    "load",
    "names",
    "normalise",
    "powers",
    "provision",
    "sections",
    "standing",
    "versions",
]


def load(path: Path, index: Mapping[str, Source] | None = None) -> Catalogue:
    """The catalogue in the TOML file at ``path``; ``index`` defaults to the package's own sources.

    Raises :class:`~aboveboard.law.table.BadTable`, naming the file, the row and the fault.
    """
    return Catalogue(path, sources() if index is None else index)


@cache
def _catalogue() -> Catalogue:
    return load(HERE / "exemptions.toml")


def provision(key: str, *, as_of: date | None = None) -> Provision:
    """The provision of Part II at ``key``, as it stood on ``as_of``.

    Raises :class:`UnknownProvision` where there is none, with the nearest keys, and :class:`NotInForce` where
    it exists but not on that day, with the provision itself and the keys that stood in its place.
    """
    canonical = _canonical(key)
    entry = _catalogue().entries.get(canonical)
    if entry is None:
        raise _unknown(canonical)
    day = as_of or date.max
    if not entry.in_force(day):
        raise _not_in_force(canonical, day)
    return _catalogue().make(canonical, day)


def find(key: str) -> Provision | None:
    """The provision at ``key`` as it last stood, superseded or not; ``None`` where it never existed."""
    entry = _catalogue().entries.get(canonical_or_none(key) or "")
    return None if entry is None else _catalogue().make(entry.key, entry.until or date.max)


def exists(key: str, *, as_of: date | None = None) -> bool:
    """Whether ``key`` was a provision of Part II on ``as_of``; without a date, whether it ever was."""
    found = find(key)
    return found is not None and (as_of is None or found.in_force(as_of))


def is_exemption(key: str) -> bool:
    """Whether to cite ``key`` is to cite an exemption, a condition of one, or a purpose in one (s.31(2))."""
    found = find(key)
    return found is not None and found.role in ("exemption", "condition", "purpose")


def is_confirm_or_deny(key: str) -> bool:
    """Whether ``key`` is a power to refuse to say whether information is held."""
    found = find(key)
    return found is not None and found.role == "confirm_or_deny"


def standing(key: str, *, as_of: date | None = None, authority: str | None = None) -> Standing | None:
    """Whether ``key`` is absolute or qualified for what ``authority``, a word of :data:`USERS`, holds.

    ``None`` where it depends on the condition. Raises as :func:`provision`. Source: FOIA 2000 s.2(3).
    """
    found = provision(key, as_of=as_of)
    return "absolute" if authority is not None and authority in found.absolute_for else found.standing


def powers(key: str, *, as_of: date | None = None) -> tuple[str, ...]:
    """The subsections of ``key``'s section under which one may refuse to say whether information is held."""
    section = section_of(_canonical(key))
    return tuple(k for k in below(section, as_of=as_of) if _catalogue().entries[k].role == "confirm_or_deny")


def below(key: str, *, as_of: date | None = None) -> tuple[str, ...]:
    """The keys one level below ``key``, in the order of the Act. Raises as :func:`provision`."""
    return _catalogue().below(provision(key, as_of=as_of).key, as_of or date.max)


def sections() -> tuple[str, ...]:
    """The sections of Part II, in the order of the Act: ``21``, ``22``, ``22A`` ... ``44``."""
    return _catalogue().below(None)


def all_provisions(*, as_of: date | None = None) -> tuple[Provision, ...]:
    """Every provision in force on ``as_of``, in the order of the Act."""
    day = as_of or date.max
    catalogue = _catalogue()
    return tuple(catalogue.make(key, day) for key, entry in catalogue.entries.items() if entry.in_force(day))


def absolute_list(*, as_of: date | None = None) -> tuple[str, ...]:
    """The exemptions, and conditions of one, that are absolute on ``as_of`` whoever holds the information.

    Of each branch the highest. Section 36 for the two Houses is not among them: it is qualified for everybody
    else (:func:`standing`). Source: FOIA 2000 s.2(3).
    """
    exempting = (one for one in all_provisions(as_of=as_of) if one.role in ("exemption", "condition"))
    absolute = [one.key for one in exempting if one.standing == "absolute"]
    return tuple(key for key in absolute if not set(lineage(key)[1:]) & set(absolute))


@cache
def names() -> Mapping[str, str]:
    """Every ordinary name of a provision, in any year, and its key."""
    return {name: entry.key for entry in _catalogue().entries.values() for name in entry.names}


def versions(key: str) -> tuple[tuple[date, Provision], ...]:
    """The days from which ``key`` reads differently, and how, oldest first.

    Raises :class:`UnknownProvision`.
    """
    canonical = _canonical(key)
    if canonical not in _catalogue().entries:
        raise _unknown(canonical)
    found: list[tuple[date, Provision]] = []
    for day in _catalogue().days(canonical):
        made = _catalogue().make(canonical, day)
        if not found or found[-1][1] != made:
            found.append((day, made))
    return tuple(found)


def _canonical(key: str) -> str:
    try:
        return normalise(key)
    except ValueError as error:
        raise UnknownProvision(str(error), key=key) from error


def _unknown(key: str) -> UnknownProvision:
    section, catalogue = section_of(key), _catalogue()
    if section not in catalogue.entries:
        return UnknownProvision(
            f"s.{section} is not in Part II (ss.21 to 44) of the Freedom of Information Act 2000", key=key
        )
    near = nearest(key, catalogue.entries)
    above = next(one for one in lineage(key) if one in catalogue.entries)
    there = catalogue.below(above)
    message = f"there is no s.{key} in the Freedom of Information Act 2000"
    if there:
        message += f"; s.{above} has " + (f"{there[0]} to {there[-1]}" if len(there) > 1 else there[0])
    if near:
        message += f"; did you mean {' or '.join(near)}?"
    return UnknownProvision(message, key=key, nearest=near)


def _not_in_force(key: str, day: date) -> NotInForce:
    catalogue = _catalogue()
    entry = catalogue.entries[key]
    if day < entry.since:
        there = catalogue.make(key, entry.since)
        others = next((found for one in lineage(key) if (found := _replaced_by(one))), ())
        when = f"came into force on {_day(entry.since)}"
    else:
        there = catalogue.make(key, entry.until or day)
        others = next((found for one in lineage(key) if (found := catalogue.entries[one].superseded_by)), ())
        when = f"was in force until {_day(entry.until or day)}"
    instead = tuple(one for one in others if catalogue.entries[one].in_force(day))
    stood = f"; in its place stood {' and '.join(f's.{one}' for one in instead)}" if instead else ""
    return NotInForce(f"s.{key} {when}{stood}", provision=there, instead=instead)


def _replaced_by(key: str) -> tuple[str, ...]:
    catalogue = _catalogue()
    return catalogue.make(key, catalogue.entries[key].since).replaces


def _day(day: date) -> str:
    from aboveboard.law.calendar import in_words  # only an answer about another day pays for it

    return in_words(day).partition(" ")[2]  # without the day of the week
