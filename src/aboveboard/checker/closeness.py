"""How near two lots of words are in meaning, by a small table of word meanings.

The table places some 33,000 English words, each with its forms, so that words of like meaning lie close
together. It knows nothing of sentences. ``WORD_TABLE.md`` says what it was made from, how good it is, and
how its figures are meant to be used; ``scripts/distil_word_table.py`` makes it.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import sqrt
from operator import mul

MAGIC = b"ABWT"
VERSION = 1
HEADER = struct.Struct("<4sHHIII")
"""Magic, version, dimensions, words, rows, bytes of all words. Then: where each word starts and the last
one ends (4 bytes each), each word's row (2 bytes), each row's weight (1 byte) and vector (1 byte a
dimension), and the words, sorted, one behind the other."""
SCALE = 250
"""A byte of a vector is ``128 + SCALE * value``, for vectors of length one."""
WEIGHT_UNIT = 100
"""A byte of weight is ``WEIGHT_UNIT * weight``."""
_ZERO = 128
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]{1,40}")
_ADDRESS = re.compile(
    r"https?://[^\s>]{1,400}|\bwww\.[^\s>]{1,300}|[^\s@]{1,64}@[^\s@]{1,200}", re.IGNORECASE
)
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near the words of some reasons are to the words of a request.

    Nearness is a cosine: 1 for the same word, about 0 for words that have nothing to do with each other.
    """

    best: float
    """How near the nearest word of the reasons is to a word asked about: the weighted mean over those."""
    overall: float
    """How near the middle of all words asked about is to the middle of all words of the reasons."""
    pairs: tuple[tuple[str, str, float], ...]
    """A word asked about, the word of the reasons nearest to it, and how near: nearest first, six at most."""
    known: float
    """The share of distinct words that the table knows, on the side of which it knows less: 0 to 1."""

    @property
    def score(self) -> float:
        """Both measures in one: their mean."""
        return (self.best + self.overall) / 2

    def with_shared(self, share: float) -> float:
        """The score, and half of the share (0 to 1) of the request's words that the reasons use too.

        The sameness of words is the better sign where it is there, and says nothing where it is not:
        together the two tell more than either. ``WORD_TABLE.md`` says what to make of the sum.
        """
        return self.score + min(share, 1.0) / 2


class _Words(Sequence[bytes]):
    """The table's words in their order, each cut out only when it is looked at."""

    def __init__(self, offsets: array[int], blob: bytes) -> None:
        self._offsets = offsets
        self._blob = blob

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, index: int) -> bytes:  # type: ignore[override]  # slices are never asked for
        return self._blob[self._offsets[index] : self._offsets[index + 1]]


@dataclass(frozen=True)
class _Table:
    dimensions: int
    words: _Words
    rows: array[int]
    weights: bytes
    vectors: memoryview

    def row(self, word: str) -> int | None:
        """The row of a word in lower case, or of its singular."""
        for form in (word, word[:-1]) if word.endswith("s") else (word,):
            try:
                wanted = form.encode("ascii")
            except UnicodeEncodeError:
                return None
            index = bisect_left(self.words, wanted)
            if index < len(self.words) and self.words[index] == wanted:
                return self.rows[index]
        return None

    def vector(self, row: int) -> bytes:
        """The vector of a row, as it is stored."""
        return bytes(self.vectors[row * self.dimensions : (row + 1) * self.dimensions])


@cache
def _table() -> _Table:
    """The table, read on first use: a few milliseconds.

    Raises ``ValueError`` if the file is not one that this version reads.
    """
    content = (files("aboveboard.checker") / "word_table.bin").read_bytes()
    magic, version, dimensions, words, rows, letters = HEADER.unpack_from(content)
    lengths = (4 * (words + 1), 2 * words, rows, rows * dimensions, letters)
    if magic != MAGIC or version != VERSION or len(content) != HEADER.size + sum(lengths):
        raise ValueError("word_table.bin is damaged or of another version: install Aboveboard again.")
    parts = []
    start = HEADER.size
    for length in lengths:
        parts.append(memoryview(content)[start : start + length])
        start += length
    offsets = _array("I", parts[0])
    return _Table(
        dimensions, _Words(offsets, bytes(parts[4])), _array("H", parts[1]), bytes(parts[2]), parts[3]
    )


def _array(code: str, content: memoryview) -> array[int]:
    numbers: array[int] = array(code)
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@lru_cache(maxsize=20_000)
def _row(word: str) -> int | None:
    return _table().row(word)


def plain(word: str) -> str:
    """A word as the table has it: lower case, the possessive off."""
    return word.lower().replace("’", "'").strip("'").removesuffix("'s").removesuffix("'")


@cache
def _untelling() -> frozenset[str]:
    """The words of ``trade_words.txt`` as they are written there, and their plurals."""
    content = (files("aboveboard.checker") / "trade_words.txt").read_text(encoding="utf-8")
    words = {word.lower() for line in content.splitlines() for word in line.partition("#")[0].split()}
    return frozenset(words | {word + "s" for word in words})


