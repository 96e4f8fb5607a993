"""Who may import whom: the contracts of ``[tool.importlinter]`` in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from aboveboard.cli import COMMANDS
from tests.test_code import run

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def contracts() -> list[dict[str, Any]]:
    """The contracts as they are written."""
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]
    found: list[dict[str, Any]] = settings["contracts"]
    return found


def test_the_layers_hold() -> None:
    """An import that breaks one is in the wrong room: move what is shared down, or ask again what it is."""
    run("lint-imports", "--no-logo", "--no-cache")


def test_no_command_is_left_out_of_its_contract() -> None:
    commands = {f"aboveboard.cli.{name}" for name in COMMANDS}
    independent = [set(each["modules"]) for each in contracts() if each["type"] == "independence"]
    assert commands in independent, "name every command in the contract on commands in pyproject.toml"


def test_every_exception_says_why() -> None:
    text = PYPROJECT.read_text(encoding="utf-8")
    lists = re.findall(r"^ignore_imports = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    entries = [line for each in lists for line in each.splitlines() if "->" in line]
    assert len(entries) == sum(len(each.get("ignore_imports", [])) for each in contracts())
    unexplained = [line.strip() for line in entries if not re.search(r'",?\s+# \w+', line)]
    assert not unexplained, "give each a comment, on its own line, that says why"
