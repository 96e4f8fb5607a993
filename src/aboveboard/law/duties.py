"""The Act outside Part II, the laws beside it that letters cite, the refusal notice, and the days of change.

With :mod:`aboveboard.law.exemptions` this tells whether a citation exists at all and what it is: a right, a
duty, a ground of refusal, an exception of the Environmental Information Regulations, an exemption of the
Scottish Act. The facts are in ``duties.toml``; the table is read once, when first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from aboveboard.findings import Source
from aboveboard.law import exemptions
from aboveboard.law.duty import SITUATIONS, Act, ActId, Change, Duty, DutyRole, Element
from aboveboard.law.duty_table import DutyTable
from aboveboard.law.key import canonical_or_none, lineage, nearest, parent_of, section_of
from aboveboard.law.provision import UnknownProvision
from aboveboard.law.table import HERE, sources

__all__ = [
    "SITUATIONS",
    "Act",
    "ActId",
    "Change",
    "Duty",
    "DutyRole",
    "DutyTable",
    "Element",
    "acts",
    "below",
    "changes",
    "duty",
    "elements",
    "exists",
    "find",
    "load",
    "sections",
]


def load(path: Path, index: Mapping[str, Source] | None = None) -> DutyTable:
    """The duties in the TOML file at ``path``; ``index`` defaults to the package's own sources.

    Raises :class:`~aboveboard.law.table.BadTable`, naming the file, the row and the fault.
    """
    return DutyTable(path, sources() if index is None else index)


@cache
def _duties() -> DutyTable:
    return load(HERE / "duties.toml")


def acts() -> Mapping[str, Act]:
    """The laws that letters cite, by id."""
    return _duties().acts


def find(key: str, *, act: ActId = "foia") -> Duty | None:
    """The provision at ``key`` of a law, of the Freedom of Information Act only outside Part II."""
    canonical = canonical_or_none(key)
    return None if canonical is None else _duties().provisions.get((act, canonical))


def duty(key: str, *, act: ActId = "foia") -> Duty:
    """As :func:`find`, but raises :class:`UnknownProvision`, with a sentence, where there is none."""
    found = find(key, act=act)
    if found is None:
        raise _unknown(key, acts()[act])
    return found


def exists(key: str, *, act: ActId = "foia") -> bool:
    """Whether ``key`` can be a provision of the law: ``False`` only where it is known that there is none.

    Of the Freedom of Information Act all sections are known, Part II included, and the parts of most; of
    other laws only what letters cite is listed, so that there everything may exist.
    """
    canonical = canonical_or_none(key)
    if canonical is None:
        return False
    if act != "foia":
        return True
    if section_of(canonical) in exemptions.sections():
        return exemptions.exists(canonical)
    table = _duties()
    for one in lineage(canonical):
        if ("foia", one) in table.provisions:
            return one == canonical or any(("foia", up) in table.incomplete for up in lineage(one))
    return False


def sections(*, act: ActId = "foia") -> tuple[str, ...]:
    """The sections of a law that are in the table, in its order."""
    return tuple(key for of, key in _duties().provisions if of == act and parent_of(key) is None)


def below(key: str, *, act: ActId = "foia") -> tuple[Duty, ...]:
    """The provisions one level below ``key``."""
    above = duty(key, act=act)
    every = _duties().provisions.items()
    return tuple(one for (of, k), one in every if of == act and parent_of(k) == above.key)


def elements(*, situation: frozenset[str] | None = None) -> tuple[Element, ...]:
    """The elements of a refusal notice, RN-01 to RN-15, or those a notice in ``situation`` needs.

    ``situation`` holds words of :data:`SITUATIONS`.
    """
    return tuple(one for one in _duties().elements if situation is None or one.applies(situation))


def changes(*, until: date | None = None, touching: str | None = None) -> tuple[Change, ...]:
    """The days on which the rules changed, oldest first; up to ``until``, or touching one provision."""
    up_and_down = set(lineage(touching)) if touching else set()
    return tuple(
        one
        for one in _duties().changes
        if (until is None or (one.on is not None and one.on <= until))
        and (touching is None or any(key in up_and_down or touching in lineage(key) for key in one.touches))
    )


def _unknown(key: str, act: Act) -> UnknownProvision:
    canonical = canonical_or_none(key)
    if canonical is None:
        return UnknownProvision(f"{key!r} is no number of a provision; write it like 17 or 17(1)(b)", key=key)
    if exists(canonical, act=act.id):
        message = (
            f"{act.cite(canonical)} is not in the table, which does not list every part of every section"
        )
    else:
        message = f"there is no {act.cite(canonical)}"
    near = nearest(canonical, (one for of, one in _duties().provisions if of == act.id))
    if near:
        message += f"; did you mean {' or '.join(near)}?"
    return UnknownProvision(message, key=canonical, nearest=near)
