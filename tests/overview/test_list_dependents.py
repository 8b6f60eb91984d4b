"""What is said before a load of an official list is taken back."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from decimal import Decimal

import pytest

from provider_ops.claims.model import Finding
from provider_ops.codes import actions, queries
from provider_ops.core.errors import NotFoundError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.importer import by_kind
from provider_ops.overview.list_dependents import list_dependents
from tests.codes.reference_files import leie, mue, put
from tests.codes.test_check import DOS, NPI, YEAR, load_codes, run, world  # noqa: F401 - a fixture
from tests.support.work import MARKET, ZONE, make_npi

OTHER = make_npi(133228877)


def hanging(work, key):
    with work.read() as session:
        return list_dependents(session, MARKET, ZONE, key)


def finding(work, rule, code):
    with work.store.write() as session:
        session.add(Finding(npi=NPI, line_id=work.new_id(), rule=rule, market_id=MARKET,
                            service_date=DOS, code=code, at_risk=Decimal(1)))  # fmt: skip


def load(work, kind, path):
    work.clock.move(days=1)
    key, _ = actions.load_codes(work, kind, path, Silent())
    return key


def listed(tmp_path, npi, day):
    return put(tmp_path, leie(("VEGA", npi, day, "00000000")), f"{day}.csv")


def test_findings_and_told_answers_that_rest_on_a_list_are_named(work, world, tmp_path):
    key = load(work, "leie", listed(tmp_path, NPI, "20260920"))
    said = run(work, known_on=work.today(), modifiers=["25"], place_of_service="11")
    assert said.deciding.test == "exclusion"
    actions.keep_check(work, said)
    finding(work, "exclusion", "99214")
    finding(work, "contract", "99214")
    found = hanging(work, key)
    assert (found.lines, found.answers, found.other) == (1, True, "")
    assert found.findings == (("exclusion", 1),)
    told = f"{work.today():%m/%d/%Y}"
    assert found.in_words() == (
        "No other load of this list is there: nothing is known of what it says.",
        "1 finding of the rule exclusion may turn.",
        f"The answer about 99214 for {NPI}, told on {told}, stays as it was told.",
    )
    before = by_kind("leie", importers()).would_undo(work, key)
    assert (before.removed, before.kept) == (1, found.in_words())
    actions.undo_load(work, key)
    with work.read() as session:
        (kept,) = queries.recent_checks(session, MARKET)
    assert kept.answer == "no"


def test_an_answer_that_another_load_gave_does_not_rest_on_it(work, world, tmp_path):
    first = load(work, "leie", listed(tmp_path, NPI, "20260620"))
    actions.keep_check(work, run(work, known_on=work.today()))
    second = load(work, "leie", listed(tmp_path, OTHER, "20260920"))
    finding(work, "exclusion", "99214")
    old, new = hanging(work, first), hanging(work, second)
    assert (old.answers, old.other, old.findings, old.told) == (False, "LEIE 2026-09-20", (), 1)
    assert old.in_words()[0] == "LEIE 2026-09-20 answers already; no answer changes."
    assert (new.answers, new.other, new.told) == (True, "LEIE 2026-06-20", 0)
    assert new.in_words() == ("LEIE 2026-06-20 answers in its place.",
                              "1 finding of the rule exclusion may turn.")  # fmt: skip


def test_of_a_code_set_only_its_own_codes_count(work, world):
    finding(work, "code_set", "99214")
    finding(work, "code_set", "G0439")
    finding(work, "code_set", "99215")
    assert hanging(work, load_codes(work, "hcpcs", "HCPCS", "G0439")).findings == (("code_set", 1),)
    assert hanging(work, load_codes(work, "cpt", "CPT", "99214")).findings == (("code_set", 2),)


def test_a_release_of_unit_limits_answers_for_its_own_days(work, world, tmp_path):
    keys = [load(work, "mue", put(tmp_path, mue(("99214", units)), f"MUE_Eff_{day}-2026.csv"))
            for units, day in (("2", "07-01"), ("1", "04-01"), ("3", "07-01"))]  # fmt: skip
    found = [hanging(work, key) for key in keys]
    assert [(one.answers, one.other) for one in found] == [
        (False, "MUE 2026-07-01"), (True, ""), (True, "MUE 2026-07-01"),
    ]  # fmt: skip


def test_many_told_answers_are_counted(work, world, tmp_path):
    key = load(work, "leie", listed(tmp_path, OTHER, "20260920"))
    for _ in range(25):
        work.clock.move(minutes=1)
        actions.keep_check(work, run(work, known_on=work.today()))
    assert hanging(work, key).told == 25
    assert hanging(work, key).in_words()[-1] == (
        "5 more answers that stand on it stay as they were told."
    )


def test_what_is_no_list_has_nothing_hanging_on_it(work):
    with pytest.raises(NotFoundError):
        hanging(work, work.new_id())
