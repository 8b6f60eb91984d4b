"""Bugs: said plainly with a code, and logged without a name, a number or a note."""

from __future__ import annotations

import hashlib
import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from provider_ops.core.errors import ProviderOpsError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_ROOT = Path(__file__).parents[1]
_SIZE = 500_000
_LOGGERS = ("ui", "provider_ops")
log = logging.getLogger(__name__)


class UnexpectedError(ProviderOpsError):
    """A bug, as the person sees it: what is safe, what to do, and the code to quote."""

    title = "Something unexpected happened"
    remedy = (
        "What you saved is not affected. Try again. If it comes back, tell the service desk "
        "this code and what you did."
    )


class QuietFormatter(logging.Formatter):
    """Writes of an exception its types and places, never its words: those may hold data."""

    @override
    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(places(error)) if isinstance(error, BaseException) else ""

    @override
    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None
        return super().format(record)


class Failures(QObject):
    """Catches what nobody else caught, on whatever thread; `found` is emitted for the window."""

    found = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Callable[..., object] = sys.excepthook

    def watch(self) -> None:
        """Begin; `stop` gives back what was there."""
        self._before = sys.excepthook
        sys.excepthook = self._catch

    def stop(self) -> None:
        """Let others catch again."""
        sys.excepthook = self._before

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._before(kind, error, trace)
        elif isinstance(error, ProviderOpsError):
            self.found.emit(error)
        else:
            code = code_of(error)
            log.error("unexpected, code %s", code, exc_info=(kind, error, trace))
            self.found.emit(UnexpectedError(Sentence("Code {code}", code=code)))


def as_seen(error: Exception) -> Exception:
    """Return what to show of an error: itself if it is phrased for people, else its code."""
    if isinstance(error, ProviderOpsError):
        return error
    return UnexpectedError(Sentence("Code {code}", code=code_of(error)))


def code_of(error: BaseException) -> str:
    """Return a short code that is the same wherever the same bug happens."""
    body = "|".join((type(error).__name__, *places(error)[-1:]))
    return f"E-{hashlib.sha256(body.encode()).hexdigest()[:6].upper()}"


def places(error: BaseException) -> list[str]:
    """Return one line for each exception of the chain and each place, without any values."""
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        at = [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        lines = [f"{type(link).__module__}.{type(link).__name__}", *at, *lines]
        link = link.__cause__ or link.__context__
    return lines


def keep_log(folder: Path) -> Callable[[], None]:
    """Write the program's own log into `folder`; return what ends it."""
    handler = RotatingFileHandler(
        folder / "provider-ops.log", maxBytes=_SIZE, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(QuietFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in _LOGGERS:
        logging.getLogger(name).addHandler(handler)

    def end() -> None:
        for name in _LOGGERS:
            logging.getLogger(name).removeHandler(handler)
        handler.close()

    return end


def _short(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else path.name
