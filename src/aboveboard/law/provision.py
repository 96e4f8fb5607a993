"""A provision of Part II of the Act as data, and the words of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from aboveboard.findings import Source
from aboveboard.law.table import Known

Role = Literal[
    "exemption",
    "confirm_or_deny",
    "condition",
    "purpose",
    "certificate",
    "proviso",
    "definition",
    "not_an_exemption",
]
Test = Literal["class", "prejudice", "endangerment", "necessity", "opinion", "breach"]
Standing = Literal["absolute", "qualified"]

RELIED_ON: frozenset[Role] = frozenset(("exemption", "confirm_or_deny", "condition", "purpose"))
"""The roles that a refusal may rest on; the others only help to read the section."""

NEEDS: Mapping[str, str] = {
    "limb": "which of its limbs is relied on",
    "class_facts": "the facts that bring the information within the description",
    "harm": "what harm would follow, and how",
    "likelihood": 'whether the harm "would" or "would be likely to" follow',
    "necessity": "why the exemption is required",
    "qualified_person": "the qualified person's reasonable opinion: whose, when, on what",
    "public_interest": "the public interest on both sides, and why maintaining it outweighs",
    "both_answers": "what a confirmation and what a denial would give away",
    "location": "exactly where the applicant can find it",
    "plan": "a settled plan to publish, older than the request",
    "programme": "the continuing research programme and the report to be published",
    "enactment": "the enactment that forbids disclosure",
    "condition": "which condition is met; for the first, which data protection principle",
    "legitimate_interests": "the legitimate interest, whether disclosure is necessary for it, the balance",
    "confider_and_breach": "from whom it came, and why disclosure would be an actionable breach",
    "confidential_source": "that it relates to the obtaining of information from confidential sources",
    "whose_interests": "whose commercial interests, and how they would suffer",
    "purpose_and_function": "which purpose of s.31(2), whose function it is, and under what law",
    "purpose": "which purpose of s.31(2) the investigation had",
    "handled_under_eir": "that the request is answered under the Environmental Information Regulations",
}
"""What a letter that relies on a provision must give: a word, and what it means."""

USERS: Mapping[str, str] = {
    "government_department": "a government department",
    "northern_ireland_department": "a Northern Ireland department",
    "welsh_government": "the Welsh Government",
    "house_of_commons": "the House of Commons",
    "house_of_lords": "the House of Lords",
    "audit_body": "a body that audits other public authorities",
    "investigating_authority": "an authority with the duty or the power to conduct the investigation",
}
"""Kinds of authority to which a provision is confined, or for which its standing differs."""


@dataclass(frozen=True, slots=True)
class Expiry:
    """After how many whole ``years``, from the year after the record was made, a provision lapses."""

    years: int
    basis: str
    """The provision that says so, such as ``s.63(1)``."""
    certainty: Known
    note: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision of Part II as it stood on a date. Source: FOIA 2000 ss.2 and 21 to 44, with s.63."""

    key: str
    """Canonical: ``31(1)(a)``."""
    section: str
    title: str
    """The section's title."""
    text: str
    """What it says, in our words."""
    role: Role
    test: Test | None
    """The kind of test, as the Commissioner classed it on the date; ``None`` where it sets none."""
    test_note: str
    may_be_called: frozenset[Test]
    """Every kind of test it may fairly be called on the date, ``test`` among them."""
    standing: Standing | None
    """``None`` where it depends on the condition relied on; ``standing_note`` says how."""
    standing_note: str
    absolute_for: tuple[str, ...]
    """Kinds of authority (:data:`USERS`) for whose information it is absolute though qualified for others."""
    needs: frozenset[str]
    """Words of :data:`NEEDS`: what a letter that relies on it must give."""
    needs_limb: bool
    """Whether to cite this alone leaves open which matter is meant (s.17(1)(b))."""
    limb_certainty: Known | None
    """How that is known, V where the Commissioner's position was seen. ``None`` where no limb is needed."""
    limbs: tuple[str, ...]
    """The provisions that would settle it. A confirm-or-deny power has those of what it refers to anyway."""
    names: tuple[str, ...]
    """Ordinary words by which letters name it: small letters, straight apostrophes, single spaces."""
    confirm_or_deny: str | None
    """The power to refuse to say whether such information is held, or ``None`` if there is none."""
    refers_to: tuple[str, ...]
    """For a confirm-or-deny power, what it protects."""
    belongs_to: str | None
    """The exemption a condition or purpose is part of; for anything else the provision above it."""
    excludes: tuple[str, ...]
    """Provisions that cannot be relied on for the same information."""
    users: tuple[str, ...]
    """Kinds of authority (:data:`USERS`) it is confined to; empty where anybody may use it."""
    users_note: str
    expiry: Expiry | None
    in_force_from: date
    in_force_until: date | None
    """The last day it was in force, or ``None``."""
    superseded_by: tuple[str, ...]
    replaces: tuple[str, ...]
    note: str
    certainty: Known
    sources: tuple[Source, ...]
    """First the Act itself, then where the fact was read."""

    @property
    def may_be_relied_on(self) -> bool:
        """Whether a refusal can rest on it at all."""
        return self.role in RELIED_ON

    def in_force(self, day: date) -> bool:
        """Whether it was in force on ``day``."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)


class UnknownProvision(LookupError):
    """There is no such provision. ``key`` is what was asked for, ``nearest`` what may have been meant."""

    def __init__(self, message: str, *, key: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.key = key
        self.nearest = nearest


class NotInForce(UnknownProvision):
    """The provision exists, but not on the day asked for.

    ``provision`` is the provision as it stood nearest to that day, ``instead`` the keys that stood in its
    place.
    """

    def __init__(self, message: str, *, provision: Provision, instead: tuple[str, ...]) -> None:
        super().__init__(message, key=provision.key, nearest=instead)
        self.provision = provision
        self.instead = instead
