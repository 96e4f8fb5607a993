"""From a file to the text of a letter, with every offset meaning the same everywhere."""

from __future__ import annotations

from aboveboard.letter.formats.plain import UnreadableLetter, decode

__all__ = ["UnreadableLetter", "decode"]
