"""The quick sheet: one page, what the answer says, in two languages, always the same bytes."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from provider_ops.cli.app import run
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries import Place, consult
from provider_ops.codes.reference import PairEdit
from provider_ops.codes.rules import check
from provider_ops.codes.rules.facts import ask
from provider_ops.contracts.model import Contract
from provider_ops.network.model import Organization
from provider_ops.reports.quick_sheet import build_quick_sheet, sheet_facts
from provider_ops.reports.quick_sheet.words import LANGUAGES
from provider_ops.store import settings
from tests.codes.test_screening import load
from tests.support.contracts import clinician, contract, office
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

NPI = make_npi(233228875)
YEAR, DOS = date(2026, 1, 1), date(2026, 10, 3)


@pytest.fixture
def world(work):
    gulf = office(work)
    agreed = contract(work, gulf)
    clinician(work, 233228875, gulf)
    key = actions.create_list(work, "Office E/M (list 7)")
    actions.attach_list(work, agreed, key, first=YEAR)
    actions.put_approved_codes(work, key, [
        ApprovedEntry("99202-99215", YEAR, date(2026, 9, 30), "25", "11")], source="Exhibit B")  # fmt: skip
    return key


def sheet(work, language="en", code="99214", npi=NPI, **more):
    question = ask(npi, code, DOS, work.today(), modifiers=("25",), place_of_service="11", **more)
    with work.read() as session:
        found = consult(session, Place(MARKET, ZONE), question, work.today())
    facts = sheet_facts(found, language=language, time_zone=ZONE, made_by="Marisol Vega")
    stream = io.BytesIO()
    made = build_quick_sheet(facts, stream)
    pages = PdfReader(io.BytesIO(stream.getvalue())).pages
    return made, stream.getvalue(), " ".join(" ".join(p.extract_text() for p in pages).split())


def test_a_no_says_why_what_helps_and_what_to_expect(work, world):
    made, _content, text = sheet(work)
    assert made.pages == 1
    assert "No: 99214-25 for Elena Marchetti" in text
    assert "ended on 09/30/2026, 3 days before this service" in text
    assert "Get 99214 approved for 10/03/2026." in text
    assert "Expected denial: CO-96, N448" in text
    assert "Never change the facts of a claim to fit" in text
    assert made.fingerprint in text.replace(" ", "")
    assert "As known on" in text


@pytest.mark.parametrize(("language", "title"), [("en", "What the lists approve beside it"),
                                                 ("es", "Lo que las listas aprueban al lado")])  # fmt: skip
def test_a_no_says_what_the_lists_approve_beside_it(work, world, language, title):
    actions.put_approved_codes(work, world, [ApprovedEntry("99217", YEAR, None),
                                             ApprovedEntry("99211", YEAR, None)], source="B")  # fmt: skip
    made, _content, text = sheet(work, language, code="99216")
    assert made.pages == 1
    assert title in text
    assert "Office E/M (list 7): 99211, 99217" in text
    assert title not in sheet(work, language, code="99217")[2]


def test_spanish_has_no_english_sentence_of_the_check(work, world):
    made, _content, text = sheet(work, "es")
    assert made.pages == 1
    assert "No: 99214-25 para Elena Marchetti" in text
    assert "terminó el 09/30/2026, 3 días antes de este servicio." in text
    assert "Consiga que 99214 se apruebe para el 10/03/2026." in text
    assert "Nunca cambie los hechos de un reclamo" in text
    assert "before this service" not in text
    assert "Get 99214" not in text


def test_the_same_answer_gives_the_same_bytes(work, world):
    assert sheet(work)[1] == sheet(work)[1]


def test_an_npi_that_nobody_has_fits_the_page_too(work, world):
    made, _content, text = sheet(work, npi="1234567890")
    assert made.pages == 1
    assert "NPI 1234567890" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_that_can_be_wrong_at_once_fits_the_page(work, world, language):
    with work.read() as session:
        agreed = session.scalars(select(Contract.id)).one()
        clinic = session.scalars(select(Organization.id)).one()
    for number in range(4):
        key = actions.create_list(work, f"Specialists of the coast, schedule {number} (list {number})")
        actions.attach_list(work, agreed, key, first=YEAR)
        codes = [ApprovedEntry(f"9922{n}", YEAR, None) for n in range(1, 9)]
        actions.put_approved_codes(work, key, codes, source="Exhibit C, amended and restated")
    contract(work, clinic, "HB-FL-20419-B", last=date(2026, 8, 31))
    load(work, "ptp", PairEdit(
        setting="practitioner", column_one="G0439", column_two="99214", valid_from=YEAR,
        modifier_indicator="0", rationale=""), release="v32.3", part="practitioner")  # fmt: skip
    made, _content, text = sheet(work, language, units=30, beside=("G0439", "36415-59"))
    assert made.pages == 1
    assert "G0439" in text
    assert "PTP v32.3" in text


def test_every_test_of_the_check_has_a_title_in_each_language():
    for test in check.TESTS:
        for words in LANGUAGES.values():
            assert words.titles[test]


def test_the_command_writes_it_beside_its_answer(work, world, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    with work.store.write() as session:
        settings.put(session, settings.STAFF, str(work.staff_id))
        settings.put(session, settings.MARKET, MARKET)
    out = tmp_path / "sheet.pdf"
    words = ["check", "--npi", NPI, "--code", "99214", "--date", "2026-10-03", "--modifier", "25",
             "--pos", "11", "--out", str(out), "--language", "es"]  # fmt: skip
    assert run(["--data-dir", str(work.store.path.parent), *words], window="nobody.looks") == 0
    assert "No: 99214-25" in capsys.readouterr().out
    assert PdfReader(out).metadata["/Title"].startswith("Hoja rápida")
