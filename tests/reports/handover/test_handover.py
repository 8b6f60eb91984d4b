"""The handover book: every office of a territory, on the page the contents name, always the same bytes."""

from __future__ import annotations

import io
from dataclasses import fields, replace
from datetime import timedelta

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from provider_ops.contracts import stretches
from provider_ops.core.errors import NotFoundError
from provider_ops.network import queries as network
from provider_ops.network.model import Organization, Territory
from provider_ops.reports.handover import BookRequest, book_facts, build_handover, handover_pdf
from provider_ops.reports.handover.reading import Case, Promise
from provider_ops.reports.handover.words import SPANISH
from provider_ops.visits import queries as visits
from tests.support.paper import pages_of

NAME = "Nature Coast"


@pytest.fixture(scope="module")
def book(demo):
    stretches.catch_up(demo.work)
    with demo.work.read() as session:
        facts = book_facts(session, demo.work, BookRequest(" nature coast ", demo.work.now()))
    stream = io.BytesIO()
    made = build_handover(facts, stream)
    reader = PdfReader(stream)
    pdf = pdfium.PdfDocument(stream.getvalue())
    texts = [page.get_textpage().get_text_range().replace("\r", "") for page in pdf]
    pdf.close()
    return facts, made, stream.getvalue(), reader, texts


def test_every_office_of_the_territory_is_there_once_with_its_people_and_what_is_open(demo, book):
    facts = book[0]
    work = demo.work
    with work.read() as session:
        key = session.scalar(select(Territory.id).where(Territory.name == NAME))
        offices = session.execute(
            select(Organization.id, Organization.name).where(Organization.territory_id == key)
            .order_by(Organization.name)
        ).all()  # fmt: skip
        assert [one.name for one in facts.offices] == [name for _, name in offices]
        for (office, _), one in zip(offices, facts.offices, strict=True):
            people = network.affiliations(session, work.today(), work.now(), organization_id=office)
            assert {who.npi for who in one.people} == {row.npi for row in people}
            assert len(one.contacts) == len(network.contacts(session, office))
            due = visits.promises(session, work.today(), organization_id=office)
            assert [row.due_on for row in one.promises] == [row.due_on for row in due]
            last = visits.last_submitted(session, office, before=work.today())
            assert (one.visits[0].day if one.visits else None) == (last[0] if last else None)
        assert session.scalar(select(func.count()).where(Organization.territory_id == key)) == 16


def test_contents_and_bookmarks_lead_to_the_office(book):
    facts, made, _, reader, texts = book
    assert made.pages == len(texts)
    starts = {item.title: reader.get_destination_page_number(item) for item in reader.outline}
    listed = [line.strip() for line in texts[1].splitlines() if line.strip()]
    for one in facts.offices:
        page = starts[one.name]
        assert one.name in texts[page]
        at = next(n for n, line in enumerate(listed) if line.startswith(f"{one.name} {one.city}"))
        assert listed[at + 1] == str(page + 1)
        for contact in one.contacts:
            assert contact.name in texts[page]
    assert f"{len(texts)} of {len(texts)}" in texts[-1]


def test_the_same_facts_give_the_same_bytes_and_another_language_other_words(demo, book):
    _, made, data, *_ = book
    again, same = handover_pdf(demo.work, BookRequest(NAME, demo.work.now()))
    assert (again, same.fingerprint) == (data, made.fingerprint)
    spanish, other = handover_pdf(demo.work, BookRequest(NAME, demo.work.now(), "es"))
    text = PdfReader(io.BytesIO(spanish)).pages[0].extract_text()
    assert "Lo que no puede esperar" in text
    assert other.fingerprint != made.fingerprint


def test_what_is_late_anywhere_stands_on_the_first_page_with_its_page(book):
    facts, _, _, _, texts = book
    late = [one for one in facts.offices if any(clock.days_left < 0 for clock in one.clocks)]
    assert late
    assert f"{NAME}: 16 offices" in texts[0]
    assert "Verify in the directory" in texts[0].replace("\n", " ")


