"""Who is who: the register of authorities, and finding them in a letter."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import authorities

SEED = date(2018, 10, 19)
FORCES = [each for each in authorities.authorities() if each.kind.key == "police"]


def names_in(text: str) -> list[str]:
    return [body.name for _, _, body in authorities.mentions(text)]


def test_forty_three_forces_and_four_more() -> None:
    assert len(FORCES) == 47
    territorial = [force for force in FORCES if force.nation in ("England", "Wales")]
    assert len(territorial) == 43
    assert sorted(force.name for force in territorial if force.nation == "Wales") == [
        "Dyfed-Powys Police",
        "Gwent Police",
        "North Wales Police",
        "South Wales Police",
    ]
    assert {force.name for force in FORCES} - {force.name for force in territorial} == {
        "Police Service of Northern Ireland",
        "British Transport Police",
        "Ministry of Defence Police",
        "Civil Nuclear Constabulary",
    }


@pytest.mark.parametrize("force", FORCES, ids=lambda force: force.key)
def test_every_force_is_complete(force: authorities.Authority) -> None:
    assert force.domains
    assert force.headquarters
    assert force.regime == "FOIA"
    assert force.legal_name
    assert "chief officer" in force.qualified_person or force.name == "Ministry of Defence Police"
    assert force.limit.pounds == 450
    assert force.limit.hours == 18
    assert authorities.find(force.name) is force
    assert authorities.by_key(force.key) is force
    assert authorities.by_email_domain(f"foi@{force.domains[0]}") is force
    assert authorities.by_email_domain("foi@" + force.domains[0].replace(".police", ".pnn.police")) is force
    for reference in force.references:
        assert not re.search(r"[*+]|\{\d*,\}", reference), "a reference has no open-ended repeats"
        re.compile(reference)


def test_names_and_domains_belong_to_one_body_each() -> None:
    assert authorities._names().shared() == []
    domains = [domain for body in authorities.authorities() for domain in body.domains]
    assert len(domains) == len(set(domains))
    keys = [body.key for body in authorities.authorities()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Avon and Somerset Constabulary", "Avon and Somerset Police"),
        ("avon & somerset police", "Avon and Somerset Police"),
        ("Avon  &  Somerset   Constabulary", "Avon and Somerset Police"),
        ("The Metropolitan Police Service (MPS)", "Metropolitan Police Service"),
        ("Met Police", "Metropolitan Police Service"),
        ("Commissioner of Police of the Metropolis", "Metropolitan Police Service"),
        ("Heddlu Gogledd Cymru", "North Wales Police"),
        ("Dyfed Powys Police", "Dyfed-Powys Police"),
        ("Hampshire Constabulary", "Hampshire and Isle of Wight Constabulary"),
        ("Chief Constable of Hertfordshire", "Hertfordshire Constabulary"),
        ("PSNI", "Police Service of Northern Ireland"),
        ("HM Revenue & Customs", "HM Revenue and Customs"),
        ("Kent PCC", "Kent Police and Crime Commissioner"),
        (
            "Police and Crime Commissioner for Avon & Somerset",
            "Avon and Somerset Police and Crime Commissioner",
        ),
        ("Essex Police Fire and Crime Commissioner", "Essex Police, Fire and Crime Commissioner"),
        ("Mayor's Office for Policing and Crime", "Mayor’s Office for Policing and Crime"),
        ("Mayors Office for Policing and Crime", "Mayor’s Office for Policing and Crime"),
    ],
)
def test_a_body_is_found_by_any_of_its_names(said: str, name: str) -> None:
    found = authorities.find(said)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "said", ["", "  ", "Surrey", "London", "Atlantis Constabulary", "police", "&", "the"]
)
def test_a_body_that_is_not_registered_is_not_found(said: str) -> None:
    assert authorities.find(said) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("City of London Police serve London.", ["City of London Police"]),
        ("Surrey alone is not Surrey Police.", ["Surrey Police"]),
        ("the answer of kent police officers", ["Kent Police"]),
        ("HERTFORDSHIRE CONSTABULARY", ["Hertfordshire Constabulary"]),
        ("Devon & Cornwall Police’s reply", ["Devon and Cornwall Police"]),
        ("Bedfordshire Police Headquarters", ["Bedfordshire Police"]),
        ("Avon and\nSomerset Police", ["Avon and Somerset Police"]),
        ("Avon and Somerset\n\nPolice", []),
        ("In Kent. Police were called.", []),
        ("from Kent, Police", []),
        ("BTP replied; btp did not", ["British Transport Police"]),
        ("ABTP and BTPX", []),
        ("a home office desk and the Home Office", ["Home Office"]),
        ("the Met Office told the Met", ["Met Office", "Metropolitan Police Service"]),
        ("we met police officers", []),
        ("Kent Police and Crime Commissioner", ["Kent Police and Crime Commissioner"]),
        ("Kent Police and Essex Police", ["Kent Police", "Essex Police"]),
        ("Kent Police and crime in Kent", []),
        ("Essex Police, Fire and Crime Commissioner", ["Essex Police, Fire and Crime Commissioner"]),
        ("Essex Police, which answered", ["Essex Police"]),
        ("Surrey Police Authority", []),
        ("Metropolitan Police Authority", ["Metropolitan Police Authority"]),
        ("Kent Police Federation", ["Police Federation of England and Wales"]),
        ("Sussex Police\n\nFederation rules", ["Sussex Police"]),
        ("British Transport Police Authority", ["British Transport Police Authority"]),
        ("West Midlands Police, West Mercia Police", ["West Midlands Police", "West Mercia Police"]),
        ("South Wales Police and North Wales Police", ["South Wales Police", "North Wales Police"]),
        ("Police Scotland is under another Act", ["Police Scotland"]),
        ("Department of Health (Northern Ireland)", ["Department of Health (Northern Ireland)"]),
        ("the Department of Health (the Department)", ["Department of Health and Social Care"]),
        ("Metropolitan Police Service (MPS)", ["Metropolitan Police Service"] * 2),
    ],
)
def test_names_in_sentences(text: str, names: list[str]) -> None:
    assert names_in(text) == names


NAMES = [name for force in FORCES[:12] for name in force.names]
MARKS = ["and", "&", ",", ".", "\n", "\n\n", "(", ")", "of the", "BTP", "Kent’s"]
OTHERS = ["Police", "Fire", "Crime", "Commissioner", "Authority", "Federation", "Chief Constable", "Met"]
WORDS = st.sampled_from([*NAMES, *MARKS, *OTHERS])


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_mentions_stand_where_they_say_and_never_overlap(text: str) -> None:
    last = 0
    for start, end, body in authorities.mentions(text):
        assert last <= start < end <= len(text)
        last = end
        assert authorities.find(text[start:end]) is body


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text: str) -> None:
    for start, end, body in authorities.mentions(text):
        assert authorities.find(text[start:end]) is body


@given(st.sampled_from(authorities.authorities()), st.data())
def test_every_name_is_found_in_a_sentence(body: authorities.Authority, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(body.names))
    before = "Dear Sir, I wrote to "
    found = authorities.mentions(f"{before}{name}; they said no.")
    assert (len(before), len(before) + len(name), body) in [
        (start, end, other) for start, end, other in found
    ] or any(end - start > len(name) for start, end, _ in found)


def test_a_long_letter_costs_no_more_than_its_length() -> None:
    text = "Office of the Police and Crime Commissioner for the Chief Constable of Avon and " * 4000
    assert authorities.mentions(text) == []


def test_the_registers_are_read_within_the_time_a_command_has() -> None:
    """About 30 ms of a processor's time where it was measured; the bound is for slower machines."""
    program = (
        "from aboveboard.law import authorities, glossary, regulators; import time;"
        "begun = time.process_time();"
        "authorities.mentions('Kent Police'); glossary.subjects_in('CCTV'); glossary.terms_in('sexting');"
        "regulators.details(); print(time.process_time() - begun)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert float(said.stdout) < 0.3


def test_addresses() -> None:
    text = "Bedfordshire Police Headquarters,\nWoburn Road, Kempston,\nBedford, MK43 9AX\n\nSW1A 1AA"
    (found,) = authorities.addresses(text)
    assert text[found[0] : found[1]] == "MK43 9AX"
    assert found[2].name == "Bedfordshire Police"
    assert authorities.addresses("ox52nx")[0][2].name == "Thames Valley Police"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("foi@herts.pnn.police.uk", "Hertfordshire Constabulary"),
        ("FOI@Herts.Police.UK", "Hertfordshire Constabulary"),
        ("foi.west-midlands.police.uk", "West Midlands Police"),
        ("<foi@devonandcornwall.pnn.police.uk>", "Devon and Cornwall Police"),
        ("freedomofinformation@kent.gov.uk", "Kent County Council"),
        ("police.uk", None),
        ("someone@example.com", None),
        ("", None),
    ],
)
def test_whose_an_email_domain_is(address: str, name: str | None) -> None:
    found = authorities.by_email_domain(address)
    assert (found.name if found else None) == name


