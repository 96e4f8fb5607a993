"""What a template leaves for the writer of a letter: fields, instructions, alternatives, blanks, labels.

Each kind is told by its form and by what stands around it. A mark that could stand for something taken out of
a published copy ("[name]", "XXXX" beside a title, "Dear ,") is never certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from aboveboard.checker.stretches import Spans, head_of, quotations, signature_of
from aboveboard.findings import Certainty
from aboveboard.letter.cues import GREETS
from aboveboard.letter.layout import Shape
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span

_CERTAIN, _POSSIBLE = Certainty.CERTAIN, Certainty.POSSIBLE
_I = re.IGNORECASE

_FIELD = (
    r"(?:names?|surnames?|forenames?|dates?|deadline|address(?:es)?|postcodes?"
    r"|ref(?:erence)?s?(?: (?:no\.?|numbers?))?"
    r"|numbers?|(?:job )?titles?|salutations?|signatures?|signator(?:y|ies)|times?|amounts?|totals?"
    r"|figures?|exemptions?"
    r"|(?:sub)?sections?|limbs?|teams?|departments?|directorates?|units?|organisations?|authorit(?:y|ies)"
    r"|forces?|trusts?"
    r"|councils?|e-?mails?|(?:tele)?phones?|links?|urls?|websites?|years?|reasons?|harms?|factors?|text"
    r"|details|requests?"
    r"|questions?|requesters?|applicants?|officers?|positions?|ranks?|grades?|days?|periods?|hours|costs?)"
)
# What only a template has, wherever it stands.
_OBVIOUS = re.compile(
    r"\{\{[^{}\n]{0,120}\}\}|\$\{[^{}\n]{1,80}\}|\{[ ]?[A-Za-z][A-Za-z_. ]{1,60}\}"
    r"|<<[ ]?[A-Za-z][^<>\n]{0,80}>>"
    r"|«[ ]?[A-Za-z][^«»\n]{0,80}»|(?<![\w%])%{1,2}(?-i:[A-Z][A-Z_ ]{1,40})%{1,2}(?!\w)"
    r"|(?-i:\bMERGEFIELD\b(?:[ ]\w{1,40})?)"
    r"|\bclick (?:or tap )?here to enter (?:text|a date)\b\.?|(?-i:\bChoose an item\b\.?)"
    r"|\berror! (?:reference source|bookmark|document property|hyperlink reference)[a-z ]{0,20}(?:found"
    r"|defined|valid)\b\.?"
    r"|\blorem ipsum\b|(?-i:\bINSERT (?:[A-Z]{2,15} ){0,3}(?:NAME|DATE|REF|REFERENCE|NUMBER|TEXT|ADDRESS"
    r"|DETAILS|REASONS?|LINK|HERE)\b)"
    r"|\b(?:insert|add|type|enter) (?:your )?(?:text|name|date|details) here\b"
    r"|<[ ]?(?:insert|enter|add)\b[^<>\n]{1,100}>"
    r"|(?<![\w/])x{2}[/.-]x{2}[/.-](?:x{2,4}|\d{2,4})(?![\w/])",
    _I,
)
# What a form offered to the reader has too.
_FORM_LIKE = re.compile(
    r"\*{0,2}\bdelete (?:as|where|if) (?:appropriate|applicable|necessary|required|not (?:applicable"
    r"|required))\b\*{0,2}"
    r"|\bDD[/. -](?:MM|Month)[/. -]YY(?:YY)?\b",
    _I,
)
_EXPLAINS_FORMAT = re.compile(r"\bformat(?:ted|s)?\b[^.\n]{0,40}\Z", _I)
_FORM = re.compile(
    r"\b(?:complete|sign|fill in|tick|detach|cut|return)\b[^.\n]{0,50}\b(?:form|slip|below|section|boxe?s?"
    r"|declaration)\b"
    r"|\A\W{0,3}(?:reply slip|consent form|application form|declaration|form of \w{1,20}"
    r"|\w{1,20} form)\W{0,3}\Z",
    _I,
)
_LINES_OF_FORM = 40

_BRACKET = re.compile(r"\[([^\[\]]{0,200})\](?!\()|<([A-Za-z][A-Za-z_ '’]{1,60})>")
_INSTRUCTS = re.compile(
    r"\W{0,3}(?:insert\b|delete\b|fill in\b|drop-?down|tbc\b|tba\b|x{4,12}|standard (?:text|paragraph)"
    r"|to be (?:confirmed|completed|inserted|added|advised|agreed)\b|complete (?:as|with)\b|amend (?:as|to"
    r"|this)\b"
    r"|(?:select|choose) (?:a|an|one|from|as|the|option|whichever)\b|(?:enter|type) (?:the|your|a|date"
    r"|name|text|here)\b"
    r"|click (?:or tap )?(?:here )?to (?:enter|add|insert)\b|optional (?:text|paragraph|wording|sentence)\b"
    r"|use (?:if|this|when|where)\b|remove (?:if|this|as|where)\b|option (?:\d|[a-c])\b"
    r"|(?:add|give|state|specify|describe|explain|list|include|outline|confirm)"
    r" (?:the|a|an|any|your|his|her|their|if|as|here|details|name|date|number|reason|exemption|harm|link"
    r"|how|why|what)\b"
    r"|note to (?:drafter|author|officer|self|reviewer)|drafting note|guidance note)",
    _I,
)
_NAMES_FIELD = re.compile(
    rf"\W{{0,2}}(?:[A-Za-z]{{2,14}}(?:['’]s)?[ _]){{0,3}}{_FIELD}\W{{0,2}}(?:here)?\Z", _I
)
# In a copy that is published, these may stand for the person whose name was taken out.
_NAMES_PERSON = re.compile(
    r"name|address|postcode|e-?mail|phone|signature|officer|requester|applicant|street|person|rank"
    r"|position|title",
    _I,
)
_ALTERNATIVES = re.compile(
    r"\W{0,2}[A-Za-z][A-Za-z' ]{0,50}/[ ]?[A-Za-z][A-Za-z' ]{0,50}(?:/[ ]?[A-Za-z][A-Za-z' ]{0,50}){0,4}\Z"
)
_CONTRARY = re.compile(r"\bnot\b|\bno\b|\bcannot\b|n't\b|\bfull\b", _I)
_REDACTS = re.compile(
    r"redact|remov|withh|suppress|\bblank|obscur|anonym|deleted|omitted|exempt under|personal (?:data"
    r"|information)|illegible"
    r"|not (?:relevant|disclosed|in scope)|out of scope|unclear|\bsic\b|emphasis|\Asee\b|\Aand/or\Z",
    _I,
)

_CROSSES = re.compile(
    r"(?<![\w/])(?P<lead>£|(?:sections?|s\.?|regulation) )?(?P<crosses>x{2,12})(?P<year>[/-]\d{2,4})?(?!\w)",
    _I,
)
_COUNTED = re.compile(r"[ ](?:working )?(?:days?|hours?|minutes?|weeks?|months?|pages?|records?)\b", _I)
_WANTS_VALUE = re.compile(
    r"\b(?:ref(?:erence)?|number|no|dated?|received|until|on|before|exceed)\b[ ]?(?:no\.?"
    r"|number)?[.:]?[ ]{0,3}"
    r"(?:[A-Z]{2,5}[ /-]?)?\Z",
    _I,
)
_WANTS_PERSON = re.compile(
    r"\b(?:dear|mr|mrs|ms|miss|mx|dr|pc|dc|ds|di|sgt|insp|inspector|constable|officer|signed)\b[.:]?[ ]?\Z",
    _I,
)
_BLANK = re.compile(r"(?<=[A-Za-z:.,;£][ ])_{4,100}|(?<=[a-z:])_{4,100}")
_RUNS_ON = re.compile(
    r"\b(?:on|of|by|to|the|dated|section|is|are|was|at|under|from|until|reference|number|received)[ ]?\Z"
    r"|£[ ]?\Z",
    _I,
)
_NO_VALUE = re.compile(
    r"\b(?:received|dated|sent|issued|due|requests?|letter|e-?mail|reply|respond|response)\b[^.,;\n]{0,30}"
    r"\b(?P<day>(?:on|dated|of|by)[ ]{1,3}[.,;])(?=\s|\Z)"
    r"|(?P<dated>\bdated[ ]{1,3}[.,;])(?=\s|\Z)|\b(?:of|is|was|be|to|at|about|exceeds?|fee|cost"
    r"|limit)[ ](?P<sum>£)[ ]{0,2}(?=[.,;](?:\s|\Z)|[ ](?:for|per|and|in)\b)"
    r"|(?P<section>\bunder sections?)[ ]{1,3}(?=[.,;]|of the (?:Freedom|FOI|Act\b))",
    _I,
)
_NOBODY = re.compile(r"dear(?:[ ](?:mr|mrs|ms|miss|dr|mx))?[ \t]{0,4}[,:]?\Z", _I)
_EMPTY = re.compile(
    r"(?:(?P<ref>(?:our |my |foi |case |request )?ref(?:erence)?(?:[ ](?:no\.?|number))?)"
    r"|(?P<date>date(?: of (?:letter|response|reply|issue))?))[ \t]{0,3}:\Z",
    _I,
)
_LABELLED = re.compile(r"[A-Za-z][A-Za-z .'/-]{1,30}:|dear\b", _I)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place that looks as if it was to be filled in. ``form_like``: a form for the reader may have it."""

    span: Span
    certainty: Certainty
    form_like: bool = False


