"""From placed groups to the use of each provision, sentence by sentence in plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from aboveboard.law.citation_frame import Frame, Quotations, frames_of
from aboveboard.law.citation_grammar import Member
from aboveboard.law.citation_plain import REACH, SIGN, plain
from aboveboard.law.citation_resolution import Placed
from aboveboard.law.citation_sentences import Stretch, stretch_at
from aboveboard.law.citation_use import REGIMES, Provision, Surroundings, Use, use_of

_JOINED = re.compile(
    r"[\s,;&/+|–-]{0,4}(?:(?:and|or|and/or|&|neu|a|ac|as well as|together with|along with|plus"
    r"|read with|when read with|in conjunction with|read in conjunction with"
    r"|when read in conjunction with|read together with)\s{1,3})?"
    r"(?:(?:both|also|the exemptions? (?:at|in|under)|under|by)\s{1,3}){0,2}"
)
_LONGEST_UNIT = 50  # groups
_LONGEST_EXTRACT = 200  # characters of a line that may be repeated from the Act
_FOLLOWING = 120  # characters of the next sentence that are looked at

Unit = list[Placed]
"""Groups that a list joins, judged together: "section 40(2) and section 38(1) of the Act"."""


def uses_of(
    text: str, placed: Sequence[Placed], stretches: Sequence[Stretch]
) -> Iterator[tuple[Member, Provision, Use]]:
    """Each member of the groups with the provision it names and the use that the text makes of it."""
    by_stretch = {place: list(group) for place, group in groupby(placed, key=lambda each: each.stretch)}
    frames = frames_of(text, stretches, frozenset(by_stretch))
    quotations = Quotations.of(text)
    introductions: dict[int, str] = {}
    for place, here in by_stretch.items():
        stretch = stretches[place]
        around = Surroundings(
            intro=_introduction(text, frames[place], stretches, by_stretch, introductions)
            if stretch.starts_line
            else "",
            is_extract=frames[place].is_extract and stretch.starts_line and len(stretch) < _LONGEST_EXTRACT,
            is_own_line=stretch.is_own_line,
        )
        following = ""
        if place + 1 < len(stretches):
            behind = stretches[place + 1]
            following = plain(text[behind.start : min(behind.end, behind.start + _FOLLOWING)])
        units = _units(text, here)
        for number, (unit, sentence, at) in enumerate(_sentences(text, stretch, units)):
            seen = replace(
                around,
                is_quoted=quotations.hold(unit[0].group.start),
                following=following if number == len(units) - 1 else "",
            )
            yield from _judged(unit, sentence, at, seen)


def _introduction(
    text: str,
    frame: Frame,
    stretches: Sequence[Stretch],
    by_stretch: dict[int, list[Placed]],
    known: dict[int, str],
) -> str:
    """The plain form of the line that announces the list, each worked out once."""
    introduction = frame.introduction
    if introduction is None:
        return ""
    if introduction.start not in known:
        here = by_stretch.get(stretch_at(stretches, introduction.start), [])
        known[introduction.start] = plain(_signed(text, introduction, _units(text, here)))
    return known[introduction.start]


def _judged(
    unit: Unit, sentence: str, at: int, around: Surroundings
) -> Iterator[tuple[Member, Provision, Use]]:
    """The members of a unit. Those of one kind are judged once."""
    decided: dict[tuple[str, bool, bool, bool], Use] = {}
    for each in unit:
        for member in each.group.members:
            provision = Provision(each.act, member.key, member.path[0][1])
            kind = (each.act, provision.is_ground, provision.is_duty, provision.is_right)
            if kind not in decided:
                decided[kind] = use_of(sentence, at, provision, around)
            yield member, provision, decided[kind]


def _sentences(text: str, stretch: Stretch, units: Sequence[Unit]) -> Iterator[tuple[Unit, str, int]]:
    """Each unit with the plain form of its sentence and the place of its sign there."""
    sentence = plain(_signed(text, stretch, units)) if len(stretch) <= 3 * REACH else ""
    if sentence.count(SIGN) == len(units):
        at = -1
        for unit in units:
            at = sentence.index(SIGN, at + 1)
            yield unit, sentence, at
        return
    for number, unit in enumerate(units):  # a very long sentence, or a sign lost on the way: what is near
        before = units[number - 1][-1].end if number else stretch.start
        after = units[number + 1][0].start if number + 1 < len(units) else stretch.end
        yield unit, *_window(text, unit, before, after)


def _units(text: str, here: Sequence[Placed]) -> list[Unit]:
    units: list[Unit] = []
    for each in here:
        if units and len(units[-1]) < _LONGEST_UNIT and _are_joined(text, units[-1][-1], each):
            units[-1].append(each)
        else:
            units.append([each])
    return units


def _are_joined(text: str, last: Placed, following: Placed) -> bool:
    """Whether a list goes on from one group to the next. A duty and a ground are never of one list."""
    return (
        last.end <= following.start < last.end + 60
        and (last.act in REGIMES) == (following.act in REGIMES)
        and _is_duty(last) == _is_duty(following)
        and _JOINED.fullmatch(text, last.end, following.start) is not None
    )


def _is_duty(placed: Placed) -> bool:
    return Provision(placed.act, "", placed.group.members[0].path[0][1]).is_duty


def _signed(text: str, stretch: Stretch, units: Sequence[Unit]) -> str:
    """The stretch with a sign for every unit."""
    pieces: list[str] = []
    at = stretch.start
    for unit in units:
        pieces.append(text[at : max(at, unit[0].start)].replace(SIGN, " "))
        pieces.append(SIGN)
        at = max(each.end for each in unit)
    pieces.append(text[at : stretch.end].replace(SIGN, " "))
    return "".join(pieces)


def _window(text: str, unit: Unit, earliest: int, latest: int) -> tuple[str, int]:
    """The plain form of what stands near one unit, and the place of its sign."""
    start, end = unit[0].start, max(each.end for each in unit)
    before = text[max(earliest, start - REACH) : start].replace(SIGN, " ")
    after = text[end : min(latest, end + REACH)].replace(SIGN, " ")
    sentence = plain(f"{before}{SIGN}{after}")
    at = sentence.find(SIGN)
    return (sentence, at) if at != -1 else (SIGN, 0)
