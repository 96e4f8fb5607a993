"""Finding many phrases at once."""

from __future__ import annotations

from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law.phrases import Case, Phrases, case_of, key, singular, split


def tree(*names: str) -> Phrases[str]:
    phrases: Phrases[str] = Phrases()
    for name in names:
        phrases.add(name, name)
    return phrases


def found(phrases: Phrases[str], text: str) -> list[tuple[str, list[str]]]:
    return [(text[start:end], values) for start, end, values in phrases.find(text)]


def test_the_longest_phrase_wins_and_none_overlaps() -> None:
    phrases = tree("New Scotland Yard", "Scotland Yard", "New", "Yard of ale")
    assert found(phrases, "New Scotland Yard of ale") == [("New Scotland Yard", ["New Scotland Yard"])]
    assert found(phrases, "New Scotland") == [("New", ["New"])]
    assert found(phrases, "a Scotland yard") == [("Scotland yard", ["Scotland Yard"])]


def test_a_phrase_does_not_cross_a_stop_or_an_empty_line() -> None:
    phrases = tree("Kent Police")
    assert [said for said, _ in found(phrases, "Kent-Police Kent\nPolice Kent \n Police")] == [
        "Kent-Police",
        "Kent\nPolice",
        "Kent \n Police",
    ]
    assert found(phrases, "Kent. Police; Kent\n\nPolice; Kent, Police; Kent (Police)") == []
    assert found(phrases, "Kent" + " " * 40 + "Police") == []


def test_marks_are_part_of_a_name_and_may_be_left_out_of_it() -> None:
    phrases = tree("Health (Northern Ireland)", "Police, Fire and Crime")
    assert found(phrases, "the Health (Northern Ireland) rules")[0][0] == "Health (Northern Ireland)"
    assert found(phrases, "police fire & crime")[0][0] == "police fire & crime"
    assert phrases.whole("health northern ireland") == ["Health (Northern Ireland)"]


def test_a_word_that_follows_makes_it_another_thing() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("Kent Police", "force", not_before=(("federation",), ("and", "crime")))
    assert found(phrases, "Kent Police said; Kent Police Federation; Kent Police and Crime") == [
        ("Kent Police", ["force"])
    ]
    assert found(phrases, "Kent Police.\n\nFederation") == [("Kent Police", ["force"])]


@pytest.mark.parametrize(
    ("phrase", "case"),
    [
        ("BTP", Case.EXACT),
        ("CoLP", Case.EXACT),
        ("A&E", Case.EXACT),
        ("5G", Case.EXACT),
        ("Kent PCC", Case.ANY),
        ("Kent Police", Case.ANY),
        ("taser", Case.ANY),
    ],
)
def test_abbreviations_are_matched_as_written(phrase: str, case: Case) -> None:
    assert case_of(split(phrase)) is case


def test_an_abbreviation_may_have_a_plural() -> None:
    phrases = tree("PSPO", "MoD", "MOD")
    assert [said for said, _ in found(phrases, "PSPOs PSPO pspo MoD MOD mod Mod")] == ["PSPO", "MoD", "MOD"]
    plurals: Phrases[str] = Phrases(singular)
    plurals.add("PSPO", "order")
    plurals.add("speed camera", "camera")
    assert [said for said, _ in found(plurals, "PSPOs, PSPO, pspos, speed cameras")] == [
        "PSPOs",
        "PSPO",
        "speed cameras",
    ]


def test_a_phrase_may_stand_for_several_things() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add("order", 1)
    phrases.add("Order", 2)
    assert phrases.find("an order") == [(3, 8, [1, 2])]
    assert phrases.shared() == [("order", [1, 2])]


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        tree("...")


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("cameras", "camera"),
        ("bodies", "body"),
        ("crashes", "crash"),
        ("passes", "pass"),
        ("bus", "bus"),
        ("Gas", "gas"),
    ],
)
def test_singulars(many: str, one: str) -> None:
    assert singular(many) == one


def test_keys() -> None:
    assert key("The  Devon & Cornwall-Police") == "devon and cornwall police"
    assert key("the") == "the"
    assert key("") == ""


def test_a_letter_may_be_read_in_several_threads_at_once() -> None:
    names = [f"word{number} of the realm" for number in range(300)]
    text = " . ".join(names)
    for _ in range(5):
        assert counts_by_readers(tree(*names), text) == [300] * 6


def counts_by_readers(phrases: Phrases[str], text: str) -> list[int]:
    counts: list[int] = []
    readers = [Thread(target=lambda: counts.append(len(phrases.find(text)))) for _ in range(6)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return counts


@given(st.lists(st.sampled_from(["a", "b", "c", "a b", "b c", "\n", ", ", "(", "A B"]), max_size=60))
def test_what_is_found_is_where_it_says(pieces: list[str]) -> None:
    text, last = " ".join(pieces), 0
    for start, end, values in tree("a b", "b c", "a b c a", "c").find(text):
        assert last <= start < end <= len(text)
        assert key(text[start:end]) == values[0]
        last = end


def test_the_cost_is_that_of_reading() -> None:
    """Phrases that nearly match at every word take no more than their own length each time."""
    phrases = tree(*(" ".join(["to"] * length + ["end"]) for length in range(1, 12)))
    assert phrases.find("to " * 50_000) == []
