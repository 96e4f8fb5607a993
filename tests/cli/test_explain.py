"""``aboveboard explain`` and ``aboveboard rules``: every rule has a page, and is found by code or name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from aboveboard.checker.report.wording import FAMILIES
from aboveboard.checker.run import all_rules
from aboveboard.cli import main
from aboveboard.cli.schema import SCHEMAS
from aboveboard.findings import Force
from tests.checker.report.sample import rule_of

RULES = (
    rule_of("SJ001", "subject-mismatch", Force.MUST),
    rule_of("EX001", "exemption-unknown", Force.MUST),
    rule_of("EX002", "exemption-limb-missing", Force.MUST),
)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aboveboard.checker.run.all_rules", lambda: RULES)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def schema(name: str) -> Draft202012Validator:
    document: dict[str, Any] = json.loads(Path(SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return Draft202012Validator(document)


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    "asked", ["SJ001", "sj001", " Sj001 ", "subject-mismatch", "Subject-Mismatch", "subject_mismatch"]
)
def test_a_rule_is_found_by_its_code_or_its_name(asked: str) -> None:
    done = run("explain", asked)
    assert done.exit_code == 0
    assert done.stdout.startswith("SJ001 subject-mismatch\nWhat the rule finds.\n")


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("SJ01", "there is no rule 'SJ01'; was SJ001 (subject-mismatch) meant?"),
        ("subject-missmatch", "was SJ001 (subject-mismatch) meant?"),
        ("EX", "EX is a family of rules; name one of them: EX001, EX002"),
        ("zzzzzz", "there is no rule 'zzzzzz'; 'aboveboard rules' lists them all"),
        ("\x1b[31m", "aboveboard explain: there is no rule '\\x1b[31m'"),
    ],
)
def test_an_unknown_code_is_answered_with_the_nearest(asked: str, said: str) -> None:
    done = run("explain", asked)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page_for_people_and_for_machines(rule: Any) -> None:
    text = run("explain", rule.code)
    assert text.exit_code == 0
    assert text.stdout.startswith(f"{rule.code} {rule.name}\n")
    for heading in ("\nWhy\n", "\nWrong\n", "\nRight\n", "\nKnown problems\n"):
        assert heading in text.stdout
    document = json.loads(run("explain", rule.code, "--format", "json").stdout)
    schema("explain").validate(document)
    assert document["code"] == rule.code


def test_every_rule_is_listed_with_its_force_under_a_known_family() -> None:
    text = run("rules")
    assert text.exit_code == 0
    for rule in all_rules():
        assert rule.family in FAMILIES
        assert f"  {rule.code} {rule.name} " in text.stdout
    document = json.loads(run("rules", "--format", "json").stdout)
    schema("rules").validate(document)
    assert [entry["code"] for entry in document] == [rule.code for rule in all_rules()]
