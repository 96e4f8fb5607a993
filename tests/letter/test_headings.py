"""What a title announces."""

from __future__ import annotations

import pytest

from aboveboard.letter.cues import side_of
from aboveboard.letter.headings import exemption_named, explains_why, heading_kind, run_in_title
from aboveboard.letter.response import BlockKind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Harm", "harm"),
        ("Evidence of Harm - Section 31", "harm"),
        ("Overall Harm for Sections 24 and 31", "harm"),
        ("Harm in confirming or denying that information is held", "harm"),
        ("Prejudice to commercial interests", "harm"),
        ("The prejudice we foresee", "harm"),
        ("Effect of confirming or denying", "harm"),
        ("Factors favouring disclosure", "factors_for"),
        ("Factors favour complying with Section 1(1)(a) confirming that information is held", "factors_for"),
        ("Arguments for release", "factors_for"),
        ("The case for openness", "factors_for"),
        ("Reasons for disclosure", "factors_for"),
        ("Public interest in confirming or denying", "factors_for"),
        ("What speaks for disclosure", "factors_for"),
        ("Factors favouring non-disclosure", "factors_against"),
        ("Factors against complying with Section 1(1)(a)", "factors_against"),
        ("Considerations in favour of maintaining the exemptions", "factors_against"),
        ("Arguments for keeping the information back", "factors_against"),
        ("The case against", "factors_against"),
        ("Public interest in neither confirming nor denying", "factors_against"),
        ("Public Interest Considerations - Factors favouring disclosure", "factors_for"),
        ("Balance", "balance"),
        ("BALANCING TEST", "balance"),
        ("Weighing them", "balance"),
        ("Factors considered - Balancing Test", "balance"),
        ("Public interest test", "public_interest"),
        ("Factors for and against disclosure", "public_interest"),
        ("4. The public interest", "public_interest"),
        ("Internal review", "review"),
        ("COMPLAINT RIGHTS", "review"),
        ("Annex C: If you are unhappy with this response", "review"),
        ("Should you be dissatisfied", "review"),
        ("Information Commissioner", "regulator"),
        ("Your request", "request"),
        ("You asked", "request"),
        ("Our response", "answer"),
        ("Decision", "answer"),
        ("Exemptions applied", "exemptions"),
        ("Why section 42(1) applies", "exemptions"),
        ("Reasons for refusal", "exemptions"),
    ],
)
def test_a_heading_announces(heading: str, kind: str) -> None:
    found = heading_kind(heading)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(
    "heading",
    [
        "Harm reduction services in Leeds",
        "Self-harm in custody",
        "Complaints received in 2022",
        "Review of the lighting in Mill Lane",
        "Information Rights",
        "Balance sheet",
        "Public interest disclosures",
        "Drones",
        "",
        "---",
    ],
)
def test_a_heading_about_something_else(heading: str) -> None:
    assert heading_kind(heading) is None


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("against disclosure", BlockKind.FACTORS_AGAINST),
        ("favouring non-disclosure", BlockKind.FACTORS_AGAINST),
        ("against withholding", BlockKind.FACTORS_FOR),
        ("in favour of openness", BlockKind.FACTORS_FOR),
        ("against", BlockKind.FACTORS_AGAINST),
        ("neither here nor there", None),
    ],
)
def test_the_side_a_phrase_is_on(phrase: str, side: BlockKind | None) -> None:
    assert side_of(phrase) is side


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harm: thieves would know.", "Harm:"),
        ("**Reasons for disclosure.** To be made", "**Reasons for disclosure.**"),
        ("For confirming or denying. This force leads", "For confirming or denying."),
        ("Why disclosure would endanger people: in the past", "Why disclosure would endanger people:"),
        ("Considerations favouring disclosure - the tactic", "Considerations favouring disclosure -"),
        ("**Not satisfied?** Write to us", "**Not satisfied?**"),
    ],
)
def test_a_title_runs_into_its_text(line: str, title: str) -> None:
    end = run_in_title(line, 0, len(line))
    assert end is not None
    assert line[:end].strip() == title


@pytest.mark.parametrize(
    "line",
    [
        "Harm would follow. It would be great.",
        "The public interest outweighs that. It is so.",
        "For now the public interest in maintaining the exemption outweighs that in disclosure. Ask again.",
        "There's the Commissioner: ask him.",
        "harm: lower case",
        "Harm",
        "",
    ],
)
def test_a_sentence_is_no_title(line: str) -> None:
    assert run_in_title(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Law Enforcement", "31"),
        ("Section 24(2) National Security", "24"),
        ("Trade secrets", "43"),
        ("Commercial interests", "43"),
        ("Personal information", "40"),
        ("Dogs", None),
    ],
)
def test_an_exemption_named_in_words(heading: str, section: str | None) -> None:
    found = exemption_named(heading)
    assert (found.partition("(")[0] if found else None) == section


def test_a_heading_explains_why() -> None:
    assert explains_why("WHY THE ADDRESSES ARE EXEMPT")
    assert explains_why("Why is some of it withheld?")
    assert not explains_why("Why we close on Sundays")
