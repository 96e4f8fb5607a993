import re
from collections.abc import Iterator
from dataclasses import dataclass

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import NOTICES, Fault, foia, rule
from aboveboard.checker.subject import Subject, Term, related, shares_root, subject_of, widened, words_of_exemption
from aboveboard.findings import Certainty, Force
from aboveboard.letter.blocks import REASONS
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

EXPLAINED = (
    "CD001 CD006 CD007 CD008 HM001 HM002 HM003 HM004 HM005 HM006 HM007 HM008 "
    "PI002 PI003 PI004 PI006 PI008 PI009 PI010 PI011 EX018"
).split()
"""What foreign reasons bring with them (checks.md, "Root causes come first")."""

# What is disclosed, confirmed or known is the subject of the reasons: the words that follow one of these.
_POINTS_AT = re.compile(
    r"\b(?:disclos\w{1,4}|releas\w{1,3}|reveal\w{0,3}|publish\w{0,3}|publication|confirm\w{0,5}(?: or (?:deny\w{0,3}|denial))?(?: whether| that| if| of)?|information (?:about|on|relating to|regarding|concerning|as to)|details? of|knowledge of|provid\w{1,3}|know\w{0,3} (?:about|of|how|what|which|where|whether))\b",
    re.IGNORECASE,
)
REACH = 70
"""Characters behind such a word in which its object stands."""


@dataclass(frozen=True)
class _Argument:
    """The reasons given for one exemption (or, ``exemption`` being ``None``, for all of them)."""

    exemption: str | None
    spans: tuple[Span, ...]
    subject: Subject

    def foreign(self, asked: frozenset[str]) -> list[str]:
        """Its stems that have nothing to do with what was asked."""
        return [s for s in self.subject.terms if s not in asked and not any(shares_root(s, a) for a in asked)]


