from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event, func, select

from provider_ops.claims import actions
from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.member_key import member_hash_key
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Finding,
    ProviderAdjustment,
    Remittance,
)
from provider_ops.claims.queries import (
    claim_story,
    imports,
    lines_of_provider,
)
from provider_ops.core.errors import Cancelled, DiskFullError, FileError, NotFoundError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.store.model import DataImport, OutboxEntry
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance

KEY = b"a key for tests"


@pytest.fixture(autouse=True, params=["at once", "apart"])
def _read_both_ways(request, monkeypatch):
    """Large files are read by a process of its own; what becomes of them is the same."""
    if request.param == "apart":
        monkeypatch.setattr(actions, "APART_FROM", 0)


def load(work, path, **options):
    return import_835(work, path, Silent(), hash_key=KEY, **options)


def count(work, *models):
    with work.read() as session:
        return [session.scalar(select(func.count()).select_from(model)) for model in models]


def nothing_is_left(work):
    tables = (DataImport, Remittance, ProviderAdjustment, Claim, ClaimLine, OutboxEntry)
    return count(work, *tables) == [0] * len(tables)


def written(tmp_path, text, name="a.835"):
    path = tmp_path / name
    path.write_text(text)
    return path


CHANGED = (
    "CLP*ACCT9*1*150*80**MA*PAYER9*11*7~REF*F8*PAYER1~SVC*HC:99213*150*80**1*HC:99214*2~"
    "DTM*472*20260901~CAS*CO*45*70~REF*6R*LINE1~"
)
HELD_BACK = "PLB*1234567893*20261231*WO:PAYER1*30*L6*-2.5~"


def test_amounts_beside_the_claims_and_what_the_payer_changed_are_kept(work, tmp_path):
    text = remittance(CHANGED).replace("BPR*I*80", "BPR*I*52.5").replace("SE*", HELD_BACK + "SE*")
    result = load(work, written(tmp_path, text))
    with work.read() as session:
        payment = session.scalars(select(Remittance)).one()
        assert payment.balanced
        assert (payment.trace_origin, payment.handling) == ("1999999999", "I")
        assert payment.provider_adjustments == Decimal("27.50")
        held, interest = session.scalars(
            select(ProviderAdjustment).order_by(ProviderAdjustment.position)
        )
        assert (held.reason, held.reference, held.amount) == ("WO", "PAYER1", Decimal("30.00"))
        assert (interest.reason, interest.reference) == ("L6", "")
        assert interest.amount == Decimal("-2.50")
        assert held.fiscal_date == date(2026, 12, 31)
        assert held.provider_npi == "1234567893"
        assert held.remittance_id == payment.id
        claim, line = session.scalars(select(Claim)).one(), session.scalars(select(ClaimLine)).one()
        assert (claim.original_number, line.control_number) == ("PAYER1", "LINE1")
        assert (line.code, line.submitted_code) == ("99213", "99214")
        assert (line.units, line.submitted_units) == (Decimal(1), Decimal(2))
    undo_import(work, result.import_id)
    assert count(work, Remittance, ProviderAdjustment, Claim, ClaimLine) == [0] * 4


def test_the_drivers_spelling_is_the_models_spelling(work, tmp_path):
    load(work, written(tmp_path, remittance(ORIGINAL)))
    with work.read() as session:
        claim = session.scalars(select(Claim)).one()
        first, second = session.scalars(select(ClaimLine).order_by(ClaimLine.position))
        assert (claim.charge, claim.paid) == (Decimal("250.00"), Decimal("80.00"))
        assert claim.payer_number == "PAYER1"
        assert claim.billing_npi == "1234567893"
        assert claim.extra == {}
        assert claim.market_id == work.market_id
        assert first.service_date == date(2026, 9, 1)
        assert first.modifiers == "25,LT"
        assert first.npi == "1234567893"
        assert first.place_of_service == "11"
        assert (first.units, first.charge, first.paid) == (2, Decimal("150.00"), Decimal("80.00"))
        assert first.adjustments == [["CO", "45", "50.00", None], ["PR", "3", "20.00", None]]
        assert (first.denial, second.denial) == ("", "CO-97")
        assert second.remarks == "N19"
        assert second.adjustments == [["CO", "97", "100.00", None]]
        assert first.claim_id == second.claim_id == claim.id
        stored = (
            session.connection().exec_driver_sql("SELECT adjustments FROM claim_line").scalars()
        )
        assert all(json.loads(text) for text in stored)


def test_member_numbers_are_not_kept(work, tmp_path):
    load(work, written(tmp_path, remittance(ORIGINAL)))
    with work.read() as session:
        claim = session.scalars(select(Claim)).one()
        dump = str(session.connection().exec_driver_sql("SELECT * FROM claim").all())
    assert claim.member_last4 == "4321"
    assert claim.member_hash == member_hasher(KEY)("W987654321")
    assert claim.member_hash != member_hasher(b"other")("W987654321")
    assert "W98765" not in dump
    assert "DOE" not in dump


def test_the_hash_key_is_made_once(work):
    key = member_hash_key(work)
    assert len(key) == 32
    assert member_hash_key(work) == key


def test_the_same_file_is_recognized_until_its_load_is_undone(work, tmp_path):
    first = load(work, written(tmp_path, remittance(ORIGINAL)))
    with pytest.raises(RuleError, match="loaded already"):
        load(work, written(tmp_path, remittance(ORIGINAL), "another name.835"))
    assert count(work, Claim) == [1]
    undo_import(work, first.import_id)
    load(work, written(tmp_path, remittance(ORIGINAL)))
    assert count(work, Claim) == [1]


