"""What the import wizard stands on: mappings, fixes, previews, problem rows, what was seen before."""

from __future__ import annotations

import csv
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.issues.actions import IssueLine, NewIssue, open_issue
from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.claims.tables.kinds import CLAIMS_LOG
from provider_ops.cli import app
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import RuleError, UsageError
from provider_ops.core.progress import Silent
from provider_ops.importers import importers
from provider_ops.intake.fixes import Fixes
from provider_ops.intake.importer import Options, by_kind, detect_or_known
from provider_ops.intake.kept_fixes import kept_fixes
from provider_ops.intake.preview import RowStanding, look_over
from provider_ops.intake.problem_rows import write_problem_rows
from provider_ops.intake.rows import Row
from provider_ops.intake.saved_mappings import (
    fingerprint,
    named_mapping,
    remembered,
    save_mapping,
    saved_mappings,
)
from provider_ops.intake.table import seen_before
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.network.rules import is_npi, npis_near
from provider_ops.store import settings as choices
from provider_ops.store.model import ImportFix
from tests.claims.tables import GOOD, HEADER, NPI, row, write
from tests.support.examples import examples
from tests.support.work import MARKET, PASSPHRASE, ZONE, make_npi

KNOWN = importers()
LOG = by_kind("claims-log", KNOWN)
SWAPPED = NPI[0] + NPI[2] + NPI[1] + NPI[3:]
STRANGE = ("who", "what", "when", "how much")


def preview(path, fixes=None):
    return look_over(CLAIMS_LOG, path, Silent(), Options(fixes=fixes or Fixes()))


def load(work, path, fixes=None, **more):
    options = Options(accept_problems=True, fixes=fixes or Fixes(), **more)
    return LOG.load(work, path, Silent(), options)


def standings(shown):
    return {number: one.standing.value for number, one in shown.rows.items()}


# -- mappings ------------------------------------------------------------------------------


def test_a_mapping_is_known_again_by_its_headers(work, tmp_path):
    headers = dict(zip(("npi", "code", "service_date", "charge"), STRANGE, strict=True))
    save_mapping(work, "claims-log", "Hub weekly", STRANGE, headers)
    path = write(tmp_path / "a.csv", (NPI, "99213", "10/01/2026", "5"), header=STRANGE)
    rows = [Row(1, ("How much", "WHEN", "what ", "who"))]
    with work.read() as session:
        found = remembered(session, work.market_id, rows)
        assert (found.name, found.kind) == ("Hub weekly", "claims-log")
        assert remembered(session, work.market_id, rows, "roster") is None
        assert remembered(session, "elsewhere", rows) is None
        assert named_mapping(session, work.market_id, "claims-log", "hub WEEKLY") == found
        with pytest.raises(UsageError, match="Known: Hub weekly"):
            named_mapping(session, work.market_id, "claims-log", "other")
    assert detect_or_known(path, KNOWN, lambda _: found.kind).kind == "claims-log"
    assert load(work, path, mapping=found.headers).counts["lines"] == 1


def test_a_mapping_is_replaced_by_its_name_and_needs_one(work):
    save_mapping(work, "roster", "Mine", ("a",), {"npi": "a"})
    work.clock.move(days=1)
    save_mapping(work, "roster", "MINE", ("b",), {"npi": "b"})
    with work.read() as session:
        (one,) = saved_mappings(session, work.market_id, "roster")
    assert (one.name, one.headers) == ("Mine", {"npi": "b"})
    for name in (" ", "x" * 61):
        with pytest.raises(RuleError, match="name"):
            save_mapping(work, "roster", name, ("b",), {})


@given(st.lists(st.text(max_size=6), min_size=1, max_size=6), st.randoms())
def test_the_order_and_case_of_headers_do_not_count(header, chance):
    other = [f" {text.upper()}_" for text in header if text.upper().casefold() == text.casefold()]
    chance.shuffle(other)
    if len(other) == len(header):
        assert fingerprint(other) == fingerprint(header)


# -- fixes ---------------------------------------------------------------------------------


