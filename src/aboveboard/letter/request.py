"""The request inside a letter, or beside it: where it stands and what parts it has.

What the requester wrote is data, slips and all; it is found and divided here and never corrected.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aboveboard.letter import cues
from aboveboard.letter.blocks import heading_kind
from aboveboard.letter.label import Label, label_at, roman
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.period import only_period, periods_in
from aboveboard.letter.response import BlockKind, Part, Period, Request
from aboveboard.letter.text import Span, Text

_I = re.IGNORECASE

_INTRODUCES = re.compile(
    r"\b(?:you (?:have |had |specifically |also )?(?:asked|requested|wrote|sought|enquired|submitted|wanted|wished|seek|said)|(?:your|the|this) (?:\w{2,14} ){0,3}?(?:request|e-?mail|letter|questions?|enquiry) (?:was|is|were|are|reads?|asked|stated?s?|said|concern\w{1,3}|relates?)"
    r"|seek(?:ing)? access to|request(?:ed|ing)? (?:access to )?(?:the )?following|the following (?:information|request|questions?|details|was|were)|as follows|(?:set out|reproduced|repeated|copied|quoted|shown|detailed|given|outlined|stated) (?:in full )?below"
    r"|in which you|below is your|request(?:ing|ed)? (?:the following|information|details)|request for (?:the following|information|details|a copy|copies)|ask(?:ed|ing) (?:for|us|the|about|whether|how|what)|information about|wanted to know|would like to know|your request)\b",
    _I,
)
_CLOSES_INTRODUCTION = re.compile(r"[:–—-][\"'“‘*_]{0,2}\Z|\b(?:below|follows|following(?: information| questions?)?|request(?:ed)?|asked|wrote|information)[.,]?\Z", _I)
_ANSWER_MARK = re.compile(
    r"\A[*_]{0,2}(?:(?:our |the |force |trust |council |my )?(?:response|answer|reply|decision)|ans|a|r|resp)[ \t]?(?:to (?:question|part|q) ?)?(?:\d{1,2}[a-z]?)?[ \t]?(?:[:.)–—-]|\Z)",
    _I,
)
_BODY = r"(?:council|trust|force|constabulary|department|university|police|authority|commission\w{0,3}|board|service|office|agency|college|school|museum|corporation|ministry|ICB|academy|governors|borough|parish|clerk|hospital|assembly|executive)"
_ANSWER_OPENS = re.compile(
    r"\A(?:I (?:can (?:now |hereby )?(?:confirm|advise)|confirm|hereby|regret|have (?:now |today |considered|conducted|searched|contacted|been|set|made|decided|attached|enclosed|asked|concluded|dealt|consulted|reviewed|numbered|provided|obtained)|am (?:now |able|pleased|required|not (?:able|obliged)|sorry|unable|satisfied|responding|writing to (?:advise|confirm|inform|let|tell|respond)|happy|treating|afraid|refusing|also)|will (?:answer|take|deal|respond|now)|attach|enclose|apologise|note (?:that )?(?:you|your)|do not (?:consider|believe) (?:that )?(?:the|this|we))"
    r"|we (?:can|are (?:now |not |unable|able|pleased|sorry|writing|satisfied|treating|refusing|withholding)|have|do|hold|hereby|confirm|regret|believe|note|will|consider|neither|estimate|aim|apologise|enclose|attach|understand|think|received|hope|cannot|acknowledge|need)"
    rf"|(?:the |this |our |[A-Z][\w&'’.-]{{1,20}} (?:[\w&'’.-]{{1,20}} ){{0,6}})?{_BODY}(?:'s)? (?:can|is|has|does|do|holds?|neither|have|will|considers?|confirms?|estimates?|cannot|received|only|relies|believes|maintains|currently|recorded|uses?|used|employs?|spent)\b"
    r"|(?:in (?:response|accordance|relation|respect|reply|regard|answer|line with|terms of)|following (?:receipt|a |our|consideration|your|careful|searches)|having (?:considered|searched|conducted|completed|reviewed|consulted|made)|with (?:regard|reference|respect) to|regarding|as regards|pursuant to|by virtue|under (?:the|section|s\.?)|unfortunately|regrettably|after (?:careful|due|consider|search)|searches |a search|enquiries |section \d|part of (?:the|your)|some of the|all of the|most of the|much of the)"
    r"|your (?:request|enquiry|e-?mail|letter|questions?|correspondence|message) (?:has|have|was|is|are|were|for|will|falls?|meets|of|dated|would)|thank you for|please (?:find|note|see (?:the |our |below|attached|table|answers?|response|my)|be advised|accept)"
    r"|to (?:locate|comply|confirm or|identify|provide (?:this|the)|retrieve)|it (?:is|has been|would|may|might) |on (?:receipt|\d)|the (?:information|answers?|decision|request|data|figures?|following (?:is|table|information|answers)|table|tables|requested|cost|estimated|act|freedom|public authority|exemption|duty|outcome|attached|relevant|details you) |(?:this|these) (?:request|letter|information|figures?|data|is|are|records?|constitutes|has|falls|response|notice|acts?) |there (?:is|are|were|was|have|has) (?:no|currently|a total|\d)|no information|none|nil\b|yes\b|no\b[,.]?|n/?a\b|not (?:held|applicable|recorded)|information (?:is|not|held)|attached|enclosed|disclosed|exempt|withheld|refused|£|\d[\d,]{0,9}(?:\.\d{1,2})?\Z|internal review|if you (?:are|remain|have any|would like|wish|disagree|need)|this letter)",
    _I,
)
_ASKS = re.compile(
    r"\?|\b(?:please|could you|can you|would you|how (?:many|much|often|long|is|are|do|does|was|were)|what|which|when|who|where|why|do you|does the|are there|is there|have you|has the"
    r"|i (?:would like|wish|want|request|am request|am seek|am ask|am look|should be grateful|would be grateful|need)|cop(?:y|ies) of|numbers? of|total (?:number|amount|cost|spend)|(?:a |full |complete )?list of|details of|details about|names? of|breakdown of|any (?:correspondence|documents?|e-?mails|information|policy|policies|guidance|report)|all (?:correspondence|documents?|e-?mails|information|reports?|records))\b",
    _I,
)
_REQUESTER_GOES_ON = re.compile(r"\A(?:thank you in advance|thanks in advance|i look forward|many thanks in advance|i would (?:like|prefer|be grateful)|i (?:am|'m) (?:a |an |requesting|writing to request|asking|looking|seeking)|if (?:possible|any of|this|it is|you (?:cannot|can't|do not|need|hold|require|feel|believe|are unable))|please (?:provide|state|supply|send|confirm|include|break|give|could|can|list|tell|answer|let me|also|specify|do not|treat|note that i|see (?:the )?questions)|for (?:clarity|each|the avoidance)|by |where |i (?:wish|want|request|understand|appreciate|ask))", _I)
_QUOTE_OPENS = re.compile(r"[\"“‘]")


@dataclass(frozen=True, slots=True)
class _Found:
    spans: tuple[Span, ...]
    is_quoted: bool


def request_in(text: Text, lines: Sequence[Line], *, received_on: date | None) -> Request:
    """The request a letter repeats or describes. A letter that does neither has an empty request."""
    found = _locate(text, lines)
    if found is None:
        return Request(span=None, text="", parts=(), is_quoted=False)
    hull = Span(found.spans[0].start, found.spans[-1].end)
    parts = _parts(text, found.spans, received_on)
    return Request(
        span=hull,
        text="\n".join(text.at(span) for span in found.spans),
        parts=parts,
        is_quoted=found.is_quoted,
        spans=found.spans,
    )


def request_alone(value: str, *, received_on: date | None) -> Request:
    """A request that is a document of its own: the whole text is the request."""
    text = Text(value)
    spans = (text.strip(text.whole),)
    parts = _parts(text, spans, received_on)
    return Request(span=None, text=value, parts=parts, is_quoted=False)


# -- where it stands -----------------------------------------------------------------------------------


def _locate(text: Text, lines: Sequence[Line]) -> _Found | None:
    for index, line in enumerate(lines):
        value = text.at(line.span)
        if line.shape is Shape.HEADING and heading_kind(value.strip("*#_ :")) is BlockKind.REQUEST:
            found = _block_from(text, lines, index + 1)
            if found is not None:
                return found
        if _INTRODUCES.search(value):
            found = _introduced(text, lines, index)
            if found is not None:
                return found
        if index > 60:
            break
    return _questions_inline(text, lines)


def _introduced(text: Text, lines: Sequence[Line], index: int) -> _Found | None:
    """The request after a line that introduces it: the lines below, or words quoted in the line itself."""
    line = lines[index]
    last = _paragraph_end(lines, index)
    paragraph = Span(line.span.start, lines[last].span.end)
    value = text.at(paragraph)
    ends = value.rstrip()
    introduction = None
    for introduction in _INTRODUCES.finditer(value):  # noqa: B007 -- the last one is wanted
        pass
    assert introduction is not None
    quoted = _quoted_inside(text, paragraph, introduction.end())
    if quoted is not None:
        return quoted
    if _CLOSES_INTRODUCTION.search(ends):
        return _block_from(text, lines, last + 1)
    colon = re.search(r":[ \t\n]{1,3}(?=\S)", value[introduction.start() :])
    if colon is not None and _ASKS.search(value[introduction.start() + colon.end() :]):
        start = paragraph.start + introduction.start() + colon.end()
        block = _block_from(text, lines, last + 1)
        end = paragraph.end
        # A list that hangs on the introduced sentence belongs to it.
        if block is not None and lines[last + 1].shape is Shape.ITEM:
            end = block.spans[-1].end
        return _Found((text.strip(Span(start, end)),), True)
    return _described(text, paragraph)


def _described(text: Text, paragraph: Span) -> _Found | None:
    """A request told in the letter's own words: "you asked how many drones we own"."""
    for sentence in text.sentences_in(paragraph):
        value = text.at(sentence)
        match = re.search(
            r"\b(?:you (?:have |had )?(?:asked|requested|sought|seek|wanted|enquired)|in which you (?:asked|requested|sought)|request(?:ing)? for (?:information (?:about|on|regarding|concerning|relating to|held)|a copy of|copies of|details of)|asking (?:for|about|how|whether|what)|requesting|information (?:about|regarding|concerning|relating to))\b",
            value,
            _I,
        )
        if match is not None and len(value) - match.end() > 15:
            return _Found((Span(sentence.start + match.start(), sentence.end),), False)
    return None


