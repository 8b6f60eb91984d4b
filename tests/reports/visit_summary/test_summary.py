from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date

import pytest

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes.actions import keep_check, record_check
from provider_ops.codes.queries import Place, consult
from provider_ops.codes.rules.facts import ask
from provider_ops.core.errors import NotFoundError
from provider_ops.core.strokes import strokes_to_text
from provider_ops.network.model import StaffMember
from provider_ops.reports.visit_summary import (
    build_visit_summary,
    summary_facts,
    write_visit_summary,
)
from provider_ops.store import settings
from provider_ops.training import actions as training
from provider_ops.training.model import MaterialVersion
from provider_ops.visits import actions, queries, rules
from provider_ops.visits.model import Promise
from tests.support.office import add_contact, add_office
from tests.support.paper import pages_of
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

TODAY = date(2026, 10, 6)
STROKES = strokes_to_text(
    (((100, 160), (130, 90), (140, 150), (170, 100), (190, 160)), ((230, 150), (300, 110), (310, 160)))
)


@pytest.fixture
def visit(work):
    """A draft of everything, with what must stay inside."""
    with work.act() as session:
        me = session.get(StaffMember, work.staff_id)
        me.phone, me.email = "(813) 555-0136", "mvega@heronbay.example"
    office = add_office(work, "Gulf Coast Cardiology Associates")
    contact = add_contact(work, office)
    kept = actions.make_promise(work, organization_id=office, text="Send 2026 fee schedule",
                                due_on=TODAY, owner_id=work.staff_id)  # fmt: skip
    material = training.add_material(work, code="QS-97", title="CO-97 quick sheet", topic="denials",
                                     audience="billers")  # fmt: skip
    with work.act() as session:
        version = work.new_id()
        session.add(MaterialVersion(id=version, market_id=work.market_id, material_id=material,
                                    language="en", version="3.3", title="CO-97 and G2211 quick sheet",
                                    effective_on=TODAY))  # fmt: skip
    key = actions.plan_visit(work, actions.PlannedVisit(office, "Re-education", TODAY, 598))
    form = rules.VisitForm(
        day=TODAY, start_minute=598, left_minute=644,
        attendees=(rules.Attendee("Lourdes Peña", "office manager", contact), rules.Attendee("Elena Marchetti, MD")),
        objectives=(rules.Objective("Denials: CO-97"), rules.Objective("Amendment 3 signature"), rules.Objective("Rates", reached=False)),
        materials=(rules.Material(version, 2),),
        codes=(rules.TaughtCode("G2211", "CO-97", rules.Understood.PARTLY, date(2027, 1, 6),
                                "Leave it off when 99214-25 is for a procedure that day.", "Dana Brooks", 21),),
        promises=(rules.NewPromise("Sign Amendment 3", date(2026, 10, 9), None, "Elena Marchetti, MD"),
                  rules.NewPromise("Reprice 74 echo claims", date(2026, 10, 7), work.staff_id)),
        kept=(rules.KeptPromise(kept, "secret evidence"),),
        notes="internal: they are cross with us",
        next_visit_on=date(2027, 1, 6), signature=rules.Signature.SIGNED, signature_detail=STROKES,
    )  # fmt: skip
    actions.save_draft(work, key, form)
    return key


def text_of(work, visit, language="en", form=None):
    with work.read() as session:
        facts = summary_facts(session, work, visit, language, form)
    stream = io.BytesIO()
    made = build_visit_summary(facts, stream)
    assert made.pages == 1
    (page,) = pages_of(stream.getvalue())
    return page, stream.getvalue(), facts


def test_the_page_says_what_was_said_and_who_does_what(work, visit):
    page, data, _facts = text_of(work, visit)
    for words in ("Visit summary", "Gulf Coast Cardiology Associates", "Tuesday, October 6, 2026",
                  "9:58 AM to 10:44 AM", "Lourdes Peña, office manager", "Amendment 3 signature",
                  "Marisol Vega", "(813) 555-0136", "G2211", "CO-97, 21 lines", "01/06/2027",
                  "Sign Amendment 3", "10/09", "done", "CO-97 and G2211 quick sheet", "EN v3.3",
                  "\u00d7 2", "En breve. Repasamos G2211.", "Lourdes Peña for the practice",
                  "Not a contract. No member information."):  # fmt: skip
        assert words in page, words
    assert page.index("Reprice 74") < page.index("Sign Amendment 3")  # what is due first
    again = text_of(work, visit)[1]
    assert data == again


