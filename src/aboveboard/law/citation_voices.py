"""Whose words a sentence holds: the writer's, or the requester's as the writer reports them.

On sentences in plain form, like :mod:`aboveboard.law.citation_denials`.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_vocabulary import one_of, phrases, words

_SAYS = one_of(
    words(
        """
        sa(?:y|ys|id|ying) stat(?:e|es|ed|ing) argu(?:e|es|ed|ing) claim(?:s|ed)? contend(?:s|ed)?
        suggest(?:s|ed)? alleg(?:e|es|ed) assert(?:s|ed)? believ(?:e|es|ed) think(?:s)? thought feel(?:s)?
        felt disput(?:e|es|ed) challeng(?:e|es|ed) wrote writ(?:e|es) submit(?:s|ted)? complain(?:s|ed)?
        question(?:s|ed)? doubt(?:s)? object(?:ed)? accept(?:s)? treat(?:s)? quot(?:e|es|ed)
        cit(?:e|es|ed) mention(?:s|ed)? refer(?:s|red)? query queried consider(?:ed)? appeal(?:ed)?
        raise(?:d)? note(?:d)? express(?:ed)? disagree(?:d)? wonder reason insist(?:ed)?
        """
    ),
    phrases("point(?:ed)? out; took issue; maintain that; t(?:ell|ells|old) us; asked? us; asked? why"),
)
_THEIRS = words(
    """
    e-?mail letter request complaint message correspondence appeal note reply response representative
    solicitor argument view position contention submission point belief claim review internal\\sreview
    """
)
_THEIR_VIEW = words(
    """
    view argument position contention case point submission belief understanding opinion claim complaint
    concern assertion suggestion objection
    """
)
_ASKED_ABOUT = words(
    """
    for about how why whether what our us the a to any when which copy copies of policy policies guidance
    training explain use uses used using number times often many we on it information requests under
    review decision apply rely withhold refuse reconsider confirm had have has council been that were
    details records force
    """
)

REPORTED = re.compile(
    one_of(
        rf"\b(?:you|your {_THEIRS}|the (?:applicant|requester|requestor|complainant)|(?:he|she) (?=say"
        rf"|argu|claim))"
        r"(?: (?:have|had|also|in|of|dated|your|do|did|not|then|further|may|now|will|has|does|email"
        r"|letter|is|was|that)){0,4}"
        rf" {_SAYS}\b(?! that you have)(?:(?!, (?:but|and|so|which|however) |, and | – ?we "
        rf"|; )[^;.@]){{0,220}}@",
        r"\b(?:you|the requester|the applicant) (?:have |had |also |then |now )?(?:asked?|asking"
        r"|requested|enquired|want(?:ed)? to know|wish(?:ed)? to know|seek|sought)"
        rf"(?: {_ASKED_ABOUT}){{1,14}} @",
        rf"\byour {_THEIR_VIEW}(?: (?:is|was|seems to be|appears to be|has been))?(?: that| about"
        rf"| regarding| on| to)[^;.@]{{0,150}}@",
        r"\baccording to (?:you|your [a-z]{1,14}|the (?:applicant|requester))[^.;@]{0,60}@",
        rf"\byour {_THEIRS} (?:concerns|relates to|is about|challenges|refers to|mentions|asks about"
        rf"|turns on)[^;.@]{{0,120}}@",
        r"@[^.;]{0,60},\"? you (?:add|say|said|write|wrote|argue|claim|continue|ask|state)[a-z]{0,2}\b",
    )
)
"""What the requester says."""

OVER_TO_US = re.compile(
    r"(?:\A(?:contrary to|despite|notwithstanding|whatever|although|while|whilst|though|even though"
    r"|even if|as) [^,@]{0,120}, |, (?:but|so|however|yet|and we|and i|and the)\b|[;–] | (?:is"
    r"|are) (?:exempt|withheld|refused|excepted)\b| (?:we|i) (?:rely|have applied|apply|maintain|am|are) )"
)
"""The writer takes over from what the requester said."""

OPPOSED = re.compile(
    one_of(
        r"\b(?:we|i|the [a-z]{3,14}) (?:disagree|reject|(?:do|does|can|could|did|would|am|are)(?: not"
        r"| unable to) (?:agree|accept|share|uphold))",
        r"\b(?:that|this) is (?:not (?:right|correct|so|the case)|wrong|incorrect)",
        r"\bwe take a different view",
    )
)
"""The writer contradicts what was reported."""

ASKING = re.compile(
    one_of(
        r"\bplease (?:send|provide|supply|confirm|could|let|tell|can|disclose|give)[^@]{0,100}",
        r"\bi (?:would like|request|am requesting|wish to|want|am writing to (?:request|ask|make)|ask)\b",
        r"\b(?:dear sir|is not a reason to|i wrote to you|i am (?:unhappy|dissatisfied|not satisfied)"
        r"|you have (?:also )?(?:failed|not|refused|ignored)"
        r"|your (?:failure|refusal|reply to me|response to me)|send me|provide me)\b",
    )
)
"""A requester's own voice."""
ANSWERING = re.compile(r"\b(?:your request|we |our |you requested|you asked|exempt from disclosure)\b")
"""An answer's voice."""

TAKEN_BACK = re.compile(
    one_of(
        r"(?:it|that|this|they)(?: (?:does|do|did|is|are|was|were) not| no longer (?:does|do|applies))"
        r"(?: (?:apply|engaged|so|right|correct|the case|relevant|now the case))?(?:[.,;:]|\Z| and)",
        r"(?:that|this|it) was (?:wrong|an error|a mistake|mistaken|incorrect)(?:[.;]|\Z|,? and)",
    )
)
"""A sentence that takes back what the one before said."""
NOT_KEPT = re.compile(
    r"(?:[a-z0-9£,' ]{0,40} )?(?:i|we|the [a-z]{3,14}|it) (?:(?:do|does|did|can|will|have|has|am"
    r"|are) (?:not|no longer)|no longer|now withdraws?|(?:have|has) (?:now )?withdrawn)"
    r"(?: (?:now|seek to|seeking to|propose to|intend to))? ?(?:uphold|upheld|rel(?:y|ies|ied|ying)"
    r"|maintain|appl(?:y|ied|ying)|engaged|this|that|reliance|our|its)"
)
"""The sentence under a heading that says that the exemption there is not kept."""
