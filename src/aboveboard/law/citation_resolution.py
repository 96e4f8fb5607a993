"""Which Act each group of provisions belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aboveboard.law import citation_lookalikes as lookalikes
from aboveboard.law.citation_acts import EIR, FOIA, FOISA, OTHER, UK_GDPR, Acts, Mention
from aboveboard.law.citation_bare import bare_groups
from aboveboard.law.citation_grammar import Group
from aboveboard.law.citation_groups import groups
from aboveboard.law.citation_sentences import Stretch, stretch_at

_FORWARD = re.compile(
    r"[\s,]{0,3}(?:\([^()\n]{1,60}\)[\s,]{0,3})?(?:(?:exemptions?|exceptions?|provisions?)\s{1,2})?"
    r"(?:(?P<of>of|in|under|to|from|within|o)\s{1,3})?(?P<the>(?:the|yr?"
    r"|our)\s{1,3})?(?:\s?r\s)?[(\[\"“'‘]{0,2}"
)
_BACKWARD = re.compile(
    r"[\s,:;(–—|-]{0,4}(?:(?:under|at|in|exemptions?|exceptions?|of the)\s{1,2})?[(\"“\[]{0,2}"
)
_COORDINATE = re.compile(
    r"[\s,;&/+]{0,4}(?:(?:and|or|and/or|nor|&|neu|a)\s{1,3})?(?:(?:both|also|the|under|of)\s{1,3})?"
)
_SPECIES = {"section": "act", "regulation": "regulations", "article": "articles"}
_GDPR_ARTICLES = frozenset("4 5 6 9 10 12 13 14 15 16 17 18 21".split())
_EIR_REGULATIONS = frozenset("2 3 4 5 6 7 8 9 10 11 12 13 14 15 16".split())
_MENTIONS_BACK = 12
_RIGHTS = frozenset((FOIA, EIR, FOISA))


@dataclass(frozen=True, slots=True)
class Placed:
    """A group with its Act. ``start`` and ``end`` take in the Act's name where it stands beside the group."""

    group: Group
    act: str
    start: int
    end: int
    stretch: int


def located(text: str, acts: Acts, stretches: Sequence[Stretch]) -> list[Placed]:
    """Every group of ``text`` with its Act, in order; what only looks like a citation left out."""
    headed = list(groups(text))
    found = [*headed, *bare_groups(text, headed, stretches, acts)]
    found.sort(key=lambda group: group.start)
    placed = _beside(text, found, acts, stretches)
    _share(text, placed)
    kept: list[Placed] = []
    ours: set[str] = set()  # the limbs cited so far of the Act that goes without saying
    for each in placed:
        if not each.act and lookalikes.is_nothing(
            text, each.group, sentence=_near(each.group, stretches[each.stretch])
        ):
            if kept and _is_alike(text, kept[-1], each):
                kept.pop()  # "the S30 and S40 radios"
            continue
        act = each.act
        if not act:
            is_known = all(member.key in ours for member in each.group.members)
            act = acts.default if is_known else _unnamed(text, each, acts, stretches)
        if act == acts.default:
            ours.update(member.key for member in each.group.members if len(member.path) > 2)
        kept.append(replace(each, act=act))
    return kept


def _beside(text: str, found: Sequence[Group], acts: Acts, stretches: Sequence[Stretch]) -> list[Placed]:
    """The groups, each with the Act that is named directly behind or before it; with none ("") elsewhere."""
    placed: list[Placed] = []
    consumed = -1
    for group in found:
        index = stretch_at(stretches, group.start)
        forward = _forward(text, group, acts, stretches[index])
        if forward is not None:
            placed.append(Placed(group, forward.name, group.start, forward.end, index))
            consumed = forward.start
            continue
        backward = _backward(text, group, acts, stretches[index])
        if backward is not None and (backward.start != consumed or backward.name in _RIGHTS):
            in_brackets = "(" in text[backward.end : group.start] and text.startswith(")", group.end)
            placed.append(Placed(group, backward.name, backward.start, group.end + in_brackets, index))
            continue
        placed.append(Placed(group, "", group.start, group.end, index))
    return placed


