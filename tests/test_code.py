"""The code as code: its types, its style and its form."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_MADE = {".venv", ".tools", ".git", ".hypothesis", "out", "build", "dist"}
_TEXT = {"", ".css", ".in", ".j2", ".json", ".jsonl", ".md", ".py", ".toml", ".txt"}


def run(*arguments: str) -> None:
    """Run one of the tools of the environment. Fails with what it says."""
    tool, *rest = arguments
    done = subprocess.run(
        [Path(sys.executable).with_name(tool), *rest],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.fail(f"{done.stdout}\n{' '.join(arguments)} failed", pytrace=False)


def test_types() -> None:
    run("mypy")


def test_style() -> None:
    """Most of what is found here ``make format`` puts right."""
    run("ruff", "check", "--output-format", "concise", ".")


def test_form() -> None:
    """``make format`` puts it right."""
    run("ruff", "format", "--check", "--output-format", "concise", ".")


def test_scripts_for_the_shell_are_well_formed() -> None:
    for script in ("scripts/setup", "scripts/browser", ".ci/run"):
        first, _, rest = (ROOT / script).read_text(encoding="utf-8").partition("\n")
        shell = first.split("/")[-1].split()[-1]
        done = subprocess.run(
            [shell, "-n"], input=rest, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{script}: {done.stderr}"
        assert (ROOT / script).stat().st_mode & 0o111, f"{script} may not be executed: chmod +x {script}"


def test_nothing_kept_names_a_machine_or_a_package_index() -> None:
    """What is locked is locked by its digest, wherever it comes from; a path of one machine helps nobody."""
    alien = re.compile(r"pypi\.\w+|pythonhosted\.\w+|npmjs\.\w+|(?<![\w./])/(?:home|root|Users)/[\w.]")
    found = [
        f"{path.relative_to(ROOT)}, line {number}: {line.strip()[:100]}"
        for path in kept()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if alien.search(line)
    ]
    assert not found, "\n".join(found)


def kept() -> Iterator[Path]:
    """Every file of text that is ours."""
    for top in sorted(ROOT.iterdir()):
        if top.name not in _MADE and not top.name.endswith("_cache"):
            for path in [top] if top.is_file() else top.rglob("*"):
                if path.is_file() and path.suffix in _TEXT and path != Path(__file__):
                    yield path
