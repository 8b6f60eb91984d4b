"""What every handler does first and last: who asks, the message, the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio import to_thread
from fastapi import Response

from provider_ops.core.errors import RuleError
from provider_ops.hub.accounts.errors import RefusedError
from provider_ops.hub.api.watch import DEVICE
from provider_ops.hub.service import TooLargeError, identify_token
from provider_ops.sync import wire
from provider_ops.sync.wire import DIGEST, MEDIA_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi import Request
    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.service import Hub


class BadMessageError(RuleError):
    """A message that no laptop of this program sends."""

    title = "The message cannot be read"
    remedy = "Nothing was changed. Update the program on the laptop."


def identify(
    hub: Hub, request: Request, *, to_rescue: bool = False
) -> Callable[[Connection], Caller]:
    """Return what finds out, inside a transaction, who asks; see `identify_token`.

    Raises:
        RefusedError: If the request shows no token.
    """
    find = identify_token(hub, token_of(request), to_rescue=to_rescue)

    def found(connection: Connection) -> Caller:
        caller = find(connection)
        setattr(request.state, DEVICE, caller.device_id)
        return caller

    return found


def token_of(request: Request) -> str:
    """Return the token that a request shows.

    Raises:
        RefusedError: If it shows none.
    """
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or not token:
        raise RefusedError
    return token


async def message(kind: type[wire.Message], request: Request) -> wire.Message:
    """Read a message from the request's body.

    Raises:
        BadMessageError: If it is no message of this kind, or arrived damaged.
        TooLargeError: If it is longer than any message.
    """
    content = await body(request, wire.MESSAGE_LIMIT)
    if request.headers.get("Content-Type") != MEDIA_TYPE:
        raise BadMessageError
    if wire.digest(content) != request.headers.get(DIGEST):
        raise BadMessageError("It arrived damaged.")
    try:
        return wire.parse(kind, await to_thread.run_sync(wire.unpack, content))
    except ValueError as error:
        raise BadMessageError from error


async def body(request: Request, limit: int) -> bytes:
    """Read a body without holding more than `limit` bytes of it."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise TooLargeError
        parts.append(part)
    return b"".join(parts)


async def answer(work: Callable[[], Any]) -> Response:
    """Do the work on a thread and pack what it returns."""
    content = await to_thread.run_sync(lambda: wire.pack(work()))
    headers = {"Content-Type": MEDIA_TYPE, DIGEST: wire.digest(content)}
    return Response(content, headers=headers)
