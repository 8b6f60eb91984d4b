"""Payments that came before are known again in other bytes, and nothing else is."""

from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provider_ops.claims.actions import import_835, undo_import
from provider_ops.claims.payments.loaded_before import known_payments, loaded_before
from provider_ops.claims.rules import whole_cents
from provider_ops.claims.x12.reader835 import read_835, read_heads
from provider_ops.claims.x12.remittance import Transaction
from provider_ops.core.progress import Silent
from tests.claims.remittances import ORIGINAL, remittance
from tests.support.examples import examples
from tests.support.x12_strategies import layouts, remittances
from tests.support.x12_writer import write

slow = settings(
    max_examples=examples(12), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip


def load(work, path):
    return import_835(work, path, Silent(), hash_key=b"a key for tests", accept_problems=True)


def again(work, path):
    return loaded_before(work, path, Silent())


def payments(sets):
    """Payer, trace number and dollars of each payment of these sets, once."""
    return list(dict.fromkeys((one.head.payer, one.head.trace, whole_cents(one.head.payment))
                              for one in sets))  # fmt: skip


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(remittances(), min_size=1, max_size=3), layouts())
def test_heads_are_those_of_the_whole_reading(sets, layout):
    data = write([sets], [layout]).data
    whole = [one for one in read_835(io.BytesIO(data)) if isinstance(one, Transaction)]
    assert list(read_heads(io.BytesIO(data))) == whole
    assert len(whole) == len(sets)


@slow
@given(st.lists(remittances(), min_size=1, max_size=4), layouts(), layouts(), st.data())
def test_exactly_what_is_loaded_is_known_again_in_any_layout_until_it_is_taken_back(
    work, tmp_path, sets, first, second, data
):
    some = data.draw(st.lists(st.sampled_from(sets), max_size=len(sets)), label="loaded")
    here, there = tmp_path / "first.835", tmp_path / "second.835"
    there.write_bytes(write([sets], [second]).data)
    assert again(work, there) == ()
    if not some:
        return
    here.write_bytes(write([some], [first]).data)
    key = load(work, here).import_id
    known = again(work, there)
    undo_import(work, key)
    loaded = payments(some)
    assert [one[:3] for one in known] == [one for one in payments(sets) if one in loaded]
    assert {(one.file_name, one.loaded_at) for one in known} == {("first.835", work.now())}
    assert again(work, there) == ()


def test_payer_trace_number_and_amount_all_have_to_be_the_same(work, tmp_path):
    path = tmp_path / "a.835"
    path.write_text(remittance(ORIGINAL))
    load(work, path)
    (head,) = read_heads(io.BytesIO(remittance(ORIGINAL).encode()))
    others = [
        head._replace(payer="OTHER PLAN"), head._replace(trace="CHECK1"), head._replace(trace=""),
        head._replace(payment=head.payment + Decimal("0.01")),
    ]  # fmt: skip
    with work.read() as session:
        assert known_payments(session, work.market_id, others) == ()
        assert known_payments(session, "elsewhere", [head]) == ()
        same = head._replace(payer="  Sample  plan", payment_date=head.payment_date + timedelta(1))
        (one,) = known_payments(session, work.market_id, [*others, same, head])
    assert one[:4] == ("SAMPLE PLAN", "CHECK20260915", Decimal("80.00"), "a.835")


def test_the_load_that_was_first_is_named_and_more_than_one_question_is_asked(work, tmp_path):
    many = [remittance(ORIGINAL).replace("CHECK20260915", f"T{n}") for n in range(1_001)]
    heads = [head for text in many for head in read_heads(io.BytesIO(text.encode()))]
    for n in (0, 1_000):
        path = tmp_path / f"{n}.835"
        path.write_text(many[n])
        load(work, path)
        work.clock.move(days=1)
    again_too = tmp_path / "later.835"
    again_too.write_text(many[0].replace("~", "~\n"))
    load(work, again_too)
    with work.read() as session:
        known = known_payments(session, work.market_id, heads)
    assert [(one.trace, one.file_name) for one in known] == [("T0", "0.835"), ("T1000", "1000.835")]
    assert known[0].loaded_at < known[1].loaded_at


def test_the_same_remittance_under_other_line_ends_is_no_stranger(work, samples):
    folder = samples / "x12" / "835"
    assert again(work, folder / "profee.edi") == ()
    load(work, folder / "emedny_sample.txt")
    known = again(work, folder / "profee.edi")
    assert known
    assert {one.file_name for one in known} == {"emedny_sample.txt"}
