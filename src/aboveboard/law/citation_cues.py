"""The words by which a writer relies on a provision, says that it does not apply, or only names it.

Every pattern is tried on a sentence in plain form (:mod:`aboveboard.law.citation_plain`): small letters, single
spaces, ``@`` for the provision asked about and ``§`` for any other. Patterns that end in ``@`` look at what governs
it, those that begin with it at what is said of it. Bounded throughout, since a letter may be anything.
"""

from __future__ import annotations

import re

_WORD = r"[a-z'-]{1,18}"
_W = rf"(?: {_WORD})"
_AUX = (
    r"(?:do|does|did|is|are|was|were|be|been|being|has|have|had|can|could|will|would|shall|should|may|might|must|need|needs|ought)"
)
# Verbs and nouns of reliance, in every form.
_RELY = (
    r"(?:rel(?:y|ies|ied|ying|iance)|appl(?:y|ies|ied|ying|ication|icable)|us(?:e|es|ed|ing|age)|cit(?:e|es|ed|ing|ation)|invok(?:e|es|ed|ing)"
    r"|claim(?:s|ed|ing)?|maintain(?:s|ed|ing)?|engag(?:e|es|ed|ing)|uph(?:old|olds|eld|olding)|assert(?:s|ed|ing)?|quot(?:e|es|ed|ing)|exempt(?:ed|ing)?"
    r"|with(?:hold|holds|held|holding)|cover(?:s|ed)?|caught|catch|fall(?:s|ing|en)?|fell|plead(?:s|ed|ing)?|resort(?:ed|ing)?|recourse|enforc(?:e|ed|ing)|triggered"
    r"|tak(?:e|es|en|ing)|rais(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|pursu(?:e|es|ed|ing)|advanc(?:e|ed|ing)|call(?:s|ed|ing)?|put|argu(?:e|es|ed|ing))"
)
# Words that a "not" passes through on its way to the provision.
_THROUGH = (
    rf"(?:{_RELY}|{_AUX}|having|to|seek|seeks|seeking|sought|wish|wishes|wishing|intend|intends|intending|propose|proposes|proposing|minded|mean|means|meant"
    r"|continue|continues|continuing|able|it|that|the|our|its|any|a|an|of|on|upon|under|by|in|at|within|scope|for|exemption|exemptions|exception"
    r"|limb|ground|grounds|provision|provisions|case|question|basis|reason|cause|think|thinks|believe|believes|consider|considers|considered|agree|agrees|accept|accepts|accepted"
    r"|persuaded|satisfied|convinced|with|you|us|we|i|find|finds|found|say|says|hold that|appropriate|necessary|correct|correctly|properly|open|possible|entitled|willing"
    r"|decided|chosen|choose|going|either|position|attempt|proper|view|opinion|there|this|these|here|reliance|use|good|engagement|support|sustain|prepared"
    r"|longer|into|play|bring|brought|rely|there|as|based|need|virtue|way|terms|pursuant|accordance|aid|pray|reasons|feel|see|how|properly|sufficient|been)"
)
# What stands between "withdraw", "drop" and the provision.
_OBJECT = (
    r"(?:our|its|their|the|any|all|reliance|use|usage|application|claim|claims|argument|arguments|exemption|exemptions|engagement|citation|case|refusal|decision|"
    r"relying|applying|using|citing|claiming|invoking|engaging|rely|apply|use|cite|claim|invoke|maintain|engage|on|upon|of|to|for|from|under|in|decision|as|regards|regarding|original|earlier|previous|initial|based|being|that|be)"
)

