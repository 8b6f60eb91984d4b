from __future__ import annotations

import json
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from provider_ops.codes import actions, queries
from provider_ops.codes.model import BillingCode
from provider_ops.codes.readers.official import read_hcpcs
from provider_ops.codes.rules import hcpcs, sets
from provider_ops.codes.rules.sets import CodeLine
from provider_ops.core.errors import FileError, NotFoundError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.intake.rows import Problem
from provider_ops.store.model import OutboxEntry

ZIP = "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip"


def record(code: str, *, kind: str = "3", short: str = "Test", added: str = "20190101",
           ended: str = "", length: int = 320) -> str:  # fmt: skip
    line = f"{code:>5}00100{kind}{'Long text':<80}{short:<28}"
    return f"{line:<268}{added:<8}{'20190101':<8}{ended:<8}N".ljust(320)[:length]


def text_file(folder, *lines, name="HCPC2026_ANWEB.txt"):
    path = folder / name
    path.write_bytes("\r\n".join(["***Disclaimer\xae\t", "", *lines]).encode("latin-1"))
    return path


def zip_file(folder, members, name="file.zip"):
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return path


def test_a_fixed_width_file_gives_codes_modifiers_and_dates(tmp_path):
    path = text_file(
        tmp_path,
        record("   A1", kind="7", added="20020701"),
        record("G0439", short="Ppps, subseq visit", added="20110101", ended="20251231"),
        record("G0439", kind="4", short="", added=""),
        record("J1234", ended="00000000"),
    )
    assert list(read_hcpcs(path)) == [
        CodeLine("modifier", "A1", "Test", date(2002, 7, 1), None),
        CodeLine("HCPCS", "G0439", "Ppps, subseq visit", date(2011, 1, 1), date(2025, 12, 31)),
        CodeLine("HCPCS", "J1234", "Test", date(2019, 1, 1), None),
    ]


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        (record("G0002", added="20190231"), "ADD DT", "no date"),
        (record("G0002", added=""), "ADD DT", "is missing"),
        (record("G0002", ended="2019"), "TERM DT", "no date"),
        (record("G0002", length=200), "", "cut off"),
        (record("G0001"), "HCPC", "row 3 already"),
        ("something else", "", "no record"),
    ],
)
def test_a_bad_row_is_named_with_its_column(tmp_path, line, column, words):
    _, problem = read_hcpcs(text_file(tmp_path, record("G0001"), line))
    assert isinstance(problem, Problem)
    assert (problem.row, problem.column) == (4, column)
    assert words in problem.message


def test_a_csv_row_that_lost_a_blank_cell_is_read_from_its_end(tmp_path):
    header = ["HCPC", "SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION",
              *(f"F{n}" for n in range(8)), "ADD DT", "ACT EFF DT", "TERM DT", "ACTION CD"]  # fmt: skip
    full = ["   AM", "0010", "7", "Long", "Short", *[""] * 8, "19910101", "19970101", "", "N"]
    short, cut = [*full[:5], *full[6:]], full[:-2]
    path = tmp_path / "codes.csv"
    path.write_text("\n".join(",".join(row) for row in
                    (header, full, [short[0].replace("AM", "AH"), *short[1:]], cut)))  # fmt: skip
    am, ah, problem = read_hcpcs(path)
    assert am == CodeLine("modifier", "AM", "Short", date(1991, 1, 1), None)
    assert ah == CodeLine("modifier", "AH", "Short", date(1991, 1, 1), None)
    assert "15 of 17 cells" in problem.message


