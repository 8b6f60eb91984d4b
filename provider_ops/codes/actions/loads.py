"""Loads of code sets: look first, load whole or not at all, undo. Old loads stay as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from provider_ops.codes.model import BillingCode
from provider_ops.codes.queries.loads import latest_load
from provider_ops.codes.readers.official import read_hcpcs
from provider_ops.codes.readers.short_list import read_short_list
from provider_ops.codes.rules.sets import CPT, MODIFIER, CodeLine, release_named
from provider_ops.core.errors import FileError, NotFoundError, RuleError
from provider_ops.core.progress import Progress
from provider_ops.core.text import count
from provider_ops.intake.files import sha256_of
from provider_ops.intake.rows import Problem
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.core.progress import Reporter
    from provider_ops.store.workspace import Workspace

KIND_HCPCS = "hcpcs"
KIND_CPT = "cpt"
_CHUNK = 2_000
_SHOWN_PROBLEMS = 3


@dataclass(frozen=True, slots=True)
class Load:
    """What a file holds, against the load before it.

    Attributes:
        ended: Codes and modifiers with a last day.
        added: Not in the load before. `removed`: in it, not in this one.
        changed: In both, with other dates or another label.
    """

    kind: str
    release: str
    codes: int
    modifiers: int
    ended: int
    added: int
    changed: int
    removed: int
    errors: tuple[Problem, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the figures in the words of the command line."""
        return {
            "kind": self.kind,
            "release": self.release,
            **self.counts(),
            "errors": [problem._asdict() for problem in self.errors],
        }

    def counts(self) -> dict[str, int]:
        """Return the figures alone."""
        names = ("codes", "modifiers", "ended", "added", "changed", "removed")
        return {name: getattr(self, name) for name in names}


def preview_hcpcs(
    session: Session | None, path: Path, reporter: Reporter, release: str = ""
) -> Load:
    """Read an official HCPCS file and say what loading it would do; writes nothing.

    Without a session it is compared with nothing.

    Raises:
        FileError: It is no HCPCS file, or damaged.
    """
    return _compared(session, KIND_HCPCS, release or release_named(path.name),
                     _read(read_hcpcs(path), reporter))  # fmt: skip


def load_hcpcs(work: Workspace, path: Path, release: str, reporter: Reporter) -> UUID:
    """Load an official HCPCS file as a new release for everyone; returns the import's key.

    An empty `release` is taken from the file's name.

    Raises:
        FileError: It is no HCPCS file, or a row of it cannot be read: a set with holes would
            answer wrongly.
        RuleError: The same file was loaded before.
    """
    return _load(work, KIND_HCPCS, path, release or release_named(path.name), reporter,
                 read_hcpcs(path))  # fmt: skip


def preview_cpt(session: Session | None, path: Path, reporter: Reporter, release: str = "") -> Load:
    """Read the plan's licensed CPT list and say what loading it would do; writes nothing.

    Raises:
        FileError: It is no such list.
    """
    return _compared(session, KIND_CPT, release, _read(read_short_list(path, CPT), reporter))


def load_cpt(work: Workspace, path: Path, release: str, reporter: Reporter) -> UUID:
    """Load the plan's licensed CPT list (code, short label, dates); returns the import's key.

    Raises:
        FileError: It is no such list, or a row of it cannot be read.
        RuleError: The same file was loaded before.
    """
    return _load(work, KIND_CPT, path, release, reporter, read_short_list(path, CPT))


def undo_load(work: Workspace, import_id: UUID) -> None:
    """Take back a load of codes: its rows go, the record that it was there stays.

    Raises:
        NotFoundError: There is no such load, or it was undone before.
    """
    with work.act() as session:
        load = session.get(DataImport, import_id)
        if load is None or load.undone_at or load.kind not in (KIND_HCPCS, KIND_CPT):
            raise NotFoundError
        load.undone_at = work.now()
        session.execute(delete(BillingCode).where(BillingCode.import_id == import_id))


