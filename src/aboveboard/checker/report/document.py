"""The JSON documents of ``aboveboard read``, ``check``, ``rules`` and ``explain``.

Their shapes are a promise to other people's scripts (``aboveboard schema NAME`` prints each): fields may be
added, none removed or renamed.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from aboveboard.checker.page import Example
from aboveboard.checker.report.checked import Checked
from aboveboard.checker.rule import Rule
from aboveboard.findings import Finding, Force, Source
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Part, Received, RegulatorMention, Request, Review

Document = dict[str, Any]


def check_document(checked: Checked) -> Document:
    """What was found in one letter."""
    report = checked.report
    return {
        "file": checked.file,
        "stopped": report.stopped,
        "counts": {str(force): report.count(force) for force in Force},
        "findings": [finding_document(finding) for finding in report.findings],
        "skipped": [{"code": skipped.code, "needs": skipped.needs} for skipped in report.skipped],
    }


def finding_document(finding: Finding) -> Document:
    """One finding, its place laid out flat."""
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "force": str(finding.force),
        "certainty": str(finding.certainty),
        "stops": finding.stops,
        "message": finding.message,
        "remedy": finding.remedy,
        "quote": finding.quote,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "page": place.page,
        "parts": list(finding.parts),
        "exemption": finding.exemption,
        "explained_by": finding.explained_by,
        "explains": list(finding.explains),
        "source": source_document(finding.source),
    }


def source_document(source: Source) -> Document:
    """The law, Code or guidance that a rule rests on."""
    return {"title": source.title, "url": source.url}


def rule_document(rule: Rule) -> Document:
    """What a rule declares, and what it finds in one sentence."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "force": str(rule.force),
        "stops": rule.stops,
        "kinds": sorted(rule.kinds),
        "regimes": sorted(rule.regimes),
        "since": _day(rule.since),
        "until": _day(rule.until),
        "needs": rule.needs,
        "explains": sorted(rule.explains),
        "source": source_document(rule.source),
        "what": rule.page.what,
    }


def page_document(rule: Rule) -> Document:
    """A rule's whole page, its examples with the places of the faults in them."""
    page = rule.page
    return rule_document(rule) | {
        "why": page.why,
        "wrong": [_example(example) for example in page.wrong],
        "right": [_example(example) for example in page.right],
        "near_miss": [_example(example) for example in page.near_miss],
        "known_problems": page.known_problems,
    }


def _example(example: Example) -> Document:
    return {
        "text": example.text,
        "marked": [{"start": span.start, "end": span.end} for span in example.marked],
        "request": example.request,
        "case": example.case,
    }


def read_document(letter: Letter, *, file: str) -> Document:
    """What one letter says."""
    response = letter.response
    return {
        "file": file,
        "text": letter.text.value,
        "kind": str(response.kind),
        "regime": str(response.regime),
        "language": response.language,
        "authority": response.authority.value if response.authority else None,
        "reference": response.references[0].value if response.references else None,
        "dated": _day(response.dated.date if response.dated else None),
        "received": _received(response.received),
        "request": _request(response.request),
        "answers": [
            {
                "parts": list(answer.parts),
                "outcome": str(answer.outcome),
                "exemptions": list(answer.exemptions),
                "start": answer.span.start,
                "end": answer.span.end,
            }
            for answer in response.answers
        ],
        "citations": [
            {
                "text": citation.text,
                "act": citation.act,
                "key": citation.key,
                "section": citation.section,
                "use": citation.use,
                "start": citation.start,
                "end": citation.end,
            }
            for citation in response.citations
        ],
        "exemptions": list(response.exemptions),
        "ncnd": response.ncnd,
        "outcomes": [str(outcome) for outcome in response.outcomes],
        "blocks": [
            {
                "kind": str(block.kind),
                "exemption": block.exemption,
                "start": block.span.start,
                "end": block.span.end,
            }
            for block in response.blocks
        ],
        "tables": [
            {
                "start": table.span.start,
                "end": table.span.end,
                "header": list(table.header),
                "rows": [list(row) for row in table.rows],
                "suppressed": table.suppressed,
            }
            for table in response.tables
        ],
        "review": _review(response.review),
        "regulator": _regulator(response.regulator),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _received(received: Received | None) -> Document | None:
    return {"date": _day(received.date), "stated": received.stated} if received else None


def _request(request: Request) -> Document:
    """A request in a document of its own has no place in the letter's text: its offsets are null."""
    in_letter = request.span is not None
    return {
        "start": request.span.start if request.span else None,
        "end": request.span.end if request.span else None,
        "parts": [_part(part, in_letter=in_letter) for part in request.parts],
    }


def _part(part: Part, *, in_letter: bool) -> Document:
    return {
        "id": part.id,
        "label": part.label,
        "text": part.text,
        "start": part.span.start if in_letter else None,
        "end": part.span.end if in_letter else None,
        "periods": [
            {
                "label": period.label,
                "text": period.text,
                "start_date": _day(period.start_date),
                "end_date": _day(period.end_date),
                "partial": period.partial,
            }
            for period in part.periods
        ],
    }


def _review(review: Review | None) -> Document | None:
    if review is None:
        return None
    return {"stated": review.stated, "amount": review.amount, "unit": review.unit, "ends": _day(review.ends)}


def _regulator(regulator: RegulatorMention | None) -> Document | None:
    if regulator is None:
        return None
    return {"name": regulator.name, **{kind: regulator.first(kind) for kind in ("web", "phone", "post")}}
