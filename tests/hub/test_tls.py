"""What a laptop believes of a hub's certificate."""

from __future__ import annotations

import ssl
import threading
from contextlib import closing
from dataclasses import replace

import pytest

from provider_ops.core.errors import HubError
from provider_ops.hub import server
from provider_ops.hub.certificate import certificate_of
from provider_ops.hub.configuration.reading import ConfigurationError
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.sync.line import Line
from tests.support.certificates import Authority

pytestmark = pytest.mark.postgres


@pytest.fixture
def authority(tmp_path):
    return Authority(tmp_path)


@pytest.fixture
def secure(hub, authority):
    """Serves the hub with a certificate made by `sign`."""

    def serve(*hosts, by=authority, days=5):
        certificate, key = by.sign(*hosts, days=days)
        settings = replace(hub.settings, tls_certificate=certificate, tls_key=key)
        return server.serving(replace(hub, settings=settings))

    return serve


def hello(address, authority):
    with closing(Line(address, authority=authority.file)) as line:
        line.hello()


def test_a_private_authority_is_believed_once_it_is_pinned(secure, authority):
    with secure("127.0.0.1", "localhost") as running:
        assert running.address.startswith("https://127.0.0.1:")
        hello(running.address, authority)
        hello(running.address.replace("127.0.0.1", "localhost"), authority)
        with closing(Line(running.address)) as line, pytest.raises(HubError, match="no conn"):
            line.hello()  # without the pin the system's authorities count


@pytest.mark.parametrize(
    ("hosts", "days"), [(("hub.example.org",), 5), (("127.0.0.1",), -1)], ids=["host", "expired"]
)
def test_a_certificate_of_another_host_or_day_is_not(secure, authority, hosts, days):
    with secure(*hosts, days=days) as running, pytest.raises(HubError):
        hello(running.address, authority)


def test_a_certificate_of_another_authority_is_not(secure, authority, tmp_path):
    other = Authority(tmp_path, "Other")
    with secure("127.0.0.1", by=other) as running:
        hello(running.address, other)
        with pytest.raises(HubError):
            hello(running.address, authority)


def test_plain_http_leaves_this_machine_never():
    with pytest.raises(HubError, match="not safe"):
        Line("http://hub.example.org")


def test_a_certificate_without_its_key_is_refused_with_the_place(authority, tmp_path):
    certificate, _ = authority.sign("a")
    _, other = authority.sign("b", name="b")
    with pytest.raises(ConfigurationError, match="no certificate and its key"):
        certificate_of(Configuration(tls_certificate=certificate, tls_key=other))
    with pytest.raises(ConfigurationError, match=r"none\.pem cannot be read"):
        certificate_of(Configuration(tls_certificate=tmp_path / "none.pem", tls_key=other))


def test_no_connection_fails_while_certificates_are_read_anew(authority):
    shown = certificate_of(settings_of(authority.sign("127.0.0.1")))
    trusted = ssl.create_default_context(cafile=authority.file)
    over = threading.Event()

    def renew():
        while not over.is_set():
            authority.sign("127.0.0.1")
            shown.reload()

    renewing = threading.Thread(target=renew)
    renewing.start()
    try:
        serials = {serial_in_memory(shown.context, trusted) for _ in range(300)}
    finally:
        over.set()
        renewing.join()
    assert len(serials) > 3
    shown.reload()
    before = serial_in_memory(shown.context, trusted)
    authority.sign("127.0.0.1")
    assert serial_in_memory(shown.context, trusted) == before
    shown.reload_if_changed()
    assert serial_in_memory(shown.context, trusted) != before


def settings_of(files):
    certificate, key = files
    return Configuration(tls_certificate=certificate, tls_key=key)


def serial_in_memory(context, trusted):
    """Shake hands without a network; return the number of the certificate that was shown."""
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    hub = context.wrap_bio(up, down, server_side=True)
    laptop = trusted.wrap_bio(down, up, server_hostname="127.0.0.1")
    waiting = [laptop, hub]
    while waiting:
        side = waiting.pop(0)
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            waiting.append(side)
    return laptop.getpeercert()["serialNumber"]
