"""The visit brief: what it says, that it is one page whatever the facts, and always one file."""

from __future__ import annotations

import io
import json
import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions as codes
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.contracts.actions import terminate_contract
from provider_ops.contracts.queries import of_organization as contracts_of
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.pdfium import PDFIUM
from provider_ops.escalations.queries import CaseRow
from provider_ops.escalations.rules import State
from provider_ops.overview.changes import Change, What
from provider_ops.overview.denials import Denial, DenialPicture
from provider_ops.overview.prep import AskFor, EndingCode, Prep
from provider_ops.overview.talking import points_of
from provider_ops.overview.teaching import Clock, OldPaper
from provider_ops.reports.visit_brief import (
    BriefFacts,
    BriefRequest,
    brief_facts,
    build_visit_brief,
    office_of_clinician,
    office_of_words,
)
from provider_ops.reports.visit_brief.facts import PastVisit
from provider_ops.reports.visit_brief.says import codes_moved
from provider_ops.reports.visit_brief.words import LANGUAGES
from provider_ops.store import settings as stored
from provider_ops.visits import actions as visits
from provider_ops.visits.queries import PromiseRow
from provider_ops.visits.rules import (
    Attendee,
    NewPromise,
    Objective,
    Signature,
    TaughtCode,
    Understood,
    VisitForm,
)
from tests.support.contracts import clinician, contract, office
from tests.support.examples import examples
from tests.support.office import add_contact
from tests.support.paper import pages_of
from tests.support.work import MARKET, NOW, PASSPHRASE, make_npi

DAY = date(2026, 10, 6)
KEY = UUID(int=7)


@pytest.fixture
def gulf(work):
    """An office with a list that changed since the last visit, and a late promise."""
    key = office(work, "Gulf Coast Cardiology", npi=make_npi(150_000_001), members=2140)
    add_contact(work, key)
    clinician(work, 233228875, key)
    listed = codes.create_list(work, "List 7")
    codes.attach_list(work, contract(work, key), listed, first=date(2026, 1, 1))
    codes.put_approved_codes(
        work, listed,
        [ApprovedEntry("99213", date(2026, 3, 1), date(2026, 9, 20)),
         ApprovedEntry("93306", date(2026, 3, 1), date(2026, 10, 31))],
        source="Exhibit B",
    )  # fmt: skip
    past = visits.plan_visit(work, visits.PlannedVisit(key, "Quarterly review", date(2026, 8, 4)))
    visits.submit_visit(work, past, VisitForm(
        day=date(2026, 8, 4), attendees=(Attendee("Lourdes Peña"),), objectives=(Objective("x"),),
        codes=(TaughtCode("G2211", "CO-97", Understood.YES, date(2026, 10, 15)),),
        promises=(NewPromise("Send exhibit B", date(2026, 10, 2), work.staff_id),),
        notes="They hold new claims.", signature=Signature.SIGNED,
    ))  # fmt: skip
    return key


def paper(work, key, language="en"):
    with work.read() as session:
        facts = brief_facts(session, work, BriefRequest(key, DAY, language))
    return built(facts)


def built(facts):
    stream = io.BytesIO()
    made = build_visit_brief(facts, stream)
    return made, stream.getvalue(), pages_of(stream.getvalue())


def test_it_says_what_is_on_record_and_what_each_point_stands_on(work, gulf):
    _, _, (text,) = paper(work, gulf)
    for words in (
        "Visit brief", "Gulf Coast Cardiology", "Tuesday, October 6, 2026", "2,140 members",
        "Lourdes Peña, office manager", "Spanish", "Ends soon · to 12/31/2026", "86 d left",
        "08/04/2026 Quarterly review", "They hold new claims.",
        "Promised and 4 d late: Send exhibit B (Marisol Vega).", "Due 10/02/2026",
        "Approval ends 10/31/2026.", "List 7", "1 of 1 in 90 days", "since 08/04/2026",
        "99213 ended · List 7", "Taught because of CO-97; check again by 10/15/2026.",
        "Visit 08/04/2026", "The contract ends 12/31/2026, 86 d left, and nothing renews it.", "None is open.", "1 of 1",
    ):  # fmt: skip
        assert words in text, words


def test_it_says_when_the_visit_is(work, gulf):
    def said() -> str:
        return paper(work, gulf)[2][0]

    assert "no visit planned" in said()
    visits.plan_visit(work, visits.PlannedVisit(gulf, "Roster review", date(2026, 10, 13), 600))
    assert "next visit 10/13/2026" in said()
    assert "próxima visita 10/13/2026" in paper(work, gulf, "es")[2][0]
    today = visits.plan_visit(work, visits.PlannedVisit(gulf, "Roster review", DAY, 570))
    assert "9:30 AM" in said()
    visits.cancel_visit(work, today)
    assert "next visit 10/13/2026" in said()


