from __future__ import annotations

import csv
import io
import itertools
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.core.errors import FileError
from provider_ops.intake import csv_table
from provider_ops.intake.csv_table import MOST_COLUMNS, read_text, sniff_delimiter
from provider_ops.intake.fields import parse_day
from provider_ops.intake.mapping import Column, best_header, chosen, guess, header_key
from provider_ops.intake.rows import Block, Row
from provider_ops.intake.source import read_table, rows_of
from provider_ops.intake.xlsx_table import cell_text
from tests.support.examples import examples

COLUMNS = (
    Column("npi", "NPI", ("Provider NPI",), required=True),
    Column("zip_code", "ZIP", ("Postal code",)),
    Column("family_name", "Last name"),
)


def rows(path):
    return [(row.number, *row.cells) for row in read_table(path)]


def put(tmp_path, content, name="a.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def workbook(tmp_path, *lines):
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    path = tmp_path / "a.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter_reads_the_same(tmp_path, encoding, delimiter):
    text = f'NPI{delimiter}Name\r\n1234567893{delimiter}"Peña, {delimiter} Ana"\r\n'
    found = rows(put(tmp_path, text.encode(encoding)))
    assert found == [(1, "NPI", "Name"), (2, "1234567893", f"Peña, {delimiter} Ana")]


@settings(max_examples=examples(35), deadline=None)
@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\x1a",
                                       exclude_categories=["Cs"]), max_size=8),
                 min_size=2, max_size=2),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_what_csv_writes_reads_back(tmp_path_factory, table):
    table = [["left", "right"], *table]
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows(table)
    path = put(tmp_path_factory.mktemp("csv"), buffer.getvalue())
    assert [row[1:] for row in rows(path)] == [tuple(row) for row in table if any(row)]