def placeholders(letter: Letter) -> Iterator[Placeholder]:
    """The placeholders in the authority's own words, in order. Of those that overlap, the first."""
    own, quoted = Spans(letter.own), quotations(letter.text, letter.own)
    forms = _forms(letter)
    end = -1
    for found in sorted(_all(letter), key=lambda each: (each.span.start, -each.span.end, each.certainty)):
        start = found.span.start
        if start < end or not own.cover(start) or quoted.cover(start):
            continue
        if found.form_like and forms.cover(start):
            continue
        end = found.span.end
        yield found


def _all(letter: Letter) -> Iterator[Placeholder]:
    value = letter.text.value
    for own in letter.own:
        for match in _OBVIOUS.finditer(value, own.start, own.end):
            yield Placeholder(Span(match.start(), match.end()), _CERTAIN)
        for match in _FORM_LIKE.finditer(value, own.start, own.end):
            if not _EXPLAINS_FORMAT.search(value, max(own.start, match.start() - 60), match.start()):
                yield Placeholder(Span(match.start(), match.end()), _CERTAIN, form_like=True)
        for match in _NO_VALUE.finditer(value, own.start, own.end):
            group = str(match.lastgroup)
            certainty = _POSSIBLE if group == "section" else _CERTAIN
            yield Placeholder(Span(match.start(group), match.end(group)), certainty)
    yield from _in_brackets(letter)
    yield from _in_lines(letter)


