"""Public authorities: finding their names in a letter, and what follows from what kind of body each is.

The kind decides the appropriate limit (SI 2004/3244 reg.3: 600 pounds for bodies of Part I of Schedule 1, 450
for all others), whether s.35 is open to it, who its qualified person is (s.36(5)) and which clock it runs by
(SI 2004/3364). The register is not complete and never will be: a body it does not know is simply not found.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from aboveboard.law.authority import Authority, CostLimit, JointUnit, Kind
from aboveboard.law.authority_table import POSTCODE, Loaded, load, squeezed
from aboveboard.law.phrases import Phrases
from aboveboard.law.register import Register

__all__ = [
    "Authority",
    "CostLimit",
    "JointUnit",
    "Kind",
    "addresses",
    "authorities",
    "by_email_domain",
    "by_key",
    "find",
    "joint_units",
    "joint_with",
    "mentions",
    "units_named",
    "units_of",
]

_BRACKETS = re.compile(r"\([^()]{0,60}\)")


def authorities() -> tuple[Authority, ...]:
    """Every registered body, police forces first."""
    return tuple(_load().bodies.values())


def joint_units() -> tuple[JointUnit, ...]:
    """Every registered office that answers for several authorities."""
    return _load().units


def by_key(key: str) -> Authority:
    """The body with a key, such as ``kent-police``. Raises :class:`LookupError` for one not registered."""
    try:
        return _load().bodies[key]
    except KeyError:
        raise LookupError(f"no authority {key!r} is registered") from None


def find(text: str) -> Authority | None:
    """The body that ``text`` names, by any of its names.

    Letter case, spacing, hyphens, a leading "the", "&" for "and" and words in brackets do not matter.
    """
    found = _names().whole(text) or _names().whole(_BRACKETS.sub(" ", text))
    return found[0] if found else None


def mentions(text: str) -> list[tuple[int, int, Authority]]:
    """Every registered body named in a text, as (start, end, body): in order, never overlapping.

    The longest name wins, and a name that what follows makes into another's is not one: "Kent Police" is in
    neither "Kent Police Federation" nor "Kent Police and Crime Commissioner". Abbreviations must be written
    as registered ("BTP"), and names that are ordinary words with their capitals ("Home Office"). The
    Commissioner is an authority too, and is named in the last paragraph of almost every letter.
    """
    return [(start, end, bodies[0]) for start, end, bodies in _names().find(text)]


def units_named(text: str) -> list[tuple[int, int, JointUnit]]:
    """Every joint unit named in a text ("Norfolk and Suffolk Constabularies"), as (start, end, unit)."""
    return [(start, end, units[0]) for start, end, units in _unit_names().find(text)]


def addresses(text: str) -> list[tuple[int, int, Authority]]:
    """Every postcode in a text that is a registered body's headquarters, as (start, end, body)."""
    known = _load().by_postcode
    found = ((match.span(), known.get(squeezed(match.group()))) for match in POSTCODE.finditer(text))
    return [(start, end, authority) for (start, end), authority in found if authority is not None]


def by_email_domain(domain: str) -> Authority | None:
    """Whose an e-mail address or domain is: ``foi@herts.pnn.police.uk``, ``foi.met.police.uk``."""
    host = domain.rpartition("@")[2].strip().strip("<>.").casefold().replace(".pnn.police.uk", ".police.uk")
    known = _load().by_domain
    while host:
        if host in known:
            return known[host]
        host = host.partition(".")[2]
    return None


def joint_with(a: Authority | str, b: Authority | str, *, on: date) -> JointUnit | None:
    """The office that answered for both bodies on a day. ``None`` also for names that are not registered."""
    keys = {body.key for body in (find(each) if isinstance(each, str) else each for each in (a, b)) if body}
    if len(keys) < 2:
        return None
    return next((unit for unit in joint_units() if keys <= set(unit.members) and unit.existed(on)), None)


def units_of(authority: Authority, *, on: date) -> tuple[JointUnit, ...]:
    """The joint units that a body belonged to on a day."""
    return tuple(unit for unit in joint_units() if authority.key in unit.members and unit.existed(on))


@cache
def _names() -> Phrases[Authority]:
    return _load().names()


@cache
def _unit_names() -> Phrases[JointUnit]:
    phrases: Phrases[JointUnit] = Phrases()
    for unit in joint_units():
        for name in unit.names:
            phrases.add(name, unit)
    return phrases


@cache
def _load() -> Loaded:
    return load(Register("authorities.toml"))
