"""`hub serve` as processes: who dies is replaced, who works is let finish, what is said is bare."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import tempfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from provider_ops import areas
from provider_ops.hub.configuration.reading import ConfigurationError
from provider_ops.hub.workers.processes import ARE_COPIED
from provider_ops.hub.workers.supervisor import serve_with_workers
from provider_ops.sync import wire
from tests.support import local_http
from tests.support.certificates import Authority
from tests.support.postgres import put_data
from tests.support.served import hub_serve, until

pytestmark = pytest.mark.postgres


def ask(address, **more):
    return local_http.get(address, timeout=60, **more)


@pytest.fixture
def folder(embedded_data):
    """Outside pytest's own folder, which is closed to the user that PostgreSQL runs as."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        made.chmod(0o755)
        put_data(embedded_data, made)
        yield made


def postmaster(folder):
    return int((folder / "hub" / "postgresql" / "postmaster.pid").read_text().split()[0])


def runs(pid):
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def spent(process):
    times = process.cpu_times()
    return times.user + times.system


def counted(address, name):
    text = ask(f"{address}/metrics").text
    return sum(
        float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith(name)
    )


def test_a_worker_that_is_killed_is_replaced_and_its_database_stays(folder):
    with hub_serve(folder, "--workers", "2") as served:
        first = {worker.pid for worker in served.workers()}
        assert len(first) == 2
        if ARE_COPIED:  # so nothing is left for them to load
            loaded = served.workers()[0].parent()
            assert all(spent(worker) < spent(loaded) for worker in served.workers())
        database = postmaster(folder)
        os.kill(min(first), signal.SIGKILL)
        for _ in range(20):
            assert ask(f"{served.address}/v1/health").json() == {"state": "alive"}
        until(lambda: len({w.pid for w in served.workers()} - {min(first)}) == 2)
        assert ask(f"{served.address}/v1/ready").json() == {"state": "ready"}
        assert postmaster(folder) == database
        workers = served.workers()
        assert served.stop() == 0
        assert not runs(database)
        assert not any(runs(worker.pid) for worker in workers)
        assert "did not finish" not in served.said.read_text()  # the new one was just beginning


def refuses(where):
    try:
        socket.create_connection((where.hostname, where.port), timeout=1).close()
    except OSError:
        return True
    return False


def test_all_workers_count_together_write_nothing_personal_and_finish_what_they_began(folder):
    with hub_serve(folder, "--workers", "2") as served:
        for _ in range(12):  # each on a connection of its own, so on either worker
            ask(f"{served.address}/v1/hello", headers={"X-Forwarded-For": "203.0.113.9"})
        ask(f"{served.address}/v1/blob/secret-name?token=hush",
                  headers={"Authorization": "Bearer hush"})  # fmt: skip
        until(lambda: counted(served.address,
              'provider_ops_hub_requests_total{method="GET",route="/v1/hello"') == 12)  # fmt: skip
        until(lambda: len([x for x in served.lines() if x.get("route") == "/v1/hello"]) == 12)
        line = next(x for x in served.lines() if x.get("route") == "/v1/hello")
        assert {"request", "status", "ms", "received", "sent", "method"} <= line.keys()
        said = served.said.read_text()
        assert "/v1/blob/{" in said
        for word in ("hush", "secret-name", "203.0.113.9"):
            assert word not in said
        check_that_a_request_in_progress_is_finished(served)


def check_that_a_request_in_progress_is_finished(served):
    where = urlsplit(served.address)
    content = wire.pack({})
    head = (
        f"POST /v1/exchange HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer x\r\n"
        f"Content-Length: {len(content)}\r\nContent-Type: {wire.MEDIA_TYPE}\r\n"
        f"{wire.DIGEST}: {wire.digest(content)}\r\n\r\n"
    ).encode()
    with socket.create_connection((where.hostname, where.port)) as line:
        line.sendall(head + content[:3])
        until(lambda: ask(f"{served.address}/v1/health").is_success)
        served.process.send_signal(signal.SIGTERM)
        until(lambda: refuses(where))
        line.sendall(content[3:])
        line.settimeout(20)
        assert line.recv(4096).startswith(b"HTTP/1.1 422 ")  # no exchange, and read whole
    assert served.process.wait(30) == 0


def test_https_by_the_hub_itself_and_a_new_certificate_without_a_restart(folder):
    authority = Authority(folder)
    certificate, key = authority.sign("127.0.0.1")
    trusted = ssl.create_default_context(cafile=authority.file)
    with hub_serve(folder, "--workers", "2", "--tls-certificate", str(certificate),
                   "--tls-key", str(key)) as served:  # fmt: skip
        assert served.address.startswith("https://")
        assert ask(f"{served.address}/v1/hello", verify=trusted).is_success
        before = serial(served.address)
        key.write_text("broken")
        served.process.send_signal(signal.SIGHUP)
        until(lambda: "stays as it was" in served.said.read_text())
        assert serial(served.address) == before
        authority.sign("127.0.0.1")
        served.process.send_signal(signal.SIGHUP)
        until(lambda: all(serial(served.address) != before for _ in range(6)))
        assert ask(f"{served.address}/v1/hello", verify=trusted).is_success


def serial(address):
    where = urlsplit(address)
    return ssl.get_server_certificate((where.hostname, where.port))


def test_more_connections_than_the_database_takes_are_refused_with_words(hub):
    many = replace(hub, settings=replace(hub.settings, server_workers=50))
    with pytest.raises(ConfigurationError, match="the database takes 100"):
        serve_with_workers(many, None, areas.travelling, pytest.fail)
