from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from provider_ops.claims.model import Remittance
from provider_ops.core.errors import HubError
from provider_ops.hub import database, load
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.accounts.report import report
from provider_ops.network.model import Organization
from provider_ops.store import settings
from provider_ops.store.model import Blob, DataImport
from provider_ops.sync import wire
from provider_ops.sync.account.tokens import ACCESS
from provider_ops.sync.line import Line
from provider_ops.training.model import Material, MaterialVersion
from tests.support import local_http
from tests.support.tokens import transport_to
from tests.support.work import MARKET

pytestmark = pytest.mark.postgres


def test_a_change_crosses_over_http_and_postgres(attach):
    one, two = attach(), attach()
    with one.work.act() as session:
        session.add(Organization(id=one.work.new_id(), market_id=MARKET, name="A", kind="group"))
    assert one.sync().sent == 1
    two.sync()
    with two.work.read() as session:
        assert session.scalars(select(Organization.name)).all() == ["A"]


def test_rows_loaded_at_the_hub_arrive_with_every_kind_of_value(attach, served):
    side = attach()
    key, load_key = side.work.new_id(), side.work.new_id()
    with database.transaction(served.hub.engine):
        pass
    load.load(
        served.hub.engine, served.hub.schema, MARKET, "data_import",
        [(load_key, "835", "a\tb\\c\n.835", "", "", datetime(2026, 1, 2, 3, 4, 5, 6, UTC),
          side.work.staff_id, {"claims": 1}, None)],
        columns=("id", "kind", "file_name", "sha256", "release", "imported_at", "staff_id",
                 "counts", "undone_at"),
    )  # fmt: skip
    load.load(
        served.hub.engine, served.hub.schema, MARKET, "remittance",
        [(key, load_key, "0001", 12345, date(2026, 1, 3), -50, True)],
        columns=("id", "import_id", "control_number", "payment", "paid_on",
                 "provider_adjustments", "balanced"),
    )  # fmt: skip
    side.sync()
    with side.work.read() as session:
        row = session.get_one(Remittance, key)
        assert (str(row.payment), str(row.provider_adjustments)) == ("123.45", "-0.50")
        assert (row.paid_on, row.balanced, row.import_id) == (date(2026, 1, 3), True, load_key)
        found = session.get_one(DataImport, load_key)
        assert found.imported_at == datetime(2026, 1, 2, 3, 4, 5, 6, UTC)
        assert (found.file_name, found.counts) == ("a\tb\\c\n.835", {"claims": 1})


def test_a_file_travels_with_the_row_that_names_it(attach):
    one, two = attach(), attach()
    content = b"%PDF-1.7 ..."
    sha256 = hashlib.sha256(content).hexdigest()
    with one.work.act() as session:
        material = Material(id=one.work.new_id(), market_id=MARKET, code="AWV-01", title="AWV")
        session.add(material)
        session.add(MaterialVersion(
            id=one.work.new_id(), market_id=MARKET, material_id=material.id, language="en",
            version="1", title="AWV", effective_on=date(2026, 1, 1), sha256=sha256))  # fmt: skip
        session.add(Blob(sha256=sha256, media_type="application/pdf", size=len(content),
                         content=content))  # fmt: skip
    assert one.sync().files_sent == 1
    assert two.sync().files_fetched == 1
    with two.work.read() as session:
        assert session.get_one(Blob, sha256).content == content
    stranger = attach(markets=())
    assert stranger.sync().files_fetched == 0


def test_a_file_with_a_wrong_hash_is_refused(attach, served):
    side = attach()
    token = _token(side)
    answer = local_http.put(f"{served.address}/v1/blob/{'0' * 64}", content=b"x",
                       headers={"Authorization": f"Bearer {token}"})  # fmt: skip
    assert answer.status_code == 422


def test_without_a_token_nothing_is_answered(served):
    for method, path in (("POST", "/v1/exchange"), ("PUT", f"/v1/blob/{'0' * 64}"),
                         ("GET", f"/v1/blob/{'0' * 64}"),
                         ("GET", f"/v1/snapshot/{MARKET}/visit/0/{wire.LAST_KEY}")):  # fmt: skip
        content = wire.pack({})
        headers = {"Content-Type": wire.MEDIA_TYPE, wire.DIGEST: wire.digest(content)}
        answer = local_http.request(method, served.address + path, content=content, headers=headers)
        assert answer.status_code == 401, path


def test_another_markets_rows_cannot_be_asked_for(attach, served):
    stranger = attach(markets=())
    with transport_to(served.address, _token(stranger)) as line, pytest.raises(HubError):
        line.snapshot(MARKET, "organization", 0, "0" * 32)


def test_a_revoked_laptop_is_refused_and_keeps_its_changes(attach, served):
    side = attach()
    side.sync()
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    with database.transaction(served.hub.engine) as connection:
        device = connection.scalar(select(served.hub.schema.device.c.id))
        devices.revoke(connection, served.hub.schema, By("test"), device, datetime.now(UTC))
    with pytest.raises(HubError, match="refused"):
        side.sync()
    with side.work.read() as session:
        assert session.scalars(select(Organization.name)).all() == ["A"]


def test_garbage_is_answered_with_words_not_with_a_failure(attach, served):
    side = attach()
    headers = {"Authorization": f"Bearer {_token(side)}", "Content-Type": wire.MEDIA_TYPE}
    for content in (b"", b"garbage", wire.pack({"xid": 1}), wire.pack({})[:-3],
                    wire.pack({"xid": "x", "incarnation": "", "schema": 1, "positions": [],
                               "operations": 5})):  # fmt: skip
        answer = local_http.post(f"{served.address}/v1/exchange", content=content,
                            headers=headers | {wire.DIGEST: wire.digest(content)})  # fmt: skip
        assert answer.status_code == 422, content
        assert answer.json()["remedy"]


def test_ready_and_hello_have_known_bodies(served):
    assert local_http.get(f"{served.address}/v1/ready").json() == {"state": "ready"}
    with Line(served.address) as line:
        line.hello()


def _token(side):
    """Sign in and return the access token."""
    side.sync()
    with side.work.read() as session:
        return settings.get(session, ACCESS)


def test_what_had_been_on_a_lost_laptop_is_reported(attach, served):
    side = attach()
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=MARKET, name="A", kind="group"))
    side.sync()
    with database.transaction(served.hub.engine) as connection:
        device = connection.scalar(select(served.hub.schema.device.c.id))
        found = report(connection, served.hub.schema, device)
    assert found.rows == {MARKET: {"organization": 1}, "shared": {}}
    assert found.imports == {MARKET: 0, "shared": 0}
    assert found.last_seen is not None
