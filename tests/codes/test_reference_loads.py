from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, func, select

from provider_ops.codes import actions, queries
from provider_ops.codes.kinds import KINDS
from provider_ops.codes.queries.editions import pair_editions
from provider_ops.codes.queries.facts import records_for
from provider_ops.codes.rules.facts import ask
from provider_ops.codes.rules.known import as_known
from provider_ops.core.errors import Cancelled, FileError, RuleError
from provider_ops.core.progress import Silent
from provider_ops.store.model import DataImport, OutboxEntry
from tests.codes.reference_files import (
    ONE,
    SAMPLES,
    TWO,
    UNKNOWN,
    leie,
    mue,
    opt_outs,
    ptp,
    put,
    rvu,
)
from tests.support.examples import examples
from tests.support.work import MARKET, ZONE

DAY = date(2026, 8, 1)


def load(work, kind, path, **options):
    key, found = actions.load_codes(work, kind, path, Silent(), **options)
    return key, found


def rows_of(work, kind):
    table = next(one for one in KINDS if one.kind == kind).table
    with work.read() as session:
        return session.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize("kind", [kind for kind in SAMPLES if kind != "hcpcs"])
def test_a_public_file_is_loaded_compared_undone_and_loaded_again(samples, work, kind):
    path = samples / SAMPLES[kind]
    key, found = load(work, kind, path)
    assert (found.added, rows_of(work, kind)) == (found.codes, found.codes)
    with work.read() as session:
        record = session.get_one(DataImport, key)
        assert (record.market_id, record.kind, record.release) == ("shared", kind, found.release)
        assert record.counts == found.counts()
        assert [entry.table_name for entry in session.scalars(select(OutboxEntry))] == [
            "data_import"
        ]
        again = actions.preview_codes(session, kind, path, Silent())
        assert (again.added, again.changed, again.removed) == (0, 0, 0)
        (listed,) = queries.standing_loads(session)
        assert (listed.kind, listed.release, listed.counts) == (kind, found.release, found.counts())
    with pytest.raises(RuleError, match="loaded already"):
        load(work, kind, path)
    assert actions.undo_load(work, key) == found.codes
    assert rows_of(work, kind) == 0
    load(work, kind, path)


def test_lists_of_what_is_forbidden_are_loaded_whole_or_not_at_all(work, tmp_path):
    bad = {
        "ptp": (ptp(("99213", "G0008", "20220101", "*", "1"), ("99214", "G0008", "x", "*", "1")),
                "ccipra-v322r0-f1.txt"),
        "mue": (mue(("99213", "1"), ("99214", "")), "mue.csv"),
        "rvu": (rvu(("99213", "", "1.0"), ("99214", "", "?")), "PPRRVU26_JAN.csv"),
        "leie": (leie(("A", ONE, "20200101", ""), ("B", "12", "20200101", "")), "a.csv"),
        "optout": (opt_outs((ONE, "A", "B", "", "01/01/2026", "", "", "", ""),
                            (ONE, "A", "B", "", "soon", "", "", "", "")), "o.csv"),
    }  # fmt: skip
    for kind, (text, name) in bad.items():
        with pytest.raises(FileError, match="damaged rows"):
            load(work, kind, put(tmp_path, text, name), accept_problems=True)
        assert rows_of(work, kind) == 0
    with work.read() as session:
        assert queries.loads(session) == ()


def test_lists_of_names_may_be_loaded_without_their_damaged_rows(work, tmp_path):
    path = put(tmp_path, "POS Code,POS Name\n11,Office\nxx,Nowhere\n", "pos.csv")
    with pytest.raises(FileError, match="row 3"):
        load(work, "pos", path)
    _, found = load(work, "pos", path, accept_problems=True)
    assert (found.codes, found.problem_count, rows_of(work, "pos")) == (1, 1, 1)


def test_pairs_without_a_setting_are_looked_at_but_not_loaded(work, tmp_path):
    path = put(tmp_path, ptp(("99213", "G0008", "20220101", "*", "1")), "edits.txt")
    assert actions.preview_codes(None, "ptp", path, Silent()).codes == 1
    with pytest.raises(FileError, match="Give the file the name"):
        load(work, "ptp", path)


