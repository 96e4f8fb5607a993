"""The request inside a letter, or beside it: where it stands and what parts it has.

What the requester wrote is data, slips and all; it is found and divided here and never corrected.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aboveboard.letter.layout import Line
from aboveboard.letter.request_parts import parts_of
from aboveboard.letter.request_place import place_of
from aboveboard.letter.request_repeated import repeated_in
from aboveboard.letter.response import Request
from aboveboard.letter.text import Span, Text


def request_in(text: Text, lines: Sequence[Line], *, received_on: date | None) -> Request:
    """The request a letter repeats or describes. A letter that does neither has an empty request.

    ``received_on`` is the day on which it was received, from which "the last three years" count back.
    """
    found = place_of(text, lines)
    if found is None:
        return Request(span=None, text="", parts=(), is_quoted=False)
    parts = parts_of(text, found.spans, received_on=received_on)
    also = [
        *found.also,
        *(repeated_in(text, lines, parts, after=found.spans[-1].end) if found.is_quoted else ()),
    ]
    spans = list(found.spans)
    for span in sorted(also):
        if span.start >= spans[-1].end:
            spans.append(span)
    return Request(
        span=Span(found.spans[0].start, found.spans[-1].end),
        text="\n".join(text.at(span) for span in found.spans),
        parts=parts,
        is_quoted=found.is_quoted,
        spans=tuple(spans),
    )


def request_alone(value: str, *, received_on: date | None) -> Request:
    """A request that is a document of its own: the whole text is the request.

    ``received_on`` is the day on which it was received, from which "the last three years" count back.
    """
    text = Text(value)
    parts = parts_of(text, (text.strip(text.whole),), received_on=received_on)
    return Request(span=None, text=value, parts=parts, is_quoted=False)
