from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from provider_ops.claims.actions import import_835, import_837p
from provider_ops.claims.submissions.rules import Outcome
from provider_ops.core.progress import Silent
from tests.claims.remittances import ORIGINAL, remittance
from tests.claims.submission_files import REPLACED, SUBMITTED, submission
from tests.support.desk import make_desk, threads_of_queries
from ui.claims.claim_life import LifePopup, outcome_word
from ui.claims.page import ClaimsPage

WAIT = 30_000


@pytest.fixture
def pane(qtbot, work, theme, jobs, tmp_path):
    """The page on submissions: a claim partly paid and replaced, and one nobody has answered."""
    files = (
        ("1.837", submission(SUBMITTED, SUBMITTED.replace("ACCT1", "LOST"))),
        ("2.835", remittance(ORIGINAL)),
        ("3.837", submission(REPLACED, day="20260920")),
    )
    for name, text in files:
        path = tmp_path / name
        path.write_text(text)
        act = import_835 if name.endswith("835") else import_837p
        act(work, path, Silent(), hash_key=b"a key for tests")
    return shown(qtbot, work, theme, jobs, tmp_path)


def shown(qtbot, work, theme, jobs, tmp_path):
    page = ClaimsPage(make_desk(work, jobs, theme, tmp_path))
    qtbot.addWidget(page)
    page.resize(1300, 820)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.picture is not None and page.picture.is_current, timeout=WAIT)
    page.below.tabs.set_value("submissions")
    qtbot.waitUntil(lambda: page.below.submissions.model.row(0) is not None, timeout=WAIT)
    return page.below.submissions


def listed(pane):
    rows = [pane.model.row(n) for n in range(pane.model.rowCount())]
    return {row.number: row.outcome for row in rows if row is not None}


def test_each_claim_says_what_became_of_it(pane, qtbot):
    assert listed(pane) == {
        "ACCT1": Outcome.REPLACED, "ACCT2": Outcome.UNANSWERED, "LOST": Outcome.UNANSWERED,
    }  # fmt: skip
    qtbot.waitUntil(lambda: "2 unanswered, $500.00" in pane.sums.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: "2 break a rule as they stand, $500.00" in pane.broken.text(), timeout=WAIT)
    assert [row.broken for n in range(3) if (row := pane.model.row(n)).number == "LOST"] == [("npi",)]
    pane.became.set_value(Outcome.REPLACED.value)
    qtbot.waitUntil(lambda: listed(pane) == {"ACCT1": Outcome.REPLACED}, timeout=WAIT)
    qtbot.keyClicks(pane.number, "LOST")
    qtbot.waitUntil(lambda: pane.states.state == "message", timeout=WAIT)
    pane.states.acted.emit()
    qtbot.waitUntil(lambda: len(listed(pane)) == 3, timeout=WAIT)


def test_enter_tells_the_story_of_the_claim(pane, qtbot):
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    window = pane.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(LifePopup)), timeout=WAIT)
    popup = window.findChildren(LifePopup)[0]
    number = pane.table.current_row.number
    assert popup.life.number == number
    assert popup.outcome.text == outcome_word(Outcome.UNANSWERED)
    popup.close()


def test_claims_that_were_only_sent_are_not_hidden(qtbot, work, theme, jobs, tmp_path):
    path = tmp_path / "1.837"
    path.write_text(submission(SUBMITTED))
    import_837p(work, path, Silent(), hash_key=b"a key for tests")
    assert listed(shown(qtbot, work, theme, jobs, tmp_path)) == {"ACCT1": Outcome.UNANSWERED}


def test_no_query_runs_on_the_thread_of_the_window(pane, qtbot):
    import threading

    with threads_of_queries() as seen, qtbot.waitSignal(pane.model.loaded, timeout=WAIT):
        pane.refresh()
    assert threading.get_ident() not in seen
