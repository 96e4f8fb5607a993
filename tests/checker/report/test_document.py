"""The JSON documents are what the contract and the schemas say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

import aboveboard.cli
from aboveboard.checker.report.document import check_document, page_document, read_document, rule_document
from aboveboard.findings import Force
from aboveboard.letter.reading import Letter
from tests.checker.report.sample import LETTER, letter_of, request_span, rule_of, sample

SCHEMAS = Path(aboveboard.cli.__file__).with_name("schemas")


def valid(name: str, document: Any) -> Any:
    """The document as it is after a journey through JSON, having met its schema."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    travelled = json.loads(json.dumps(document))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(travelled)
    return travelled


def test_check_says_what_the_contract_says() -> None:
    document = valid("check", check_document(sample()))
    assert list(document) == ["file", "stopped", "counts", "findings", "skipped"]
    assert document["stopped"] is True
    assert document["counts"] == {"must": 5, "should": 9, "may": 2}
    assert document["skipped"] == [{"code": "SJ002", "needs": "the other cases"}]
    assert document["findings"][0] == {
        "code": "SJ001",
        "name": "subject-mismatch",
        "force": "must",
        "certainty": "certain",
        "stops": True,
        "message": sample().report.findings[0].message,
        "remedy": sample().report.findings[0].remedy,
        "quote": "Windows XP or 7",
        "start": LETTER.index("Windows XP or 7"),
        "end": LETTER.index("Windows XP or 7") + 15,
        "line": 57,
        "column": 60,
        "page": None,
        "parts": ["p1", "p2"],
        "exemption": None,
        "explained_by": None,
        "explains": [1, 2, 3, 4, 5, 6, 7],
        "source": {
            "title": "FOIA 2000 s.17(1)(c)",
            "url": "https://www.legislation.gov.uk/ukpga/2000/36/section/17",
        },
    }


def test_findings_name_each_other_by_their_places() -> None:
    findings = check_document(sample())["findings"]
    for place, found in enumerate(findings):
        assert all(findings[other]["explained_by"] == place for other in found["explains"])
        assert LETTER[found["start"] : found["end"]] == found["quote"]


def test_several_letters_are_a_list() -> None:
    assert len(valid("check", [check_document(sample()), check_document(sample())])) == 2


def test_read_says_what_the_contract_says() -> None:
    document = valid("read", read_document(letter_of(request=request_span()), file="letter.txt"))
    assert ", ".join(document) == (
        "file, text, kind, regime, language, authority, reference, dated, received, request, answers, "
        "citations, exemptions, ncnd, outcomes, blocks, tables, review, regulator"
    )
    assert document["received"] == {"date": "2018-10-16", "stated": "16th October"}
    assert document["dated"] == "2018-10-19"
    part = document["request"]["parts"][0]
    assert (part["id"], part["label"]) == ("p1", "2")
    assert document["text"][part["start"] : part["end"]].startswith("2) Please state")
    assert part["periods"][1] == {
        "label": "vii",
        "text": "2018 to 13.09.18",
        "start_date": "2018-01-01",
        "end_date": "2018-09-13",
        "partial": True,
    }
    assert document["review"] is None
    assert document["regulator"] == {
        "name": "Information Commissioner",
        "web": None,
        "phone": None,
        "post": None,
    }


def test_a_request_in_a_document_of_its_own_has_no_place_in_the_letter() -> None:
    letter = letter_of(request=request_span())
    apart = replace(letter.response, request=replace(letter.response.request, span=None))
    request = valid("read", read_document(Letter(letter.text, apart, letter.on), file="-"))["request"]
    assert (request["start"], request["end"]) == (None, None)
    assert {(part["start"], part["end"]) for part in request["parts"]} == {(None, None)}


def test_a_letter_that_says_nothing_is_a_document_too() -> None:
    document = valid("read", read_document(letter_of("Dear Ann"), file="a.txt"))
    assert document["authority"] is document["reference"] is document["dated"] is document["received"] is None


def test_a_rule_and_its_page() -> None:
    rule = rule_of("TX001", "placeholder-left", Force.SHOULD)
    valid("rules", [rule_document(rule)])
    page = valid("explain", page_document(rule))
    assert page["wrong"] == [
        {
            "text": "A letter with a fault.",
            "marked": [{"start": 16, "end": 21}],
            "request": None,
            "case": None,
        }
    ]


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_every_schema_is_a_schema_with_a_title(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    for example in schema.get("examples", []):
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(example)