def test_a_new_load_is_counted_against_the_one_of_its_own_part(work, tmp_path):
    first = ptp(("99213", "G0008", "20220101", "*", "1"), ("99213", "G0009", "20220101", "*", "1"),
                ("99213", "G0010", "20220101", "*", "0"))  # fmt: skip
    second = ptp(("99213", "G0008", "20220101", "20260930", "1"),
                 ("99213", "G0010", "20220101", "*", "0"), ("99213", "G0011", "20261001", "*", "9"))  # fmt: skip
    load(work, "ptp", put(tmp_path, first, "ccipra-v322r0-f1.txt"))
    hospital = put(tmp_path, first + "99499\tG0008\t\t20220101\t*\t1\tX\n", "ccioph-v322r0-f1.txt")
    assert load(work, "ptp", hospital)[1].added == 4
    path = put(tmp_path, second, "ccipra-v323r0-f1.txt")
    with work.read() as session:
        shown = actions.preview_codes(session, "ptp", path, Silent())
    _, found = load(work, "ptp", path)
    assert found == shown
    assert (found.added, found.changed, found.removed, found.ended) == (1, 1, 1, 1)
    assert rows_of(work, "ptp") == 10


def test_pair_edits_answer_for_a_day_as_known_then(work, tmp_path):
    codes, before = {"99213", "G0008", "G0009"}, work.now()
    with work.read() as session:
        assert queries.pair_edits(session, codes, DAY).loads == ()
    work.clock.move(days=1)
    load(work, "ptp", put(tmp_path, ptp(
        ("99213", "G0008", "20220101", "*", "1"), ("99213", "G0009", "20220101", "20220101", "9"),
        ("99214", "G0008", "20220101", "*", "1")), "ccipra-v322r0-f1.txt"))  # fmt: skip
    old = work.now()
    work.clock.move(days=1)
    key, _ = load(work, "ptp", put(tmp_path, ptp(
        ("99213", "G0008", "20220101", "20260630", "1")), "ccipra-v323r0-f1.txt"))  # fmt: skip
    with work.read() as session:
        now = queries.pair_edits(session, codes, DAY)
        assert (now.source, now.lines) == ("ptp v32.3", ())
        earlier = queries.pair_edits(session, codes, date(2026, 6, 30))
        assert [(one.column_two, one.modifier_indicator) for one in earlier.lines] == [
            ("G0008", "1")
        ]
        then = queries.pair_edits(session, codes, DAY, old)
        assert (then.source, len(then.lines)) == ("ptp v32.2", 1)
        assert queries.pair_edits(session, codes, DAY, before).loads == ()
        assert queries.pair_edits(session, codes, DAY, setting="outpatient").loads == ()
    actions.undo_load(work, key)
    with work.read() as session:
        assert len(queries.pair_edits(session, codes, DAY).lines) == 1


def test_a_pair_that_moved_to_another_part_is_what_the_later_load_says(work, tmp_path):
    load(work, "ptp", put(tmp_path, ptp(("99213", "G0008", "20220101", "*", "1")),
                          "ccipra-v322r0-f1.txt"))  # fmt: skip
    work.clock.move(days=1)
    load(work, "ptp", put(tmp_path, ptp(("99213", "G0008", "20220101", "20260630", "1")),
                          "ccipra-v323r0-f2.txt"))  # fmt: skip
    with work.read() as session:
        assert queries.pair_edits(session, {"99213", "G0008"}, DAY).lines == ()
        assert len(queries.answering_loads(session, "ptp", DAY)) == 2


def test_units_are_those_of_the_release_in_force_on_the_day(work, tmp_path):
    for day, units, service in (("07-01", 2, "Practitioner"), ("04-01", 1, "Practitioner"),
                                ("04-01", 9, "DME Supplier")):  # fmt: skip
        name = f"MCR_MUE_{service.split()[0]}_Eff_{day}-2026.csv"
        load(work, "mue", put(tmp_path, mue(("99213", str(units)), service=service), name))
        work.clock.move(days=1)
    with work.read() as session:

        def units_on(day, **options):
            found = queries.unit_edits(session, {"99213", "99214"}, day, **options)
            return found.source, [line.units for line in found.lines]

        assert units_on(date(2026, 3, 31)) == ("", [])
        assert units_on(date(2026, 4, 1)) == ("mue 2026-04-01", [1])
        assert units_on(date(2026, 6, 30)) == ("mue 2026-04-01", [1])
        assert units_on(date(2026, 7, 1)) == ("mue 2026-07-01", [2])
        assert units_on(DAY, setting="dme") == ("mue 2026-04-01", [9])
        nothing = queries.unit_edits(session, {"00000"}, DAY)
        assert (nothing.source, nothing.lines) == ("mue 2026-07-01", ())