def test_undo_takes_everything_of_one_load_and_nothing_else(work, tmp_path):
    first = load(work, written(tmp_path, remittance(ORIGINAL)))
    other = load(work, written(tmp_path, remittance(CORRECTION), "b.835"))
    with work.store.write() as session:
        for line in session.scalars(select(ClaimLine)).all():
            same = {name: getattr(line, name) for name in ("service_date", "npi", "code")
                    if name in Finding.__table__.columns}  # fmt: skip
            session.add(Finding(line_id=line.id, rule="x", market_id="m", at_risk=Decimal(1),
                                **same))  # fmt: skip
    undone = undo_import(work, first.import_id)
    assert undone.removed == 4  # a remittance, a claim, two lines
    with work.read() as session:
        assert set(session.scalars(select(Claim.import_id))) == {other.import_id}
        lines = set(session.scalars(select(ClaimLine.id)))
        assert set(session.scalars(select(Finding.line_id))) == lines
        later, earlier = imports(session)
        assert (later.undone_at, earlier.undone_at) == (None, work.now())
    with pytest.raises(RuleError, match="undone already"):
        undo_import(work, first.import_id)
    with pytest.raises(NotFoundError):
        undo_import(work, work.new_id())


def test_a_load_of_many_rows_is_taken_back_whole(work, tmp_path):
    load(work, written(tmp_path, remittance(CORRECTION), "b.835"))
    rest = count(work, Remittance, Claim, ClaimLine)
    large = load(work, written(tmp_path, remittance(*[ORIGINAL] * 3_000)))
    assert undo_import(work, large.import_id).removed == 1 + 3_000 + 6_000
    assert count(work, Remittance, Claim, ClaimLine) == rest


def test_a_load_is_one_operation_and_its_rows_are_none(work, tmp_path):
    load(work, written(tmp_path, remittance(ORIGINAL)))
    with work.read() as session:
        (entry,) = session.scalars(select(OutboxEntry)).all()
    assert (entry.table_name, entry.body["kind"]) == ("data_import", "create")
    assert entry.body["fields"]["counts"][1]["lines"] == 2


def test_a_reversal_and_a_correction_are_one_chain(work, tmp_path):
    load(work, written(tmp_path, remittance(ORIGINAL)))
    load(work, written(tmp_path, remittance(CORRECTION, day="20261001"), "b.835"))
    with work.read() as session:
        claim = session.scalars(select(Claim.id).where(Claim.payer_number == "PAYER2")).one()
        story = claim_story(session, claim)
    assert [row.status for row in story.chain] == ["1", "22", "1"]
    assert [row.paid for row in story.chain] == [80, -80, 120]
    assert [row.is_reversal for row in story.chain] == [False, True, False]
    assert story.claim.paid_on == date(2026, 10, 1)
    assert [line.code for line in story.lines] == ["99214"]


def test_lines_of_a_provider_come_latest_first(work, tmp_path):
    load(work, written(tmp_path, remittance(ORIGINAL)))
    with work.read() as session:
        lines = lines_of_provider(session, "1234567893")
        assert [line.service_date.day for line in lines] == [2, 1]
        (denied,) = lines_of_provider(session, "1234567893", denied_only=True)
        assert denied.remarks == ("N19",)
        assert lines_of_provider(session, "1234567893", since=date(2026, 9, 3)) == ()


def test_a_damaged_file_is_refused_as_a_whole_unless_accepted(work, tmp_path):
    text = remittance(ORIGINAL)
    path = written(tmp_path, text[: text.index("SVC*HC:93000")])
    with pytest.raises(FileError, match="damaged") as refused:
        load(work, path)
    assert "Nothing was loaded" in str(refused.value)
    assert nothing_is_left(work)
    result = load(work, path, accept_problems=True)
    assert result.problems > 0
    assert count(work, Claim, ClaimLine) == [1, 1]


def test_parts_of_a_cent_are_reported_not_swallowed(work, tmp_path):
    path = written(tmp_path, remittance(ORIGINAL).replace("*150*", "*150.005*"))
    with pytest.raises(FileError, match="part of a cent"):
        load(work, path)
    assert nothing_is_left(work)


@pytest.mark.parametrize("content", [b"", b"\0" * 9000, b"hello\n", b"PK\x03\x04 zip", b"\xff\xfe"])
def test_what_is_no_remittance_is_refused(work, tmp_path, content):
    path = tmp_path / "a.835"
    path.write_bytes(content)
    with pytest.raises(FileError):
        load(work, path)
    assert nothing_is_left(work)


def test_a_cancelled_load_leaves_nothing(work, tmp_path):
    class Impatient(Silent):
        checks = 0

        def checkpoint(self):
            self.checks += 1
            if self.checks > 2:
                raise Cancelled

    path = written(tmp_path, remittance(*[ORIGINAL] * 2000))
    with pytest.raises(Cancelled):
        import_835(work, path, Impatient(), hash_key=KEY)
    assert nothing_is_left(work)


def test_a_full_disk_leaves_nothing_and_says_so(work, tmp_path):
    path = written(tmp_path, remittance(*[ORIGINAL] * 3000))
    with work.read() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()

    def limit(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {pages + 60}")

    event.listen(work.store.engine, "connect", limit)
    work.store.engine.dispose()
    with pytest.raises(DiskFullError, match="disk is full"):
        load(work, path)
    event.remove(work.store.engine, "connect", limit)
    work.store.engine.dispose()
    assert nothing_is_left(work)
    assert load(work, path).counts["lines"] == 6000
