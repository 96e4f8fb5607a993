"""What the commands say of the golden letters, as somebody at a terminal of 80 columns sees it.

A letter may have its request beside it (``NAME.request.txt``) and facts of its case (``NAME.case.json``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from aboveboard.cli import main

HERE = Path(__file__).parent
LETTERS = HERE / "letters"
EXPECTED = HERE / "expected"
SAMPLE = HERE.parents[1] / "samples" / "hertfordshire-foi2018-05339.txt"
TODAY = "2026-11-25"
"""Every golden letter is read on this day, so that what is expected does not change with the calendar."""


def letters() -> dict[str, Path]:
    """Every golden letter by its name: the sample, and those of our own."""
    own = sorted(path for path in LETTERS.glob("*.txt") if not path.name.endswith(".request.txt"))
    return {path.stem: path for path in (SAMPLE, *own)}


def expected() -> Iterator[tuple[Path, Path, list[str]]]:
    """Each golden file, the folder its command is called in, and the command."""
    for name, letter in letters().items():
        check = ["check", letter.name, "--as-of", TODAY]
        if letter.with_suffix(".request.txt").exists():
            check += ["--request", f"{name}.request.txt"]
        if letter.with_suffix(".case.json").exists():
            check += ["--case", f"{name}.case.json"]
        yield EXPECTED / f"{name}.check.txt", letter.parent, check
        read = ["read", letter.name, "--as-of", TODAY, "--format", "json"]
        yield EXPECTED / f"{name}.read.json", letter.parent, read


def said(folder: Path, arguments: list[str]) -> str:
    """What a command says, on standard output and on standard error.

    A document stands alone. In front of text for people stands the command, and behind it its exit code.
    """
    with chdir(folder):
        done = CliRunner().invoke(main, arguments, prog_name="aboveboard", env={"COLUMNS": "80"})
    if "json" in arguments:
        return done.output
    return f"$ aboveboard {' '.join(arguments)}\n{done.output}exit code: {done.exit_code}\n"
