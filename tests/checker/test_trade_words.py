"""The stems that are shipped are those of the words a person wrote down."""

from scripts.trade_stems import STEMS, stems


def test_the_stems_are_those_of_the_words() -> None:
    assert STEMS.read_text(encoding="utf-8") == stems(), "run: python scripts/trade_stems.py"
