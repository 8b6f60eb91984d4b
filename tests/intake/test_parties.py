"""Whom rows are of: added up once each, decided once for all their rows, kept with the load."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, func, select

from provider_ops.claims.model import ClaimLine
from provider_ops.claims.tables.kinds import CLAIMS_LOG, REMIT_LINES
from provider_ops.claims.tables.people import Asked, find_people, people_meant
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.fixes import NO_FIXES, Fixes
from provider_ops.intake.importer import Options, by_kind
from provider_ops.intake.kept_fixes import kept_fixes
from provider_ops.intake.looking import strangers
from provider_ops.intake.preview import look_over
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.network.rules import is_npi, npis_near
from tests.claims.tables import NPI, OFFICE, OTHER, row, write
from tests.support.examples import examples
from tests.support.work import MARKET, make_npi

LOG = by_kind("claims-log", importers())
STRANGE, FOREIGN = make_npi(277000001), make_npi(288000002)
POOL = (NPI, OTHER, STRANGE, FOREIGN)
BROKEN = NPI[0] + NPI[2] + NPI[1] + NPI[3:]

slow = settings(
    max_examples=examples(20), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
CELLS = st.tuples(
    st.sampled_from(("", BROKEN, f"{OTHER}.0", *POOL)), st.sampled_from(("", OFFICE, STRANGE)),
    st.sampled_from(("5.00", "1,000.10", "x")),
)  # fmt: skip
ROWS = st.lists(CELLS, min_size=1, max_size=9)
CELL_FIXES = st.lists(
    st.tuples(st.integers(2, 10), st.sampled_from((("npi", NPI), ("npi", STRANGE), ("npi", ""),
                                                   ("charge", "7.00"), ("charge", "y")))),
    max_size=3,
)  # fmt: skip
VALUE_FIXES = st.dictionaries(st.just(BROKEN), st.sampled_from(POOL))
PEOPLE = st.dictionaries(st.sampled_from((*POOL, OFFICE)), st.sampled_from(("", NPI, OTHER)), max_size=3)


def file_of(folder, rows):
    return write(folder / "a.csv", *(
        row(renderingnpi=npi, billingnpi=office, billed=charge, allowed="", claim=f"C-{n}")
        for n, (npi, office, charge) in enumerate(rows)
    ))  # fmt: skip


def seen(path, fixes=NO_FIXES):
    return look_over(CLAIMS_LOG, path, Silent(), Options(fixes=fixes))


def fixes_of(cells, values, left_out):
    fixes = Fixes(left_out=left_out)
    for number, (name, text) in cells:
        fixes = fixes.with_cell(number, name, text)
    for said, text in values.items():
        fixes = fixes.with_value("npi", said, text)
    return fixes


def load(work, path, fixes=NO_FIXES):
    return LOG.load(work, path, Silent(), Options(accept_problems=True, fixes=fixes))


def loaded(work, key):
    """Rows and dollars by NPI as they stand in the database."""
    with work.read() as session:
        found = session.execute(
            select(ClaimLine.npi, func.count(), func.sum(ClaimLine.charge))
            .where(ClaimLine.import_id == key).group_by(ClaimLine.npi)
        )  # fmt: skip
        return {npi: (rows, dollars) for npi, rows, dollars in found}


def added_up(preview):
    return {one.number: (one.rows, one.dollars) for one in preview.parties.values()}


@pytest.fixture
def roster(work):
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Gulf Coast Cardiology",
                                 npi=NPI, tin="591234410", kind="group"))  # fmt: skip
        session.add(Provider(id=work.new_id(), market_id=MARKET, npi=OTHER, given_name="Iris",
                             family_name="Vega", credential="MD"))  # fmt: skip
    return work


# -- added up, decided, loaded ---------------------------------------------------------------


@slow
@given(ROWS, CELL_FIXES, VALUE_FIXES, st.frozensets(st.integers(2, 10), max_size=2), PEOPLE)
def test_who_is_listed_is_who_is_loaded_and_a_decision_is_for_all_their_rows(
    work, tmp_path, rows, cells, values, left_out, people
):
    path = file_of(tmp_path, rows)
    fixes = fixes_of(cells, values, left_out)
    step, whole = seen(path).with_fixes(fixes), seen(path, fixes)
    assert added_up(step) == added_up(whole)
    before = added_up(step)
    plain = load(work, path, fixes)
    assert loaded(work, plain.import_id) == before
    LOG.undo(work, plain.import_id)

    for number, meant in people.items():
        fixes = fixes.with_person(number, meant)
    decided = step.with_fixes(fixes)
    assert added_up(decided) == before, "a decision does not change who is in the file"
    result = load(work, path, fixes)
    wanted: defaultdict[str, tuple[int, Decimal]] = defaultdict(lambda: (0, Decimal(0)))
    for number, (lines, dollars) in before.items():
        if meant := people.get(number, number):
            wanted[meant] = (wanted[meant][0] + lines, wanted[meant][1] + dollars)
    assert loaded(work, result.import_id) == dict(wanted)
    assert decided.loading == result.counts["lines"] == sum(lines for lines, _ in wanted.values())
    assert seen(path, fixes).loading == decided.loading
    LOG.undo(work, result.import_id)


def test_decisions_are_kept_with_who_and_when_once_for_a_number(roster, tmp_path):
    work = roster
    path = file_of(tmp_path, [(STRANGE, OFFICE, "5"), (STRANGE, OFFICE, "6"), ("", FOREIGN, "7"),
                              (NPI, OFFICE, "8"), (BROKEN, OFFICE, "9")])  # fmt: skip
    fixes = Fixes().with_person(STRANGE, NPI).with_person(FOREIGN, "").with_person("1", NPI)
    result = load(work, path, fixes)
    assert loaded(work, result.import_id) == {NPI: (3, Decimal(19))}
    assert (result.counts["held"], result.counts["fixed"]) == (2, 3)
    with work.read() as session:
        kept = kept_fixes(session, result.import_id)
    assert {(one.file_row, one.column, one.said, one.put, one.cells) for one in kept} == {
        (None, "Rendering NPI", STRANGE, NPI, 2), (None, "Billing NPI", FOREIGN, "", 1)}  # fmt: skip
    assert {(one.staff_id, one.made_at) for one in kept} == {(work.staff_id, work.now())}


def test_a_number_spelled_in_two_ways_is_one_party_with_the_first_name_it_has(tmp_path):
    path = write(
        tmp_path / "a.csv", row(practice="", claim="1"), row(renderingnpi=f"{NPI}.0", claim="2"),
        row(practice="Other", claim="3"),
    )  # fmt: skip
    (one,) = seen(path).parties.values()
    assert (one.number, one.name, one.rows) == (NPI, "GULF COAST CARDIOLOGY", 3)


# -- who is not on file ----------------------------------------------------------------------


@slow
@given(ROWS)
def test_everybody_who_is_not_on_file_is_listed_once_with_most_dollars_first(
    roster, tmp_path, rows
):
    path = file_of(tmp_path, rows)
    shown = seen(path)
    found = [one.party for one in strangers(roster, shown)]
    assert {one.number for one in found} == set(shown.parties) - {NPI, OTHER}
    assert len({one.number for one in found}) == len(found)
    assert found == sorted(found, key=lambda one: (-one.dollars, one.number))


def test_a_number_on_file_of_another_market_is_a_stranger(roster, tmp_path):
    with roster.act() as session:
        session.add(Organization(id=roster.new_id(), market_id="elsewhere", name="Far Away",
                                 npi=STRANGE, tin="", kind="group"))  # fmt: skip
    path = write(tmp_path / "a.csv", row(renderingnpi=STRANGE, practice=""))
    (one,) = strangers(roster, seen(path))
    assert (one.party.number, one.meant) == (STRANGE, ())


def test_a_file_that_names_nobody_has_no_strangers(roster, tmp_path):
    header = ("claim_ref", "dos", "cpt", "billed_amount", "paid_amount")
    path = write(tmp_path / "r.csv", ("C-1", "2026-03-04", "97140", "85", "0"), header=header)
    shown = look_over(REMIT_LINES, path, Silent(), Options())
    assert (shown.loading, shown.parties, strangers(roster, shown)) == (1, {}, ())


# -- who may be meant ------------------------------------------------------------------------


def one_apart(npi):
    """An NPI that passes its check digit and has two digits, one apart, in each other's place."""
    place = next(n for n in range(1, 8) if npi[n] != npi[n + 2])
    return npi[:place] + npi[place + 2] + npi[place + 1] + npi[place] + npi[place + 3 :]


