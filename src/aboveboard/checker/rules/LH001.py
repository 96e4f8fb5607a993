import re
from collections.abc import Iterator

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, Fault, foia, rule
from aboveboard.findings import Certainty, Force
from aboveboard.law import authorities
from aboveboard.law.authority import Authority
from aboveboard.letter.head import bodies_in_head, bodies_speaking
from aboveboard.letter.reading import Letter


@rule(force=Force.SHOULD, source=foia("17(1)"), kinds=EVERY_KIND, regimes=EVERY_REGIME, stops=False)
def authority_mismatch(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The letter speaks for one body under the head of another that is not known to answer for it.

    Why
        The duty lies on the authority that received the request (s.1(1)); each force is an authority of its
        own. A letterhead or an address that is another's is a trace of another's letter, or leaves the reader
        in doubt who refuses. Several forces do share one office, and say so at best.

    Wrong
        Kent Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: «Cleveland Police» owns 41 dogs. Cleveland Police bought six of them in 2021.

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

        Response: Hertfordshire Constabulary owns 41 dogs. Hertfordshire Constabulary bought six of them in
        2018.

    Known problems
        The register of joint offices is not complete, so this never stops a letter. A body the register does
        not know is not compared.
    """
    head = [body for _, body in bodies_in_head(letter.text, letter.response.blocks, letter.own)]
    names = {body.name for body in head}
    authority = letter.response.authority
    if authority is not None and authority.span.start < letter.body_start:
        names.add(authority.value)  # a body the register does not know may write too
    if not names:
        return
    for place, name, body in bodies_speaking(letter.text, letter.response.blocks, letter.own):
        if any(_distinctive(name) & _distinctive(other) for other in names):
            continue
        if body is not None and any(
            other.key == body.key or _belong_together(body, other, letter) for other in head
        ):
            continue
        yield Fault(
            at=place,
            message=f"The letter speaks for {name} under the head of {sorted(names)[0]}.",
            remedy="Put the authority's own head, or say in a sentence that the one office answers for "
            "the other.",
            certainty=Certainty.CERTAIN if body is not None and head else Certainty.POSSIBLE,
        )
        return


_COMMON = frozenset(
    "the of and for national police constabulary council borough county city district trust nhs foundation "
    "university college school "
    "hospital hospitals authority service fire rescue office commissioner department services "
    "community health".split()
)


def _distinctive(name: str) -> set[str]:
    """The words of a name that tell one body of its kind from another."""
    return set(re.findall(r"[a-z]{3,30}", name.lower())) - _COMMON


def _belong_together(body: Authority, other: Authority, letter: Letter) -> bool:
    """Whether one office is known to answer for both, or one name is part of the other's address."""
    if authorities.joint_with(body, other, on=letter.on) is not None:
        return True
    named = [unit for _, _, unit in authorities.units_named(letter.text.value)]
    return any({body.key, other.key} <= set(unit.members) for unit in named) or not other.existed(letter.on)
