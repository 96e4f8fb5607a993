"""Reading the tables of the law: typed, sourced and dated, and a bad one refused with a clear reason.

A table is a TOML file of this folder. Nothing is guessed: an unknown field, a word outside its list, a source
that is not in ``sources.toml`` or a date that is none is a :class:`BadTable` that names the file, the row and
the fault. Tables are read once, when first asked for, so that a command pays only for those it uses.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args

from aboveboard.findings import Source

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
_T = TypeVar("_T")


class BadTable(ValueError):
    """A table of the law cannot be used. The message names the table, the row and the fault."""


def read(path: Path) -> dict[str, Any]:
    """The TOML file at ``path``. Raises :class:`BadTable` where it cannot be read."""
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise BadTable(f"{path.name}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadTable(f"{path.name}: is not TOML: {error}") from error


class Row:
    """One row of a table, read field by field; :meth:`finish` refuses what nobody asked for."""

    def __init__(self, table: str, name: str, fields: object) -> None:
        self.table = table
        self.name = name
        if not isinstance(fields, Mapping):
            raise self.fault("should be a table of fields")
        self._fields: Mapping[str, object] = fields
        self._asked: set[str] = set()

    def fault(self, what: str) -> BadTable:
        """The error to raise for this row."""
        return BadTable(f"{self.table}: {self.name}: {what}")

    def _field(self, field: str, kind: type[_T], wanted: str) -> _T | None:
        self._asked.add(field)
        value = self._fields.get(field)
        if value is None:
            return None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.fault(f"{field} should be {wanted}, not {value!r}")
        return value

    def text(self, field: str) -> str | None:
        """A string, or nothing. An empty one says that what holds above does not hold here."""
        return self._field(field, str, "a text")

    def needed_text(self, field: str) -> str:
        """A string that must be there and say something."""
        value = self.text(field)
        if not value or not value.strip():
            raise self.fault(f"has no {field}")
        return value

    def flag(self, field: str, default: bool) -> bool:
        """A true or false."""
        value = self._field(field, bool, "true or false")
        return default if value is None else value

    def number(self, field: str) -> int | None:
        """A whole number, or nothing."""
        return self._field(field, int, "a whole number")

    def day(self, field: str) -> date | None:
        """A date, or nothing."""
        value = self._field(field, date, "a date like 2018-05-25, without quotation marks")
        if value is not None and type(value) is not date:
            raise self.fault(f"{field} should be a date without a time")
        return value

    def texts(self, field: str) -> tuple[str, ...] | None:
        """A list of strings, none empty or twice; or nothing, which is not the same as an empty list."""
        values = self._field(field, list, "a list of texts")
        if values is None:
            return None
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self.fault(f"{field} should hold texts, not {value!r}")
        if len(set(values)) < len(values):
            raise self.fault(f"{field} says the same thing twice")
        return tuple(values)

    def lists(self, field: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of strings."""
        values = self._field(field, list, "a list of lists of texts")
        for one in values or ():
            if not (isinstance(one, list) and one and all(isinstance(word, str) for word in one)):
                raise self.fault(f"{field} should hold lists of texts, not {one!r}")
        return tuple(tuple(one) for one in values or ())

    def word(self, field: str, allowed: Collection[str]) -> str | None:
        """A word from a fixed list, or nothing."""
        value = self.text(field)
        if value is not None and value not in allowed:
            raise self.fault(f"{field} is {value!r}; it should be one of {', '.join(allowed)}")
        return value

    def words(self, field: str, allowed: Collection[str]) -> tuple[str, ...] | None:
        """Words from a fixed list, or nothing."""
        values = self.texts(field)
        for value in values or ():
            if value not in allowed:
                raise self.fault(f"{field} holds {value!r}; it should hold only {', '.join(allowed)}")
        return values

    def known(self, field: str) -> Known | None:
        """How a fact is known, or nothing."""
        return cast("Known | None", self.word(field, get_args(Known)))

    def row(self, field: str) -> Row | None:
        """A row inside this one, or nothing."""
        value = self._field(field, dict, "a table")
        return None if value is None else Row(self.table, f"{self.name}, {field}", value)

    def rows(self, field: str) -> tuple[Row, ...]:
        """The rows inside this one."""
        numbered = enumerate(self._field(field, list, "a list of tables") or (), 1)
        return tuple(Row(self.table, f"{self.name}, {field} {n}", one) for n, one in numbered)

    def sources(self, index: Mapping[str, Source]) -> tuple[Source, ...] | None:
        """The ``sources`` of the row by their ids, or nothing."""
        ids = self.texts("sources")
        for one in ids or ():
            if one not in index:
                raise self.fault(f"sources holds {one!r}, which is not in sources.toml")
        return None if ids is None else tuple(index[one] for one in ids)

    def parts(self, field: str) -> tuple[str, ...]:
        """The parts a field names: ``'a-c'``, ``'1-3 1A'``, ``'i-iii'`` -> their names, in order."""
        names = [name for piece in (self.text(field) or "").split() for name in _run(piece)]
        if not all(names) or len(set(names)) < len(names):
            raise self.fault(f"{field} should name parts like 'a-c', '1-3 1A' or 'i-iii', none of them twice")
        return tuple(names)

    def finish(self) -> None:
        """Refuse fields that nobody has read: a misspelt one must not pass in silence."""
        for field in self._fields:
            if field not in self._asked:
                raise self.fault(f"{field} is not a field known here")


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


def load_sources(path: Path) -> dict[str, Source]:
    """The index of sources at ``path``: id -> title and, where known, address."""
    index: dict[str, Source] = {}
    for name, fields in read(path).items():
        row = Row(path.name, name, fields)
        index[name] = Source(title=row.needed_text("title"), url=row.text("url"))
        row.finish()
    return index


@cache
def sources() -> Mapping[str, Source]:
    """The index of sources that comes with the package, read once."""
    return load_sources(HERE / "sources.toml")
