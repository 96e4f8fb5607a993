"""Reading a register: rows of a TOML file beside the code, checked as they are read.

A register is data that people correct by hand, so a fault in it must name the file, the row and the field.
Strings in the registers are written in single quotes: the standard library's reader takes those in one
step, and double-quoted ones a character at a time, and a register is read within the time a command has.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any


class RegisterError(ValueError):
    """A register has a bad row. The message names the file, the row, the field and what it should be."""


def read(name: str) -> dict[str, Any]:
    """The parsed register ``name``, such as ``regulators.toml``.

    Raises :class:`RegisterError` where the file is not TOML.
    """
    try:
        return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise RegisterError(f"{Path(name).name} is not valid TOML: {fault}") from fault


class Row:
    """One row of a register. Each field is asked for once, by its type; :meth:`done` refuses what is left."""

    def __init__(self, register: str, table: str, number: int, fields: Any, *, label: str = "name") -> None:
        self._where = f"{register}: {table} {number}"
        if not isinstance(fields, Mapping):
            raise RegisterError(f"{self._where} must be a table of fields, not {fields!r}")
        self._fields: Mapping[str, Any] = fields
        self._asked: set[str] = set()
        if label in fields:
            self._where += f" ({fields[label]})"

    def __str__(self) -> str:
        return self._where

    def fault(self, field: str, wanted: str) -> RegisterError:
        """The error to raise for ``field``: it names the row and says what the field should be."""
        found = f"not {self._fields[field]!r}" if field in self._fields else "and it is missing"
        return RegisterError(f"{self._where}: {field!r} must be {wanted}, {found}")

    def _get(self, field: str) -> Any:
        self._asked.add(field)
        return self._fields.get(field)

    def text(self, field: str) -> str:
        """A string that says something."""
        value = self._get(field)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(field, "text in quotation marks")
        return value

    def optional(self, field: str) -> str | None:
        """A string, or nothing."""
        self._asked.add(field)
        return self.text(field) if field in self._fields else None

    def choice(self, field: str, allowed: Collection[str], default: str | None = None) -> str:
        """One of the ``allowed`` words."""
        value = self._get(field) if field in self._fields else default
        self._asked.add(field)
        if value not in allowed or not isinstance(value, str):
            raise self.fault(field, "one of " + ", ".join(sorted(allowed)))
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of strings; empty where the field is absent."""
        value = self._get(field)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise self.fault(field, "a list of texts")
        return tuple(value)

    def lines(self, field: str) -> tuple[tuple[str, ...], ...]:
        """A text of lines, each of two parts or more with | between them."""
        lines = [line.split(" | ") for line in self.text(field).splitlines() if line]
        for number, parts in enumerate(lines, 1):
            if len(parts) < 2 or not all(map(str.strip, parts)):
                raise RegisterError(
                    f"{self._where}: {field!r}, line {number}: write two names or more, with | between"
                )
        return tuple(map(tuple, lines))

    def number(self, field: str, default: int | None = None) -> int:
        """A whole number of at least 0."""
        value = self._get(field) if field in self._fields else default
        self._asked.add(field)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.fault(field, "a whole number")
        return value

    def day(self, field: str) -> date | None:
        """A date, or nothing."""
        value = self._get(field)
        if value is None or (isinstance(value, date) and type(value) is date):
            return value
        raise self.fault(field, "a date such as 2018-05-25, without quotation marks")

    def flag(self, field: str, default: bool) -> bool:
        """True or false."""
        value = self._get(field)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.fault(field, "true or false")
        return value

    def span(self, first: str, last: str) -> tuple[date | None, date | None]:
        """Two dates, either of which may be absent, in order."""
        begins, ends = self.day(first), self.day(last)
        if begins is not None and ends is not None and ends < begins:
            raise self.fault(last, f"a date that is not before {first!r}")
        return begins, ends

    def done(self) -> None:
        """Raises :class:`RegisterError` for a field nobody asked for: a misspelt one would be ignored."""
        unknown = sorted(set(self._fields) - self._asked)
        if unknown:
            known = ", ".join(sorted(self._asked))
            raise RegisterError(f"{self._where}: unknown field {unknown[0]!r}; the fields are {known}")


def rows(register: str, document: Mapping[str, Any], table: str, *, label: str = "name") -> list[Row]:
    """The rows of one table of a register, numbered from 1.

    Raises :class:`RegisterError` where the table is missing or is no list.
    """
    found = document.get(table)
    if not isinstance(found, list) or not found:
        raise RegisterError(f"{register}: there must be a list of rows called {table!r}")
    return [Row(register, table, number, each, label=label) for number, each in enumerate(found, 1)]


class Register:
    """A register with the pages it was read on in a table ``[sources]``: id and address or description.

    Raises :class:`RegisterError` where the file cannot be used.
    """

    def __init__(self, name: str) -> None:
        self.name = Path(name).name
        self._document = read(name)
        sources = self._document.get("sources", {})
        row = Row(self.name, "sources", 1, sources)
        self._sources = {source: row.text(source) for source in sources}

    def rows(self, table: str, *, label: str = "name") -> list[Row]:
        """The rows of one table, named by their ``label`` in errors."""
        return rows(self.name, self._document, table, label=label)

    def groups(self, table: str, *, label: str) -> Iterator[tuple[Row, list[Row]]]:
        """Rows that each have a list of ``rows`` of their own, with that list."""
        for number, group in enumerate(self._document.get(table, ()), 1):
            head = {field: value for field, value in group.items() if field != "rows"}
            inner = rows(self.name, {f"{table} {number}": group.get("rows")}, f"{table} {number}")
            yield Row(self.name, table, number, head, label=label), inner

    def page(self, row: Row, source: str) -> str:
        """The page that the id of a source stands for."""
        if source not in self._sources:
            raise row.fault("seen", f"ids from [sources], and {source!r} is none")
        return self._sources[source]

    def seen(self, row: Row) -> tuple[str, ...]:
        """The pages named by a row's field ``seen``."""
        return tuple(self.page(row, source) for source in row.texts("seen"))
