"""The words in which the public interest is weighed: for disclosure, against it, and the balance."""

from __future__ import annotations

from aboveboard.letter import cues
from aboveboard.letter.cue import cue

ACT = (
    r"(?:disclos\w{1,4}|releas\w{1,3}|publish\w{0,3}|publication|reveal\w{0,3}|confirm\w{0,5}"
    r"|den(?:y\w{0,3}|ial)"
    r"|naming|identif\w{2,4}|provid\w{1,3}|provision|giving|opening|openness|either (?:answer|reply"
    r"|response))"
)
"""What is disclosed, confirmed or denied, at the head of what would follow from it."""
_PUBLIC = (
    r"(?:the |members of the |local |our |more )?(?:public|people|residents?|parents|taxpayers?|ratepayers"
    r"|citizens|tenants|everyone|voters|communit(?:y|ies)|patients|motorists|passengers|households|families"
    r"|readers|society)"
)

WEIGHING = (
    # The public interest, and whether it is to be weighed at all
    cue(cues.PUBLIC_INTEREST, p=1.5, f=1, g=1, b=1, h=-1, a=-1.5),
    cue(
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
    cue(
        r"\b(?:absolute|qualified|class[- ]based|prejudice[- ]based)\b[^.]{0,40}\b(?:exemptions?"
        r"|exceptions?)\b"
        r"|\b(?:exemptions?|exceptions?|sections? [\d() a-z]{1,20}|both|all|it|they|these|this|which)"
        r" (?:is|are) (?:also |both |all |not |therefore |an? ){0,3}(?:absolute|qualified|class[- ]based"
        r"|prejudice[- ]based|subject to)",
        e=3,
        a=0.5,
        b=-2,
    ),
    cue(
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
    cue(
        r"\b(?:whether|if|unless|where|only (?:if|where)|test is)\b[^.;]{0,90}\bpublic interest\b[^.;]{0,80}"
        r"\boutweighs?\b",
        p=4,
        b=-5,
    ),
    cue(
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
    cue(r"\b(?:far |clearly |heavily )?out-?weigh(?:s|ed|ing)?\b", b=6.5, g=-1, h=-1),
    cue(
        r"\b(?:conclud\w{1,3}|conclusion|decid\w{1,3}|determin\w{1,3}|find|found|satisfied|am of the|are "
        r"of the"
        r"|view|opinion|judge[sd]?|judgement|consider(?:s|ed)?|believe[sd]?|think)\b[^.;]{0,60}"
        r"\b(?:public interest|balance|exemption should be maintained)\b",
        b=2,
    ),
    cue(
        r"\bon balance\b|\bbalance (?:of(?! (?:evidence|probabilit|power|payments|trade|account))|lies|lie"
        r"|falls|is|test|comes down|tips|favou?rs|must)\b"
        r"|\bbalanc(?:e|ed|ing) (?:these|those|the|this|all|against|test|exercise)\b"
        r"|\b(?:weighed|weighing|weigh) (?:up )?(?:the|these|those|all|both|against|them|everything|it)\b",
        b=2.5,
    ),
    cue(
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
    cue(
        r"\A\W{0,3}(?:(?:having|after|in|on) )?(?:taking|taken|looking|considering|considered|weighing"
        r"|weighed|putting"
        r"|put|regarded|given|balancing|balanced|reviewed|bearing)\b[^.;]{0,60}"
        r"\b(?:together|all|both|these|those|them|factors|arguments|considerations|interests|merits|sides"
        r"|everything|in mind|weight)\b",
        b=2.5,
    ),
    cue(
        r"\b(?:conclu|determin|decid|satisf|opinion|view|consider|believe|find)\w{0,6}\b[^.;]{0,80}"
        r"\bnot (?:be |therefore )?in the public interest",
        b=3.5,
        g=-2.5,
    ),
    cue(
        r"\b(?:in all the circumstances|accordingly|therefore|on this occasion|taken together)\b", b=1, h=0.3
    ),
    cue(
        r"\b(?:interest|needs?|wish|concerns?|accountability|this|that|it|openness|transparency|debate"
        r"|public)\b[^.;]{0,60}?"
        r"\b(?:is|are|was|were|be) (?:largely |already |partly |fully |mostly |in part |in (?:good|large) "
        r"part ){0,2}"
        r"(?:met|satisfied|served|answered|addressed) (?:\w{2,12} ){0,3}?by\b|\bgoes? (?:a long|some|far)"
        r"|\b(?:meets?|satisf(?:y|ies)|answers?|serves?) (?:much of |most of |the )?(?:that|this|the|those"
        r"|it)\b"
        r"|\bgives? the public (?:the|what|most|much)|\btells? the public\b",
        b=1.6,
        g=0.6,
    ),
    cue(
        r"\b(?:is|are|have been|has been|we have|were|was) (?:both |all |now |already ){0,2}(?:published"
        r"|given(?! by)|disclosed|available|provided)\b|\bwe publish\b|\balready (?:published|public"
        r"|available|known|disclosed)",
        b=1,
        g=0.8,
        a=0.5,
    ),
    cue(
        r"\bpublic interest in [^.;]{0,110}\boutweigh(?:s|ed)\b|\boutweighed by the public interest\b", b=1.5
    ),
    # For disclosure
    cue(
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
    cue(
        r"\btransparen\w{1,3}\b|\baccountab\w{2,6}\b|\bopenness\b|\bopen justice\b|\bbetter[- ]informed\b"
        r"|\b(?:public|informed|better) debate\b|\bscrutin\w{1,4}\b|\bvalue for money\b"
        r"|\bpublic (?:money|purse|funds?|spending)\b|\btax-?payers?\b|\bpaid (?:for )?by the public\b"
        r"|\bthe public pays?\b|\banswerable\b|\bundue influence\b",
        f=1.8,
        b=0.3,
    ),
    cue(
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
    cue(
        rf"\bwould (?:\w{{2,12}} ){{0,2}}?(?:show|demonstrate|allow|enable|help|let|inform|reassure|tell"
        rf"|assist|give) {_PUBLIC}\b"
        rf"|\b{_PUBLIC} (?:would|could|might|may|will)(?: better)? (?:be able to |then )?(?:see|know"
        rf"|understand|judge|compare|comment"
        r"|scrutinise|check|wish|want|learn|be better)"
        rf"|\A\W{{0,3}}(?:{ACT}|it|this|that|the \w{{2,14}}|to \w{{3,10}})\b.{{0,80}}?\b(?:would|could"
        rf"|might|may) (?:\w{{2,12}} ){{0,2}}?"
        r"(?:promote|demonstrate|increase|improve|enhance|add to|inform|contribute|further|show that|show "
        r"how|show whether"
        r"|support|reassure|satisfy|encourage|lead to (?:a )?(?:better|more|greater)|persuade|allow "
        r".{0,30}(?:public|scrutiny|debate))",
        f=2.8,
        h=-1.5,
    ),
    cue(
        r"\b(?:useful|helpful|of (?:benefit|value|interest|use|help|assistance)) to\b|\bthe force of "
        r"(?:that|this|the)\b|\bbenefits? of\b",
        f=1.0,
        h=0.3,
    ),
    # Against it
    cue(
        r"\A\W{0,3}(?:on the other(?: hand| side)?|against (?:that|this|these|which|it|them|those)"
        r"|conversely|nevertheless|nonetheless"
        r"|by contrast|set against|balanced against|however|but|yet|it is however|we (?:also "
        r")?recogni[sz]ed also"
        r"|we also see|that said|there is a greater)\b",
        g=2.2,
        b=0.7,
        f=-1,
    ),
    cue(
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
    cue(
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
    cue(
        r"\b(?:deserves?|entitled to|duty to|need to|must be able to) (?:\w{2,12} ){0,3}?(?:protect|safe"
        r"|advice|private)",
        g=1.3,
    ),
)
"""Cues of the public interest, of each side of it, and of the balance."""
