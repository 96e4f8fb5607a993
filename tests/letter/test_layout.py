"""The outward shape of lines: headings, items, rows, running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.letter.layout import Shape, cells_of, is_row, lines_of
from aboveboard.letter.text import Text


def shapes(value: str) -> list[tuple[str, str]]:
    """Each line that is not blank, with its shape."""
    text = Text(value)
    return [(text.at(line.span), line.shape.value) for line in lines_of(text)]


def shape(line: str, before: str = "It ends here.", after: str = "It begins here.") -> str:
    """The shape of a line that stands alone."""
    return dict(shapes(f"{before}\n\n{line}\n\n{after}"))[line]


@pytest.mark.parametrize(
    "line",
    [
        "Harm",
        "Public Interest Considerations",
        "FACTORS FAVOURING DISCLOSURE",
        "**Balance**",
        "## Our decision",
        "Section 31(3) - Law enforcement",
        "If you are unhappy",
        "Your request:",
        "4. BALANCE",
        "Harm in Confirming or Denying that Information is held",
    ],
)
def test_a_heading(line: str) -> None:
    assert shape(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "This is a sentence that ends with a full stop.",
        "Dear Ms Lark",
        "Yours sincerely",
        "Telephone: 01632 960000",
        "foi@force.example",
        "https://www.force.example",
        "a line that begins with a small letter",
        "How many dogs are there?",
        "x" * 140,
    ],
)
def test_a_line_that_is_no_heading(line: str) -> None:
    assert shape(line) == "text"


@pytest.mark.parametrize(
    "line",
    [
        "1) How many dogs are there?",
        "Q2. What do they cost",
        "- i) 2012",
        "• cost",
        "(a) by year",
        "3/ the vet",
    ],
)
def test_an_item(line: str) -> None:
    assert shape(line) == "item"


@pytest.mark.parametrize(
    "line",
    ["Year    Dogs    Cats", "2012\t14", "| 2012 | 14 | * |", "Ripon     1,204", "2013/14      £61,420"],
)
def test_a_row(line: str) -> None:
    assert is_row(line)


@pytest.mark.parametrize(
    "line",
    [
        "the public  interest in knowing",
        "1.    Please state the number of dogs",
        "What  was  said  in the meeting",
        "the force   has weighed   the interest   in openness   against   the safety   of the crew",
        "one cell",
        "",
        "-    ",
    ],
)
def test_a_line_that_is_no_row(line: str) -> None:
    assert not is_row(line)


def test_the_cells_of_a_row() -> None:
    assert cells_of("| 2012 | 14 | * |") == ("2012", "14", "*")
    assert cells_of("Year    Dogs    Cats") == ("Year", "Dogs", "Cats")


def test_a_heading_may_stand_on_its_text() -> None:
    value = "It ends here.\nBALANCE\nThe public interest favours withholding."
    assert shapes(value)[1] == ("BALANCE", "heading")


def test_a_line_that_goes_on_is_no_heading() -> None:
    value = "The letter was sent to the\nHead of Legal Services\nwho answered it on the same day."
    assert {found for _, found in shapes(value)} == {"text"}


def test_a_rule_is_no_line_and_ends_a_paragraph() -> None:
    text = Text("Our answer\n==========\nWe hold it.\n----------\nMore.")
    lines = lines_of(text)
    assert [text.at(line.span) for line in lines] == ["Our answer", "We hold it.", "More."]
    assert all(line.blank_before and line.blank_after for line in lines)
    assert lines[0].shape is Shape.HEADING


@given(st.text(alphabet="aB1. \t|-–*•#:?()\n", max_size=120) | st.text(max_size=120))
def test_lines_come_in_order_and_none_is_blank(value: str) -> None:
    text = Text(value)
    lines = lines_of(text)
    assert [line.span for line in lines] == sorted(line.span for line in lines)
    for line in lines:
        words = text.at(line.span)
        assert words
        assert words == words.strip()
        assert "\n" not in words
