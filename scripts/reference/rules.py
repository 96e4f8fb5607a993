"""``rules.md``, the table of all rules, and a page for each: what it declares, and its docstring."""

from __future__ import annotations

import json

from aboveboard.checker.page import Example
from aboveboard.checker.report import wording
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, Rule
from aboveboard.checker.run import all_rules
from scripts.reference.markdown import facts, link, literal, page, prose, table

SOURCE = "src/aboveboard/checker/rules"


def pages() -> dict[str, str]:
    """The table, and a page for each rule."""
    return {"rules.md": _all()} | {f"rules/{rule.code}.md": _one(rule) for rule in all_rules()}


def undocumented() -> list[str]:
    """Families without a name. That every rule has a whole page is seen to when the rule is loaded."""
    return [
        f"The family {family} has no name in FAMILIES of src/aboveboard/checker/report/wording.py."
        for family in sorted({rule.family for rule in all_rules()} - wording.FAMILIES.keys())
    ]


def _all() -> str:
    rules = all_rules()
    families = []
    for family, about in wording.FAMILIES.items():
        rows = [_row(rule) for rule in rules if rule.family == family]
        if rows:
            families.append(f"## {family}: {about}\n\n{table(['code', 'name', 'force', 'finds'], rows)}")
    return page(
        "Rules",
        f"{wording.plural(len(rules), 'rule')}, each with a page that says what it finds and why, with "
        "letters that have the fault and letters that have not; those letters are its tests. `aboveboard "
        "explain CODE` shows the page on the terminal.",
        "A rule's **force** says where its demand comes from, and is no opinion: "
        + "; ".join(f"*{force}*, {where}" for force, where in wording.FORCES.items())
        + ". A finding is *certain* or *possible*: how sure the detector is. It **stops** a letter when "
        "its rule stops letters and it is certain. See [force, certainty and what stops a letter]"
        "(../explanation/force-certainty-stops.md).",
        *families,
    )


def _row(rule: Rule) -> tuple[str, ...]:
    standing = f"{rule.force}, **stops**" if rule.stops else str(rule.force)
    return f"[{rule.code}](rules/{rule.code}.md)", rule.name, standing, prose(rule.page.what)


def _one(rule: Rule) -> str:
    return page(
        f"{rule.code} {rule.name}",
        prose(rule.page.what),
        facts(_facts(rule)),
        f"## Why\n\n{_paragraphs(rule.page.why)}",
        _examples("Wrong", rule.page.wrong),
        _examples("Right", rule.page.right),
        _examples("Near miss, and no fault", rule.page.near_miss),
        f"## Known problems\n\n{_paragraphs(rule.page.known_problems)}",
        f"This page is the docstring of [{rule.code}.py](../../../{SOURCE}/{rule.code}.py), and its "
        "examples are run as tests. [All rules](../rules.md).",
    )


def _facts(rule: Rule) -> list[tuple[str, str]]:
    kinds = [words for kind, words in wording.KINDS_MANY.items() if kind in rule.kinds]
    laws = [words for regime, words in wording.REGIMES_BRIEFLY.items() if regime in rule.regimes]
    causes = [other.code for other in all_rules() if rule.code in other.explains]
    return [
        ("Force", f"{rule.force}: {wording.FORCES[rule.force]}"),
        ("Stops a letter", "yes, where the finding is certain" if rule.stops else "never"),
        ("Letters", "of every kind" if rule.kinds >= EVERY_KIND else wording.listed(kinds)),
        ("Law", "any" if rule.regimes >= EVERY_REGIME else wording.listed(laws, "or")),
        ("Dated", _dated(rule)),
        ("Source", link(rule.source.title, rule.source.url)),
        ("Needs", prose(rule.needs or "")),
        ("Explains", _codes(sorted(rule.explains & {other.code for other in all_rules()}))),
        ("Explained by", _codes(causes)),
    ]


def _dated(rule: Rule) -> str:
    since = f"from {wording.in_words(rule.since)}" if rule.since else ""
    until = f"until {wording.in_words(rule.until)}" if rule.until else ""
    return " ".join(filter(None, [since, until])) or "at any time"


def _codes(codes: list[str]) -> str:
    return ", ".join(f"[{code}]({code}.md)" for code in codes)


def _paragraphs(text: str) -> str:
    """A rule's prose: lists stay lists."""
    return "\n\n".join(
        "\n".join(_list(paragraph)) if paragraph.lstrip().startswith(("- ", "* ")) else prose(paragraph)
        for paragraph in text.split("\n\n")
    )


def _list(paragraph: str) -> list[str]:
    items: list[str] = []
    for line in paragraph.splitlines():
        if line.startswith(("- ", "* ")) or not items:
            items.append(line.removeprefix("- ").removeprefix("* "))
        else:
            items[-1] += f" {line.strip()}"
    return [f"- {prose(item)}" for item in items]


def _examples(heading: str, examples: tuple[Example, ...]) -> str:
    if not examples:
        return ""
    pieces = [f"## {heading}"]
    if any(example.marked for example in examples):
        pieces.append("The fault stands between « and ».")
    if heading == "Wrong" and not all(example.marked for example in examples):
        pieces.append("An example without such marks is wrong by what it does not say.")
    return "\n\n".join([*pieces, *map(_example, examples)])


def _example(example: Example) -> str:
    pieces = []
    if example.case is not None:
        case = json.dumps(example.case, ensure_ascii=False, indent=2)
        pieces.append(f"The case:\n\n{literal(case, 'json')}")
    if example.request is not None:
        pieces.append(f"The request:\n\n{literal(example.request)}\n\nThe letter:")
    return "\n\n".join([*pieces, literal(marked(example))])


def marked(example: Example) -> str:
    """The letter with « and » around each fault, as its docstring has it."""
    # At one place the end of a fault comes before an empty one, and that before the beginning of the next.
    marks = [(span.end, 0, "»") for span in example.marked if len(span)]
    marks += [(span.start, 2, "«") if len(span) else (span.start, 1, "«»") for span in example.marked]
    text = example.text
    for place, _, mark in sorted(marks, reverse=True):  # from the last, so that those before it stay in place
        text = text[:place] + mark + text[place:]
    return text
