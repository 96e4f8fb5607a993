"""However a command ends, nobody sees a traceback, and the exit code says what happened."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import click
import pytest

from aboveboard.cli import main
from aboveboard.cli.ending import CannotWork, ended

ABOVEBOARD = [sys.executable, "-c", "from aboveboard.cli import main; main(prog_name='aboveboard')"]


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run(
        [*ABOVEBOARD, *arguments],
        check=False,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=60,
    )


def raising(error: BaseException) -> Callable[[], Any]:
    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (CannotWork("name a letter"), 2, "aboveboard: name a letter\n"),
        (click.ClickException("name a letter"), 2, "aboveboard: name a letter\n"),
        (
            PermissionError(13, "Permission denied", "a.txt"),
            2,
            "the system refused: Permission denied (a.txt)",
        ),
        (KeyError("secret of the letter"), 2, "this is the program's fault, not your file's: KeyError"),
        (RecursionError("deep"), 2, "RecursionError"),
        (MemoryError(), 2, "MemoryError"),
        (KeyboardInterrupt(), 130, "\n"),
        (BrokenPipeError(), 2, ""),
    ],
)
def test_every_error_is_one_line(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(raising(error)) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") <= 1
    assert "Traceback" not in err


def test_the_words_of_a_letter_are_not_repeated_in_a_report_of_a_fault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ended(raising(KeyError("Ann Lowe, 3 High Street")))
    assert "Ann Lowe" not in capsys.readouterr().err


def test_a_fault_names_its_place_in_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    from aboveboard.checker.report.wording import in_words

    ended(lambda: in_words(None))  # type: ignore[arg-type]
    assert "AttributeError in checker/report/wording.py, line " in capsys.readouterr().err


def test_a_traceback_is_shown_to_whoever_asks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ABOVEBOARD_TRACEBACK", "1")
    ended(raising(KeyError("x")))
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("returned", "code"), [(0, 0), (1, 1), (None, 0), ("text", 0)])
def test_a_command_that_ends_well_ends_with_its_code(returned: object, code: int) -> None:
    assert ended(lambda: returned) == code


def test_control_characters_in_an_error_are_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    ended(raising(CannotWork("no file \x1b[31m\u202e\nname")))
    assert capsys.readouterr().err == "aboveboard: no file \u241b[31m<U+202E> name\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "aboveboard check: Missing argument 'LETTER...'. See 'aboveboard check --help'\n"),
        (["chek"], "There is no command 'chek'. Was 'check' meant?"),
        (["check", "a.txt", "--nonsense"], "No such option '--nonsense'"),
        (["check", "a.txt", "--as-of", "tomorrow"], "'tomorrow' is not a day; write year-month-day"),
        (["check", "a.txt", "--format", "xml"], "'xml' is not one of"),
        (["explain"], "Missing argument 'CODE'"),
    ],
)
def test_a_command_line_that_is_wrong_is_answered_in_one_line(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_command_at_all_is_answered_with_help_and_is_no_success() -> None:
    done = run()
    assert done.returncode == 2
    assert "Commands:" in done.stdout


def test_help_and_version_are_successes() -> None:
    assert run("--version").stdout.startswith("aboveboard, version ")
    for arguments in (["--help"], ["-h"], ["check", "-h"]):
        assert run(*arguments).returncode == 0


def test_commands_stand_in_the_order_of_the_contract() -> None:
    context = click.Context(main)
    assert main.list_commands(context) == ["read", "check", "explain", "rules", "due", "exemption", "schema"]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_nothing_is_said_when_nobody_reads_on() -> None:
    with subprocess.Popen(
        [*ABOVEBOARD, "schema", "read"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 2


def test_a_full_disk_is_told_of_in_one_line() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [*ABOVEBOARD, "schema"], stdout=full, stderr=subprocess.PIPE, timeout=60, text=True, check=False
        )
    assert done.returncode == 2
    assert "the system refused: No space left on device" in done.stderr
    assert done.stderr.count("\n") == 1
