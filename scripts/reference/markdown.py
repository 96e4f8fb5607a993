"""Markdown as the reference uses it: pages, tables, and text that must not be taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKUP = re.compile(r"(\*\w[^*|<>`]*\w\*)|[\\*<>|`]")
"""What would be taken for markup; but a *word* between stars is meant to be."""
_GENERATED = "<!-- Written by 'make reference' from the code. Change the code, not this page. -->"


def page(title: str, *pieces: str, joined: str = "\n\n") -> str:
    """A page: its title, a note that it is generated, and its pieces; empty ones are left out."""
    return f"# {title}\n\n{_GENERATED}\n\n{joined.join(piece for piece in pieces if piece)}\n"


def prose(text: str) -> str:
    """Text whose characters must only show. Its paragraphs stay; lines within one are joined."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return "\n\n".join(
        _MARKUP.sub(lambda found: found[1] or f"\\{found[0]}", paragraph) for paragraph in paragraphs
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table. Its cells are markup; a bar in one would end it, and must be escaped (:func:`prose`)."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(' '.join(cell.split()) for cell in line)} |" for line in lines)


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """A table without a head: what is said of something, name by name. Rows that say nothing are left out."""
    return table(["", ""], [(f"**{name}**", value) for name, value in rows if value])


def literal(text: str, language: str = "text") -> str:
    """A block in which every character stands for itself."""
    longest = max((len(ticks) for ticks in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def code(text: str) -> str:
    """``text`` in the running text, as code; in a table too."""
    return f"`{text}`".replace("|", r"\|")


def link(text: str, to: str | None) -> str:
    """``text``, leading to an address where there is one."""
    return f"[{prose(text)}]({to})" if to else prose(text)
