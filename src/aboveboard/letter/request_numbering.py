"""Which list an item belongs to, by its number: the next of a list, the first of one inside it, or a fresh
start.

Requesters number as they please: figures, letters, roman numerals, with and without brackets, lists in lists.
A number is read by what went before it: "i" is the ninth letter after "h" and the first roman numeral
elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from aboveboard.letter.label import Label, roman

_FIGURES = re.compile(r"(?P<number>\d{1,2})(?P<tail>\D.{0,12}|)\Z")


class Step(Enum):
    """How an item follows on those before it."""

    FIRST = "first"
    NEXT = "next"
    INSIDE = "inside"
    """The first of a list within the item before it."""
    GAP = "gap"
    """Of the same list, with numbers left out between."""
    AGAIN = "again"
    """Of a list that has had this number, or a later one, before."""


@dataclass(slots=True)
class _List:
    style: str
    number: int
    dress: str
    last: str


@dataclass(frozen=True, slots=True)
class _Reading:
    style: str
    number: int
    is_compound: bool = False


class Numbering:
    """The lists that are open at a place in a text."""

    def __init__(self) -> None:
        self._open: list[_List] = []

    def place(self, label: Label) -> tuple[int, Step]:
        """The level of an item, 0 at the top, and how it follows on; it becomes the last one read."""
        level, step, reading = self._find(label)
        del self._open[level + (step is not Step.INSIDE) :]
        entry = _List(reading.style, reading.number, label.dress, label.value or "")
        if step in (Step.FIRST, Step.INSIDE):
            del self._open[level:]
            self._open.append(entry)
        else:
            self._open[level] = entry
        return level, step

    def step_of(self, label: Label) -> Step:
        """How an item would follow on, without taking it up."""
        return self._find(label)[1]

    def follows(self, label: Label) -> bool:
        """Whether an item is the next one of a list that is open, without taking it up."""
        return bool(self._open) and not label.is_bullet and self._find(label)[1] is Step.NEXT

    def _find(self, label: Label) -> tuple[int, Step, _Reading]:
        readings = _readings(label)
        deepest_first = range(len(self._open) - 1, -1, -1)
        if label.is_bullet:
            for level in deepest_first:
                if self._open[level].style == readings[0].style:
                    return level, Step.NEXT, readings[0]
            return len(self._open), Step.INSIDE if self._open else Step.FIRST, readings[0]
        if not any(entry.number for entry in self._open):
            start = next((r for r in readings if r.number == 1), readings[0])
            return len(self._open), Step.INSIDE if self._open else Step.FIRST, start
        for level in deepest_first:
            entry = self._open[level]
            for reading in readings:
                is_next = reading.number == entry.number + 1 or (
                    reading.number == entry.number and reading.is_compound and label.value != entry.last
                )
                if reading.style == entry.style and is_next:
                    return level, Step.NEXT, reading
        for reading in readings:
            if reading.number == 1:
                return *self._fresh(label, reading), reading
        for level in deepest_first:
            for reading in readings:
                if reading.style == self._open[level].style:
                    step = Step.GAP if reading.number > self._open[level].number else Step.AGAIN
                    return level, step, reading
        return len(self._open), Step.INSIDE, readings[0]

    def _fresh(self, label: Label, reading: _Reading) -> tuple[int, Step]:
        """Where a list begins: again at its own level if it is dressed like one that is open, else inside."""
        for level in range(len(self._open) - 1, -1, -1):
            entry = self._open[level]
            if entry.style == reading.style and (entry.dress == label.dress or level < len(self._open) - 1):
                return level, Step.AGAIN
        return len(self._open), Step.INSIDE


def _readings(label: Label) -> list[_Reading]:
    value = label.value
    if value is None:
        return [_Reading("bullet" + label.dress, 0)]
    figures = _FIGURES.match(value)
    if figures is not None:
        return [_Reading("figures", int(figures["number"]), bool(figures["tail"]))]
    case = "capital" if value.isupper() else "small"
    number = roman(value)
    as_roman = [_Reading(f"{case} roman", number)] if number else []
    if len(value) > 1:
        return as_roman or [_Reading(f"{case} letters", 0)]
    as_letter = _Reading(f"{case} letter", ord(value.lower()) - ord("a") + 1)
    return [*as_roman, as_letter] if number == 1 else [as_letter, *as_roman]
