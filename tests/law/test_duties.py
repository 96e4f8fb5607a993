"""The Act outside Part II, the laws beside it, the refusal notice and the days of change."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from aboveboard.findings import Source
from aboveboard.law import duties, exemptions, table
from aboveboard.law.exemptions import UnknownProvision
from aboveboard.law.table import BadTable

# ---------------------------------------------------------------- which provisions there are


def test_sections_1_to_88_are_all_known_in_one_table_or_the_other() -> None:
    missing = [number for number in range(1, 89) if not duties.exists(str(number))]
    assert missing == []
    assert not set(duties.sections()) & set(exemptions.sections())
    for inserted in ("11A", "11B", "22A", "76A", "80A"):
        assert duties.exists(inserted)


@pytest.mark.parametrize(
    "key",
    [
        "0",
        "89",
        "100",
        "9A",
        "1(7)",
        "1(1)(c)",
        "2(4)",
        "10(7)",
        "12(6)",
        "14(3)",
        "16(3)",
        "17(8)",
        "17(1)(d)",
        "50(8)",
        "31(4)",
        "40(2)(c)",
        "8(1)(d)",
        "nonsense",
        "",
    ],
)
def test_what_does_not_exist_is_known_not_to(key: str) -> None:
    assert not duties.exists(key)


@pytest.mark.parametrize(
    "key",
    [
        "1(1)(a)",
        "1(3)(b)",
        "2(3)(fa)",
        "8(2)(c)",
        "10(3)(b)",
        "12(4)(b)",
        "14(2)",
        "17(7)(b)",
        "50(2)(d)",
        "3(2)",
        "31(1)(a)",
        "s. 16 (1)",
        "11(1A)",
        "45(2)(da)",
        "84",
        "7(3)(b)",
    ],
)
def test_what_exists_or_may_exist_is_not_called_missing(key: str) -> None:
    assert duties.exists(key)


def test_parts_of_the_act_are_in_order() -> None:
    order = ["I", "III", "IV", "V", "VI", "VII", "VIII"]
    parts = [duties.duty(key).part for key in duties.sections()]
    assert parts == sorted(parts, key=order.index)
    assert duties.duty("44A" if duties.find("44A") else "45").part == "III"
    assert duties.duty("77").part == "VIII"


@pytest.mark.parametrize(
    ("key", "role"),
    [
        ("1(1)(a)", "right"),
        ("2(2)", "effect"),
        ("12(1)", "refusal"),
        ("12(2)", "refusal"),
        ("14(1)", "refusal"),
        ("14(2)", "refusal"),
        ("16(1)", "duty"),
        ("17(1)(b)", "duty"),
        ("17(4)", "effect"),
        ("50", "right"),
        ("77", "offence"),
    ],
)
def test_what_each_provision_is(key: str, role: str) -> None:
    assert duties.duty(key).role == role


def test_a_part_has_its_sections_title_and_sources() -> None:
    found = duties.duty("s.17 (7)(b)")
    assert (found.key, found.section, found.title) == ("17(7)(b)", "17", "Refusal of request")
    assert found.sources[0] == Source(
        "FOIA 2000 s.17(7)(b)", "https://www.legislation.gov.uk/ukpga/2000/36/section/17"
    )
    assert [one.key for one in duties.below("17(7)")] == ["17(7)(a)", "17(7)(b)"]


def test_what_is_not_there_is_unknown_and_says_what_may_have_been_meant() -> None:
    with pytest.raises(UnknownProvision, match=r"there is no FOIA 2000 s\.17\(8\); did you mean"):
        duties.duty("17(8)")
    with pytest.raises(UnknownProvision, match="is no number of a provision"):
        duties.duty("seventeen")
    with pytest.raises(UnknownProvision, match="does not list every part"):
        duties.duty("45(2)(da)")
    assert duties.find("31") is None


def test_inserted_provisions_begin_when_they_were_inserted() -> None:
    assert not duties.duty("2(3)(fa)").in_force(date(2018, 5, 24))
    assert duties.duty("2(3)(fa)").in_force(date(2018, 5, 25))
    assert not duties.duty("2(3)(ea)").in_force(date(2011, 1, 18))
    assert not duties.duty("11A").in_force(date(2013, 8, 31))


def test_section_2_3_and_the_catalogue_name_the_same_sections() -> None:
    listed = {
        number
        for one in duties.below("2(3)")
        for number in re.findall(r"\b(?:Section |s\.)([0-9]{2})", one.text.partition("(before")[0])
    }
    catalogue = {exemptions.provision(key).section for key in exemptions.absolute_list()}
    assert listed == catalogue | {"36"}


# ---------------------------------------------------------------- other laws


@pytest.mark.parametrize(
    "key", [*(f"12(4)({one})" for one in "abcde"), *(f"12(5)({one})" for one in "abcdefg")]
)
def test_the_exceptions_of_the_eir(key: str) -> None:
    found = duties.find(key, act="eir")
    assert found is not None
    assert found.role == "exception"
    assert found.sources[0].title == f"EIR 2004 reg {key}"
    assert found.sources[0].url == "https://www.legislation.gov.uk/uksi/2004/3391/regulation/12"


def test_the_other_regulations_of_the_eir() -> None:
    for key in ("5", "6", "7", "9", "11", "12(2)", "12(6)", "12(9)", "13", "14(4)"):
        assert duties.find(key, act="eir") is not None, key
    assert duties.find("12(4)(f)", act="eir") is None


def test_sections_25_to_41_of_the_scottish_act_are_exemptions_with_other_meanings() -> None:
    for number in range(25, 42):
        found = duties.find(str(number), act="foisa")
        assert found is not None
        assert found.role == "exemption"
        assert found.certainty == "K"
    assert duties.duty("30", act="foisa").title == "Prejudice to effective conduct of public affairs"
    assert duties.duty("35", act="foisa").title == "Law enforcement"


def test_data_protection_law_is_dated() -> None:
    day = date(2018, 5, 25)
    assert duties.duty("10", act="dpa_1998").in_force_until == date(2018, 5, 24)
    assert duties.duty("6(1)(f)", act="uk_gdpr").in_force(day)
    assert not duties.duty("45(4)", act="dpa_2018").in_force(date(2018, 5, 24))


def test_every_law_has_names_by_which_letters_know_it_and_no_two_share_one() -> None:
    names = [name for act in duties.acts().values() for name in act.names]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)
    assert duties.acts()["eir"].cite("12(4)(a)") == "EIR 2004 reg 12(4)(a)"
    assert duties.acts()["uk_gdpr"].cite("6(1)(f)") == "UK GDPR art 6(1)(f)"


# ---------------------------------------------------------------- the refusal notice


def ids(*situation: str) -> list[str]:
    return [one.id for one in duties.elements(situation=frozenset(situation))]


def test_the_elements_are_rn_01_to_rn_15() -> None:
    assert [one.id for one in duties.elements()] == [f"RN-{n:02}" for n in range(1, 16)]


def test_what_a_notice_must_give_follows_from_what_it_is() -> None:
    always = ["RN-01", "RN-10", "RN-11", "RN-15"]
    part_ii = ["RN-02", "RN-03", "RN-04"]
    assert ids("part_ii", "ncnd", "qualified") == sorted([*always, *part_ii, "RN-06"])
    assert ids("part_ii", "withheld", "qualified") == sorted([*always, *part_ii, "RN-07", "RN-12"])
    assert ids("part_ii", "withheld") == sorted([*always, *part_ii, "RN-12"])
    assert ids("part_ii", "qualified", "undecided") == sorted([*always, *part_ii, "RN-05"])
    assert ids("cost") == sorted([*always, "RN-09", "RN-13"])
    assert ids("vexatious") == sorted([*always, "RN-09"])
    assert ids() == []
    assert "RN-14" in ids("part_ii", "s40", "withheld")


def test_the_permission_to_leave_reasons_out_is_no_demand() -> None:
    found = next(one for one in duties.elements() if one.id == "RN-08")
    assert not found.applies(frozenset(duties.SITUATIONS))
    assert found.provisions == ("17(4)",)


def test_the_certainty_of_the_research_is_kept() -> None:
    known = {one.id: one.certainty for one in duties.elements()}
    assert [id_ for id_, certainty in known.items() if certainty != "V"] == ["RN-06", "RN-07", "RN-15"]


# ---------------------------------------------------------------- the days of change


def test_the_timeline() -> None:
    every = duties.changes()
    days = [one.on for one in every]
    for day in (
        *(date(2005, 1, 1), date(2007, 1, 15), date(2011, 1, 19), date(2013, 1, 1), date(2014, 10, 1)),
        *(date(2018, 5, 25), date(2018, 7, 4), date(2021, 1, 1), date(2023, 11, 22), date(2024, 3, 15)),
        *(date(2024, 7, 11), date(2025, 7, 23), date(2026, 2, 5), date(2026, 6, 15), None),
    ):
        assert day in days
    assert every[-1].on is None
    assert "Information Commission" in every[-1].what


def test_the_changes_up_to_a_day_and_those_that_touch_a_provision() -> None:
    assert duties.changes(until=date(2005, 1, 1))[-1].on == date(2005, 1, 1)
    assert all(one.on is not None for one in duties.changes(until=date(2030, 1, 1)))
    assert [one.on for one in duties.changes(touching="38(1)(a)")] == [date(2024, 3, 15)]
    assert date(2024, 7, 11) in [one.on for one in duties.changes(touching="40")]
    assert date(2024, 7, 11) not in [one.on for one in duties.changes(touching="40(1)")]


def test_a_change_in_the_catalogue_is_in_the_timeline() -> None:
    """Every day on which a provision of Part II begins, ends or reads differently is a day of change."""
    days = {one.on for one in duties.changes()}
    moved = {day for key in exemptions.sections() for day, _ in exemptions.versions(key)}
    moved |= {one.in_force_from for one in exemptions.all_provisions()}
    unexplained = moved - days - {date(2022, 9, 8), date(2024, 3, 21)}
    assert unexplained == set()


# ---------------------------------------------------------------- a bad table

GOOD = """
[act.foia]
name = 'Freedom of Information Act 2000'
short = 'FOIA 2000'
unit = 'section'
url = 'https://example.org/foia'
names = ['foia']
[foia.'17']
title = 'Refusal of request'
part = 'I'
role = 'duty'
text = 'T.'
certainty = 'V'
sources = ['S17W']
[foia.'17(1)']
text = 'T.'
paragraphs = 'a-c'
[[element]]
id = 'RN-01'
text = 'T.'
when = [['part_ii'], ['cost']]
provisions = ['17(1)']
certainty = 'V'
sources = ['S17W']
[[change]]
on = 2005-01-01
what = 'W.'
touches = ['17']
certainty = 'K'
"""
INDEX = {"S17W": Source("FOIwiki, s.17")}


def load(tmp_path: Path, text: str) -> duties.DutyTable:
    path = tmp_path / "duties.toml"
    path.write_text(text, encoding="utf-8")
    return duties.load(path, INDEX)


def test_a_good_table_loads(tmp_path: Path) -> None:
    loaded = load(tmp_path, GOOD)
    assert loaded.provisions["foia", "17(1)(c)"].role == "duty"


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("role = 'duty'", "role = 'dooty'", r"\[foia\.'17'\]: role is 'dooty'"),
        ("role = 'duty'\n", "", r"a section needs a role and a certainty"),
        ("part = 'I'\n", "", r"\[foia\.'17'\]: has no part"),
        ("title = 'Refusal of request'\n", "", r"has no title"),
        ("[foia.'17(1)']\ntext = 'T.'", "[foia.'17(1)']", r"\[foia\.'17\(1\)'\]: has no text"),
        ("[foia.'17(1)']", "[foia.'17 (1)']", r"should be written like 17\(1\)\(b\)"),
        ("[foia.'17(1)']", "[foia.'18(1)']", r"stands before, or without, '18'"),
        ("[foia.'17(1)']", "[eir.'17(1)']", r"\[eir\]: there is no \[act\.eir\]"),
        ("[act.foia]", "[act.fioa]", r"\[act\.fioa\]: should be one of foia"),
        ("unit = 'section'", "unit = 'chapter'", r"unit is 'chapter'"),
        ("id = 'RN-01'", "id = 'RN-02'", r"element 1: needs a certainty and the id RN-01"),
        ("['cost']", "['costs']", r"when holds 'costs'"),
        ("[['part_ii'], ['cost']]", "['part_ii']", r"when should hold lists of texts"),
        ("provisions = ['17(1)']", "provisions = ['17(9)']", r"provisions holds '17\(9\)'"),
        ("touches = ['17']", "touches = ['99']", r"change 1: touches '99'"),
        ("what = 'W.'\n", "", r"change 1: has no what"),
        ("on = 2005-01-01", "on = 'soon'", r"change 1: on should be a date"),
        ("certainty = 'K'", "certainty = 'K'\nsauce = 'S17W'", r"change 1: sauce is not a field known here"),
        (
            "[[change]]",
            "[[change]]\nwhat = 'W.'\ncertainty = 'K'\n[[change]]",
            r"the days should be in order",
        ),
    ],
)
def test_a_bad_table_is_refused_with_the_table_the_row_and_the_fault(
    tmp_path: Path, right: str, wrong: str, fault: str
) -> None:
    assert GOOD.count(right) == 1
    with pytest.raises(BadTable, match=r"^duties\.toml: ") as raised:
        load(tmp_path, GOOD.replace(right, wrong))
    assert raised.match(fault)


def test_nothing_in_the_tables_names_a_machine_or_quotes_at_length() -> None:
    for name in ("exemptions.toml", "duties.toml", "sources.toml"):
        lines = (table.HERE / name).read_text(encoding="utf-8").splitlines()
        longest = max((line for line in lines if line.startswith(("text", "note"))), key=len, default="")
        assert len(longest) < 320, longest
