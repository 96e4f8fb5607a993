"""The regulators and their contact details, by date."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import regulators
from aboveboard.law.register import Register, RegisterError

SEED = date(2018, 10, 19)
ANY_DAY = st.dates(min_value=date(2005, 1, 1), max_value=date(2040, 12, 31))


@pytest.mark.parametrize(
    ("kind", "value", "on", "verdict"),
    [
        ("phone", "0303 123 1113", SEED, "right"),
        ("phone", "0303 123 1113", date(2026, 11, 25), "right"),
        ("phone", "+44 (0)303 123 1113", SEED, "right"),
        ("phone", "+44 303 1231113", SEED, "right"),
        ("phone", "01625 545 700", date(2008, 5, 6), "right"),
        ("phone", "01625 545700", date(2014, 1, 1), "unknown"),
        ("phone", "(01625) 545-700", date(2018, 1, 1), "wrong"),
        ("phone", "08456 30 60 60", date(2009, 1, 1), "right"),
        ("phone", "0845 630 6060", date(2020, 1, 1), "wrong"),
        ("phone", "01625 545 745", SEED, "right"),
        ("phone", "01625 545 745", date(2024, 1, 1), "unknown"),
        ("phone", "01234 842547", SEED, "unknown"),
        ("web", "https://ico.org.uk/concerns/", SEED, "right"),
        ("web", "www.ico.org.uk/concerns", date(2025, 3, 1), "wrong"),
        ("web", "https://ico.org.uk/concerns/getting/?x=1#top", date(2025, 3, 1), "wrong"),
        ("web", "ico.org.uk", date(2025, 3, 1), "right"),
        ("web", "<https://ico.org.uk/>.", date(2015, 1, 1), "right"),
        ("web", "https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/", date(2025, 3, 1), "right"),
        ("web", "http://www.ico.gov.uk/complaints/freedom_of_information.aspx", date(2010, 1, 1), "right"),
        ("web", "ico.gov.uk", date(2014, 6, 1), "unknown"),
        ("web", "WWW.ICO.GOV.UK", date(2018, 1, 1), "wrong"),
        ("web", "www.informationcommissioner.gov.uk", date(2005, 6, 1), "right"),
        ("web", "www.informationcommissioner.gov.uk", date(2015, 6, 1), "wrong"),
        ("web", "cy.ico.org.uk", date(2024, 1, 1), "right"),
        ("web", "notico.org.uk", SEED, "unknown"),
        ("email", "casework@ico.org.uk", SEED, "right"),
        ("email", "Casework@ICO.org.uk", date(2024, 1, 1), "unknown"),
        ("email", "mail@ico.gsi.gov.uk", date(2012, 1, 1), "right"),
        ("email", "casework@ico.gsi.gov.uk", date(2019, 3, 31), "unknown"),
        ("email", "casework@ico.gsi.gov.uk", date(2019, 4, 1), "wrong"),
        ("post", "Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF", SEED, "right"),
        ("post", "Wycliffe House\nWater Lane\nWilmslow", date(2007, 1, 1), "right"),
        ("post", "sk95af", date(2020, 1, 1), "right"),
        ("post", "Wycliffe House, Wilmslow SK9 5AF", date(2026, 11, 25), "unknown"),
        ("post", "3 Circle Square, Oxford Road, Manchester", date(2026, 11, 25), "unknown"),
        ("post", "Woburn Road, Kempston MK43 9AX", SEED, "unknown"),
        ("name", "The Information Commissioner", SEED, "right"),
        ("name", "Information Commissioner's Office", SEED, "right"),
        ("name", "ico", SEED, "right"),
        ("name", "Information Commission", date(2026, 11, 25), "unknown"),
        ("name", "Data Protection Registrar", SEED, "wrong"),
    ],
)
def test_a_detail_is_judged_by_the_day_of_the_letter(kind: str, value: str, on: date, verdict: str) -> None:
    assert regulators.judge(kind, value, on=on) == verdict


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"pigeon.*name, post, phone"):
        regulators.judge("pigeon", "coo", on=SEED)


def test_a_wrong_detail_is_answered_with_the_right_one() -> None:
    phone = regulators.judgement("phone", "01625 545 700", on=date(2022, 5, 3))
    assert phone.verdict == "wrong"
    assert phone.instead is not None
    assert phone.instead.value == "0303 123 1113"
    web = regulators.judgement("web", "https://ico.org.uk/concerns/", on=date(2025, 5, 3))
    assert web.instead is not None
    assert web.instead.value == "ico.org.uk/make-a-complaint/foi-and-eir-complaints"


def test_who_regulates_what() -> None:
    foia = regulators.regulator(regime="FOIA", on=SEED)
    assert foia is not None
    assert foia.name == "Information Commissioner"
    assert foia.successor == "information-commission"
    assert regulators.regulator(regime="EIR", on=SEED) == foia
    scotland = regulators.regulator(regime="FOISA", on=SEED)
    assert scotland is not None
    assert scotland.name == "Scottish Information Commissioner"
    assert regulators.regulator(regime="nothing", on=SEED) is None


def test_the_information_commission_has_no_day_yet() -> None:
    commission = next(each for each in regulators.regulators() if each.key == "information-commission")
    assert commission.since is None
    now = regulators.regulator(regime="FOIA", on=date(2026, 11, 25))
    assert now is not None
    assert now.key == "information-commissioner"


def test_what_to_print_in_2018() -> None:
    values = {detail.value for detail in regulators.details_on(SEED)}
    assert {
        "0303 123 1113",
        "ico.org.uk/concerns",
        "Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
    } <= values
    assert "01625 545 700" not in values
    assert "ico.gov.uk" not in values


def test_after_the_move_an_address_is_offered_but_not_vouched_for() -> None:
    on = date(2026, 11, 25)
    post = [each for each in regulators.details_on(on) if each.kind == "post" and not each.scope]
    assert [each.value for each in post] == ["Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF"]
    assert post[0].judge(on) == "unknown"
    assert post[0].note is not None


@given(ANY_DAY)
def test_what_is_offered_is_never_wrong(on: date) -> None:
    offered = regulators.details_on(on)
    assert {detail.kind for detail in offered} >= {"name", "post", "phone", "web"}
    assert all(detail.judge(on) != "wrong" for detail in offered)
    assert all(regulators.judge(detail.kind, detail.value, on=on) != "wrong" for detail in offered)


@given(ANY_DAY, st.sampled_from(regulators.details()))
def test_what_has_gone_wrong_stays_wrong(on: date, detail: regulators.Detail) -> None:
    if detail.judge(on) == "wrong":
        assert detail.judge(on + timedelta(days=400)) == "wrong"


def test_every_detail_says_how_it_is_known() -> None:
    for detail in regulators.details():
        assert detail.certainty in ("V", "P", "K")
        if detail.certainty != "K":
            assert detail.sources, f"{detail.value} is said to be seen, and no page is named"


def test_details_are_found_in_a_letter() -> None:
    text = (
        "please visit their website at <https://ico.org.uk/concerns/> or contact them on 0303 123 1113 "
        "(01625 545 745), mail@ico.gsi.gov.uk, Wycliffe House, SK9 5AF. Our number is 01234 842547."
    )
    found = [text[start:end] for start, end, _ in regulators.mentions(text)]
    assert found == [
        "ico.org.uk/concerns",
        "0303 123 1113",
        "01625 545 745",
        "mail@ico.gsi.gov.uk",
        "SK9 5AF",
    ]


@given(st.text(alphabet="0123456789 .-()+@wicogvuk/\nSK", max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for start, end, detail in regulators.mentions(text):
        assert 0 <= start < end <= len(text)
        assert regulators.judgement(detail.kind, text[start:end], on=SEED).detail == detail


HEAD = """
[[regulator]]
key = 'r'
name = 'R'
regimes = ['FOIA']
[[detail]]
of = 'r'
kind = 'phone'
value = '1'
"""


def load(folder: Path, rows: str) -> None:
    (folder / "made-up.toml").write_text(rows, encoding="utf-8")
    regulators.load(Register(str(folder / "made-up.toml")))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("right_until = 2018-01-01", "'right_from' must be a date"),
        ("right_from = 2019-01-01\nright_until = 2018-01-01", "'right_until' must be"),
        ("right_from = 2019-01-01\nknown_wrong_from = 2018-01-01", "'known_wrong_from' must be"),
        ("right_from = '2019-01-01'", "'right_from' must be a date such as"),
        ("rigth_from = 2019-01-01", "unknown field 'rigth_from'"),
        ("certainty = 'sure'", "'certainty' must be one of K, P, V"),
        ("seen = ['NOWHERE']", "NOWHERE"),
        ("[[detail]]\nof='r'\nkind='phone'\nvalue='1'", "stands there twice"),
        ("[[detail]]\nof='r'\nkind='post'\nvalue='Somewhere'", "'marks' must be the postcode"),
        ("[[detail]]\nof='q'\nkind='phone'\nvalue='2'", r"detail 2 \(2\): 'of' must be one of r"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(RegisterError, match=r"^made-up\.toml: .*" + says):
        load(tmp_path, HEAD + row)


def test_a_file_without_rows_or_that_is_not_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"^made-up\.toml is not valid TOML"):
        load(tmp_path, "= nothing")
    with pytest.raises(
        RegisterError, match=r"^made-up\.toml: there must be a list of rows called 'regulator'"
    ):
        load(tmp_path, "")
