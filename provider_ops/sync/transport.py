"""How a laptop talks to a hub: what it may ask, and the same over HTTPS."""

from __future__ import annotations

import ssl
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

import httpx

from provider_ops.core.errors import HubError
from provider_ops.sync import wire
from provider_ops.sync.wire import (
    DIGEST,
    HELLO,
    MEDIA_TYPE,
    Answer,
    ImportPage,
    ImportReceipt,
    Request,
    SnapshotPage,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from uuid import UUID

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_COME_AGAIN = {httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE}
_OF_NO_USE = {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN, httpx.codes.UPGRADE_REQUIRED}
_CONNECT_SECONDS = 10.0
_STALL_SECONDS = 60.0


class HubFaultError(HubError):
    """The hub stumbled over this very request; one of its changes may be the cause."""

    title = "The hub could not take the changes"


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

    def snapshot(self, market: str, table: str, as_of: int, after: str) -> SnapshotPage:
        """Get one page of a first load."""

    def send_import_page(self, import_id: UUID, number: int, page: ImportPage) -> ImportReceipt:
        """Send rows of an import."""

    def send_blob(self, sha256: str, media_type: str, content: bytes) -> None:
        """Send an attached file."""

    def fetch_blob(self, sha256: str) -> tuple[str, bytes] | None:
        """Get media type and content of an attached file; None if the hub has none for us."""


class HttpTransport:
    """A hub over HTTPS, or over plain HTTP on this machine."""

    def __init__(self, address: str, token: str, *, authority: Path | None = None) -> None:
        """Make ready to talk; nothing is sent yet.

        Args:
            address: Such as https://hub.example.org.
            token: This laptop's own.
            authority: Certificates to trust instead of the system's, one PEM file.

        Raises:
            HubError: If the address would send the data in the clear.
        """
        try:
            parts = urlsplit(address)
        except ValueError as error:
            raise _no_address(address) from error
        secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
        if not secure or not parts.hostname:
            raise HubError(
                f"The address {address} is not an https address.",
                title="The address of the hub is not safe",
                remedy="Nothing was sent. Ask the administrator for an https address.",
            )
        self.traffic = Traffic()
        try:
            self._client = httpx.Client(
                base_url=address,
                # Messages are packed as it is; another packing could unfold without an end.
                headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"},
                event_hooks={"response": [_refuse_packed]},
                timeout=httpx.Timeout(_STALL_SECONDS, connect=_CONNECT_SECONDS),
                verify=ssl.create_default_context(cafile=authority) if authority else True,
                trust_env=False,
            )
        except (httpx.InvalidURL, UnicodeError) as error:
            raise _no_address(address) from error
        except OSError as error:  # ssl.SSLError is one too
            raise HubError(
                f"The certificate file {authority} cannot be used.",
                remedy="Nothing was sent. Ask the administrator for the certificate of the hub.",
            ) from error

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
        self._client.close()

    def hello(self) -> None:
        """Make sure that a hub answers, not a hotel's sign-in page.

        Raises:
            HubError: If something else answers, or nothing.
        """
        response = self._send("GET", "/v1/hello")
        try:
            answer = response.json()
        except ValueError as error:
            raise _somebody_else() from error
        if not isinstance(answer, dict) or answer.get("service") != HELLO["service"]:
            raise _somebody_else()

    def exchange(self, request: Request) -> Answer:
        """See `Transport`."""
        return self._message(Answer, "POST", "/v1/exchange", request)

    def snapshot(self, market: str, table: str, as_of: int, after: str) -> SnapshotPage:
        """See `Transport`."""
        return self._message(SnapshotPage, "GET", f"/v1/snapshot/{market}/{table}/{as_of}/{after}")

    def send_import_page(self, import_id: UUID, number: int, page: ImportPage) -> ImportReceipt:
        """See `Transport`."""
        path = f"/v1/import/{import_id}/{page.page.table}/{number}"
        return self._message(ImportReceipt, "POST", path, page)

    def send_blob(self, sha256: str, media_type: str, content: bytes) -> None:
        """See `Transport`."""
        self.traffic.up += len(content)
        headers = {"Content-Type": media_type}
        self._send("PUT", f"/v1/blob/{sha256}", content=content, headers=headers)

    def fetch_blob(self, sha256: str) -> tuple[str, bytes] | None:
        """See `Transport`."""
        response = self._send("GET", f"/v1/blob/{sha256}", missing_is_fine=True)
        if response.status_code == httpx.codes.NOT_FOUND:
            return None
        self.traffic.down += len(response.content)
        if wire.digest(response.content) != sha256:
            raise _damaged()
        return response.headers.get("Content-Type", "application/octet-stream"), response.content

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
            raise _somebody_else()
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
        try:
            response = self._client.request(method, path, content=content, headers=headers)
        except httpx.TimeoutException as error:
            raise HubError("It did not answer in time.") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise HubError("There is no connection to it.") from error
        if response.status_code == httpx.codes.NOT_FOUND and missing_is_fine:
            return response
        if response.status_code != httpx.codes.OK:
            raise _refusal(response)
        return response


def _refusal(response: httpx.Response) -> HubError:
    """Return what a hub said instead of an answer; another server's words are not repeated.

    When to come again is taken from a proxy in front of it, too.
    """
    error = _told(response)
    if response.status_code in _COME_AGAIN:
        with suppress(ValueError):  # a date instead of seconds is left aside: clocks differ
            error.retry_after_s = float(int(response.headers.get("Retry-After", "")))
    elif response.status_code in _OF_NO_USE:
        error.needs_person = True
    return error


def _told(response: httpx.Response) -> HubError:
    try:
        told = response.json()
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or told.get("service") != HELLO["service"]:
        if response.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
            return HubError("The server in front of it reports a failure.")
        return _somebody_else()
    if response.status_code == httpx.codes.INTERNAL_SERVER_ERROR:
        return HubFaultError()
    return HubError(
        str(told.get("detail", "")),
        title=str(told.get("title", "")) or "The hub refused",
        remedy=str(told.get("remedy", "")),
    )


def _refuse_packed(response: httpx.Response) -> None:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise _somebody_else()


def _no_address(address: str) -> HubError:
    return HubError(
        f"Either {address!r} or the token that goes with it is misspelled.",
        title="The address of the hub is wrong",
        remedy="Nothing was sent. Ask the administrator for the address and the token.",
    )


def _somebody_else() -> HubError:
    return HubError(
        "Something else answered in its place.",
        remedy="Your changes are saved on this laptop. Sign in to the network in a browser first, "
        "or check the address of the hub.",
    )


def _damaged() -> HubError:
    return HubError(
        "Its answer arrived damaged.",
        remedy="Nothing of it was used. Your changes are saved on this laptop; try again.",
    )
