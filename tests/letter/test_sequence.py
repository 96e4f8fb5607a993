"""The likeliest course of an argument."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from aboveboard.letter.response import BlockKind
from aboveboard.letter.sequence import KINDS, Join, Step, likeliest

FOR, AGAINST, BALANCE = BlockKind.FACTORS_FOR, BlockKind.FACTORS_AGAINST, BlockKind.BALANCE


def step(join: Join = Join.SENTENCE, **points: float) -> Step:
    return Step({BlockKind(kind): worth for kind, worth in points.items()}, join)


def test_nothing_has_no_course() -> None:
    assert likeliest([]) == []


def test_a_sentence_that_shows_nothing_goes_with_its_neighbours() -> None:
    steps = [step(factors_for=4), step(), step(factors_for=3)]
    assert likeliest(steps) == [FOR, FOR, FOR]


def test_plain_words_turn_the_course() -> None:
    steps = [step(factors_for=4), step(factors_against=4), step(balance=6)]
    assert likeliest(steps) == [FOR, AGAINST, BALANCE]


def test_a_leaning_does_not_turn_it_within_a_paragraph_and_may_between_two() -> None:
    leaning = {"answer": 1.5}
    within = [step(harm=4), step(Join.SENTENCE, **leaning)]
    between = [step(harm=4), step(Join.PARAGRAPH, **leaning)]
    assert likeliest(within) == [BlockKind.HARM, BlockKind.HARM]
    assert likeliest(between) == [BlockKind.HARM, BlockKind.ANSWER]


def test_a_break_makes_a_turn_free() -> None:
    steps = [step(balance=9), step(Join.BREAK, harm=0.1)]
    assert likeliest(steps) == [BALANCE, BlockKind.HARM]


points = st.dictionaries(st.sampled_from(KINDS), st.floats(-9, 9), max_size=4)


@given(st.lists(st.builds(Step, points, st.sampled_from(Join)), max_size=30))
def test_there_is_one_kind_for_each_step(steps: list[Step]) -> None:
    course = likeliest(steps)
    assert len(course) == len(steps)
    assert set(course) <= set(KINDS)


@given(st.lists(st.builds(Step, points, st.just(Join.BREAK)), min_size=1, max_size=4))
def test_no_course_has_more_points(steps: list[Step]) -> None:
    def worth(course: tuple[BlockKind, ...]) -> float:
        return sum(s.points.get(kind, 0.0) for s, kind in zip(steps, course, strict=True))

    best = max(worth(course) for course in itertools.product(KINDS, repeat=len(steps)))
    assert abs(worth(tuple(likeliest(steps))) - best) < 1e-9
