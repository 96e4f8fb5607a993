import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from aboveboard.checker.facts import CaseFacts
from aboveboard.checker.rule import EVERY_KIND, EVERY_REGIME, HOUSE_STYLE, Fault, rule
from aboveboard.checker.stretches import Spans, head_of, signature_of
from aboveboard.findings import Certainty, Force
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.reading import Letter
from aboveboard.letter.text import Span, Text

# No sentence ends with one of the first, nor a heading with one of the second. A sentence can end with one of
# the third ("the form you asked for"), but seldom does.
_NEVER = """
the a an of and or nor our your my their its his every each if because although whether than into upon per via
which whose
"""
_NEVER_IN_HEADING = "the a an and or our your my their its"
_SELDOM = """
to for from with by in on at as about under over before after between within without against through during
that this these those is are was were be been has have had will would may might can could shall should must
not both such any no some all other including
"""
_NEVER_LAST = frozenset(_NEVER.split())
_NEVER_LAST_IN_HEADING = frozenset(_NEVER_IN_HEADING.split())
_SELDOM_LAST = frozenset(_SELDOM.split())
# What announces words that are set apart on purpose: the request, a quotation, an address.
_ANNOUNCES = re.compile(
    r"\b(?:you|which|who|that|and) (?:have |had |also )?(?:ask|request|seek|sought|wrote|said"
    r"|want)\w{0,4}\b[^.;\n]{0,60}\Z"
    r"|\b(?:request|ask|seek)\w{0,3}\b[^.;\n]{0,60}\b(?:for|that|to|is|was|if|whether)\Z"
    r"|\b(?:reads?|states?|stating|says|provides|follow(?:s|ing)|below|namely)\b[^.;\n]{0,30}\Z"
    r"|\b(?:at|via|visit|contact|such as|includ(?:e|es|ing)|are|is)\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’/-]{0,40}")
_LAST_WORD = re.compile(r"([^\W\d_][\w'’/-]{0,40})(,?)\Z")
_ENDS_MIDWAY = re.compile(r"[\w’'),-]\Z")
_GOES_ON = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]{0,40}(?=[\s,;.])")
_STOPS = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}(?:\s|\Z)")
_SECOND_SENTENCE = re.compile(r"[.!?] [A-Z]")
_CLOSES = re.compile(r"[.!?:;…>][\"'”’)\]*]{0,3}\Z")
_ADDRESS = re.compile(
    r"(?:https?:|www\.|[^\s@]{1,60}@)[^\s]{1,300}\Z|[\w-]{1,60}\.(?:uk|org|com|net)[^\s]{0,200}\Z", re.I
)
_ADDRESS_FIRST = re.compile(r"https?:|www\.|[^\s@]{1,60}@|[\w-]{1,60}\.[a-z]", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:page|tudalen)?[ ]{0,2}\d{1,3}(?:[ ]{0,2}(?:of|/|o)[ ]{0,2}\d{1,3})?\Z", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"\n[ \t]{0,80}\n")

SHORTEST = 40
"""Characters before the break. What is shorter is a line that stands apart, not a paragraph."""
LONG = 120
"""Characters from which a paragraph is running text whatever its first line looks like."""
WELL_POINTED = 0.8
"""The share of a letter's long paragraphs that end with a mark, if one that does not is to be remarkable."""
MOST, SHARE = 3, 1 / 6
"""Paragraphs that run on into the next, and their share: beyond both the breaks are not the writer's."""


@rule(force=Force.MAY, source=HOUSE_STYLE, kinds=EVERY_KIND, regimes=EVERY_REGIME)
def paragraph_split(letter: Letter, case: CaseFacts) -> Iterator[Fault]:
    """A paragraph breaks off in the middle of a sentence, which goes on in the next one.

    Why
        The law does not ask for it. A reader is served by whole sentences: after a break there is no telling
        whether something is missing between the two halves, and the break is the commonest trace of a passage
        pasted from another letter.

    Wrong
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. They live with their handlers, and are looked after under the
        standards «of the College»

        of Policing, which are published on its website. None of them is kept in a kennel.
        ---
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. They live with their handlers, and are looked after under the
        standards «issued by the»

        College of Policing, which are published on its website. None of them is kept in a kennel.

    Right
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022: How many police dogs does the force own?

        Response: Essex Police owns 41 dogs. They live with their handlers, and are looked after under the
        standards of the College of Policing, which are published on its website. None of them is kept in a
        kennel.

    Near miss
        Essex Police
        Our ref: 12345/22
        3 May 2022

        Your request received on 12 April 2022, in which you asked for

        the number of police dogs that the force owns, and their names.

        What the law calls a dog

        Essex Police owns 41 dogs. Their names are in the list that is enclosed with this letter, which is
        kept by

        - the dog section
        - the estates department

        The handbook for the handlers can be read at www.essex.police.uk/dogs

        and in every library of the county of Essex.

        The figures were counted on 14 April 2022, a day on which the register was up to date

        Please let us know if you would like the dates of birth as well.

    Known problems
        A break before a word with a capital is seen only behind a word that ends no sentence ("the", "of"),
        so that a name broken in two ("Metropolitan", "Police") is missed. Where a file was turned into text
        with a blank line behind every line, the rule is silent.
    """
    if _is_ragged(letter.text):
        return
    for found in _breaks(letter):
        line, _ = letter.text.line_and_column(found.goes_on_at)
        yield Fault(
            at=found.at,
            message=f"The sentence breaks off here and goes on in the next paragraph, on line {line}.",
            remedy="Join the two paragraphs, and see whether anything is missing between them.",
            certainty=found.certainty,
        )


