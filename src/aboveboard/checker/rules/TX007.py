import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, HOUSE_STYLE, Fault, rule
from aboveboard.checker.stretches import quotations
from aboveboard.findings import Force
from aboveboard.law.citation import Citation
from aboveboard.letter.blocks import EIR, FOIA
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_WORD = re.compile(
    r"(?:(?P<whole>sections?|regulations?)|s(?:ec|ect|s|ects)?|regs?|rr?)(?![A-Za-z])", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,2}[A-Z]?(?P<gap>[ \t\u00a0]{0,3})\(")
CLEAR_MAJORITY = 3
"""How many times more often than the other a style must stand to be the letter's own though it came later."""


@rule(force=Force.MAY, source=HOUSE_STYLE, kinds=EVERY_KIND, regimes=EVERY_REGIME)
def citation_format_mixed(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter writes its citations of one Act in more than one way.

    Why
        The law does not ask for one way of citing, and any way is valid. A reader is served by one: somebody
        who looks for “Section 31(3)” in a letter does not find “s31 (3)”, and a citation in another style is
        often the trace of a paragraph that was taken from another letter.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Where are your CCTV vans parked at night?

        Response: Essex Police holds this information, which is exempt under section 31(1)(a) of the Freedom
        of Information Act 2000. The exemption in «section 31 (1)(a)» is qualified and based on prejudice.

        Harm

        To disclose where the vans stand unattended would be likely to prejudice the prevention of crime,
        because thieves would know where to find them.

        Balance test

        There is a public interest in knowing what the vans are for. The public interest in maintaining the
        exemption in section 31(1)(a) outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.
        ---
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        Dear Ms Lowe

        You asked in a message received on 12 February 2024: What was the price of each bid for the bin
        lorries?

        We hold the bids. They are exempt under section 43(2) of the Freedom of Information Act 2000.

        «S43(2)» protects commercial interests. To disclose the prices would be likely to prejudice those of
        the bidders, since their rivals could undercut them. There is a public interest in seeing what was
        offered, but the public interest in maintaining the exemption outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Where are your CCTV vans parked at night?

        Response: Essex Police holds this information, which is exempt under section 31(1)(a) of the Freedom
        of Information Act 2000. The exemption in section 31(1)(a) is qualified and based on prejudice.

        Harm

        To disclose where the vans stand unattended would be likely to prejudice the prevention of crime,
        because thieves would know where to find them.

        Balance test

        There is a public interest in knowing what the vans are for. The public interest in maintaining the
        exemption in section 31(1)(a) outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        Dear Ms Lowe

        You asked in a message received on 12 February 2024: "What did each bidder for the lorries ask? Please
        don't just say s.43 (2)."

        We hold the bids. They are exempt under sections 41(1) and 43(2) of the Freedom of Information Act
        2000.

        Section 41(1) applies because the bids came from the bidders in confidence, and to publish them would
        be an actionable breach of it. Section 43(2) applies because publication would be likely to prejudice
        the bidders' commercial interests (s.43(2)). The duty in s 6 of the Local Government Act 1999 does not
        change that.

        There is a public interest in seeing what was offered, but the public interest in maintaining the
        exemption in section 43(2) outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        Whether the word is written out, and whether a space stands before the first bracket, are all that is
        compared: not capitals, nor the full stop of “s.”. An abbreviation in brackets beside a text that
        writes the word out is a common style and is let be.
    """
    cited = _own_citations(letter)
    for act in (FOIA, EIR):
        odd = _odd_one_out([each for each in cited if each.citation.act == act])
        if odd is not None:
            here, other = (_quoted(letter, each) for each in odd)
            line, _ = letter.text.line_and_column(odd[1].span.start)
            yield Fault(
                at=odd[0].span,
                message=f"“{here}” is not written in the style of “{other}” on line {line}.",
                remedy="Write every citation of the Act in the same way.",
            )
            return


@dataclass(frozen=True)
class _Cited:
    """A citation and its style; a part of the style that it does not show is ``None``."""

    citation: Citation
    span: Span
    written_out: bool | None
    spaced: bool | None


def _own_citations(letter: Letter) -> list[_Cited]:
    """The citations that the authority makes in its own running text, in order."""
    quoted = quotations(letter.text, letter.own)
    value = letter.text.value
    found = []
    for citation in letter.response.citations:
        start, end = citation.start, citation.end
        if quoted.cover(start) or any(start in table.span for table in letter.response.tables):
            continue
        written = value[start:end]
        word = _WORD.match(written)
        number = _NUMBER.search(written)
        bracketed = value[max(0, start - 1) : start] in ("(", "[")
        found.append(
            _Cited(
                citation,
                Span(start, end),
                None if word is None or bracketed else word["whole"] is not None,
                None if number is None else bool(number["gap"]),
            )
        )
    return found


def _odd_one_out(cited: Sequence[_Cited]) -> tuple[_Cited, _Cited] | None:
    """The first citation that is not in the letter's style, and one that is."""
    found = [
        pair
        for pair in (
            _odd_by([(each, each.written_out) for each in cited if each.written_out is not None]),
            _odd_by([(each, each.spaced) for each in cited if each.spaced is not None]),
        )
        if pair is not None
    ]
    return min(found, key=lambda pair: pair[0].span) if found else None


def _odd_by(styled: Sequence[tuple[_Cited, bool]]) -> tuple[_Cited, _Cited] | None:
    counts = Counter(style for _, style in styled)
    if len(counts) < 2:
        return None
    own = styled[0][1]
    if counts[not own] >= CLEAR_MAJORITY * counts[own]:
        own = not own
    odd = next(each for each, style in styled if style is not own)
    usual = next(each for each, style in styled if style is own)
    return odd, usual


def _quoted(letter: Letter, cited: _Cited) -> str:
    return " ".join(letter.text.at(cited.span).split())
