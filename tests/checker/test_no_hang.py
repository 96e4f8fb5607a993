"""No text makes reading or checking hang or fail, and whatever is found lies in the text.

Letters come from anybody, and "check a letter" is open to the public. How the cost grows with the length of a
letter is measured by ``scripts/bench_check.py``; here every text has only to be finished with, in a time that
is generous for a slow machine and short for a search that has lost its way.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aboveboard.checker.run import Report, check
from aboveboard.letter.reading import read_letter

TODAY = date(2026, 11, 25)
LIMIT = 60
"""Seconds for one text. The slowest of those below takes about five on two shared cores."""

LETTER = (Path(__file__).parent / "report" / "letter.txt").read_text(encoding="utf-8")
CORPUS = Path(__file__).parents[1] / "corpus"
LETTERS = [
    path.read_text(encoding="utf-8")
    for path in sorted(CORPUS.glob("letters_*/development/*.txt"))
    if not path.name.endswith(".request.txt")
]
FRAME = """Essex Police
Our ref: 12345/22
3 May 2022

Your request received on 12 April 2022: How many police dogs does the force own?

Response: Essex Police holds this information, which is exempt under section 31(1)(a) of the Freedom of
Information Act 2000. {hostile}

Yours sincerely

J Osei
"""
HOSTILE = {
    "brackets": "(" * 20_000,
    "square brackets": "[" * 10_000 + "]" * 10_000,
    "braces": "{{" * 10_000,
    "citations": "section 1(1)(a) and " * 5_000,
    "lists of citations": "sections 1, 2, 3, 4 and " * 4_000,
    "headings that cite": "Section 31(1)(a)\n\n" * 5_000,
    "one line": "the force holds information about dogs and horses " * 10_000,
    "spaces": " " * 200_000,
    "newlines": "\n" * 200_000,
    "tabs": "a\t" * 20_000,
    "questions without words": "Q1\n" * 100_000,
    "questions": "1) Please state the number of dogs?\n" * 10_000,
    "quotation marks": '"' * 20_000,
    "opening quotation marks": "“" * 20_000,
    "apostrophes": "'" * 20_000,
    "full stops": ". A" * 20_000,
    "dots in words": "a." * 20_000,
    "dashes": "-" * 50_000,
    "underscores": "_" * 50_000,
    "crosses": "X" * 50_000,
    "figures": "1" * 50_000,
    "dates": "1 May 2018 " * 5_000,
    "addresses": "a@" * 20_000,
    "links": "http://" * 5_000,
    "the public interest": "public interest in " * 5_000,
    "greetings": "Dear Sir\n\n" * 10_000,
    "signatures": "Yours sincerely\n" * 5_000,
    "references": "Our ref: " * 5_000,
    "names": "Metropolitan Police " * 5_000,
    "rows": "a | b | 3\n" * 10_000,
    "quoted lines": "> " * 20_000,
    "refusals to confirm": "neither confirms nor denies " * 4_000,
    "nots": "not " * 20_000,
    "marks that take up no room": "\u200b\u0301" * 20_000,
    "one sentence": "The dogs are counted every spring in the register that the section keeps. " * 4_000,
}


class Hung(Exception):
    """The limit of time has passed."""


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raise :class:`Hung` in the code within once the time is up: patterns can be interrupted too."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Hung(f"not finished after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def finished(text: str, *, request: str | None = None) -> Report:
    """The report on ``text``, with what must hold of any."""
    with at_most(LIMIT):
        report = check(read_letter(text, today=TODAY, request=request))
    for number, finding in enumerate(report.findings):
        place = finding.place
        assert 0 <= place.start <= place.end <= len(text), finding
        assert finding.quote == text[place.start : place.end]
        assert text.count("\n", 0, place.start) == place.line - 1
        assert finding.message
        assert finding.remedy
        if finding.explained_by is not None:
            assert number in report.findings[finding.explained_by].explains
    return report


@pytest.mark.parametrize("wrapped", [False, True], ids=["alone", "in a letter"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_finished_with(name: str, wrapped: bool) -> None:
    text = FRAME.replace("{hostile}", HOSTILE[name]) if wrapped else HOSTILE[name]
    finished(text)


@pytest.mark.parametrize("name", ["brackets", "citations", "questions", "newlines", "one line"])
def test_a_hostile_request_is_finished_with(name: str) -> None:
    finished(LETTER, request=HOSTILE[name])


without_surrogates = st.characters(exclude_categories=["Cs"])
pieces = st.sampled_from(sorted({piece for text in LETTERS for piece in text.split("\n\n")}))
marks = st.sampled_from(
    [
        *[
            "\n",
            "\n\n",
            " ",
            "\t",
            "\f",
            "\u2028",
            "(",
            ")",
            "[",
            "]",
            "“",
            "”",
            '"',
            "*",
            "**",
            "> ",
            ": ",
            "- ",
        ],
        *[
            "1) ",
            "Q2. ",
            "(a) ",
            "section 31(1)(a)",
            "s.40 (2)",
            "sections 21 to 44",
            "NCND",
            "{{name}}",
            "<5",
        ],
        *[
            "Dear Sir",
            "Yours sincerely",
            "Our ref:",
            "3 May 2022",
            "received on ",
            "20 working days",
            "2018-19",
        ],
        *[
            "Section 24(2) - National Security",
            "Factors favouring disclosure",
            "Balance",
            "Harm",
            "outweighs",
        ],
        "neither confirms nor denies",
    ]
)
lenient = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@lenient
@given(st.text(without_surrogates, max_size=800))
def test_any_text_is_finished_with(text: str) -> None:
    finished(text)


@lenient
@given(
    st.lists(st.one_of(marks, pieces, st.text(without_surrogates, max_size=30)), max_size=40),
    st.integers(1, 8),
)
def test_a_letter_put_together_from_anything_is_finished_with(parts: list[str], times: int) -> None:
    finished("".join(part + ("\n\n" if len(part) > 60 else "") for part in parts) * times)


@lenient
@given(st.sampled_from(LETTERS), st.data())
def test_a_letter_with_its_pieces_in_disorder_is_finished_with(letter: str, data: st.DataObject) -> None:
    between = data.draw(st.sampled_from(["\n\n", "\n", ". ", " "]))
    parts = letter.split(between)
    order = data.draw(st.lists(st.integers(0, len(parts) - 1), min_size=1, max_size=2 * len(parts)))
    finished(between.join(parts[number] for number in order))


@lenient
@given(st.sampled_from(LETTERS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), marks), max_size=12))
def test_a_letter_with_holes_and_marks_is_finished_with(
    letter: str, cuts: list[tuple[float, int, str]]
) -> None:
    for where, length, mark in cuts:
        at = int(where * len(letter))
        letter = letter[:at] + mark + letter[at + length :]
    finished(letter)
