import re
from collections.abc import Iterator
from dataclasses import dataclass

from aboveboard.checker.closeness import Closeness, closeness
from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.checker.subject import (
    Subject,
    Term,
    related,
    shares_root,
    stem,
    subject_of,
    widened,
    words_of_exemption,
)
from aboveboard.findings import Certainty, Force
from aboveboard.letter.blocks import REASONS
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span, Text

EXPLAINED = (
    "CD001 CD006 CD007 CD008 HM001 HM002 HM003 HM004 HM005 HM006 HM007 HM008 "
    "PI002 PI003 PI004 PI006 PI008 PI009 PI010 PI011 EX018"
).split()
"""What foreign reasons bring with them (checks.md, "Root causes come first")."""

# What is disclosed, confirmed or known is the subject of the reasons: the words that follow one of these.
_POINTS_AT = re.compile(
    r"\b(?:disclos\w{1,4}|releas\w{1,3}|reveal\w{0,3}|publish\w{0,3}|publication"
    r"|confirm\w{0,5}(?: or (?:deny\w{0,3}|denial))?(?: whether| that| if| of)?"
    r"|information (?:about|on|relating to|regarding|concerning|as to)|details? of|knowledge of|provid\w{1,3}"
    r"|know\w{0,3} (?:about|of|how|what|which|where|whether))\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:[ ]|/|-| or | and | of )(?=\S)")
_MARK = re.compile(r"(?:[A-Z]{2,8}|\d{1,4})\b")
_WORD = re.compile(r"[A-Za-z'’]{2,40}")

REACH = 70
"""Characters behind a word that points in which its object stands."""
FEWEST = 8
"""Terms. Reasons that have fewer say too little to be about anything."""
SOME = 12
"""Terms from which on distance alone may count, where the letter gives no other reasons."""
ENOUGH = 20
"""Terms from which on reasons say enough for one to be certain of their subject."""
CERTAIN_BELOW = 0.2
"""Nearness under which no reasons that belong fell, in other words or not (lowest: 0.27; WORD_TABLE.md)."""
FAR_BELOW = 0.3
"""Nearness under which reasons lie far off, even if no word of theirs is repeated."""
POSSIBLE_BELOW = 0.4
"""Nearness under which reasons with a plain subject of their own are possibly foreign."""
KNOWN = 0.5
"""Share of the words on either side that the table must know before its word counts."""
INCIDENTAL = 0.08
"""Share of the terms that may be the request's too by chance ("lost", "town"), if none of them is
repeated."""


@dataclass(frozen=True)
class _Argument:
    """The reasons given for one exemption (or, ``exemption`` being ``None``, for several or all)."""

    exemption: str | None
    spans: tuple[Span, ...]
    subject: Subject


@dataclass(frozen=True)
class _Asked:
    """What the request is about: its stems, those with the glossary's other names, and its words."""

    stems: frozenset[str]
    known: frozenset[str]
    words: tuple[str, ...]

    def holds(self, found: str) -> bool:
        """Whether a stem of the reasons is the request's, in any form or by any other name."""
        return found in self.known or any(shares_root(found, asked) for asked in self.stems)


@dataclass(frozen=True)
class _Verdict:
    """Whether reasons belong: ``certainty`` is ``None`` where they do, or are about nothing in particular."""

    certainty: Certainty | None
    belongs: bool
    strange: tuple[str, ...] = ()


