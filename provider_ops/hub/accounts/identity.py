"""The organization's identity provider (OpenID Connect): where it is, its keys, its word on who.

Its addresses and keys are fetched once and kept; an unknown key is looked for again, at most once
a minute. Only signatures by its private keys are taken: no shared secret, and never none at all.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import jwt

from provider_ops.core.errors import HubError
from provider_ops.hub.accounts.errors import WrongSignInError
from provider_ops.hub.configuration.reading import secret
from provider_ops.sync.line import trust

if TYPE_CHECKING:
    from provider_ops.hub.configuration.settings import Configuration

ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
)  # fmt: skip
SCOPE = "openid profile email"
_LEEWAY_SECONDS = 60
_KEEP_SECONDS = 3_600.0
_AGAIN_SECONDS = 60.0
_TIMEOUT_SECONDS = 10.0
_SEVERAL = frozenset({"mfa", "otp", "hwk", "swk", "sc"})
"""Values of `amr` (RFC 8176) that say more than a password was asked for."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signed in at the provider; `email` is empty unless the provider has verified it."""

    subject: str
    email: str
    second_factor: bool


class Provider:
    """One provider as the settings name it; safe on any thread."""

    def __init__(self, settings: Configuration) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._addresses: dict[str, Any] = {}
        self._keys: dict[str, jwt.PyJWK] = {}
        self._fetched = float("-inf")

    @property
    def is_there(self) -> bool:
        """Whether the organization has one."""
        return bool(self._settings.signin_oidc_issuer)

    def authorization_endpoint(self) -> str:
        """Return the page that a browser is sent to.

        Raises:
            HubError: If the provider does not answer.
        """
        return self._address("authorization_endpoint")

    def redeem(self, code: str, verifier: str, redirect: str, nonce: str) -> Identity:
        """Exchange what the browser brought back for the provider's word on who signed in.

        Raises:
            WrongSignInError: If the provider refuses, or its word is not for us or not now.
            HubError: If the provider does not answer.
        """
        settings = self._settings
        data = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": redirect,
            "client_id": settings.signin_oidc_client, "code_verifier": verifier,
        }  # fmt: skip
        file = settings.signin_oidc_secret_file
        own = None if file is None else (settings.signin_oidc_client, secret(file))
        answer = self._ask("POST", self._address("token_endpoint"), data=data, auth=own)
        return self.read(str(answer.get("id_token", "")), nonce)

    def read(self, token: str, nonce: str) -> Identity:
        """Return what an id token says, once all about it is right.

        Raises:
            WrongSignInError: If anything is not.
        """
        settings = self._settings
        try:
            header = jwt.get_unverified_header(token)
            claims = jwt.decode(
                token,
                # The bare key: one without an algorithm of its own signs with any of its kind.
                self._key(str(header.get("kid", ""))).key,
                algorithms=ALGORITHMS,
                audience=settings.signin_oidc_client,
                issuer=settings.signin_oidc_issuer,
                leeway=_LEEWAY_SECONDS,
                options={"require": ["exp", "iat", "sub", "aud", "iss"]},
            )
        except jwt.PyJWTError as error:
            raise WrongSignInError from error
        ours = claims.get("azp", settings.signin_oidc_client) == settings.signin_oidc_client
        if not ours or claims.get("nonce") != nonce or not claims["sub"]:
            raise WrongSignInError
        said = claims.get("amr")
        several = isinstance(said, list) and bool(_SEVERAL & {str(word) for word in said})
        verified = claims.get("email_verified") is True
        return Identity(
            subject=str(claims["sub"]),
            email=str(claims.get("email", "")).lower() if verified else "",
            second_factor=several or settings.signin_oidc_second_factor,
        )

    def _address(self, name: str) -> str:
        with self._lock:
            if not self._addresses:
                issuer = self._settings.signin_oidc_issuer
                found = self._ask("GET", issuer.rstrip("/") + "/.well-known/openid-configuration")
                if found.get("issuer") != issuer:
                    raise _not_well("It calls itself by another name than the settings do.")
                self._addresses = found
            address = str(self._addresses.get(name, ""))
        if not _is_safe(address):
            raise _not_well(f"Its {name} is no https address.")
        return address

    def _key(self, kid: str) -> jwt.PyJWK:
        address = self._address("jwks_uri")
        with self._lock:
            age = time.monotonic() - self._fetched
            if age > _KEEP_SECONDS or (kid not in self._keys and age > _AGAIN_SECONDS):
                found = jwt.PyJWKSet.from_dict(self._ask("GET", address))
                self._keys = {str(key.key_id or ""): key for key in found.keys}
                self._fetched = time.monotonic()
            key = self._keys.get(kid)
            if key is None and not kid and len(self._keys) == 1:
                return next(iter(self._keys.values()))
        if key is None:
            raise WrongSignInError
        return key

    def _ask(self, method: str, address: str, **more: Any) -> dict[str, Any]:
        if not _is_safe(address):
            raise _not_well("Its address is no https address.")
        try:
            with httpx.Client(timeout=_TIMEOUT_SECONDS, verify=trust(None)) as client:
                response = client.request(method, address, **more)
            answer = response.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise _not_well("It did not answer properly.") from error
        if response.is_client_error and method == "POST":
            raise WrongSignInError
        if not response.is_success or not isinstance(answer, dict):
            raise _not_well("It did not answer properly.")
        return answer


def _is_safe(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    on_this_machine = parts.hostname in ("127.0.0.1", "::1", "localhost")
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and on_this_machine)
    )


def _not_well(detail: str) -> HubError:
    return HubError(
        detail,
        title="The identity provider cannot be asked",
        remedy="Nothing was changed. Try again later, or sign in with a password.",
    )