def promised(work, visit, text, day, owner=None):
    """Promise something at the office of a visit, between visits."""
    with work.read() as session:
        office = queries.office_of(session, visit)
    return actions.make_promise(work, organization_id=office, text=text, due_on=day,
                                owner_id=owner, owner_name="" if owner else "Dana Brooks")  # fmt: skip


def test_what_is_open_from_before_has_its_own_part_and_says_what_is_overdue(work, visit):
    promised(work, visit, "Return the signed W-9", date(2026, 10, 2))
    promised(work, visit, "Send the roster form", TODAY, work.staff_id)
    page, _data, facts = text_of(work, visit)
    assert [(one.text, one.who, one.is_late) for one in facts.before] == [
        ("Return the signed W-9", "Dana Brooks", True), ("Send the roster form", "Marisol Vega", False)]
    open_part = page[page.index("Still open from before"):page.index("Left with you")]
    for words in ("Return the signed W-9", "Dana Brooks", "10/02, overdue", "Send the roster form", "10/06"):
        assert words in open_part, words
    assert open_part.count("overdue") == 1
    assert "Quedan 4 tareas. La primera es de Dana Brooks, para el 10/02/2026." in page
    spanish = text_of(work, visit, "es")[0]
    assert spanish.index("Pendiente de antes") < spanish.index("10/02, vencida")


def test_what_a_later_visit_promised_is_not_on_the_paper_of_an_earlier_one(work, visit):
    with work.read() as session:
        form = queries.detail(session, visit, zone=ZONE, today=TODAY).form
    actions.submit_visit(work, visit, form)
    work.clock.move(days=9)
    with work.read() as session:
        office = queries.office_of(session, visit)
    later = actions.plan_visit(work, actions.PlannedVisit(office, "Review", date(2026, 10, 15)))
    key = promised(work, visit, "Promised later", date(2026, 10, 20))
    with work.act() as session:
        session.get(Promise, key).visit_id = later
    assert text_of(work, visit)[2].before == ()
    assert [one.text for one in text_of(work, later)[2].before] == [
        "Reprice 74 echo claims", "Sign Amendment 3"]


def test_nothing_internal_and_nothing_that_was_not_covered_leaves(work, visit):
    page, data, facts = text_of(work, visit)
    for secret in ("cross with us", "secret evidence", "Rates", "partly", "11.8%"):
        assert secret not in page
        assert secret.encode() not in data
    assert "cross" not in repr(facts)


def test_in_spanish_everything_of_ours_is_spanish_and_the_short_text_english(work, visit):
    page = text_of(work, visit, "es")[0]
    for words in ("Resumen de la visita", "Martes, 6 de octubre de 2026", "Quiénes estuvieron", "gerente",
                  "CO-97, 21 líneas", "Quién hace qué", "hecho", "Le dejamos", "In short. We went over G2211.",
                  "Lourdes Peña por el consultorio", "No es un contrato"):  # fmt: skip
        assert words in page, words


def test_answers_given_there_are_printed_with_their_number(work, visit):
    question = ask(make_npi(123456789), "99214", date(2026, 10, 3), TODAY)
    with work.act() as session:
        said = consult(session, Place(work.market_id, ZONE), question, TODAY).said
        record_check(session, work, said, visit_id=visit)
    keep_check(work, said)  # at no visit
    page = text_of(work, visit)[0]
    assert page.count(said.fingerprint[:8].upper()) == 1
    assert f"Can NPI {question.npi} bill 99214 on 10/03/2026?" in page


