"""The items of a request: its lines taken together, each with the number in front and how deep it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from aboveboard.letter import cues
from aboveboard.letter.label import Label, bare_number_at, label_at
from aboveboard.letter.period import only_period
from aboveboard.letter.request_numbering import Numbering
from aboveboard.letter.request_rows import ornament_at
from aboveboard.letter.request_words import goes_on
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE
_CELL = re.compile(
    r"(?:(?:Q|question)\.?[ \t]?)?(?P<label>\d{1,2}[a-z]?|[A-Za-z]|[ivx]{1,5})[.):]?[ \t]{0,20}(?:\|"
    r"|\t)[ \t]{0,20}",
    _I,
)
_BEHIND = re.compile(r"[ \t|*_]{1,20}\Z")
_HEADER = re.compile(r"(?:from|sent|date|to|cc|subject|our ref|your ref|reference)[ \t]?:", _I)
_COURTESY = re.compile(
    r"(?:thanks\b|many thanks|thank you\b|regards|kind regards|yours\b|best wishes|i look forward"
    r"|sent from my)",
    _I,
)
_ENDS = re.compile(r"[.;:?!,][\"'”’)]{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a request. ``at`` is where ``bare``, its text without ornaments, begins."""

    span: Span
    at: int
    bare: str
    label: Label | None
    indent: int
    blank_before: bool

    @property
    def is_courtesy(self) -> bool:
        """Whether it is a greeting, thanks or the head of an e-mail, and asks nothing."""
        words = self.bare
        return bool(
            cues.GREETS.match(words)
            or cues.SIGNS_OFF.match(words)
            or _HEADER.match(words)
            or (_COURTESY.match(words) and len(words) < 120)
        )


@dataclass(slots=True)
class Item:
    """An item with the items inside it. ``own_end`` is where its own text ends, ``end`` where the last inside
    it does."""

    label: Label
    start: int
    own_end: int
    words: str
    level: int
    inside: list[Item] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where it ends with all that stands in it."""
        return max([self.own_end, *(item.end for item in self.inside)])


def entries_of(text: Text, span: Span) -> list[Entry]:
    """The lines of a stretch of a request that say something."""
    entries: list[Entry] = []
    reached = span.start
    for line in text.lines_in(span):
        value = text.at(line)
        skip = ornament_at(value)
        bare = _BEHIND.sub("", value[skip:])
        between = text.value[reached : line.start]
        reached = line.end
        if not bare.strip("\"'“”‘’ "):
            reached = line.start - len(between)
            continue
        blank = between.count("\n") > 1
        cell = _CELL.match(bare) if "|" in value or "\t" in value else None
        if cell is not None:
            label: Label | None = Label(cell["label"], cell.end(), dress="|")
        else:
            label = label_at(bare)
        start = text.value.rfind("\n", max(0, line.start - 200), line.start) + 1
        entries.append(Entry(line, line.start + skip, bare, label, line.start - start, blank))
    return _with_bare_numbers(entries)


def _with_bare_numbers(entries: list[Entry]) -> list[Entry]:
    """ "1 How many", "2 What": figures with no mark behind them, where they count up from line to line."""
    if any(entry.label is not None and not entry.label.is_bullet for entry in entries):
        return entries
    numbered = [(i, bare_number_at(entry.bare)) for i, entry in enumerate(entries)]
    labels = {i: label for i, label in numbered if label is not None}
    figures = [int("".join(c for c in label.value or "0" if c.isdigit())) for label in labels.values()]
    counts_up = len(figures) > 1 and all(0 <= b - a <= 1 for a, b in pairwise(figures))
    if not counts_up or figures[0] > 9:
        return entries
    return [replace(entry, label=labels.get(i, entry.label)) for i, entry in enumerate(entries)]


def items_of(entries: Sequence[Entry]) -> tuple[list[Item], list[Entry]]:
    """The items of a request, in a tree, and the lines that belong to none: what stands before, between and
    behind."""
    numbered = [i for i, entry in enumerate(entries) if entry.label is not None and not entry.label.is_bullet]
    labelled = [i for i, entry in enumerate(entries) if entry.label is not None]
    last = (numbered or labelled or [-1])[-1]
    numbering = Numbering()
    flat: list[Item] = []
    loose: list[Entry] = []
    is_tail = False
    for index, entry in enumerate(entries):
        if entry.label is None:
            starts_tail = index > last and (entry.blank_before or entry.is_courtesy or goes_on(entry.bare))
            is_tail = is_tail or (bool(flat) and starts_tail)
            if not flat or is_tail or _is_title(entries, index):
                loose.append(entry)
            else:
                flat[-1].own_end = entry.span.end
                flat[-1].words += " " + entry.bare
        elif is_tail and entry.label.is_bullet:
            loose.append(entry)
        else:
            flat.extend(_labelled(entry, numbering))
    return _tree(flat), loose


def _is_title(entries: Sequence[Entry], index: int) -> bool:
    """Whether a line without a number is a title over the next list and no part of the item above it."""
    entry = entries[index]
    following = entries[index + 1] if index + 1 < len(entries) else None
    return (
        entry.blank_before
        and following is not None
        and following.label is not None
        and len(entry.bare) < 80
        and (entry.bare.endswith(":") or not _ENDS.search(entry.bare))
    )


def _labelled(entry: Entry, numbering: Numbering) -> Iterator[Item]:
    """The item of a line; two where a second number stands behind the first ("5. (a) How many ...")."""
    label = entry.label
    assert label is not None
    place, words = entry.at, entry.bare
    start = entry.span.start if words == entry.bare else place
    while label is not None:
        if label.is_bullet:
            label = replace(label, dress=f"{label.dress}{entry.indent // 2}")
        level, _ = numbering.place(label)
        words, place = words[label.length :], place + label.length
        inner = label_at(words) if not label.is_bullet else None
        if inner is not None and (inner.is_bullet or not begins_list(inner)):
            inner = None
        yield Item(label, start, entry.span.end if inner is None else place, "" if inner else words, level)
        start, label = place, inner


def begins_list(label: Label) -> bool:
    """Whether a number right behind another begins a list inside it ("5. (a) How many ...")."""
    return (label.value or "").lower() in ("a", "i", "1") and label.dress not in ("", " ", "-", "–")


def _tree(flat: Sequence[Item]) -> list[Item]:
    top: list[Item] = []
    path: list[Item] = []
    for item in flat:
        while path and path[-1].level >= item.level:
            path.pop()
        (path[-1].inside if path else top).append(item)
        path.append(item)
    return top


def names_only_periods(items: Sequence[Item]) -> bool:
    """Whether all that a list names are periods."""
    return bool(items) and all(
        not item.inside and only_period(item.words, received_on=None) for item in items
    )
