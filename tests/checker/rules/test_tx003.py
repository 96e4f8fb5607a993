"""Where a paragraph breaks off, and where it only looks so."""

from __future__ import annotations

import pytest

from tests.checker.rules.letters import LETTER, findings, found_in

KENNELS = (
    "The kennels stand in Chelmsford, where the vet of the force can reach them within the hour, and each of "
    "them was built "
)


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        (f"{KENNELS}by the\n\nDepartment of Estates in 2004.", "built by the"),
        (f"{KENNELS}of brick and\n\ntile in 2004.", "of brick and"),
        (f"{KENNELS}in a\n\nsummer. They are dry.", "built in a"),
        (f"{KENNELS}before\n\nParliament passed the Act. They are dry.", "was built before"),
        (
            "They are dry. Each of them was built with a run of its own in the\n\nyard behind it.",
            "own in the",
        ),
        (f"{KENNELS}under a con-\n\ntract with a local firm.", "under a con-"),
        (f"2. {KENNELS}by a\n\nlocal firm of builders.", "built by a"),
        ("In doing so the force has had regard to the\n\nwelfare of the animals.", "regard to the"),
    ],
)
def test_a_broken_paragraph_is_certain(body: str, marked: str) -> None:
    assert found_in(body, "TX003") == [(marked, "certain")]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        (f"{KENNELS}of brick,\n\ntile and timber in 2004.", "built of brick,"),
        (
            "The vet comes every week. She sees what dogs there are to wait for\n\nThe kennels are dry.",
            "to wait for",
        ),
    ],
)
def test_a_break_that_may_be_meant_is_possible(body: str, marked: str) -> None:
    assert found_in(body, "TX003") == [(marked, "possible")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Their food is\n\n- dry biscuit\n- water", id="a list"),
        pytest.param(
            "The dogs live in these places, which were chosen for the room that they have:\n\n"
            "the yard in Harlow\n\nthe yard in Basildon\n\nthe yard in Clacton, where there is most of it.",
            id="a list without bullets",
        ),
        pytest.param(
            "Anybody who asks a public authority for information is entitled by the first section\n\n"
            "to be told in writing by the authority whether it holds information of the description that was "
            "given in the request, and\n\nif that is so, to have it.",
            id="the limbs of a section",
        ),
        pytest.param(
            "What we are not able to tell you and why\n\nthe names are not recorded.", id="a heading"
        ),
        pytest.param(f"{KENNELS}by the\n\nPage 2 of 3\n\nDepartment of Estates in 2004.", id="a page's end"),
        pytest.param(f"{KENNELS}by the\n\n2\n\nDepartment of Estates in 2004.", id="a page's number"),
        pytest.param(f"{KENNELS}by the\n\f\nDepartment of Estates in 2004.", id="a form feed"),
        pytest.param(f"{KENNELS}by the\n\n--------\n\nDepartment of Estates in 2004.", id="a rule"),
        pytest.param(
            "The handbook, which was written for the handlers, can be seen at www.essex.police.uk/dogs\n\n"
            "and in the library.",
            id="an address of the web",
        ),
        pytest.param(
            "The Act, which you mention, provides for this case, in the section that you quoted, in that\n\n"
            "    information is held by an authority if another holds it on its behalf.\n\nThat is so here.",
            id="a quotation set in",
        ),
        pytest.param(
            "You wrote to us on 2 April 2022, before this request had reached us, and asked whether\n\n"
            "the dogs were well. They were.",
            id="a request told again",
        ),
        pytest.param(
            "The figures were counted on 14 April 2022, when the list was up to date\n\nPlease write again.",
            id="a full stop left out",
        ),
        pytest.param(
            "Year    Dogs\n2021    40\n2022    41\n\nand three pups that were born in May.", id="a table"
        ),
        pytest.param(
            "Their names are in the list we enclose, which is the one the section keeps;\n\nthey are short.",
            id="a semicolon",
        ),
    ],
)
def test_what_is_set_apart_is_let_be(body: str) -> None:
    assert found_in(body, "TX003") == []


def test_a_request_is_let_be() -> None:
    asked = "Dear Essex Police,\n\nI would like to know for each of the years\n\nsince 2019 how many dogs the"
    text = LETTER.replace("How many police dogs does the", f'"{asked}').replace("own?", 'owned?"')
    assert findings(text.format(body="That is all."), "TX003") == ()


def test_a_text_with_a_blank_line_behind_every_line_is_let_be() -> None:
    body = (
        KENNELS + "by a local firm, which has since been sold to the county and is now a school for the\n"
    ).split()
    lines = [" ".join(body[at : at + 9]) for at in range(0, len(body), 9)]
    assert found_in("\n\n".join(lines * 4) + ".", "TX003") == []
