"""Work in a process of its own, beside the one that uses what it makes.

Two threads of one Python wait for each other more than they work where both make many objects; two
processes do not, and the window's thread keeps its share. A process is a new Python that imports
what the module of its function imports and no more, and begins within 40 milliseconds; a copy of
this one (`fork`) would be unsound beside threads, and `multiprocessing` takes twice as long.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import partial
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.progress import Progress
from provider_ops.core.sentence import Sentence

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from provider_ops.core.progress import Reporter

    Put = Callable[[Any], None]
    Make = Callable[..., None]

_PROGRAM = """
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from provider_ops.core.apart import serve
serve()
"""
_PIPE_BYTES = 1 << 20
_YOUNG = 20_000
"""Objects until Python looks for cycles among them: what is made here is many and soon sent."""
_PROTOCOL = 5
"""Of pickle, for what goes from one Python to another of the same release."""


class StoppedError(ProviderOpsError):
    """The process ended before its work was done, as when memory is short."""

    title = "A part of the program stopped"
    remedy = "Nothing was changed. Close other programs and try again."


class _End(NamedTuple):
    """The last message: all is put, or something went wrong."""

    error: Exception | None = None


@contextmanager
def apart(make: Make, *arguments: Any) -> Iterator[Make]:
    """Begin a process that does what `make(*arguments, reporter=reporter, put=put)` does.

    Yields what is called with `reporter` and `put`, once and when they are ready: it calls `put`
    with all that `make` puts, in its order. `make` goes on until a piece of it waits to be taken,
    so memory stays flat. `reporter` hears its progress and may cancel after every piece. On the
    way out it is ended, whatever happened. What is yielded raises `StoppedError` if it died, and
    what `make` raised, after all that it put before.

    Args:
        make: A function that can be imported by its name; arguments and pieces are copied.
        arguments: Its own.
    """
    process = subprocess.Popen(  # noqa: S603 - this Python, and words of ours
        [sys.executable, "-S", "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        _widen(process.stdout)
        with suppress(BrokenPipeError):  # it died; the end of what it says tells that
            for told in (sys.path, (make, arguments)):
                pickle.dump(told, process.stdin, _PROTOCOL)
            process.stdin.flush()
        yield partial(_take_all, process.stdout)
    finally:
        process.kill()
        process.communicate()


def _take_all(pipe: IO[bytes], *, reporter: Reporter, put: Put) -> None:
    while not isinstance(message := _next(pipe), _End):
        if isinstance(message, Progress):
            reporter.report(message)
        else:
            put(message)
        reporter.checkpoint()
    if message.error is not None:
        raise message.error


def _widen(pipe: IO[bytes]) -> None:
    """Let some pieces wait on their way where the system allows it, so that neither side does."""
    if sys.platform == "linux":
        with suppress(OSError):  # somebody who has too many wide ones already
            fcntl(pipe.fileno(), F_SETPIPE_SZ, _PIPE_BYTES)


def _next(pipe: IO[bytes]) -> Any:
    try:
        return pickle.load(pipe)  # noqa: S301 - from our own process
    except (EOFError, pickle.UnpicklingError):  # nothing more, or half a message
        raise StoppedError(Sentence("It ended in the middle of its work.")) from None


def serve() -> None:
    """Do in the new process what is asked at its standard input, and put to its standard output."""
    # Who interrupts the program at the keyboard interrupts both; the other one says what follows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_YOUNG)
    # Whoever listened may be gone, and then nobody waits for the rest.
    with suppress(BrokenPipeError, EOFError), os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # whatever else prints disturbs nothing
        put = partial(_send, out)
        make, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
        try:
            make(*arguments, reporter=_Told(put), put=put)
        except Exception as error:  # noqa: BLE001 - raised where somebody waits
            put(_End(error))
        else:
            put(_End())


def _send(pipe: IO[bytes], message: Any) -> None:
    pickle.dump(message, pipe, _PROTOCOL)
    pipe.flush()


class _Told:
    """Sends progress on; whoever hears it stops the process."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def report(self, progress: Progress) -> None:
        """Tell the listener."""
        self._put(progress)

    def checkpoint(self) -> None:
        """Go on."""
