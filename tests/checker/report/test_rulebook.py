"""The table of rules, and a rule's page, as a person reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aboveboard.checker.page import Example
from aboveboard.checker.report.rulebook import page, table
from aboveboard.checker.report.screen import Screen
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, RESPONSES
from aboveboard.findings import Force
from aboveboard.letter.response import Regime
from aboveboard.letter.text import Span
from tests.checker.report.sample import rule_of

RULES = (
    replace(rule_of("TX001", "placeholder-left", Force.SHOULD), stops=True),
    replace(
        rule_of("SJ001", "subject-mismatch", Force.MUST),
        kinds=EVERY_KIND,
        regimes=EVERY_REGIME,
        explains=frozenset({"HM001", "CD001"}),
    ),
    replace(
        rule_of("RN004", "review-window-short", Force.SHOULD),
        kinds=RESPONSES,
        regimes=frozenset({Regime.FOIA, Regime.EIR}),
        since=date(2018, 7, 4),
        needs="the day of receipt",
    ),
)


def test_rules_stand_under_their_family_in_the_order_of_the_house() -> None:
    lines = table(RULES, screen=Screen(80)).splitlines()
    headings = [line for line in lines if line and not line.startswith((" ", "3", "o", "'", "("))]
    assert [line for line in headings if line[:2].isupper()] == [
        "SJ  the subject",
        "RN  the refusal notice and the rights",
        "TX  the text",
    ]


def test_an_entry_has_the_name_the_force_and_what_is_unusual() -> None:
    text = table(RULES, screen=Screen(80))
    assert "  TX001 placeholder-left" in text
    assert "should, stops" in text
    folded = " ".join(text.split())
    assert "What the rule finds. Letters of every kind, under any law." in folded
    assert "outcomes of a review, under FOIA or EIR, dated 4 July 2018 or later." in folded


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_lines_fit_the_terminal(columns: int) -> None:
    for text in (table(RULES, screen=Screen(columns)), page(RULES[1], screen=Screen(columns))):
        assert all(len(line) <= columns or "https://" in line for line in text.splitlines())


def test_a_page_has_all_its_headings_and_underlines_what_is_wrong() -> None:
    lines = page(RULES[2], screen=Screen(80)).splitlines()
    assert lines[0] == "RN004 review-window-short"
    for heading in ("Why", "Wrong", "Right", "Known problems"):
        assert heading in lines
    at = lines.index("Wrong")
    assert lines[at + 1 : at + 3] == ["    | A letter with a fault.", "    |                 ~~~~~"]
    assert "   Needs     the day of receipt" in lines
    assert "   For       Final responses and outcomes of a review, under FOIA or EIR, dated" in lines


def test_examples_have_their_request_and_their_case_and_keep_blank_lines() -> None:
    example = Example(
        "Dear Ann\n\nYours", (Span(15, 15),), request="Please send it.", case={"reference": "1"}
    )
    rule = replace(RULES[0])
    vars(rule)["page"] = replace(RULES[0].page, wrong=(example,))
    lines = page(rule, screen=Screen(80)).splitlines()
    at = lines.index("Wrong")
    assert lines[at + 1 : at + 9] == [
        '   The case: {"reference": "1"}',
        "   The request:",
        "    | Please send it.",
        "   The letter:",
        "    | Dear Ann",
        "    |",
        "    | Yours",
        "    |      ^ missing, expected about here",
    ]


def test_paragraphs_are_filled_and_lists_kept() -> None:
    why = "Why\n    One\n    two.\n\n    - a\n    - b\n"
    document = (
        f"What.\n\n{why}\nWrong\n    «x»\n\nRight\n    y\n\nNear miss\n    z\n\nKnown problems\n    None.\n"
    )
    rule = replace(RULES[0], document=document)
    lines = page(rule, screen=Screen(80)).splitlines()
    at = lines.index("Why")
    assert lines[at + 1 : at + 5] == ["   One two.", "", "   - a", "   - b"]
