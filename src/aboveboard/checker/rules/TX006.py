from collections import Counter
from collections.abc import Iterator, Sequence

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_REGIME, HOUSE_STYLE, NOTICES, Fault, rule
from aboveboard.checker.titles import Title, titles
from aboveboard.findings import Certainty, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import BlockKind

_SIDES = (BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST)
_HEADED = {
    BlockKind.FACTORS_FOR: "The factors in favour are",
    BlockKind.FACTORS_AGAINST: "The factors against are",
    BlockKind.BALANCE: "The balance is",
    BlockKind.HARM: "The harm is",
}


@rule(force=Force.MAY, source=HOUSE_STYLE, kinds=NOTICES, regimes=EVERY_REGIME)
def headings_inconsistent(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The same block of the argument has one name for one exemption and another for the next.

    Why
        The law does not ask for it. A reader who compares what is said for two exemptions looks for the same
        names; where they differ he must find out whether something else is meant. Two names are also the
        trace of an argument put together from two letters.

    Wrong
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        You asked on 12 February 2024, the day we received it: Please send the plans of the vault and the bids
        for it.

        Both are held. The plans are exempt under section 31(1)(a) of the Freedom of Information Act 2000 and
        the bids under section 43(2).

        Section 31(1)(a)

        To disclose the plans would be likely to prejudice the prevention of crime, as burglars would study
        them.

        Factors favouring disclosure

        The public could see whether the vault is safe.

        Factors against disclosure

        A burglar could see it too.

        Balance

        The public interest in maintaining the exemption outweighs the public interest in disclosing plans of
        the vault.

        Section 43(2)

        To disclose the bids would be likely to prejudice the commercial interests of the bidders, as their
        rivals could undercut them.

        «Arguments for release»

        The public could see whether the vault is worth its price.

        Factors against disclosure

        The next bids for a vault would be higher.

        Balance

        The public interest in maintaining the exemption outweighs the public interest in disclosing the bids.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        You asked on 12 February 2024, the day we received it: Please send the plans of the vault and the bids
        for it.

        Both are held. The plans are exempt under section 31(1)(a) of the Freedom of Information Act 2000 and
        the bids under section 43(2).

        Section 31(1)(a)

        To disclose the plans would be likely to prejudice the prevention of crime, as burglars would study
        them.

        Factors favouring disclosure

        The public could see whether the vault is safe.

        Factors against disclosure

        A burglar could see it too.

        Balance

        The public interest in maintaining the exemption outweighs the public interest in disclosing plans of
        the vault.

        Section 43(2)

        To disclose the bids would be likely to prejudice the commercial interests of the bidders, as their
        rivals could undercut them.

        Factors favouring disclosure

        The public could see whether the vault is worth its price.

        Factors against disclosure

        The next bids for a vault would be higher.

        Balance

        The public interest in maintaining the exemption outweighs the public interest in disclosing the bids.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Where are the CCTV vans parked at night, and has one been
        followed?

        Response: Essex Police holds the first, which is exempt under section 31(1)(a) of the Freedom of
        Information Act 2000. It neither confirms nor denies that it holds the second, by virtue of section
        31(3), since to do so would be likely to prejudice the same matter.

        Section 31(1)(a): factors favouring disclosure

        The public could see whether the vans are safe.

        Section 31(1)(a): factors favouring withholding

        Thieves would know where to find them.

        Section 31(3): factors favouring confirming or denying

        The public could see whether the vans are followed.

        Section 31(3): factors favouring neither confirming nor denying

        Whoever follows a van would learn whether he was seen.

        Balance

        The public interest in maintaining the exemption, and the exclusion, outweighs the public interest in
        disclosing where the vans are and in disclosing whether anything is held.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Names that are not made of the usual words ("What speaks for it") are not taken for titles. A heading
        whose two halves pull apart is another rule's matter, PI007.
    """
    found = list(titles(letter))
    for kind in (*_SIDES, BlockKind.BALANCE, BlockKind.HARM):
        for alike in _alike(found, kind):
            pair = _odd_one_out(alike)
            if pair is not None:
                odd, usual = pair
                line, _ = letter.text.line_and_column(usual.span.start)
                here, there = (" ".join(letter.text.at(title.span).split()) for title in pair)
                yield Fault(
                    at=odd.span,
                    message=f"{_HEADED[kind]} headed “{here}” here, and “{there}” on line {line}.",
                    remedy="Give the same block the same name for every exemption.",
                    certainty=Certainty.POSSIBLE if kind is BlockKind.HARM else Certainty.CERTAIN,
                )
                return


def _alike(found: Sequence[Title], kind: BlockKind) -> Iterator[list[Title]]:
    """The titles of one kind of block, by what is weighed under them."""
    standing = [title for number, title in enumerate(found) if title.kind is kind and _stands(found, number)]
    known = {title.about for title in standing if title.about is not None}
    if len(known) < 2:  # a title that does not say what is weighed goes with the others
        yield standing
        return
    for about in sorted(known):
        yield [title for title in standing if title.about == about]


def _stands(found: Sequence[Title], number: int) -> bool:
    """Whether a title stands where its block does in an argument, and not over the whole of it.

    "Public interest balance" in front of the factors is another block than "Balance" behind them; two titles
    of harm with nothing weighed between them are two harms.
    """
    title = found[number]
    if title.kind in _SIDES:
        return True
    before = found[number - 1].kind if number else None
    if title.kind is BlockKind.BALANCE:
        return before in _SIDES
    return before is not BlockKind.HARM


def _odd_one_out(alike: Sequence[Title]) -> tuple[Title, Title] | None:
    """The first title that is not the usual one, and the usual one: the commonest; of equals, the first."""
    forms = Counter(title.form for title in alike)
    if len(forms) < 2:
        return None
    usual = max(forms, key=lambda form: forms[form])  # of equals the first met
    odd = next(title for title in alike if title.form != usual)
    return odd, next(title for title in alike if title.form == usual)
