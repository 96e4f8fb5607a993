"""The README's picture: the page of findings on the sample letter, as a browser shows it.

``make picture`` takes it anew. What the page said is noted inside the picture (a digest, in a text chunk of
the PNG), so that a test can tell a picture of yesterday's page without a browser.
"""

from __future__ import annotations

import hashlib
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "samples/hertfordshire-foi2018-05339.txt"
PICTURE = ROOT / "docs" / "pictures" / "findings.png"
WIDTH, HEIGHT = 1200, 800
"""Pixels of the page that are shown."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NOTE = b"page\x00"


def main() -> None:
    """Take the picture: the first finding, and beside it the place in the letter where it stands."""
    from tests.browser.chromium import launched

    page_text = page()
    with TemporaryDirectory() as folder, launched() as browser:
        file = Path(folder) / "findings.html"
        file.write_text(page_text, encoding="utf-8")
        shown = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        shown.goto(file.as_uri())
        shown.locator("#m1").evaluate("mark => mark.scrollIntoView({block: 'center'})")
        taken = shown.screenshot(animations="disabled")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(noted(taken, digest(page_text)))
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} kB")


def page() -> str:
    """The page of findings on the sample letter."""
    aboveboard = Path(sys.executable).with_name("aboveboard")
    arguments = ["check", SAMPLE, "--format", "html", "--as-of", "2026-11-25"]
    done = subprocess.run(
        [aboveboard, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def digest(page_text: str) -> str:
    """What tells one page from another."""
    return hashlib.sha256(page_text.encode("utf-8")).hexdigest()


def noted(png: bytes, note: str) -> bytes:
    """The picture with a note in a text chunk, in front of its last chunk."""
    body = b"tEXt" + _NOTE + note.encode("ascii")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    end = png.rindex(b"IEND") - 4
    return png[:end] + chunk + png[end:]


def note_of(png: bytes) -> str | None:
    """The note in a picture, or ``None`` where it has none."""
    for kind, data in _chunks(png):
        if kind == b"tEXt" and data.startswith(_NOTE):
            return data.removeprefix(_NOTE).decode("ascii")
    return None


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


if __name__ == "__main__":
    main()
