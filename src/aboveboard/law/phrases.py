"""Finding any of many registered phrases in a long text, in one pass.

A letter names bodies and subjects in a few thousand words, and the registers hold a few thousand phrases.
One regular expression of them all would try every phrase at every word; here each word is looked up once
and followed down a tree of words for as long as a phrase goes on, so the cost is that of reading the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, Generic, TypeVar

# A word, or one of the two marks that can be part of a name: "Devon & Cornwall", "Police, Fire and Crime".
_TOKEN = re.compile(r"(?<![^\W_])[^\W_]{1,40}(?![^\W_])|[&,]")
# What may stand between two words of a phrase: hyphen, apostrophe, white space with at most one line end.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011'’‘")
_LONGEST_GAP = 24
_END = ""

Value = TypeVar("Value")


class Case(Enum):
    """How far the letter case of a phrase matters in running text."""

    ANY = "any"
    """Not at all: "surrey police"."""
    INITIALS = "initials"
    """Capital where the register has one: "Home Office" is a body, a "home office" is a room."""
    EXACT = "exact"
    """As registered: "BTP", never "btp"."""


def case_of(tokens: list[str]) -> Case:
    """How a phrase of these words is matched, by its looks: abbreviations exactly, all else in any case."""
    words = [token for token in tokens if token.isalpha()]
    short = bool(words) and all(len(word) <= 7 and sum(map(str.isupper, word)) >= 2 for word in words)
    return Case.EXACT if short else Case.ANY


def split(phrase: str) -> list[str]:
    """The words of a phrase, "&" and "," among them."""
    return _TOKEN.findall(phrase)


def folded(token: str) -> str:
    """A token as the tree knows it: "&" is "and", case does not matter."""
    return "and" if token == "&" else token.casefold()


def key(phrase: str) -> str:
    """A phrase for comparing with another: case, spacing, hyphens, commas, "&" and a leading "the" apart."""
    tokens = [folded(token) for token in split(phrase) if token != ","]
    return " ".join(tokens[1:] if len(tokens) > 1 and tokens[0] == "the" else tokens)


class Phrases(Generic[Value]):
    """A tree of registered phrases, each with what it stands for."""

    def __init__(self) -> None:
        self._tree: dict[str, Any] = {}

    def add(
        self,
        phrase: str,
        value: Value,
        *,
        case: Callable[[list[str]], Case] = case_of,
        not_before: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        """Register ``phrase``. ``not_before``: folded words which, if they follow, make it another thing.

        Raises :class:`ValueError` where it already stands for something else.
        """
        tokens = split(phrase)
        entry = (case(tokens), tokens, value, not_before)
        node = self._tree
        for token in tokens:
            node = node.setdefault(folded(token), {})
        entries = node.setdefault(_END, [])
        for other in entries:
            if other[2] != value:
                raise ValueError(f"{phrase!r} stands for two things: {value} and {other[2]}")
        entries.append(entry)
        if "," in tokens:
            self.add(phrase.replace(",", ""), value, case=case, not_before=not_before)

    def whole(self, phrase: str) -> Value | None:
        """What the whole of ``phrase`` stands for, in any letter case and with or without its commas."""
        tokens = [folded(token) for token in split(phrase) if token != ","]
        for start in (0, 1) if tokens[:1] == ["the"] else (0,):
            node: dict[str, Any] | None = self._tree
            for token in tokens[start:]:
                node = None if node is None else node.get(token)
            if node and _END in node:
                value: Value = node[_END][0][2]
                return value
        return None

    def find(self, text: str) -> list[tuple[int, int, Value]]:
        """Every phrase in ``text`` as (start, end, value): leftmost, then longest, never overlapping.

        The time taken grows with the length of the text and not with the number of phrases.
        """
        return list(self._walk(text))

    def _walk(self, text: str) -> Iterator[tuple[int, int, Value]]:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        words = [text[start:end] for start, end in spans]
        keys = [folded(word) for word in words]
        at = 0
        while at < len(spans):
            found = self._longest(text, spans, words, keys, at) if keys[at] in self._tree else None
            if found is None:
                at += 1
                continue
            end, value = found
            yield spans[at][0], spans[end - 1][1], value
            at = end

    def _longest(
        self, text: str, spans: list[tuple[int, int]], words: list[str], keys: list[str], at: int
    ) -> tuple[int, Value] | None:
        """The word after the longest phrase that starts at word ``at``, and what the phrase stands for.

        Nothing, where what follows makes it another thing: no shorter phrase is meant then either.
        """
        node: dict[str, Any] | None = self._tree.get(keys[at])
        here, found = at, None
        while node is not None:
            here += 1
            for case, tokens, value, not_before in node.get(_END, ()):
                if _cased(case, tokens, words[at:here]):
                    found = here, value, not_before
                    break
            if here == len(keys) or not _joined(text, spans[here - 1][1], spans[here][0]):
                break
            node = node.get(keys[here])
        if found is None or any(tuple(keys[found[0] : found[0] + len(w)]) == w for w in found[2]):
            return None
        return found[0], found[1]


def _cased(case: Case, registered: list[str], said: list[str]) -> bool:
    if case is Case.ANY:
        return True
    if case is Case.EXACT:
        return registered == said
    pairs = zip(registered, said, strict=True)
    return all(word[0].isupper() for mark, word in pairs if mark[0].isupper())


def _joined(text: str, end: int, start: int) -> bool:
    if start - end > _LONGEST_GAP:
        return False
    gap = text[end:start]
    return _GAP.issuperset(gap) and gap.count("\n") < 2
