"""The two rights a refusal must give: the internal review (s.17(7)(a)) and the regulator (s.17(7)(b),
s.50)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from aboveboard.law.calendar import nth_working_day_after
from aboveboard.letter import cues
from aboveboard.letter.dates import dates_in
from aboveboard.letter.response import Block, BlockKind, Contact, RegulatorMention, Review
from aboveboard.letter.text import Span, Text

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "sixty": 60, "a": 1}
_WINDOW = re.compile(
    r"\b(?P<amount>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty"
    r"|thirty|forty|sixty)\b"
    r"[ \t\n]{1,3}(?:\(\d{1,3}\)[ \t\n]{0,3})?(?P<unit>working[ \t\n]{1,3}days?"
    r"|calendar[ \t\n]{1,3}days?|school[ \t\n]{1,3}days?|days?|weeks?"
    r"|(?:calendar[ \t\n]{1,3})?months?)\b",
    re.IGNORECASE,
)
# A window may be for asking or for answering: the nearest of these words before it shows which.
_ASKING = re.compile(
    r"\b(?:you(?:r|['’]d)?|applicants?|requesters?|must be (?:made|received|submitted|sent|requested)"
    r"|should be (?:made|received|submitted|sent|requested|addressed)"
    r"|(?:please )?(?:submit|request(?:s|ed|ing)?|ask|notify|write|writing|apply|complain|complaints?"
    r"|lodge|appeal|e-?mail|contact|send|reply to|representations|put)\b(?! will| should normally)"
    r"|requests? for (?:an? )?(?:internal )?review)\b",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    r"\b(?:we|they|he|she|it|i) (?:will|aim|shall|should|would|endeavour|try|expect|are required|hope"
    r"|answer|reply|respond|must)\b|\b(?:somebody|someone|a reviewer|reviewer|officer|the council"
    r"|the trust|the force|the university|the department) (?:\w{2,14} ){0,6}?(?:will|aims?)\b"
    r"|(?<!for internal )(?<!for an internal )(?<!for a )(?<!for )\b(?:reply|response|outcome|result"
    r"|decision|reviews?) (?:will|should|is|are|can) (?:\w{2,12} )?(?:be )?(?:sent|given|provided"
    r"|complet\w{1,3}|issued|expected|made|carried|conclud\w{1,3}|dealt|conduct\w{0,3}|take)"
    r"|\b(?:to )?(?:complete|conclude|respond|answer|receive (?:a|our|the) (?:reply|response|outcome)"
    r"|hear from us|takes?|tell you the (?:outcome|result))\b",
    re.IGNORECASE,
)
_OFFERS_NONE = re.compile(
    r"\b(?:no (?:further (?:stage|right) of |formal |separate )?(?:internal )?(?:review"
    r"|complaints? procedure|appeal)\b(?! (?:request|has been|was))|(?:do|does) not (?:offer|provide"
    r"|have|operate) (?:an? )?(?:internal )?(?:review|complaints? procedure|appeal)|completes (?:the"
    r"|our) [^.]{0,40}procedure)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:by|before|no later than|not later than|until|on or before)\b[^.\n]{0,30}\Z", re.IGNORECASE
)

_WEB = re.compile(
    r"(?:https?://)?(?:www\.|cy\.)?(?:ico\.(?:org|gov)\.uk|informationcommissioner\.gov\.uk"
    r"|(?:foi\.scot|itspublicknowledge\.info))(?:/[A-Za-z0-9/_.~%?=&#+-]{0,200})?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,40}\.){1,5}[A-Za-z]{2,10}")
_PHONE = re.compile(r"(?<![\d/-])(?:\+44[ \t]?\(?0?\)?[ \t]?|\(?0)\d{2,4}\)?(?:[ \t-]?\d{2,4}){2,3}(?!\d)")
_POST = re.compile(
    r"wycliffe[ \t\n]{1,3}house[^@]{0,120}?(?:SK9[ \t]?5AF)"
    r"|wycliffe[ \t]{1,3}house(?:[^.@]{0,80}?(?:cheshire|wilmslow))?|SK9[ \t]?5AF",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?:(?:the )?(?P<scottish>scottish information commissioner)"
    r"|(?P<commission>information commission)\b|(?P<ic>information commiss?ioner|ICO\b)"
    r"|(?P<welsh>comisiynydd gwybodaeth))",
    re.IGNORECASE,
)


def review_of(text: Text, blocks: Sequence[Block], *, dated: date | None) -> Review | None:
    """The internal review the letter offers, or ``None`` where it offers none.

    ``ends`` is worked out from the letter's date (or taken from the letter, where it states the last day).
    """
    spans = [block.span for block in blocks if block.kind is BlockKind.REVIEW]
    if not spans:
        return None
    # Window and right may stand in different sentences, and the regulator's in between: look through the
    # sentences of the review blocks only, those that speak of asking first.
    whole = Span(spans[0].start, spans[-1].end)
    if any(_OFFERS_NONE.search(text.at(span)) for span in spans):
        return None
    for span in spans:
        for sentence in text.sentences_in(span):
            window = _asking_window(text, sentence)
            if window is not None:
                amount = _amount(window["amount"])
                unit = _unit(window["unit"])
                stated = " ".join(window[0].split())
                return Review(stated, amount, unit, _end(dated, amount, unit), whole)
            last_day = _last_day(text, sentence, dated)
            if last_day is not None:
                return Review(last_day.isoformat(), None, None, last_day, whole)
    return Review(None, None, None, None, whole)


def _asking_window(text: Text, sentence: Span) -> re.Match[str] | None:
    """The window of time for asking, told from the time for the answer."""
    for window in _WINDOW.finditer(text.value, sentence.start, sentence.end):
        before = text.value[sentence.start : window.start()]
        after = text.value[window.end() : sentence.end]
        asked = max((m.end() for m in _ASKING.finditer(before)), default=-1)
        answered = max((m.end() for m in _ANSWERING.finditer(before)), default=-1)
        if asked > answered:
            return window
        if answered == -1 and not _ANSWERING.match(after.lstrip(" ,")):
            return window
    return None


def _last_day(text: Text, sentence: Span, dated: date | None) -> date | None:
    for mention in dates_in(text.value, sentence):
        if not _DEADLINE.search(
            text.value[max(sentence.start, mention.span.start - 40) : mention.span.start]
        ):
            continue
        if mention.date is not None:
            return mention.date
        if dated is not None and mention.exists:
            return mention.nearest_before(date(dated.year + 1, dated.month, min(dated.day, 28)))
    return None


def _amount(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS[written.lower()]


def _unit(written: str) -> str:
    words = written.lower()
    if "working" in words:
        return "working_days"
    if "month" in words:
        return "months"
    if "week" in words:
        return "weeks"
    return "calendar_days"


def _end(dated: date | None, amount: int, unit: str) -> date | None:
    """The last day of a window that runs from the letter's date."""
    if dated is None:
        return None
    if unit == "working_days":
        try:
            return nth_working_day_after(day=dated, n=amount)
        except ValueError:  # outside the years the calendar holds
            return None
    if unit == "weeks":
        return dated + timedelta(weeks=amount)
    if unit == "months":
        month = dated.month - 1 + amount
        year, month = dated.year + month // 12, month % 12 + 1
        return date(year, month, min(dated.day, calendar.monthrange(year, month)[1]))
    return dated + timedelta(days=amount)


