"""What a line says of its denial, in words."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from provider_ops.claims.actions import import_835
from provider_ops.claims.findings.outcomes import Outcome
from provider_ops.claims.lines.detail import line_detail
from provider_ops.claims.model import ClaimLine
from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.core.progress import Silent
from tests.claims.remittances import ORIGINAL, remittance
from tests.support.contracts import contract, office
from ui.claims.line_detail import compared

YEAR = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("reason", "asks", "words"),
    [
        ("197", True, "Denied CO-197: the approved list asks for an authorization."),
        ("198", True, "Denied CO-198: the approved list asks for an authorization."),
        ("197", False, "Denied CO-197, though no rule is broken."),
        ("29", True, "Denied CO-29, though no rule is broken."),
    ],
)
def test_a_denial_for_want_of_an_authorization_that_the_list_asks_for_has_its_reason(
    work, tmp_path, reason, asks, words
):
    agreed = contract(work, office(work, npi="1234567893"))
    listed = codes.create_list(work, "Cardiology")
    codes.attach_list(work, agreed, listed, first=YEAR)
    entry = ApprovedEntry("93000", YEAR, authorization=asks)
    codes.put_approved_codes(work, listed, [entry], source="Exhibit B")
    (tmp_path / "1.835").write_text(remittance(ORIGINAL.replace("CO*97", f"CO*{reason}")))
    import_835(work, tmp_path / "1.835", Silent(), hash_key=b"a key for tests")
    with work.read() as session:
        line = session.scalar(select(ClaimLine.id).where(ClaimLine.code == "93000"))
        detail = line_detail(session, work, line)
    assert detail.outcome is Outcome.NOTHING_FAILS
    assert compared(detail).startswith(words)
