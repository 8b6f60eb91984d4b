"""The line to a hub: HTTPS, certificates, and failures put into words. It knows no message."""

from __future__ import annotations

import ssl
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
from httpx import create_ssl_context

from provider_ops.core.errors import HubError
from provider_ops.core.sentence import Sentence
from provider_ops.sync.wire import HELLO

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_COME_AGAIN = {httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE}
_OF_NO_USE = {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN, httpx.codes.UPGRADE_REQUIRED}
_TAKEN = {httpx.codes.OK, httpx.codes.PARTIAL_CONTENT}
_CONNECT_SECONDS = 10.0
_STALL_SECONDS = 60.0


class HubFaultError(HubError):
    """The hub stumbled over this very request; one of its changes may be the cause."""

    title = "The hub could not take the changes"


class HubRefusalError(HubError):
    """The hub said no. `reason` is its word for the program, empty if it gave none."""

    reason = ""


class Line:
    """A hub over HTTPS, or over plain HTTP on this machine."""

    def __init__(self, address: str, *, authority: Path | None = None) -> None:
        """Make ready to talk; nothing is sent yet.

        Args:
            address: Such as https://hub.example.org.
            authority: Certificates to trust instead of the system's, one PEM file.

        Raises:
            HubError: If the address would send the data in the clear.
        """
        check_address(address)
        self.address = address
        try:
            self._client = httpx.Client(
                base_url=address,
                # Messages are packed as it is; another packing could unfold without an end.
                headers={"Accept-Encoding": "identity"},
                event_hooks={"response": [_refuse_packed]},
                timeout=httpx.Timeout(_STALL_SECONDS, connect=_CONNECT_SECONDS),
                verify=trust(authority),
                trust_env=False,
            )
        except (httpx.InvalidURL, UnicodeError) as error:
            raise _no_address(address) from error
        except OSError as error:  # ssl.SSLError is one too
            raise HubError(
                Sentence("The certificate file {file} cannot be used.", file=authority),
                remedy="Nothing was sent. Ask the administrator for the certificate of the hub.",
            ) from error

    def __enter__(self) -> Line:
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
        if self.ask("GET", "/v1/hello").get("service") != HELLO["service"]:
            raise somebody_else()

    def ask(
        self, method: str, path: str, body: dict[str, Any] | None = None, *, token: str = ""
    ) -> dict[str, Any]:
        """Ask something small and return the object that is answered.

        Raises:
            HubRefusalError: If the hub says no.
            HubError: If there is no answer, or none of a hub.
        """
        response = self.send(method, path, json=body, token=token)
        try:
            answer = response.json()
        except (ValueError, RecursionError) as error:
            raise somebody_else() from error
        if not isinstance(answer, dict):
            raise somebody_else()
        return answer

    def send(
        self,
        method: str,
        path: str,
        *,
        token: str = "",
        content: bytes | None = None,
        json: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        missing_is_fine: bool = False,
    ) -> httpx.Response:
        """Send one request and return the hub's answer to it.

        Raises:
            HubRefusalError: If the hub says no.
            HubError: If there is no answer, or none of a hub.
        """
        known = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            response = self._client.request(
                method, path, content=content, json=json, headers={**known, **(headers or {})}
            )
        except httpx.TimeoutException as error:
            raise HubError("It did not answer in time.") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise HubError("There is no connection to it.") from error
        if response.status_code == httpx.codes.NOT_FOUND and missing_is_fine:
            return response
        if response.status_code not in _TAKEN:
            raise _refusal(response)
        return response


@cache
def trust(authority: Path | None) -> ssl.SSLContext:
    """Return whose certificates are believed: the system's, or those of one file.

    Reading them takes longer than most exchanges.
    """
    return ssl.create_default_context(cafile=authority) if authority else create_ssl_context()


def check_address(address: str) -> None:
    """Refuse an address that would send the data in the clear.

    Raises:
        HubError: If it is neither https nor on this machine.
    """
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise _no_address(address) from error
    secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not secure or not parts.hostname:
        raise HubError(
            Sentence("The address {address} is not an https address.", address=address),
            title="The address of the hub is not safe",
            remedy="Nothing was sent. Ask the administrator for an https address.",
        )


def somebody_else() -> HubError:
    """Return what to raise when no hub has answered."""
    return HubError(
        "Something else answered in its place.",
        remedy="Your changes are saved on this laptop. Sign in to the network in a browser first, "
        "or check the address of the hub.",
    )


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
        return somebody_else()
    if response.status_code == httpx.codes.INTERNAL_SERVER_ERROR:
        return HubFaultError()
    error = HubRefusalError(
        str(told.get("detail", "")),
        title=str(told.get("title", "")) or "The hub refused",
        remedy=str(told.get("remedy", "")),
    )
    error.reason = str(told.get("reason", ""))
    return error


def _refuse_packed(response: httpx.Response) -> None:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise somebody_else()


def _no_address(address: str) -> HubError:
    return HubError(
        Sentence("The address {address!r} is misspelled.", address=address),
        title="The address of the hub is wrong",
        remedy="Nothing was sent. Ask the administrator for the address.",
    )
