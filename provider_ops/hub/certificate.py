"""The hub's own certificate: read, checked, and read anew without a connection lost."""

from __future__ import annotations

import logging
import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from provider_ops.hub.configuration.reading import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.hub.configuration.settings import Configuration

LOG = logging.getLogger("provider_ops.hub.tls")


@dataclass
class Certificate:
    """Certificate and key of one process.

    `context` is what connections are made with. It is never changed: to read certificate and key
    into it takes two steps, and a connection that is made between them gets one without the
    other. Each connection goes on with the newest context instead, from its first message on.
    """

    certificate: Path
    key: Path
    context: ssl.SSLContext = field(init=False)
    _newest: ssl.SSLContext = field(init=False)
    _seen: tuple[float, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._seen = self._changed_at()
        self.context = self._newest = _context(self.certificate, self.key)
        self.context.sni_callback = self._go_on

    def reload(self) -> None:
        """Show new connections the certificate as the files are now, if they go together."""
        self._seen = self._changed_at()
        try:
            self._newest = _context(self.certificate, self.key)
        except ConfigurationError as error:
            LOG.warning("the certificate stays as it was: %s", error.detail)
            return
        LOG.info("the certificate was read anew")

    def reload_if_changed(self) -> None:
        """Do so if a file was written since."""
        if self._changed_at() != self._seen:
            self.reload()

    def _go_on(self, connection: ssl.SSLObject, _name: str | None, _made: ssl.SSLContext) -> None:
        connection.context = self._newest

    def _changed_at(self) -> tuple[float, ...]:
        try:
            return (self.certificate.stat().st_mtime, self.key.stat().st_mtime)
        except OSError:
            return ()


def certificate_of(settings: Configuration) -> Certificate | None:
    """Return the certificate that is set, or None behind a proxy.

    Raises:
        ConfigurationError: If it cannot be read, or is not the key's.
    """
    if settings.tls_certificate is None or settings.tls_key is None:
        return None
    return Certificate(settings.tls_certificate, settings.tls_key)


def _context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(certificate, key, password=_no_password)
    except ssl.SSLError as error:
        raise ConfigurationError(f"{certificate} and {key} are no certificate and its key.") from (
            error
        )
    except OSError as error:
        raise ConfigurationError(f"{error.filename or certificate} cannot be read.") from error
    return context


def _no_password() -> bytes:
    """Answer for an encrypted key, which would make OpenSSL ask at the terminal."""
    return b""
