"""The messages between laptop and hub: compressed JSON, checked by digest, rows by column."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import zstandard

from provider_ops.store.changes import SCHEMA
from provider_ops.sync.shapes import check, checked, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from provider_ops.sync.cells import Cell
    from provider_ops.sync.shapes import Shape

MEDIA_TYPE = "application/vnd.provider-ops+json-zstd"
DIGEST = "X-Content-SHA256"
HELLO = {"service": "Provider Ops hub", "protocol": 1, "schema": SCHEMA}
MIN_SCHEMA = 1
"""The oldest tables that a laptop of this hub may have; an older one may only send."""

MESSAGE_LIMIT = 64 * 1024 * 1024
"""Bytes of one message when unpacked; more is an attack or a mistake."""

BLOB_PART = 256 * 1024
"""Bytes of an attached file that travel at once."""

PAGE_ROWS = 5_000
OPERATIONS = 2_000
"""How many operations one exchange carries; more only when one action did more."""

GROUP_OPERATIONS = 10_000
"""How many operations of one action travel together, all taken or none; a larger one in parts."""

OPERATION_BYTES = 4 * 1024 * 1024
"""About how many bytes of operations one exchange carries, unpacked."""

HEAD = ("id", "market_id", "rev", "deleted")
"""What every row begins with."""

FIRST_KEY, LAST_KEY = "0" * 32, "f" * 32
_LEVEL = 3

Message = TypeVar("Message")


@dataclass(frozen=True, slots=True)
class Position:
    """How far a laptop has read a market: every row up to (rev, after) is on it.

    `as_of` is the head at which a running first load began; None outside of one.
    """

    epoch: str
    rev: int
    after: str = LAST_KEY
    as_of: int | None = None


@dataclass(frozen=True, slots=True)
class RowPage:
    """Rows of one table, column by column. `columns` begins with id, market_id, rev, deleted."""

    table: str
    columns: list[str]
    data: list[list[Cell]]

    def __len__(self) -> int:
        return len(self.data[0]) if self.data else 0

    @property
    def last_key(self) -> str:
        """The key of the last row."""
        return str(self.data[0][-1])

    @property
    def written(self) -> str:
        """The data in JSON."""
        return _json(self.data)


@dataclass(frozen=True, slots=True)
class MarketPage:
    """What one market has for one laptop.

    Attributes:
        reset: Whether the laptop has to load the market anew, as of `as_of`.
        exits: [table, key] of rows that have left the market.
        aliases: [table, key, key] of things created twice and the row that stays.
        after: With `rev` the position once this page is stored.
        more: Whether there is more to read right now.
        backed_up_rev: Operations up to here survive the loss of the hub's disk.
    """

    market: str
    epoch: str
    rev: int = 0
    after: str = LAST_KEY
    reset: bool = False
    as_of: int | None = None
    more: bool = False
    backed_up_rev: int = 0
    pages: list[RowPage] = field(default_factory=list)
    exits: list[list[str]] = field(default_factory=list)
    aliases: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ack:
    """The one outcome of an operation: applied, noop, journaled, aliased or parked.

    `has_image` says that the row as it now stands is among the answer's images; if it is not,
    the asker may not see it or it does not exist.
    """

    op_id: str
    status: str
    reason: str
    table: str
    row: str
    market: str
    rev: int
    has_image: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """Operations that left their rows just as the asker has them, who needs no more to be told.

    All of them lie in `market`, got `rev` and ended with `status`: applied or noop.
    """

    market: str
    rev: int
    status: str
    op_ids: list[str]


@dataclass(frozen=True, slots=True)
class Request:
    """One exchange, asked. `keeps_own` says that outcomes may come as `Taken`."""

    xid: str
    incarnation: str
    schema: int
    positions: dict[str, Position]
    operations: list[dict[str, Any]]
    keeps_own: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One exchange, answered. `schema` is the hub's; of `min_schema` a laptop must be at least.

    Every operation is either in `acks` or `taken`.
    """

    xid: str
    acks: list[Ack]
    images: list[RowPage]
    markets: list[MarketPage]
    scope: list[str]
    next_poll_s: int = 300
    min_schema: int = MIN_SCHEMA
    schema: int = SCHEMA
    taken: list[Taken] = field(default_factory=list)

    @property
    def statuses(self) -> Counter[str]:
        """How many operations ended in which way."""
        found = Counter(ack.status for ack in self.acks)
        for group in self.taken:
            found[group.status] += len(group.op_ids)
        return found


@dataclass(frozen=True, slots=True)
class SnapshotPart:
    """All rows of a table with keys after the part before, up to `upto`, and no others."""

    page: RowPage
    upto: str
    last: bool


@dataclass(frozen=True, slots=True)
class SnapshotPage:
    """The next rows of a first load: the rest of a table, and the tables after it, as they fit."""

    market: str
    epoch: str
    parts: list[SnapshotPart]