@dataclass(frozen=True)
class _Break:
    at: Span
    goes_on_at: int
    certainty: Certainty


def _breaks(letter: Letter) -> Iterator[_Break]:
    """The places where a sentence goes on behind a blank line."""
    text, lines = letter.text, letter.lines
    own = Spans(letter.own)
    head, signature = head_of(letter), signature_of(letter)
    well_pointed = _is_well_pointed(text)
    first = 0  # the line with which the paragraph begins that ``last`` ends
    listing = False  # whether what stands before is a list without bullets, or the words that announce one
    opened = False  # whether the paragraph before was left without a mark at its end
    for number, (last, following) in enumerate(pairwise(lines)):
        if last.blank_before:
            first = number
        if not following.blank_before:
            continue
        paragraph = Span(lines[first].span.start, last.span.end)
        written = text.value[max(paragraph.start, paragraph.end - 400) : paragraph.end]
        closes = _CLOSES.search(written) is not None
        runs_on = text.value[paragraph.start].islower()
        listed = (listing and (runs_on or len(paragraph) < LONG)) or (opened and runs_on)
        listing = written.endswith(":") or (listing and not closes)
        opened = not closes
        stretch = own.around(paragraph.end - 1)
        if listed or stretch is None or following.span not in stretch:
            continue
        if head.cover(paragraph.start) or signature.cover(paragraph.start):
            continue
        if not _may_break(text, lines[first], last, following, paragraph):
            continue
        certainty = _certainty(text, written, paragraph, _paragraph_at(text, following), well_pointed)
        if certainty is not None:
            yield _Break(_last_words(text, paragraph), following.span.start, certainty)


def _may_break(text: Text, first: Line, last: Line, following: Line, paragraph: Span) -> bool:
    """Whether the two paragraphs are running text, by their shape."""
    if len(paragraph) < SHORTEST or last.shape is Shape.ROW or following.shape is not Shape.TEXT:
        return False
    if first.shape is Shape.ITEM and len(paragraph) < LONG:
        return False
    written = text.at(last.span)
    is_title = last.shape is Shape.HEADING and not _SECOND_SENTENCE.search(written)
    if is_title and written.rpartition(" ")[2] not in _NEVER_LAST_IN_HEADING:
        return False
    between = text.value[last.span.end : following.span.start]
    if between.strip() or "\f" in between:  # a ruled line, or the end of a page
        return False
    if _PAGE_NUMBER.match(text.at(following.span)) or _PAGE_NUMBER.match(written):
        return False
    return abs(_indent(text, first) - _indent(text, following)) < 2  # what is set apart is set in


def _certainty(text: Text, written: str, paragraph: Span, after: str, well_pointed: bool) -> Certainty | None:
    """How sure it is that a sentence goes on from ``written``, the end of ``paragraph``, to ``after``."""
    if not _ENDS_MIDWAY.search(written) or _ADDRESS.search(written) or _ANNOUNCES.search(written):
        return None
    if not _STOPS.search(after) or len(_WORD.findall(after)) < 3 or _ADDRESS_FIRST.match(after):
        return None
    comma = written.endswith(",")
    if _GOES_ON.match(after):
        if comma:
            return Certainty.POSSIBLE if len(paragraph) >= LONG else None
        return Certainty.CERTAIN
    last = _LAST_WORD.search(written)
    if comma or last is None or not after[0].isalnum():
        return None
    if last[1] in _NEVER_LAST:
        return Certainty.CERTAIN
    if last[1] in _SELDOM_LAST:
        return Certainty.CERTAIN if well_pointed and len(paragraph) >= LONG else Certainty.POSSIBLE
    return None


def _is_well_pointed(text: Text) -> bool:
    """Whether nearly every long paragraph of the letter ends with a mark."""
    long = [paragraph for paragraph in text.paragraphs if len(paragraph) >= LONG]
    closed = sum(bool(_CLOSES.search(text.value, max(p.start, p.end - 5), p.end)) for p in long)
    return closed >= WELL_POINTED * (len(long) - 1)  # but for the one that is judged


def _is_ragged(text: Text) -> bool:
    """Whether so many paragraphs run on that what turned the file into text must have broken them."""
    run_on = sum(
        text.value[before.end - 1].isalnum() and text.value[after.start].islower()
        for before, after in pairwise(text.paragraphs)
    )
    return run_on > MOST and run_on > SHARE * len(text.paragraphs)


def _paragraph_at(text: Text, line: Line) -> str:
    """The first words of the paragraph that begins with ``line``, enough to judge by."""
    piece = text.value[line.span.start : line.span.start + 2000]
    blank = _BLANK_LINE.search(piece)
    return piece[: blank.start()] if blank else piece


def _last_words(text: Text, paragraph: Span) -> Span:
    """The last words of the paragraph, three at most, none of an earlier sentence."""
    start = max(paragraph.start, paragraph.end - 160)
    for stop in _STOPS.finditer(text.value, start, paragraph.end):
        start = stop.end()
    words = list(_WORD.finditer(text.value, start, paragraph.end))[-3:]
    return Span(words[0].start() if words else paragraph.end - 1, paragraph.end)


def _indent(text: Text, line: Line) -> int:
    """How far a line is set in, in characters."""
    return text.line_and_column(line.span.start)[1] - 1
