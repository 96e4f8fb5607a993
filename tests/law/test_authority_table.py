"""What the register says of bodies by their kind, and what it does with a bad row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aboveboard.law import authorities
from aboveboard.law.authority_table import load
from aboveboard.law.register import Register, RegisterError

SEED = date(2018, 10, 19)


@pytest.mark.parametrize(
    ("name", "pounds", "hours", "s35"),
    [
        ("Kent Police", 450, 18, "no"),
        ("Police Service of Northern Ireland", 450, 18, "no"),
        ("British Transport Police", 450, 18, "no"),
        ("Home Office", 600, 24, "yes"),
        ("Crown Prosecution Service", 600, 24, "yes"),
        ("DVLA", 600, 24, "yes"),
        ("Department of Justice (Northern Ireland)", 600, 24, "yes"),
        ("Welsh Government", 600, 24, "yes"),
        ("House of Commons", 600, 24, "no"),
        ("Kent County Council", 450, 18, "no"),
        ("Stratton Audley Parish Council", 450, 18, "no"),
        ("NHS England", 450, 18, "no"),
        ("University of Bristol", 450, 18, "no"),
        ("IOPC", 450, 18, "no"),
        ("College of Policing", 450, 18, "no"),
    ],
)
def test_what_follows_from_the_kind(name: str, pounds: int, hours: int, s35: str) -> None:
    body = authorities.find(name)
    assert body is not None
    assert (body.limit.pounds, body.limit.hours, body.s35) == (pounds, hours, s35)
    assert body.limit.settled


def test_the_limit_follows_schedule_1() -> None:
    for body in authorities.authorities():
        if body.regime == "FOIA" and body.limit.settled:
            assert body.limit.pounds == (600 if body.kind.schedule == "I" else 450), body.name
            assert body.limit.hours == body.limit.pounds // 25


def test_what_is_not_settled_says_so() -> None:
    defence = authorities.find("MDP")
    assert defence is not None
    assert not defence.limit.settled
    assert defence.s35 == "unsettled"
    assert defence.note is not None


def test_clocks_and_regimes() -> None:
    school, archive = authorities.find("Harris Federation"), authorities.find("National Archives")
    scotland, crime_agency = authorities.find("Police Scotland"), authorities.find("National Crime Agency")
    assert school is not None
    assert school.clock == "school"
    assert archive is not None
    assert archive.clock == "archive"
    assert scotland is not None
    assert scotland.regime == "FOISA"
    assert crime_agency is not None
    assert crime_agency.regime == "none"


def test_bodies_come_and_go() -> None:
    group, commissioner = authorities.find("Kent and Medway CCG"), authorities.find("Greater Manchester PCC")
    assert group is not None
    assert group.existed(SEED) is False
    assert group.existed(date(2021, 1, 1))
    assert commissioner is not None
    assert commissioner.existed(date(2017, 5, 7))
    assert not commissioner.existed(date(2017, 5, 8))


def test_every_kind_has_a_body() -> None:
    kinds = {body.kind.key for body in authorities.authorities()}
    assert len(kinds) >= 20
    counts = {kind: sum(body.kind.key == kind for body in authorities.authorities()) for kind in kinds}
    assert all(
        counts[kind] >= 5 for kind in ("local-authority", "health", "university", "school", "parish-council")
    )


TABLE = """
[[kind]]
key = 'police'
title = 'police force'
schedule = 'V'
limit = 450
qualified = 'the chief officer'
[[police]]
name = 'A Police'
nation = 'England'
domains = ['a.police.uk']
[[unit]]
name = 'A and B'
members = ['a-police', 'b-police']
scope = 'all'
"""
SECOND = "[[police]]\nname = 'B Police'\nnation = 'Wales'\n"


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("", r"unit 1 \(A and B\): 'members' must be keys"),
        (SECOND + "domains = ['a.police.uk']", r"police 2 \(B Police\): 'a.police.uk' is also A Police's"),
        (SECOND + "hq = ['Somewhere']", r"police 2 \(B Police\): 'hq' must be addresses with a postcode"),
        (SECOND.replace("Wales", "Narnia"), r"police 2 \(B Police\): 'nation' must be one of England"),
        (SECOND + "domain = ['b.police.uk']", r"police 2 \(B Police\): unknown field 'domain'"),
        (SECOND + "seen = ['hq@NOWHERE']", r"police 2 \(B Police\): 'seen' must be"),
        (SECOND + "settled = 'no'", r"police 2 \(B Police\): 'settled' must be true or false"),
        (SECOND + "[[body]]\nkind = 'wizards'\nrows = [{name = 'C'}]", r"'kind' must be one of police"),
        (SECOND + "[[body]]\nkind = 'police'", "there must be a list of rows called 'body 1'"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: str, says: str) -> None:
    made_up = tmp_path / "made-up.toml"
    made_up.write_text(TABLE + rows, encoding="utf-8")
    with pytest.raises(RegisterError, match=r"^made-up\.toml: .*" + says):
        load(Register(str(made_up)))


def test_a_good_table_is_read(tmp_path: Path) -> None:
    made_up = tmp_path / "made-up.toml"
    made_up.write_text(TABLE + SECOND, encoding="utf-8")
    loaded = load(Register(str(made_up)))
    assert list(loaded.bodies) == ["a-police", "b-police"]
    assert loaded.units[0].members == ("a-police", "b-police")
