"""Findings are grouped under their root causes, and none is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aboveboard.checker.report.checked import Cause, Checked, causes
from aboveboard.checker.run import Skipped
from aboveboard.findings import Finding, Force
from aboveboard.letter.text import Span
from tests.checker.report.sample import checked_of, finding, report_of, rule_of, sample


def findings(*explained_by: int | None) -> list[Finding]:
    plain = finding("TX001", "x", Force.MAY, Span(0, 1), "m", "r", text="abc")
    return [replace(plain, explained_by=above) for above in explained_by]


def test_a_root_cause_has_what_it_explains_at_any_remove() -> None:
    assert causes(findings(None, 0, 1, None)) == (Cause(0, (1, 2)), Cause(3, ()))


def test_findings_that_explain_each_other_in_a_circle_are_not_lost() -> None:
    assert causes(findings(1, 2, 0, 2)) == (Cause(0, (1, 2, 3)),)
    assert causes(findings(0)) == (Cause(0, ()),)


@given(st.lists(st.one_of(st.none(), st.integers(-2, 12)), max_size=12))
def test_every_finding_is_in_exactly_one_group(above: list[int | None]) -> None:
    grouped = causes(findings(*above))
    assert sorted(place for cause in grouped for place in (cause.root, *cause.explained)) == list(
        range(len(above))
    )


def test_applied_counts_the_rules_that_spoke_for_the_letter_and_were_not_skipped() -> None:
    assert sample().applied == len(sample().rules) - 1
    other_kind = replace(rule_of("TX001", "x", Force.MAY), kinds=frozenset())
    known = rule_of("TX002", "y", Force.MAY)
    assert Checked("a", report_of("text", []), (other_kind, known)).applied == 1
    skipped = report_of("text", [], skipped=[Skipped("TX002", "the case")])
    assert Checked("a", skipped, (other_kind, known)).applied == 0


def test_no_rule_applied_is_not_the_same_as_nothing_found() -> None:
    assert checked_of("text", []).applied == 0
