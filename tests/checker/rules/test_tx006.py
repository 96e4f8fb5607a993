"""Two names for one block, and two blocks."""

from __future__ import annotations

import pytest

from tests.checker.rules.letters import LETTER, findings

TEXT = {
    "for": "The public could see whether the dogs are well kept and what they cost.",
    "against": "Thieves could see it.",
}
BALANCED = "The public interest in maintaining the exemption outweighs the public interest in disclosure."


def argument(section: str, *titles: str, run_in: bool = False) -> str:
    """What is argued for one exemption under the given titles: for, against and the balance."""
    texts = (TEXT["for"], TEXT["against"], BALANCED)
    join = ": " if run_in else "\n\n"
    opened = f"Section {section}\n\nDisclosure would be likely to prejudice that matter."
    return "\n\n".join(
        [opened, *(f"{title}{join}{text}" for title, text in zip(titles, texts, strict=False))]
    )


def marked(*arguments: str) -> list[tuple[str, str]]:
    opened = "The rest is exempt under section 31(1)(a) and section 43(2) of the Act."
    found = findings(LETTER.format(body="\n\n".join([opened, *arguments])), "TX006")
    return [(finding.quote, str(finding.certainty)) for finding in found]


FIRST = ("Factors favouring disclosure", "Factors favouring non-disclosure", "Balance")


@pytest.mark.parametrize("run_in", [False, True])
@pytest.mark.parametrize(
    ("second", "odd"),
    [
        (("Factors favour disclosure", *FIRST[1:]), "Factors favour disclosure"),
        (("Factors in favour of disclosure", *FIRST[1:]), "Factors in favour of disclosure"),
        (("Considerations favouring disclosure", *FIRST[1:]), "Considerations favouring disclosure"),
        (("Arguments for release", *FIRST[1:]), "Arguments for release"),
        (("The case for openness", "The case against", "Balance"), "The case for openness"),
        ((FIRST[0], "Factors against disclosure", FIRST[2]), "Factors against disclosure"),
        ((*FIRST[:2], "Balancing test"), "Balancing test"),
    ],
)
def test_another_name_is_found(second: tuple[str, ...], odd: str, run_in: bool) -> None:
    both = argument("31(1)(a)", *FIRST, run_in=run_in), argument("43(2)", *second, run_in=run_in)
    assert marked(*both) == [(odd, "certain")]


def test_the_commoner_name_is_the_letters_own() -> None:
    other = ("Arguments for disclosure", *FIRST[1:])
    three = argument("31(1)(a)", *other), argument("43(2)", *FIRST), argument("38(1)(b)", *FIRST)
    assert marked(*three) == [("Arguments for disclosure", "certain")]


def test_a_letter_with_many_odd_names_has_one_finding() -> None:
    second = ("Arguments for release", "Arguments for withholding", "Conclusion on the balance")
    assert marked(argument("31(1)(a)", *FIRST), argument("43(2)", *second)) == [
        ("Arguments for release", "certain")
    ]


@pytest.mark.parametrize(
    "second",
    [
        FIRST,
        tuple(title.upper() for title in FIRST),
        tuple(f"{title} - Section 43(2)" for title in FIRST),
        tuple(f"Section 43(2): {title}" for title in FIRST),
        tuple(f"{title} (commercial interests)" for title in FIRST),
        ("Factor favouring disclosure", *FIRST[1:]),
        ("Factors favouring disclosure of the bids", *FIRST[1:]),
        (
            "Factors favouring confirming or denying",
            "Factors favouring neither confirming nor denying",
            "Balance",
        ),
    ],
)
def test_the_same_name_is_let_be(second: tuple[str, ...]) -> None:
    assert marked(argument("31(1)(a)", *FIRST), argument("43(2)", *second)) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Public interest balance",
        "Reasons for refusing the request",
        "Considerations for and against disclosure",
        "Considerations for the future",
        "Public interest test",
        "Points for you to note",
        "Arguments about the names",
    ],
)
def test_another_block_is_let_be(heading: str) -> None:
    both = argument("31(1)(a)", *FIRST), argument("43(2)", *FIRST)
    assert marked(f"{heading}\n\nThis is said of both of them together.", *both) == []
