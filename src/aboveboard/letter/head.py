"""Who writes, under which reference, on which day, about a request received when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from aboveboard.law import authorities
from aboveboard.law.authority import Authority
from aboveboard.letter.dates import DateMention, dates_in
from aboveboard.letter.layout import Line
from aboveboard.letter.response import Block, BlockKind, Dated, Named, Received
from aboveboard.letter.text import Span, Text

REGULATORS = frozenset({"Information Commissioner’s Office", "Scottish Information Commissioner"})
"""The register's names of bodies that nearly every letter names without being its own."""

_EMAIL_DOMAIN = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,60}\.){1,5}[a-z]{2,6})\b", re.IGNORECASE)

# -- reference -----------------------------------------------------------------------------------------

_REF_WORD = (
    r"(?:(?:foia?|eir|foi request|request|case|information request|foi case|enquiry|complaint"
    r"|unique)[ \t]{1,2}){0,2}"
    r"(?:ref(?:erence)?s?|case[ \t](?:no|number|id|ref)|(?:foi|request|log)[ \t](?:no|number|id))\b\.?"
    r"(?:[ \t]{0,2}(?:no|number|num|id)\b\.?)?"
)
_REF_LABEL = re.compile(
    rf"(?<![A-Za-z])(?P<whose>your|our|my|original|previous|earlier|related|linked"
    rf"|first)?[ \t]{{0,2}}{_REF_WORD}[ \t]{{0,2}}(?:is"
    rf"|of)?[ \t]{{0,2}}[:#–—-]?[ \t]{{0,12}}",
    re.IGNORECASE,
)
# In a running sentence only these words make a number the letter's own.
_GIVES_REF = re.compile(
    r"\b(?:our|(?:request|enquiry|e-?mail|letter|it|which|this|and)[ \t](?:has|have|was"
    r"|is)[ \t](?:been[ \t]|being[ \t])?(?:given|allocated|assigned|logged under)(?:[ \t]the)?"
    r"|quot\w{1,3}(?:[ \t](?:the|our))?(?:[ \t]above)?)[ \t]{1,2}(?:unique[ \t])?"
    rf"(?:{_REF_WORD}|(?:case[ \t])?number)[ \t]{{0,2}}(?:is|of|:)?[ \t]{{0,3}}",
    re.IGNORECASE,
)
_QUOTES_REF = re.compile(r"\bquot(?:e|ing)[ \t]{1,2}", re.IGNORECASE)
# "FOI2018/05339", "1564/21", "FOI-23-1024", "01/FOI/22/012345/M", "FOI 004312/24", "WVT 2020/318",
# "2021.0848".
_REF_VALUE = re.compile(
    r"(?:[A-Z]{1,8}[ \t])?(?=[A-Za-z/._–-]{0,14}\d)[A-Za-z0-9]{1,16}(?:(?:[/_–-]|\.(?=[A-Za-z0-9])"
    r"|[ \t]/[ \t])[A-Za-z0-9]{1,16}){0,6}"
)
_SUBJECT_REF = re.compile(
    r"\b(?:[A-Z]{1,5}[-/])?(?:FOIA?|EIR|RFI|IRR|IR|SAR|FOIR|F|IG|IGO|CRM|CAS|INF"
    r"|RI)[ \t]?[-/:._]?[ \t]?(?:\d{2,4}[ \t]?[-/._][ \t]?\d{1,7}(?:[-/._]\d{1,6}){0,2}"
    r"|\d{4,12}(?:[-/._][A-Za-z0-9]{1,8}){0,2})\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:subject[ ._]access|separate(?:ly)?|another|new request|second request|different)\b", re.IGNORECASE
)
_LEAVES_A_GAP = re.compile(r"\t|[ ]{3}|\|")
_NOT_A_REF = re.compile(r"(?:19|20)\d\d\Z|\d{1,2}\Z")
_OTHER_THINGS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)\Z|[A-Z]{1,2}\d[A-Z\d]?\Z|0\d{3,4}\Z|\d{1,2}:\d\d|\d{1,2}[ap]m\Z", re.IGNORECASE
)

