"""What the words of a sentence say about what it is for.

Each cue gives points to the kinds that it speaks for or against. Points are added, and compared with those of
the sentences around it in :mod:`aboveboard.letter.sequence`; nobody reads a sentence of an argument alone.
Ten points are as plain as words can be; one is a leaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from aboveboard.letter import cues
from aboveboard.letter.response import BlockKind

_I = re.IGNORECASE
_A, _E, _H, _P = BlockKind.ANSWER, BlockKind.EXEMPTIONS, BlockKind.HARM, BlockKind.PUBLIC_INTEREST
_F, _G, _B = BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE

_ACT = (
    r"(?:disclos\w{1,4}|releas\w{1,3}|publish\w{0,3}|publication|reveal\w{0,3}|confirm\w{0,5}"
    r"|den(?:y\w{0,3}|ial)"
    r"|naming|identif\w{2,4}|provid\w{1,3}|provision|giving|opening|openness|either (?:answer|reply"
    r"|response))"
)
_DAMAGE = (
    r"(?:prejudic\w{1,3}|harm\w{0,3}|endanger\w{0,3}|damag\w{1,3}|undermin\w{1,3}|compromis\w{1,3}"
    r"|jeopardi[sz]\w{1,3}|inhibit\w{0,3}|imped\w{1,3}|hinder\w{0,3}|threaten\w{0,3}|weaken\w{0,3}"
    r"|disrupt\w{0,3}|frustrat\w{1,3}|evad\w{1,3}|avoid\w{0,3}|exploit\w{0,3}|adversely affect|put at risk"
    r"|risk|suffer|deter|discourag\w{1,3}|dissuad\w{1,3}|lose|lost|worsen|circumvent|interfere|impair\w{0,3})"
)
_PUBLIC = (
    r"(?:the |members of the |local |our |more )?(?:public|people|residents?|parents|taxpayers?|ratepayers"
    r"|citizens|tenants|everyone|voters|communit(?:y|ies)|patients|motorists|passengers|households|families"
    r"|readers|society)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and the points it gives to each kind."""

    pattern: re.Pattern[str]
    points: Mapping[BlockKind, float]


def _cue(pattern: str, **points: float) -> Cue:
    named = {"a": _A, "e": _E, "h": _H, "p": _P, "f": _F, "g": _G, "b": _B}
    return Cue(re.compile(pattern, _I), {named[name]: value for name, value in points.items()})


