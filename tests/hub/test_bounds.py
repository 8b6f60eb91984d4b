"""What one request may take, who sees the figures, and whose word on addresses is believed."""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

import httpx
import pytest
from sqlalchemy import insert

from provider_ops.hub import server
from provider_ops.hub.api.watch import REQUEST_ID
from provider_ops.hub.upgrade import run
from provider_ops.network.model import Organization
from tests.support import local_http
from tests.support.work import MARKET, NOW

pytestmark = pytest.mark.postgres


@pytest.fixture
def served_with(hub):
    @contextmanager
    def serve(**settings):
        with server.serving(replace(hub, settings=replace(hub.settings, **settings))) as running:
            yield running.address

    return serve


def test_a_body_that_is_too_large_is_refused_while_it_comes(served_with):
    sent = 0

    def endless():
        nonlocal sent
        while True:
            sent += 65_536
            yield b"x" * 65_536

    with served_with(limits_body_megabytes=1) as address:
        headers = {"Authorization": "Bearer x"}
        try:
            answer = local_http.post(f"{address}/v1/exchange", content=endless(), headers=headers)
            assert answer.status_code == 413
        except httpx.WriteError:
            pass  # the answer came before all was sent
    assert sent < 16 << 20


def test_a_request_that_dribbles_in_is_ended(served_with):
    with served_with(limits_request_seconds=1) as address:
        where = urlsplit(address)
        with socket.create_connection((where.hostname, where.port), timeout=30) as line:
            line.sendall(
                b"POST /v1/exchange HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer x\r\n"
                b"Content-Length: 100\r\n\r\nxx"
            )
            began = time.monotonic()
            assert line.recv(4096).startswith(b"HTTP/1.1 408 ")
            assert 0.8 < time.monotonic() - began < 20


def test_figures_are_for_this_machine_or_whoever_has_the_token(served_with, tmp_path):
    token = tmp_path / "token"
    token.write_text("t0ken\n")
    for proxies in ((), ("127.0.0.1",)):
        with served_with(metrics_token_file=token, server_proxies=proxies) as address:
            far = {"X-Forwarded-For": "203.0.113.9"}
            assert local_http.get(f"{address}/metrics").status_code == 200
            assert local_http.get(f"{address}/metrics", headers=far).status_code == 404
            for shown, status in (("t0ken", 200), ("other", 404), ("t0ké", 404)):
                headers = [*far.items(), ("Authorization", f"Bearer {shown}".encode())]
                assert local_http.get(f"{address}/metrics", headers=headers).status_code == status
    with served_with(metrics_enabled=False) as address:
        assert local_http.get(f"{address}/metrics").status_code == 404


def test_figures_count_what_became_of_changes_and_who_was_here(attach, served):
    side = attach()
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    side.sync()
    text = local_http.get(f"{served.address}/metrics").text
    assert 'provider_ops_hub_operations_total{outcome="applied"} 1.0' in text
    assert "provider_ops_hub_devices_seen 1.0" in text
    assert "provider_ops_hub_snapshot_pages_total 0.0" not in text
    for word in (MARKET, str(side.work.staff_id), side.work.staff_id.hex):
        assert word not in text


def test_every_answer_has_a_name_of_its_own(served):
    names = {local_http.get(f"{served.address}/v1/hello").headers[REQUEST_ID] for _ in range(3)}
    assert len(names) == 3


def test_a_hub_whose_database_changed_under_it_says_that_it_is_not_ready(served):
    with served.hub.engine.begin() as connection:
        connection.execute(insert(run.RECORD).values(
            n=9, version=run.VERSION + 1, oldest=run.VERSION + 1, fingerprint="x", program="9",
            at=NOW))  # fmt: skip
    answer = local_http.get(f"{served.address}/v1/ready")
    assert (answer.status_code, answer.json()["title"]) == (503, "The hub is not ready")
    assert local_http.get(f"{served.address}/v1/health").status_code == 200
