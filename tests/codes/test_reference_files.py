from __future__ import annotations

import zipfile
from datetime import date

import openpyxl
import pytest

from provider_ops.codes import actions
from provider_ops.codes.kinds import KINDS
from provider_ops.codes.rules.reference import ExclusionLine, PairLine
from provider_ops.codes.rules.releases import Edition
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import detect
from provider_ops.intake.rows import Problem
from tests.codes.reference_files import (
    ONE,
    SAMPLES,
    TWO,
    UNKNOWN,
    leie,
    mue,
    opt_outs,
    ptp,
    put,
    rvu,
)

KIND = {kind.kind: kind for kind in KINDS}


def read(kind, path):
    return list(KIND[kind].read(path, Edition()))


@pytest.mark.parametrize(
    ("kind", "release", "codes", "ended"),
    [("nucc", "25.1", 883, 0), ("crosswalk", "2025-10", 565, 0), ("ptp", "v32.2", 9, 7),
     ("mue", "2026-07-01", 6, 0), ("rvu", "2026-07-01", 4, 0), ("pos", "", 99, 0),
     ("carc", "2024-03-01", 1581, 110), ("leie", "2023-05-18", 4, 0)],
)  # fmt: skip
def test_the_public_files(samples, kind, release, codes, ended):
    found = actions.preview_codes(None, kind, samples / SAMPLES[kind], Silent()).as_json()
    assert found == {"kind": kind, "release": release, "codes": codes, "ended": ended,
                     "added": codes, "changed": 0, "removed": 0, "errors": []}  # fmt: skip


def test_pairs_carry_dates_and_indicator(samples):
    lines = read("ptp", samples / SAMPLES["ptp"])
    assert lines[2] == PairLine("practitioner", "0001A", "90473", date(2022, 1, 1),
                                date(2022, 1, 1), "9", "CPT Manual or CMS manual coding instruction")  # fmt: skip
    assert [line.valid_to for line in lines[-2:]] == [None, None]


def test_exclusions_without_npi_or_date_say_so(samples):
    lines = read("leie", samples / SAMPLES["leie"])
    assert [line.npi for line in lines] == [None, None, "1972902351", None]
    assert lines[0] == ExclusionLine(
        None, "#1 MARKETING SERVICE, INC", "OTHER BUSINESS", "SOBER HOME", None, "NY", "11235",
        "1128a1", date(2020, 3, 19), None, None, "",
    )  # fmt: skip


def test_footnotes_of_the_crosswalk_are_no_part_of_its_codes(samples):
    lines = read("crosswalk", samples / SAMPLES["crosswalk"])
    hospitals = {line.taxonomy_code for line in lines if line.specialty == "A0"}
    assert {"282N00000X", "284300000X"} <= hospitals
    assert not any("[" in line.specialty + line.specialty_name for line in lines)
    assert [line.specialty for line in lines if not line.taxonomy_code] == ["73", "88", "95", "C9"]


def test_every_taxonomy_of_the_crosswalk_is_or_was_one(samples):
    known = {line.code for line in read("nucc", samples / SAMPLES["nucc"])}
    used = {line.taxonomy_code for line in read("crosswalk", samples / SAMPLES["crosswalk"])}
    assert len(used - known - {""}) < 10


def test_reasons_and_places(samples):
    reasons = {(one.code_list, one.code): one for one in read("carc", samples / SAMPLES["carc"])}
    assert reasons["CARC", "15"].valid_to == date(2018, 5, 1)
    assert reasons["RARC", "M1"].valid_from == date(1997, 1, 1)
    assert reasons["Group", "CO"].valid_from is None
    places = {one.code: one.setting for one in read("pos", samples / SAMPLES["pos"])}
    assert [places[code] for code in ("02", "11", "10", "98")] == [
        "facility", "non-facility", "non-facility", "unassigned",
    ]  # fmt: skip


def test_codes_of_2019_and_2024_agree_on_when_they_were_added(samples):
    old = {line.code: line for line in read("hcpcs", samples / "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip")
           if line.code_set == "HCPCS"}  # fmt: skip
    new = {line.code: line for line in read("hcpcs", samples / "hcpcs/hcpcs_2024_decoded.csv")}
    both = old.keys() & new.keys()
    assert len(new) == 8033
    assert len(both) > 6000
    assert sum(old[code].first == new[code].first for code in both) > 0.99 * len(both)


BAD = [
    ("ptp", ptp(("99213", "G0008", "20220101", "*", "2")), 7, "Modifier", "indicator"),
    ("ptp", ptp(("99213", "G0008", "2022", "*", "1")), 7, "Effective", "no date"),
    ("ptp", ptp(("99213", "G0008", "*", "*", "1")), 7, "Effective", "missing"),
    ("ptp", ptp(("9921", "G0008", "20220101", "*", "1")), 7, "Column 1", "no billing code"),
    ("ptp", ptp(*[("99213", "G0008", "20220101", "*", "1")] * 2), 8, "Column 1", "Row 7 says"),
    ("mue", mue(("99213", "x")), 3, "Practitioner Services MUE Values", "no whole number"),
    ("mue", mue(("99213", "1"), ("99213", "2")), 4, "HCPCS/ CPT Code", "Row 3 says"),
    ("rvu", rvu(("99213", "", "1.2.3")), 4, "WORK RVU", "no number"),
    ("leie", leie(("VEGA", "12345", "20200101", "00000000")), 2, "NPI", "no NPI"),
    ("leie", leie(("VEGA", ONE, "20201301", "00000000")), 2, "EXCLDATE", "no date"),
    ("optout", opt_outs(("", "VEGA", "A", "", "01/01/2026", "", "", "", "")), 2, "NPI", "missing"),
    ("optout", opt_outs((ONE, "VEGA", "A", "", "01/01/2026", "01/01/2025", "", "", "")), 2,
     "Optout End Date", "before the first"),
    ("pos", "POS Code,POS Type,POS Name\n11,Somewhere,Office\n", 2, "POS Type", "neither"),
    ("carc", "Code,List,Description,Start,Stop\n1,XARC,A,,\n", 2, "List", "none of"),
    ("carc", ("Code,List,Description,Start,Stop\n1,CARC,A,1995-01-01,\n"
     "2,CARC,one, two,2001-01-01,\n"), 3, "", "more cells"),
    ("nucc", "Code,Grouping,Classification,Specialization\n207K,A,B,\n", 2, "Code", "no taxonomy"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "row", "column", "words"), BAD)
