"""From placed groups to the use of each provision: sentences in plain form, and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from aboveboard.law.citation_grammar import Member
from aboveboard.law.citation_plain import REACH, SIGN, plain
from aboveboard.law.citation_resolution import Placed
from aboveboard.law.citation_sentences import Stretch
from aboveboard.law.citation_use import REGIMES, Provision, Surroundings, Use, use_of

_JOINED = re.compile(
    r"[\s,;&/+|–-]{0,4}(?:(?:and|or|and/or|&|neu|a|ac|as well as|together with|along with|plus"
    r"|read with|when read with|in conjunction with|read in conjunction with"
    r"|when read in conjunction with|read together with)\s{1,3})?"
    r"(?:(?:both|also|the exemptions? (?:at|in|under)|under|by)\s{1,3}){0,2}"
)
_QUOTE = re.compile(r"[“”\"‘]|’(?![A-Za-z])|\n[ \t]{0,8}\n|\n")
_CLOSES = {"“": "”", '"': '"', "‘": "’"}
_SHORTEST_QUOTE = 14  # characters with its marks; a single word in quotation marks is a term, not a quotation
_EXTRACT = re.compile(
    r"(?:\b(?:annex|appendix|extracts?|text|wording|summary|guide|glossary|explanation|explanatory|list"
    r"|overview|note)\b[^\n]{0,40}\b(?:act|legislation|exemptions|sections|foia?|law"
    r"|freedom of information)\b"
    r"|\b(?:what the act says|relevant (?:legislation|sections|law)|the legislation"
    r"|statutory provisions|legislative extracts?)\b)",
    re.IGNORECASE,
)
_APPLIED = re.compile(r"appl|used|relied|cited|engaged|claimed|refus|withh|redact", re.IGNORECASE)


def uses_of(
    text: str, placed: Sequence[Placed], stretches: Sequence[Stretch]
) -> Iterator[tuple[Member, Provision, Use]]:
    """Each member of the groups with the provision it names and the use that the text makes of it."""
    quoted = _quotations(text)
    quoted_starts = [start for start, _ in quoted]
    is_all_mail = all(line.startswith(">") for line in text.split("\n") if line.strip())
    intro = ""
    extract = False
    at = 0
    for index, stretch in enumerate(stretches):
        here: list[Placed] = []
        while at < len(placed) and placed[at].group.start < stretch.end:
            here.append(placed[at])
            at += 1
        words = text[stretch.start : stretch.end] if len(stretch) < 300 else ""
        if stretch.starts_line and stretch.ends_line and len(stretch) < 90 and not here:
            if _EXTRACT.search(words):
                extract = not _APPLIED.search(words)
            elif not stretch.is_item and words.strip()[:1].isupper() and stretch.after_blank:
                extract = False
        if here:
            following = ""
            if index + 1 < len(stretches):
                behind = stretches[index + 1]
                following = plain(text[behind.start : min(behind.end, behind.start + 120)])
            yield from _in_stretch(
                text,
                here,
                stretch,
                intro=intro,
                following=following,
                extract=extract,
                quoted=quoted,
                quoted_starts=quoted_starts,
                is_all_mail=is_all_mail,
            )
        stripped = words.rstrip()
        if stripped.endswith(":") or (stripped.endswith(";") and "following" in stripped):
            intro = plain(_signed(text, stretch, here)[0]) if len(stretch) < 300 else ""
        elif not (stretch.starts_line and (stretch.is_item or len(stretch) < 120)):
            intro = ""
    return


def _in_stretch(
    text: str,
    here: Sequence[Placed],
    stretch: Stretch,
    *,
    intro: str,
    following: str,
    extract: bool,
    quoted: Sequence[tuple[int, int]],
    quoted_starts: Sequence[int],
    is_all_mail: bool,
) -> Iterator[tuple[Member, Provision, Use]]:
    sentence = ""
    units: list[list[Placed]] = []
    is_short = len(stretch) <= 3 * REACH
    if is_short:
        signed, units = _signed(text, stretch, here)
        sentence = plain(signed)
        if sentence.count(SIGN) != len(units):  # a sign was swallowed: judge each in its own window
            is_short = False
    if not is_short:
        units = _units(text, here)
    place = -1
    for number, unit in enumerate(units):
        if is_short:
            place = sentence.index(SIGN, place + 1)
            plain_sentence, plain_place = sentence, place
        else:
            plain_sentence, plain_place = _windowed(text, stretch, units, number)
        start = unit[0].group.start
        around = Surroundings(
            is_quoted=_is_quoted(text, start, quoted, quoted_starts, is_all_mail=is_all_mail),
            intro=intro if stretch.starts_line else "",
            following=following if number == len(units) - 1 else "",
            is_own_line=stretch.starts_line and stretch.ends_line,
            is_extract=extract and stretch.starts_line and len(stretch) < 200,
        )
        decided: dict[tuple[str, bool, bool], Use] = {}
        for each in unit:
            for member in each.group.members:
                provision = Provision(each.act, member.key, member.path[0][1])
                kind = (each.act, provision.is_ground, provision.is_duty)
                if kind not in decided:
                    decided[kind] = use_of(plain_sentence, plain_place, provision, around)
                yield member, provision, decided[kind]


def _units(text: str, here: Sequence[Placed]) -> list[list[Placed]]:
    """Groups that a list joins, judged together: "section 40(2) and section 38(1) of the Act"."""
    units: list[list[Placed]] = []
    for each in here:
        if units:
            last = units[-1][-1]
            alike = (last.act in REGIMES) == (each.act in REGIMES) and Provision(
                last.act, "", last.group.members[0].path[0][1]
            ).is_duty == Provision(each.act, "", each.group.members[0].path[0][1]).is_duty
            if (
                alike
                and each.start - last.end < 60
                and each.start >= last.end
                and _JOINED.fullmatch(text, last.end, each.start)
                and len(units[-1]) < 50
            ):
                units[-1].append(each)
                continue
        units.append([each])
    return units


def _signed(text: str, stretch: Stretch, here: Sequence[Placed]) -> tuple[str, list[list[Placed]]]:
    """The stretch with a sign for every unit, and the units."""
    units = _units(text, here)
    pieces: list[str] = []
    at = stretch.start
    for unit in units:
        pieces.append(text[at : max(at, unit[0].start)].replace(SIGN, " "))
        pieces.append(SIGN)
        at = max(each.end for each in unit)
    pieces.append(text[at : stretch.end].replace(SIGN, " "))
    return "".join(pieces), units


def _windowed(text: str, stretch: Stretch, units: Sequence[list[Placed]], number: int) -> tuple[str, int]:
    """The plain form of what stands near one unit of a very long sentence, and the place of its sign."""
    unit = units[number]
    start, end = unit[0].start, max(each.end for each in unit)
    before = text[max(stretch.start, start - REACH, units[number - 1][-1].end if number else 0) : start]
    after = text[
        end : min(
            stretch.end, end + REACH, units[number + 1][0].start if number + 1 < len(units) else stretch.end
        )
    ]
    sentence = plain(f"{before.replace(SIGN, ' ')}{SIGN}{after.replace(SIGN, ' ')}")
    place = sentence.find(SIGN)
    return (sentence, place) if place != -1 else (SIGN, 0)


def _quotations(text: str) -> list[tuple[int, int]]:
    """Where a line of the text stands in quotation marks, marks included, in order."""
    found: list[tuple[int, int]] = []
    opened, start = "", 0
    for match in _QUOTE.finditer(text):
        mark = match[0]
        if mark[0] == "\n":  # a straight mark may be for inches, and is not followed over the line
            opened = "" if len(mark) > 1 or opened == '"' else opened
        elif opened and mark == _CLOSES[opened]:
            if match.end() - start >= _SHORTEST_QUOTE:
                found.append((start, match.end()))
            opened = ""
        elif not opened and mark in _CLOSES:
            opened, start = mark, match.start()
    return found


def _is_quoted(
    text: str, start: int, quoted: Sequence[tuple[int, int]], starts: Sequence[int], *, is_all_mail: bool
) -> bool:
    line = text.rfind("\n", max(0, start - 400), start) + 1
    if text.startswith(">", line) and not is_all_mail:
        return True
    index = bisect_right(starts, start) - 1
    return index >= 0 and start < quoted[index][1]
