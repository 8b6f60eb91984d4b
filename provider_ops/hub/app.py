"""The hub over HTTP. Handlers only unpack, ask the service, and pack; errors become words."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID  # noqa: TC003 - FastAPI reads the annotations

from anyio import to_thread
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from provider_ops.core.errors import HubError, NotFoundError, ProviderOpsError, RuleError
from provider_ops.hub.access import RefusedError
from provider_ops.hub.service import BLOB_LIMIT, TooLargeError, identify_token
from provider_ops.sync import wire
from provider_ops.sync.wire import DIGEST, HELLO, MEDIA_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.service import Hub

LOG = logging.getLogger("provider_ops.hub")

_STATUS: tuple[tuple[type[ProviderOpsError], int], ...] = (
    (RefusedError, 401),
    (NotFoundError, 404),
    (TooLargeError, 413),
    (RuleError, 422),
    (HubError, 503),
)


class BadMessageError(RuleError):
    """A message that no laptop of this program sends."""

    title = "The message cannot be read"
    remedy = "Nothing was changed. Update the program on the laptop."


def build_app(hub: Hub) -> FastAPI:
    """Return the application that serves one hub."""
    app = FastAPI(title="Provider Ops hub", docs_url=None, redoc_url=None)
    app.add_exception_handler(ProviderOpsError, _told)
    app.add_exception_handler(SQLAlchemyError, _stumbled)
    _add_state(app, hub)
    _add_sync(app, hub)
    _add_blobs(app, hub)
    return app


def _add_state(app: FastAPI, hub: Hub) -> None:
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


def _add_sync(app: FastAPI, hub: Hub) -> None:
    @app.post("/v1/exchange")
    async def exchange(request: Request) -> Response:
        identify = _identify(hub, request)
        asked = await _message(wire.Request, request)
        return await _answer(partial(hub.exchange, identify, asked))

    @app.get("/v1/snapshot/{market}/{table}/{as_of}/{after}")
    async def snapshot(
        request: Request, market: str, table: str, as_of: int, after: UUID
    ) -> Response:
        """`as_of` names the load; rows are as they are now, and the feed goes on from `as_of`."""
        del as_of
        identify = _identify(hub, request)
        return await _answer(partial(hub.snapshot, identify, market, table, after.hex))

    @app.post("/v1/import/{import_id}/{table}/{page}")
    async def import_page(request: Request, import_id: UUID, table: str, page: int) -> Response:
        """`page` is for logs: rows that come twice are known by their keys."""
        del page
        identify = _identify(hub, request)
        asked = await _message(wire.ImportPage, request)
        if asked.page.table != table:
            raise BadMessageError
        return await _answer(partial(hub.take_import_page, identify, import_id, asked))


def _add_blobs(app: FastAPI, hub: Hub) -> None:
    @app.put("/v1/blob/{sha256}")
    async def put_blob(request: Request, sha256: str) -> dict[str, str]:
        identify = _identify(hub, request)
        content = await _body(request, BLOB_LIMIT)
        media_type = request.headers.get("Content-Type", "application/octet-stream")
        work = partial(hub.put_blob, identify, sha256, media_type, content)
        await to_thread.run_sync(work)
        return {"sha256": sha256}

    @app.get("/v1/blob/{sha256}")
    async def get_blob(request: Request, sha256: str) -> Response:
        work = partial(hub.get_blob, _identify(hub, request), sha256)
        media_type, content = await to_thread.run_sync(work)
        return Response(content, media_type=media_type)


def _identify(hub: Hub, request: Request) -> Callable[[Connection], Caller]:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or not token:
        raise RefusedError
    return identify_token(hub, token)


async def _message(kind: type[wire.Message], request: Request) -> wire.Message:
    content = await _body(request, wire.MESSAGE_LIMIT)
    if request.headers.get("Content-Type") != MEDIA_TYPE:
        raise BadMessageError
    if wire.digest(content) != request.headers.get(DIGEST):
        raise BadMessageError("It arrived damaged.")
    try:
        return wire.parse(kind, await to_thread.run_sync(wire.unpack, content))
    except ValueError as error:
        raise BadMessageError from error


async def _body(request: Request, limit: int) -> bytes:
    """Read a body without holding more than `limit` bytes of it."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise TooLargeError
        parts.append(part)
    return b"".join(parts)


async def _answer(work: Callable[[], Any]) -> Response:
    content = await to_thread.run_sync(lambda: wire.pack(work()))
    headers = {"Content-Type": MEDIA_TYPE, DIGEST: wire.digest(content)}
    return Response(content, headers=headers)


def _told(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProviderOpsError)
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 400)
    words = {"title": error.title, "detail": error.detail, "remedy": error.remedy}
    return JSONResponse({"service": HELLO["service"], **words}, status)


def _stumbled(_request: Request, error: Exception) -> JSONResponse:
    LOG.error("the database refused: %s", type(error).__name__)
    return JSONResponse({"service": HELLO["service"], "title": "The hub stumbled"}, 500)
