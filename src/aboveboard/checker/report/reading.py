"""What a letter says, as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aboveboard.checker.report import wording
from aboveboard.checker.report.screen import Screen
from aboveboard.checker.report.visible import one_line
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Answer, Part, Period, Received, RegulatorMention, Request, Review
from aboveboard.letter.text import Span

_MARGIN = 12
_LONGEST = 160
"""Characters of a part of the request shown; the rest is in the letter."""


def rendered(letters: Sequence[tuple[str, Letter]], *, screen: Screen) -> str:
    """What one or more letters say."""
    return "\n\n".join("\n".join(_letter(file, letter, screen)) for file, letter in letters) + "\n"


def _letter(file: str, letter: Letter, screen: Screen) -> Iterator[str]:
    yield screen.styled(one_line(file), bold=True)
    for label, value in _facts(letter):
        yield from screen.labelled(label, value, margin=_MARGIN)
    yield ""
    yield from _heading("What was asked", letter, letter.response.request.span, screen)
    for part in letter.response.request.parts:
        yield from screen.labelled(f"part {part.label}" if part.label else "", _part(part), margin=_MARGIN)
    if not letter.response.request.parts:
        yield from screen.wrapped("The letter does not say.", indent="   ")
    yield ""
    yield screen.styled("What is answered", bold=True)
    for answer in letter.response.answers:
        parts = _parts(answer, letter.response.request)
        yield from screen.labelled(parts, _answer(answer, letter), margin=_MARGIN)
    if not letter.response.answers:
        yield from screen.wrapped("Nothing that reads as a decision.", indent="   ")
    yield ""
    yield screen.styled("How it is built", bold=True)
    for block in letter.response.blocks:
        what = block.kind.replace("_", " ")
        about = f"{what}, section {block.exemption}" if block.exemption else what
        yield from screen.labelled(_lines(letter, block.span), about, margin=_MARGIN)


def _facts(letter: Letter) -> Iterator[tuple[str, str]]:
    response = letter.response
    yield "Kind", wording.KINDS[response.kind]
    yield "Law", wording.REGIMES[response.regime]
    yield "From", response.authority.value if response.authority else "not named"
    yield "Reference", response.references[0].value if response.references else "none given"
    yield "Dated", wording.in_words(response.dated.date) if response.dated else "undated"
    yield "Received", _received(response.received)
    yield "Decision", wording.listed(wording.OUTCOMES[outcome] for outcome in response.outcomes) or "none"
    yield "Exemptions", wording.listed(response.exemptions) or "none relied on"
    if response.tables:
        hidden = sum(table.suppressed for table in response.tables)
        cells = f", {wording.plural(hidden, 'hidden cell')}" if hidden else ""
        yield "Tables", f"{len(response.tables)}{cells}"
    yield "Review", _review(response.review)
    yield "Regulator", _regulator(response.regulator)


def _received(received: Received | None) -> str:
    if received is None:
        return "not stated"
    if received.date is None:
        return f'"{received.stated}"'
    worked_out = "" if received.year_stated else f', from "{received.stated}"'
    return f"{wording.in_words(received.date)}{worked_out}"


def _review(review: Review | None) -> str:
    if review is None:
        return "not offered"
    until = f", which ends on {wording.in_words(review.ends)}" if review.ends else ""
    return (
        f'to be asked for within "{review.stated}"{until}' if review.stated else "offered, with no time limit"
    )


def _regulator(regulator: RegulatorMention | None) -> str:
    if regulator is None:
        return "not mentioned"
    details = [value for kind in ("web", "phone", "post") if (value := regulator.first(kind))]
    return "; ".join([regulator.name or "mentioned", *details])


def _heading(title: str, letter: Letter, span: Span | None, screen: Screen) -> Iterator[str]:
    where = f" ({_where(letter, span)})" if span and len(span) else ""
    yield screen.styled(title + where, bold=True)


def _lines(letter: Letter, span: Span) -> str:
    first = letter.text.line_and_column(span.start)[0]
    last = letter.text.line_and_column(max(span.start, span.end - 1))[0]
    return f"line {first}" if first == last else f"{first} to {last}"


def _where(letter: Letter, span: Span) -> str:
    lines = _lines(letter, span)
    return lines if lines.startswith("line") else f"lines {lines}"


def _part(part: Part) -> str:
    text = one_line(part.text)
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} ..."
    periods = "; ".join(_period(period) for period in part.periods)
    return f"{short} [{periods}]" if periods else short


def _period(period: Period) -> str:
    if period.start_date and period.end_date and period.partial:
        return f"{period.text}: {wording.in_words(period.start_date)} to {wording.in_words(period.end_date)}"
    return period.text


def _parts(answer: Answer, request: Request) -> str:
    labels = [part.label for part in request.parts if part.id in answer.parts and part.label]
    return f"part{'' if len(labels) == 1 else 's'} {', '.join(labels)}" if labels else ""


def _answer(answer: Answer, letter: Letter) -> str:
    under = f" under section{'' if len(answer.exemptions) == 1 else 's'} {wording.listed(answer.exemptions)}"
    where = _where(letter, answer.span)
    return f"{wording.OUTCOMES[answer.outcome]}{under if answer.exemptions else ''} ({where})"
