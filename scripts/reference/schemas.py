"""``schemas/``: the JSON Schemas that ``aboveboard schema`` prints, and an index of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from aboveboard.cli.schema import SCHEMAS
from scripts.reference.markdown import literal, page, prose, table


def pages() -> dict[str, str]:
    """The index, and a copy of each schema."""
    return {"schemas/README.md": _index()} | {
        f"schemas/{path.name}": path.read_text(encoding="utf-8") for path in _paths()
    }


def undocumented() -> list[str]:
    """Schemas that do not say what they describe."""
    return [
        f"The schema {path.stem} has no title in src/aboveboard/cli/schemas/{path.name}."
        for path in _paths()
        if not json.loads(path.read_text(encoding="utf-8")).get("title")
    ]


def _paths() -> list[Path]:
    return sorted(SCHEMAS.glob("*.json"))


def _index() -> str:
    schemas = {path: json.loads(path.read_text(encoding="utf-8")) for path in _paths()}
    return page(
        "Documents",
        "What is read and written as JSON. `aboveboard schema NAME` prints each of these schemas (JSON "
        "Schema, 2020-12). Fields may be added in a later version; none is taken away or given another "
        "name, so read what you know and pass over what you do not.",
        table(
            ["document", ""],
            [(f"[{path.stem}]({path.name})", _said(schema)) for path, schema in schemas.items()],
        ),
        "Dates are written as in 2018-10-19. Places in a letter count Unicode code points into the `text` "
        "that `aboveboard read` gives back.",
        *(
            f"## An example of {path.stem}\n\n"
            + literal(json.dumps(example, ensure_ascii=False, indent=2), "json")
            for path, schema in schemas.items()
            for example in schema.get("examples", [])
        ),
    )


def _said(schema: dict[str, Any]) -> str:
    return prose(". ".join(filter(None, [schema["title"], schema.get("description")])))
