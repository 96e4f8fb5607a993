"""What a letter says twice, and what it has to say twice."""

from __future__ import annotations

from datetime import date

import pytest

from aboveboard.checker.repetition import repetitions
from aboveboard.letter.reading import read_letter
from tests.checker.rules.letters import LETTER, findings, found_in

KENNEL = "Every kennel has a heated floor, a run of eleven metres and a gate that closes by itself at dusk"
BARK = "Barking after dark annoys the neighbours of the yard"


def test_a_sentence_said_twice() -> None:
    assert found_in(f"{KENNEL}.\n\nThe dogs like it. {KENNEL}.", "TX004") == [(KENNEL, "certain")]


def test_a_run_within_other_sentences() -> None:
    lower = KENNEL[0].lower() + KENNEL[1:]
    body = f"We checked in May. {KENNEL}, as it should.\n\nA vet said that {lower} or later."
    assert found_in(body, "TX004") == [(lower, "certain")]


def test_where_lines_end_makes_no_difference() -> None:
    folded = KENNEL.replace("run of", "run\nof")
    assert found_in(f"{KENNEL}.\n\nThe dogs like it. {folded}.", "TX004") == [(KENNEL, "certain")]


def test_a_short_sentence_said_twice_is_possible() -> None:
    assert found_in(f"{BARK}. We are sorry.\n\nIt is rare. {BARK}.", "TX004") == [(BARK, "possible")]


def test_what_is_said_four_times_is_found_once() -> None:
    body = "\n\n".join(f"The {name} likes it. {KENNEL}." for name in ("pup", "hound", "bitch", "terrier"))
    (finding,) = findings(LETTER.format(body=body), "TX004")
    assert finding.message.count("line") == 2
    assert "again" in finding.message


def test_the_first_place_is_named() -> None:
    text = LETTER.format(body=f"{KENNEL}.\n\nThe dogs like it. {KENNEL}.")
    (finding,) = findings(text, "TX004")
    assert f"line {text[: text.index(KENNEL)].count(chr(10)) + 1}." in finding.message
    assert finding.place.start == text.rindex(KENNEL)


NUMBERS = ("31(1)(a)", "43(2)")
SOCIETY = "Royal Society for the Prevention of Cruelty to Animals and Friends of Dogs in Essex"
COLUMNS = "heated floor of the kennel    run of eleven metres or more    gate that closes by itself at dusk"
LINK = "<https://example.org/a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r>"
HEADING = "The Harm Which Kennels Do to Small Dogs Near the Yard in the Long Nights"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "\n\n".join(
                "In all the circumstances of the case, the public interest in maintaining the exemption in "
                f"section {number} outweighs that in disclosing the information that was requested."
                for number in NUMBERS
            ),
            id="the balance",
        ),
        pytest.param(
            "\n\n".join(
                f"Section {number} is a qualified exemption, which asks us to consider whether disclosure "
                "would be likely to prejudice what it protects and to carry out a public interest test."
                for number in NUMBERS
            ),
            id="the test",
        ),
        pytest.param(
            f"Answer to question 1\n\n{KENNEL}.\n\nAnswer to question 2\n\n{KENNEL}.",
            id="answers to two parts",
        ),
        pytest.param(f"1. {KENNEL}.\n\n2. {KENNEL}.", id="numbered answers"),
        pytest.param(f"We wrote to the {SOCIETY}.\n\nThe {SOCIETY} did not reply.", id="names"),
        pytest.param(
            f"The handbook says “{KENNEL}”.\n\nAs it says, “{KENNEL}”, and they do.", id="quotations"
        ),
        pytest.param(
            f"Place    {COLUMNS}\nHarlow    1    2    3\n\nPlace    {COLUMNS}\nClacton    1    2    3",
            id="tables",
        ),
        pytest.param(f"{HEADING}\n\nNone.\n\n{HEADING}\n\nNone either.", id="headings"),
        pytest.param(f"See {LINK}.\n\nAnd see {LINK}.", id="addresses"),
    ],
)
def test_what_must_be_said_twice_is_let_be(body: str) -> None:
    assert found_in(body, "TX004") == []


def test_the_request_may_be_said_again() -> None:
    asked = "How many police dogs with a heated floor, a long run and a gate that closes does the force own"
    text = LETTER.replace("How many police dogs does the force own", asked)
    body = (
        f"You wanted to know {asked[0].lower()}{asked[1:]}. We say it again: {asked[0].lower()}{asked[1:]}."
    )
    assert findings(text.format(body=body), "TX004") == ()


def test_words_that_only_follow_themselves_are_no_repetition() -> None:
    assert found_in("kennel yard gate dusk floor heated metres " * 3, "TX004") == []


def test_no_repetition_reaches_into_its_own_first_place() -> None:
    text = LETTER.format(body="kennel yard gate dusk floor heated metres vet pup hound terrier bitch " * 40)
    for found in repetitions(read_letter(text, today=date(2026, 11, 25))):
        assert found.first.end <= found.at.start
