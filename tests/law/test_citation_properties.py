"""What holds of the citations of any text, and that no text makes the search hang."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law import key
from aboveboard.law.citation import citations

PIECES = [
    "section ", "Sections ", "s.", "s", "ss. ", "§", "Regulation ", "Art. ", "Schedule ", "paragraph ",
    "subsection ", "exemption ", "1", "12", "31", "40", "22A", "136", "2018", "(1)", "(2)", "(a)",
    "(ii)", "(5B)", "(", ")", "(1", "a)", "(a-c)", " (b)", " and ", ", ", "; ", " to ", "-", " – ", "/",
    ". ", ".", ": ", "\n", "\n\n", "> ", "| ", "\t", " of the Act", " FOIA", " of that Act",
    " of the Police Act 1996", " (the Act)", " does not apply", "We do not rely on ", "exempt under ",
    "if ", "rather than ", "“", "”", "\"", "?", " no longer ", "the ", "not ", " is engaged",
    " stop and search", "Exemptions: ", " = ", "€", "😀", "\u00a0", "\x00", "Annex A: text of the Act",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.one_of(TEXTS, st.text(max_size=300)))
def test_any_text_can_be_searched(text: str) -> None:
    found = citations(text)
    assert [citation.start for citation in found] == sorted(citation.start for citation in found)
    for citation in found:
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        assert citation.use in ("relied_on", "mentioned", "denied")
        assert citation.act
        if not citation.key.startswith("Sch "):
            assert key.normalise(citation.key) == citation.key
            assert key.section_of(citation.key) == citation.section
    assert citations(text) == found


@given(TEXTS)
def test_the_places_found_do_not_overlap_but_for_the_members_of_a_range(text: str) -> None:
    found = citations(text)
    places = sorted({(citation.start, citation.end) for citation in found})
    for (_, end), (start, _) in pairwise(places):
        assert end <= start


@given(TEXTS)
def test_text_in_front_moves_what_is_found_and_changes_nothing_else(text: str) -> None:
    before = "A line of its own.\n\n"
    moved = citations(before + text)
    assert [(c.key, c.act, c.start - len(before)) for c in moved] == [
        (c.key, c.act, c.start) for c in citations(text)
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "section 1(1)(a) and ",
        "(",
        "s",
        "s ",
        "s1 ",
        "1",
        "40(2) ",
        "40(2),",
        "s.1(1)-(9) ",
        "Act ",
        "the Act ",
        "Police Act 1996 s.1 of the ",
        "freedom of information ",
        "section 31 x ",
        "we do not rely on that the the the of of of ",
        "paragraph (a) of subsection ",
        "| 40(2) | Exemption ",
        "not apply: section 40(2), ",
        "you say that section 31 applies ",
        "> section 40(2)\n",
        "“",
        '"',
        "\n",
        ". ",
        "42 = a; ",
        "regulation 5 of the EIR article 6 ",
    ],
)
def test_no_text_makes_the_search_slow(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        citations(text)
        return time.process_time() - started

    once, eight_times = seconds(6_000), seconds(48_000)
    # Eight times the text may take eight times as long; going back over it would take sixty-four.
    assert eight_times < 0.3 + 25 * once


def test_a_megabyte_is_searched_to_its_end() -> None:
    text = "section 1(1)(a) and " * 50_000
    assert len(citations(text)) == 50_000


def test_a_letter_takes_no_time_to_speak_of() -> None:
    page = "The Board relies on section 43(2) of the Act. It does not rely on section 41. " * 8
    letter = (page + "\n\n" + "We have looked at what you say, and at the public interest. " * 40) * 5
    citations(letter)
    started = time.process_time()
    citations(letter)
    assert time.process_time() - started < 0.5
