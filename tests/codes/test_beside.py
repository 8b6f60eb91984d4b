"""A code beside other services of the same visit: pair edits (PTP) as loaded by then."""

# ruff: noqa: F811 - fixtures are arguments
from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.cli.app import run as run_command
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.codes import actions, queries
from provider_ops.codes.queries import Place, consult
from provider_ops.codes.reference import PairEdit
from provider_ops.codes.rules.beside import pair_edits
from provider_ops.codes.rules.check import is_quiet
from provider_ops.codes.rules.denials import expected_denial
from provider_ops.codes.rules.edits import ASSOCIATED, ON_COLUMN_ONE
from provider_ops.codes.rules.facts import Facts, LoadFact, ask
from provider_ops.codes.rules.told import summary
from provider_ops.store import settings as stored
from tests.codes.test_check import NPI, detail, failing, load_codes, results, run, world  # noqa: F401 - a fixture
from tests.codes.test_screening import YES, load
from tests.support.examples import examples
from tests.support.work import MARKET, PASSPHRASE, ZONE

ON, DAY = date(2026, 7, 1), timedelta(days=1)
CODES = ("99214", "G0439", "36415")
MODIFIERS = st.frozensets(st.sampled_from(("25", "59", "XU", "91", "GT")), max_size=2)
DAYS = st.integers(-3, 3).map(lambda n: ON + n * DAY)
LINES = st.lists(
    st.tuples(DAYS, st.none() | DAYS, st.sampled_from(CODES), st.sampled_from(CODES),
              st.sampled_from("019")),
    max_size=4, unique_by=lambda line: line[2:4],
)  # fmt: skip


def pair(one, two, indicator="1", first=date(2020, 1, 1), last=None, setting="practitioner"):
    return PairEdit(setting=setting, column_one=one, column_two=two, valid_from=first,
                    valid_to=last, modifier_indicator=indicator, rationale="")  # fmt: skip


def written(code, modifiers):
    return "-".join((code, *sorted(modifiers)))


@settings(max_examples=examples(100))
@given(st.lists(LINES, min_size=1, max_size=3), MODIFIERS,
       st.lists(st.tuples(st.sampled_from(CODES), MODIFIERS), min_size=1, max_size=3))  # fmt: skip
def test_a_code_fails_where_any_other_denies_it_by_the_newest_list(lists, modifiers, others):
    loads = tuple(
        LoadFact(f"v3{n}.0", "a.zip", ON,
                 tuple((first, last, f"{one} {two} {indicator}")
                       for first, last, one, two, indicator in lines))
        for n, lines in enumerate(lists)
    )  # fmt: skip
    question = ask(NPI, "99214", ON, ON, modifiers=sorted(modifiers),
                   beside=[written(*other) for other in others])  # fmt: skip
    (test,) = pair_edits(Facts("Elena", "CPT", None, pair_edits=loads), question)

    newest = {}
    for lines in reversed(lists):
        newest |= {line[2:4]: line for line in lines}

    def denied(code, own, beside, theirs):
        first, last, *_, indicator = newest.get((beside, code), (ON, ON, "", "", "9"))
        held = first <= ON and (last is None or (first < last and last >= ON))
        apart = bool(own & ASSOCIATED or theirs & ON_COLUMN_ONE)
        return held and (indicator == "0" or (indicator == "1" and not apart))

    assert (test.result == "fail") is any(
        denied("99214", modifiers, code, theirs) for code, theirs in others
    )
    told = [code for code, theirs in others if denied(code, theirs, "99214", modifiers)]
    assert (test.result == "unknown") is (test.result != "fail" and bool(told))
    if test.result == "unknown":
        assert any(f"but {code} is not paid beside 99214" in test.detail for code in told)


def test_without_other_codes_nothing_is_tested_and_the_fingerprint_stays(work, world):
    before = run(work, **YES)
    load(work, "ptp", pair("G0439", "99214"), release="v32.3", part="practitioner f1")
    after = run(work, **YES)
    assert "ptp" not in results(after)
    assert after.fingerprint == before.fingerprint
    assert run(work, beside=["G0439"], **YES).fingerprint != before.fingerprint