@dataclass(frozen=True, slots=True)
class BlobPart:
    """Some bytes of an attached file of `size` bytes; they travel as they are."""

    media_type: str
    size: int
    content: bytes


@dataclass(frozen=True, slots=True)
class ImportPage:
    """Rows of one import on their way to the hub."""

    market: str
    page: RowPage


@dataclass(frozen=True, slots=True)
class ImportReceipt:
    """What became of an import's page: stored, undone (the import is) or unknown."""

    status: str
    rev: int


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """Asks for the sums of a market's table over these columns, or for the rows of a bucket."""

    market: str
    table: str
    columns: list[str]
    bucket: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """Number and sum of hashes of rows by bucket, over `columns`, when the market was at `head`.

    `is_still` says that nothing was written meanwhile.
    """

    head: int
    is_still: bool
    columns: list[str]
    counts: list[int]
    sums: list[int]


@dataclass(frozen=True, slots=True)
class CardRequest:
    """A laptop's public keys, in hex."""

    sign: str
    box: str


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """The hub's word for them, and its own public keys, in hex."""

    card: str
    sign: str
    box: str


@dataclass(frozen=True, slots=True)
class Rescue:
    """Changes as they are, of whatever release: {state, reason, change} each."""

    schema: int
    changes: list[Any]


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was handed over is kept, under this number."""

    id: str


def pack(message: Any) -> bytes:
    """Return a message as bytes for the wire."""
    text = _written(message)
    return zstandard.ZstdCompressor(level=_LEVEL).compress(text.encode("utf-8", "surrogatepass"))


def unpack(content: bytes) -> Any:
    """Return the JSON value of a message's bytes.

    Raises:
        ValueError: If the bytes are no message, or unpack to more than `MESSAGE_LIMIT`.
    """
    reader = zstandard.ZstdDecompressor().stream_reader(content)
    text = bytearray()
    try:
        while part := reader.read(zstandard.DECOMPRESSION_RECOMMENDED_OUTPUT_SIZE):
            text += part
            if len(text) > MESSAGE_LIMIT:
                raise ValueError("a message is too large")
    except zstandard.ZstdError as error:
        raise ValueError("not compressed as agreed") from error
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("a message is nested too deeply") from error


def digest(content: bytes) -> str:
    """Return the SHA-256 that travels beside a message, in hex."""
    return hashlib.sha256(content).hexdigest()


def parse(kind: type[Message], value: Any) -> Message:
    """Return `value` as a message of `kind`; members that this release does not know are dropped.

    Raises:
        ValueError: If a member is missing or of the wrong shape.
    """
    try:
        shapes = _shapes(kind)  # type: ignore[arg-type]
        members = {name: member for name, member in value.items() if name in shapes}
        for name, member in members.items():
            check(member, *shapes[name])
        for name, (shape, inner) in _INNER.items():
            if name in members:
                members[name] = _parse_inner(shape, inner, members[name])
        return kind(**members)
    except (TypeError, AttributeError, KeyError) as error:
        raise ValueError(f"not a {kind.__name__}") from error


def row_page(table: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> RowPage:
    """Turn rows into a page by column."""
    turned = [list(column) for column in zip(*rows, strict=True)]
    return RowPage(table, list(columns), turned or [[] for _ in columns])


def _parse_inner(shape: str, inner: type, value: Any) -> Any:
    if shape == "map":
        return {str(key): parse(inner, item) for key, item in checked(value, dict).items()}
    if shape == "list":
        return [parse(inner, item) for item in checked(value, list)]
    return parse(inner, value)


@cache
def _shapes(kind: type) -> dict[str, tuple[Shape, Shape]]:
    """Return what each member of a message, and each item of it, has to be in JSON."""
    return {f.name: shape_of(str(f.type)) for f in fields(kind)}


def _written(message: Any) -> str:
    """Return a message in JSON, without copying the rows, which `asdict` would."""
    if isinstance(message, dict):
        return _json(message)
    if isinstance(message, RowPage):
        head = _json({"table": message.table, "columns": message.columns})
        return f'{head[:-1]},"data":{message.written}}}'
    members = {member.name: getattr(message, member.name) for member in fields(message)}
    inner = [f'"{name}":{_written_inner(members.pop(name))}' for name in _INNER if name in members]
    head = _json(members)[1:-1]
    return f"{{{','.join([head, *inner] if head else inner)}}}"


def _written_inner(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{','.join(f'{_json(key)}:{_written(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_written, value))}]"
    return _json(value) if isinstance(value, str) else _written(value)


_json = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


_INNER: dict[str, tuple[str, type]] = {
    "positions": ("map", Position),
    "acks": ("list", Ack),
    "taken": ("list", Taken),
    "images": ("list", RowPage),
    "markets": ("list", MarketPage),
    "pages": ("list", RowPage),
    "page": ("one", RowPage),
    "parts": ("list", SnapshotPart),
}
