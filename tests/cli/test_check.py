"""``aboveboard check``: its exit codes, its forms, and what it does with files."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.run import Report
from aboveboard.cli import main
from aboveboard.findings import Finding, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Kind
from aboveboard.letter.text import Span
from tests.checker.report.sample import finding, letter_of, report_of, rule_of

RULES = (
    rule_of("EX001", "exemption-unknown", Force.MUST),
    rule_of("EX002", "exemption-limb-missing", Force.MUST),
    rule_of("TX001", "placeholder-left", Force.MAY),
)


class House:
    """A reader and rules of our own, that note what they were given: here only the command is tested."""

    def __init__(self) -> None:
        self.read: list[dict[str, Any]] = []
        self.checked: list[dict[str, Any]] = []

    def read_letter(self, text: str, *, today: date, request: str | None = None) -> Letter:
        self.read.append({"text": text, "today": today, "request": request})
        if "BROKEN" in text:
            raise KeyError(text)
        return letter_of(text, kind=Kind.NOT_A_RESPONSE if "minutes of" in text else Kind.FINAL)

    def check(self, letter: Letter, *, case: CaseFacts, select: Any, ignore: Any) -> Report:
        self.checked.append({"case": case, "select": select, "ignore": ignore})
        text = letter.text.value
        found: list[Finding] = []
        if "FAULT" in text:
            at = text.index("FAULT")
            found.append(
                finding(
                    "EX001",
                    "exemption-unknown",
                    Force.MUST,
                    Span(at, at + 5),
                    "m",
                    "r",
                    text=text,
                    stops=True,
                )
            )
        if "style" in text:
            found.append(finding("TX001", "placeholder-left", Force.MAY, Span(0, 1), "m", "r", text=text))
        return report_of(text, found)


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> House:
    made = House()
    monkeypatch.setattr("aboveboard.cli.letters.read_letter", made.read_letter)
    monkeypatch.setattr("aboveboard.checker.run.check", made.check)
    monkeypatch.setattr("aboveboard.checker.run.all_rules", lambda: RULES)
    monkeypatch.chdir(tmp_path)
    files = {
        "clean.txt": "Dear Ann\nHere it is.\n",
        "style.txt": "Dear Ann, in style\n",
        "fault.txt": "Dear Ann\nFAULT\n",
        "minutes.txt": "The minutes of a meeting\n",
        "empty.txt": "",
        "request.txt": "How many?\n",
        "case.json": '{"reference": "FOI/1", "received_on": "2018-10-16"}',
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    return made


def check(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        (["clean.txt"], 0),
        (["style.txt"], 0),
        (["fault.txt"], 1),
        (["clean.txt", "fault.txt", "style.txt"], 1),
        (["empty.txt"], 2),
        (["missing.txt"], 2),
        (["."], 2),
        (["minutes.txt"], 2),
        (["fault.txt", "minutes.txt"], 2),
        (["empty.txt", "fault.txt"], 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "html", "sarif", "github"])
def test_the_exit_code_is_the_contracts_in_every_form(
    house: House, letters: list[str], code: int, form: str
) -> None:
    assert check(*letters, "--format", form).exit_code == code


def test_one_letter_is_a_document_and_several_are_a_list_in_their_order(house: House) -> None:
    one = json.loads(check("fault.txt", "--format", "json").stdout)
    assert one["file"] == "fault.txt"
    assert one["stopped"] is True
    several = json.loads(check("style.txt", "fault.txt", "clean.txt", "--format", "json").stdout)
    assert [document["file"] for document in several] == ["style.txt", "fault.txt", "clean.txt"]


def test_letters_that_can_be_read_are_checked_though_others_cannot(house: House) -> None:
    done = check("empty.txt", "fault.txt", "minutes.txt", "--format", "json")
    assert [document["file"] for document in json.loads(done.stdout)] == ["fault.txt"]
    first, second = done.stderr.splitlines()
    assert first == (
        "aboveboard check: cannot read empty.txt: it is empty; name the file that holds the letter's text"
    )
    assert second == (
        "aboveboard check: minutes.txt does not look like an answer to a request; if it is one, "
        "give its request with --request FILE"
    )


def test_nothing_but_the_document_is_on_standard_output(house: House) -> None:
    assert check("minutes.txt", "--format", "json").stdout == ""
    assert check("clean.txt", "--format", "json").stderr == ""


def test_a_request_given_does_not_make_minutes_an_answer(house: House) -> None:
    done = check("minutes.txt", "--request", "request.txt")
    assert done.exit_code == 2
    assert "does not look like an answer, even beside the request given" in done.stderr
    assert house.read[0]["request"] == "How many?\n"


def test_what_is_known_reaches_the_reader_and_the_rules(house: House) -> None:
    done = check(
        "clean.txt",
        "--as-of",
        "2020-02-29",
        "--case",
        "case.json",
        "--select",
        "EX, tx001",
        "--ignore",
        "EX002",
    )
    assert done.exit_code == 0
    assert house.read[0]["today"] == date(2020, 2, 29)
    assert house.checked[0]["case"] == CaseFacts(reference="FOI/1", received_on=date(2018, 10, 16))
    assert house.checked[0]["select"] == ("EX", "tx001")
    assert house.checked[0]["ignore"] == ("EX002",)


def test_codes_may_be_repeated_and_parted_by_commas(house: House) -> None:
    check("clean.txt", "--select", "EX001,EX002", "--select", "TX001")
    assert house.checked[0]["select"] == ("EX001", "EX002", "TX001")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "EX999"], "no rule 'EX999'; there are EX, EX001, EX002; see 'aboveboard rules'"),
        (["--ignore", "nonsense"], "no rule 'nonsense'"),
        (["--select", "EX001", "--ignore", "EX"], "--select and --ignore leave no rule to apply"),
        (["--case", "missing.json"], "cannot read missing.json: there is no such file"),
        (
            ["--case", "fault.txt"],
            "fault.txt is not JSON (line 1); see 'aboveboard schema case' for its shape",
        ),
        (["--case", "deep.json"], "deep.json is not JSON"),
        (["--case", "list.json"], "list.json: a case document is a JSON object"),
        (["--case", "typo.json"], "typo.json: unknown field 'recieved_on'"),
        (["--request", "empty.txt"], "cannot read empty.txt: it is empty"),
        (["--request", "-", "--case", "-"], "standard input (-) can be named only once"),
        (["--output", "clean.txt"], "clean.txt is a file that is read; give --output another name"),
        (["--output", "./clean.txt"], "./clean.txt is a file that is read"),
        (["--output", "link.txt"], "link.txt is a file that is read"),
        (["--output", "case.json", "--case", "case.json"], "case.json is a file that is read"),
        (["--output", "request.txt", "--request", "request.txt"], "request.txt is a file that is read"),
        (["--output", "nowhere/out.html"], "cannot write nowhere/out.html: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_nothing_is_written(
    house: House, arguments: list[str], said: str
) -> None:
    Path("deep.json").write_text("[" * 100_000, encoding="utf-8")
    Path("list.json").write_text("[]", encoding="utf-8")
    Path("typo.json").write_text('{"recieved_on": "2018-10-16"}', encoding="utf-8")
    Path("link.txt").hardlink_to("clean.txt")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    done = check("clean.txt", *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif", "github"])
def test_output_goes_to_the_file_named_instead(house: House, form: str) -> None:
    shown = check("fault.txt", "--format", form)
    written = check("fault.txt", "--format", form, "-o", "out")
    assert written.exit_code == shown.exit_code == 1
    assert written.stdout == ""
    assert Path("out").read_text(encoding="utf-8") == shown.stdout


def test_an_output_that_is_there_from_last_time_is_written_anew(house: House) -> None:
    Path("out.html").write_text("old", encoding="utf-8")
    assert check("clean.txt", "--format", "html", "-o", "out.html").exit_code == 0
    assert Path("out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_standard_input_is_a_letter_too(house: House) -> None:
    done = check("-", "--format", "json", stdin="Dear Ann\r\nFAULT\r\n")
    assert json.loads(done.stdout)["file"] == "-"
    assert house.read[0]["text"] == "Dear Ann\nFAULT\n"
    assert check("-", "-").exit_code == 2


@pytest.mark.parametrize("content", [b"\xff\xd8\xff", b"%PDF-1.7", b"a\0b", b"\xc3\xa9\xff", b""])
def test_what_is_no_text_is_refused(house: House, content: bytes) -> None:
    done = check("-", stdin=content)
    assert done.exit_code == 2
    assert done.stderr.startswith("aboveboard check: cannot read standard input: ")
    assert done.stderr.count("\n") == 1


def test_a_fault_of_the_program_is_no_clean_letter(house: House) -> None:
    done = check("-", stdin="BROKEN secret\n")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "this is the program's fault" in done.stderr
    assert "secret" not in done.stderr


def test_a_letters_name_does_nothing_to_the_terminal(house: House) -> None:
    name = "a\x1b[31m\u202eb.txt"
    Path(name).write_text("Dear Ann\nFAULT\n", encoding="utf-8")
    for form in ("text", "github"):
        assert "\x1b" not in check(name, "--format", form).stdout
    assert "\x1b" not in check(name + "x").stderr


def test_text_is_for_people_and_the_page_is_a_page(house: House) -> None:
    assert "Stopped: this letter should not go out as it is." in check("fault.txt").stdout
    assert check("fault.txt", "--format", "html").stdout.startswith("<!DOCTYPE html>")
    assert json.loads(check("fault.txt", "--format", "sarif").stdout)["version"] == "2.1.0"
    assert check("fault.txt", "--format", "github").stdout.startswith("::error file=fault.txt,line=2,col=1,")


def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    from aboveboard.cli.output import screen

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert screen().colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not screen().colour
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not screen().colour


def test_the_width_is_the_terminals(monkeypatch: pytest.MonkeyPatch, house: House) -> None:
    longest: Callable[[str], int] = lambda columns: max(  # noqa: E731
        len(line)
        for line in CliRunner(env={"COLUMNS": columns})
        .invoke(main, ["check", "fault.txt"])
        .stdout.splitlines()
    )
    assert longest("60") <= 60
    assert 60 < longest("100") <= 100
