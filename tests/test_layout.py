"""The shape of the repository, so that a stranger finds things where ARCHITECTURE.md says."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from provider_ops.bootstrap.environment import GROUPS, ROOT, Environment

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "docs",
    "main.py",
    "provider_ops",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
}
AREAS = (
    "clocks", "network", "outreach", "contracts", "codes", "claims", "training", "escalations",
    "directory", "visits", "planning", "outliers", "market", "team",
)  # fmt: skip
AREA_WORDS = {"model", "rules", "queries", "actions"}
# What an area has beyond the four words; a new name here is a decision, so it is written down.
MORE_WORDS = {
    "claims": {
        "x12", "loading", "tables", "lines", "findings", "edits", "issues", "drift", "payments",
        "submissions",
    },
    "codes": {
        "readers", "approved_table", "coverage_sql", "verdict_sql", "batch", "approvals", "reference",
        "kinds", "importing",
    },
    "contracts": {"stretches", "table"},
    "outliers": {"reeducation"},
    "network": {"geography", "listing", "nppes", "roster"},
    "escalations": {"answers"},
    "training": {"attestations", "matching", "handouts"},
    "directory": {"applying", "correction_file", "deadlines", "nearest"},
    "visits": {
        "tasks", "answers", "drafts", "free_days", "attachments", "next_visit", "patient_marks",
        "promise_text", "promise_subject", "recording", "unlockings",
    },
}  # fmt: skip
NO_NAMES = {"utils", "helpers", "helper", "misc", "common", "manager", "util"}
LARGEST_FILE = 400
LARGEST_FUNCTION = 50
LARGEST_MEDIAN = 140
REGISTRY_HOSTS = tuple(  # put together here, so that this file names none either
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("python" + "hosted", "org"),
        ("registry", "npmjs"),
        ("deb", "debian", "org"),
    )
)
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:root|work|home/\w+)/[\w.]")
TEXT = {".py", ".toml", ".md", ".txt", ".json", ".qss", ".csv", ".yml", ".yaml", ".ini", ".svg", ""}


@cache
def tracked_files() -> list[Path]:
    """Return what git would ship, as far as it is still there."""
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only a clone knows which files belong to it")
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


def program_files() -> list[Path]:
    """Return the Python files of the program itself."""
    return [
        file
        for file in tracked_files()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in ("provider_ops", "ui")
    ]


def rooms() -> list[Path]:
    """Return the program's files that somebody edits; a migration stays as it was released."""
    return [file for file in program_files() if "migrations/versions" not in shown(file)]


def shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def outline(file: Path) -> tuple[bool, tuple[tuple[int, str, int], ...]]:
    """Return whether a file says what it is, and line, name and size of each of its functions."""
    module = ast.parse(file.read_text("utf-8"))
    functions = tuple(
        (node.lineno, node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in statements(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return bool(ast.get_docstring(module)), functions


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a node; not what a statement is made of, which is nine tenths of it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.excepthandler | ast.match_case):
            yield child
            yield from statements(child)


def test_the_top_level_is_what_the_architecture_names():
    top = {file.relative_to(ROOT).parts[0] for file in tracked_files()}
    assert top <= TOP_LEVEL


def test_an_area_uses_the_four_words():
    strangers = []
    for file in program_files():
        parts = file.relative_to(ROOT).parts
        if len(parts) < 3 or parts[0] != "provider_ops" or parts[1] not in AREAS:
            continue
        word = parts[2].removesuffix(".py")
        allowed = AREA_WORDS | MORE_WORDS.get(parts[1], set()) | {"__init__"}
        if word not in allowed:
            strangers.append(shown(file))
    assert strangers == []


def test_nothing_is_called_utils():
    assert [shown(file) for file in program_files() if file.stem in NO_NAMES] == []


def test_no_file_is_a_house_and_most_are_rooms():
    sizes = {shown(file): len(file.read_text("utf-8").splitlines()) for file in rooms()}
    assert {name: size for name, size in sizes.items() if size > LARGEST_FILE} == {}
    assert statistics.median(size for size in sizes.values() if size > 5) <= LARGEST_MEDIAN


def test_functions_fit_on_a_screen():
    long = [
        f"{shown(file)}:{line} {name} has {size} lines"
        for file in rooms()
        for line, name, size in outline(file)[1]
        if size > LARGEST_FUNCTION
    ]
    assert long == []


def test_every_package_and_module_says_what_it_is():
    assert [shown(file) for file in rooms() if not outline(file)[0]] == []


def test_nothing_names_a_registry_or_a_place_on_one_machine():
    found = []
    for file in tracked_files():
        if file.suffix not in TEXT or file == Path(__file__):
            continue
        text = file.read_text("utf-8", errors="replace")
        found.extend(f"{shown(file)}: {host}" for host in REGISTRY_HOSTS if host in text)
        found.extend(f"{shown(file)}: {path}" for path in MACHINE_PATHS.findall(text))
    assert found == []


@pytest.mark.parametrize("group", GROUPS)
def test_every_locked_package_is_pinned_and_hashed(group: str):
    lock = Environment(ROOT).lock_file(group).read_text("ascii").replace("\\\n", " ")
    lines = [line for line in lock.splitlines() if line and not line.startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[a-z0-9._-]+(\[\w+\])?==[^ ]+ ", line), line
        assert "--hash=sha256:" in line, line
    assert "://" not in lock


def test_each_group_holds_the_one_before_it():
    locks = [
        set(
            re.findall(r"^(\S+==\S+)", Environment(ROOT).lock_file(group).read_text(), re.MULTILINE)
        )
        for group in GROUPS
    ]
    assert locks[0] < locks[1] < locks[2]
