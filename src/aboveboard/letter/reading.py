"""Reading a letter: from its text to a :class:`~aboveboard.letter.response.Response`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from aboveboard.law import exemptions
from aboveboard.law.citation import Citation, citations
from aboveboard.letter import head, rights, stance
from aboveboard.letter.blocks import EIR, FOIA, REASONS, blocks_of
from aboveboard.letter.layout import Line, lines_of
from aboveboard.letter.request import request_alone, request_in
from aboveboard.letter.response import Answer, Block, BlockKind, Kind, Outcome, Regime, Request, Response
from aboveboard.letter.tables import tables_of
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
        return own_words(self.text, self.response.request)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is not blank, with its shape."""
        return lines_of(self.text)

    @cached_property
    def own_sentences(self) -> tuple[Span, ...]:
        """The sentences of the authority's own words, in order."""
        return tuple(sentence for span in self.own for sentence in self.text.sentences_in(span))

    @property
    def body_start(self) -> int:
        """Where the letter begins to speak, behind its head."""
        return next((b.span.start for b in self.response.blocks if b.kind is not BlockKind.HEAD), 0)

    @property
    def answer_end(self) -> int:
        """Where the answer ends and the rights and the signature begin."""
        return _answer_end(self.text, self.response.blocks)

    def sentence_at(self, offset: int) -> Span:
        """The sentence in which ``offset`` lies (the whole line where it lies between sentences)."""
        sentences = self.text.sentences
        index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        if index >= 0 and offset < sentences[index].end:
            return sentences[index]
        return Span(offset, offset)

    def reasons_for(self, section: str) -> tuple[Span, ...]:
        """The blocks that argue, or apply, an exemption of ``section``, and those that name none."""
        arguing = REASONS | {BlockKind.EXEMPTIONS, BlockKind.ANSWER}
        return tuple(
            block.span
            for block in self.response.blocks
            if block.kind in arguing
            and (block.exemption is None or block.exemption.partition("(")[0] == section)
        )

    def relied_on(self, *, standing: str) -> tuple[tuple[str, Citation], ...]:
        """The FOIA exemptions relied on whose standing on the letter's date is ``absolute`` or ``qualified``.

        Each with the first citation that relies on it. A provision whose standing depends on something the
        letter does not say is in neither list.
        """
        found = []
        for key in self.response.exemptions:
            citation = next(
                (
                    c
                    for c in self.response.citations
                    if c.key == key and c.act == FOIA and c.use == "relied_on"
                ),
                None,
            )
            if citation is not None and self.standing_of(key) == standing:
                found.append((key, citation))
        return tuple(found)

    def standing_of(self, key: str) -> str | None:
        """Whether an exemption is absolute or qualified on the letter's date, so far as the letter says.

        Personal data of others (s.40(2)) is absolute under the first condition, which is the one meant where
        no other is cited (s.2(3)(fa)).
        """
        provision = exemptions.find(key)
        with suppress(exemptions.UnknownProvision):
            provision = exemptions.provision(key, as_of=self.on)
        if provision is None:
            return None
        if provision.standing is None and provision.key == "40(2)":
            others = ("40(3B)", "40(4A)", "40(3)(b)", "40(4)")
            return None if any(c.key.startswith(others) for c in self.response.citations) else "absolute"
        return provision.standing

    def run_of(self, block: Block) -> Span:
        """The unbroken run of blocks weighing the same exemption that begins with ``block``, heading left
        out."""
        blocks = self.response.blocks
        first = last = blocks.index(block)
        weighing = REASONS - {BlockKind.HARM}
        while first and blocks[first - 1].kind in weighing and blocks[first - 1].exemption == block.exemption:
            first -= 1
        while (
            last + 1 < len(blocks)
            and blocks[last + 1].kind in weighing
            and blocks[last + 1].exemption == block.exemption
        ):
            last += 1
        opening = blocks[first]
        headed = opening.heading is not None and opening.heading in opening.span
        start = opening.heading.end if headed and opening.heading else opening.span.start
        return self.text.strip(Span(start, blocks[last].span.end))

    @cached_property
    def ncnd_grounds(self) -> tuple[tuple[Citation, ...], ...]:
        """For each sentence that neither confirms nor denies, the provisions given as its ground.

        They stand in the sentence, or in the lines of a list that hangs on it ("by virtue of the following
        exemptions:").
        """
        relied = [c for c in self.response.citations if c.use == "relied_on"]
        grounds = []
        for sentence in self.own_sentences:
            if not stance.neither_confirms(self.text.at(sentence)):
                continue
            end = sentence.end
            if not any(sentence.start <= c.start < sentence.end for c in relied):
                for line in self.lines:
                    if line.span.start < end:
                        continue
                    if not any(c.start in line.span for c in relied) or len(line.span) > 150:
                        break
                    end = line.span.end
            grounds.append(tuple(c for c in relied if sentence.start <= c.start < end))
        return tuple(grounds)

    @property
    def relies_on_17_4(self) -> bool:
        """Whether it says that reasons are left out under s.17(4)."""
        return any(
            citation.key == "17(4)" and citation.use == "relied_on" for citation in self.response.citations
        )

    @property
    def refuses(self) -> bool:
        """Whether anything is refused, so that s.17 asks for a notice."""
        refusing = {
            Outcome.REFUSED,
            Outcome.NCND,
            Outcome.DISCLOSED_PART,
            Outcome.COST_LIMIT,
            Outcome.VEXATIOUS,
        }
        return bool(self.response.exemptions) or bool(refusing & set(self.response.outcomes))


