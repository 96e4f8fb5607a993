"""Numbers inside running text: "I would like (a) the total (b) the amount for each district and (c) ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aboveboard.letter.label import Label
from aboveboard.letter.request_numbering import Numbering

_INLINE = re.compile(
    r"(?:(?<=[\s;,:.?—–\"“])|\A)(?:(?P<worded>Q(?:uestion)?\.?[ \t]?)(?P<q>\d{1,2}[a-z]?)(?P<qclose>[.):]"
    r"|(?=[ \t]))"
    r"|\((?P<b>\d{1,2}|[A-Za-z]|[ivxIVX]{2,4})\)"
    r"|(?P<m>\d{1,2}|[A-Za-z]|[ivxIVX]{2,4})(?P<close>\)|[.:](?=[ \t\n])))(?=[ \t\n]|[A-Z])"
)
# In front of a number that is spoken of, and begins nothing.
_SPOKEN_OF = re.compile(
    r"(?:\b(?:questions?|parts?|points?|items?|sections?|paragraphs?|regulations?|articles?|para|s|ss|no"
    r"|nos|number|numbers"
    r"|schedule|annex|page|appendix|to|or)\.?|[\d)\]])[ \t\n]{0,3}\Z",
    re.IGNORECASE,
)
_SPOKEN_OF_AND = re.compile(
    r"\b(?:questions?|parts?|points?|items?|sections?"
    r"|paragraphs?)\b[^.?!]{0,20}\Z",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"(?:\A|[.?!;:,…][\"'”’)]?|\b(?:and|or))[ \t\n]{0,8}\Z")
_WORDS = re.compile(r"[A-Za-z]{2,20}")
_MOST_STARTS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in running text, where it begins and where its text does."""

    label: Label
    start: int
    end: int


def marks_in(words: str, own: Label | None) -> list[Mark]:
    """The numbers of the first list inside ``words``; empty where there is no list of two or more.

    ``own`` is the number of the item whose text it is: "1. How many? 2. How much?" goes on with it.
    """
    found = [mark for mark in map(_mark, _INLINE.finditer(words)) if _begins_something(mark, words)]
    starts = 0
    for index, mark in enumerate(found):
        goes_on = own is not None and _follows(own, mark.label)
        if not goes_on and (mark.label.value or "").lower().lstrip("q") not in ("1", "a", "i"):
            continue
        starts += 1
        if starts > _MOST_STARTS:
            break
        chain = _chain(found[index:], words)
        if len(chain) > 1 or goes_on:
            return chain
    return []


def _mark(match: re.Match[str]) -> Mark:
    if match["q"]:
        label = Label(match["q"], 0, True, "Q")
    elif match["b"]:
        label = Label(match["b"], 0, dress="()")
    else:
        label = Label(match["m"], 0, dress=match["close"])
    return Mark(label, match.start(), match.end())


def _begins_something(mark: Mark, words: str) -> bool:
    before = words[max(0, mark.start - 40) : mark.start]
    if _SPOKEN_OF.search(before) or _SPOKEN_OF_AND.search(before):
        return False
    if mark.label.dress in (".", ":", "Q"):
        return _SENTENCE_ENDS.search(before) is not None
    return True


def _chain(found: list[Mark], words: str) -> list[Mark]:
    """A number and those that count on from it in the same dress, with words between."""
    chain = [found[0]]
    numbering = Numbering()
    numbering.place(found[0].label)
    for mark in found[1:]:
        same_dress = mark.label.dress == chain[0].label.dress
        if same_dress and numbering.follows(mark.label) and _WORDS.search(words[chain[-1].end : mark.start]):
            numbering.place(mark.label)
            chain.append(mark)
    return chain if _WORDS.search(words[chain[-1].end :]) or words[chain[-1].end :].strip() else chain[:-1]


def _follows(own: Label, label: Label) -> bool:
    numbering = Numbering()
    numbering.place(own)
    return own.dress == label.dress and numbering.follows(label)
