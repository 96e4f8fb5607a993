"""What a stretch of text is about, in words that can be shown.

A *term* is the stem of a word that says what is spoken of: not a word of grammar, not a word that any letter
under the Act uses whatever it is about ("disclosure", "transparency"), not a word of the trade ("offenders",
"force"), not a word of the exemption being argued ("terrorist" in an argument on national security), not a
date, a figure or a piece of an address.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import Stemmer

from aboveboard.law import exemptions, glossary
from aboveboard.letter.text import Span, Text

_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]{1,40}")
_ADDRESS = re.compile(
    r"<?https?://[^\s>]{1,400}>?|\bwww\.[^\s>]{1,300}|[^\s@]{1,64}@[^\s@]{1,200}|\b[\w-]{1,60}\.(?:co"
    r"|gov|org|ac|police|nhs)\.uk(?:/[^\s>]{0,300})?",
    re.IGNORECASE,
)
_stemmer = Stemmer.Stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word, lower case, possessive off."""
    bare = word.lower().replace("’", "'")
    bare = bare.removesuffix("'s").removesuffix("s'").strip("'")
    return str(_stemmer.stemWord(bare))


@cache
def trade_words() -> frozenset[str]:
    """Stems that are nobody's subject: grammar, the Act, argument, and the trade.

    ``trade_words.txt`` holds the words and says where they come from; ``scripts/trade_stems.py`` makes the
    stems of them that are read here.
    """
    content = (files("aboveboard.checker") / "trade_stems.txt").read_text(encoding="utf-8")
    return frozenset(content.split())


@cache
def words_of_exemption(section: str) -> frozenset[str]:
    """The stems with which the Act itself names what a section protects: argued with whatever the request is
    about."""
    stems: set[str] = set()
    for provision in exemptions.all_provisions(as_of=None):
        if provision.section == section:
            for phrase in (provision.title, provision.text, *provision.names):
                stems.update(stem(match[0]) for match in _WORD.finditer(phrase))
    return frozenset(stems)


@dataclass(frozen=True, slots=True)
class Term:
    """A word that says what a text is about, and where it stands."""

    stem: str
    word: str
    span: Span
    is_name: bool
    """Whether it is written like a name: a capital inside a sentence, or all capitals."""


def terms_in(text: Text, span: Span, *, leave_out: frozenset[str] = frozenset()) -> Iterator[Term]:
    """The terms of ``span``, in order. ``leave_out`` are further stems that are nobody's subject here."""
    addresses = [Span(m.start(), m.end()) for m in _ADDRESS.finditer(text.value, span.start, span.end)]
    nobody = trade_words()
    for sentence in text.sentences_in(span):
        for word in _WORD.finditer(text.value, sentence.start, sentence.end):
            if len(word[0]) < 3 and not word[0].isupper():
                continue
            found = stem(word[0])
            if found in nobody or found in leave_out or len(found) < 2:
                continue
            place = Span(word.start(), word.end())
            if any(place.overlaps(address) for address in addresses):
                continue
            is_name = word[0].isupper() or (word[0][0].isupper() and word.start() > sentence.start + 2)
            yield Term(found, word[0], place, is_name)


@lru_cache(maxsize=5_000)
def related(phrase: str) -> frozenset[str]:
    """The stems of every way the glossary knows to speak of the same subject as ``phrase``."""
    return frozenset(
        stem(match[0])
        for other in glossary.synonyms(phrase)
        for match in _WORD.finditer(other)
        if stem(match[0]) not in trade_words()
    )


def widened(text: str, stems: Iterable[str]) -> frozenset[str]:
    """``stems`` and the stems of other ways to speak of the same subjects, by the glossary."""
    found = set(stems)
    for _, _, others in glossary.subjects_in(text):
        found.update(
            stem(match[0])
            for other in others
            for match in _WORD.finditer(other)
            if stem(match[0]) not in trade_words()
        )
    return frozenset(found)


def shares_root(one: str, other: str) -> bool:
    """Whether two stems are forms of one word that the stemmer keeps apart ("analys", "analyt")."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 5:
        return False
    common = len(shorter)
    while common and longer[:common] != shorter[:common]:
        common -= 1
    return common >= max(5, len(shorter) - 2)


@dataclass(frozen=True)
class Subject:
    """What a stretch of text is about: its terms by stem."""

    terms: dict[str, tuple[Term, ...]]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its terms."""
        return frozenset(self.terms)

    def count(self, stems: Iterable[str]) -> int:
        """How often terms with these stems occur."""
        return sum(len(self.terms.get(s, ())) for s in stems)

    def commonest(self, stems: Iterable[str], most: int = 4) -> list[str]:
        """The words, as written, of the stems that occur most often."""
        counts = Counter({s: len(self.terms[s]) for s in stems if s in self.terms})
        ordered = sorted(counts, key=lambda s: (-counts[s], self.terms[s][0].span))
        return [self.terms[s][0].word for s in ordered[:most]]


def subject_of(text: Text, spans: Iterable[Span], *, leave_out: frozenset[str] = frozenset()) -> Subject:
    """The subject of several stretches of one text."""
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for span in spans:
        for term in terms_in(text, span, leave_out=leave_out):
            terms[term.stem].append(term)
    return Subject({s: tuple(found) for s, found in terms.items()})
