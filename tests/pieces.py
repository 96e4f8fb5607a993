"""Whether a text can be divided into the pieces of a repeat in more than one way.

``(?:[a-z]{1,9}){0,20}`` takes "abc" as one piece, or two, or three: before it gives up, a search tries them
all. ``(?:[a-z]{1,9} ){0,20}`` has one way only. The pieces are made into an automaton, and two runs of it
over the same text are followed at once, to see whether they can part and meet again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from re import _constants as constants  # type: ignore[attr-defined]
from typing import Any

# The characters in which sets of characters are compared: what letters are written in.
ALPHABET = frozenset(map(chr, (*range(0x180), *range(0x2000, 0x2070), 0x20AC, 0x25A0, 0x25CF, 0x3000)))
REPEATS = frozenset({constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT})
_ZERO_WIDTH = frozenset({constants.AT, constants.ASSERT, constants.ASSERT_NOT})
_CATEGORIES = {
    constants.CATEGORY_DIGIT: r"\d",
    constants.CATEGORY_NOT_DIGIT: r"\D",
    constants.CATEGORY_SPACE: r"\s",
    constants.CATEGORY_NOT_SPACE: r"\S",
    constants.CATEGORY_WORD: r"\w",
    constants.CATEGORY_NOT_WORD: r"\W",
}


@dataclass
class _Automaton:
    """States are numbers. What takes up no character (``\\b``, a look ahead) is passed over."""

    steps: dict[int, list[tuple[frozenset[str], int]]] = field(default_factory=lambda: defaultdict(list))
    free: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    states: int = 1

    def new(self) -> int:
        self.states += 1
        return self.states - 1

    def sequence(self, items: Any, start: int, ignore_case: bool) -> int:
        """Build ``items`` behind ``start``; the state where they end."""
        for operation, argument in items:
            start = self.item(operation, argument, start, ignore_case)
        return start

    def item(self, operation: Any, argument: Any, start: int, ignore_case: bool) -> int:
        if operation in _ZERO_WIDTH:
            return start
        if operation is constants.SUBPATTERN:
            _, added, removed, inner = argument
            flags = (re.IGNORECASE if ignore_case else 0) & ~removed | added
            return self.sequence(inner, start, bool(flags & re.IGNORECASE))
        if operation is constants.ATOMIC_GROUP:
            return self.sequence(argument, start, ignore_case)
        if operation is constants.BRANCH:
            end = self.new()
            for inner in argument[1]:
                self.free[self.sequence(inner, start, ignore_case)].add(end)
            return end
        if operation in REPEATS:
            least, most, inner = argument
            ends = {start} if least == 0 else set()
            for number in range(1, min(int(most), 1000) + 1):
                start = self.sequence(inner, start, ignore_case)
                if number >= least:
                    ends.add(start)
            end = self.new()
            for each in ends:
                self.free[each].add(end)
            return end
        end = self.new()
        self.steps[start].append((characters(operation, argument, ignore_case), end))
        return end

    def reach(self, state: int) -> set[int]:
        """The states reached from ``state`` without taking up a character."""
        found, waiting = {state}, [state]
        while waiting:
            for following in self.free[waiting.pop()] - found:
                found.add(following)
                waiting.append(following)
        return found


def characters(operation: Any, argument: Any, ignore_case: bool) -> frozenset[str]:
    """The characters that one item takes up."""
    if operation is constants.LITERAL:
        found = frozenset(chr(argument))
    elif operation is constants.NOT_LITERAL:
        found = ALPHABET - {chr(argument)}
    elif operation is constants.IN:
        found = _set(argument)
    else:
        return ALPHABET  # any character, or a back reference
    if ignore_case:
        found = found | {case for each in found for case in (each.lower(), each.upper())}
    return found & ALPHABET


def _set(members: Any) -> frozenset[str]:
    found: set[str] = set()
    negated = False
    for operation, argument in members:
        if operation is constants.NEGATE:
            negated = True
        elif operation is constants.LITERAL:
            found.add(chr(argument))
        elif operation is constants.RANGE:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            found |= _category(_CATEGORIES[argument])
    return ALPHABET - found if negated else frozenset(found)


@cache
def _category(name: str) -> frozenset[str]:
    return frozenset(each for each in ALPHABET if re.match(name, each))


def divide_in_one_way(body: Any, *, ignore_case: bool) -> bool:
    """Whether no text can be divided in two ways into pieces that match ``body`` (as the parser has it)."""
    automaton = _Automaton()
    end = automaton.sequence(body, 0, ignore_case)
    step = {state: list(_classed(automaton, state)) for state in range(automaton.states)}
    ends = {state for state in range(automaton.states) if end in automaton.reach(state)}
    seen = {(0, 0, False)}
    waiting = [(0, 0, False)]
    while waiting:
        one, other, parted = waiting.pop()
        for one_set, one_next in step[one]:
            for other_set, other_next in step[other]:
                if one_set.isdisjoint(other_set):
                    continue
                for one_cuts in {False, one_next in ends}:
                    for other_cuts in {False, other_next in ends}:
                        now = parted or one_cuts != other_cuts
                        if now and one_cuts and other_cuts:
                            return False
                        pair = (0 if one_cuts else one_next, 0 if other_cuts else other_next, now)
                        if pair not in seen:
                            seen.add(pair)
                            waiting.append(pair)
    return True


def _classed(automaton: _Automaton, state: int) -> Iterator[tuple[frozenset[str], int]]:
    for reached in automaton.reach(state):
        yield from automaton.steps[reached]
