"""Canonical keys: one provision, however it is written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import exemptions
from aboveboard.law.exemptions import UnknownProvision, provision

NOW = date(2026, 11, 25)
EVERY = [one.key for day in (date(2005, 1, 1), NOW) for one in exemptions.all_provisions(as_of=day)]


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