def test_the_first_page_counts_like_its_tiles_and_begins_with_escalations_and_promises(book):
    facts = book[0]
    one = next(one for one in facts.offices if any(c.days_left < 0 for c in one.clocks))
    clock = next(clock for clock in one.clocks if clock.days_left < 0)
    old = replace(clock, provider="Zed", due_on=facts.day - timedelta(days=900), days_left=-900)
    promise = Promise("Send the roster", "Marisol Vega", facts.day - timedelta(days=2), 2)
    case = Case("E-77", "Fee schedule", "Marisol Vega", facts.day - timedelta(days=1), 1)
    made = replace(one, clocks=(*one.clocks, old), promises=(promise,), cases=(case,))
    crowded = replace(facts, offices=(made, *facts.offices[1:]))
    promises = sum(row.days_late > 0 for one in crowded.offices for row in one.promises)
    clocks = sum(row.days_left < 0 for one in crowded.offices for row in one.clocks)
    cases = sum(row.days_late > 0 for one in crowded.offices for row in one.cases)
    assert min(cases, promises, clocks) > 1
    stream = io.BytesIO()
    build_handover(crowded, stream)
    text = " ".join(pages_of(stream.getvalue())[0].split())
    assert (f"{NAME}: {len(crowded.offices)} offices. Late: {cases} escalations, {promises} promises, "
            f"{clocks} directory deadlines") in text  # fmt: skip
    places = [text.index(words) for words in ("E-77 Fee schedule", "Send the roster", "900 d late")]
    assert places == sorted(places)


def test_a_headline_names_what_is_late_alone_and_says_when_nothing_is(book):
    facts = book[0]
    quiet = [replace(one, promises=(), cases=(), clocks=()) for one in facts.offices]
    promise = Promise("Send the roster", "Marisol Vega", facts.day - timedelta(days=2), 2)
    one_late = [replace(quiet[0], promises=(promise,)), *quiet[1:]]
    for language, offices, headline in (
        ("en", quiet, f"{NAME}: 16 offices, nothing late"),
        ("en", one_late, f"{NAME}: 16 offices. Late: 1 promise Kept by"),
        ("es", one_late, f"{NAME}: 16 consultorios. Con atraso: 1 compromiso Hasta"),
    ):
        stream = io.BytesIO()
        build_handover(replace(facts, offices=tuple(offices), language=language), stream)
        assert headline in pages_of(stream.getvalue())[0]


def test_a_promise_has_one_name_in_the_spanish_book():
    said = " ".join(str(getattr(SPANISH, one.name)) for one in fields(SPANISH)).casefold()
    assert "promes" not in said
    assert "prometid" not in said
    assert "compromisos" in said


def test_every_deadline_of_an_office_is_printed_alike_ones_in_one_row(book):
    facts, _, _, _, texts = book
    one = next(one for one in facts.offices if any(clock.verifies for clock in one.clocks))
    clock = next(clock for clock in one.clocks if clock.verifies)
    many = tuple(replace(clock, provider=f"Person {n}") for n in range(30))
    later = replace(clock, provider="Later", due_on=clock.due_on + timedelta(days=1))
    stream = io.BytesIO()
    build_handover(replace(facts, offices=(replace(one, clocks=(later, *many)),)), stream)
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(stream).pages).split())
    names = ", ".join(f"Person {n}" for n in range(30))
    assert f"Verify {names}" in said
    assert said.index("Person 29") < said.index("Verify Later")
    for words in ("Due What Rule", "To Then Notice by", "Day By Kind Notes"):
        assert words in said, words
    assert "at 9:22 AM" in texts[0]


def test_a_territory_that_is_not_there_is_answered_with_those_that_are(demo):
    with demo.work.read() as session, pytest.raises(NotFoundError, match=NAME):
        book_facts(session, demo.work, BookRequest("Atlantis", demo.work.now()))
