"""A sentence about provisions in plain form: every provision one sign, the dress taken off.

"The exemption at s.40(2) (personal information) of the Act doesn't apply" and "Section 40(2) does not
apply" both become ``@ does not apply``, so that what is known of the use of a provision can be said once.
``@`` is the provision asked about, ``§`` any other.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_vocabulary import one_of, words

SIGN = "§"
TARGET = "@"
REACH = 420
"""Characters on each side of a provision that are looked at."""

_FOLD = str.maketrans(
    dict.fromkeys("’‘", "'")
    | dict.fromkeys("“”", '"')
    | dict.fromkeys("—\u2012\u2015", "–")
    | dict.fromkeys("\u2010\u2011", "-")
    | dict.fromkeys("\u00a0\u202f\u2009\t\n\r@>*_", " ")
    | dict.fromkeys("[{", "(")
    | dict.fromkeys("]}", ")")
    | {"|": " | "}
)
_WRITTEN_OUT = {
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "cannot": "can not",
    "n't": " not",
    "n/a": "not applicable",
    "it's": "it is",
    "we're": "we are",
    "i'm": "i am",
    "we've": "we have",
    "'d ": " would ",
}
# The words of the exemptions' titles, by which letters name them besides their numbers.
_TITLE_WORD = words(
    """
    personal information data law enforcement national security commercial interests? health safety legal
    professional privilege costs? limit vexatious repeated confiden[a-z]{2,8} investigations? proceedings
    prejudice effective conduct foia? exemptions? exceptions? accessible audit functions formulation
    development government policy environmental prohibitions disclosure intended future publication
    communications honours defence economy international relations parliamentary research
    """
)
_TITLE = one_of(
    r"(?:vexatious|repeated) requests?",
    "public affairs",
    "of the act",
    "of foia?",
    "other means",
    "trade secrets?",
    "court records",
    _TITLE_WORD,
)
_SPACES = re.compile(r" {2,60}")
_ASIDE = re.compile(r" ?\((?![^()§@]{0,60}\b(?:not|no longer|withdrawn|disapplied)\b)[^()§@]{0,120}\)")
# "The health and safety exemption (section 38)" names it; any other provision in brackets is an aside.
_NAMED = re.compile(
    rf"\b(?:the |an? )?(?:(?:{_TITLE_WORD}|and|or|of|to) ){{0,8}}(?:exemptions?|exceptions?|duty|provisions?)"
    r" \( ?(?:in |under )?([§@]) ?\)"
)
_BRACKETED = re.compile(r" ?\( ?(?:see )?([§@]) ?\)")
# Adverbs and asides that stand between a verb and its "not" and change nothing.
_FILLER = re.compile(
    r",? (?:also|therefore|accordingly|however|now|currently|still|properly|thus|hence|simply|here"
    r"|consequently|indeed"
    r"|additionally|in our view|in my view|in our opinion|in this (?:case|instance)|at this time"
    r"|on this occasion|as such"
    r"|in fact|clearly|plainly|certainly|respectfully|as a result|in these circumstances|any more"
    r"|itself)(?=[ ,.;:]|\Z),?"
)
_BEFORE = re.compile(
    r"\b(?:(?:the|an|this|our|its|any|that) )?(?:(?:absolute|qualified|foia?|statutory|following"
    r"|class-based|prejudice-based) ){0,2}"
    r"(?:(?:exemptions?|exceptions?|exclusions?|provisions?|terms|limbs?|grounds?)|(?:that|those"
    r"|ones?)(?= (?:in|at|under|of|provided|contained|set)\b))"
    r"(?: (?:in|at|under|of|by|from|to|found in|provided by|provided for by|provided in|provided under"
    r"|provided at|contained in|contained within|contained at"
    r"|set out in|set out at|set out under|afforded by|given by|given in|conferred by|created by"
    r"|known as|within|available under|is))? (?=[§@])"
)
# "section 31 law enforcement does not apply"
_AFTER = re.compile(
    rf"(?<=[§@])[ –,-]{{1,3}}{_TITLE}\b(?:[ ,/]{{1,2}}(?:(?:and|or|of|to|the|by|in"
    rf"|for) ){{0,3}}{_TITLE}\b){{0,7}}(?: –)?(?=[ .,;:]|\Z)"
)


def plain(text: str) -> str:
    """``text``, in which every provision is already a sign, in plain form."""
    folded = text.translate(_FOLD).lower()
    for written, meant in _WRITTEN_OUT.items():
        if written in folded:
            folded = folded.replace(written, meant)
    folded = _SPACES.sub(" ", folded)
    if "(" in folded:
        folded = _ASIDE.sub("", _BRACKETED.sub(r" , \1", _NAMED.sub(r"\1", folded)))
        folded = folded.replace("(", ", ").replace(")", " , ")
        folded = _SPACES.sub(" ", folded)
    folded = _FILLER.sub("", folded)
    folded = _AFTER.sub("", _BEFORE.sub("", folded))
    return _SPACES.sub(" ", folded).replace(" ,", ",").strip()