def own_words(text: Text, request: Request) -> tuple[Span, ...]:
    """The letter without the stretches where the requester's words are quoted."""
    if not request.is_quoted or not request.spans:
        return (text.whole,)
    edges = [0, *(edge for span in request.spans for edge in (span.start, span.end)), len(text)]
    between = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in between if len(text.strip(span)))


def read_letter(text: str, *, today: date, request: str | None = None) -> Letter:
    """Read a letter's text.

    ``text`` has its line ends made ``\\n`` (see :func:`aboveboard.letter.formats.decode`). ``today`` decides
    the law and the year where the letter gives no date of its own. ``request`` is the text of the request
    where it is a document of its own.
    """
    document = Text(text)
    lines = lines_of(document)
    # The request's periods count back from its receipt, which stands outside it: find it twice, in this
    # order.
    located = request_in(document, lines, received_on=None)
    own = own_words(document, located)
    dated = head.dated_of(document, lines, located.spans if located.is_quoted else (), today=today)
    received = head.received_of(document, own, dated=dated.date if dated else None, today=today)
    received_on = received.date if received else None
    asked = (
        request_alone(request, received_on=received_on)
        if request is not None
        else request_in(document, lines, received_on=received_on)
    )
    if request is not None and located.is_quoted:
        # The letter repeats the request too: what it repeats is still not ours to check.
        asked = Request(located.span, asked.text, asked.parts, True, located.spans)
    cited = tuple(
        _of_this_act(text, citation)
        for citation in citations(text)
        if any(citation.start in span for span in own)
    )
    blocks = blocks_of(document, lines, located.spans if located.is_quoted else (), cited)
    body_start = next((b.span.start for b in blocks if b.kind is not BlockKind.HEAD), 0)
    exemptions = stance.relied_exemptions(cited)
    ncnd = stance.is_ncnd(document, own)
    answers = stance.answers_of(
        document,
        own,
        asked.parts,
        cited,
        reasons=[block.span for block in blocks if block.kind in REASONS],
        start=_answer_start(located, blocks),
        end=_answer_end(document, blocks),
    )
    outcomes = _outcomes(answers, exemptions=exemptions, ncnd=ncnd)
    decides = bool(outcomes)
    kind = stance.kind_of(_without_rights(document, own, blocks), ncnd=ncnd, decides=decides)
    if kind is Kind.CLARIFICATION:
        outcomes = (Outcome.CLARIFICATION,)
    elif kind is Kind.INTERIM:
        outcomes = (Outcome.EXTENDED,)
    elif kind is Kind.NOT_A_RESPONSE and (request is not None or located.is_quoted):
        kind = Kind.FINAL  # it answers the request that it repeats, or that the caller names
    elif kind is Kind.FINAL and not outcomes and not exemptions and asked.parts:
        outcomes = (
            Outcome.DISCLOSED_FULL,
        )  # it refuses nothing, denies nothing and asks nothing: it answers
    regime = stance.regime_of(document, own, cited)
    if regime is Regime.NONE and kind is not Kind.NOT_A_RESPONSE:
        regime = Regime.FOIA  # an answer that names no Act is given under this one
    on = dated.date if dated else today
    response = Response(
        kind=kind,
        regime=regime,
        language=stance.language_of(text),
        authority=head.authority_of(document, own, body_start=body_start),
        references=head.references_of(document, lines, own, body_start=body_start),
        dated=dated,
        received=received,
        request=asked,
        answers=answers,
        citations=cited,
        exemptions=exemptions,
        ncnd=ncnd,
        outcomes=outcomes,
        blocks=blocks,
        tables=tables_of(document, lines),
        review=rights.review_of(document, blocks, dated=on if dated else None),
        regulator=rights.regulator_of(document, blocks),
    )
    return Letter(document, response, on)