NEGATED = re.compile(
    r"(?:^|[ ,;:(–-])(?:"
    rf"(?:(?<!or )not|no longer|never|nor|neither(?: of)?|none of|nothing|no(?! longer)|unable|declin(?:e|es|ed|ing)|without|refus(?:e|es|ed|ing) to|stop(?:s|ped)? (?:relying|using|applying|citing|claiming)|decided against|incorrect(?:ly)?|wrong(?:ly)?"
    rf"|mistaken(?:ly)?|erroneous(?:ly)?|inappropriate(?:ly)?|improper(?:ly)?|against|(?:prevent|preclud|stop|bar)[a-z]{{0,4}}(?: [a-z]{{1,12}}){{1,2}} from|in error|by mistake|difficult)(?: {_THROUGH}){{0,9}}"
    rf"|(?:withdr(?:aw|aws|ew|awn|awing|awal)|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|overturn(?:s|ed|ing)?|set(?:s|ting)? aside|quash(?:es|ed)?|disappl(?:y|ies|ied|ying)"
    rf"|retract(?:s|ed|ing)?|lift(?:s|ed|ing)?|remov(?:e|es|ed|ing|al)|revok(?:e|es|ed|ing)|reject(?:s|ed|ing)?|discontinu(?:e|ed|ing)|ceas(?:e|es|ed|ing)|revers(?:e|ed|ing)|resil(?:e|ed|ing)|discard(?:ed|ing)?|dismiss(?:es|ed)?"
    rf"|depart(?:ed|ing)? from|mov(?:e|ed|ing) away from|backed away from|giv(?:e|en|ing) up|gave up|rul(?:e|ed|ing) out|discount(?:ed|ing)?)(?: (?!under @|in @){_OBJECT}){{0,7}}"
    rf"|(?:rather|less|instead|more) than(?: {_OBJECT}){{0,4}}|(?:instead|in place|in lieu) of(?: {_OBJECT}){{0,4}}|as opposed to(?: {_OBJECT}){{0,4}}"
    r") @"
)
"""A negation that governs ``@``."""

_DENYING = (
    rf"(?:{_RELY}|relevant|available|in play|met|made out|assist(?:s|ed)?|help(?:s|ed)?|arise[sn]?|arose|in point|required|needed|necessary|justified|appropriate|sustain[a-z]{{0,4}}"
    r"|satisfied|stand|come into|bite|bites|extend(?:s|ed)?|protect(?:s|ed)?|prevent(?:s|ed)?|of (?:any )?(?:application|relevance|assistance|help)|an? (?:ground|bar|basis)"
    r"|allow|permit|entitle|work|suffice|do|correct|right|made|in issue|at issue|triggered|reached|concern|affect|bar|hold|succeed|proper|properly|correctly|oblige|bear)"
)
_SKIP = (
    r"(?:(?:,| –) [^,–§@;.]{1,70}(?:,| –))?(?:,? (?:to|for|in (?:relation|respect|regard)|as regards|with (?:regard|respect)|on|of|in)(?: (?!is|are|was|were|has|have|does|do|did|can|could|will|would|not|and|or|but)[a-z0-9'-]{1,18}){1,8})?(?:,? (?:by virtue of|via|through|read with|by way of|and|or|nor|when read with) §)?"
)
SAID_NOT = re.compile(
    rf"@{_SKIP},?(?: (?:which|that))?(?: [a-z]{{2,14}}ly)?(?:"
    rf" {_AUX}(?: [a-z]{{2,14}}ly)? (?:not|never|no longer)(?: [a-z]{{2,14}}ly| yet| be| been| being| to| have| in| held| thought| found| considered| seen){{0,4}}(?: {_DENYING}\b| an? (?:exemption|exception|ground)|(?=[ ]?(?:[.,;:]|\Z)))"
    r"| (?:no longer|never|neither) [a-z]{3,14}"
    r"| (?:has|have|had|is of|are of|was of|bears|carries) no (?:application|relevance|bearing|place|role|part|force|effect|purchase|operation)"
    r"| (?:has|have|had) (?:since )?(?:ceased|lapsed|fallen away|expired|gone)"
    r"| (?:has|have|had) (?:since )?been (?:withdrawn|dropped|overturned|abandoned|set aside|removed|disapplied|rejected|lifted|replaced|superseded|wrongly|incorrectly|mistakenly|erroneously|misapplied|ruled out|discounted|reversed)"
    r"| (?:is|are|was|were)(?: to be| being| found to be| held to be)? (?:disapplied|withdrawn|dropped|overturned|abandoned|set aside|unavailable|inapplicable|irrelevant|inappropriate|mistaken|misplaced|misconceived|wrong(?:ly)?|incorrect(?:ly)?"
    r"|erroneous(?:ly)?|improperly|rejected|lifted|misapplied|unfounded|unsustainable|excluded|ruled out|replaced|superseded|unnecessary|out of place)\b"
    r"| (?:is|are|was|were|has been|have been) (?:applied|cited|used|relied (?:up)?on|quoted|included|given|claimed|named|stated|listed|mentioned|referenced) (?:wrongly|incorrectly|in error|by mistake|mistakenly|erroneously|improperly|in the wrong)"
    r"| (?:falls? away|fell away|ceases?|ceased|fails?|failed|adds nothing|lapses|lapsed|(?:ought|should) (?:not|never)|disappears)\b"
    r"| ?(?:[:–=-]|\| ?(?=(?:not|no longer) (?:appl|rel|engag|upheld|used)[a-z]{0,4}(?! to))) ?(?:not|no|none|n\.a\.|never|withdrawn|disapplied|overturned|rejected|does not|did not|is not|was not)\b"
    r"|,? not (?:applied|applicable|relied|engaged|used|claimed|upheld|required)"
    r"| ?, not (?:applied|applicable|relied|engaged|used|claimed|upheld)"
    r")"
)
"""A predicate of ``@`` that says it does not apply."""

