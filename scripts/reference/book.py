"""All pages of the reference together: what they say, and whether what is there says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.reference import commands, exemptions, rules, schemas, settings
from scripts.reference.markdown import page

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"
WRITERS = (commands, rules, exemptions, schemas, settings)


def pages() -> dict[str, str]:
    """Every page: its path under ``docs/reference/`` and its text."""
    written = {"README.md": _index()}
    for writer in WRITERS:
        written |= writer.pages()
    return written


def undocumented() -> list[str]:
    """Everything that a page would have to leave unsaid, each in a sentence that says what to write where."""
    return [complaint for writer in WRITERS for complaint in writer.undocumented()]


def differences(written: Mapping[str, str], folder: Path = FOLDER) -> Iterator[str]:
    """What is missing, out of date or left over in ``folder``."""
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name, text in written.items():
        if name not in there:
            yield f"{name} is missing"
        elif there[name].read_bytes() != text.encode("utf-8"):
            yield f"{name} is out of date"
    for name in sorted(there.keys() - written.keys()):
        yield f"{name} is left over: nothing in the code says that any more"


def write(written: Mapping[str, str], folder: Path = FOLDER) -> None:
    """Make ``folder`` hold these pages and nothing else."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir() if not any(path.iterdir()) else None
        elif path.relative_to(folder).as_posix() not in written:
            path.unlink()
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode("utf-8"))


def _index() -> str:
    return page(
        "Reference",
        "- [Commands](commands.md): what each takes, and how it ends",
        "- [Rules](rules.md): every fault that is looked for, each with a page of its own",
        "- [Exemptions](exemptions.md): Part II of the Act as the catalogue has it",
        "- [Documents](schemas/README.md): the JSON that is read and written",
        "- [Settings](settings.md): the environment variables that are read",
        joined="\n",
    )
