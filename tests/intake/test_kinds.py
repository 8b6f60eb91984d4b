from __future__ import annotations

import csv
from datetime import date

import openpyxl
import pytest
from sqlalchemy import func, select

from provider_ops.codes.model import ApprovedCode, ApprovedList
from provider_ops.core.errors import Cancelled, FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind, detect
from provider_ops.network.model import Affiliation, Location, Organization, Provider
from provider_ops.network.roster import split_name
from provider_ops.store.model import DataImport, ImportChange, OutboxEntry
from tests.support.work import make_npi

KNOWN = importers()
ONE, TWO, THREE, OFFICE = (make_npi(base) for base in (233228875, 239131117, 234444444, 225309558))
HEADER = "Provider NPI,Last Name,First Name,Specialty,Group Name,Group NPI,Tax ID,Street Address,Zip,Effective Date\n"
GOOD = (
    f"{ONE},Marchetti,Elena,Cardiology,Gulf Coast Cardiology,{OFFICE},59-1234410,600 4th St N,33701,01/01/2026\n"
    f"{TWO},Kulkarni,Raj,Cardiology,Gulf Coast Cardiology,{OFFICE},59-1234410,600 4th St N,33701,02/01/2026\n"
    f"{ONE},Marchetti,Elena,Cardiology,Gulf Coast Cardiology,{OFFICE},59-1234410,2250 Seminole Blvd,33778,01/01/2026\n"
)
ACCEPT = Options(accept_problems=True)


def put(tmp_path, text, name="roster.csv"):
    path = tmp_path / name
    path.write_text(text)
    return path


def load(work, path, options=None, kind=None):
    importer = by_kind(kind, KNOWN) if kind else detect(path, KNOWN)
    return importer.load(work, path, Silent(), options or Options())


def dry(path, options=None):
    return detect(path, KNOWN).dry_run(path, Silent(), options or Options()).body


def count(work, *models):
    with work.read() as session:
        return [session.scalar(select(func.count()).select_from(model)) for model in models]


def test_a_roster_becomes_clinicians_offices_addresses_and_affiliations(work, tmp_path):
    result = load(work, put(tmp_path, HEADER + GOOD))
    assert result.kind == "roster"
    assert result.counts == {"rows": 3, "held": 0, "added": 2, "changed": 0, "offices": 1,
                             "locations": 2, "affiliations": 3}  # fmt: skip
    with work.read() as session:
        office = session.scalars(select(Organization)).one()
        assert (office.name, office.npi, office.tin) == (
            "Gulf Coast Cardiology", OFFICE, "591234410"
        )  # fmt: skip
        elena = session.scalars(select(Provider).where(Provider.npi == ONE)).one()
        assert (elena.given_name, elena.specialty) == ("Elena", "Cardiology")
        assert set(session.scalars(select(Location.county_fips))) == {"12103"}
        spans = session.scalars(select(Affiliation)).all()
        assert {span.valid_from for span in spans} == {date(2026, 1, 1), date(2026, 2, 1)}
        record = session.scalars(select(DataImport)).one()
        assert record.counts["added"] == 2
        assert session.scalar(select(func.count()).select_from(OutboxEntry)) == 9


