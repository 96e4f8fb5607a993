"""The report as a page that needs nothing but itself: no script, no request to anywhere, fit to print.

Everything that comes from a letter goes through the template's escaping; the page's own policy forbids
scripts and requests besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

import jinja2

from aboveboard import __version__
from aboveboard.checker.report import wording
from aboveboard.checker.report.checked import Cause, Checked, causes
from aboveboard.checker.report.segments import Block, Piece, blocks
from aboveboard.checker.report.visible import one_line
from aboveboard.findings import Certainty, Finding, Force

_LONGEST_QUOTE = 220
"""Characters of the letter repeated on a card; the rest is a tap away."""

_LONGEST_MARK = 400
"""Characters of the letter marked in full strength; a page of them would drown the rest."""


@dataclass(frozen=True)
class Sheet:
    """One letter as the page shows it. ``number`` is its place among several, ``None`` where it is alone."""

    checked: Checked
    number: int | None = None

    @property
    def prefix(self) -> str:
        """What keeps its anchors apart from those of other letters."""
        return f"l{self.number}-" if self.number else ""

    @property
    def of(self) -> str:
        """What tells its regions from those of other letters."""
        return f" of letter {self.number}" if self.number else ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found in it."""
        return self.checked.report.findings

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """The findings, grouped under their root causes."""
        return causes(self.findings)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its text, in blocks of pieces."""
        return blocks(self.checked.report.letter, self.findings)

    def forces(self, piece: Piece) -> list[str]:
        """The forces of the findings that claim a piece, strongest first."""
        return [force for force in Force if any(self.findings[i].force is force for i in piece.claimed_by)]

    def is_long(self, piece: Piece) -> bool:
        """Whether only findings of whole stretches claim a piece, so that a quieter mark will do."""
        return all(len(self.findings[i].quote) > _LONGEST_MARK for i in piece.claimed_by)

    def title(self, place: int) -> str:
        """``Subject mismatch``."""
        return wording.titled(self.findings[place].name)

    def quote(self, place: int) -> str:
        """What the letter says there, shortened in its middle."""
        quote = one_line(self.findings[place].quote)
        if len(quote) <= _LONGEST_QUOTE:
            return quote
        half = _LONGEST_QUOTE // 2
        return f"{quote[:half].rsplit(' ', 1)[0]} … {quote[-half:].split(' ', 1)[-1]}"

    def about(self, place: int) -> str | None:
        """The provision and the parts of the request it is about."""
        return wording.about(self.findings[place], self.checked.report.letter.response.request)

    @property
    def file(self) -> str:
        """The letter's file, without its folders: a page is passed on, and they are nobody's business."""
        return one_line(PurePath(self.checked.file).name)

    def facts(self) -> list[tuple[str, str]]:
        """What identifies the letter."""
        response = self.checked.report.letter.response
        law = wording.REGIMES_BRIEFLY[response.regime]
        return [
            ("From", response.authority.value if response.authority else "not named"),
            ("Reference", response.references[0].value if response.references else "none given"),
            ("Dated", wording.in_words(response.dated.date) if response.dated else "undated"),
            (
                "Read as",
                wording.capital(f"{wording.KINDS[response.kind]}, {law}"),
            ),
            ("File", self.file),
        ]


def rendered(letters: Sequence[Checked]) -> str:
    """The page, of one letter or several."""
    here = Path(__file__).parent
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(here),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    alone = len(letters) == 1
    sheets = [Sheet(checked, None if alone else number) for number, checked in enumerate(letters, start=1)]
    return environment.get_template("page.html.j2").render(
        sheets=sheets,
        title=_title(sheets),
        wording=wording,
        Force=Force,
        Certainty=Certainty,
        version=__version__,
    )


def _title(sheets: Sequence[Sheet]) -> str:
    if len(sheets) != 1:
        stopped = sum(sheet.checked.report.stopped for sheet in sheets)
        return f"{len(sheets)} letters checked, {stopped or 'none'} stopped"
    report = sheets[0].checked.report
    response = report.letter.response
    known = [named.value for named in (response.authority, *response.references[:1]) if named]
    verdict = "Stopped" if report.stopped else "Not stopped"
    return f"{verdict}: {', '.join(known) or sheets[0].file}"
