"""The Acts that a text names, and what "the Act", "that Act" and "the 1998 Act" stand for in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

FOIA, EIR, FOISA = "FOIA 2000", "EIR 2004", "FOISA 2002"
EISR = "Environmental Information (Scotland) Regulations 2004"
DPA_1998, DPA_2018, UK_GDPR, GDPR = "DPA 1998", "DPA 2018", "UK GDPR", "GDPR"
OTHER = "other"
"""An Act that nobody names: the trade knows which ("a section 136 detention")."""

Species = Literal["act", "regulations", "articles"]

_W = r"[ \t\r\n\u00a0]{1,3}"  # between two words of a name
_KNOWN = re.compile(
    r"\b(?:"
    rf"(?P<foisa>freedom{_W}of{_W}information{_W}\(scotland\){_W}act(?:,?{_W}2002)?|foi\(s\)a"
    rf"|foisa(?:{_W}2002)?|scottish{_W}act)"
    rf"|(?P<eisr>environmental{_W}information{_W}\(scotland\){_W}regulations(?:,?{_W}2004)?|eisrs?)"
    rf"|(?P<eir>environmental{_W}information{_W}regulations?(?:,?{_W}2004)?|eirs?(?:{_W}2004)?"
    rf"|rheoliadau{_W}gwybodaeth{_W}amgylcheddol(?:{_W}2004)?)"
    rf"|(?P<foia>freedom{_W}of{_W}information(?:{_W}acts?)?(?:,?{_W}2000)?|foi{_W}act(?:,?{_W}2000)?"
    rf"|(?:foia|f\.o\.i\.a\.?)(?:{_W}2000)?"
    rf"|foi\b|dd?eddf{_W}rhyddid{_W}gwybodaeth(?:{_W}2000)?)"
    rf"|(?P<dpa>data{_W}protection{_W}act(?:,?{_W}(?P<dpa_year>1984|1998|2018))?"
    rf"|dpa(?:,?{_W}?['’]?(?:(?:19|20)(?=98|18))?(?P<dpa_short>98|18)\b)?"
    rf"|dd?eddf{_W}diogelu{_W}data(?:{_W}(?P<dpa_welsh>1998|2018))?)"
    rf"|(?P<gdpr>(?P<uk>uk{_W})?(?:general{_W}data{_W}protection{_W}regulations?|gdpr))"
    r")(?!\w)",
    re.IGNORECASE,
)
# The last word of any other enactment's name.
_NOUN = re.compile(
    r"\b(?:(?P<noun>Acts?|Regulations|Convention(?: on Human Rights)?|Ddeddf|Deddf)\b"
    rf"(?:,?{_W}(?:of{_W})?(?:1[2-9]|20)[0-9]{{2}}\b)?|(?P<dated>Order|Rules|Measure"
    rf"|Directive)\b,?{_W}(?:1[2-9]|20)[0-9]{{2}}\b)"
)
_ABBREVIATION = re.compile(
    r"\b(?:(?:PACE|RIPA|RIPSA|IPA|MHA|CJPOA|CJA|POCA|HRA|LGA|TCPA|FSMA|CRCA|PCSC|RTA|OAPA|SOCPA|CPIA"
    r"|ECHR|POA|SOA|MDA"
    rf"|TACT|PECR|LASPO|ASBCPA|PRSRA|HSWA|CCA)(?:,?{_W}(?:1[89]|20)[0-9]{{2}})?"
    rf"|[A-Z]{{2,6}}A,?{_W}(?:1[89]|20)[0-9]{{2}})\b"
)
_WORD_BEFORE = re.compile(r"(?:\([A-Z][A-Za-z, ]{0,40}\)|[A-Za-z][\w'’&-]{0,25}|&),?[ \t\r\n\u00a0]{1,3}\Z")
_SMALL = frozenset("of and for the in to on with from by etc".split())
_NOT_A_TITLE = frozenset(
    """
    under the this that section sections in by of and for to if as where when our your see an a per from
    with both these those while because since although regulation regulations article articles part
    schedule is
    """.split()
)
_POINTING = re.compile(
    rf"\b(?P<word>the|that|this|said|same|aforementioned|those|these|y|yr|o'r|o’r"
    rf"|our){_W}(?:(?P<same>same|said|above|aforementioned){_W})?(?:(?P<year>1[89][0-9]{{2}}"
    rf"|20[0-9]{{2}}){_W})?\Z",
    re.IGNORECASE,
)
_JUST_NAMED = frozenset(("that", "said", "same", "aforementioned", "those", "these"))
_SPECIES: dict[str, Species] = {
    "Act": "act",
    "Acts": "act",
    "Ddeddf": "act",
    "Deddf": "act",
    "Convention": "articles",
}
_BY_YEAR = {"2000": FOIA, "1998": DPA_1998, "2018": DPA_2018, "2002": FOISA, "2004": EIR}
_ALIAS = re.compile(
    r"[ \t\r\n]{0,3}\((?:[a-z]{1,12}[ ]){0,4}[\"“”'‘’]{0,2}(?:[Tt]he[ ])?"
    r"(?P<alias>(?:[12][0-9]{3}[ ])?[A-Z][A-Za-z()]{1,14})[\"“”'‘’]{0,2}\)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an enactment is named or pointed at.

    ``name`` is its short title, or the canonical short name of an enactment on information rights. ``how``
    says how sure the name is: written out, "defined" ("the Act" after "(the Act)"), "that" Act just named,
    or a guess: "the" Act in hand, and freedom of information spoken of "loosely".
    """

    name: str
    species: Species
    start: int
    end: int
    how: Literal["named", "defined", "that", "the", "loosely"] = "named"


