"""Whether a hub answers, whether it can work, and its figures."""

from __future__ import annotations

import hmac
from datetime import timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from anyio import to_thread
from fastapi import Request, Response  # FastAPI reads the annotations
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from provider_ops.core.errors import HubError, NotFoundError
from provider_ops.hub.configuration.reading import secret
from provider_ops.hub.figures import MEDIA_TYPE
from provider_ops.hub.upgrade.run import is_usable
from provider_ops.sync.wire import HELLO

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.figures import Figures
    from provider_ops.hub.service import Hub

_SEEN_WITHIN = timedelta(days=1)
_FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")


class NotReadyError(HubError):
    """The hub runs, and cannot work at the moment."""

    title = "The hub is not ready"


def add_state(app: FastAPI, hub: Hub, figures: Figures) -> None:
    """Add `hello`, `health`, `ready` and the figures."""

    @app.get("/v1/hello")
    async def hello() -> dict[str, Any]:
        """A known body, so that a captive portal shows itself."""
        return HELLO

    @app.get("/v1/health")
    async def health() -> dict[str, str]:
        """Answers while the process does, whatever the database does."""
        return {"state": "alive"}

    @app.get("/v1/ready")
    def ready() -> dict[str, str]:
        """Answers only while the database does, and has tables this program works with."""
        _check_ready(hub)
        return {"state": "ready"}

    if hub.settings.metrics_enabled:
        file = hub.settings.metrics_token_file
        token = secret(file) if file else ""

        @app.get("/metrics")
        async def metrics(request: Request) -> Response:
            """For Prometheus on this machine, or with the token."""
            if not (_shows(request, token) or _is_here(request)):
                raise NotFoundError
            seen = await to_thread.run_sync(_devices_seen, hub)
            text = await to_thread.run_sync(lambda: figures.text(devices_seen=seen))
            return Response(text, media_type=MEDIA_TYPE)


def _check_ready(hub: Hub) -> None:
    try:
        with hub.engine.connect() as connection:
            usable = hub.engine.dialect.name == "sqlite" or is_usable(connection)
    except SQLAlchemyError as error:
        raise NotReadyError("Its database does not answer.") from error
    if not usable:
        raise NotReadyError("Its database is of another release.")


def _devices_seen(hub: Hub) -> int:
    device = hub.schema.device
    since = device.c.last_seen > hub.clock() - _SEEN_WITHIN
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).where(since)) or 0)


def _shows(request: Request, token: str) -> bool:
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    return bool(token) and scheme == "Bearer" and hmac.compare_digest(
        shown.encode(), token.encode()
    )  # fmt: skip


def _is_here(request: Request) -> bool:
    """Tell whether a program on this machine asks, and no proxy on it for somebody else."""
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
