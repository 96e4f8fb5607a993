"""Every rule's page is run: what it calls wrong is found just there, and what it calls right is let be."""

from __future__ import annotations

import importlib
import pkgutil
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import pytest

from aboveboard.checker import rules as rules_package
from aboveboard.checker.facts import NO_FACTS, facts_from_json
from aboveboard.checker.page import Example, Page
from aboveboard.checker.rule import Rule
from aboveboard.checker.run import Report, all_rules, check
from aboveboard.findings import Finding
from aboveboard.letter.reading import Letter, read_letter
from aboveboard.letter.response import Kind
from aboveboard.letter.text import Text

TODAY = date(2026, 11, 25)
"""Examples bear their own dates; those that bear none are read as letters of this day."""

FIXED: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("fixed_rules.toml").read_text(encoding="utf-8")
)
FILES = sorted(module.name for module in pkgutil.iter_modules(rules_package.__path__))


def examples(heading: str, of: Callable[[Page], tuple[Example, ...]]) -> list[Any]:
    """Every example under one heading of every rule's page."""
    return [
        pytest.param(rule, example, id=f"{rule.code}-{heading}-{number}")
        for rule in all_rules()
        for number, example in enumerate(of(rule.page), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("wrong", lambda page: page.wrong))
def test_what_is_wrong_is_found_where_it_is_marked(rule: Rule, example: Example) -> None:
    letter = letter_of(example)
    found = checked(letter, example, rule.code).findings
    if not example.marked:
        if not found:
            fail(rule, "finds nothing in an example of its fault", (), letter)
        return
    marked = Counter((span.start, span.end) for span in example.marked)
    places = Counter((finding.place.start, finding.place.end) for finding in found)
    missed = [f"  missed: {quoted(letter.text, *place)}" for place in (marked - places).elements()]
    surplus = places - marked
    extra = [f"  found{line_of(f)}" for f in found if surplus[f.place.start, f.place.end]]
    if missed or extra:
        fail(rule, "does not find its fault just where it is marked", (*missed, *extra), letter)


@pytest.mark.parametrize(("rule", "example"), examples("right", lambda page: page.right))
def test_what_is_right_is_let_be(rule: Rule, example: Example) -> None:
    letter = letter_of(example)
    response = letter.response
    if response.kind not in rule.kinds - {Kind.NOT_A_RESPONSE} or response.regime not in rule.regimes:
        fail(rule, "does not speak for this example at all, so that it shows nothing", (), letter)
    found = [line_of(f) for f in checked(letter, example).findings if f.code == rule.code or f.stops]
    if found:
        fail(rule, "has an example of what is right in which there is", found, letter)


@pytest.mark.parametrize(("rule", "example"), examples("near-miss", lambda page: page.near_miss))
def test_a_near_miss_is_let_be(rule: Rule, example: Example) -> None:
    letter = letter_of(example)
    found = [line_of(finding) for finding in checked(letter, example, rule.code).findings]
    if found:
        fail(rule, "does not let its near miss be", found, letter)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_one_rule_of_the_fixed_list(name: str) -> None:
    module = importlib.import_module(f"{rules_package.__name__}.{name}")
    declared = [value for value in vars(module).values() if isinstance(value, Rule)]
    assert [rule.code for rule in declared] == [name], f"{name}.py must declare one rule, {name}"
    (rule,) = declared
    assert name in FIXED, f"add {name} to fixed_rules.toml with its name, force and stops"
    as_declared = {"name": rule.name, "force": str(rule.force), "stops": rule.stops}
    assert as_declared == FIXED[name]
    unknown = rule.explains - FIXED.keys()
    assert not unknown, f"{name} explains {sorted(unknown)}, which are no rules"


def test_the_fixed_list_is_whole() -> None:
    assert len(FIXED) >= 93, "a code is never taken out of the list"
    assert len({entry["name"] for entry in FIXED.values()}) == len(FIXED), "two rules of one name"
    assert {entry["force"] for entry in FIXED.values()} == {"must", "should", "may"}


def letter_of(example: Example) -> Letter:
    return read_letter(example.text, today=TODAY, request=example.request)


def checked(letter: Letter, example: Example, *select: str) -> Report:
    case = facts_from_json(example.case) if example.case is not None else NO_FACTS
    return check(letter, case=case, select=select)


def fail(rule: Rule, what: str, details: Iterable[str], letter: Letter) -> NoReturn:
    """Fail with what a person needs to see: the example, and what the reader made of it."""
    blocks = [
        f"  {block.kind} {block.exemption or ''}: {letter.text.at(block.span)[:60]!r}"
        for block in letter.response.blocks
    ]
    read_as = f"read as {letter.response.kind} under {letter.response.regime}:"
    lines = [f"{rule.code} {what}", *details, "", letter.text.value, "", read_as, *blocks]
    pytest.fail("\n".join(lines), pytrace=False)


def line_of(finding: Finding) -> str:
    strength = f"{finding.force}, {finding.certainty}{', stops' if finding.stops else ''}"
    return f"  {finding.code} ({strength}) on line {finding.place.line}, {finding.quote!r}: {finding.message}"


def quoted(text: Text, start: int, end: int) -> str:
    line, column = text.line_and_column(start)
    return f"line {line}, column {column}: {text.value[start:end]!r}"