@rule(force=Force.MUST, source=foia("17(1)(c)"), kinds=NOTICES, explains=EXPLAINED)
def subject_mismatch(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """The reasons are about a subject the request never raised, and say nothing of what it asked for.

    Why
        A refusal must say why the exemption applies (s.17(1)(c)), and why the public interest lies where it is said to
        (s.17(3)): for the information that was asked for. Reasons written for somebody else's request give no
        reason for refusing this one, so that the letter is no refusal notice at all; and they tell this applicant
        what another one asked.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many hedgehogs were rescued from cattle grids in 2021?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section 31(3) of
        the Freedom of Information Act 2000. This relates to section 31(1)(a).

        Harm

        To confirm or deny whether the force uses the «Pegasus» spyware would tell criminals which telephones can be
        read and would be likely to prejudice the prevention of crime. Offenders who knew that Pegasus spyware was in use
        would change their telephones and their applications.

        Factors favouring disclosure

        The public would know how telephones are intercepted and what spyware costs.

        Balance test

        The public interest in maintaining the exclusion outweighs the public interest in confirming whether spyware
        is used on telephones.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then complain to
        the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Does the force own Pegasus or any other spyware?

        Response: Essex Police neither confirms nor denies that it holds this information by virtue of section 31(3) of
        the Freedom of Information Act 2000. This relates to section 31(1)(a).

        Harm

        To confirm or deny whether the force uses the Pegasus spyware would tell criminals which telephones can be
        read and would be likely to prejudice the prevention of crime.

        Balance test

        There is a public interest in knowing how telephones are intercepted. The public interest in maintaining the
        exclusion outweighs the public interest in confirming whether spyware is used on telephones.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then complain to
        the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: Where are your CCTV vans parked at night?

        Response: Essex Police holds this information, which is exempt under section 31(1)(a) of the Freedom of
        Information Act 2000.

        Harm

        To disclose where surveillance cameras stand unattended would be likely to prejudice the prevention of crime,
        because thieves and vandals would know where to find them.

        Balance test

        There is a public interest in knowing what surveillance cameras are for. The public interest in maintaining
        the exemption outweighs it.

        If you are dissatisfied you may ask us for an internal review within 40 working days, and then complain to
        the Information Commissioner, Wycliffe House, Water Lane, Wilmslow SK9 5AF.

    Known problems
        The rule knows words, stems and the glossary's other names for a subject. Reasons that speak of the request's
        subject in words of their own which the glossary does not have may be called *possible* although they belong.
        Reasons on a neighbouring subject that share a word with the request are not found.
    """
    request = letter.response.request
    if not request.parts:
        return
    asked_text = "\n".join(part.text for part in request.parts)
    asked = _asked(letter, asked_text)
    if not asked:
        return
    known = widened(asked_text, asked)
    arguments = _arguments(letter)
    judged = [(argument, _judge(letter, argument, asked, known)) for argument in arguments]
    foreign = [(argument, verdict) for argument, verdict in judged if verdict is not None]
    if not foreign:
        return
    parts = tuple(part.id for part in request.parts)
    if all(verdict is not None or not argument.foreign(known) for argument, verdict in judged):
        # Nothing anywhere speaks of the request: one misplaced argument, not several.
        foreign = [max(foreign, key=lambda pair: (pair[1] is Certainty.CERTAIN, len(pair[0].foreign(known))))]
        argues: tuple[str, ...] = ()
        spans = tuple(span for argument in arguments for span in argument.spans)
        whole = _Argument(None, spans, subject_of(letter.text, spans, leave_out=_matter(letter, None)))
        foreign = [(whole, Certainty.CERTAIN if any(v is Certainty.CERTAIN for _, v in judged) else Certainty.POSSIBLE)]
    for argument, certainty in foreign:
        argues = (argument.exemption,) if argument.exemption else ()
        strange = _strangest(argument, known)
        missing = ", ".join(f"“{word}”" for word in _words(asked_text, asked)[:4])
        there = ", ".join(f"“{word}”" for word in argument.subject.commonest(strange, 4))
        yield Fault(
            at=_phrase(letter, argument, strange),
            message=(
                f"The reasons are about {there}, which the request never mentions; what it does ask about ({missing}) "
                "never appears in them."
            ),
            remedy=(
                "Do not send this. Write reasons for this request, and find out whose reasons these are: that letter may "
                "have gone wrong too."
            ),
            certainty=certainty,
            parts=parts,
            exemption=argument.exemption,
            argues=argues,
        )


def _asked(letter: Letter, value: str) -> frozenset[str]:
    """The stems that say what the request is about."""
    from aboveboard.letter.text import Text

    text = Text(value)
    return subject_of(text, [text.whole]).stems - _names_of_authority(letter)


def _names_of_authority(letter: Letter) -> frozenset[str]:
    authority = letter.response.authority
    if authority is None:
        return frozenset()
    from aboveboard.checker.subject import stem

    return frozenset(stem(word) for word in re.findall(r"[A-Za-z'’]{2,30}", authority.value))


def _matter(letter: Letter, exemption: str | None) -> frozenset[str]:
    """Stems that belong to the exemption argued, or to all that are relied on, and to the authority's name."""
    keys = [exemption] if exemption else list(letter.response.exemptions)
    found: set[str] = set(_names_of_authority(letter))
    for key in keys:
        found |= words_of_exemption(key.partition("(")[0])
    return frozenset(found)


def _arguments(letter: Letter) -> list[_Argument]:
    """The letter's reasons, by the exemption they argue."""
    spans: dict[str | None, list[Span]] = {}
    for block in letter.response.blocks:
        if block.kind in REASONS:
            start = block.heading.end if block.heading is not None and block.heading in block.span else block.span.start
            span = letter.text.strip(Span(start, block.span.end))
            if len(span):
                spans.setdefault(block.exemption, []).append(span)
    return [
        _Argument(key, tuple(found), subject_of(letter.text, found, leave_out=_matter(letter, key)))
        for key, found in spans.items()
    ]


def _judge(
    letter: Letter, argument: _Argument, asked: frozenset[str], known: frozenset[str]
) -> Certainty | None:
    """Whether the reasons are about something else: ``None`` where they are not, or are about nothing."""
    stems = argument.subject.stems
    if stems & known or any(shares_root(s, a) for s in stems for a in asked):
        return None
    strange = argument.foreign(known)
    if not strange or _speaks_of(letter, argument, known):
        return None
    pointed = _pointed_at(letter, argument)
    weight = sum(_weight(argument.subject.terms[s], s in pointed) for s in strange)
    repeated = [s for s in strange if len(argument.subject.terms[s]) > 1]
    if weight < 4 or not (repeated or pointed & set(strange)):
        return None
    plain = weight >= 8 and len(repeated) >= 2 and bool(pointed & set(strange))
    return Certainty.CERTAIN if plain else Certainty.POSSIBLE


def _weight(terms: tuple[Term, ...], pointed_at: bool) -> float:
    """How much a foreign stem says: a name more than a word, what is disclosed more than what is beside it."""
    named = any(term.is_name for term in terms)
    return min(len(terms), 4) * (1.5 if named else 1.0) * (2.0 if pointed_at else 1.0) - 0.5


def _speaks_of(letter: Letter, argument: _Argument, known: frozenset[str]) -> bool:
    """Whether a word of the reasons has, by the glossary, another name among what was asked."""
    return any(related(terms[0].word.lower()) & known for terms in argument.subject.terms.values())


def _pointed_at(letter: Letter, argument: _Argument) -> set[str]:
    """The stems of what the reasons say would be disclosed, confirmed or known."""
    found: set[str] = set()
    for span in argument.spans:
        for match in _POINTS_AT.finditer(letter.text.value, span.start, span.end):
            reach = Span(match.end(), min(span.end, match.end() + REACH))
            found.update(
                term.stem
                for terms in argument.subject.terms.values()
                for term in terms
                if term.span in reach
            )
    return found


def _strangest(argument: _Argument, known: frozenset[str]) -> list[str]:
    """The foreign stems, what is written like a name and what is said most often first."""
    terms = argument.subject.terms
    return sorted(
        argument.foreign(known),
        key=lambda s: (-len(terms[s]) * (2 if any(t.is_name for t in terms[s]) else 1), terms[s][0].span),
    )


def _phrase(letter: Letter, argument: _Argument, strange: list[str]) -> Span:
    """The first place of the strangest word, with the foreign words beside it."""
    first = argument.subject.terms[strange[0]][0].span
    start, end = first.start, first.end
    others = {t.span for s in strange for t in argument.subject.terms[s]}
    value = letter.text.value
    while True:
        following = re.compile(r"(?:[ ]|/|-| or | and | of )(?=\S)").match(value, end)
        if following is None:
            break
        beside = next((s for s in others if s.start == following.end()), None)
        if beside is not None:
            end = beside.end
            continue
        token = re.compile(r"(?:[A-Z]{2,8}|\d{1,4})\b").match(value, following.end())
        if token is None:
            break
        end = token.end()
    return Span(start, end)


def _words(value: str, stems: frozenset[str]) -> list[str]:
    """The request's words for its stems, in its order, each once."""
    from aboveboard.checker.subject import stem

    words: dict[str, str] = {}
    for word in re.findall(r"[A-Za-z'’]{2,40}", value):
        if stem(word) in stems:
            words.setdefault(stem(word), word.lower())
    return list(words.values())
