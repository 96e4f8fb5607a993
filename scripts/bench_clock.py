#!/usr/bin/env python3
"""How long a million due dates take in a warm process, and one with all its reasons.

Run it with the project's Python: ``.venv/bin/python scripts/bench_clock.py``.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta

from aboveboard.law.calendar import bank_holidays
from aboveboard.law.clock import due

MILLION = 1_000_000
WITH_REASONS = 10_000
FIRST = date(2005, 1, 1)
DAYS = 8_000
"""Receipts go round the days from 2005 to the end of 2026."""


def main() -> None:
    """Print one line for each figure."""
    began = time.perf_counter()
    calendar = bank_holidays()
    calendar.nth_working_day_after(day=FIRST, n=20)
    _say("table read, checked and indexed", time.perf_counter() - began, 1)

    received = [FIRST + timedelta(days=n % DAYS) for n in range(MILLION)]
    began = time.perf_counter()
    for day in received:
        calendar.nth_working_day_after(day=day, n=20)
    _say("20th working day", time.perf_counter() - began, MILLION)

    began = time.perf_counter()
    for day in received:
        due(received_on=day, calendar=calendar)
    _say("due, from a ledger of events", time.perf_counter() - began, MILLION)

    began = time.perf_counter()
    for day in received[:WITH_REASONS]:
        answer = due(received_on=day, calendar=calendar)
        assert answer.days
        assert answer.because
        assert answer.warnings is not None
    _say("due, with every day and every reason", time.perf_counter() - began, WITH_REASONS)


def _say(what: str, seconds: float, times: int) -> None:
    each = seconds / times * 1e6
    sys.stdout.write(f"{what:<40} {times:>9,} in {seconds:7.3f} s  {each:9.2f} µs each\n")


if __name__ == "__main__":
    main()
