"""Work in a process of its own, beside the one that uses what it makes.

Two threads of one Python wait for each other more than they work where both make many objects; two
processes do not, and the window's thread keeps its share. A process begins in about 50
milliseconds (`spawn` of the standard library, sound beside threads and the same on every system)
and loads what the module of its function imports.
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.progress import Progress
from provider_ops.core.sentence import Sentence

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from provider_ops.core.progress import Reporter

    Put = Callable[[Any], None]
    Make = Callable[..., None]

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


def run_apart(make: Make, *arguments: Any, reporter: Reporter, put: Put) -> None:
    """Do what `make(*arguments, reporter=reporter, put=put)` does, with `make` elsewhere.

    `put` is called here with all that `make` puts, in its order. `make` goes on until a piece of
    it waits to be taken, so memory stays flat. `reporter` may cancel after every piece; then, or
    when `put` raises, `make` is ended.

    Args:
        make: A function that can be imported by its name; arguments and pieces are copied.
        arguments: Its own.
        reporter: Hears its progress.
        put: Uses what it makes.

    Raises:
        StoppedError: It died.
        Exception: What `make` raised, after all that it put before.
    """
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(sending, make, arguments), daemon=True)
    _widen(sending)
    process.start()
    sending.close()
    try:
        while not isinstance(message := _next(receiving), _End):
            if isinstance(message, Progress):
                reporter.report(message)
            else:
                put(message)
            reporter.checkpoint()
        if message.error is not None:
            raise message.error
    finally:
        receiving.close()
        process.terminate()
        process.join()


def _widen(sending: Connection) -> None:
    """Let some pieces wait on their way where the system allows it, so that neither side does."""
    if sys.platform == "linux":
        with suppress(OSError):  # somebody who has too many wide ones already
            fcntl(sending.fileno(), F_SETPIPE_SZ, _PIPE_BYTES)


def _next(receiving: Connection) -> Any:
    try:
        return pickle.loads(receiving.recv_bytes())  # noqa: S301 - from our own process
    except EOFError:
        raise StoppedError(Sentence("It ended in the middle of its work.")) from None


def _serve(sending: Connection, make: Make, arguments: tuple[Any, ...]) -> None:
    """Run `make` in the other process."""
    # Who interrupts the program at the keyboard interrupts both; the other one says what follows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_YOUNG)
    put = partial(_send, sending)
    with suppress(BrokenPipeError):  # nobody listens any more
        try:
            make(*arguments, reporter=_Told(put), put=put)
        except Exception as error:  # noqa: BLE001 - raised where somebody waits
            put(_End(error))
        else:
            put(_End())


def _send(sending: Connection, message: Any) -> None:
    sending.send_bytes(pickle.dumps(message, _PROTOCOL))


class _Told:
    """Sends progress on; whoever hears it stops the process."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def report(self, progress: Progress) -> None:
        """Tell the listener."""
        self._put(progress)

    def checkpoint(self) -> None:
        """Go on."""
