"""What the program costs: ``make bench``.

First the commands as somebody at a terminal waits for them, whole processes and all; then the libraries in a
warm process, each measured by a script of its own (``scripts/bench_*.py``).
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "samples/hertfordshire-foi2018-05339.txt"
ABOVEBOARD = Path(sys.executable).with_name("aboveboard")

# What a person at a terminal should wait at most, in seconds, where that was set as a goal.
COMMANDS: tuple[tuple[tuple[str, ...], float | None], ...] = (
    (("due", "2018-10-16"), 0.3),
    (("check", SAMPLE), 0.6),
    (("check", SAMPLE, "--format", "html"), None),
    (("read", SAMPLE), None),
    (("exemption", "31(1)(a)"), None),
    (("--version",), None),
)


@dataclass(frozen=True)
class Runs:
    """What the runs of one command took, in seconds: on the clock, and of a processor."""

    clock: list[float]
    processor: list[float]


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(prog="python -m scripts.bench", description=__doc__)
    options.add_argument("--runs", type=int, default=11, help="times each command is run (default: 11)")
    runs = options.parse_args().runs
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.platform()}")
    if os.getloadavg()[0] > 1:
        print(f"The machine has other work (load {os.getloadavg()[0]:.1f}), so the clock runs long.")
    print(f"\nWhole commands from the shell, {runs} runs each, in seconds")
    print(f"{'command':<34}{'median':>8}{'lowest':>8}{'highest':>9}{'processor':>11}  goal")
    for arguments, goal in COMMANDS:
        print(_row(arguments, goal, _timed(arguments, runs=runs)), flush=True)
    for script in sorted((ROOT / "scripts").glob("bench_*.py")):
        print(f"\n{_title(script)}", flush=True)
        subprocess.run([sys.executable, script], check=True, cwd=ROOT)


def _timed(arguments: Sequence[str], *, runs: int) -> Runs:
    """Run a command so often. One run before them puts the files into the system's memory."""
    taken = Runs([], [])
    for _ in range(runs + 1):
        before, began = os.times(), time.perf_counter()
        done = subprocess.run([ABOVEBOARD, *arguments], cwd=ROOT, capture_output=True, check=False)
        ended, after = time.perf_counter(), os.times()
        if done.returncode not in (0, 1):  # 1 is a letter that is stopped, as the sample is
            sys.exit(f"aboveboard {' '.join(arguments)} could not do its work: {done.stderr.decode()}")
        taken.clock.append(ended - began)
        used = after.children_user + after.children_system - before.children_user - before.children_system
        taken.processor.append(used)
    return Runs(taken.clock[1:], taken.processor[1:])


def _row(arguments: Sequence[str], goal: float | None, taken: Runs) -> str:
    median = statistics.median(taken.clock)
    shown = " ".join("SAMPLE" if argument == SAMPLE else argument for argument in arguments)
    met = "" if goal is None else f"{goal:.1f} {'met' if median <= goal else 'NOT MET'}"
    clock = f"{median:>8.3f}{min(taken.clock):>8.3f}{max(taken.clock):>9.3f}"
    return f"{shown:<34}{clock}{statistics.median(taken.processor):>11.3f}  {met}".rstrip()


def _title(script: Path) -> str:
    """The first line of what a script says of itself."""
    return script.read_text(encoding="utf-8").partition('"""')[2].partition("\n")[0].removesuffix('"""')


if __name__ == "__main__":
    main()
