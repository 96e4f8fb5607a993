"""The numbers and letters in front of list items and questions: ``2)``, ``Q6a``, ``1/``, ``A)``, ``(iii)``.

Only what stands in front of one line is read here; which list an item belongs to shows from its neighbours
and is worked out in :mod:`aboveboard.letter.request_parts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"(?:questions?|ques|qn|qu|q|parts?|points?|items?|requests?)"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
_LETTER = r"[A-Za-z]|[ivxIVX]{2,5}"
_IN_BRACKETS = r"(?:[ \t]?\((?:[A-Za-z]|[ivxIVX]{1,5})\)){1,2}"
_TAIL = rf"(?:{_IN_BRACKETS}|[A-Za-z](?![A-Za-z])|[ivx]{{2,5}}(?![A-Za-z]))?"
_NUMBER_WORDS = {
    w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)
}

# With a word in front ("Q6a", "Question 3:") the mark behind the number may be missing; without one it may
# not,
# or every line that begins with a figure would be an item.
_WORDED = re.compile(
    rf"(?P<word>{_WORD})\.?[ \t]?(?:no\.?|number|#)?[ \t]{{0,2}}[(\[]?(?P<label>{_NUMBER}{_TAIL}"
    rf"|[A-H](?![A-Za-z'’])|(?:{'|'.join(_NUMBER_WORDS)})\b)"
    r"(?P<close>[ \t][–—-](?=[ \t])|[).:/\]–—-]{0,2})(?=[ \t]|\Z|[A-Z“\"'])",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"(?P<open>[(\[]?)(?P<label>{_NUMBER}{_TAIL}|{_LETTER})"
    r"(?P<close>\.?[)\]](?:[.:])?|\.-|[.:/](?=[ \t]|\Z|[A-Z])|[ \t]?[–—-](?=[ \t]))"
)
_BRACKETED = re.compile(rf"(?P<label>{_NUMBER}{_IN_BRACKETS})(?P<close>)(?=[ \t])")
_HASH = re.compile(r"#(?P<label>\d{1,2})(?P<close>[).:]?)(?=[ \t])")
_DECIMAL = re.compile(r"(?P<label>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?P<close>)(?=[ \t]{1,8}[A-Z])")
_BULLET = re.compile(r"(?P<close>[•·▪◦●○■□‣⁃➢➤►▶✓✔\uf0b7\uf0a7\uf0d8*–—-]|o(?=[ \t]{2,8}))[ \t]{1,8}")
_TABBED = re.compile(r"(?P<label>\d{1,2})\.?[ \t]{2,8}(?=[A-Z])")
_BARE = re.compile(r"(?P<label>\d{1,2}[a-z]?)[ \t]{1,8}(?=[A-Za-z“\"'(])")

_ROMAN = re.compile(r"x{0,2}(?:ix|iv|v?i{0,3})\Z")
_ORNAMENTS = re.compile(r"[\s()\[\]]")
# "Questions 1 and 2 of your message", "Part 7 of the Act": spoken of, not in front of anything.
_SPOKEN_OF = re.compile(
    r"[ \t]{0,2}(?:,[ \t]?\d|(?:and|&|to|or)[ \t](?:\(?\d|[a-h]\b)|-[ \t]?\d"
    r"|of[ \t](?:the|your|my|this|our|schedule)\b)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-Z]\.?[ \t]?){0,3}[A-Z][A-Za-z’'-]{1,24}(?:[ \t][A-Z][A-Za-z’'-]{1,24}){0,1}"
    r"(?:[ \t]?\([A-Za-z.]{1,6}\)|,?[ \t][A-Z]{2,4}){0,1},?\Z"
)
_INITIAL = re.compile(r"[A-Z]\.")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in front of an item.

    ``value`` is the label as written, without its ornaments ("6a", "iv", "B"); ``None`` for a bullet.
    ``length`` is how many characters of the line it takes up, white space behind it included. ``worded`` says
    whether a word such as "Question" stands in front of the number. ``dress`` is how it is set off from the
    text (``")"``, ``"."``, ``"()"``, a bullet's sign): items of one list are as a rule dressed alike.
    """

    value: str | None
    length: int
    worded: bool = False
    dress: str = ""

    @property
    def is_bullet(self) -> bool:
        """Whether it is a bullet and not a number."""
        return self.value is None


def label_at(line: str) -> Label | None:
    """The label at the start of ``line`` (white space before it stripped), or ``None``."""
    bullet = _BULLET.match(line)
    if bullet is not None:
        inner = label_at(line[bullet.end() : bullet.end() + 60])
        if inner is not None and not inner.is_bullet:
            return Label(inner.value, bullet.end() + inner.length, inner.worded, inner.dress)
        return Label(None, bullet.end(), dress=bullet["close"])
    for pattern in (_WORDED, _BRACKETED, _MARKED, _HASH, _DECIMAL, _TABBED):
        match = pattern.match(line)
        if match is not None:
            return _label(match, line) if _plausible(match, line) else None
    return None


def bare_number_at(line: str) -> Label | None:
    """A number with nothing behind it but a space ("1 How many ..."), as some lists have them.

    Many a line begins with a figure: the caller must see that others of the same list stand near.
    """
    match = _BARE.match(line)
    return None if match is None else Label(match["label"], match.end(), dress=" ")


def _label(match: re.Match[str], line: str) -> Label:
    groups = match.groupdict()
    written = match["label"]
    word = groups.get("word")
    if word:
        value = _NUMBER_WORDS.get(written.lower(), _ORNAMENTS.sub("", written))
    else:
        value = _ORNAMENTS.sub("", written)
    rest = line[match.end() :]
    dress = "Q" if word else (groups.get("open") or "") + (groups.get("close") or "").strip()
    return Label(value.rstrip("."), match.end() + len(rest) - len(rest.lstrip()), bool(word), dress)


def _plausible(match: re.Match[str], line: str) -> bool:
    """Whether it is a label and not "A. Smith", "I - the undersigned", "Request a copy", "12 - 14 years"."""
    groups = match.groupdict()
    value, rest = match["label"], line[match.end() : match.end() + 60]
    close = (groups.get("close") or "").strip()
    if word := groups.get("word"):
        if _SPOKEN_OF.match(rest):
            return False
        if value[0].isdigit():
            return True
        if value.lower() in _NUMBER_WORDS:  # "Question one", and not "Request one copy"
            return bool(close) or not rest.strip()
        return bool(close) or not rest.strip() or (value.isupper() and not word.lower().startswith("req"))
    if value[0].isdigit():
        return not (close[:1] in ("-", "–", "—") and rest.lstrip()[:1].isdigit())
    if len(value) > 1:
        return _ROMAN.match(value.lower()) is not None
    if close[:1] in (")", "]") or close[:2] in (".)", ".]"):
        return True
    if close[:1] in ("-", "–", "—"):
        return value not in "IiOoSs"
    if not rest[:1].isspace():  # "N/A", "A.Smith", "i.e."
        return not rest
    if value.isupper() and (value not in "ABC" or _INITIAL.match(rest.lstrip())):
        return not _NAME.match(rest.strip())
    return value != "s" and not (value in "nprsv" and rest.lstrip()[:1].isdigit())


def roman(value: str) -> int | None:
    """The number a roman numeral stands for (up to 29), or ``None``."""
    value = value.lower()
    if not value or not _ROMAN.match(value):
        return None
    figures = {"i": 1, "v": 5, "x": 10}
    total = 0
    for here, after in zip(value, value[1:] + " ", strict=True):
        worth = figures[here]
        total += -worth if after != " " and figures[after] > worth else worth
    return total
