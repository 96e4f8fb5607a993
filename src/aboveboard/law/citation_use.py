"""Whether a writer relies on a provision, only names it, or says that it does not apply.

Judged on the sentence in plain form, in this order: whose words they are, whether they deny, whether they
suppose, whether they talk of provisions in general; what is left is reliance where the provision is a
ground of refusal, and a mention where it is a duty or a right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from aboveboard.law import citation_denials as denials
from aboveboard.law import citation_mentions as mentions
from aboveboard.law import citation_reliance as reliance
from aboveboard.law import citation_voices as voices
from aboveboard.law.citation_acts import EIR, FOIA, FOISA
from aboveboard.law.citation_plain import REACH, SIGN, TARGET

Use = Literal["relied_on", "mentioned", "denied"]

_GROUNDS = {
    FOIA: frozenset("12 14 21 22 22A 23 24 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44".split()),
    EIR: frozenset("12 13".split()),
    FOISA: frozenset("12 14 17 18 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41".split()),
}
"""The sections on which a request can be refused; any other is a duty, a right or a definition."""
_NO_GROUNDS = {FOIA: ("36(5)", "36(4)", "23(3)"), EIR: ("12(2)", "12(1)", "12(9)"), FOISA: ()}
_RIGHTS = frozenset(str(number) for number in range(47, 62))
_DUTIES = {FOIA: "1", EIR: "5", FOISA: "1"}
REGIMES = frozenset((FOIA, EIR, FOISA))


@dataclass(frozen=True, slots=True)
class Provision:
    """What use depends on besides the words: which provision it is."""

    act: str
    key: str
    section: str

    @property
    def is_ground(self) -> bool:
        grounds = _GROUNDS.get(self.act, frozenset())
        return self.section in grounds and not self.key.startswith(_NO_GROUNDS[self.act])

    @property
    def is_right(self) -> bool:
        """Whether it is about complaints, the Commissioner and the Tribunal: s.47 onwards of the FOIA."""
        return self.act == FOIA and self.section in _RIGHTS

    @property
    def is_duty(self) -> bool:
        return self.section == _DUTIES.get(self.act)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the sentence.

    ``intro`` is the plain form of the line that announces the list in which it is an item, ``following``
    that of the next sentence. ``is_extract``: it repeats the Act, in an annex.
    """

    is_quoted: bool = False
    intro: str = ""
    following: str = ""
    is_extract: bool = False
    is_own_line: bool = False


def use_of(sentence: str, place: int, provision: Provision, around: Surroundings) -> Use:
    """The use of the provision at ``place``, the index of its sign in ``sentence``."""
    if around.is_quoted or around.is_extract:
        return "mentioned"
    view = _view(sentence, place)
    verdict = _reported(view, around) or _negated(view, provision)
    if verdict is not None:
        return verdict
    if provision.is_right:
        return "mentioned"
    if provision.is_duty or not (provision.is_ground or _is_used_as_ground(view, provision, around)):
        return _procedural(view)
    if around.intro and len(view.text) < 160:
        announced = _announced(around.intro)
        if announced is not None:
            return announced
    is_heading = around.is_own_line and len(view.text) < 90 and view.text.rstrip()[-1:] not in (".", ":", ";")
    if voices.TAKEN_BACK.match(around.following) or (is_heading and voices.NOT_KEPT.match(around.following)):
        return "denied"
    return "mentioned" if _is_supposed(view) or _is_only_named(view) else "relied_on"


@dataclass(frozen=True, slots=True)
class _View:
    """The sentence as seen from one provision: ``text`` all of it within reach, ``clause`` what governs it.

    ``before`` and ``after`` are the clause's two sides, each with the sign; ``said`` is the whole sentence
    up to it.
    """

    text: str
    said: str
    clause: str
    before: str
    after: str

    @property
    def is_firm(self) -> bool:
        return reliance.FIRM.search(self.clause) is not None


# Where one thing that is said ends and the next begins.
_CLAUSE_END = re.compile(
    r"; | – |, (?:and|but|so|because|since|while|whereas|although|though|yet|hence|nor)\b"
    r"(?! that\b| under §| under @)"
    r"| (?:but|because|whereas|although|so that)\b|[:|] |[.?!] "
)


def _view(sentence: str, place: int) -> _View:
    start = max(0, place - REACH)
    text = sentence[start:place] + TARGET + sentence[place + 1 : place + REACH]
    at = place - start
    left, right = 0, len(text)
    for boundary in _CLAUSE_END.finditer(text):
        if boundary.end() <= at:
            if boundary.end() < at or boundary[0][0] not in ":|":
                left = boundary.end()
        elif boundary.start() > at and (boundary.start() > at + 3 or boundary[0][0] not in ":|–"):
            right = boundary.start()
            break
    return _View(text, text[: at + 1], text[left:right], text[left : at + 1], text[at:right])