def test_a_fixed_cell_a_fixed_value_and_a_row_left_out(work, tmp_path):
    path = write(
        tmp_path / "a.csv", row(renderingnpi=SWAPPED), row(cpt="9O935", claim="C-2"),
        row(cpt="9O935", claim="C-3"), row(dos="31/09/2026", claim="C-4"),
        row(memberid="", claim="C-5"),
    )  # fmt: skip
    shown = preview(path)
    assert standings(shown) == {2: "held", 3: "held", 4: "held", 5: "held", 6: "ready"}
    assert [(group.word, group.rows) for group in shown.groups] == [
        ("code-letter", (3, 4)), ("npi-digit", (2,)), ("date", (5,))]  # fmt: skip
    assert shown.rows[6].cells["member"] == ""
    assert shown.rows[2].cells["member"].endswith("\N{BULLET}6789")
    assert shown.like(3, "code") == 2
    fixes = Fixes().with_cell(2, "npi", NPI).with_value("code", "9O935", "90935").without_row(5)
    after = shown.with_fixes(fixes)
    assert standings(after) == {2: "ready", 3: "ready", 4: "ready", 5: "left out", 6: "ready"}
    assert (after.loading, after.counts[RowStanding.LEFT_OUT], after.groups) == (4, 1, ())
    assert after.rows[3].cells["code"] == "90935"
    assert standings(after.with_fixes(Fixes())) == standings(shown)
    assert standings(preview(path, fixes)) == standings(after)
    result = load(work, path, fixes)
    assert (result.counts["lines"], result.counts["held"], result.counts["fixed"]) == (4, 1, 4)
    with work.read() as session:
        kept = kept_fixes(session, result.import_id)
        codes = set(session.scalars(select(ClaimLine.code)))
    assert codes == {"99214", "90935"}
    assert {(one.file_row, one.column, one.said, one.put, one.cells) for one in kept} == {
        (2, "Rendering NPI", SWAPPED, NPI, 1), (None, "CPT", "9O935", "90935", 2),
        (5, "", "", "", 0)}  # fmt: skip
    assert {(one.staff_id, one.made_at) for one in kept} == {(work.staff_id, work.now())}
    LOG.undo(work, result.import_id)
    with work.read() as session:
        assert session.scalar(select(func.count()).select_from(ImportFix)) == 0


def test_a_fixed_member_number_is_kept_as_its_last_characters(work, tmp_path):
    path = write(tmp_path / "a.csv", GOOD)
    result = load(work, path, Fixes().with_cell(2, "member", "W999888777"))
    with work.read() as session:
        (one,) = kept_fixes(session, result.import_id)
    assert (one.said, one.put) == ("6789", "8777")


def test_what_a_row_has_to_do_with_another_stays_until_its_cell_is_fixed(tmp_path):
    path = write(tmp_path / "a.csv", GOOD, row(cpt="99214"), row(units="x", claim="C-9"))
    shown = preview(path)
    assert standings(shown) == {2: "ready", 3: "flagged", 4: "held"}
    after = shown.with_fixes(Fixes().with_cell(4, "units", "1"))
    assert standings(after) == {2: "ready", 3: "flagged", 4: "ready"}
    after = shown.with_fixes(Fixes().with_cell(3, "code", "99215"))
    assert standings(after)[3] == "ready"


CHANGES = st.lists(
    st.tuples(st.integers(2, 7), st.sampled_from(("npi", "code", "service_date", "charge", "pos")),
              st.sampled_from(("", NPI, "99213", "9O935", "10/01/2026", "31/09/2026", "5", "x"))),
    max_size=6,
)  # fmt: skip


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES, st.frozensets(st.integers(2, 7), max_size=3))
def test_what_is_shown_after_fixes_is_what_a_new_look_shows(tmp_path, changes, left_out):
    path = write(
        tmp_path / "a.csv", GOOD, row(cpt="9O935", claim="2"), row(dos="x", claim="3"),
        row(billed="", claim="4"), row(pos="?", claim="5"), row(renderingnpi=SWAPPED, claim="6"),
    )  # fmt: skip
    fixes = Fixes(left_out=left_out)
    for number, field, text in changes:
        fixes = fixes.with_cell(number, field, text)
    step = preview(path).with_fixes(fixes)
    whole = preview(path, fixes)
    assert standings(step) == standings(whole)
    assert step.counts == whole.counts
    assert {one.word for one in step.groups} == {one.word for one in whole.groups}


