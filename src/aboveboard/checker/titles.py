"""The titles that a letter gives to the blocks of its argument, taken apart: which block, and in which words.

A title is a heading or stands in front of its text ("Factors favouring disclosure: the public pays ...").
Citations and the names of exemptions are no part of it, so that "Balance - Section 31(3)" and "Balance" are
one title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aboveboard.checker.stretches import Spans, head_of, signature_of
from aboveboard.checker.subject import stem
from aboveboard.law import exemptions
from aboveboard.letter import cues
from aboveboard.letter.layout import Line, Shape
from aboveboard.letter.reading import Letter
from aboveboard.letter.response import BlockKind, Outcome
from aboveboard.letter.text import Span

_I = re.IGNORECASE
_SECTION = r"(?:sections?|s{1,2}\.?|regulations?|regs?\.?)[ ]?\d{1,2}[A-Z]?(?:[ ]?\([0-9A-Za-z]{1,4}\)){0,4}"
_ASIDE = re.compile(
    rf"[(\[][^()\[\]]{{0,80}}[)\]]|\b(?:for|of|in relation to|under|with) {_SECTION}|{_SECTION}"
    r"|\bq(?:uestion)? ?\d{1,2}\b",
    _I,
)
_RUN_IN = re.compile(r"[*_]{0,2}(?P<title>[A-Z][^.:*\n]{1,90})(?:[.:][*_]{0,2}|[*_]{2}[.:]?)(?=\s)")
LONGEST_RUN_IN = 10
"""Words of a title that stands in front of its text."""

_SIDE = re.compile(
    r"(?:(?:the|some|our|key|main|relevant|public interest) ){0,3}"
    r"(?:(?P<noun>factors?|arguments?|considerations?|reasons?|points?|benefits?|case|public interest)\b"
    r"(?: (?:considered|identified|weighing|which|that|are|we considered|taken into account)){0,2} ){0,1}"
    r"(?P<direction>in favour of|in support of|favouring|favours?|supporting|supports?|for|towards|against"
    r"|opposing)\b"
    r"(?P<rest>.{0,120})\Z",
    _I,
)
_BOTH = re.compile(r"\bfor and against\b|\band against\b|\bpros and cons\b", _I)
_ACT = re.compile(
    r"\b(?:complying|compliance|comply|confirm\w{0,5}|den(?:y|ying|ial)|neither|disclos\w{1,4}"
    r"|releas\w{1,3}|publi(?:sh\w{0,3}|cation)"
    r"|openness|transparency|provi(?:ding|sion)|communicat\w{1,4}|non-?disclosure|withh\w{3,6}"
    r"|maintain\w{0,3}|keeping|refus\w{1,4}"
    r"|non-?confirmation|not \w{3,12}|(?:the )?exemptions?|(?:the )?exclusion)\b",
    _I,
)
_CONFIRMS = re.compile(
    r"\bconfirm|\bden(?:y|ial)|\bneither\b|\bcomply|\bcomplian|\bthe duty\b|\bexclusion\b|\bwhether\b", _I
)
_CONTENT = re.compile(r"\bdisclos|\brequest\b|\b1\(1\)\(b\)|\breleas", _I)
_REASONS_TO_REFUSE = re.compile(r"\breasons? for\b", _I)

_HARM = frozenset(
    {
        "harm",
        "evid",
        "of",
        "in",
        "prejudic",
        "test",
        "the",
        "disclos",
        "disclosur",
        "confirm",
        "deni",
        "denial",
        "or",
    }
    | {
        "inform",
        "is",
        "held",
        "that",
        "compli",
        "with",
        "duti",
        "assess",
        "likelihood",
        "to",
        "caus",
        "by",
        "releas",
    }
)
_BALANCE = frozenset(
    {
        "balanc",
        "test",
        "of",
        "the",
        "public",
        "interest",
        "exercis",
        "on",
        "weigh",
        "where",
        "lie",
        "doe",
        "overal",
        "in",
        "and",
        "up",
    }
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a block is called. ``form`` is its words as far as they name it, so that equal forms are one name.

    ``about`` is ``"confirming"`` for what weighs saying whether information is held, ``"content"`` for what
    weighs the information itself, and ``None`` where the title does not say.
    """

    kind: BlockKind
    about: str | None
    form: tuple[str, ...]
    span: Span


