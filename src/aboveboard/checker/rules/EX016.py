from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import exemptions
from aboveboard.letter.blocks import FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Kind
from aboveboard.letter.text import Span


@rule(force=Force.MUST, source=foia("17(1)(b)"), kinds=NOTICES)
def provision_superseded(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter relies on a provision that was not in force on its date.

    Why
        A refusal must specify the exemption that applies (s.17(1)(b)): one that stood in the Act that day.
        Section 40 was recast on 25 May 2018: to neither confirm nor deny whether personal data are held,
        s.40(5)(b)(i) served before that day and s.40(5B) has served since.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Has Councillor Ray Pell been arrested?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of
        «section 40(5)(b)(i)» of the Freedom of Information Act 2000, since to say either would be unfair to
        him.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Has Councillor Ray Pell been arrested?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section
        40(5B)(a)(i) of the Freedom of Information Act 2000, since to say either would be unfair to him.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/17
        3 May 2017

        Your request received on 12 April 2017: Has Councillor Ray Pell been arrested?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section
        40(5)(b)(i) of the Freedom of Information Act 2000, since to say either would be unfair to him.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        A letter without a date is judged by the law of the day on which it is checked, and the finding is
        then only possible. So it is in the outcome of a review, which may speak of an older letter.
    """
    undated = letter.response.dated is None
    review = letter.response.kind is Kind.REVIEW_OUTCOME
    for citation in letter.response.citations:
        if citation.act != FOIA or citation.use != "relied_on":
            continue
        provision = exemptions.find(citation.key)
        if provision is None:
            continue
        try:
            exemptions.provision(citation.key, as_of=letter.on)
        except exemptions.NotInForce as wrong:
            instead = f" Then in force: {', '.join(wrong.instead)}." if wrong.instead else ""
            yield Fault(
                at=Span(citation.start, citation.end),
                message=f"Section {citation.key} was not in force on {letter.on:%-d %B %Y}.",
                remedy=f"Cite the provision that stood on the letter's date.{instead}",
                certainty=Certainty.POSSIBLE if undated or review else Certainty.CERTAIN,
                exemption=citation.key,
            )
