"""Whether a hub answers, and whether it can work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from provider_ops.sync.wire import HELLO

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.service import Hub


def add_state(app: FastAPI, hub: Hub) -> None:
    """Add `hello` and `ready`."""

    @app.get("/v1/hello")
    def hello() -> dict[str, Any]:
        """A known body, so that a captive portal shows itself."""
        return HELLO

    @app.get("/v1/ready")
    def ready() -> dict[str, str]:
        """Answers only while the database does."""
        with hub.engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        return {"state": "ready"}
