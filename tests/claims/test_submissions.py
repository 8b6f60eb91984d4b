from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from provider_ops.claims.actions import import_835, import_837p, undo_import
from provider_ops.claims.lines.history import claim_history
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.model import Submission, SubmittedClaim, SubmittedLine
from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import detect
from provider_ops.store.model import DataImport
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.claims.submission_files import REPLACED, SUBMITTED, VOIDED, submission
from tests.support.work import MARKET

KEY = b"a key for tests"


def load(work, tmp_path, text, name="a.837", **options):
    path = tmp_path / name
    path.write_text(text)
    action = import_835 if name.endswith("835") else import_837p
    return action(work, path, Silent(), hash_key=KEY, **options)


def count(work):
    with work.read() as session:
        return [session.scalar(select(func.count()).select_from(model))
                for model in (Submission, SubmittedClaim, SubmittedLine)]  # fmt: skip


def test_rows_are_what_the_file_says(work, tmp_path):
    result = load(work, tmp_path, submission(SUBMITTED))
    assert result.counts == {"submissions": 1, "claims": 1, "lines": 2, "replaced": 0,
                             "voided": 0, "warnings": 0}  # fmt: skip
    with work.read() as session:
        batch = session.scalars(select(Submission)).one()
        claim = session.scalars(select(SubmittedClaim)).one()
        first, second = session.scalars(select(SubmittedLine).order_by(SubmittedLine.position))
        assert (batch.control_number, batch.batch_number) == ("0001", "BATCH1")
        assert (batch.created_on, batch.receiver_name) == (date(2026, 9, 5), "SAMPLE PLAN")
        assert (claim.number, claim.frequency, claim.charge) == ("ACCT1", "1", Decimal("250.00"))
        assert (claim.billing_npi, claim.rendering_npi) == ("1234567893", "1386641239")
        assert (claim.payer_name, claim.payer_number) == ("SAMPLE PLAN", "P1")
        assert (claim.authorization, claim.diagnoses) == ("AUTH1", "E119,I10")
        assert claim.member_hash == member_hasher(KEY)("W987654321")
        assert (claim.member_last4, claim.extra, claim.market_id) == ("4321", {}, MARKET)
        assert (first.npi, second.npi) == ("1386641239", "1679576722")
        assert (first.place_of_service, second.place_of_service) == ("11", "22")
        assert (first.code, first.modifiers, first.units) == ("99214", "25,LT", Decimal(2))
        assert (first.pointers, first.control_number) == ("1,2", "L1")
        assert (first.service_date, first.service_end) == (date(2026, 9, 1), date(2026, 9, 1))
        assert (second.service_date, second.service_end) == (date(2026, 9, 2), date(2026, 9, 4))
        assert (second.authorization, second.charge) == ("AUTH2", Decimal("100.00"))
        dump = str([session.connection().exec_driver_sql(f"SELECT * FROM {name}").all()
                    for name in ("submission", "submitted_claim", "submitted_line")])  # fmt: skip
    assert not any(word in dump for word in ("W98765", "DOE", "JANE", "ROE"))


def test_the_same_file_is_recognized_until_its_load_is_undone(work, tmp_path):
    first = load(work, tmp_path, submission(SUBMITTED, REPLACED))
    with pytest.raises(RuleError, match="loaded already"):
        load(work, tmp_path, submission(SUBMITTED, REPLACED), "other.837")
    other = load(work, tmp_path, submission(VOIDED), "b.837")
    assert undo_import(work, first.import_id).removed == 1 + 2 + 4
    with work.read() as session:
        assert set(session.scalars(select(SubmittedLine.import_id))) == {other.import_id}
    load(work, tmp_path, submission(SUBMITTED, REPLACED))
    assert count(work) == [2, 3, 6]


def test_a_damaged_file_is_refused_as_a_whole_unless_accepted(work, tmp_path):
    text = submission(SUBMITTED).replace("SV1*HC:93000*100", "SV1*HC:93000*1O0")
    with pytest.raises(FileError, match="The submission is damaged") as refused:
        load(work, tmp_path, text)
    assert "SV102 is not an amount" in str(refused.value)
    assert count(work) == [0, 0, 0]
    with work.read() as session:
        assert session.scalar(select(func.count()).select_from(DataImport)) == 0
    result = load(work, tmp_path, text, accept_problems=True)
    assert (result.problems, result.counts["warnings"]) == (1, 1)


def test_every_sample_loads_and_keeps_its_sums(work, samples):
    charge = lines = 0
    for path in sorted((samples / "x12" / "837p").iterdir()):
        importer = detect(path, importers())
        assert importer.kind == "837p", path.name
        lines += import_837p(work, path, Silent(), hash_key=KEY).counts["lines"]
        body = importer.dry_run(path, Silent(), None).body
        charge += sum(Decimal(found["charge"]) for found in body["transactions"])
    with work.read() as session:
        assert session.scalar(select(func.sum(SubmittedClaim.charge))) == charge
    assert count(work)[2] == lines


def test_a_claims_history_follows_replacements_and_answers(work, tmp_path):
    load(work, tmp_path, submission(SUBMITTED))
    load(work, tmp_path, remittance(ORIGINAL), "b.835")
    load(work, tmp_path, submission(REPLACED, day="20260920"), "c.837")
    load(work, tmp_path, remittance(CORRECTION, day="20261001"), "d.835")
    load(work, tmp_path, submission(VOIDED, day="20261003"), "e.837")
    load(work, tmp_path, submission(SUBMITTED.replace("ACCT1", "ACCT9")), "f.837")
    with work.read() as session:
        steps = claim_history(session, MARKET, "ACCT1")
        assert claim_history(session, MARKET, "ACCT2") == steps
        assert claim_history(session, "elsewhere", "ACCT1") == ()
        assert [step.number for step in claim_history(session, MARKET, "ACCT9")] == ["ACCT9"]
    assert [(step.kind, step.number, step.paid, step.payer_number, step.file_name)
            for step in steps] == [
        ("submitted", "ACCT1", 0, "", "a.837"), ("remitted", "ACCT1", 80, "PAYER1", "b.835"),
        ("replaced", "ACCT2", 0, "PAYER1", "c.837"), ("reversed", "ACCT1", -80, "PAYER1", "d.835"),
        ("corrected", "ACCT1", 120, "PAYER2", "d.835"), ("voided", "ACCT2", 0, "PAYER2", "e.837"),
    ]  # fmt: skip
    assert [step.charge for step in steps] == [250, 250, 250, -250, 150, 250]
    assert steps[0].on == date(2026, 9, 5)
