"""One letter that was checked: what every form of the report is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aboveboard.checker.rule import Rule
from aboveboard.checker.run import Report
from aboveboard.findings import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with the name of the letter's file, as it was given, and the rules that were chosen."""

    file: str
    report: Report
    rules: tuple[Rule, ...]

    @property
    def applied(self) -> int:
        """How many of the rules spoke for this letter and could be applied."""
        speaking = sum(rule.speaks_for(self.report.letter) for rule in self.rules)
        return speaking - len(self.report.skipped)


@dataclass(frozen=True, slots=True)
class Cause:
    """A finding that nothing explains, and every finding it explains, at one remove or more.

    Both are places in the report's list of findings.
    """

    root: int
    explained: tuple[int, ...]


def causes(findings: Sequence[Finding]) -> tuple[Cause, ...]:
    """The findings grouped under their root causes, in the order of the report. Every finding is in one.

    Where findings explain each other in a circle the first of them is taken for the root, so that none is
    lost from sight.
    """
    root_of: dict[int, int] = {}
    for place in range(len(findings)):
        seen = {place}
        at = place
        while (above := findings[at].explained_by) is not None and 0 <= above < len(findings):
            at = above
            if at in seen:
                at = min(_circle(findings, at))
                break
            seen.add(at)
        root_of[place] = at
    return tuple(
        Cause(root, tuple(place for place in range(len(findings)) if root_of[place] == root != place))
        for root in range(len(findings))
        if root_of[root] == root
    )


def _circle(findings: Sequence[Finding], start: int) -> set[int]:
    members = {start}
    at = findings[start].explained_by
    while at is not None and at not in members:
        members.add(at)
        at = findings[at].explained_by
    return members
