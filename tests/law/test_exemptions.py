"""The catalogue of Part II: what is there, absolute or qualified, and what a letter must give."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aboveboard.law import exemptions
from aboveboard.law.exemptions import NotInForce, UnknownProvision, provision

SEED = date(2018, 10, 19)
BEFORE_GDPR = date(2018, 5, 24)
GDPR = date(2018, 5, 25)
NOW = date(2026, 11, 25)
SECTIONS = [
    "21",
    "22",
    "22A",
    "23",
    "24",
    "25",
    "26",
    "27",
    "28",
    "29",
    "30",
    "31",
    "32",
    "33",
    "34",
    "35",
    "36",
    "37",
    "38",
    "39",
    "40",
    "41",
    "42",
    "43",
    "44",
]


# ---------------------------------------------------------------- what is there


def test_every_section_of_part_ii_is_there_in_order() -> None:
    assert list(exemptions.sections()) == SECTIONS


@pytest.mark.parametrize(
    "key",
    [
        *(f"31(1)({letter})" for letter in "abcdefghi"),
        *(f"31(2)({letter})" for letter in "abcdefghij"),
        *(f"30(2)(a)({number})" for number in ("i", "ii", "iii", "iv")),
        *(f"36(2)({one})" for one in ("a)(i", "a)(ii", "a)(iii", "b)(i", "b)(ii", "c")),
        *(f"37(1)({letter})" for letter in ("a", "aa", "ab", "ac", "ad", "b")),
        *(f"40(5B)({one})" for one in ("a)(i", "a)(ii", "b", "c", "d")),
        *("30(1)(a)(i)", "30(1)(a)(ii)", "30(1)(b)", "30(1)(c)", "38(1)(a)", "38(1)(b)", "22A(1)(b)(iv)"),
        *("40(1)", "40(2)", "40(3A)(a)", "40(3A)(b)", "40(3B)", "40(4A)", "40(5A)", "44(1)(c)", "44(2)"),
        *("39(1)(a)", "41(1)(b)", "24(3)", "23(3)(l)", "36(5)(o)(iii)", "32(1)(c)(ii)", "35(1)(d)"),
    ],
)
def test_the_limbs_that_letters_cite_are_in_force_today(key: str) -> None:
    assert provision(key, as_of=NOW).key == key


@pytest.mark.parametrize("key", ["40(3)", "40(3)(a)(ii)", "40(4)", "40(5)(a)", "40(5)(b)(i)", "40(5)(b)(ii)"])
def test_the_old_section_40_is_in_force_before_25_may_2018_and_not_after(key: str) -> None:
    assert provision(key, as_of=BEFORE_GDPR).in_force_until == BEFORE_GDPR
    with pytest.raises(NotInForce):
        provision(key, as_of=GDPR)


@pytest.mark.parametrize(
    "key", ["31(4)", "2", "45", "17(1)", "40(2)(c)", "40(6A)", "21(4)", "31(1)(j)", "32(5)"]
)
def test_what_is_not_in_part_ii_is_unknown(key: str) -> None:
    assert exemptions.find(key) is None
    assert not exemptions.exists(key)
    assert not exemptions.is_exemption(key)
    with pytest.raises(UnknownProvision):
        provision(key)


def test_section_25_exists_but_is_no_exemption() -> None:
    found = provision("25")
    assert found.role == "not_an_exemption"
    assert not found.may_be_relied_on
    assert not exemptions.is_exemption("25")
    assert not exemptions.is_exemption("25(1)")
    assert (found.test, found.standing, found.needs) == (None, None, frozenset())


def test_an_unknown_limb_says_what_there_is_and_what_may_have_been_meant() -> None:
    with pytest.raises(UnknownProvision, match=r"no s\.31\(4\).*31\(1\) to 31\(3\)"):
        provision("31(4)")
    with pytest.raises(UnknownProvision) as raised:
        provision("31(a)")
    assert raised.value.nearest == ("31(1)(a)", "31(2)(a)")


# ---------------------------------------------------------------- absolute or qualified


def test_the_absolute_list_of_section_2_3_is_this_and_no_other() -> None:
    assert exemptions.absolute_list(as_of=NOW) == (
        *("21", "23", "32", "34", "37(1)(a)", "37(1)(aa)", "37(1)(ab)", "40(1)", "40(3A)", "41", "44"),
    )
    houses = [
        one.key for one in exemptions.all_provisions(as_of=NOW) if one.absolute_for and "(" not in one.key
    ]
    assert houses == ["36"]
    assert provision("37(2)", as_of=NOW).standing is None
    assert "(a) to (ab)" in provision("37(2)", as_of=NOW).standing_note


def test_the_absolute_list_before_2011_has_nothing_of_section_37() -> None:
    assert exemptions.absolute_list(as_of=date(2010, 12, 31)) == (
        *("21", "23", "32", "34", "40(1)", "40(3)(a)(i)", "40(3)(b)", "41", "44"),
    )


def test_section_40_2_depends_on_its_condition() -> None:
    whole = provision("40(2)", as_of=SEED)
    assert whole.standing is None
    assert "first condition" in whole.standing_note
    assert provision("40(3A)(a)", as_of=SEED).standing == "absolute"
    assert provision("40(3B)", as_of=SEED).standing == "qualified"
    assert provision("40(4A)", as_of=SEED).standing == "qualified"
    assert "public_interest" not in whole.needs


def test_section_36_is_absolute_for_the_two_houses_only() -> None:
    assert provision("36(2)(c)").standing == "qualified"
    assert exemptions.standing("36(2)(c)", authority="house_of_lords") == "absolute"
    assert exemptions.standing("36(3)", authority="house_of_commons") == "absolute"
    assert exemptions.standing("36(2)(c)", authority="government_department") == "qualified"
    assert exemptions.standing("24(1)", authority="house_of_commons") == "qualified"


def test_section_37_became_absolute_in_part_on_19_january_2011() -> None:
    before, after = date(2011, 1, 18), date(2011, 1, 19)
    assert provision("37", as_of=before).standing == "qualified"
    assert provision("37(1)(a)", as_of=before).standing == "qualified"
    assert "Royal Household" in provision("37(1)(a)", as_of=before).text
    assert provision("37", as_of=after).standing is None
    assert provision("37(1)(a)", as_of=after).standing == "absolute"
    assert "Household" not in provision("37(1)(a)", as_of=after).text
    assert provision("37(1)(ac)", as_of=after).standing == "qualified"
    assert provision("37(1)(b)", as_of=after).standing == "qualified"
    with pytest.raises(NotInForce) as raised:
        provision("37(1)(ad)", as_of=before)
    assert raised.value.instead == ("37(1)(a)",)


def test_40_5b_is_absolute_for_the_commissioner_since_11_july_2024() -> None:
    assert provision("40(5B)(a)(i)", as_of=date(2024, 7, 10)).standing is None
    assert provision("40(5B)(a)(i)", as_of=date(2024, 7, 11)).standing == "absolute"
    assert provision("40(5A)", as_of=SEED).standing == "absolute"


# ---------------------------------------------------------------- refusing to say whether it is held


def test_only_section_21_has_no_power_to_refuse_to_say() -> None:
    for day in (date(2006, 1, 1), SEED, NOW):
        without = [
            key
            for key in exemptions.sections()
            if exemptions.exists(key, as_of=day)
            and exemptions.is_exemption(key)
            and provision(key, as_of=day).confirm_or_deny is None
        ]
        assert without == ["21"]


def test_43_1_has_no_power_of_its_own() -> None:
    assert provision("43(1)").confirm_or_deny is None
    assert provision("43(2)").confirm_or_deny == "43(3)"
    assert provision("43(3)").refers_to == ("43(2)",)


def test_every_power_is_one_and_refers_back() -> None:
    for day in (date(2006, 1, 1), SEED, NOW):
        for one in exemptions.all_provisions(as_of=day):
            if one.confirm_or_deny is not None:
                power = provision(one.confirm_or_deny, as_of=day)
                assert power.role == "confirm_or_deny"
                assert power.section == one.section
            if one.role == "confirm_or_deny":
                assert one.refers_to
                assert "both_answers" in one.needs
                for key in one.refers_to:
                    assert provision(key, as_of=day).confirm_or_deny is not None


def test_powers_of_section_40_follow_the_date() -> None:
    assert exemptions.powers("40(2)", as_of=BEFORE_GDPR) == ("40(5)",)
    assert exemptions.powers("40", as_of=GDPR) == ("40(5A)", "40(5B)")
    assert exemptions.powers("21") == ()
    assert provision("40(1)", as_of=BEFORE_GDPR).confirm_or_deny == "40(5)(a)"
    assert provision("40(1)", as_of=GDPR).confirm_or_deny == "40(5A)"
    assert exemptions.is_confirm_or_deny("40(5B)(a)(i)")
    assert not exemptions.is_confirm_or_deny("40(2)")


# ---------------------------------------------------------------- names and sources


def test_names_are_plain_and_each_is_one_provisions() -> None:
    names = exemptions.names()
    assert names["prevention or detection of crime"] == names["preventing and detecting crime"] == "31(1)(a)"
    assert names["apprehension and prosecution of offenders"] == "31(1)(b)"
    assert names["law enforcement"] == "31"
    assert names["national security"] == "24"
    assert names["third party personal data"] == "40(2)"
    assert names["commercial interests"] == "43"
    for name in names:
        assert name == " ".join(name.lower().split())
        assert "’" not in name


def test_the_title_is_no_limbs_name() -> None:
    """A heading "Section 43 - Commercial interests" must not count as naming the limb."""
    for one in exemptions.all_provisions(as_of=NOW):
        if "(" in one.key:
            assert one.title.lower().rstrip(".") not in one.names


def test_every_section_that_letters_name_in_words_has_names_and_every_matter_of_31_and_36() -> None:
    nameless = [key for key in exemptions.sections() if not provision(key).names]
    assert nameless == []
    for key in (
        *provision("31").limbs,
        *provision("36").limbs,
        *provision("38").limbs,
        *provision("35").limbs,
    ):
        assert provision(key).names, key


def test_the_act_itself_is_always_the_first_source() -> None:
    for one in exemptions.all_provisions(as_of=NOW):
        assert one.sources[0].title == f"FOIA 2000 s.{one.key}"
        assert str(one.sources[0].url).endswith(f"/2000/36/section/{one.section}")
        assert one.certainty in exemptions.KNOWN_MEANS
        assert one.certainty != "V" or len(one.sources) > 1, f"{one.key} was seen, but where?"


# ---------------------------------------------------------------- the whole, for a reader


def test_the_whole_catalogue_today_is_as_reviewed() -> None:
    """``part_ii.txt`` is for a lawyer to read: after a change, read what moved, then write it anew."""
    reviewed = Path(__file__).with_name("part_ii.txt").read_text(encoding="utf-8")
    assert "\n".join(_in_a_line(one) for one in exemptions.all_provisions(as_of=NOW)) + "\n" == reviewed


def _in_a_line(one: exemptions.Provision) -> str:
    held = f"whether held: {one.confirm_or_deny}" if one.confirm_or_deny else ""
    refers = f"refers to {' '.join(one.refers_to)}" if one.refers_to else ""
    limbs = f"must choose ({one.limb_certainty}): {' '.join(one.limbs)}" if one.needs_limb else ""
    parts = [
        one.role,
        one.test,
        one.standing or one.standing_note,
        held,
        refers,
        " ".join(sorted(one.needs)),
        limbs,
    ]
    return f"{one.key} [{one.certainty}] " + " | ".join(part for part in parts if part) + f" | {one.text}"