def test_names_inside_a_zip_are_never_paths(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    path = zip_file(inside, {"readme.txt": "hello", "../../HCPC_ANWEB.TXT": record("G0001")})
    (line,) = read_hcpcs(path)
    assert line.code == "G0001"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["file.zip", "inside"]


@pytest.mark.parametrize("damage", ["cut", "flip", "other", "empty", "bomb", "binary"])
def test_a_file_that_is_none_is_refused_with_what_to_do(tmp_path, damage):
    path = zip_file(tmp_path, {"HCPC_ANWEB.txt": "\n".join(
        record(f"G{n:04}") for n in range(500))})  # fmt: skip
    content = bytearray(path.read_bytes())
    if damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "flip":
        content[len(content) // 3] ^= 255
        path.write_bytes(content)
    elif damage == "other":
        zip_file(tmp_path, {"a.txt": "hello"})
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "bomb":
        zip_file(tmp_path, {"HCPC_ANWEB.txt": " " * 50_000_000})
    else:
        path.write_bytes(bytes(range(256)) * 50)
    with pytest.raises(FileError) as caught:
        list(read_hcpcs(path))
    assert caught.value.remedy.startswith("Nothing was")


@given(
    st.text(max_size=40)
    | st.builds(lambda tail: record("G0001")[:200] + tail, st.text(max_size=130))
)
def test_no_line_of_text_breaks_the_record_reader(text):
    if hcpcs.is_record(text):
        with suppress(hcpcs.LineError):
            hcpcs.read_line(hcpcs.cells_of(text))


@pytest.mark.parametrize(
    ("code", "code_set"),
    [("G0439", "HCPCS"), ("D0120", "CDT"), ("99214", "CPT"), ("0001F", "CPT"), ("0450", "other"),
     ("AB123", "other"), ("G04391", "other")],
)  # fmt: skip
def test_the_shape_of_a_code_names_its_set(code, code_set):
    assert sets.code_set_of(code) == code_set


@pytest.mark.parametrize(
    ("name", "release"),
    [("HCPC2026_OCT_ANWEB.txt", "2026 OCT"), ("2019-Alpha-Numeric-HCPCS-File.zip", "2019"),
     ("october-2024-alpha-numeric-hcpcs-file.zip", "2024 OCT"), ("HCPC17_CONTR_ANWEB.xlsx", "2017"),
     ("july-2025-alpha-numeric-hcpcs-file.zip", "2025 JUL"), ("codes.zip", ""),
     ("HCPC2018_CONTR_ANWEB.xlsx", "2018"), ("hcpcs_2024_decoded.csv", "2024")],
)  # fmt: skip
def test_releases_are_read_from_official_names(name, release):
    assert sets.release_named(name) == release


def test_the_official_file_is_loaded_whole(samples, work):
    preview = actions.preview_codes(None, "hcpcs", samples / ZIP, Silent())
    assert json.loads(json.dumps(preview.as_json())) == {
        "kind": "hcpcs", "release": "2019", "codes": 6440, "modifiers": 360, "ended": 515,
        "added": 6800, "changed": 0, "removed": 0, "errors": [],
    }  # fmt: skip
    key, _ = actions.load_codes(work, "hcpcs", samples / ZIP, Silent())
    with work.read() as session:
        assert session.scalar(select(func.count(BillingCode.id))) == 6800
        assert [entry.table_name for entry in session.scalars(select(OutboxEntry))] == [
            "data_import"
        ]
        assert queries.latest_load(session, "hcpcs") == key


@pytest.mark.filterwarnings("ignore:Cannot parse header or footer")
def test_every_edition_of_a_release_says_the_same(samples, tmp_path):
    with zipfile.ZipFile(samples / ZIP) as archive:
        book = archive.read("HCPC2019_CONTR_ANWEB.xlsx")
    shrunk = zip_file(tmp_path, {"HCPC2019_CONTR_ANWEB.xlsx": book})
    assert set(read_hcpcs(shrunk)) == set(read_hcpcs(samples / ZIP))


def test_the_excerpt_of_2026_is_read_without_problems(samples):
    lines = list(read_hcpcs(samples / "hcpcs/HCPC2026_OCT_ANWEB.excerpt.csv"))
    assert len(lines) == 12
    assert all(isinstance(line, CodeLine) and line.code_set == "modifier" for line in lines)


def test_a_new_load_is_compared_with_the_one_before_and_can_be_undone(work, tmp_path):
    first = text_file(tmp_path, record("G0001"), record("G0002"), record("G0003"), name="a.txt")
    second = text_file(tmp_path, record("G0001"), record("G0002", ended="20261231"),
                       record("G0004"), name="b.txt")  # fmt: skip
    old, _ = actions.load_codes(work, "hcpcs", first, Silent(), "2026 JAN")
    work.clock.move(days=1)
    with work.read() as session:
        preview = actions.preview_codes(session, "hcpcs", second, Silent())
    assert (preview.added, preview.changed, preview.removed, preview.ended) == (1, 1, 1, 1)
    new, _ = actions.load_codes(work, "hcpcs", second, Silent(), "2026 APR")
    with work.read() as session:
        assert queries.latest_load(session, "hcpcs") == new
        assert session.scalar(select(func.count(BillingCode.id))) == 6
    with pytest.raises(RuleError, match="loaded already"):
        actions.load_codes(work, "hcpcs", second, Silent(), "again")
    assert actions.undo_load(work, new) == 3
    with pytest.raises(RuleError, match="undone already"):
        actions.undo_load(work, new)
    with pytest.raises(NotFoundError):
        actions.undo_load(work, work.new_id())
    with work.read() as session:
        assert queries.latest_load(session, "hcpcs") == old
        assert session.scalar(select(func.count(BillingCode.id))) == 3
        assert [row.undone_at is None for row in queries.loads(session)] == [False, True]
    actions.load_codes(work, "hcpcs", second, Silent(), "2026 APR")


def test_a_file_with_a_damaged_row_is_not_loaded_at_all(work, tmp_path):
    path = text_file(tmp_path, record("G0001"), record("G0002", added="2019"))
    with pytest.raises(FileError, match="row 4"):
        actions.load_codes(work, "hcpcs", path, Silent(), "2026")
    with work.read() as session:
        assert queries.loads(session) == ()


def test_a_cpt_short_list_is_loaded_from_csv(work, tmp_path):
    path = tmp_path / "cpt.csv"
    path.write_text("Code,Short label,Valid from,Valid to\n99214,Office,01/01/2021,\n"
                    "99201,Old,2000-01-01,2020-12-31\n")  # fmt: skip
    actions.load_codes(work, "cpt", path, Silent(), "2026")
    with work.read() as session:
        rows = session.execute(select(BillingCode.code_set, BillingCode.code, BillingCode.valid_to)
                               .order_by(BillingCode.code)).all()  # fmt: skip
    assert rows == [("CPT", "99201", date(2020, 12, 31)), ("CPT", "99214", None)]
    path.write_text("Code,Valid from\n99214,yesterday\n!,2020-01-01\n99214,2021-01-01\n")
    with work.read() as session:
        preview = actions.preview_codes(session, "cpt", path, Silent())
    assert [(p.row, p.column) for p in preview.errors] == [(2, "first"), (3, "code")]
    path.write_text("A,B\n1,2\n")
    with pytest.raises(FileError, match="column Code"):
        actions.load_codes(work, "cpt", path, Silent(), "2026")