def titles(letter: Letter) -> Iterator[Title]:
    """The titles of harm, of the factors on each side and of the balance, in the authority's own words."""
    own, head, signature = Spans(letter.own), head_of(letter), signature_of(letter)
    content = [key for key in letter.response.exemptions if not exemptions.is_confirm_or_deny(key)]
    only_ncnd = letter.response.ncnd and not content and set(letter.response.outcomes) <= {Outcome.NCND}
    for line in letter.lines:
        start = line.span.start
        if not own.cover(start) or head.cover(start) or signature.cover(start):
            continue
        for span in _candidates(letter, line):
            title = _title(letter.text.at(span), span, only_ncnd=only_ncnd)
            if title is not None:
                yield title


def _candidates(letter: Letter, line: Line) -> Iterator[Span]:
    """Where a title may stand in a line: all of a heading, or the words in front of a colon or full stop."""
    value = letter.text.value
    if line.shape is Shape.HEADING:
        bare = value[line.span.start : line.span.end]
        start = line.span.start + len(bare) - len(bare.lstrip("*_# "))
        yield Span(start, max(start, line.span.start + len(bare.rstrip("*_#: "))))
        return
    if line.shape is Shape.ROW:
        return
    start = line.span.start + (line.label.length if line.label is not None else 0)
    match = _RUN_IN.match(value, start, min(line.span.end + 1, start + 110))
    if match is not None and len(match["title"].split()) <= LONGEST_RUN_IN:
        yield Span(match.start("title"), match.end("title"))


def _title(written: str, span: Span, *, only_ncnd: bool) -> Title | None:
    bare = " ".join(_ASIDE.sub(" ", written).split())
    pieces = [piece.strip(" -–—:,;") for piece in re.split(r"[ ][-–—][ ]|:[ ]", bare)]
    about = _about(written, only_ncnd=only_ncnd)
    for piece in pieces:
        found = _side(piece) or _other(piece)
        if found is not None:
            kind, form = found
            return Title(kind, about, form, span)
    return None


def _side(piece: str) -> tuple[BlockKind, tuple[str, ...]] | None:
    """A title of factors on one side; its form is the words for them, the side, and what it favours."""
    match = _SIDE.match(piece)
    if match is None or _BOTH.search(piece):
        return None
    act = _ACT.search(match["rest"])
    rest = match["rest"].strip()
    if (act is None and (rest or not match["noun"])) or (act is not None and act.start() > 30):
        return None
    kind = cues.side_of(f"{match['direction']} {rest}") or _by_direction(match["direction"])
    if kind is BlockKind.FACTORS_AGAINST and _REASONS_TO_REFUSE.search(piece):
        return None  # "Reasons for refusing" is the name of the whole argument
    form = (stem(match["noun"] or ""), match["direction"].lower(), stem(act[0].split()[-1]) if act else "")
    return kind, form


def _by_direction(direction: str) -> BlockKind:
    against = direction.lower() in ("against", "opposing")
    return BlockKind.FACTORS_AGAINST if against else BlockKind.FACTORS_FOR


def _other(piece: str) -> tuple[BlockKind, tuple[str, ...]] | None:
    """A title of harm or of the balance that says nothing else."""
    words = tuple(stem(word) for word in re.findall(r"[A-Za-z]{1,20}", piece))
    if {"harm", "prejudic"} & set(words) and _HARM.issuperset(words):
        return BlockKind.HARM, tuple(word for word in words if word != "the")
    if {"balanc", "weigh"} & set(words) and _BALANCE.issuperset(words):
        # The stem of "balancing" and of "balance" is one; the name is not.
        return BlockKind.BALANCE, tuple(word for word in piece.lower().split() if word != "the")
    return None


def _about(written: str, *, only_ncnd: bool) -> str | None:
    """What is weighed. A letter that only refuses to confirm or deny weighs that, whatever a title says."""
    if only_ncnd:
        return "confirming"
    if _CONTENT.search(written):
        return "content"
    if _CONFIRMS.search(written):
        return "confirming"
    return "content" if _ACT.search(written) else None
