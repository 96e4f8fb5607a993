"""Reading a letter: from its text to a :class:`~aboveboard.letter.response.Response`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from aboveboard.letter.response import Response
from aboveboard.letter.text import Span, Text


@dataclass(frozen=True)
class Letter:
    """A letter as read: its text, what it says, and what the rules ask of both.

    ``on`` is the date whose law applies: the letter's own, or the day of reading where it gives none.
    """

    text: Text
    response: Response
    on: date

    @cached_property
    def own(self) -> tuple[Span, ...]:
        """The stretches of the letter that are the authority's own words: all but the quoted request."""
        request = self.response.request.span
        if request is None or not self.response.request.is_quoted:
            return (self.text.whole,)
        return tuple(
            span
            for span in (Span(0, request.start), Span(request.end, len(self.text)))
            if len(self.text.strip(span))
        )

    @property
    def relies_on_17_4(self) -> bool:
        """Whether it says that reasons are left out under s.17(4)."""
        return any(
            citation.key == "17(4)" and citation.use == "relied_on" for citation in self.response.citations
        )


def read_letter(text: str, *, today: date, request: str | None = None) -> Letter:
    """Read a letter's text.

    ``text`` has its line ends made ``\\n`` (see :func:`aboveboard.letter.formats.decode`). ``today`` decides the law
    and the year where the letter gives no date of its own. ``request`` is the text of the request where it
    is a document of its own.
    """
    raise LookupError("being written")