def test_the_same_rows_from_a_workbook_are_the_same(work, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Roster of October 2026"])
    for line in csv.reader((HEADER + GOOD).splitlines()):
        book.active.append([int(cell) if cell.isdigit() else cell for cell in line])
    path = tmp_path / "roster.xlsx"
    book.save(path)
    assert load(work, path).counts["affiliations"] == 3


def test_a_second_roster_updates_by_npi_and_adds_nothing_twice(work, tmp_path):
    load(work, put(tmp_path, HEADER + GOOD))
    changed = (HEADER + GOOD).replace("Elena,Cardiology", "Elena,Geriatrics")
    result = load(work, put(tmp_path, changed, "b.csv"))
    assert (result.counts["added"], result.counts["changed"]) == (0, 1)
    assert result.counts["affiliations"] == 0
    assert count(work, Provider, Organization, Location, Affiliation) == [2, 1, 2, 3]


def test_problems_are_listed_by_row_and_column(tmp_path):
    bad = ONE[:-1] + str((int(ONE[-1]) + 1) % 10)
    path = put(tmp_path, HEADER + GOOD + (
        f"{bad},Osei,Nadia,,,,,,,\n"
        f"{THREE},,Samir,,,,,,,02/30/2026\n"
        f"{TWO},Haddad,Samir,,Other,,,,,\n"
        f"{ONE},Marchetti,Elena,Cardiology,Gulf Coast Cardiology,{OFFICE},1,600 4th St. N,33701,\n"
        f"{make_npi(299999999)},A,B,,,,,,3370A,13/13/2026,extra\n"
    ))  # fmt: skip
    body = dry(path)
    assert (body["kind"], body["rows"], body["accepted"]) == ("roster", 8, 3)
    found = [(p["row"], p["column"]) for p in body["problems"]]
    assert found == [
        (5, "Provider NPI"), (6, "Last Name"), (6, "Effective Date"), (7, "Provider NPI"),
        (8, "Tax ID"), (8, "Provider NPI"), (9, ""), (9, "Effective Date"), (9, "Zip"),
    ]  # fmt: skip
    assert "02/30/2026 is not a date" in body["problems"][2]["message"]
    assert "Row 3 has this NPI with another name" in body["problems"][3]["message"]
    assert "Row 2 has this NPI already" in body["problems"][5]["message"]


def test_a_roster_with_problems_is_loaded_only_when_they_are_accepted(work, tmp_path):
    path = put(tmp_path, HEADER + GOOD + "123,A,B,,,,,,,\n")
    with pytest.raises(FileError, match=r"row 5, Provider NPI"):
        load(work, path)
    assert count(work, Provider, DataImport, OutboxEntry) == [0, 0, 0]
    result = load(work, path, ACCEPT)
    assert (result.problems, result.counts["held"]) == (1, 1)
    assert count(work, Provider) == [2]


def test_columns_can_be_mapped_by_hand(work, tmp_path):
    path = put(tmp_path, f"a,b,c\n{ONE},Marchetti,Elena\n")
    with pytest.raises(FileError, match="Nobody knows"):
        dry(path)
    with pytest.raises(FileError, match=r"Columns are missing.*NPI"):
        load(work, path, Options({"family_name": "b"}), "roster")
    mapping = {"npi": "a", "family_name": "b", "given_name": "c"}
    assert load(work, path, Options(mapping), "roster").counts["added"] == 1


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Elena Marchetti, MD", ("Marchetti", "Elena", "MD")),
     ("Marchetti, Elena", ("Marchetti", "Elena", "")),
     ("Marchetti, Elena, M.D.", ("Marchetti", "Elena", "MD")),
     ("Ana Maria Pena", ("Pena", "Ana Maria", "")), ("Cher", ("Cher", "", "")), ("", ("", "", ""))],
)  # fmt: skip
def test_names_in_one_cell(name, parts):
    assert split_name(name) == parts


def test_undo_of_a_roster_brings_back_what_was(work, tmp_path):
    first = load(work, put(tmp_path, HEADER + GOOD))
    changed = (HEADER + GOOD).replace("Elena,Cardiology", "Elena,Geriatrics")
    second = load(
        work, put(tmp_path, changed + f"{THREE},Osei,Nadia,,New Office,,,1 A St,33602,\n", "b.csv")
    )
    with work.act() as session:
        raj = session.scalars(select(Provider).where(Provider.npi == TWO)).one()
        raj.credential = "DO"
    roster = by_kind("roster", KNOWN)
    undone = roster.undo(work, second.import_id)
    assert (undone.removed, undone.restored, undone.kept) == (4, 1, ())
    with work.read() as session:
        elena = session.scalars(select(Provider).where(Provider.npi == ONE)).one()
        assert elena.specialty == "Cardiology"
    roster.undo(work, first.import_id)
    assert count(work, Provider, Organization, Location, Affiliation, ImportChange) == [0] * 5
    with pytest.raises(RuleError, match="undone already"):
        roster.undo(work, first.import_id)
    load(work, put(tmp_path, HEADER + GOOD))  # and it may be loaded again


