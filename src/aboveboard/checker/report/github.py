"""Findings as the annotations of a GitHub workflow, one command on a line.

The text of a finding may quote the letter, and a letter is data: whatever would end the command or begin
another is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence

from aboveboard.checker.report import wording
from aboveboard.checker.report.checked import Checked
from aboveboard.checker.report.visible import one_line
from aboveboard.findings import Finding, Force
from aboveboard.letter.text import Text

_COMMANDS = {Force.MUST: "error", Force.SHOULD: "warning", Force.MAY: "notice"}


def rendered(letters: Sequence[Checked]) -> str:
    """One annotation for each finding, and a notice for a letter in which nothing was found."""
    lines: list[str] = []
    for checked in letters:
        text = checked.report.letter.text
        lines.extend(_annotation(checked.file, finding, text) for finding in checked.report.findings)
        if not checked.report.findings:
            lines.append(_command("notice", {"file": checked.file}, wording.verdict(checked)))
    return "".join(line + "\n" for line in lines)


def _annotation(file: str, finding: Finding, text: Text) -> str:
    place = finding.place
    properties = {
        "file": file,
        "line": str(place.line),
        "col": str(place.column),
        "title": f"{finding.code} {finding.name} ({wording.standing_briefly(finding)})",
    }
    end_line, end_column = text.line_and_column(place.end)
    if place.end > place.start:
        properties["endLine"] = str(end_line)
        if end_line == place.line:  # columns are for annotations of one line
            properties["endColumn"] = str(end_column)
    return _command(_COMMANDS[finding.force], properties, f"{finding.message} To do: {finding.remedy}")


def _command(name: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{key}={_escaped(value)}" for key, value in properties.items())
    return f"::{name} {given}::{_escaped_message(message)}"


def _escaped_message(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _escaped_message(text).replace(":", "%3A").replace(",", "%2C")