DOUBTED = re.compile(
    rf"(?:\bnothing|\bno (?:one|reason|evidence|ground|grounds|basis|doubt|argument|information))(?: (?!but|and|;)[a-z'-]{{1,18}}){{0,9}} (?:persuad|convinc|suggest|mean|show|indicat|lead|prov|alter|chang|doubt|think|believe|conclude|suppos|question)[a-z]{{0,3}}(?: me| us){{0,1}}(?: to [a-z]{{3,12}}| the [a-z]{{3,12}}){{0,1}}(?: that| whether)?(?: (?:is|the|any)){{0,2}} @"
)
"""Something far off that denies what is said of ``@``: "nothing in your letter persuades me that @ was ..."."""

REPLACED = re.compile(
    r"(?:\b(?:mov|chang|switch|shift|convert|correct|amend)[a-z]{1,4}(?: (?:our|its|the|my|reliance|position|basis|refusal|ground|exemption|citation|decision|that)){0,4} from @"
    r"|\breplac(?:e|es|ed|ing) (?:the )?(?:reference to |reliance on |use of )?@ (?:with|by)|@ (?:has been |have been |is |was |are |should be |is now )?(?:replaced|superseded|substituted) (?:with|by)"
    r"|\bsubstitut(?:e|es|ed|ing) § for @|§ (?:in place of|instead of|in substitution for|rather than|in lieu of) @|\bunlike [^;.,§@]{0,60},? (?:which|where|that) [^;.,§@]{0,40}@"
    r"|@ (?:should|ought to) (?:instead )?have been §|@,? which should have been §|@ (?:should|ought to) (?:read|have read|be read as|be)(?: as)? §)"
)
"""``@`` gives way to another provision."""

LISTED_NOT = re.compile(
    r"\b(?:not (?:appl(?:y|ied)|engaged?|rel(?:y|ied|ying)(?: up?on| on)?|applicable|used?|using|claim(?:ed|ing)?|considered to be engaged)|no longer (?:rel(?:y|ies|ied|ying)|appl(?:y|ies|ied|ying)|maintain[a-z]{0,3}|us[a-z]{1,3})|none of|withdr(?:aw|awn|ew)|inapplicable|disapplied|in error|wrongly)\b[^:.]{0,90}[:;](?![^@]{0,200}\b(?:appl|engag|rel[yi])[a-z]{0,5})[^@.]{0,200}@"
)
"""A list that is announced as not applying."""

DUTY_NOT = re.compile(
    rf"(?:\b(?:not|no longer|without being) (?:be |being )?(?:obliged|required|bound|compelled|under (?:a|an|any) (?:duty|obligation)){_W}{{0,7}} @"
    rf"|\b(?:need|does|do|did) not(?: have| need)?(?: to)? (?:comply|confirm or deny|act|meet|fulfil|answer)(?:{_W}){{0,5}} @"
    rf"|\b(?:excus|exempt|absol|reliev|releas|exclu|free|dispens|exonerat)[a-z]{{0,6}}(?:{_W}){{0,3}} (?:from|of|with)(?:{_W}){{0,6}} @"
    rf"|\b(?:remov|disappl|exclud|overrid|displac|lift|negat|dispens|set aside|switch|suspend|disengag)[a-z]{{0,5}}(?: off)?(?:{_W}){{0,7}} @"
    rf"|\b(?:duty|duties|obligation|requirement|exemption|exclusion|exception)(?:{_W}){{0,1}} from(?:{_W}){{0,5}} @"
    rf"|\b(?:no (?:duty|obligation|requirement)|not (?:a|any) (?:duty|obligation))(?:{_W}){{0,7}} @"
    rf"|@(?:{_W}){{0,7}}? (?:does|do|did|shall|will) not (?:apply|arise|oblige|require|bind|extend|exist|compel)"
    rf"|@(?:{_W}){{0,4}}? (?:is|are|was|were|has been) (?:excluded|disapplied|removed|lifted|displaced|overridden|set aside|not engaged|subject to the exclusion)"
    r"|@ (?:has|have) no (?:application|force|bearing))"
)
"""The duty in ``@`` is said to fall away."""
