"""What the tables of provisions share: how a fact is known, where it was read, from which day it holds.

A row is read as in every register (:mod:`aboveboard.law.register`): an unknown field, a word outside its list,
a source that is not in ``sources.toml`` is refused with the file, the row and the fault. Tables are read once,
when first asked for, so that a command pays only for those it uses.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

from aboveboard.findings import Source
from aboveboard.law import register
from aboveboard.law.register import RegisterError

HERE = Path(__file__).parent

Known = Literal["V", "P", "K"]
"""How a fact is known: seen on a page, the page found but not the sentence, or professional knowledge."""

KNOWN_MEANS: Mapping[Known, str] = {
    "V": "seen",
    "P": "page found, sentence not seen",
    "K": "from knowledge",
}

IN_FORCE = date(2005, 1, 1)
"""The day the rights of s.1 came into force: the first day of any provision that gives no other."""

_RANGE = re.compile(r"^([a-z]|[0-9]{1,2}|[ivx]{1,4})-([a-z]|[0-9]{1,2}|[ivx]{1,4})$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


class Row(register.Row):
    """A row that is named by its key, with fields that may be absent, be lists of rows, or name sources."""

    def __init__(self, table: str, name: str, fields: Any) -> None:
        super().__init__(table, name, 1, fields)
        self.table = table
        self.name = name
        self._where = f"{table}: {name}"

    def wrong(self, what: str) -> RegisterError:
        """The error to raise for the row as a whole."""
        return RegisterError(f"{self._where}: {what}")

    def word(self, field: str, allowed: Collection[str]) -> str | None:
        """A word from a fixed list, or nothing."""
        return self.choice(field, allowed) if field in self._fields else self._nothing(field)

    def known(self, field: str = "certainty") -> Known | None:
        """How a fact is known, or nothing."""
        return cast("Known | None", self.word(field, get_args(Known)))

    def words(self, field: str, allowed: Collection[str]) -> tuple[str, ...] | None:
        """Words from a fixed list, or nothing."""
        values = self.listed(field)
        if values is not None and not set(values) <= set(allowed):
            raise self.fault(field, "only of " + ", ".join(sorted(allowed)))
        return values

    def listed(self, field: str) -> tuple[str, ...] | None:
        """A list of strings, none of them twice, or nothing (which is not the same as an empty list)."""
        values = self.texts(field)
        if len(set(values)) < len(values):
            raise self.fault(field, "a list that says nothing twice")
        return values if field in self._fields else None

    def remark(self, field: str) -> str | None:
        """A string that may be empty, to say that what holds above does not hold here; or nothing."""
        return "" if self._fields.get(field) == "" and self._nothing(field) is None else self.optional(field)

    def flag(self, field: str, default: bool) -> bool:
        """A true or false."""
        value = self._get(field)
        if value is not None and not isinstance(value, bool):
            raise self.fault(field, "true or false")
        return default if value is None else value

    def row(self, field: str) -> Row | None:
        """A row inside this one, or nothing."""
        value = self._get(field)
        return None if value is None else Row(self.table, f"{self.name}, {field}", value)

    def rows(self, field: str) -> tuple[Row, ...]:
        """The rows inside this one."""
        values = self._get(field)
        if values is not None and not isinstance(values, list):
            raise self.fault(field, "a list of tables")
        return tuple(
            Row(self.table, f"{self.name}, {field} {n}", one) for n, one in enumerate(values or (), 1)
        )

    def sources(self, index: Mapping[str, Source]) -> tuple[Source, ...] | None:
        """The ``sources`` of the row by their ids, or nothing."""
        ids = self.listed("sources")
        if ids is not None and (unknown := [one for one in ids if one not in index]):
            raise self.wrong(f"source {unknown[0]!r} is not in sources.toml")
        return None if ids is None else tuple(index[one] for one in ids)

    def parts(self, field: str) -> tuple[str, ...]:
        """The parts a field names: ``'a-c'``, ``'1-3 1A'``, ``'i-iii'`` -> their names, in order."""
        names = [name for piece in (self.optional(field) or "").split() for name in _run(piece)]
        if not all(names) or len(set(names)) < len(names):
            raise self.fault(field, "parts such as 'a-c', '1-3 1A' or 'i-iii', none of them twice")
        return tuple(names)

    def _nothing(self, field: str) -> None:
        self._asked.add(field)


def _run(piece: str) -> list[str]:
    """The names in one piece of a list of parts; an empty name where the piece is no range."""
    ends = _RANGE.match(piece)
    if ends is None:
        return ["" if "-" in piece else piece]
    first, last = ends.groups()
    if first.isdigit() and last.isdigit():
        return [str(n) for n in range(int(first), int(last) + 1)] or [""]
    if first == "i" and last in _ROMAN:
        return list(_ROMAN[: _ROMAN.index(last) + 1])
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        return [chr(n) for n in range(ord(first), ord(last) + 1)] or [""]
    return [""]


def read(path: Path) -> dict[str, Any]:
    """The TOML file at ``path``. Raises :class:`RegisterError` where it cannot be read."""
    try:
        return register.read(str(path))
    except OSError as error:
        raise RegisterError(f"{path.name} cannot be read: {error.strerror}") from error


def load_sources(path: Path) -> dict[str, Source]:
    """The index of sources at ``path``: id -> title and, where known, address."""
    index: dict[str, Source] = {}
    for name, fields in read(path).items():
        row = Row(path.name, name, fields)
        index[name] = Source(title=row.text("title"), url=row.optional("url"))
        row.done()
    return index


@cache
def sources() -> Mapping[str, Source]:
    """The index of sources that comes with the package, read once."""
    return load_sources(HERE / "sources.toml")
