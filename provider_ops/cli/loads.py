"""`import --list` and `--undo`: what was loaded, and taking a load back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line, say
from provider_ops.core.errors import ExitCode, NotFoundError
from provider_ops.core.text import count, named_count

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.claims.queries import ImportRow
    from provider_ops.cli.command import Context
    from provider_ops.intake.importer import Importer, UndoResult
    from provider_ops.store.workspace import Workspace

MOST = 1_000
"""Loads that are listed, the latest first."""


def list_loads(work: Workspace, context: Context) -> int:
    """Print every load with the key by which it is taken back."""
    from provider_ops.claims.queries import imports

    with work.read() as session:
        rows = imports(session, limit=MOST)
    if context.json:
        print_json([_as_json(row) for row in rows])
        return ExitCode.DONE
    for row in rows:
        state = f", taken back {row.undone_at:%m/%d/%Y}" if row.undone_at else ""
        named = " ".join(filter(None, (row.kind, row.release, row.part)))
        print_line(f"{row.id}  {row.imported_at:%m/%d/%Y}  {named}: {row.file_name}, "
                   f"{_counted(row.counts)}{state}")  # fmt: skip
    if not rows:
        print_line("Nothing was loaded so far.")
    return ExitCode.DONE


def take_back(work: Workspace, context: Context, key: UUID, *, sure: bool) -> int:
    """Take a load back, or say what depends on it where nobody said that it is to be done.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It is undone already, or only its own laptop can do it.
    """
    importer = importer_of(work, key)
    if not (sure or context.json):
        if importer.would_undo is not None:
            told = importer.would_undo(work, key)
            print_line(f"{count(told.removed, 'row')} would go.")
            for words in told.kept:
                print_line(f"  {words}")
        say("Nothing was taken back. Add --yes to do it.")
        return ExitCode.PROBLEMS
    print_undone(importer.undo(work, key), context)
    return ExitCode.DONE


def importer_of(work: Workspace, key: UUID) -> Importer:
    """Return the importer that made a load.

    Raises:
        NotFoundError: There is no such load.
        RuleError: It was taken back before.
    """
    from provider_ops.importers import importers
    from provider_ops.intake.importer import by_kind
    from provider_ops.intake.loading import refuse_undone
    from provider_ops.store.model import DataImport

    with work.read() as session:
        row = session.get(DataImport, key)
        if row is None:
            raise NotFoundError(f"There is no load {key} here.")
        refuse_undone(row)
        kind = row.kind
    return by_kind(kind, importers())


def print_undone(result: UndoResult, context: Context) -> None:
    """Print what taking a load back did."""
    if context.json:
        print_json({"import": str(result.import_id), "removed": result.removed,
                    "restored": result.restored, "kept": list(result.kept)})  # fmt: skip
        return
    print_line(f"Taken back: {count(result.removed, 'row')} removed, "
               f"{count(result.restored, 'field')} as before.")  # fmt: skip
    for words in result.kept:
        print_line(f"  {words}")


def _as_json(row: ImportRow) -> dict[str, Any]:
    return {
        "import": str(row.id),
        "kind": row.kind,
        "file": row.file_name,
        "release": row.release,
        "part": row.part,
        "loaded": row.imported_at.isoformat(),
        "counts": row.counts,
        "undone": row.undone_at.isoformat() if row.undone_at else None,
    }


def _counted(counts: dict[str, Any]) -> str:
    found = [named_count(amount, name) for name, amount in counts.items()
             if isinstance(amount, int)]  # fmt: skip
    return ", ".join(found) or "nothing counted"
