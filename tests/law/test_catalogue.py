"""The catalogue's table: read, checked, and refused when it is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aboveboard.findings import Source
from aboveboard.law import exemptions, table
from aboveboard.law.table import BadTable

NOW = date(2026, 11, 25)

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
