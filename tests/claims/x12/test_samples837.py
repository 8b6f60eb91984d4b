"""Every real 837P file gives what a plain split of it gives, and the totals known for it."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
import pyx12.errors
from pyx12.x12file import X12Reader

from provider_ops.claims.x12.dry_run import dry_run_837p, sniff
from provider_ops.claims.x12.reader837 import read_837p
from provider_ops.claims.x12.submission import Submission, SubmissionEnd, SubmittedClaim

UNDECLARED = "The composite uses another component separator than ISA16."


@pytest.fixture(scope="session")
def files(samples: Path) -> list[Path]:
    folder = samples / "x12" / "837p"
    if not folder.is_dir():
        pytest.skip("the X12 samples are not there")
    return sorted(folder.iterdir())


def events_of(path: Path) -> list:
    with path.open("rb") as stream:
        return list(read_837p(stream))


def plain(path: Path) -> list[list[list[str]]]:
    """Split a file as a person would: by the marks at the places of its first ISA.

    Returns:
        Rows of elements by claim, each with the rows before it since the last claim.
    """
    text = path.read_text("utf-8-sig")
    element, end = text[3], "_" if "_" in text[:110] else "~"
    rows = [part.strip().split(element) for part in text.split(end) if part.strip()]
    claims, before = [], []
    for row in rows:
        if row[0] == "CLM":
            claims.append([*before, row])
            before = []
        elif claims and row[0] not in ("HL", "SE", "GE", "IEA", "ISA") and not before:
            claims[-1].append(row)
        elif row[0] not in ("SE", "GE", "IEA", "ISA"):
            before.append(row)
    return claims


def parts(text: str) -> list[str]:
    for mark in ":>^":
        text = text.replace(mark, "|")
    return text.split("|")


def npi(rows: list[list[str]], code: str) -> str:
    return next((row[9] for row in rows if row[:2] == ["NM1", code] and len(row) > 9), "")


def expected(path: Path) -> list[dict[str, object]]:
    """What the lines of a file say, read from `plain`."""
    billing, lines = "", []
    for rows in plain(path):
        start = next(n for n, row in enumerate(rows) if row[0] == "CLM")
        clm, billing = rows[start], npi(rows[:start], "85") or billing
        places = [n for n, row in enumerate(rows) if row[0] == "SV1"]
        claim_rows = rows[start : places[0]]
        for place, after in zip(places, [*places[1:], len(rows)], strict=True):
            sv1, own = rows[place] + [""] * 5, rows[place:after]
            service = parts(sv1[1])
            day = next(row[3] for row in own if row[:2] == ["DTP", "472"])
            lines.append({
                "account": clm[1], "charge of claim": Decimal(clm[2]), "billing": billing,
                "frequency": parts(clm[5])[2],
                "npi": npi(own, "82") or npi(claim_rows, "82") or billing,
                "facility": npi(own, "77") or npi(claim_rows, "77"),
                "place": sv1[5] or parts(clm[5])[0], "code": service[1],
                "modifiers": tuple(service[2:]), "charge": Decimal(sv1[2]), "unit": sv1[3],
                "units": Decimal(sv1[4]), "days": (day[:8], day[-8:]),
                "pointers": tuple(int(Decimal(part)) for part in parts(sv1[7]) if part),
                "diagnoses": [part for row in claim_rows if row[0] == "HI"
                              for part in parts("|".join(row[1:])) if part not in ("BK", "BF")],
                "control": next((row[2] for row in own if row[:2] == ["REF", "6R"]), ""),
            })  # fmt: skip
    return lines


def found(path: Path) -> list[dict[str, object]]:
    return [
        {
            "account": claim.account, "charge of claim": claim.charge,
            "billing": claim.billing_npi, "frequency": claim.frequency,
            "npi": line.rendering_npi, "facility": line.facility_npi,
            "place": line.place_of_service, "code": line.procedure.code,
            "modifiers": line.procedure.modifiers, "charge": line.charge, "unit": line.unit,
            "units": line.units, "days": (f"{line.begin:%Y%m%d}", f"{line.end:%Y%m%d}"),
            "pointers": line.pointers, "diagnoses": list(claim.diagnoses),
            "control": line.control_number,
        }
        for claim in events_of(path) if isinstance(claim, SubmittedClaim) for line in claim.lines
    ]  # fmt: skip


def test_claims_and_lines_are_those_of_a_plain_split(files: list[Path]) -> None:
    for path in files:
        assert found(path) == expected(path), path.name


def test_dry_run_gives_the_expected_totals(files: list[Path]) -> None:
    totals = defaultdict(list)
    with (files[0].parents[1] / "expected_totals.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            if row["set"] == "837":
                totals[row["file"]].append(row)
    assert {path.name for path in files} == set(totals)
    for path in files:
        rows = totals[path.name]
        with path.open("rb") as stream:
            answer = dry_run_837p(stream)
        assert answer.errors == [], path.name
        events = events_of(path)
        lines = [
            line for claim in events if isinstance(claim, SubmittedClaim) for line in claim.lines
        ]
        ends = [event for event in events if isinstance(event, SubmissionEnd)]
        heads = [event for event in events if isinstance(event, Submission)]
        for head, end, shown, row in zip(
            heads, ends, answer.to_json()["transactions"], rows, strict=True
        ):
            assert head.version == row["version"]
            assert end.position - head.position + 1 == int(row["segments"])
            assert (end.claims, end.lines) == (int(row["claims"]), int(row["lines"]))
            assert (end.charge, end.se_ok) == (Decimal(row["charge"]), row["se_ok"] == "True")
            assert set(shown) == {"st", "claims", "lines", "charge", "warnings"}
            assert Decimal(shown["charge"]) == end.charge
            differs = any(
                warning.segment == "CLM" and "differs" in warning.message
                for warning in end.warnings
            )
            assert differs == (Decimal(row["charge"]) != Decimal(row["line_charge_sum"]))
        assert sum(line.charge for line in lines) == sum(
            Decimal(row["line_charge_sum"]) for row in rows
        )
        # The table counts modifiers behind the separator of ISA16 only; others carry a warning.
        if not any(warning.message == UNDECLARED for end in ends for warning in end.warnings):
            with_modifier = sum(bool(line.procedure.modifiers) for line in lines)
            assert with_modifier == sum(int(row["lines_with_modifier"]) for row in rows)


def test_pyx12_sees_the_same_services_where_it_can_read_the_file(files: list[Path]) -> None:
    compared = 0
    for path in files:
        try:
            segments = list(X12Reader(io.StringIO(path.read_text("utf-8-sig"))))
        except pyx12.errors.X12Error:
            continue
        theirs = [
            (Decimal(segment.get_value("SV102")), segment.get_value("SV103"), Decimal(segment.get_value("SV104")))
            for segment in segments if segment.get_seg_id() == "SV1"
        ]  # fmt: skip
        ours = [(line["charge"], line["unit"], line["units"]) for line in found(path)]
        assert ours[: len(theirs)] == theirs, path.name  # it ends at a second ISA
        compared += bool(theirs)
    assert compared >= 6


def test_files_are_recognized_and_no_name_of_a_patient_comes_out(files: list[Path]) -> None:
    names = ("JONES", "Vaughn", "SMITH", "WILLIAMSON", "DOE", "TED", "WILSON", "GREENE")
    for path in files:
        assert sniff(io.BytesIO(path.read_bytes())) == "837p", path.name
        assert not any(name in repr(events_of(path)) for name in names), path.name
