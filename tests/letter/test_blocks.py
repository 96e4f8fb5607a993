"""What each stretch of a letter is for, and which exemption it argues.

The letters in ``shapes`` say it themselves, by marks; see :mod:`tests.letter.marked`.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aboveboard.law.citation import citations
from aboveboard.letter.blocks import REASONS, blocks_of, is_exemption
from aboveboard.letter.layout import lines_of
from aboveboard.letter.response import Block, BlockKind
from aboveboard.letter.text import Span, Text
from tests.letter.marked import Mark, Marked, unmarked

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.txt"))


def read(marked: Marked) -> tuple[Block, ...]:
    """The blocks of a marked letter, its request being where the marks say."""
    text = Text(marked.text)
    own = [c for c in citations(marked.text) if not any(c.start in span for span in marked.request)]
    return blocks_of(text, lines_of(text), marked.request, own)


def kinds(written: str) -> list[tuple[str, str | None]]:
    """Kind and exemption of each block of a letter."""
    return [(block.kind.value, block.exemption) for block in read(unmarked(written))]


def disagreement(mark: Mark, marked: Marked, blocks: tuple[Block, ...]) -> str | None:
    """What is read where a mark stands, if it is something else."""
    found = [b for b in blocks if b.span.start <= mark.offset < b.span.end]
    if (
        len(found) == 1
        and found[0].kind.value in mark.kinds
        and mark.exemption in (None, found[0].exemption or "-")
    ):
        return None
    read_here = [(b.kind.value, b.exemption) for b in found]
    here = marked.text[mark.offset : mark.offset + 60]
    return f"{here!r}: wanted {sorted(mark.kinds)} {mark.exemption}, read {read_here}"


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_a_letter_of_this_shape(path: Path) -> None:
    marked = unmarked(path.read_text(encoding="utf-8"))
    blocks = read(marked)
    wrong = [why for mark in marked.marks if (why := disagreement(mark, marked, blocks)) is not None]
    assert not wrong, "\n".join(wrong)


def test_there_are_letters_of_many_shapes() -> None:
    marks = [mark for path in SHAPES for mark in unmarked(path.read_text(encoding="utf-8")).marks]
    assert len(SHAPES) >= 40
    assert {kind for mark in marks for kind in mark.kinds} == {kind.value for kind in BlockKind} - {"request"}


# -- one paragraph -----------------------------------------------------------------------------------------

HEAD = "Dear Ms Lark\n\nYour request of 3 May 2022 asked for the rota of the lifeboat. It is held.\n\n"
REFUSED = HEAD + "The rota is exempt under section 31(1)(a) of the Freedom of Information Act 2000.\n\n"


def kind_of(sentence: str, before: str = REFUSED) -> str:
    """The kind of block in which a sentence lies behind the beginning of a letter."""
    marked = unmarked(before + sentence + "\n\nYours sincerely\n\nA. Clerk")
    at = len(before)
    return next(b.kind.value for b in read(marked) if b.span.start <= at < b.span.end)


@pytest.mark.parametrize(
    "sentence",
    [
        "Disclosure would be likely to help offenders, who could choose an hour at which no boat is manned.",
        "Were the rota known, smugglers would land when the station is empty.",
        "Anyone who meant harm to the crew would learn from it where each of them is to be found.",
        "Publishing the hours would enable thieves to strip the boathouse undisturbed.",
    ],
)
def test_harm_without_a_heading(sentence: str) -> None:
    assert kind_of(sentence) == "harm"


@pytest.mark.parametrize(
    "sentence",
    [
        "We recognise that there is a public interest in knowing whether the boat is always manned.",
        "In favour of disclosure, the town pays for the boat and may wish to see that it is ready.",
        "Disclosure would promote accountability and let the public see how its money is spent.",
        "The arguments for release are those of openness.",
    ],
)
def test_a_factor_for(sentence: str) -> None:
    assert kind_of(sentence) == "factors_for"


@pytest.mark.parametrize(
    "sentence",
    [
        "Against disclosure it must be said that the rota would be of use to smugglers.",
        "There is a strong public interest in protecting the crew from those who would do it harm.",
        "The factors in favour of maintaining the exemption are the safety of the crew and of those at sea.",
        "Arguments against release: a crew that fears for its homes will not volunteer.",
    ],
)
def test_a_factor_against(sentence: str) -> None:
    assert kind_of(sentence) == "factors_against"


@pytest.mark.parametrize(
    "sentence",
    [
        "On balance we have decided that the public interest lies in keeping the rota back.",
        "The public interest in maintaining the exemption outweighs the public interest in disclosure.",
        "Having weighed these factors we find that the public interest favours withholding the rota.",
        "Balance: safety matters more than curiosity.",
    ],
)
def test_a_balance(sentence: str) -> None:
    assert kind_of(sentence) == "balance"


@pytest.mark.parametrize(
    "sentence",
    [
        "We spent £4,200 on the boathouse in 2021/22.",
        "The crew numbers fourteen. Six of them are women.",
        "You can see the boat on the first Sunday of each month.",
        "No inference should be drawn as to whether any other information is or is not held.",
        "Question 2. The boat was built in 1998.",
    ],
)
def test_a_plain_answer_is_no_reason(sentence: str) -> None:
    assert kind_of(sentence) not in {kind.value for kind in REASONS}


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 31 is a qualified exemption.",
        "This exemption is absolute, so no public interest test is needed.",
        "Section 31(1)(a) applies where disclosure would prejudice the prevention or detection of crime.",
    ],
)
def test_what_an_exemption_is_weighs_nothing(sentence: str) -> None:
    assert kind_of(sentence) not in ("factors_for", "factors_against", "balance")


def test_the_test_in_the_words_of_the_act_is_no_conclusion() -> None:
    sentence = (
        "We must ask whether in all the circumstances the public interest in maintaining the exemption "
        "outweighs the public interest in disclosing the information."
    )
    assert kind_of(sentence) == "public_interest"


def test_a_balance_not_yet_struck_is_none() -> None:
    assert kind_of("No decision has yet been made on where the balance of the public interest lies.") != (
        "balance"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Publishing the names of offenders would help communities, and burglars would be caught.",
        "If the water were polluted it would be likely to harm bathers.",
        "The balance of the account is £41.",
        "The scheme would promote openness and reassure the public.",
    ],
)
def test_nothing_is_argued_where_nothing_is_refused(sentence: str) -> None:
    assert kind_of(sentence, before=HEAD) == "answer"


def test_a_conclusion_under_the_factors_is_a_balance() -> None:
    letter = (
        REFUSED + "Factors against disclosure\n\nThe crew would be at risk.\n\nFor these reasons the public "
        "interest in maintaining the exemption outweighs that in disclosure."
    )
    assert ("factors_against", "31(1)(a)") in kinds(letter)
    assert kinds(letter)[-1] == ("balance", "31(1)(a)")


# -- which exemption ---------------------------------------------------------------------------------------

TWO = (
    HEAD + "The rota is exempt under section 31(1)(a) and section 38(1)(b) of the Freedom of Information Act "
    "2000.\n\n"
)


def test_a_title_that_cites_governs_until_the_next() -> None:
    letter = (
        TWO + "Section 31(1)(a)\n\nHarm\n\nSmugglers would land.\n\nBalance\n\nThe public interest favours "
        "withholding.\n\nSection 38(1)(b)\n\nHarm\n\nThe crew would be attacked.\n\nBalance\n\nThe public "
        "interest favours withholding."
    )
    argued = [found for found in kinds(letter) if found[0] in ("harm", "balance")]
    assert argued == [
        ("harm", "31(1)(a)"),
        ("balance", "31(1)(a)"),
        ("harm", "38(1)(b)"),
        ("balance", "38(1)(b)"),
    ]


def test_titles_line_under_line_are_a_list() -> None:
    letter = (
        HEAD
        + "It is exempt by virtue of:\n\nSection 31(1)(a) - Law enforcement\nSection 38(1)(b) - Health and "
        "safety\n\nHarm\n\nSmugglers would land, and the crew would be attacked."
    )
    assert kinds(letter)[-1] == ("harm", None)


def test_the_harm_of_a_list_is_for_the_one_said_to_need_it() -> None:
    letter = (
        HEAD
        + "It is exempt by virtue of:\n\nSection 30(1)(a)(i) - Investigations\nSection 38(1)(b) - Health and "
        "safety\n\nSection 30 is a class based exemption, section 38 is not.\n\nHarm\n\nThe crew would be "
        "attacked."
    )
    assert kinds(letter)[-1] == ("harm", "38(1)(b)")


def test_a_balance_that_names_one_is_for_that_one() -> None:
    letter = (
        TWO + "Section 31(1)(a)\n\nFactors for disclosure\n\nOpenness.\n\nSection 38(1)(b)\n\nFactors for "
        "disclosure\n\nOpenness.\n\nBalance\n\nFor section 31(1)(a) the public interest in maintaining the "
        "exemption outweighs that in disclosure."
    )
    assert kinds(letter)[-1] == ("balance", "31(1)(a)")


def test_a_paragraph_that_cites_several_argues_for_none_alone() -> None:
    letter = (
        TWO
        + "In respect of section 31(1)(a) and section 38(1)(b) alike, the public interest in maintaining the "
        "exemptions outweighs the public interest in disclosure."
    )
    assert kinds(letter)[-1] == ("balance", None)


def test_what_the_letter_relies_on_alone_is_argued() -> None:
    letter = (
        REFUSED + "Balancing test\n\nThe public interest in maintaining the exemption outweighs the other."
    )
    assert kinds(letter)[-1] == ("balance", "31(1)(a)")


def test_weighing_is_for_the_one_that_is_qualified() -> None:
    letter = (
        HEAD + "Names are exempt under section 40(2), and the rota under section 31(1)(a).\n\n"
        "Public interest test\n\n"
        "On balance the public interest in maintaining the exemption outweighs that in disclosure."
    )
    assert kinds(letter)[-1] == ("balance", "31(1)(a)")


def test_a_title_may_name_an_exemption_in_words() -> None:
    letter = (
        TWO
        + "Law enforcement\n\nSmugglers would be likely to land.\n\nHealth and safety\n\nThe crew would be "
        "likely to be attacked."
    )
    argued = [found for found in kinds(letter) if found[0] == "harm"]
    assert argued == [("harm", "31(1)(a)"), ("harm", "38(1)(b)")]


def test_is_exemption() -> None:
    found = {
        c.key: is_exemption(c) for c in citations("It is exempt under section 40(2), see section 17(1).")
    }
    assert found == {"40(2)": True, "17(1)": False}


# -- whatever the text -------------------------------------------------------------------------------------

PIECES = (
    "Dear Sir",
    "Harm",
    "Factors favouring disclosure",
    "Balance: this outweighs that.",
    "**In favour of release.** It is open.",
    "Section 31(1)(a)",
    "It is exempt under section 43(2) because rivals would gain.",
    "The public interest in maintaining the exemption outweighs that in disclosure.",
    "Complaints",
    "You may ask for an internal review, and then you may complain to the Information Commissioner.",
    "Yours sincerely",
    "J. Doe",
    "1. How many?",
    "Question 2",
    "Year   2012   2013",
    "----------",
    "> quoted",
    "e.g. this, that",
    "Annex A",
    "?",
    "Information Commissioner's Office\nWycliffe House",
)
letters = st.lists(
    st.tuples(st.sampled_from(PIECES) | st.text(max_size=40), st.sampled_from(("\n", "\n\n", " ", "\n \n"))),
    max_size=25,
).map(lambda pieces: "".join(piece + gap for piece, gap in pieces).replace("\r", "\n"))


@given(letters, st.lists(st.integers(0, 400), max_size=6))
def test_blocks_cover_a_letter_in_order(value: str, edges: list[int]) -> None:
    text = Text(value)
    at = sorted({min(edge, len(value)) for edge in edges})
    request = [span for start, end in zip(at[::2], at[1::2], strict=False) if len(span := Span(start, end))]
    blocks = blocks_of(text, lines_of(text), request, citations(value))
    spans = [block.span for block in blocks]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(value) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert [b.span for b in blocks if b.kind is BlockKind.REQUEST and b.span in request] == request
    for block in blocks:
        if block.heading is not None:
            assert 0 <= block.heading.start < block.heading.end <= len(value)
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    lost = [
        text.at(line)
        for line in text.lines
        if any(c.isalnum() for c in text.at(line)) and not covered & set(range(line.start, line.end))
    ]
    assert not lost


@given(letters)
def test_reading_blocks_twice_gives_the_same(value: str) -> None:
    text = Text(value)
    lines = lines_of(text)
    found = citations(value)
    assert blocks_of(text, lines, (), found) == blocks_of(Text(value), lines_of(Text(value)), (), found)
