"""A line with a delay, a width and cuts, between any client and any server on the loopback."""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 16 << 10


@dataclass
class SlowLine:
    """Both directions alike. Bytes are counted as they come from the server and the client.

    Attributes:
        rtt_s: Seconds there and back.
        bits_per_s: Width of each direction; 0: as wide as the machine is.
        cut_every: Mean number of bytes after which a connection is cut; 0: never.
        broken: While it is set nothing gets through, as in a tunnel.
    """

    upstream: str
    rtt_s: float = 0.0
    bits_per_s: float = 0.0
    cut_every: int = 0
    seed: int = 7
    address: str = ""
    down: int = 0
    up: int = 0
    cuts: int = 0
    broken: bool = False
    _free_at: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._left = self._draw()

    async def serve(self, started: threading.Event) -> None:
        """Listen until cancelled."""
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        started.set()
        async with server:
            await server.serve_forever()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        parts = urlsplit(self.upstream)
        if self.broken:
            writer.transport.abort()
            return
        await asyncio.sleep(self.rtt_s)  # the handshake
        try:
            there, back = await asyncio.open_connection(parts.hostname, parts.port)
        except OSError:
            writer.transport.abort()
            return
        ways = [
            asyncio.ensure_future(self._carry(reader, back, "up")),
            asyncio.ensure_future(self._carry(there, writer, "down")),
        ]
        with suppress(asyncio.CancelledError):  # the line is taken down
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        for end in (writer, back):
            with suppress(OSError):
                end.transport.abort() if self._left <= 0 else end.close()
        if self._left <= 0:
            self.cuts += 1
            self._left = self._draw()

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, way: str
    ) -> None:
        """Read as the line takes it, and deliver each piece half a round trip later."""
        loop, pieces = asyncio.get_running_loop(), asyncio.Queue[tuple[float, bytes]]()

        async def deliver() -> None:
            while True:
                at, piece = await pieces.get()
                await asyncio.sleep(at - loop.time())
                if not piece:
                    return
                target.write(piece)
                await target.drain()

        delivering = asyncio.ensure_future(deliver())
        try:
            while piece := await source.read(_PIECE):
                if self.broken or not self._passes(len(piece)):
                    return
                setattr(self, way, getattr(self, way) + len(piece))
                free = max(loop.time(), self._free_at.get(way, 0.0))
                if self.bits_per_s:
                    free += len(piece) * 8 / self.bits_per_s
                self._free_at[way] = free
                pieces.put_nowait((free + self.rtt_s / 2, piece))
                await asyncio.sleep(free - loop.time())
            pieces.put_nowait((loop.time() + self.rtt_s / 2, b""))
            await delivering
        except OSError:
            return
        finally:
            delivering.cancel()

    def _passes(self, size: int) -> bool:
        self._left -= size if self.cut_every else 0
        return self._left > 0

    def _draw(self) -> float:
        return self._chance.expovariate(1 / self.cut_every) if self.cut_every else 1.0


@contextmanager
def between(line: SlowLine) -> Iterator[SlowLine]:
    """Run a line for as long as the context lasts; its address is where clients go."""
    started, loop = threading.Event(), asyncio.new_event_loop()

    def work() -> None:
        asyncio.set_event_loop(loop)
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(line.serve(started))

    thread = threading.Thread(target=work, name="line", daemon=True)
    thread.start()
    started.wait(10)
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(lambda: [task.cancel() for task in asyncio.all_tasks(loop)])
        thread.join(10)
        if not loop.is_running():
            loop.close()