def test_a_bad_row_is_named_with_its_column(tmp_path, kind, text, row, column, words):
    found = read(kind, put(tmp_path, text, "ccipra-v322r0-f1.txt"))
    (problem,) = [one for one in found if isinstance(one, Problem)]
    assert (problem.row, problem.column) == (row, column)
    assert words in problem.message


def test_a_pair_deleted_on_its_first_day_stays_on_record(tmp_path):
    (line,) = read("ptp", put(tmp_path, ptp(("99213", "G0008", "20220101", "20220101", "9")), "a"))
    assert line.valid_from == line.valid_to


def test_columns_of_the_opt_out_list_come_in_any_order(tmp_path):
    path = put(tmp_path, opt_outs((ONE, "VEGA", "IRIS", "Podiatry", "01/15/2026", "2028/01/15", "FL",
                                   "Y", "2026-02-01")), "Opt_Out_2026-02.csv")  # fmt: skip
    (line,) = read("optout", path)
    assert line == (ONE, "VEGA, IRIS", "Podiatry", "FL", date(2026, 1, 15), date(2028, 1, 15), True,
                    date(2026, 2, 1))  # fmt: skip
    assert detect(path, importers()).kind == "optout"


@pytest.mark.parametrize("service", ["Practitioner", "Outpatient Hospital", "DME Supplier"])
def test_the_header_tells_whose_units_they_are(tmp_path, service):
    edition = Edition()
    list(KIND["mue"].read(put(tmp_path, mue(("99213", "1"), service=service), "a.csv"), edition))
    assert edition.part == service.split()[0].lower()


@pytest.mark.parametrize("name", ["2608excl.csv", "2608REIN.csv"])
def test_a_supplement_is_not_the_full_list(tmp_path, name):
    with pytest.raises(FileError, match="not the full list"):
        read("leie", put(tmp_path, leie(("VEGA", ONE, "20200101", "00000000")), name))


def test_a_renamed_supplement_of_reinstatements_is_none_either(tmp_path):
    path = put(tmp_path, leie(("VEGA", ONE, "20200101", "20260101")), "a.csv")
    with pytest.raises(FileError, match="not the full list"):
        read("leie", path)


def test_a_workbook_and_an_archive_say_the_same_as_the_text(tmp_path):
    text = ptp(
        ("99213", "G0008", "20220101", "*", "1"), ("99213", "G0009", "20220101", "20231231", "0")
    )
    plain = put(tmp_path, text, "ccipra-v322r0-f1.txt")
    book = openpyxl.Workbook()
    for row in text.splitlines():
        book.active.append([cell or None for cell in row.split("\t")])
    book.save(tmp_path / "ccipra-v322r0-f1.xlsx")
    archive = tmp_path / "download.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("readme.txt", "hello")
        file.write(plain, "../x/ccipra-v322r0-f1.txt")
    expected = read("ptp", plain)
    assert len(expected) == 2
    for path in (tmp_path / "ccipra-v322r0-f1.xlsx", archive):
        assert read("ptp", path) == expected
        assert detect(path, importers()).kind == "ptp"
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "ccipra-v322r0-f1.txt", "ccipra-v322r0-f1.xlsx", "download.zip",
    ]  # fmt: skip


def test_a_wide_table_with_such_columns_is_something_else(tmp_path):
    header = ",".join(
        ["Place of Service Code", "Place of Service Name", *(f"F{n}" for n in range(12))]
    )
    path = put(tmp_path, f"{header}\n11,Office{',x' * 12}\n", "claims.csv")
    with pytest.raises(FileError, match="Nobody knows"):
        detect(path, importers())


def test_a_cpt_list_is_recognized_and_a_list_of_approved_codes_is_not_one(tmp_path):
    cpt = put(tmp_path, "CPT,Short label,Valid from,Valid to\n99214,Office,2021-01-01,\n", "a.csv")
    assert detect(cpt, importers()).kind == "cpt"
    approved = put(tmp_path, "List name,Code,Name,Valid from\nA,99214,Office,2021-01-01\n", "b.csv")
    assert detect(approved, importers()).kind == "approved-codes"


def test_an_unknown_npi_is_never_a_number(tmp_path):
    lines = read("leie", put(tmp_path, leie(("A", UNKNOWN, "20200101", ""), ("B", "", "00000000", ""),
                                            ("C", TWO, "20200101", "00000000")), "a.csv"))  # fmt: skip
    assert [(line.npi, line.excluded_on is None) for line in lines] == [
        (None, False), (None, True), (TWO, False),
    ]  # fmt: skip


def test_rows_that_all_end_with_an_empty_cell_are_whole(tmp_path):
    text = "Code,List,Description,Start,Stop\n1,CARC,A,1995-01-01,,\n2,CARC,B,1995-01-01,,\n"
    assert [line.code for line in read("carc", put(tmp_path, text, "a.csv"))] == ["1", "2"]
