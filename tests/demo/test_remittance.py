from __future__ import annotations

import io
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.claims.x12.dry_run import dry_run
from provider_ops.demo.remittance import Payee, payees, write_835
from tests.support.demo import TODAY
from tests.support.examples import examples

PAYEES = (
    Payee("Gulf Coast Cardiology", "2100000009", ("2250000007", "2250000015")),
    Payee("Peña & Sons, of Florida", "2100000017", ("2250000023",)),
)


@settings(max_examples=examples(15))
@given(st.integers(0, 10_000))
def test_the_file_balances_and_says_what_it_holds(seed):
    made = write_835(random.Random(seed), PAYEES, TODAY)
    read = dry_run(io.BytesIO(made.content)).to_json()
    assert read["errors"] == []
    assert all(t["balanced"] and t["se_ok"] and not t["warnings"] for t in read["transactions"])
    assert sum(t["claims"] for t in read["transactions"]) == made.claims
    assert sum(t["lines"] for t in read["transactions"]) == made.lines
    assert b"PE\xc3" not in made.content


def test_its_payees_are_offices_of_the_market(demo):
    with demo.work.read() as session:
        found = payees(session, 3)
    assert len(found) == 3
    assert all(payee.clinicians for payee in found)
