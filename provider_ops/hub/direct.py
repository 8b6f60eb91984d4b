"""A laptop's line to a hub in the same process: for what the office does at the hub itself.

Messages are packed and unpacked as on the wire, so that nothing passes here that would not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import NotFoundError
from provider_ops.hub import access, bundle, files
from provider_ops.sync import wire
from provider_ops.sync.transport import Traffic

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.access import Caller
    from provider_ops.hub.service import Hub


class DirectTransport:
    """See `provider_ops.sync.transport.Transport`; who asks is said, not proven."""

    def __init__(self, hub: Hub, device_id: UUID, staff_id: UUID) -> None:
        self.traffic = Traffic()
        self._hub = hub
        self._identify: Callable[[Connection], Caller] = lambda connection: access.caller(
            connection, device_id, staff_id
        )

    def exchange(self, request: wire.Request) -> wire.Answer:
        """See `Transport`."""
        asked = self._there(wire.Request, request)
        return self._back(wire.Answer, self._hub.exchange(self._identify, asked))

    def snapshot(
        self, market: str, table: str, as_of: int, after: str, columns: tuple[str, ...] = ()
    ) -> wire.SnapshotPage:
        """See `Transport`."""
        del as_of
        page = self._hub.snapshot(self._identify, market, table, after, columns)
        return self._back(wire.SnapshotPage, page)

    def send_import_page(
        self, import_id: UUID, number: int, page: wire.ImportPage
    ) -> wire.ImportReceipt:
        """See `Transport`."""
        del number
        sent = self._there(wire.ImportPage, page)
        receipt = self._hub.take_import_page(self._identify, import_id, sent)
        return self._back(wire.ImportReceipt, receipt)

    def digest(self, asked: wire.DigestRequest) -> wire.Digest:
        """See `Transport`."""
        sent = self._there(wire.DigestRequest, asked)
        return self._back(wire.Digest, self._hub.digest(self._identify, sent))

    def digest_rows(self, asked: wire.DigestRequest) -> wire.RowPage:
        """See `Transport`."""
        sent = self._there(wire.DigestRequest, asked)
        return self._back(wire.RowPage, self._hub.digest_rows(self._identify, sent))

    def rescue(self, package: wire.Rescue) -> None:
        """See `Transport`."""
        self._hub.rescue(self._identify, self._there(wire.Rescue, package))

    def card(self, asked: wire.CardRequest) -> wire.CardAnswer:
        """See `Transport`."""
        sent = self._there(wire.CardRequest, asked)
        return self._back(wire.CardAnswer, bundle.vouch(self._hub, self._identify, sent))

    def send_blob(self, sha256: str, media_type: str, content: bytes) -> None:
        """See `Transport`."""
        self.traffic.up += len(content)
        self._hub.put_blob(self._identify, sha256, media_type, content)

    def blob_received(self, sha256: str) -> int:
        """See `Transport`."""
        return files.received(self._hub, self._identify, sha256)

    def send_blob_part(self, sha256: str, part: wire.BlobPart, offset: int) -> int:
        """See `Transport`."""
        self.traffic.up += len(part.content)
        return files.put_part(self._hub, self._identify, sha256, part, offset)

    def fetch_blob_part(self, sha256: str, offset: int) -> wire.BlobPart | None:
        """See `Transport`."""
        try:
            part = files.get_part(self._hub, self._identify, sha256, offset, wire.BLOB_PART)
        except NotFoundError:
            return None
        self.traffic.down += len(part.content)
        return part

    def _there(self, kind: type[wire.Message], message: Any) -> wire.Message:
        content = wire.pack(message)
        self.traffic.up += len(content)
        return wire.parse(kind, wire.unpack(content))

    def _back(self, kind: type[wire.Message], message: Any) -> wire.Message:
        content = wire.pack(message)
        self.traffic.down += len(content)
        return wire.parse(kind, wire.unpack(content))
