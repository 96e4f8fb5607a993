"""The tutorial and the how-to guides do what they say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from aboveboard.checker.facts import facts_from_json
from aboveboard.cli import main
from scripts.reference.book import ROOT

SAMPLE = ROOT / "samples" / "hertfordshire-foi2018-05339.txt"
HOLIDAYS = ROOT / "src" / "aboveboard" / "law" / "bank_holidays.toml"


def blocks(page: str, language: str = "") -> list[str]:
    """The blocks of a page that are in a language, without their indentation in a list."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    found = re.findall(r"^( *)```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    return [
        re.sub(f"^{indent}", "", body, flags=re.MULTILINE) for indent, of, body in found if of == language
    ]


def checked(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], env={"COLUMNS": "80"})


def test_the_letter_of_the_tutorial_is_stopped_and_then_put_right(tmp_path: Path) -> None:
    there = blocks("tutorials/check-a-letter.md")
    (letter,) = [block for block in there if block.startswith("Northvale")]
    (better,) = [block for block in there if block.startswith("under section")]
    (worse,) = [line for line in letter.splitlines(keepends=True) if line.startswith("under the commercial")]
    file = tmp_path / "bins.txt"
    file.write_text(letter, encoding="utf-8")
    first = checked(str(file))
    assert first.exit_code == 1
    assert "1. EX003 exemption-number-missing" in first.output
    assert "\n2. " not in first.output
    file.write_text(letter.replace(worse, better), encoding="utf-8")
    second = checked(str(file))
    assert second.exit_code == 0, second.output


def test_the_first_finding_on_the_sample_is_the_one_the_tutorial_shows() -> None:
    (shown,) = [block for block in blocks("tutorials/check-a-letter.md") if block.startswith("1. ")]
    assert shown in checked(str(SAMPLE)).output


def test_the_facts_of_the_guide_are_facts(tmp_path: Path) -> None:
    (facts,) = blocks("how-to/give-case-facts.md", "json")
    assert facts_from_json(json.loads(facts)).known()
    case = tmp_path / "case.json"
    case.write_text(facts, encoding="utf-8")
    assert checked(str(SAMPLE), "--case", str(case)).exit_code == 1


def test_the_python_of_the_guide_runs(tmp_path: Path) -> None:
    (code,) = blocks("how-to/use-in-a-script-or-editor.md", "python")
    (tmp_path / "letter.txt").write_bytes(SAMPLE.read_bytes())
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first.startswith("True ['SJ001'")
    assert second == "2018-11-13"


def test_the_line_of_the_guide_is_one_that_the_table_takes() -> None:
    (line,) = blocks("how-to/add-a-holiday.md", "toml")
    assert line in HOLIDAYS.read_text(encoding="utf-8"), "the guide shows a line that is in the table"
