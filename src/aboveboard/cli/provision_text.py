"""A provision of the Act for people to read: the document of ``aboveboard exemption`` on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from aboveboard.law.table import KNOWN_MEANS

WIDEST = 80
"""Columns: no line is longer, however wide the terminal, since long lines are hard to read."""
_NARROWEST = 40
_LABEL = 24
_ROLES: Mapping[str, str] = {
    "exemption": "an exemption",
    "confirm_or_deny": "a power to refuse to say whether information is held",
    "condition": "a condition of an exemption",
    "purpose": "a purpose that s.31(1)(g) to (i) refer to",
    "certificate": "about certificates; it exempts nothing itself",
    "proviso": "a limit on an exemption; it exempts nothing itself",
    "definition": "a definition; it exempts nothing",
    "not_an_exemption": "NOT an exemption; a letter cannot rely on it",
    "right": "a right of the applicant",
    "duty": "a duty of the authority",
    "effect": "how other provisions work; not an exemption",
    "refusal": "a ground of refusal outside Part II",
    "procedure": "procedure",
    "machinery": "machinery of the Act",
    "enforcement": "enforcement",
    "offence": "an offence",
}
_TESTS: Mapping[str, str] = {
    "class": "class: the information falls within a description",
    "prejudice": "prejudice: disclosure would, or would be likely to, prejudice",
    "endangerment": "endangerment: disclosure would, or would be likely to, endanger",
    "necessity": "necessity: exemption is required",
    "opinion": "a qualified person's reasonable opinion of the prejudice",
    "breach": "breach: disclosure would break another law",
}
_STANDINGS: Mapping[str | None, str] = {
    "absolute": "absolute: no public interest test",
    "qualified": "qualified: the public interest must be weighed",
    None: "depends",
}


def provision_text(answer: Mapping[str, Any], *, columns: int) -> str:
    """The document as text, no line longer than ``columns`` (between 40 and 80)."""
    width = max(_NARROWEST, min(columns, WIDEST))
    return "\n".join(_lines(answer, width)) + "\n"


def _lines(a: Mapping[str, Any], width: int) -> Iterator[str]:
    yield from textwrap.wrap(
        f"s.{a['key']} of the Freedom of Information Act 2000, on {_day(a['as_of'])}", width
    )
    yield from textwrap.wrap(a["title"], width)
    yield ""
    if not a["in_force"]:
        yield from _not_in_force(a, width)
    yield from textwrap.wrap(a["text"], width, initial_indent="  ", subsequent_indent="  ")
    yield ""
    yield from _labelled("Kind", _ROLES[a["role"]], width)
    if a["test"]:
        yield from _labelled("Test", _TESTS[a["test"]], width)
        yield from _labelled("", a["test_note"], width)
        yield from _labelled("Standing", _STANDINGS[a["standing"]], width)
        yield from _labelled("", a["standing_note"], width)
    if a["role"] in ("exemption", "condition", "purpose"):
        power = a["confirm_or_deny"]
        none = "no power to refuse to say; the letter must confirm or deny"
        yield from _labelled("Whether held", f"s.{power['key']}: {power['text']}" if power else none, width)
    yield from _labelled("Refers to", _sections(a["refers_to"]), width)
    if a["role"] in ("condition", "purpose"):
        yield from _labelled("Part of", _sections([a["belongs_to"]]), width)
    excluded = _sections(a["excludes"])
    yield from _labelled(
        "Not together with", f"{excluded}, for the same information" if excluded else None, width
    )
    yield from _labelled("Who may use it", a["users_note"], width)
    if (expiry := a["expiry"]) is not None:
        lapse = f"after {expiry['years']} years, {expiry['basis']} ({KNOWN_MEANS[expiry['certainty']]})"
        yield from _labelled("Lapses", f"{lapse}. {expiry['note']}" if expiry["note"] else lapse, width)
    yield from _labelled("In force", _in_force(a), width)
    yield from _labelled("Replaces", _sections(a["replaces"]), width)
    yield from _labelled("Superseded by", _sections(a["superseded_by"]), width)
    yield from _labelled("Letters call it", ", ".join(a["names"][:6]), width)
    yield from _labelled("Note", a["note"], width)
    yield from _labelled("How this is known", a["certainty_means"], width)
    yield from _listed("A letter that relies on it gives", (need["means"] for need in a["needs"]), width)
    if a["needs_limb"]:
        heading = f"It must say which of these ({KNOWN_MEANS[a['limb_certainty']]})"
        yield from _listed(heading, _keyed(a["limbs"]), width)
    elif a["below"]:
        yield from _listed("Its parts", _keyed(a["below"]), width)
    elements = (f"{one['id']} ({KNOWN_MEANS[one['certainty']]}): {one['text']}" for one in a["elements"])
    yield from _listed("A refusal notice", elements, width)
    changes = (
        f"{_day(one['on']) if one['on'] else 'No day yet'} ({KNOWN_MEANS[one['certainty']]}): {one['what']}"
        for one in a["changes"]
    )
    yield from _listed("What changed, and when", changes, width)
    yield ""
    yield "Sources"
    for source in a["sources"]:
        yield from textwrap.wrap(source["title"], width, initial_indent="  ", subsequent_indent="    ")
        if source["url"]:
            yield f"    {source['url']}"  # never broken: an address in two pieces cannot be opened


def _not_in_force(a: Mapping[str, Any], width: int) -> Iterator[str]:
    if a["in_force_from"] > a["as_of"]:
        when = f"came into force on {_day(a['in_force_from'])}"
    else:
        when = f"was in force until {_day(a['in_force_until'])}"
    yield from textwrap.wrap(f"Not in force on {_day(a['as_of'])}: it {when}.", width)
    yield from _listed("In its place stood", _keyed(a["instead"]), width)
    yield ""
    yield "What it says:"


def _in_force(a: Mapping[str, Any]) -> str:
    until = f" until {_day(a['in_force_until'])}" if a["in_force_until"] else ""
    return f"from {_day(a['in_force_from'])}{until}"


def _labelled(label: str, value: str | None, width: int) -> list[str]:
    if not value:
        return []
    return textwrap.wrap(
        value,
        width,
        initial_indent=f"  {label:<{_LABEL - 2}}",
        subsequent_indent=" " * _LABEL,
        break_on_hyphens=False,
    )


def _listed(heading: str, items: Iterable[str], width: int) -> Iterator[str]:
    every = list(items)
    if every:
        yield ""
        yield heading
        for item in every:
            yield from textwrap.wrap(
                item, width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False
            )


def _keyed(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    return (f"s.{row['key']}: {row['text']}" for row in rows)


def _sections(keys: Iterable[str]) -> str:
    return ", ".join(f"s.{key}" for key in keys)


def _day(iso: str) -> str:
    from aboveboard.law.calendar import in_words

    return in_words(date.fromisoformat(iso)).partition(" ")[2]  # without the day of the week