# -- what is on file -----------------------------------------------------------------------


@given(st.integers(200_000_000, 299_999_999), st.integers(0, 8))
def test_swapped_digits_lead_back_to_the_number(base, place):
    npi = make_npi(base)
    wrong = npi[:place] + npi[place + 1] + npi[place] + npi[place + 2 :]
    if wrong != npi and not is_npi(wrong):
        assert npis_near(wrong)[npi] == "swapped"
    assert all(is_npi(one) for one in npis_near(wrong))


def test_a_swapped_npi_is_found_on_the_roster_with_what_speaks_for_it(work):
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Gulf Coast Cardiology",
                                 npi=NPI, tin="591234410", kind="group"))  # fmt: skip
    cells = {"npi": SWAPPED, "tin": "59-1234410", "practice": "GULF COAST CARDIOLOGY"}
    with work.read() as session:
        (one,) = CLAIMS_LOG.suggest(session, MARKET, "npi", cells)
        assert CLAIMS_LOG.suggest(session, MARKET, "npi", {"npi": "123"}) == ()
        assert CLAIMS_LOG.suggest(session, "elsewhere", "npi", cells) == ()
    assert one == (NPI, "Gulf Coast Cardiology", ("swapped", "same-tin", "same-name"))


def test_a_table_that_came_before_under_another_name_is_known_again(work, tmp_path):
    rows = [row(claim=f"C-{n}") for n in range(10)]
    load(work, write(tmp_path / "first.csv", *rows))
    again = write(tmp_path / "again.csv", *rows[2:], row(claim="C-new"))
    seen = seen_before(CLAIMS_LOG, work, again, Options())
    assert (seen.file_name, seen.matched, seen.looked, seen.is_most) == ("first.csv", 8, 9, True)
    other = write(tmp_path / "other.csv", *(row(claim=f"D-{n}") for n in range(4)))
    assert seen_before(CLAIMS_LOG, work, other, Options()) is None


# -- problem rows --------------------------------------------------------------------------


def test_problem_rows_are_written_safely_and_without_what_is_not_read(tmp_path):
    path = write(
        tmp_path / "a.csv", (*GOOD, "Jane Doe"), (*row(cpt="=1+1", claim="+x"), "John Doe"),
        (*row(pos="?", claim="C-3"), "Jim Doe"), header=(*HEADER, "Member name"),
    )  # fmt: skip
    out = tmp_path / "problems.csv"
    assert write_problem_rows(CLAIMS_LOG, path, out, Silent(), Options()) == 2
    with out.open(encoding="utf-8-sig", newline="") as file:
        header, held, flagged = csv.reader(file)
    assert header == [*HEADER, "Row in the file", "Held back", "Problem"]
    cells = dict(zip(header, held, strict=True))
    assert (cells["CPT"], cells["Claim #"], cells["Row in the file"], cells["Held back"]) == (
        "'=1+1", "'+x", "3", "yes")  # fmt: skip
    assert flagged[-2] == "no"
    assert "Doe" not in out.read_text("utf-8-sig")
    assert preview(out).total == 2, "it can be corrected and loaded"


# -- taking back ---------------------------------------------------------------------------


def test_what_hangs_on_a_load_is_named_before_and_after_it_is_taken_back(work, tmp_path):
    result = load(work, write(tmp_path / "a.csv", GOOD, row(claim="C-2", cpt="99213")))
    check_claims(work, Silent())
    with work.read() as session:
        lines = [IssueLine(*one) for one in session.execute(
            select(ClaimLine.id, Claim.number, ClaimLine.charge).join(Claim))]  # fmt: skip
    open_issue(work, NewIssue("Same cause", work.today()), lines)
    told = LOG.would_undo(work, result.import_id)
    assert told.removed == 4
    assert told.kept == ("The issue Same cause stays, without 2 of its 2 lines.",)
    with work.read() as session:
        assert session.scalar(select(func.count()).select_from(ClaimLine)) == 2
    assert LOG.undo(work, result.import_id).kept == told.kept


