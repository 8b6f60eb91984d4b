"""Code lists in the import wizard: beside the one that stands, cut short, and taken back."""

from __future__ import annotations

import threading
from decimal import Decimal

import pytest

from provider_ops.claims.model import Finding
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from tests.claims.tables import NPI
from tests.codes.reference_files import leie, put
from tests.support.desk import make_desk, threads_of_queries
from tests.support.work import MARKET
from tests.ui.claims.wizard import WAIT, at_step, looked, open_wizard
from ui.claims.importing.taking_back import hanging_on, in_words


@pytest.fixture
def page(qtbot, work, theme, jobs, tmp_path):
    return open_wizard(qtbot, work, make_desk(work, jobs, theme, tmp_path))


def test_a_code_list_is_shown_beside_the_one_that_stands(page, qtbot, work, tmp_path):
    kind = by_kind("pos", importers())
    head, office, home = "POS Code,POS Name\n", "11,Office\n", "12,Home\n"
    kind.load(work, put(tmp_path, head + office + home, "pos-2026-10.csv"), Silent(), Options())
    pane = page.imports.report
    with threads_of_queries() as seen:
        looked(qtbot, page, put(tmp_path, head + office + "15,Van", "pos-2026-01.csv"), "report")
    assert threading.get_ident() not in seen
    assert pane.beside.text() == "Against 2026-10: 1 added, 0 changed, 0 ended, 1 removed"
    assert pane.notes.plain_text == (
        "The last line has no line end, which all others have: the file may be cut off. "
        "1 of 2 lines that stand is not in this file: it may be cut off. Release 2026-01 is older "
        "than 2026-10, which goes on answering: the load would not answer for today."
    )
    looked(qtbot, page, put(tmp_path, head + office + home + "15,Van\n", "pos-2026-11.csv"), "report")
    qtbot.waitUntil(pane.notes.isHidden, timeout=WAIT)
    assert "1 added" in pane.beside.text()


def test_a_list_that_lacks_most_lines_is_loaded_only_as_it_is(page, qtbot, work, tmp_path):
    kind, head = by_kind("cpt", importers()), "Code,Short label,Valid from,Valid to\n"
    codes = [f"{99000 + n},Service,2026-01-01,\n" for n in range(150)]
    kind.load(work, put(tmp_path, head + "".join(codes), "a.csv"), Silent(), Options())
    looked(qtbot, page, put(tmp_path, head + "".join(codes[:3]), "b.csv"), "report")
    message = page.imports.report.states.currentWidget().accessibleName()
    assert message.startswith("Most of the list is missing. ")
    assert page.imports.go.text() == "Load it as it is"
    page.imports.go.click()
    at_step(qtbot, page, "finish")
    assert page.imports.finish.result.counts["removed"] == 147


def test_what_hangs_on_a_code_list_is_said_before_it_is_taken_back(page, qtbot, work, tmp_path):
    kind = by_kind("leie", importers())
    other = ("REED", "", "20260101", "00000000")
    first = put(tmp_path, leie(("VEGA", NPI, "20260620", "00000000"), other), "a.csv")
    second = put(tmp_path, leie(("VEGA", NPI, "20260920", "00000000"), other), "b.csv")
    keys = [kind.load(work, path, Silent(), Options()).import_id for path in (first, second)]
    with work.act() as session:
        session.add_all(
            Finding(npi=NPI, line_id=work.new_id(), rule="exclusion", market_id=MARKET,
                    service_date=work.today(), code="99213", at_risk=Decimal(1))
            for _ in range(2)
        )  # fmt: skip
    said = [in_words(hanging_on(work, key, "leie")).splitlines() for key in keys]
    assert said == [
        ["2 rows go.", "LEIE 2026-09-20 answers already; no answer changes."],
        ["2 rows go.", "LEIE 2026-06-20 answers in its place.",
         "2 findings may turn: Clinician is excluded."],
    ]  # fmt: skip
