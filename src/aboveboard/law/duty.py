"""A provision outside Part II as data; what a refusal notice must give; a day on which the rules changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from aboveboard.findings import Source
from aboveboard.law.table import Known

ActId = Literal["foia", "eir", "uk_gdpr", "dpa_2018", "dpa_1998", "foisa", "fees", "time"]
DutyRole = Literal[
    "right",
    "duty",
    "effect",
    "refusal",
    "procedure",
    "machinery",
    "definition",
    "enforcement",
    "offence",
    "exception",
    "exemption",
]
SITUATIONS: Mapping[str, str] = {
    "part_ii": "an exemption of Part II is relied on",
    "qualified": "one of them is qualified",
    "undecided": "the balance of the public interest is still being weighed",
    "ncnd": "the letter refuses to say whether information is held",
    "withheld": "information that is held is withheld",
    "cost": "s.12 is relied on",
    "vexatious": "s.14 is relied on",
    "s40": "s.40 is relied on",
}
"""What a refusal notice can be about: the words of :attr:`Element.when`."""


@dataclass(frozen=True, slots=True)
class Act:
    """A law that letters cite."""

    id: ActId
    name: str
    short: str
    unit: str
    """What its provisions are called: ``section``, ``regulation`` or ``article``."""
    url: str
    names: tuple[str, ...]
    """The words by which letters name it, in small letters, the fullest first."""

    def cite(self, key: str) -> str:
        """``FOIA 2000 s.17``, ``EIR 2004 reg 12``, ``UK GDPR art 6``."""
        return f"{self.short} {SHORT_UNIT[self.unit]}{key}"


SHORT_UNIT = {"section": "s.", "regulation": "reg ", "article": "art "}


@dataclass(frozen=True, slots=True)
class Duty:
    """A provision of the Act outside Part II, or of another law."""

    act: Act
    key: str
    section: str
    title: str
    text: str
    """What it says, in our words."""
    role: DutyRole
    part: str
    """The Part of the Freedom of Information Act, in roman numerals; empty for other laws."""
    in_force_from: date
    in_force_until: date | None
    """The last day it was in force, or ``None``."""
    certainty: Known
    sources: tuple[Source, ...]
    """First the law itself, then where the fact was read."""

    def in_force(self, day: date) -> bool:
        """Whether it was in force on ``day``."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)


@dataclass(frozen=True, slots=True)
class Element:
    """One thing a refusal notice must give (FOIA 2000 s.17, s.16, s.1)."""

    id: str
    """``RN-01`` to ``RN-15``."""
    text: str
    when: tuple[frozenset[str], ...]
    """Needed when all words of one set hold (:data:`SITUATIONS`). Empty: it allows, and asks nothing."""
    provisions: tuple[str, ...]
    certainty: Known
    sources: tuple[Source, ...]

    def applies(self, situation: frozenset[str]) -> bool:
        """Whether a notice in this ``situation`` needs it."""
        return any(one <= situation for one in self.when)


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the rules changed; ``on`` is ``None`` where the law is made and the day is not known."""

    on: date | None
    what: str
    touches: tuple[str, ...]
    """The sections and parts of sections of the Freedom of Information Act it bears on."""
    certainty: Known
    sources: tuple[Source, ...]
