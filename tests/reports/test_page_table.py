from __future__ import annotations

import re
from io import BytesIO

import pypdf
import pytest
from pypdfium2 import PdfDocument

from provider_ops.charts.shapes import Drawing, Rect
from provider_ops.charts.sparkline import sparkline
from provider_ops.core.pdfium import PDFIUM
from provider_ops.reports.page import BODY, LEFT, PageMeta, build
from provider_ops.reports.parts import Kpi, kpi_row
from provider_ops.reports.table import Column, Rich, Status, figure_table, share

META = PageMeta("T", "Header", "Owner", "F")
COLUMNS = [Column("Code", 70, code=True), Column("What"), Column("Lines", 60, "right")]


def printed(rows, total=None, columns=COLUMNS):
    stream = BytesIO()
    build(stream, lambda _: [figure_table(columns, rows, total=total)], META)
    return [p.extract_text() for p in pypdf.PdfReader(stream).pages]


@pytest.mark.parametrize("count", [1, 36, 64, 65, 300])
def test_every_row_is_printed_once_under_a_header_on_every_page(count):
    rows = [[f"R-{n:04}x", "Finding & more <here>", str(n)] for n in range(count)]
    sheets = printed(rows, total=["Total", "", "sum"])
    text = "\n".join(sheets)
    assert [text.count(row[0]) for row in rows] == [1] * count
    assert all(s.count("What") == 1 for s in sheets)
    assert text.count("sum") == 1
    assert "Finding & more <here>" in sheets[0]
    assert f"R-{count - 1:04}x" in sheets[-1]  # the total never stands alone


def test_rows_are_not_split():
    long = "several words that need three lines in this narrow column of text " * 2
    sheets = printed([[f"A{n:03}", f"{long} end{n:03}", "1"] for n in range(60)])
    for sheet in sheets:
        for n in range(60):
            assert (f"A{n:03}" in sheet) == (f"end{n:03}" in sheet)


def test_a_row_taller_than_a_page_loses_nothing():
    words = [f"w{n:04}" for n in range(3000)]
    text = " ".join(printed([["a", " ".join(words), "1"], ["b", "after", "2"]]))
    assert all(word in text for word in words)
    assert "after" in text


def test_cells_of_every_kind():
    drawing = Drawing(40, 10, (Rect(0, 0, 40, 10, "c1"),), "bar")
    sheets = printed([[Status("wa", "late", strong=True), Rich("<b>bold</b> & plain"), drawing],
                      [None, "", "7"]])  # fmt: skip
    assert "late" in sheets[0]
    assert "bold & plain" in sheets[0]


def test_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="2 cells for 3 columns"):
        figure_table(COLUMNS, [["a", "b"]])


def test_widths_fill_the_body():
    assert sum(share(COLUMNS, BODY)) == pytest.approx(BODY)
    assert sum(share([Column("a", 10), Column("b", 30)], BODY)) == pytest.approx(BODY)


@pytest.mark.parametrize("figure", ["$17,516", "10 of 10", "1,234 of 5,678", "$1,234,567,890.12"])
@pytest.mark.parametrize("trend", [None, sparkline([1, 2, 3], 96, 30, goal=2)])
def test_a_figure_of_a_tile_stays_on_one_line_beside_its_trend(figure, trend):
    row = kpi_row([Kpi("Paid", figure, "in", "goal", trend=trend)] * 3)
    short = kpi_row([Kpi("Paid", "9", "in", "goal", trend=trend)] * 3)
    assert row.wrap(BODY, 1e6) == short.wrap(BODY, 1e6)
    stream = BytesIO()
    build(stream, lambda _pages: [row], PageMeta("T", "", "", ""))
    with PDFIUM, PdfDocument(stream.getvalue()) as document:
        page = document[0].get_textpage()
        text = page.get_text_range().replace("\u00a0", " ")
        ends = [page.get_charbox(found.end() - 1)[2] for found in re.finditer(re.escape(figure), text)]
    room = BODY / 3 - 21 - (72 if trend else 0)
    lefts = [LEFT + BODY / 3 * place + (10.5 if place else 0) for place in range(3)]
    assert [end <= left + room for left, end in zip(lefts, ends, strict=True)] == [True] * 3