# -- dates ---------------------------------------------------------------------------------------------

_DATE_LABEL = re.compile(
    r"\A(?:(?:date|day) (?:of|for) (?:response|reply|letter|issue|this letter)|date (?:responded|sent"
    r"|replied|issued)|response date|reply date|dated?|sent|issued|responded)\b[ \t:|]{0,20}",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?(?: [A-Z]{3,4}| [+-]\d{4})?", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"\A(?:mon|tues?|wednes|thu(?:rs)?|fri|satur|sun|wed)(?:day)?,?[ \t]{0,3}", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"\b(?:receiv\w{1,3}|receipt|logged|reached us|arrived|came in)\b(?:[^.\n]|\n(?!\n)){0,60}\Z",
    re.IGNORECASE,
)
_RECEIVED_LINE = re.compile(
    r"^[ \t>*_]{0,6}(?:date |request |your request |we |this office )?(?:was )?received(?: (?:on|it"
    r"|this))?[ \t]{0,3}[:|–-]?[ \t]{0,3}",
    re.IGNORECASE | re.MULTILINE,
)
_RECEIVED_AFTER = re.compile(
    r"\A[^.\n]{0,40}\b(?:was|were) received\b|\A[^.\n]{0,12}\breceived\b", re.IGNORECASE
)
_REQUEST_OF = re.compile(
    r"\b(?:request|e-?mail|letter|enquiry|correspondence|application|message|questions?)\b(?:[^.\n]"
    r"|\n(?!\n)){0,60}\b(?:dated|of|on|sent|submitted|made)\b(?:[ \t]{1,2}(?:the|on))?[ \t]{0,2}\Z"
    r"|\byou (?:wrote|asked|e-?mailed|contacted)\b[^.\n]{0,60}\bon\b(?:[ \t]the)?[ \t]{0,2}\Z",
    re.IGNORECASE,
)
_NOT_RECEIPT = re.compile(
    r"\b(?:acknowledge[ds]?\b.{0,20}\bon|review|clarification|complaint|fee|payment|decision|response"
    r"|reply)\b[^.]{0,30}\Z",
    re.IGNORECASE,
)

# -- authority -----------------------------------------------------------------------------------------

_UNREGISTERED = re.compile(
    r"\b(?:[A-Z][A-Za-z'’&.-]{1,24}(?:[ \t]|,[ \t](?=[A-Z]))(?:(?:of|and|the|for|upon|on|in|under"
    r"|&)[ \t]){0,2}){1,7}"
    r"(?:Council|Police|Constabulary|NHS Trust|NHS Foundation Trust|Foundation Trust|University"
    r"|College|School|Academy|Authority|Commission|"
    r"Agency|Museum|Ombudsman|Fire Brigade|Fire and Rescue Service|Fire & Rescue Service"
    r"|Ambulance Service|Assembly|Executive|Board|Trust|Corporation)\b(?:[ \t]of[ \t][A-Z][a-z]{2,20})?"
)
_DEPARTMENT = re.compile(
    r"\b(?:Department|Ministry|Office|University|Bank)(?:[ \t](?:for|of|and|the"
    r"|&)){1,2}[ \t][A-Z][A-Za-z]{2,20}(?:(?:,|[ \t]and|[ \t]&)?[ \t][A-Z][A-Za-z]{2,20}){0,4}"
)
_LEADING = re.compile(r"\A(?:The|This|That|Our|Dear|By|From|To|In|Under|Please|And|Your|At|For|As)\s")
_IN_CAPITALS = re.compile(
    r"(?:[A-Z&'’.,-]{1,24}[ \t]){1,8}(?:COUNCIL|POLICE|CONSTABULARY|TRUST|UNIVERSITY|COLLEGE|SCHOOL"
    r"|ACADEMY|AUTHORITY|COMMISSION|AGENCY|MUSEUM|OMBUDSMAN|SERVICE|ASSEMBLY|EXECUTIVE|BOARD|OFFICE"
    r"|CORPORATION|BRIGADE)\Z"
)
_ACTS = re.compile(
    r"\A['’s]{0,2}[ \t\n]{0,2}(?:\([^)]{1,30}\)[ \t])?(?:can |has |have |is |does |do |will |neither "
    r"|hold|receiv|confirm|consider|believe|provid|may |reserve|estimat|relies|rely|would|cannot"
    r"|maintain|aims|publishe|response|regards)",
    re.IGNORECASE,
)


