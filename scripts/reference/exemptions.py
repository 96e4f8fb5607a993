"""``exemptions.md``: Part II of the Act, provision by provision, as the catalogue has it."""

from __future__ import annotations

from collections.abc import Iterator

from aboveboard.checker.report import wording
from aboveboard.law import exemptions
from aboveboard.law.exemptions import KNOWN_MEANS, NEEDS, Provision
from aboveboard.law.table import HERE, IN_FORCE
from scripts.reference.markdown import link, page, prose, table

_CATALOGUE = "[exemptions.toml](../../src/aboveboard/law/exemptions.toml)"


def pages() -> dict[str, str]:
    """The one page."""
    return {
        "exemptions.md": page(
            "Exemptions",
            "Part II of the Freedom of Information Act 2000 in our words, as the catalogue last knows it "
            f"({_CATALOGUE}). `aboveboard exemption KEY --as-of DATE` shows a provision as it stood on a "
            "day, with the words by which letters name it and the pages its facts come from.",
            "## The sections",
            table(
                [
                    "section",
                    "",
                    "test",
                    "public interest",
                    "confirm or deny",
                    "a letter that relies on it gives",
                ],
                map(_section_row, exemptions.sections()),
            ),
            "*Confirm or deny* is the provision under which an authority may refuse to say whether it "
            "holds the information. *Known*, below, is how what is said here is known: it was seen in the "
            "source, the page was found but not the sentence, or it is from knowledge.",
            *(_section(section) for section in exemptions.sections()),
        )
    }


def undocumented() -> list[str]:
    """Provisions without words."""
    return [f"s.{one.key} has no text in exemptions.toml." for one in _every() if not one.text.strip()]


def _every() -> Iterator[Provision]:
    """Every provision, superseded ones as they last stood, in the order of the Act."""
    for key in exemptions.load(HERE / "exemptions.toml").entries:
        found = exemptions.find(key)
        assert found is not None
        yield found


def _section_row(section: str) -> tuple[str, ...]:
    one = exemptions.provision(section)
    return (
        f"[{section}](#section-{section.lower()})",
        prose(one.title),
        prose(one.test or ""),
        _public_interest(one),
        prose(one.confirm_or_deny or "no such power"),
        prose("; ".join(means for need, means in NEEDS.items() if need in one.needs)),
    )


def _section(section: str) -> str:
    one = exemptions.provision(section)
    members = [each for each in _every() if each.section == section and each.key != section]
    pieces = [
        f"## Section {section}",
        f"**{prose(one.title)}.** {prose(one.text)} {_dated(one)}".strip(),
        prose(one.note),
        table(
            ["provision", "what it says", "is", "public interest", "known"],
            [_provision_row(each, one) for each in members],
        ),
        f"Sources: {'; '.join(link(source.title, source.url) for source in one.sources)}.",
    ]
    return "\n\n".join(filter(None, pieces))


def _provision_row(one: Provision, section: Provision) -> tuple[str, ...]:
    return (
        one.key,
        f"{prose(one.text)} {_dated(one, section)}".strip(),
        prose(one.test if one.role == "exemption" and one.test else one.role.replace("_", " ")),
        _public_interest(one),
        KNOWN_MEANS[one.certainty],
    )


def _public_interest(one: Provision) -> str:
    if not one.may_be_relied_on:
        return ""
    if one.standing is None:
        return prose(f"depends: {one.standing_note}")
    absolute = [exemptions.USERS[user] for user in one.absolute_for]
    return f"{one.standing}; absolute for {wording.listed(absolute)}" if absolute else one.standing


def _dated(one: Provision, section: Provision | None = None) -> str:
    """When it was in force, unless that is as its section was, or ever since the Act was."""
    said = []
    if one.in_force_from != (section.in_force_from if section else IN_FORCE):
        said.append(f"from {wording.in_words(one.in_force_from)}")
    if one.in_force_until:
        said.append(f"until {wording.in_words(one.in_force_until)}")
    if one.superseded_by:
        said.append(f"now {wording.listed(one.superseded_by)}")
    return f"*({', '.join(said)})*" if said else ""
