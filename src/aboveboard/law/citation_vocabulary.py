"""Pieces of patterns on sentences in plain form: kinds of words, and ways to write alternatives."""

from __future__ import annotations


def one_of(*alternatives: str) -> str:
    """A pattern that matches any of ``alternatives``."""
    return f"(?:{'|'.join(alternatives)})"


def words(listed: str) -> str:
    """A pattern that matches any of the words in ``listed``."""
    return one_of(*listed.split())


def phrases(listed: str) -> str:
    """A pattern that matches any of the phrases in ``listed``, which semicolons part."""
    return one_of(*(" ".join(phrase.split()) for phrase in listed.split(";")))


W = r"(?: [a-z'-]{1,18})"
"""Any word, with the space before it."""

AUX = words(
    """
    do does did is are was were be been being has have had can could will would shall should
    may might must need needs ought
    """
)

RELYING = words(
    """
    rel(?:y|ies|ied|ying|iance) appl(?:y|ies|ied|ying|ication|icable) us(?:e|es|ed|ing|age)
    cit(?:e|es|ed|ing|ation) invok(?:e|es|ed|ing) claim(?:s|ed|ing)? maintain(?:s|ed|ing)?
    engag(?:e|es|ed|ing) uph(?:old|olds|eld|olding) assert(?:s|ed|ing)? quot(?:e|es|ed|ing)
    exempt(?:ed|ing)? with(?:hold|holds|held|holding) cover(?:s|ed)? caught catch fall(?:s|ing|en)? fell
    plead(?:s|ed|ing)? resort(?:ed|ing)? recourse refus(?:e|es|ed|ing|al) redact(?:ed|ing)?
    enforc(?:e|ed|ing) triggered tak(?:e|es|en|ing) rais(?:e|es|ed|ing) adopt(?:s|ed|ing)?
    pursu(?:e|es|ed|ing) advanc(?:e|ed|ing) call(?:s|ed|ing)? put argu(?:e|es|ed|ing)
    """
)
"""The verbs and nouns by which a provision is relied on, in every form."""

USING = one_of(
    r"rel(?:y|ies|ied|ying)(?: up ?on| on)?",
    words(
        "appl(?:y|ies|ied|ying) us(?:e|es|ed|ing) cit(?:e|es|ed|ing) invok(?:e|es|ed|ing) claim(?:s|ed"
        "|ing)? maintain(?:s|ed|ing)?"
    ),
    words("engag(?:e|es|ed|ing) uphold(?:s|ing)? upheld"),
)
"""The verbs alone, those that need it with their preposition."""

UNDER = phrases(
    r"""
    under; by virtue of; by; pursuant to; in accordance with; on the basis of; in reliance on; in line
    with; per; as per; via; through; within; because of; citing; relying on; in terms of
    """
)
"""What joins a refusal to its ground."""

FINITE = words("is are was were has have had does do did can could would will should may might")
