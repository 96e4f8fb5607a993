"""Who regulates freedom of information, and whether a contact detail was right on a given day.

Section 17(7)(b) has a refusal notice give particulars of the right to apply to the Commissioner, so the
details in it should work. They have changed several times; a letter is judged by those of its own date. The
register says nothing of days it has no evidence for, and then neither does :func:`judge`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from aboveboard.law.phrases import key as folded_name
from aboveboard.law.register import Register, RegisterError, Row

Verdict = Literal["right", "wrong", "unknown"]
KINDS = ("name", "post", "phone", "web", "email")

_REGISTER = "regulators.toml"
# Ten or eleven digits with their "0", so that a second number close by is a second match.
_PHONE = re.compile(r"(?<![\w.])(?:\+44[ ]?(?:\(0\))?|\(?0)(?:[ \u00a0().-]{0,2}\d){9,10}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
# Not inside an e-mail address, and with whatever path follows.
_WEB = re.compile(r"(?<![\w@.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}(?:/[\w./%-]{0,200})?", re.I)
_POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[A-Z]{2}(?!\w)", re.I)
_NOT_DIGIT = re.compile(r"\D")
_NOT_WORD = re.compile(r"[\W_]")
_SCHEME = re.compile(r"\A[ \t<(]{0,4}(?:https?:)?/{0,2}(?:www\.)?", re.I)
_DEEPEST = 8  # folders of a web address that are looked at
_AFTER_ADDRESS = re.compile(r"[?#\s<>(),;]")


@dataclass(frozen=True, slots=True)
class Detail:
    """One way to name or reach a regulator, and what is known of when it was right.

    ``certainty`` is V where the page in ``sources`` was seen, P where the page was seen and not the dates, K
    from professional knowledge.
    """

    of: str
    kind: str
    value: str
    right_from: date | None
    right_until: date | None
    known_wrong_from: date | None
    certainty: str
    sources: tuple[str, ...]
    note: str | None
    marks: tuple[str, ...]
    scope: str | None
    """Who it is for, where it is not for everyone: Wales, Northern Ireland, callers in Welsh."""

    def judge(self, on: date) -> Verdict:
        """Whether it was right on a day; ``unknown`` for a day of which the register knows nothing."""
        if self.known_wrong_from is not None and on >= self.known_wrong_from:
            return "wrong"
        if self.right_from is None or on < self.right_from:
            return "unknown"
        return "right" if self.right_until is None or on <= self.right_until else "unknown"


@dataclass(frozen=True, slots=True)
class Regulator:
    """A regulator. ``since`` is ``None`` while the day it takes office is not known."""

    key: str
    name: str
    names: tuple[str, ...]
    regimes: tuple[str, ...]
    since: date | None
    until: date | None
    successor: str | None
    certainty: str
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the register says of a detail: the verdict, the entry it rests on, and what is right instead."""

    verdict: Verdict
    detail: Detail | None
    instead: Detail | None


def regulators() -> tuple[Regulator, ...]:
    """Every registered regulator, the future Information Commission among them."""
    return _load()[0]


def details() -> tuple[Detail, ...]:
    """Every registered contact detail, of any date."""
    return _load()[1]


def regulator(*, regime: str, on: date) -> Regulator | None:
    """Who regulated a regime (``FOIA``, ``EIR`` or ``FOISA``) on a day; ``None`` for one not registered."""
    for each in regulators():
        in_office = each.since is not None and each.since <= on and (each.until is None or on <= each.until)
        if regime in each.regimes and in_office:
            return each
    return None


def details_on(on: date, *, regime: str = "FOIA") -> tuple[Detail, ...]:
    """How the regulator of a regime could be reached on a day, for printing in a letter.

    Those known to be right. For a kind of which none is, the latest not known to be wrong: its
    :meth:`Detail.judge` is then ``unknown``, and a person should confirm it.
    """
    office = regulator(regime=regime, on=on)
    if office is None:
        return ()
    chosen: list[Detail] = []
    for kind in KINDS:
        own = [each for each in details() if each.of == office.key and each.kind == kind]
        right = [each for each in own if each.judge(on) == "right"]
        chosen += right
        if not any(each.scope is None for each in right):
            begun = [each for each in own if each.right_from and each.right_from <= on and not each.scope]
            not_wrong = [each for each in begun if each.judge(on) != "wrong"]
            chosen += sorted(not_wrong, key=lambda each: each.right_until or date.max)[-1:]
    return tuple(chosen)


def judge(kind: str, value: str, *, on: date) -> Verdict:
    """Whether a contact detail was right on a day.

    ``kind`` is one of :data:`KINDS`. Phone numbers are compared by their digits ("+44 (0)303 ..." and
    "0303 ..." are the same), web addresses by host and path, postal addresses by postcode or house. A detail
    the register does not know is ``unknown``, and so is a day it does not know. Raises :class:`ValueError`
    for another kind.
    """
    return judgement(kind, value, on=on).verdict


def judgement(kind: str, value: str, *, on: date) -> Judgement:
    """As :func:`judge`, with the entry it rests on and the detail that was right instead."""
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no kind of contact detail; the kinds are {', '.join(KINDS)}")
    detail = _known(kind, value)
    if detail is None:
        return Judgement("unknown", None, None)
    verdict = detail.judge(on)
    return Judgement(verdict, detail, _instead(detail, on) if verdict == "wrong" else None)


