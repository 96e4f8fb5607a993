"""What a letter that relies on a provision must give: limbs, needs, users, exclusions."""

from __future__ import annotations

from datetime import date

import pytest

from aboveboard.law import exemptions
from aboveboard.law.exemptions import provision

SEED = date(2018, 10, 19)
NOW = date(2026, 11, 25)

# ---------------------------------------------------------------- limbs, needs, users, exclusions


def test_which_citations_leave_the_limb_open() -> None:
    settled = {one.key for one in exemptions.all_provisions(as_of=SEED) if one.limb_certainty == "V"}
    assert settled == {"30", "30(1)", "31", "31(1)", "31(3)", "36", "36(2)", "37", "37(1)", "40", "43"}
    for key in (
        "24",
        "24(2)",
        "21",
        "22",
        "23",
        "28",
        "34",
        "41",
        "42",
        "44",
        "40(2)",
        "30(2)",
        "30(3)",
        "31(1)(g)",
    ):
        assert not provision(key).needs_limb, key
    for key in ("26", "27", "29", "32", "35", "38"):
        assert provision(key).limb_certainty == "K", key


def test_the_limbs_are_those_that_would_settle_it() -> None:
    nine = tuple(f"31(1)({letter})" for letter in "abcdefghi")
    assert provision("31").limbs == provision("31(1)").limbs == provision("31(3)").limbs == nine
    assert provision("30").limbs == ("30(1)(a)", "30(1)(b)", "30(1)(c)", "30(2)")
    assert provision("40", as_of=SEED).limbs == ("40(1)", "40(2)")
    assert provision("43").limbs == ("43(1)", "43(2)")
    assert provision("37", as_of=date(2010, 1, 1)).limbs == ("37(1)(a)", "37(1)(b)")
    assert provision("36(2)(b)").limbs == ("36(2)(b)(i)", "36(2)(b)(ii)")
    assert provision("38(2)").limbs == ("38(1)(a)", "38(1)(b)")
    for one in exemptions.all_provisions(as_of=NOW):
        assert one.limbs or not one.needs_limb
        for limb in one.limbs:
            assert not provision(limb, as_of=NOW).needs_limb


@pytest.mark.parametrize(
    ("key", "needs", "without"),
    [
        ("21", {"location"}, {"public_interest", "harm"}),
        ("22(1)", {"plan", "public_interest"}, {"harm"}),
        ("23(1)", {"class_facts"}, {"public_interest", "harm"}),
        ("30(1)(a)", {"class_facts", "public_interest"}, {"harm"}),
        ("31(1)(a)", {"harm", "likelihood", "public_interest"}, {"purpose_and_function", "limb"}),
        ("31(1)(g)", {"purpose_and_function", "harm"}, set()),
        ("34", {"necessity"}, {"harm", "public_interest"}),
        ("36(2)(b)(i)", {"qualified_person", "harm", "public_interest"}, set()),
        ("36(3)", {"qualified_person", "both_answers"}, set()),
        ("39", {"handled_under_eir"}, {"public_interest"}),
        ("40(1)", {"class_facts"}, {"condition", "public_interest"}),
        ("40(2)", {"condition", "legitimate_interests"}, {"public_interest", "harm"}),
        ("41", {"confider_and_breach"}, {"public_interest"}),
        ("43(2)", {"whose_interests", "harm"}, set()),
        ("43(1)", {"class_facts"}, {"harm", "whose_interests"}),
        ("44(1)(a)", {"enactment"}, {"public_interest"}),
        ("44(1)(c)", set(), {"enactment"}),
    ],
)
def test_what_a_letter_must_give(key: str, needs: set[str], without: set[str]) -> None:
    found = provision(key, as_of=NOW).needs
    assert needs <= found
    assert not without & found


def test_every_need_is_in_the_vocabulary_and_every_word_of_it_is_used() -> None:
    used = {need for one in exemptions.all_provisions(as_of=NOW) for need in one.needs}
    assert used == set(exemptions.NEEDS)


def test_a_qualified_exemption_needs_the_public_interest_and_an_absolute_one_never() -> None:
    for day in (date(2006, 1, 1), SEED, NOW):
        for one in exemptions.all_provisions(as_of=day):
            if one.standing == "qualified" and one.section != "39":
                assert "public_interest" in one.needs, one.key
            else:
                assert "public_interest" not in one.needs, one.key


def test_what_cannot_go_together_says_so_from_both_sides() -> None:
    assert "31(1)" in provision("30(1)(a)").excludes
    assert "30(1)" in provision("31(1)(a)").excludes
    assert "24(1)" in provision("23(1)").excludes
    assert "23(1)" in provision("24(1)").excludes
    assert provision("35(1)(a)").excludes == ("36",)
    assert provision("36(2)(c)").excludes == ("35",)
    for power in ("30(3)", "31(3)", "23(5)", "24(2)"):
        assert provision(power).excludes == ()


def test_who_may_use_it() -> None:
    departments = ("government_department", "northern_ireland_department", "welsh_government")
    assert provision("35(1)(a)").users == provision("35(3)").users == departments
    assert provision("33").users == ("audit_body",)
    assert provision("31(1)(a)").users == ()


def test_conditions_and_purposes_belong_to_an_exemption() -> None:
    assert provision("40(3A)(a)").belongs_to == "40(2)"
    assert provision("31(2)(c)").belongs_to == "31(1)(g)"
    assert provision("41(1)(b)").belongs_to == "41(1)"
    assert provision("31(2)(c)").role == "purpose"
    assert exemptions.is_exemption("40(3A)(a)")
    assert not exemptions.is_exemption("31(3)")
    assert not exemptions.is_exemption("36(5)")
    assert not exemptions.is_exemption("21(3)")
