"""The rows of a table that have problems, as a file to send back or to correct and load again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.core.progress import Silent
from provider_ops.core.sentence import Sentence
from provider_ops.core.table_file import write_table
from provider_ops.intake.fixes import plain_cell
from provider_ops.intake.table import TableCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.importer import Options
    from provider_ops.intake.table import TableKind

ADDED = (Sentence("Row in the file"), Sentence("Held back"), Sentence("Problem"))
_YES, _NO = Sentence("yes"), Sentence("no")


def write_problem_rows(
    kind: TableKind[Any], path: Path, out: Path, reporter: Reporter, options: Options,
    say: Callable[[str], str] = str,
) -> int:  # fmt: skip
    """Write the rows of `path` that are held back or have a flag; return how many.

    Only columns that the kind reads are written, under the file's own headers, so that names and
    birth dates of members stay where they are. For the form see `core.table_file.write_table`.
    `say` returns words of ours in the language of whoever reads the file.

    Raises:
        FileError: `path` is no such table, or `out` cannot be written.
        Cancelled: Nothing is written.
    """
    check = TableCheck(kind, path, reporter, options)
    columns = check.columns
    places = sorted(columns.places.values())

    def rows() -> Iterator[list[str]]:
        for row, value, problems in check.each():
            if problems:
                said = (f"{one.column}: {say(one.message)}" if one.column else say(one.message)
                        for one in problems)  # fmt: skip
                yield [
                    *(plain_cell(row, place) for place in places), str(row.number),
                    say(_NO if value is not None else _YES), " ".join(said),
                ]  # fmt: skip

    header = [*(columns.header[place] for place in places), *map(say, ADDED)]
    return write_table(out, header, rows(), Silent())
