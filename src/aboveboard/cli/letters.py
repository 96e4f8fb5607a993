"""The letters named on a command line: opened, decoded and read, or refused with a sentence that helps."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from aboveboard.cli.ending import CannotWork, complain
from aboveboard.letter.formats import UnreadableLetter, decode
from aboveboard.letter.reading import Letter, read_letter

STANDARD_INPUT = "-"
_MOST = 64_000_000
"""Bytes read of a file before it is refused: far more than any letter has, far less than would hurt."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The letters that could be read, each with its file's name, in order; and whether any could not."""

    letters: list[tuple[str, Letter]] = field(default_factory=list)
    failed: bool = False


def open_letters(names: Sequence[str], *, command: str, today: date, request: str | None = None) -> Opened:
    """Read every letter named.

    One that cannot be read is complained of on standard error and does not keep the others from being read.
    """
    letters: list[tuple[str, Letter]] = []
    failed = False
    for name in names:
        try:
            text = text_of(name)
        except CannotWork as refused:
            complain(refused.format_message(), command=command)
            failed = True
        else:
            letters.append((shown_name(name), read_letter(text, today=today, request=request)))
    return Opened(letters, failed)


def refuse_two_standard_inputs(names: Sequence[str]) -> None:
    """Standard input can be read but once. Raises :class:`CannotWork` where it is named more often."""
    if list(names).count(STANDARD_INPUT) > 1:
        raise CannotWork("standard input (-) can be named only once; save the others as files")


def text_of(name: str) -> str:
    """The text of the letter or request in the file ``name``, ``-`` for standard input.

    Raises :class:`CannotWork` for a file that is not there, may not be read, or is not the text of a letter.
    """
    try:
        return decode(content_of(name))
    except UnreadableLetter as unreadable:
        raise CannotWork(f"cannot read {described(name)}: {unreadable}") from None


def content_of(name: str) -> bytes:
    """The bytes of a file, or of standard input. Raises :class:`CannotWork` as :func:`text_of` does."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(_MOST)
    try:
        with Path(name).open("rb") as file:
            return file.read(_MOST)
    except (FileNotFoundError, NotADirectoryError):
        raise CannotWork(f"cannot read {name}: there is no such file; check its name and folder") from None
    except IsADirectoryError:
        raise CannotWork(
            f"cannot read {name}: it is a folder; name the letters in it, such as {name}/*.txt"
        ) from None
    except PermissionError:
        raise CannotWork(f"cannot read {name}: you may not open it; ask its owner, or copy it") from None
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or error
        raise CannotWork(f"cannot read {name}: {what}; check its name, or copy it elsewhere first") from None


def described(name: str) -> str:
    """A file's name as an error message gives it."""
    return "standard input" if name == STANDARD_INPUT else name


def shown_name(name: str) -> str:
    """A file's name as text, whatever bytes the file system has in it."""
    return os.fsencode(name).decode("utf-8", "replace")