def references_of(
    text: Text, lines: Sequence[Line], own: Sequence[Span], *, body_start: int
) -> tuple[Named, ...]:
    """The letter's own references, the head's first.

    A reference is the letter's own where a line gives it under a label, where a line of the head is nothing
    else, or where a sentence says so ("quoting our reference"). "Your ref", and the number of an earlier
    letter or of a file spoken of, are not.
    """
    found: list[Named] = []
    for line in lines:
        if not any(line.span.overlaps(span) for span in own):
            continue
        value = text.at(line.span)
        if len(value) <= LONGEST_LABELLED_LINE and not value.rstrip().endswith((".", ",", ";")):
            _from_line(found, text, line.span, in_head=line.span.start < body_start)
    for span in own:
        for label in _GIVES_REF.finditer(text.value, span.start, span.end):
            if _OTHER_MATTER.search(_around(text, span, label.start(), label.end())):
                continue
            value_match = _REF_VALUE.match(text.value, label.end(), min(span.end, label.end() + 60))
            if value_match is not None:
                _keep(found, value_match)
        for quoted in _QUOTES_REF.finditer(text.value, span.start, span.end):
            value_match = _REF_VALUE.match(text.value, quoted.end(), min(span.end, quoted.end() + 40))
            if _OTHER_MATTER.search(_around(text, span, quoted.start(), quoted.end())):
                continue
            if value_match is not None and re.search(r"[A-Z]{2}|/", value_match[0]):
                _keep(found, value_match)
    return tuple(sorted(found, key=lambda named: named.span))


def _around(text: Text, span: Span, start: int, end: int) -> str:
    """What stands up to a line's length before and behind, cut at the sentence's ends."""
    before = text.value[max(span.start, start - 120) : start]
    after = text.value[end : min(span.end, end + 120)]
    return re.split(r"[.\n] ", before)[-1] + re.split(r"\. |\n\n", after)[0]


LONGEST_LABELLED_LINE = 120
"""Characters. A longer line is a sentence, and a number in it may be of anything."""


def _from_line(found: list[Named], text: Text, line: Span, *, in_head: bool) -> None:
    """The reference a line gives: under a label, in a subject line, or alone in the head."""
    labelled = False
    for label in _REF_LABEL.finditer(text.value, line.start, line.end):
        labelled = True
        if (label["whose"] or "our").lower() not in ("our", "my"):
            continue
        value = _REF_VALUE.match(text.value, label.end(), line.end)
        if value is not None:
            _keep(found, value)
    if labelled:
        return
    if in_head:
        alone = _REF_VALUE.fullmatch(text.value, line.start, line.end)
        digits = sum(c.isdigit() for c in alone[0]) if alone is not None else 0
        if (
            alone is not None
            and re.search(r"[/._–-]|[A-Z]", alone[0])
            and (digits >= 4 or (digits >= 2 and "FOI" in alone[0]))
        ):
            _keep(found, alone)
            return
    subject = _SUBJECT_REF.search(text.value, line.start, line.end)
    if subject is not None and (in_head or subject.start() - line.start < 40):
        _keep(found, subject)


def same_reference(one: str, other: str) -> bool:
    """Whether two references are one: spaces, punctuation, a prefix or a suffix apart ("FOI 9841",
    "9841")."""
    bare = [re.sub(r"[^a-z0-9]", "", value.lower()) for value in (one, other)]
    digits = [re.sub(r"[^0-9]", "", value) for value in bare]
    shorter, longer = sorted(bare, key=len)
    if not shorter:
        return False
    affixed = len(shorter) >= 4 and (longer.startswith(shorter) or longer.endswith(shorter))
    return longer == shorter or affixed or (len(digits[0]) >= 3 and digits[0] == digits[1])


