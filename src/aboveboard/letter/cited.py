"""The exemptions that a letter cites, and what the catalogue knows of them that bears on its argument."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from aboveboard.law import exemptions
from aboveboard.law.citation import Citation
from aboveboard.letter.text import Span

FOIA = "FOIA 2000"
EIR = "EIR 2004"
OTHER = "other"

_OF_HARM = frozenset({"prejudice", "endangerment", "necessity", "opinion"})


def is_exemption(citation: Citation) -> bool:
    """Whether a citation names a provision of Part II of the Act (s.21 to 44) or an EIR exception."""
    number = int("".join(c for c in citation.section if c.isdigit()) or 0)
    if citation.act == FOIA:
        return 21 <= number <= 44 and number != 25
    return citation.act == EIR and number in (12, 13)


def section_of(key: str) -> str:
    """The section of a key: "31" of "31(1)(a)"."""
    return key.partition("(")[0]


@cache
def needs_harm(key: str) -> bool | None:
    """Whether the test of an exemption is one of harm, so that an account of harm is its reason.

    ``None`` where the catalogue does not say: an EIR exception, or a provision that does not exist.
    """
    if key.startswith(("12(5)", "12(4)", "13")):
        return key.startswith("12(5)")  # "would adversely affect"; the others of the Regulations are classes
    found = exemptions.find(key)
    return None if found is None else found.test in _OF_HARM


@cache
def is_absolute(key: str) -> bool:
    """Whether the public interest is not weighed for an exemption (s.40(2) being taken for its first
    condition)."""
    found = exemptions.find(key)
    return found is not None and (found.standing == "absolute" or key == "40(2)")


@dataclass(frozen=True, slots=True)
class Cited:
    """The letter's citations of exemptions, in order."""

    citations: tuple[Citation, ...]
    starts: tuple[int, ...]
    longer: dict[str, tuple[str, ...]]
    """For each section, the provisions of it that are relied on."""
    relied: tuple[str, ...]
    """What the letter relies on: for each section its first provision, in the order of the letter."""

    @property
    def several(self) -> bool:
        """Whether more than one provision is relied on."""
        return sum(max(1, len(keys)) for keys in self.longer.values()) > 1

    def keys(self, span: Span, *, relied_only: bool, even_denied: bool = False) -> list[str]:
        """The exemptions cited in ``span``: for each section one, rather a provision of it than the section.

        ``relied_only`` leaves out what is only mentioned, ``even_denied`` takes in what is said not to apply.
        """
        found: dict[str, str] = {}
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        for citation in self.citations[first:last]:
            if citation.use == "relied_on" or even_denied or (not relied_only and citation.use != "denied"):
                key = self.specific(citation.key)
                if section_of(key) not in found or found[section_of(key)] == section_of(key):
                    found[section_of(key)] = key
        return list(found.values())

    def specific(self, key: str) -> str:
        """``key``; for a bare section, the first provision of it that the letter relies on."""
        if key != section_of(key) and _is_ground(key):
            return key
        longer = self.longer.get(section_of(key), ())
        return longer[0] if longer else key

    def named(self, key: str | None) -> str | None:
        """The provision relied on of the section that a title names in words, or ``None``."""
        if key is None:
            return None
        section = section_of(key)
        return next((relied for relied in self.relied if section_of(relied) == section), None)


def cited(citations: Iterable[Citation]) -> Cited:
    """The exemptions among a letter's citations."""
    known = tuple(citations)
    sections = {c.section for c in known if is_exemption(c)}
    # "S31" in a heading names no Act; it is ours where the letter cites the same section of it elsewhere
    found = tuple(c for c in known if is_exemption(c) or (c.act == OTHER and c.section in sections))
    if not any(c.use == "relied_on" for c in found):
        # Where nothing is said to be relied on in so many words, what is cited is.
        found = tuple(replace(c, use="relied_on") if c.use == "mentioned" else c for c in found)
    relied: dict[str, list[str]] = {}
    for citation in found:
        if citation.use == "relied_on":
            keys = relied.setdefault(citation.section, [])
            if citation.key not in keys and _is_ground(citation.key):
                keys.append(citation.key)
    longer = {section: tuple(k for k in keys if k != section) for section, keys in relied.items()}
    first = tuple((longer[section] or (section,))[0] for section in relied)
    return Cited(found, tuple(c.start for c in found), longer, first)


def _is_ground(key: str) -> bool:
    """Whether a provision is an exemption or a power to refuse an answer, and no condition or purpose."""
    found = exemptions.find(key)
    return found is None or found.role in ("exemption", "confirm_or_deny", "not_an_exemption")
