from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from provider_ops.claims.actions import import_835
from provider_ops.claims.payments.reassociation import Standing
from provider_ops.core.progress import Silent
from tests.claims.remittances import CORRECTION, ORIGINAL, remittance
from tests.support.desk import make_desk, threads_of_queries
from ui.claims.claim_life import LifePopup
from ui.claims.line_detail import LinePopup
from ui.claims.page import ClaimsPage
from ui.claims.payments.receive_sheet import ReceiveSheet

WAIT = 30_000
HELD_BACK = "PLB*1234567893*20261231*WO:PAYER1*30~"


def load(work, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    import_835(work, path, Silent(), hash_key=b"a key for tests")


@pytest.fixture
def pane(qtbot, work, theme, jobs, tmp_path):
    """The page on payments: one that adds up, and one with the wrong sign of a PLB amount."""
    load(work, tmp_path, "a.835", remittance(ORIGINAL, CORRECTION))
    other = ORIGINAL.replace("ACCT1", "X").replace("PAYER1", "PAYER7")
    off = remittance(other, day="20260801")
    load(work, tmp_path, "b.835",
         off.replace("BPR*I*80", "BPR*I*110").replace("SE*", HELD_BACK + "SE*"))  # fmt: skip
    page = ClaimsPage(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    page.resize(1300, 820)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.picture is not None and page.picture.is_current, timeout=WAIT)
    page.below.tabs.set_value("payments")
    qtbot.waitUntil(lambda: page.below.payments.detail.detail is not None, timeout=WAIT)
    return page.below.payments


def listed(pane):
    return [pane.model.row(n).trace_number for n in range(pane.model.rowCount())
            if pane.model.row(n) is not None]  # fmt: skip


def over(pane, qtbot, kind):
    def shown():
        return [one for one in pane.window().findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT)
    return shown()[0]


def test_the_latest_payment_is_taken_apart_beside_the_list(pane, qtbot):
    assert listed(pane) == ["CHECK20260915", "CHECK20260801"]
    detail = pane.detail
    assert [fact.glyph for fact in detail.steps.facts] == ["ok", "ok", "ok"]
    assert not any(banner.isVisible() for banner in detail.gaps)
    qtbot.waitUntil(lambda: detail.model.rowCount() == 3, timeout=WAIT)
    assert not pane.window()._upper.isVisible(), "reasons of denials have nothing to say here"
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: detail.gaps[0].isVisible(), timeout=WAIT)
    assert "−$60.00" in detail.gaps[0].plain_text  # noqa: RUF001 - the minus of figures
    assert "WO, $30.00, has the wrong sign" in detail.gaps[0].plain_text
    assert [fact.lead for fact in detail.held_back.facts] == ["WO"]
    assert detail.files.facts[0].lead == "b.835"


def test_filters_leave_what_they_say_and_are_taken_back(pane, qtbot):
    pane.shown.set_value("unbalanced")
    qtbot.waitUntil(lambda: listed(pane) == ["CHECK20260801"], timeout=WAIT)
    pane.shown.set_value("differs")
    qtbot.waitUntil(lambda: pane.states.state == "message", timeout=WAIT)
    pane.states.acted.emit()
    qtbot.waitUntil(lambda: len(listed(pane)) == 2, timeout=WAIT)
    qtbot.keyClicks(pane.text, "0801")
    qtbot.waitUntil(lambda: listed(pane) == ["CHECK20260801"], timeout=WAIT)


def test_a_payment_is_marked_received_from_the_keyboard_and_taken_back(pane, qtbot):
    page = pane.window()
    page.commands["claims.receive-payment"].trigger()
    sheet = over(pane, qtbot, ReceiveSheet)
    assert sheet.amount.text() == "120.00"
    sheet.amount.setText("1.234")
    sheet.act.click()
    assert sheet.isVisible(), "parts of a cent are no amount"
    sheet.amount.setText("119")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pane.detail.detail.row.standing is Standing.DIFFERS, timeout=WAIT)
    assert pane.detail.bank.facts[0].figure == "$119.00"
    with qtbot.waitSignal(pane.announced, timeout=WAIT):
        pane.detail.take_back.click()
    qtbot.waitUntil(lambda: pane.detail.detail.row.standing is Standing.OPEN, timeout=WAIT)


def test_enter_leads_to_the_claims_their_story_and_the_evidence_of_a_line(pane, qtbot, jobs):
    qtbot.waitUntil(lambda: jobs.busy == 0, timeout=WAIT)  # the page reads twice at first
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    claims = pane.detail.claims
    qtbot.waitUntil(lambda: claims.currentIndex().isValid() and jobs.busy == 0, timeout=WAIT)
    qtbot.keyClick(claims, Qt.Key.Key_Return)
    popup = over(pane, qtbot, LifePopup)
    assert [fact.quiet for fact in popup.story.facts] == ["net $80.00", "net $0.00", "net $120.00"]
    assert popup.life.net == 120
    qtbot.keyClick(popup.lines, Qt.Key.Key_Down)
    qtbot.keyClick(popup.lines, Qt.Key.Key_Return)
    evidence = over(pane, qtbot, LinePopup)
    assert evidence.detail.line.claim_number == "ACCT1"
    for dialog in pane.window().findChildren(QDialog):
        dialog.close()


def test_no_query_runs_on_the_thread_of_the_window(pane, qtbot):
    import threading

    with threads_of_queries() as seen, qtbot.waitSignal(pane.model.loaded, timeout=WAIT):
        pane.refresh()
    assert threading.get_ident() not in seen
