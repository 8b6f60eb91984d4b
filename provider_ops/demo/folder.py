"""The folder that a demo works in: the demo's own, and one demo's at a time."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError, UsageError
from provider_ops.core.turn import try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARK_NAME = ".demo"
MARK = "this folder is made by the demo and may be deleted"


@contextmanager
def emptied(folder: Path) -> Iterator[None]:
    """Hold an empty folder for one demo until the block ends.

    The system's lock on the mark holds it: it ends with the process, however that ends, and is
    not handed to the processes that a demo starts.

    Raises:
        LockedError: Another demo works in it; nothing of it is touched.
        UsageError: It holds something that is not the demo's, or cannot be written.
    """
    try:
        refuse_foreign(folder)
        folder.mkdir(parents=True, exist_ok=True)
        mark = (folder / MARK_NAME).open("ab")
    except OSError as error:
        raise _unusable(folder) from error
    with mark:
        if not try_lock(mark):
            raise LockedError(
                f"{folder} is in use.",
                title="Another demo works in this folder",
                remedy="Nothing was changed. End that one, or choose another one with --folder.",
            )
        make_empty(folder)
        yield


def make_empty(folder: Path) -> None:
    """Delete what an earlier demo left, but not the mark.

    Raises:
        UsageError: It holds something that is not the demo's, or cannot be written.
    """
    mark = folder / MARK_NAME
    try:
        refuse_foreign(folder)
        folder.mkdir(parents=True, exist_ok=True)
        mark.write_text(MARK, encoding="utf-8")  # first, so that a stop leaves it the demo's
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path != mark:
                path.unlink()
    except OSError as error:
        raise _unusable(folder) from error


def refuse_foreign(folder: Path) -> None:
    """Raise a `UsageError` if a folder holds files that no demo made."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK_NAME).exists():
        raise UsageError(
            f"{folder} holds files that the demo did not make.",
            title="This folder is not the demo's",
            remedy="Nothing was changed. Choose an empty folder or a new name.",
        )


def _unusable(folder: Path) -> UsageError:
    return UsageError(
        f"{folder} cannot be emptied or written.",
        title="The demo cannot work in this folder",
        remedy="Nothing of yours was touched. Choose another one with --folder.",
    )