def test_undo_keeps_what_others_changed_or_depend_on(work, tmp_path):
    first = load(work, put(tmp_path, HEADER + GOOD))
    second = load(
        work, put(tmp_path, (HEADER + GOOD).replace("Elena,Card", "Elena,Neuro"), "b.csv")
    )
    with work.act() as session:
        elena = session.scalars(select(Provider).where(Provider.npi == ONE)).one()
        elena.specialty = "Podiatry"
    roster = by_kind("roster", KNOWN)
    assert roster.undo(work, second.import_id).kept == (
        "A provider stays: its specialty was changed since.",
    )
    with work.act() as session:
        span = session.scalars(select(Affiliation).limit(1)).one()
        session.add(Affiliation(id=work.new_id(), market_id=work.market_id,
                                provider_id=span.provider_id, organization_id=span.organization_id,
                                valid_from=date(2026, 1, 1), recorded_at=work.now()))  # fmt: skip
    kept = roster.undo(work, first.import_id).kept
    assert kept
    assert all("depends on it" in text for text in kept)
    assert count(work, Affiliation) == [1]


def nppes_file(samples, tmp_path, *people):
    with (samples / "nppes" / "nppes_header_330.csv").open(newline="") as file:
        header = next(csv.reader(file))
    path = tmp_path / "npidata_pfile.csv"
    with path.open("w", newline="") as file:
        out = csv.writer(file, quoting=csv.QUOTE_ALL)
        out.writerow(header)
        for person in people:
            out.writerow([person.get(name, "") for name in header])
    return path


def test_the_registry_file(work, samples, tmp_path):
    place = "Provider First Line Business Practice Location Address"
    path = nppes_file(
        samples, tmp_path,
        {"NPI": ONE, "Entity Type Code": "1", "Provider Last Name (Legal Name)": "MARCHETTI",
         "Provider First Name": "ELENA", "Provider Credential Text": "M.D.",
         "Provider Enumeration Date": "05/23/2005", place: "600 4TH ST N",
         "Healthcare Provider Taxonomy Code_1": "207Q00000X",
         "Healthcare Provider Taxonomy Code_2": "207RC0000X",
         "Healthcare Provider Primary Taxonomy Switch_1": "N",
         "Healthcare Provider Primary Taxonomy Switch_2": "Y"},
        {"NPI": OFFICE, "Entity Type Code": "2", place: "600 4TH ST N",
         "Provider Organization Name (Legal Business Name)": "GULF COAST CARDIOLOGY PA",
         "Provider Business Practice Location Address Postal Code": "337011234"},
        {"NPI": TWO, "NPI Deactivation Date": "01/02/2020"},
        {"NPI": THREE, "Entity Type Code": "1", "Last Update Date": "02/30/2020",
         "Provider Last Name (Legal Name)": "X", "Provider First Name": "Y"},
    )  # fmt: skip
    body = dry(path)
    assert (body["kind"], body["rows"], body["accepted"]) == ("nppes", 4, 2)
    assert [(p["row"], p["column"]) for p in body["problems"]] == [(5, "Last Update Date")]
    load(work, path, ACCEPT)
    with work.read() as session:
        elena = session.scalars(select(Provider)).one()
        assert (elena.family_name, elena.credential) == ("Marchetti", "MD")
        assert elena.taxonomy_code == "207RC0000X"
        assert session.scalars(select(Location.zip_code)).one() == "33701"


CODES = "List name,CPT/HCPCS,Valid from,Valid to,Modifiers,POS,Max units\n"