def regulator_of(text: Text, blocks: Sequence[Block]) -> RegulatorMention | None:
    """The particulars given of the right to apply to the regulator, or ``None`` where there are none."""
    spans = [block.span for block in blocks if block.kind is BlockKind.REGULATOR]
    # One sentence may give both rights, and then stands in a review block.
    spans += [
        sentence
        for block in blocks
        if block.kind is BlockKind.REVIEW
        for sentence in text.sentences_in(block.span)
        if cues.NAMES_REGULATOR.search(text.at(sentence))
    ]
    if not spans:
        return None
    spans.sort()
    name = next((m for span in spans if (m := _NAME.search(text.value, span.start, span.end))), None)
    contacts: list[Contact] = []
    for span in spans:
        for kind, pattern in (("web", _WEB), ("email", _EMAIL), ("phone", _PHONE), ("post", _POST)):
            for match in pattern.finditer(text.value, span.start, span.end):
                value = " ".join(match[0].split()).rstrip(".,;")
                found = Span(match.start(), match.start() + len(match[0].rstrip(".,; \n")))
                if kind == "web" and text.value[max(0, found.start - 1) : found.start] == "@":
                    continue
                contacts.append(Contact(kind, value, found))
    contacts.sort(key=lambda contact: contact.span)
    return RegulatorMention(_regulator_name(name), tuple(contacts), Span(spans[0].start, spans[-1].end))


def _regulator_name(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    if match["scottish"]:
        return "Scottish Information Commissioner"
    if match["commission"]:
        return "Information Commission"
    return "Information Commissioner"