@rule(force=Force.MUST, source=foia("17(1)(c)"), kinds=NOTICES, explains=EXPLAINED)
def subject_mismatch(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The reasons are about a subject the request never raised, and say nothing of what it asked for.

    Why
        A refusal must say why the exemption applies (s.17(1)(c)), and why the public interest lies where it
        is said to (s.17(3)): for the information that was asked for. Reasons written for somebody else's
        request give no reason for refusing this one, so that the letter is no refusal notice at all; and they
        tell this applicant what another one asked.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many hedgehogs were rescued from cattle grids in 2021?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section
        31(3) of the Freedom of Information Act 2000. This relates to section 31(1)(a).

        Harm

        To confirm or deny whether the force uses the «Pegasus spyware» would tell criminals which telephones
        can be read and would be likely to prejudice the prevention of crime. Offenders who knew that Pegasus
        spyware was in use would change their telephones and their applications.

        Factors favouring disclosure

        The public would know how telephones are intercepted and what spyware costs.

        Balance test

        The public interest in maintaining the exclusion outweighs the public interest in confirming whether
        spyware is used on telephones.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Does the force own Pegasus or any other spyware?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section
        31(3) of the Freedom of Information Act 2000. This relates to section 31(1)(a).

        Harm

        To confirm or deny whether the force uses the Pegasus spyware would tell criminals which telephones
        can be read and would be likely to prejudice the prevention of crime.

        Balance test

        There is a public interest in knowing how telephones are intercepted. The public interest in
        maintaining the exclusion outweighs the public interest in confirming whether spyware is used on
        telephones.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Where are your CCTV vans parked at night?

        Response: Essex Police holds this information, which is exempt under section 31(1)(a) of the Freedom
        of Information Act 2000.

        Harm

        To disclose where surveillance cameras stand unattended would be likely to prejudice the prevention of
        crime, because thieves and vandals would know where to find them.

        Balance test

        There is a public interest in knowing what surveillance cameras are for. The public interest in
        maintaining the exemption outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then
        complain to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        The rule knows words, the glossary's other names for a subject, and a small table of which words lie
        near each other in meaning. Reasons that speak of the request's subject in words of their own that
        neither knows may be called *possible* although they belong. A neighbouring subject that shares its
        chief word with the request is not found, and one that lies close by (tasers asked about, firearms
        licences reasoned) is at most *possible*.
    """
    asked = _asked(letter)
    if not asked.stems:
        return
    arguments = _arguments(letter)
    judged = [(argument, _judge(letter, argument, asked)) for argument in arguments]
    if not any(verdict.belongs for _, verdict in judged):
        # Nothing anywhere speaks of the request: one misplaced argument, not several.
        spans = tuple(span for argument in arguments for span in argument.spans)
        whole = _Argument(None, spans, subject_of(letter.text, spans, leave_out=_matter(letter, None)))
        judged = [(whole, _judge(letter, whole, asked, alone=True))]
    parts = tuple(part.id for part in letter.response.request.parts)
    for argument, verdict in judged:
        if verdict.certainty is None:
            continue
        there = ", ".join(f"“{word}”" for word in argument.subject.commonest(verdict.strange[:6], 4))
        missing = ", ".join(f"“{word}”" for word in asked.words[:4])
        reasons = f"The reasons for section {argument.exemption}" if argument.exemption else "The reasons"
        yield Fault(
            at=_phrase(letter, argument, verdict.strange),
            message=(
                f"{reasons} are about {there}, which the request never mentions; what it does ask about "
                f"({missing}) never appears in them."
            ),
            remedy=(
                "Do not send this. Write reasons for this request, and find out whose reasons these are: "
                "that "
                "letter may have gone wrong too."
            ),
            certainty=verdict.certainty,
            parts=parts,
            exemption=argument.exemption,
            argues=(argument.exemption,) if argument.exemption else (),
        )


def _asked(letter: Letter) -> _Asked:
    """What the request is about, without the authority's own name."""
    value = "\n".join(part.text for part in letter.response.request.parts)
    text = Text(value)
    stems = subject_of(text, [text.whole]).stems - _names_of_authority(letter)
    words: dict[str, str] = {}
    for word in _WORD.findall(value):
        if stem(word) in stems:
            words.setdefault(stem(word), word if word.isupper() else word.lower())
    return _Asked(stems, widened(value, stems), tuple(words.values()))


def _names_of_authority(letter: Letter) -> frozenset[str]:
    authority = letter.response.authority
    return frozenset(stem(word) for word in _WORD.findall(authority.value)) if authority else frozenset()


def _matter(letter: Letter, exemption: str | None) -> frozenset[str]:
    """Stems of the exemption argued, or of all that are relied on, and of the authority's name."""
    keys = [exemption] if exemption else list(letter.response.exemptions)
    found: set[str] = set(_names_of_authority(letter))
    for key in keys:
        found |= words_of_exemption(key.partition("(")[0])
    return frozenset(found)


def _arguments(letter: Letter) -> list[_Argument]:
    """The letter's reasons, by the exemption they argue, headings left out."""
    spans: dict[str | None, list[Span]] = {}
    for block in letter.response.blocks:
        if block.kind in REASONS:
            headed = block.heading is not None and block.heading in block.span
            start = block.heading.end if headed and block.heading else block.span.start
            span = letter.text.strip(Span(start, block.span.end))
            if len(span):
                spans.setdefault(block.exemption, []).append(span)
    return [
        _Argument(key, tuple(found), subject_of(letter.text, found, leave_out=_matter(letter, key)))
        for key, found in spans.items()
    ]


def _judge(letter: Letter, argument: _Argument, asked: _Asked, *, alone: bool = False) -> _Verdict:
    """Whether the reasons are about something else than the request.

    Two signs are wanted: the request's own subject is absent (by its words, its other names and its
    neighbours in meaning), and a foreign one is there (repeated, or said to be what is disclosed or
    confirmed).
    """
    terms = argument.subject.terms
    total = sum(len(found) for found in terms.values())
    shared = [s for s in terms if asked.holds(s) or related(terms[s][0].word.lower()) & asked.stems]
    overlap = argument.subject.count(shared)
    chance = overlap <= max(1, INCIDENTAL * total) and all(len(terms[s]) == 1 for s in shared)
    if overlap and not chance:
        return _Verdict(None, belongs=True)
    if total < FEWEST:
        return _Verdict(None, belongs=False)
    strange = _strangest(argument, shared)
    pointed = _pointed_at(letter, argument)
    repeated = [s for s in strange if len(terms[s]) > 1]
    named = [s for s in repeated if any(term.is_name for term in terms[s])]
    near = _nearness(argument, asked)
    heard = near.known >= KNOWN
    shown = bool(pointed & set(strange)) or bool(named)
    sure = shown and not overlap and len(repeated) >= 2 and total >= ENOUGH
    if sure and (near.score < CERTAIN_BELOW if heard else len(repeated) >= 3 and bool(named)):
        return _Verdict(Certainty.CERTAIN, belongs=False, strange=strange)
    far = alone and total >= SOME and near.score < FAR_BELOW
    if heard and near.score < POSSIBLE_BELOW and ((len(repeated) >= 2 and shown) or far):
        return _Verdict(Certainty.POSSIBLE, belongs=False, strange=strange)
    return _Verdict(None, belongs=heard and near.score >= POSSIBLE_BELOW)


def _nearness(argument: _Argument, asked: _Asked) -> Closeness:
    """How near the reasons' words lie to the request's."""
    return closeness(asked.words, [term.word for found in argument.subject.terms.values() for term in found])


def _pointed_at(letter: Letter, argument: _Argument) -> set[str]:
    """The stems of what the reasons say would be disclosed, confirmed or known."""
    reaches = [
        Span(match.end(), min(span.end, match.end() + REACH))
        for span in argument.spans
        for match in _POINTS_AT.finditer(letter.text.value, span.start, span.end)
    ]
    every = sorted((t.span.start, t.stem) for found in argument.subject.terms.values() for t in found)
    found: set[str] = set()
    index = 0
    for reach in reaches:  # both in the order of the text
        while index < len(every) and every[index][0] < reach.start:
            index += 1
        ahead = index
        while ahead < len(every) and every[ahead][0] < reach.end:
            found.add(every[ahead][1])
            ahead += 1
    return found


def _strangest(argument: _Argument, shared: list[str]) -> tuple[str, ...]:
    """The foreign stems: what is written like a name and what is said most often first."""
    terms = argument.subject.terms

    def order(found: str) -> tuple[float, Span]:
        named = any(term.is_name for term in terms[found])
        return (-len(terms[found]) * (2.0 if named else 1.0), terms[found][0].span)

    return tuple(sorted((s for s in terms if s not in set(shared)), key=order))


def _phrase(letter: Letter, argument: _Argument, strange: tuple[str, ...]) -> Span:
    """The first place of the strangest word, with the foreign words beside it."""
    first: Term = argument.subject.terms[strange[0]][0]
    beside = {t.span.start: t.span.end for s in strange for t in argument.subject.terms[s]}
    value = letter.text.value
    end = first.span.end
    while (joined := _JOINS.match(value, end)) is not None:
        mark = _MARK.match(value, joined.end())
        if joined.end() in beside:
            end = beside[joined.end()]
        elif mark is not None:
            end = mark.end()
        else:
            break
    return Span(first.span.start, end)
