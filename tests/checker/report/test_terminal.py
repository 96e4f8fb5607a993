"""The report as a person reads it."""

from __future__ import annotations

import re

import pytest

from aboveboard.checker.report.checked import Checked
from aboveboard.checker.report.screen import NARROWEST, Screen
from aboveboard.checker.report.terminal import rendered
from aboveboard.checker.report.visible import width
from aboveboard.findings import Force
from aboveboard.letter.text import Span
from tests.checker.report.hostile import ALL
from tests.checker.report.sample import LETTER, checked_of, finding, report_of, rule_of, sample

PLAIN = Screen(80)


def blocks_of(text: str) -> list[str]:
    """The report cut at the headline of each finding."""
    return re.split(r"(?m)^(?=\d+\. )", text)


def test_the_root_cause_comes_first_with_what_it_explains_folded_under_it() -> None:
    head, first, *others = blocks_of(rendered([sample()], screen=PLAIN))
    assert head.startswith("letter.txt\nHertfordshire Constabulary, FOI2018/05339, 19 October 2018\n")
    assert first.startswith("1. SJ001 subject-mismatch")
    folded = " ".join(first.split())
    assert "It explains 7 more (findings 2 to 8), which go when it is put right: HM001 harm-missing" in folded
    assert [block.split()[1] for block in others] == [
        "TC003", "CD002", "EX002", "EX004", "TX006", "TX002", "PI009", "RN005",
    ]  # fmt: skip


def test_a_finding_has_its_force_place_remedy_and_source() -> None:
    block = next(block for block in blocks_of(rendered([sample()], screen=PLAIN)) if "EX002" in block)
    assert block.splitlines() == [
        "11. EX002 exemption-limb-missing                 must, certain, stops the letter",
        "   Section 31(3) is relied on without the matter in section 31(1) that would be",
        "   prejudiced.",
        "",
        "    45 | Section 31 (3) – Law Enforcement",
        "       | ~~~~~~~~~~~~~~",
        "",
        "   To do   Name it, such as section 31(1)(a), the prevention or detection of",
        "           crime.",
        "   Source  FOIA 2000 s.17(1)(b)",
        "           https://www.legislation.gov.uk/ukpga/2000/36/section/17",
        "   About   section 31(3), parts 2 and 3 of the request",
        "",
    ]


def test_what_is_absent_is_said_to_be_missing() -> None:
    block = next(block for block in blocks_of(rendered([sample()], screen=PLAIN)) if "RN005" in block)
    assert "^ missing, expected about here" in block


def test_the_end_says_what_may_be_done_and_counts() -> None:
    assert rendered([sample()], screen=PLAIN).splitlines()[-3:] == [
        "Stopped: this letter should not go out as it is.",
        "5 must, 9 should, 2 may. 7 of these go once their cause is put right.",
        "Not applied: SJ002 (needs the other cases).",
    ]


def test_full_shows_what_was_folded() -> None:
    text = rendered([sample()], screen=PLAIN, full=True)
    assert len(blocks_of(text)) == 1 + len(sample().report.findings)
    assert "Cause   finding 1, which explains this one" in text
    assert "It explains" not in text


def test_nothing_found_is_said_kindly_with_what_was_checked() -> None:
    clean = Checked("letter.txt", report_of(LETTER, []), (rule_of("TX001", "x", Force.MAY),))
    text = " ".join(rendered([clean], screen=PLAIN).split())
    assert "Nothing found: this letter may go out." in text
    assert "dated 19 October 2018, and 1 rule looked at it." in text


def test_several_letters_end_with_a_count_of_them() -> None:
    text = rendered([sample(), checked_of("text", [], "b.txt")], screen=PLAIN)
    assert text.endswith("\n2 letters: 1 stopped, 1 not stopped.\n")


@pytest.mark.parametrize("columns", [10, 40, 80, 100, 240])
def test_lines_fit_the_terminal(columns: int) -> None:
    allowed = max(NARROWEST, min(columns, 100))
    for line in rendered([sample()], screen=Screen(columns), full=True).splitlines():
        assert len(line) <= allowed or "https://" in line, line


def test_colour_only_adds() -> None:
    coloured = rendered([sample()], screen=Screen(80, colour=True))
    plain = rendered([sample()], screen=PLAIN)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("hostile", ALL)
def test_nothing_in_a_letter_reaches_the_terminal_as_a_command(hostile: str) -> None:
    text = f"Dear Ann\n{hostile}\nYours"
    fault = finding("TX001", "x", Force.MAY, Span(9, 9 + len(hostile)), hostile, hostile, text=text)
    out = rendered([checked_of(text, [fault], f"{hostile}.txt")], screen=PLAIN)
    assert not [c for c in out if c != "\n" and (width(c) == 0 or c < " " or c in "\x7f\x9b")
                and c != "\u0301"]  # fmt: skip
    assert "\u202e" not in out


def test_a_long_line_of_letters_without_a_space_does_not_hang_or_overflow() -> None:
    text = "x" * 50_000
    fault = finding("TX001", "x", Force.MAY, Span(20_000, 45_000), "m", "r", text=text)
    out = rendered([checked_of(text, [fault])], screen=PLAIN)
    assert all(len(line) <= 80 for line in out.splitlines())
    assert len(out) < 2_000
