"""Every group of provisions in a text: "section 36(2)(b)", and those that begin with their limbs.

"Section 36(2)(b)" is read by :mod:`aboveboard.law.citation_grammar`. Here is the turned form, "paragraph
(b) of subsection (2) of section 36", and "paragraphs 1 and 3 of Schedule 12A".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aboveboard.law import citation_path as paths
from aboveboard.law.citation_grammar import HEAD, KINDS, Group, Member, headed_group, limbs
from aboveboard.law.citation_path import Path
from aboveboard.law.citation_token import GAP, Token, join_at, token_at

_OF = re.compile(
    rf"{GAP}(?:of|in|to|under|o)\b{GAP}(?:the\b{GAP})?(?:Part{GAP}[0-9IVX]{{1,4}}{GAP}(?:of|to)\b{GAP})?",
    re.IGNORECASE,
)


def groups(text: str) -> Iterator[Group]:
    """Every group of ``text`` that begins with a word for the kind of provision, in order."""
    position = 0
    while (head := HEAD.search(text, position)) is not None:
        found = _turned(text, head) if head["sub"] else headed_group(text, head)
        if found is not None:
            yield found
        position = max(head.end(), found.end if found else 0)


def _turned(text: str, head: re.Match[str]) -> Group | None:
    """A group that begins with its limbs: "subsection (2) of section 36", "paras 1 and 3 of Sch. 12A"."""
    lists: list[list[list[Token]]] = []
    at = head.end()
    while len(lists) < 3:
        items = _limb_items(text, at)
        of = _OF.match(text, items[-1][-1].end) if items else None
        following = HEAD.match(text, of.end()) if of else None
        if following is None:
            return None
        lists.append(items)
        at = following.end()
        if following["sub"] is None:
            return _assembled(text, head, lists, following)
    return None


def _limb_items(text: str, at: int) -> list[list[Token]]:
    """The limbs at ``at``: a list of runs of brackets, "(1)(a) and (2)"."""
    items: list[list[Token]] = [[]]
    while len(items) <= 12:
        token = token_at(text, at)
        if token is None or token.kind not in ("limb", "number") or len(items[-1]) > 3:
            break
        items[-1].append(token)
        at = token.end
        join = join_at(text, at)
        if join is not None:
            items.append([])
            at = join
    return [item for item in items if item]


def _assembled(
    text: str, head: re.Match[str], lists: list[list[list[Token]]], section: re.Match[str]
) -> Group | None:
    number = token_at(text, section.end())
    if number is None or number.kind != "number":
        return None
    kind = next(kind for kind in KINDS if section[kind])
    base, end = limbs(text, number.end, paths.section(number.value))
    if kind == "schedule":
        found: list[Path] = [((0, f"Sch {base[0][1]} para {item[0].value}"),) for item in lists[0]]
    else:
        for items in reversed(lists[1:]):
            base = _below(base, items[0]) or base
        found = []
        for item in lists[0]:
            path = _below(base, item)
            if path is None:
                return None
            found.append(path)
    starts = [head.start(), *(item[0].start for item in lists[0][1:])]
    ends = [*(item[-1].end for item in lists[0][:-1]), end]
    members = tuple(Member(*each) for each in zip(found, starts, ends, strict=True))
    return Group(kind, section[kind], members, head.start(), end)


def _below(base: Path, item: list[Token]) -> Path | None:
    path: Path | None = base
    for token in item:
        if path is None:
            return None
        path = paths.deeper(path, token.value)
    return path