def mentions(text: str) -> list[tuple[int, int, Detail]]:
    """The registered details that stand in a text (names apart), as (start, end, detail) in order."""
    found: list[tuple[int, int, Detail]] = []
    for kind, pattern in (("email", _EMAIL), ("web", _WEB), ("phone", _PHONE), ("post", _POSTCODE)):
        for match in pattern.finditer(text):
            detail = _known(kind, match.group())
            if detail is not None:
                said = match.group()
                start = match.start() + len(said) - len(said.lstrip("("))
                found.append((start, match.start() + len(said.rstrip("./-")), detail))
    return sorted(found, key=lambda each: each[:2])


def _instead(detail: Detail, on: date) -> Detail | None:
    office = next(each for each in regulators() if each.key == detail.of)
    offered = details_on(on, regime=office.regimes[0])
    same = [each for each in offered if each.kind == detail.kind and not each.scope]
    return same[-1] if same else None


def _known(kind: str, value: str) -> Detail | None:
    """The entry for a value. The longest path wins: ``ico.org.uk/concerns/x`` is the complaints page."""
    forms = _load()[2]
    for form in _forms(kind, value):
        if (kind, form) in forms:
            return forms[kind, form]
    return None


def _forms(kind: str, value: str) -> Iterator[str]:
    """The forms under which a value may be registered, most telling first."""
    if kind == "name":
        yield folded_name(value.strip())
    elif kind == "phone":
        yield _digits(value)
    elif kind == "email":
        address = value.strip().strip("<>.,;").casefold().removeprefix("mailto:")
        yield address
        yield "@" + address.rpartition("@")[2]
    elif kind == "web":
        yield from _web_forms(value)
    else:
        for match in _POSTCODE.finditer(value):
            yield _squeezed(match.group())
        yield from (house for (of, house) in _load()[2] if of == "post" and house in _squeezed(value))


def _digits(value: str) -> str:
    digits = _NOT_DIGIT.sub("", value.replace("(0)", ""))
    return "0" + digits[2:] if digits.startswith("44") else digits


def _squeezed(value: str) -> str:
    return _NOT_WORD.sub("", value).casefold()


def _web_forms(value: str) -> Iterator[str]:
    address = _SCHEME.sub("", value.strip(), count=1).casefold()
    address = _AFTER_ADDRESS.split(address, maxsplit=1)[0].rstrip("/.")
    host, _, path = address.partition("/")
    labels = host.split(".")[-_DEEPEST:]
    hosts = [".".join(labels[cut:]) for cut in range(len(labels))]
    folders = path.split("/", _DEEPEST)[:_DEEPEST] if path else []
    for name in hosts:
        for depth in range(len(folders), -1, -1):
            yield "/".join([name, *folders[:depth]])


_Loaded = tuple[tuple[Regulator, ...], tuple[Detail, ...], dict[tuple[str, str], Detail]]


@cache
def _load() -> _Loaded:
    return load(Register(_REGISTER))


def load(register: Register) -> _Loaded:
    """Regulators, details, and details by kind and form. Raises :class:`RegisterError` for a wrong row."""
    offices = tuple(_regulator(row, register) for row in register.rows("regulator"))
    known = {office.key for office in offices}
    found = tuple(_detail(row, register, known) for row in register.rows("detail", label="value"))
    forms: dict[tuple[str, str], Detail] = {}
    for detail in found:
        for form in _registered_forms(detail):
            if (detail.kind, form) in forms:
                raise RegisterError(f"{register.name}: {detail.kind} {detail.value!r} stands there twice")
            forms[detail.kind, form] = detail
    return offices, found, forms


def _registered_forms(detail: Detail) -> set[str]:
    if detail.kind == "post":
        return {_squeezed(mark) for mark in detail.marks}
    if detail.kind == "web":
        return {next(_web_forms(detail.value))}
    if detail.kind == "phone":
        return {_digits(detail.value)}
    if detail.kind == "name":
        return {folded_name(name) for name in (detail.value, *detail.marks)}
    return {detail.value.casefold(), *detail.marks}


def _regulator(row: Row, register: Register) -> Regulator:
    name = row.text("name")
    since, until = row.span("from", "until")
    made = Regulator(
        key=row.text("key"),
        name=name,
        names=(name, *row.texts("also")),
        regimes=row.texts("regimes"),
        since=since,
        until=until,
        successor=row.optional("successor"),
        certainty=row.choice("certainty", "VPK", "K"),
        sources=register.seen(row),
        note=row.optional("note"),
    )
    row.done()
    return made


def _detail(row: Row, register: Register, known: set[str]) -> Detail:
    right_from, right_until = row.span("right_from", "right_until")
    made = Detail(
        of=row.choice("of", known),
        kind=row.choice("kind", KINDS),
        value=row.text("value"),
        right_from=right_from,
        right_until=right_until,
        known_wrong_from=row.day("known_wrong_from"),
        certainty=row.choice("certainty", "VPK", "K"),
        sources=register.seen(row),
        note=row.optional("note"),
        marks=row.texts("marks"),
        scope=row.optional("scope"),
    )
    if right_until and not right_from:
        raise row.fault("right_from", "a date, since right_until is one")
    if made.known_wrong_from and (right_until or right_from or date.min) >= made.known_wrong_from:
        raise row.fault("known_wrong_from", "a date after right_from and right_until")
    if made.kind == "post" and not made.marks:
        raise row.fault("marks", "the postcode or the house by which the address is recognised")
    row.done()
    return made
