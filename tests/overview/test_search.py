from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, text, update

from provider_ops.codes.model import BillingCode
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Contact, Organization, Provider
from provider_ops.overview import matching
from provider_ops.overview.search import KINDS, prepare, search
from provider_ops.store import search_index
from provider_ops.store.base import Base
from provider_ops.store.bulk import insert_rows
from provider_ops.store.model import DataImport
from provider_ops.visits.model import Visit
from tests.support.examples import examples
from tests.support.work import make_npi


@pytest.fixture
def market(work):
    """A few people, offices, a case, a visit and a code."""
    day = date(2026, 9, 15)
    with work.act() as session:
        def add(model, **values):
            row = model(id=work.new_id(), market_id=work.market_id, **values)
            session.add(row)
            session.flush()
            return row

        people = (("Elena", "Marchetti", 233228875), ("Nadia", "Osei", 288664094),
                  ("José", "Núñez", 239131117), ("Samir", "Haddad", 249067509))  # fmt: skip
        for first, last, base in people:
            add(Provider, npi=make_npi(base), given_name=first, family_name=last,
                credential="MD", specialty="Cardiology")  # fmt: skip
        office = add(Organization, name="Marchmont Internal Medicine", kind="group",
                     npi=make_npi(200468578))  # fmt: skip
        add(Contact, organization_id=office.id, name="Lourdes Peña", role="office manager")
        add(Escalation, number="ESC-2231", title="Echo underpaid", category="payment",
            severity="high", source="provider", organization_id=office.id,
            owner_id=work.staff_id, opened_at=datetime(2026, 9, 30, tzinfo=UTC), due_on=day)  # fmt: skip
        add(Visit, organization_id=office.id, rep_id=work.staff_id, purpose="Quarterly review",
            day=day, notes="She asked if 99214-25 is fine at the main office.")  # fmt: skip
    load_codes(work, ("99214", "Office visit, established"), ("G0439", "Wellness visit, yearly"))
    prepare(work.store)
    return work


def load_codes(work, *codes):
    """Load codes as an import does: past the mapper."""
    key = work.new_id()
    with work.act() as session:
        session.add(DataImport(id=key, market_id="shared", kind="codes", file_name="a", sha256="a",
                               imported_at=work.now(), staff_id=work.staff_id, counts={}))  # fmt: skip
    columns = ("id", "market_id", "code_set", "code", "description", "valid_from", "import_id",
               "extra")  # fmt: skip
    rows = [(work.new_id(), "shared", "HCPCS", code, words, date(2026, 1, 1), key, {})
            for code, words in codes]  # fmt: skip
    with work.store.exclusive() as connection:
        insert_rows(connection, Base.metadata.tables["billing_code"], columns, rows)
    return key


def titles(work, asked, kinds=KINDS):
    with work.read() as session:
        return [hit.title for hit in search(session, work, asked, kinds).hits]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("march", "Elena Marchetti, MD"),
        ("elena mar", "Elena Marchetti, MD"),
        ("marchetti elena", "Elena Marchetti, MD"),
        ("MARCHM", "Marchmont Internal Medicine"),
        ("chett", "Elena Marchetti, MD"),
        ("nunez", "José Núñez, MD"),
        ("marcheti", "Elena Marchetti, MD"),
        ("marhcetti", "Elena Marchetti, MD"),
        ("hadad", "Samir Haddad, MD"),
        ("2332288", "Elena Marchetti, MD"),
        ("os", "Nadia Osei, MD"),
        ("lourdes", "Lourdes Peña"),
        ("esc-2231", "ESC-2231 Echo underpaid"),
        ("echo", "ESC-2231 Echo underpaid"),
        ("wellness", "G0439"),
        ("@march", "Elena Marchetti, MD"),
        ("#g04", "G0439"),
    ],
)
def test_a_few_letters_find_it(market, asked, first):
    assert titles(market, asked)[0] == first


def test_a_name_and_a_code_are_a_question_about_that_clinician(market):
    with market.read() as session:
        found = search(session, market, "marcheti 99214")
    assert found.question.code == "99214"
    assert found.clinician.title == "Elena Marchetti, MD"
    assert "99214" in [hit.title for hit in found.hits]


def test_a_code_finds_the_note_that_speaks_of_it(market):
    with market.read() as session:
        (visit,) = [hit for hit in search(session, market, "99214").hits if hit.kind == "visit"]
    assert "99214-25 is fine" in visit.about[-1]
    assert visit.when == date(2026, 9, 15)


