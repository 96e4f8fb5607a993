"""The words by which a writer names a provision without using it, or uses it beyond doubt.

Like :mod:`aboveboard.law.citation_cues`, on sentences in plain form. What a letter says about provisions in general,
about other letters, about the requester's words or about what might be is no reliance, however much it sounds like one.
"""

from __future__ import annotations

import re

_WORD = r"[a-z'-]{1,18}"
_W = rf"(?: {_WORD})"
_VERB = (
    r"(?:rel(?:y|ies|ied|ying)(?: up?on| on)?|appl(?:y|ies|ied|ying)|us(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|invok(?:e|es|ed|ing)|claim(?:s|ed|ing)?|maintain(?:s|ed|ing)?"
    r"|engag(?:e|es|ed|ing)|uphold(?:s|ing)?|upheld)"
)

FIRM = re.compile(
    r"(?:"
    # "we rely on @", "is exempt under @"
    r"\b(?:rel(?:y|ies|ied|ying|iance) (?:first |instead |solely |primarily |only |again ){0,1}(?:up ?on|on)|(?:apply|applies|applied|applying|citing|cite|cites|invok(?:e|es|ing|ed)|engag(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|uphold(?:s|ing)?|upheld|claim(?:s|ed|ing)?)(?: the use of| the application of| use of)?"
    r"|(?:exempt(?:ed|ion)?|excepted|withheld|withhold(?:s|ing)?|refus(?:e|es|ed|al|ing)|redact(?:ed|ing|ion|ions)?|remov(?:e|ed|ing)|exclu[a-z]{2,6}|protected|covered|caught|neither confirm(?:s|ed)? (?:n?or den(?:y|ies|ied)))(?:"
    rf"{_W}){{0,6}} (?:under|by|by virtue of|pursuant to|in accordance with|on the basis of|in reliance on|in line with|per|as per|via|through|within|because of|citing|relying on|in terms of)|(?:falls?|fell|come|comes) (?:within|under)"
    r"|by virtue of|pursuant to|in reliance (?:up)?on|on the strength of|owing to|because of) @"
    r"|@,? (?:is|are|being|has been|have been|was|were) (?:hereby |now )?(?:engaged|applied|applicable|relied|maintained|invoked|cited|claimed|upheld|the exemption)"
    r"|@,? (?:applies|apply|applied|engaged|refers?)\b(?! (?:if|where|when|only|to (?:any|all|information)\b))"
    r")"
)
"""Words of reliance that govern ``@``."""

SUPPOSED = re.compile(
    r"(?:(?:^|[;:–] ?|\. )(?:had|were|should) (?:you|we|the|it|a|an|any|this|that|there|i|he|she|your|such)\b"
    r"|\b(?:if|unless|in the event|assuming|supposing|provided) (?:that )?(?:we|you|a|an|it|any|the|such|this|there|held|information|i|they|one|your|applicants?|either|so|necessary|not)\b"
    r"|\bif (?:held|needed|necessary|applicable)\b)"
)
"""A condition somewhere in the sentence."""

_FINITE = r"(?:is|are|was|were|has|have|had|does|do|did|can|could|would|will|should|may|might)"
IN_CONDITION = re.compile(
    r"(?:^|[ ,;:–])(?:"
    # "whether the names are exempt under @", but not "whether he was an informant is protected by @"
    rf"whether(?: or not)?(?: (?!{_FINITE} )[a-z'-]{{1,18}}){{0,8}}(?: {_FINITE}(?: (?!{_FINITE} )[a-z'-]{{1,18}}){{0,8}})?"
    r"|(?:if|unless|in the event that|in the event|assuming that|provided that|when(?:ever)?|where(?:ver)?|once|until|before)(?! (?:i am|we are) wrong)"
    r"(?: (?:we|i|you|they|it|an?|the|this|that|any|such))?(?: (?!we |i )[a-z0-9'-]{1,18}){0,20}"
    r") @"
)
"""``@`` stands in the condition itself."""
FACT_IN_CONDITION = re.compile(
    r"\b(?:where|when|once) [^,;:@.]{0,120}@[^,;:.]{0,20} (?:has|have) been (?:applied|used|relied|engaged|cited)|\bwhere (?:we|the [a-z]{3,14}) (?:have|has) [^,;:@.]{0,60}@|\bwhere [^,;:@.]{0,60}(?:redact|withheld|remov|exempt)[a-z]{0,4} [^,;:@.]{0,30}@|(?:wrong|mistaken) about @"
)
"""A "where" or "when" that tells what was done."""

