"""Around every request: how large and how long it may be, a line about it, and its figures."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from provider_ops.core.errors import HubError
from provider_ops.hub.logs import FACTS
from provider_ops.hub.service import TooLargeError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from provider_ops.hub.configuration.settings import Configuration
    from provider_ops.hub.figures import Figures

LOG = logging.getLogger("provider_ops.hub.requests")
REQUEST_ID = "X-Request-ID"
DEVICE = "device"
"""Name in the request's state of the laptop that asks, once it is known."""

_QUIET = {"/v1/health", "/v1/ready", "/metrics"}
"""Asked by machines every few seconds; written down only when they fail."""


class SlowRequestError(HubError):
    """A request took longer to arrive than the hub waits."""

    title = "The request took too long to arrive"
    remedy = "Nothing was changed. Try again with a better connection."


@dataclass
class _Seen:
    """What is known of one request so far."""

    began: float = field(default_factory=time.monotonic)
    key: str = field(default_factory=lambda: secrets.token_hex(8))
    received: int = 0
    sent: int = 0
    status: int = 500
    is_complete: bool = False


class Watch:
    """ASGI middleware of one application."""

    def __init__(self, app: ASGIApp, settings: Configuration, figures: Figures) -> None:
        self._app, self._figures = app, figures
        self._largest = settings.limits_body_megabytes << 20
        self._longest = settings.limits_request_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen()

        async def send_counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.append(REQUEST_ID, seen.key)
                if _has_body(scope) and not seen.is_complete:
                    headers["Connection"] = "close"  # else its rest would be read to the end
            seen.sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, self._receiving(receive, seen), send_counted)
        finally:
            self._tell(scope, seen)

    def _receiving(self, receive: Receive, seen: _Seen) -> Receive:
        async def receive_bounded() -> Message:
            if seen.is_complete:  # what comes now is only the end of the connection
                return await receive()
            left = seen.began + self._longest - time.monotonic()
            try:
                async with asyncio.timeout(max(left, 0)):
                    message = await receive()
            except TimeoutError as error:
                raise SlowRequestError from error
            seen.is_complete = not message.get("more_body", False)
            seen.received += len(message.get("body", b""))
            if seen.received > self._largest:
                raise TooLargeError
            return message

        return receive_bounded

    def _tell(self, scope: Scope, seen: _Seen) -> None:
        route = getattr(scope.get("route"), "path", "other")
        seconds = time.monotonic() - seen.began
        self._figures.request(
            route, _method(scope), seen.status, seconds, seen.received, seen.sent
        )
        if route in _QUIET and seen.status < 400:
            return
        device = scope.get("state", {}).get(DEVICE)
        LOG.info(
            "request",
            extra={
                FACTS: {
                    "request": seen.key, "route": route, "method": _method(scope),
                    "status": seen.status, "ms": round(seconds * 1_000, 1),
                    "received": seen.received, "sent": seen.sent,
                    **({"device": str(device)} if device else {}),
                }
            },
        )  # fmt: skip


def _has_body(scope: Scope) -> bool:
    return any(name in (b"content-length", b"transfer-encoding") for name, _ in scope["headers"])


def _method(scope: Scope) -> str:
    """Return the method; what a stranger invents gets no line of figures of its own."""
    known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
    return scope["method"] if scope["method"] in known else "other"
