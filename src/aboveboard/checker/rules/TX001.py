from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.placeholders import placeholders
from aboveboard.checker.rule import CODE_OF_PRACTICE, EVERY_KIND, EVERY_REGIME, Fault, rule
from aboveboard.findings import Force
from aboveboard.letter.reading import Letter


@rule(force=Force.SHOULD, source=CODE_OF_PRACTICE, kinds=EVERY_KIND, regimes=EVERY_REGIME, stops=True)
def placeholder_left(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """Something that a template left to be filled in, chosen or taken out still stands in the letter.

    Why
        The section 45 Code asks for letters that an applicant can understand and act on. A field that nobody
        filled in leaves out what the reader needs (a date, a reference, which of two answers is meant), and
        it shows that nobody read the letter before it was sent.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Dear Ms Lowe

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns «[insert number]» dogs. «[DELETE AS APPROPRIATE: We also hold / We do not
        hold a list of their names.]»

        You may ask for an internal review by «xx/xx/xxxx».
        ---
        Harrow Council
        «Our ref:»

        4 March 2024

        Dear «{{salutation}}»

        Thank you for your request, received on 12 February 2024, for the number of litter bins in Pinner.

        It is being dealt with under the Freedom of Information Act 2000. You can expect our answer by 11
        March 2024.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Dear Ms Lowe

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. We also hold a list of their names, which is enclosed.

        You may ask for an internal review by 30 June 2022.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Dear XXXXX

        You asked on 12 April 2022: "Did PC [name] of Harlow attend [address] on [date]?"

        Response: Essex Police holds a note of the visit, and has found the decision in [2018] UKUT 229 (AAC)
        of help. The note reads “PC [name redacted] went their [sic] at noon”. Its other pages are enclosed
        [see annex A].

        Chapter XXX of our manual and the [force website](https://www.essex.police.uk) say more.

        Yours sincerely
        XXXX

    Known problems
        A letter that is published may have a name taken out and a mark in its place. Marks that could be that
        (“[name]”, “XXXX” beside a title, “Dear ,”) are at most *possible*. Guidance that was left in a letter
        as an ordinary sentence is not seen.
    """
    for found in placeholders(letter):
        written = " ".join(letter.text.at(found.span).split())
        yield Fault(
            at=found.span,
            message=f"“{written}” looks like a place in a template that was never filled in.",
            remedy="Put in what belongs there, or take it out; then read the letter through once more.",
            certainty=found.certainty,
        )
