"""Where a letter gives the two rights: to have the answer reviewed, and to turn to the regulator.

They may stand anywhere, under a heading or none, both in one sentence. What merely speaks of reviews and
complaints is not taken: a review that is over, a request that is about complaints, the regulator's guidance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aboveboard.letter import rights_words as words
from aboveboard.letter.headings import RIGHTS
from aboveboard.letter.passages import Passage, words_of
from aboveboard.letter.response import BlockKind
from aboveboard.letter.text import Span, Text

_REVIEW, _REGULATOR = BlockKind.REVIEW, BlockKind.REGULATOR
# Where a sentence that gives both rights turns from one to the other.
_TURN = re.compile(
    r"(?:[,;:]|[,;:]?[ \t\n]{1,3}(?:and|or|then|before|after which)\b|[.;] )[ \t\n]{0,3}", re.IGNORECASE
)
FARTHEST_TURN = 300
"""Characters before the regulator's name in which a sentence turns to him."""
LONGEST_CLAUSE = 600
"""Characters of a clause that are read."""
_LEADS_ON = re.compile(r"\b(?:you|your|next|what|how|further|if)\b", re.IGNORECASE)
"""A title of no kind that may stand over the rights: "What happens next"; not the name of an office."""


@dataclass(frozen=True, slots=True)
class Right:
    """A stretch that gives one of the rights."""

    kind: BlockKind
    span: Span


def rights_in(text: Text, passages: Sequence[Passage]) -> dict[int, tuple[Right, ...]]:
    """For each passage (by its place) that gives a right, the stretches of it that do, in order."""
    finder = _Finder(text, passages)
    return finder.find()


class _Finder:
    def __init__(self, text: Text, passages: Sequence[Passage]) -> None:
        self.text = text
        self.passages = passages
        self.values = [words_of(text, passage) for passage in passages]
        self.found: dict[int, tuple[Right, ...]] = {}
        self.knows = any(words.NAMES_REGULATOR.search(value) for value in self.values)

    def find(self) -> dict[int, tuple[Right, ...]]:
        for place, passage in enumerate(self.passages):
            if passage.is_title or passage.is_row:
                continue
            rights = self._own_rights(place)
            if rights:
                self.found[place] = rights
        last: BlockKind | None = None
        for place, passage in enumerate(self.passages):
            self._go_on(place, last)
            found = self.found.get(place)
            if found is not None:
                last = found[-1].kind
            elif not passage.is_title:
                last = None
        for place in reversed(range(len(self.passages) - 1)):
            self._lead_in(place)
        for place in reversed(range(len(self.passages))):
            self._title(place)
        return self.found

    def _own_rights(self, place: int) -> tuple[Right, ...]:
        """The rights that a sentence gives by its own words."""
        value, span = self.values[place], self.passages[place].span
        title = self.passages[place].title
        names = self._names(value)
        review = asks_review(
            value, under_title=title is not None and title.kind is _REVIEW, names_regulator=names
        )
        regulator = names and turns_to_regulator(value, under_title=self._under_rights(place))
        if review and regulator:
            return self._parted(span)
        if review:
            return (Right(_REVIEW, span),)
        return (Right(_REGULATOR, span),) if regulator else ()

    def _names(self, value: str) -> bool:
        """Whether a sentence names the regulator, if need be by a short name that the letter explains."""
        return bool(
            words.NAMES_REGULATOR.search(value) or (self.knows and words.THE_COMMISSIONER.search(value))
        )

    def _parted(self, span: Span) -> tuple[Right, ...]:
        """The two rights of one sentence, parted where it turns from the one to the other."""
        value = self.text.at(span)
        named = words.NAMES_REGULATOR.search(value) or words.THE_COMMISSIONER.search(value)
        if named is None:
            return (Right(_REVIEW, span),)
        reach = max(0, named.start() - FARTHEST_TURN)
        for turn in reversed(list(_TURN.finditer(value, reach, named.start()))):
            before = " ".join(value[max(0, turn.start() - LONGEST_CLAUSE) : turn.start()].split())
            after = " ".join(value[turn.end() : turn.end() + LONGEST_CLAUSE].split())
            turned = after[: max(60, named.end() - turn.end())]
            if words.TURNS_TO_REGULATOR.search(turned) and asks_review(before) and not asks_review(after):
                cut = span.start + turn.start() + (value[turn.start()] in ",;:.")
                return (
                    Right(_REVIEW, self.text.strip(Span(span.start, cut))),
                    Right(_REGULATOR, self.text.strip(Span(cut, span.end))),
                )
        return (Right(_REVIEW, span),)

    def _under_rights(self, place: int) -> bool:
        title = self.passages[place].title
        return title is not None and title.kind in RIGHTS

    def _go_on(self, place: int, last: BlockKind | None) -> None:
        """Take a passage for what the right before it goes on to say: by when, to whom, at what address.

        ``last`` is the right with which the passage before it ends, titles between them left out.
        """
        passage = self.passages[place]
        if place in self.found or place == 0:
            return
        if last is None or passage.stretch != self.passages[place - 1].stretch:
            return
        value = self.values[place]
        previous = self.passages[place - 1]
        names = self._names(value)
        if passage.is_title:
            # "Information Commissioner's Office" in a line of its own is the first line of an address.
            if (
                names
                and passage.title is not None
                and passage.title.kind is not _REVIEW
                and last is _REGULATOR
            ):
                self.found[place] = (Right(_REGULATOR, passage.span),)
            return
        same = passage.paragraph == previous.paragraph
        under = self._under_rights(place) and passage.heading == previous.heading
        goes_on = bool(words.RIGHTS_GO_ON.search(value)) and not passage.is_row
        if not (same or goes_on) or (not same and not under and passage.title is not previous.title):
            return
        if not same and not under and len(value) > 400:
            return
        self.found[place] = (Right(_REGULATOR if names else last, passage.span),)

    def _lead_in(self, place: int) -> None:
        """Take "We hope you are content with this reply." for the beginning of the right that follows it."""
        passage, following = self.passages[place], self.passages[place + 1]
        rights = self.found.get(place + 1)
        if place in self.found or rights is None or passage.is_title or passage.is_row:
            return
        close = passage.paragraph == following.paragraph
        if (close or self._under_rights(place)) and words.DISSATISFIED.search(self.values[place]):
            self.found[place] = (Right(rights[0].kind, passage.span),)

    def _title(self, place: int) -> None:
        """Take a title for one of the rights where what stands under it gives one."""
        passage = self.passages[place]
        if not passage.is_title or place in self.found or passage.title is None:
            return
        kind = passage.title.kind
        under = []
        for following in range(place + 1, len(self.passages)):
            if self.passages[following].title is not passage.title:
                break
            under.append(following)
        if kind not in RIGHTS and not _LEADS_ON.search(self.values[place]):
            return
        first = next((p for p in under if p in self.found), None)
        if first is None or (first > place + 1 and not self._leads_to(place + 1, first, kind)):
            return
        self.found[place] = (Right(self.found[first][0].kind, passage.span),)
        if kind in RIGHTS:
            last = max(p for p in under if p in self.found)
            for inside in range(place + 1, last):
                self.found.setdefault(inside, (Right(self.found[place][0].kind, self.passages[inside].span),))

    def _leads_to(self, start: int, first: int, kind: BlockKind | None) -> bool:
        """Whether what stands between a title and the first right under it leads to that right.

        Under "Complaints to the Commissioner" may stand how many there were, and the rights behind it.
        """
        if kind not in RIGHTS:
            return False
        if self.passages[start].paragraph == self.passages[first].paragraph:
            return True
        return all(
            words.RIGHTS_GO_ON.search(self.values[p]) and not words.SAYS_SOMETHING.search(self.values[p])
            for p in range(start, first)
        )


