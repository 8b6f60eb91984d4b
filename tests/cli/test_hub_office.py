"""A hub is set up from nothing, and the office loads files there that laptops then hold."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from provider_ops import areas
from provider_ops.claims.model import ClaimLine, Remittance
from provider_ops.cli import app
from provider_ops.cli.hub.desk import desk
from provider_ops.core.clock import system_clock
from provider_ops.core.progress import Silent
from provider_ops.hub import access, database
from provider_ops.hub.direct import DirectTransport
from provider_ops.hub.service import open_hub
from provider_ops.importers import importers
from provider_ops.intake.importer import Options, by_kind
from provider_ops.network.model import Market, Provider, StaffMember
from provider_ops.sync.exchange import Laptop, sync
from tests.claims.remittances import ORIGINAL, remittance
from tests.codes.reference_files import put
from tests.support.work import MARKET, make_npi, workspace

pytestmark = pytest.mark.postgres

ROSTER = (
    "Provider NPI,Last Name,First Name,Specialty,Group Name,Group NPI,Tax ID,Street Address,Zip,"
    "Effective Date\n"
    f"{make_npi(100_000_000)},Ruiz,Ana,207Q00000X,Heron Bay Family,{make_npi(100_000_001)},"
    "591234567,1 Bay St,34102,2026-01-01\n"
)


@pytest.fixture
def hub(postgres, tmp_path, capsys, monkeypatch):
    """Runs commands of one hub; what they print comes back as JSON."""
    for name in [name for name in os.environ if name.startswith("PROVIDER_OPS_HUB_")]:
        monkeypatch.delenv(name)

    def run(*words):
        place = ["--data-dir", tmp_path / "data", "--json", "--database", postgres]
        code = app.run([str(word) for word in ("hub", *words, *place)], window="none")
        out = capsys.readouterr()
        return code, [json.loads(line) for line in out.out.splitlines() if line[0] == "{"], out.err

    return run


@pytest.fixture
def set_up(hub):
    code, (said,), _ = hub("init", "--market", MARKET, "--market-name", "Heron Bay", "--state",
                           "fl", "--time-zone", "America/New_York", "--admin", "maria",
                           "--admin-name", "Maria Vega")  # fmt: skip
    assert code == 0
    return said


@pytest.fixture
def opened(postgres):
    engine = database.open_postgres(postgres)
    yield open_hub(engine, areas.travelling(), system_clock)
    engine.dispose()


@pytest.fixture
def laptop(opened, empty_profile, tmp_path):
    """A representative's laptop of the market, in this process."""
    work = workspace(empty_profile, tmp_path / "laptop")
    with database.transaction(opened.engine) as connection:
        access.create_person(connection, opened.schema, work.staff_id, "Marisol")
        access.grant(connection, opened.schema, work.staff_id, MARKET)
    line = DirectTransport(opened, work.new_id(), work.staff_id)
    yield Laptop(work.store, areas.travelling(), line, work.clock, work.ids, "x")
    work.store.close()


def held(laptop, model):
    sync(laptop)
    with laptop.store.read() as session:
        return session.scalar(select(func.count()).select_from(model))


def test_a_hub_begins_with_settings_a_market_and_an_administrator(hub, set_up, opened):
    assert "[server]" in Path(set_up["config"]).read_text()
    assert set_up["invitation"]
    code, (user,), _ = hub("user", "list")
    assert (code, user["login"], user["role"], user["markets"]) == (0, "maria", "admin", [MARKET])
    code, (market,), _ = hub("market", "list")
    assert (market["name"], market["state"]) == ("Heron Bay", "FL")
    _, (again,), _ = hub("market", "add", MARKET, "--market-name", "X", "--state", "FL",
                         "--time-zone", "America/New_York")  # fmt: skip
    assert again["new"] is False
    code, _, said = hub("market", "add", "Bad Code", "--market-name", "X", "--state", "FL",
                        "--time-zone", "America/New_York")  # fmt: skip
    assert (code, "2 to 40" in said) == (1, True)
    code, _, said = hub("market", "add", "ok", "--market-name", "X", "--state", "FL",
                        "--time-zone", "Mars/Olympus")  # fmt: skip
    assert (code, "Mars/Olympus" in said) == (1, True)
    assert hub("upgrade")[0] == 0


def test_what_the_office_loads_is_on_laptops_and_is_taken_back_everywhere(
    hub, set_up, laptop, tmp_path
):
    roster, claims = tmp_path / "roster.csv", tmp_path / "a.835"
    roster.write_text(ROSTER)
    claims.write_text(remittance(ORIGINAL))
    code, said, _ = hub("import", roster, claims, "--market", MARKET, "--dry-run")
    assert (code, [one["file"] for one in said]) == (0, [str(roster), str(claims)])
    assert held(laptop, Provider) == 0
    code, (first, second), _ = hub("import", roster, claims, "--market", MARKET)
    assert (code, first["kind"], second["kind"]) == (0, "roster", "835")
    assert (held(laptop, Provider), held(laptop, Remittance)) == (1, 1)
    lines = held(laptop, ClaimLine)
    assert lines > 0
    with laptop.store.read() as session:
        office = session.scalars(
            select(StaffMember.family_name).where(StaffMember.family_name == "Office")
        )
        assert office.all() == ["Office"]
    code, (back,), _ = hub("import", "--undo", second["import"], "--market", MARKET)
    assert (code, back["removed"] > 0) == (0, True)
    assert (held(laptop, ClaimLine), held(laptop, Provider)) == (0, 1)
    code, (back,), _ = hub("import", "--undo", first["import"], "--market", MARKET)
    assert (code, held(laptop, Provider)) == (0, 0)


def test_a_dry_run_of_a_code_list_is_compared_with_what_the_office_loaded(hub, set_up, tmp_path):
    first = put(tmp_path, "POS Code,POS Name\n11,Office\n12,Home\n", "pos-2026-01.csv")
    second = put(tmp_path, "POS Code,POS Name\n11,Office\n15,Van\n", "pos-2026-10.csv")
    asked = ("--market", MARKET, "--dry-run")
    _, (alone,), _ = hub("import", second, *asked)
    assert (alone["added"], "against" in alone) == (2, False)
    assert not (tmp_path / "data" / "hub" / "office").exists(), "to look at a file makes no place"
    assert hub("import", first, "--market", MARKET)[0] == 0
    _, (beside,), _ = hub("import", second, *asked)
    assert (beside["against"], beside["added"], beside["removed"]) == ("2026-01", 1, 1)


def test_a_load_that_was_cut_off_goes_on_without_its_file(hub, set_up, opened, laptop, tmp_path):
    claims = tmp_path / "a.835"
    claims.write_text(remittance(ORIGINAL))
    with desk(opened, tmp_path / "data" / "hub" / "office", MARKET) as place:
        by_kind("835", importers()).load(place.work, claims, Silent(), Options())
    assert held(laptop, Remittance) == 0  # the command was killed before the hub had it
    code, (said,), _ = hub("import", "--market", MARKET)
    assert (code, said["rows"] > 0) == (0, True)
    assert held(laptop, Remittance) == 1


def test_a_market_that_is_not_there_gets_nothing(hub, set_up, tmp_path):
    code, _, said = hub("import", "--market", "fl-nowhere")
    assert (code, "no market fl-nowhere" in said) == (1, True)
    assert not (tmp_path / "data" / "hub" / "office").exists()


def test_the_market_of_init_is_a_row_like_any(hub, set_up, opened):
    with opened.engine.connect() as connection:
        assert connection.scalar(text(f"SELECT rev FROM {Market.__tablename__}")) == 1
