"""Kinds of code files as the intake knows files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.codes.actions.loads import load_codes, preview_codes, undo_load
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import counted
from provider_ops.intake.importer import Importer, ImportResult, Report, UndoResult

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from provider_ops.codes.actions.tally import Load
    from provider_ops.codes.kinds import CodeKind
    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options
    from provider_ops.store.workspace import Workspace


_CODES = Sentence("code"), Sentence("codes")
_MODIFIERS = Sentence("modifier"), Sentence("modifiers")


def code_importer(kind: CodeKind) -> Importer:
    """Return the importer of a kind of code file."""

    def dry_run(path: Path, reporter: Reporter, options: Options) -> Report:  # noqa: ARG001
        return report(preview_codes(None, kind.kind, path, reporter))

    def compare(work: Workspace, path: Path, reporter: Reporter, options: Options) -> Report:  # noqa: ARG001
        with work.read() as session:
            return report(preview_codes(session, kind.kind, path, reporter))

    def report(found: Load) -> Report:
        summary = Sentence("{kind}: {counts}", kind=kind.title, counts=_counts(found))
        if found.release:
            release = Sentence("release {release}", release=found.release)
            summary = Sentence.joined((summary, release))
        problems = found.problem_count + found.lacks_most
        return Report(found.as_json(), summary, problems, found.notes)

    def load(work: Workspace, path: Path, reporter: Reporter, options: Options) -> ImportResult:
        key, found = load_codes(
            work, kind.kind, path, reporter, accept_problems=options.accept_problems
        )
        return ImportResult(key, kind.kind, found.counts(), found.problem_count, found.notes)

    def undo(work: Workspace, import_id: UUID) -> UndoResult:
        return UndoResult(import_id, undo_load(work, import_id))

    return Importer(
        kind.kind, kind.title, kind.recognizes, dry_run, load, undo, compare=compare
    )  # fmt: skip


def _counts(found: Load) -> Sentence:
    codes = counted(found.codes, *_CODES)
    if found.modifiers is None:
        return codes
    modifiers = counted(found.modifiers, *_MODIFIERS)
    return Sentence("{codes} and {modifiers}", codes=codes, modifiers=modifiers)
