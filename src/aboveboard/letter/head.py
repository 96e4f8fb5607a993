"""Who writes, under which reference, on which day, about a request received when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from aboveboard.law import authorities
from aboveboard.law.authority import Authority
from aboveboard.letter.dates import DateMention, dates_in
from aboveboard.letter.layout import Line
from aboveboard.letter.response import Block, BlockKind, Dated, Named, Received
from aboveboard.letter.text import Span, Text

REGULATOR = "Information Commissioner’s Office"
"""The register's name of the body that nearly every letter names without being its own."""

_EMAIL_DOMAIN = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,60}\.){1,5}[a-z]{2,6})\b", re.IGNORECASE)

# -- reference -----------------------------------------------------------------------------------------

_REF_LABEL = re.compile(
    r"(?<![A-Za-z])(?P<whose>your|our|my)?[ \t]{0,2}(?:foia?|eir|foi request|request|case|information request|foi case|enquiry|complaint)?[ \t]{0,2}"
    r"(?:ref(?:erence)?s?|case|request|foi|log)\b(?:[ \t]{0,2}(?:no|number|num|id))?[ \t]{0,2}[.:#]{0,2}(?:[ \t]{0,2}(?:no|number)\b\.?:?)?[ \t]{0,3}[–—-]?[ \t]{0,2}\(?",
    re.IGNORECASE,
)
# One to three groups, each with a figure or in capitals: "FOI2018/05339", "01/FOI/22/012345/M", "FOI 004312/24".
_REF_VALUE = re.compile(
    r"(?:[A-Z]{1,8}(?:[ \t]{1,2}|[ \t]?[/:._–-][ \t]?)){0,3}[A-Z]{0,8}\d[A-Za-z0-9]{0,16}(?:[ \t]?[/._–-][ \t]?[A-Za-z0-9]{1,12}){0,5}"
)
_SUBJECT_REF = re.compile(
    r"\b(?:FOIA?|EIR|RFI|IRR|IR|SAR|FOIR|F|IG|IGO|CRM|CAS|INF|RI)[ \t]?[-/:._]?[ \t]?(?:\d{2,4}[ \t]?[-/._][ \t]?\d{1,7}(?:[-/._]\d{1,6}){0,2}|\d{4,12}(?:[-/._][A-Za-z0-9]{1,8}){0,2})\b"
)
_NOT_A_REF = re.compile(r"(?:19|20)\d\d\Z|\d{1,2}\Z")

# -- dates ---------------------------------------------------------------------------------------------

_DATE_LABEL = re.compile(r"\A(?:date|dated|sent|date of (?:response|reply|letter|issue)|response date|date issued|reply date|issued)\b[ \t:]{0,6}", re.IGNORECASE)
_WEEKDAY = re.compile(r"\A(?:mon|tues?|wednes|thurs?|fri|satur|sun|wed)(?:day)?,?[ \t]{0,3}", re.IGNORECASE)
_RECEIVED = re.compile(
    r"\b(?:receiv\w{1,3}|receipt|logged|reached us|arrived|came in)\b(?:[^.\n]|\n(?!\n)){0,60}\Z", re.IGNORECASE
)
_RECEIVED_AFTER = re.compile(r"\A[^.\n]{0,40}\b(?:was|were) received\b|\A[^.\n]{0,12}\breceived\b", re.IGNORECASE)
_REQUEST_OF = re.compile(
    r"\b(?:request|e-?mail|letter|enquiry|correspondence|application|message|questions?)\b(?:[^.\n]|\n(?!\n)){0,60}\b(?:dated|of|on|sent|submitted|made)\b(?:[ \t]{1,2}(?:the|on))?[ \t]{0,2}\Z"
    r"|\byou (?:wrote|asked|e-?mailed|contacted)\b[^.\n]{0,60}\bon\b(?:[ \t]the)?[ \t]{0,2}\Z",
    re.IGNORECASE,
)
_NOT_RECEIPT = re.compile(
    r"\b(?:acknowledge[ds]?\b.{0,20}\bon|review|clarification|complaint|fee|payment|decision|response|reply)\b[^.]{0,30}\Z", re.IGNORECASE
)

# -- authority -----------------------------------------------------------------------------------------