def _load(
    work: Workspace,
    kind: str,
    path: Path,
    release: str,
    reporter: Reporter,
    found: Iterable[CodeLine | Problem],
) -> UUID:
    fingerprint = sha256_of(path, reporter)
    lines, problems = _read(found, reporter)
    if problems:
        raise _incomplete(path, problems)
    with work.act() as session:
        _refuse_second_time(session, kind, fingerprint)
        load = _compared(session, kind, release, (lines, problems))
        record = DataImport(
            id=work.new_id(),
            market_id=SHARED_MARKET,
            kind=kind,
            file_name=path.name,
            sha256=fingerprint,
            release=release,
            imported_at=work.now(),
            staff_id=work.staff_id,
            counts=load.counts(),
        )
        session.add(record)
        session.flush()
        key = record.id
        for start in range(0, len(lines), _CHUNK):
            reporter.checkpoint()
            chunk = lines[start : start + _CHUNK]
            session.execute(insert(BillingCode), [_values(work, key, line) for line in chunk])
        return key


def _values(work: Workspace, import_id: UUID, line: CodeLine) -> dict[str, Any]:
    return {
        "id": work.new_id(),
        "market_id": SHARED_MARKET,
        "extra": {},
        "import_id": import_id,
        "code_set": line.code_set,
        "code": line.code,
        "description": line.short,
        "valid_from": line.first,
        "valid_to": line.last,
    }


def _read(
    found: Iterable[CodeLine | Problem], reporter: Reporter
) -> tuple[list[CodeLine], list[Problem]]:
    lines, problems = list[CodeLine](), list[Problem]()
    for number, item in enumerate(found):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            lines.append(item)
        if number % _CHUNK == 0:
            reporter.report(Progress(number, None, "Reading codes"))
            reporter.checkpoint()
    return lines, problems


def _compared(
    session: Session | None, kind: str, release: str, found: tuple[list[CodeLine], list[Problem]]
) -> Load:
    lines, problems = found
    before = latest_load(session, kind) if session else None
    old = set(_lines_of(session, before)) if session and before else set()
    new = set(lines)
    old_codes = {(line.code_set, line.code) for line in old}
    new_codes = {(line.code_set, line.code) for line in new}
    return Load(
        kind=kind,
        release=release,
        codes=sum(line.code_set != MODIFIER for line in lines),
        modifiers=sum(line.code_set == MODIFIER for line in lines),
        ended=sum(line.last is not None for line in lines),
        added=len(new_codes - old_codes),
        changed=len({(line.code_set, line.code) for line in new ^ old} & old_codes & new_codes),
        removed=len(old_codes - new_codes),
        errors=tuple(problems),
    )


def _lines_of(session: Session, import_id: UUID) -> Iterator[CodeLine]:
    query = select(
        BillingCode.code_set, BillingCode.code, BillingCode.description, BillingCode.valid_from,
        BillingCode.valid_to,
    ).where(BillingCode.import_id == import_id)  # fmt: skip
    return (CodeLine(*row) for row in session.execute(query))


def _refuse_second_time(session: Session, kind: str, fingerprint: str) -> None:
    before = session.scalar(
        select(DataImport.imported_at).where(
            DataImport.sha256 == fingerprint, DataImport.kind == kind,
            DataImport.undone_at.is_(None),
        )
    )  # fmt: skip
    if before is not None:
        raise RuleError(
            f"It was loaded on {before:%m/%d/%Y}.",
            title="This file is loaded already",
            remedy="Nothing was changed. Undo the former load to load it again.",
        )


def _incomplete(path: Path, problems: list[Problem]) -> FileError:
    shown = "; ".join(
        f"row {problem.row}: {problem.message}" for problem in problems[:_SHOWN_PROBLEMS]
    )
    return FileError(
        f"{path.name} has {count(len(problems), 'row')} that cannot be read ({shown}).",
        title="This code file has damaged rows",
        remedy="Nothing was loaded, because a list with holes gives wrong answers. "
        "Ask for a new copy of the file and try again.",
    )
