"""``aboveboard schema``: the JSON Schema of a document that is read or written."""

from __future__ import annotations

import json
from difflib import get_close_matches
from pathlib import Path

import click

from aboveboard.cli.ending import CannotWork

SCHEMAS = Path(__file__).with_name("schemas")


@click.command("schema")
@click.argument("name", required=False, metavar="[NAME]")
def command(name: str | None) -> None:
    """Print the JSON Schema (2020-12) of the document NAME; without NAME, list the documents."""
    from aboveboard.cli.output import delivered, printed

    known = {path.stem: path for path in sorted(SCHEMAS.glob("*.json"))}
    if name is None:
        wide = max(map(len, known))
        printed("".join(f"{stem:<{wide}}  {_title(path)}\n" for stem, path in known.items()))
    elif name.lower() in known:
        delivered(known[name.lower()].read_text(encoding="utf-8"))
    else:
        near = get_close_matches(name.lower(), known, n=1)
        meant = f"was {near[0]!r} meant? " if near else ""
        raise CannotWork(f"there is no schema {name!r}; {meant}There are {', '.join(known)}")


def _title(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8")).get("title", ""))
