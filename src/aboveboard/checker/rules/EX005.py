from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.findings import Force
from aboveboard.law import exemptions
from aboveboard.letter.blocks import FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span


@rule(force=Force.MUST, source=foia("1(1)(a)"), kinds=NOTICES)
def exemption_cannot_ncnd(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter neither confirms nor denies under a provision that gives no power to do so.

    Why
        The duty to say whether information is held (s.1(1)(a)) falls away only where a provision says so.
        Section 21 has no such provision: what the applicant can find elsewhere must be confirmed and pointed
        to. Section 43(1) (trade secrets) has none either, since s.43(3) speaks of the interests in s.43(2)
        only.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How much does the chief constable earn?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of
        «section 21» of the Freedom of Information Act 2000.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How much does the chief constable earn?

        Response: Essex Police holds this information. It is exempt under section 21 of the Freedom of
        Information Act 2000 because you can find it on page 40 of our annual accounts at
        www.essex.police.uk/accounts.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How much does the chief constable earn, and has he been
        investigated?

        Response: His pay is exempt under section 21 of the Freedom of Information Act 2000 because you can
        find it on page 40 of our annual accounts at www.essex.police.uk/accounts.

        As for the rest, Essex Police neither confirms nor denies that it holds any information, by virtue of
        section 40(5B)(a)(i): to say either would tell the world something about a living person that would be
        unfair to him.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Only a provision named in the same sentence as the refusal, or in the list that hangs on it, is taken
        to be its ground.
    """
    for grounds in letter.ncnd_grounds:
        for citation in grounds:
            if citation.act != FOIA:
                continue
            provision = exemptions.find(citation.key)
            if provision is None or provision.role == "confirm_or_deny":
                continue
            no_power = provision.section == "21" or (
                provision.key.startswith("43(1)")
                or (provision.role == "exemption" and provision.confirm_or_deny is None)
            )
            if no_power and provision.role in ("exemption", "condition", "proviso", "definition"):
                yield Fault(
                    at=Span(citation.start, citation.end),
                    message=f"Section {citation.key} gives no power to neither confirm nor deny.",
                    remedy="Confirm or deny that the information is held, or name a provision that lifts the "
                    "duty.",
                    exemption=citation.key,
                )
