"""``settings.md``: the environment variables that the program reads, found by searching its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import aboveboard
from scripts.reference.markdown import code, page, prose, table

MEANINGS = {
    "ABOVEBOARD_TRACEBACK": (
        "Set to 1, a fault of the program's own is shown in full, for a report of it; otherwise one line "
        "says where it is. It may then show words of the letter."
    ),
    "COLUMNS": "The width of the terminal in characters. Text is laid out between 40 and 100.",
    "NO_COLOR": (
        "Set to anything, the terminal gets no colour (see no-color.org). Output into a file or another "
        "program has none either way."
    ),
    "TERM": "Set to dumb, the terminal gets no colour.",
}
"""What each does. A variable that is read and is not here fails the tests; so does one no longer read."""

_INDIRECTLY = {"get_terminal_size": "COLUMNS"}
"""Functions of the standard library that read a variable for their caller."""


def pages() -> dict[str, str]:
    """The one page."""
    rows = [
        (code(name), prose(MEANINGS[name]), ", ".join(code(place) for place in sorted(places)))
        for name, places in sorted(read_by().items())
    ]
    return {
        "settings.md": page(
            "Settings",
            "Nothing has to be set. These environment variables are read:",
            table(["variable", "what it does", "read in"], rows),
            "Set-up reads `PYTHON`, the interpreter to use, besides what uv and pip read (such as "
            "`PIP_INDEX_URL` and `UV_DEFAULT_INDEX`, where an organisation has a package index of its own).",
        )
    }


def undocumented() -> list[str]:
    """Variables that are read without being explained, or explained without being read."""
    read = read_by()
    where = "in MEANINGS of scripts/reference/settings.py"
    unexplained, unread = sorted(read.keys() - MEANINGS.keys()), sorted(MEANINGS.keys() - read.keys())
    return [
        *(
            f"{sorted(read[name])[0]} reads the variable {name}; say {where} what it does."
            for name in unexplained
        ),
        *(f"Nothing reads the variable {name} any more; take it out {where}." for name in unread),
    ]


def read_by(root: Path = Path(aboveboard.__file__).parent) -> dict[str, set[str]]:
    """Each variable that the source under ``root`` reads, and the files that read it."""
    found: dict[str, set[str]] = {}
    for path in sorted(root.rglob("*.py")):
        for name in _names(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(name, set()).add(f"src/{path.relative_to(root.parent).as_posix()}")
    return found


def _names(tree: ast.AST) -> Iterator[str]:
    """The variables named in ``os.environ.get("X")``, ``os.environ["X"]``, ``os.getenv`` and ``envvar=``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            name = called.rpartition(".")[2]
            if name in _INDIRECTLY:
                yield _INDIRECTLY[name]
            if name in {"getenv", "getenvb"} or called.rpartition(".")[0].endswith("environ"):
                yield from _text(node.args[:1])
            yield from _text([each.value for each in node.keywords if each.arg == "envvar"])
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("environ"):
            yield from _text([node.slice])
        elif isinstance(node, ast.Compare) and any(
            ast.unparse(each).endswith("environ") for each in node.comparators
        ):
            yield from _text([node.left])


def _text(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        # A name put together at run time cannot be documented: let it be seen as it stands in the source.
        yield str(node.value) if isinstance(node, ast.Constant) else ast.unparse(node)
