"""SARIF 2.1.0: what the standard asks of a run, its rules and its results."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from aboveboard.checker.report.sarif import sarif_document
from aboveboard.findings import Force
from aboveboard.letter.text import Span
from tests.checker.report.sample import LETTER, checked_of, finding, sample

_TEXT = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string"}},
}
_WHOLE = {"type": "integer", "minimum": 0}
_FROM_ONE = {"type": "integer", "minimum": 1}


def _closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


_WORDS = {"type": "array", "items": {"type": "string"}}
_INVOCATION = _closed(["executionSuccessful"], executionSuccessful={"type": "boolean"})
_LOCATION = _closed(["uri"], uri={"type": "string", "format": "uri-reference"}, index=_WHOLE)
_REGION = _closed(
    ["startLine"],
    startLine=_FROM_ONE,
    startColumn=_FROM_ONE,
    endLine=_FROM_ONE,
    endColumn=_FROM_ONE,
    charOffset=_WHOLE,
    charLength=_WHOLE,
    snippet=_TEXT,
)
_RULE = _closed(
    ["id"],
    id={"type": "string"},
    name={"type": "string", "pattern": "^[A-Z][A-Za-z0-9]*$"},
    shortDescription=_TEXT,
    fullDescription=_TEXT,
    help=_closed(["text"], text={"type": "string"}, markdown={"type": "string"}),
    helpUri={"type": "string", "format": "uri"},
    defaultConfiguration=_closed([], level={"enum": ["none", "note", "warning", "error"]}),
    properties={"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True}}},
)
_RESULT = _closed(
    ["message", "ruleId", "ruleIndex"],
    ruleId={"type": "string"},
    ruleIndex=_WHOLE,
    level={"enum": ["none", "note", "warning", "error"]},
    message=_TEXT,
    locations={
        "type": "array",
        "items": _closed(
            ["physicalLocation"],
            physicalLocation=_closed(["artifactLocation"], artifactLocation=_LOCATION, region=_REGION),
        ),
    },
    properties={"type": "object"},
)
# The objects of sections 3.13 to 3.30 and 3.49 of the standard that are used here, closed.
_SARIF = _closed(
    ["version", "runs"],
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs={
        "type": "array",
        "items": _closed(
            ["tool"],
            tool=_closed(
                ["driver"],
                driver=_closed(
                    ["name"],
                    name={"type": "string"},
                    version={"type": "string"},
                    semanticVersion={"type": "string"},
                    rules={"type": "array", "items": _RULE, "uniqueItems": True},
                ),
            ),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            invocations={"type": "array", "items": _INVOCATION},
            artifacts={"type": "array", "items": _closed([], location=_LOCATION, roles=_WORDS)},
            results={"type": "array", "items": _RESULT},
        ),
    },
)


def run_of(document: dict[str, Any]) -> dict[str, Any]:
    travelled = json.loads(json.dumps(document))
    Draft202012Validator(_SARIF).validate(travelled)
    run: dict[str, Any] = travelled["runs"][0]
    return run


def test_the_document_is_sarif() -> None:
    run = run_of(sarif_document([sample(), checked_of("Dear Ann", [], "b.txt")]))
    assert run["columnKind"] == "unicodeCodePoints"
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["letter.txt", "b.txt"]


def test_each_finding_is_a_result_of_its_rule() -> None:
    run = run_of(sarif_document([sample()]))
    rules = run["tool"]["driver"]["rules"]
    levels = {"must": "error", "should": "warning", "may": "note"}
    for result, found in zip(run["results"], sample().report.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.code
        assert result["level"] == levels[found.force]
        assert result["properties"]["certainty"] == found.certainty


def test_a_region_is_where_the_fault_is() -> None:
    run = run_of(sarif_document([sample()]))
    text = LETTER.splitlines(keepends=True)
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start = sum(map(len, text[: region["startLine"] - 1])) + region["startColumn"] - 1
        end = sum(map(len, text[: region["endLine"] - 1])) + region["endColumn"] - 1
        assert start == region["charOffset"]
        assert end - start == region["charLength"]
        assert LETTER[start:end] == region["snippet"]["text"]


def test_a_rules_help_is_its_page() -> None:
    rule = run_of(sarif_document([sample()]))["tool"]["driver"]["rules"][0]
    assert rule["id"] == "CD002"
    assert rule["name"] == "PartNumberingGap"
    assert rule["help"]["text"].startswith("What the rule finds.\n\nThe provision, and why it matters.")
    assert "## Wrong\n\n    A letter with a fault." in rule["help"]["markdown"]


def test_what_sarif_takes_for_its_own_is_escaped() -> None:
    fault = finding("TX001", "x", Force.MAY, Span(0, 1), "a {0} and [b](http://c)", "r", text="abc")
    result = run_of(sarif_document([checked_of("abc", [fault])]))["results"][0]
    assert result["message"]["text"] == "a {{0}} and [b\\](http://c) To do: r"


def test_file_names_become_addresses() -> None:
    names = {
        "my letter.txt": "my%20letter.txt",
        "a/b:c.txt": "a/b%3Ac.txt",
        "/x/é.txt": "file:///x/%C3%A9.txt",
    }
    for name, uri in {**names, "-": "standard-input"}.items():
        run = run_of(sarif_document([checked_of("text", [], name)]))
        assert run["artifacts"][0]["location"]["uri"] == uri
