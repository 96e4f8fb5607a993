"""The words in which a report speaks: of forces, dates, parts, provisions and verdicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from aboveboard.checker.report.checked import Checked, causes
from aboveboard.checker.run import Report
from aboveboard.findings import Certainty, Finding, Force
from aboveboard.letter.response import Kind, Outcome, Regime, Request

FAMILIES = {
    "SJ": "the subject",
    "CD": "confirming, denying, completeness",
    "EX": "exemptions",
    "HM": "harm",
    "PI": "public interest",
    "RN": "the refusal notice and the rights",
    "TC": "time and dates",
    "CL": "cost",
    "VX": "vexatious and repeated",
    "PD": "personal data in what goes out",
    "NB": "numbers and tables",
    "LH": "who is writing",
    "TX": "the text",
}
"""The two letters a rule's code begins with, and what rules of that family are about, in the order shown."""

FORCES = {
    Force.MUST: "the Act or a statutory instrument says so",
    Force.SHOULD: "the Code of Practice or the Commissioner's guidance says so",
    Force.MAY: "house style and plain good sense",
}
"""Where the demand of each force comes from."""

KINDS = {
    Kind.ACKNOWLEDGEMENT: "acknowledgement",
    Kind.CLARIFICATION: "request for clarification",
    Kind.FEES_NOTICE: "fees notice",
    Kind.INTERIM: "interim notice under s.17(2)",
    Kind.TRANSFER: "transfer to another body",
    Kind.FINAL: "final response",
    Kind.REVIEW_OUTCOME: "outcome of an internal review",
    Kind.NOT_A_RESPONSE: "not an answer to a request",
}
KINDS_MANY = {
    Kind.FINAL: "final responses",
    Kind.REVIEW_OUTCOME: "outcomes of a review",
    Kind.INTERIM: "interim notices",
    Kind.ACKNOWLEDGEMENT: "acknowledgements",
    Kind.CLARIFICATION: "requests for clarification",
    Kind.FEES_NOTICE: "fees notices",
    Kind.TRANSFER: "transfers",
}
REGIMES = {
    Regime.FOIA: "Freedom of Information Act 2000",
    Regime.EIR: "Environmental Information Regulations 2004",
    Regime.SUBJECT_ACCESS: "data protection law (subject access)",
    Regime.FOISA: "Freedom of Information (Scotland) Act 2002",
    Regime.MIXED: "more than one law",
    Regime.NONE: "no law it names",
}
REGIMES_BRIEFLY = {
    Regime.FOIA: "FOIA",
    Regime.EIR: "EIR",
    Regime.SUBJECT_ACCESS: "subject access",
    Regime.FOISA: "FOISA",
    Regime.MIXED: "more than one law",
    Regime.NONE: "no law they name",
}
OUTCOMES = {
    Outcome.DISCLOSED_FULL: "disclosed in full",
    Outcome.DISCLOSED_PART: "disclosed in part",
    Outcome.REFUSED: "refused",
    Outcome.NCND: "neither confirmed nor denied",
    Outcome.NOT_HELD: "not held",
    Outcome.COST_LIMIT: "refused on cost",
    Outcome.VEXATIOUS: "refused as vexatious or repeated",
    Outcome.CLARIFICATION: "clarification asked for",
    Outcome.EXTENDED: "time extended",
}


_SECTION = re.compile(r"\bs([0-9]{1,3}[a-z]?)((?:-[0-9a-z](?=-|$)){0,3})")


def in_words(day: date) -> str:
    """``19 October 2018``."""
    return f"{day.day} {day:%B %Y}"


def capital(text: str) -> str:
    """``text`` with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str], conjunction: str = "and") -> str:
    """``a, b and c``."""
    every = list(items)
    return f" {conjunction} ".join(filter(None, [", ".join(every[:-1]), every[-1]])) if every else ""


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def ranges(numbers: Sequence[int]) -> str:
    """``finding 2``, or ``findings 2 to 8 and 11``. ``numbers`` ascend."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    named = [str(a) if a == b else f"{a} {'and' if b == a + 1 else 'to'} {b}" for a, b in runs]
    return f"finding{'' if len(numbers) == 1 else 's'} {listed(named)}"


def standing(finding: Finding) -> str:
    """A finding's force, and what is to be known of it: ``must, certain, stops the letter``."""
    return ", ".join([finding.force, finding.certainty, *(["stops the letter"] if finding.stops else [])])


def standing_briefly(finding: Finding) -> str:
    """``must``, or ``must, possible``."""
    return finding.force + (", possible" if finding.certainty is Certainty.POSSIBLE else "")


def counted(report: Report) -> str:
    """``9 must, 14 should, 6 may``; forces of which there are none are left out."""
    return ", ".join(f"{report.count(force)} {force}" for force in Force if report.count(force))


def parts_named(finding: Finding, request: Request) -> str | None:
    """The parts a finding is about, by the numbers the requester gave them; ``None`` where there are none."""
    labels = [part.label for part in request.parts if part.id in finding.parts and part.label]
    if not labels:
        return None
    return f"{'part' if len(labels) == 1 else 'parts'} {listed(labels)} of the request"


def about(finding: Finding, request: Request) -> str | None:
    """What a finding is about: the provision, the parts, or both."""
    provision = f"section {finding.exemption}" if finding.exemption else None
    return ", ".join(filter(None, [provision, parts_named(finding, request)])) or None


def described(report: Report) -> str:
    """What was checked: ``a final response under the Freedom of ... Act 2000, dated 19 October 2018``."""
    response = report.letter.response
    kind = KINDS[response.kind]
    article = "an" if kind[0] in "aeiou" else "a"
    under = "" if response.regime is Regime.NONE else f" under {_the(REGIMES[response.regime])}"
    when = f"dated {in_words(response.dated.date)}" if response.dated else "undated"
    return f"{article} {kind}{under}, {when}"


def _the(law: str) -> str:
    return f"the {law}" if law[0].isupper() else law


def titled(name: str) -> str:
    """A rule's name as a heading: ``Subject mismatch``, ``s.31(1)(g) without purpose``."""
    words = _SECTION.sub(lambda m: f"s.{m[1]}" + "".join(f"({limb})" for limb in m[2].split("-")[1:]), name)
    title = words.replace("-", " ").replace("ncnd", "NCND")
    return title if title.startswith("s.") else capital(title)


def verdict(checked: Checked) -> str:
    """The verdict, in a sentence. That no rule was applied is not taken for a clean letter."""
    if checked.report.stopped:
        return "Stopped: this letter should not go out as it is."
    if checked.report.findings:
        return "Nothing stops this letter."
    if not checked.applied:
        return "Not checked: none of the rules chosen speaks for this letter."
    return "Nothing found: this letter may go out."


def fall_with(findings: Sequence[Finding]) -> int:
    """How many findings are explained by another, and fall with it."""
    return sum(len(cause.explained) for cause in causes(findings))


def summary(checked: Checked) -> str:
    """What was found, in a sentence or two or, where nothing was, what was checked."""
    report = checked.report
    if not report.findings:
        return (
            f"It was read as {described(report)}, and {plural(checked.applied, 'rule')} looked at it. "
            "A rule sees only what it knows: read the letter once more yourself."
        )
    falling = fall_with(report.findings)
    if not falling:
        return f"{counted(report)}."
    goes = "goes once its" if falling == 1 else "go once their"
    return f"{counted(report)}. {falling} of these {goes} cause is put right."
