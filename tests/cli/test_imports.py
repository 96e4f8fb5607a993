"""A command loads what it needs and no more: loading everything makes a command line slow to use."""

from __future__ import annotations

import subprocess
import sys

import pytest

_CODE = """
import sys
from aboveboard.cli import main
sys.argv = ["aboveboard", *{arguments!r}]
try:
    main()
except SystemExit as left:
    print("\\n".join(["code", str(left.code), *sys.modules]), file=sys.stderr)
"""
_HEAVY = {"jinja2", "jsonschema", "django", "duckdb", "numpy", "ortools", "docx", "asyncio", "email", "http"}
LETTER = """Harrow Council
Ref: FOI-88123
4 March 2024

Dear Ms Lowe

Your request under the Freedom of Information Act 2000 was received on 12 February 2024.

You asked: How many litter bins are there in Pinner?

We can confirm that there are 212 litter bins in Pinner.

Yours sincerely
J Osei
"""


def loaded(*arguments: str) -> tuple[str, set[str]]:
    """The exit code of a command, and the modules that were in memory at its end."""
    done = subprocess.run(
        [sys.executable, "-c", _CODE.format(arguments=arguments)],
        input=LETTER,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    lines = done.stderr.splitlines()
    at = lines.index("code")
    return lines[at + 1], set(lines[at + 2 :])


@pytest.mark.parametrize(
    "arguments", [["check", "-"], ["read", "-"], ["rules"], ["explain", "CD002"], ["schema"]]
)
def test_nothing_heavy_is_loaded(arguments: list[str]) -> None:
    code, modules = loaded(*arguments)
    assert code in {"0", "1"}
    assert not _HEAVY & modules


def test_the_page_is_made_with_jinja_only_when_it_is_asked_for() -> None:
    assert "jinja2" in loaded("check", "-", "--format", "html")[1]


@pytest.mark.parametrize("arguments", [["--help"], ["schema", "check"]])
def test_rules_are_loaded_only_by_what_applies_them(arguments: list[str]) -> None:
    assert not [name for name in loaded(*arguments)[1] if name.startswith("aboveboard.checker.rules.")]
