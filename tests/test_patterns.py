"""No pattern of the package can be made slow by a text: each is bounded, and none has many ways to match.

Letters come from anybody. A repeat without an end makes a search take time that grows with the square of the
text; one of pieces that have no fixed length, with nothing to tell one piece from the next, makes it grow
without measure. Every compiled pattern that a module keeps, and every literal pattern inside a function, is
taken apart here as the regular expression compiler does it.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pytest

import aboveboard
from tests.pieces import REPEATS, divide_in_one_way

LONGEST_REPEAT = 600
"""Times. Nothing that a letter says in one breath is longer."""
MOST_WAYS = 5_000
"""In how many ways a repeat of pieces without fixed length may divide one text."""

_RE_CALLS = {"compile", "match", "search", "fullmatch", "split", "sub", "subn", "findall", "finditer"}


@dataclass(frozen=True)
class Found:
    """A pattern and where it is kept."""

    name: str
    source: str
    flags: int


def modules() -> Iterator[ModuleType]:
    """Every module of the package, the package itself first."""
    yield aboveboard
    for info in pkgutil.walk_packages(aboveboard.__path__, f"{aboveboard.__name__}."):
        if info.name.rpartition(".")[2] != "__main__":
            yield importlib.import_module(info.name)


def patterns_in(value: object, name: str, depth: int = 0) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns in ``value``: itself, or in tuples, lists, sets, dictionaries, records and classes."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth < 4 and not isinstance(value, ModuleType):
        for key, inner in _inside(value):
            yield from patterns_in(inner, f"{name}{key}", depth + 1)


def _inside(value: object) -> Iterable[tuple[str, object]]:
    if isinstance(value, Mapping):
        return [(f"[{key!r}]", inner) for key, inner in value.items()]
    if isinstance(value, tuple | list | set | frozenset):
        return [(f"[{number}]", inner) for number, inner in enumerate(value)]
    if isinstance(value, type):
        return [(f".{key}", inner) for key, inner in vars(value).items()]
    if is_dataclass(value):
        return [(f".{field.name}", getattr(value, field.name, None)) for field in fields(value)]
    return []


def kept() -> Iterator[Found]:
    """Every pattern that a module keeps, each once, under the first name it is met by."""
    seen: set[tuple[str, int]] = set()
    for module in modules():
        for name, value in vars(module).items():
            owner = getattr(value, "__module__", module.__name__)
            if isinstance(value, type) and owner != module.__name__:
                continue
            for path, pattern in patterns_in(value, f"{module.__name__}:{name}"):
                key = (pattern.pattern, pattern.flags)
                if key not in seen and isinstance(pattern.pattern, str):
                    seen.add(key)
                    yield Found(path, pattern.pattern, pattern.flags)


def literal() -> Iterator[Found]:
    """Every pattern written out in a call of ``re`` inside a function."""
    root = Path(aboveboard.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.func.attr in _RE_CALLS
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                yield Found(f"{path.relative_to(root)}:{node.lineno}", node.args[0].value, 0)


def offences(source: str, flags: int = 0) -> list[str]:
    """What is wrong with a pattern, in words."""
    parsed = parser.parse(source, flags)
    return list(dict.fromkeys(_offences(parsed, bool(parsed.state.flags & re.IGNORECASE))))


def _offences(parsed: Any, ignore_case: bool) -> Iterator[str]:
    for operation, argument in parsed:
        if operation in REPEATS:
            _, most, body = argument
            if most == constants.MAXREPEAT:
                yield "a repeat without an end"
            elif most > LONGEST_REPEAT:
                yield f"a repeat of up to {most} times (the most is {LONGEST_REPEAT})"
            least_width, most_width = body.getwidth()
            ways = (most_width - least_width + 1) ** min(most, 20)
            if most > 1 and ways > MOST_WAYS and not divide_in_one_way(body, ignore_case=ignore_case):
                yield (
                    f"a repeat of up to {min(most, 9999)} pieces of {least_width} to {min(most_width, 9999)} "
                    "characters, with nothing to part one from the next"
                )
        if operation is constants.SUBPATTERN:
            ignore_case = bool(
                (re.IGNORECASE if ignore_case else 0) & ~argument[2] | argument[1] & re.IGNORECASE
            )
        for inner in _bodies(operation, argument):
            yield from _offences(inner, ignore_case)


def _bodies(operation: Any, argument: Any) -> Iterator[Any]:
    """The patterns within one operation."""
    if operation in REPEATS or operation is constants.SUBPATTERN:
        yield argument[-1]
    elif operation is constants.BRANCH:
        yield from argument[1]
    elif operation in (constants.ASSERT, constants.ASSERT_NOT):
        yield argument[1]
    elif operation is constants.ATOMIC_GROUP:
        yield argument
    elif operation is constants.GROUPREF_EXISTS:
        yield from (branch for branch in argument[1:] if branch is not None)


def test_every_pattern_is_bounded() -> None:
    found = list(kept())
    known = {each.source for each in found}
    found += [each for each in literal() if each.source not in known]
    assert len(found) > 50, "the walk finds hardly any patterns: it is broken"
    wrong = [
        f"{each.name}: {why}\n    {each.source[:300]}"
        for each in found
        for why in offences(each.source, each.flags)
    ]
    if wrong:
        pytest.fail("patterns that a text could make slow:\n" + "\n".join(wrong), pytrace=False)


@pytest.mark.parametrize(
    "source",
    [
        r"a*b",
        r"\s+",
        r"x{3,}",
        r"(?:ab?)*+",
        r".{0,700}",
        r"(?:[a-z]{1,9}){0,20}!",
        r"(?:[a-z]{1,40}){0,5}",
        r"(?:\w{1,9}[a-z]){0,20}",
        r"(?:[a-z ]{1,9},?){0,50}",
        r"(?i:(?:[A-Z]{1,9}x){0,20})",
        r"(?:a{0,9}|b){0,30}",
        r"(?=(?:\w{0,9}){0,30})z",
    ],
)
def test_a_slow_pattern_is_told(source: str) -> None:
    assert offences(source)


@pytest.mark.parametrize(
    "source",
    [
        r"a{0,60}b",
        r"(?:\w{2,12} ){0,40}public",
        r"(?: \w{2,12}){0,40}",
        r"(?:[^.\n]|\n(?!\n)){0,60}",
        r"(?:[ \t]?[/.-][ \t]?[A-Za-z0-9]{1,12}){0,20}",
        r"(?:ab?){0,30}",
        r"(?:[ \t][A-Z][a-z]{2,20}(?:[ \t]of){0,2}){0,6}",
        r"[a-z]{1,600}",
    ],
)
def test_a_bounded_pattern_is_let_be(source: str) -> None:
    assert not offences(source)
