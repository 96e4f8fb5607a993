"""The words of a report."""

from __future__ import annotations

from datetime import date

import pytest

from aboveboard.checker.report import wording
from aboveboard.checker.report.checked import Checked
from aboveboard.findings import Force
from aboveboard.letter.response import Kind, Outcome, Regime
from aboveboard.letter.text import Span
from tests.checker.report.sample import (
    checked_of,
    finding,
    letter_of,
    report_of,
    request_span,
    rule_of,
    sample,
)


def test_every_kind_regime_and_outcome_has_words() -> None:
    assert set(wording.KINDS) == set(Kind)
    assert set(wording.KINDS_MANY) == set(Kind) - {Kind.NOT_A_RESPONSE}
    assert set(wording.REGIMES) == set(wording.REGIMES_BRIEFLY) == set(Regime)
    assert set(wording.OUTCOMES) == set(Outcome)
    assert set(wording.FORCES) == set(Force)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("subject-mismatch", "Subject mismatch"),
        ("ncnd-implies-answer", "NCND implies answer"),
        ("exemption-cannot-ncnd", "Exemption cannot NCND"),
        ("s30-with-s31", "s.30 with s.31"),
        ("s31-1-g-without-purpose", "s.31(1)(g) without purpose"),
        ("s21-without-location", "s.21 without location"),
        ("third-party-identifier", "Third party identifier"),
    ],
)
def test_a_name_becomes_a_heading(name: str, title: str) -> None:
    assert wording.titled(name) == title


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([2], "finding 2"),
        ([2, 3], "findings 2 and 3"),
        ([2, 3, 4, 8], "findings 2 to 4 and 8"),
        ([1, 3, 5, 6], "findings 1, 3 and 5 and 6"),
    ],
)
def test_ranges(numbers: list[int], words: str) -> None:
    assert wording.ranges(numbers) == words


def test_lists_and_dates_are_written_out() -> None:
    assert wording.listed([]) == ""
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"
    assert wording.in_words(date(2018, 10, 9)) == "9 October 2018"


def test_a_part_goes_by_the_number_the_requester_gave_it() -> None:
    request = letter_of(request=request_span()).response.request
    both = finding("CD001", "x", Force.MUST, Span(0, 1), "m", "r", parts=("p1", "p2"), exemption="31(3)")
    assert wording.about(both, request) == "section 31(3), parts 2 and 3 of the request"
    one = finding("CD001", "x", Force.MUST, Span(0, 1), "m", "r", parts=("p2",))
    assert wording.about(one, request) == "part 3 of the request"
    assert wording.about(finding("CD001", "x", Force.MUST, Span(0, 1), "m", "r"), request) is None


def test_the_verdict_says_what_may_be_done() -> None:
    assert wording.verdict(sample()).startswith("Stopped")
    note = finding("TX001", "x", Force.MAY, Span(0, 1), "m", "r", text="text")
    assert wording.verdict(checked_of("text", [note])) == "Nothing stops this letter."
    clean = Checked("a", report_of("text", []), (rule_of("TX001", "x", Force.MAY),))
    assert wording.verdict(clean) == "Nothing found: this letter may go out."
    assert wording.verdict(checked_of("text", [])).startswith("Not checked")


def test_the_summary_counts() -> None:
    assert (
        wording.summary(sample()) == "5 must, 9 should, 2 may. 7 of these go once their cause is put right."
    )
    clean = Checked("a", report_of("text", []), (rule_of("TX001", "x", Force.MAY),))
    assert wording.summary(clean).startswith(
        "It was read as a final response under the Freedom of Information Act 2000, undated, "
        "and 1 rule looked at it."
    )