def _in_brackets(letter: Letter) -> Iterator[Placeholder]:
    """What stands in brackets for the writer of the letter and not for its reader."""
    head, signature = head_of(letter), signature_of(letter)
    found: list[tuple[Placeholder, bool]] = []
    redacted = False
    for own in letter.own:
        for match in _BRACKET.finditer(letter.text.value, own.start, own.end):
            content = match[1] if match[1] is not None else match[2]
            in_frame = head.cover(match.start()) or signature.cover(match.start())
            before = letter.text.value[max(0, match.start() - 12) : match.start()]
            greets = bool(GREETS.match(before.rpartition("\n")[2]))
            names_person = bool(_NAMES_PERSON.search(content) and _NAMES_FIELD.match(content))
            if (names_person or _REDACTS.search(content)) and not in_frame and not greets:
                redacted = True
            certainty = _of_bracket(content)
            if certainty is not None:
                form_like = bool(_ALTERNATIVES.match(content))
                place = Placeholder(Span(match.start(), match.end()), certainty, form_like)
                found.append((place, not _INSTRUCTS.match(content)))
    for place, is_field in found:
        # Where names were taken out of an account of what happened, its dates may have been too.
        yield replace(place, certainty=_POSSIBLE) if redacted and is_field else place


def _of_bracket(content: str) -> Certainty | None:
    """How sure it is that what stands in square brackets is for the writer and not for the reader."""
    if _INSTRUCTS.match(content):
        return _CERTAIN
    if _REDACTS.search(content):
        return None
    if _NAMES_FIELD.match(content):
        return _POSSIBLE if _NAMES_PERSON.search(content) else _CERTAIN
    if _ALTERNATIVES.match(content):
        return _CERTAIN if _CONTRARY.search(content) else _POSSIBLE
    return None