def _reported(view: _View, around: Surroundings) -> Use | None:
    """The use where the words are the requester's, or a question's."""
    end = view.text.find("?", len(view.said))
    if end != -1 and not any(stop in view.text[len(view.said) : end] for stop in ".;"):
        return "mentioned"
    if voices.ASKING.search(view.text) and not voices.ANSWERING.search(view.text):
        return "mentioned"
    if voices.REPORTED.search(view.text) is None or voices.OVER_TO_US.search(view.said):
        return None
    if denials.DOUBTED.search(view.said):  # "nothing you say persuades us that ..."
        return None
    if voices.OPPOSED.search(view.before):  # "I do not accept your argument that ...": the negations decide
        return None
    if voices.OPPOSED.search(view.text) or voices.OPPOSED.match(around.following):
        return "relied_on" if _is_denied(view) else "denied"
    return "mentioned"


def _negated(view: _View, provision: Provision) -> Use | None:
    """Denied, or what a negation turns out to be after all; nothing where nothing is negated."""
    if provision.is_duty and denials.DUTY_NOT.search(view.text):
        return "denied"
    if denials.REPLACED.search(view.text) and provision.act in REGIMES:
        return "denied"
    if not _is_denied(view):
        return None
    if (
        view.said.startswith(("to the extent", "insofar as", "in so far as"))
        and SIGN in view.text[len(view.said) :]
    ):
        return "relied_on"  # "to the extent that it is not exempt under @, it is exempt under §" claims both
    if mentions.SUPPOSED.match(view.text) or (
        mentions.SUPPOSED.search(view.text) and mentions.WOULD.search(view.clause)
    ):
        return "mentioned"
    if mentions.IN_CONDITION.search(view.before):
        return "mentioned"
    if mentions.GENERAL.search(view.clause) or mentions.POSSIBLE.search(view.clause):
        return "mentioned"
    return "denied" if provision.act in REGIMES or not provision.act else "mentioned"


def _is_used_as_ground(view: _View, provision: Provision, around: Surroundings) -> bool:
    """Whether a provision that is no ground is relied on as if it were one: "exempt under section 25"."""
    return provision.act in REGIMES and (
        reliance.EXEMPTING.search(view.clause) is not None
        or reliance.EXEMPTING_LIST.search(around.intro) is not None
    )


def _is_denied(view: _View) -> bool:
    """Whether, taken together, the negations around the provision deny it. Two undo one another."""
    said_not = denials.SAID_NOT.match(view.text, len(view.said) - 1) is not None
    governed = denials.NEGATED.search(view.before) is not None and not (
        denials.NOT_OF_IT.search(view.before) or denials.UNDONE.search(view.before)
    )
    governed = governed or denials.DOUBTED.search(view.said) is not None
    if not said_not:
        said_not = denials.SAID_OF_IT.match(view.text, len(view.said) - 1) is not None
    if said_not or governed:
        return said_not != governed
    return denials.LISTED_NOT.search(view.said) is not None


def _is_supposed(view: _View) -> bool:
    if mentions.FACT_IN_CONDITION.search(view.text):
        return False
    if mentions.POSSIBLE.search(view.clause):
        return True
    if mentions.IN_CONDITION.search(view.before) and mentions.NOR_DENY.search(view.before) is None:
        return True
    return mentions.SUPPOSED.search(view.text) is not None and mentions.WOULD.search(view.clause) is not None


def _is_only_named(view: _View) -> bool:
    if (
        mentions.GENERAL.search(view.clause)
        or mentions.COUNTED.search(view.clause)
        or mentions.COUNTED_OFF.search(view.said)
    ):
        return True
    if mentions.PAST.search(view.text) and not mentions.KEPT.search(view.text):
        return True
    if mentions.TALKED_OF.search(view.clause) and not view.is_firm:
        return True
    if mentions.WEIGHED.search(view.clause) and not mentions.SETTLED.search(view.text):
        return True
    return mentions.DESCRIBED.search(view.clause) is not None


def _announced(intro: str) -> Use | None:
    """What an introduction makes of the items of its list."""
    if (
        mentions.COUNTED.search(intro)
        or mentions.LAW_LISTED.search(intro)
        or mentions.TALKED_OF.search(f"{intro} {TARGET}")
    ):
        return "mentioned"
    if denials.LISTED_NOT.search(f"{intro} : {TARGET}") or denials.NEGATED.search(f"{intro} {TARGET}"):
        return "denied"
    return None


def _procedural(view: _View) -> Use:
    """The use of a provision that is no ground of refusal, once it is known not to be denied."""
    is_done = (
        reliance.ACTED_ON.search(view.text) is not None and mentions.POSSIBLE.search(view.clause) is None
    )
    return "relied_on" if is_done else "mentioned"
