"""Operations and rows as the hub's merge sees them: checked, and in cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from provider_ops.sync import cells

if TYPE_CHECKING:
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import SyncedTable, Tables

KINDS = ("create", "update", "delete", "restore")


@dataclass(slots=True)
class Image:
    """A row as the hub has it, in cells. `extra` holds what this release has no column for.

    `loaded` are the cells as they were read, with the revision they had; None: it is new.
    Whoever changes cells puts others in their place.
    """

    table: str
    id: str
    market: str
    rev: int
    deleted: bool
    cells: dict[str, Cell]
    loaded: dict[str, Cell] | None = None
    loaded_rev: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the row has to be made."""
        return self.loaded is None


@dataclass(frozen=True, slots=True)
class Operation:
    """A checked operation; `fields` maps a column or an unknown field to (old, new) cells.

    `schema` is that of its author's tables; `claimed_time` is what its device said and decides
    nothing.
    """

    op_id: str
    kind: str
    table: str
    row: str
    market: str
    fields: dict[str, tuple[Cell, Cell]]
    extra: dict[str, tuple[Any, Any]]
    schema: Any = 1
    claimed_time: Any = None

    @property
    def device_time(self) -> str | None:
        """The cell of what its device said; None if that is no instant."""
        try:
            return cells.instant_cell(datetime.fromisoformat(self.claimed_time).astimezone(UTC))
        except (TypeError, ValueError, OverflowError):
            return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an operation."""

    status: str
    table: str
    row: str
    market: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history: what one operation made of one row, in wire words."""

    op_id: str
    table: str
    row: str
    market: str
    fields: dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class NewAlias:
    """What operation made a row that exists: from now on `row` means `target`."""

    op_id: str
    market: str
    table: str
    row: str
    target: str


class Refusal(Exception):  # noqa: N818 - a verdict on one operation, not an error of the hub
    """The operation is parked, for this reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read(tables: Tables, body: dict[str, Any]) -> Operation:
    """Check an operation's shape and values.

    Raises:
        Refusal: With reason unknown-table or invalid.
    """
    try:
        op_id, row = cells.key_of(body["op_id"]), cells.key_of(body["row"])
        kind, market, named = body["kind"], body["market"], body["table"]
        table = tables.get(named)
        if table is None:
            raise Refusal("unknown-table")
        if kind not in KINDS or not isinstance(market, str) or table.is_bulk:
            raise Refusal("invalid")
        known: dict[str, tuple[Cell, Cell]] = {}
        extra: dict[str, tuple[Any, Any]] = {}
        for name, (old, new) in raised(table, kind, body).items():
            column = table.columns.get(name)
            if name == "extra" or column is None:
                extra[name] = (old, new)
                continue
            seen = None if old is None else cells.cell_from_word(column, old)
            taken = None if kind == "delete" else cells.cell_from_word(column, new)
            known[name] = (seen, taken)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise Refusal("invalid") from error
    written = body.get("schema", 1), body.get("device_time")
    return Operation(op_id, kind, table.name, row, market, known, extra, *written)


def raised(table: SyncedTable, kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return an operation's fields as this release would have written them.

    Each release that changed what a field means says so beside its table, and keeps saying it
    for a year: `upcasts` there lead from one schema to the next.
    """
    fields, schema = dict(body["fields"]), body.get("schema", 1)
    if not table.upcasts:
        return fields
    for before, upcast in sorted(table.upcasts.items()):
        if before >= schema:
            fields = upcast(kind, fields)
    return fields
