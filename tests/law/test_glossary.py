"""The words people ask by, and other names for the same subject."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import glossary
from aboveboard.law.phrases import key, singular
from aboveboard.law.register import Register, RegisterError

SEED = date(2018, 10, 19)
BY_NAME = {term.name: term for term in glossary.terms()}


def terms_in(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], term.name) for start, end, term in glossary.terms_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("offences recorded of sexting, where", [("sexting", "sexting")]),
        ("Sexting offences", [("Sexting offences", "sexting")]),
        ("knife crimes and gun-crime", [("knife crimes", "knife crime"), ("gun-crime", "gun crime")]),
        ("county lines gangs", [("county lines gangs", "county lines")]),
        ("non-crime hate incidents", [("non-crime hate incidents", "hate incident")]),
        ("hate\ncrime", [("hate\ncrime", "hate crime")]),
        ("hate\n\ncrime", []),
        ("moped-enabled crime", [("moped-enabled crime", "moped crime")]),
        ("muggings", [("muggings", "mugging")]),
        ("ASB and asb", [("ASB", "anti-social behaviour")]),
        ("drink spiking or spiking", [("drink spiking", "spiking"), ("spiking", "spiking")]),
        ("shoplifters", [("shoplifters", "shoplifting")]),
        ("a spiked fence, a knife, a crime", []),
        ("dispatched to the scene", []),
    ],
)
def test_terms_are_found_in_their_forms(text: str, found: list[tuple[str, str]]) -> None:
    assert terms_in(text) == found


@pytest.mark.parametrize(
    ("name", "on", "is_category"),
    [
        ("sexting", SEED, False),
        ("knife crime", SEED, False),
        ("hate incident", SEED, False),
        ("county lines", SEED, False),
        ("mugging", SEED, False),
        ("joyriding", SEED, False),
        ("cyber crime", SEED, False),
        ("shoplifting", SEED, True),
        ("stalking", SEED, True),
        ("stalking", date(2012, 1, 1), False),
        ("upskirting", SEED, False),
        ("upskirting", date(2019, 4, 11), False),
        ("upskirting", date(2019, 4, 12), True),
        ("revenge porn", date(2014, 1, 1), False),
        ("revenge porn", SEED, True),
        ("cyberflashing", date(2024, 1, 31), True),
        ("domestic abuse", SEED, True),
        ("anti-social behaviour", SEED, True),
    ],
)
def test_whether_an_answer_must_say_how_it_was_read(name: str, on: date, is_category: bool) -> None:
    assert BY_NAME[name].is_category(on=on) is is_category


def test_sexting_is_explained() -> None:
    term = BY_NAME["sexting"]
    assert term.certainty == "V"
    assert any("86/02" in each for each in term.counted_as)
    assert any("86/10" in each for each in term.counted_as)
    assert term.over is not None
    assert term.under is not None


def test_every_term_says_what_it_may_be_counted_as_and_how_it_is_known() -> None:
    assert len(glossary.terms()) >= 90
    for term in glossary.terms():
        assert term.counted_as
        assert term.recording in glossary.RECORDINGS
        assert term.recording != "none" or term.over or term.under or term.counted_as
        assert term.certainty == "K" or term.sources
        assert term.same_subject, f"{term.name} has no other name for its subject"


def test_no_name_is_that_of_two_terms() -> None:
    assert glossary._terms().shared() == []


def test_no_form_of_a_term_stands_there_twice() -> None:
    for term in glossary.terms():
        forms = [key(each, singular) for each in (*term.names, *term.same_subject)]
        assert len(forms) == len(set(forms)), term.name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sexting", "indecent images of children"),
        ("sexting", "youth-produced sexual imagery"),
        ("CCTV", "surveillance camera"),
        ("cctv", "closed circuit television"),
        ("taser", "conducted energy device"),
        ("tasers", "CED"),
        ("ANPR", "automatic number plate recognition"),
        ("IMSI catcher", "covert communications data equipment"),
        ("drone", "unmanned aircraft"),
        ("drones", "UAV"),
        ("body-worn video", "BWV"),
        ("speed camera", "safety camera"),
        ("firearms licence", "shotgun certificate holder"),
        ("PSPO", "public spaces protection order"),
        ("FPN", "fixed penalty notice"),
        ("SEND", "special educational needs"),
        ("A&E", "accident and emergency"),
        ("DNAR", "do not resuscitate"),
        ("pothole", "road defect"),
        ("bin collection", "refuse collection"),
        ("GP", "general practitioner"),
        ("school exclusion", "permanent exclusion"),
        ("SAR", "subject access request"),
        ("out of date software", "Windows XP"),
        ("council tax", "council tax arrears"),
        ("asylum seekers", "refugee"),
    ],
)
def test_two_names_for_one_subject(one: str, other: str) -> None:
    assert other in glossary.synonyms(one)
    assert key(one, singular) in {key(each, singular) for each in glossary.synonyms(other)}


@pytest.mark.parametrize(
    "word", ["", " ", "prevent", "send", "assault", "exclusion", "review", "prejudice", "minutes"]
)
def test_a_word_that_says_little_leads_nowhere(word: str) -> None:
    assert glossary.synonyms(word) == frozenset()


def test_a_phrase_is_not_its_own_synonym() -> None:
    assert "CCTV" not in glossary.synonyms("CCTV")
    assert "surveillance camera" not in glossary.synonyms("surveillance cameras")


def test_sexting_has_nothing_to_do_with_software() -> None:
    sexting = {
        word for phrase in glossary.synonyms("sexting") for word in phrase.casefold().split() if len(word) > 3
    }
    software = {
        word
        for phrase in glossary.synonyms("Windows XP")
        for word in phrase.casefold().split()
        if len(word) > 3
    }
    assert not sexting & software


def test_subjects_are_found_in_a_text() -> None:
    text = "How many CCTV cameras and PSPOs are there in the borough? Send it by post."
    found = [(text[start:end], other) for start, end, other in glossary.subjects_in(text)]
    assert [said for said, _ in found] == ["CCTV", "PSPOs"]
    assert "surveillance camera" in found[0][1]


def test_there_are_groups_for_every_part_of_public_life() -> None:
    groups = glossary.groups()
    assert len(groups) >= 300
    assert all(len(group) >= 2 for group in groups)
    for group in groups:
        keys = [key(each, singular) for each in group]
        assert len(keys) == len(set(keys)), group


WORDS = st.sampled_from(
    [
        *(name for term in glossary.terms()[:25] for name in term.names),
        *(
            "crime",
            "hate",
            "knife",
            "county",
            "lines",
            "-",
            "\n",
            "\n\n",
            ",",
            "(",
            "&",
            "SEND",
            "A&E",
            "the",
        ),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_terms_stand_where_they_say_and_never_overlap(text: str) -> None:
    for found in (
        [(s, e) for s, e, _ in glossary.terms_in(text)],
        [(s, e) for s, e, _ in glossary.subjects_in(text)],
    ):
        last = 0
        for start, end in found:
            assert last <= start < end <= len(text)
            last = end
    for start, end, term in glossary.terms_in(text):
        said = key(text[start:end], singular)
        assert said in {key(name, singular) for name in term.names}


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text: str) -> None:
    for start, end, others in glossary.subjects_in(text):
        assert others == glossary.synonyms(text[start:end]) or not text[start:end].isupper()
    assert glossary.synonyms(text) is not None


@given(st.sampled_from(glossary.groups()), st.data())
def test_a_group_is_of_one_mind(group: tuple[str, ...], data: st.DataObject) -> None:
    one, other = data.draw(st.sampled_from(group)), data.draw(st.sampled_from(group))
    if key(one, singular) != key(other, singular):
        assert other in glossary.synonyms(one)
        assert one in glossary.synonyms(other)


@given(st.sampled_from(glossary.terms()), st.data())
def test_every_name_is_found_in_a_sentence(term: glossary.Term, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(term.names))
    text = f"How many reports of {name} were there?"
    assert term in [found for _, _, found in glossary.terms_in(text)]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("name = 'a'\nrecording = 'none'", r"term 1 \(a\): 'counted_as' must be at least one thing"),
        (
            "name = 'a'\nrecording = 'maybe'\ncounted_as = ['b']",
            r"term 1 \(a\): 'recording' must be one of class",
        ),
        (
            "name = 'a'\nrecording = 'none'\ncounted_as = ['b']\novr = 'c'",
            r"term 1 \(a\): unknown field 'ovr'",
        ),
        ("recording = 'none'\ncounted_as = ['b']", "term 1: 'name' must be text"),
        (
            "name = 'a'\nrecording = 'none'\ncounted_as = ['b']\n[[subject]]\nfield = 'x'\nsame = 'one'",
            r"subject 1 \(x\): 'same', line 1: write two names or more",
        ),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: str, says: str) -> None:
    made_up = tmp_path / "made-up.toml"
    made_up.write_text("[[term]]\n" + rows, encoding="utf-8")
    with pytest.raises(RegisterError, match=r"^made-up\.toml: .*" + says):
        glossary.load(Register(str(made_up)))
