from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from provider_ops.core.clock import end_of_day
from provider_ops.core.errors import RuleError
from provider_ops.overview.bring import papers
from provider_ops.overview.today import today
from provider_ops.planning import actions
from provider_ops.planning.rules.papers import named_codes, named_reasons
from provider_ops.reports.day_papers import write_day_papers
from provider_ops.training import actions as training
from provider_ops.training.model import Issuance
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Visit, VisitMaterial
from tests.support.office import add_contact, add_office
from tests.support.work import MARKET, ZONE

TODAY = date(2026, 10, 6)


def blank(pages):
    writer, out = PdfWriter(), BytesIO()
    for _ in range(pages):
        writer.add_blank_page(200, 300)
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def handouts(work):
    """A quick sheet about CO-97 in English and Spanish, two pages, and one about nothing of it."""
    made = {}
    for code, title in (("QS-97", "CO-97 quick sheet"), ("DIR-01", "Roster list")):
        key = training.add_material(work, code=code, title=title, topic="", audience="billers")
        for language in ("en", "es"):
            new = training.NewVersion(language, "1.0", title, TODAY - timedelta(days=9), None,
                                      f"{code}.pdf", blank(2))  # fmt: skip
            made[code, language] = training.add_version(work, key, new)
    return made


def stop(work, name, purpose, minute):
    office = add_office(work, name)
    plan = visits.PlannedVisit(office, purpose, TODAY, minute, 30)
    return office, visits.plan_visit(work, plan)


def brought(work):
    with work.read() as session:
        day = today(session, work.staff_id, TODAY, zone=ZONE)
        return papers(session, MARKET, TODAY, end_of_day(ZONE, TODAY), day.stops)


def test_what_fits_the_purpose_is_brought_in_the_language_of_the_office(work, handouts):
    stop(work, "English", "Re-education: CO-97", 540)
    spanish, _ = stop(work, "Spanish", "Talk about CO-97", 600)
    add_contact(work, spanish)
    stop(work, "Other", "Say hello", 660)
    assert [(one.language, one.for_stops, one.is_asked) for one in brought(work)] == [
        ("en", ((1, 1),), False), ("es", ((2, 1),), False),
    ]  # fmt: skip


def test_what_was_chosen_counts_with_its_copies_and_nothing_is_proposed_beside_it(work, handouts):
    for number, copies in ((1, 5), (2, 2)):
        _, visit = stop(work, f"O{number}", "Re-education: CO-97", 500 + 60 * number)
        with work.act() as session:
            session.add(VisitMaterial(id=work.new_id(), market_id=MARKET, visit_id=visit, quantity=copies,
                                      material_version_id=handouts["DIR-01", "en"]))  # fmt: skip
    (paper,) = brought(work)
    assert (paper.title, paper.copies, paper.for_stops) == ("Roster list", 7, ((1, 5), (2, 2)))
    assert paper.is_asked


def test_a_tick_is_kept_for_the_day(work, handouts):
    stop(work, "English", "Re-education: CO-97", 540)
    (paper,) = brought(work)
    actions.pack(work, TODAY, paper.version_id, packed=True)
    assert brought(work)[0].is_packed
    actions.pack(work, TODAY, paper.version_id, packed=False)
    assert not brought(work)[0].is_packed


def test_a_packet_is_brought_until_somebody_was_at_the_office(work, handouts, tmp_path):
    office, visit = stop(work, "English", "Say hello", 540)
    for contents in (["old"], ["a", "b", "c"]):
        with work.act() as session:
            session.add(Issuance(id=work.new_id(), market_id=MARKET, organization_id=office,
                                 staff_id=work.staff_id, issued_at=work.now(), language="es",
                                 contents=contents, fingerprint="f"))  # fmt: skip
    (packet,) = brought(work)
    assert (packet.handouts, packet.language, packet.for_stops) == (3, "es", ((1, 1),))
    actions.pack(work, TODAY, packet.version_id, packed=True)
    assert brought(work)[0].is_packed
    made = write_day_papers(work, TODAY, tmp_path / "day.pdf")
    assert (made.copies, made.missing) == (0, 0)
    assert "handouts: 3" in PdfReader(tmp_path / "day.pdf").pages[0].extract_text()
    stop(work, "Elsewhere", "Say hello", 600)
    with work.act() as session:
        session.get(Visit, visit).submitted_at = work.now() + timedelta(minutes=1)
    stop_again = visits.PlannedVisit(office, "Again", TODAY, 700, 30)
    visits.plan_visit(work, stop_again)
    assert brought(work) == ()


def test_all_papers_of_the_day_are_one_file(work, handouts, tmp_path):
    with pytest.raises(RuleError, match="nothing to bring"):
        write_day_papers(work, TODAY, tmp_path / "none.pdf")
    assert not (tmp_path / "none.pdf").exists()
    stop(work, "English", "Re-education: CO-97", 540)
    stop(work, "Second", "CO-97 again", 600)
    made = write_day_papers(work, TODAY, tmp_path / "day.pdf")
    reader = PdfReader(tmp_path / "day.pdf")
    assert (made.pages, made.copies, made.missing) == (5, 2, 0)
    assert len(reader.pages) == 5
    words = reader.pages[0].extract_text()
    assert "English" in words
    assert "CO-97 quick sheet v1.0" in words
    for said in ("Marisol Vega", "Tuesday, October 6, 2026", "2 stops", "EN", "In all 2"):
        assert said in " ".join(words.split()), said
    again = BytesIO()
    write_day_papers(work, TODAY, again, "es")
    spanish = PdfReader(again).pages[0].extract_text()
    assert "Llevar hoy" in spanish
    assert "Martes, 6 de octubre de 2026" in spanish


def test_codes_and_reasons_are_read_from_words():
    words = ("G2211 with 99214, CO-97", "0001F and CO-97, PR-204; call 727-555-0142 at 33602-1234")
    assert named_codes(words) == ("G2211", "99214", "0001F", "33602")
    assert named_reasons(words) == ("CO-97", "PR-204")