def _quoted_inside(text: Text, paragraph: Span, offset: int) -> _Found | None:
    """Words in quotation marks behind the introduction, if they are long enough to be a request."""
    opening = _QUOTE_OPENS.search(text.value, paragraph.start + offset, paragraph.end)
    if opening is None or opening.start() - paragraph.start - offset > 80:
        return None
    return _quotation(text, opening.start())


def _quotation(text: Text, opening: int) -> _Found | None:
    mark = text.value[opening]
    closing = {"“": "”", '"': '"', "‘": "’"}[mark]
    at = opening + 1
    limit = min(len(text), opening + 20_000)
    while True:
        at = text.value.find(closing, at, limit)
        if at == -1:
            return None
        after = text.value[at + 1 : at + 2]
        if not after.isalnum() and at - opening > 25:  # not an apostrophe, not a quoted word
            return _Found((text.strip(Span(opening + 1, at)),), True)
        at += 1


def _paragraph_end(lines: Sequence[Line], index: int) -> int:
    while not lines[index].blank_after and index + 1 < len(lines) and lines[index + 1].shape is Shape.TEXT:
        index += 1
    return index


def _block_from(text: Text, lines: Sequence[Line], index: int) -> _Found | None:
    """The request standing in the lines from ``index`` on, up to where the answer begins."""
    if index >= len(lines):
        return None
    first = text.at(lines[index].span)
    if first[:1] in "\"“" and (quotation := _quotation(text, lines[index].span.start)) is not None:
        following = next((line for line in lines if line.span.start >= quotation.spans[0].end + 1), None)
        if following is None or text.at(following.span)[:1] not in "\"“":
            return quotation
    spans: list[Span] = []
    start: int | None = None
    end = 0
    asked = False
    inline = _is_inline(text, lines, index)
    for position in range(index, len(lines)):
        line = lines[position]
        value = text.at(line.span)
        if _ends_request(text, line, value, asked=asked, inline=inline, first=start is None):
            if start is not None:
                spans.append(Span(start, end))
                start = None
            if not inline:
                break
            if _ends_all(line, value):
                break
            continue
        if start is None and inline and spans and not _is_question(line, value):
            continue
        if start is None:
            start = line.span.start
        end = line.span.end
        asked = asked or bool(_ASKS.search(value))
    else:
        if start is not None:
            spans.append(Span(start, end))
    if not spans or not asked:
        return None
    return _Found(tuple(spans), True)