_MAY = r"(?:may|might|could|potentially|possibly|perhaps|likely to|minded to|would (?!be (?:likely|prejudic)|not be (?:in|appropriate)))"
POSSIBLE = re.compile(
    rf"(?:\b(?:may|might|could|potentially|possibly|perhaps|(?<!would be )(?<!would )(?:is|are|be) likely to|likely to (?:be )?(?:refus|exempt|with|rel|appl|cit|engag|fall|attract|us))[a-z]{{0,6}}(?: (?!prejudic|harm|endanger|that|and|reveal|allow|lead|cause|undermin|identif|disclos|enable|risk|damage|imped|compromis|inhibit|hinder|place|jeopard|result|be used|help|assist)[a-z'-]{{1,18}}){{0,9}} @"
    r"|@,? (?:also )?(?:may|might|could)(?: [a-z]{2,14}ly)?(?: also| well| still| turn out to| have to| need to| then){0,2} (?:be|apply|come|prove|cover|have)\b)"
)
"""It may be, or might."""
WOULD = re.compile(
    rf"(?:\b(?:would|should|can)(?: (?:not|then|also|probably|have to|have|be|been|need to|we|i|it|likely|very likely|most likely|almost certainly)){{0,4}} (?:{_VERB}|exempt|refused?|withheld|withhold|consider(?:ed)?|covered|fall|looked at|dealt with|attract|say|tell|had)(?:{_W}){{0,4}} @|@ (?:would|should)(?: not| then| also| probably| likely){{0,2}} (?:have|be|apply|cover|come|bite)\b)"
)
"""It would: a supposition where the sentence has a condition."""

GENERAL = re.compile(
    r"(?:(?:^|[;:] ?|, |that )(?:an? (?:public )?authorit(?:y|ies)|(?:public )?authorities|public bodies|a (?:body|department|council|force|public body)"
    r"|any authority|no authority|organisations|applicants?|an applicant|anyone|any person|a person|requesters?|parliament|the act|the legislation"
    r"|the law|the code|staff|exemptions)"
    r"(?: (?!that|therefore)[a-z'-]{1,18}){0,2} (?:may|can|might|must|should|need|is|are|was|has|have|says?|provides?|allows?|permits?|will|makes?|sets?|gives?"
    rf"|requires?|recogni[sz]es|contains?|lists?|such as)(?! us\b){_W}{{0,12}} @"
    r"|(?:^|, |that )(?:information|personal data|requests?|data|material) (?:is|are|may|can|will)(?: (?:be|only|also)){0,2}"
    r" (?:exempt|refused|withheld|dealt with|covered)(?: [a-z]{2,12}){0,4} @(?= (?:if|where|when|unless|only|in|about|as soon)| ?[.]? ?\Z)"
    r"|\b(?:reminded|advised in general|as a general rule|in general terms?|generally speaking|by way of (?:background|explanation)|for information)\b[^@]{0,120} @"
    rf"|\b(?:what|means?|meaning|meant){_W}{{0,6}} (?:exempt|withheld|refused|covered){_W}{{0,3}} @|@ [^.;]{{0,60}}in general (?:terms|only))"
)
"""What authorities, requesters and the Act do in general."""

COUNTED = re.compile(
    r"(?:\b(?:number of (?:times|requests|refusals|occasions|cases|responses)|how (?:often|many (?:times|requests|refusals|cases))|requests refused|times (?:a|per|each) (?:year|month)|statistics (?:on|about|for)|refusals by exemption|by exemption)\b"
    r"|@,? (?:was|were|has been|have been|is|being|is being)? ?(?:used|cited|applied|relied (?:up)?on|invoked|engaged)?(?: on| in)? ?(?:[0-9,]{1,6}|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many) times|[a-z]{2,10} (?:occasions|requests|cases|times))(?: times| occasions| requests| cases)?\b"
    r"|\b(?:[0-9]{1,5}|[a-z]{3,8}) times (?:a|per|each|last|this) (?:year|month)|@ [^.;]{0,60}\b(?:[0-9]{1,5}|[a-z]{3,8}) times\b|about [a-z]{3,6} times)"
)
"""How often a provision is used."""

