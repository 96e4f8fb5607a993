"""A small letter to put one thing in, and what a rule finds there."""

from __future__ import annotations

from datetime import date

from aboveboard.checker.run import check
from aboveboard.findings import Finding
from aboveboard.letter.reading import read_letter

LETTER = """Essex Police
Our ref: 12345/22
3 May 2022

Dear Ms Lowe

Your request received on 12 April 2022: How many police dogs does the force own?

Essex Police owns 41 dogs. They are counted every spring in the register of animals which the dog section has,
under the Freedom of Information Act 2000.

{body}

If you are dissatisfied you may ask us for an internal review within 40 working days, and then complain to the
Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

Yours sincerely
J Osei
"""


def findings(text: str, code: str) -> tuple[Finding, ...]:
    """What the rule ``code`` finds in a whole letter."""
    return check(read_letter(text, today=date(2026, 11, 25)), select=[code]).findings


def found_in(body: str, code: str) -> list[tuple[str, str]]:
    """What the rule finds in the small letter with ``body`` in it: the words and how certain it is."""
    found = findings(LETTER.format(body=body), code)
    return [(" ".join(finding.quote.split()), str(finding.certainty)) for finding in found]