def _ends_request(text: Text, line: Line, value: str, *, asked: bool, inline: bool, first: bool) -> bool:
    bare = value.strip("*_#> ")
    if cues.SIGNS_OFF.match(bare) and asked:
        return True
    if line.shape is Shape.HEADING:
        kind = heading_kind(bare.strip(" :"))
        if kind is not None and kind is not BlockKind.REQUEST:
            return True
        if kind is BlockKind.REQUEST:
            return False
        if re.match(r"sections?\b|refusal|exempt", bare, _I):
            return True
    if _ANSWER_MARK.match(bare) and not (line.label is not None and not line.label.worded and _ASKS.search(bare)):
        return line.label is None or not _ASKS.search(bare) or bool(re.match(r"\W{0,2}(?:response|answer|reply|decision)", bare, _I))
    if line.label is not None and not line.label.is_bullet:
        return inline and not _is_question(line, value)
    if line.label is not None:
        bare = bare[line.label.length :] if value.strip() == bare else bare.lstrip("•-*– ")
    if _REQUESTER_GOES_ON.match(bare):
        return False
    if inline and not first and line.blank_before and line.label is None:
        return not (_ASKS.search(bare) and "?" in bare)
    return bool(_ANSWER_OPENS.match(bare)) and asked


def _ends_all(line: Line, value: str) -> bool:
    """Where no further question can come: the rights and the signature."""
    return bool(cues.SIGNS_OFF.match(value)) or heading_kind(value) in (BlockKind.REVIEW, BlockKind.REGULATOR)


