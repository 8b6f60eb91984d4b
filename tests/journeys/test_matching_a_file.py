"""A rep loads a denials file whose NPIs are partly nobody's, and says by keys alone whose they are."""

from __future__ import annotations

import csv
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.progress import Silent
from provider_ops.intake.kept_fixes import kept_fixes
from provider_ops.network.model import Organization, Provider
from provider_ops.store.profile import Profile
from tests.support.screens import demo_profile
from tests.support.work import make_npi
from tests.ui.shell.conftest import enter, quiet
from ui.kit.suggest import SearchField
from ui.page import Link

WAIT = 20_000
HEADER = ("Practice", "NPI", "TIN", "Code", "DOS", "Charge", "Denied", "Reason")
CODE, DAY = "99214", "09/30/2026"
LEFT_OUT, PICKED, UNKNOWN = (make_npi(base) for base in (277000001, 288000002, 299000003))
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def laptop(tmp_path):
    shutil.copytree(demo_profile("small").folder, tmp_path / "laptop")
    return Profile(tmp_path / "laptop")


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is; no widget is named."""
    QTest.keyClick(QApplication.activeWindow().focusWidget(), key, modifiers)


def one_apart(npi):
    place = next(n for n in range(1, 8) if npi[n] != npi[n + 2])
    return npi[:place] + npi[place + 2] + npi[place + 1] + npi[place] + npi[place + 3 :]


def on_file(work):
    """A clinician, and an office with a name that nobody shares, by NPI and name."""
    with work.read() as session:
        person = session.scalars(select(Provider).order_by(Provider.npi)).first()
        office = session.scalars(
            select(Organization).where(Organization.npi.is_not(None)).order_by(Organization.npi)
        ).first()
        return person.npi, office.npi, office.name


def file_of(folder, mistyped):
    rows = [
        ("", mistyped, "400"), ("", mistyped, "300"), ("Nobody's Office", LEFT_OUT, "90"),
        ("Somebody Else", PICKED, "60"), ("Somebody Else", PICKED, "20"), ("", UNKNOWN, "10"),
    ]  # fmt: skip
    path = folder / "denials_wk40.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows((HEADER, *(
            (name, npi, "", CODE, DAY, charge, charge, "CO-97") for name, npi, charge in rows
        )))  # fmt: skip
    return path


def test_whose_rows_are_is_said_once_for_all_of_them(qtbot, start, laptop, tmp_path):
    program = enter(qtbot, start(laptop))
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window, timeout=WAIT)
    work, jobs = program.bench.desk.work, program.session.jobs
    person, office, office_name = on_file(work)
    program.bench.follow(Link("import"))
    view = program.bench.page.imports
    quiet(qtbot, jobs)

    view.look_at(file_of(tmp_path, one_apart(person)))
    quiet(qtbot, jobs)
    for step in ("check", "match"):
        press(Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda step=step: view.step == step, timeout=WAIT)
        quiet(qtbot, jobs)
    numbers = [row.stranger.party.number for row in view.match.rows]
    assert numbers == [one_apart(person), LEFT_OUT, PICKED, UNKNOWN]
    assert view.steps.now == "Match"
    assert view.match.table.hasFocus()

    press(Key.Key_Return)
    press(Key.Key_F8)
    press(Key.Key_Delete)
    quiet(qtbot, jobs)
    assert view.go.text() == "Load 5, hold 1"
    press(Key.Key_Down)
    press(Key.Key_Slash)
    field = QApplication.focusWidget()
    assert isinstance(field, SearchField)
    QTest.keyClicks(field, office_name)
    qtbot.waitUntil(lambda: any(office in words for words in field.offered()), timeout=WAIT)
    press(Key.Key_Return)
    assert view.match.table.hasFocus()
    quiet(qtbot, jobs)
    assert [row.meant for row in view.match.rows] == [person, "", office, None]
    press(Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: view.step == "finish", timeout=WAIT)
    quiet(qtbot, jobs)

    key = view.finish.result.import_id
    check_claims(work, Silent())
    with work.read() as session:
        lines = session.execute(
            select(ClaimLine.npi, func.count()).where(ClaimLine.import_id == key)
            .group_by(ClaimLine.npi)
        ).all()
        unknown = session.scalars(
            select(Finding.npi).join(ClaimLine, ClaimLine.id == Finding.line_id)
            .where(ClaimLine.import_id == key, Finding.rule == "npi")
        ).all()
        kept = kept_fixes(session, key)
    assert dict(map(tuple, lines)) == {person: 2, office: 2, UNKNOWN: 1}
    assert unknown == [UNKNOWN], "whom nobody was found for is a finding"
    assert {(one.said, one.put, one.cells) for one in kept} == {
        (one_apart(person), person, 2), (LEFT_OUT, "", 1), (PICKED, office, 2)}  # fmt: skip
    assert {one.staff_id for one in kept} == {work.staff_id}
