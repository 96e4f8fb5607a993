"""The report as text for people: root causes first, each fault shown in the lines of the letter.

Colour only adds: every word of it stands there without.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aboveboard.checker.report import wording
from aboveboard.checker.report.checked import Cause, Checked, causes
from aboveboard.checker.report.excerpt import excerpt
from aboveboard.checker.report.screen import INDENT, Screen
from aboveboard.checker.report.visible import one_line
from aboveboard.findings import Finding, Force
from aboveboard.letter.text import Span, Text


def rendered(letters: Sequence[Checked], *, screen: Screen, full: bool = False) -> str:
    """The report of one or more letters.

    With ``full`` the findings that a root cause explains are shown as the others are, not folded under it.
    """
    pieces = ["\n".join(_letter(checked, screen, full)) for checked in letters]
    if len(letters) > 1:
        stopped = sum(checked.report.stopped for checked in letters)
        pieces.append(f"{len(letters)} letters: {stopped} stopped, {len(letters) - stopped} not stopped.")
    return "\n\n".join(pieces) + "\n"


def _letter(checked: Checked, screen: Screen, full: bool) -> Iterator[str]:
    report = checked.report
    yield screen.styled(one_line(checked.file), bold=True)
    yield from screen.wrapped(_identified(checked))
    yield ""
    for cause in causes(report.findings):
        yield from _cause(checked, cause, screen, full)
    yield from _closing(checked, screen)


def _identified(checked: Checked) -> str:
    response = checked.report.letter.response
    who = response.authority.value if response.authority else "authority not named"
    reference = response.references[0].value if response.references else "no reference"
    when = wording.in_words(response.dated.date) if response.dated else "undated"
    return f"{who}, {reference}, {when}"


def _cause(checked: Checked, cause: Cause, screen: Screen, full: bool) -> Iterator[str]:
    findings = checked.report.findings
    yield from _finding(checked, cause.root, screen)
    if cause.explained and not full:
        yield ""
        yield from screen.wrapped(_folded(findings, cause.explained), indent=INDENT)
    yield ""
    if full:
        for place in cause.explained:
            yield from _finding(checked, place, screen)
            yield ""


def _folded(findings: Sequence[Finding], explained: Sequence[int]) -> str:
    """``It explains 3 more (findings 2 to 4), which go when it is put right: CD001 ... (line 46), ...``"""
    lines: dict[str, list[str]] = {}
    for finding in (findings[place] for place in explained):
        known = lines.setdefault(f"{finding.code} {finding.name}", [])
        if str(finding.place.line) not in known:
            known.append(str(finding.place.line))
    named = (
        f"{name} ({'line' if len(numbers) == 1 else 'lines'} {wording.listed(numbers)})"
        for name, numbers in lines.items()
    )
    go = "which goes" if len(explained) == 1 else "which go"
    return (
        f"It explains {len(explained)} more ({wording.ranges([place + 1 for place in explained])}), "
        f"{go} when it is put right: {', '.join(named)}."
    )


def _finding(checked: Checked, place: int, screen: Screen) -> Iterator[str]:
    report = checked.report
    finding = report.findings[place]
    yield from _headline(finding, place + 1, screen)
    yield from screen.wrapped(finding.message, indent=INDENT)
    yield ""
    yield from _excerpt(report.letter.text, finding, screen)
    yield ""
    yield from screen.labelled("To do", finding.remedy)
    yield from screen.labelled("Source", finding.source.title)
    if finding.source.url:
        yield from screen.labelled("", finding.source.url)
    about = wording.about(finding, report.letter.response.request)
    if about:
        yield from screen.labelled("About", about)
    if finding.explained_by is not None:
        yield from screen.labelled("Cause", f"finding {finding.explained_by + 1}, which explains this one")


def _headline(finding: Finding, number: int, screen: Screen) -> Iterator[str]:
    title = f"{finding.code} {finding.name}"
    standing = wording.standing(finding)
    lead = f"{number}. "
    styled = lead + screen.styled(title, force=finding.force, bold=True)
    if len(lead) + len(title) + 3 + len(standing) <= screen.width:
        gap = " " * (screen.width - len(lead) - len(title) - len(standing))
        yield styled + gap + screen.styled(standing, force=finding.force)
    else:
        yield styled
        yield INDENT + screen.styled(standing, force=finding.force)


def _excerpt(text: Text, finding: Finding, screen: Screen) -> Iterator[str]:
    """The lines of the letter where a finding stands, numbered, the fault underlined."""
    at = Span(finding.place.start, finding.place.end)
    gutter = len(str(text.line_and_column(len(text))[0]))
    columns = screen.width - len(INDENT) - gutter - len(" | ")
    for row in excerpt(text, at, columns=columns):
        yield from screen.row(row, gutter=gutter, force=finding.force)


def _closing(checked: Checked, screen: Screen) -> Iterator[str]:
    report = checked.report
    force = Force.MUST if report.stopped else None
    yield "\n".join(
        screen.styled(line, force=force, bold=True) for line in screen.wrapped(wording.verdict(checked))
    )
    yield from screen.wrapped(wording.summary(checked))
    if report.skipped:
        skipped = ", ".join(f"{rule.code} (needs {rule.needs})" for rule in report.skipped)
        yield from screen.wrapped(f"Not applied: {skipped}.")
