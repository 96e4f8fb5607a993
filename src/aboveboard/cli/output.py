"""Where a command's answer goes, and in what shape the terminal takes it."""

from __future__ import annotations

import json
import os
import shutil
import sys

from aboveboard.checker.report.screen import Screen


def screen() -> Screen:
    """How wide standard output is, and whether it takes colour.

    Colour is for terminals only; ``NO_COLOR`` (https://no-color.org) and ``TERM=dumb`` turn it off.
    """
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Screen(columns=shutil.get_terminal_size().columns, colour=sys.stdout.isatty() and not refused)


def as_json(document: object) -> str:
    """A document as indented JSON."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def printed(text: str) -> None:
    """Write ``text`` to standard output: with a substitute for what the terminal cannot show."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def delivered(text: str) -> None:
    """Write a document for machines to standard output: as UTF-8, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