def test_spanish_says_the_same_facts(work, gulf):
    _, _, (text,) = paper(work, gulf, "es")
    for words in (
        "Ficha de visita", "Martes, 6 de octubre de 2026", "gerente del consultorio", "español",
        "Termina pronto · hasta 12/31/2026", "Prometido, 4 d de atraso: Send exhibit B",
        "La aprobación termina el 10/31/2026.", "Visita 08/04/2026", "No hay ninguno abierto.",
    ):  # fmt: skip
        assert words in text, words
    assert "None" not in text


@pytest.mark.parametrize(
    ("language", "first", "rest"),
    [("en", "The contract ended 08/03/2026; services since then are not covered.",
      ("Terminated · last day 08/03/2026", "Services since then are not covered",
       "The contract has ended: no code is approved.")),
     ("es", "El contrato terminó el 08/03/2026; los servicios posteriores no se cubren.",
      ("Terminado · último día 08/03/2026", "No se cubren los servicios posteriores",
       "El contrato terminó: no hay códigos aprobados."))],
)  # fmt: skip
def test_a_contract_that_ended_is_told_before_all_else_and_renews_no_code(
    work, gulf, language, first, rest
):
    with work.read() as session:
        held = contracts_of(session, gulf, DAY, NOW)[0].id
    terminate_contract(work, held, date(2026, 8, 3))
    made, _, (text,) = paper(work, gulf, language)
    for words in (first, *rest):
        assert words in text, words
    late = "Promised and 4 d late" if language == "en" else "Prometido, 4 d de atraso"
    assert text.index(first) < text.index(late)
    assert "93306" not in text
    assert made.pages == 1


@pytest.mark.parametrize(
    ("language", "begins", "ends", "says"),
    [("en", 1, 1, "1 new code, 1 code ended"), ("en", 1200, 0, "1,200 new codes"),
     ("es", 0, 2, "2 códigos terminados")],
)  # fmt: skip
def test_one_code_that_moved_is_said_in_the_singular(language, begins, ends, says):
    assert codes_moved(begins, ends, LANGUAGES[language]) == says


@pytest.mark.parametrize(
    ("language", "ends", "says"),
    [("en", 1, "G2211 new, 99354 ended"), ("en", 5, "G2211 new, 99354 ended and 4 more"),
     ("es", 5, "G2211 nuevo, 99354 terminado y 4 más")],
)  # fmt: skip
def test_codes_that_moved_are_called_by_name(language, ends, says):
    assert codes_moved(1, ends, LANGUAGES[language], ("G2211",), ("99354",)) == says


def test_the_same_facts_give_the_same_bytes_and_others_another_fingerprint(work, gulf):
    first, second = paper(work, gulf), paper(work, gulf)
    assert first[1] == second[1]
    visits.make_promise(work, organization_id=gulf, text="Call", due_on=DAY, owner_id=work.staff_id)
    assert paper(work, gulf)[0].fingerprint != first[0].fingerprint


def test_an_office_is_found_by_name_number_or_clinician(work, gulf):
    bay = office(work, "Gulf Coast Urology")
    with work.read() as session:
        asked = [office_of_words(session, MARKET, words) for words in
                 (make_npi(150_000_001), "Gulf Coast Cardiology", "cardio", "urology")]  # fmt: skip
        assert asked == [gulf, gulf, gulf, bay]
        assert office_of_clinician(session, work, make_npi(233228875), DAY) == gulf
        with pytest.raises(RuleError, match="Several"):
            office_of_words(session, MARKET, "gulf coast")
        for ask in (lambda: office_of_words(session, MARKET, "nobody"),
                    lambda: office_of_clinician(session, work, "1234567893", DAY)):  # fmt: skip
            with pytest.raises(NotFoundError):
                ask()


