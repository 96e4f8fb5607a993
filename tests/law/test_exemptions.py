"""The catalogue of Part II: whole, dated, and refused when it is wrong."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.findings import Source
from aboveboard.law import exemptions, table
from aboveboard.law.exemptions import NotInForce, UnknownProvision, provision
from aboveboard.law.table import BadTable

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
EVERY = [one.key for day in (date(2005, 1, 1), NOW) for one in exemptions.all_provisions(as_of=day)]


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


# ---------------------------------------------------------------- tests and dates


def test_section_38_was_called_prejudice_based_until_march_2024() -> None:
    for key in ("38", "38(1)(b)", "38(2)"):
        assert provision(key, as_of=SEED).test == "prejudice"
        assert provision(key, as_of=SEED).may_be_called == {"prejudice", "endangerment"}
        assert provision(key, as_of=date(2024, 3, 16)).may_be_called == {"prejudice", "endangerment"}
        assert provision(key, as_of=date(2025, 1, 1)).test == "endangerment"
        assert provision(key, as_of=date(2025, 1, 1)).may_be_called == {"endangerment"}
    assert {"harm", "likelihood", "public_interest"} <= provision("38(1)(a)", as_of=NOW).needs


def test_section_24_is_never_prejudice_based_and_must_show_necessity() -> None:
    for day in (date(2005, 1, 1), SEED, NOW):
        for key in ("24", "24(1)", "24(2)"):
            found = provision(key, as_of=day)
            assert found.may_be_called == {"necessity"}
            assert {"necessity", "harm", "public_interest"} <= found.needs
            assert not found.needs_limb


def test_the_prejudice_based_list_of_march_2024() -> None:
    called = {
        one.key
        for one in exemptions.all_provisions(as_of=NOW)
        if "prejudice" in one.may_be_called and one.role == "exemption"
    }
    for key in ("26", "27(1)", "28", "29", "31", "33", "36", "43(2)"):
        assert key in called
    for key in ("24", "38", "27(2)", "30", "43(1)", "35", "40(2)", "42", "41"):
        assert key not in called


def test_22a_begins_on_1_october_2014() -> None:
    assert provision("22A(1)(b)(i)", as_of=date(2014, 10, 1)).test == "prejudice"
    with pytest.raises(NotInForce, match="1 October 2014") as raised:
        provision("22A", as_of=date(2014, 9, 30))
    assert raised.value.provision.key == "22A"
    assert raised.value.instead == ()
    assert not exemptions.exists("22A", as_of=date(2014, 9, 30))
    assert exemptions.exists("22A")


def test_40_5b_and_its_forerunner_point_to_each_other() -> None:
    with pytest.raises(NotInForce) as raised:
        provision("40(5B)(a)(i)", as_of=BEFORE_GDPR)
    assert raised.value.instead == ("40(5)(b)(i)",)
    with pytest.raises(NotInForce) as raised:
        provision("40(5)(b)(i)", as_of=GDPR)
    assert raised.value.instead == ("40(5B)(a)(i)", "40(5B)(a)(ii)", "40(5B)(b)")
    assert raised.value.provision.role == "confirm_or_deny"
    with pytest.raises(NotInForce):
        provision("40(5)(b)(i)")
    found = exemptions.find("s.40(5)(b)(i)")
    assert found is not None
    assert found.in_force_until == BEFORE_GDPR


def test_historical_records_lapse_after_20_years_since_2013() -> None:
    then = date(2012, 12, 31)
    for key, old, new in (
        ("30(1)(a)", 30, 20),
        ("35", 30, 20),
        ("42(1)", 30, 20),
        ("28", 30, 30),
        ("43(2)", 30, 30),
    ):
        before, after = provision(key, as_of=then).expiry, provision(key, as_of=NOW).expiry
        assert before is not None
        assert after is not None
        assert (before.years, after.years) == (old, new), key
    northern_ireland = provision("36(2)(a)(ii)", as_of=NOW).expiry
    assert northern_ireland is not None
    assert northern_ireland.years == 30
    assert provision("30(2)", as_of=NOW).expiry is None
    assert provision("24(1)", as_of=NOW).expiry is None


def test_versions_tell_every_day_on_which_a_provision_reads_differently() -> None:
    assert [day for day, _ in exemptions.versions("38(1)(a)")] == [
        *(date(2005, 1, 1), date(2024, 3, 15), date(2024, 3, 21)),
    ]
    assert [day for day, _ in exemptions.versions("40(5B)(d)")] == [GDPR, date(2024, 7, 11)]


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


# ---------------------------------------------------------------- keys


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("s.31 (1) (a)", "31(1)(a)"),
        ("Section 40(2)", "40(2)"),
        ("s40(5b)(a)(i)", "40(5B)(a)(i)"),
        ("SECTION 22a", "22A"),
        ("37(1)(AC)", "37(1)(ac)"),
        (" ss. 30 (1)\n(A) (I) ", "30(1)(a)(i)"),
        ("s.31\u00a0(3)", "31(3)"),
        ("section 36[2][b][ii]", "36(2)(b)(ii)"),
        ("31(1)(i)", "31(1)(i)"),
        ("regulation 12(4)(a)", "12(4)(a)"),
        ("031", "31"),
        ("31(a)", "31(a)"),
    ],
)
def test_a_key_is_made_canonical(written: str, key: str) -> None:
    assert exemptions.normalise(written) == key


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "s.",
        "section",
        "thirty-one",
        "31.1",
        "31 1 a",
        "31(1)(a)(b)",
        "31(1)(2)",
        "31()",
        "31(1",
        "31)",
        "0",
        "40(5B)(a)(iiii)",
        "31 and 40",
        "1234",
        "31(1)(a) FOIA",
        "31(abc)",
        "٣١",
        "31(1)" * 30,
        "-31",
        "31(1)(a)(i)(ii)",
    ],
)
def test_what_is_no_number_of_one_provision_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is not the number of a provision; write it like 31"):
        exemptions.normalise(written)
    with pytest.raises(UnknownProvision):
        provision(written)
    assert exemptions.find(written) is None


def test_every_key_of_the_catalogue_is_canonical() -> None:
    for key in EVERY:
        assert exemptions.normalise(key) == key


@given(
    key=st.sampled_from(EVERY),
    prefix=st.sampled_from(["", "s", "s.", "S. ", "Section ", "sections  ", "SECTION\t", "ss.", "§ "]),
    gap=st.sampled_from(["", " ", "  ", "\n", "\u00a0"]),
    upper=st.booleans(),
)
def test_however_it_is_written_it_is_the_same_provision(key: str, prefix: str, gap: str, upper: bool) -> None:
    written = prefix + key.replace("(", f"{gap}({gap}").replace(")", f"{gap})") + gap
    written = written.upper() if upper else written.lower()
    assert exemptions.normalise(written) == key
    found = exemptions.find(written)
    assert found is not None
    assert found.key == key


@given(st.text(alphabet="0123456789()[]abixvAB s.§ \n\u00a0", max_size=40))
def test_a_canonical_key_stays_as_it_is(text: str) -> None:
    try:
        key = exemptions.normalise(text)
    except ValueError:
        return
    assert exemptions.normalise(key) == key


@given(st.sampled_from(EVERY), st.dates(date(2005, 1, 1), date(2030, 1, 1)))
def test_on_any_day_a_provision_is_in_force_or_says_why_not(key: str, day: date) -> None:
    last = exemptions.find(key)
    assert last is not None
    if not last.in_force(day):
        with pytest.raises(NotInForce) as raised:
            provision(key, as_of=day)
        assert all(provision(instead, as_of=day).in_force(day) for instead in raised.value.instead)
        return
    found = provision(key, as_of=day)
    assert found.needs <= set(exemptions.NEEDS)
    assert found.may_be_relied_on == bool(found.test)
    assert found.standing is not None or found.standing_note or not found.may_be_relied_on


@given(st.sampled_from(EVERY))
def test_a_provision_changes_only_on_the_days_its_versions_name(key: str) -> None:
    every = exemptions.versions(key)
    for (day, found), (following, other) in itertools.pairwise(every):
        last = following - timedelta(days=1)
        assert found == provision(key, as_of=last)
        assert provision(key, as_of=day) == found
        assert found != other


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


# ---------------------------------------------------------------- a bad table

GOOD = """
['31']
title = 'Law enforcement'
text = 'T.'
test = 'prejudice'
standing = 'qualified'
certainty = 'V'
sources = ['S31']
choose = 'V'
confirm_or_deny = '31(3)'
names = ['law enforcement']
['31(1)']
text = 'T.'
choose = 'V'
['31(1)(a)']
text = 'T.'
names = ['detection of crime']
['31(3)']
role = 'confirm_or_deny'
text = 'T.'
refers_to = ['31(1)']
changes = [{ from = 2020-01-01, text = 'U.' }]
"""
INDEX = {"S31": Source("FOIA 2000 s.31")}


def load(tmp_path: Path, text: str) -> exemptions.Catalogue:
    path = tmp_path / "exemptions.toml"
    path.write_text(text, encoding="utf-8")
    return exemptions.load(path, INDEX)


def test_a_good_table_loads(tmp_path: Path) -> None:
    catalogue = load(tmp_path, GOOD)
    assert catalogue.make("31(3)", date(2021, 1, 1)).text == "U."
    assert catalogue.make("31(1)(a)", NOW).needs == {"harm", "likelihood", "public_interest"}


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        (
            "test = 'prejudice'",
            "test = 'prejudise'",
            r"\['31'\]: test is 'prejudise'; it should be one of class",
        ),
        ("test = 'prejudice'", "tset = 'prejudice'", r"\['31'\]: tset is not a field known here"),
        ("test = 'prejudice'\n", "", r"\['31'\]: has no test"),
        ("standing = 'qualified'\n", "", r"\['31'\]: has no standing"),
        ("standing = 'qualified'", "standing = 'depends'", r"standing_note does not say"),
        ("certainty = 'V'", "certainty = 'X'", r"certainty is 'X'"),
        ("certainty = 'V'\n", "", r"a section needs a title and a certainty"),
        ("title = 'Law enforcement'\n", "", r"a section needs a title"),
        ("sources = ['S31']", "sources = ['S32']", r"sources holds 'S32', which is not in sources.toml"),
        ("sources = ['S31']", "sources = 'S31'", r"sources should be a list of texts"),
        ("confirm_or_deny = '31(3)'", "confirm_or_deny = '31(1)'", r"'31\(1\)' is no such power"),
        ("confirm_or_deny = '31(3)'", "confirm_or_deny = '31(4)'", r"'31\(4\)' is no such power"),
        ("refers_to = ['31(1)']\n", "", r"\['31\(3\)'\]: is a confirm-or-deny power that refers to nothing"),
        ("refers_to = ['31(1)']", "refers_to = ['31(9)']", r"points to '31\(9\)', which is not in the table"),
        (
            "['31(1)(a)']\ntext = 'T.'",
            "['31(1)(A)']\ntext = 'T.'",
            r"the key should be written '31\(1\)\(a\)'",
        ),
        ("['31(1)(a)']\ntext = 'T.'", "['31(2)(a)']\ntext = 'T.'", r"stands before, or without, '31\(2\)'"),
        ("['31(1)(a)']\ntext = 'T.'", "['31(1)(a)']\ntext = 7", r"text should be a text, not 7"),
        ("['31(1)(a)']\ntext = 'T.'", "['31(1)(a)']\n", r"\['31\(1\)\(a\)'\]: has no text"),
        ("names = ['detection of crime']", "names = ['law enforcement']", r"already a name of '31'"),
        ("names = ['detection of crime']", "names = ['Detection of crime']", r"should be in small letters"),
        ("names = ['detection of crime']", "names = ['crime', 'crime']", r"says the same thing twice"),
        ("names = ['detection of crime']", "needs = ['harms']", r"needs holds 'harms'"),
        (
            "names = ['detection of crime']",
            "choose = 'V'",
            r"choose is set but there is nothing to choose from",
        ),
        ("names = ['detection of crime']", "excludes = ['30']", r"points to '30', which is not in the table"),
        ("names = ['detection of crime']", "from = '2018-05-25'", r"from should be a date like 2018-05-25"),
        ("names = ['detection of crime']", "from = 2018-05-25\nuntil = 2018-05-24", r"until is before from"),
        ("names = ['detection of crime']", "superseded_by = ['31(3)']", r"is superseded but has no until"),
        ("names = ['detection of crime']", "paragraphs = 'c-a'", r"paragraphs should name parts like 'a-c'"),
        (
            "names = ['detection of crime']",
            "expiry = { years = 0, basis = 's.63', certainty = 'V' }",
            r"years",
        ),
        ("names = ['detection of crime']", "users = ['anybody']", r"users holds 'anybody'"),
        ("from = 2020-01-01,", "from = 2004-01-01,", r"changes 1: from should be a later day"),
        ("from = 2020-01-01,", "", r"changes 1: from should be a later day"),
        ("text = 'U.'", "txet = 'U.'", r"changes 1: txet is not a field known here"),
        ("['31(3)']", "['31(3)'", r"is not TOML"),
    ],
)
def test_a_bad_table_is_refused_with_the_table_the_row_and_the_fault(
    tmp_path: Path, right: str, wrong: str, fault: str
) -> None:
    assert GOOD.count(right) == 1
    with pytest.raises(BadTable, match=r"^exemptions\.toml: ") as raised:
        load(tmp_path, GOOD.replace(right, wrong))
    assert raised.match(fault)


def test_a_table_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"exemptions\.toml: cannot be read: No such file"):
        exemptions.load(tmp_path / "exemptions.toml", INDEX)


def test_every_source_of_the_index_is_used_somewhere() -> None:
    tables = ("exemptions.toml", "duties.toml")
    written = "".join((table.HERE / name).read_text(encoding="utf-8") for name in tables)
    unused = [name for name in table.sources() if f"'{name}'" not in written]
    assert unused == []
