"""The engine: which rules speak for a letter, what they find, and which finding explains which."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aboveboard.checker import rules as rules_package
from aboveboard.checker.facts import NO_FACTS, CaseFacts
from aboveboard.checker.rule import Fault, Rule
from aboveboard.findings import Certainty, Finding, Force, Place
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Kind

# Where a letter relies on s.17(4), it may leave out reasons that would themselves disclose exempt
# information:
# what these rules find missing is then at most possible (checks.md, "What is being checked").
REASONS_MAY_BE_LEFT_OUT = frozenset(
    {"HM001", "HM006", "PI001", "PI002", "PI003", "PI004", "EX012", "EX013", "EX014", "EX015", "EX018"}
)


class UnknownCode(LookupError):
    """A code or family that no rule has. The message names the nearest ones."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not be applied, and the fact it needs."""

    code: str
    needs: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the rules said of one letter. Root causes first, then in the order of the text."""

    letter: Letter
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]

    @property
    def stopped(self) -> bool:
        """Whether the letter must not go out as it is."""
        return any(finding.stops for finding in self.findings)

    def count(self, force: Force) -> int:
        """How many findings have this force."""
        return sum(finding.force is force for finding in self.findings)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code. A rule is found by being a module in the package: there is no list to keep."""
    found = []
    for module_info in pkgutil.iter_modules(rules_package.__path__):
        module = importlib.import_module(f"{rules_package.__name__}.{module_info.name}")
        declared = [value for value in vars(module).values() if isinstance(value, Rule)]
        if len(declared) != 1 or declared[0].code != module_info.name:
            raise TypeError(f"{module.__name__} must declare exactly one rule, {module_info.name}")
        found.append(declared[0])
    return tuple(sorted(found, key=lambda rule: rule.code))


def chosen_rules(*, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Rule, ...]:
    """The rules whose code or family (``EX``) is selected and not ignored; all, where none is selected.

    Raises :class:`UnknownCode` for a code or family that no rule has: a misspelt ``--ignore`` that ignored
    nothing, or a ``--select`` that checked nothing, would be taken for a clean letter.
    """
    every = all_rules()
    known = {rule.code for rule in every} | {rule.family for rule in every}
    for code in (*select, *ignore):
        if code.upper() not in known:
            near = sorted(k for k in known if k[:2] == code.upper()[:2]) or sorted({r.family for r in every})
            raise UnknownCode(f"no rule {code!r}; there are {', '.join(near)}")
    wanted = {code.upper() for code in select}
    unwanted = {code.upper() for code in ignore}
    return tuple(
        rule
        for rule in every
        if (not wanted or {rule.code, rule.family} & wanted) and not {rule.code, rule.family} & unwanted
    )


def check(
    letter: Letter,
    *,
    case: CaseFacts = NO_FACTS,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Report:
    """Apply every rule that speaks for the letter.

    Raises :class:`UnknownCode` for a code in ``select`` or ``ignore`` that no rule has.
    """
    found: list[tuple[Rule, Fault]] = []
    skipped: list[Skipped] = []
    for rule in chosen_rules(select=select, ignore=ignore):
        if letter.response.kind is Kind.NOT_A_RESPONSE or not rule.speaks_for(letter):
            continue
        if rule.needs and not case.known():
            skipped.append(Skipped(rule.code, rule.needs))
            continue
        found.extend((rule, fault) for fault in rule.find(letter, case))
    return Report(letter, _findings(letter, found), tuple(skipped))


def _findings(letter: Letter, found: Sequence[tuple[Rule, Fault]]) -> tuple[Finding, ...]:
    """The faults as findings, with root causes first and what explains what filled in."""
    causes = [(index, rule, fault) for index, (rule, fault) in enumerate(found) if rule.explains]
    explainer = [_explained_by(index, found[index], causes) for index in range(len(found))]
    roots = {root for root in explainer if root is not None}
    order = sorted(range(len(found)), key=lambda i: (i not in roots, found[i][1].at.start, found[i][0].code))
    place_of = {index: place for place, index in enumerate(order)}
    explains: dict[int, list[int]] = {}
    for index, root in enumerate(explainer):
        if root is not None:
            explains.setdefault(root, []).append(place_of[index])
    return tuple(
        replace(
            _finding(letter, *found[index]),
            explained_by=None if (root := explainer[index]) is None else place_of[root],
            explains=tuple(sorted(explains.get(index, ()))),
        )
        for index in order
    )


def _explained_by(
    index: int, effect: tuple[Rule, Fault], causes: Sequence[tuple[int, Rule, Fault]]
) -> int | None:
    """The finding that is the root cause of the one at ``index``: same reasons, same parts."""
    rule, fault = effect
    for other, other_rule, cause in causes:
        if other == index or rule.code not in other_rule.explains:
            continue
        same_parts = not fault.parts or not cause.parts or set(fault.parts) & set(cause.parts)
        same_reasons = not fault.argues or not cause.argues or set(fault.argues) & set(cause.argues)
        if same_parts and same_reasons:
            return other
    return None


def _finding(letter: Letter, rule: Rule, fault: Fault) -> Finding:
    force = fault.force or rule.force
    certainty = fault.certainty
    if rule.code in REASONS_MAY_BE_LEFT_OUT and letter.relies_on_17_4:
        certainty = Certainty.POSSIBLE
    weakened = fault.force is not None and fault.force is not rule.force
    line, column = letter.text.line_and_column(fault.at.start)
    return Finding(
        code=rule.code,
        name=rule.name,
        force=force,
        certainty=certainty,
        stops=rule.stops and not weakened and certainty is Certainty.CERTAIN,
        message=fault.message,
        remedy=fault.remedy,
        quote=letter.text.at(fault.at),
        place=Place(fault.at.start, fault.at.end, line, column),
        source=rule.source,
        parts=fault.parts,
        exemption=fault.exemption,
    )
