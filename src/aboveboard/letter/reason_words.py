"""The words of harm, of why an exemption applies, and of plain answers."""

from __future__ import annotations

from aboveboard.letter.cue import cue
from aboveboard.letter.weighing_words import ACT

_DAMAGE = (
    r"(?:prejudic\w{1,3}|harm\w{0,3}|endanger\w{0,3}|damag\w{1,3}|undermin\w{1,3}|compromis\w{1,3}"
    r"|jeopardi[sz]\w{1,3}|inhibit\w{0,3}|imped\w{1,3}|hinder\w{0,3}|threaten\w{0,3}|weaken\w{0,3}"
    r"|disrupt\w{0,3}|frustrat\w{1,3}|evad\w{1,3}|avoid\w{0,3}|exploit\w{0,3}|adversely affect"
    r"|hamper\w{0,3}|erod\w{1,3}|set back|put at risk"
    r"|risk|suffer|deter|discourag\w{1,3}|dissuad\w{1,3}|lose|lost|worsen|circumvent|interfere|impair\w{0,3})"
)

REASONS_AND_ANSWERS = (
    cue(r"\bwould\b", h=0.4, g=0.2, f=0.2),
    cue(
        r"\b(?:were|if) (?:that|this|such|those|these|it|they|we|the \w{2,14}|an? "
        r"\w{2,14})\b.{0,80}?\bwould\b"
        r"|\bdepends? (?:up)?on\b.{0,30}\b(?:trust|confidence|candour|secrecy|co-?operation|goodwill)\b",
        h=1.0,
        g=0.6,
    ),
    # Harm
    cue(
        rf"\b(?:would|could|will|may|might|likely to|can|risks?)(?: \S{{1,12}}){{0,5}}? {_DAMAGE}\b",
        h=2,
        g=1.2,
        a=-0.5,
    ),
    cue(
        rf"\A\W{{0,3}}(?:were (?:we|it|the|this|such|these|any|a|an)\b|if (?:\w{{1,14}} ){{1,8}}?(?:were"
        rf"|was|could|knew|is|are) |to (?:{ACT}|name|show|list|share|open|give|say|tell|make|state"
        rf"|answer|break|list|go)\b.{{0,160}}\bwould|{ACT}\b.{{0,160}}\b(?:would|could|might|may)\b"
        rf"|any(?:one|body) who|an? (?:\w{{3,14}} ){{1,3}}who"
        r"|those who|somebody|someone)",
        h=1.3,
        g=0.6,
        f=0.4,
    ),
    cue(
        rf"\b(?:if|were|once|when) (?:\w{{1,14}} ){{1,6}}?(?:disclosed|published|released|known|revealed"
        rf"|made public|confirmed|denied|identified)\b"
        rf"|\b(?:{ACT}) (?:of )?(?:\w{{1,14}} ){{0,8}}?(?:would|could|might)\b|\b(?:a|the) "
        rf"(?:confirmation|denial)\b",
        h=0.8,
        g=0.5,
        f=0.3,
    ),
    cue(
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
    cue(
        r"\b(?:help|assist|aid|enable|allow|let|alert|encourage|tell|show|give|lead|warn|equip)\w{0,3} "
        r"(?:\w{2,12} ){0,3}?"
        r"(?:offend|criminal|terroris|burglar|thie|gang|fraud|attack|hack|hostile|competitor|rival|advers"
        r"|smuggl|anyone|anybody"
        r"|somebody|someone|a person|people who|those who|individuals)\w{0,6}",
        h=1.6,
        g=0.8,
    ),
    cue(
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
    cue(
        r"\b(?:prejudice|harm|detriment|damage|danger|risk)\b.{0,40}?\b(?:is|arises|would|caused|likely"
        r"|to)\b",
        h=0.8,
        g=0.5,
    ),
    cue(
        r"\b(?:exempt|withheld|withholding|engaged|refused|applies)\b.{0,160}\b(?:because|since|as|in "
        r"that)\b.{0,160}\b(?:would|could|might)\b",
        h=2.2,
    ),
    # Which exemption, and why its class is met
    cue(
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
    cue(
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
    cue(
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
    cue(
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
    cue(
        r"\b(?:would|could|might) (?:then |also |soon |only )?(?:be able|know|conclude|learn|start|stop"
        r"|change|see|find)\b",
        h=0.6,
        g=0.3,
        f=0.2,
    ),
    cue(
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
    cue(
        r"\b(?:no (?:inference|conclusion)|not be (?:taken|read|interpreted|seen)|nothing (?:in this "
        r"letter|here|should|in our)|none of this"
        r"|draw no)\b.{0,60}\b(?:taken|read|inferred|drawn|mean|show|either way|held|exist|conclu)"
        r"|\bshould not be (?:taken|read|interpreted)\b|\bno inference\b",
        a=6.5,
        h=-1.5,
        b=-1.5,
    ),
    cue(
        r"\b(?:advice and assistance|section 16|to be helpful|we (?:can|could|would be glad to)|(?:you may"
        r"|you might) (?:wish|like|find)|you can find|is available (?:at|from|on)"
        r"|outside the (?:scope|Act)|for your information|i (?:can|may) add)\b",
        a=2.5,
        h=-0.7,
    ),
    cue(
        r"£ ?\d|\b\d{4}[/-]\d\d\b|\b\d{1,3}(?:,\d{3}){0,2} (?:in|officers|people|pages|requests|times|of)\b",
        a=0.7,
    ),
)
"""Cues of harm, of the class an exemption is for, and of plain answers."""