def read_slowly(text):
    """Return all rows that are not blank as the csv module reads them, up to a first fault."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=sniff_delimiter(lines[:20]), strict=True)
    found = []
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cells):
                found.append((number, *cells))
    except csv.Error:
        pass
    return found


@settings(max_examples=examples(180), deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(("a", "", "b c", '"d,e"', '"f', 'g"', "h;i", "-1", "\v", "\x85", '"\n"')),
                 min_size=1, max_size=3).map(",".join),
        min_size=1, max_size=60,
    ),
    st.sampled_from(("\n", "\r\n", "\r")), st.sampled_from((1, 7, 40, 1 << 17)), st.booleans(),
)  # fmt: skip
def test_rows_read_at_once_are_those_read_one_by_one(lines, end, size, ends):
    text = end.join(lines) + end * ends
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_table, "AT_ONCE", size)
        parts = list(read_text(io.StringIO(text, newline=""), "text"))
    found = list(itertools.takewhile(lambda row: not row.fault, rows_of(parts)))
    expected = read_slowly(text)
    assert [(row.number, *row.cells) for row in found] == expected
    for block in parts:
        if isinstance(block, Block) and block.text:
            lines = list(csv.reader(io.StringIO(block.text, newline="")))
            assert lines == [list(row.cells) for row in block.rows()]


def test_row_numbers_are_those_of_a_spreadsheet(tmp_path):
    assert [row[0] for row in rows(put(tmp_path, 'a,b\n\n"x\ny",2\n3,4\n'))] == [1, 3, 4]


def test_a_file_that_ends_in_quotation_marks_says_so(tmp_path):
    found = list(read_table(put(tmp_path, 'a,b\n1,2\n3,"cut of')))
    assert [bool(row.fault) for row in found] == [False, False, True]
    assert "cut off" in found[-1].fault


def test_a_broken_row_does_not_break_the_next(tmp_path):
    found = list(read_table(put(tmp_path, 'a,b\n"x"y,2\n3,4\n')))
    assert [bool(row.fault) for row in found] == [False, True, False]
    assert found[2].cells == ("3", "4")


@pytest.mark.parametrize(
    ("content", "title"),
    [(b"", "empty"), (b" \r\n\0\0", "empty"), (b"%PDF-1.7 x", "not a table"),
     (b"a,b\n1,\0\0\0\n", "not a table"), (bytes(range(256)) * 40, "not a table"),
     (b"\x1f\x8b\x08abc", "not a table"), (b"PK\x03\x04" + b"x" * 50, "archive cannot be read"),
     (b"x" * (1 << 21), "not a table")],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_words(tmp_path, content, title):
    with pytest.raises(FileError) as refused:
        list(read_table(put(tmp_path, content)))
    assert title in refused.value.title
    assert "Nothing was loaded" in refused.value.remedy


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_more_columns_than_any_table_has_are_refused_before_headers_are_guessed(
    tmp_path, delimiter
):
    wide = delimiter.join(f"Column {n}" for n in range(50_000))
    for lines in (wide, f"a{delimiter}b\n{wide}"):
        with pytest.raises(FileError, match="50,000 columns; a table may have 1,000") as caught:
            rows(put(tmp_path, lines))
        assert caught.value.title == "The table has too many columns"
    narrow = delimiter.join(f"Column {n}" for n in range(MOST_COLUMNS))
    assert len(rows(put(tmp_path, narrow))[0]) == MOST_COLUMNS + 1


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(FileError, match="not there"):
        list(read_table(tmp_path / "no.csv"))
    with pytest.raises(FileError, match="folder"):
        list(read_table(tmp_path))


def test_two_gigabytes_are_refused_at_once(tmp_path):
    path = put(tmp_path, "npi,name\n")
    with path.open("r+b") as file:
        file.truncate(2 << 30)  # sparse: takes no room
    with pytest.raises(FileError, match="too large"):
        list(read_table(path))


def test_cells_of_a_workbook_become_what_was_typed(tmp_path):
    path = workbook(
        tmp_path,
        ["NPI", "Since", "Open", "Share"],
        [1234567893, datetime(2026, 10, 6), True, 1.5],
        [None, None, None, None],
        ["01234", date(2026, 1, 2), "x", 2.0],
    )
    assert rows(path) == [
        (1, "NPI", "Since", "Open", "Share"),
        (2, "1234567893", "2026-10-06", "TRUE", "1.5"),
        (4, "01234", "2026-01-02", "x", "2"),
    ]
    assert cell_text(None) == ""


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (64 << 20))
    with pytest.raises(FileError, match="unpacks to too much"):
        list(read_table(path))


def test_entities_in_a_workbook_are_refused(tmp_path):
    good, bad = workbook(tmp_path, ["a", "b"], ["x", "y"]), tmp_path / "bad.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.endswith("sheet1.xml"):
                data = b'<!DOCTYPE s [<!ENTITY a "aaaa">]>' + data.replace(b">x<", b">&a;<")
                assert b"&a;" in data
            new.writestr(item, data)
    with pytest.raises(FileError, match="workbook cannot be read"):
        list(read_table(bad))


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_workbook_cut_off_is_refused(tmp_path, keep):
    path = workbook(tmp_path, ["a", "b"], *[[n, n] for n in range(500)])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(FileError, match="workbook cannot be read"):
        list(read_table(path))


def test_an_archive_is_called_one_be_it_whole_or_cut_off(tmp_path):
    path = tmp_path / "release.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("codes.txt", "A0021" * 200)
    with pytest.raises(FileError, match=r"archive \(zip\) of 1 file and no workbook"):
        read_table(path)
    path.write_bytes(path.read_bytes()[:500])
    with pytest.raises(FileError, match=r"The archive .* is an archive \(zip\) that is damaged"):
        read_table(path)


def test_a_workbook_is_known_whatever_it_begins_with(tmp_path):
    path, other = workbook(tmp_path, ["NPI"]), tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        new.writestr("customXml/item1.xml", "<a/>")
        for name in old.namelist():
            new.writestr(name, old.read(name))
    assert rows(other) == [(1, "NPI")]


def test_a_workbook_with_a_password_is_named_as_such(tmp_path):
    mark = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    locked = put(tmp_path, mark + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le"), "a.xlsx")
    with pytest.raises(FileError, match="password"):
        list(read_table(locked))
    with pytest.raises(FileError, match="old kind"):
        list(read_table(put(tmp_path, mark + b"\0" * 100, "a.xls")))


def test_headers_are_recognized_by_synonym_and_likeness():
    mapped = guess(["provider-npi", "Posta1 Code", "LAST_NAME", "note"], COLUMNS)
    assert mapped.places == {"npi": 0, "zip_code": 1, "family_name": 2}
    assert mapped.unused() == ("note",)
    assert mapped.header_of("npi") == "provider-npi"


def test_the_likest_header_is_taken_and_the_first_of_equals():
    column = (Column("specialty", "Speciality name"),)
    header = ["Specialty nameX", "Speciality namee", "Speciality namef"]
    assert guess(header, column).places == {"specialty": 1}


def test_the_header_may_stand_below_a_title():
    first = [Row(1, ("Roster of October", "")), Row(2, ("NPI", "ZIP")), Row(3, ("1", "2"))]
    place, mapped = best_header(first, COLUMNS)
    assert (place, set(mapped.places)) == (1, {"npi", "zip_code"})


def test_a_mapping_by_hand_is_taken_by_its_word():
    assert chosen(["a", "b"], COLUMNS, {"npi": "b"}).places == {"npi": 1}
    with pytest.raises(FileError, match="does not fit"):
        chosen(["a", "b"], COLUMNS, {"npi": "c"})
    with pytest.raises(FileError, match="does not fit"):
        chosen(["a", "b"], COLUMNS, {"other": "a"})


@given(st.lists(st.text(max_size=12), max_size=8))
def test_a_guess_never_uses_a_header_twice(header):
    mapped = guess(header, COLUMNS)
    places = list(mapped.places.values())
    assert len(places) == len(set(places))
    assert all(0 <= place < len(header) for place in places)


@given(st.permutations(["NPI", "Postal code", "Last name", "Other"]))
def test_a_guess_does_not_depend_on_the_order(header):
    mapped = guess(header, COLUMNS)
    assert {name: header_key(header[n]) for name, n in mapped.places.items()} == {
        "npi": "npi", "zip_code": "postalcode", "family_name": "lastname"
    }  # fmt: skip


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_three_spellings_of_a_day(day):
    for text in (
        f"{day:%m/%d/%Y}",
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.month}/{day.day}/{day:%Y}",
    ):
        assert parse_day(text) == day


@pytest.mark.parametrize(
    "text", ["02/30/2026", "31/09/2026", "2026-13-01", "1/1/26", "soon", "", "01/01/0001"]
)
def test_impossible_days(text):
    with pytest.raises(ValueError):  # noqa: PT011
        parse_day(text)


@given(
    st.lists(st.lists(st.integers(0, 99).map(str), min_size=3, max_size=3), min_size=1, max_size=5),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_the_delimiter_is_found(table, delimiter):
    assert sniff_delimiter([delimiter.join(row) + "\n" for row in table]) == delimiter
