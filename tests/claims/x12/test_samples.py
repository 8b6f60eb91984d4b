"""Every real file gives exactly the totals and the line values that are known for it."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
import pyx12.errors
from pyx12.x12file import X12Reader

from provider_ops.claims.x12.dry_run import dry_run, sniff
from provider_ops.claims.x12.encoding import text_chunks
from provider_ops.claims.x12.reader835 import read_835
from provider_ops.claims.x12.remittance import Claim, Problem, Transaction, TransactionEnd
from provider_ops.claims.x12.segments import batches
from provider_ops.core.progress import Silent

UNDECLARED = "The procedure uses another component separator than ISA16."
WITH_LINES = ("blue_cross_nc_sample", "emedny_sample", "united_healthcare_legacy_sample")


@pytest.fixture(scope="session")
def x12(samples: Path) -> Path:
    folder = samples / "x12"
    if not folder.is_dir():
        pytest.skip("the X12 samples are not there")
    return folder


def totals_of(x12: Path, kind: str) -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (x12 / "expected_totals.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            if row["set"] == kind:
                rows[row["file"]].append(row)
    return rows


def events_of(path: Path) -> list:
    with path.open("rb") as stream:
        return list(read_835(stream))


def test_every_835_file_is_in_the_table(x12: Path) -> None:
    files = {path.name for path in (x12 / "835").iterdir() if path.suffix != ".csv"}
    assert files == set(totals_of(x12, "835"))


def test_dry_run_gives_the_expected_totals(x12: Path) -> None:
    for name, rows in totals_of(x12, "835").items():
        with (x12 / "835" / name).open("rb") as stream:
            answer = dry_run(stream).to_json()
        assert answer["errors"] == [], name
        for transaction, row in zip(answer["transactions"], rows, strict=True):
            assert Decimal(transaction["charge"]) == Decimal(row["charge"]), name
            assert Decimal(transaction["paid"]) == Decimal(row["paid_sum_CLP04"]), name
            assert Decimal(transaction["payment"]) == Decimal(row["BPR02"]), name
            assert Decimal(transaction["provider_adjustments"]) == Decimal(row["PLB_sum"]), name
            assert (transaction["claims"], transaction["lines"]) == (
                int(row["claims"]),
                int(row["lines"]),
            )
            assert transaction["balanced"] == (row["balanced"] == "True"), name
            assert transaction["se_ok"] == (row["se_ok"] == "True"), name


def test_claims_and_lines_give_the_expected_totals(x12: Path) -> None:
    for name, rows in totals_of(x12, "835").items():
        events = events_of(x12 / "835" / name)
        (row,) = rows
        head = next(event for event in events if isinstance(event, Transaction))
        end = next(event for event in events if isinstance(event, TransactionEnd))
        claims = [event for event in events if isinstance(event, Claim)]
        lines = [line for claim in claims for line in claim.lines]
        assert head.version == row["version"], name
        assert f"{head.handling}/{head.credit_or_debit}/{head.method}" == row["BPR01_03_04"]
        assert end.position - head.position + 1 == int(row["segments"]), name
        patient = sum(claim.patient_responsibility or 0 for claim in claims)
        assert patient == Decimal(row["patient_resp_CLP05"]), name
        assert sum(line.charge or 0 for line in lines) == Decimal(row["line_charge_sum"]), name
        assert sum(line.paid or 0 for line in lines) == Decimal(row["line_paid_sum"]), name
        groups: dict[str, Decimal] = defaultdict(Decimal)
        for adjustment in [a for item in (*claims, *lines) for a in item.adjustments]:
            groups[adjustment.group] += adjustment.amount
        expected = dict(part.split("=") for part in row["CAS"].split(";"))
        assert groups == {group: Decimal(amount) for group, amount in expected.items()}, name
        statuses = Counter(claim.status for claim in claims)
        assert ";".join(f"{s}x{n}" for s, n in sorted(statuses.items())) == row["CLP02"], name
        # The table counts modifiers behind the separator of ISA16 only; others carry a warning.
        odd = {warning.position for warning in end.warnings if warning.message == UNDECLARED}
        with_modifier = [
            line for line in lines if line.procedure.modifiers and line.position not in odd
        ]
        assert len(with_modifier) == int(row["lines_with_modifier"]), name
        assert sum(line.submitted is not None for line in lines) == int(row["lines_with_SVC06"])


@pytest.mark.parametrize("name", WITH_LINES)
def test_lines_have_the_expected_values(x12: Path, name: str) -> None:
    events = events_of(x12 / "835" / f"{name}.txt")
    head = events[0]
    pairs = [(event, line) for event in events if isinstance(event, Claim) for line in event.lines]
    with (x12 / "835" / f"{name}.expected.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    for (claim, line), row in zip(pairs, rows, strict=True):
        assert claim.account == row["marker"]
        assert head.payer == row["payer"]
        assert str(head.payment_date) == row["transaction_date"]
        assert (str(line.begin), str(line.end)) == (row["start_date"], row["end_date"])
        assert line.procedure == (
            row["qualifier"],
            row["code"],
            tuple(filter(None, [row["modifier"]])),
        )
        assert line.charge == number(row["charge_amount"])
        assert line.paid == number(row["paid_amount"])
        assert line.allowed == number(row["allowed_amount"])
        assert line.paid_units == number(row["allowed_units"])
        assert line.billed_units == number(row["billed_units"])
        assert (line.rendering_npi or claim.rendering_npi) == row["rendering_provider"]
        adjustments = [
            (row[f"adj_{n}_group"], row[f"adj_{n}_code"], number(row[f"adj_{n}_amount"]))
            for n in range(2)
            if row.get(f"adj_{n}_group")
        ]
        # The table has the first triplet of each CAS only; the totals above have them all.
        found = [adjustment[:3] for adjustment in line.adjustments]
        assert [adjustment for adjustment in found if adjustment in adjustments] == adjustments
        assert list(line.remarks) == list(filter(None, [row.get("rem_0_code")]))
        assert line.control_number == (row.get("ref_0_value") or "")


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def test_impossible_payment_date_is_told(x12: Path) -> None:
    end = events_of(x12 / "835" / "managed-care.835")[-1]
    assert end.warnings == (Problem("BPR", 4, "BPR16 is not a date and was left out."),)


def test_no_name_of_a_patient_comes_out(x12: Path) -> None:
    names = ("Dough", "BURCK", "BUDD", "SETTLE", "JONES*SAM", "TOWNSEND", "BAKI", "ISLAND")
    for name in totals_of(x12, "835"):
        text = repr(events_of(x12 / "835" / name))
        assert not any(patient in text for patient in names), name


def test_claims_files_are_recognized_and_refused(x12: Path) -> None:
    for path in sorted((x12 / "837p").iterdir()):
        with path.open("rb") as stream:
            assert sniff(stream) == "837p", path.name
            result = dry_run(stream)
        sets = len(totals_of(x12, "837")[path.name])
        assert [problem.segment for problem in result.errors] == ["ST"] * sets, path.name


def test_remittances_are_recognized(x12: Path) -> None:
    for name in totals_of(x12, "835"):
        assert sniff(io.BytesIO((x12 / "835" / name).read_bytes())) == "835", name


def test_segments_are_those_that_pyx12_sees(x12: Path) -> None:
    compared = 0
    for path in [*(x12 / "835").iterdir(), *(x12 / "837p").iterdir()]:
        if path.suffix == ".csv":
            continue
        try:
            reader = X12Reader(io.StringIO(path.read_text("utf-8-sig")))
            theirs = [segment.format("", "*", ":") for segment in reader]
        except pyx12.errors.X12Error:
            continue
        with path.open("rb") as stream:
            ours = [
                segment.replace(batch.separators.element, "*").replace(
                    batch.separators.component, ":"
                )
                for batch in batches(text_chunks(stream, Silent()))
                for segment in batch.segments
            ]
        if path.name == "imsweb_x12_multiple_isa.txt":
            ours = ours[: len(theirs)]
        assert [plain(segment) for segment in ours] == [plain(segment) for segment in theirs]
        compared += 1
    assert compared >= 10


def plain(segment: str) -> str:
    """Without the empty ends that pyx12 drops and without the padding and the separators of ISA."""
    if segment.startswith("ISA"):
        segment = segment[:-1]
    return "*".join(part.strip().rstrip(":") for part in segment.split("*")).rstrip("*")
