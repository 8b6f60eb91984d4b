"""What stands in the store after a load is what the reader says, for every value of every claim."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import select

from provider_ops.claims.actions import import_835
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.reports import sniff_file
from provider_ops.claims.model import Claim, ClaimLine, Remittance
from provider_ops.claims.rules import adjustments_as_kept, denial_of, whole_cents
from provider_ops.claims.x12 import remittance as x12
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Silent
from tests.bench.reader835 import write_remittance

KEY = b"a key for tests"


def as_read(path) -> list:
    """Claims of a file with the values of their lines, by the reader that knows no rows."""
    found, payee, st = [], "", ""
    with path.open("rb") as stream:
        for event in read_835(stream, member_key=member_hasher(KEY)):
            if isinstance(event, x12.Transaction):
                payee, st = event.payee_npi, event.st
            elif isinstance(event, x12.Claim):
                npi = event.rendering_npi or payee
                found.append((
                    st, len(found) + 1, event.account, event.payer_control, event.original_reference,
                    event.status, whole_cents(event.charge), whole_cents(event.paid),
                    whole_cents(event.patient_responsibility), payee, event.member_key,
                    event.member_last4, adjustments_as_kept(event.adjustments), "", None,
                    [line_as_read(event, line, npi) for line in event.lines],
                ))  # fmt: skip
    return found


def line_as_read(claim, line, npi) -> tuple:
    billed = line.submitted
    return (
        line.rendering_npi or npi, line.begin, line.procedure.code or line.revenue_code,
        ",".join(line.procedure.modifiers), claim.facility,
        whole_cents(line.paid_units) if line.paid_units is not None else 1, billed.code if billed else "",
        None if line.original_units is None else whole_cents(line.original_units),
        line.control_number, whole_cents(line.charge), whole_cents(line.paid),
        denial_of(line, claim), ",".join(line.remarks), adjustments_as_kept(line.adjustments),
    )  # fmt: skip


def as_stored(work, import_id) -> list:
    with work.read() as session:
        lines = session.execute(
            select(
                ClaimLine.claim_id, ClaimLine.npi, ClaimLine.service_date, ClaimLine.code, ClaimLine.modifiers,
                ClaimLine.place_of_service, ClaimLine.units, ClaimLine.submitted_code,
                ClaimLine.submitted_units, ClaimLine.control_number, ClaimLine.charge, ClaimLine.paid,
                ClaimLine.denial, ClaimLine.remarks, ClaimLine.adjustments,
            )
            .where(ClaimLine.import_id == import_id)
            .order_by(ClaimLine.claim_id, ClaimLine.position)
        ).all()  # fmt: skip
        of = {
            key: [tuple(line)[1:] for line in some]
            for key, some in groupby(lines, lambda line: line[0])
        }
        claims = session.execute(
            select(
                Claim.id, Remittance.control_number, Claim.position, Claim.number, Claim.payer_number,
                Claim.original_number, Claim.status, Claim.charge, Claim.paid,
                Claim.patient_responsibility, Claim.billing_npi, Claim.member_hash, Claim.member_last4,
                Claim.adjustments, Claim.payer_name, Claim.answered_on,
            )
            .join(Remittance, Claim.remittance_id == Remittance.id)
            .where(Claim.import_id == import_id, Claim.extra == {}, Claim.market_id == work.market_id)
            .order_by(Claim.position)
        ).all()  # fmt: skip
        return [(*claim[1:], of.get(claim[0], [])) for claim in map(tuple, claims)]


def loaded(work, path):
    return import_835(work, path, Silent(), hash_key=KEY, accept_problems=True).import_id


def test_a_file_of_some_chunks(work, tmp_path):
    """More rows than are written at once, and a number of them that no group of rows divides."""
    path = tmp_path / "a.835"
    path.write_bytes(write_remittance(21_000))
    read = as_read(path)
    assert sum(len(claim[-1]) for claim in read) % 100 > 10
    assert as_stored(work, loaded(work, path)) == read


def test_every_sample(work, samples):
    claims = 0
    for path in sorted((samples / "x12" / "835").rglob("*")):
        if path.is_file() and sniff_file(path) == "835":
            try:
                import_id = loaded(work, path)
            except FileError:
                continue  # holds no remittance at all
            read = as_read(path)
            assert as_stored(work, import_id) == read, path.name
            claims += len(read)
    assert claims > 10