def test_approved_codes_are_put_corrected_and_taken_back(work, tmp_path):
    text = (
        CODES
        + "Office E/M,99214,01/01/2026,,25 LT,11,1\nOffice E/M,g0439,01/01/2026,12/31/2026,,,\n"
    )
    first = load(work, put(tmp_path, text, "codes.csv"))
    assert first.kind == "approved-codes"
    assert first.counts == {"rows": 2, "held": 0, "lists": 1, "recorded": 2, "corrected": 0,
                            "unchanged": 0}  # fmt: skip
    work.clock.move(days=1)
    second = load(work, put(tmp_path, text.replace("25 LT", "25"), "codes2.csv"))
    assert (second.counts["corrected"], second.counts["unchanged"]) == (1, 1)
    with work.read() as session:
        rows = session.scalars(select(ApprovedCode).order_by(ApprovedCode.id)).all()
        assert [row.code for row in rows] == ["99214", "G0439", "99214"]
        assert rows[2].replaces_id == rows[0].id
        assert (rows[0].modifiers, rows[0].places_of_service, rows[0].max_units) == (
            "25,LT",
            "11",
            1,
        )
    undone = by_kind("approved-codes", KNOWN).undo(work, first.import_id)
    assert any("corrected since" in text for text in undone.kept)
    assert count(work, ApprovedList) == [1]
    with work.read() as session:
        withdrawn = session.scalars(select(ApprovedCode).where(ApprovedCode.withdrawn)).one()
        assert withdrawn.code == "G0439"


def test_problems_of_approved_codes(tmp_path):
    body = dry(put(tmp_path, CODES + (
        "A,9 9,01/01/2026,,,,\nA,99214,,,,,\nA,99213,01/02/2026,01/01/2026,,,\n"
        "A,99212,01/01/2026,,2,1,x\nA,99215,01/01/2026,,,,\nA,99215,01/01/2026,,,,\n"
    )))  # fmt: skip
    assert [(p["row"], p["column"]) for p in body["problems"]] == [
        (2, "CPT/HCPCS"), (3, "Valid from"), (4, "Valid to"), (5, "Max units"), (5, "POS"),
        (5, "Modifiers"), (7, "CPT/HCPCS"),
    ]  # fmt: skip
    assert body["accepted"] == 1


WIDE = (
    "List,Code,Last code,From,To,Modifiers,Required modifier,Forbidden modifiers,Specialties\n"
)


def test_ranges_categories_and_conditions_are_loaded(work, tmp_path):
    rows = (
        "A,99202-99215,,01/01/2026,,25 95,25,,207R00000X\n"
        "A,J0100,J9999,01/01/2026,,,,,\nA,radiology,,01/01/2026,,,,TC,\n"
    )
    done = load(work, put(tmp_path, WIDE + rows))
    assert done.counts["recorded"] == 3
    with work.read() as session:
        found = session.scalars(select(ApprovedCode).order_by(ApprovedCode.id)).all()
        assert [(row.code, row.code_last) for row in found] == [
            ("99202", "99215"), ("J0100", "J9999"), ("70010", "79999")]  # fmt: skip
        assert (found[0].modifiers_required, found[0].specialties) == ("25", "207R00000X")
        assert found[2].modifiers_forbidden == "TC"


def test_contradictions_of_approved_codes_name_their_column(tmp_path):
    body = dry(put(tmp_path, WIDE + (
        "A,99215-99202,,01/01/2026,,,,,\nA,99202,J0100,01/01/2026,,,,,\n"
        "A,99214,,01/01/2026,,,25,25,\nA,99213,,01/01/2026,,25,95,,\n"
        "A,99212,,01/01/2026,,,,,Cardiology\nA,99202-99215,,01/01/2026,,,,,\n"
        "A,99202,99215,01/01/2026,,,,,\nA,99202,,01/01/2026,,,,,\n"
    )))  # fmt: skip
    assert [(p["row"], p["column"]) for p in body["problems"]] == [
        (2, "Code"), (3, "Code"), (4, "Forbidden modifiers"), (5, "Required modifier"),
        (6, "Specialties"), (8, "Code"),
    ]  # fmt: skip


