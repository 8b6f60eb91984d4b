from __future__ import annotations

import json

import pytest

from provider_ops.claims.actions import import_835
from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import ExitCode
from provider_ops.core.progress import Silent
from provider_ops.store import settings
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.support.work import MARKET, PASSPHRASE, ZONE

HELD_BACK = "PLB*1234567893*20261231*WO:PAYER1*30~"


@pytest.fixture
def laptop(work, tmp_path, monkeypatch):
    """Two payments: one adds up, one has a PLB amount with the wrong sign."""
    off = remittance(ORIGINAL.replace("ACCT1", "X"), day="20260801")
    off = off.replace("BPR*I*80", "BPR*I*110").replace("SE*", HELD_BACK + "SE*")
    for name, text in (("a.835", remittance(CORRECTION)), ("b.835", off)):
        path = tmp_path / name
        path.write_text(text)
        import_835(work, path, Silent(), hash_key=b"a key for tests")
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def run(laptop, *words):
    return app.run(["claims", *words, "--data-dir", str(laptop)], window="none")


def answer(capsys):
    return json.loads(capsys.readouterr().out)


def test_payments_are_listed_and_narrowed(laptop, capsys):
    assert run(laptop, "payments") == ExitCode.DONE
    assert "2 payments, 150.00 dollars; 2 open" in capsys.readouterr().out
    assert run(laptop, "payments", "--show", "unbalanced", "--json") == ExitCode.DONE
    (row,) = answer(capsys)["payments"]
    assert (row["trace_number"], row["amount"]) == ("CHECK20260801", "110.00")
    assert run(laptop, "payments", "--month", "2026-09", "--json") == ExitCode.DONE
    assert [row["trace_number"] for row in answer(capsys)["payments"]] == ["CHECK20260915"]


def test_a_payment_is_taken_apart_and_the_exit_code_tells_whether_it_adds_up(laptop, capsys):
    assert run(laptop, "payment", "CHECK20260915") == ExitCode.DONE
    assert "2 claims." in capsys.readouterr().out
    assert run(laptop, "payment", "CHECK20260801") == ExitCode.PROBLEMS
    said = capsys.readouterr().out
    assert "Payment: -60.00. It fits to the cent that WO of 30.00 has the wrong sign." in said
    assert run(laptop, "payment", "CHECK20260801", "--json") == ExitCode.PROBLEMS
    (found,) = answer(capsys)["payments"]
    (one,) = found["transactions"]
    assert [step["open"] for step in one["steps"]] == [0, 0, 1]
    assert one["differences"][0]["causes"][0]["kind"] == "sign_turned"
    assert one["provider_adjustments"][0]["reference"] == "PAYER1"
    assert run(laptop, "payment", "NOBODY") == ExitCode.PROBLEMS


def test_a_payment_is_marked_as_received(laptop, capsys):
    words = ("receive", "CHECK20260915", "--on", "2026-09-17", "--amount", "40")
    assert run(laptop, *words, "--json") == ExitCode.DONE
    assert answer(capsys)["standing"] == "received"
    assert run(laptop, "payments", "--show", "open", "--json") == ExitCode.DONE
    assert [row["trace_number"] for row in answer(capsys)["payments"]] == ["CHECK20260801"]
    assert run(laptop, *words[:-1], "forty") == ExitCode.USAGE


def test_every_cause_and_standing_has_words():
    from provider_ops.claims.payments.causes import Kind
    from provider_ops.claims.payments.reassociation import Belonging, Standing
    from provider_ops.cli import payments

    assert set(payments._CAUSES) == {kind.value for kind in Kind}
    assert set(payments._STANDINGS) == {one.value for one in Standing}
    assert {*payments._BELONGINGS, "one"} == {one.value for one in Belonging}
