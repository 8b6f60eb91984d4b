"""A table looked over before it is loaded: its rows with what is wrong, and what fixing changes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from provider_ops.intake.fixes import Fixer, Fixes, plain_cell
from provider_ops.intake.parties import Parties
from provider_ops.intake.table import TableCheck, read_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.core.sentence import Sentence
    from provider_ops.intake.importer import Options
    from provider_ops.intake.mapping import Column, ColumnMap
    from provider_ops.intake.parties import Party, Share
    from provider_ops.intake.rows import Problem, Row
    from provider_ops.intake.table import TableKind

KEPT = 10_000
"""Rows without a problem, and as many with one, that are kept to be looked at. All are read."""

MASK = "\N{BULLET}" * 3
_LAST = 4


class RowStanding(Enum):
    """What becomes of a row when the table is loaded as it stands."""

    READY = "ready"
    FLAGGED = "flagged"
    HELD = "held"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row. `cells` are by field as they will be read, those about members masked."""

    number: int
    cells: Mapping[str, str]
    standing: RowStanding
    problems: tuple[Problem, ...]
    fixed: frozenset[str] = frozenset()

    @property
    def first(self) -> Problem | None:
        """The problem to look at first: one that holds the row back, else a flag."""
        held = next((one for one in self.problems if one.held), None)
        return held or next(iter(self.problems), None)


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Rows with the same thing wrong in the same column.

    Attributes:
        word: See `Problem.word`.
        column: Header in the file; empty for whole rows.
        example: What is said of the first of them.
        hint: What its cell probably should say.
        rows: Their numbers, in file order.
    """

    held: bool
    word: str
    field: str
    column: str
    example: Sentence
    hint: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Preview:
    """A table as it would be loaded with some fixes.

    Attributes:
        kind: What it was read as.
        path: The file.
        options: How it was read, fixes included.
        columns: Where the fields stand.
        shown: The fields that stand in the file and say something, in its order.
        rows: Those that were kept, by number.
        counts: All rows by what becomes of them.
        groups: What is wrong, most rows first; what holds rows back goes before flags.
        notes: What is to be said of the file as a whole.
        parties: Whom the rows that are good are of, by number; what was said of them does not
            count here, nor in `rows` and `counts`.
    """

    kind: TableKind[Any]
    path: Path
    options: Options
    columns: ColumnMap
    shown: tuple[Column, ...]
    rows: Mapping[int, PreviewRow]
    counts: Mapping[RowStanding, int]
    groups: tuple[ProblemGroup, ...]
    notes: tuple[Sentence, ...]
    parties: Mapping[str, Party]
    _raw: Mapping[int, Row]
    _shares: Mapping[int, Share]

    @property
    def total(self) -> int:
        """All rows of the file."""
        return sum(self.counts.values())

    @property
    def loading(self) -> int:
        """Rows that would be loaded."""
        good = self.counts[RowStanding.READY] + self.counts[RowStanding.FLAGGED]
        return good - self.without

    @property
    def without(self) -> int:
        """Good rows that are left out for whom they are of."""
        said = self.options.fixes.people
        return sum(one.rows for one in self.parties.values() if said.get(one.number) == "")

    @property
    def is_whole(self) -> bool:
        """Whether every row was kept."""
        return len(self.rows) == self.total

    def said(self, number: int, field: str) -> str:
        """Return what a cell says in the file, not masked."""
        return plain_cell(self._raw[number], self.columns.places.get(field))

    def like(self, number: int, field: str) -> int:
        """Count the kept rows whose cell says the same in the file."""
        said = self.said(number, field)
        place = self.columns.places.get(field)
        return sum(plain_cell(row, place) == said for row in self._raw.values())

    def with_fixes(self, fixes: Fixes) -> Preview:
        """Return the table with other fixes; rows that have or had problems are read again.

        What a row has to do with others is not found again: it stays until its cell is fixed.
        """
        options = replace(self.options, fixes=fixes)
        if fixes.of_rows() == self.options.fixes.of_rows():
            return replace(self, options=options)
        fixer, read = Fixer(fixes.of_rows(), self.columns), self.kind.reader()
        parties, shares = Parties(self.kind.whose, self.parties.values()), dict(self._shares)
        touched = {row for row, _ in fixes.cells} | {row for row, _ in self.options.fixes.cells}
        touched |= fixes.left_out | self.options.fixes.left_out
        rows, counts = dict(self.rows), Counter(self.counts)
        for number, before in self.rows.items():
            if not before.problems and number not in touched and not before.fixed:
                continue
            raw = self._raw[number]
            fixed = fixer.of(raw) or {}
            if number in shares:
                parties.take_out(shares.pop(number))
            if number in fixes.left_out:
                after = replace(before, standing=RowStanding.LEFT_OUT)
            else:
                value, problems = read_row(read, raw, self.columns, fixer, options.today)
                crossing = [one for one in before.problems
                            if one.cross and one.field not in fixed]  # fmt: skip
                crossing = [one for one in crossing if one not in problems]
                problems = [one for one in problems if not one.cross] + crossing
                after = _row(self.kind, self.columns, raw, problems, fixed)
                good = value is not None and after.standing is not RowStanding.HELD
                if good and (share := parties.add(raw, self.columns, fixed, value)):
                    shares[number] = share
            counts[before.standing] -= 1
            counts[after.standing] += 1
            rows[number] = after
        return replace(self, options=options, rows=rows, counts=counts, groups=_groups(rows),
                       parties=parties.found(), _shares=shares)  # fmt: skip


def look_over(kind: TableKind[Any], path: Path, reporter: Reporter, options: Options) -> Preview:
    """Read a whole table and keep what is to be looked at.

    Raises:
        FileError: It is no such table.
        Cancelled: The person asked to stop.
    """
    check = TableCheck(kind, path, reporter, replace(options, fixes=options.fixes.of_rows()))
    columns, used = check.columns, Counter[str]()
    rows: dict[int, PreviewRow] = {}
    raw: dict[int, Row] = {}
    shares: dict[int, Share] = {}
    parties = Parties(kind.whose)
    room = {True: KEPT, False: KEPT}
    counts = Counter(dict.fromkeys(RowStanding, 0))
    for row, value, problems in check.each():
        left_out = value is None and not problems
        standing = RowStanding.LEFT_OUT if left_out else _standing(problems)
        counts[standing] += 1
        fixed = check.fixer.of(row) if options.fixes else None
        share = None if value is None else parties.add(row, columns, fixed, value)
        if not room[bool(problems) or left_out]:
            continue
        room[bool(problems) or left_out] -= 1
        slim = _slim(row, columns)
        if share is not None:
            shares[row.number] = share
        made = _row(kind, columns, slim, problems, fixed or {})
        rows[row.number] = replace(made, standing=standing)
        raw[row.number] = slim
        used.update(name for name, text in made.cells.items() if text)
    shown = tuple(
        column
        for column in sorted(kind.columns, key=lambda one: columns.places.get(one.name, -1))
        if column.name in columns.places and (used[column.name] or column.required)
    )
    return Preview(kind, path, options, columns, shown, rows, counts, _groups(rows),
                   check.notes(), parties.found(), raw, shares)  # fmt: skip


def masked(text: str) -> str:
    """Return a cell about a member as it may be shown: its last characters."""
    return f"{MASK}{text[-_LAST:]}" if text else ""


def _slim(row: Row, columns: ColumnMap) -> Row:
    """Forget the cells that the kind does not read, such as names and birth dates of members."""
    places = set(columns.places.values())
    cells = tuple(
        cell if n in places or n >= len(columns.header) else "" for n, cell in enumerate(row.cells)
    )
    return row._replace(cells=cells)


def _row(
    kind: TableKind[Any], columns: ColumnMap, raw: Row, problems: Iterable[Problem],
    fixed: Mapping[str, str],
) -> PreviewRow:  # fmt: skip
    cells = {}
    for column in kind.columns:
        place = columns.places.get(column.name)
        if place is not None:
            text = fixed.get(column.name, plain_cell(raw, place))
            cells[column.name] = masked(text) if column.private else text
    found = tuple(problems)
    return PreviewRow(raw.number, cells, _standing(found), found, frozenset(fixed))


def _standing(problems: Iterable[Problem]) -> RowStanding:
    held = [problem.held for problem in problems]
    if any(held):
        return RowStanding.HELD
    return RowStanding.FLAGGED if held else RowStanding.READY


def _groups(rows: Mapping[int, PreviewRow]) -> tuple[ProblemGroup, ...]:
    gathered: defaultdict[tuple[bool, str, str], list[Problem]] = defaultdict(list)
    for row in rows.values():
        if row.standing is RowStanding.LEFT_OUT:
            continue
        for problem in row.problems:
            key = (problem.held, problem.field, problem.word or _plain(problem.message))
            gathered[key].append(problem)
    groups = [
        ProblemGroup(held, found[0].word, field, found[0].column, found[0].message, found[0].hint,
                     tuple(dict.fromkeys(one.row for one in found)))
        for (held, field, _), found in gathered.items()
    ]  # fmt: skip
    return tuple(sorted(groups, key=lambda one: (not one.held, -len(one.rows), one.rows[0])))


def _plain(message: str) -> str:
    """Return what a message says of any row: without numbers and what stands before a verb."""
    return re.sub(r"[0-9]+", "", message.partition(":")[0])