def test_a_cancelled_table_leaves_nothing(work, tmp_path):
    class Impatient(Silent):
        calls = 0

        def checkpoint(self):
            self.calls += 1
            if self.calls > 2:  # the file's hash, then the load itself
                raise Cancelled

    rows = "".join(f"{make_npi(2 * 10**8 + n)},A,B,,,,,,,\n" for n in range(1200))
    path = put(tmp_path, HEADER + rows)
    with pytest.raises(Cancelled):
        detect(path, KNOWN).load(work, path, Impatient(), Options())
    assert count(work, Provider, DataImport, OutboxEntry, ImportChange) == [0] * 4


def test_the_hcpcs_file_is_recognized_by_its_content(samples):
    path = samples / "hcpcs" / "2019-Alpha-Numeric-HCPCS-File.zip"
    assert detect(path, KNOWN).kind == "hcpcs"


def test_nobody_knows_a_strange_table(samples):
    with pytest.raises(FileError, match="Nobody knows"):
        detect(samples / "geo" / "florida_counties.csv", KNOWN)


LEIE = (
    "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,"
    f'EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE\n"VEGA","IRIS","","","","","","{ONE}","","1 A ST",'
    '"TAMPA","FL","33601","1128a1","20200319","00000000","00000000",""\n'
)


def test_a_list_of_excluded_people_is_no_roster_unless_it_is_said(tmp_path):
    path = put(tmp_path, LEIE)
    assert detect(path, KNOWN).kind == "leie"
    body = by_kind("roster", KNOWN).dry_run(path, Silent(), Options()).body
    assert body["accepted"] == 1


@pytest.mark.parametrize("text", [
    f"npi,valid,source\n{ONE},1,test\n",
    "The columns are: First name, Last name, NPI, City\nso much, for them, nothing follows, here\n",
])  # fmt: skip
def test_an_npi_alone_and_a_sentence_make_no_roster(tmp_path, text):
    with pytest.raises(FileError, match="Nobody knows"):
        detect(put(tmp_path, text), KNOWN)


@pytest.mark.parametrize("text", [HEADER, HEADER + "12,Marchetti,Elena\n", HEADER + ",Vega,Iris\n"])
def test_a_roster_without_rows_or_without_good_numbers_is_one(tmp_path, text):
    assert detect(put(tmp_path, text), KNOWN).kind == "roster"


def test_of_all_sample_files_none_is_taken_for_something_else(samples):
    right = {"2019-Alpha-Numeric-HCPCS-File.zip": "hcpcs", "HCPC2026_OCT_ANWEB.excerpt.csv": "hcpcs",
             "nppes_header_330.csv": "nppes", "hcpcs_2024_decoded.csv": "hcpcs",
             "medicare_specialty_taxonomy_crosswalk_2025_10.csv": "crosswalk",
             "nucc_taxonomy_251.csv": "nucc", "ccipra-v322r0-f1.excerpt.txt": "ptp",
             "MCR_MUE_PractitionerServices_Eff_07-01-2026.excerpt.csv": "mue",
             "PPRRVU2026_Jul_nonQPP.excerpt.redacted.csv": "rvu", "pos_codes.csv": "pos",
             "carc_rarc.csv": "carc", "leie_UPDATED_head_captured_2026-08-02.csv": "leie",
             "generic_remit_csv_example.csv": "remit-lines",
             "DE1_0_2008_to_2010_Carrier_Claims_Sample_0A.csv": "carrier-claims"}  # fmt: skip
    refused = {"Nobody knows this kind of file", "This kind of file is not read yet",
               "The file is not a table"}  # fmt: skip
    for path in sorted(path for path in samples.rglob("*") if path.is_file()):
        if "x12" in path.parts and path.suffix != ".csv":
            continue
        try:
            said = detect(path, KNOWN).kind
        except FileError as error:
            said = error.title
        assert said == right[path.name] if path.name in right else said in refused, path.name


def test_days_far_away_are_ends_that_never_come(tmp_path):
    body = dry(put(tmp_path, CODES + "A,99214,01/01/2026,12/31/9999,,,\n"))
    assert body["problems"] == []
