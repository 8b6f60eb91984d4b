"""A file of contracts: looked at, loaded, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from provider_ops.contracts import actions, queries, stretches
from provider_ops.contracts.model import Contract, ContractStretch, ContractTerm, Participation
from provider_ops.contracts.rules import Renewal
from provider_ops.core.errors import FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind, detect
from provider_ops.intake.looking import check, look_at
from provider_ops.intake.preview import RowStanding
from provider_ops.network.model import Organization
from tests.support.contracts import contract, office
from tests.support.examples import examples
from tests.support.work import make_npi

KNOWN = importers()
KIND = by_kind("contracts", KNOWN)
GULF, BAY = make_npi(225309558), make_npi(225309559)
HEADER = ("Contract number", "Group NPI", "TIN", "Line of business", "Effective date", "End date",
          "Auto renew", "Renewal months", "Notice days")  # fmt: skip
DAY0 = date(2026, 1, 1)
ACCEPT = Options(accept_problems=True)
bases = iter(range(244_000_000, 245_000_000))


@pytest.fixture
def offices(work):
    """Two offices with an NPI; the second shares its TIN with a third that has none."""
    return [office(work, "Gulf Coast Cardiology", npi=GULF, tin="591234410"),
            office(work, "Bay Podiatry", npi=BAY, tin="591234411"),
            office(work, "Bay Podiatry North", tin="591234411")]  # fmt: skip


def put(tmp_path, *rows, name="contracts.csv"):
    path = tmp_path / name
    if name.endswith("xlsx"):
        book = openpyxl.Workbook()
        for row in (HEADER, *rows):
            book.active.append(row)
        book.save(path)
    else:
        lines = (",".join(map(str, row)) for row in (HEADER, *rows))
        path.write_text("\n".join(lines) + "\n")
    return path


def problems(work, path):
    found = KIND.look(work, path, Silent(), Options()).body["problems"]
    return [(one["row"], one["column"], one["message"]) for one in found]


def counts(work):
    with work.read() as session:
        return [session.scalar(select(func.count()).select_from(one))
                for one in (Contract, ContractTerm, Participation)]  # fmt: skip


@pytest.mark.parametrize("name", ["contracts.csv", "contracts.xlsx"])
def test_contracts_are_loaded_with_term_renewal_and_everyone_and_taken_back(
    work, offices, tmp_path, name
):
    path = put(tmp_path, ("HB-1", GULF, "", "ma", "01/01/2026", "12/31/2026", "yes", 24, 90),
               ("HB-2", "", "59-1234410", "Dental", "2026-02-01", "", "no", "", ""),
               name=name)  # fmt: skip
    assert detect(path, KNOWN).kind == "contracts"
    assert problems(work, path) == []
    assert counts(work) == [0, 0, 0]
    done = KIND.load(work, path, Silent(), Options())
    assert done.counts == {"rows": 2, "held": 0, "contracts": 2}
    stretches.catch_up(work)
    with work.read() as session:
        one, two = queries.page(session, work.market_id, date(2026, 5, 1), work.now())
        detail = queries.one(session, one.id, date(2026, 5, 1), work.now())
    assert (one.number, one.organization_id, one.line_of_business, one.renewal) == (
        "HB-1", offices[0], "MA", Renewal(True, 24, 90))  # fmt: skip
    assert (two.line_of_business, two.renewal, two.standing.ends) == ("Dental", Renewal(False), None)
    assert [(term.label, term.source) for term in detail.terms] == [
        ("Base agreement", "contract file")]  # fmt: skip
    assert [one.provider_id for one in detail.participations] == [None]
    would = KIND.would_undo(work, done.import_id)
    assert (would.removed, would.kept) == (6, ())
    assert KIND.undo(work, done.import_id).removed == 6
    stretches.catch_up(work)
    assert counts(work) == [0, 0, 0]
    with work.read() as session:
        assert session.scalar(select(func.count()).select_from(ContractStretch)) == 0
        assert session.scalar(select(func.count()).select_from(Organization)) == 3


def test_what_is_wrong_stands_by_row_and_column_beside_what_is_on_file(work, offices, tmp_path):
    contract(work, offices[0], "HB-9")
    stranger = make_npi(239131117)
    path = put(
        tmp_path,
        ("HB-9", GULF, "", "MA", "01/01/2026", "", "", "", ""),
        ("HB-1", stranger, "", "MA", "01/01/2026", "", "", "", ""),
        ("HB-2", "", "591234411", "MA", "01/01/2026", "", "", "", ""),
        ("HB-3", GULF, "591234411", "MA", "01/01/2026", "", "", "", ""),
        ("HB-4", "", "599999999", "", "01/01/2026", "12/31/2025", "", "", ""),
        ("HB-5", GULF, "", "MA", "13/13/2026", "", "yes", 0, 400),
        ("HB-5", "", "", "MA", "", "", "", "", ""),
        ("HB-6", BAY, "591234411", "MA", "01/01/2026", "", "", "", ""),
    )
    assert problems(work, path) == [
        (2, "Contract number", "A contract HB-9 exists."),
        (3, "Group NPI", f"No office has NPI {stranger}."),
        (4, "TIN", "2 offices have this TIN; an NPI tells which."),
        (5, "TIN", f"The office with NPI {GULF} has another TIN."),
        (6, "Line of business", "The line of business is missing."),
        (6, "End date", "The end lies before the beginning."),
        (6, "TIN", "No office has this TIN."),
        (7, "Effective date", "13/13/2026 is not a date; MM/DD/YYYY is expected."),
        (7, "End date", "It renews from its last day on, and has none."),
        (7, "Renewal months", "A renewal takes at least one month."),
        (7, "Notice days", "Notice is given between 0 and 365 days before the end."),
        (8, "Effective date", "The first day is missing."),
        (8, "Contract number", "Row 7 has this number already."),
        (8, "Group NPI", "Neither an NPI nor a TIN says whose it is."),
    ]
    without = KIND.dry_run(path, Silent(), Options()).body
    assert without["accepted"] == 5  # a file alone cannot know who is on file
    with pytest.raises(FileError, match="A contract HB-9 exists"):
        KIND.load(work, path, Silent(), Options())
    assert counts(work)[0] == 1
    done = KIND.load(work, path, Silent(), ACCEPT)
    assert done.counts == {"rows": 8, "held": 7, "contracts": 1}


def test_the_wizard_checks_rows_beside_what_is_on_file(work, offices, tmp_path):
    path = put(tmp_path, ("HB-1", make_npi(239131117), "", "MA", "01/01/2026", "", "", "", ""),
               ("HB-2", GULF, "", "MA", "01/01/2026", "", "", "", ""))  # fmt: skip
    looked = look_at(work, path, KNOWN, Silent())
    shown = check(work, looked, looked.headers, Silent()).preview
    assert (looked.importer.kind, shown.counts[RowStanding.HELD], shown.loading) == ("contracts", 1, 1)
    assert shown.groups[0].word == "stranger"


def test_a_contract_that_was_built_upon_stays_whole_when_a_file_is_taken_back(
    work, offices, tmp_path
):
    path = put(tmp_path, ("HB-1", GULF, "", "MA", "01/01/2026", "12/31/2026", "", "", ""),
               ("HB-2", GULF, "", "MA", "01/01/2026", "12/31/2026", "", "", ""),
               ("HB-3", GULF, "", "MA", "01/01/2026", "12/31/2026", "", "", ""))  # fmt: skip
    done = KIND.load(work, path, Silent(), Options())
    with pytest.raises(RuleError, match="loaded already"):
        KIND.load(work, path, Silent(), Options())
    with work.read() as session:
        keys = dict(session.execute(select(Contract.number, Contract.id)).all())
        (term,) = queries.one(session, keys["HB-3"], DAY0, work.now()).terms
    actions.raise_true_up(work, keys["HB-1"], title="Q1", amount=Decimal(1), on=DAY0)
    actions.correct_term(work, term.id, label="Base", source="scan")
    stays = "A contract stays: something else depends on it by now."
    for back in (KIND.would_undo(work, done.import_id), KIND.undo(work, done.import_id)):
        assert (back.removed, back.kept) == (3, (stays, stays))
    stretches.catch_up(work)
    with work.read() as session:
        rows = queries.page(session, work.market_id, DAY0, work.now())
        assert [(row.number, row.standing.in_force) for row in rows] == [
            ("HB-1", True), ("HB-3", True)]  # fmt: skip
        for row in rows:
            assert queries.one(session, row.id, DAY0, work.now()).clinicians == 0
            assert len(queries.one(session, row.id, DAY0, work.now()).participations) == 1


@settings(max_examples=examples(10), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 400), st.none() | st.integers(-3, 400),
                  st.booleans(), st.integers(0, 3)),
        max_size=6)
)  # fmt: skip
def test_what_is_accepted_stands_in_the_contracts_as_it_was_written(work, rows, tmp_path_factory):
    if not rows:
        return
    npi = make_npi(next(bases))
    gulf = office(work, "Gulf", npi=npi)
    tag = npi[-6:]
    written = [
        (f"{tag}-{number}", npi, "", "MA", DAY0 + timedelta(first),
         "" if length is None else DAY0 + timedelta(first + length), "yes" if renews else "no",
         months, 60)
        for number, first, length, renews, months in rows
    ]  # fmt: skip
    path = put(tmp_path_factory.mktemp("table"), *written)
    good, seen = {}, set()
    for number, _npi, _tin, _line, first, last, renews, months, _notice in written:
        sense = (not last or last >= first) and (renews == "no" or (last and months > 0))
        if sense and number not in seen:
            good[number] = (first, last or None, renews == "yes", months)
        seen.add(number)
    done = KIND.load(work, path, Silent(), ACCEPT)
    assert done.counts["contracts"] == len(good)
    with work.read() as session:
        for row in queries.of_organization(session, gulf, DAY0, work.now()):
            (term,) = queries.one(session, row.id, DAY0, work.now()).terms
            assert good[row.number] == (term.first, term.last, row.renewal.automatic,
                                        row.renewal.months)  # fmt: skip
