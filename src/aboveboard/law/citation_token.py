"""The words and marks that citations are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from aboveboard.law.citation_words import FOLLOWERS, UNITS

SPACE = "[ \\t\u00a0\u2000-\u200b\u202f\u3000]"
# White space within a citation: at most one line end, behind which a mail may have its quoting marks.
GAP = rf"{SPACE}{{0,6}}(?:\r?\n(?:[>|]{SPACE}{{0,2}}){{0,4}}{SPACE}{{0,8}})?"
SUB = r"sub-?[ ]?sections?|subs?s?|sub-?[ ]?paragraphs?|paragraphs?|paras?|limbs?"

_TOKEN = re.compile(
    rf"(?P<gap>{GAP})(?:"
    rf"\.?[({{]{SPACE}{{0,2}}(?P<limb>[0-9]{{1,3}}[A-Za-z]{{0,2}}|[A-Za-z]{{1,4}}){SPACE}{{0,2}}[)}}]"
    # "(a-c)", "(a to c)", "(a, b)": a list within one bracket
    rf"|\((?P<first>[0-9]{{1,2}}[A-Za-z]?|[A-Za-z]{{1,4}}){SPACE}{{0,2}}(?:[-\u2010-\u2015,&/]|to|and"
    rf"|or){SPACE}{{0,2}}(?:and |or )?(?:[0-9]{{1,2}}[A-Za-z]?|[A-Za-z]{{1,4}})\)"
    # "40(2, " and "31(1(a))": a bracket that is never closed
    r"|\((?P<open>[0-9]{1,2}[A-Za-z]?|[A-Za-z])(?=\([0-9A-Za-z]{1,3}\)|[,.;:]|\n|\Z|[ ](?:of|and|for|to"
    r"|or|as|is|has|appl[a-z]{1,4})\b)"
    r"|\.(?P<dotted>[0-9]{1,2}[A-Z]?|[a-i])(?![\w%])"
    r"|(?P<number>[0-9]{1,3}(?:[A-Z]{1,2}|[a-e])?)(?![^\W_]|[%°]|,[0-9]{3}|/[0-9]{3}|:[0-9]{2}|\.[0-9]{3})"
    r"|(?P<word>[A-Za-z][A-Za-z]{0,20})"
    r"|(?P<mark>[^\s\w])"
    r")",
)
_SUB_WORD = re.compile(rf"{GAP},?{GAP}(?:{SUB})\.?{GAP}(?=[(0-9])", re.IGNORECASE)
_JOIN = re.compile(
    rf"{GAP},?{GAP}(?:"
    r"(?:when |to be )?read (?:together |in conjunction |alongside )?with\b|(?:together "
    r"|in conjunction |along |combined )?with\b"
    r"|as well as\b|via\b|through\b|by (?:virtue|way|reason) of\b"
    r"|[;&+/]|and/or\b|and\b|or\b|nor\b|plus\b|neu\b|ac\b|a\b(?= [0-9]{1,2}\())"
    rf"(?:{GAP}(?:and\b|or\b|&|also\b|both\b|then\b|neu\b))?{GAP}"
    rf"|{GAP},{GAP}",
    re.IGNORECASE,
)
# "sections 23(5) (security bodies), 24(2) – national security – and ...": what an item is about.
_ASIDE = re.compile(
    rf"{GAP}(?:\([^()\n]{{1,80}}\)|[–-]{SPACE}{{1,2}}[A-Za-z][A-Za-z '’/-]{{1,60}})(?={GAP}(?:[,;&]"
    rf"|and\b|or\b))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<gap>{GAP})(?:(?P<word>to\b|through\b|hyd at\b)|(?P<mark>[-\u2010-\u2015])){GAP}", re.IGNORECASE
)
_STARTS_ANEW = frozenset("under from with at by on per".split())
_FOLLOWING = re.compile(rf"{GAP}([A-Za-z][a-z'’-]{{0,20}})")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a citation. ``value`` is without brackets; ``gap`` is the white space before ``start``."""

    kind: Literal["limb", "dotted", "number", "word", "mark"]
    value: str
    start: int
    end: int
    gap: str


def token_at(text: str, at: int) -> Token | None:
    """The token at ``at``, white space skipped; nothing behind a blank line or at the end."""
    match = _TOKEN.match(text, at)
    if match is None:
        return None
    start = match.end("gap")
    if match["limb"] or match["open"] or match["first"]:
        end = match.end()
        if match["limb"] and text.startswith(")", end) and _is_open(text, end):  # "31(1(a))"
            end += 1
        return Token("limb", match["limb"] or match["open"] or match["first"], start, end, match["gap"])
    if match["dotted"]:
        return Token("dotted", match["dotted"], start, match.end(), match["gap"])
    if match["number"]:
        return Token("number", match["number"], start, match.end(), match["gap"])
    if match["word"]:
        return Token("word", match["word"], start, match.end(), match["gap"])
    return Token("mark", match["mark"], start, match.end(), match["gap"])


_WITHIN = re.compile(
    rf"\((?:[0-9]{{1,2}}[A-Za-z]?|[A-Za-z]{{1,4}}){SPACE}{{0,2}}(?P<by>[-\u2010-\u2015,&/]|to|and"
    rf"|or){SPACE}{{0,2}}(?:and |or )?(?P<last>[0-9]{{1,2}}[A-Za-z]?|[A-Za-z]{{1,4}})\)\Z"
)


def within(text: str, start: int, end: int) -> tuple[bool, str] | None:
    """Where ``text[start:end]`` ends in a bracket that holds a list: whether a range, and its last label."""
    match = _WITHIN.search(text, start, end)
    return None if match is None else (match["by"] not in (",", "&", "/", "and", "or"), match["last"])


_NESTED = re.compile(r"\([0-9A-Za-z]{1,3}\([0-9A-Za-z]{1,3}\)\Z")


def _is_open(text: str, end: int) -> bool:
    """Whether the bracket before the one that ends at ``end`` was left open."""
    return _NESTED.search(text, max(0, end - 12), end) is not None


def sub_word_at(text: str, at: int) -> int | None:
    """Where "subsection" or "paragraph" at ``at`` ends, its limb next."""
    match = _SUB_WORD.match(text, at)
    return None if match is None else match.end()


def join_at(text: str, at: int) -> int | None:
    """Where a comma, "and", "read with" or another link of a list at ``at`` ends."""
    match = _JOIN.match(text, at)
    return None if match is None else match.end()


def aside_at(text: str, at: int) -> int:
    """Where the aside at ``at`` ends that says what an item is about; ``at`` itself where there is none."""
    match = _ASIDE.match(text, at)
    return at if match is None else match.end()


def range_at(text: str, at: int) -> Token | None:
    """The "to" or dash at ``at``."""
    match = _RANGE.match(text, at)
    if match is None:
        return None
    kind: Literal["word", "mark"] = "word" if match["word"] else "mark"
    return Token(kind, match[kind], match.end("gap"), match.end(), match["gap"])


def ends_number(text: str, number: Token, *, in_list: bool = False) -> bool:
    """Whether a plain number reads as a provision's, by what follows it.

    "section 12 applies" and "sections 41, 42 and 43 for the agreement" do; "in section 12 and 14 days
    later" and "section 31 years ago" do not. Where a plural word announced a list, only a unit of measure
    speaks against it.
    """
    following = _FOLLOWING.match(text, number.end)
    if following is None:
        return True
    word = following[1].lower()
    if word in UNITS:
        return False
    return in_list or (word in FOLLOWERS and word not in _STARTS_ANEW) or following[1][0].isupper()