def _is_question(line: Line, value: str) -> bool:
    """Whether a line is a numbered question: numbered, and asking."""
    label = line.label
    if label is None or label.is_bullet:
        return False
    rest = value[label.length :]
    return bool(_ASKS.search(rest)) and not _ANSWER_OPENS.match(rest) and not _ANSWER_MARK.match(rest)


def _is_inline(text: Text, lines: Sequence[Line], index: int) -> bool:
    """Whether each question is followed by its answer, rather than all answers by all questions."""
    questions = 0
    answered = 0
    open_question = False
    for line in lines[index:]:
        value = text.at(line.span)
        bare = value.strip("*_ ")
        if _is_question(line, value):
            questions += 1
            open_question = True
            continue
        if heading_kind(bare) in (BlockKind.REVIEW, BlockKind.REGULATOR, BlockKind.HARM):
            break
        if open_question and (_ANSWER_MARK.match(bare) or (_ANSWER_OPENS.match(bare) and line.blank_before)):
            answered += 1
            open_question = False
    return questions >= 2 and answered >= 2


def _questions_inline(text: Text, lines: Sequence[Line]) -> _Found | None:
    """Questions repeated one by one, with no word of introduction."""
    first = next((i for i, line in enumerate(lines) if _is_question(line, text.at(line.span))), None)
    if first is None or not _is_inline(text, lines, first):
        return None
    return _block_from(text, lines, first)