PAST = re.compile(
    r"(?:\b(?:another|other|different|earlier|previous|original|initial|first|last|former|prior) (?:person|people|requester|requestor|applicant|authority|force|council|case|cases|request|requests|response|reply|letter|answer|refusal|notice|decision notice|decision|forces|authorities|occasion|occasions|department|body)"
    rf"(?: (?!and|but|is|therefore|so)[a-z'0-9-]{{1,18}}){{0,8}} (?:re[lf][a-z]{{1,6}}|cit[a-z]{{1,3}}|appl[a-z]{{2,5}}|us(?:e|ed|ing)|stat[a-z]{{1,3}}|said|quot[a-z]{{1,3}}|named|gave|mention[a-z]{{0,3}}|accept[a-z]{{0,3}}|considered|dealt|under|about)(?:{_W}){{0,6}} @"
    r"|\b(?:previously|originally|initially|formerly|at that time|at the time|historically|in the past)(?: [a-z'-]{1,18}){0,8} @|\b(?:in|since|during|before|until) (?:19|20)[0-9]{2} [^.;§]{0,60}\b(?:relied|cited|applied|used|refused|withheld|exempt)(?: [a-z'-]{1,18}){0,4} @"
    r"|@[^.;§]{0,80}\b(?:when another|in another (?:case|request|matter)|on another occasion|to another requester|in (?:a|an) (?:previous|earlier|different|separate) (?:request|case|response)|in (?:19|20)[0-9]{2}|at that time|last year|two years ago|was mentioned then|in the past)\b)"
)
"""Another time, another case."""
KEPT = re.compile(r"\b(?:uphold|upheld|maintain(?:ed|s)?|continu(?:e|es|ed)|stand(?:s)? by|still|remain(?:s)?|(?:was|were) (?:right|correct|entitled)|(?:properly|correctly|rightly) (?:applied|cited|relied|engaged|refused|used)|confirm(?:s|ed)? (?:the|that)|right to (?:cite|rely|apply|use))\b")
WRONGED = re.compile(r"\b(?:mistaken|mistake|wrong(?:ly)?|incorrect(?:ly)?|in error|erroneous(?:ly)?|should not have|ought not to have|misapplied|not engaged|overturn(?:ed)?|withdraw[a-z]{0,2}|withdrew|set aside)\b")

TALKED_OF = re.compile(
    r"(?:\b(?:such as|including|like|for example|e\.g\.?|for instance|examples? of|namely in) @"
    rf"|\b(?:guidance|training|policy|policies|leaflet|briefing|briefed|course|explain(?:s|ed|ing)?|explanations?|understand(?:s|ing)?|describ(?:e|es|ed|ing)|reminded|interpret(?:s|ed|ing|ation)|advice|article|paper|text|wording|words|summary|copy|question of|told|know|discuss(?:es|ed|ing|ion)?|debate|talk(?:s|ed)?|asked|asks|ask|questions?|enquir(?:y|ies|ed)|note|view|case law|decisions?|workshop|section)(?:{_W}){{0,2}} (?:on|about|of|regarding|concerning|for|to|at|around)(?: the| our| its| their| any| how)?(?: use of| application of| using| we use| to use)? @"
    r"|\b(?:explain(?:s|ed|ing)?|describ(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|understand(?:s|ing)?|summaris(?:e|es|ed|ing)|interpret(?:s|ed|ing)?|see also|compare|made|makes|amended|amends|inserted|repealed|read|reads) @(?! by virtue)"
    r"|\b(?:meaning (?:given (?:by|in)|of|in|set out in)|defined (?:in|by|at|under)|definition (?:in|at|of|given (?:in|by))|as (?:defined|described) (?:in|by|at)) @"
    r"|\btouch(?:es|ing)? on @|\b(?:are|is) (?:dealt with|explained|listed|described|discussed|found) (?:in|at|by) @)"
)
"""Provisions as a subject of talk."""