_UNREGISTERED = re.compile(
    r"\b(?:[A-Z][A-Za-z'’&.-]{1,24}(?:[ \t]|,[ \t](?=[A-Z]))(?:(?:of|and|the|for|upon|on|in|under|&)[ \t]){0,2}){1,7}"
    r"(?:Council|Police|Constabulary|NHS Trust|NHS Foundation Trust|Foundation Trust|University|College|School|Academy|Authority|Commission|"
    r"Agency|Museum|Ombudsman|Fire and Rescue Service|Fire & Rescue Service|Ambulance Service|Assembly|Executive|Board|Trust|Office|Corporation)\b(?:[ \t]of[ \t][A-Z][a-z]{2,20})?"
)
_DEPARTMENT = re.compile(r"\b(?:Department|Ministry|Office|University|Bank)(?:[ \t](?:for|of|and|the|&)){1,2}[ \t][A-Z][A-Za-z]{2,20}(?:(?:,|[ \t]and|[ \t]&)?[ \t][A-Z][A-Za-z]{2,20}){0,4}")
_ACTS = re.compile(
    r"\A['’s]{0,2}[ \t\n]{0,2}(?:\([^)]{1,30}\)[ \t])?(?:can |has |have |is |does |do |will |neither |hold|receiv|confirm|consider|believe|provid|may |reserve|estimat|relies|rely|would|cannot|maintain|aims|publishe|response|regards)",
    re.IGNORECASE,
)


def references_of(text: Text, own: Sequence[Span]) -> tuple[Named, ...]:
    """The letter's own references, the head's first. "Your ref" and numbers of other things are left out."""
    found: dict[str, Named] = {}
    for span in own:
        for label in _REF_LABEL.finditer(text.value, span.start, span.end):
            if (label["whose"] or "").lower() == "your" and "ref" in label[0].lower():
                continue
            value = _REF_VALUE.match(text.value, label.end(), min(span.end, label.end() + 60))
            if value is not None:
                _keep(found, text, value)
        for value in _SUBJECT_REF.finditer(text.value, span.start, span.end):
            before = text.value[max(span.start, value.start() - 14) : value.start()].lower()
            if "your ref" not in before:
                _keep(found, text, value)
    return tuple(sorted(found.values(), key=lambda named: named.span))


def same_reference(one: str, other: str) -> bool:
    """Whether two references are one, spaces and punctuation apart; one may leave out the other's prefix."""
    bare = [re.sub(r"[^a-z0-9]", "", value.lower()) for value in (one, other)]
    shorter, longer = sorted(bare, key=len)
    return bool(shorter) and (longer == shorter or (len(shorter) >= 5 and longer.endswith(shorter)))


def _keep(found: dict[str, Named], text: Text, match: re.Match[str]) -> None:
    value = match[0].rstrip(" \t.,;:/-–")
    if _NOT_A_REF.match(value) or _reads_as_date(value):
        return
    known = next((key for key in found if same_reference(key, value)), None)
    if known is None:
        found[value] = Named(value, Span(match.start(), match.start() + len(value)))
    elif len(value) > len(known) and found[known].span.overlaps(Span(match.start(), match.end())):
        del found[known]
        found[value] = Named(value, Span(match.start(), match.start() + len(value)))


def _reads_as_date(value: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d|\d{4})", value))


def dated_of(text: Text, lines: Sequence[Line], request: Sequence[Span], *, today: date) -> Dated | None:
    """The day the letter bears: a line that is a date and nothing else, or "Date: ...".

    The first such line counts, or one beside the signature where the head has none.
    """
    for line in lines:
        if any(line.span in span for span in request):
            continue
        value = text.at(line.span)
        if len(value) > 60:
            continue
        label = _DATE_LABEL.match(value)
        offset = label.end() if label else 0
        weekday = _WEEKDAY.match(value[offset:])
        offset += weekday.end() if weekday else 0
        mention = next(dates_in(text.value, Span(line.span.start + offset, line.span.end)), None)
        if mention is None or mention.date is None:
            continue
        lead = text.value[line.span.start + offset : mention.span.start].strip(" *_:")
        rest = text.value[mention.span.end : line.span.end].strip(" .,*_)")
        if not lead and (not rest or (label and re.fullmatch(r"(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?", rest, re.I))):
            return Dated(mention.date, mention.span)
    return None


