"""A contract is entered by keys alone, from the New menu to its page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from provider_ops.contracts import queries
from provider_ops.network import queries as network
from tests.ui.shell.conftest import quiet
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """Somebody at the keyboard of the whole window."""

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program

    @property
    def focus(self):
        window = QApplication.activeModalWidget() or self.program.window
        return window.focusWidget() or window

    @property
    def sheet(self):
        shown = self.program.window.findChildren(Sheet)
        return next((one for one in shown if one.isVisible()), None)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.activePopupWidget() or self.focus, key, modifier)
        QApplication.processEvents()

    def enter(self, name, text):
        """Tab to a field of the sheet and put `text` in the place of what it holds."""
        self.tab_to(name)
        self.press(Key.Key_A, CTRL)
        self.qtbot.keyClicks(self.focus, text)

    def tab_to(self, name):
        for _ in range(30):
            if self.focus.objectName() == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    def errors(self):
        return {one.control.objectName(): one.error for one in self.sheet._fields if one.error}


def test_a_contract_is_entered_by_keys_and_opened(qtbot, opened):
    keys, work = Keys(qtbot, opened), opened.bench.desk.work
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    with work.read() as session:
        office = network.offices(session, work.market_id, limit=1)[0]
    keys.press(Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    words = [action.text() for action in menu.actions()]
    for _ in range(words.index("New contract") + 1):
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    qtbot.waitUntil(lambda: keys.sheet is not None, timeout=10_000)
    assert opened.bench.page.key == "contracts"

    keys.press(Key.Key_Return, CTRL)
    assert set(keys.errors()) == {"office", "number", "first", "source"}
    place = keys.focus
    assert isinstance(place, SearchField)
    qtbot.keyClicks(place, office.name)
    qtbot.waitUntil(lambda: bool(place.offered()), timeout=10_000)
    keys.press(Key.Key_Return)
    keys.enter("number", "HB-FL-90001")
    keys.enter("line", "medicaid")
    keys.enter("first", "1/1/2027")
    keys.enter("last", "12/31/2027")
    keys.tab_to("renews")
    keys.press(Key.Key_Down)
    keys.enter("months", "24")
    keys.enter("notice", "120")
    keys.enter("source", "Signed scan")
    keys.press(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: keys.sheet is None, timeout=10_000)
    quiet(qtbot, opened.session.jobs)

    page = opened.bench.page
    assert (page.view, page.title()) == ("contract", "HB-FL-90001")
    row = page.contract.facts.detail.row
    assert (row.organization_id, row.line_of_business) == (office.id, "Medicaid")
    assert (row.renewal.automatic, row.renewal.months, row.renewal.notice_days) == (True, 24, 120)
    assert row.owner_id == work.staff_id
    with work.read() as session:
        (term,) = queries.one(session, row.id, work.today(), work.now()).terms
    assert (term.label, str(term.first), str(term.last), term.source) == (
        "Base agreement", "2027-01-01", "2027-12-31", "Signed scan")  # fmt: skip
