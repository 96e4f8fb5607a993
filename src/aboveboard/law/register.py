"""Reading a register: rows of a TOML file beside the code, checked as they are read.

A register is data that people correct by hand, so a fault in it must name the file, the row and the field.
Strings in the registers are written in single quotes: the standard library's reader takes those in one
step, and double-quoted ones a character at a time, and a register is read within the time a command has.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
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
        raise RegisterError(f"{name} is not valid TOML: {fault}") from fault


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