_NAMES_ITS_ACT = re.compile(
    r"[ \t\n]{0,3}(?:,|\()?[ \t\n]{0,2}(?:of|to|in|under|,)[ \t\n]{1,3}(?:that|the said|the same"
    r"|(?:the )?[A-Z][^.;()]{2,80}\bAct\b[ \t\n]{1,3}(?:19|20)\d\d|the (?:19|20)\d\d Act|DPA|PACE|RIPA)"
)


def _of_this_act(text: str, citation: Citation) -> Citation:
    """A citation taken for another Act's only because that Act was named last, given back to this one.

    In a letter under this Act "section 40(3)(a)(i) of the Act" after a mention of the Data Protection Act is
    still a provision of Part II, and the section 50 under which one applies to the Commissioner is this
    Act's.
    """
    if citation.act in (FOIA, EIR, "other"):
        return citation
    if _NAMES_ITS_ACT.match(text, citation.end, citation.end + 140):
        return citation
    is_part_ii = "(" in citation.key and exemptions.find(citation.key) is not None
    around = text[max(0, citation.start - 160) : citation.end + 160]
    is_complaint = citation.section == "50" and "Commissioner" in around
    return replace(citation, act=FOIA) if is_part_ii or is_complaint else citation


def _without_rights(text: Text, own: Sequence[Span], blocks: Sequence[Block]) -> str:
    """The letter's own words without the paragraphs on review and regulator."""
    rights = [b.span for b in blocks if b.kind in (BlockKind.REVIEW, BlockKind.REGULATOR)]
    sentences = (s for span in own for s in text.sentences_in(span))
    return "\n".join(text.at(s) for s in sentences if not any(s in right for right in rights))


def _answer_start(request: Request, blocks: Sequence[Block]) -> int:
    """Where the answer begins: behind the request's first stretch, or behind the head."""
    if request.is_quoted and request.spans:
        return request.spans[0].end
    return next((block.span.start for block in blocks if block.kind is not BlockKind.HEAD), 0)


def _answer_end(text: Text, blocks: Sequence[Block]) -> int:
    """Where the answer ends: at the rights or the signature that close the letter."""
    closing = {BlockKind.REVIEW, BlockKind.REGULATOR, BlockKind.SIGNATURE}
    end = len(text)
    for block in reversed(blocks):
        if block.kind not in closing:
            break
        end = block.span.start
    return end


def _outcomes(answers: Sequence[Answer], *, exemptions: Sequence[str], ncnd: bool) -> tuple[Outcome, ...]:
    """The outcomes of the letter as a whole, in the order of the vocabulary."""
    found = {answer.outcome for answer in answers}
    if ncnd:
        found.add(Outcome.NCND)
    content = [key for key in exemptions if key.partition("(")[0] not in ("12", "14")]
    if Outcome.DISCLOSED_FULL in found and (content or found & {Outcome.REFUSED, Outcome.COST_LIMIT}):
        found.discard(Outcome.DISCLOSED_FULL)
        found.add(Outcome.DISCLOSED_PART)
    if Outcome.DISCLOSED_PART in found:
        found.discard(Outcome.REFUSED)
    return tuple(outcome for outcome in Outcome if outcome in found)
