"""Words of ours are said in Spanish; an office that is called like one keeps its name."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from provider_ops.core.progress import Silent
from provider_ops.network.model import Contact, Provider
from provider_ops.overview.search import prepare
from provider_ops.planning import actions, queries
from provider_ops.planning.rules.targets import Scope
from provider_ops.visits import actions as visits
from tests.support.desk import make_desk
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, as_person, make_npi
from ui.shell.finding import Finder
from ui.visits.target_sheet import TargetSheet, subject_words


def test_a_target_of_a_specialty_is_spanish_and_of_an_office_called_like_it_is_not(
    spanish, work, qtbot, theme, jobs, tmp_path
):
    office = add_office(work, "Cardiology")
    work = as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))
    actions.set_target(work, Scope.SPECIALTY, "Cardiology", 30)
    actions.set_target(work, Scope.ORGANIZATION, office, 45)
    with work.read() as session:
        rows = queries.targets(session, MARKET)
        named = {
            scope: queries.subject(session, MARKET, scope, key, "Cardiology")
            for scope, key in ((Scope.SPECIALTY, "Cardiology"), (Scope.ORGANIZATION, office))
        }
    assert "Cardiología" in subject_words(named[Scope.SPECIALTY])
    assert subject_words(named[Scope.ORGANIZATION]).endswith("Cardiology · 45 d")
    page, told = QWidget(), []
    qtbot.addWidget(page)
    for subject in named.values():
        sheet = TargetSheet(make_desk(work, jobs, theme, tmp_path), page, rows, subject, done=told.append)
        listed = " ".join(one.text() for one in sheet.findChildren(QLabel))
        assert "Cardiología 30" in listed
        assert "Cardiology 45" in listed
        sheet.act.click()
        qtbot.waitUntil(lambda: jobs.busy == 0)
    assert ["Cardiología" in words for words in told] == [True, False]
    assert "Cardiology" in told[1]


def test_the_search_says_specialties_roles_and_purposes_in_spanish_and_no_names(spanish, work):
    office = add_office(work, "Cardiology")
    with work.act() as session:
        session.add(Contact(id=work.new_id(), market_id=MARKET, organization_id=office, name="Lourdes Peña",
                            role="office manager"))  # fmt: skip
        session.add(Provider(id=work.new_id(), market_id=MARKET, npi=make_npi(233228875), given_name="Elena",
                             family_name="Marchetti", credential="MD", specialty="Cardiology"))  # fmt: skip
    visits.plan_visit(work, visits.PlannedVisit(office, "Roster check", date(2026, 10, 9)))
    prepare(work.store)
    finder = Finder(work, [], {}, lambda _kind: True)

    def notes(words):
        return {one.title: one.detail for one in finder.answers(words, "", Silent())}

    assert notes("Marchetti")["Elena Marchetti, MD"].startswith("Cardiología · NPI")
    assert notes("Lourdes")["Lourdes Peña"] == "gerente del consultorio · Cardiology"
    assert notes("roster")["Cardiology"] == "Revisión del listado"