# -- its parts -----------------------------------------------------------------------------------------


@dataclass
class _Item:
    label: Label
    span: Span
    text: str
    level: int


def _parts(text: Text, spans: Sequence[Span], received_on: date | None) -> tuple[Part, ...]:
    """The parts of a request: its numbered items, without those that only name a period of the one above."""
    items: list[_Item] = []
    for span in spans:
        items.extend(_items(text, span))
    if not items:
        hull = Span(spans[0].start, spans[-1].end)
        return (_part(text, "p1", None, hull, [], received_on),)
    parts: list[Part] = []
    index = 0
    while index < len(items):
        item = items[index]
        index += 1
        periods: list[Period] = []
        below: list[_Item] = []
        end = item.span.end
        while index < len(items) and items[index].level > item.level:
            child = items[index]
            index += 1
            period = only_period(child.text, received_on=received_on)
            end = child.span.end
            if period is not None:
                periods.append(Period(child.label.value, period.text, period.start_date, period.end_date, period.partial))
            else:
                below.append(child)
        asks_itself = not below or not item.text.rstrip().endswith(":")
        if asks_itself:
            own_end = below[0].span.start if below else end
            span = text.strip(Span(item.span.start, own_end))
            parts.append(_part(text, f"p{len(parts) + 1}", item.label.value, span, periods, received_on))
        for child in below:
            label = child.label.value
            if label is not None and item.label.value is not None and not label[0].isdigit():
                label = item.label.value + label
            parts.append(_part(text, f"p{len(parts) + 1}", label, child.span, periods if not asks_itself else [], received_on))
    return tuple(parts)


def _part(
    text: Text, identifier: str, label: str | None, span: Span, periods: Sequence[Period], received_on: date | None
) -> Part:
    found = list(periods) or [period for _, period in periods_in(text.value, span, received_on=received_on)]
    return Part(identifier, label, " ".join(text.at(span).split()), span, tuple(found))


def _items(text: Text, span: Span) -> list[_Item]:
    """The labelled lines of a request with the text that hangs on each, and how deep each stands."""
    items: list[_Item] = []
    styles: list[str] = []
    for line in text.lines_in(span):
        value = text.at(line)
        label = label_at(value)
        if label is None:
            if items:
                last = items[-1]
                items[-1] = _Item(last.label, Span(last.span.start, line.end), f"{last.text} {value}", last.level)
            continue
        style = _style(label, items)
        if style in styles:
            del styles[styles.index(style) + 1 :]
        else:
            styles.append(style)
        items.append(_Item(label, line, value[label.length :], styles.index(style)))
    return items if any(not item.label.is_bullet for item in items) or len(items) > 1 else []


def _style(label: Label, before: Sequence[_Item]) -> str:
    """The kind of numbering a label belongs to. "i" is the ninth letter or the first roman, by what came before."""
    value = label.value
    if value is None:
        return "bullet"
    if value.isdigit():
        return "number"
    if value[0].isdigit():
        return "number" if before and before[-1].label.value and before[-1].label.value[0].isdigit() else "number"
    number = roman(value)
    if number is not None:
        previous = before[-1].label.value if before else None
        follows_letter = previous is not None and len(previous) == 1 and len(value) == 1 and ord(previous) + 1 == ord(value) and previous not in "ivx"
        if not follows_letter and (number == 1 or len(value) > 1 or any(i.label.value and roman(i.label.value) == number - 1 for i in before[-3:])):
            return "roman"
    return "letter"
