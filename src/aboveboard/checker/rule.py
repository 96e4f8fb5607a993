"""What a rule is: one file named by its code, one function named for the fault.

The function takes a letter and the case's facts and yields a :class:`Fault` for each place where the fault
stands. Everything else that is true of the rule (its force, the kinds of letter it speaks for, the dates
between which the law it enforces stood) is declared on it, so that the engine, the pages and the reference
read the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.page import Page, parse_page
from aboveboard.findings import Certainty, Force, Source
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Kind, Regime
from aboveboard.letter.text import Span

RESPONSES = frozenset({Kind.FINAL, Kind.REVIEW_OUTCOME})
"""Letters that decide something."""
NOTICES = RESPONSES | {Kind.INTERIM}
"""Letters that are, or may hold, a refusal notice under s.17."""
EVERY_KIND = frozenset(Kind) - {Kind.NOT_A_RESPONSE}
FOIA_ONLY = frozenset({Regime.FOIA, Regime.MIXED})
EVERY_REGIME = frozenset(Regime)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault found at ``at``; an empty span says where something absent was expected.

    ``force`` is given only where this instance is weaker than its rule (a missing review paragraph in a
    letter that refuses nothing). ``exemption`` is the provision the fault is about; ``argues`` are the
    provisions argued by the reasons the fault stands in, for working out what explains what.
    """

    at: Span
    message: str
    remedy: str
    certainty: Certainty = Certainty.CERTAIN
    force: Force | None = None
    parts: tuple[str, ...] = ()
    exemption: str | None = None
    argues: tuple[str, ...] = ()


Finder = Callable[[Letter, CaseFacts], Iterable[Fault]]


@dataclass(frozen=True)
class Rule:
    """A rule as discovered: what it declares, its page, and the function that finds its fault."""

    code: str
    name: str
    force: Force
    stops: bool
    kinds: frozenset[Kind]
    regimes: frozenset[Regime]
    since: date | None
    until: date | None
    needs: str | None
    explains: frozenset[str]
    source: Source
    document: str
    """The docstring of ``find``: the rule's page as written."""
    find: Finder

    @cached_property
    def page(self) -> Page:
        """The rule's page, parsed from its docstring when first asked for.

        Raises :class:`~aboveboard.checker.page.PageError` for a docstring that is no page.
        """
        return parse_page(self.document, code=self.code)

    @property
    def family(self) -> str:
        """The two letters its code begins with."""
        return self.code[:2]

    def speaks_for(self, letter: Letter) -> bool:
        """Whether the rule applies to a letter of this kind, under this regime, on its date."""
        return (
            letter.response.kind in self.kinds
            and letter.response.regime in self.regimes
            and (self.since is None or self.since <= letter.on)
            and (self.until is None or letter.on <= self.until)
        )


def rule(
    *,
    force: Force,
    source: Source,
    kinds: frozenset[Kind] = NOTICES,
    regimes: frozenset[Regime] = FOIA_ONLY,
    stops: bool | None = None,
    since: date | None = None,
    until: date | None = None,
    needs: str | None = None,
    explains: Iterable[str] = (),
) -> Callable[[Finder], Rule]:
    """Declare the rule of a file. The code is the file's name, the rule's name the function's.

    ``stops`` defaults to whether the force is *must*: a finding then stops a letter when it is certain.
    ``since`` and ``until`` are the first and last dates of letters it speaks for. ``needs`` says in words
    which of the case's facts it cannot do without; without it the rule is reported as skipped.
    """

    def declare(find: Finder) -> Rule:
        code = Path(find.__code__.co_filename).stem
        return Rule(
            code=code,
            name=find.__name__.replace("_", "-"),
            force=force,
            stops=force is Force.MUST if stops is None else stops,
            kinds=kinds,
            regimes=regimes,
            since=since,
            until=until,
            needs=needs,
            explains=frozenset(explains),
            source=source,
            document=find.__doc__ or "",
            find=find,
        )

    return declare


def foia(section: str) -> Source:
    """The source for a provision of the Freedom of Information Act 2000, such as ``"17(1)(c)"``."""
    number = section.partition("(")[0]
    return Source(f"FOIA 2000 s.{section}", f"https://www.legislation.gov.uk/ukpga/2000/36/section/{number}")


CODE_OF_PRACTICE = Source(
    "Freedom of Information Code of Practice (s.45), 4 July 2018",
    "https://www.gov.uk/government/publications/freedom-of-information-code-of-practice",
)
HOUSE_STYLE = Source("House style")
