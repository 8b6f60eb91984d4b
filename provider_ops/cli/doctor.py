"""`doctor`: what this program stands on, and what of it is not as it should be."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from provider_ops import __version__
from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import PASSPHRASE_VARIABLE
from provider_ops.core.errors import DatabaseError, ExitCode, LockedError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.cli.command import Commands, Context
    from provider_ops.store.profile import Profile

ENOUGH_FREE_BYTES = 1_000_000_000  # a backup of a large market beside the database itself
SHOWN_PACKAGES = ("SQLAlchemy", "alembic", "cryptography", "reportlab", "pypdfium2", "httpx")


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report. Only a `problem` makes the command fail, with its `code`."""

    subject: str
    state: Literal["fine", "note", "problem"]
    detail: str
    code: ExitCode = ExitCode.PROBLEMS


def register(commands: Commands) -> None:
    """Add `doctor`."""
    commands.add("doctor", summary="report versions, data directory and room", handler=doctor)


def doctor(arguments: argparse.Namespace, context: Context) -> int:  # noqa: ARG001
    """Print the checks; changes nothing and asks for nothing.

    The database is looked into only where the passphrase is in the environment.
    """
    checks = list(all_checks(context.data_dir))
    problems = [check for check in checks if check.state == "problem"]
    if context.json:
        shown = [{"subject": check.subject, "state": check.state, "detail": check.detail}
                 for check in checks]  # fmt: skip
        print_json({"healthy": not problems, "checks": shown})
    else:
        for check in checks:
            print_line(f"{check.state:<8} {check.subject}: {check.detail}")
    return max((check.code for check in problems), default=ExitCode.DONE)


def all_checks(data_dir: Path) -> Iterator[Check]:
    """Yield every check, the ground first."""
    yield Check("Provider Ops", "fine", __version__)
    yield Check("Python", "fine", f"{platform.python_version()} at {sys.executable}")
    yield Check("System", "fine", platform.platform())
    yield packages_check()
    yield from qt_checks()
    yield database_engine_check()
    for package in SHOWN_PACKAGES:
        yield Check(package, "fine", importlib.metadata.version(package))
    yield data_directory_check(data_dir)
    yield from database_checks(data_dir)
    yield disk_check(data_dir)


def packages_check() -> Check:
    """Compare what is installed with what the locked requirements name."""
    from provider_ops.bootstrap.environment import ROOT, Environment

    environment = Environment(ROOT)
    group, _, _ = environment.read_stamp()
    if not environment.is_running():
        return Check("Packages", "note", "not in .venv beside main.py; nothing checked them")
    if not environment.is_ready(group or "laptop", screen=False):
        return Check("Packages", "problem", "not as the requirements lock says; start main.py")
    return Check("Packages", "fine", f"as {group}.txt locks them")


def qt_checks() -> Iterator[Check]:
    """Look at Qt without loading it, which would need a screen that may be missing."""
    from provider_ops.bootstrap import debian

    yield Check("Qt", "fine", importlib.metadata.version("PySide6-Essentials"))
    missing = debian.missing_libraries()
    if missing:
        yield Check("Qt's libraries", "note", f"no window without {', '.join(missing)}")
    else:
        yield Check("Qt's libraries", "fine", "all found")


def database_engine_check() -> Check:
    """Prove that the SQLite in use encrypts and has full-text search."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    finally:
        connection.close()
    if cipher is None:
        return Check("SQLCipher", "problem", "this SQLite does not encrypt")
    if "ENABLE_FTS5" not in options:
        return Check("SQLCipher", "problem", "full-text search is missing")
    return Check("SQLCipher", "fine", f"{cipher[0]} with SQLite {dbapi2.sqlite_version}")


def data_directory_check(data_dir: Path) -> Check:
    """Say whether the data directory is there, can be written and holds a database."""
    from provider_ops.store.profile import Profile

    if not data_dir.exists():
        return Check("Data directory", "note", f"{data_dir} is not there yet")
    if not data_dir.is_dir() or not os.access(data_dir, os.R_OK | os.W_OK | os.X_OK):
        return Check("Data directory", "problem", f"{data_dir} cannot be written")
    profile = Profile(data_dir)
    if profile.has_database() and not profile.exists():
        detail = f"{data_dir} has a database, but its key file is missing"
        return Check("Data directory", "problem", detail, ExitCode.DATABASE)
    if not profile.exists():
        return Check("Data directory", "note", f"{data_dir} holds no database yet")
    if not profile.has_database():
        detail = f"{data_dir} has a key, but its database is missing or empty"
        return Check("Data directory", "problem", detail, ExitCode.DATABASE)
    size = profile.database.stat().st_size / 1e6
    return Check("Data directory", "fine", f"{data_dir}, database of {size:,.0f} MB")


def database_checks(data_dir: Path) -> Iterator[Check]:
    """Read the whole database if there is one and the passphrase is at hand."""
    import provider_ops.areas  # noqa: F401 - makes every table known
    from provider_ops.store.health import look_over
    from provider_ops.store.migrate import HEAD
    from provider_ops.store.profile import Profile

    profile = Profile(data_dir)
    if not (profile.exists() and profile.has_database()):
        return
    passphrase = os.environ.get(PASSPHRASE_VARIABLE)
    if passphrase is None:
        yield Check("Database", "note", f"locked; not looked into without {PASSPHRASE_VARIABLE}")
        return
    try:
        step = look_over(profile, passphrase)
    except (DatabaseError, LockedError) as error:
        yield Check("Database", "problem", str(error), error.exit_code)
    else:
        yield Check("Database", "fine", f"every page is whole, at step {step or 'none'}")
        if step == HEAD:
            yield from reference_checks(profile, passphrase)


def reference_checks(profile: Profile, passphrase: str) -> Iterator[Check]:
    """Say of every kind of official list which release answers now."""
    from provider_ops.codes.queries import standing_loads
    from provider_ops.codes.rules.kinds import LOADED
    from provider_ops.core.text import named_count
    from provider_ops.store.database import Store
    from provider_ops.store.key import unwrap_key

    store = Store(profile.database, unwrap_key(profile.key, passphrase))
    try:
        with store.read() as session:
            standing = standing_loads(session)
    finally:
        store.close()
    for kind in LOADED:
        found = [load for load in standing if load.kind == kind]
        for load in found:
            name = " ".join(part for part in (kind, load.part) if part)
            counts = ", ".join(named_count(amount, what) for what, amount in load.counts.items())
            detail = f"loaded {load.imported_at:%Y-%m-%d}: {counts}"
            yield Check(f"List {name}", "fine", ", ".join(filter(None, (load.release, detail))))
        if not found:
            yield Check(f"List {kind}", "note", "not loaded; what it would say is unknown")


def disk_check(data_dir: Path) -> Check:
    """Say how much room is left where the data is or would be."""
    place = data_dir
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    state: Literal["fine", "problem"] = "fine" if free >= ENOUGH_FREE_BYTES else "problem"
    return Check("Free space", state, f"{free / 1e9:.1f} GB at {place}")
