"""Every document has its schema, and the command prints it."""

from __future__ import annotations

import json

from click.testing import CliRunner
from jsonschema import Draft202012Validator, FormatChecker

from aboveboard.checker.facts import CaseFacts, facts_from_json
from aboveboard.cli import main
from aboveboard.cli.schema import SCHEMAS


def test_a_schema_is_printed_as_it_stands() -> None:
    done = CliRunner().invoke(main, ["schema", "check"])
    assert done.exit_code == 0
    assert json.loads(done.stdout) == json.loads((SCHEMAS / "check.json").read_text(encoding="utf-8"))


def test_without_a_name_every_schema_is_listed() -> None:
    done = CliRunner().invoke(main, ["schema"])
    assert done.exit_code == 0
    listed = [line.split()[0] for line in done.stdout.splitlines()]
    assert listed == sorted(path.stem for path in SCHEMAS.glob("*.json"))
    assert {"read", "check", "case", "rules", "explain"} <= set(listed)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    done = CliRunner().invoke(main, ["schema", "chek"])
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "there is no schema 'chek'; was 'check' meant?" in done.stderr


def test_the_schema_of_a_case_has_the_facts_there_are_and_its_example_is_one() -> None:
    schema = json.loads((SCHEMAS / "case.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == set(CaseFacts.__dataclass_fields__)
    for example in schema["examples"]:
        assert facts_from_json(example).known()


def test_the_schema_of_a_case_refuses_what_the_reading_of_one_refuses() -> None:
    schema = json.loads((SCHEMAS / "case.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    refused: list[object] = [
        [],
        {"recieved_on": "2018-10-16"},
        {"received_on": "16 October"},
        {"reference": ""},
        {"clarifications": [{"answered": "2018-10-16"}]},
        {"clarifications": [{"asked": "2018-10-16", "by": "me"}]},
    ]
    for wrong in refused:
        assert not validator.is_valid(wrong), wrong
