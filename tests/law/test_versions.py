"""The catalogue of Part II by date: what was in force, and how it read then."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import exemptions
from aboveboard.law.exemptions import NotInForce, provision

SEED = date(2018, 10, 19)
BEFORE_GDPR = date(2018, 5, 24)
GDPR = date(2018, 5, 25)
NOW = date(2026, 11, 25)
EVERY = [one.key for day in (date(2005, 1, 1), NOW) for one in exemptions.all_provisions(as_of=day)]


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
    for (day, found), (following, other) in pairwise(every):
        last = following - timedelta(days=1)
        assert found == provision(key, as_of=last)
        assert provision(key, as_of=day) == found
        assert found != other
