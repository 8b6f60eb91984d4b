"""Signing in with the browser: opened here, caught again on this machine's own address."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from provider_ops.core.errors import HubError
from provider_ops.core.progress import Silent
from provider_ops.core.sentence import Sentence
from provider_ops.sync.account.secret import new_secret
from provider_ops.sync.account.signin import signed_in
from provider_ops.sync.line import HubRefusalError, check_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.core.progress import Reporter
    from provider_ops.sync.account.signin import SignedIn
    from provider_ops.sync.line import Line

PATIENCE_SECONDS = 300.0
_TICK_SECONDS = 0.2
_PATH = "/callback"
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Provider Ops</title>
<body style="font:16px system-ui;margin:20vh auto;max-width:32rem">
<h1>Back to Provider Ops</h1><p>You can close this window.</p>"""


@dataclass
class _Catch:
    """What the browser is expected to bring, and what it brought."""

    state: str
    issuer: str
    code: str = ""
    refusal: str = ""
    done: bool = field(default=False)

    def take(self, query: dict[str, list[str]]) -> bool:
        """Take what a request brings; return whether it is the awaited one."""
        given = {name: values[0] for name, values in query.items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self.state.encode()):
            return False
        if given.get("iss", self.issuer) != self.issuer:  # RFC 9207: another provider's answer
            return False
        self.code, self.refusal = given.get("code", ""), given.get("error", "")
        self.done = bool(self.code or self.refusal)
        return self.done


def sign_in_with_browser(
    line: Line,
    open_page: Callable[[str], object],
    reporter: Reporter | None = None,
    *,
    patience: float = PATIENCE_SECONDS,
) -> SignedIn:
    """Sign in at the organization's identity provider.

    Args:
        line: To the hub.
        open_page: Shows a page in the person's browser, such as `webbrowser.open`.
        reporter: Its checkpoint may cancel the waiting.
        patience: Seconds to wait for the person.

    Raises:
        HubRefusalError: If the hub has no provider, or does not know who signed in.
        HubError: If nobody signed in in time, or somebody does not answer.
        Cancelled: If the reporter's listener asked to stop.
    """
    begun = line.ask("POST", "/v1/signin/browser")
    endpoint, port = str(begun.get("authorization_endpoint", "")), begun.get("port")
    check_address(endpoint)
    verifier = secrets.token_urlsafe(48)
    catch = _Catch(new_secret(), str(begun.get("issuer", "")))
    with _listening(port if isinstance(port, int) else 0, catch) as server:
        redirect = f"http://127.0.0.1:{server.server_address[1]}{_PATH}"
        asked = {
            "response_type": "code",
            "client_id": str(begun.get("client_id", "")),
            "scope": str(begun.get("scope", "")),
            "redirect_uri": redirect,
            "state": catch.state,
            "nonce": str(begun.get("nonce", "")),
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
        }
        open_page(f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}")
        _wait(server, catch, reporter or Silent(), patience)
    if catch.refusal:
        raise HubRefusalError(
            title="The sign-in in the browser did not succeed",
            remedy="Nothing was changed. Try again, or sign in with a password.",
        )
    body = {"code": catch.code, "verifier": verifier, "redirect": redirect, "nonce": asked["nonce"]}
    return signed_in(line.ask("POST", "/v1/signin/browser/finish", body))


def _listening(port: int, catch: _Catch) -> HTTPServer:
    class Handler(BaseHTTPRequestHandler):
        timeout = 5  # a browser that connects ahead and says nothing does not hold us up

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            right = parts.path == _PATH and not catch.done and catch.take(parse_qs(parts.query))
            content = _PAGE.encode() if right else b""
            self.send_response(200 if right else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: Any) -> None:
            """Say nothing: the address holds the code."""

    try:
        server = HTTPServer(("127.0.0.1", port), Handler)
    except OSError as error:
        raise HubError(
            Sentence("Another program uses port {port}.", port=port),
            title="The browser could not come back",
            remedy="Nothing was changed. Close the other program and try again.",
        ) from error
    server.timeout = _TICK_SECONDS
    return server


def _wait(server: HTTPServer, catch: _Catch, reporter: Reporter, patience: float) -> None:
    end = time.monotonic() + patience
    while not catch.done:
        reporter.checkpoint()
        if time.monotonic() > end:
            raise HubError(
                "Nobody signed in there in time.",
                title="The sign-in in the browser did not succeed",
                remedy="Nothing was changed. Try again.",
            )
        server.handle_request()


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