def telling_words(value: str) -> list[str]:
    """The words of a text that :func:`closeness` can compare: those that say what it is about, in order.

    Words of grammar, of the Act and of the trade are left out as written, not by their stem: "informants" and
    "sectioned" are subjects, though "inform" and "section" are not. So are addresses.
    """
    return [
        word[0]
        for word in _WORD.finditer(_ADDRESS.sub(" ", value))
        if (len(word[0]) > 2 or word[0].isupper()) and plain(word[0]) not in _untelling()
    ]


def near(word_a: str, word_b: str) -> float | None:
    """How near two words are in meaning: 1 the same, about 0 unlike, ``None`` if the table lacks either."""
    rows = (_row(plain(word_a)), _row(plain(word_b)))
    if rows[0] is None or rows[1] is None:
        return None
    return _cosines([rows[0]], [rows[1]])[0][0]


def closeness(asked: Sequence[str], reasons: Sequence[str]) -> Closeness:
    """How near the words of ``reasons`` are to the words of ``asked``.

    Give the words that say what is spoken of, as written, repeated where they are repeated; leave out words
    of grammar and of the Act (``trade_words.txt``), which lie near to everything. Where nothing can be
    compared, because the table knows no word of one side, nothing speaks for a difference: ``best`` and
    ``overall`` are 1 and ``known`` is 0.
    """
    asked_counts = Counter(plain(word) for word in asked)
    reason_counts = Counter(plain(word) for word in reasons)
    known_asked, known_reasons = _known(asked_counts), _known(reason_counts)
    known = min(_share(known_asked, asked_counts), _share(known_reasons, reason_counts))
    if not known_asked or not known_reasons:
        return Closeness(best=1.0, overall=1.0, pairs=(), known=known)
    asked_rows = [row for _, row, _ in known_asked]
    reason_rows = [row for _, row, _ in known_reasons]
    pairs = []
    total = weight_of_all = 0.0
    for (word, _, weight), cosines in zip(known_asked, _cosines(asked_rows, reason_rows), strict=True):
        cosine = max(cosines)
        pairs.append((word, known_reasons[cosines.index(cosine)][0], round(cosine, 3)))
        total += weight * cosine
        weight_of_all += weight
    # A word that the table lacks and both sides have is as near as can be: a place, a product, a person.
    for word in sorted(asked_counts.keys() & reason_counts.keys()):
        if _row(word) is None:
            pairs.append((word, word, 1.0))
            total += 1.0
            weight_of_all += 1.0
    pairs.sort(key=lambda pair: -pair[2])
    overall = _cosine(
        _middle(asked_rows, [weight for _, _, weight in known_asked]),
        _middle(reason_rows, [weight for _, _, weight in known_reasons]),
    )
    return Closeness(best=total / weight_of_all, overall=overall, pairs=tuple(pairs[:_SHOWN]), known=known)


def _known(counts: Counter[str]) -> list[tuple[str, int, float]]:
    """The words that the table has, each with its row and its weight."""
    weights = _table().weights
    return [
        (word, row, weights[row] / WEIGHT_UNIT * sqrt(count))
        for word, count in counts.items()
        if (row := _row(word)) is not None
    ]


def _share(known: Sequence[object], counts: Counter[str]) -> float:
    return len(known) / len(counts) if counts else 0.0


def _cosines(rows: Sequence[int], others: Sequence[int]) -> list[list[float]]:
    """The cosine of each of ``rows`` with each of ``others``.

    All the others are packed side by side into one large whole number for each dimension, 32 bits apiece, so
    that one multiplication serves them all: a hundred words against a hundred take a few milliseconds, not
    forty.
    """
    table = _table()
    vectors = [table.vector(row) for row in others]
    joined = b"".join(vectors)
    columns = []
    for dimension in range(table.dimensions):
        lanes = bytearray(4 * len(others))
        lanes[::4] = joined[dimension :: table.dimensions]
        columns.append(int.from_bytes(lanes, "little"))
    unpack = struct.Struct(f"<{len(others)}I")
    # Stored values are 128 too large, so that no product is negative: take that off again.
    lengths = [_length(vector) for vector in vectors]
    off_others = [_ZERO * sum(vector) for vector in vectors]
    found = []
    for row in rows:
        vector = table.vector(row)
        products = unpack.unpack(sum(map(mul, vector, columns)).to_bytes(4 * len(others), "little"))
        off = _ZERO * sum(vector) - table.dimensions * _ZERO * _ZERO
        length = _length(vector)
        found.append(
            [
                (product - off - off_other) / (length * length_other)
                for product, off_other, length_other in zip(products, off_others, lengths, strict=True)
            ]
        )
    return found


def _length(vector: Iterable[int]) -> float:
    return sqrt(sum((value - _ZERO) ** 2 for value in vector))


def _middle(rows: Sequence[int], weights: Sequence[float]) -> list[float]:
    """The weighted sum of the vectors of ``rows``."""
    table = _table()
    joined = b"".join(table.vector(row) for row in rows)
    off = _ZERO * sum(weights)
    return [sum(map(mul, weights, joined[k :: table.dimensions])) - off for k in range(table.dimensions)]


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    lengths = sqrt(sum(map(mul, one, one))) * sqrt(sum(map(mul, other, other)))
    return sum(map(mul, one, other)) / lengths if lengths else 0.0
