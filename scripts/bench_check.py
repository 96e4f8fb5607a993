#!/usr/bin/env python3
"""How long a letter takes to read and check in a warm process, and how that grows with its length.

Run it with the project's Python: ``.venv/bin/python scripts/bench_check.py``.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from aboveboard.checker.run import check
from aboveboard.letter.reading import read_letter

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "hertfordshire-foi2018-05339.txt"
TODAY = date(2026, 11, 25)

RUNS = 30
PAGES = (1, 2, 5, 10, 20, 50, 100, 200)
PAGE = 3_000
"""Characters on a page of a letter."""
LINEAR = 2.0
"""How many times dearer than the cheapest a page may be, before the cost is called more than linear."""


def main() -> None:
    """Print the tables."""
    letter = SAMPLE.read_text(encoding="utf-8")
    read_letter(letter, today=TODAY)  # the tables of the law are read by whoever comes first
    check(read_letter(letter, today=TODAY))

    print(f"one letter of {len(letter) / PAGE:.1f} pages, {RUNS} runs, in ms (median, lowest, highest)")
    _say("read", lambda: read_letter(letter, today=TODAY))
    read = read_letter(letter, today=TODAY)
    _say("check", lambda: check(read))
    _say("read and check", lambda: check(read_letter(letter, today=TODAY)))

    print("\nits body over and over, in milliseconds for each page")
    print(f"{'pages':>6}{'characters':>12}{'read':>9}{'check':>9}{'findings':>10}{'seconds in all':>16}")
    reading, checking = [], []
    for pages in PAGES:
        text = longer(letter, pages=pages)
        began = time.perf_counter()
        long = read_letter(text, today=TODAY)
        midway = time.perf_counter()
        report = check(long)
        ended = time.perf_counter()
        reading.append(1000 * (midway - began) / pages)
        checking.append(1000 * (ended - midway) / pages)
        print(
            f"{pages:>6}{len(text):>12,}{reading[-1]:>9.2f}{checking[-1]:>9.2f}"
            f"{len(report.findings):>10,}{ended - began:>16.2f}",
            flush=True,
        )
    for name, costs in (("reading", reading), ("checking", checking)):
        ratio = costs[-1] / min(costs)
        verdict = "linear" if ratio <= LINEAR else "MORE THAN LINEAR"
        print(f"{name}: a page of {PAGES[-1]} costs {ratio:.1f} times the cheapest page: {verdict}")


def longer(letter: str, *, pages: int) -> str:
    """A letter of so many pages: the head and end of ``letter``, its paragraphs between them again and again.

    The paragraphs are numbered, each in its own way, so that a rule that compares them has work to do.
    """
    paragraphs = letter.split("\n\n")
    first = next(at for at, paragraph in enumerate(paragraphs) if paragraph.startswith("Response"))
    last = next(at for at, paragraph in enumerate(paragraphs) if paragraph.startswith("Yours"))
    body = paragraphs[first + 1 : last]
    head, end = "\n\n".join(paragraphs[: first + 1]), "\n\n".join(paragraphs[last:])
    wanted = pages * PAGE - len(head) - len(end)
    middle: list[str] = []
    while wanted > 0:
        paragraph = body[len(middle) % len(body)]
        if len(paragraph) > 120:  # the headings stay as they are
            paragraph = f"As to point {len(middle)}: {paragraph}"
        middle.append(paragraph)
        wanted -= len(paragraph) + 2
    return "\n\n".join([head, *middle, end])


def _say(what: str, work: Callable[[], object]) -> None:
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - began))
    print(f"  {what:<16}{statistics.median(taken):>8.2f}{min(taken):>8.2f}{max(taken):>8.2f}", flush=True)


if __name__ == "__main__":
    main()
