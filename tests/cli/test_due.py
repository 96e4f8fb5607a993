"""``aboveboard due``: its document, its text, how it refuses, and what it does not load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from aboveboard.cli import main
from aboveboard.cli.due import command, document
from aboveboard.cli.schema import SCHEMAS
from aboveboard.law.clock import Kind, Regime, due

D = date.fromisoformat
SCHEMA = Draft202012Validator(
    json.loads((SCHEMAS / "due.json").read_text(encoding="utf-8")), format_checker=FormatChecker()
)
CONTRACT = ("received", "due", "earliest_due", "days", "because", "warnings")


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["due", *arguments], env=environment)


def answer(*arguments: str) -> dict[str, Any]:
    """The JSON document, found to be of its schema."""
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    SCHEMA.validate(found)
    return found


def test_the_document_has_the_fields_that_were_promised_in_their_order() -> None:
    found = answer("2018-10-16")
    assert tuple(found)[: len(CONTRACT)] == CONTRACT
    assert {name: found[name] for name in ("received", "due", "earliest_due", "warnings")} == {
        "received": "2018-10-16",
        "due": "2018-11-13",
        "earliest_due": "2018-11-13",
        "warnings": [],
    }
    assert found["days"][0] == {"date": "2018-10-17", "counts": True, "number": 1, "why": None}
    assert found["days"][3] == {"date": "2018-10-20", "counts": False, "number": None, "why": "Saturday"}
    assert found["days"][-1] == {"date": "2018-11-13", "counts": True, "number": 20, "why": None}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("2022-08-22", {"due": "2022-09-21", "earliest_due": "2022-09-20"}),
        ("2018-10-20", {"due": "2018-11-16", "code_due": "2018-11-19"}),
        ("2024-03-01 --fees-notice 2024-03-11:2024-03-20", {"due": "2024-04-12", "fee_due": None}),
        (
            "2024-03-01 --fees-notice 2024-03-11:",
            {"due": None, "earliest_due": None, "state": "awaits-fee", "fee_due": "2024-06-10"},
        ),
        ("2024-03-01 --fees-notice 2024-03-11:2024-06-11", {"due": None, "state": "no-duty"}),
        (
            "2018-10-16 --clarification 2018-11-12:2018-11-19",
            {"due": "2018-12-18", "counted_from": "2018-11-19", "state": "runs"},
        ),
        (
            "2018-10-16 --clarification 2018-10-17:2018-10-19 --clarification 2018-10-25:2018-11-05",
            {"due": "2018-12-04"},
        ),
        ("2018-10-16 --clarification 2018-10-18:", {"due": None, "state": "awaits-answer"}),
        (
            "2018-10-16 --extend 2018-12-12",
            {
                "due": "2018-11-13",
                "notice_due": "2018-11-13",
                "extended_to": "2018-12-12",
                "extension_limit": "2018-12-12",
                "warnings": [],
            },
        ),
        (
            "2018-10-16 --regime eir --extend 2019-06-01",
            {"due": "2018-12-12", "notice_due": "2018-11-13", "regime": "eir"},
        ),
        ("2024-03-01 --regime review", {"due": "2024-04-03", "notice_due": None}),
        ("2018-10-16 --regime eir-review", {"due": "2018-12-12", "extension_limit": None}),
        ("2018-10-16 --kind archive", {"due": "2018-11-27", "kind": "archive"}),
        ("2024-07-10 --kind school --closed 2024-07-22:2024-09-02", {"due": "2024-09-20"}),
        (
            "2024-07-10 --kind school --closed 2024-07-22:2024-07-26 --closed 2024-07-29:2024-09-02",
            {"due": "2024-09-20"},
        ),
        ("2018-10-16 --kind overseas --allowed 2018-12-03", {"due": "2018-12-03"}),
        ("2018-10-16 --kind police", {"due": "2018-11-13", "kind": "police"}),
        ("2026-06-01", {"due": "2026-06-30"}),
    ],
)
def test_what_it_answers(arguments: str, expected: dict[str, object]) -> None:
    found = answer(*arguments.split())
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    "written",
    [
        "2018-10-16",
        " 2018-10-16 ",
        "16/10/2018",
        "16.10.2018",
        "16 October 2018",
        "16th Oct 2018",
        "16 OCTOBER 2018",
    ],
)
def test_a_day_is_taken_in_any_form_that_can_mean_only_one(written: str) -> None:
    assert answer(written)["received"] == "2018-10-16"


def test_a_day_that_is_the_same_either_way_round_is_taken() -> None:
    assert answer("05/05/2018")["received"] == "2018-05-05"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["2025-02-30"], "'2025-02-30' is a day that does not exist; write year-month-day"),
        (["30/02/2025"], "is a day that does not exist"),
        (["0000-01-01"], "is a day that does not exist"),
        (["2018-13-01"], "is a day that does not exist"),
        (["05/06/2018"], "can be read as two days; write 2018-06-05 for 5 June, or 2018-05-06"),
        (["10/16/2018"], "is a day that does not exist"),
        (["16 Ju 2018"], "is not a day"),
        (["16 J 2018"], "is not a day"),
        (["tomorrow"], "'tomorrow' is not a day; write year-month-day, such as 2018-10-16"),
        (["20181016"], "is not a day"),
        (["2018-W42-2"], "is not a day"),
        (["16/10/18"], "is not a day"),
        ([""], "is not a day"),
        (["٢٠١٨-10-16"], "is not a day"),
        (["1" * 5000], "is not a day"),
        ([], "Missing argument 'RECEIVED'"),
        (["1999-01-01"], "before Saturday 1 January 2005, when they came into force"),
        (["2004-12-31"], "before Saturday 1 January 2005"),
        (["2099-01-01"], "outside the table of bank holidays"),
        (["2030-12-20"], "outside the table of bank holidays"),
        (
            ["2018-10-16", "--clarification", "2018-10-20"],
            "is not ASKED:ANSWERED; write two days with a colon",
        ),
        (["2018-10-16", "--clarification", ":2018-10-20"], "is not ASKED:ANSWERED"),
        (["2018-10-16", "--clarification", "2018-10-17:2018-10-18:2018-10-19"], "is not ASKED:ANSWERED"),
        (["2018-10-16", "--clarification", "2018-10-20:2018-10-19"], "cannot have been asked for later"),
        (["2018-10-16", "--clarification", "2018-10-01:2018-10-19"], "before the day of receipt"),
        (["2018-10-16", "--clarification", "2018-10-17:2018-02-30"], "is a day that does not exist"),
        (["2018-10-16", "--clarification", "2018-10-17:2098-02-03"], "outside the table of bank holidays"),
        (["2018-10-16", "--fees-notice", "2018-10-20:2018-10-19"], "cannot have been asked for later"),
        (["2018-10-16", "--fees-notice", "x"], "is not GIVEN:PAID"),
        (["2018-10-16", "--closed", "2018-10-20:"], "is not FROM:TO"),
        (["2018-10-16", "--closed", "2018-10-20:2018-10-19"], "a closure cannot end on"),
        (["2018-10-16", "--extend", "2018-10-01"], "before the day of receipt"),
        (["2018-10-16", "--extend", "2018-12-01", "--extend", "2018-12-12"], "time is extended once"),
        (["2018-10-16", "--allowed", "2018-12-01", "--allowed", "2018-12-12"], "--allowed is given 2 times"),
        (["2018-10-16", "--regime", "gdpr"], "'gdpr' is not one of"),
        (["2018-10-16", "--kind", "bakery"], "'bakery' is not one of"),
        (["2018-10-16", "2018-10-17"], "unexpected extra argument"),
    ],
)
def test_what_it_cannot_do_is_one_line_on_standard_error(arguments: list[str], words: str) -> None:
    for form in ("text", "json"):
        done = run(*arguments, "--format", form)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert words in done.stderr
        assert done.stderr.startswith("aboveboard due: ")
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40))
def test_no_text_at_all_makes_it_fall_over(text: str) -> None:
    for arguments in (
        [f" {text}"],
        ["2018-10-16", "--clarification", text],
        ["2018-10-16", "--closed", text],
    ):
        done = run(*arguments)
        assert done.exit_code in {0, 2}
        assert "fault" not in done.stderr


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from aboveboard.cli import main; main(prog_name='aboveboard')",
            "due",
            *arguments,
        ],
        check=False,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_a_terminal_that_cannot_show_everything_is_shown_what_it_can(encoding: str) -> None:
    text = process("2018-11-05", PYTHONIOENCODING=encoding)
    assert text.returncode == 0
    assert b"Tuesday 4 December 2018" in text.stdout
    found = process("2018-11-05", "--format", "json", PYTHONIOENCODING=encoding)
    assert json.loads(found.stdout.decode("utf-8"))["due"] == "2018-12-04"


def test_nothing_heavy_is_in_memory_afterwards() -> None:
    for form in ("text", "json"):
        script = (
            "import sys\n"
            "from aboveboard.cli import main\n"
            f"main(['due', '2018-10-16', '--format', '{form}'], standalone_mode=False)\n"
            "print(' '.join(sys.modules), file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8", timeout=60
        )
        loaded = {name.split(".")[0] for name in done.stderr.split()}
        heavy = {
            "django", "duckdb", "numpy", "scipy", "pandas", "highspy", "ortools", "sqlalchemy",
            "jinja2", "lxml", "pypdfium2", "docx", "Stemmer", "holidays", "requests", "asyncio",
        }  # fmt: skip
        assert not loaded & heavy
        ours = {name for name in done.stderr.split() if name.startswith("aboveboard.")}
        assert not {
            name for name in ours if name.startswith(("aboveboard.checker.rules", "aboveboard.casework"))
        }


def test_the_help_names_every_kind_and_regime() -> None:
    text = run("--help").stdout
    assert all(str(each) in text for each in (*Kind, *Regime))
    assert command.name == "due"


def test_the_schema_knows_every_kind_regime_and_field() -> None:
    schema = SCHEMA.schema
    assert isinstance(schema, dict)
    Draft202012Validator.check_schema(schema)
    fields = schema["properties"]
    assert fields["kind"]["enum"] == [str(kind) for kind in Kind]
    assert fields["regime"]["enum"] == [str(regime) for regime in Regime]
    assert list(fields) == list(document(due(received_on=D("2018-10-16"))))
    assert schema["required"] == list(fields)


def test_the_schema_refuses_what_is_no_answer() -> None:
    found = answer("2018-10-16")
    for field in found:
        assert not SCHEMA.is_valid({name: value for name, value in found.items() if name != field}), field
    refused: list[dict[str, Any]] = [
        {"due": None},
        {"due": "13 November 2018"},
        {"state": "awaits-fee"},
        {"days": [{"date": "2018-10-17", "counts": True, "number": None, "why": None}]},
        {"days": [{"date": "2018-10-20", "counts": False, "number": None, "why": None}]},
        {"days": [{"date": "2018-10-40", "counts": True, "number": 1, "why": None}]},
        {"because": []},
    ]
    for wrong in refused:
        assert not SCHEMA.is_valid(found | wrong), wrong
