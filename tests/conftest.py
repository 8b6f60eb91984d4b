from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import provider_ops.areas  # noqa: F401 - makes every table known
from provider_ops.store import database
from provider_ops.store.profile import Profile, create
from tests.support.demo import DemoWorld, demo_world
from tests.support.work import CHEAP, PASSPHRASE, template, workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.store.workspace import Workspace

settings.register_profile("long", max_examples=10_000, deadline=None)

ROOT = Path(__file__).resolve().parents[1]

DURABLE = database._DURABLE
database._DURABLE = "OFF"  # killed programs lose nothing by it, and no test cuts the power


def pytest_collection_finish() -> None:
    """Let no collection look again at what all tests share: modules, classes, tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _widgets_go_on_their_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: no worker collects a widget (see `ui.kit.garbage`)."""
    if "qapp" not in request.fixturenames:
        if not gc.isenabled():
            gc.collect()
            gc.enable()
        yield
        return
    from ui.kit.garbage import collect_if_due

    gc.disable()
    yield
    collect_if_due()


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of real public files; the tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("PROVIDER_OPS_SAMPLES", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"real sample files are not at {folder}; set PROVIDER_OPS_SAMPLES")
    return folder


@pytest.fixture(scope="session")
def empty_profile(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """An empty, migrated database to copy from."""
    return template(tmp_path_factory.mktemp("template") / "profile")


@pytest.fixture
def work(empty_profile: Profile, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of its own for each test; time stands still at NOW."""
    made = workspace(empty_profile, tmp_path / "laptop")
    yield made
    made.store.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoWorld]:
    """A small demo market to read from; tests that write make their own."""
    store = create(Profile(tmp_path_factory.mktemp("demo") / "profile"), PASSPHRASE, CHEAP)
    yield demo_world(store)
    store.close()
