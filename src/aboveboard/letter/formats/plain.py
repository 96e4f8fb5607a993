"""Plain text: bytes to characters, with nothing lost and nothing guessed at in silence.

UTF-8 is expected; a byte-order mark says UTF-16; a file that is no UTF-8 at all is taken for Windows-1252,
which is what older word processors write. Text that is damaged, empty, binary or larger than any letter is
refused with a sentence that says what to do.
"""

from __future__ import annotations

import codecs
import re

# 200 pages are about 600 kB; a letter of more than a thousand pages is a file that was named by mistake.
LARGEST = 4_000_000
"""Bytes. Larger files are refused before they are decoded."""

_VALID_SEQUENCE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")
_BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or zip file",
    b"\xd0\xcf\x11\xe0": "an Outlook message or an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class UnreadableLetter(ValueError):
    """The bytes are not the text of a letter. The message is one sentence that says what to do."""


def decode(content: bytes) -> str:
    """The text of a plain-text letter, line ends made ``\\n``, without a byte-order mark.

    Raises :class:`UnreadableLetter` for content that is too large, empty, binary, or damaged.
    """
    if len(content) > LARGEST:
        raise UnreadableLetter(
            f"it is {len(content) / 1e6:.0f} MB, larger than any letter "
            f"(the limit is {LARGEST // 1_000_000} MB); was another file meant?"
        )
    for magic, what in _BINARY.items():
        if content.startswith(magic):
            raise UnreadableLetter(f"it is {what}, not plain text; save it as plain text (.txt) first")
    text = _characters(content)
    if not text.strip():
        raise UnreadableLetter("it is empty; name the file that holds the letter's text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(content: bytes) -> str:
    for mark, encoding in _UTF16.items():
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise UnreadableLetter("its UTF-16 is damaged; save it again as UTF-8 text") from None
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        raise UnreadableLetter(
            f"it has a NUL byte on line {line}, so it is not plain text; save it as UTF-8 text"
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        damaged = UnreadableLetter(
            f"its UTF-8 is damaged on line {line} (byte {error.start + 1}); save it again as UTF-8 text"
        )
    # Valid UTF-8 sequences beside invalid bytes mean a damaged UTF-8 file: Windows-1252 would read it as
    # garble.
    if _VALID_SEQUENCE.search(content):
        raise damaged
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise damaged from None