def received_of(text: Text, own: Sequence[Span], *, dated: date | None, today: date) -> Received | None:
    """The day the letter says the request was received; failing that, the day it says the request bears.

    Where no year is stated it is the last such day not after the letter.
    """
    fallback: Received | None = None
    for span in own:
        for mention in dates_in(text.value, span):
            before = text.value[max(span.start, mention.span.start - 90) : mention.span.start]
            before = re.split(r"\n\n|(?<=[a-z0-9)])[.;] ", before)[-1]
            after = text.value[mention.span.end : min(span.end, mention.span.end + 60)]
            if _RECEIVED.search(before) and not _NOT_RECEIPT.search(re.sub(r"receiv.{0,60}\Z|receipt.{0,60}\Z", "", before, flags=re.S | re.I)):
                return _received(text, mention, dated or today)
            if _RECEIVED_AFTER.match(after) and re.search(r"request|e-?mail|letter|enquiry|correspondence", before + after, re.I):
                return _received(text, mention, dated or today)
            if fallback is None and _REQUEST_OF.search(before):
                fallback = _received(text, mention, dated or today)
    return fallback


def _received(text: Text, mention: DateMention, near: date) -> Received:
    return Received(
        date=mention.nearest_before(near),
        stated=text.at(mention.span),
        span=mention.span,
        year_stated=mention.year_stated,
    )


def authority_of(text: Text, own: Sequence[Span]) -> Named | None:
    """The body that speaks: the one that holds, confirms, refuses; not merely the one on the letterhead.

    Registered bodies come first; a body the register does not know is told by the form of its name.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    first: dict[str, Span] = {}
    for span in own:
        piece = text.at(span)
        for start, end, authority in authorities.mentions(piece):
            # The Commissioner is named in the rights paragraph of nearly every letter: a weak sign that he writes.
            weight = 0.1 if authority.name == REGULATOR else 3
            _score(scores, first, authority.name, Span(span.start + start, span.start + end), text, weight=weight)
        if not scores or set(scores) == {REGULATOR}:
            for pattern in (_DEPARTMENT, _UNREGISTERED):
                for match in pattern.finditer(piece):
                    name = re.sub(r"\A(?:The|This|That|Our|Dear|By|From|To|In|Under|Please|And)\s", "", match[0])
                    start = span.start + match.end() - len(name)
                    _score(scores, first, name, Span(start, start + len(name)), text, weight=1)
    if not scores:
        return None
    name = max(scores, key=lambda n: (scores[n], -first[n].start))
    return Named(name, first[name])


def _score(
    scores: defaultdict[str, float], first: dict[str, Span], name: str, span: Span, text: Text, *, weight: float
) -> None:
    acts = _ACTS.match(text.value, span.end, min(len(text), span.end + 60))
    scores[name] += weight * ((4 if acts else 1) + (1 if span.start < 600 else 0))
    first.setdefault(name, span)


def bodies_in_head(
    text: Text, blocks: Sequence[Block], own: Sequence[Span]
) -> tuple[tuple[Span, Authority], ...]:
    """The registered bodies whose head or signature a letter bears: named there, or by an address or e-mail domain.

    The head is what stands before the letter begins to speak, so that a body addressed, consulted or complained
    to in the text is not among them; nor is the Commissioner.
    """
    body = next((b.span.start for b in blocks if b.kind is not BlockKind.HEAD), 0)
    spans = [Span(max(s.start, 0), min(s.end, body)) for s in own if s.start < body]
    spans += [b.span for b in blocks if b.kind is BlockKind.SIGNATURE]
    found: list[tuple[Span, Authority]] = []
    for span in spans:
        piece = text.at(span)
        places = [*authorities.mentions(piece), *authorities.addresses(piece)]
        for match in _EMAIL_DOMAIN.finditer(piece):
            authority = authorities.by_email_domain(match[1])
            if authority is not None:
                places.append((match.start(1), match.end(1), authority))
        found.extend(
            (Span(span.start + start, span.start + end), authority)
            for start, end, authority in sorted(places, key=lambda place: place[:2])
            if authority.name != REGULATOR
        )
    return tuple(found)
