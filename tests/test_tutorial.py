"""The tutorial does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from aboveboard.cli import main
from scripts.reference.book import ROOT

TEXT = (ROOT / "docs" / "tutorials" / "check-a-letter.md").read_text(encoding="utf-8")
BLOCKS = [text for _, text in re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)]


def test_the_letter_of_the_tutorial_is_stopped_and_then_put_right(tmp_path: Path) -> None:
    (letter,) = [block for block in BLOCKS if block.startswith("Northvale")]
    (better,) = [block for block in BLOCKS if block.startswith("under section")]
    (worse,) = [line for line in letter.splitlines(keepends=True) if line.startswith("under the commercial")]
    first = checked(tmp_path, letter)
    assert first.exit_code == 1
    assert "1. EX003 exemption-number-missing" in first.output
    assert "\n2. " not in first.output
    second = checked(tmp_path, letter.replace(worse, better))
    assert second.exit_code == 0, second.output


def test_the_first_finding_on_the_sample_is_the_one_the_tutorial_shows() -> None:
    (shown,) = [block for block in BLOCKS if block.startswith("1. ")]
    sample = ROOT / "samples" / "hertfordshire-foi2018-05339.txt"
    assert shown in CliRunner().invoke(main, ["check", str(sample)], env={"COLUMNS": "80"}).output


def checked(folder: Path, letter: str) -> Result:
    file = folder / "bins.txt"
    file.write_text(letter, encoding="utf-8")
    return CliRunner().invoke(main, ["check", str(file)], env={"COLUMNS": "80"})
