"""Two styles of citing one Act, and what only looks like two."""

from __future__ import annotations

import pytest

from tests.checker.rules.letters import found_in


def marked(*sentences: str) -> list[str]:
    return [quote for quote, _ in found_in("\n\n".join(sentences), "TX007")]


@pytest.mark.parametrize(
    ("sentences", "odd"),
    [
        (("It is exempt under section 31(1)(a).", "Section 31 (1)(a) is qualified."), "Section 31 (1)(a)"),
        (("It is exempt under section 31(1)(a).", "The test in s31(1)(a) was met."), "s31(1)(a)"),
        (("It is exempt under s.31(1)(a).", "Section 31(1)(a) is qualified."), "Section 31(1)(a)"),
        (("The exemption is regulation 12(5)(b).", "Under reg. 12(5)(b) we weighed it."), "reg. 12(5)(b)"),
    ],
)
def test_another_style_is_found(sentences: tuple[str, ...], odd: str) -> None:
    assert marked(*sentences) == [odd]


def test_the_style_of_nearly_all_is_the_letters_own() -> None:
    usual = [f"Section 31(1)({letter}) is qualified." for letter in "abc"]
    assert marked("It is exempt under s31(1)(a).", *usual) == ["s31(1)(a)"]


def test_one_finding_for_many_slips() -> None:
    slips = [f"It is exempt under s 31 (1)({letter})." for letter in "abc"]
    assert len(marked("It is exempt under section 31(1)(a).", "Section 31(1)(b) applies too.", *slips)) == 1


@pytest.mark.parametrize(
    "second",
    [
        "Section 31(1)(a) is qualified.",
        "SECTION 31(1)(a) is qualified.",
        "Sections 31(1)(a) and 38(1)(b) are qualified.",
        "That is so by sections 31 and 38.",
        "The exemption (s.31(1)(a)) is qualified.",
        "You wrote “s 31 (1)(a) cannot apply”, and we do not agree.",
        "The vet acts under s.9 (2) of the Animal Welfare Act 2006.",
        "Exemption    s.31 (1)(a)    12\nNone    s.40 (2)    14",
        "It is exempt under section\n31(1)(a) of the Act.",
    ],
)
def test_the_same_style_is_let_be(second: str) -> None:
    assert marked("It is exempt under section 31(1)(a).", second) == []