def stretches(session, npi, field, known):
    """First and last days of an NPI on a list of people, by the load that answers."""
    question = ask(npi, "99213", DAY, DAY)
    facts = as_known(records_for(session, MARKET, question), known, ZONE)
    load = getattr(facts, field)
    return None if load is None else (load.release, [line[:2] for line in load.lines])


def test_a_full_exclusion_list_takes_the_place_of_the_former(work, tmp_path):
    load(work, "leie", put(tmp_path, leie(
        ("VEGA", ONE, "20200101", "00000000"), ("REED", TWO, "20200101", "20260101"),
        ("OSEI", UNKNOWN, "20200101", "00000000")), "LEIE_2026-07-01.csv"))  # fmt: skip
    first = work.now()
    work.clock.move(days=30)
    _, found = load(
        work, "leie", put(tmp_path, leie(("REED", TWO, "20260815", "00000000")), "b.csv")
    )
    assert (found.added, found.removed, found.release) == (1, 3, "2026-08-15")
    begun = date(2020, 1, 1)
    with work.read() as session:

        def excluded(npi, known):
            return stretches(session, npi, "exclusions", known)

        assert excluded(ONE, first) == ("2026-01-01", [(begun, None)])
        assert excluded(TWO, first) == ("2026-01-01", [(begun, date(2025, 12, 31))])
        assert excluded(ONE, work.now()) == ("2026-08-15", [])
        assert excluded(TWO, work.now()) == ("2026-08-15", [(date(2026, 8, 15), None)])
        assert excluded(UNKNOWN, first) == ("2026-01-01", [])


def test_an_older_list_that_is_loaded_later_answers_nothing(work, tmp_path):
    """A list of people and one in parts; a day in the name of a file is that of its download."""
    new = leie(("VEGA", ONE, "20260720", "00000000"))
    load(work, "leie", put(tmp_path, new, "UPDATED.csv"))
    load(work, "ptp", put(tmp_path, ptp(("99213", "G0008", "20220101", "20260630", "1")),
                          "ccipra-v323r0-f1.txt"))  # fmt: skip
    work.clock.move(days=1)
    load(work, "leie", put(tmp_path, leie(("REED", TWO, "20260120", "00000000")),
                           "LEIE_2026-08-03.csv"))  # fmt: skip
    load(work, "ptp", put(tmp_path, ptp(("99213", "G0008", "20220101", "*", "1")),
                          "ccipra-v322r0-f1.txt"))  # fmt: skip
    load(work, "ptp", put(tmp_path, ptp(("99214", "G0008", "20220101", "*", "1")),
                          "ccipra-v322r0-f2.txt"))  # fmt: skip
    with work.read() as session:
        assert stretches(session, ONE, "exclusions", work.now()) == (
            "2026-07-20", [(date(2026, 7, 20), None)],
        )  # fmt: skip
        assert stretches(session, TWO, "exclusions", work.now()) == ("2026-07-20", [])
        assert queries.pair_edits(session, {"99213", "G0008"}, DAY).lines == ()
        assert len(queries.pair_edits(session, {"99214", "G0008"}, DAY).lines) == 1
        assert [load.release for load in queries.standing_loads(session)] == [
            "v32.3", "v32.2", "2026-07-20",
        ]  # fmt: skip
        now = pair_editions(session, work.now())
        assert [edition.release for edition in now] == ["v32.3", "v32.2"]


def test_an_opt_out_covers_its_days(work, tmp_path):
    load(work, "optout", put(tmp_path, opt_outs(
        (ONE, "VEGA", "IRIS", "Podiatry", "01/15/2024", "01/15/2026", "FL", "N", "02/01/2026")), "a.csv"))  # fmt: skip
    with work.read() as session:
        covered = [(date(2024, 1, 15), date(2026, 1, 15))]
        assert stretches(session, ONE, "opt_outs", work.now()) == ("2026-02-01", covered)
        assert stretches(session, TWO, "opt_outs", work.now()) == ("2026-02-01", [])