def _forward(text: str, group: Group, acts: Acts, stretch: Stretch) -> Mention | None:
    """The Act named behind the group: "of the Police Act 1996", "FOIA", ", Criminal Justice Act 1988"."""
    mention = acts.after(group.end)
    if mention is None or mention.start >= stretch.end or mention.start - group.end > 90:
        return None
    gap = _FORWARD.fullmatch(text, group.end, mention.start)
    if gap is None or (not gap["of"] and (gap["the"] or mention.how in ("the", "that", "defined"))):
        return None
    if _SPECIES.get(group.kind, mention.species) != mention.species:
        if not gap["of"] and mention.start - group.end > 2:
            return None
        if mention.how in ("the", "that", "defined"):
            return None
    if mention.how == "the" and mention.name != acts.default and _is_ours(text, group, stretch):
        return Mention(acts.default, "act", mention.start, mention.end)
    return mention


def _backward(text: str, group: Group, acts: Acts, stretch: Stretch) -> Mention | None:
    """The Act named before the group: "FOIA s.12", "the Theft Act 1968, section 25"."""
    mention = acts.before(group.start)
    if mention is None or mention.start < stretch.start or group.start - mention.end > 24:
        return None
    if _SPECIES.get(group.kind, mention.species) != mention.species:
        return None
    return mention if _BACKWARD.fullmatch(text, mention.end, group.start) else None


def _share(text: str, placed: list[Placed]) -> None:
    """Give a group without an Act that of the next: "section 14 and section 12 of the Public Order Act"."""
    for index in range(len(placed) - 2, -1, -1):
        this, following = placed[index], placed[index + 1]
        if this.act or not following.act or following.start - this.end > 24:
            continue
        if following.group.kind not in (this.group.kind, "bare") or following.start != following.group.start:
            continue
        is_ground = (
            this.group.members[0].path[0][1] in lookalikes.GROUNDS and len(this.group.members[0].path) > 1
        )
        if following.act not in _RIGHTS and is_ground:
            continue
        if _COORDINATE.fullmatch(text, this.end, following.start):
            placed[index] = Placed(this.group, following.act, this.start, this.end, this.stretch)


def _is_alike(text: str, before: Placed, nothing: Placed) -> bool:
    """Whether the group before what proved to be no citation is written like it and joined to it."""
    one, other = before.group, nothing.group
    return (
        one.head == other.head
        and before.end == one.end
        and len(one.members[-1].path) == len(other.members[0].path) == 1
        and _COORDINATE.fullmatch(text, before.end, nothing.start) is not None
    )


def _unnamed(text: str, placed: Placed, acts: Acts, stretches: Sequence[Stretch]) -> str:
    """The Act of a group beside which none is named."""
    group = placed.group
    number = group.members[0].path[0][1]
    if group.kind == "article":
        return acts.first_of("articles") or (UK_GDPR if number in _GDPR_ARTICLES else OTHER)
    recent = _recent(group, acts, stretches, placed.stretch)
    if group.kind == "regulation":
        if recent is not None:
            return recent.name
        is_eir = number in _EIR_REGULATIONS and (len(group.members[0].path) > 1 or EIR in acts.names)
        return EIR if is_eir else OTHER
    near = _near(group, stretches[placed.stretch])
    if lookalikes.is_of_another_trade(text, group, sentence=near):
        return recent.name if recent is not None and recent.name not in _RIGHTS else OTHER
    if recent is None or recent.name == acts.default:
        return acts.default
    is_carried = recent.name in _RIGHTS or not lookalikes.is_about_information_rights(text, *near)
    return recent.name if is_carried else acts.default


def _recent(group: Group, acts: Acts, stretches: Sequence[Stretch], index: int) -> Mention | None:
    """The last Act of the group's kind named before it, in its own sentence or the one before."""
    earliest = stretches[index].start
    if index > 0 and not stretches[index].after_blank and not stretches[index].is_item:
        earliest = stretches[index - 1].start
    mention = acts.before(group.start)
    for _ in range(_MENTIONS_BACK):
        if mention is None or mention.start < earliest:
            return None
        if mention.species == _SPECIES.get(group.kind, mention.species) and mention.how != "loosely":
            return mention
        mention = acts.before(mention.start)
    return None


def _is_ours(text: str, group: Group, stretch: Stretch) -> bool:
    """Whether the sentence speaks of freedom of information around the group."""
    return lookalikes.is_about_information_rights(text, *_near(group, stretch))


def _near(group: Group, stretch: Stretch) -> tuple[int, int]:
    """The part of its sentence within reach of the group."""
    return max(stretch.start, group.start - 300), min(stretch.end, group.end + 200)