@given(st.integers(200_000_000, 299_999_999), st.integers(1, 7))
def test_digits_one_apart_lead_back_though_the_check_digit_holds(base, place):
    npi = make_npi(base)
    wrong = npi[:place] + npi[place + 2] + npi[place + 1] + npi[place] + npi[place + 3 :]
    assert is_npi(wrong), "the check digit does not tell them"
    if wrong != npi:
        assert npis_near(wrong)[npi] == "swapped"


def asked(work, *of):
    with work.read() as session:
        return people_meant(session, MARKET, [Asked(*one) for one in of])


def test_each_is_proposed_for_what_speaks_for_them_the_likeliest_first(roster):
    gulf = "Gulf Coast Cardiology"
    found = asked(
        roster, (one_apart(NPI), "GULF COAST CARDIOLOGY, PA", "59-1234410"), (STRANGE, gulf),
        (STRANGE, "Gulf Coast Cardiolgy"), (STRANGE, "", "591234410"), (STRANGE, "VEGA, IRIS MD"),
        (STRANGE, "Bay Urology", "590000001"), (one_apart(OTHER), gulf), (STRANGE,),
    )  # fmt: skip
    assert found == [
        ((NPI, gulf, ("swapped", "same-tin", "same-name")),), ((NPI, gulf, ("same-name",)),),
        ((NPI, gulf, ("like-name",)),), ((NPI, gulf, ("same-tin",)),),
        ((OTHER, "Iris Vega", ("same-name",)),), (),
        ((OTHER, "Iris Vega", ("swapped",)), (NPI, gulf, ("same-name",))), (),
    ]  # fmt: skip
    with roster.read() as session:
        assert people_meant(session, "elsewhere", [Asked(one_apart(NPI), gulf, "591234410")]) == [()]


