"""``aboveboard exemption``: the catalogue entry as it stood on a date."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator, FormatChecker

from aboveboard.cli import main
from aboveboard.cli.provision_text import WIDEST, provision_text
from aboveboard.cli.schema import SCHEMAS
from aboveboard.law import duties, exemptions

SCHEMA = json.loads((SCHEMAS / "exemption.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
NOW = "2026-11-25"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["exemption", *arguments])


def answer(key: str, as_of: str = NOW) -> dict[str, Any]:
    done = run(key, "--as-of", as_of, "--format", "json")
    assert done.exit_code == 0, done.output
    document: dict[str, Any] = json.loads(done.stdout)
    VALIDATOR.validate(document)
    assert set(document) == set(SCHEMA["properties"])
    return document


def text(key: str, as_of: str = NOW) -> str:
    done = run(key, "--as-of", as_of)
    assert done.exit_code == 0, done.output
    return done.stdout


# ---------------------------------------------------------------- as data


def test_a_section_lists_its_limbs() -> None:
    found = answer("31")
    assert found["title"] == "Law enforcement"
    assert found["needs_limb"] is True
    assert [limb["key"] for limb in found["limbs"]] == [f"31(1)({letter})" for letter in "abcdefghi"]
    assert found["confirm_or_deny"]["key"] == "31(3)"
    assert found["standing"] == "qualified"


def test_a_limb_however_it_is_written() -> None:
    found = answer("S. 31 (1) (A)")
    assert found["key"] == "31(1)(a)"
    assert found["in_force"] is True
    assert {need["need"] for need in found["needs"]} == {"harm", "likelihood", "public_interest"}
    assert found["excludes"] == ["30(1)", "30(2)"]


def test_a_power_to_refuse_to_say() -> None:
    found = answer("24(2)", "2018-10-19")
    assert found["role"] == "confirm_or_deny"
    assert found["refers_to"] == ["24(1)"]
    assert found["test"] == "necessity"
    assert found["confirm_or_deny"] is None


def test_the_date_decides() -> None:
    assert answer("38", "2018-10-19")["test"] == "prejudice"
    assert answer("38", "2025-01-01")["test"] == "endangerment"
    assert answer("40(5B)(a)(i)", "2018-10-19")["standing"] is None
    assert answer("40(5B)(a)(i)", "2025-01-01")["standing"] == "absolute"


def test_what_was_not_in_force_is_shown_with_what_stood_in_its_place() -> None:
    before = answer("40(5B)(a)(i)", "2018-05-24")
    assert before["in_force"] is False
    assert [one["key"] for one in before["instead"]] == ["40(5)(b)(i)"]
    after = answer("40(4)", "2018-05-25")
    assert after["in_force"] is False
    assert after["in_force_until"] == "2018-05-24"
    assert [one["key"] for one in after["instead"]] == ["40(4A)"]
    assert answer("22A", "2014-09-30")["instead"] == []


@pytest.mark.parametrize("key", ["17", "1(1)(a)", "12", "14(1)", "16(1)", "2(3)", "50", "77"])
def test_a_duty_is_answered_too(key: str) -> None:
    found = answer(key)
    assert found["key"] == key
    assert found["part"] in ("I", "III", "IV", "VIII")
    assert found["standing"] is None
    assert found["may_be_relied_on"] == (key in ("12", "14(1)"))


def test_section_17_has_the_elements_of_a_refusal_notice() -> None:
    ids = [one["id"] for one in answer("17")["elements"]]
    assert ids[:4] == ["RN-01", "RN-02", "RN-03", "RN-04"]
    assert [one["id"] for one in answer("17(1)(b)")["elements"]] == ["RN-03"]
    assert answer("31")["elements"] == []


def test_today_is_read_only_when_no_date_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aboveboard.cli.days.today_in_london", lambda: date(2012, 1, 1))
    done = run("22A", "--format", "json")
    assert json.loads(done.stdout)["as_of"] == "2012-01-01"
    assert json.loads(done.stdout)["in_force"] is False
    assert answer("22A")["in_force"] is True


def test_every_provision_fits_the_schema_and_eighty_columns_on_every_day_it_changed() -> None:
    from aboveboard.cli.exemption import document

    days = {one.on for one in duties.changes() if one.on} | {date(2026, 11, 25)}
    keys = {one.key for day in days for one in exemptions.all_provisions(as_of=day)}
    for key in sorted(keys | set(duties.sections()) | {"17(7)(b)", "2(3)(fa)"}):
        for day in sorted(days) if key in exemptions.sections() else (date(2006, 1, 1), max(days)):
            found = document(key, day)
            error = next(VALIDATOR.iter_errors(found), None)
            assert error is None, (key, day, error)
            for line in provision_text(found, columns=120).splitlines():
                assert len(line) <= WIDEST or line.lstrip().startswith("http"), (key, line)
                assert line == line.rstrip()


# ---------------------------------------------------------------- for people


def test_the_text_of_section_40_2_is_as_reviewed() -> None:
    reviewed = Path(__file__).with_name("exemption_40_2.txt").read_text(encoding="utf-8")
    assert text("40(2)", "2018-10-19") == reviewed


def test_section_25_is_plainly_no_exemption() -> None:
    assert "NOT an exemption" in text("25")
    assert answer("25")["may_be_relied_on"] is False


def test_how_a_fact_is_known_is_said() -> None:
    assert "How this is known     seen" in text("31(1)(a)")
    assert "How this is known     from knowledge" in text("33(2)")
    assert "It must say which of these (from knowledge)" in text("35")
    assert "It must say which of these (seen)" in text("31(3)")


def test_section_21_says_that_the_letter_must_confirm() -> None:
    assert "the letter must confirm or deny" in " ".join(text("21").split())
    assert "exactly where the applicant can find it" in text("21")


def test_what_was_not_in_force_is_said_first() -> None:
    lines = text("40(5)(b)(i)", "2018-10-19").splitlines()
    assert lines[3] == "Not in force on 19 October 2018: it was in force until 24 May 2018."
    assert "In its place stood" in lines
    assert any(line.startswith("  - s.40(5B)(a)(i): ") for line in lines)


def test_the_text_fits_a_narrow_terminal() -> None:
    from aboveboard.cli.exemption import document

    for line in provision_text(document("31(1)(g)", date(2026, 1, 1)), columns=50).splitlines():
        assert len(line) <= 50 or "http" in line


# ---------------------------------------------------------------- what cannot be answered


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("31(4)", "there is no s.31(4) in the Freedom of Information Act 2000; s.31 has 31(1) to 31(3)"),
        ("31(a)", "did you mean 31(1)(a) or 31(2)(a)?"),
        ("17(8)", "there is no FOIA 2000 s.17(8); did you mean 17("),
        ("89", "there is no FOIA 2000 s.89"),
        ("law enforcement", "is not the number of a provision; write it like 31, 31(1)(a) or 40(5B)(a)(i)"),
        ("", "is not the number of a provision"),
        ("31(1)(a)\x1b[2J", "is not the number of a provision"),
    ],
)
def test_an_unknown_key_ends_with_2_and_one_line(key: str, says: str) -> None:
    done = run(key, "--as-of", NOW)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr


def test_a_day_that_is_none_ends_with_2() -> None:
    done = run("31", "--as-of", "19 October 2018")
    assert done.exit_code == 2
    assert "is not a day; write year-month-day" in done.stderr


def test_the_help_says_how_it_ends() -> None:
    done = run("--help")
    assert done.exit_code == 0
    assert "It ends with 2 where there is no such provision" in " ".join(done.stdout.split())


def test_it_loads_neither_the_checker_nor_anything_heavy() -> None:
    script = (
        "import sys\n"
        "from datetime import date\n"
        "from aboveboard.cli.exemption import document\n"
        "document('31(1)(a)', date(2018, 10, 19))\n"
        "heavy = ('django', 'duckdb', 'numpy', 'jinja2', 'Stemmer', 'difflib', 'aboveboard.letter',"
        " 'aboveboard.checker')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
