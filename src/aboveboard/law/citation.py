"""Where a letter cites the law: which provision, of which Act, and to what end.

``citations(text)`` finds "sections 30(1)(a) and 40(2)", "s40(2)", "ss.23 to 25", "section 35 of the Police
Act 1996", and tells a provision that is relied on from one that is only mentioned, or said not to apply.
The steps have a module each: the grammar of lists (``citation_grammar``), keys without a word before them
(``citation_bare``), numbers that are no provisions (``citation_lookalikes``), the Acts (``citation_acts``,
``citation_resolution``), sentences in plain form (``citation_plain``), the use (``citation_use``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aboveboard.law.citation_acts import OTHER, acts_of
from aboveboard.law.citation_resolution import located
from aboveboard.law.citation_sentences import stretches_of
from aboveboard.law.citation_unit import uses_of


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision named in a text.

    ``key`` is canonical ("31(3)", "40(5B)(a)(i)"), ``section`` its first part; ``act`` a canonical short
    name ("FOIA 2000", "EIR 2004"), another Act's short title, or "other" for one that nobody names.
    ``text`` is ``whole[start:end]``, in code points: the item of a list, for its first item with the word
    "section" before it; for the members of a range, the range.
    """

    text: str
    act: str
    key: str
    section: str
    use: Literal["relied_on", "mentioned", "denied"]
    start: int
    end: int


def citations(text: str, *, default_act: str | None = "FOIA 2000") -> tuple[Citation, ...]:
    """Every provision of law that ``text`` names, in order of place.

    ``default_act`` is the Act of a section that is cited without one; ``None`` leaves those as "other". A
    text that names only Scotland's Act is read as an answer under that one. Raises nothing, whatever the
    text.
    """
    acts = acts_of(text, default=default_act or OTHER)
    stretches = stretches_of(text)
    placed = located(text, acts, stretches)
    found = [
        Citation(
            text[member.start : member.end],
            provision.act,
            provision.key,
            provision.section,
            use,
            member.start,
            member.end,
        )
        for member, provision, use in uses_of(text, placed, stretches)
    ]
    found.sort(key=lambda citation: (citation.start, citation.end))
    return tuple(found)
