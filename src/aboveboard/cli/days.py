"""Days on a command line."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click


def day(value: str) -> date:
    """The day an option's value names, as ISO 8601 writes it.

    Raises :class:`click.BadParameter` for anything else.
    """
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is not a day; write year-month-day, such as 2018-10-19"
        ) from None


def today_in_london() -> date:
    """The day it is in the United Kingdom, wherever the machine stands."""
    try:
        return datetime.now(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:  # a machine without a time-zone database: UTC differs for an hour a day
        return datetime.now(UTC).date()
