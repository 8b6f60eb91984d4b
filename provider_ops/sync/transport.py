"""How a laptop talks to a hub: what it may ask, and the same over HTTPS."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import httpx

from provider_ops.core.errors import HubError
from provider_ops.sync import wire
from provider_ops.sync.account.tokens import asked
from provider_ops.sync.line import somebody_else
from provider_ops.sync.wire import (
    BLOB_PART,
    DIGEST,
    MEDIA_TYPE,
    Answer,
    BlobPart,
    CardAnswer,
    CardRequest,
    Digest,
    DigestRequest,
    ImportPage,
    ImportReceipt,
    Request,
    Rescue,
    Rescued,
    RowPage,
    SnapshotPage,
)

if TYPE_CHECKING:
    from types import TracebackType
    from uuid import UUID

    from provider_ops.sync.account.tokens import Tokens
    from provider_ops.sync.line import Line


_RANGE = re.compile(r"bytes (\d{1,12})-\d{1,12}/(\d{1,12})")


@dataclass(slots=True)
class Traffic:
    """Bytes of message bodies that went up and came down."""

    up: int = 0
    down: int = 0


class Transport(Protocol):
    """What a laptop asks of its hub. Every call raises `HubError` when there is no answer."""

    traffic: Traffic

    def exchange(self, request: Request) -> Answer:
        """Send operations and positions; get outcomes and pages."""

    def snapshot(
        self, market: str, table: str, as_of: int, after: str, columns: tuple[str, ...] = ()
    ) -> SnapshotPage:
        """Get one page of a first load, or of these columns alone."""

    def send_import_page(self, import_id: UUID, number: int, page: ImportPage) -> ImportReceipt:
        """Send rows of an import."""

    def digest(self, asked: DigestRequest) -> Digest:
        """Get the sums of a table."""

    def digest_rows(self, asked: DigestRequest) -> RowPage:
        """Get the rows of one bucket."""

    def rescue(self, package: Rescue) -> None:
        """Hand over what the hub will not take."""

    def card(self, asked: CardRequest) -> CardAnswer:
        """Have the hub vouch for this laptop's keys."""

    def send_blob(self, sha256: str, media_type: str, content: bytes) -> None:
        """Send a small attached file."""

    def blob_received(self, sha256: str) -> int:
        """Ask how many bytes of a file the hub has of this laptop."""

    def send_blob_part(self, sha256: str, part: BlobPart, offset: int) -> int:
        """Send the next part of a file; get how many bytes have come."""

    def fetch_blob_part(self, sha256: str, offset: int) -> BlobPart | None:
        """Get some bytes of an attached file; None if the hub has none for us."""


class HttpTransport:
    """A hub over HTTPS. An access token that has expired is replaced on the way."""

    def __init__(self, line: Line, tokens: Tokens) -> None:
        self.traffic = Traffic()
        self._line, self._tokens = line, tokens

    def __enter__(self) -> HttpTransport:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back."""
        self._line.close()

    def exchange(self, request: Request) -> Answer:
        """See `Transport`."""
        return self._message(Answer, "POST", "/v1/exchange", request)

    def snapshot(
        self, market: str, table: str, as_of: int, after: str, columns: tuple[str, ...] = ()
    ) -> SnapshotPage:
        """See `Transport`."""
        path = f"/v1/snapshot/{market}/{table}/{as_of}/{after}"
        asked = f"?columns={','.join(columns)}" if columns else ""
        return self._message(SnapshotPage, "GET", path + asked)

    def send_import_page(self, import_id: UUID, number: int, page: ImportPage) -> ImportReceipt:
        """See `Transport`."""
        path = f"/v1/import/{import_id}/{page.page.table}/{number}"
        return self._message(ImportReceipt, "POST", path, page)

    def digest(self, asked: DigestRequest) -> Digest:
        """See `Transport`."""
        return self._message(Digest, "POST", "/v1/digest", asked)

    def digest_rows(self, asked: DigestRequest) -> RowPage:
        """See `Transport`."""
        return self._message(RowPage, "POST", "/v1/digest/rows", asked)

    def rescue(self, package: Rescue) -> None:
        """See `Transport`."""
        self._message(Rescued, "POST", "/v1/rescue", package)

    def card(self, asked: CardRequest) -> CardAnswer:
        """See `Transport`."""
        return self._message(CardAnswer, "POST", "/v1/card", asked)

    def send_blob(self, sha256: str, media_type: str, content: bytes) -> None:
        """See `Transport`."""
        self.traffic.up += len(content)
        headers = {"Content-Type": media_type}
        self._send("PUT", f"/v1/blob/{sha256}", content=content, headers=headers)

    def blob_received(self, sha256: str) -> int:
        """See `Transport`."""
        return _count(self._send("GET", f"/v1/blob/{sha256}/received"))

    def send_blob_part(self, sha256: str, part: BlobPart, offset: int) -> int:
        """See `Transport`."""
        self.traffic.up += len(part.content)
        path = f"/v1/blob/{sha256}?offset={offset}&size={part.size}"
        headers = {"Content-Type": part.media_type}
        return _count(self._send("PATCH", path, content=part.content, headers=headers))

    def fetch_blob_part(self, sha256: str, offset: int) -> BlobPart | None:
        """See `Transport`."""
        wanted = {"Range": f"bytes={offset}-{offset + BLOB_PART - 1}"}
        response = self._send("GET", f"/v1/blob/{sha256}", headers=wanted, missing_is_fine=True)
        if response.status_code == httpx.codes.NOT_FOUND:
            return None
        self.traffic.down += len(response.content)
        told = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if told is None or int(told[1]) != offset or len(response.content) > BLOB_PART:
            raise somebody_else()
        media_type = response.headers.get("Content-Type", "application/octet-stream")
        return BlobPart(media_type, int(told[2]), response.content)

    def _message(
        self, kind: type[wire.Message], method: str, path: str, body: Any = None
    ) -> wire.Message:
        content = None if body is None else wire.pack(body)
        headers = {"Accept": MEDIA_TYPE}
        if content is not None:
            self.traffic.up += len(content)
            headers |= {"Content-Type": MEDIA_TYPE, DIGEST: wire.digest(content)}
        response = self._send(method, path, content=content, headers=headers)
        self.traffic.down += len(response.content)
        if response.headers.get("Content-Type") != MEDIA_TYPE:
            raise somebody_else()
        if wire.digest(response.content) != response.headers.get(DIGEST):
            raise _damaged()
        try:
            return wire.parse(kind, wire.unpack(response.content))
        except ValueError as error:
            raise _damaged() from error

    def _send(
        self,
        method: str,
        path: str,
        *,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
        missing_is_fine: bool = False,
    ) -> httpx.Response:
        send = partial(
            self._line.send, method, path, content=content, headers=headers,
            missing_is_fine=missing_is_fine,
        )  # fmt: skip
        return asked(self._line, self._tokens, lambda token: send(token=token))


def _count(response: httpx.Response) -> int:
    try:
        return int(response.json()["received"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise somebody_else() from error


def _damaged() -> HubError:
    return HubError(
        "Its answer arrived damaged.",
        remedy="Nothing of it was used. Your changes are saved on this laptop; try again.",
    )