def test_a_roster_that_would_be_taken_back_is_not(work, tmp_path):
    header = ("NPI", "Last name", "First name", "Group name", "Effective date")
    path = write(tmp_path / "r.csv", (NPI, "Vega", "Iris", "Office", "01/01/2026"), header=header)
    roster = by_kind("roster", KNOWN)
    result = roster.load(work, path, Silent(), Options())
    with work.act() as session:
        provider = session.scalars(select(Provider)).one()
        provider.specialty = "Cardiology"
        office = session.scalars(select(Organization)).one()
        session.add(Affiliation(id=work.new_id(), market_id=MARKET, provider_id=provider.id,
                                organization_id=office.id, valid_from=work.today(),
                                recorded_at=work.now()))  # fmt: skip
    told = roster.would_undo(work, result.import_id)
    assert any("depends on it" in text for text in told.kept)
    with work.read() as session:
        assert session.scalar(select(func.count()).select_from(Affiliation)) == 2
    assert roster.undo(work, result.import_id) == told


# -- the command line ----------------------------------------------------------------------


@pytest.fixture
def laptop(work, monkeypatch):
    with work.store.write() as session:
        choices.put(session, choices.STAFF, str(work.staff_id))
        choices.put(session, choices.MARKET, MARKET)
        choices.put(session, choices.TIME_ZONE, ZONE)
    work.store.close()
    monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
    return work.store.path.parent


def run(capsys, folder, *words):
    code = app.run(["--data-dir", str(folder), "import", *map(str, words), "--json"], window="none")
    out = capsys.readouterr()
    return code, [json.loads(line) for line in out.out.splitlines() if line.startswith("{")], out.err


def test_the_command_line_saves_uses_and_remembers_a_mapping(laptop, tmp_path, capsys):
    path = write(tmp_path / "a.csv", (NPI, "99213", "10/01/2026", "5"), header=STRANGE)
    chosen = [f"--map={field}={header}" for field, header in
              zip(("npi", "code", "service_date", "charge"), STRANGE, strict=True)]  # fmt: skip
    code, _, _ = run(capsys, laptop, path, "--kind", "claims-log", "--save-mapping", "Odd", *chosen)
    assert code == 0
    other = write(tmp_path / "b.csv", (NPI, "99214", "10/01/2026", "5"), header=STRANGE)
    code, bodies, said = run(capsys, laptop, other)
    assert (code, bodies[0]["kind"], bodies[0]["counts"]["lines"]) == (0, "claims-log", 1)
    assert "mapping Odd" in said
    third = write(tmp_path / "c.csv", (NPI, "9O935", "10/01/2026", "5"), header=STRANGE)
    out = tmp_path / "out.csv"
    code, bodies, _ = run(capsys, laptop, third, "--dry-run", "--kind", "claims-log", "--mapping",
                          "Odd", "--problem-rows", out)  # fmt: skip
    assert (code, bodies[0]["accepted"]) == (1, 0)
    assert "90935" in out.read_text("utf-8-sig")
    code, _, said = run(capsys, laptop, third, "--mapping", "Other", "--kind", "claims-log")
    assert (code, "Known: Odd" in said) == (2, True)


def test_the_command_line_says_that_lines_came_before(laptop, tmp_path, capsys):
    run(capsys, laptop, write(tmp_path / "a.csv", GOOD))
    code, _, said = run(capsys, laptop, write(tmp_path / "b.csv", GOOD, row(cpt="99215")))
    assert (code, "already" in said) == (0, False)
    again = write(tmp_path / "c.csv", GOOD, header=(*HEADER[:-1], "Office"))
    code, (body,), _ = run(capsys, laptop, again)
    assert (code, body["error"]["title"]) == (1, "This was loaded before")
    code, (body,), said = run(capsys, laptop, again, "--accept-problems")
    assert (code, body["counts"]["lines"]) == (0, 1)
    assert "1 of its first 1 lines are in a.csv already" in said
