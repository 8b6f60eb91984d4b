"""What the hub writes about its work: one line each, without names, tokens or contents.

Messages of exceptions are left out, because they quote values; where they came from is enough.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provider_ops.hub.configuration.settings import Configuration

FACTS = "facts"
"""Name under which a line carries its facts: `LOG.info("request", extra={FACTS: {...}})`."""

_LOGGERS = ("provider_ops", "uvicorn.error")


def write_logs(settings: Configuration) -> None:
    """Let this process write its lines to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(as_json=settings.logs_format == "json"))
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(settings.logs_level.upper())


class Lines(logging.Formatter):
    """Spells a record as one JSON object, or as words with its facts behind them."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "process": record.process,
            "message": record.getMessage(),
            **getattr(record, FACTS, {}),
        }
        if record.exc_info and record.exc_info[1]:
            line["failure"] = _where(record.exc_info[1])
        if self._as_json:
            return json.dumps(line, ensure_ascii=False)
        head = f"{line.pop('at')} {line.pop('level')} {line.pop('message')}"
        return " ".join([head, *(f"{name}={value}" for name, value in line.items())])


def _where(error: BaseException) -> list[str]:
    """Return type and place of an exception and of those it came from."""
    places = []
    link: BaseException | None = error
    while link is not None:
        frames = traceback.extract_tb(link.__traceback__)[-5:]
        way = " < ".join(f"{f.filename}:{f.lineno} {f.name}" for f in reversed(frames))
        places.append(f"{type(link).__module__}.{type(link).__qualname__} at {way}")
        link = link.__cause__ or link.__context__
    return places
