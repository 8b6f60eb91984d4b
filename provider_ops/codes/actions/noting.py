"""A code file beside what stands, and what is to be known of it though every row can be read."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.codes.actions.comparing import compared
from provider_ops.codes.queries.loads import DATED, standing_in_order
from provider_ops.codes.rules.releases import is_older
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import has_open_end
from provider_ops.intake.rows import Note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from provider_ops.codes.actions.comparing import Lines
    from provider_ops.codes.actions.tally import Load, Tally
    from provider_ops.codes.kinds import CodeKind
    from provider_ops.codes.rules.releases import Edition

MANY = Fraction(5, 100)
"""Share of lines that no publisher takes away at once; a file that was cut off lacks more."""
MOST = Fraction(1, 2)
"""Share of lines from which on a file is an excerpt or another list, until a person says so."""
FEW = 100
"""Lines that a short list, such as the plan's own, may lose without a word."""

OPEN_END, MANY_GONE, OLDER = "open-end", "many-gone", "older-release"


def alone(path: Path, tally: Tally, edition: Edition) -> Load:
    """Return what was read of a file, compared with nothing."""
    return replace(tally.load(edition), notes=tuple(_of_file(path)))


def beside(
    session: Session, kind: CodeKind, path: Path, tally: Tally, edition: Edition, new: Lines
) -> Load:
    """Return what was read of a file into `new`, compared with the load that answers now."""
    standing = [
        row for row in standing_in_order(session, kind.kind, None) if row.part == edition.part
    ]
    if not standing:
        return alone(path, tally, edition)
    before = standing[-1]
    load = tally.load(edition, compared(session, kind, new, before.id))
    had = session.scalar(select(func.count()).where(kind.table.c.import_id == before.id)) or 0
    notes = [*_of_file(path), *_gone(load.removed, had)]
    if kind.kind not in DATED and is_older(load.release, (row.release for row in standing)):
        notes.append(_older(load.release, before.release or before.file_name))
    return replace(load, against=before.release, notes=tuple(notes),
                   lacks_most=load.removed > had * MOST and load.removed > FEW)  # fmt: skip


def _of_file(path: Path) -> Iterator[Note]:
    if has_open_end(path):
        yield Note(OPEN_END, Sentence("The last line has no line end, which all others have: the "
                                      "file may be cut off."))  # fmt: skip


def _gone(removed: int, standing: int) -> Iterator[Note]:
    if removed > standing * MANY:
        yield Note(MANY_GONE, _lacks(removed, standing))


def _lacks(removed: int, standing: int) -> Sentence:
    if standing == 1:
        return Sentence("1 of 1 line that stand is not in this file: it may be cut off.")
    if removed == 1:
        return Sentence("1 of {standing:,} lines that stand is not in this file: it may be cut "
                        "off.", standing=standing)  # fmt: skip
    return Sentence("{removed:,} of {standing:,} lines that stand are not in this file: it may be "
                    "cut off.", removed=removed, standing=standing)  # fmt: skip


def _older(release: str, newer: str) -> Note:
    return Note(
        OLDER,
        Sentence("Release {release} is older than {newer}, which goes on answering: the load "
                 "would not answer for today.", release=release, newer=newer),
    )  # fmt: skip
