"""What each stretch of a letter is for: harm, factors, balance, review, regulator.

A heading decides for the text under it. Where there is no heading, or one that says only "public interest" or
"response", each sentence decides for itself by its words, and a sentence that shows nothing goes with the one
before it. The rights at the end and the signature are told by their words wherever they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from aboveboard.law.citation import Citation
from aboveboard.letter import cues
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span, Text

REASONS = frozenset(
    {
        BlockKind.HARM,
        BlockKind.PUBLIC_INTEREST,
        BlockKind.FACTORS_FOR,
        BlockKind.FACTORS_AGAINST,
        BlockKind.BALANCE,
    }
)
"""The kinds of block that argue for a refusal."""

# Under a heading of one of these kinds every sentence belongs to it; under the others sentences decide.
_FIRM = frozenset({BlockKind.HARM, BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE})
_RIGHTS = frozenset({BlockKind.REVIEW, BlockKind.REGULATOR})

FOIA = "FOIA 2000"
EIR = "EIR 2004"


def is_exemption(citation: Citation) -> bool:
    """Whether a citation names a provision of Part II of the Act (s.21 to 44) or an EIR exception."""
    number = int("".join(c for c in citation.section if c.isdigit()) or 0)
    if citation.act == FOIA:
        return 21 <= number <= 44 and number != 25
    return citation.act == EIR and number in (12, 13)


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: BlockKind
    exemption: str | None
    span: Span
    heading: Span | None


@dataclass
class _State:
    """Where the reading stands: the heading in force and the exemption being argued."""

    kind: BlockKind = BlockKind.HEAD
    exemption: str | None = None
    heading: Span | None = None
    under_exemption_heading: bool = False
    last: BlockKind | None = None
    pieces: list[_Piece] = field(default_factory=list)

    def enter(self, kind: BlockKind, heading: Span | None) -> None:
        self.kind = kind
        self.heading = heading
        self.last = kind


def heading_kind(heading: str) -> BlockKind | None:
    """What a heading announces, or ``None`` for a heading that is about something else."""
    if cues.HEADING_REQUEST.search(heading):
        return BlockKind.REQUEST
    if cues.ANNOUNCES_SIDE.search(heading):
        side = cues.side_of(heading)
        if side is not None and not (cues.HEADING_BALANCE.search(heading) and "and" in heading.lower().split()):
            return side
    if cues.HEADING_BALANCE.search(heading):
        return BlockKind.BALANCE
    if cues.HEADING_PUBLIC_INTEREST.search(heading):
        return BlockKind.PUBLIC_INTEREST
    if cues.HEADING_HARM.search(heading):
        return BlockKind.HARM
    if cues.HEADING_REVIEW.search(heading):
        return BlockKind.REVIEW
    if cues.HEADING_REGULATOR.search(heading):
        return BlockKind.REGULATOR
    if cues.HEADING_ANSWER.search(heading):
        return BlockKind.ANSWER
    if cues.HEADING_EXEMPTIONS.search(heading):
        return BlockKind.EXEMPTIONS
    return None


def blocks_of(
    text: Text, lines: Sequence[Line], request: Sequence[Span], citations: Sequence[Citation]
) -> tuple[Block, ...]:
    """The blocks of a letter, in order. ``request`` are the spans where the request is quoted."""
    reader = _Reader(text, citations)
    state = _State()
    run: list[Line] = []

    def flush() -> None:
        if run:
            reader.paragraph(state, Span(run[0].span.start, run[-1].span.end))
            run.clear()

    for line in lines:
        if any(line.span in span for span in request):
            flush()
            if state.kind is not BlockKind.REQUEST:
                state.enter(BlockKind.REQUEST, None)
            continue
        if state.kind is BlockKind.REQUEST and line.shape is not Shape.HEADING:
            flush()
            state.enter(BlockKind.ANSWER, None)
        if line.shape is Shape.HEADING:
            flush()
            reader.heading(state, line)
            continue
        if run and (line.blank_before or line.shape is Shape.ITEM):
            flush()
        run.append(line)
    flush()
    _pool_last_balance(text, state.pieces, citations)
    blocks = [Block(p.kind, p.exemption, p.span, p.heading) for p in _merged(text, state.pieces)]
    blocks += [Block(BlockKind.REQUEST, None, span) for span in request]
    return tuple(sorted(blocks, key=lambda block: block.span))


class _Reader:
    """Classifies headings and paragraphs against the letter's citations."""

    def __init__(self, text: Text, citations: Sequence[Citation]) -> None:
        self.text = text
        self.exemptions = [c for c in citations if is_exemption(c)]
        self.starts = [c.start for c in self.exemptions]
        self.relied: dict[str, list[str]] = {}
        for citation in self.exemptions:
            keys = self.relied.setdefault(citation.section, [])
            if citation.use == "relied_on" and citation.key not in keys:
                keys.append(citation.key)

    def cited(self, span: Span, *, relied_only: bool) -> list[str]:
        """The exemptions cited in ``span``, each once, the specific rather than the bare section."""
        first = bisect_left(self.starts, span.start)
        keys: list[str] = []
        for citation in self.exemptions[first:]:
            if citation.start >= span.end:
                break
            if relied_only and citation.use != "relied_on":
                continue
            key = self._specific(citation)
            if key not in keys:
                keys.append(key)
        return keys

    def _specific(self, citation: Citation) -> str:
        """The citation's key; for a bare section, the one provision of it that the letter relies on."""
        if citation.key != citation.section:
            return citation.key
        longer = [key for key in self.relied.get(citation.section, []) if key != citation.section]
        return longer[0] if len(longer) == 1 else citation.key

    def heading(self, state: _State, line: Line) -> None:
        value = self.text.at(line.span).strip("*#_ ")
        keys = self.cited(line.span, relied_only=False)
        kind = heading_kind(value)
        if keys:
            in_list = bool(state.pieces) and state.pieces[-1].heading == state.pieces[-1].span and (
                state.pieces[-1].kind is BlockKind.EXEMPTIONS and state.pieces[-1].exemption not in (None, keys[0])
            )
            # Two exemptions named line under line are a list, and what follows is argued for all of it.
            state.exemption = keys[0] if len(keys) == 1 else None
            state.under_exemption_heading = len(keys) == 1 and not in_list
        if kind is None and keys:
            # "Section 24(2) National Security" opens the argument of one exemption within what is under way.
            kind = state.kind if state.kind in REASONS else BlockKind.EXEMPTIONS
            if kind in _FIRM:
                kind = BlockKind.PUBLIC_INTEREST
        if kind is None:
            if state.kind in _RIGHTS or state.kind in (BlockKind.SIGNATURE, BlockKind.HEAD):
                state.pieces.append(_Piece(state.kind, None, line.span, None))
                return
            kind = BlockKind.ANSWER
            state.under_exemption_heading = False
        elif kind in (BlockKind.ANSWER, BlockKind.REQUEST):
            state.exemption = None
            state.under_exemption_heading = False
        elif kind is BlockKind.BALANCE and not keys and state.heading is not None and not state.under_exemption_heading:
            state.exemption = None
        elif kind in REASONS and not keys and state.kind is BlockKind.EXEMPTIONS and not state.under_exemption_heading:
            state.exemption = None
        state.enter(kind, line.span)
        if kind is not BlockKind.REQUEST:
            state.pieces.append(_Piece(kind, state.exemption, line.span, line.span))

    def paragraph(self, state: _State, span: Span) -> None:
        value = self.text.at(span)
        if (cues.SIGNS_OFF.match(value) and len(value) < 200) or cues.CLOSES.match(value):
            state.enter(BlockKind.SIGNATURE, None)
        elif state.kind is BlockKind.HEAD and cues.GREETS.match(value):
            state.enter(BlockKind.ANSWER, None)
        elif state.kind is BlockKind.HEAD and len(value) > 160:
            state.enter(BlockKind.ANSWER, None)
        keys = self.cited(span, relied_only=True)
        if keys and not state.under_exemption_heading:
            state.exemption = keys[0] if len(keys) == 1 else None
        reasons_here = bool(keys) or state.last in REASONS
        for sentence in self.text.sentences_in(span):
            kind = self._sentence(state, sentence, reasons_here)
            state.last = kind
            reasons_here = reasons_here or kind in REASONS
            exemption = state.exemption if kind in REASONS or kind is BlockKind.EXEMPTIONS else None
            state.pieces.append(_Piece(kind, exemption, sentence, state.heading))

    def _sentence(self, state: _State, span: Span, reasons_here: bool) -> BlockKind:
        """What one sentence is for, given the heading in force and the sentence before it."""
        value = self.text.at(span)
        if cues.NAMES_REGULATOR.search(value) and (
            state.last in _RIGHTS or state.kind in _RIGHTS or cues.ADDRESSES_READER.search(value)
        ):
            # One sentence may give both rights; the review's comes first in law and in letters.
            return BlockKind.REVIEW if cues.ASKS_REVIEW.search(value) and state.last not in _RIGHTS and not (
                state.kind is BlockKind.REGULATOR
            ) else BlockKind.REGULATOR
        if cues.ASKS_REVIEW.search(value) and (state.kind not in _FIRM or "you" in value.lower()):
            return BlockKind.REVIEW
        if state.kind in _FIRM:
            return self._under_firm_heading(state, value)
        if state.kind in _RIGHTS:
            return state.last if state.last in _RIGHTS else state.kind
        if state.kind in (BlockKind.SIGNATURE, BlockKind.HEAD):
            return state.last if state.last in _RIGHTS else state.kind
        kind = self._by_words(value, state.kind is BlockKind.PUBLIC_INTEREST or reasons_here)
        if kind is not None:
            return kind
        if state.kind is BlockKind.PUBLIC_INTEREST:
            return state.last if state.last in REASONS else BlockKind.PUBLIC_INTEREST
        same_paragraph = not self._opens_paragraph(span)
        if same_paragraph and state.last in REASONS | _RIGHTS:
            return state.last
        return state.kind

    def _under_firm_heading(self, state: _State, value: str) -> BlockKind:
        announced = cues.ANNOUNCES_SIDE.match(value)
        if announced and len(value) < 140:
            side = cues.side_of(value)
            if side is not None:
                return side
        if state.kind is BlockKind.HARM and cues.SENTENCE_PUBLIC_INTEREST.search(value):
            return self._by_words(value, True) or BlockKind.PUBLIC_INTEREST
        if state.last in REASONS and state.last is not state.kind and state.kind is BlockKind.HARM:
            return self._by_words(value, True) or state.last
        return state.kind

    def _by_words(self, value: str, arguing: bool) -> BlockKind | None:
        """The kind a sentence shows by its own words. ``arguing``: reasons are being given here already."""
        speaks_of_interest = bool(cues.SENTENCE_PUBLIC_INTEREST.search(value))
        if cues.SENTENCE_BALANCE.search(value) and (speaks_of_interest or arguing):
            return BlockKind.BALANCE
        if cues.ANNOUNCES_SIDE.match(value):
            side = cues.side_of(value)
            if side is not None:
                return side
        if (speaks_of_interest or arguing) and cues.SENTENCE_AGAINST.search(value):
            return BlockKind.FACTORS_AGAINST if speaks_of_interest else BlockKind.HARM
        if (speaks_of_interest or arguing) and cues.SENTENCE_FOR.search(value):
            return BlockKind.FACTORS_FOR
        if speaks_of_interest:
            return BlockKind.PUBLIC_INTEREST
        if arguing and cues.SENTENCE_HARM.search(value):
            return BlockKind.HARM
        return None

    def _opens_paragraph(self, span: Span) -> bool:
        return span.start == 0 or self.text.value[max(0, span.start - 2) : span.start].endswith("\n\n")