def test_the_command_writes_the_same_file_twice(work, gulf, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        stored.put(session, stored.STAFF, str(work.staff_id))
        stored.put(session, stored.MARKET, MARKET)
    for name, who in (("a.pdf", ("--organization", "cardio")),
                      ("b.pdf", ("--npi", make_npi(233228875)))):  # fmt: skip
        words = ["report", "brief", *who, "--date", "2026-10-06", "--language", "es", "--out"]
        folder = str(work.store.path.parent)
        assert run(["--data-dir", folder, "--json", *words, str(tmp_path / name)],
                   window="nobody.looks") == 0  # fmt: skip
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    said = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (said["pages"], said["number"][:11]) == (1, "VB-20261006")


def crowded(rng: random.Random, many: int, longest: int) -> BriefFacts:
    """Facts with up to `many` of everything, in words of up to `longest` letters."""

    def word() -> str:
        return " ".join("w" * rng.randint(1, longest) for _ in range(rng.randint(1, 12)))

    def some() -> range:
        return range(rng.randint(0, many))

    def day() -> date:
        return DAY + timedelta(days=rng.randint(-90, 90))

    lines = rng.randint(0, 900)
    reasons = tuple(Denial(word()[:20], 3, Decimal("12.50"), word()[:9], 2, Decimal("0.1"))
                    for _ in some()) if lines else ()  # fmt: skip
    prep = Prep(
        KEY, word(), "1234567893", 12_345, 9_876_543,
        tuple(AskFor(word(), word(), word(), "es", word()) for _ in some()), None,
        tuple(EndingCode(word()[:11], word(), day(), 5, word()) for _ in some()), 142,
        DenialPicture(reasons, lines, lines // 2, Decimal("0.07")),
        tuple(CaseRow(KEY, word()[:12], word(), "", "high", "", KEY, "", KEY, word(), day(), day(),
                      None, State.OPEN, 3) for _ in some()), None,
        tuple(PromiseRow(KEY, KEY, "", word(), KEY, word(), day(), None, rng.randint(0, 9))
              for _ in some()),
    )  # fmt: skip
    changed = tuple(Change(day(), What.LIST, word(), begins=3, ends=2) for _ in some())
    clocks = tuple(Clock(word(), word(), day(), day(), False, True) for _ in some())
    return BriefFacts(
        DAY, "en", "", word(), None, prep,
        tuple(PastVisit(day(), word(), word(), word()) for _ in range(3)), DAY, changed, clocks,
        tuple(OldPaper(word(), "es", "1.0", "2.0") for _ in some()),
        points_of(prep.cases, prep.denials.reasons, prep.ending, None, prep.promises, changed,
                  clocks),
    )  # fmt: skip


@settings(deadline=None, max_examples=examples(4))
@given(st.randoms(use_true_random=False), st.sampled_from(("en", "es")))
def test_it_is_one_page_whatever_the_facts(rng, language):
    facts = replace(crowded(rng, 12, rng.choice((3, 9, 60))), language=language)
    made, _, pages = built(facts)
    assert (made.pages, len(pages)) == (1, 1)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_shortened_where_there_is_room(work, gulf, language):
    address = "12345 North Dale Mabry Highway, Building 7, Suite 210, Saint Petersburg"
    notes = "Asked for the fee schedule, exhibit B. Two modifiers were used the wrong way round. "
    title = "Annual wellness visit: G0438 and G0439, what to send and when"
    with work.read() as session:
        facts = brief_facts(session, work, BriefRequest(gulf, DAY, language))
    facts = replace(
        facts, place=address, papers=(OldPaper(title, "es", "1.0", "2.0"),),
        past=(PastVisit(DAY, "Lunch session: wellness visits", "Marisol Vega", notes * 2),),
    )  # fmt: skip
    _, _, (text,) = built(facts)
    for words in (address, (notes * 2).strip(), title):
        assert words in " ".join(text.split()), words


def test_a_phone_number_is_never_broken_over_two_lines(work, gulf):
    with work.read() as session:
        facts = brief_facts(session, work, BriefRequest(gulf, DAY, "en"))
    (person,) = facts.about.people
    for filled in range(1, 24):
        asked = replace(person, best_time="w" * filled, phone="(656) 555-0182")
        _, data, _ = built(replace(facts, about=replace(facts.about, people=(asked,))))
        with PDFIUM, PdfDocument(data) as document:
            text = document[0].get_textpage().get_text_bounded()
        assert "(656) 555-0182" in text.replace("\u00a0", " "), text
        assert not any(line.rstrip().endswith("·") for line in text.splitlines()), text


def test_a_list_that_is_cut_says_how_many_more_there_are():
    facts = crowded(random.Random(3), 1, 5)
    many = tuple(EndingCode(f"9921{n}", "Visit", DAY, 0, "List") for n in range(9))
    _, _, (text,) = built(replace(facts, about=replace(facts.about, ending=many)))
    shown = sum(f"9921{n}" in text for n in range(9))
    assert 1 <= shown < 9
    assert f"9 of 142 in 90 days · {9 - shown} more" in text
