"""The words by which a writer names a provision without using it.

Like :mod:`aboveboard.law.citation_denials`, on sentences in plain form. What a letter says about provisions
in general, about other letters, or about what might be is no reliance, however much it sounds like one.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_vocabulary import FINITE, USING, W, one_of, phrases, words

_SOMEBODY = words(
    """
    we you an? it any the such this there held information i they one your applicants? either so necessary
    not
    """
)
SUPPOSED = re.compile(
    one_of(
        r"(?:^|[;:–] ?|\. )(?:had|were|should) (?:you|we|the|it|an?|any|this|that|there|i|he|she|your"
        r"|such)\b",
        rf"\b(?:if|unless|in the event|assuming|supposing|provided) (?:that )?{_SOMEBODY}\b",
        r"\bif (?:held|needed|necessary|applicable)\b",
        r"\b(?:had|were) (?:it|they|the [a-z]{3,14}|this|that|these) (?:been|not|be|to be|held)\b",
    )
)
"""A condition somewhere in the sentence."""
IN_CONDITION = re.compile(
    r"(?:^|[ ,;:–])"
    + one_of(
        # "whether the names are exempt under @", but not "whether he was an informant is protected by @"
        rf"whether(?: or not)?(?: (?!{FINITE} )[a-z'-]{{1,18}}){{0,8}}"
        rf"(?: {FINITE}(?: (?!{FINITE} )[a-z'-]{{1,18}}){{0,8}})?",
        r"(?:if|unless|in the event that|in the event|assuming that|provided that|when(?:ever)?"
        r"|where(?:ver)?|once|until|before)(?! (?:i am|we are) wrong)"
        r"(?: (?:we|i|you|they|it|an?|the|this|that|any|such))?(?: (?!we |i )[a-z0-9'-]{1,18}){0,20}",
    )
    + " @"
)
"""``@`` stands in the condition itself."""
NOR_DENY = re.compile(r"\bconfirm(?:ed|s|ing)? (?:or|nor) (?:to )?den(?:y|ied|ies|ying)\b")
"""What is neither confirmed nor denied is "whether", and no condition."""
FACT_IN_CONDITION = re.compile(
    one_of(
        r"\b(?:where|when|once) [^,;:@.]{0,120}@[^,;:.]{0,20} (?:has|have) been (?:applied|used|relied"
        r"|engaged|cited)",
        r"\bwhere (?:we|the [a-z]{3,14}) (?:have|has) [^,;:@.]{0,60}@",
        r"\bwhere [^,;:@.]{0,60}(?:redacted|withheld|removed) [^,;:@.]{0,30}@",
    )
)
"""A "where" or "when" that tells what was done."""

# "would be likely to prejudice a matter in @" supposes nothing about @.
_HARM = (
    r"(?!(?:prejudic|harm|endanger|that|and|reveal|allow|lead|cause|undermin|identif|disclos|enable"
    r"|risk|damage|imped|compromis|inhibit|hinder|place|jeopard|result"
    r"|be used|help|assist))"
)
POSSIBLE = re.compile(
    one_of(
        rf"\b(?:may|might|could|potentially|possibly|perhaps)(?: {_HARM}[a-z'-]{{1,18}}){{0,9}} @",
        rf"\blikely to (?:be )?(?:refus|treat|rel|appl|cit|us"
        rf"|withh)[a-z]{{0,5}}(?: {_HARM}[a-z'-]{{1,18}}){{0,9}} @",
        r"@ (?:would|might|could) have\b|@ will (?:cease|stop|fall away|no longer)\b",
        r"\A(?:in order )?to [^,;@.]{0,40}@[^.;]{0,20} (?:we|an? [a-z]{1,14}|the [a-z]{1,14}) (?:would"
        r"|must|should|need to|ha(?:ve|s) to)\b",
        r"\b(?:had|were|should) @ (?:been|to|be|apply)\b|@ (?:would|will|could|can) only (?:apply|be"
        r"|bite|help)\b|\bhad (?:hoped|intended|planned|meant|expected|wished|wanted) to\b[^.;@]{0,60} @",
        r"\b(?:it may be|may be the case|it is possible) that @|\breserve (?:the|our|its) (?:right"
        r"|position)\b[^.;@]{0,60} @",
        rf"(?<!would )(?<!would be )\blikely to (?:be )?(?:exempt|engag|fall"
        rf"|attract)[a-z]{{0,6}}(?: {_HARM}[a-z'-]{{1,18}}){{0,9}} @",
        r"@,? (?:also )?(?:may|might|could)(?: [a-z]{2,14}ly)?(?: also| well| still| turn out to"
        r"| have to| need to| then){0,2} (?:be|apply|come|prove|cover|have)\b",
    )
)
"""It may be, or might."""
WOULD = re.compile(
    one_of(
        rf"\b(?:would|shall|will)(?: {_HARM}[a-z'-]{{1,18}}){{1,8}} @",
        r"\b(?:would|should|can)(?: (?:not|then|also|probably|have to|have|be|been|need to|we|i|it"
        r"|likely|very likely|most likely|almost certainly)){0,4}"
        rf" (?:{USING}|exempt|refused?|withheld|withhold|consider(?:ed)?|covered|fall|looked at"
        rf"|dealt with|attract|say|tell|had){W}{{0,4}} @",
        r"@ (?:would|should)(?: not| then| also| probably| likely){0,2} (?:have|be|apply|cover|come|bite)\b",
    )
)
"""It would: a supposition where the sentence has a condition."""

_ANYBODY = phrases(
    r"""
    an? (?:public )?authorit(?:y|ies); (?:public )?authorities; public bodies; a
    (?:body|department|council|force|public body); any authority; no authority; organisations;
    applicants?; an applicant; anyone; any person; a person; requesters?; parliament; the act; the
    legislation; the law; the code; staff; exemptions
    """
)
GENERAL = re.compile(
    one_of(
        rf"(?:^|[;:] ?|, |that ){_ANYBODY}(?: (?!that|therefore)[a-z'-]{{1,18}}){{0,2}}"
        r" (?:may|can|might|must|should|need|is|are|was|has|have|says?|provides?|allows?|permits?|will"
        r"|makes?|sets?|gives?|requires?|recogni[sz]es|contains?|lists?|such as)"
        rf"(?! us\b){W}{{0,12}} @",
        r"(?:^|, |that )(?:information|personal data|requests?|data|material) (?:is|are|may|can"
        r"|will)(?: (?:be|only|also)){0,2}"
        r" (?:exempt|refused|withheld|dealt with|covered)(?: [a-z]{2,12}){0,4} @(?= (?:if|where|when"
        r"|unless|only|in|about|as soon)| ?[.]? ?\Z)",
        r"\b(?:reminded|as a general rule|in general terms?|generally speaking|by way of (?:background"
        r"|explanation)|for information)\b[^@]{0,120} @",
        rf"\b(?:what|means?|meaning|meant){W}{{0,6}} (?:exempt|withheld|refused|covered){W}{{0,3}} @",
        r"@ [^.;]{0,60}in general (?:terms|only)",
    )
)
"""What authorities, requesters and the Act do in general."""

COUNTED = re.compile(
    one_of(
        r"\b(?:number of (?:times|requests|refusals|occasions|cases|responses)|how (?:often"
        r"|many (?:times|requests|refusals|cases))|requests refused"
        r"|times (?:a|per|each) (?:year|month)|statistics (?:on|about|for)|refusals by exemption"
        r"|by exemption)\b",
        r"@,? (?:(?:was|were|has been|have been|is|being|is being) )?(?:(?:used|cited|applied"
        r"|relied (?:up)?on|invoked|engaged) )?(?:on |in )?"
        r"(?:[0-9,]{1,6}|once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many"
        r"|[0-9]{1,5}) (?:occasions|requests|cases|times))\b",
        r"\b(?:most|more|least) (?:often|commonly|frequently|used|common)\b",
        r"\b[0-9,]{1,6} (?:requests|cases|refusals|times|occasions|letters)\b[^.;]{0,40} (?:under|by) @",
        r"\b[0-9]{1,5} (?:were )?(?:under|by) @",
        r"\b(?:[0-9]{1,5}|[a-z]{3,8}) times (?:a|per|each|last|this) (?:year|month)",
        r"@ [^.;]{0,60}\b(?:[0-9]{1,5}|[a-z]{3,8}) times\b",
    )
)
"""How often a provision is used."""
LAW_LISTED = re.compile(
    r"\b(?:following are|there are|these are|(?:act|legislation) (?:lists|contains|provides"
    r"|sets out))\b(?![^:]{0,80}\b(?:appl|used|relied|engag))[^:]{0,80}\bexemptions\b"
)
"""A list of what the Act contains."""
COUNTED_OFF = re.compile(
    r"\b(?:number of (?:requests|refusals|cases|responses)|requests refused|refusals"
    r"|by exemption)\b[^.;:@]{0,80}:[^.@]{0,300}@"
)
"""One of a list of counts."""

_OTHER_TIME = words("another other different earlier previous original initial first last former prior")
_OTHER_CASE = words(
    """
    person people requester requestor applicant authority force council cases? requests? response reply
    letter answer refusal notice decision forces authorities occasion occasions department body
    """
)
PAST = re.compile(
    one_of(
        # "the first response gave the total, and withheld the rest in reliance on @"
        r"\A(?:in )?(?:the|our|its|that|my) (?:first|original|initial|previous|earlier) (?:response"
        r"|reply|letter|answer|refusal)\b"
        r"(?:[^.;@]|\.(?! )){0,200} @",
        rf"\b{_OTHER_TIME} {_OTHER_CASE}(?: (?!and|but|is|therefore|so)[a-z'0-9-]{{1,18}}){{0,8}}"
        rf" (?:re[lf][a-z]{{1,6}}|cit[a-z]{{1,3}}|appl[a-z]{{2,5}}|us(?:e|ed|ing)|stat[a-z]{{1,3}}|said"
        rf"|quot[a-z]{{1,3}}|named|gave|mention[a-z]{{0,3}}|accept[a-z]{{0,3}}|considered|dealt|under"
        rf"|about){W}{{0,6}} @",
        rf"\b(?:previously|originally|initially|formerly|at that time|at the time|historically"
        rf"|in the past){W}{{0,8}} @",
        rf"\b(?:in|since|during|before|until) (?:19|20)[0-9]{{2}} [^.;§]{{0,60}}\b(?:relied|cited"
        rf"|applied|used|refused|withheld|exempt){W}{{0,4}} @",
        r"@[^.;§]{0,80}\b(?:when another|in another (?:case|request|matter)|on another occasion"
        r"|to another requester"
        r"|in an? (?:previous|earlier|different|separate) (?:request|case|response)|in (?:19"
        r"|20)[0-9]{2}|at that time|last year|two years ago|was mentioned then|in the past)\b",
    )
)
"""Another time, another case."""
KEPT = re.compile(
    r"\b(?:uphold|upheld|maintain(?:ed|s)?|continu(?:e|es|ed)|stands? by|still|remains?|(?:was"
    r"|were) (?:right|correct|entitled)"
    r"|(?:properly|correctly|rightly) (?:applied|cited|relied|engaged|refused|used)"
    r"|confirms?(?:ed)? (?:the|that)|right to (?:cite|rely|apply|use))\b"
)
"""What was said at that other time still holds."""

_TALK = words(
    """
    guidance training checklist toolkit factsheet webinar lecture history overview background analysis
    study log records? list template box field column entry heading policy policies leaflet briefing
    briefed course explain(?:s|ed|ing)? explanations? understand(?:s|ing)? describ(?:e|es|ed|ing) reminded
    interpret(?:s|ed|ing|ation) advice article paper text wording words summary copy question told know
    discuss(?:es|ed|ing|ion)? debate talk(?:s|ed)? asked asks ask questions? enquir(?:y|ies|ed) note view
    decisions? workshop section
    """
)
TALKED_OF = re.compile(
    one_of(
        r"\b(?:such as|including|like|for example|e\.g\.?|for instance|examples? of|namely in) @",
        rf"\b{_TALK}{W}{{0,2}} (?:on|about|of|regarding|concerning|for|to|at|around)(?: the| our| its"
        rf"| their| any| how)?(?: use of| application of| using| we use| to use)? @",
        r"\b(?:explain(?:s|ed|ing)?|describ(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|understand(?:s|ing)?"
        r"|summaris(?:e|es|ed|ing)|interpret(?:s|ed|ing)?|see also|compare|made|makes"
        r"|amended|amends|inserted|repealed|(?<!have )(?<!should )reads?) @(?! by virtue)",
        r"\b(?:meaning (?:given (?:by|in)|of|in|set out in)|defined (?:in|by|at|under)|definition (?:in"
        r"|at|of|given (?:in|by))|as (?:defined|described) (?:in|by|at)) @",
        r"\b(?:touch(?:es|ing)? on|concern(?:s|ed|ing)|regarding|(?<!wrong )(?<!mistaken )about"
        r"|involv(?:es|ed|ing)) @",
        r"\bit (?:has been|was|is) (?:sometimes |often )?(?:put|said|suggested|argued|claimed|alleged"
        r"|reported|thought|believed|held|established|accepted|settled)(?: to us)? that [^.;@]{0,80}@",
        r"\b(?:example|instance|illustration)s? of [^.;@]{0,60} @|\b(?:each|every|any|all|past"
        r"|previous) (?:use|uses|application|reliance) (?:of|on) @",
        r"\b(?:please note|bear in mind|aware of|attention to|remember) @",
        r"\b(?:bar|threshold|test|limit|purpose|intention|aim|scope) (?:for|in|of|under|behind) @ (?:is|was"
        r"|are|were) (?!met|satisfied|passed|reached|made out|engaged)",
        r"\b(?:guidance|parliament|ministers?|hansard|textbooks?|explanatory notes?)\b[^.;@]{0,80} @",
        r"\b(?:are|is) (?:dealt with|explained|listed|described|discussed|found) (?:in|at|by) @",
    )
)
"""Provisions as a subject of talk."""

WEIGHED = re.compile(
    one_of(
        r"\b(?:consider(?:ed|ing)?|look(?:ed|ing) at|thought (?:about|of)|examin(?:ed|ing)|discuss(?:ed"
        r"|ing)|review(?:ed|ing)|assess(?:ed|ing)|explor(?:ed|ing)|weigh(?:ed|ing)"
        r"|contemplat(?:ed|ing)|had in mind|ask(?:ed)? ourselves)(?: (?:whether|if|the|our|use|using|of"
        r"|application|applying|relying|on|a|refusal|refusing|it|potential|possible"
        r"|possibility|relevance)){0,6} @",
        r"\bconsideration (?:was|has been|is being|is) given to(?: (?:the|use|using|of|application"
        r"|applying|relying|on|whether)){0,5} @",
        r"@ (?:was|were|has been|have been|had been)(?: [a-z]{2,12}ly| first| at first)? (?:considered"
        r"|looked at|examined|discussed|explored|contemplated|thought of|raised|mentioned)\b",
    )
)
"""Considered, with nothing said of the outcome."""
SETTLED = re.compile(
    one_of(
        r"@[^.;]{0,160}\b(?:and|but|that)\b[^.;]{0,60}\b(?:appl(?:y|ies|ied)|engaged|exempt|satisfied"
        r"|rel(?:y|ied)|withheld|falls?)\b",
        r"\b(?:and|but) (?:have |has )?(?:conclud|decid|find|found"
        r"|determin)[a-z]{1,4}[^.;]{0,80}(?:appl(?:y|ies|ied)|engaged|exempt)\b",
        r"\bconsidered (?:that |to be )",
    )
)
"""The outcome of what was considered: it applies."""

_KIND_OF = words("a an the of one subject both all classed known designed intended considered what called")
_OURS = r"(?! (?:that )?(?:we|us|our|i|the (?:council|trust|force|authority|department))\b)"
DESCRIBED = re.compile(
    one_of(
        r"@ (?:absolute|qualified)(?= and|[.,;]|\Z)",
        rf"@,? (?:which )?(?:is|are|being)(?! the (?:exemption|exception|provision|one"
        rf"|ground))(?: not)?(?: {_KIND_OF}){{0,4}}"
        r" (?:prejudice|class|harm|absolute|qualified|based|prejudice-based|class-based|harm-based"
        r"|exemptions?|mutually exclusive|alternatives|different|distinct|public interest|about"
        r"|concerned|to protect|there to)",
        r"@,? (?:which )?(?:provides?|stat(?:e|es)|says|reads|sets? out|deals?|concerns?|defin(?:e|es)"
        r"|means|lists?|creates?|confers?|gives|describes?|imposes?|places|entitles"
        rf"|contains?|recogni[sz]es|enables?|makes|specif(?:y|ies)|includes?|relates? to|calls?"
        rf"|obliges?)\b{_OURS}",
        r"@,? (?:which )?(?:exempts (?:information|from|any|data|requests|personal)|allows? (?:an?|any"
        r"|public|authorities|for|information|you|requests?)"
        r"|permits? (?:an?|any|public|authorities|you)|requires?)\b",
        r"(?:\A|that )@ (?:only )?(?:applies|apply) (?:only )?(?:if|where|when|to (?:any|all"
        r"|information)\b)(?! (?:you|that you|the|this))",
        r"\b(?:absolute|qualified) (?:exemptions|ones) (?:are|include)[^.;]{0,80}@",
        r"@ (?:matters|cases|requests|refusals|enquiries|principles|guidance)\b",
        r"@ (?:does not |do not )?appears?\b",
        r"\bas @ (?:provides|says|allows|requires|puts it|makes clear)",
    )
)
"""What a provision is or says, for anybody."""
