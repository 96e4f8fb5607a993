"""Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which editors and code
hosting services show.

Source: OASIS Standard "SARIF Version 2.1.0", 27 March 2020.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aboveboard import __version__
from aboveboard.checker.report import wording
from aboveboard.checker.report.checked import Checked
from aboveboard.checker.rule import Rule
from aboveboard.findings import Finding, Force
from aboveboard.letter.text import Text

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Force.MUST: "error", Force.SHOULD: "warning", Force.MAY: "note"}

Document = dict[str, Any]


def sarif_document(letters: Sequence[Checked]) -> Document:
    """One run over the letters: the rules with their pages, and a result for each finding."""
    rules = {rule.code: rule for checked in letters for rule in checked.rules}
    codes = sorted(rules)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Aboveboard",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "rules": [_rule(rules[code]) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True}],
                "artifacts": [
                    {"location": {"uri": _uri(checked.file)}, "roles": ["analysisTarget"]}
                    for checked in letters
                ],
                "results": [
                    _result(finding, checked, at, codes.index(finding.code))
                    for at, checked in enumerate(letters)
                    for finding in checked.report.findings
                ],
            }
        ],
    }


def _rule(rule: Rule) -> Document:
    page = rule.page
    help_text = f"{page.what}\n\n{page.why}\n\nKnown problems: {page.known_problems}"
    described = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": page.what},
        "fullDescription": {"text": page.why},
        "help": {"text": help_text, "markdown": _markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.force]},
        "properties": {
            "name": rule.name,
            "force": str(rule.force),
            "stops": rule.stops,
            "source": rule.source.title,
            "tags": [wording.FAMILIES.get(rule.family, rule.family)],
        },
    }
    return described | ({"helpUri": rule.source.url} if rule.source.url else {})


def _markdown(rule: Rule) -> str:
    source = f"[{rule.source.title}]({rule.source.url})" if rule.source.url else rule.source.title
    examples = "".join(
        f"\n\n## {heading}\n\n" + "\n\n".join(_fenced(example.text) for example in shown)
        for heading, shown in (("Wrong", rule.page.wrong), ("Right", rule.page.right))
    )
    return (
        f"# {rule.code} {rule.name}\n\n{rule.page.what}\n\n## Why\n\n{rule.page.why}\n\nSource: {source}"
        f"{examples}\n\n## Known problems\n\n{rule.page.known_problems}\n"
    )


def _fenced(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())


def _result(finding: Finding, checked: Checked, artifact: int, rule_index: int) -> Document:
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.force],
        "message": {"text": _message(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(checked.file), "index": artifact},
                    "region": _region(finding, checked.report.letter.text),
                }
            }
        ],
        "properties": {
            "force": str(finding.force),
            "certainty": str(finding.certainty),
            "stops": finding.stops,
            "remedy": finding.remedy,
            "parts": list(finding.parts),
            "exemption": finding.exemption,
            "explainedBy": finding.explained_by,
            "explains": list(finding.explains),
        },
    }


def _message(finding: Finding) -> str:
    """The words of a finding, placeholders and links of SARIF's own escaped (3.11.5, 3.11.6)."""
    text = f"{finding.message} To do: {finding.remedy}"
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _region(finding: Finding, text: Text) -> Document:
    place = finding.place
    end_line, end_column = text.line_and_column(place.end)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
        "snippet": {"text": finding.quote},
    }


def _uri(file: str) -> str:
    """A file's name as an address: relative names stay relative, so that a checkout may stand anywhere."""
    if file == "-":
        return "standard-input"
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
