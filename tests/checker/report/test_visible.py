"""Nothing in a letter does anything to a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.checker.report.visible import is_hidden, one_line, shown, width
from tests.checker.report.hostile import ALL


@pytest.mark.parametrize(
    ("character", "seen"),
    [
        ("\x1b", "\u241b"),
        ("\x07", "\u2407"),
        ("\x7f", "\u2421"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u200b", "<U+200B>"),
        ("\u2028", "<U+2028>"),
        ("\ufeff", "<U+FEFF>"),
        ("\xad", "<U+00AD>"),
        ("\u00a0", " "),
        ("\t", "    "),
        ("\n", " "),
        ("é", "é"),
        ("ŵ", "ŵ"),
        ("–", "–"),
    ],
)
def test_characters_without_a_shape_are_given_one(character: str, seen: str) -> None:
    assert shown(character) == seen


@given(st.characters())
def test_nothing_shown_is_hidden(character: str) -> None:
    assert not any(is_hidden(piece) or piece in "\n\t" for piece in shown(character))


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert not {unicodedata.category(character) for character in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("character", "columns"), [("a", 1), ("日", 2), ("\u0301", 0), ("\t", 4), ("\u202e", 8)]
)
def test_width_is_what_the_terminal_gives_it(character: str, columns: int) -> None:
    assert width(character) == columns


def test_hostile_letters_come_out_harmless() -> None:
    for text in ALL:
        assert "\x1b" not in one_line(text)
        assert "\u202e" not in one_line(text)
