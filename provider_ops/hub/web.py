"""How the application is served: connections, proxies, TLS, and how long anybody may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import uvicorn
from anyio import to_thread
from uvicorn.protocols.http.h11_impl import H11Protocol

from provider_ops.hub.api.app import build_app

if TYPE_CHECKING:
    import asyncio
    import socket
    from ssl import SSLContext

    from provider_ops.hub.figures import Figures
    from provider_ops.hub.service import Hub

_KEEP_SECONDS = 75
_FIRST_SECONDS = 20
"""How long a new connection may take to say what it wants."""


class Impatient(H11Protocol):
    """Ends a connection that asks for nothing; there are only so many at once."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the time."""
        super().connection_made(transport)
        self.loop.call_later(_FIRST_SECONDS, self._end_if_silent)

    def _end_if_silent(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()


class HubServer(uvicorn.Server):
    """A server that takes as many requests at once as it has connections to the database."""

    def __init__(self, config: uvicorn.Config, threads: int) -> None:
        super().__init__(config)
        self._threads = threads

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        to_thread.current_default_thread_limiter().total_tokens = self._threads
        await super().startup(sockets)


def web_server(
    hub: Hub, context: SSLContext | None = None, figures: Figures | None = None
) -> HubServer:
    """Return a server of a hub's application; it listens once it is run with a socket.

    Args:
        hub: What it serves, with its settings.
        context: What HTTPS is spoken with; without it plain HTTP.
        figures: What it counts in.
    """
    settings = hub.settings
    config = uvicorn.Config(
        build_app(hub, figures),
        http=Impatient,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        proxy_headers=bool(settings.server_proxies),
        forwarded_allow_ips=list(settings.server_proxies),
        limit_concurrency=settings.limits_requests,
        timeout_graceful_shutdown=settings.server_stop_seconds,
        timeout_keep_alive=_KEEP_SECONDS,
        ssl_context_factory=None if context is None else lambda _config, _default: context,
    )
    return HubServer(config, settings.database_connections)
