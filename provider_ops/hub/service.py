"""All that laptops can ask of a hub, without HTTP: what the app serves and simulations drive."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.ids import IdSource
from provider_ops.hub import (
    access,
    database,
    digest,
    exchange,
    load,
    partitions,
    rescue,
    schema,
)
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.vault import Vault
from provider_ops.hub.asking import asking
from provider_ops.hub.authority import WHOLE_MARKET
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.feed import Feed
from provider_ops.hub.upgrade.run import upgrade
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import cells, wire
from provider_ops.sync.tables import IMPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Engine

    from provider_ops.core.clock import Clock
    from provider_ops.hub.access import Caller
    from provider_ops.sync.cells import Cell
    from provider_ops.sync.tables import Tables

BLOB_LIMIT = 64 * 1024 * 1024
"""Bytes of one attached file."""


class TooLargeError(RuleError):
    """A file is larger than the hub takes."""

    title = "This file is too large"
    remedy = "Attach a file of at most 64 MB."


@dataclass(frozen=True)
class Hub:
    """One hub: database, tables, clock, settings. Stateless between calls; safe on any thread."""

    engine: Engine
    schema: schema.HubSchema
    clock: Clock
    feed: Feed
    settings: Configuration = field(default_factory=Configuration)
    vault: Vault = field(default_factory=Vault.of_this_process)

    def exchange(
        self, identify: Callable[[Connection], Caller], request: wire.Request
    ) -> wire.Answer:
        """Do one exchange; see `provider_ops.hub.exchange`."""
        return exchange.exchange(
            self.engine, self.schema, self.feed, identify, request, self.clock()
        )

    def snapshot(
        self,
        identify: Callable[[Connection], Caller],
        market: str,
        table: str,
        after: str,
        columns: Sequence[str] = (),
    ) -> wire.SnapshotPage:
        """Return one page of a first load, or of these columns alone.

        Raises:
            NotFoundError: If the caller may not see the market.
        """
        with asking(self.engine, identify) as (connection, caller):
            _check_readable(caller, market)
            return self.feed.snapshot(connection, market, table, after, columns)

    def digest(
        self, identify: Callable[[Connection], Caller], asked: wire.DigestRequest
    ) -> wire.Digest:
        """Return the sums of a table; see `provider_ops.sync.digest`.

        Raises:
            NotFoundError: If the caller may not see the market.
        """
        with asking(self.engine, identify) as (connection, caller):
            _check_readable(caller, asked.market)
            return digest.digest(connection, self.schema, asked)

    def digest_rows(
        self, identify: Callable[[Connection], Caller], asked: wire.DigestRequest
    ) -> wire.RowPage:
        """Return the rows of one bucket of a table.

        Raises:
            NotFoundError: If the caller may not see the market.
            RuleError: If there is no such bucket.
        """
        with asking(self.engine, identify) as (connection, caller):
            _check_readable(caller, asked.market)
            return digest.bucket_rows(connection, self.schema, asked)

    def rescue(
        self, identify: Callable[[Connection], Caller], package: wire.Rescue
    ) -> wire.Rescued:
        """Keep what a laptop hands over for the administrator."""
        key = IdSource(self.clock).new()

        def attempt() -> wire.Rescued:
            with asking(self.engine, identify) as (connection, caller):
                rescue.keep(connection, self.schema, caller, key, package, self.clock())
                return wire.Rescued(str(key))

        return database.retried(attempt)

    def take_import_page(
        self, identify: Callable[[Connection], Caller], import_id: UUID, page: wire.ImportPage
    ) -> wire.ImportReceipt:
        """Store rows of an import that the hub knows; a page that comes twice counts once.

        Raises:
            NotFoundError: If the caller may not write the market.
            RuleError: If a row is not of this import, or a cell not of its column.
        """

        def attempt() -> wire.ImportReceipt:
            with asking(self.engine, identify) as (connection, caller):
                if page.market not in caller.writable:
                    raise NotFoundError
                imports = self.schema.rows[IMPORTS]
                known = connection.execute(
                    select(imports.c.undone_at, imports.c.deleted, imports.c.staff_id)
                    .where(imports.c.market_id == page.market, imports.c.id == import_id)
                    .with_for_update(read=True)
                ).first()
                if known is None or not _may_fill(caller, known.staff_id):
                    return wire.ImportReceipt("unknown", 0)
                if known.deleted or known.undone_at is not None:
                    return wire.ImportReceipt("undone", 0)
                synced = self.schema.tables[page.page.table]
                rows = _import_rows(self.schema.tables, page, import_id)
                rev = load.insert_new(connection, self.schema, synced, page.market, rows)
                return wire.ImportReceipt("stored", rev)

        return database.retried(attempt)

    def put_blob(
        self,
        identify: Callable[[Connection], Caller],
        sha256: str,
        media_type: str,
        content: bytes,
    ) -> None:
        """Keep a file under its hash; one that is there already is kept as it is.

        Raises:
            TooLargeError: If it is larger than `BLOB_LIMIT`.
            RuleError: If the content has another hash.
        """
        if len(content) > BLOB_LIMIT:
            raise TooLargeError
        if hashlib.sha256(content).hexdigest() != sha256:
            raise RuleError("The content is not what its hash says.")
        table = self.schema.blob

        def attempt() -> None:
            with asking(self.engine, identify) as (connection, _caller):
                if connection.execute(select(table.c.size).where(table.c.sha256 == sha256)).first():
                    return
                database.add_missing(  # it may be there unseen, for another market
                    connection, table, sha256=sha256, media_type=media_type, size=len(content),
                    content=content,
                )  # fmt: skip

        database.retried(attempt)

    def get_blob(self, identify: Callable[[Connection], Caller], sha256: str) -> tuple[str, bytes]:
        """Return media type and content of a file that a row of the caller's markets names.

        Raises:
            NotFoundError: If there is no such file, or none that the caller may see.
        """
        table = self.schema.blob
        with asking(self.engine, identify) as (connection, caller):
            if not self.is_named(connection, caller, sha256):
                raise NotFoundError
            row = connection.execute(select(table).where(table.c.sha256 == sha256)).first()
        if row is None:
            raise NotFoundError
        return row.media_type, row.content

    def is_named(self, connection: Connection, caller: Caller, sha256: str) -> bool:
        """Tell whether a row that the caller may see names a file."""
        for synced in self.schema.tables:
            for column in synced.attachments:
                table = self.schema.rows[synced.name]
                query = select(table.c.id).where(
                    table.c.market_id.in_(caller.readable), table.c[column] == sha256
                )
                if connection.execute(query.limit(1)).first() is not None:
                    return True
        return False


def open_hub(
    engine: Engine,
    tables: Tables,
    clock: Clock,
    *,
    settings: Configuration | None = None,
    vault: Vault | None = None,
    page_rows: int = wire.PAGE_ROWS,
) -> Hub:
    """Return a hub on a database, bringing its tables up to date.

    Raises:
        NewerDatabaseError: If a newer program's database excludes this one.
    """
    settings = settings or Configuration()
    there = partitions.found(engine)
    made = schema.build(tables, settings.database_partitions if there is None else there)
    if engine.dialect.name == "postgresql":
        upgrade(engine, made, clock())
    else:
        database.create_tables(engine, made)
    with database.transaction(engine) as connection:
        access.create_market(connection, made, SHARED_MARKET)
    vault = vault or Vault.of_this_process()
    return Hub(engine, made, clock, Feed(made, page_rows), settings, vault)


def identify_token(
    hub: Hub, token: str, *, to_rescue: bool = False
) -> Callable[[Connection], Caller]:
    """Return what finds out, inside a transaction, who shows the access token `token`.

    With `to_rescue` also a lost laptop that is to hand over what it has, before it is destroyed.
    """
    enter = devices.enter_to_rescue if to_rescue else devices.enter
    return lambda connection: enter(connection, hub.schema, token, hub.clock())


def _check_readable(caller: Caller, market: str) -> None:
    if market not in caller.readable:
        raise NotFoundError


def _may_fill(caller: Caller, maker: UUID) -> bool:
    """Whether the caller may add rows to the import that this person made."""
    return maker == caller.staff_id or caller.role in WHOLE_MARKET


def _import_rows(tables: Tables, page: wire.ImportPage, import_id: UUID) -> list[dict[str, Cell]]:
    """Return the page's rows with every column, checked."""
    synced = tables.get(page.page.table)
    if synced is None or not synced.is_bulk:
        raise RuleError("These rows do not belong to imports.")
    if "id" not in page.page.columns or len({len(column) for column in page.page.data}) != 1:
        raise RuleError("The page is not complete.")
    given = dict(zip(page.page.columns, page.page.data, strict=False))
    size = len(given["id"])
    try:
        columns = {
            name: _checked(column, given[name]) if name in given
            else [cells.default_cell(column)] * size
            for name, column in synced.columns.items()
        }  # fmt: skip
        keys = [UUID(str(key)).hex for key in given["id"]]
    except ValueError as error:
        raise RuleError(str(error)) from error
    if set(columns["import_id"]) != {import_id.hex}:
        raise RuleError("A row belongs to another import.")
    fixed: dict[str, Iterable[Cell]] = {
        "id": keys, "market_id": [page.market] * size, "deleted": [0] * size,
    }  # fmt: skip
    everything = {**fixed, **columns}
    return [
        dict(zip(everything, row, strict=True)) for row in zip(*everything.values(), strict=True)
    ]


def _checked(column: object, given: list[Cell]) -> list[Cell]:
    return [cells.checked(column, cell) for cell in given]  # type: ignore[arg-type]