def _keep(found: list[Named], match: re.Match[str]) -> None:
    value = match[0].rstrip(" \t.,;:/-–")
    if _NOT_A_REF.match(value) or _reads_as_date(value) or _OTHER_THINGS.match(value):
        return
    if not any(same_reference(known.value, value) for known in found):
        found.append(Named(value, Span(match.start(), match.start() + len(value))))


def _reads_as_date(value: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d|(?:19|20)\d\d)", value))


def dated_of(text: Text, lines: Sequence[Line], request: Sequence[Span], *, today: date) -> Dated | None:
    """The day the letter bears: a line that is a date and nothing else, or "Date: ...".

    The first such line counts, or one beside the signature where the head has none.
    """
    for line in lines:
        if any(line.span in span for span in request):
            continue
        value = text.at(line.span)
        if len(value) > 110:
            continue
        label = _DATE_LABEL.match(value)
        offset = label.end() if label else 0
        weekday = _WEEKDAY.match(value[offset:])
        offset += weekday.end() if weekday else 0
        mention = next(dates_in(text.value, Span(line.span.start + offset, line.span.end)), None)
        if mention is None or mention.date is None:
            continue
        lead = text.value[line.span.start + offset : mention.span.start]
        rest = text.value[mention.span.end : line.span.end]
        apart = _LEAVES_A_GAP.search(lead) if lead.strip(" *_:") else True
        behind = rest.strip(" .,*_)|")
        clear = not behind or _LEAVES_A_GAP.match(rest) or (label and _TIME_OF_DAY.fullmatch(behind))
        if apart and clear:
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
            if _RECEIVED.search(before) and not _NOT_RECEIPT.search(
                re.sub(r"receiv.{0,60}\Z|receipt.{0,60}\Z", "", before, flags=re.S | re.I)
            ):
                return _received(text, mention, dated or today)
            if _RECEIVED_AFTER.match(after) and re.search(
                r"request|e-?mail|letter|enquiry|correspondence", before + after, re.I
            ):
                return _received(text, mention, dated or today)
            if fallback is None and _REQUEST_OF.search(before):
                fallback = _received(text, mention, dated or today)
    return fallback or _received_line(text, dated or today)


def _received_line(text: Text, near: date) -> Received | None:
    """The day a line of its own gives as that of receipt, though it stands among the quoted request."""
    for label in _RECEIVED_LINE.finditer(text.value):
        mention = next(dates_in(text.value, Span(label.end(), min(len(text), label.end() + 40))), None)
        if mention is not None and mention.span.start - label.end() < 12:
            return _received(text, mention, near)
    return None


def _received(text: Text, mention: DateMention, near: date) -> Received:
    return Received(
        date=mention.nearest_before(near),
        stated=text.at(mention.span),
        span=mention.span,
        year_stated=mention.year_stated,
    )


