"""Attached files, by their hash."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from anyio import to_thread
from fastapi import Request, Response  # FastAPI reads the annotations

from provider_ops.hub.api.messages import body, identify
from provider_ops.hub.service import BLOB_LIMIT

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.service import Hub


def add_blobs(app: FastAPI, hub: Hub) -> None:
    """Add sending and fetching."""

    @app.put("/v1/blob/{sha256}")
    async def put_blob(request: Request, sha256: str) -> dict[str, str]:
        caller = identify(hub, request)
        content = await body(request, BLOB_LIMIT)
        media_type = request.headers.get("Content-Type", "application/octet-stream")
        work = partial(hub.put_blob, caller, sha256, media_type, content)
        await to_thread.run_sync(work)
        return {"sha256": sha256}

    @app.get("/v1/blob/{sha256}")
    async def get_blob(request: Request, sha256: str) -> Response:
        work = partial(hub.get_blob, identify(hub, request), sha256)
        media_type, content = await to_thread.run_sync(work)
        return Response(content, media_type=media_type)
