"""The words people ask by: what they are counted from, and what else the same thing is called.

Nobody records "sexting" or "knife crime": an answer to a request for such a thing has chosen what to count,
and s.16 has it say so. The glossary knows such terms, what they may be counted as and how a count of that
would be too large or too small. It also knows other names for a subject, so that an answer that speaks of
surveillance cameras is known to belong to a request for CCTV.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from aboveboard.law.phrases import Phrases, key, singular
from aboveboard.law.register import Register, Row

RECORDINGS = ("class", "offence", "flag", "incident", "none")

# A word that goes with more terms than this says too little to lead back to any of them: "assault".
_TOO_COMMON = 3
# Abbreviations that are words too. They are meant only in capitals, even where a phrase is looked up alone.
_ALSO_WORDS = frozenset(
    ("send", "cas", "me", "pa", "ai", "mat", "prep", "sip", "pip", "mot", "sop", "isa", "cue")
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of everyday speech, and the records it may be counted from.

    ``recording``: *class* (a recorded-crime class), *offence* (an offence, not counted under that name),
    *flag* (a marker set on crimes), *incident* (a category of incident) or *none*. ``since`` is the day it
    became that. ``certainty`` is V where the pages in ``sources`` were seen, P in part, K from knowledge.
    """

    name: str
    names: tuple[str, ...]
    recording: str
    since: date | None
    counted_as: tuple[str, ...]
    over: str | None
    under: str | None
    same_subject: tuple[str, ...]
    certainty: str
    sources: tuple[str, ...]

    def is_category(self, *, on: date) -> bool:
        """Whether records were kept under it on a day, so that an answer need not say what was counted."""
        return self.recording != "none" and (self.since is None or self.since <= on)


def terms() -> tuple[Term, ...]:
    """Every registered term."""
    return _load()[0]


def groups() -> tuple[tuple[str, ...], ...]:
    """Every group of words that mean the same, terms apart."""
    return _load()[1]


def terms_in(text: str) -> list[tuple[int, int, Term]]:
    """Every registered term in a text, as (start, end, term): in order, the longest first, never overlapping.

    Whether an answer has to say how it read the term is :meth:`Term.is_category`. The time taken grows with
    the length of the text.
    """
    return [(start, end, found[0]) for start, end, found in _terms().find(text)]


def subjects_in(text: str) -> list[tuple[int, int, frozenset[str]]]:
    """Every phrase of the glossary in a text, as (start, end, other names for the subject)."""
    return [(start, end, _others(ties, text[start:end])) for start, end, ties in _subjects().find(text)]


def synonyms(phrase: str) -> frozenset[str]:
    """Other words for the subject that ``phrase`` names, as registered; empty where the glossary has none.

    For a term, its other names and the words registered as its subject; for one of those words, the terms it
    belongs to, unless it belongs to so many that it says little; for a member of a group, the rest of it.
    Letter case and plurals do not matter.
    """
    if key(phrase) in _ALSO_WORDS and not phrase.isupper():
        return frozenset()
    return _others(_subjects().whole(phrase), phrase)


# What a phrase belongs to: a group of its like, the term it names, or the term whose subject it is.
_Tie = tuple[str, tuple[str, ...] | Term]


def _others(ties: list[_Tie], phrase: str) -> frozenset[str]:
    found: set[str] = set()
    common = sum(how == "subject" for how, _ in ties) > _TOO_COMMON
    for how, what in ties:
        if not isinstance(what, Term):
            found.update(what)
        elif how == "name":
            found.update(what.names, what.same_subject)
        elif not common:
            found.update(what.names)
    own = key(phrase, singular)
    return frozenset(other for other in found if key(other, singular) != own)


@cache
def _terms() -> Phrases[Term]:
    phrases: Phrases[Term] = Phrases(singular)
    for term in terms():
        for name in term.names:
            phrases.add(name, term)
    return phrases


@cache
def _subjects() -> Phrases[_Tie]:
    phrases: Phrases[_Tie] = Phrases(singular)
    found, groups = _load()
    for group in groups:
        for phrase in group:
            phrases.add(phrase, ("group", group))
    for term in found:
        for phrase in term.names:
            phrases.add(phrase, ("name", term))
        for phrase in term.same_subject:
            phrases.add(phrase, ("subject", term))
    return phrases


@cache
def _load() -> tuple[tuple[Term, ...], tuple[tuple[str, ...], ...]]:
    return load(Register("glossary.toml"))


def load(register: Register) -> tuple[tuple[Term, ...], tuple[tuple[str, ...], ...]]:
    """The terms, and groups of words that mean the same.

    Raises :class:`~aboveboard.law.register.RegisterError` for a wrong row.
    """
    found = tuple(_term(row, register) for row in register.rows("term"))
    groups: list[tuple[str, ...]] = []
    for row in register.rows("subject", label="field"):
        row.text("field")
        groups.extend(row.lines("same"))
        row.done()
    return found, tuple(groups)


def _term(row: Row, register: Register) -> Term:
    name = row.text("name")
    term = Term(
        name=name,
        names=(name, *row.texts("also")),
        recording=row.choice("recording", RECORDINGS),
        since=row.day("since"),
        counted_as=row.texts("counted_as"),
        over=row.optional("over"),
        under=row.optional("under"),
        same_subject=row.texts("same_subject"),
        certainty=row.choice("certainty", "VPK", "K"),
        sources=register.seen(row),
    )
    if not term.counted_as:
        raise row.fault("counted_as", "at least one thing it may be counted as")
    row.done()
    return term
