"""Where the rights are given, and what only looks like them."""

from __future__ import annotations

from datetime import date

import pytest

from aboveboard.letter.layout import lines_of
from aboveboard.letter.passages import passages_of
from aboveboard.letter.reading import read_letter
from aboveboard.letter.remedies import asks_review, rights_in, turns_to_regulator
from aboveboard.letter.text import Text


def rights(value: str) -> list[tuple[str, str]]:
    """The rights in a letter: kind and words."""
    text = Text(value)
    found = rights_in(text, passages_of(text, lines_of(text), ()))
    return [(right.kind.value, text.at(right.span)) for place in sorted(found) for right in found[place]]


@pytest.mark.parametrize(
    "sentence",
    [
        "You may ask for an internal review within 40 working days.",
        "If you are unhappy with this response please write to the Head of Legal Services.",
        "Should you be aggrieved by this decision you may within two months apply for a review.",
        "Any complaint about this notice may be made to the clerk within two months.",
        "A request for an internal review should be sent to the address above.",
        "You have 40 working days in which to ask us to look at this again.",
        "The Constabulary provides you the right to request an independent review of this response.",
        "Ask us for a review by e-mail.",
        "If you'd like us to think again, drop us a line.",
        "Please tell us if you would like our decision to be reconsidered.",
        "You can make representations to us under regulation 11.",
        "Our complaints procedure is open to you if you are not satisfied.",
        "We have no complaints procedure for requests of this kind.",
        "The BBC does not offer an internal review when the Act does not apply.",
        "This completes the University's complaints procedure.",
        "If you wish to appeal, write to the clerk at the above address.",
        "You have the right to have our decision reviewed.",
    ],
)
def test_a_review_is_offered(sentence: str) -> None:
    assert asks_review(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We have reviewed your request and looked at the file again.",
        "You asked us on 3 May to review our decision.",
        "Your letter asks for an internal review of our response of 2 June.",
        "This is the outcome of the internal review.",
        "We carried out 31 internal reviews in 2022.",
        "You can read our complaints policy on the website.",
        "You may wish to review the guidance at the link below.",
        "Please review the attached table.",
        "Residents who wish to complain about a pothole can use the online form.",
        "You asked how many complaints we received in 2019.",
        "The committee will review the speed limit in March.",
        "A peer review of the paper was carried out in 2018.",
        "We received nine appeals about school admissions.",
        "The contract is under review.",
    ],
)
def test_a_review_is_only_spoken_of(sentence: str) -> None:
    assert not asks_review(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may apply to the Information Commissioner for a decision.",
        "If you remain dissatisfied you can complain to the ICO at ico.org.uk/make-a-complaint.",
        "Section 50 of the Act gives you a right to apply to the ICO afterwards.",
        "After that there's the Information Commissioner, under section 50 of the Act, if you are unhappy.",
        "Complaints can be made to the Information Commissioner under section 50.",
        "If you are still unhappy, contact the Information Commissioner on 0303 123 1113.",
        "Gallwch gwyno i'r Comisiynydd Gwybodaeth, or you may complain to the Information Commissioner.",
    ],
)
def test_the_regulator_may_be_turned_to(sentence: str) -> None:
    assert turns_to_regulator(sentence, under_title=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Information Commissioner's guidance says that reasons must be given.",
        "We reported the breach to the Information Commissioner in 2019.",
        "You may find the ICO's guidance on personal data helpful.",
        "The ICO has said that a small risk of great damage is enough.",
        "Four complaints were made to the Information Commissioner in 2021.",
        "The decision notice of the Information Commissioner is on its website.",
        "The Information Commissioner holds this information.",
    ],
)
def test_the_regulator_is_only_spoken_of(sentence: str) -> None:
    assert not turns_to_regulator(sentence, under_title=False)


def test_one_sentence_may_give_both_rights() -> None:
    found = rights(
        "You may ask us for a review, and after that you may complain to the Information Commissioner."
    )
    assert found == [
        ("review", "You may ask us for a review,"),
        ("regulator", "and after that you may complain to the Information Commissioner."),
    ]


def test_the_regulator_alone_is_no_review() -> None:
    sentence = "If you are not satisfied with this answer you may complain to the Information Commissioner."
    assert [kind for kind, _ in rights(sentence)] == ["regulator"]


def test_what_follows_a_right_belongs_to_it() -> None:
    found = rights(
        "You may ask for an internal review. Somebody new to the case will reply within 20 working days.\n\n"
        "You may then complain to the Information Commissioner.\n\nInformation Commissioner's Office\n"
        "Wycliffe House\nWater Lane\n\nTelephone: 0303 123 1113\n\nWe enclose the table."
    )
    assert [kind for kind, _ in found[:3]] == ["review", "review", "regulator"]
    assert {kind for kind, _ in found[3:]} == {"regulator"}
    assert found[-1][1] == "Telephone: 0303 123 1113"


def test_a_title_is_one_of_the_rights_where_they_stand_under_it() -> None:
    under = rights("Complaints\n\nYou may ask for an internal review.")
    assert [words for _, words in under] == ["Complaints", "You may ask for an internal review."]
    assert rights("Complaints\n\nThere were 41 complaints in 2021. Nine were upheld.") == []


def test_rights_behind_an_answer_do_not_take_it_in() -> None:
    found = rights(
        "Complaints to the Information Commissioner\n\nSeven.\n\nIf you are not satisfied with this answer "
        "please ask for an internal review."
    )
    assert len(found) == 1


def test_a_sentence_with_a_colon_is_no_title_of_its_own_end() -> None:
    """The address behind the colon is the Commissioner's: the words in front of it were taken for a title."""
    letter = read_letter(
        "Fenland Constabulary\n18 November 2021\n\nDear Mr Quayle\n\nYou asked: How many dogs do you have?"
        "\n\nResponse: It is exempt under section 31(1)(a).\n\nIf you remain dissatisfied you may apply to "
        "the Information Commissioner for a decision: Wycliffe House, Water Lane, Wilmslow SK9 5AF.\n",
        today=date(2026, 1, 1),
    )
    regulator = letter.response.regulator
    assert regulator is not None
    assert regulator.first("post") is not None
