from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, HOUSE_STYLE, Fault, rule
from aboveboard.findings import Force
from aboveboard.letter.head import same_reference
from aboveboard.letter.reading import Letter


@rule(force=Force.SHOULD, source=HOUSE_STYLE, kinds=EVERY_KIND, regimes=EVERY_REGIME, stops=True)
def reference_inconsistent(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter bears two references of its own, or one that is not the case's.

    Why
        A second reference in a letter is the commonest trace of a letter written over another one: the head
        is new and the body, or the answer itself, belongs to somebody else's request. It also sends the
        applicant's next message to the wrong file.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

        Please quote our reference «12543/22» in any further correspondence.
        ---
        case: {"reference": "FOI-2022-0071"}
        Essex Police
        Our ref: «FOI-2022-0017»
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs.

        Please quote our reference 12345/22 in any further correspondence.

    Near miss
        Essex Police
        Our ref: 12345/22
        Your ref: KL/77/2022
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. The figure for 2020 was given in answer to an earlier request,
        10021/20.

    Known problems
        Two numbers that an authority prints side by side on purpose (a case system's and a mail room's) look
        like two references.
    """
    references = letter.response.references
    if case.reference is not None:
        for reference in references:
            if not same_reference(reference.value, case.reference):
                yield Fault(
                    at=reference.span,
                    message=f"The case's reference is {case.reference}; the letter says {reference.value}.",
                    remedy="Put the case's own reference, and check that the rest of the letter is this "
                    "case's "
                    "too.",
                )
        return
    for reference in references[1:]:
        yield Fault(
            at=reference.span,
            message=f"The letter bears two references of its own: {references[0].value} and "
            f"{reference.value}.",
            remedy="Find out which is this case's, and check that the rest of the letter is this case's too.",
        )
