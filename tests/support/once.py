"""What all processes of a run need and one of them makes."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

from provider_ops.core.turn import turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Return `folder`, made by the first process that asks for it; the others wait meanwhile."""
    while not folder.exists():
        with turn(folder.with_suffix(".lock")) as is_ours:
            if is_ours and not folder.exists():
                partial = folder.with_suffix(".part")
                shutil.rmtree(partial, ignore_errors=True)
                make(partial)
                partial.rename(folder)
        if not folder.exists():
            time.sleep(0.1)
    return folder