WEIGHED = re.compile(
    r"(?:\b(?:consider(?:ed|ing)?|look(?:ed|ing) at|thought (?:about|of)|examin(?:ed|ing)|discuss(?:ed|ing)|review(?:ed|ing)|assess(?:ed|ing)|explor(?:ed|ing)|weigh(?:ed|ing)|contemplat(?:ed|ing)|had in mind|ask(?:ed)? ourselves|toyed with)"
    r"(?: (?:whether|if|the|our|use|using|of|application|applying|relying|on|a|refusal|under|refusing|your request|it|potential|possible|possibility|relevance)){0,6} @"
    r"|@ (?:was|were|has been|have been|had been)(?: [a-z]{2,12}ly| first| at first| initially){0,1} (?:considered|looked at|examined|discussed|explored|contemplated|thought of|raised|mentioned)\b)"
)
"""Considered, with nothing said of the outcome."""
SETTLED = re.compile(
    r"@[^.;]{0,160}\b(?:and|but|that)\b[^.;]{0,60}\b(?:appl(?:y|ies|ied)|engaged|exempt|satisfied|rel(?:y|ied)|withheld|fall(?:s)?)\b|\b(?:and|but) (?:have |has )?(?:conclud|decid|find|found|determin)[a-z]{1,4}[^.;]{0,80}(?:appl(?:y|ies|ied)|engaged|exempt)\b|\bconsidered (?:that |to be )"
)

DESCRIBED = re.compile(
    r"(?:@ (?:absolute|qualified)\b|@,? (?:which )?(?:is|are|being)(?: not)?(?: (?:a|an|the|of|one|subject|both|all|classed|known|designed|intended|considered|what|called)){0,4}(?: (?:prejudice|class|harm|absolute|qualified|based|prejudice-based|class-based|harm-based|called|exemptions?|public interest|about|concerned|to protect|there to))"
    r"|@,? (?:which )?(?:provides?|stat(?:e|es)|says|reads|sets? out|deals?|concerns?|defin(?:e|es)|means|lists?|creates?|confers?|gives|exempts (?:information|from|any|data|requests|personal)|describes?|imposes?|places|entitles|contains?|recogni[sz]es|enables?|makes|specif(?:y|ies)|includes?|relates? to"
    r"|allows? (?:a|an|any|public|authorities|for|information|you|requests?)|permits? (?:a|an|any|public|authorities|you)|requires? (?:a|an|any|that|public|authorities|us|the (?:authority|council|force|trust|department))|calls?|obliges?)\b"
    r"|(?:\A|that )@ (?:only )?(?:applies|apply) (?:only )?(?:if|where|when|to (?:any|all|information)\b)(?! (?:you|that you|the|this))|\b(?:absolute|qualified) (?:exemptions|ones) (?:are|include)[^.;]{0,80}@"
    r"|@ (?:matters|cases|requests|refusals|enquiries|principles|guidance)\b|\bas @ (?:provides|says|allows|requires|puts it|makes clear))"
)
"""What a provision is or says, for anybody."""

