"""A due date as text: what comes first, how narrow it can be, and when it has colour."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from aboveboard.cli.due_text import rendered
from aboveboard.law.clock import Clarification, Closure, FeesNotice, Kind, Regime, due

from .test_due import answer, run

D = date.fromisoformat
ANSI = re.compile("\x1b\\[[0-9;]{1,8}m")


def test_the_text_begins_with_the_day_then_the_calendar_then_the_reasons() -> None:
    lines = run("2018-11-05", COLUMNS="80").stdout.splitlines()
    assert lines[0] == "Tuesday 4 December 2018"
    assert lines[1] == "is the last day to answer the request received on Monday 5 November 2018."
    assert lines[3:7] == [
        "          Mon Tue Wed Thu Fri Sat Sun",
        "Nov 2018    5   6   7   8   9  10  11",
        "            0   1   2   3   4   -   -",
        "           12  13  14  15  16  17  18",
    ]
    assert "           15  16  17  18   h   -   -" in lines
    assert "           19  20 <- due" in lines
    assert "h Fri 30 Nov 2018: St Andrew’s Day (Scotland)" in lines
    assert lines.index("Because") > lines.index("h Fri 30 Nov 2018: St Andrew’s Day (Scotland)")


@pytest.mark.parametrize(
    ("arguments", "first", "words"),
    [
        ("2018-10-16 --clarification 2018-10-18:", "No due date yet: clarification is awaited", "s.1(3)"),
        (
            "2024-03-01 --fees-notice 2024-03-11:",
            "No due date yet: the fee is awaited",
            "f from the fees notice",
        ),
        (
            "2024-03-01 --fees-notice 2024-03-11:2024-06-11",
            "No due date: there is no duty to answer",
            "There is no duty to answer",
        ),
        ("2022-08-22", "Wednesday 21 September 2022", "Work towards Tuesday 20 September 2022"),
        ("2018-10-16 --extend 2018-12-12", "Tuesday 13 November 2018", "Balance of the public interest: by"),
        (
            "2018-10-16 --clarification 2018-10-18:2018-10-24",
            "Wednesday 21 November 2018",
            "Counted from Wednesday 24 October 2018:",
        ),
        (
            "2024-07-10 --kind school --closed 2024-07-22:2024-09-02",
            "Friday 20 September 2024",
            "c not a school day",
        ),
    ],
)
def test_the_text_says_what_matters_first(arguments: str, first: str, words: str) -> None:
    text = run(*arguments.split(), COLUMNS="90").stdout
    assert text.splitlines()[0] == first
    assert words.lower() in text.lower()


def test_a_clarification_on_the_day_of_receipt_has_no_days_to_show() -> None:
    text = run("2018-10-16", "--clarification", "2018-10-16:", COLUMNS="80").stdout
    assert "Mon Tue" not in text
    assert answer("2018-10-16", "--clarification", "2018-10-16:")["days"] == []


@pytest.mark.parametrize("columns", [1, 20, 30, 39, 40, 60, 80, 300])
@pytest.mark.parametrize(
    "made",
    [
        due(received_on=D("2018-12-14"), extended_to=D("2019-06-03")),
        due(received_on=D("2022-08-20")),
        due(received_on=D("2024-03-01"), fees_notices=[FeesNotice(D("2024-03-11"), D("2024-03-20"))]),
        due(received_on=D("2024-03-01"), fees_notices=[FeesNotice(D("2024-03-11"))]),
        due(
            received_on=D("2024-07-10"), kind=Kind.SCHOOL, closed=[Closure(D("2024-07-22"), D("2025-09-02"))]
        ),
        due(received_on=D("2018-10-16"), regime=Regime.EIR, extended_to=D("2018-12-01")),
    ],
)
def test_no_line_is_wider_than_the_terminal(columns: int, made: Any) -> None:
    text = rendered(made, columns=columns, colour=False)
    widest = max(20, min(columns, 96))
    assert all(len(line) <= widest for line in text.splitlines())
    assert all(line == line.rstrip() for line in text.splitlines())


def test_colour_only_adds() -> None:
    made = due(received_on=D("2018-11-05"), clarifications=[Clarification(D("2018-11-06"), D("2018-11-09"))])
    for columns in (30, 80):
        plain = rendered(made, columns=columns, colour=False)
        coloured = rendered(made, columns=columns, colour=True)
        assert coloured != plain
        assert ANSI.sub("", coloured) == plain
        assert "\x1b" not in plain


def test_there_is_no_colour_where_standard_output_is_no_terminal() -> None:
    assert "\x1b" not in run("2018-10-16").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_has_colour_unless_it_is_refused(environment: dict[str, str], coloured: bool) -> None:
    import pty

    settled = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from aboveboard.cli import main; main(prog_name='aboveboard')",
            "due",
            "2018-10-16",
        ],
        stdout=theirs,
        env={**settled, "TERM": "xterm", **environment},
    ) as running:
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 4096):
                seen += piece
        except OSError:  # how Linux says that the other end was closed
            pass
    os.close(ours)
    assert running.returncode == 0
    assert b"Tuesday 13 November 2018" in seen
    assert (b"\x1b[" in seen) == coloured
