"""What a letter does with a provision it cites: relies on it, denies it, or only names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aboveboard.law.citation import citations

# Letters put the exemptions under each other, and what governs them above.
LISTS = [
    (
        "The duty in s.1(1)(a) does not apply, by virtue of the following;\n\nSection 24(2)\nSection 31 (3)",
        "1(1)(a) denied; 24(2) relied_on; 31(3) relied_on",
    ),
    (
        "The following exemptions are no longer relied on:\n- section 41\n- section 43(2)",
        "41 denied; 43(2) denied",
    ),
    (
        "The following are absolute exemptions:\ns. 21 accessible by other means\ns. 32 court records",
        "21 mentioned; 32 mentioned",
    ),
    (
        "The number of requests refused by exemption:\nSection 12: 41\nSection 31: 27",
        "12 mentioned; 31 mentioned",
    ),
    (
        "Annex B: the text of the exemptions\nSection 21 Accessible\nSection 40 Personal information",
        "21 mentioned; 40 mentioned",
    ),
    (
        "Absolute exemptions\nSection 40(2) Personal data\nQualified exemptions\nSection 31(1)(a)",
        "40(2) relied_on; 31(1)(a) relied_on",
    ),
    ("Section 40(2) Personal Information", "40(2) relied_on"),
    (
        "Section 41(1)\n\nI do not uphold this part of it.\n\nSection 43(2)\n\nThis part is upheld.",
        "41(1) denied; 43(2) relied_on",
    ),
    ("Withheld under section 24(1), and under section 25(1).", "24(1) relied_on; 25(1) relied_on"),
    ("By virtue of the following exemptions:\nSection 25(1)", "25(1) relied_on"),
    ('You wrote: "the use of section 43(2) is absurd, as the price was in the paper".', "43(2) mentioned"),
    (
        "> You have not said why s.31(1)(a) is engaged.\nWe rely on section 38(1)(a).",
        "31(1)(a) mentioned; 38(1)(a) relied_on",
    ),
    ("The Board said that s.12(1) applied. It does not, and the table is attached.", "12(1) denied"),
    ("You say that section 12 applies to this. We do not agree.", "12 denied"),
    ("Part 1 - Disclosed\nPart 2 - Section 40(2)\nPart 3 - Section 21", "40(2) relied_on; 21 relied_on"),
]


def sentences(heading: str) -> list[str]:
    """The lines under one heading of citation_uses.txt."""
    text = (Path(__file__).parent / "citation_uses.txt").read_text(encoding="utf-8")
    section = text.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
    return section.strip().splitlines()


def uses(text: str) -> str:
    return "; ".join(f"{citation.key} {citation.use}" for citation in citations(text))


def only_use(text: str) -> set[str]:
    return {citation.use for citation in citations(text)}


@pytest.mark.parametrize("sentence", sentences("relied_on"))
def test_relied_on(sentence: str) -> None:
    assert only_use(sentence) == {"relied_on"}


@pytest.mark.parametrize("sentence", sentences("denied"))
def test_denied(sentence: str) -> None:
    assert only_use(sentence) == {"denied"}


@pytest.mark.parametrize("sentence", sentences("mentioned"))
def test_mentioned(sentence: str) -> None:
    assert only_use(sentence) == {"mentioned"}


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_what_stands_above_governs_a_list(text: str, expected: str) -> None:
    assert uses(text) == expected


@pytest.mark.parametrize("line", sentences("together"))
def test_each_provision_of_a_sentence_has_its_own_use(line: str) -> None:
    text, expected = line.split(" => ")
    assert uses(text) == expected


@pytest.mark.parametrize(
    "section", ["section 31(1)(a)", "s.43(2)", "Sections 38(1)(a) and (b)", "S40(2) of the Act"]
)
@pytest.mark.parametrize(
    ("frame", "use"),
    [
        ("We rely on {}.", "relied_on"),
        ("We do not rely on {}.", "denied"),
        ("We have not withdrawn our reliance on {}.", "relied_on"),
        ("Nothing you say persuades us that {} was wrongly applied.", "relied_on"),
        ("If we were to rely on {}, we would tell you.", "mentioned"),
        ("Our guidance on {} is on the website.", "mentioned"),
    ],
)
def test_the_spelling_of_a_provision_does_not_change_its_use(section: str, frame: str, use: str) -> None:
    assert only_use(frame.format(section)) == {use}
