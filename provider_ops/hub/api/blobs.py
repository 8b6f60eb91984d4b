"""Attached files, by their hash: in parts that can be gone on with after a cut, both ways."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from anyio import to_thread
from fastapi import Request, Response  # FastAPI reads the annotations
from fastapi.responses import StreamingResponse

from provider_ops.hub import files
from provider_ops.hub.api.messages import body, identify
from provider_ops.hub.service import BLOB_LIMIT, TooLargeError
from provider_ops.sync.wire import BLOB_PART, BlobPart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastapi import FastAPI

    from provider_ops.hub.service import Hub

_UNKNOWN = "application/octet-stream"
_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")


def add_blobs(app: FastAPI, hub: Hub) -> None:
    """Add sending and fetching."""

    @app.get("/v1/blob/{sha256}/received")
    async def blob_received(request: Request, sha256: str) -> dict[str, int]:
        """How many bytes of a file this laptop has sent."""
        work = partial(files.received, hub, identify(hub, request), sha256)
        return {"received": await to_thread.run_sync(work)}

    @app.patch("/v1/blob/{sha256}")
    async def put_blob_part(
        request: Request, sha256: str, offset: int = 0, size: int = 0
    ) -> dict[str, int]:
        """The next part of a file; answers how many bytes have come."""
        caller = identify(hub, request)
        if size > BLOB_LIMIT:
            raise TooLargeError
        content = await body(request, BLOB_PART)
        part = BlobPart(request.headers.get("Content-Type", _UNKNOWN), size, content)
        work = partial(files.put_part, hub, caller, sha256, part, offset)
        return {"received": await to_thread.run_sync(work)}

    @app.put("/v1/blob/{sha256}")
    async def put_blob(request: Request, sha256: str) -> dict[str, str]:
        """A whole file, for small ones."""
        caller = identify(hub, request)
        content = await body(request, BLOB_LIMIT)
        media_type = request.headers.get("Content-Type", _UNKNOWN)
        work = partial(hub.put_blob, caller, sha256, media_type, content)
        await to_thread.run_sync(work)
        return {"sha256": sha256}

    @app.get("/v1/blob/{sha256}")
    async def get_blob(request: Request, sha256: str) -> Response:
        """A file, or the range of it that was asked for, at most one part of it."""
        read = partial(files.get_part, hub, identify(hub, request), sha256)
        asked = _RANGE.fullmatch(request.headers.get("Range", ""))
        if asked is None:
            first = await to_thread.run_sync(read, 0, BLOB_PART)
            return StreamingResponse(_rest(read, first), media_type=first.media_type)
        start = int(asked[1])
        length = int(asked[2]) - start + 1 if asked[2] else BLOB_PART
        part = await to_thread.run_sync(read, start, max(length, 0))
        if start > 0 and start >= part.size:
            return Response(b"", 416, {"Content-Range": f"bytes */{part.size}"})
        ends = max(start + len(part.content) - 1, 0)
        headers = {"Content-Range": f"bytes {start}-{ends}/{part.size}"}
        return Response(part.content, 206, headers, media_type=part.media_type)


def _rest(read: Callable[[int, int], BlobPart], first: BlobPart) -> Iterator[bytes]:
    part, sent = first, 0
    while part.content:
        yield part.content
        sent += len(part.content)
        if sent >= part.size:
            return
        part = read(sent, BLOB_PART)
