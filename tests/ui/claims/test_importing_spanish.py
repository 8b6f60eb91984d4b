"""What is wrong in a file, in the import wizard of a Spanish window."""

from __future__ import annotations

import csv

import pytest

from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from tests.claims.remittances import ORIGINAL, remittance
from tests.claims.tables import GOOD, row, write
from tests.codes.reference_files import put
from tests.support.desk import make_desk
from tests.ui.claims.wizard import WAIT, at_step, looked, open_wizard
from ui.claims.importing.row_table import row_columns


@pytest.fixture
def page(spanish, qtbot, work, theme, jobs, tmp_path):
    return open_wizard(qtbot, work, make_desk(work, jobs, theme, tmp_path))


def checked(qtbot, page, path):
    looked(qtbot, page, path)
    page.imports.go.click()
    at_step(qtbot, page, "check")
    pane = page.imports.check
    qtbot.waitUntil(lambda: pane.table.current_row is not None, timeout=WAIT)
    return pane


def test_a_cell_that_is_wrong_says_why(page, qtbot, tmp_path):
    pane = checked(qtbot, page, write(tmp_path / "a.csv", GOOD, row(dos="31/09/2026", claim="C-2")))
    (column,) = (one for one in row_columns(pane.preview, "Fila") if one.title == "DOS")
    assert column.spoken(pane.preview.rows[3]) == (
        "Fecha de servicio 31/09/2026 31/09/2026 no es una fecha; se espera MM/DD/AAAA."
    )


def test_a_row_like_another_is_named_with_its_number(page, qtbot, tmp_path):
    pane = checked(qtbot, page, write(tmp_path / "a.csv", GOOD, GOOD))
    assert pane.panel.why.text() == (
        "Se parece a la fila 2: mismo reclamo, código y fecha. La fila se carga con este aviso."
    )


def test_the_file_of_problem_rows_is_in_the_language_of_the_window(
    page, qtbot, tmp_path, monkeypatch
):
    pane = checked(qtbot, page, write(tmp_path / "a.csv", GOOD, row(cpt="9O935", claim="C-2")))
    out = tmp_path / "out.csv"
    monkeypatch.setattr("ui.claims.importing.check_pane.ask_target", lambda *words: words[-1](out))
    with qtbot.waitSignal(pane.announced, timeout=WAIT):
        pane.export.click()
    with out.open(encoding="utf-8-sig", newline="") as file:
        header, held = csv.reader(file)
    assert header[-3:] == ["Fila en el archivo", "Retenida", "Problema"]
    assert held[-2:] == [
        "sí", "CPT: 9O935 tiene una letra donde va un dígito; ¿quiso decir 90935?",
    ]  # fmt: skip


def test_a_damaged_remittance_says_where_and_what(page, qtbot, tmp_path):
    path = tmp_path / "cut.835"
    path.write_text(remittance(ORIGINAL).partition("SE*")[0])
    looked(qtbot, page, path, "report")
    pane = page.imports.report
    qtbot.waitUntil(lambda: pane.problems.row(0) is not None, timeout=WAIT)
    assert pane.summary.text() == "1 pago, 1 reclamo, 2 líneas"
    assert pane.problems.row(0).message == (
        "El conjunto de transacciones no tiene segmento SE; el archivo puede estar cortado."
    )


def test_a_code_list_says_what_it_lacks_and_which_row_is_damaged(page, qtbot, work, tmp_path):
    kind = by_kind("pos", importers())
    head, office, home = "POS Code,POS Name\n", "11,Office\n", "12,Home\n"
    kind.load(work, put(tmp_path, head + office + home, "pos-2026-10.csv"), Silent(), Options())
    looked(qtbot, page, put(tmp_path, head + office + "x,Van", "pos-2026-01.csv"), "report")
    pane = page.imports.report
    assert pane.notes.plain_text == (
        "La última línea no tiene fin de línea, que todas las demás tienen: el archivo puede "
        "estar cortado. 1 de 2 líneas vigentes no está en este archivo: puede estar cortado. La "
        "edición 2026-01 es anterior a 2026-10, que sigue respondiendo: la carga no respondería "
        "por hoy."
    )
    qtbot.waitUntil(lambda: pane.problems.row(0) is not None, timeout=WAIT)
    assert pane.problems.row(0).message == "“x” no sirve como lugar de servicio."
    assert pane.summary.text() == "lugares de servicio: 1 código, edición 2026-01"
