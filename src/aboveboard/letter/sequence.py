"""The likeliest purpose of each sentence of an argument, all sentences considered together.

An argument has a usual course: which exemption, the harm, the public interest for disclosure and against it,
the balance. A sentence that shows nothing by its own words belongs with those around it, and changes of
purpose come more often with a new paragraph than within one. The course with the most points is found by
dynamic programming (Viterbi, 1967, IEEE Trans. Inf. Theory 13(2):260-269), in time linear in the sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from aboveboard.letter.response import BlockKind

ANSWER, EXEMPTIONS, HARM = BlockKind.ANSWER, BlockKind.EXEMPTIONS, BlockKind.HARM
INTEREST, FOR, AGAINST = BlockKind.PUBLIC_INTEREST, BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST
BALANCE = BlockKind.BALANCE
KINDS = (ANSWER, EXEMPTIONS, HARM, INTEREST, FOR, AGAINST, BALANCE)


class Join(Enum):
    """How a sentence is joined to the one before it, with the weight of changing purpose there."""

    SENTENCE = 1.0
    PARAGRAPH = 0.45
    BREAK = 0.0
    """A title, a quotation, the rights: what stood before says nothing of what follows."""


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence: its points for each kind, and how it is joined to the one before it."""

    points: Mapping[BlockKind, float]
    join: Join


_COST = {
    ANSWER: {EXEMPTIONS: 0.8, HARM: 1.6, INTEREST: 1.2, FOR: 2.0, AGAINST: 3.0, BALANCE: 2.6},
    EXEMPTIONS: {ANSWER: 1.0, HARM: 1.0, INTEREST: 0.8, FOR: 1.6, AGAINST: 2.6, BALANCE: 2.4},
    HARM: {ANSWER: 2.4, EXEMPTIONS: 2.2, INTEREST: 0.8, FOR: 1.4, AGAINST: 2.6, BALANCE: 2.0},
    INTEREST: {ANSWER: 2.2, EXEMPTIONS: 1.8, HARM: 2.4, FOR: 0.4, AGAINST: 1.8, BALANCE: 1.4},
    FOR: {ANSWER: 3.0, EXEMPTIONS: 2.8, HARM: 3.0, INTEREST: 2.0, AGAINST: 0.8, BALANCE: 1.4},
    AGAINST: {ANSWER: 3.0, EXEMPTIONS: 2.8, HARM: 2.6, INTEREST: 2.4, FOR: 2.0, BALANCE: 0.8},
    BALANCE: {ANSWER: 1.6, EXEMPTIONS: 1.6, HARM: 3.0, INTEREST: 2.0, FOR: 2.8, AGAINST: 2.4},
}
"""What it costs to turn from one purpose to another within a paragraph, in points of the evidence."""


def likeliest(steps: Sequence[Step]) -> list[BlockKind]:
    """The course of purposes with the most points, less what its turns cost; one kind for each step."""
    if not steps:
        return []
    best = {kind: steps[0].points.get(kind, 0.0) for kind in KINDS}
    came_from: list[dict[BlockKind, BlockKind]] = []
    for step in steps[1:]:
        weight = step.join.value
        origin: dict[BlockKind, BlockKind] = {}
        reached: dict[BlockKind, float] = {}
        for kind in KINDS:
            worth, before = max(
                ((best[k] - (weight * _COST[k][kind] if k is not kind else 0.0), k) for k in KINDS),
                key=lambda found: found[0],
            )
            origin[kind] = before
            reached[kind] = worth + step.points.get(kind, 0.0)
        came_from.append(origin)
        best = reached
    kind = max(KINDS, key=lambda k: best[k])
    course = [kind]
    for origin in reversed(came_from):
        kind = origin[kind]
        course.append(kind)
    return course[::-1]
