"""Everything that can be used is documented, and nothing is documented that is not there."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from aboveboard.checker.page import Example
from aboveboard.cli import COMMANDS
from aboveboard.letter.text import Span
from scripts.reference import settings
from scripts.reference.book import FOLDER, ROOT, differences, pages, undocumented, write
from scripts.reference.markdown import literal, prose
from scripts.reference.rules import marked

_LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    """Every page of documentation."""
    folders = [ROOT / name for name in ("docs", "samples", "tests")]
    return sorted([*ROOT.glob("*.md"), *(path for folder in folders for path in folder.rglob("*.md"))])


def test_every_command_option_rule_and_setting_has_words() -> None:
    assert undocumented() == []


def test_the_reference_is_up_to_date() -> None:
    found = list(differences(pages()))
    assert not found, "\n".join([*found, "Run 'make reference' and commit docs/reference."])


def test_the_reference_speaks_of_every_command() -> None:
    written = (FOLDER / "commands.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"\n## aboveboard {name}\n" not in written] == []


@pytest.mark.parametrize("command", [*(f"aboveboard {name}" for name in COMMANDS), "make run", "make test"])
def test_the_readme_names_what_one_can_call(command: str) -> None:
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_target_of_make_has_a_line_of_help() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", text, re.MULTILINE))
    helped = set(re.findall(r"^([a-z]+):[^\n]*## \w", text, re.MULTILINE))
    assert targets == helped
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == targets


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    text = _FENCED.sub("", document.read_text(encoding="utf-8"))
    lost = []
    for target in _LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        there = (document.parent / path).resolve() if path else document
        if not there.exists() or (anchor and there.suffix == ".md" and anchor not in anchors(there)):
            lost.append(target)
    assert not lost


def anchors(document: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    headings = _HEADING.findall(_FENCED.sub("", document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_can_be_found_from_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    kinds = ("tutorials", "how-to", "explanation", "decisions")
    pages_there = [path for kind in kinds for path in (ROOT / "docs" / kind).glob("*.md")]
    assert pages_there
    missing = [path.name for path in pages_there if path.relative_to(ROOT / "docs").as_posix() not in index]
    assert not missing, "add a line for each to docs/README.md"


def test_every_decision_has_its_headings_and_a_number_of_its_own() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        headings = _HEADING.findall(path.read_text(encoding="utf-8"))
        assert headings[0].startswith(f"{path.name[:4]} "), path.name
        assert headings[1:] == ["What we decided", "Why", "What we gave up"], path.name


def test_the_changelog_speaks_of_rules_in_every_release() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert releases
    silent = [release.partition("\n")[0] for release in releases if "\n### Rules\n" not in release]
    assert not silent, "give each release the heading 'Rules', if only to say that none changed"


def test_what_is_missing_out_of_date_or_left_over_is_told(tmp_path: Path) -> None:
    write({"a.md": "one\n", "rules/b.md": "two\n"}, tmp_path)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "c.md").write_text("three\n", encoding="utf-8")
    found = list(differences({"a.md": "changed\n", "rules/b.md": "two\n", "d.md": ""}, tmp_path))
    assert found == [
        "a.md is out of date",
        "d.md is missing",
        "old/c.md is left over: nothing in the code says that any more",
    ]
    write({"a.md": "changed\n"}, tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["a.md"]


@pytest.mark.parametrize(
    "source",
    [
        'os.environ.get("X_SETTING")',
        'os.environ["X_SETTING"]',
        'environ.get("X_SETTING", "")',
        'os.getenv("X_SETTING")',
        '"X_SETTING" in os.environ',
        'os.environ.pop("X_SETTING")',
        'click.option("--x", envvar="X_SETTING")',
    ],
)
def test_a_setting_is_found_however_it_is_read(source: str, tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "module.py").write_text(f"import os\nvalue = {source}\n", encoding="utf-8")
    assert settings.read_by(package) == {"X_SETTING": {"src/package/module.py"}}


def test_a_command_without_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from scripts.reference import commands

    @click.command("bare")
    @click.argument("thing", metavar="THING")
    @click.option("--quick", is_flag=True)
    def bare(thing: str, quick: bool) -> None: ...

    monkeypatch.setattr(commands, "_commands", lambda: [("bare", bare)])
    assert commands.undocumented() == [
        "The command bare has no docstring in src/aboveboard/cli/bare.py.",
        "The docstring of bare does not say what THING is, in src/aboveboard/cli/bare.py.",
        "The option --quick of bare has no help in src/aboveboard/cli/bare.py.",
    ]


def test_marks_stand_in_an_example_as_its_docstring_has_them() -> None:
    spans = (Span(0, 3), Span(3, 3), Span(3, 6), Span(5, 8))
    assert marked(Example(text="abcdefgh", marked=spans)) == "«abc»«»«de«f»gh»"


def test_text_is_not_taken_for_markup() -> None:
    assert prose("a <b> | c * d `e` \\ f") == r"a \<b\> \| c \* d \`e\` \\ f"
    assert prose("what is *required*, and 3 * 4") == r"what is *required*, and 3 \* 4"
    assert literal("``` within").startswith("````text\n")