def asks_review(value: str, *, under_title: bool = False, names_regulator: bool | None = None) -> bool:
    """Whether a sentence tells the reader how to have the answer reviewed, or that he cannot.

    ``under_title``: it stands under a title of such a kind. ``names_regulator``: whether it names the
    regulator, where the caller knows better than the sentence does.
    """
    if words.OFFERS_NO_REVIEW.search(value):
        return True
    ahead = words.LOOKS_BACK.sub(" ", value)
    speaks = words.READER.search(ahead) or _OPENS_OFFER.match(ahead)
    if not words.MAY.search(ahead) or not (speaks or words.MAY.match(ahead)):
        return False
    names = words.NAMES_REGULATOR.search(value) is not None if names_regulator is None else names_regulator
    if words.ASKS_REVIEW.search(ahead):
        return not names or (bool(words.READER.search(ahead)) and _asks_us(ahead))
    if names:
        return False
    if words.COMPLAINS.search(ahead):
        return bool(words.MAY.search(ahead))
    return bool((under_title or words.DISSATISFIED.search(ahead)) and words.PUTS_IT_IN_WRITING.search(ahead))


_OPENS_OFFER = re.compile(
    r"\W{0,3}(?:an?y? |the |this |all )?(?:requests?|complaints?|appeals?|applications?|reviews?) ",
    re.IGNORECASE,
)
_ASKS_US = re.compile(
    r"\b(?:ask\w{0,3}|request\w{0,3}|seek|apply|require|want|like|have|entitled to|right to"
    r"|wish)\b[^.;]{0,80}"
    r"\b(?:reviews?|review(?:ed|ing)|reconsider\w{0,5}|again|afresh)\b|\bcomplaints? procedure\b",
    re.IGNORECASE,
)


def _asks_us(value: str) -> bool:
    """Whether a sentence that names the regulator offers a review too, and not only speaks of one."""
    return _ASKS_US.search(value) is not None


def turns_to_regulator(value: str, *, under_title: bool) -> bool:
    """Whether a sentence that names the regulator tells the reader that he may turn to him."""
    turns = words.TURNS_TO_REGULATOR.search(value)
    if words.SAYS_SOMETHING.search(value) and not re.search(
        r"\bcomplain to\b|\bapply to\b|\bappeal to\b|section 50", value, re.I
    ):
        return False
    speaks = words.READER.search(value) or under_title
    if turns and speaks and words.MAY.search(words.LOOKS_BACK.sub(" ", value)):
        return True
    if turns and re.search(
        r"\bsection 50\b|\bcan be made to\b|\bmay be made to\b|\bmay be referred\b", value, re.I
    ):
        return True
    return bool(words.CONTACTS.search(value) and (under_title or words.DISSATISFIED.search(value)))