def test_texts_of_reasons_and_names_of_places_are_those_that_are_loaded(work, samples):
    with work.read() as session:
        assert queries.taxonomy_name(session, "207K00000X", DAY) == ""
        assert queries.place_names(session, DAY) == queries.reason_texts(session, "CARC", {"97"}, DAY) == {}
    for kind in ("pos", "carc", "nucc"):
        load(work, kind, samples / SAMPLES[kind])
    with work.read() as session:
        places = queries.place_names(session, DAY)
        assert (places["04"], "00" in places, "98" in places) == ("Homeless Shelter", False, False)
        assert queries.taxonomy_name(session, "207K00000X", DAY) == "Allergy & Immunology Physician"
        assert queries.taxonomy_name(session, "999999999X", DAY) == ""
        texts = queries.reason_texts(session, "CARC", {"15", "97", "9999"}, DAY)
        assert sorted(texts) == ["15", "97"]
        assert texts["97"].startswith("The benefit for this service is included in the payment")
        assert list(queries.reason_texts(session, "RARC", {"M1", "97"}, DAY)) == ["M1"]


@settings(
    max_examples=examples(12), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(st.tuples(st.sampled_from(["load", "undo"]), st.integers(0, 3)), max_size=6), st.data()
)
def test_any_order_of_loads_and_undos_answers_as_the_newest_standing_release(work, tmp_path, steps, data):
    standing = {}
    try:
        for action, number in steps:
            work.clock.move(hours=1)
            if action == "load" and number not in standing:
                text = leie(("VEGA", ONE, f"202{number}0101", "00000000"))
                key, _ = load(work, "leie", put(tmp_path, text, f"LEIE_202{number}-01-01.csv"))
                standing[number] = (work.now(), key)
            elif action == "undo" and number in standing:
                actions.undo_load(work, standing.pop(number)[1])
        known = data.draw(st.sampled_from([work.now(), *[at for at, _ in standing.values()],
                                           datetime(2020, 1, 1, tzinfo=UTC)]))  # fmt: skip
        visible = [(at, number) for number, (at, _) in standing.items() if at <= known]
        with work.read() as session:
            found = stretches(session, ONE, "exclusions", known)
        if not visible:
            assert found is None
        else:
            newest = date(2020 + max(n for _, n in visible), 1, 1)
            assert found == (newest.isoformat(), [(newest, None)])
    finally:  # also when the example is given up in the middle
        for _, key in standing.values():
            actions.undo_load(work, key)


def test_a_cancelled_load_leaves_nothing(work, tmp_path):
    class Impatient(Silent):
        calls = 0

        def checkpoint(self):
            self.calls += 1
            if self.calls > 3:
                raise Cancelled

    first = date(2020, 1, 1)
    rows = [(f"N{n}", "", f"{first + timedelta(n % 900):%Y%m%d}", "") for n in range(12_000)]
    path = put(tmp_path, leie(*rows), "a.csv")
    with pytest.raises(Cancelled):
        actions.load_codes(work, "leie", path, Impatient())
    assert rows_of(work, "leie") == 0
    with work.read() as session:
        assert queries.loads(session) == ()


def test_people_without_a_number_are_compared_by_name(work, tmp_path):
    """By the index of names: all of them have the same, unknown NPI."""
    rows = [(f"N{n}", UNKNOWN, "20200101", "") for n in range(400)]
    load(work, "leie", put(tmp_path, leie(*rows), "a.csv"))
    asked = []
    event.listen(
        work.store.engine, "before_cursor_execute", lambda *words: asked.append(words[2:4])
    )
    _, found = load(work, "leie", put(tmp_path, leie(*rows[5:], ("NEW", UNKNOWN, "", "")), "b.csv"))
    assert (found.added, found.changed, found.removed) == (1, 0, 5)
    comparisons = [
        words for words in asked if "EXISTS" in words[0] and "exclusion AS here" in words[0]
    ]
    assert len(comparisons) == 3
    with work.read() as session:
        for statement, values in comparisons:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps = [row[3] for row in plan if "SEARCH there" in row[3]]
            assert steps
            assert all(
                "ix_exclusion_name_import_id (name=? AND import_id=?)" in step for step in steps
            )
