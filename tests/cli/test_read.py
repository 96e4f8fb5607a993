"""``aboveboard read``: what a letter says, for machines and for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator, FormatChecker

from aboveboard.cli import main
from aboveboard.cli.schema import SCHEMAS
from tests.checker.report.sample import LETTER


def read(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin)


def valid(text: str) -> Any:
    schema = json.loads((SCHEMAS / "read.json").read_text(encoding="utf-8"))
    document = json.loads(text)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(document)
    return document


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def test_one_letter_is_a_document_whose_offsets_count_into_its_text(letter: str) -> None:
    done = read(letter, "--format", "json")
    assert done.exit_code == 0
    assert done.stderr == ""
    document = valid(done.stdout)
    assert document["file"] == letter
    assert document["text"] == LETTER
    assert document["kind"] == "final"
    assert document["dated"] == "2018-10-19"
    for cited in document["citations"]:
        assert document["text"][cited["start"] : cited["end"]] == cited["text"]
    for part in document["request"]["parts"]:
        assert document["request"]["start"] <= part["start"] < part["end"] <= document["request"]["end"]


def test_several_letters_are_a_list_in_the_order_named(letter: str) -> None:
    documents = valid(read(letter, "-", "--format", "json", stdin="Dear Ann\r\n\r\nHello\r\n").stdout)
    assert [document["file"] for document in documents] == [letter, "-"]
    assert documents[1]["text"] == "Dear Ann\n\nHello\n"


def test_a_letter_that_cannot_be_read_does_not_keep_others_from_being_read(
    letter: str, tmp_path: Path
) -> None:
    done = read(str(tmp_path / "missing.txt"), letter, "--format", "json")
    assert done.exit_code == 2
    assert len(valid(done.stdout)) == 1
    assert "there is no such file" in done.stderr
    assert read(str(tmp_path)).exit_code == 2


def test_what_is_no_answer_is_read_all_the_same() -> None:
    done = read("-", "--format", "json", stdin="Minutes of the parish council\n\nPresent: Ann.\n")
    assert done.exit_code == 0
    assert valid(done.stdout)["kind"] == "not_a_response"


def test_the_day_taken_as_today_is_a_day() -> None:
    assert read("-", "--as-of", "2019-01-02", stdin="Dear Ann\n").exit_code == 0
    assert read("-", "--as-of", "2 January", stdin="Dear Ann\n").exit_code == 2


def test_people_are_told_what_was_asked_and_answered(letter: str) -> None:
    done = read(letter)
    assert done.exit_code == 0
    assert "   Reference   FOI2018/05339\n" in done.stdout
    assert "   Dated       19 October 2018\n" in done.stdout
    assert "   part 2      Please state" in done.stdout.replace("2) Please", "Please")
    assert all(len(line) <= 80 or "http" in line for line in done.stdout.splitlines())


def test_nothing_in_a_letter_reaches_the_terminal_as_a_command() -> None:
    text = LETTER.replace("Hertfordshire", "Hert\x1b[31mford\u202eshire").replace("FOI2018", "FOI\x9b2018")
    out = read("-", stdin=text).stdout
    assert not {"\x1b", "\u202e", "\x9b"} & set(out)