def _pool_last_balance(text: Text, pieces: list[_Piece], citations: Sequence[Citation]) -> None:
    """A single balance at the end of several arguments is struck for all of them, unless it names one."""
    argued = {p.exemption for p in pieces if p.kind in (BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST)} - {None}
    balances = [i for i, p in enumerate(pieces) if p.kind is BlockKind.BALANCE]
    if len(argued) < 2 or len({pieces[i].exemption for i in balances}) != 1:
        return
    factors = [p.span.start for p in pieces if p.kind in (BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST)]
    first, last = pieces[balances[0]].span.start, pieces[balances[-1]].span.end
    if first < max(factors) or any(is_exemption(c) and first <= c.start < last for c in citations):
        return
    for index in balances:
        piece = pieces[index]
        pieces[index] = _Piece(piece.kind, None, piece.span, piece.heading)


def _merged(text: Text, pieces: Sequence[_Piece]) -> list[_Piece]:
    """Neighbouring pieces of one kind, exemption and heading as one."""
    merged: list[_Piece] = []
    for piece in pieces:
        before = merged[-1] if merged else None
        if (
            before is not None
            and (before.kind, before.exemption) == (piece.kind, piece.exemption)
            and before.heading == piece.heading
        ):
            merged[-1] = _Piece(before.kind, before.exemption, Span(before.span.start, piece.span.end), before.heading)
        else:
            merged.append(piece)
    return merged
