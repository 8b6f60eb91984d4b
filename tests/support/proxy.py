"""A proxy between laptops and a hub that does what hotel networks and their gateways do.

It reads whole requests and answers, so that it can spoil either in a chosen way. Which way comes
from a seeded random source: the same seed spoils the same calls.
"""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

FAULTS = (
    "", "", "", "cut_request", "cut_answer", "cut_midway", "late", "twice", "reordered", "portal",
    "redirect", "truncated", "wrong_digest", "bad_gateway", "failed_behind", "too_many",
)  # fmt: skip
PORTAL = b"<html><title>Hotel Miramar</title>Sign in to use the network</html>"


class Proxy:
    """Listens on the loopback. `calm` is whether everything goes through unharmed."""

    def __init__(self, upstream, seed):
        parts = urlsplit(upstream)
        self._upstream = parts.hostname, parts.port
        self._chance = random.Random(seed)
        self._held = []
        self.calm = False
        self.done = []
        self.address = ""

    async def serve(self, started):
        server = await asyncio.start_server(self._client, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        started.set()
        async with server:
            await server.serve_forever()

    async def _client(self, reader, writer):
        try:
            while (request := await _message(reader)) is not None:
                fault = "" if self.calm else self._chance.choice(FAULTS)
                self.done.append(fault)
                answer = await self._handle(request, fault)
                writer.write(answer)
                await writer.drain()
                if fault.startswith("cut") or not answer:
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _handle(self, request, fault):
        """Return the bytes the laptop gets for its request; nothing: the connection is cut."""
        if fault == "cut_request":
            return b""
        if fault == "reordered":  # it arrives after the next one, when nobody waits for it
            self._held.append(request)
            return b""
        if fault in _WITHOUT_THE_HUB:
            return _WITHOUT_THE_HUB[fault]
        answer = await self._ask(request)
        if fault == "twice":
            answer = await self._ask(request)
        held, self._held = self._held, []
        for old in held:
            await self._ask(old)
        if fault == "late":
            await asyncio.sleep(0.05)
        return _spoiled(answer, fault, self._chance)

    async def _ask(self, request):
        reader, writer = await asyncio.open_connection(*self._upstream)
        try:
            writer.write(request)
            await writer.drain()
            return await _message(reader) or b""
        finally:
            writer.close()


def _spoiled(answer, fault, chance):
    if fault in ("cut_answer", ""):
        return answer if not fault else b""
    head, _, body = answer.partition(b"\r\n\r\n")
    if fault == "cut_midway":
        return answer[: len(head) + chance.randrange(len(body) + 1)]
    if fault == "failed_behind":  # the hub has done it, the gateway lost its answer
        return _answer(502, "text/html", b"<h1>Bad gateway</h1>")
    if fault == "truncated":
        body = body[: chance.randrange(len(body) + 1)]
    if fault == "wrong_digest" and body:
        place = chance.randrange(len(body))
        body = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length")]
    return b"\r\n".join([*lines, b"content-length: %d" % len(body), b"", body])


def _answer(status, media_type, body, *more):
    lines = (f"HTTP/1.1 {status} x", f"content-type: {media_type}",
             f"content-length: {len(body)}", *more, "", "")  # fmt: skip
    return "\r\n".join(lines).encode() + body


_WITHOUT_THE_HUB = {
    "portal": _answer(200, "text/html", PORTAL),
    "redirect": _answer(302, "text/html", b"", "location: https://hotel.example/welcome"),
    "bad_gateway": _answer(502, "text/html", b"<h1>Bad gateway</h1>"),
    "too_many": _answer(429, "text/plain", b"slow down", "retry-after: 1"),
}


async def _message(reader):
    """Read one HTTP message with its body; None at the end of the connection."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    fields = [line.partition(b":") for line in head.lower().split(b"\r\n")]
    length = next((int(value) for name, _, value in fields if name == b"content-length"), 0)
    if any(name == b"transfer-encoding" for name, _, _ in fields):
        raise ConnectionError  # neither side sends in chunks
    return head + await reader.readexactly(length)


@contextmanager
def between(upstream, seed):
    """Run a proxy before the hub at `upstream` for as long as the context lasts."""
    proxy, started = Proxy(upstream, seed), threading.Event()
    loop = asyncio.new_event_loop()

    def work():
        asyncio.set_event_loop(loop)
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(proxy.serve(started))

    thread = threading.Thread(target=work, name="proxy", daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield proxy
    finally:
        loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(loop)])
        thread.join(10)
        loop.close()
