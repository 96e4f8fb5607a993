"""Questions that a letter repeats once more over their answers, after it has quoted the whole request.

They are the requester's words there too, and are not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aboveboard.letter.label import label_at
from aboveboard.letter.layout import Line
from aboveboard.letter.request_rows import ornament_at
from aboveboard.letter.response import Part
from aboveboard.letter.text import Span, Text

_WORD = re.compile(r"[^\W_]{1,40}")
SHORTEST = 5
"""Words. A shorter part ("Minutes of the meetings") may be named in the authority's own sentence."""
_GOES_ON = re.compile(r"[ \t]{0,2}[:,–—-]|[ \t]{1,2}[a-z]")
_LOOKED_AT = 4_000
"""Characters behind the beginning of a line that a repeated question may take up."""


def repeated_in(text: Text, lines: Sequence[Line], parts: Sequence[Part], *, after: int) -> Iterator[Span]:
    """Where a part of the request stands again behind ``after``, word for word, at the start of a line."""
    known: dict[tuple[str, ...], list[list[str]]] = {}
    for part in parts:
        words = _words(_bare(part.text))
        if len(words) >= SHORTEST:
            known.setdefault(tuple(words[:SHORTEST]), []).append(words)
    if not known:
        return
    reached = after
    for line in lines:
        if line.span.start < reached:
            continue
        value = text.at(line.span)
        skip = len(value) - len(_bare(value))
        start = line.span.start + skip
        opening = tuple(_words(value[skip : skip + 200])[:SHORTEST])
        for words in known.get(opening, ()):
            end = _end_of(text, start, words)
            if end is not None:
                yield Span(start, end)
                reached = end
                break


def _bare(value: str) -> str:
    """A line without the ornaments and the number in front of it."""
    value = value[ornament_at(value) :]
    label = label_at(value)
    return value[label.length :] if label else value


def _words(value: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(value)]


def _end_of(text: Text, start: int, words: Sequence[str]) -> int | None:
    end = start
    found = _WORD.finditer(text.value, start, min(len(text), start + _LOOKED_AT))
    for word in words:
        match = next(found, None)
        if match is None or match[0].lower() != word:
            return None
        end = match.end()
    while text.value[end : end + 1] and text.value[end] in "?.!)\"”’'*":
        end += 1
    return None if _GOES_ON.match(text.value, end) else end
