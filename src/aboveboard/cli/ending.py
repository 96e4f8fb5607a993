"""How a command ends: its exit code, and the one line it says when it could not do its work.

0: nothing stops. 1: something stops. 2: the command could not do its work, and standard error has one line
that says what to do. Nobody is ever shown a traceback, unless they ask for one in order to report a fault of
the program's own (``ABOVEBOARD_TRACEBACK=1``).
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

NOTHING_STOPS = 0
SOMETHING_STOPS = 1
COULD_NOT = 2
INTERRUPTED = 130
"""What a shell expects of a command that was interrupted from the keyboard: 128 + SIGINT."""

_PACKAGE = Path(__file__).parent.parent


class CannotWork(click.ClickException):
    """The command cannot do its work. The message is one sentence that says what to do."""

    exit_code = COULD_NOT

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.ctx = click.get_current_context(silent=True)


class ReaderGoneError(Exception):
    """Whoever read the output went away."""


@contextmanager
def reader_watched() -> Iterator[None]:
    """Keep a broken pipe from Click, which would leave with 1: here that means that something stops."""
    try:
        yield
    except BrokenPipeError as gone:
        raise ReaderGoneError from gone


def complain(message: str, *, command: str = "aboveboard") -> None:
    """Say ``message`` on standard error, on one line, with control characters made visible."""
    from aboveboard.checker.report.visible import one_line

    click.echo(f"{command}: {one_line(message)}", err=True)


def ended(command: Callable[[], Any]) -> int:
    """Run ``command`` and return the exit code of the process, whatever happens."""
    try:
        code = command()
        sys.stdout.flush()
    except click.ClickException as refused:
        context = getattr(refused, "ctx", None)
        complain(_with_hint(refused), command=context.command_path if context else "aboveboard")
        return COULD_NOT
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        return INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        return _nobody_reads()
    except OSError as error:
        return _system_refused(error)
    except Exception as error:  # the last resort: nothing may end in a traceback
        return _own_fault(error)
    return code if isinstance(code, int) else NOTHING_STOPS


def _with_hint(refused: click.ClickException) -> str:
    message = refused.format_message()
    if isinstance(refused, click.UsageError) and refused.ctx is not None:
        stop = "" if message.rstrip().endswith((".", "?", "!")) else "."
        return f"{message}{stop} See '{refused.ctx.command_path} --help'"
    return message


def _nobody_reads() -> int:
    """Whoever read the output went away. Let go of it, so that closing it does not fail once more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = io.StringIO()  # it was no file of the system's
    return COULD_NOT


def _system_refused(error: OSError) -> int:
    if _wants_traceback():
        traceback.print_exc()
    what = error.strerror or type(error).__name__
    where = f" ({os.fsdecode(error.filename)})" if isinstance(error.filename, (str, bytes)) else ""
    complain(
        f"the system refused: {what}{where}; check that the file is there, may be used, and the disk has room"
    )
    return _nobody_reads()


def _own_fault(error: Exception) -> int:
    """One line on a fault of the program's own: its kind and its place, never the words of the letter."""
    if _wants_traceback():
        traceback.print_exc()
    places = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in places if Path(frame.filename).is_relative_to(_PACKAGE)]
    at = (
        f" in {Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}, line {ours[-1].lineno}"
        if ours
        else ""
    )
    complain(
        f"this is the program's fault, not your file's: {type(error).__name__}{at}. Please report it, with "
        "what 'aboveboard --version' says; ABOVEBOARD_TRACEBACK=1 shows more"
    )
    return COULD_NOT


def _wants_traceback() -> bool:
    return os.environ.get("ABOVEBOARD_TRACEBACK", "") not in {"", "0"}
