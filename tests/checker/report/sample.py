"""A report built by hand, so that its showing can be tested apart from the reading and the rules.

The letter is a real refusal, its signatory's name replaced: it refuses to say whether figures about one
subject are held, for reasons about another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.report.checked import Checked
from aboveboard.checker.rule import NOTICES, Fault, Rule, foia
from aboveboard.checker.run import Report, Skipped
from aboveboard.findings import Certainty, Finding, Force, Place, Source
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import (
    Answer,
    Block,
    BlockKind,
    Dated,
    Kind,
    Named,
    Outcome,
    Part,
    Period,
    Received,
    Regime,
    RegulatorMention,
    Request,
    Response,
)
from aboveboard.letter.text import Span, Text

LETTER = Path(__file__).with_name("letter.txt").read_text(encoding="utf-8")
CODE = Source(
    "Freedom of Information Code of Practice (s.45), 4 July 2018", "https://www.gov.uk/example-code"
)
HOUSE = Source("House style")

_PAGE = """What the rule finds.

Why
    The provision, and why it matters.

Wrong
    A letter with a «fault».

Right
    A letter without.

Near miss
    A letter that looks like it.

Known problems
    None are known.
"""


def span_of(quote: str, text: str = LETTER) -> Span:
    """Where ``quote`` stands in the letter, the first time."""
    start = text.index(quote)
    return Span(start, start + len(quote))


def finding(
    code: str,
    name: str,
    force: Force,
    at: Span,
    message: str,
    remedy: str,
    *,
    text: str = LETTER,
    possible: bool = False,
    stops: bool = False,
    parts: tuple[str, ...] = (),
    exemption: str | None = None,
    source: Source = CODE,
    explained_by: int | None = None,
    explains: tuple[int, ...] = (),
) -> Finding:
    """A finding at ``at``."""
    line, column = Text(text).line_and_column(at.start)
    return Finding(
        code=code,
        name=name,
        force=force,
        certainty=Certainty.POSSIBLE if possible else Certainty.CERTAIN,
        stops=stops,
        message=message,
        remedy=remedy,
        quote=text[at.start : at.end],
        place=Place(at.start, at.end, line, column),
        source=source,
        parts=parts,
        exemption=exemption,
        explained_by=explained_by,
        explains=explains,
    )


def rule_of(code: str, name: str, force: Force, source: Source = CODE) -> Rule:
    """A rule that finds nothing, for the forms that show a rule's particulars."""

    def nothing(letter: Letter, case: CaseFacts) -> Iterable[Fault]:
        return ()

    return Rule(
        code=code,
        name=name,
        force=force,
        stops=force is Force.MUST,
        kinds=NOTICES,
        regimes=frozenset({Regime.FOIA}),
        since=None,
        until=None,
        needs=None,
        explains=frozenset(),
        source=source,
        document=_PAGE,
        find=nothing,
    )


def letter_of(text: str = LETTER, *, request: Span | None = None, kind: Kind = Kind.FINAL) -> Letter:
    """A letter of ``text`` that says what the sample says, as far as ``text`` has it."""
    quoted = text[request.start : request.end] if request else ""
    known = text == LETTER
    response = Response(
        kind=kind,
        regime=Regime.FOIA,
        language="en",
        authority=Named("Hertfordshire Constabulary", span_of("Hertfordshire Constabulary"))
        if known
        else None,
        references=(Named("FOI2018/05339", span_of("FOI2018/05339")),) if known else (),
        dated=Dated(date(2018, 10, 19), span_of("19th October 2018")) if known else None,
        received=Received(date(2018, 10, 16), "16th October", span_of("16th October"), False)
        if known
        else None,
        request=Request(request, quoted, _parts(text, request) if known and request else ()),
        answers=(
            Answer(("p1", "p2"), Outcome.NCND, ("24(2)", "31(3)"), span_of("neither confirms nor denies")),
        )
        if known
        else (),
        citations=(),
        exemptions=("24(2)", "31(3)") if known else (),
        ncnd=known,
        outcomes=(Outcome.NCND,) if known else (),
        blocks=(
            Block(BlockKind.HARM, None, span_of("Policing is an information-led activity")),
            Block(BlockKind.FACTORS_FOR, "24(2)", span_of("The public are entitled to know")),
        )
        if known
        else (),
        tables=(),
        review=None,
        regulator=RegulatorMention("Information Commissioner", (), span_of("Information Commissioner"))
        if known
        else None,
    )
    return Letter(Text(text), response, date(2018, 10, 19))