def authority_of(text: Text, own: Sequence[Span], *, body_start: int) -> Named | None:
    """The body that speaks: the one that holds, confirms, refuses, or whose head the letter bears.

    Registered bodies weigh more than names told by their form ("... Borough Council"), the Commissioner
    hardly anything: he is named in the rights paragraph of nearly every letter.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    first: dict[str, Span] = {}
    written: dict[str, list[str]] = {}
    taken: list[Span] = []
    for span in own:
        piece = text.at(span)
        for start, end, authority in authorities.mentions(piece):
            place = Span(span.start + start, span.start + end)
            taken.append(place)
            written.setdefault(authority.name, []).append(text.at(place))
            weight = 0.1 if authority.name in REGULATORS else 3
            _score(
                scores, first, authority.name, place, text, weight=weight, in_head=place.start < body_start
            )
        for name, place in _unregistered(text, span, body_start):
            if not any(place.overlaps(other) for other in taken):
                _score(scores, first, name, place, text, weight=2, in_head=place.start < body_start)
    if not scores:
        return None
    name = max(scores, key=lambda n: (scores[n], -first[n].start))
    return Named(_as_written(name, written.get(name, [])), first[name])


def _as_written(name: str, written: Sequence[str]) -> str:
    """The register's name where the letter uses it, else the letter's own first one, capitals throughout
    undone."""
    if not written or name in written:
        return name
    mixed = next((w for w in written if not w.isupper() or len(w) <= 5), None)
    return " ".join(mixed.split()) if mixed is not None else name


def _unregistered(text: Text, span: Span, body_start: int) -> Iterator[tuple[str, Span]]:
    """Names of bodies told by their form. In the head they may be in capitals throughout."""
    piece = text.at(span)
    for pattern in (_DEPARTMENT, _UNREGISTERED):
        for match in pattern.finditer(piece):
            name = _LEADING.sub("", match[0])
            if " " in name:
                start = span.start + match.end() - len(name)
                yield name, Span(start, start + len(name))
    for line in text.lines_in(Span(span.start, min(span.end, body_start))) if span.start < body_start else ():
        value = text.at(line)
        match_in_capitals = _IN_CAPITALS.match(value)
        if match_in_capitals is not None and value.isupper():
            words = (
                w.capitalize() if w.lower() not in ("of", "and", "the", "for") else w.lower()
                for w in value.split()
            )
            yield " ".join(words), line


def _score(
    scores: defaultdict[str, float],
    first: dict[str, Span],
    name: str,
    span: Span,
    text: Text,
    *,
    weight: float,
    in_head: bool,
) -> None:
    acts = _ACTS.match(text.value, span.end, min(len(text), span.end + 60))
    key = next((known for known in scores if known.lower() == name.lower()), name)
    scores[key] += weight * ((4 if acts else 1) + (4 if in_head else 0))
    first.setdefault(key, span)


def bodies_speaking(
    text: Text, blocks: Sequence[Block], own: Sequence[Span]
) -> tuple[tuple[Span, str, Authority | None], ...]:
    """The bodies that the letter itself says hold, decide or answer, as (place, name, register's entry or
    ``None``)."""
    body = next((b.span.start for b in blocks if b.kind is not BlockKind.HEAD), 0)
    found: list[tuple[Span, str, Authority | None]] = []
    for span in own:
        piece = text.at(span)
        taken: list[Span] = []
        for start, end, authority in authorities.mentions(piece):
            place = Span(span.start + start, span.start + end)
            taken.append(place)
            if place.start >= body and authority.name not in REGULATORS and _decides(text, place):
                found.append((place, authority.name, authority))
        for name, place in _unregistered(text, span, 0):
            if place.start >= body and not any(place.overlaps(t) for t in taken) and _decides(text, place):
                found.append((place, name, None))
    return tuple(sorted(found, key=lambda each: each[0]))


_DECIDES = re.compile(
    r"\A['’s]{0,2}[ \t\n]{0,2}(?:\([^)]{1,30}\)[ \t])?(?:can |hereby |does |now |therefore "
    r"|also ){0,2}(?:neither (?:confirm|hold)|holds?\b|(?:can )?confirms?\b|not (?:hold|confirm)"
    r"|has (?:decided|concluded|considered|determined)|considers?\b|relies\b|is (?:relying"
    r"|withholding|refusing|satisfied|not obliged)|refuses|estimates|has taken the view|owns\b"
    r"|recorded\b)",
    re.IGNORECASE,
)
_ANSWER_OF = re.compile(
    r"\b(?:reply|response|answer|decision|behalf) (?:of|from|by) (?:the )?\Z", re.IGNORECASE
)


def _decides(text: Text, place: Span) -> bool:
    """Whether a body named at ``place`` is said there to hold, decide or answer."""
    before = text.value[max(0, place.start - 30) : place.start]
    return bool(_DECIDES.match(text.value[place.end : place.end + 60]) or _ANSWER_OF.search(before))


def bodies_in_head(
    text: Text, blocks: Sequence[Block], own: Sequence[Span]
) -> tuple[tuple[Span, Authority], ...]:
    """The registered bodies whose head or signature a letter bears: named there, or by an address or e-mail
    domain.

    The head is what stands before the letter begins to speak, so that a body addressed, consulted or
    complained to in the text is not among them; nor is the Commissioner.
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
            if authority.name not in REGULATORS
        )
    return tuple(found)
