"""A text and the places in it: lines, paragraphs, sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.letter.text import Span, Text


def sentences(value: str) -> list[str]:
    text = Text(value)
    return [" ".join(text.at(span).split()) for span in text.sentences]


@pytest.mark.parametrize(
    "value",
    [
        "It is exempt under s. 31 of the Act.",
        "It is exempt under sec. 31(1)(a) and art. 6(1)(f).",
        "See para. 4 and pp. 12 to 14 of it.",
        "Mr. Vane and Dr. Pell wrote to Sgt. Oakes.",
        "Prices, e.g. Those of bids, are kept.",
        "It was signed by J. R. Hartley of the unit.",
        "See No. 4 of the list.",
        "The bid of Alun Roadside Ltd. Was the lowest, said St. Asaph.",
        "It cost £4.20 in 2021.",
        "On 3 Jan. 2013 it was closed.",
        "4. How many dogs are there?",
        "b. the cost of each",
        "iv. 2015 and later",
        "The rule (s.31.) is plain.",
        "Wait... there is more.",
    ],
)
def test_one_sentence(value: str) -> None:
    assert len(sentences(value)) == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("It is held. It is exempt.", ["It is held.", "It is exempt."]),
        ("Is it held? Yes! We keep it.", ["Is it held?", "Yes!", "We keep it."]),
        ("The answer is no. We have none.", ["The answer is no.", "We have none."]),
        ("It is held by Tegid Motors Ltd. The others have none.", None),
        ("We hold dogs, cats, etc. They are well.", None),
        ("It fell to band C. The others did not.", None),
        ("It is exempt under section 31(1)(a). We weighed it.", None),
        ('He said "no." We agreed.', None),
        ("**Harm.** Thieves would know.", ["**Harm.**", "Thieves would know."]),
        ("It is held.\n\nno stop here\n\nIt is exempt.", ["It is held.", "no stop here", "It is exempt."]),
        (
            "The list is long.\n8. Public interest is next.",
            ["The list is long.", "8. Public interest is next."],
        ),
        ("It was opened in 1998. In 2001 it closed.", None),
        ("They are in Kent. Dover is one.", None),
    ],
)
def test_where_a_sentence_ends(value: str, expected: list[str] | None) -> None:
    found = sentences(value)
    assert len(found) == 2 if expected is None else found == expected


def test_a_sentence_may_run_over_lines() -> None:
    assert sentences("It is held by\nthe force. It is\nexempt.") == [
        "It is held by the force.",
        "It is exempt.",
    ]


def test_sentences_of_a_stretch_are_cut_to_it() -> None:
    text = Text("One is here. Two is here. Three is here.")
    assert [text.at(s) for s in text.sentences_in(Span(4, 20))] == ["is here.", "Two is"]


def test_lines_and_paragraphs() -> None:
    text = Text("  one \ntwo\n\n\n three\n \t\nfour")
    assert [text.at(line) for line in text.lines] == ["one", "two", "", "", "three", "", "four"]
    assert [text.at(paragraph) for paragraph in text.paragraphs] == ["one \ntwo", "three", "four"]
    assert [text.at(line) for line in text.lines_in(Span(3, 16))] == ["ne", "two", "th"]
    assert [text.at(found) for found in text.paragraphs_in(Span(7, 16))] == ["two", "th"]


def test_line_and_column() -> None:
    text = Text("ab\ncd\n")
    assert [text.line_and_column(offset) for offset in (0, 2, 3, 5, 6)] == [
        (1, 1),
        (1, 3),
        (2, 1),
        (2, 3),
        (3, 1),
    ]


def test_spans() -> None:
    assert Span(2, 5) in Span(0, 9)
    assert 4 in Span(2, 5)
    assert 5 not in Span(2, 5)
    assert len(Span(2, 5)) == 3
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 2).overlaps(Span(2, 5))


def test_an_empty_text() -> None:
    text = Text("")
    assert text.lines == (Span(0, 0),)
    assert text.paragraphs == ()
    assert text.sentences == ()


values = st.text(alphabet="aB1. \n\t?!()*\"'e g", max_size=150) | st.text(max_size=150)


@given(values)
def test_sentences_cover_the_words_in_order(value: str) -> None:
    text = Text(value)
    spans = text.sentences
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(text.at(s).split()) for s in spans) == "".join(
        "".join(text.at(p).split()) for p in text.paragraphs
    )
    for span in spans:
        assert text.at(span) == text.at(span).strip() != ""
        assert any(span in paragraph for paragraph in text.paragraphs)


@given(values, st.integers(0, 150), st.integers(0, 150))
def test_what_lies_in_a_stretch_lies_in_it(value: str, one: int, other: int) -> None:
    text = Text(value)
    stretch = Span(min(one, other, len(value)), min(max(one, other), len(value)))
    for found in (*text.lines_in(stretch), *text.paragraphs_in(stretch), *text.sentences_in(stretch)):
        assert found in stretch


@given(values)
def test_lines_are_the_text(value: str) -> None:
    text = Text(value)
    assert [text.at(line) for line in text.lines] == [line.strip() for line in value.split("\n")]
    for offset in range(len(value) + 1):
        line, column = text.line_and_column(offset)
        assert value.split("\n")[line - 1][: column - 1] == value[:offset].rsplit("\n", 1)[-1]
