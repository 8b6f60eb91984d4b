from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.hub.accounts import passwords
from provider_ops.store import database
from provider_ops.store.profile import Profile
from tests.support.demo import DemoWorld, demo_template, demo_world
from tests.support.examples import ORDINARY
from tests.support.once import made_once
from tests.support.postgres import (  # noqa: F401 - one server for all tests
    embedded_data,
    postgres,
    postgres_server,
    postgres_template,
    postgres_with_tables,
)
from tests.support.work import template, workspace

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from provider_ops.store.workspace import Workspace

settings.register_profile("ordinary", max_examples=ORDINARY, deadline=None)  # a slow moment is no fault
settings.register_profile("long", max_examples=10_000, deadline=None)
settings.load_profile("ordinary")

ROOT = Path(__file__).resolve().parents[1]

DURABLE = database._DURABLE
database._DURABLE = "OFF"  # killed programs lose nothing by it, and no test cuts the power
OFTEN, RARELY = gc.get_threshold(), (50_000, 20, 50)
"""When the interpreter looks for cycles: as it is made, and so that tests take a twentieth less."""
HASHER = passwords._HASHER
passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let no collection look at what all tests share, now or later: modules, classes, tests."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """As in the program, no worker collects a widget (see `ui.kit.garbage`).

    Around all fixtures, also those of a module: a window that several tests share lets Python
    collect again when it is closed, and what comes next may have threads of its own.
    """
    has_widgets = "qapp" in getattr(item, "fixturenames", ())
    gc.set_threshold(*(OFTEN if has_widgets else RARELY))
    if not has_widgets:
        if not gc.isenabled():
            gc.collect()
            gc.enable()
        return (yield)
    from ui.kit.garbage import collect_if_due

    gc.disable()
    result = yield
    collect_if_due()
    return result


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of real public files; the tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("PROVIDER_OPS_SAMPLES", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"real sample files are not at {folder}; set PROVIDER_OPS_SAMPLES")
    return folder


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run have, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def empty_profile(shared_folder: Path) -> Profile:
    """An empty, migrated database to copy from."""
    return Profile(made_once(shared_folder / "empty", template))


@pytest.fixture
def work(empty_profile: Profile, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of its own for each test; time stands still at NOW."""
    made = workspace(empty_profile, tmp_path / "laptop")
    yield made
    made.store.close()


@pytest.fixture(scope="session")
def made_demo(shared_folder: Path) -> Profile:
    """A small demo market to copy from."""
    return Profile(made_once(shared_folder / "demo", demo_template))


@pytest.fixture(scope="session")
def demo(made_demo: Profile, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoWorld]:
    """A small demo market to read from; tests that write make their own."""
    world = demo_world(made_demo, tmp_path_factory.mktemp("demo") / "profile")
    yield world
    world.work.store.close()