def _in_lines(letter: Letter) -> Iterator[Placeholder]:
    """The placeholders that are told by the line they stand in."""
    head, signature = head_of(letter), signature_of(letter)
    for number, line in enumerate(letter.lines):
        written = letter.text.at(line.span)
        in_head, in_signature = head.cover(line.span.start), signature.cover(line.span.start)
        if line.shape is not Shape.ROW:
            for match in _CROSSES.finditer(written):
                certainty = _of_crosses(written, match, among_names=in_head or in_signature)
                if certainty is not None:
                    yield Placeholder(_moved(match.span(), line.span.start), certainty)
        if not in_signature:
            for match in _BLANK.finditer(written):
                runs_on = _RUNS_ON.search(written, max(0, match.start() - 20), match.start())
                yield Placeholder(
                    _moved(match.span(), line.span.start), _CERTAIN if runs_on else _POSSIBLE, form_like=True
                )
        if _NOBODY.match(written):
            yield Placeholder(line.span, _POSSIBLE)
        if in_head and _is_empty(letter, number, written):
            yield Placeholder(line.span, _CERTAIN)


def _of_crosses(written: str, match: re.Match[str], *, among_names: bool) -> Certainty | None:
    """How sure it is that a row of crosses is a field: two may be a numeral, and four a name taken out."""
    before = written[max(0, match.start() - 30) : match.start()]
    wanted = _WANTS_VALUE.search(before) is not None
    if match["lead"] or _COUNTED.match(written, match.end()) or (wanted and match["year"]):
        return _CERTAIN
    if len(match["crosses"]) < 4 or _WANTS_PERSON.search(before):
        return None
    if wanted:
        return _CERTAIN
    return None if among_names or match[0] == written else _POSSIBLE


def _is_empty(letter: Letter, number: int, written: str) -> bool:
    """Whether a line of the head is a label whose value stands neither beside, nor below, nor elsewhere."""
    label = _EMPTY.match(written)
    if label is None or (letter.response.references if label["ref"] else letter.response.dated):
        return False
    # Labels may stand in a column, with the column of their values below.
    below = number + 1
    while below < len(letter.lines) and _EMPTY.match(letter.text.at(letter.lines[below].span)):
        below += 1
    if below == len(letter.lines):
        return True
    line = letter.lines[below]
    following = letter.text.at(line.span)
    dated = letter.response.dated
    is_date = dated is not None and dated.span in line.span
    is_value = not _LABELLED.match(following) and len(following) < 60 and bool(_DIGIT.search(following))
    return not is_value or (is_date and below == number + 1)


def _forms(letter: Letter) -> Spans:
    """The stretches that are a form for the reader to fill in."""
    found: list[Span] = []
    for number, line in enumerate(letter.lines):
        if found and line.span.start < found[-1].end:
            continue
        if _FORM.search(letter.text.at(line.span)):
            last = letter.lines[min(len(letter.lines) - 1, number + _LINES_OF_FORM)]
            found.append(Span(line.span.start, last.span.end))
    return Spans(tuple(found))


def _moved(place: tuple[int, int], by: int) -> Span:
    return Span(place[0] + by, place[1] + by)
