"""Reading ``duties.toml``: laws and their provisions, the refusal notice, the days of change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast, get_args

from aboveboard.findings import Source
from aboveboard.law import exemptions
from aboveboard.law.duty import SHORT_UNIT, SITUATIONS, Act, ActId, Change, Duty, DutyRole, Element
from aboveboard.law.key import canonical_or_none, parent_of, section_of
from aboveboard.law.table import IN_FORCE, BadTable, Row, read


class DutyTable:
    """Every row of ``duties.toml``. Raises :class:`BadTable` for a table at fault."""

    def __init__(self, path: Path, index: Mapping[str, Source]) -> None:
        self._table = path.name
        whole = read(path)
        self.acts = {id_: self._act(id_, fields) for id_, fields in whole.pop("act", {}).items()}
        elements, changes = whole.pop("element", []), whole.pop("change", [])
        self.provisions: dict[tuple[str, str], Duty] = {}
        self.incomplete: set[tuple[str, str]] = set()
        for act, rows in whole.items():
            if act not in self.acts:
                raise BadTable(f"{self._table}: [{act}]: there is no [act.{act}]")
            for key, fields in rows.items():
                self._add(act, key, fields, index)
        self.elements = tuple(self._element(n, one, index) for n, one in enumerate(elements, 1))
        self.changes = tuple(self._change(n, one, index) for n, one in enumerate(changes, 1))
        days = [one.on or date.max for one in self.changes]
        if days != sorted(days):
            raise BadTable(f"{self._table}: [[change]]: the days should be in order, the unknown last")

    def _act(self, id_: str, fields: object) -> Act:
        row = Row(self._table, f"[act.{id_}]", fields)
        if id_ not in get_args(ActId):
            raise row.fault(f"should be one of {', '.join(get_args(ActId))}")
        act = Act(
            id=cast("ActId", id_),
            name=row.needed_text("name"),
            short=row.needed_text("short"),
            unit=row.word("unit", SHORT_UNIT) or "section",
            url=row.needed_text("url"),
            names=row.texts("names") or (),
        )
        row.finish()
        return act

    def _add(self, act: str, key: str, fields: object, index: Mapping[str, Source]) -> None:
        row = Row(self._table, f"[{act}.'{key}']", fields)
        if canonical_or_none(key) != key:
            raise row.fault("the key should be written like 17(1)(b)")
        above = self.provisions.get((act, parent_of(key) or ""))
        if above is None and parent_of(key) is not None:
            raise row.fault(f"stands before, or without, {parent_of(key)!r}")
        law, certainty = self.acts[act], row.known("certainty") or (above.certainty if above else None)
        role = row.word("role", get_args(DutyRole)) or (above.role if above else None)
        if certainty is None or role is None:
            raise row.fault("a section needs a role and a certainty")
        seen = row.sources(index)
        until = row.day("until") or (above.in_force_until if above else None)
        first = Source(law.cite(key), _address(law, section_of(key)))
        self.provisions[act, key] = Duty(
            act=law,
            key=key,
            section=section_of(key),
            title=above.title if above else row.needed_text("title"),
            text=row.needed_text("text"),
            role=cast("DutyRole", role),
            part=above.part if above else (row.needed_text("part") if act == "foia" else ""),
            in_force_from=row.day("from") or (above.in_force_from if above else IN_FORCE),
            in_force_until=until,
            certainty=certainty,
            sources=(first, *((above.sources[1:] if above else ()) if seen is None else seen)),
        )
        if not row.flag("complete", True):
            self.incomplete.add((act, key))
        for part in row.parts("paragraphs"):
            bare = {"text": f"Part ({part}) of {law.cite(key)}."}
            self._add(act, f"{key}({part})", bare, index)
        row.finish()

    def _element(self, number: int, fields: object, index: Mapping[str, Source]) -> Element:
        row = Row(self._table, f"element {number}", fields)
        when = row.lists("when")
        unknown = sorted({word for one in when for word in one} - set(SITUATIONS))
        if unknown:
            raise row.fault(f"when holds {unknown[0]!r}; it should hold only {', '.join(SITUATIONS)}")
        certainty = row.known("certainty")
        if row.needed_text("id") != f"RN-{number:02}" or certainty is None:
            raise row.fault(f"needs a certainty and the id RN-{number:02}")
        for key in row.texts("provisions") or ():
            if ("foia", key) not in self.provisions and not exemptions.exists(key):
                raise row.fault(f"provisions holds {key!r}, which is not in the tables")
        element = Element(
            id=row.needed_text("id"),
            text=row.needed_text("text"),
            when=tuple(frozenset(one) for one in when),
            provisions=row.texts("provisions") or (),
            certainty=certainty,
            sources=row.sources(index) or (),
        )
        row.finish()
        return element

    def _change(self, number: int, fields: object, index: Mapping[str, Source]) -> Change:
        row = Row(self._table, f"change {number}", fields)
        certainty = row.known("certainty")
        if certainty is None:
            raise row.fault("needs a certainty")
        touches = row.texts("touches") or ()
        for key in touches:
            if ("foia", key) not in self.provisions and not exemptions.exists(key):
                raise row.fault(f"touches {key!r}, which is not in the tables")
        change = Change(row.day("on"), row.needed_text("what"), touches, certainty, row.sources(index) or ())
        row.finish()
        return change


def _address(act: Act, section: str) -> str:
    return f"{act.url}/{act.unit}/{section}"
