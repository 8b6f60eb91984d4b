"""Every setting of a hub: its name, default, bounds and meaning.

A field `tls_key` is `key` in the table `[tls]` of the file, and `PROVIDER_OPS_HUB_TLS_KEY` in the
environment. A secret is never a value here: its setting names a file, `..._file`.
To add a setting, add a field; file, environment, `hub init` and the checks follow from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path  # noqa: TC003 - the reader looks at the types of the fields
from typing import Any

SECTIONS = {
    "server": "Where the hub listens, and with how many processes.",
    "tls": "HTTPS by the hub itself. Leave it out where a proxy does it.",
    "database": "Its PostgreSQL: the embedded one unless an address is given.",
    "limits": "What one request may take.",
    "devices": "Laptops.",
    "signin": "How people sign in.",
    "logs": "What the hub writes to standard error.",
    "metrics": "Figures for Prometheus, at /metrics.",
    "backup": "Copies of the database (hub backup).",
}
"""The tables of the file, in their order, each with what stands above it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a setting means and may be. `at_least` and `at_most` bound whole numbers."""

    words: str
    at_least: int = 0
    at_most: int = 1_000_000_000
    choices: tuple[str, ...] = ()


def _set(default: Any, words: str, **bounds: Any) -> Any:
    return field(default=default, metadata={"rule": Rule(words, **bounds)})


@dataclass(frozen=True, slots=True)
class Configuration:
    """All settings of one hub as they are in force. The defaults are those of a hub at home."""

    server_host: str = _set("127.0.0.1", "Address to listen at; 0.0.0.0 for all of this machine.")
    server_port: int = _set(8440, "Port to listen at; 0 takes a free one.", at_most=65_535)
    server_workers: int = _set(
        2, "Processes that answer; as many as the machine has processors.", at_least=1, at_most=256
    )
    server_address: str = _set("", "Address laptops reach the hub at, if not host and port.")
    server_proxies: tuple[str, ...] = _set(
        (), "Proxies whose word on the caller's address is believed: addresses or networks."
    )
    server_stop_seconds: int = _set(
        30, "How long requests in progress may take to finish when the hub is stopped.", at_least=1
    )

    tls_certificate: Path | None = _set(None, "Certificate with its chain, PEM.")
    tls_key: Path | None = _set(None, "Its private key, PEM, readable by the hub alone.")

    database_url: str = _set("", "Another PostgreSQL: postgresql://user@host/name.")
    database_password_file: Path | None = _set(None, "File that holds its password.")
    database_connections: int = _set(
        10, "Connections each worker keeps open at most.", at_least=1, at_most=1_000
    )

    database_partitions: int = _set(
        0, "Parts its tables are cut into when it is made; 0 is whole. See decision 0011.",
        at_most=1_024,
    )  # fmt: skip

    limits_body_megabytes: int = _set(
        64, "Size of one request; an attached file is one.", at_least=1, at_most=4_096
    )
    limits_request_seconds: int = _set(
        120, "How long one request may take to arrive.", at_least=5, at_most=3_600
    )
    limits_requests: int = _set(
        500, "Connections each worker takes at once; more are asked to come later.", at_least=1
    )

    devices_approve_first: int = _set(
        0, "How many laptops of one person come in without approval.", at_most=100
    )
    devices_lease_days: int = _set(
        30, "Days a laptop opens its database without contact to the hub; 0 is for ever."
    )

    signin_access_minutes: int = _set(
        15, "How long an access token is valid.", at_least=1, at_most=1_440
    )
    signin_refresh_days: int = _set(
        90, "How long a laptop stays signed in without contact.", at_least=1, at_most=3_650
    )
    signin_second_factor: bool = _set(
        default=False, words="Whether a laptop is registered with a second factor only."
    )
    signin_escrow: bool = _set(
        default=False,
        words="Whether the hub keeps half of each laptop's key, for a forgotten passphrase.",
    )
    signin_key_file: Path | None = _set(
        None, "File of the key that secrets in the database are sealed with; by default hub.key "
        "beside the embedded PostgreSQL. Keep a copy of it apart from the backups.",
    )  # fmt: skip
    signin_oidc_issuer: str = _set("", "OpenID Connect provider of your organization, https://...")
    signin_oidc_client: str = _set("", "Client id of the laptops' program at that provider.")
    signin_oidc_secret_file: Path | None = _set(
        None, "File that holds the client's secret, where the provider asks for one."
    )
    signin_oidc_port: int = _set(
        0, "Port the browser comes back to on a laptop, where the provider must know it; 0 is any.",
        at_most=65_535,
    )  # fmt: skip
    signin_oidc_by_email: bool = _set(
        default=False,
        words="Whether a verified address names a person who signs in as it; else each is linked.",
    )
    signin_oidc_second_factor: bool = _set(
        default=False, words="Whether the provider asks everybody for a second factor."
    )

    logs_level: str = _set(
        "info", "How much is written.", choices=("debug", "info", "warning", "error")
    )
    logs_format: str = _set("json", "One object a line, or text.", choices=("json", "text"))

    metrics_enabled: bool = _set(default=True, words="Whether there are figures at all.")
    metrics_token_file: Path | None = _set(
        None, "File that holds a token for asking from other machines; without it from here only."
    )

    backup_folder: Path | None = _set(None, "Where hub backup writes when no file is named.")
    backup_keep: int = _set(14, "How many copies stay in that folder.", at_least=1)
    backup_passphrase_file: Path | None = _set(
        None, "File that holds the passphrase the copies are encrypted with."
    )
