"""Lines of a table to rows of claims and lines, in chunks, inside the transaction of their load.

Lines of one claim need not follow one another: a claim stays open until `OPEN` others were opened
after it was last met, then it is written with its lines. Of claims no more than that wait.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from provider_ops.claims.loading.encode import AdjustmentTexts
from provider_ops.claims.loading.member_hash import member_hasher
from provider_ops.claims.loading.member_key import hash_key_in
from provider_ops.claims.loading.rows import RowKeeper
from provider_ops.claims.loading.writing import RowWriter
from provider_ops.claims.tables.line import DENIED, PRIMARY, REVERSAL
from provider_ops.core.money import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from provider_ops.claims.tables.line import TableLine
    from provider_ops.intake.loading import Load
    from provider_ops.store.workspace import Workspace

OPEN = 10_000
"""Claims that wait for more of their lines."""

_LAST4 = 4
_NO_REMITTANCE = None
_AS_SUBMITTED = ("", None, "")
"""Code and units that were changed, and the office's own number of the line: no table has them."""


def load_lines(
    session: Session, work: Workspace, load: Load, lines: Iterable[TableLine]
) -> dict[str, int]:
    """Write lines and the claims they belong to; see `TableLoader`."""
    loader = TableLoader(session, work, load)
    for line in lines:
        loader.take(line)
    loader.close()
    return dict(loader.rows.counts)


class _Open:
    """A claim that may get more lines."""

    __slots__ = ("charge", "lines", "number", "paid", "share")

    def __init__(self, number: int) -> None:
        self.number = number
        self.charge = self.paid = self.share = ZERO
        self.lines: list[TableLine] = []


class TableLoader:
    """Takes lines one by one and puts those of one claim together.

    One claim is: one number, billing provider, member, payer and day of the answer; what takes
    money back (a negative line) is a claim of its own with the status of a reversal, as in a
    remittance. A line without a number is a claim of its own, named by its row. There is no
    remittance: a log tells of answers, not of money that has to arrive somewhere.
    """

    def __init__(self, session: Session, work: Workspace, load: Load) -> None:
        writer = RowWriter(session, load.id, load.market_id)
        self.rows = RowKeeper(writer.take, work.new_id(), "claim", "claim_line")
        self.rows.counts.update(claims=0, lines=0, denied=0)
        self._load = load
        self._hashed = member_hasher(hash_key_in(session))
        self._texts = AdjustmentTexts()
        self._open: OrderedDict[tuple[Any, ...], _Open] = OrderedDict()
        self._claims = 0

    def take(self, line: TableLine) -> None:
        """Keep one line."""
        number = line.claim_number or f"row {line.row} of {self._load.file_name}"
        key = (number, line.billing_npi, line.member, line.payer, line.remitted_on,
               line.is_reversal)  # fmt: skip
        claim = self._open.get(key)
        if claim is None:
            self._claims += 1
            claim = self._open[key] = _Open(self._claims)
            if len(self._open) > OPEN:
                self._write(*self._open.popitem(last=False))
        else:
            self._open.move_to_end(key)
        claim.lines.append(line)
        claim.charge += line.charge
        claim.paid += line.paid
        claim.share += line.patient_share

    def close(self) -> None:
        """Write the claims that are open."""
        while self._open:
            self._write(*self._open.popitem(last=False))
        self.rows.flush()

    def _write(self, key: tuple[Any, ...], claim: _Open) -> None:
        rows, lines = self.rows, claim.lines
        number, billing, member, payer, remitted_on, is_reversal = key
        denied = sum(bool(line.denial) for line in lines)
        status = REVERSAL if is_reversal else DENIED if denied == len(lines) else PRIMARY
        claim_key = rows.new_key()
        row = (
            claim_key, _NO_REMITTANCE, claim.number, number, "", "", status,
            rows.cents[claim.charge], rows.cents[claim.paid], rows.cents[claim.share], billing,
            self._hashed(member) if member else "", member[-_LAST4:], "[]", payer,
            rows.days[remitted_on],
        )  # fmt: skip
        rows.waiting[0].extend(row)
        for position, line in enumerate(lines, start=1):
            self._add_line(line, claim_key, line.number or position)
        counts = rows.counts
        counts["claims"] += 1
        counts["lines"] += len(lines)
        counts["denied"] += denied
        if is_reversal:
            counts["reversals"] += 1
        rows.flush_if_full()

    def _add_line(self, line: TableLine, claim_key: bytearray, position: int) -> None:
        rows = self.rows
        row = (
            rows.new_key(), claim_key, position, line.npi, rows.days[line.service_date],
            line.code, ",".join(line.modifiers), line.place_of_service, rows.cents[line.units],
            *_AS_SUBMITTED, rows.cents[line.charge], rows.cents[line.paid], line.denial,
            ",".join(line.remarks), self._texts[line.adjustments],
        )  # fmt: skip
        rows.waiting[1].extend(row)
