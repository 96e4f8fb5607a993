"""The numbers and letters in front of list items and questions: ``2)``, ``Q6a``, ``1/``, ``A)``, ``(iii)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"(?:questions?|ques|qu|q|parts?|point|item|request)"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
_LETTER = r"[A-Za-z]|[ivxIVX]{2,5}"
_TAIL = r"(?:[ \t]?\((?:[A-Za-z]|[ivxIVX]{1,5})\)|[a-z](?![A-Za-z]))?"

# With a word in front ("Q6a", "Question 3:") the mark behind the number may be missing; without one it may not,
# or every line that begins with a figure would be an item.
_WORDED = re.compile(
    rf"(?P<word>{_WORD})\.?[ \t]?(?:no\.?|number)?[ \t]{{0,2}}\(?(?P<label>{_NUMBER}{_TAIL}|[A-Ha-h](?![A-Za-z'’]))"
    rf"(?P<close>[).:/\]–—-]{{0,2}})(?=[ \t]|\Z|[A-Z“\"'])",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"(?P<open>[(\[]?)(?P<label>{_NUMBER}{_TAIL}|{_LETTER})(?P<close>[)\]](?:[.:])?|[.:/](?=[ \t]|\Z|[A-Z])|[ \t]?[–—-](?=[ \t]))"
)
_BULLET = re.compile(r"(?P<close>[•·▪◦●○■‣⁃*–—-]|o(?=[ \t]{2,8}))[ \t]{1,8}")
_TABBED = re.compile(r"(?P<label>\d{1,2})\.?[ \t]{2,8}(?=[A-Z])")

_ROMAN = re.compile(r"x{0,2}(?:ix|iv|v?i{0,3})\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in front of an item.

    ``value`` is the label without its ornaments, lower case ("6a"); ``None`` for a bullet. ``length`` is how many
    characters of the line it takes up, white space behind it included. ``worded`` says whether a word such as
    "Question" stands in front of the number.
    """

    value: str | None
    length: int
    worded: bool = False

    @property
    def is_bullet(self) -> bool:
        """Whether it is a bullet and not a number."""
        return self.value is None


def label_at(line: str) -> Label | None:
    """The label at the start of ``line`` (white space before it stripped), or ``None``."""
    bullet = _BULLET.match(line)
    if bullet is not None:
        inner = label_at(line[bullet.end() :])
        if inner is not None and not inner.is_bullet:
            return Label(inner.value, bullet.end() + inner.length, inner.worded)
        return Label(None, bullet.end())
    match = _WORDED.match(line) or _MARKED.match(line) or _TABBED.match(line)
    if match is None:
        return None
    groups = match.groupdict()
    value = re.sub(r"[\s().]", "", match["label"]).lower() if "(" in match["label"] else match["label"].lower()
    if not groups.get("word") and not _plausible(value, groups):
        return None
    rest = line[match.end() :]
    return Label(value.rstrip("."), match.end() + len(rest) - len(rest.lstrip()), bool(groups.get("word")))


def _plausible(value: str, groups: dict[str, str | None]) -> bool:
    """Whether a mark without a word in front is a label: not "A. Smith", not "I - the undersigned"."""
    close = (groups.get("close") or ")").strip()
    if value[:1].isdigit():
        return True
    if len(value) > 1:
        return bool(_ROMAN.match(value)) and value != ""
    return close[:1] in ")]" or (close[:1] in "./:" and value not in "is")


def roman(value: str) -> int | None:
    """The number a roman numeral stands for (up to 29), or ``None``."""
    if not value or not _ROMAN.match(value):
        return None
    figures = {"i": 1, "v": 5, "x": 10}
    total = 0
    for here, after in zip(value, value[1:] + " ", strict=True):
        worth = figures[here]
        total += -worth if after != " " and figures[after] > worth else worth
    return total