_SAY = r"(?:say|says|said|saying|state|states|stated|stating|argue|argues|argued|arguing|claim|claims|claimed|contend|contends|contended|suggest|suggests|suggested|allege|alleged|alleges|assert|asserts|asserted|believe|believes|believed|think|thinks|thought|feel|feels|felt|dispute|disputes|disputed|challenge|challenges|challenged|maintain that|wrote|write|writes|submit|submits|submitted|complain|complains|complained|question|questions|questioned|doubt|doubts|object|objected|accept|accepts|treat|treats|quote|quotes|quoted|cite|cites|cited|mention|mentions|mentioned|refer|refers|referred|query|queried|consider|considered|appeal|appealed|raise|raised|point out|pointed out|note|noted|express|expressed|took issue|disagree|disagreed|ask us|asked us|ask why|asked why|wonder|reason|insist|insisted)"
REPORTED = re.compile(
    rf"(?:\b(?:you|your (?:e-?mail|letter|request|complaint|message|correspondence|appeal|note|reply|response|representative|solicitor|argument|view|position|contention|submission|point|belief|claim|review|request for (?:an? )?(?:internal )?review|internal review)|the (?:applicant|requester|requestor|complainant)|(?:he|she) (?=say|argu|claim))(?: (?:have|had|also|in|of|dated|your|do|did|not|then|further|may|now|will|has|does|email|letter|is|was|that)){{0,4}} {_SAY}(?! that you have)(?:(?!, (?:but|and|so|which|however) |, and | – ?we |; )[^;.@]){{0,220}}@"
    r"|\b(?:you|the requester|the applicant) (?:have |had |also |then |now )?(?:asked?|asking|requested|enquired|want(?:ed)? to know|wish(?:ed)? to know|seek|sought)(?: (?:for|about|how|why|whether|what|our|us|the|a|to|any|when|which|copy|copies|of|policy|policies|guidance|training|explain|use|uses|used|using|number|times|often|many|we|on|it|information|requests|under|review|decision|apply|rely|withhold|refuse|reconsider|confirm|had|have|has|council|been|that|were|details|records|force)){1,14} @"
    r"|@[^.;]{0,60},\"? you (?:add|say|said|write|wrote|argue|claim|continue|ask|state)[a-z]{0,2}\b)"
)
"""What the requester says."""
OPPOSED = re.compile(r"\b(?:(?:we|i|the [a-z]{3,14}) (?:disagree|(?:do|does|can|could|did|would|am|are)(?: not| unable to) (?:agree|accept|share|uphold))|that is (?:not (?:right|correct|so|the case)|wrong|incorrect)|this is (?:not (?:right|correct|so|the case)|wrong|incorrect)|we take a different view)")
"""The writer contradicts what was reported."""

ASKING = re.compile(r"\b(?:please (?:send|provide|supply|confirm|could|let|tell|can|disclose|give)[^@]{0,100}|i (?:would like|'d like|request|am requesting|wish to|want|am writing to (?:request|ask|make)|ask)|dear sir|is not a reason to|i wrote to you|i am (?:unhappy|dissatisfied|not satisfied)|you have (?:also )?(?:failed|not|refused|ignored)|your (?:failure|refusal|reply to me|response to me)|send me|provide me)\b")
"""A requester's own voice."""
OWN_VOICE = re.compile(r"\b(?:your request|we |our |you requested|you asked|exempt from disclosure)\b")

OVER_TO_US = re.compile(
    r"(?:, (?:but|so|however|yet|and we|and i|and the)\b|[;–] | (?:is|are) (?:exempt|withheld|refused|excepted)\b| (?:we|i) (?:rely|have applied|apply|maintain|am|are) )"
)
"""The writer takes over from what the requester said."""

ACTED_ON = re.compile(
    r"(?:\b(?:extend(?:s|ed|ing)?|extension|clarif[a-z]{1,8}|further information|more time|further time|fees?|charges?|transfer[a-z]{0,4}|suspend[a-z]{0,4})\b[^.;@]{0,80} (?:under|by virtue of|in accordance with|pursuant to|as permitted by|as allowed by|relying on) @"
    r"|\b(?:under|by virtue of|in accordance with|pursuant to|by|as) @[^.;]{0,10} (?:we|i|the [a-z]{3,14}|this [a-z]{3,14}) (?:[a-z]{1,12} ){0,3}(?:extend|require|need|ask|seek|charg|may|am|are|is|must)[a-z]{0,4}\b[^.;]{0,60}\b(?:extend|exten|clarif|further information|fee|charge|time|transfer|omit|leav|not (?:obliged|required)|need not)[a-z]{0,4}"
    r"|\b(?:rel(?:y|ies|ied|ying) (?:up)?on|by virtue of|in reliance on) @|\b(?:payable|not obliged|not required|need not|excused|permitted|allowed)\b[^.;@]{0,80} (?:under|by|by virtue of) @)"
)
"""What a provision that is no ground of refusal is used for: more time, a clarification, a fee, leaving reasons out."""
