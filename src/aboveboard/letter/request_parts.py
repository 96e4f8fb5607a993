"""A request divided into its parts, and the periods each asks about.

A part is what the requester numbered. What only names a time is a period of the part above it; what only says
how a part is to be broken down (a bullet under a number) belongs to it. A request without numbers is one
part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aboveboard.letter.period import only_period, periods_in
from aboveboard.letter.request_inline import marks_in
from aboveboard.letter.request_items import Entry, Item, entries_of, items_of, names_only_periods
from aboveboard.letter.request_rows import ornament_at
from aboveboard.letter.request_words import may_ask
from aboveboard.letter.response import Part, Period
from aboveboard.letter.text import Span, Text

_QUOTE_MARKS = '"“”‘’'
_LINE_ORNAMENT = re.compile(r"\n[ \t]{0,40}(?:>[ \t]{0,3}){1,4}")
_IS_CLOSED = re.compile(r"[.?!;][\"'”’)]{0,2}\Z|\?")
_TRAILING = re.compile(r"[ \t\n;,]{1,8}(?:and|or)?\Z|[ \t\n](?:and|or)\Z")


@dataclass(frozen=True, slots=True)
class _Draft:
    label: str | None
    span: Span
    periods: tuple[Period, ...]


def parts_of(text: Text, spans: Sequence[Span], *, received_on: date | None) -> tuple[Part, ...]:
    """The parts of the request that stands in ``spans``, in order, with ids ``p1``, ``p2`` and so on."""
    divider = _Divider(text, received_on)
    drafts = [draft for draft in map(_within(spans), divider.divide(spans)) if len(draft.span)]
    shared = divider.shared
    return tuple(
        Part(
            id=f"p{number}",
            label=draft.label,
            text=divider.words(draft.span),
            span=draft.span,
            periods=draft.periods or divider.periods(draft.span) or shared,
        )
        for number, draft in enumerate(drafts, start=1)
    )


class _Divider:
    def __init__(self, text: Text, received_on: date | None) -> None:
        self._text = text
        self._received_on = received_on
        self.shared: tuple[Period, ...] = ()
        """The periods named before or behind the numbered parts, and so for all of them."""

    def words(self, span: Span) -> str:
        """The text of a part on one line, without the ornaments of its lines."""
        value = _LINE_ORNAMENT.sub("\n", self._text.at(span))
        return " ".join(value.split())

    def periods(self, span: Span) -> tuple[Period, ...]:
        """The periods named in ``span``."""
        found = periods_in(self._text.value, span, received_on=self._received_on)
        return tuple(period for _, period in found)

    def divide(self, spans: Sequence[Span]) -> Iterator[_Draft]:
        """The parts of the stretches of a request, whose numbers run on from one to the next."""
        stretches = [(span, entries_of(self._text, span)) for span in spans]
        items, loose = items_of([entry for _, entries in stretches for entry in entries])
        if not items or not _are_parts(items):
            for span, entries in stretches:
                yield from self._unnumbered(span, entries, items)
            return
        self._share(loose)
        for item in items:
            yield from self._of_item(item, "", ())
        if len(stretches) > 1:  # a question without a number, among some that have one
            for span, entries in stretches:
                if not any(span.start <= start < span.end for start in _starts(items)):
                    yield _Draft(None, self._whole(span, entries), ())

    def _unnumbered(self, span: Span, entries: Sequence[Entry], items: Sequence[Item]) -> Iterator[_Draft]:
        """One part, or those that are numbered within its sentences."""
        whole = self._whole(span, entries)
        marked = list(self._marked(whole, None))
        if names_only_periods(items):
            yield _Draft(None, whole, self._named([i for i in items if span.start <= i.start < span.end]))
        elif marked and not all(only_period(self._text.at(d.span), received_on=None) for d in marked):
            self._share([], Span(whole.start, marked[0].span.start))
            yield from marked
        else:
            yield _Draft(None, whole, ())

    # -- items -----------------------------------------------------------------------------------------

    def _of_item(self, item: Item, prefix: str, inherited: tuple[Period, ...]) -> Iterator[_Draft]:
        label = joined(prefix, item.label.value)
        periods: list[Period] = []
        below: list[Item] = []
        for child in item.inside:
            named = () if child.inside else only_period(child.words, received_on=self._received_on)
            periods += [replace(period, label=child.label.value) for period in named]
            if not named and not (
                child.label.is_bullet and (not item.label.is_bullet or may_ask(item.words))
            ):
                below.append(child)
        asks_itself = bool(item.words.strip()) and (
            not below or _IS_CLOSED.search(item.words.strip()) is not None
        )
        own = tuple(periods)
        if asks_itself or not below:
            end = below[0].start if below else item.end
            span = self._trim(Span(item.start, end))
            marked = [] if below or periods else list(self._marked(span, item, prefix=label or ""))
            if marked:
                yield from marked
            else:
                yield _Draft(label, span, own or inherited)
            own = ()
        for child in below:
            yield from self._of_item(child, label or "", own or inherited)

    def _marked(self, span: Span, item: Item | None, *, prefix: str = "") -> Iterator[_Draft]:
        """The parts numbered inside running text; none where the text has no such list."""
        value = self._text.at(span)
        own = item.label if item is not None else None
        marks = marks_in(value[own.length :] if own else value, own)
        shift = span.start + (own.length if own else 0)
        if not marks:
            return
        ends = [*(mark.start for mark in marks[1:]), len(span) - (shift - span.start)]
        pieces = [
            (mark, self._trim(Span(shift + mark.start, shift + end)))
            for mark, end in zip(marks, ends, strict=True)
        ]
        if item is not None and own is not None:
            words = [self._text.value[shift + mark.end : piece.end].lstrip() for mark, piece in pieces]
            goes_on = (marks[0].label.value or "") not in ("1", "a", "A", "i", "I")
            asking = sum(map(may_ask, words))
            if not goes_on and 2 * asking < len(words):
                return
            opening = self._trim(Span(span.start, pieces[0][1].start))
            if goes_on or _IS_CLOSED.search(self._text.at(opening)):
                yield _Draft(prefix or joined("", item.label.value), opening, ())
            prefix = "" if goes_on else prefix
        for mark, piece in pieces:
            yield _Draft(joined(prefix, mark.label.value), piece, ())

    def _named(self, items: Sequence[Item]) -> tuple[Period, ...]:
        return tuple(
            replace(period, label=item.label.value)
            for item in items
            for period in only_period(item.words, received_on=self._received_on)
        )

    # -- what belongs to all of them -------------------------------------------------------------------

    def _share(self, loose: Sequence[Entry], *places_too: Span) -> None:
        """Take the periods named outside the parts for those of all parts that name none."""
        places = [*(entry.span for entry in loose if not entry.is_courtesy), *places_too]
        found = [period for place in places for period in self.periods(place)]
        lasting = [p for p in found if p.start_date != p.end_date or p.start_date is None]
        self.shared = self.shared or tuple(lasting)

    def _whole(self, span: Span, entries: Sequence[Entry]) -> Span:
        """All that is asked in a stretch, without greeting, thanks and quotation marks."""
        kept = list(entries)
        while len(kept) > 1 and kept[0].is_courtesy:
            kept.pop(0)
        ending = next((i for i, entry in enumerate(kept) if i and entry.is_courtesy), len(kept))
        kept = kept[:ending]
        if not kept:
            return self._trim(span)
        first = kept[0]
        start = first.at if self._text.at(first.span)[:1] in ">|" else first.span.start
        return self._trim(Span(start, kept[-1].span.end))

    def _trim(self, span: Span) -> Span:
        """``span`` without white space, quotation marks around it and an "and" that leads to the next
        part."""
        span = self._text.strip(span)
        value = self._text.at(span)
        front = ornament_at(value) if value[:1] in _QUOTE_MARKS + ">|" else 0
        if value[front:].rstrip()[-1:] in _QUOTE_MARKS and front and value[:front].strip(" >|"):
            value = value.rstrip(_QUOTE_MARKS)
        elif value.endswith(("”", '"')) and value.count('"') % 2 == 1 and value[0] != '"':
            value = value.rstrip('”"')
        trailing = _TRAILING.search(value)
        end = span.start + (trailing.start() if trailing else len(value))
        return self._text.strip(Span(min(span.start + front, end), end))


def joined(prefix: str, value: str | None) -> str | None:
    """The label of a part inside another: "a" inside "5" is "5a"; "5a" inside "5" stays."""
    if value is None:
        return prefix or None
    if not prefix or value.startswith(prefix):
        return value
    if value[0].isdigit() and prefix[-1].isdigit():
        return f"{prefix}({value})"
    return prefix + value


def _within(spans: Sequence[Span]) -> Callable[[_Draft], _Draft]:
    """Cuts a part to the stretch in which it begins: its answer may stand before the next."""

    def cut(draft: _Draft) -> _Draft:
        index = bisect_right(spans, draft.span.start, key=lambda span: span.start) - 1
        span = spans[max(0, index)]
        end = max(draft.span.start, min(draft.span.end, span.end))
        return replace(draft, span=Span(draft.span.start, end))

    return cut


def _starts(items: Sequence[Item]) -> Iterator[int]:
    for item in items:
        yield item.start
        yield from _starts(item.inside)


def _are_parts(items: Sequence[Item]) -> bool:
    """Whether items are parts: numbers are, bullets only if they ask for something each."""
    if names_only_periods(items):
        return False
    if any(not item.label.is_bullet for item in items):
        return True
    return len(items) > 1 and 2 * sum(may_ask(item.words) for item in items) >= len(items)
