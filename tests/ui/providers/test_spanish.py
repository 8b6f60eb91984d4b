"""What rows keep in English is said in Spanish where the screens are."""

from __future__ import annotations

from provider_ops.overview import provider_list
from provider_ops.overview.entries import Entry, Kind
from tests.support.demo import TODAY
from tests.support.desk import make_desk
from tests.support.office import add_office
from tests.ui.providers.driver import ProvidersDriver
from ui.page import Link
from ui.providers.moment_words import headline
from ui.providers.page import ProvidersPage
from ui.visits.plan_sheet import PlanSheet


def test_the_record_of_a_clinician_is_spanish(demo, spanish, qtbot, theme, jobs, tmp_path):
    driver = ProvidersDriver(qtbot, ProvidersPage(make_desk(demo.work, jobs, theme, tmp_path)))
    with demo.work.read() as session:
        rows = provider_list.page(session, limit=200)
    row = next(row for row in rows if not row.is_office and row.specialty == "Family medicine")
    driver.page.open_link(Link("provider", row.id, {"tab": "people"}))
    driver.settle()
    record = driver.page.record
    assert "Medicina familiar" in record.head.facts.text()
    model = record.tabs.table.model
    assert "Medicina familiar" in {model.row(n).role for n in range(model.rowCount())}


def test_the_timeline_says_purposes_and_waits_in_spanish(spanish, work):
    key = work.new_id()
    planned = Entry(TODAY, Kind.VISIT, "planned", "Re-education: CO-97", "", "", key)
    waited = Entry(TODAY, Kind.DIRECTORY, "offered", "urgent, primary", "", "", key, count=2)
    assert headline(planned) == "Visita planeada: Reeducación: CO-97"
    assert headline(waited) == "Cita ofrecida en 2 días hábiles: urgente, atención primaria"


def test_a_purpose_chosen_in_spanish_is_planned_in_english(spanish, work, qtbot, theme, jobs, tmp_path):
    desk = make_desk(work, jobs, theme, tmp_path)
    page = ProvidersPage(desk)
    qtbot.addWidget(page)
    sheet = PlanSheet(desk, page, day=TODAY, purposes=("Roster check",))
    sheet.fill(("Gulf Coast", add_office(work)), "Roster check")
    assert sheet.purpose.text() == "Revisión del listado"
    assert sheet.plan().purpose == "Roster check"
