"""``aboveboard check`` and ``read`` on real letters, through the reader and the rules there are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from aboveboard.checker.report import document, github, page, reading, sarif, terminal
from aboveboard.checker.report.checked import Checked
from aboveboard.checker.report.screen import Screen
from aboveboard.checker.run import all_rules, check
from aboveboard.cli.schema import SCHEMAS
from aboveboard.letter.reading import read_letter
from tests.checker.report import sample
from tests.checker.report.test_page import Reader

CORPUS = Path(__file__).parents[1] / "corpus"
SAMPLE = Path(sample.__file__).with_name("letter.txt")


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


def aboveboard(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from aboveboard.cli import main; main(prog_name='aboveboard')", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        timeout=60,
        check=False,
    )


def travelled(document: object) -> Any:
    return json.loads(json.dumps(document))


def test_every_letter_of_the_corpus_comes_out_whole_in_every_form() -> None:
    says, found = validator("read"), validator("check")
    letters = sorted(CORPUS.glob("letters_*/development/**/*.txt"))
    assert letters
    for path in letters:
        text = path.read_text(encoding="utf-8")
        letter = read_letter(text, today=date(2026, 11, 25))
        says.validate(travelled(document.read_document(letter, file=path.name)))
        checked = Checked(path.name, check(letter), all_rules())
        found.validate(travelled(document.check_document(checked)))
        assert Reader(page.rendered([checked])).letters == [text], path.name
        assert reading.rendered([(path.name, letter)], screen=Screen())
        lines = terminal.rendered([checked], screen=Screen(60), full=True).splitlines()
        assert all(len(line) <= 60 or " " not in line.strip() for line in lines), path.name
        assert len(sarif.sarif_document([checked])["runs"][0]["results"]) == len(checked.report.findings)
        assert github.rendered([checked])


def test_a_refusal_for_reasons_about_something_else_is_stopped_and_the_cause_comes_first() -> None:
    done = aboveboard("check", str(SAMPLE), "--format", "json")
    assert done.returncode == 1, done.stderr
    result = json.loads(done.stdout)
    validator("check").validate(result)
    assert result["stopped"] is True
    assert result["findings"][0]["code"] == "SJ001"
    assert result["findings"][0]["explains"]


def test_a_terminal_that_knows_only_ascii_gets_text_and_machines_get_utf_8() -> None:
    text = aboveboard("check", str(SAMPLE))
    assert text.returncode == 1, text.stderr
    assert text.stdout.isascii()
    document = aboveboard("read", "-", "--format", "json", stdin="Heddlu Gogledd Cymru\n\nAnnwyl Siân ŵ –\n")
    assert json.loads(document.stdout)["text"] == "Heddlu Gogledd Cymru\n\nAnnwyl Siân ŵ –\n"


def test_what_is_no_answer_is_refused() -> None:
    done = aboveboard("check", "-", stdin="Minutes of the parish council\n\nPresent: Ann, Ben.\n")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "standard input does not look like an answer to a request" in done.stderr