def test_nothing_is_found_for_nonsense_or_nothing(market):
    for asked in ("", "   ", "zzzzqqq", '"', "' OR 1", "*", "> lock", "((", "a AND OR NOT"):
        assert titles(market, asked) == [], asked


def test_changes_by_any_path_are_found_after_prepare(market):
    work = market
    with work.act() as session:  # an action
        row = session.query(Organization).one()
        row.name = "Tidewater Medical Group"
    with work.store.exclusive() as connection:  # the hub's pages
        connection.execute(update(Provider).where(Provider.family_name == "Osei")
                           .values(family_name="Okafor"))  # fmt: skip
        values = {"npi": make_npi(233228875), "given_name": "Elena", "family_name": "Marchetti-Ruiz",
                  "credential": "MD", "specialty": "", "taxonomy_code": "", "languages": "",
                  "market_id": work.market_id, "accepts_new": None, "extra": {}}  # fmt: skip
        key = connection.execute(
            text("SELECT id FROM provider WHERE family_name = 'Marchetti'")).scalar()  # fmt: skip
        table = Base.metadata.tables["provider"]
        insert_rows(connection, table, ("id", *values), [
            (UUID(bytes=key), *values.values())], replace=True)  # fmt: skip
    assert prepare(work.store)
    assert not prepare(work.store)
    assert titles(work, "tidewater") == ["Tidewater Medical Group"]
    assert titles(work, "marchmont") == []
    assert titles(work, "okafor") == ["Nadia Okafor, MD"]
    assert titles(work, "nadia osei") == []
    assert titles(work, "ruiz") == ["Elena Marchetti-Ruiz, MD"]


def test_an_undone_import_takes_its_codes_out(market):
    work = market
    load = load_codes(work, ("G0438", "First wellness visit"))
    prepare(work.store)
    assert titles(work, "g0438") == ["G0438"]
    with work.store.write() as session:
        session.execute(delete(BillingCode).where(BillingCode.import_id == load))
    prepare(work.store)
    assert titles(work, "g0438") == []


def test_a_code_of_two_loads_is_listed_once(market):
    load_codes(market, ("99214", "Office visit, established"))
    prepare(market.store)
    assert titles(market, "#99214") == ["99214"]


def test_narrowed_the_best_is_found_behind_many_that_fit(market):
    work = market
    with work.act() as session:
        for n in range(120):
            session.add(Provider(id=work.new_id(), market_id=work.market_id,
                                 npi=make_npi(250000000 + n), given_name="Ann",
                                 family_name=f"Haddadin{n}", credential="MD", specialty=""))  # fmt: skip
            session.flush()
        session.add(Provider(id=work.new_id(), market_id=work.market_id, npi=make_npi(260000000),
                             given_name="Zoe", family_name="Haddad", credential="MD",
                             specialty=""))  # fmt: skip
    prepare(work.store)
    found = titles(work, "haddad", ("provider", "organization"))
    assert found[:2] == ["Samir Haddad, MD", "Zoe Haddad, MD"]
    assert len(found) == 50


def test_narrowed_to_codes_a_hash_lists_no_fewer(market):
    load_codes(market, *((f"9930{n}", "Nursing facility care") for n in range(8)))
    prepare(market.store)
    assert len(titles(market, "#9930")) == 5
    assert len(titles(market, "#9930", ("code",))) == 8


def test_the_indexes_agree_with_the_entries(market):
    work = market
    with work.act() as session:
        session.query(Contact).one().name = "Ana Ortiz"
    prepare(work.store)
    with work.store.write() as session:
        for index in ("search_words", "search_parts"):  # raises if the index is not its content's
            session.execute(text(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"))
        assert not search_index.is_behind(session.connection())


@given(st.text(max_size=30))
@settings(max_examples=examples(120), deadline=None)
def test_anything_typed_is_understood(typed):
    question = matching.understand(typed)
    assert len(question.words) <= matching.MOST_WORDS
    assert question.code == "" or question.code.lower() in question.words


@given(st.text(max_size=40), st.lists(st.text("abcé ", min_size=1, max_size=4), max_size=4))
@settings(max_examples=examples(120), deadline=None)
def test_marks_are_parts_of_the_title_in_order(title, words):
    found = matching.marks(tuple(words), title)
    edges = [edge for mark in found for edge in mark]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(title) for start, end in found)
