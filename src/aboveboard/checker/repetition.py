"""What a letter says twice, in the same words.

The words of the letter stand in one row, and each run of twelve is looked up among those before it, so that
the cost grows with the length of the letter and not with its square. Words that letters must repeat weigh
nothing: those of the Act and of the exemption argued, of the request, of quotations, and names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from aboveboard.checker.stretches import Spans, head_of, quotations
from aboveboard.checker.subject import stem, words_of_exemption
from aboveboard.letter.blocks import REASONS
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span

RUN = 12
"""Words. A shorter run that two sentences share is the language's."""
SHORTEST_SENTENCE = 8
"""Words. A whole sentence that is shorter ("Please see the table below.") may be said twice."""
WEIGHT = 4
"""Different words, of those that weigh, in what is said twice."""
FEW = 6
"""Words. Fewer of a sentence, beside a longer run, are alike by chance."""
_REQUEST_RUN = 5
"""Words in a row that make a phrase the request's."""
# Where letters repeat themselves of necessity, or do not speak at all.
_APART = frozenset({BlockKind.REVIEW, BlockKind.REGULATOR, BlockKind.SIGNATURE})
_WORD = re.compile(r"[^\W_](?:[\w'’]|-(?=\w)){0,60}")
_ADDRESS = re.compile(
    r"<?https?://[^\s>]{1,500}>?|\bwww\.[^\s>]{1,300}|[^\s@]{1,64}@[^\s@]{1,200}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Repetition:
    """Words said at ``at`` that were said at ``first``; ``weight`` is how many different ones weigh."""

    at: Span
    first: Span
    words: int
    weight: int
    is_sentence: bool
    again: tuple[Span, ...] = ()
    """Where they are said once more."""


@dataclass(slots=True)
class _Word:
    """A word in its place, or (``text`` standing for nothing) a break that no run goes across."""

    text: str
    span: Span
    sentence: int = -1
    weighs: bool = False
    opens_answer: bool = False
    """Whether it stands in the first sentence under a heading or a number, outside the reasons."""


@cache
def stock_words() -> frozenset[str]:
    """Stems of grammar, and of what letters under the Act must say again for each part and each exemption."""
    content = (files("aboveboard.checker") / "stock_words.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0] for line in content.splitlines())
    return frozenset(stem(word) for line in lines for word in line.split())


def repetitions(letter: Letter) -> Iterator[Repetition]:
    """What the authority's own running text says twice, in the order of the second place."""
    words = _row(letter)
    found: dict[int, Repetition] = {}
    again: defaultdict[int, list[Span]] = defaultdict(list)
    runs = [_trimmed(words, *run) for run in _runs(words)]
    for first, second, length in sorted((*runs, *_sentences(words)), key=lambda run: (run[1], -run[2])):
        weight = len({word.text for word in words[second : second + length] if word.weighs})
        if weight < WEIGHT or (words[first].opens_answer and words[second].opens_answer):
            continue
        at = Span(words[second].span.start, words[second + length - 1].span.end)
        said = words[first].sentence
        if said not in found:
            origin = Span(words[first].span.start, words[first + length - 1].span.end)
            is_sentence = _is_sentence(words, first, length) and _is_sentence(words, second, length)
            found[said] = Repetition(at, origin, length, weight, is_sentence)
        elif not at.overlaps((again[said] or [found[said].at])[-1]):
            again[said].append(at)
    for said, repetition in found.items():
        yield replace(repetition, again=tuple(again[said]))


def _runs(words: list[_Word]) -> Iterator[tuple[int, int, int]]:
    """The runs of words that stood before: where first, where again, and how long."""
    seen: dict[int, int] = {}  # by hash: the runs themselves would take up ten times the letter
    texts = [word.text for word in words]
    at = indexed = 0
    while at + RUN <= len(texts):
        # A run that reaches into itself is no repetition: only what ends before ``at`` is looked up.
        while indexed + RUN <= at:
            seen.setdefault(hash(tuple(texts[indexed : indexed + RUN])), indexed)
            indexed += 1
        first = seen.get(hash(tuple(texts[at : at + RUN])))
        if first is None or texts[first : first + RUN] != texts[at : at + RUN]:
            at += 1
            continue
        length = RUN
        while (
            at + length < len(texts) and first + length < at and texts[first + length] == texts[at + length]
        ):
            length += 1
        yield first, at, length
        at += length


def _trimmed(words: list[_Word], first: int, second: int, length: int) -> tuple[int, int, int]:
    """The run without the few words of another sentence that happen to be the same before or behind it."""
    start, end = 0, length
    ids = [word.sentence for word in words[second : second + length]]
    while start < length and ids[start] == ids[0]:
        start += 1
    while end > 0 and ids[end - 1] == ids[-1]:
        end -= 1
    head = start if start < FEW and not _is_sentence(words, second, start) else 0
    tail = end if length - end < FEW and not _is_sentence(words, second + end, length - end) else length
    if tail - head < SHORTEST_SENTENCE:
        return first, second, length
    return first + head, second + head, tail - head


def _sentences(words: list[_Word]) -> Iterator[tuple[int, int, int]]:
    """The whole sentences, too short to be a run, that stood before."""
    seen: dict[tuple[str, ...], int] = {}
    start = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and words[end].sentence == words[start].sentence:
            continue
        if words[start].sentence >= 0 and SHORTEST_SENTENCE <= end - start < RUN:
            first = seen.setdefault(tuple(word.text for word in words[start:end]), start)
            if first != start:
                yield first, start, end - start
        start = end


def _is_sentence(words: list[_Word], start: int, length: int) -> bool:
    """Whether the run is made of whole sentences."""
    end = start + length
    before = start == 0 or words[start - 1].sentence != words[start].sentence
    return before and (end == len(words) or words[end].sentence != words[end - 1].sentence)


def _row(letter: Letter) -> list[_Word]:
    """The words of the letter's own running text in one row, with breaks where something else stands."""
    text = letter.text
    own, quoted = Spans(letter.own), quotations(text, letter.own)
    head = head_of(letter)
    blocks = [b for b in letter.response.blocks if b.kind not in (BlockKind.HEAD, BlockKind.REQUEST)]
    stock = _stock(letter)
    row: list[_Word] = []
    opens = False
    block = 0
    sentence = 0
    for line in letter.lines:
        while block < len(blocks) and blocks[block].span.end <= line.span.start:
            block += 1
        here = blocks[block] if block < len(blocks) and blocks[block].span.start <= line.span.start else None
        if head.cover(line.span.start) or not _speaks(line, here) or not own.cover(line.span.end - 1):
            opens = line.shape is not Shape.ROW
            row.append(_Word(f"\n{len(row)}", line.span))
            continue
        start = line.span.start
        if line.shape is Shape.ITEM and line.label is not None:
            start = min(line.span.end, start + line.label.length)
            opens = True
            row.append(_Word(f"\n{len(row)}", line.span))
        in_reasons = here is not None and here.kind in REASONS
        addresses = Spans(tuple(Span(*m.span()) for m in _ADDRESS.finditer(text.value, start, line.span.end)))
        for match in _WORD.finditer(text.value, start, line.span.end):
            span = Span(*match.span())
            while sentence + 1 < len(text.sentences) and text.sentences[sentence + 1].start <= span.start:
                sentence += 1
            begins = not row or row[-1].sentence != sentence
            if begins and row and row[-1].sentence >= 0:
                opens = False
            if not own.cover(span.start) or addresses.cover(span.start):
                row.append(_Word(f"\n{len(row)}", span))
                continue
            named = match[0][0].isupper() and not begins
            bare = match[0].lower().replace("’", "'")
            weighs = not named and len(bare) > 2 and not bare[0].isdigit() and not quoted.cover(span.start)
            weighs = weighs and stem(bare) not in stock
            row.append(_Word(bare, span, sentence, weighs, opens and not in_reasons))
    _lighten_request(letter, row)
    return row


def _speaks(line: Line, block: Block | None) -> bool:
    """Whether a line is running text in which a repetition would be remarkable."""
    if line.shape not in (Shape.TEXT, Shape.ITEM):
        return False
    return block is None or block.kind not in _APART


def _stock(letter: Letter) -> frozenset[str]:
    """The stems that weigh nothing in this letter."""
    sections = {key.partition("(")[0] for key in letter.response.exemptions}
    return stock_words().union(*(words_of_exemption(section) for section in sections))


def _lighten_request(letter: Letter, row: list[_Word]) -> None:
    """Take the weight from the words of phrases that are the request's."""
    asked = [match[0].lower().replace("’", "'") for match in _WORD.finditer(letter.response.request.text)]
    phrases = {tuple(asked[at : at + _REQUEST_RUN]) for at in range(len(asked) - _REQUEST_RUN + 1)}
    if not phrases:
        return
    for at in range(len(row) - _REQUEST_RUN + 1):
        if tuple(word.text for word in row[at : at + _REQUEST_RUN]) in phrases:
            for word in row[at : at + _REQUEST_RUN]:
                word.weighs = False
