"""The words by which a writer says that a provision does not apply, or that a duty falls away.

Every pattern is tried on a sentence in plain form (:mod:`aboveboard.law.citation_plain`): small letters,
single spaces, ``@`` for the provision asked about and ``§`` for any other. Patterns that end in ``@`` look
at what governs it, those that begin with it at what is said of it. Bounded throughout, since a letter may
be anything.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_vocabulary import AUX, RELYING, UNDER, W, one_of, phrases, words

# Words that a "not" passes through on its way to the provision.
_THROUGH = one_of(
    RELYING,
    AUX,
    words(
        """
        having to seek seeks seeking sought wish wishes wishing intend intends intending propose proposes
        proposing minded mean means meant continue continues continuing able it that the our its any a an
        of on upon under by in at within scope for exemption exemptions exception limb ground grounds
        provision provisions case question basis reason cause think thinks believe believes consider
        considers considered agree agrees accept accepts accepted persuaded satisfied convinced with you
        us find finds found say says appropriate necessary correct correctly properly open possible
        entitled willing decided chosen choose going either position attempt proper view opinion argument
        arguments suggestion contention submission claim your there this these here good engagement
        support sustain prepared longer into play bring brought as based need virtue way terms pursuant
        accordance aid threshold test bar condition conditions criteria criterion terms pray reasons feel
        see how sufficient been
        """
    ),
)
# What stands between "withdraw", "drop" and the provision.
_OBJECT = words(
    """
    our its their the any all reliance use usage application claim claims argument arguments exemption
    exemptions engagement citation case refusal decision relying applying using citing claiming invoking
    engaging rely apply cite invoke maintain engage on upon of to for from under in regards regarding
    original earlier previous initial based being that be suggestion contention assertion view submission
    your criticism reference references referring
    """
)
# Any word that does not lead away from the provision.
_FREE = (
    r"(?!(?:and|but|or|because|as|so|outweigh[a-z]{0,3}|favours?|doubt|override[a-z]{0,2}|which)\b)"
    r"[a-z'-]{1,18}"
)

_NOT = phrases(
    r"""
    (?<!or )not; no longer; never; nor; neither(?: of)?; none of; nothing; no(?! longer); unable; without;
    against; difficult; declin(?:e|es|ed|ing); refus(?:e|es|ed|ing) to; stop(?:s|ped)?
    (?:relying|using|applying|citing|claiming); decided against; far from; in no
    (?:sense|way|circumstances); disagree(?:s|d)?; in error; by mistake;
    (?:incorrect|wrong|mistaken|erroneous|inappropriate|improper)(?:ly)?;
    (?:prevent|preclud|stop|bar)[a-z]{0,4}(?: [a-z]{1,12}){1,2} from
    """
)
_TAKING_BACK = phrases(
    r"""
    withdr(?:aw|aws|ew|awn|awing|awal); drop(?:s|ped|ping)?; abandon(?:s|ed|ing)?; overturn(?:s|ed|ing)?;
    set(?:s|ting)? aside; quash(?:es|ed)?; disappl(?:y|ies|ied|ying); retract(?:s|ed|ing)?;
    lift(?:s|ed|ing)?; remov(?:e|es|ed|ing|al); revok(?:e|es|ed|ing); reject(?:s|ed|ing)?;
    discontinu(?:e|ed|ing); ceas(?:e|es|ed|ing); revers(?:e|ed|ing); resil(?:e|ed|ing);
    discard(?:ed|ing)?; dismiss(?:es|ed)?; depart(?:ed|ing)? from; mov(?:e|ed|ing) away from;
    disregard(?:ed)?; waiv(?:e|es|ed|ing); giv(?:e|en|ing) up; gave up;
    rul(?:e|ed|ing) out; discount(?:ed|ing)?
    """
)

NEGATED = re.compile(
    r"(?:^|[ ,;:(–-])"
    + one_of(
        # "we do not rely on @"
        rf"{_NOT}(?: {_THROUGH}){{0,9}}",
        # "we have withdrawn our reliance on @"; but "removed under @" is a redaction
        rf"{_TAKING_BACK}(?: (?!under @|in @){_OBJECT}){{0,7}}(?: (?:refusal|claim|exemption|exception"
        rf"|decision) (?:under|in))?",
        # "the notice wrongly referred to @"
        rf"(?:wrong|incorrect|mistaken|erroneous)(?:ly)?{W}{{0,3}} (?:referred to|referenced|mentioned"
        rf"|named|stated|quoted|listed|identified)",
        # "at no point has the Council relied on @"
        rf"(?:at no (?:point|time|stage)|in no way|by no means|nowhere"
        rf"|under no circumstances)(?: {_FREE}){{0,7}} {RELYING}(?: up ?on| on| to)?",
        # "rather than applying @"
        rf"(?:(?:rather|less|instead|more) than|(?:instead|in place|in lieu) of"
        rf"|as opposed to)(?: {_OBJECT}){{0,4}}",
        # "there is no basis on which to withhold it under @"
        r"(?:no|insufficient|little|without|not (?:a|an|any|sufficient|enough))"
        r"(?: (?:good|proper|real|sound|sufficient|valid|clear|longer any|legal|other|lawful))?"
        rf" (?:basis|grounds?|reasons?|case|justification|need|scope|cause|question|merit)(?: (?:on|for"
        rf"|by|in) which)?(?: {_FREE}){{0,9}}",
        # "we do not withhold the names under @"
        rf"(?:not|never|no longer)(?: {_THROUGH}){{0,5}} (?:withh|refus|exempt|redact|protect"
        rf"|cover)[a-z]{{0,6}}(?: {_FREE}){{1,5}} {UNDER}",
        # "I do not believe that disclosure would engage @"
        rf"(?:not|never|no longer|unable to)(?: {_THROUGH}){{0,2}} (?:think|believe|consider|accept"
        rf"|agree|find|see|persuaded|satisfied|convinced|say|feel)"
        rf"(?: {_FREE}){{1,9}} (?:engage|attract|trigger|fall (?:within|under|into)|come within|meet"
        r"|(?:be |is |are )(?:exempt|covered|caught|protected|withheld)(?: from disclosure)?(?: under"
        r"| by| by virtue of| within))[sd]?(?: the)?",
        # "nothing in the report falls within @"
        rf"(?:nothing|none|no [a-z]{{3,14}})(?: {_FREE}){{0,7}} (?:falls?|fell|comes?|engages?"
        rf"|attracts?|triggers?|(?:is|are|was|were) (?:exempt|covered|caught|protected|withheld))"
        r"(?: within| under| by| from disclosure under| by virtue of)?",
        # "this is not information to which @ applies"
        rf"(?:not|never|no)(?: {_FREE}){{1,6}} (?:to|in|under|within|for) which",
        # "this does not attract @"
        rf"(?:not|never|no longer)(?: {_THROUGH}){{0,4}} (?:attract|trigger|meet|satisfy|come (?:within"
        rf"|under)|warrant|justify|merit|need|require|amount to|fit|breach|contravene|infringe"
        rf"|offend)(?: the)?",
    )
    + " @"
)
"""A negation that governs ``@``."""
UNDONE = re.compile(
    r"\b(?:not|never|nothing|no one|nobody)\b(?: [a-z'-]{1,18}){0,5} (?:prevent|preclud|stop|bar|waiv"
    r"|withdr|drop|abandon|lift|set aside"
    r"|overturn|revers|reject|dismiss|resil|retract)[a-z]{0,5}\b[^.;,@]{0,60} @"
)
"""A negation that undoes another: "nothing prevents us from relying on @", "we have not withdrawn @"."""
NOT_OF_IT = re.compile(
    r"\bpublic interest (?:test|balance|balancing test|considerations?"
    r"|arguments?)\b[^.;@]{0,60}\bnot\b[^.;@]{0,40} @"
)
"""A "not" before ``@`` that denies something else of it: "the public interest test does not apply to @"."""

# What is denied when "not" stands behind the provision.
_DENIED = one_of(
    RELYING,
    words(
        """
        relevant available met assist(?:s|ed)? help(?:s|ed)? arise[sn]? arose required needed necessary
        justified appropriate sustain[a-z]{0,4} satisfied stand bites? extend(?:s|ed)? protect(?:s|ed)?
        prevent(?:s|ed)? allow permit entitle work suffice do correct right reached concern affect bar
        hold succeed proper properly correctly oblige bear
        """
    ),
    phrases(
        """
        in play; made(?: out)?; in point; come into; in issue; at issue;
        an? (?:ground|bar|basis|exemption|exception);
        of (?:any )?(?:application|relevance|assistance|help);
        the (?:right|correct|proper|appropriate|relevant|best|applicable)
        (?:exemption|exception|provision|section|one|ground)
        """
    ),
)
# What may stand between a provision and its predicate: an aside, "to the list of names", another provision.
_PHRASE = (
    r"(?:,? (?:to|for|in (?:relation|respect|regard)|as regards|with (?:regard|respect)|on|of|in)"
    rf"(?: (?!{AUX} |not |and |or |but )[a-z0-9'-]{{1,18}}){{1,8}})?"
)
_SKIP = (
    rf"(?:(?:,| –) [^,–§@;.]{{1,70}}(?:,| –))?{_PHRASE}"
    r"(?:,? (?:by virtue of|via|through|read with|by way of|and|or|nor"
    r"|when read with) §)?,?(?: (?:which|that))?(?: [a-z]{2,14}ly)?"
)
_WITHDRAWN = words(
    """
    waived withdrawn dropped overturned abandoned removed disapplied rejected lifted replaced superseded
    misapplied discounted reversed (?:wrong|incorrect|mistaken|erroneous|improper)(?:ly)? set(?=\\saside)
    ruled(?=\\sout)
    """
)
SAID_NOT = re.compile(
    rf"@{_SKIP}"
    + one_of(
        rf" {AUX}(?: [a-z]{{2,14}}ly)? (?:not|never|no longer)(?: [a-z]{{2,14}}ly| both| yet| be| been| being"
        rf"| to| have| in| held| thought| found| considered| seen){{0,4}}"
        rf"(?: {_DENIED}\b|(?=[ ]?(?:[.,;:]|\Z)))",
        r" (?:no longer|never|neither) [a-z]{3,14}",
        r" (?:has|have|had|is of|are of|was of|bears|carries) no (?:application|relevance|bearing|place"
        r"|role|part|force|effect|purchase|operation)",
        r" (?:is|are|was|were) (?:of )?no (?:assistance|help|application|relevance|use|bar|answer"
        r"|reason|obstacle)",
        r" (?:is|are|was|were) (?:the|an?) (?:wrong|incorrect|mistaken|inappropriate) (?:one|exemption"
        r"|exception|provision|section|ground|choice)",
        r" (?:has|have|had) (?:since )?(?:ceased|lapsed|fallen away|expired|gone)",
        rf" (?:has|have|had) (?:since |now )?been {_WITHDRAWN}\b",
        rf" (?:is|are|was|were)(?: to be| being| found to be| held to be| now)? (?:{_WITHDRAWN}"
        rf"|unavailable|inapplicable|irrelevant|inappropriate|misplaced|misconceived"
        r"|unfounded|unsustainable|excluded|unnecessary|out of place|premature|unjustified|unwarranted"
        r"|unsound|flawed)\b",
        r" (?:is|are|was|were|has been|have been|had been) (?:applied|cited|used|relied (?:up)?on"
        r"|quoted|included|given|claimed|named|stated|listed|mentioned|referenced)"
        r" (?:wrongly|incorrectly|in error|by mistake|mistakenly|erroneously|improperly)",
        r" (?:falls? away|fell away|ceases?|ceased|fails?|failed|adds nothing|lapses|lapsed|(?:ought"
        r"|should) (?:not|never)|disappears)\b",
        r" ?[:–=-] ?(?:not|no|none|never|withdrawn|disapplied|overturned|rejected|does not|did not"
        r"|is not|was not)\b(?! (?:under |by |as |in )?§)",
        r" ?,? ?(?:not|no longer) (?:applied|applicable(?! to)|relied|engaged|used|claimed|upheld"
        r"|required)\b",
        r" ?\| ?(?:not|no longer) (?:applied|relied|engaged|upheld)\b",
    )
)
"""A predicate of ``@`` that says it does not apply."""
SAID_OF_IT = re.compile(
    rf"@[^.;§]{{0,70}}(?:, (?:but |yet |though )?|; | but )(?:(?!where|if|when|whether|unless"
    rf"|and)[a-z]{{2,12}} ){{0,3}}"
    rf"(?:it|they|this|that|the exemption|neither) {AUX} (?:not|no longer)(?: been| be"
    rf"| in fact)?(?: {_DENIED}\b|(?=[.,;]))"
)
"""The same, said of a pronoun: "although @ may look relevant, it does not apply"."""

DOUBTED = re.compile(
    r"\b(?:nothing|no (?:one|reason|evidence|grounds?|basis|doubt|argument|information))(?: (?!but|and"
    r"|;)[a-z'-]{1,18}){0,9}"
    r" (?:persuad|convinc|suggest|mean|show|indicat|lead|prov|alter|chang|doubt|think|believe|conclude"
    r"|suppos|question)[a-z]{0,3}"
    r"(?: me| us)?(?: to [a-z]{3,12}| the [a-z]{3,12})?(?: that| whether)?(?: (?:is|the|any)){0,2} @"
)
"""Something far off that denies what is said of ``@``: "nothing in it persuades me that @ was ..."."""

REPLACED = re.compile(
    one_of(
        r"\b(?:mov|chang|switch|shift|convert|correct|amend)[a-z]{1,4}(?: (?:our|its|the|my|reliance"
        r"|position|basis|refusal|ground|exemption|citation|decision|that)){0,4} from @",
        r"\breplac(?:e|es|ed|ing) (?:the )?(?:reference to |reliance on |use of )?@ (?:with|by)",
        r"@ (?:has been |have been |is |was |are |should be |is now )?(?:replaced|superseded"
        r"|substituted) (?:with|by)",
        r"\bsubstitut(?:e|es|ed|ing) § for @",
        r"§ (?:in place of|instead of|in substitution for|rather than|in lieu of) @",
        r"\bunlike [^;.,§@]{0,60},? (?:which|where|that) [^;.,§@]{0,40}@",
        r"@,? (?:which )?(?:should|ought to) (?:instead )?have (?:been|read) §",
        r"@ (?:should|ought to) (?:read|be read as|be)(?: as)? §",
        r"§ [^.;@]{0,60}@[^.;]{0,60}\b(?:on|under) the former\b",
    )
)
"""``@`` gives way to another provision."""

# Words between a negation and a list that turn it round: "does not apply, by virtue of the following:".
_LEADS_TO = (
    r"\b(?:appl(?:y|ies|ied)|engag|rel[yi]|by virtue|because|owing|due to|as a result|pursuant|under"
    r"|in accordance|on the basis|withh|refus|exempt(?!ions?\b))"
)
LISTED_NOT = re.compile(
    r"\b(?:not (?:appl(?:y|ied)|engaged?|rel(?:y|ied|ying)(?: up?on| on)?|applicable|used?|using"
    r"|claim(?:ed|ing)?)"
    r"|no longer (?:rel(?:y|ies|ied|ying)|appl(?:y|ies|ied|ying)|maintain[a-z]{0,3}"
    r"|us[a-z]{1,3})(?: (?:up)?on)?|none of|withdr(?:aw|awn|ew)|inapplicable"
    rf"|disapplied|in error|wrongly)\b(?:(?!{_LEADS_TO})[^:.]){{0,90}}[:;](?:(?!{_LEADS_TO})[^@.]){{0,200}}@"
)
"""A list that is announced as not applying."""

# Any word, or another provision on the way: "not obliged, by §, to comply with @".
_OVER = r"(?:,? [a-z§'-]{1,18})"
DUTY_NOT = re.compile(
    one_of(
        rf"\b(?:not|no longer|without being) (?:be |being )?(?:obliged|required|bound|compelled"
        rf"|under (?:a|an|any) (?:duty|obligation)){_OVER}{{0,8}},? @",
        rf"\b(?:need|does|do|did) not(?: have| need)?(?: to)? (?:comply|confirm or deny|act|meet|fulfil"
        rf"|answer){W}{{0,5}} @",
        rf"\b(?:excus|exempt|absol|reliev|releas|exclu|free|dispens"
        rf"|exonerat)[a-z]{{0,6}}{W}{{0,3}} (?:from|of|with){W}{{0,6}} @",
        rf"\b(?:remov|disappl|exclud|overrid|displac|lift|negat|dispens|set aside|switch|suspend"
        rf"|disengag)[a-z]{{0,5}}(?: off)?{W}{{0,7}} @",
        rf"\b(?:duty|duties|obligation|requirement|exemption|exclusion|exception){W}{{0,1}} from{W}{{0,5}} @",
        rf"\b(?:no (?:duty|obligation|requirement)|not (?:a|any) (?:duty|obligation)){W}{{0,7}} @",
        rf"@{W}{{0,7}} (?:does|do|did|shall|will) not (?:apply|arise|oblige|require|bind|extend|exist"
        rf"|compel)",
        rf"@{W}{{0,4}} (?:is|are|was|were|has been) (?:excluded|disapplied|removed|lifted|displaced"
        rf"|overridden|set aside|not engaged|subject to the exclusion)",
        r"@ (?:has|have) no (?:application|force|bearing)",
    )
)
"""The duty in ``@`` is said to fall away."""
