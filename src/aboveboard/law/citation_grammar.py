"""The grammar of citations: where a text names provisions, and which.

A citation is a word for the kind of provision and a list::

    group  = head item { separator item }
    item   = number { limb }  |  limb { limb }          the second only behind a longer one: "31(1)(a), (b)"
    limb   = "(2)" | "(a)" | "(5B)" | ".2" | "subsection 2" | "paragraph (a)"

Letters are typed in haste, so the reader forgives what a person would: line ends, quoting marks, a bracket
left out, "Secton". It reads forward from a head and never goes back, so the cost is linear whatever the
text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from aboveboard.law import citation_path as paths
from aboveboard.law.citation_path import Path
from aboveboard.law.citation_token import (
    GAP,
    SPACE,
    SUB,
    Token,
    aside_at,
    ends_number,
    join_at,
    range_at,
    sub_word_at,
    token_at,
    within,
)

Kind = Literal["section", "regulation", "article", "schedule", "bare"]

HEAD = re.compile(
    r"(?<![^\W_])(?<!['’])(?<![A-Za-z][-/])(?:"
    r"(?P<section>sections?(?:\(s\))?|sect?s?|sns?|ss?|§{1,2}|adrannau|adran|exemptions?(?:\(s\))?"
    r"|esemptiad(?:au)?"
    r"|sectons?|sectoins?|sectins?|secions?|setions?|setcions?|secitons?|sectios?|sctions?|sectiions?"
    r"|sectionn)"
    r"|(?P<regulation>regulations?|regs?|rheoliad(?:au)?|rr?(?=\.?[ ]?[0-9]{1,2}[ ]?\())"
    r"|(?P<article>articles?|arts?|erthygl(?:au)?)"
    r"|(?P<schedule>schedules?|scheds?|sch)"
    rf"|(?P<sub>{SUB})"
    rf"){SPACE}{{0,2}}[.:]?{GAP}(?=[0-9]|\([ ]?[0-9A-Za-z]{{1,4}}[ ]?\))",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?:sections|sect?s|sns|ss|§§|adrannau|exemptions|regulations|regs|rr|articles|arts)\b|§§", re.I
)
KINDS: tuple[Literal["section", "regulation", "article", "schedule"], ...] = (
    "section",
    "regulation",
    "article",
    "schedule",
)
# "moved from section 41 to section 43" is no range.
_MOVED = re.compile(
    r"\b(?:mov|chang|switch|shift|amend|vari|convert)[a-z]{0,4}(?:\s[a-z]{1,12}){0,6}\sfrom\s(?:the\s)?\Z",
    re.I,
)
_HIGHEST_APART = 8
"""A number in brackets behind a space and above this counts something: "s.12 (14), s.31 (9)"."""
_LONGEST_LIST = 200
"""Members of one group; what stands behind them in a longer list is read as the next."""


@dataclass(frozen=True, slots=True)
class Member:
    """One provision of a group, and the piece of text that names it."""

    path: Path
    start: int
    end: int

    @property
    def key(self) -> str:
        return paths.key_of(self.path)


@dataclass(frozen=True, slots=True)
class Group:
    """A head and the provisions listed behind it. ``head`` is the word as written, empty for a bare key."""

    kind: Kind
    head: str
    members: tuple[Member, ...]
    start: int
    end: int

    @property
    def is_plural(self) -> bool:
        return _PLURAL.match(self.head) is not None


def bare_group(text: str, start: int) -> Group | None:
    """The group that begins with a number at ``start``, no word before it: "40(2), 31(1)(a) and (b)"."""
    return _listed(text, at=start, group=Group("bare", "", (), start, start))


def headed_group(text: str, head: re.Match[str]) -> Group | None:
    kind = next(kind for kind in KINDS if head[kind])
    return _listed(text, at=head.end(), group=Group(kind, head[kind], (), head.start(), head.end()))


def _listed(text: str, *, at: int, group: Group) -> Group | None:
    first = token_at(text, at)
    if first is None or first.kind != "number":
        return None
    path, end = paths.section(first.value), first.end
    if group.kind == "schedule":
        path, end = _in_schedule(text, path, end)
    else:
        path, end = limbs(text, end, path)
    if len(path) == 1 and not ends_number(text, first, in_list=True):
        return None
    if "\n" in text[group.start : first.start] and text[end : end + 1] in ("\t", "|"):
        return None  # the last heading of a table and the first cell of its first row
    members = _spread(text, Member(path, group.start, end))
    while len(members) < _LONGEST_LIST:
        further = _further(text, members[-1], group)
        if further is None:
            break
        members[-1:] = further
    return replace(group, members=tuple(members), end=members[-1].end)


def _in_schedule(text: str, path: Path, end: int) -> tuple[Path, int]:
    """A schedule's path, with the paragraph named behind it: "Schedule 12A, para 3"."""
    label = f"Sch {path[0][1]}"
    word = sub_word_at(text, end)
    token = token_at(text, word) if word else None
    if token is not None and token.kind == "number":
        label, end = f"{label} para {token.value}", token.end
    return ((paths.SECTION, label),), end


def limbs(text: str, at: int, path: Path) -> tuple[Path, int]:
    """``path`` with the limbs that stand at ``at``, and where they end."""
    while (limb := _limb(text, at, path)) is not None:
        label, end = limb
        below = paths.deeper(path, label)
        if below is None:
            break
        path, at = below, end
    return path, at


