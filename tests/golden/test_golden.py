"""The golden letters: what the commands say of whole letters, so that no change goes unseen."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.golden.outputs import EXPECTED, expected, letters, said

CASES = [pytest.param(*case, id=case[0].name) for case in expected()]


@pytest.mark.parametrize(("file", "folder", "arguments"), CASES)
def test_what_is_said_of_a_letter_has_not_changed(file: Path, folder: Path, arguments: list[str]) -> None:
    was = file.read_text(encoding="utf-8") if file.exists() else ""
    now = said(folder, arguments)
    if now != was:
        difference = unified_diff(was.splitlines(), now.splitlines(), "expected", "now", lineterm="")
        what_to_do = f"If this is what you meant, run 'make golden' and commit {file.name} with your change."
        pytest.fail("\n".join([*difference, "", what_to_do]), pytrace=False)


def test_no_golden_file_is_left_over() -> None:
    assert {file.name for file in EXPECTED.iterdir()} == {case[0].name for case in expected()}


def test_the_sample_is_whole_and_signed_by_a_made_up_name() -> None:
    sample = letters()["hertfordshire-foi2018-05339"].read_text(encoding="utf-8")
    lines = sample.splitlines()
    assert len(lines) == 116
    assert lines[4] == lines[112] == "Alex Marlowe"
    assert sample.count("Alex Marlowe") == 2