def _parts(text: str, request: Span) -> tuple[Part, ...]:
    second = text.index("2) Please state", request.start)
    third = text.index("3) Please break", request.start)
    year = Period("i", "2012", date(2012, 1, 1), date(2012, 12, 31))
    cut = Period("vii", "2018 to 13.09.18", date(2018, 1, 1), date(2018, 9, 13), partial=True)
    return (
        Part("p1", "2", text[second:third].strip(), Span(second, third), (year, cut)),
        Part("p2", "3", text[third : request.end].strip(), Span(third, request.end), (year, cut)),
    )


def request_span() -> Span:
    """Where the request is quoted in the letter."""
    start = LETTER.index("Please provide the below information")
    return Span(start, LETTER.index("I am required by the Freedom") - 2)


def report_of(text: str, findings: Sequence[Finding], *, skipped: Sequence[Skipped] = ()) -> Report:
    """A report on a letter of ``text`` that is nothing but these findings."""
    return Report(letter_of(text), tuple(findings), tuple(skipped))


def checked_of(text: str, findings: Sequence[Finding], file: str = "letter.txt") -> Checked:
    """The same as a letter that was checked."""
    return Checked(file, report_of(text, findings), rules_of(findings))


def rules_of(findings: Iterable[Finding]) -> tuple[Rule, ...]:
    """A rule for each code found."""
    named = {f.code: rule_of(f.code, f.name, f.force, f.source) for f in findings}
    return tuple(named[code] for code in sorted(named))