@pytest.mark.parametrize("many", [0, 3, 30])
def test_it_stays_on_one_page_and_counts_what_is_not_shown(work, visit, many):
    form = rules.VisitForm(
        day=TODAY,
        attendees=tuple(rules.Attendee(f"Person Number {n}", "biller") for n in range(many)),
        objectives=tuple(rules.Objective(f"Topic {n} " * 6) for n in range(many)),
        codes=tuple(rules.TaughtCode("G2211", "CO-97", taught="Leave it off. " * 20) for _ in range(many)),
        promises=tuple(rules.NewPromise(f"Task {n} " * 20, TODAY, None, "Dana") for n in range(many)),
        signature=rules.Signature.DECLINED, signature_detail="no time",
    )  # fmt: skip
    for number in range(many // 3):
        promised(work, visit, f"Open {number} " * 20, TODAY)
    page = text_of(work, visit, form=form)[0]
    assert page.count("Send 2026 fee schedule") == 1  # not kept in this form
    assert "Still open from before" in page
    assert "Declined to sign" in page
    assert "no time" not in page
    assert ("more on record" in page) == (many == 30)


@pytest.mark.parametrize(
    ("there", "detail", "says"),
    [("Hector Lambert", "", "Signed by Hector Lambert on 10/06/2026"), ("", "", "Signed on 10/06/2026"),
     ("Hector Lambert", "Dana Brooks", "Signed by Dana Brooks on 10/06/2026")],
)  # fmt: skip
def test_a_visit_signed_without_a_pen_says_by_whom_and_when(work, visit, there, detail, says):
    form = rules.VisitForm(
        day=TODAY, attendees=(rules.Attendee(there, "biller"),) if there else (),
        signature=rules.Signature.SIGNED, signature_detail=detail,
    )  # fmt: skip
    assert says in text_of(work, visit, form=form)[0]


@pytest.mark.parametrize(
    ("copies", "english", "spanish"),
    [((1,), "We left one material with you.", "Le dejamos un material."),
     ((3,), "We left one material with you, 3 copies in all.",
      "Le dejamos un material, 3 copias en total."),
     ((1, 1), "We left 2 materials with you.", "Le dejamos 2 materiales."),
     ((1, 4), "We left 2 materials with you, 5 copies in all.",
      "Le dejamos 2 materiales, 5 copias en total.")],
)  # fmt: skip
def test_copies_of_a_material_are_not_counted_as_materials(work, visit, copies, english, spanish):
    with work.read() as session:
        facts = summary_facts(session, work, visit, "en")
    (left,) = facts.left
    handed = tuple(replace(left, copies=many) for many in copies)
    for language, says in (("es", english), ("en", spanish)):
        stream = io.BytesIO()
        build_visit_summary(replace(facts, language=language, left=handed), stream)
        assert says in pages_of(stream.getvalue())[0]


def test_a_submitted_visit_prints_the_same_and_a_missing_one_says_so(work, visit, tmp_path):
    with work.read() as session:
        draft = summary_facts(session, work, visit, "en")
    with work.read() as session:
        form = queries.detail(session, visit, zone=ZONE, today=TODAY).form
    actions.submit_visit(work, visit, form)
    with work.read() as session:
        assert replace(summary_facts(session, work, visit, "en"), cases=draft.cases) == draft
    made = write_visit_summary(work, visit, "es", tmp_path / "v.pdf")
    assert made.number == f"V-2026-10-06-{visit.hex[-4:].upper()}"
    with pytest.raises(NotFoundError):
        write_visit_summary(work, work.new_id(), "en", tmp_path / "w.pdf")


def test_the_command_writes_it(work, visit, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    words = ["report", "visit", "--visit", str(visit), "--language", "es", "--out"]
    folder = ["--data-dir", str(work.store.path.parent), "--json"]
    assert run([*folder, *words, str(tmp_path / "v.pdf")], window="nobody.looks") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["pages"], said["number"]) == (1, f"V-2026-10-06-{visit.hex[-4:].upper()}")
    assert "Resumen de la visita" in pages_of((tmp_path / "v.pdf").read_bytes())[0]
    words[3] = str(work.new_id())
    assert run([*folder, *words, str(tmp_path / "w.pdf")], window="nobody.looks") != 0
    assert not (tmp_path / "w.pdf").exists()
