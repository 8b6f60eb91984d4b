"""A line to a hub with a token that is not looked up."""

from __future__ import annotations

from provider_ops.sync.account.tokens import not_signed_in
from provider_ops.sync.line import Line
from provider_ops.sync.transport import HttpTransport


class OneToken:
    """An access token, and none that could take its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def access(self, line: Line) -> str:
        return self._token

    def renew(self, line: Line, *, rejected: str) -> str:
        raise not_signed_in()


def transport_to(address: str, token: str = "token") -> HttpTransport:
    return HttpTransport(Line(address), OneToken(token))
