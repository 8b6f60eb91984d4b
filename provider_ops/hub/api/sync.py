"""The exchange, first loads and the rows of imports."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID  # noqa: TC003 - FastAPI reads the annotations

from fastapi import Request, Response  # noqa: TC002 - FastAPI reads the annotations

from provider_ops.hub.api.messages import BadMessageError, answer, identify, message
from provider_ops.sync import wire

if TYPE_CHECKING:
    from fastapi import FastAPI

    from provider_ops.hub.figures import Figures
    from provider_ops.hub.service import Hub


def add_sync(app: FastAPI, hub: Hub, figures: Figures) -> None:
    """Add what a laptop asks when it synchronizes."""

    @app.post("/v1/exchange")
    async def exchange(request: Request) -> Response:
        caller = identify(hub, request)
        asked = await message(wire.Request, request)

        def work() -> wire.Answer:
            answered = hub.exchange(caller, asked)
            figures.operations(answered.statuses)
            return answered

        return await answer(work)

    @app.get("/v1/snapshot/{market}/{table}/{as_of}/{after}")
    async def snapshot(
        request: Request, market: str, table: str, as_of: int, after: UUID, columns: str = ""
    ) -> Response:
        """`as_of` names the load; rows are as they are now, and the feed goes on from `as_of`."""
        del as_of
        caller = identify(hub, request)
        wanted = tuple(filter(None, columns.split(",")))
        work = partial(hub.snapshot, caller, market, table, after.hex, wanted)
        answered = await answer(work)
        figures.snapshot_page()
        return answered

    @app.post("/v1/import/{import_id}/{table}/{page}")
    async def import_page(request: Request, import_id: UUID, table: str, page: int) -> Response:
        """`page` is for logs: rows that come twice are known by their keys."""
        del page
        caller = identify(hub, request)
        asked = await message(wire.ImportPage, request)
        if asked.page.table != table:
            raise BadMessageError
        return await answer(partial(hub.take_import_page, caller, import_id, asked))
