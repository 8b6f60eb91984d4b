"""Columns of a table that nothing is made of: a dry run names them, the wizard too."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provider_ops.claims.tables.columns import COLUMNS
from provider_ops.claims.tables.kinds import CLAIMS_LOG
from provider_ops.cli import app
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from provider_ops.intake.mapping import guess
from provider_ops.intake.preview import look_over
from tests.claims.tables import GOOD, HEADER, write
from tests.support.examples import examples

REMITTANCE = ("claim_ref", "line_ref", "payer_name", "dos", "cpt", "billed_amount", "paid_amount",
              "carc", "denied_flag", "appealed_flag", "appeal_outcome")  # fmt: skip
LINE = ("C1001", "1", "Sunshine Health", "2026-03-04", "97140", "85.00", "0.00", "97", "1", "1",
        "overturned")  # fmt: skip
STRANGE = st.lists(
    st.from_regex(r"zq[a-z]{3,9}", fullmatch=True), max_size=5, unique=True
).filter(lambda names: not guess(names, COLUMNS).places)  # fmt: skip


def dry(kind, path):
    return by_kind(kind, importers()).dry_run(path, Silent(), Options()).body


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STRANGE, st.integers(0, len(HEADER)))
def test_exactly_the_columns_that_nobody_reads_are_named_in_the_order_of_the_file(
    tmp_path, strange, at
):
    header = (*HEADER[:at], *strange, *HEADER[at:])
    cells = (*GOOD[:at], *("x" for _ in strange), *GOOD[at:])
    path = write(tmp_path / "a.csv", cells, header=header)
    body = dry("claims-log", path)
    assert body.get("unused_columns", []) == strange
    assert (body["rows"], body["accepted"], body["problems"]) == (1, 1, [])
    shown = look_over(CLAIMS_LOG, path, Silent(), Options())
    assert list(shown.columns.unused()) == strange


def test_the_outcome_of_an_appeal_is_not_dropped_in_silence(tmp_path, capsys):
    path = write(tmp_path / "remit.csv", LINE, header=REMITTANCE)
    assert app.run(["import", str(path), "--dry-run"], window="none") == 0
    said = capsys.readouterr().out.splitlines()
    assert "  columns not used: appealed_flag, appeal_outcome" in said
    assert app.run(["import", str(path), "--dry-run", "--json"], window="none") == 0
    body = json.loads(capsys.readouterr().out)
    assert (body["kind"], body["unused_columns"]) == (
        "remit-lines", ["appealed_flag", "appeal_outcome"])  # fmt: skip


def test_hundreds_of_columns_are_counted_behind_the_first_ones(tmp_path, capsys):
    many = tuple(f"zq{n}" for n in range(45))
    path = write(tmp_path / "a.csv", (*GOOD, *many), header=(*HEADER, *many))
    app.run(["import", str(path), "--dry-run"], window="none")
    (line,) = [one for one in capsys.readouterr().out.splitlines() if "not used" in one]
    assert line.endswith("zq18, zq19 and 25 more")
