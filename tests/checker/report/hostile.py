"""Letters nobody should write: for showing that what is in a letter stays in the letter."""

from __future__ import annotations

from hypothesis import strategies as st

from aboveboard.letter.text import Span

SCRIPT = "<script>alert('1')</script> </textarea></style> <!-- ]]> &amp; &#x202e; \" ' `"
ESCAPES = "\x1b[31mred\x1b]0;title\x07 \x9b2J \x7f \x00\x08"
OVERRIDES = "pay \u202eeerf\u202c or \u2066hidden\u2069, zero\u200bwidth, \ufeffmark, soft\xadhyphen"
COMMANDS = "::error file=x::y\n::set-output name=a::b\n##[command]"
TEMPLATE = "{{ 7 * 7 }} {% include 'page.css' %} {# gone #} ${7*7} {0}"
WIDE = "日本語 e\u0301 \U0001f600 \tTab ﬁ"

ALL = (SCRIPT, ESCAPES, OVERRIDES, COMMANDS, TEMPLATE, WIDE)

_words = st.sampled_from(
    [
        "the",
        "information",
        "is",
        "held",
        "Section",
        "31(3)",
        "<b>",
        "&lt;",
        "\u202e",
        "\x1b[0m",
        "日本",
        "e\u0301",
        "x" * 70,
    ]
)
_spaces = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\t", "\u00a0"])

texts = st.lists(st.tuples(_words, _spaces), min_size=1, max_size=60).map(
    lambda pieces: "".join(word + space for word, space in pieces)
)
"""Texts of words and of what is none, on long lines and on short."""


@st.composite
def texts_and_spans(draw: st.DrawFn, most: int = 6) -> tuple[str, list[Span]]:
    """A text and spans in it that may be empty, nest, overlap and cross."""
    text = draw(texts)
    places = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(places, places), min_size=1, max_size=most))
    return text, [Span(min(pair), max(pair)) for pair in pairs]
