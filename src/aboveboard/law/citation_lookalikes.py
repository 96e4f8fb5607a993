"""Numbers that look like citations: of a report, a room, a postcode, or of an Act that only the trade knows.

"Section 4 of the report" is no provision and is left out. "A section 136 detention" is one, of an Act that
nobody names: it is kept as "other", so that nobody takes it for an exemption.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_grammar import Group
from aboveboard.law.citation_token import ends_number, token_at
from aboveboard.law.citation_words import FOLLOWERS

_W = r"[ \t\u00a0]{1,3}"

_OF_WHAT = re.compile(
    rf"[ \t\u00a0]{{1,3}}(?P<of>of|in|on|from|within|at){_W}(?:(?:the|this|that|our|your|their|its|his"
    rf"|her|an?|each|every|same|any)\b{_W})"
    rf"(?P<what>(?:[a-z][\w'’-]{{0,20}}{_W}){{0,2}}[a-z][\w'’-]{{0,20}})"
)
_UNDER = re.compile(r"\b(?:under|by|of|with|to|on|in|at)\s{1,2}(?:the\s)?\Z", re.IGNORECASE)
_LEGAL = re.compile(
    r"\b(?:act|acts|legislation|statute|law|regulations?|exemptions?|exceptions?|foi|same|alternative"
    r"|present|first|absence|case|light|context|course|public|basis|interests?|face|circumstances"
    r"|applicant|requester|information|data|names?)\b"
)
_PAPER = re.compile(
    r"\b(?:report|reports|letter|form|guidance|guide|policy|policies|contract|agreement|lease|tender"
    r"|bid|handbook|manual|minutes|agenda|document|documents|plan|strategy|questionnaire|"
    r"template|spreadsheet|booklet|leaflet|procedure|procedures|constitution|statement|specification"
    r"|review|survey|site|website|page|paper|motorway|road|route|canal|river|track|line|"
    r"wall|building|cemetery|library|park|bridge|path|newspaper|test|exam|course|appendix|annex"
    r"|schedule|code|rules|bylaws|standing orders|terms|response|request|email|e-mail|notice|file"
    r"|register|directory|scheme|assessment)\b"
)
_PAPER_BEFORE = re.compile(
    r"(?:\b(?:report|form|policy|guidance|handbook|contract|manual|questionnaire|agreement|lease"
    r"|minutes|strategy|plan|document|letter|tender|page|part|chapter|annex|appendix|booklet"
    r"|constitution)(?:['’]s)?,?[ ](?:at[ ]|in[ ]|see[ ])?"
    r"|\b(?:cross|longitudinal|vertical|horizontal|mounted|brass|string|rhythm|woodwind|motorway|track"
    r"|sewer|pipe|core|golden|traffic|dog)[ ])\Z",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"[ ]?[0-9][A-Z]{2}\b")
_LETTERED = re.compile(r"\b[Ss]ections? [A-Z]\b(?![ ]?[0-9(])")
_HOUSING = re.compile(r"[ ](?:housing|vouchers?)\b", re.IGNORECASE)
_OVERLEAF = re.compile(r"[ ](?:below|above|overleaf|on page|opposite)\b", re.IGNORECASE)

# What the trade does under sections of Acts that it does not name.
_TRADE = frozenset(
    """
    stop stops search searches stop-and-search detention detentions detained detainee detainees patient
    patients assault assaults wounding woundings gbh abh arrest arrests entry entries offence offences
    offense offender offenders firearm firearms doctor doctors clinician clinicians officer officers
    agreement agreements notice notices order orders power powers authorisation authorisations
    authorization authorizations dispersal dispersals enquiry enquiries inquiry inquiries investigation
    investigations assessment assessments restriction restrictions warrant warrants eviction evictions
    possession tenancy tenancies aftercare after-care accommodation placement placements payment payments
    funding grant grants support meeting meetings strategy report reports statement statements interview
    interviews caution cautions charge charges hearing hearings application applications licence licences
    permission permissions contribution contributions monies money obligation obligations consultation
    consultations admission admissions suite suites sectioning sectionings transfer transfers return
    returns audit child children plan plans disposal disposals poa pace cjpoa mha notification
    notifications certificate certificates approval approvals approved nuisance direction directions zone
    zones harassment affray riot burglary burglaries theft robbery secure abatement demolition closure
    closures bail seizure seizures examination examinations stopped searched conveyed pursuit registration
    registrations carer carers prevention compulsory procedure highways test tests warning warnings
    disqualification penalty penalties
    """.split()
)
_NEXT_WORDS = re.compile(
    r"[ \t\n\u00a0/(-]{1,3}([A-Za-z][a-z'’-]{0,20})"
    r"(?:[ /-]([A-Za-z][a-z'’-]{0,20}))?(?:[ /-]([A-Za-z][a-z'’-]{0,20}))?"
)
_OUR_AFTER = re.compile(
    r"[ \t\n\u00a0-]{1,3}(?:(?:refusal|interim|internal|initial|qualified|absolute|foi|foia|public"
    r"|prejudice|harm|cost|personal|law|commercial|legal|professional|health"
    r"|national)[ ]){0,2}(?:exemptions?|exceptions?|refusals?|refusal notices?|cases?|arguments?"
    r"|grounds?|claims?|issues?|points?|decisions?|complaints?|"
    r"opinions?|duty|duties|estimates?|advice|codes?|limits?|interest|information|data|redactions?"
    r"|considerations?|rights?|requests?|matters?|purposes?|ncnd|responses?|extension|time)\b",
    re.IGNORECASE,
)
_TRADE_BEFORE = re.compile(
    r"(?:\b(?:detain(?:ed|ing|s)?|detentions?|sectioned|arrest(?:ed|s|ing)?|charg(?:ed|es|ing)"
    r"|convict(?:ed|ions?)|prosecut(?:ed|ions?|ing)|caution(?:ed|s)|search(?:ed|es|ing)?|stopped|stops"
    r"|offen[cs]es?|assaults?|wounding|gbh|abh|affray|harassment|"
    r"contrary|authoris(?:ed|ations?)|placed|accommodated|evict(?:ed|ions?)|admitted|admissions?"
    r"|dispers(?:ed|als?)|assessed|patients?|held in hospital|powers?|warrants?|entered|entry|entries"
    r"|conveyed|looked after|summonsed|indicted|guilty|conditional discharge)"
    r"(?:[ ][a-z]{1,12}){0,3}[ ](?:under|by|to|of|on|with|using|for|pursuant to"
    r"|in accordance with)[ ](?:an?[ ]|the[ ]|both[ ]|either[ ])?"
    r"|\b(?:assault|wounding|gbh|abh|affray|harassment|burglary|theft|robbery|stop and search|firearms?"
    r"|riot)[ ]?[(–-]{0,1}[ ]?)\Z",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"\ban?[ ]\Z", re.IGNORECASE)
_OF_FREEDOM = re.compile(
    r"exempt|withh[eo]ld|engaged|\brel(?:y|ies|ied|iance)|\brefus|disclos|redact|public interest"
    r"|\bfoia?\b|\bfois|confirm(?:ed|ing)? (?:or|nor) den|vexatious|your request|information held"
    r"|eithri|gwrthod",
    re.IGNORECASE,
)
_OUR_WORDS = re.compile(
    r"exempt|withh[eo]ld|engaged|\brel(?:y|ies|ied|iance)|\brefus|redact|\bfoia?\b", re.IGNORECASE
)
_LAST_SECTION = 88  # of the FOIA
# Sections of the FOIA that no letter cites and other Acts have made famous: "section 60", "section 47".
_SELDOM = frozenset(
    "4 5 6 7 18 20 47 55 56 59 60 61 62 66 67 68 69 70 71 72 73 78 79 80 81 82 83 85 86 87 88".split()
)
GROUNDS = frozenset("12 14 21 22 22A 23 24 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44".split())


def is_nothing(text: str, group: Group, *, sentence: tuple[int, int]) -> bool:
    """Whether the group is no citation at all: the section of a report, a postcode, a housing scheme."""
    plain = all(len(member.path) == 1 for member in group.members)
    head = group.head.lower()
    if head.startswith("exemption"):
        return group.members[0].path[0][1] not in GROUNDS
    if head.rstrip(".") in ("s", "ss", "r", "rr") and _POSTCODE.match(text, group.end):
        return True
    what = _OF_WHAT.match(text, group.end)
    if what is not None:
        named = what["what"].lower()
        is_its = what["of"] == "of" or (
            plain and not _UNDER.search(text, max(0, group.start - 14), group.start)
        )
        if is_its and _PAPER.search(named) and not _LEGAL.search(named):
            return True
        if (
            plain
            and what["of"] == "of"
            and not _LEGAL.search(named)
            and not _OUR_WORDS.search(text, *sentence)
        ):
            return True
    if not plain:
        return False
    before = max(sentence[0], group.start - 30)
    if _PAPER_BEFORE.search(text, before, group.start) or _HOUSING.match(text, group.end):
        return True
    if head == "s" and text[group.start + 1].isdigit():
        number = token_at(text, group.start + 1)
        if number is not None and not (
            ends_number(text, number) or _trade_noun(text, group) or _OUR_AFTER.match(text, group.end)
        ):
            return True
    if int("".join(filter(str.isdigit, group.members[0].key)) or 0) < 12 and _OVERLEAF.match(text, group.end):
        return True
    return _LETTERED.search(text, *sentence) is not None


def is_of_another_trade(text: str, group: Group, *, sentence: tuple[int, int]) -> bool:
    """Whether the group belongs to an Act that nobody names, by what is done under it."""
    section = group.members[0].path[0][1]
    digits = int("".join(filter(str.isdigit, section)) or 0)
    if digits > _LAST_SECTION:
        return True
    has_limbs = len(group.members[0].path) > 1
    if _OUR_AFTER.match(text, group.end) or (has_limbs and section in GROUNDS):
        return False
    if _trade_noun(text, group):
        return not (
            section in ("10", "17", "50")
            and re.match(
                r"[ ](?:interim |refusal )?(?:notice|application)",
                text[group.end : group.end + 30],
                re.IGNORECASE,
            )
        )
    if section in _SELDOM and not _OUR_WORDS.search(text, max(sentence[0], group.start - 120), group.start):
        return True
    before = max(sentence[0], group.start - 70)
    if _TRADE_BEFORE.search(text, before, group.start):
        return True
    return _ARTICLE_BEFORE.search(text, before, group.start) is not None and section not in ("17", "50", "45")


def is_about_information_rights(text: str, start: int, end: int) -> bool:
    """Whether the words of a sentence are those of an answer to a request."""
    return _OF_FREEDOM.search(text, start, end) is not None


def _trade_noun(text: str, group: Group) -> bool:
    """Whether a word of another trade follows the number, as its noun: "section 60 stop and search"."""
    following = _NEXT_WORDS.match(text, group.end)
    for word in following.groups() if following else ():
        if word is None or word.lower() in FOLLOWERS:
            return False
        if word.lower() in _TRADE:
            return True
    return False
