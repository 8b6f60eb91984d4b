"""A file of questions gets the answers that each question would get alone."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from provider_ops.codes import actions, queries
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.batch import ANSWERS, check_file
from provider_ops.codes.model import BillingCode
from provider_ops.codes.queries import Place
from provider_ops.codes.reference import UnitEdit
from provider_ops.codes.rules.denials import expected_denial
from provider_ops.codes.rules.facts import ask
from provider_ops.contracts.actions import change_business
from provider_ops.contracts.model import Contract
from provider_ops.contracts.rules import Renewal
from provider_ops.core.errors import Cancelled, FileError
from provider_ops.core.progress import Silent
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from tests.codes.test_check import TODAY, load_codes
from tests.codes.test_screening import excluded, load
from tests.support.contracts import clinician, contract, office
from tests.support.examples import examples
from tests.support.work import MARKET, ZONE, make_npi

HERE = Place(MARKET, ZONE)
NPI = make_npi(233228875)
YEAR = date(2026, 1, 1)


@pytest.fixture
def world(work):
    gulf = office(work)
    listed = actions.create_list(work, "List 7")
    actions.attach_list(work, contract(work, gulf), listed, first=YEAR)
    entries = [
        ApprovedEntry("99214", YEAR, date(2026, 9, 30), "25", "11", 2),
        ApprovedEntry("99213", YEAR, None),
        ApprovedEntry("G0439", YEAR, None),
    ]
    actions.put_approved_codes(work, listed, entries, source="Exhibit B")
    clinician(work, 233228875, gulf)
    load_codes(work, "cpt", "CPT", "99213", "99214")
    load_limits(work)
    return work


@pytest.fixture
def wide(world):
    """Ends of all kinds: of a contract, a code, an entry, a range, and of a good name."""
    gulf = office(world, "Bay Podiatry")
    listed = actions.create_list(world, "List 8")
    second = actions.create_list(world, "List 9")
    for one in (listed, second):
        actions.attach_list(
            world, contract(world, gulf, f"HB-{one}", last=date(2026, 8, 31)), one, first=YEAR
        )
    early = date(2025, 12, 1)
    actions.put_approved_codes(world, listed, [
        ApprovedEntry("99213", early, None),
        ApprovedEntry("99212", early, None),
        ApprovedEntry("99211", early, date(2026, 3, 31)),
        ApprovedEntry("99211", date(2026, 5, 1), None),
    ], source="Exhibit C")  # fmt: skip
    actions.put_approved_codes(world, second, [
        ApprovedEntry("99214", early, None, "25"),
        ApprovedEntry("99215-99219", early, None),
        ApprovedEntry("G0439", early, None),
    ], source="Exhibit D")  # fmt: skip
    for base in (133228877, 199999998):
        clinician(world, base, gulf)
    load_codes(world, "cpt", "CPT", "99211", "99212", "99213", "99214", "99217")
    with world.store.write() as session:
        session.execute(
            update(BillingCode).where(BillingCode.code == "99212").values(valid_to=date(2026, 6, 30))
        )
    load(world, "leie", excluded(make_npi(199999998), date(2026, 2, 2), date(2026, 4, 4)))
    return world


@pytest.fixture(params=["few", "most"])
def share(request, monkeypatch):
    """Whether a file asks a few of all codes or most of them, which is read in another way."""
    monkeypatch.setattr("provider_ops.codes.batch.check.FEW", 100 if request.param == "few" else 0)


@pytest.mark.usefixtures("share")
def test_rows_are_answered_alike_on_every_day_on_which_something_ends(wide, tmp_path):
    days = [date(2025, 12, 31), YEAR, date(2026, 2, 1), date(2026, 2, 2), date(2026, 3, 31),
            date(2026, 4, 3), date(2026, 4, 4), date(2026, 4, 30), date(2026, 5, 1),
            date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 31), date(2026, 9, 1)]  # fmt: skip
    drawn = [
        (npi, code, on, ("25",), "11", 1)
        for npi in map(make_npi, (233228875, 133228877, 199999998))
        for code in ("99211", "99212", "99213", "99214", "99217", "99218", "G0439")
        for on in days
    ]
    said = Counter(row["Answer"] for row in answered_alike(wide, tmp_path, drawn))
    assert said["yes"] > 50
    assert said["no"] > 100
    assert said["review"] > 10


@pytest.mark.usefixtures("share")
def test_rows_are_answered_by_how_a_contract_was_known_to_renew(world, tmp_path):
    with world.read() as session:
        key = session.scalars(select(Contract.id)).one()
    asked = f"NPI,Code,Date\n{NPI},99213,2027-03-01\n"
    known = []
    for automatic in (True, False):
        known.append(world.today())
        world.clock.move(days=2)
        change_business(world, key, line_of_business="MA", renewal=Renewal(automatic))
    days = (*known, world.today())
    said = [answers(world, tmp_path, asked, day)[1][0]["Answer"] for day in days]
    assert said == ["no", "yes", "no"]


def load_limits(work):
    """Two releases of unit limits: 2 of 99213 in the first half of the year, 1 from July on."""
    with work.store.write() as session:
        for release, units in (("2026-01-01", 2), ("2026-07-01", 1)):
            load = DataImport(id=work.new_id(), market_id=SHARED_MARKET, kind="mue", sha256=release,
                              file_name="mue.csv", release=release, part="practitioner", counts={},
                              imported_at=work.now(), staff_id=work.staff_id)  # fmt: skip
            session.add(load)
            session.flush()
            for code, most in (("99213", units), ("99214", 3)):
                session.add(UnitEdit(id=work.new_id(), market_id=SHARED_MARKET, import_id=load.id,
                                     setting="practitioner", code=code, units=most,
                                     adjudication="2", rationale=""))  # fmt: skip


def answers(work, tmp_path, text, known_on=TODAY):
    source, target = tmp_path / "q.csv", tmp_path / "a.csv"
    source.write_text(text, encoding="utf-8")
    with work.read() as session:
        result = check_file(session, HERE, known_on, source, target, Silent())
    with target.open(encoding="utf-8", newline="") as file:
        return result, list(csv.DictReader(file))


def test_every_row_comes_back_in_order_with_its_answer(world, tmp_path):
    result, rows = answers(
        world, tmp_path,
        "Claim,NPI,CPT,DOS,Modifier,POS,Units\n"
        f"a,{NPI},99213,10/03/2026,,,\n"
        f"b,{NPI},99214,2026-10-03,25,11,1\n"
        f"c,{NPI},99214,20260903,25,,1\n"
        f"d,{NPI},99214,09/03/2026,59,11,1\n"
        f"e,{NPI},G0439,09/03/2026,,,\n"
        f"f,2999999999,99213,09/03/2026,,,\n"
        f"g,{NPI},99213,yesterday,,,\n"
        f"=h,{NPI},,09/03/2026,,,\n",
    )  # fmt: skip
    said = [(row["Claim"], row["Answer"], row["Test"], row["Expected denial"]) for row in rows]
    assert said == [
        ("a", "yes", "", ""),
        ("b", "no", "approved_list", "CO-96, N448"),
        ("c", "review", "place_of_service", ""),
        ("d", "no", "modifier", "CO-4, N519"),
        ("e", "review", "code_set", ""),
        ("f", "no", "npi", "CO-207, N290"),
        ("g", "problem", "", ""),
        ("'=h", "problem", "", ""),
    ]
    assert rows[6]["Problem"] == "yesterday is not a date; MM/DD/YYYY is expected."
    assert list(rows[0])[-4:] == list(ANSWERS)
    assert result.as_json() == {"rows": 8, "yes": 1, "no": 3, "review": 2, "problem": 2}


cases = st.lists(
    st.tuples(
        st.sampled_from((NPI, make_npi(299999999), "1234567890", "x")),
        st.sampled_from(("99213", "99214", "G0439", "99999", "D0120", "0450")),
        st.dates(date(2025, 12, 28), date(2026, 10, 6)),
        st.sampled_from(((), ("25",), ("59",), ("25", "59"))),
        st.sampled_from(("", "11", "22")),
        st.sampled_from((1, 2, 3)),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture],
          deadline=None)  # fmt: skip
@given(cases)
@pytest.mark.usefixtures("share")
def test_a_file_is_answered_like_its_rows_alone(world, tmp_path, drawn):
    answered_alike(world, tmp_path, drawn)


def answered_alike(world, tmp_path, drawn):
    """Ask about all in a file and about each alone; return the rows of the result."""
    lines = ["npi,code,date,modifiers,pos,units"]
    lines += [f"{npi},{code},{on},{' '.join(modifiers)},{place},{units}"
              for npi, code, on, modifiers, place, units in drawn]  # fmt: skip
    _, rows = answers(world, tmp_path, "\n".join(lines) + "\n")
    with world.read() as session:
        for row, (npi, code, on, modifiers, place, units) in zip(rows, drawn, strict=True):
            question = ask(npi, code, on, TODAY, modifiers=modifiers, place_of_service=place,
                           units=units)  # fmt: skip
            said = queries.check(session, HERE, question)
            assert row["Answer"] == said.answer, (row, said.trail)
            if said.answer == "no":
                assert row["Test"] == said.deciding.test
                assert row["Expected denial"] == str(expected_denial(said))
    return rows


def test_no_cell_of_a_result_is_a_formula(world, tmp_path):
    result, rows = answers(
        world, tmp_path,
        f"NPI,Code,DOS,Note\n{NPI},99213,10/03/2026,=1+1\n{NPI},=2+2,10/03/2026,fine  here\n"
        f"{NPI},99213,10/03/2026,-5\n",
    )  # fmt: skip
    assert [row["Note"] for row in rows] == ["'=1+1", "fine  here", "-5"]
    assert (rows[1]["Code"], rows[1]["Problem"]) == ("'=2+2", "'=2+2 is not a billing code.")
    assert result.shown[0].cells[1] == "'=2+2"


def test_what_was_not_known_does_not_answer(world, tmp_path):
    text = f"NPI,Code,DOS\n{NPI},99213,09/03/2026\n"
    _, (row,) = answers(world, tmp_path, text, known_on=date(2026, 1, 1))
    assert (row["Answer"], row["Test"]) == ("no", "contract")


def test_a_file_without_questions_is_refused_and_writes_nothing(world, tmp_path):
    with pytest.raises(FileError):
        answers(world, tmp_path, "a,b,c\n1,2,3\n")
    assert not (tmp_path / "a.csv").exists()


class Stop(Silent):
    def checkpoint(self):
        raise Cancelled


def test_a_cancelled_check_leaves_nothing(world, tmp_path):
    source, target = tmp_path / "q.csv", tmp_path / "a.csv"
    source.write_text(f"NPI,Code,DOS\n{NPI},99213,09/03/2026\n", encoding="utf-8")
    with world.read() as session, pytest.raises(Cancelled):
        check_file(session, HERE, TODAY, source, target, Stop())
    assert sorted(path.name for path in tmp_path.glob("[qa].*")) == ["q.csv"]


def test_modifiers_may_stand_behind_the_code_and_headers_in_spanish(world, tmp_path):
    apart = "NPI,Code,Date of service,Modifiers,Place of service,Units\n"
    behind = "NPI,Código,Fecha de servicio,Modificadores,Lugar de servicio,Unidades\n"
    rows = (("99214-25", "99214", "25", ""), ("99214-59", "99214", "59", ""),
            ("99213-25-GT", "99213", "25 GT", ""), ("99214-25", "99214", "25 59", "59"),
            ("99214", "99214", "25", "25"))  # fmt: skip
    for day in ("2026-03-01", "2026-11-01"):
        for together, code, modifiers, rest in rows:
            apart += f"{NPI},{code},{day},{modifiers},11,1\n"
            behind += f"{NPI},{together},{day},{rest},11,1\n"
    said, then = (
        [(one["Answer"], one["Test"]) for one in answers(world, tmp_path, text)[1]]
        for text in (behind, apart)
    )
    assert said == then
    assert said[:2] == [("yes", ""), ("no", "modifier")]
    assert said[5][0] == "no"


def test_columns_that_are_missing_are_to_be_named_not_mapped(world, tmp_path):
    with pytest.raises(FileError, match=r"Not found: Date of service\.") as caught:
        answers(world, tmp_path, f"NPI,Code\n{NPI},99214\n")
    assert "map them" not in caught.value.remedy
    assert "NPI, Code, Date of service" in caught.value.remedy


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_without_headers_say_by_their_cells_what_they_are(world, tmp_path, end):
    asked = ((NPI, "99214-25", "2026-03-01"), (NPI, "99214", "03/02/2026"), (NPI, "?", "20260303"))
    for order in permutations(range(3)):
        text = "".join(",".join(row[n] for n in order) + end for row in asked)
        headed = ",".join(("NPI", "Code", "Date of service")[n] for n in order) + end + text
        assert answers(world, tmp_path, text) == answers(world, tmp_path, headed)


def test_a_cell_more_without_a_name_is_not_guessed(world, tmp_path):
    with pytest.raises(FileError, match="Not found"):
        answers(world, tmp_path, f"{NPI},99214,2026-03-01,11\n")


@pytest.mark.parametrize("code", ["99214-2", "99214-", "-25", "99214 25"])
def test_what_is_no_code_with_modifiers_is_said(world, tmp_path, code):
    (row,) = answers(world, tmp_path, f"NPI,Code,Date\n{NPI},{code},2026-03-01\n")[1]
    assert row["Problem"].lstrip("'") == f"{code} is not a billing code."
