"""``aboveboard exemption``: a provision of the Act, as it stood on a date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from aboveboard.cli.ending import CannotWork

if TYPE_CHECKING:
    from aboveboard.law.duty import Duty
    from aboveboard.law.provision import Provision

Document = dict[str, object]


@click.command("exemption")
@click.argument("key", metavar="KEY")
@click.option("--as-of", metavar="DATE", help="As it stood on this day, such as 2018-10-19. Default: today.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="text (default), or json."
)
def command(key: str, as_of: str | None, form: str) -> None:
    """Show the provision KEY of the Freedom of Information Act 2000 as it stood on a day.

    KEY is a section, such as 31; a limb, such as "31(1)(a)" or "s.40(2)"; a power to refuse to say whether
    information is held, such as "31(3)"; or a duty, such as 17 or "1(1)(a)". Each answer says how it is
    known: seen on the page named, or from knowledge.

    A provision that was not in force on the day is shown with what stood in its place, and the command still
    ends with 0. It ends with 2 where there is no such provision.
    """
    from aboveboard.cli.days import day, today_in_london
    from aboveboard.cli.output import as_json, delivered, printed, screen

    on = today_in_london() if as_of is None else day(as_of)
    answer = document(key, on)
    if form == "json":
        delivered(as_json(answer))
    else:
        from aboveboard.cli.provision_text import provision_text

        printed(provision_text(answer, columns=screen().columns))


def document(key: str, on: date) -> Document:
    """What is to be said of ``key`` on a day, in the shape of ``schemas/exemption.json``.

    Raises :class:`CannotWork` where there is no such provision.
    """
    from aboveboard.law import duties, exemptions
    from aboveboard.law.key import canonical_or_none, section_of

    canonical = canonical_or_none(key)
    try:
        if canonical is None or section_of(canonical) in exemptions.sections():
            return _exemption(exemptions.provision(key, as_of=on), on)
        return _duty(duties.duty(key), on)
    except exemptions.NotInForce as other:
        return _exemption(other.provision, on, instead=other.instead)
    except exemptions.UnknownProvision as unknown:
        raise CannotWork(str(unknown)) from unknown


def _exemption(found: Provision, on: date, *, instead: tuple[str, ...] = ()) -> Document:
    from aboveboard.law import exemptions

    then = on if found.in_force(on) else found.in_force_until or found.in_force_from
    parts = exemptions.below(found.key, as_of=then)
    expiry = found.expiry
    return _common(found, on) | {
        "part": "II",
        "instead": [_line(one) for one in instead],
        "may_be_relied_on": found.may_be_relied_on,
        "test": found.test,
        "test_note": found.test_note or None,
        "may_be_called": sorted(found.may_be_called),
        "standing": found.standing,
        "standing_note": found.standing_note or None,
        "absolute_for": [{"authority": one, "means": exemptions.USERS[one]} for one in found.absolute_for],
        "needs": [
            {"need": need, "means": means} for need, means in exemptions.NEEDS.items() if need in found.needs
        ],
        "needs_limb": found.needs_limb,
        "limb_certainty": found.limb_certainty,
        "limbs": [_line(one, then) for one in found.limbs],
        "below": [_line(one, then) for one in parts],
        "names": list(found.names),
        "confirm_or_deny": _line(found.confirm_or_deny, then) if found.confirm_or_deny else None,
        "refers_to": list(found.refers_to),
        "belongs_to": found.belongs_to,
        "excludes": list(found.excludes),
        "users": [{"authority": one, "means": exemptions.USERS[one]} for one in found.users],
        "users_note": found.users_note or None,
        "expiry": None
        if expiry is None
        else {
            "years": expiry.years,
            "basis": expiry.basis,
            "certainty": expiry.certainty,
            "note": expiry.note or None,
        },
        "superseded_by": list(found.superseded_by),
        "replaces": list(found.replaces),
        "note": found.note or None,
    }


def _duty(found: Duty, on: date) -> Document:
    from aboveboard.law import duties
    from aboveboard.law.key import lineage

    return _common(found, on) | {
        "part": found.part,
        "below": [{"key": one.key, "text": one.text} for one in duties.below(found.key) if one.in_force(on)],
        "elements": [
            {"id": one.id, "text": one.text, "certainty": one.certainty}
            for one in duties.elements()
            if any(found.key in lineage(key) for key in one.provisions)
        ],
    }


def _common(found: Provision | Duty, on: date) -> Document:
    """Every field of the document, those that only one kind of provision has left empty."""
    from aboveboard.law import duties
    from aboveboard.law.table import KNOWN_MEANS

    return {
        "key": found.key,
        "act": "FOIA 2000",
        "part": None,
        "section": found.section,
        "title": found.title,
        "text": found.text,
        "role": found.role,
        "as_of": on.isoformat(),
        "in_force": found.in_force(on),
        "in_force_from": found.in_force_from.isoformat(),
        "in_force_until": found.in_force_until.isoformat() if found.in_force_until else None,
        "instead": [],
        "may_be_relied_on": found.role == "refusal",
        "test": None,
        "test_note": None,
        "may_be_called": [],
        "standing": None,
        "standing_note": None,
        "absolute_for": [],
        "needs": [],
        "needs_limb": False,
        "limb_certainty": None,
        "limbs": [],
        "below": [],
        "names": [],
        "confirm_or_deny": None,
        "refers_to": [],
        "belongs_to": None,
        "excludes": [],
        "users": [],
        "users_note": None,
        "expiry": None,
        "superseded_by": [],
        "replaces": [],
        "note": None,
        "elements": [],
        "changes": [
            {"on": one.on.isoformat() if one.on else None, "what": one.what, "certainty": one.certainty}
            for one in duties.changes(touching=found.key)
        ],
        "certainty": found.certainty,
        "certainty_means": KNOWN_MEANS[found.certainty],
        "sources": [{"title": one.title, "url": one.url} for one in found.sources],
    }


def _line(key: str, on: date | None = None) -> Document:
    from aboveboard.law import exemptions

    found = exemptions.provision(key, as_of=on) if on else exemptions.find(key)
    assert found is not None, f"{key} is in the table"
    return {"key": key, "text": found.text}
