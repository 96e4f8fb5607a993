"""Finding any of many registered phrases in a long text, in one pass.

A letter names bodies and subjects in a few thousand words, and the registers hold a few thousand phrases.
One regular expression of them all would try every phrase at every word; here each word is looked up once
and followed down a tree of words for as long as a phrase goes on, so the cost is that of reading the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache
from threading import Lock
from typing import Any, Generic, TypeVar

# A word, or a mark that can be part of a name: "Devon & Cornwall", "Department of Health (Northern Ireland)".
_TOKEN = re.compile(r"(?<![^\W_])[^\W_]{1,40}(?![^\W_])|[&,()]")
# Those of them that a name may as well be written without.
_OPTIONAL = frozenset(",()")
_WITHOUT = str.maketrans(dict.fromkeys(_OPTIONAL, " "))
# What may stand between two words of a phrase: hyphen, apostrophe, white space with at most one line end.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011'’‘")
_LONGEST_GAP = 24
_END = ""

Value = TypeVar("Value")
Fold = Callable[[str], str]
Following = tuple[tuple[str, ...], ...]


class Case(Enum):
    """How far the letter case of a phrase matters in running text."""

    ANY = "any"
    """Not at all: "surrey police"."""
    INITIALS = "initials"
    """Capital where the register has one: "Home Office" is a body, a "home office" is a room."""
    EXACT = "exact"
    """As registered, but for a plural: "PSPO" and "PSPOs", never "pspo"."""


CaseRule = Callable[[list[str]], Case]


def case_of(tokens: list[str]) -> Case:
    """How a phrase of these words is matched, by its looks: abbreviations exactly, all else in any case."""
    words = [token for token in tokens if token.isalpha()]
    short = bool(words) and all(len(word) <= 7 and sum(map(str.isupper, word)) >= 2 for word in words)
    return Case.EXACT if short or "".join(tokens).isupper() else Case.ANY


def split(phrase: str) -> list[str]:
    """The words of a phrase, with the marks that can be part of a name among them."""
    return phrase.split() if phrase.replace(" ", "").isalpha() else _TOKEN.findall(phrase)


def folded(token: str) -> str:
    """A token as a tree knows it: "&" is "and", case does not matter."""
    return "and" if token == "&" else token.casefold()


@lru_cache(maxsize=20_000)
def singular(token: str) -> str:
    """A token as a tree knows it that takes plurals for singulars: "Cameras" and "camera" are one."""
    word = folded(token)
    if len(word) > 3 and word.endswith("s"):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "ches", "shes", "xes")):
            return word[:-2]
        if not word.endswith(("ss", "us", "is")):
            return word[:-1]
    return word


def key(phrase: str, fold: Fold = folded) -> str:
    """A phrase for comparing with another: case, spacing, marks, "&" for "and" and a leading "the" apart."""
    tokens = [fold(token) for token in split(phrase) if token not in _OPTIONAL]
    return " ".join(tokens[1:] if len(tokens) > 1 and tokens[0] == "the" else tokens)


class Phrases(Generic[Value]):
    """A tree of registered phrases, each with what it stands for. ``fold`` says which words are the same.

    A phrase is put into the tree when its first word is first met: few of the thousands ever are.
    """

    def __init__(self, fold: Fold = folded) -> None:
        self._fold = fold
        self._tree: dict[str, Any] = {}
        self._lock = Lock()
        self._waiting: dict[str, list[tuple[str, Value, CaseRule, Following]]] = {}

    def add(self, phrase: str, value: Value, *, case: CaseRule = case_of, not_before: Following = ()) -> None:
        """Register ``phrase``; it may stand for several things.

        ``not_before``: folded words which, if they follow, make it another thing.
        """
        first = _TOKEN.search(phrase)
        if first is None:
            raise ValueError(f"{phrase!r} has no word in it")
        self._waiting.setdefault(self._fold(first.group()), []).append((phrase, value, case, not_before))
        if not _OPTIONAL.isdisjoint(phrase):
            self.add(phrase.translate(_WITHOUT), value, case=case, not_before=not_before)

    def _node(self, first: str) -> dict[str, Any] | None:
        """The branch of a first word, with every phrase that begins so."""
        if first in self._waiting:
            # Letters are read in several threads: nobody may see a branch that is half grown.
            with self._lock:
                for phrase, value, case, not_before in self._waiting.get(first, ()):
                    self._plant(phrase, value, case, not_before)
                self._waiting.pop(first, None)
        return self._tree.get(first)

    def _plant(self, phrase: str, value: Value, case: CaseRule, not_before: Following) -> None:
        tokens = split(phrase)
        node = self._tree
        for token in tokens:
            node = node.setdefault(self._fold(token), {})
        found = Case.ANY if phrase.islower() else case(tokens)
        entries = node.setdefault(_END, [])
        for entry in entries:
            if entry[0] is found and (found is Case.ANY or entry[1] == tokens):
                entry[2].append(value)
                return
        entries.append((found, tokens, [value], not_before))

    def shared(self) -> list[tuple[str, list[Value]]]:
        """The phrases that stand for more than one thing. Looks at all of them."""
        for first in list(self._waiting):
            self._node(first)
        nodes: list[dict[str, Any]] = [self._tree]
        found: list[tuple[str, list[Value]]] = []
        for node in nodes:
            nodes.extend(branch for word, branch in node.items() if word != _END)
            by_case = [(" ".join(tokens), values) for _, tokens, values, _ in node.get(_END, ())]
            found.extend(
                (said, values) for said, values in by_case if any(v is not values[0] for v in values)
            )
        return found

    def whole(self, phrase: str) -> list[Value]:
        """What the whole of ``phrase`` stands for, in any letter case and without its commas and brackets."""
        tokens = [self._fold(token) for token in split(phrase) if token not in _OPTIONAL]
        for start in (0, 1) if tokens[:1] == ["the"] else (0,):
            node = self._node(tokens[start]) if start < len(tokens) else None
            for token in tokens[start + 1 :]:
                node = None if node is None else node.get(token)
            if node and _END in node:
                return [value for _, _, values, _ in node[_END] for value in values]
        return []

    def find(self, text: str) -> list[tuple[int, int, list[Value]]]:
        """Every phrase in ``text`` as (start, end, what it stands for): leftmost, longest, never overlapping.

        The time taken grows with the length of the text and not with the number of phrases.
        """
        return list(self._walk(text))

    def _walk(self, text: str) -> Iterator[tuple[int, int, list[Value]]]:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        words = [text[start:end] for start, end in spans]
        keys = [self._fold(word) for word in words]
        at = 0
        while at < len(spans):
            branch = self._node(keys[at])
            found = self._longest(branch, text, spans, words, keys, at) if branch is not None else None
            if found is None:
                at += 1
                continue
            end, values = found
            yield spans[at][0], spans[end - 1][1], values
            at = end

    def _longest(
        self,
        node: dict[str, Any] | None,
        text: str,
        spans: list[tuple[int, int]],
        words: list[str],
        keys: list[str],
        at: int,
    ) -> tuple[int, list[Value]] | None:
        """The word after the longest phrase that starts at word ``at``, and what the phrase stands for.

        Nothing, where what follows makes it another thing: no shorter phrase is meant then either.
        """
        here, found = at, None
        while node is not None:
            here += 1
            for case, tokens, values, not_before in node.get(_END, ()):
                if _cased(case, tokens, words[at:here]):
                    found = here, values, not_before
                    break
            if here == len(keys) or not _joined(text, spans[here - 1][1], spans[here][0]):
                break
            node = node.get(keys[here])
        if found is None or any(_follows(text, spans, keys, found[0], after) for after in found[2]):
            return None
        return found[0], found[1]


def _cased(case: Case, registered: list[str], said: list[str]) -> bool:
    if case is Case.ANY:
        return True
    if case is Case.EXACT:
        return registered == said or [*registered[:-1], registered[-1] + "s"] == said
    pairs = zip(registered, said, strict=True)
    return all(word[0].isupper() for mark, word in pairs if mark[0].isupper())


def _follows(
    text: str, spans: list[tuple[int, int]], keys: list[str], at: int, words: tuple[str, ...]
) -> bool:
    """Whether ``words`` come next, from word ``at``, in the same breath."""
    end = at + len(words)
    return tuple(keys[at:end]) == words and all(
        _joined(text, spans[here - 1][1], spans[here][0]) for here in range(at, end)
    )


def _joined(text: str, end: int, start: int) -> bool:
    if start - end > _LONGEST_GAP:
        return False
    gap = text[end:start]
    return _GAP.issuperset(gap) and gap.count("\n") < 2