def test_the_office_of_a_clinician_whose_number_is_near_speaks_for_them(roster):
    with roster.act() as session:
        person = session.scalars(select(Provider)).one()
        office = session.scalars(select(Organization)).one()
        session.add(Affiliation(id=roster.new_id(), market_id=MARKET, provider_id=person.id,
                                organization_id=office.id, valid_from=roster.today(),
                                recorded_at=roster.now()))  # fmt: skip
    gulf = "Gulf Coast Cardiology"
    found = asked(roster, (one_apart(OTHER), gulf, "591234410"), (one_apart(OTHER), "", "591234410"),
                  (one_apart(OTHER), "Bay Urology", "590000001"))  # fmt: skip
    assert found == [
        ((OTHER, "Iris Vega", ("swapped", "same-tin", "same-name")),
         (NPI, gulf, ("same-tin", "same-name"))),
        ((OTHER, "Iris Vega", ("swapped", "same-tin")), (NPI, gulf, ("same-tin",))),
        ((OTHER, "Iris Vega", ("swapped",)),),
    ]  # fmt: skip


def test_who_was_chosen_for_a_number_is_proposed_the_next_time_until_that_load_is_undone(
    roster, tmp_path
):
    path = file_of(tmp_path, [(STRANGE, OFFICE, "5")])
    result = load(roster, path, Fixes().with_person(STRANGE, OTHER))
    gulf = (STRANGE, "Gulf Coast Cardiology", "591234410")
    (found,) = asked(roster, gulf)
    assert [(one.text, one.why) for one in found] == [
        (OTHER, ("before",)), (NPI, ("same-tin", "same-name"))]  # fmt: skip
    LOG.undo(roster, result.import_id)
    (found,) = asked(roster, gulf)
    assert [one.text for one in found] == [NPI]


@slow
@given(st.lists(st.tuples(
    st.sampled_from((STRANGE, one_apart(NPI), one_apart(OTHER), BROKEN)),
    st.sampled_from(("", "GULF COAST CARDIOLOGY, PA", "Gulf Coast Cardiolgy", "Vega Iris", "Bay Med Ctr",
                     "BAY MEDICAL CENTER", "Bay Medcal Center")),
    st.sampled_from(("", "591234410", "59-7654321", "590000009")),
), max_size=5))  # fmt: skip
def test_one_who_is_asked_for_alone_is_who_is_asked_for_among_many(roster, asks):
    with roster.act() as session:
        if session.scalar(select(func.count()).select_from(Organization)) == 1:
            session.add(Organization(id=roster.new_id(), market_id=MARKET, name="Bay Medical Ctr",
                                     npi=make_npi(244000004), tin="597654321", kind="group"))  # fmt: skip
    others = [(FOREIGN, f"Word{n} Other{n} More{n} Names{n}", f"58{n:07}") for n in range(6)]
    together = asked(roster, *asks, *others)
    assert together[: len(asks)] == [asked(roster, one)[0] for one in asks]


def test_somebody_is_found_by_name_or_number(roster):
    with roster.read() as session:
        for text, npi in (("Veg", OTHER), ("coast", NPI), (NPI[:6], NPI), (OTHER[:6], OTHER)):
            assert [one.text for one in find_people(session, MARKET, text)] == [npi], text
        assert find_people(session, MARKET, "nobody") == ()


def test_thousands_are_asked_for_in_few_statements(roster):
    many = [Asked(make_npi(290_000_000 + n), f"Office {n}", f"59{n:07}") for n in range(2_000)]
    said = []
    listener = (roster.store.engine, "before_cursor_execute", lambda *words: said.append(words[2]))
    event.listen(*listener)
    with roster.read() as session:
        assert people_meant(session, MARKET, many) == [()] * len(many)
    event.remove(*listener)
    assert 0 < len(said) < 150
