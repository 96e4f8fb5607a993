"""The register of authorities as it is read from its file: rows into bodies, and the ways to look them up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from aboveboard.law.authority import Authority, CostLimit, JointUnit, Kind
from aboveboard.law.phrases import Case, Phrases, case_of, folded, key, split
from aboveboard.law.register import Register, RegisterError, Row

POUNDS_AN_HOUR = 25
"""What reg.4(4) of SI 2004/3244 allows for one person's hour."""

POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[A-Z]{2}(?!\w)", re.IGNORECASE)

_SCHEDULES = ("I", "II", "III", "IV", "V", "VI", "VII", "-")
_NATIONS = ("England", "Wales", "Northern Ireland", "Scotland", "UK")
_SETTLED = ("yes", "no", "unsettled")
_REGIMES = ("FOIA", "FOISA", "none")
_CLOCKS = ("standard", "school", "archive")


@dataclass
class Loaded:
    """Everything in the register: bodies by key, postcode and domain, and the joint units."""

    bodies: dict[str, Authority] = field(default_factory=dict)
    by_postcode: dict[str, Authority] = field(default_factory=dict)
    by_domain: dict[str, Authority] = field(default_factory=dict)
    not_before: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """By kind: the words which, after a name, make it the name of something else."""
    units: tuple[JointUnit, ...] = ()

    def names(self) -> Phrases[Authority]:
        """Every name of every body, for finding."""
        phrases: Phrases[Authority] = Phrases()
        for body in self.bodies.values():
            for name in body.names:
                phrases.add(name, body, case=_case, not_before=self.not_before[body.kind.key])
        return phrases


# With one of these in it, a name is a name in small letters too; without, "home office" is a room.
_TELLING = frozenset(
    ("police", "constabulary", "constable", "heddlu", "commissioner", "council", "university", "nhs", "pcc")
)


def _case(tokens: list[str]) -> Case:
    if "Met" in tokens:  # "we met police officers"
        return Case.INITIALS
    if not _TELLING.isdisjoint(map(str.casefold, tokens)):
        return Case.ANY
    case = case_of(tokens)
    return Case.INITIALS if case is Case.ANY else case


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What the rows of a kind are filled in with."""

    kind: Kind
    variants: tuple[str, ...]
    legal: str
    nation: str = ""
    """The nation of rows that do not name one; where this is empty, they must."""


def squeezed(postcode: str) -> str:
    """A postcode without its spaces, in capitals."""
    return "".join(postcode.split()).upper()


def slug(name: str) -> str:
    """The key made from a name: ``kent-police``, ``mayors-office-for-policing-and-crime``."""
    return key(name).replace(" s ", "s ").replace(" ", "-")


def load(register: Register) -> Loaded:
    """Read the register.

    Raises :class:`~aboveboard.law.register.RegisterError` for a row that is wrong, or that shares a postcode
    or a domain with another body.
    """
    loaded = Loaded()
    patterns: dict[str, _Pattern] = {}
    for row in register.rows("kind", label="key"):
        pattern = _pattern(row, register)
        patterns[pattern.kind.key] = pattern
        refused = tuple(tuple(map(folded, split(each))) for each in row.texts("not_before"))
        loaded.not_before[pattern.kind.key] = refused
        row.done()
    for pattern, row in _body_rows(register, patterns):
        body = _authority(row, pattern, register)
        row.done()
        _enter(loaded.bodies, body.key, body, row)
        for domain in body.domains:
            _enter(loaded.by_domain, domain, body, row)
        for address in body.headquarters:
            code = POSTCODE.search(address)
            if code is None:
                raise row.fault("hq", "addresses with a postcode in each")
            _enter(loaded.by_postcode, squeezed(code.group()), body, row)
    loaded.units = tuple(_unit(row, loaded, register) for row in register.rows("unit"))
    return loaded


def _enter(index: dict[str, Authority], entry: str, body: Authority, row: Row) -> None:
    other = index.setdefault(entry, body)
    if other.key != body.key:
        reason = "each domain and postcode belongs to one body"
        raise RegisterError(f"{row}: {entry!r} is also {other.name}'s; {reason}")


def _body_rows(register: Register, patterns: dict[str, _Pattern]) -> Iterator[tuple[_Pattern, Row]]:
    for row in register.rows("police"):
        yield patterns["police"], row
    for group, members in register.groups("body", label="kind"):
        pattern = patterns[group.choice("kind", patterns)]
        nation = group.choice("nation", _NATIONS, "England")
        group.done()
        for row in members:
            yield replace(pattern, nation=nation), row


def _pattern(row: Row, register: Register) -> _Pattern:
    pounds = row.number("limit")
    hours = row.number("hours", pounds // POUNDS_AN_HOUR)
    kind = Kind(
        key=row.text("key"),
        title=row.text("title"),
        schedule=row.choice("schedule", _SCHEDULES, "-"),
        limit=CostLimit(pounds, hours, row.flag("settled", True)),
        s35=row.choice("s35", _SETTLED, "no"),
        s33=row.choice("s33", _SETTLED, "no"),
        clock=row.choice("clock", _CLOCKS, "standard"),
        qualified_person=row.text("qualified"),
        regime=row.choice("regime", _REGIMES, "FOIA"),
        certainty=row.choice("certainty", "VPK", "K"),
        sources=register.seen(row),
        note=row.optional("note"),
    )
    return _Pattern(kind, row.texts("variants"), row.optional("legal") or "{name}")


def _authority(row: Row, pattern: _Pattern, register: Register) -> Authority:
    name, kind = row.text("name"), pattern.kind
    made = [each.format(area=area) for area in row.texts("areas") for each in pattern.variants]
    limit = CostLimit(kind.limit.pounds, kind.limit.hours, row.flag("settled", kind.limit.settled))
    seen = [each.partition("@") for each in row.texts("seen")]
    since, until = row.span("from", "until")
    return Authority(
        key=slug(name),
        name=name,
        names=tuple(dict.fromkeys((name, *row.texts("also"), *made))),
        kind=kind,
        nation=row.choice("nation", _NATIONS, pattern.nation),
        legal_name=row.optional("legal") or pattern.legal.format(name=name),
        domains=row.texts("domains"),
        references=row.texts("references"),
        headquarters=row.texts("hq"),
        since=since,
        until=until,
        regime=row.choice("regime", _REGIMES, kind.regime),
        limit=limit,
        s35=row.choice("s35", _SETTLED, kind.s35),
        clock=row.choice("clock", _CLOCKS, kind.clock),
        qualified_person=row.optional("qualified") or kind.qualified_person,
        certainty=row.choice("certainty", "VPK", "K"),
        seen=tuple((what, register.page(row, source)) for what, _, source in seen),
        note=row.optional("note"),
    )


def _unit(row: Row, loaded: Loaded, register: Register) -> JointUnit:
    name, members = row.text("name"), row.texts("members")
    if len(members) < 2 or not loaded.bodies.keys() >= set(members):
        raise row.fault("members", "keys of two or more registered bodies, such as 'kent-police'")
    since, until = row.span("from", "until")
    unit = JointUnit(
        name=name,
        names=(name, *row.texts("also")),
        members=members,
        scope=row.text("scope"),
        since=since,
        until=until,
        address=row.optional("address"),
        certainty=row.choice("certainty", "VPK", "K"),
        sources=register.seen(row),
        note=row.optional("note"),
    )
    row.done()
    return unit
