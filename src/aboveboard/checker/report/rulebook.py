"""The rules themselves, as text for people: the table of all, and the page of one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from aboveboard.checker.page import Example
from aboveboard.checker.report import wording
from aboveboard.checker.report.excerpt import marked
from aboveboard.checker.report.screen import INDENT, Screen
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, FOIA_ONLY, NOTICES, Rule
from aboveboard.findings import Force
from aboveboard.letter.text import Text

_MARGIN = 10
_ROOM_FOR_COLUMNS = 76
"""From this width on the table has a rule's sentence beside its name; below, under it."""


def table(rules: Sequence[Rule], *, screen: Screen) -> str:
    """Every rule by family: its code, name, force, and what it finds."""
    families = [*wording.FAMILIES, *sorted({rule.family for rule in rules} - set(wording.FAMILIES))]
    lines = [
        *screen.wrapped(
            f"{wording.plural(len(rules), 'rule')}. Unless said otherwise a rule speaks for final responses, "
            "outcomes of a review and interim notices under the Freedom of Information Act 2000, of any date."
        ),
        *screen.wrapped("'aboveboard explain CODE' shows a rule's page."),
    ]
    for family in families:
        members = [rule for rule in rules if rule.family == family]
        if members:
            lines += ["", screen.styled(f"{family}  {wording.FAMILIES.get(family, '')}".rstrip(), bold=True)]
            lines += [line for rule in members for line in _entry(rule, screen)]
    return "\n".join(lines) + "\n"


def _entry(rule: Rule, screen: Screen) -> Iterator[str]:
    force = f"{rule.force}{', stops' if rule.stops else ''}"
    title = f"  {rule.code} {rule.name}"
    scope = _scope(rule, unless_usual=True)
    said = f"{rule.page.what} {scope}." if scope else rule.page.what
    if screen.width < _ROOM_FOR_COLUMNS:
        yield screen.styled(title, force=rule.force)
        yield from screen.wrapped(f"({force}) {said}", indent=" " * 8)
    else:
        gap = " " * max(1, screen.width - len(title) - len(force))
        yield screen.styled(title, force=rule.force) + gap + screen.styled(force, force=rule.force)
        yield from screen.wrapped(said, indent=" " * 8)


def page(rule: Rule, *, screen: Screen) -> str:
    """A rule's page: what it finds, why, with examples in which the faults are underlined."""
    return "\n".join(_page(rule, screen)) + "\n"


def _page(rule: Rule, screen: Screen) -> Iterator[str]:
    standing = f"{rule.force}, {'stops a letter when certain' if rule.stops else 'never stops a letter'}"
    title = f"{rule.code} {rule.name}"
    yield screen.styled(title, force=rule.force, bold=True)
    yield from screen.wrapped(rule.page.what)
    yield ""
    yield from screen.labelled("Force", f"{standing} ({wording.FORCES[rule.force]})", margin=_MARGIN)
    yield from screen.labelled("Source", rule.source.title, margin=_MARGIN)
    if rule.source.url:
        yield from screen.labelled("", rule.source.url, margin=_MARGIN)
    yield from screen.labelled("For", _scope(rule), margin=_MARGIN)
    if rule.needs:
        yield from screen.labelled("Needs", rule.needs, margin=_MARGIN)
    if rule.explains:
        yield from screen.labelled("Explains", wording.listed(sorted(rule.explains)), margin=_MARGIN)
    yield ""
    yield screen.styled("Why", bold=True)
    yield from _prose(rule.page.why, screen)
    for heading, examples in (
        ("Wrong", rule.page.wrong),
        ("Right", rule.page.right),
        ("Near miss, and no fault", rule.page.near_miss),
    ):
        if examples:
            yield ""
            yield screen.styled(heading, bold=True)
            for number, example in enumerate(examples):
                if number:
                    yield ""
                yield from _example(example, rule.force, screen)
                if heading == "Wrong" and not example.marked:
                    yield f"{INDENT}(It is wrong by what it does not say.)"
    yield ""
    yield screen.styled("Known problems", bold=True)
    yield from _prose(rule.page.known_problems, screen)


def _scope(rule: Rule, *, unless_usual: bool = False) -> str:
    """Which letters a rule speaks for; with ``unless_usual`` only what differs from most rules."""
    said = []
    if rule.kinds >= EVERY_KIND:
        said.append("letters of every kind")
    elif not (unless_usual and rule.kinds == NOTICES):
        kinds = [words for kind, words in wording.KINDS_MANY.items() if kind in rule.kinds]
        said.append(wording.listed(kinds))
    if rule.regimes >= EVERY_REGIME:
        said.append("under any law")
    elif not (unless_usual and rule.regimes == FOIA_ONLY):
        laws = [words for regime, words in wording.REGIMES_BRIEFLY.items() if regime in rule.regimes]
        said.append(f"under {wording.listed(laws, 'or')}")
    if rule.since and rule.until:
        said.append(f"dated {wording.in_words(rule.since)} to {wording.in_words(rule.until)}")
    elif rule.since:
        said.append(f"dated {wording.in_words(rule.since)} or later")
    elif rule.until:
        said.append(f"dated {wording.in_words(rule.until)} or earlier")
    return wording.capital(", ".join(said))


def _prose(text: str, screen: Screen) -> Iterator[str]:
    """Paragraphs filled anew; the lines of a list are left as they are."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        lines = paragraph.splitlines()
        if any(line.lstrip().startswith(("- ", "* ")) for line in lines):
            for line in lines:
                yield from screen.wrapped(line, indent=INDENT)
        else:
            yield from screen.wrapped(paragraph, indent=INDENT)


def _example(example: Example, force: Force, screen: Screen) -> Iterator[str]:
    if example.case is not None:
        yield from screen.wrapped(f"The case: {json.dumps(example.case, ensure_ascii=False)}", indent=INDENT)
    if example.request is not None:
        yield from screen.wrapped("The request:", indent=INDENT)
        yield from _letter(example.request, Example(example.request), force, screen)
        yield from screen.wrapped("The letter:", indent=INDENT)
    yield from _letter(example.text, example, force, screen)


def _letter(text: str, example: Example, force: Force, screen: Screen) -> Iterator[str]:
    for row in marked(Text(text), example.marked, columns=screen.width - len(INDENT) - 3):
        yield from screen.row(row, gutter=0, force=force)
