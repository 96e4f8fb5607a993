"""Annotations: one finding, one line, and nothing in a letter begins another."""

from __future__ import annotations

import re

import pytest

from aboveboard.checker.report.checked import Checked
from aboveboard.checker.report.github import rendered
from aboveboard.findings import Force
from aboveboard.letter.text import Span
from tests.checker.report.hostile import ALL
from tests.checker.report.sample import checked_of, finding, report_of, rule_of, sample


def test_each_finding_is_an_annotation_of_its_force() -> None:
    lines = rendered([sample()]).splitlines()
    assert [line.split()[0] for line in lines].count("::error") == 5
    assert [line.split()[0] for line in lines].count("::warning") == 9
    assert [line.split()[0] for line in lines].count("::notice") == 2
    assert lines[10] == (
        "::error file=letter.txt,line=45,col=1,title=EX002 exemption-limb-missing (must),"
        "endLine=45,endColumn=15::Section 31(3) is relied on without the matter in section 31(1) that would "
        "be prejudiced. "
        "To do: Name it, such as section 31(1)(a), the prevention or detection of crime."
    )


def test_columns_are_left_out_of_an_annotation_of_several_lines() -> None:
    line = next(line for line in rendered([sample()]).splitlines() if "HM002" in line)
    assert "line=51" in line
    assert "endLine=61" in line
    assert "endColumn" not in line


@pytest.mark.parametrize("hostile", ALL)
def test_nothing_in_a_letter_begins_a_command(hostile: str) -> None:
    text = f"Dear\n{hostile}\nAnn"
    fault = finding("TX001", "x", Force.MAY, Span(5, 5 + len(hostile)), hostile, hostile, text=text)
    lines = rendered([checked_of(text, [fault], hostile)]).splitlines()
    assert len(lines) == 1
    properties = re.fullmatch(r"::notice ([^:]*)::(.*)", lines[0])
    assert properties is not None
    assert [given.split("=")[0] for given in properties[1].split(",")] == (
        ["file", "line", "col", "title", "endLine"] + (["endColumn"] if "\n" not in hostile else [])
    )


def test_escaping_is_githubs_own() -> None:
    fault = finding("TX001", "x", Force.MUST, Span(0, 1), "50% a,b: c\nd", "r", text="abc")
    line = rendered([checked_of("abc", [fault], "a,b:c%.txt")])
    assert line.startswith("::error file=a%2Cb%3Ac%25.txt,line=1,")
    assert line.endswith("::50%25 a,b: c d To do: r\n")


def test_nothing_found_is_a_notice() -> None:
    clean = Checked("a.txt", report_of("text", []), (rule_of("TX001", "x", Force.MAY),))
    assert rendered([clean]) == "::notice file=a.txt::Nothing found: this letter may go out.\n"