def test_joint_units() -> None:
    herts, beds = authorities.find("Hertfordshire Constabulary"), authorities.find("Bedfordshire Police")
    assert herts is not None
    assert beds is not None
    unit = authorities.joint_with(herts, beds, on=SEED)
    assert unit is not None
    assert unit.certainty == "V"
    assert unit.address is not None
    assert "MK43 9AX" in unit.address
    assert authorities.joint_with("Bedfordshire Police", "Cambs Police", on=SEED) == unit
    assert authorities.units_of(herts, on=SEED) == (unit,)
    assert authorities.joint_with("Kent Police", "Surrey Police", on=SEED) is None
    assert authorities.joint_with("Kent Police", "Kent Police", on=SEED) is None
    assert authorities.joint_with("Kent Police", "Atlantis", on=SEED) is None


def test_joint_units_end() -> None:
    pair = ("Warwickshire Police", "West Mercia Police")
    assert authorities.joint_with(*pair, on=date(2018, 3, 8)) is not None
    assert authorities.joint_with(*pair, on=date(2023, 3, 8)) is None


def test_joint_units_are_named() -> None:
    text = "Norfolk and Suffolk Constabularies have considered your request. BCH"
    assert [(text[start:end], len(unit.members)) for start, end, unit in authorities.units_named(text)] == [
        ("Norfolk and Suffolk Constabularies", 2),
        ("BCH", 3),
    ]
    assert authorities.mentions("Norfolk and Suffolk Constabularies") == []


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(LookupError, match="no authority 'atlantis'"):
        authorities.by_key("atlantis")
