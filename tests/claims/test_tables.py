"""Claims logs, line-level remittances and wide carrier claims: read, loaded, taken back."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from provider_ops.claims.loading import tables as loading
from provider_ops.claims.model import Claim, ClaimLine, Remittance
from provider_ops.claims.queries import claim_story
from provider_ops.claims.tables.carrier import recognizes
from provider_ops.claims.tables.reasons import NO_REASON
from provider_ops.cli import app
from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, Sample, by_kind, detect
from provider_ops.store.model import DataImport
from tests.claims.tables import GOOD, HEADER, NPI, OFFICE, OTHER, row, write
from tests.support.examples import examples

KNOWN = importers()
ACCEPT = Options(accept_problems=True)


def dry(path, options=None, kind=None):
    importer = by_kind(kind, KNOWN) if kind else detect(path, KNOWN)
    return importer.dry_run(path, Silent(), options or Options()).body


def load(work, path, options=None):
    return detect(path, KNOWN).load(work, path, Silent(), options or Options())


def all_of(work, model, *order):
    with work.read() as session:
        return session.scalars(select(model).order_by(*order)).all()


def lines_of(work):
    with work.read() as session:
        return session.execute(
            select(ClaimLine, Claim).join(Claim).order_by(Claim.position, ClaimLine.position)
        ).all()


# -- a claims log --------------------------------------------------------------------------


def test_a_claims_log_becomes_claims_and_lines(work, tmp_path):
    path = write(
        tmp_path / "denials.csv",
        GOOD,
        row(line="2", cpt="93000", billed="20", paid="17.21", carc="", rarc="", allowed="17.21"),
        row(claim="C-2", memberid="w1234 56789", carc="16", rarc="MA130, N290"),
    )
    result = load(work, path)
    assert result.kind == "claims-log"
    assert result.counts == {"rows": 3, "held": 0, "claims": 2, "lines": 3, "denied": 2}
    (first, claim), (second, _), (third, other) = lines_of(work)
    assert (first.npi, first.code, first.modifiers, first.place_of_service) == (
        NPI, "99214", "25", "11")  # fmt: skip
    assert (first.service_date, first.charge, first.paid) == (
        date(2026, 9, 30), Decimal("1214.50"), 0)  # fmt: skip
    assert (first.denial, first.remarks) == ("CO-97", "N19")
    assert first.adjustments == [["CO", "97", "1214.50", None]]
    assert second.adjustments == [["CO", "45", "2.79", None]]
    assert (claim.number, claim.status, claim.charge, claim.paid, claim.billing_npi) == (
        "C-1", "1", Decimal("1234.50"), Decimal("17.21"), OFFICE)  # fmt: skip
    assert (third.denial, third.remarks, other.status) == ("CO-16", "MA130,N290", "4")
    assert claim.member_last4 == "6789"
    assert claim.member_hash == other.member_hash != ""
    assert "W123456789" not in json.dumps([claim.member_hash, claim.number, claim.extra])
    assert (claim.payer_name, claim.answered_on) == ("Sunshine Health", date(2026, 10, 2))
    with work.read() as session:
        told = claim_story(session, claim.id).claim
    assert (told.payer_name, told.paid_on) == ("Sunshine Health", date(2026, 10, 2))
    assert all_of(work, Remittance) == [], "a log is no payment that has to arrive"
    assert {line.market_id for line, _ in lines_of(work)} == {work.market_id}


def test_a_workbook_says_the_same(work, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Denials, week 40"])
    book.active.append(list(HEADER))
    cells = dict(zip(HEADER, GOOD, strict=True)) | {"DOS": date(2026, 9, 30), "Billed": 1214.5,
                                                    "Rendering NPI": int(NPI)}  # fmt: skip
    book.active.append(list(cells.values()))
    path = tmp_path / "denials.xlsx"
    book.save(path)
    assert load(work, path).counts["lines"] == 1
    ((line, _),) = lines_of(work)
    assert (line.charge, line.service_date, line.npi) == (
        Decimal("1214.50"), date(2026, 9, 30), NPI)  # fmt: skip


@pytest.mark.parametrize("header", [
    "NPI,Procedure Code,DOS,Charge", "Provider NPI,HCPCS,Service Date,Denied Amount",
    "Billing Provider NPI,CPT/HCPCS Code,From Date of Service,Total Charges",
    "RENDERING_PROVIDER_NPI,PROC_CODE,DATE_OF_SERVICE,BILLED_AMT",
    "Servicing NPI,Svc Code,Svc Date,Billed Charges".replace("Svc Code", "Service Code"),
    "Practice in file,NPI,TIN,Code,Mod,POS,DOS,Denied", "npi;cpt;dos;billed".replace(";", ","),
    "Rendring NPI,Procedre code,Date of servce,Charge amout",
])  # fmt: skip
def test_many_spellings_of_headers_are_understood(tmp_path, header):
    cells = {"Practice in file": "A", "TIN": "59-1234410", "Mod": "", "POS": "11"}
    names = header.split(",")
    wanted = iter((NPI, "99213", "2026-09-30", "121.40"))
    values = tuple(cells[name] if name in cells else next(wanted) for name in names)
    path = write(tmp_path / "a.csv", values, header=tuple(names))
    body = dry(path)
    assert (body["kind"], body["accepted"], body["problems"]) == ("claims-log", 1, [])


@pytest.mark.parametrize(("header", "missing"), [
    ("Code,DOS,Charge", "Rendering NPI"), ("NPI,DOS,Charge", "Code"), ("NPI,Code,DOS", "Charge"),
    ("NPI,Code,Charge", "Date of service"),
])  # fmt: skip
def test_a_log_without_a_needed_column_is_refused_by_name(tmp_path, header, missing):
    names = tuple(header.split(","))
    path = write(tmp_path / "a.csv", ("x",) * len(names), header=names)
    with pytest.raises(FileError, match=f"Not found: {missing}"):
        dry(path, kind="claims-log")


def test_what_is_wrong_is_said_by_row_and_column_with_what_was_meant(tmp_path):
    path = write(
        tmp_path / "a.csv",
        row(renderingnpi="2253095548"), row(cpt="9O935"), row(dos="31/09/2026"),
        row(dos="31/08/2026"), row(billed="1,214.0O"), row(renderingnpi="", billingnpi=""),
        row(cpt=""), row(dos=""), row(billed=""), row(units="two"), row(mod="25X"),
        row(billed="12.345"), row(renderingnpi="2.25309E+09"), row(cpt="99 214 x"),
    )  # fmt: skip
    body = dry(path)
    assert (body["rows"], body["accepted"]) == (14, 0)
    told = [(p["row"], p["column"], p.get("suggestion", "")) for p in body["problems"]]
    assert told == [
        (2, "Rendering NPI", ""), (3, "CPT", "90935"), (4, "DOS", ""), (5, "DOS", "08/31/2026"),
        (6, "Billed", "1,214.00"), (7, "Rendering NPI", ""), (8, "CPT", ""), (9, "DOS", ""),
        (10, "Billed", ""), (11, "Units", ""), (12, "Mod", ""), (13, "Billed", ""),
        (14, "Rendering NPI", ""), (15, "CPT", ""),
    ]  # fmt: skip
    assert "did you mean 90935?" in body["problems"][1]["message"]
    assert "shortened" in body["problems"][12]["message"]


def test_doubtful_rows_load_with_a_flag(work, tmp_path):
    path = write(
        tmp_path / "a.csv",
        GOOD, GOOD, row(claim="C-2", pos="somewhere"), row(claim="C-3", carc="because"),
        row(claim="C-4", remitdate="09/01/2026"), row(claim="C-5", billingnpi="123"),
    )  # fmt: skip
    body = dry(path)
    assert (body["accepted"], body["flagged"]) == (6, 5)
    assert [p["row"] for p in body["problems"] if p["flag"]] == [3, 4, 5, 6, 7]
    assert "row 2" in body["problems"][0]["message"]
    assert load(work, path).counts["flagged"] == 5
    assert len(lines_of(work)) == 6


def test_what_takes_money_back_is_kept_as_a_reversal(work, tmp_path):
    path = write(
        tmp_path / "a.csv",
        row(paid="80.00", carc="", rarc=""),
        row(billed="(1,214.50)", paid="-80.00", carc="", rarc="", units="-1"),
        row(billed="1214.50", paid="90", carc="", rarc=""),
    )
    result = load(work, path)
    assert (result.counts["lines"], result.counts["reversals"]) == (3, 1)
    found = {claim.status: (line, claim) for line, claim in lines_of(work)}
    line, claim = found["22"]
    assert (line.charge, line.paid, line.units, line.denial) == (
        Decimal("-1214.50"), Decimal("-80.00"), -1, "")  # fmt: skip
    with work.read() as session:
        story = claim_story(session, claim.id)
    assert sorted(row.status for row in story.chain) == ["1", "22"]
    assert sum(row.paid for row in story.chain) == 90


def test_a_line_without_a_claim_number_is_a_claim_of_its_own(work, tmp_path):
    path = write(tmp_path / "a.csv", row(claim=""), row(claim="", cpt="99213"))
    assert load(work, path).counts["claims"] == 2
    assert [claim.number for _, claim in lines_of(work)] == ["row 2 of a.csv", "row 3 of a.csv"]


def test_lines_of_one_claim_need_not_stand_together(work, tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "OPEN", 3)
    rows = [row(claim=f"C-{n % 3}", line=str(n), cpt=f"992{n:02}") for n in range(12)]
    load(work, write(tmp_path / "a.csv", *rows))
    assert len(all_of(work, Claim)) == 3
    assert {claim.charge for claim in all_of(work, Claim)} == {4 * Decimal("1214.50")}


def test_the_same_log_is_not_loaded_twice_and_can_be_taken_back(work, tmp_path):
    path = write(tmp_path / "a.csv", GOOD)
    first = load(work, path)
    with pytest.raises(RuleError, match="loaded already"):
        load(work, path)
    undone = by_kind("claims-log", KNOWN).undo(work, first.import_id)
    assert undone.removed == 2
    assert lines_of(work) == []
    assert all_of(work, Claim) == []
    load(work, path)
    assert len(all_of(work, DataImport)) == 2


@pytest.mark.parametrize(("flag", "reason", "paid", "denial"), [
    ("Y", "", "0", NO_REASON), ("0", "97", "0", ""), ("1", "45", "0", NO_REASON),
    ("", "PR-1", "0", ""), ("Y", "PR-1", "0", "PR-1"), ("Y", "97", "10", ""), ("", "", "0", ""),
    ("", "CO45, CO-16", "0", ""), ("", "16", "0", "CO-16"), ("", "OA-18 Exact copy", "0", "OA-18"),
])  # fmt: skip
def test_when_a_line_is_denied(work, tmp_path, flag, reason, paid, denial):
    path = write(
        tmp_path / "a.csv", (*row(carc=reason, paid=paid, allowed=""), flag),
        header=(*HEADER, "Denied flag"),
    )  # fmt: skip
    load(work, path, ACCEPT)
    ((line, _),) = lines_of(work)
    assert line.denial == denial


CELLS = st.one_of(
    st.sampled_from(("", NPI, OTHER, "99213", "9O935", "02/30/2026", "10/01/2026", "$1,0.0", "-5",
                     "(12.00)", "CO-97", "25", "11", "C-1", "W1", "=1+1", "\u00e9", "Y")),
    st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=8),
)  # fmt: skip


@settings(
    max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(CELLS, min_size=len(HEADER), max_size=len(HEADER)), min_size=1, max_size=8)
)
def test_any_table_counts_the_same_dry_and_loaded(work, tmp_path, rows):
    path = write(tmp_path / f"{work.new_id()}.csv", GOOD, *map(tuple, rows))
    body = dry(path, kind="claims-log")
    result = by_kind("claims-log", KNOWN).load(work, path, Silent(), ACCEPT)
    assert result.counts["rows"] == body["rows"]
    assert result.counts["lines"] == body["accepted"]
    assert result.counts["held"] == body["rows"] - body["accepted"]
    assert result.counts.get("flagged", 0) == body.get("flagged", 0)
    held = {p["row"] for p in body["problems"] if not p.get("flag")}
    assert len(held) == result.counts["held"]
    with work.read() as session:
        sums = session.execute(
            select(func.sum(ClaimLine.charge), func.count()).where(
                ClaimLine.import_id == result.import_id)
        ).one()  # fmt: skip
        claims = session.scalar(select(func.sum(Claim.charge)).where(
            Claim.import_id == result.import_id))  # fmt: skip
    assert sums[1] == body["accepted"]
    assert claims == sums[0]
    by_kind("claims-log", KNOWN).undo(work, result.import_id)
    assert all_of(work, ClaimLine) == []


# -- a remittance line by line -------------------------------------------------------------


def test_the_line_level_remittance(work, samples):
    path = samples / "claims" / "generic_remit_csv_example.csv"
    body = dry(path)
    assert (body["kind"], body["rows"], body["accepted"]) == ("remit-lines", 5, 5)
    assert body["problems"] == []
    assert "no NPI" in body["notes"][0]
    assert load(work, path).counts == {"rows": 5, "held": 0, "claims": 5, "lines": 5, "denied": 4}
    found = {claim.number: line for line, claim in lines_of(work)}
    assert [found[number].denial for number in sorted(found)] == [
        "", "CO-97", "CO-16", "CO-197", "CO-119"]  # fmt: skip
    assert found["C1002"].remarks == "N19"
    assert found["C1001"].adjustments == [["CO", "45", "42.90", None]]
    assert (found["C1020"].units, found["C1020"].charge) == (2, 120)
    assert {claim.payer_name for _, claim in lines_of(work)} == {"UnitedHealthcare", "Aetna"}


# -- days that are not there yet -----------------------------------------------------------


@pytest.mark.parametrize(("later", "flagged"), [(-1, []), (0, []), (1, ["DOS"]), (400, ["DOS"])])
def test_a_day_of_service_after_the_day_of_the_import_is_flagged_and_loaded(
    work, tmp_path, later, flagged
):
    day = work.today() + timedelta(days=later)
    path = write(tmp_path / "log.csv", GOOD, row(dos=f"{day:%m/%d/%Y}", remitdate="", claim="C-2"))
    told = dry(path, Options(today=work.today()))
    assert [(one["row"], one["column"], one["flag"]) for one in told["problems"]] == [
        (3, column, True) for column in flagged]  # fmt: skip
    assert [one["message"] for one in told["problems"]] == [
        "The date of service is after the day of the import, 10/06/2026; compare it with the claim."
    ] * len(flagged)  # fmt: skip
    assert dry(path)["problems"] == []  # where nobody says which day it is
    result = load(work, path, Options(today=work.today()))
    assert (result.counts["lines"], result.counts.get("flagged", 0)) == (2, len(flagged))


# -- wide carrier claims -------------------------------------------------------------------


@pytest.fixture
def carrier(samples):
    path = samples / "claims" / "DE1_0_2008_to_2010_Carrier_Claims_Sample_0A.csv"
    with path.open(newline="") as file:
        header, first = csv.reader(file)
    return path, header, first


def test_carrier_claims_keep_lines_whose_numbers_are_made_up(work, carrier):
    path, _, _ = carrier
    assert recognizes(Sample(path)) == 1000
    body = dry(path)
    assert (body["kind"], body["rows"], body["accepted"], body["flagged"]) == (
        "carrier-claims", 1, 1, 1)  # fmt: skip
    (problem,) = body["problems"]
    assert (problem["row"], problem["column"], problem["flag"]) == (2, "PRF_PHYSN_NPI_1", True)
    early = dry(path, Options(today=date(2008, 1, 1)))["problems"]
    assert ("CLM_FROM_DT", True) in [(one["column"], one["flag"]) for one in early]
    load(work, path)
    ((line, claim),) = lines_of(work)
    assert (line.npi, line.code, line.charge, line.paid, line.denial) == (
        "8914837640", "66984", 100, 80, "")  # fmt: skip
    assert line.adjustments == [["PR", "2", "20.00", None]]
    assert (claim.number, claim.patient_responsibility, claim.member_last4) == (
        "436313306961904", 20, "E448")  # fmt: skip
    assert line.service_date == date(2008, 2, 29)


def test_all_thirteen_lines_of_a_carrier_claim(work, carrier, tmp_path):
    _, header, first = carrier
    cells = dict(zip(header, first, strict=True))
    for n, indicator in enumerate("ABCDILMNOPZQA", start=1):
        cells |= {f"HCPCS_CD_{n}": f"9921{n % 10}", f"PRF_PHYSN_NPI_{n}": NPI,
                  f"LINE_ALOWD_CHRG_AMT_{n}": "50", f"LINE_NCH_PMT_AMT_{n}": "0",
                  f"LINE_COINSRNC_AMT_{n}": "0", f"LINE_PRCSG_IND_CD_{n}": indicator}  # fmt: skip
    cells["LINE_NCH_PMT_AMT_13"] = "50.00"
    path = write(tmp_path / "a.csv", tuple(cells.values()), header=tuple(header))
    assert load(work, path).counts == {"rows": 1, "held": 0, "claims": 1, "lines": 13, "denied": 11}
    assert [line.denial for line, _ in lines_of(work)] == [
        "", "CO-119", "CO-96", "CO-A1", "CO-16", "CO-B7", "CO-18", "CO-50", "CO-A1", "CO-A1",
        "CO-97", "CO-22", ""]  # fmt: skip


@pytest.mark.parametrize(("column", "cell"), [
    ("CLM_FROM_DT", "20080230"), ("LINE_NCH_PMT_AMT_1", "8O"), ("HCPCS_CD_1", "6 6"),
])  # fmt: skip
def test_a_damaged_carrier_claim_is_held_back_by_column(carrier, tmp_path, column, cell):
    _, header, first = carrier
    cells = dict(zip(header, first, strict=True)) | {column: cell}
    body = dry(write(tmp_path / "a.csv", tuple(cells.values()), header=tuple(header)))
    assert body["accepted"] == 0
    assert column in [p["column"] for p in body["problems"]]


# -- told apart ----------------------------------------------------------------------------


@pytest.mark.parametrize(("header", "kind"), [
    ("NPI,Last name,First name,Practice,TIN,Address,City,State,ZIP", "roster"),
    ("List name,Code,Valid from,Valid to,Modifiers,POS", "approved-codes"),
    ("NPI,Provider name,TIN,Practice,Address,City,State,ZIP,Phone,Code,DOS,Charge", "claims-log"),
    ("Claim ref,DOS,CPT,Billed amount,Paid amount,CARC", "remit-lines"),
    ("Claim ref,NPI,DOS,CPT,Billed amount,Paid amount,CARC", "claims-log"),
])  # fmt: skip
def test_tables_are_told_apart(tmp_path, header, kind):
    assert detect(write(tmp_path / "a.csv", header=tuple(header.split(","))), KNOWN).kind == kind


def test_a_dry_run_needs_no_database_and_no_passphrase(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("PROVIDER_OPS_PASSPHRASE", raising=False)
    path = write(tmp_path / "a.csv", GOOD, row(cpt="9O935"))
    code = app.run(["--data-dir", str(tmp_path / "none"), "import", str(path), "--dry-run", "--json"],
                   window="none")  # fmt: skip
    body = json.loads(capsys.readouterr().out)
    assert (code, body["kind"], body["rows"], body["accepted"]) == (1, "claims-log", 2, 1)
    (problem,) = body["problems"]
    assert {"row", "column", "message"} <= problem.keys()
    assert not (tmp_path / "none").exists()
