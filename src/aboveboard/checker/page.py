"""A rule's docstring is its help page and its test.

The page has fixed headings, each alone on a line, with its text indented under it::

    What the rule finds, in one sentence.

    Why
        The provision, and why it matters.

    Wrong
        A small whole letter, with each fault marked «like this».

    Right
        A small whole letter that has no such fault.

    Near miss
        A small whole letter that looks like the fault and is not.

    Known problems
        What the rule cannot see.

Several examples under one heading are parted by a line of three dashes. An example may open with
``case: {...}`` (facts as for ``--case``, on one line), and may carry the request as a document of its own in
front of a line ``=== letter ===``.
"""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass
from typing import Any

from aboveboard.letter.text import Span

HEADINGS = ("Why", "Wrong", "Right", "Near miss", "Known problems")
_LETTER = "=== letter ==="


class PageError(ValueError):
    """A rule's docstring lacks a heading or an example that its page must have."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small whole letter. ``marked`` are the spans where the rule must find its fault."""

    text: str
    marked: tuple[Span, ...] = ()
    request: str | None = None
    case: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The parsed page of one rule."""

    what: str
    why: str
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]
    near_miss: tuple[Example, ...]
    known_problems: str


def parse_page(docstring: str | None, *, code: str) -> Page:
    """The page written in ``docstring``.

    Raises :class:`PageError` where a heading is missing, unknown or out of order, or *Wrong* or *Right* has
    no example.
    """
    lines = inspect.cleandoc(docstring or "").splitlines()
    sections: dict[str, list[str]] = {"What": []}
    current = "What"
    for line in lines:
        if line and not line.startswith(" ") and line in HEADINGS:
            if line in sections or HEADINGS.index(line) < len(sections) - 1:
                raise PageError(f"{code}: the heading {line!r} is repeated or out of order")
            current = line
            sections[current] = []
        elif line and not line.startswith(" ") and current != "What":
            raise PageError(
                f"{code}: {line!r} is no heading of a page; the headings are {', '.join(HEADINGS)}"
            )
        else:
            sections[current].append(line)
    missing = [heading for heading in HEADINGS if heading not in sections]
    if missing:
        raise PageError(f"{code}: its page has no {missing[0]!r}")
    text = {heading: inspect.cleandoc("\n".join(body)).strip("\n") for heading, body in sections.items()}
    page = Page(
        what=" ".join(text["What"].split()),
        why=text["Why"],
        wrong=_examples(text["Wrong"]),
        right=_examples(text["Right"]),
        near_miss=_examples(text["Near miss"]),
        known_problems=text["Known problems"],
    )
    if not (page.what and page.why and page.wrong and page.right and page.known_problems):
        raise PageError(
            f"{code}: its page needs a first sentence, a Why, a Wrong, a Right and the Known problems"
        )
    return page


def _examples(text: str) -> tuple[Example, ...]:
    pieces = "\n".join(text.splitlines()).split("\n---\n")
    return tuple(_example(piece.strip("\n")) for piece in pieces if piece.strip())


def _example(text: str) -> Example:
    case = None
    if text.startswith("case: "):
        first, _, text = text.partition("\n")
        case = json.loads(first.removeprefix("case: "))
    request = None
    if _LETTER in text:
        request, _, text = (piece.strip("\n") for piece in text.partition(_LETTER))
    plain, marked = _unmark(text)
    return Example(text=plain, marked=marked, request=request, case=case)


def _unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """``text`` without its « » marks, and the spans they stood around."""
    plain: list[str] = []
    spans: list[Span] = []
    length = 0
    opened: list[int] = []
    for character in text:
        if character == "«":
            opened.append(length)
        elif character == "»":
            spans.append(Span(opened.pop(), length))
        else:
            plain.append(character)
            length += 1
    return "".join(plain), tuple(sorted(spans))