def sample() -> Checked:
    """The whole sample: a root cause that explains seven, and nine more, nested, overlapping and absent."""
    both = ("p1", "p2")
    end = len(LETTER.rstrip())
    harm = Span(
        LETTER.index("Policing is an information-led"), LETTER.index("Public Interest Considerations") - 2
    )
    factors = span_of("Factors favour complying")
    findings = (
        finding(
            "SJ001",
            "subject-mismatch",
            Force.MUST,
            span_of("Windows XP or 7"),
            "These reasons are about Windows XP. The request is about sexting offences by people under 18, "
            "and that subject does not appear in them once.",
            "Withdraw the reasons. Write new ones about the information asked for, or confirm what is held "
            "and give it.",
            stops=True,
            parts=both,
            source=foia("17(1)(c)"),
            explains=(1, 2, 3, 4, 5, 6, 7),
        ),
        finding(
            "HM001",
            "harm-missing",
            Force.MUST,
            span_of("Section 31 (3)"),
            "Nothing says what harm to law enforcement would follow from saying whether this is held.",
            "Say what would be prejudiced, how, and how likely that is.",
            stops=True,
            exemption="31(3)",
            source=foia("31(3)"),
            explained_by=0,
        ),
        finding(
            "HM002",
            "harm-pooled",
            Force.SHOULD,
            harm,
            "One account of the harm serves section 24(2) and section 31(3), which protect different things.",
            "Give each exemption an account of its own.",
            explained_by=0,
        ),
        finding(
            "CD006",
            "ncnd-implies-answer",
            Force.MUST,
            span_of("would highlight to terrorists and individuals intent on carrying out criminal activity"),
            "This reads as if the information were held.",
            "Write it so that it is true whether or not the information is held.",
            possible=True,
            source=foia("1(1)(a)"),
            explained_by=0,
        ),
        finding(
            "HM004",
            "likelihood-contradictory",
            Force.SHOULD,
            span_of(
                "To what extent this information may aid a terrorist is unknown, but it is clear that it will"
            ),
            "The same sentence calls the effect unknown and clear.",
            "Choose: would, or would be likely to. Then say why.",
            exemption="24(2)",
            explained_by=0,
        ),
        finding(
            "HM007",
            "mosaic-without-source",
            Force.SHOULD,
            span_of("The cumulative effect of terrorists gathering information from various sources"),
            "A mosaic of information is argued, but no other piece of it is named.",
            "Name the other information, or leave the argument out.",
            explained_by=0,
        ),
        finding(
            "HM008",
            "harm-circular",
            Force.SHOULD,
            span_of("Any incident that results from such a disclosure would, by default"),
            "The conclusion is assumed.",
            "Show how the harm would come about.",
            explained_by=0,
        ),
        finding(
            "PI010",
            "factors-all-generic",
            Force.SHOULD,
            span_of("Factors favouring complying"),
            "No factor has a word in common with the request.",
            "Weigh the interest in these figures: the protection of children, how the young are treated.",
            explained_by=0,
        ),
        finding(
            "TC003",
            "received-date-incomplete",
            Force.MAY,
            span_of("16th October"),
            "The date of receipt has no year.",
            "Give the date in full: 16 October 2018.",
            source=HOUSE,
        ),
        finding(
            "CD002",
            "part-numbering-gap",
            Force.SHOULD,
            span_of("2) Please state"),
            "The request as quoted begins at 2. Nothing says what became of 1.",
            "Find the request as it was received, and answer its first part too.",
        ),
        finding(
            "EX002",
            "exemption-limb-missing",
            Force.MUST,
            span_of("Section 31 (3)"),
            "Section 31(3) is relied on without the matter in section 31(1) that would be prejudiced.",
            "Name it, such as section 31(1)(a), the prevention or detection of crime.",
            stops=True,
            exemption="31(3)",
            parts=both,
            source=foia("17(1)(b)"),
        ),
        finding(
            "EX004",
            "exemption-kind-wrong",
            Force.SHOULD,
            span_of("Sections 24 and 31 being prejudice based qualified exemptions"),
            "Section 24 is not based on prejudice: it asks whether the exemption is required to safeguard "
            "national security.",
            "Correct the description.",
            exemption="24(2)",
        ),
        finding(
            "TX006",
            "headings-inconsistent",
            Force.MAY,
            factors,
            "This heading reads “Factors favour complying” here and “Factors favouring complying” below.",
            "Use one form.",
            source=HOUSE,
        ),
        finding(
            "TX002",
            "sentence-broken",
            Force.SHOULD,
            span_of("enable the general public to hold Hertfordshire Constabulary to by highlighting"),
            "A word is missing after “to”.",
            "Perhaps “hold Hertfordshire Constabulary to account by highlighting”.",
            source=HOUSE,
        ),
        finding(
            "PI009",
            "balance-about-wrong-act",
            Force.MUST,
            span_of(
                "hold Hertfordshire Constabulary to by highlighting forces that use out of date software"
            ),
            "These factors weigh what disclosure would do, not what confirming would do.",
            "Weigh the interest in knowing whether the information is held.",
            possible=True,
            exemption="24(2)",
            source=foia("2(1)(b)"),
        ),
        finding(
            "RN005",
            "review-particulars-thin",
            Force.SHOULD,
            Span(end, end),
            "The review has no address to write to and no time for the answer.",
            "Say where to write and that an answer comes within 20 working days.",
        ),
    )
    letter = letter_of(LETTER, request=request_span())
    skipped = (Skipped("SJ002", "the other cases"),)
    return Checked("letter.txt", Report(letter, findings, skipped), rules_of(findings))