def test_no_list_leaves_the_answer_to_the_contract(work, world):
    said = run(work, beside=["G0439"], **YES)
    assert (said.answer, results(said)["ptp"]) == ("yes", "unknown")
    assert is_quiet(said.trail[-1])


def test_what_is_denied_beside_another_is_no_with_its_denial(work, world):
    load(work, "ptp", pair("G0439", "99214"), pair("99214", "36415", "0"),
         release="v32.3", part="practitioner f1")  # fmt: skip
    load(work, "ptp", pair("G0439", "99214", "0", setting="outpatient"),
         release="v32.3", part="outpatient f1")  # fmt: skip
    said = run(work, beside=["g0439", "36415"], place_of_service="11")
    assert (said.answer, failing(said)) == ("no", ["ptp"])
    assert str(expected_denial(said)) == "CO-236, N20"
    assert said.deciding.source.startswith("PTP v32.3, loaded")
    assert detail(said, "ptp") == (
        "99214 is not paid beside G0439 on the same day, unless a modifier sets it apart."
    )
    apart = run(work, beside=["G0439"], **YES)
    assert (apart.answer, results(apart)["ptp"]) == ("yes", "pass")
    assert "if the record supports it" in detail(apart, "ptp")
    warned = run(work, beside=["36415"], **YES)
    told = "99214 is paid, but 36415 is not paid beside 99214 on the same day, whatever the modifier."
    assert (warned.answer, [test.detail for test in warned.warnings]) == ("yes", [told])
    assert told in summary(warned)
    load_codes(work, "cpt", "CPT", "99213", "99214", "36416", release="2027")
    assert detail(run(work, beside=["36416"], **YES), "ptp") == (
        "No pair edit of that day names 99214 with 36416."
    )


def test_each_part_answers_as_it_was_known(work, world):
    today = work.today()
    load(work, "ptp", pair("G0439", "99214", "0"), release="v32.2", part="practitioner f1")
    load(work, "ptp", pair("36415", "99214", "0"), release="v32.2", part="practitioner f2")
    work.clock.move(days=5)
    load(work, "ptp", release="v32.3", part="practitioner f1")
    for beside, then, now in (("G0439", ["ptp"], []), ("36415", ["ptp"], ["ptp"])):
        assert failing(run(work, beside=[beside], known_on=today, **YES)) == then
        assert failing(run(work, beside=[beside], known_on=work.today(), **YES)) == now


def test_other_codes_are_kept_with_what_was_told(work, world):
    said = run(work, beside=["G0439", "36415-59"], **YES)
    actions.keep_check(work, said)
    with work.read() as session:
        (kept,) = queries.recent_checks(session, MARKET)
        assert kept.said().question == said.question
    assert summary(said).startswith(f"99214-25 with G0439, 36415-59 for NPI {NPI} on 10/03/2026")


def test_the_remedy_changes_no_claim_and_the_history_tells_the_load(work, world):
    load(work, "ptp", pair("G0439", "99214", "0"), release="v32.3", part="practitioner f1")
    question = ask(NPI, "99214", ON, work.today(), beside=["G0439"], **YES)
    with work.read() as session:
        found = consult(session, Place(MARKET, ZONE), question, work.today())
    (fix,) = found.remedies
    assert fix.title == "Expect it denied on the same day."
    assert "whatever the modifier" in fix.detail
    assert "PTP v32.3" in found.knowledge[-1].source


def test_the_command_asks_with_other_codes(work, world, monkeypatch, capsys):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    load(work, "ptp", pair("G0439", "99214"), release="v32.3", part="practitioner f1")
    with work.store.write() as session:
        stored.put(session, stored.STAFF, str(work.staff_id))
        stored.put(session, stored.MARKET, MARKET)
    asked = ["check", "--npi", NPI, "--code", "99214", "--date", "2026-10-03", "--pos", "11",
             "--known-on", "2026-10-06", "--with", "G0439"]  # fmt: skip
    folder = str(work.store.path.parent)
    assert run_command(["--data-dir", folder, *asked], window="nobody.looks") == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"No: 99214 with G0439 for {NPI}")
    assert "Denial to expect: CO-236, N20." in shown
    asked[-1] = "99213 25"
    assert run_command(["--data-dir", folder, *asked], window="nobody.looks") == 2
    assert "argument --with: invalid service value: '99213 25'" in capsys.readouterr().err