_CUES = (
    # The public interest, and whether it is to be weighed at all
    _cue(cues.PUBLIC_INTEREST, p=1.5, f=1, g=1, b=1, h=-1, a=-1.5),
    _cue(
        r"\b(?:no|not|without|nor|neither|don['’]t|doesn['’]t|no further)\b[^.;]{0,50}"
        r"\bpublic[ -]interest (?:test|balanc\w{1,3}|consideration|arguments)"
        r"|\bpublic[ -]interest(?: test)?(?: \w{2,12}){0,4} (?:(?:is|are) not (?:required|needed|necessary"
        r"|relevant)|does not (?:apply|arise)|is unnecessary|need not be)"
        r"|\b(?:need|do|does|did|is|was|are|were)(?: not|n['’]t)\b[^.;]{0,40}\b(?:go into|consider|apply"
        r"|weigh"
        r"|subject to)\b[^.;]{0,20}\bpublic interest"
        r"|\bno (?:further )?(?:test|assessment|consideration) of the public interest",
        e=6,
        a=2,
        b=-4,
        f=-2,
        g=-2,
    ),
    _cue(
        r"\b(?:absolute|qualified|class[- ]based|prejudice[- ]based)\b[^.]{0,40}\b(?:exemptions?"
        r"|exceptions?)\b"
        r"|\b(?:exemptions?|exceptions?|sections? [\d() a-z]{1,20}|both|all|it|they|these|this|which)"
        r" (?:is|are) (?:also |both |all |not |therefore |an? ){0,3}(?:absolute|qualified|class[- ]based"
        r"|prejudice[- ]based|subject to)",
        e=3,
        a=0.5,
        b=-2,
    ),
    _cue(
        r"\b(?:subject to|require[sd]?|requiring|must|need(?:s|ed)?|have to|had to|obliged to|oblige[sd]?"
        r"|gone on to|went"
        r" on to|have (?:also )?considered|have to weigh|weigh up|consider(?:ed|ing)?|assess(?:ed|ing)?"
        r"|turn(?:ed)? to|appl(?:y|ied)"
        r"|carried out|undertaken|conducted|identified|had regard to)\b[^.;]{0,60}?\b(?:the |a )?public "
        r"interest"
        r"(?: test| considerations?| factors| arguments| balance|\W{0,2}\Z| in (?:both|all|the|this|each)| "
        r"lay| lies)",
        p=3,
        b=-1.5,
        f=-1,
        g=-1,
    ),
    _cue(
        r"\b(?:whether|if|unless|where|only (?:if|where)|test is)\b[^.;]{0,90}\bpublic interest\b[^.;]{0,80}"
        r"\boutweighs?\b",
        p=4,
        b=-5,
    ),
    _cue(
        r"\bno(?:t| decision| conclusion)\b[^.;]{0,60}\b(?:balance|public interest)\b[^.;]{0,30}\b(?:lies"
        r"|reached|yet)\b"
        r"|\bnot (?:yet )?been (?:completed|reached|concluded|decided)\b"
        r"|\b(?:further|more|additional|extend\w{0,3})\b[^.;]{0,30}\b(?:time|days|period|deadline)\b",
        p=2,
        a=0.5,
        b=-6,
        f=-1,
        g=-1,
    ),
    # The balance
    _cue(r"\b(?:far |clearly |heavily )?out-?weigh(?:s|ed|ing)?\b", b=6.5, g=-1, h=-1),
    _cue(
        r"\b(?:conclud\w{1,3}|conclusion|decid\w{1,3}|determin\w{1,3}|find|found|satisfied|am of the|are "
        r"of the"
        r"|view|opinion|judge[sd]?|judgement|consider(?:s|ed)?|believe[sd]?|think)\b[^.;]{0,60}"
        r"\b(?:public interest|balance|exemption should be maintained)\b",
        b=2,
    ),
    _cue(
        r"\bon balance\b|\bbalance (?:of(?! (?:evidence|probabilit|power|payments|trade|account))|lies|lie"
        r"|falls|is|test|comes down|tips|favou?rs|must)\b"
        r"|\bbalanc(?:e|ed|ing) (?:these|those|the|this|all|against|test|exercise)\b"
        r"|\b(?:weighed|weighing|weigh) (?:up )?(?:the|these|those|all|both|against|them|everything|it)\b",
        b=2.5,
    ),
    _cue(
        r"\b(?:stronger|strongest|greater|weightier|heavier|more important|more compelling|more persuasive"
        r"|better) than\b"
        r"|\b(?:matters?|counts?|weighs?|tells?) (?:for )?(?:much |far )?(?:more|less)\b"
        r"|\b(?:carr(?:y|ies)|given?|gives|attach\w{0,3}) (?:much |far |the )?(?:more|greater|greatest"
        r"|less) weight"
        r"|\b(?:prevails?|takes? precedence|tips? the|too high a price|does not match|is no match|do not "
        r"justify"
        r"|does not justify|(?:is|are) (?:not (?:enough|sufficient)|insufficient)|by a (?:wide|clear) "
        r"margin|weightier|weightiest|the stronger)\b|\b(?:exemption|exception|exclusion)s? (?:should be"
        r"|is|are|must be|is to be) (?:maintained|upheld|applied)\b|\b(?:greater|higher|stronger) than "
        r"(?:the|that)\b|\bmust come (?:before|first)\b"
        r"|(?<=\w )(?:set|placed?|small|little|modest) (?:beside|against)\b|\bcomes? down in favour\b",
        b=2.5,
        g=0.5,
    ),
    _cue(
        r"\A\W{0,3}(?:(?:having|after|in|on) )?(?:taking|taken|looking|considering|considered|weighing"
        r"|weighed|putting"
        r"|put|regarded|given|balancing|balanced|reviewed|bearing)\b[^.;]{0,60}"
        r"\b(?:together|all|both|these|those|them|factors|arguments|everything|in mind|weight)\b",
        b=2.5,
    ),
    _cue(
        r"\b(?:in all the circumstances|accordingly|therefore|on this occasion|taken together)\b", b=1, h=0.3
    ),
    _cue(
        r"\b(?:is|are|was|were|be) (?:largely |already |partly |fully |mostly |in part |in (?:good|large) "
        r"part ){0,2}"
        r"(?:met|satisfied|served|answered|addressed) (?:\w{2,12} ){0,3}?by\b|\bgoes? (?:a long|some|far)"
        r"|\b(?:meets?|satisf(?:y|ies)|answers?|serves?) (?:much of |most of |the )?(?:that|this|the|those"
        r"|it)\b"
        r"|\bgives? the public (?:the|what|most|much)|\btells? the public\b",
        b=1.8,
        g=0.6,
    ),
    _cue(
        r"\b(?:is|are|have been|has been|we have|were|was) (?:both |all |now |already ){0,2}(?:published"
        r"|given|disclosed"
        r"|available|provided)\b|\bwe publish\b|\balready (?:published|public|available|known|disclosed)",
        b=1,
        g=0.8,
        a=0.5,
    ),
    _cue(
        r"\bpublic interest in [^.;]{0,110}\boutweigh(?:s|ed)\b|\boutweighed by the public interest\b", b=1.5
    ),
    # For disclosure
    _cue(
        r"\b(?:recogni[sz]e[sd]?|accept(?:s|ed)?|acknowledge[sd]?|appreciate[sd]?|agree[sd]?|concede[sd]?"
        r"|see|understand)"
        r"\b[^.;]{0,50}\b(?:public|interest|importance|right|legitimate|people|concern|value|weight|case"
        r"|would)\b"
        r"|\b(?:real|due|some|great|considerable) weight to\b|\bon the one hand\b|\bthere is (?:clearly "
        r"|of course |always ){0,1}"
        r"(?:an?|some|considerable|much|great|legitimate|strong|clear|real|genuine|general|weighty) "
        r"(?:\w{2,14} ){0,4}?interest\b",
        f=2.2,
    ),
    _cue(
        r"\btransparen\w{1,3}\b|\baccountab\w{2,6}\b|\bopenness\b|\bopen justice\b|\bbetter[- ]informed\b"
        r"|\b(?:public|informed|better) debate\b|\bscrutin\w{1,4}\b|\bvalue for money\b"
        r"|\bpublic (?:money|purse|funds?|spending)\b|\btax-?payers?\b|\bpaid (?:for )?by the public\b"
        r"|\bthe public pays?\b|\banswerable\b|\bundue influence\b",
        f=1.8,
        b=0.3,
    ),
    _cue(
        r"\b(?:right|entitled|interest|wish(?:es)?|want|like|ought|need|able|glad) (?:\w{2,10} )?(?:to|in) "
        r"(?:be (?:able to |assured|sure|told|satisfied)|know|see|understand|judge|expect|hear|have)\w{0,3}\b"
        r"|\binterest in (?:\w{2,14} ){0,4}?(?:knowing|seeing|understanding|how|whether|what|learning)\b"
        r"|\b(?:see|judge|decide) (?:for themselves|whether|how well)\b|\bpublic (?:confidence|trust"
        r"|understanding|awareness)\b"
        r"|\b(?:legitimate|widespread|public|much|great) (?:public )?(?:concern|debate)\b|\bhold\w{0,3} "
        r".{0,30}to account\b"
        r"|\b(?:shaken|raises? questions|better understand|reassur\w{1,4}|public should know|questions of "
        r"fairness)\b",
        f=1.8,
    ),
    _cue(
        rf"\bwould (?:\w{{2,12}} ){{0,2}}?(?:show|demonstrate|allow|enable|help|let|inform|reassure|tell"
        rf"|assist|give) {_PUBLIC}\b"
        rf"|\b{_PUBLIC} (?:would|could|might|may|will)(?: better)? (?:be able to |then )?(?:see|know"
        rf"|understand|judge|compare|comment"
        r"|scrutinise|check|wish|want|learn|be better)"
        rf"|\A\W{{0,3}}(?:{_ACT}|it|this|that|the \w{{2,14}}|to \w{{3,10}})\b.{{0,80}}?\b(?:would|could"
        rf"|might|may) (?:\w{{2,12}} ){{0,2}}?"
        r"(?:promote|demonstrate|increase|improve|enhance|add to|inform|contribute|further|show that|show "
        r"how|show whether"
        r"|support|reassure|satisfy|encourage|lead to (?:a )?(?:better|more|greater)|persuade|allow "
        r".{0,30}(?:public|scrutiny|debate))",
        f=2.8,
        h=-1.5,
    ),
    _cue(
        r"\b(?:useful|helpful|of (?:benefit|value|interest|use|help|assistance)) to\b|\bthe force of "
        r"(?:that|this|the)\b|\bbenefits? of\b",
        f=1.0,
        h=0.3,
    ),
    # Against it
    _cue(
        r"\A\W{0,3}(?:on the other(?: hand| side)?|against (?:that|this|these|which|it|them|those)"
        r"|conversely|nevertheless|nonetheless"
        r"|by contrast|set against|balanced against|however|but|yet|it is however|we (?:also "
        r")?recogni[sz]ed also"
        r"|we also see|that said|there is a greater)\b",
        g=2.2,
        b=0.7,
        f=-1,
    ),
    _cue(
        r"\bpublic interest (?:\w{2,12} ){0,2}?in (?:maintain|protect|preserv|withh|not |ensur|avoid"
        r"|prevent|safeguard|non|effective"
        r"|the effective|keeping|\w{3,12} being able)|\b(?:not|contrary to|against) (?:in )?the public "
        r"interest"
        r"|\bgreater (?:public )?(?:interest|moment|importance)\b|\binterest in (?:not|maintaining"
        r"|protecting|preserving)\b",
        g=2.5,
        b=0.5,
        f=-1,
    ),
    _cue(
        r"\b(?:private|safe|thinking) space\b|\bcandid\w{0,3}\b|\bcandour\b|\bfrank(?:ly|ness)?\b"
        r"|\bchilling\b"
        r"|\b(?:less|un) ?(?:willing|ready|likely|inclined|able)\b|\breluctan\w{1,3}\b|\bcome forward\b"
        r"|\bhedg(?:e|ing)\b"
        r"|\b(?:trust|confidence|co-?operation|goodwill) of\b|\bconfidential\w{0,5}\b|\bin private\b"
        r"|\bspeak (?:freely|its mind)",
        g=1.2,
        h=1,
        f=-0.3,
    ),
    _cue(
        r"\b(?:deserves?|entitled to|duty to|need to|must be able to) (?:\w{2,12} ){0,3}?(?:protect|safe"
        r"|advice|private)",
        g=1.3,
    ),
    # Harm
    _cue(
        rf"\b(?:would|could|will|may|might|likely to|can|risks?)(?: \S{{1,12}}){{0,5}}? {_DAMAGE}\b",
        h=2,
        g=1.2,
        a=-0.5,
    ),
    _cue(
        rf"\A\W{{0,3}}(?:were (?:we|it|the|this|such|these|any|a|an)\b|if (?:\w{{1,14}} ){{1,8}}?(?:were"
        rf"|was|could|knew|is|are) |to (?:{_ACT}|say|tell|make|state"
        rf"|answer|break|list|go)\b.{{0,160}}\bwould|{_ACT}\b.{{0,160}}\b(?:would|could|might|may)\b"
        rf"|any(?:one|body) who|an? (?:\w{{3,14}} ){{1,3}}who"
        r"|those who|somebody|someone)",
        h=1.3,
        g=0.6,
        f=0.4,
    ),
    _cue(
        rf"\b(?:if|were|once|when) (?:\w{{1,14}} ){{1,6}}?(?:disclosed|published|released|known|revealed"
        rf"|made public|confirmed|denied|identified)\b"
        rf"|\b(?:{_ACT}) (?:of )?(?:\w{{1,14}} ){{0,8}}?(?:would|could|might)\b|\b(?:a|the) "
        rf"(?:confirmation|denial)\b",
        h=0.8,
        g=0.5,
        f=0.3,
    ),
    _cue(
        r"\b(?:offenders?|criminals?|terroris\w{1,2}|burglars?|thie(?:f|ves)|gangs?|fraudsters?|attackers?"
        r"|hackers?|hostile"
        r"|competitors?|rivals?|adversar(?:y|ies)|opponents?|dealers?|smugglers?|abusers?|traffickers?"
        r"|bidders?|undercut"
        r"|wrongdoers?|poachers?|intruders?|suspects?|vandals?|stalkers?|malicious|organised crime"
        r"|(?:those|anyone|people|someone|individuals|persons) (?:who (?:seek|wish|mean|want|intend|would)"
        r"|intent|minded|wishing|seeking|engaged))\b",
        h=1.1,
        g=0.8,
        a=-0.3,
    ),
    _cue(
        r"\b(?:help|assist|aid|enable|allow|let|alert|encourage|tell|show|give|lead|warn|equip)\w{0,3} "
        r"(?:\w{2,12} ){0,3}?"
        r"(?:offend|criminal|terroris|burglar|thie|gang|fraud|attack|hack|hostile|competitor|rival|advers"
        r"|smuggl|anyone|anybody"
        r"|somebody|someone|a person|people who|those who|individuals)\w{0,6}",
        h=1.6,
        g=0.8,
    ),
    _cue(
        r"\b(?:reasonably necessary|required (?:for|in order|to)|necessary (?:for|in order) (?:\w{2,6} "
        r")?(?:safeguard|protect))\b"
        r"[^.]{0,60}\b(?:safeguard|national security|safety|protect)"
        r"|\blikely to follow\b|\b(?:real and significant|real|significant|substantial) (?:risk|prejudice"
        r"|harm|likelihood)\b"
        r"|\bqualified person\b|\bobject(?:s|ed)?\b.{0,30}\bdisclos|\bwas consulted\b|\bcommercial "
        r"interests\b",
        h=1.5,
        e=0.3,
    ),
    _cue(
        r"\b(?:prejudice|harm|detriment|damage|danger|risk)\b.{0,40}?\b(?:is|arises|would|caused|likely"
        r"|to)\b",
        h=0.8,
        g=0.5,
    ),
    _cue(
        r"\b(?:exempt|withheld|withholding|engaged|refused|applies)\b.{0,160}\b(?:because|since|as|in "
        r"that)\b.{0,160}\b(?:would|could|might)\b",
        h=2.2,
    ),
    # Which exemption, and why its class is met
    _cue(
        r"\b(?:sections?|s\.? ?\d|regulations?|subsection|exemption|exception)\b[^.]{0,40}?\b(?:exempts"
        r"|excludes|provides|applies (?:where|to|if|when)|states?"
        r"|allows?|lets|protects|covers|takes out|relates to|concerns|reads|(?:is|are) engaged (?:where|if"
        r"|when)|says|sets out)\b"
        r"|\A\W{0,3}it (?:applies|provides|exempts|covers|protects)\b|\binformation (?:is|which is) exempt "
        r"(?:if|where|when)\b"
        r"|\bexempt information\b|\b(?:does|do|did) not (?:uphold|appl(?:y|ies)|rel(?:y|ies))\b|\bno "
        r"longer relies\b"
        r"|\bcould find no (?:evidence|harm)\b|\bno evidence that\b|\bdefence\b",
        e=2.2,
        h=-0.7,
        b=-0.5,
    ),
    _cue(
        r"\b(?:is|are|be|being|was|were|have been|has been) (?:also |therefore |being |both |all "
        r"){0,2}(?:exempt\w{0,3}|withheld|refused|withholding|refusing)\b"
        r"|\b(?:rel(?:y|ies|ied|ying)|reliance) (?:up)?on\b|\bby virtue of\b|\b(?:withhold|refuse)\b|\bnot "
        r"(?:prepared|able|obliged) to"
        r"|\bneither confirms? nor den|\bneither confirm nor deny|\bdoes not (?:apply|arise)\b"
        r"|\bexemptions? (?:relied|applied|engaged|below)",
        a=2,
        e=2.2,
        h=-0.8,
        f=-1.5,
        g=-1,
        b=-1,
    ),
    _cue(
        r"\bpersonal data\b|\bdata protection\b|\blegitimate interests?\b|\bfirst (?:data protection "
        r")?principle\b|\barticle [5-9]\b|\bGDPR\b"
        r"|\bschedule 1\b|\bunfair\b|\b(?:would )?not be fair\b|\blawful\w{0,3}\b|\breasonabl[ey] "
        r"expect\w{0,7}\b|\bdata subjects?\b"
        r"|\bexpectation\b|\bidentifiable\b|\bprivilege[d]?\b|\bobtained from another\b|\bbreach of "
        r"confidence\b",
        e=1.8,
        a=1.8,
        h=-1.2,
        f=-1,
        g=-0.6,
        b=-1.2,
    ),
    # Plain answers
    _cue(
        r"\byou (?:have |had |also )?(?:asked|wanted?|wish(?:ed)? to know|requested|wrote|sought|seek"
        r"|describe)\b"
        r"|\byour (?:request|letter|e-?mail|message|enquiry)\b|\bthank(?:s| you) for\b|\bi (?:refer|write)\b",
        a=4,
        h=-2,
        f=-2.5,
        g=-2,
        b=-2,
        p=-1,
    ),
    _cue(
        r"\b(?:would|could|might) (?:then |also |soon |only )?(?:be able|know|conclude|learn|start|stop"
        r"|change|see|find)\b",
        h=0.6,
        g=0.3,
        f=0.2,
    ),
    _cue(
        r"\b(?:we|i|it|council|trust|force|constabulary|department|university|authority|police|service"
        r"|office|agency|commission)"
        r" (?:do |does |did )?(?:not )?(?:hold|holds|held)\b|\b(?:is|are) (?:not )?held\b|\bconfirm "
        r"that\b.{0,60}\bhold"
        r"|\benclosed?\b|\battached\b|\bplease (?:find|see)\b|\bset out (?:below|in)|\b(?:as follows|in "
        r"answer to|answer to (?:question|part|item))\b"
        r"|\A\W{0,3}(?:questions?|q|parts?|items?|points?|answer) ?\d|\bnot held\b|\bthe (?:answer|total"
        r"|figure) (?:is|was)\b|\bno(?:t)? information (?:is )?held",
        a=2.5,
        f=-0.7,
        g=-0.7,
        b=-0.7,
    ),
    _cue(
        r"\b(?:no (?:inference|conclusion)|not be (?:taken|read|interpreted|seen)|nothing (?:in this "
        r"letter|here|should|in our)|none of this"
        r"|draw no)\b.{0,60}\b(?:taken|read|inferred|drawn|mean|show|either way|held|exist|conclu)"
        r"|\bshould not be (?:taken|read|interpreted)\b|\bno inference\b",
        a=6.5,
        h=-1.5,
        b=-1.5,
    ),
    _cue(
        r"\b(?:advice and assistance|section 16|to be helpful|we (?:can|could|would be glad to)|(?:you may"
        r"|you might) (?:wish|like|find)|you can find|is available (?:at|from|on)"
        r"|outside the (?:scope|Act)|for your information|i (?:can|may) add)\b",
        a=2.5,
        h=-0.7,
    ),
    _cue(
        r"£ ?\d|\b\d{4}[/-]\d\d\b|\b\d{1,3}(?:,\d{3}){0,2} (?:in|officers|people|pages|requests|times|of)\b",
        a=0.7,
    ),
)
_SIDE_OPENS = 150
"""Characters of a sentence in which it says which side it speaks for."""
_OPENS_SIDE = re.compile(
    r"\A\W{0,3}(?:as (?:to|regards) (?:the )?|(?:the |some |our |main |key |other |further |principal "
    r"|following |relevant |public interest ){0,4}"
    r"(?:factors?|arguments?|considerations?|reasons?|points?|benefits?|case)\b|(?:in|on|for|against"
    r"|speaking|favouring|what speaks)\b)",
    _I,
)
_LIMB_ONLY = re.compile(
    r"(?:\b(?:because|as|since|where|if|that|which|the latter)\b[^.;]{0,60}?)?\bwould\b[^.;]{0,24}?\b(?:be "
    r"likely to )?"
    r"(?:prejudice|endanger|inhibit|adversely affect)[^.;]{0,100}"
)
_IS_REFUSED = re.compile(
    r"\A\W{0,3}(?:section|s\.?|regulation) ?\d{1,2}[^.]{0,60}(?:,| -| –) (?:as|because|since)\b|\b(?:is"
    r"|are|be|being|was|were) (?:also |therefore |being ){0,2}(?:exempt\w{0,3}|withheld|refused)\b|\bby "
    r"virtue of\b"
    r"|\brel(?:y|ies|ied|ying) (?:up)?on\b|\bneither confirms? nor den|\bdoes not (?:apply|arise)\b",
    _I,
)
_MECHANISM = re.compile(
    r"\b(?:by (?:\w{3,14}ing)|would (?:enable|allow|let|help|assist|tell|show|give|lead|mean|identify"
    r"|reveal|alert|encourage)|because|since|as (?:it|this|they|the)|who|so that)\b",
    _I,
)
MOST = 9.0
"""Points that one kind may have from the words of one sentence."""


def evidence(sentence: str) -> dict[BlockKind, float]:
    """Points for each kind, from the words of one sentence (white space made single)."""
    points = dict.fromkeys((_A, _E, _H, _P, _F, _G, _B), 0.0)
    value = sentence
    if _IS_REFUSED.search(sentence):
        # "... is exempt because disclosure would be likely to prejudice the detection of crime" names a limb.
        # It accounts for harm only by what it says besides.
        value = _LIMB_ONLY.sub(" ", sentence)
        if value != sentence and not _MECHANISM.search(value):
            points[_H] -= 1.0
    for cue in _CUES:
        if cue.pattern.search(value):
            for kind, worth in cue.points.items():
                points[kind] += worth
    if _OPENS_SIDE.match(sentence) and cues.ANNOUNCES_SIDE.search(sentence[:_SIDE_OPENS]):
        side = cues.side_of(sentence[:_SIDE_OPENS])
        if side is not None:
            points[side] += 5.0
    return {kind: max(-MOST, min(MOST, worth)) for kind, worth in points.items()}


def speaks_of_public_interest(value: str) -> bool:
    """Whether the words "public interest" stand in ``value``."""
    return cues.HEADING_PUBLIC_INTEREST.search(value) is not None