def _limb(text: str, at: int, path: Path) -> tuple[str, int] | None:
    """The label of the limb at ``at`` and where it ends."""
    word = sub_word_at(text, at)
    token = token_at(text, word or at)
    if token is None:
        return None
    if token.kind == "limb" and token.gap and token.value.isdigit() and int(token.value) > _HIGHEST_APART:
        return None
    if token.kind == "limb" or (token.kind == "number" and word):
        return token.value, token.end
    if token.kind == "dotted" and not token.gap:
        return token.value, token.end
    if token.kind == "word" and not token.gap and len(path) > 1 and len(token.value) <= 3:  # "31(1)a"
        return token.value, token.end
    if token.kind == "word" and len(path) > 1 and _is_half_bracketed(text, token):
        return token.value, token.end + 1
    if token.kind == "number" and len(path) == 1 and "\n" not in token.gap:
        if text.startswith(")", token.end) and "(" not in text[max(0, at - 14) : at]:  # "40 2)"
            return token.value, token.end + 1
        if token.value[-1] in "AB" and token.value[:-1].isdigit():  # "40 5B"
            return token.value, token.end
        behind = token_at(text, token.end)
        if behind is not None and behind.kind == "limb" and behind.value.isalpha():  # "31 1 (a)"
            return token.value, token.end
    return None


def _is_half_bracketed(text: str, token: Token) -> bool:
    """Whether a letter stands as in "31(1) a) and b)", and does not number what comes behind it."""
    return len(token.value) == 1 and _HALF.match(text, token.end) is not None


_HALF = re.compile(rf"\)(?={SPACE}?(?:[,.;:&]|and\b|or\b|\n|\Z))")


def _further(text: str, last: Member, group: Group) -> list[Member] | None:
    """The last member and the next, where the list goes on; the members of a range instead of both."""
    token = token_at(text, last.end)
    if token is not None and token.kind == "limb" and len(token.gap) <= 1 and "\n" not in token.gap:
        neighbour = paths.beside(last.path, token.value)
        if neighbour is not None:  # "31(1)(a)(b)"
            return [last, *_spread(text, _member(text, neighbour, token))]
    run = range_at(text, last.end)
    if run is not None:
        ranged = _range(text, last, group, run)
        if ranged is not None:
            return ranged
    join = join_at(text, last.end)
    if (
        join is None
        and token is not None
        and token.kind == "number"
        and group.is_plural
        and "\n" not in token.gap
    ):
        item = _item(text, last, group, token.start)  # "Sections 23(5) 24(2)"
        return None if item is None or len(item.path) == 1 else [last, *_spread(text, item)]
    if join is None and group.is_plural:
        join = join_at(text, aside_at(text, last.end))
    if join is None:
        return None
    item = _item(text, last, group, join)
    return None if item is None else [last, *_spread(text, item)]


def _spread(text: str, member: Member) -> list[Member]:
    """The members that a list within the last bracket makes of one: "31(1)(a-c)"."""
    inner = within(text, member.start, member.end)
    if inner is None:
        return [member]
    is_range, label = inner
    last = paths.beside(member.path, label)
    if last is None:
        return [member]
    spread = paths.between(member.path, last) if is_range else [member.path, last]
    return [replace(member, path=path) for path in spread or [member.path, last]]


def _item(text: str, last: Member, group: Group, at: int) -> Member | None:
    """The item at ``at`` of a list in which ``last`` came before."""
    word = sub_word_at(text, at)
    token = token_at(text, word or at)
    if token is None or len(token.gap) > 3:
        return None
    if token.kind == "limb" or (word and token.kind == "number"):
        neighbour = paths.beside(last.path, token.value)
        return None if neighbour is None else _member(text, neighbour, token)
    if token.kind == "word" and _is_half_bracketed(text, token):
        neighbour = paths.beside(last.path, token.value)
        return None if neighbour is None else Member(neighbour, token.start, token.end + 1)
    if token.kind != "number":
        return None
    path, end = limbs(text, token.end, paths.section(token.value))
    if len(path) == 1 and not ends_number(text, token, in_list=group.is_plural):
        return None
    if len(path) == 1 and group.kind == "bare":
        return None
    return Member(path, token.start, end)


def _member(text: str, path: Path, token: Token) -> Member:
    full, end = limbs(text, token.end, path)
    return Member(full, token.start, end)


def _range(text: str, last: Member, group: Group, run: Token) -> list[Member] | None:
    """The members of the range that ``last`` begins and ``run`` ("to", a dash) goes on with."""
    at = run.end
    head = HEAD.match(text, at)
    if head is not None and head["sub"] is None:
        at = head.end()
    elif head is not None:
        at = head.start()
    final = _item(text, last, replace(group, head="sections"), at)
    if final is None:
        return None
    is_plain = len(last.path) == 1
    if is_plain and run.kind == "mark":
        spaced = run.gap or (at > run.end and not head) or text[run.end : run.end + 1].isspace()
        if spaced and not group.is_plural:  # "Section 12 - 41 refusals"
            return None
    if _MOVED.search(text, max(0, group.start - 80), group.start):
        return None
    spread = paths.between(last.path, final.path)
    if spread is None or (is_plain and group.kind == "bare"):
        return None
    return [Member(path, last.start, final.end) for path in spread]