@dataclass(frozen=True)
class Acts:
    """The mentions of a text, in order; ``default`` is the Act that goes without saying."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    default: str

    @cached_property
    def names(self) -> frozenset[str]:
        """The enactments that are named outright."""
        return frozenset(mention.name for mention in self.mentions if mention.how == "named")

    def first_of(self, species: Species) -> str | None:
        """The first enactment of that kind that is named."""
        return self._first_of.get(species)

    @cached_property
    def _first_of(self) -> dict[str, str]:
        return {mention.species: mention.name for mention in reversed(self.mentions)}

    def after(self, offset: int) -> Mention | None:
        """The first mention that begins at or behind ``offset``."""
        index = bisect_left(self.starts, offset)
        return self.mentions[index] if index < len(self.mentions) else None

    def before(self, offset: int, *, how: tuple[str, ...] = ()) -> Mention | None:
        """The last mention that ends at or before ``offset``, of the last few."""
        index = bisect_left(self.starts, offset) - 1
        for mention in self.mentions[max(0, index - 5) : index + 1][::-1]:
            if mention.end <= offset and (not how or mention.how in how):
                return mention
        return None


def acts_of(text: str, *, default: str) -> Acts:
    """Every enactment that ``text`` names or points at. ``default`` is the Act of a text that names none."""
    known = list(_known(text))
    names = {mention.name for mention in known if mention.how == "named"}
    if default == FOIA and FOISA in names and FOIA not in names:
        default = FOISA
    distinct: list[Mention] = []
    for mention in sorted([*known, *_others(text)], key=lambda mention: (mention.start, -mention.end)):
        if not distinct or mention.start >= distinct[-1].end:
            distinct.append(mention)
    resolved = tuple(_resolved(text, distinct, default=default))
    return Acts(resolved, tuple(mention.start for mention in resolved), default)


def _known(text: str) -> Iterator[Mention]:
    """The enactments on information rights, in their many spellings."""
    data_protection = DPA_1998 if "1998" in text and "2018" not in text else DPA_2018
    for match in _KNOWN.finditer(text):
        start, end = match.span()
        if match["foia"]:
            written = match["foia"].lower()
            loosely = written == "foi" or written.endswith("information")
            yield Mention(FOIA, "act", start, end, "loosely" if loosely else "named")
        elif match["dpa"]:
            year = match["dpa_year"] or match["dpa_short"] or match["dpa_welsh"]
            name = (
                data_protection
                if year is None
                else {"98": DPA_1998, "18": DPA_2018, "84": "DPA 1984"}[year[-2:]]
            )
            yield Mention(name, "act", start, end)
        elif match["gdpr"]:
            yield Mention(UK_GDPR if match["uk"] else GDPR, "articles", start, end)
        elif match["foisa"]:
            yield Mention(FOISA, "act", start, end)
        else:
            yield Mention(EIR if match["eir"] else EISR, "regulations", start, end)


def _others(text: str) -> Iterator[Mention]:
    """Every other enactment by its title, and every "the Act"."""
    for match in _ABBREVIATION.finditer(text):
        yield Mention(match[0], "articles" if match[0] == "ECHR" else "act", match.start(), match.end())
    floor = 0
    for match in _NOUN.finditer(text):
        start = _title_start(text, match.start(), floor=floor)
        floor = match.end()
        species = _SPECIES.get((match["noun"] or "").split(" ")[0], "regulations")
        if start < match.start():
            title = " ".join(text[start : match.end()].split())
            yield Mention(title, species, start, match.end())
            continue
        pointing = _POINTING.search(text, max(0, match.start() - 40), match.start())
        if pointing is not None and match["noun"]:
            just_named = pointing["same"] or pointing["word"].lower() in _JUST_NAMED
            year = pointing["year"] or ""
            yield Mention(year, species, pointing.start(), match.end(), "that" if just_named else "the")


def _title_start(text: str, noun: int, *, floor: int) -> int:
    """Where the title begins whose last word is at ``noun``; ``noun`` itself where it has no title."""
    start = at = noun
    for _ in range(16):
        word = _WORD_BEFORE.search(text, max(floor, at - 46), at)
        if word is None:
            break
        bare = word[0].strip(" \t\r\n\u00a0,")
        opens = bare.lower() in _NOT_A_TITLE and bare not in _SMALL
        if opens or (bare.isupper() and "," in word[0]):
            break
        if bare[0].isupper() or bare[0] == "(":
            start = word.start()
        elif bare not in _SMALL:
            break
        at = word.start()
    return start


def _resolved(text: str, mentions: list[Mention], *, default: str) -> Iterator[Mention]:
    """The mentions, every pointing one with the name it stands for, definitions in brackets swallowed."""
    last: dict[Species, str] = {"regulations": EIR, "articles": UK_GDPR}
    defined: dict[Species, str] = {}
    by_year = dict(_BY_YEAR)
    swallowed = 0
    for mention in mentions:
        if mention.start < swallowed:
            continue
        name, how = mention.name, mention.how
        if how in ("named", "loosely"):
            name = default if how == "loosely" else name
            if how == "named":
                last[mention.species] = name
                if name[-4:].isdigit():
                    by_year[name[-4:]] = name
            alias = _ALIAS.match(text, mention.end)
            if alias is not None:
                swallowed = alias.end()
                label = alias["alias"]
                if label in ("Act", "Regulations"):
                    defined["act" if label == "Act" else "regulations"] = name
                elif label[:4].isdigit():
                    by_year[label[:4]] = name
            yield replace(mention, name=name, end=max(mention.end, swallowed))
        elif name:  # "the 1998 Act"
            yield replace(mention, name=by_year.get(name, f"{name} Act"), how="that")
        elif how == "that":
            yield replace(mention, name=last.get(mention.species, default))
        elif mention.species in defined:
            yield replace(mention, name=defined[mention.species], how="defined")
        else:
            yield replace(mention, name=last.get(mention.species, default))
