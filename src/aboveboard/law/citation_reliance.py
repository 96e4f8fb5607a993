"""The words by which a writer relies on a provision.

Like :mod:`aboveboard.law.citation_denials`, on sentences in plain form. A ground of refusal needs none of
them: it is relied on unless something speaks against it. They decide where something does, and for all other
provisions.
"""

from __future__ import annotations

import re

from aboveboard.law.citation_vocabulary import UNDER, USING, W, one_of

FIRM = re.compile(
    one_of(
        r"\brel(?:y|ies|ied|ying|iance) (?:first |instead |solely |primarily |only |again )?(?:up ?on|on) @",
        rf"\b{USING}(?: the use of| the application of| use of)? @",
        rf"\b(?:exempt(?:ed|ion)?|excepted|withheld|withhold(?:s|ing)?|refus(?:e|es|ed|al|ing)"
        rf"|redact(?:ed|ing|ion|ions)?|remov(?:e|ed|ing)|exclu[a-z]{{2,6}}|protected"
        rf"|covered|caught|neither confirms?(?: or| nor) (?:deny|denies)){W}{{0,6}} {UNDER} @",
        r"\b(?:(?:falls?|fell|comes?) (?:within|under)|by virtue of|pursuant to|in reliance (?:up)?on"
        r"|on the strength of|owing to|because of) @",
        r"@,? (?:is|are|being|has been|have been|was|were) (?:hereby |now )?(?:engaged|applied"
        r"|applicable|relied|maintained|invoked|cited|claimed|upheld|the exemption)",
        r"@,? (?:applies|apply|applied|engaged|refers?)\b(?! (?:if|where|when|only|to (?:any|all"
        r"|information)\b))",
    )
)
"""Words of reliance that govern ``@``."""

EXEMPTING = re.compile(
    one_of(
        r"\b(?:exempt(?:ed)?|withh(?:eld|old|olding))\b[^.;@]{0,120} and (?:also )?(?:under|by virtue of) @",
        r"\b(?:exempt(?:ed)?|withh(?:eld|old|olding))(?: [a-z'-]{1,18}){0,4} (?:under|by|by virtue of"
        r"|pursuant to|per|in accordance with) @",
        r"\brel(?:y|ies|ied|ying) (?:up)?on @",
        r"@ (?:is|are) (?:engaged|an? exemption)",
        r"\bengag(?:e|es|ed|ing) @",
    )
)
EXEMPTING_LIST = re.compile(r"\b(?:exempt|exemptions?|exceptions?)\b[^@]{0,60}\Z")
"""Words that make of any provision an exemption relied on: in its sentence, before its list."""

ACTED_ON = re.compile(
    one_of(
        r"\b(?:extend(?:s|ed|ing)?|extension|clarif[a-z]{1,8}|further information|more time"
        r"|further time|fees?|charges?|transfer[a-z]{0,4}|suspend[a-z]{0,4})\b[^.;@]{0,80}"
        r" (?:under|by virtue of|in accordance with|pursuant to|as permitted by|as allowed by|relying on) @",
        r"\b(?:under|by virtue of|in accordance with|pursuant to|by|as) @[^.;]{0,10} (?:we|i"
        r"|the [a-z]{3,14}|this [a-z]{3,14}) (?:[a-z]{1,12} ){0,3}"
        r"(?:extend|require|need|ask|seek|charg|may|am|are|is|must)[a-z]{0,4}\b[^.;]{0,60}"
        r"\b(?:exten|clarif|further information|fee|charge|time|transfer|omit|leav|not (?:obliged"
        r"|required)|need not)[a-z]{0,6}",
        r"\b(?:rel(?:y|ies|ied|ying) (?:up)?on|by virtue of|in reliance on) @",
        r"\b(?:payable|not obliged|not required|need not|excused|permitted"
        r"|allowed)\b[^.;@]{0,80} (?:under|by|by virtue of) @",
    )
)
"""What a provision that is no ground of refusal is used for: more time, a fee, leaving reasons out."""
