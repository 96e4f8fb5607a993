import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import RESPONSES, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Part
from aboveboard.letter.stance import parts_addressed
from aboveboard.letter.text import Span

_ELSEWHERE = re.compile(
    r"\b(?:answered|dealt with|addressed|responded to|covered|replied to|provided|handled|sent"
    r"|transferred|refused|considered|withdr\w{2,4}|processed|subject of)\b",
    re.IGNORECASE,
)


@rule(force=Force.SHOULD, source=foia("1(1)"), kinds=RESPONSES)
def part_numbering_gap(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The request as quoted starts above 1, or skips a number.

    Why
        Section 1(1) gives a right to an answer on everything asked for. A quotation that begins at "2)" has
        lost a part, or another letter answers it without this one saying so; the reader cannot tell which.

    Wrong
        Kent Police
        Our ref: 18/09/1203
        2 October 2018

        You wrote on 10 September 2018 and asked for the following information:

        «2)» How many drones does the force own?
        3) How many flights were made in 2017?

        Response: The force owns four drones, which made 310 flights in 2017.
        ---
        Kent Police
        Our ref: 18/09/1203
        2 October 2018

        You wrote on 10 September 2018 and asked for the following information:

        1. How many drones does the force own?
        «3.» How many flights were made in 2017?

        Response: The force owns four drones, which made 310 flights in 2017.

    Right
        Kent Police
        Our ref: 18/09/1203
        2 October 2018

        You wrote on 10 September 2018 and asked for the following information:

        1) How many drones does the force own?
        2) How many flights were made in 2017?

        Response: The force owns four drones, which made 310 flights in 2017.

    Near miss
        Kent Police
        Our ref: 18/09/1203
        2 October 2018

        You wrote on 10 September 2018 and asked for the following information:

        2) How many drones does the force own?
        3) How many flights were made in 2017?

        Question 1 was answered in our letter of 24 September 2018.

        Response: The force owns four drones, which made 310 flights in 2017.

    Known problems
        Where questions are numbered in two ways at once ("1.", then "b)"), only the figures are counted.
    """
    request = letter.response.request
    if not request.is_quoted or not request.spans:
        return
    expected = 1
    for part in request.parts:
        number = _number(part)
        if number is None:
            continue
        if number > expected and (expected > 1 or part is _first_numbered(request.parts)):
            missing = range(expected, number)
            named = ", ".join(map(str, missing)) if len(missing) <= 4 else f"{missing[0]} to {missing[-1]}"
            if not _answered_elsewhere(letter, missing):
                first = part is _first_numbered(request.parts)
                yield Fault(
                    at=_label_span(letter, part),
                    message=(
                        f"The request as quoted begins at {number}: part {named} is not there."
                        if first
                        else f"The request as quoted goes from {expected - 1} to {number}: part {named} is "
                        f"not "
                        f"there."
                    ),
                    remedy="Look at the request as received; answer the missing part, or say which letter "
                    "answers "
                    "it.",
                    certainty=Certainty.CERTAIN,
                    parts=(part.id,),
                )
        # A number that falls back begins a new list, under a heading of its own.
        expected = number + 1


def _first_numbered(parts: tuple[Part, ...]) -> Part | None:
    return next((part for part in parts if _number(part) is not None), None)


def _number(part: Part) -> int | None:
    """The part's number, for a label that is a number or begins with one ("6a")."""
    match = re.match(r"(\d{1,3})(?:[a-z]{0,5}|\([a-z]{1,5}\))\Z", part.label or "")
    return int(match[1]) if match else None


def _label_span(letter: Letter, part: Part) -> Span:
    """The number as it stands at the head of the part."""
    head = re.match(r"\S{1,12}(?: \d{1,3}[).:]?)?", letter.text.value[part.span.start : part.span.start + 24])
    length = len(head[0]) if head and head[0][0].isalpha() else len((head[0] if head else " ").split()[0])
    return Span(part.span.start, part.span.start + length)


def _answered_elsewhere(letter: Letter, missing: range) -> bool:
    """Whether the letter says where the missing parts are dealt with."""
    wanted = {str(number) for number in missing}
    for sentence in letter.own_sentences:
        value = letter.text.at(sentence)
        if _ELSEWHERE.search(value) and wanted & set(parts_addressed(value)):
            return True
    return False
