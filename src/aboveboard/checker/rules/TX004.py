from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.repetition import RUN, Repetition, repetitions
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, HOUSE_STYLE, Fault, rule
from aboveboard.findings import Certainty, Force
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

PLAIN = 5
"""Different words that weigh, from which a long run cannot have been said twice by chance."""


@rule(force=Force.MAY, source=HOUSE_STYLE, kinds=EVERY_KIND, regimes=EVERY_REGIME)
def paragraph_repeated(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """A sentence, or a run of twelve words or more, is said twice.

    Why
        The law does not ask for it. A reader is served by an argument that is made once, where it counts: the
        same words about a second document, or for a second exemption, say nothing about that one, and often
        they were pasted there from another letter.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own, and what do they eat?

        Response: Essex Police owns 41 dogs. They are counted in the register of animals, which is checked by
        a sergeant against the vet's list every spring.

        They eat dry food, at £1.10 a day. «They are counted in the register of animals, which is checked by a
        sergeant against the vet's list every spring».
        ---
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs and police horses does the force own?

        Response: Essex Police owns 41 dogs. The kennels were built to give every animal a dry and quiet place
        of its own at the end of a long shift.

        Essex Police owns six horses. Their stables, too, stand in Chelmsford and «were built to give every
        animal a dry and quiet place of its own at the end of a long shift».

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own, and what do they eat?

        Response: Essex Police owns 41 dogs. They are counted in the register of animals, which is checked by
        a sergeant against the vet's list every spring. They eat dry food, at £1.10 a day.

    Near miss
        Harrow Council
        Ref: FOI-88123
        4 March 2024

        Your request was received on 12 February 2024:

        1. What did each bidder ask for the supply of litter bins and waste bags to the parks of the borough
        in 2023? 2. What did they ask in 2024?

        Answer to question 1

        The Council does not hold this information, which its contractor keeps for two years and then
        destroys.

        Answer to question 2

        The Council does not hold this information, which its contractor keeps for two years and then
        destroys.

        What each bidder asked for the supply of litter bins and waste bags to the parks of the borough in
        2022 was published. In relation to that year the public interest in maintaining the exemption did not
        outweigh the public interest in disclosure; for 2021, the public interest in maintaining the exemption
        did not outweigh the public interest in disclosure either.

    Known problems
        Only the same words count: a sentence said again in other words is not seen. Words of the Act, of the
        exemption argued and of the request do not count, nor names, so that a repetition that has hardly any
        others is let be. The rights at the end are not looked at.
    """
    for found in repetitions(letter):
        line, _ = letter.text.line_and_column(found.first.start)
        yield Fault(
            at=found.at,
            message=f"{_what(found)} said already, on line {line}{_again(letter, found.again)}.",
            remedy="Say it once, where it belongs, and see whether this was written for this request.",
            certainty=Certainty.CERTAIN
            if found.words >= RUN and found.weight >= PLAIN
            else Certainty.POSSIBLE,
        )


def _what(found: Repetition) -> str:
    if found.is_sentence:
        return "This was"
    return f"These {found.words} words were"


def _again(letter: Letter, places: tuple[Span, ...]) -> str:
    """Where it is said once more, for the message."""
    if not places:
        return ""
    lines = [str(letter.text.line_and_column(place.start)[0]) for place in places]
    shown = ", ".join(lines[:5]) + (" and further on" if len(lines) > 5 else "")
    return f"; it is said again on line {shown}"
