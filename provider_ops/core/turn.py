"""Whose turn it is: a lock on a file that processes of this machine take one after another.

The system lets go of it when the holder ends, also after a crash.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOCKED_BYTE = 1 << 30
"""Beyond what the file holds: Windows keeps others from reading what is locked."""


@contextmanager
def turn(path: Path) -> Iterator[bool]:
    """Hold the lock of the file at `path`; yield False, and hold nothing, if another one does."""
    with path.open("ab") as file:
        yield try_lock(file)


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock of an open file, until it is closed, if it is free."""
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        return False
    return True


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> None:
        import msvcrt

        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
