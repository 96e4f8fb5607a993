"""The fault is underlined, the whole of it and nothing else, at any width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aboveboard.checker.report.excerpt import CARET, CUT, MISSING, UNDERLINE, Row, excerpt, marked
from aboveboard.checker.report.visible import shown, width
from aboveboard.letter.text import Span, Text
from tests.checker.report.hostile import texts_and_spans


def cells(text: str) -> list[str]:
    """What stands in each column of a terminal, but for combining marks, which have none of their own."""
    found: list[str] = []
    for character in text:
        found.extend([character, *[""] * (width(character) - 1)][: width(character)])
    return found


def underlined(rows: list[Row]) -> str:
    """What stands above the underline, without white space."""
    taken = []
    for row in rows:
        above = cells(row.text)
        taken += [above[column] for column, mark in enumerate(row.beneath) if mark == UNDERLINE]
    return "".join("".join(taken).split())


def as_shown(text: str) -> str:
    return "".join("".join(shown(character) for character in text if width(character)).split())


@given(texts_and_spans(most=1), st.integers(24, 100))
def test_the_underline_covers_exactly_the_fault(case: tuple[str, list[Span]], columns: int) -> None:
    text, (span,) = case
    rows = excerpt(Text(text), span, columns=columns)
    wanted = as_shown(text[span.start : span.end])
    if not wanted:
        assert any(CARET in row.beneath for row in rows)
    elif not any(row.gap for row in rows):
        assert underlined(rows) == wanted
    else:
        gap = next(place for place, row in enumerate(rows) if row.gap)
        assert wanted.startswith(underlined(rows[:gap]))
        assert wanted.endswith(underlined(rows[gap:]))
        assert underlined(rows[:gap])
        assert underlined(rows[gap:])


@given(texts_and_spans(most=1), st.integers(24, 100))
def test_no_row_is_wider_than_the_terminal(case: tuple[str, list[Span]], columns: int) -> None:
    text, (span,) = case
    for row in excerpt(Text(text), span, columns=columns):
        assert sum(map(width, row.text)) <= columns
        assert len(row.beneath) <= columns


@given(texts_and_spans(), st.integers(24, 100))
def test_every_mark_of_an_example_is_underlined_and_nothing_else(
    case: tuple[str, list[Span]], columns: int
) -> None:
    text, spans = case
    rows = marked(Text(text), spans, columns=columns)
    claimed = {offset for span in spans for offset in range(span.start, span.end)}
    assert underlined(rows) == as_shown("".join(text[offset] for offset in sorted(claimed)))


def test_a_short_line_is_shown_whole_with_its_number() -> None:
    rows = excerpt(Text("Dear Ann\n\nNo year is given.\n"), Span(13, 17), columns=60)
    assert rows == [Row(3, "No year is given.", "   ~~~~", begins=True)]


def test_a_long_line_is_cut_to_the_words_around_the_fault() -> None:
    line = "word " * 100 + "FAULT " + "word " * 100
    rows = excerpt(Text(line), Span(500, 505), columns=60)
    assert len(rows) <= 3
    assert rows[0].text.startswith(f"{CUT} word")
    assert rows[-1].text.endswith(f"word {CUT}")
    assert underlined(rows) == "FAULT"


def test_a_fault_of_many_lines_is_shown_by_its_beginning_and_its_end() -> None:
    text = "".join(f"line {number} of the reasons\n\n" for number in range(1, 40))
    rows = excerpt(Text(text), Span(0, len(text)), columns=60)
    assert [row.line for row in rows] == [1, 3, 5, 7, 75, 75, 77]
    assert [row.gap for row in rows] == [False, False, False, False, True, False, False]
    assert rows[5].begins, "the number is shown again after the gap"


def test_what_is_absent_is_marked_where_it_was_expected() -> None:
    text = "Dear Ann\nWe refuse.\n\n"
    rows = excerpt(Text(text), Span(len(text), len(text)), columns=60)
    assert [row.text for row in rows] == ["We refuse.", ""]
    assert rows[0].line == 2, "blank lines at the end are passed over"
    assert rows[1].beneath == " " * 10 + f"{CARET} {MISSING}"


def test_the_note_on_what_is_absent_stays_within_the_terminal() -> None:
    line = "x" * 38
    rows = excerpt(Text(line), Span(38, 38), columns=40)
    assert rows[1].beneath == f"{MISSING} {CARET}".rjust(39)


def test_a_text_that_is_nothing_but_white_space_is_shown_too() -> None:
    assert [row.beneath for row in excerpt(Text("\n \n"), Span(1, 2), columns=40)] == [
        "",
        f"{CARET} {MISSING}",
    ]
