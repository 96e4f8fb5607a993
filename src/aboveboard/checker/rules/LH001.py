from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import authorities
from aboveboard.law.authority import Authority
from aboveboard.letter.head import REGULATOR, bodies_in_head
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span


@rule(force=Force.SHOULD, source=foia("17(1)"), kinds=EVERY_KIND, regimes=EVERY_REGIME, stops=False)
def authority_mismatch(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter speaks for one body under the head of another that is not known to answer for it.

    Why
        The duty lies on the authority that received the request (s.1(1)); each force is an authority of its own. A
        letterhead or an address that is another's is a trace of another's letter, or leaves the reader in doubt who
        refuses. Several forces do share one office, and say so at best.

    Wrong
        «Kent Police»
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Cleveland Police owns 41 dogs. Cleveland Police bought six of them in 2021.

    Right
        Cleveland Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Cleveland Police owns 41 dogs. Cleveland Police bought six of them in 2021.

    Near miss
        Information Rights
        Bedfordshire Police Headquarters
        Woburn Road, Kempston, Bedford
        Our ref: 12345/19
        3 May 2019

        Your request received on 12 April 2019: How many police dogs does the force own?

        Response: Hertfordshire Constabulary owns 41 dogs. Hertfordshire Constabulary bought six of them in 2018.

    Known problems
        The register of joint offices is not complete, so this never stops a letter. A body the register does not know
        is not compared.
    """
    speaks = letter.response.authority
    if speaks is None:
        return
    body = authorities.find(speaks.value)
    if body is None or body.name == REGULATOR:
        return
    seen: set[str] = set()
    for span, other in bodies_in_head(letter.text, letter.response.blocks, letter.own):
        if other.key == body.key or other.key in seen or _belong_together(body, other, letter):
            continue
        seen.add(other.key)
        yield Fault(
            at=span,
            message=f"The letter speaks for {body.name} under the head of {other.name}.",
            remedy="Put the authority's own head, or say in a sentence that the one office answers for the other.",
            certainty=Certainty.CERTAIN if _speaks_plainly(letter, body) else Certainty.POSSIBLE,
        )


def _belong_together(body: Authority, other: Authority, letter: Letter) -> bool:
    """Whether one office is known to answer for both, or one name is part of the other's address."""
    if authorities.joint_with(body, other, on=letter.on) is not None:
        return True
    named = [unit for _, _, unit in authorities.units_named(letter.text.value)]
    return any({body.key, other.key} <= set(unit.members) for unit in named) or not other.existed(letter.on)


def _speaks_plainly(letter: Letter, body: Authority) -> bool:
    """Whether the body of the letter names the authority more than once."""
    text = letter.text.at(Span(letter.body_start, len(letter.text)))
    return sum(found.key == body.key for _, _, found in authorities.mentions(text)) >= 2
