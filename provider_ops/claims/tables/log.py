"""A claims log and a remittance line by line: one row is one service line."""

from __future__ import annotations

from collections import OrderedDict
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.claims.tables.cells import (
    flag_future,
    read_code,
    read_day,
    read_modifiers,
    read_npi,
    read_place,
)
from provider_ops.claims.tables.line import TableLine
from provider_ops.claims.tables.reasons import (
    COINSURANCE,
    COPAY,
    DEDUCTIBLE,
    GROUPS,
    Money,
    adjustments_of,
    denial_of_row,
    read_reasons,
    read_remarks,
)
from provider_ops.claims.x12.lines import PATIENT_RESPONSIBILITY
from provider_ops.core.money import ZERO
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.intake.fields import Fields

REMEMBERED = 200_000
"""Lines among which a repeated one is found; so many lie between no two copies in practice."""

_ONE = Decimal(1)
_YES, _NO = frozenset({"y", "yes", "true"}), frozenset({"n", "no", "false"})
_YES_OR_NO = _YES | _NO
_SHARES = ((DEDUCTIBLE, "deductible"), (COINSURANCE, "coinsurance"), (COPAY, "copay"))
_DENIED = frozenset({"denied", "deny", "denial", "d", "rejected", "reject", "not paid", "4"})
_NOT_DENIED = frozenset({"paid", "p", "approved", "allowed", "partially paid", "partial",
                         "1", "2", "3", "19", "20", "21", "22"})  # fmt: skip


def log_reader() -> LogReader:
    """Return a reader for one claims log; every line needs an NPI."""
    return LogReader(needs_npi=True)


def remit_reader() -> LogReader:
    """Return a reader for one remittance line by line, which names no NPI."""
    return LogReader(needs_npi=False)


class LogReader:
    """Turns rows into lines; remembers them for a while, to find what is listed twice."""

    def __init__(self, *, needs_npi: bool) -> None:
        self._needs_npi = needs_npi
        self._seen: OrderedDict[int, int] = OrderedDict()

    def __call__(self, fields: Fields) -> TableLine | None:
        """Return the line of a row; None when it has no day of service."""
        npi, billing = self._who(fields)
        code, behind = read_code(fields)
        modifiers = read_modifiers(fields, behind)
        day = _service_day(fields)
        money = _money(fields)
        said = _said_denied(fields)
        codes, remarks = _reasons(fields)
        remitted_on = read_day(fields, "remitted_on")
        units = _units(fields)
        if fields.held or day is None:
            return None
        flag_future(fields, day)
        if money.paid and said:
            fields.flag("denied_flag", Sentence("It is marked as denied and is paid."),
                        word="denied-paid")  # fmt: skip
        if remitted_on is not None and remitted_on < day:
            fields.flag("remitted_on", Sentence("It was answered before the day of service."),
                        word="order")  # fmt: skip
        adjustments = adjustments_of(money, codes)
        share = fields.amount("patient_share")
        if share is None:
            share = sum(
                (one.amount for one in adjustments if one.group == PATIENT_RESPONSIBILITY), ZERO
            )
        line = TableLine(
            fields.row, fields.text("claim_number"), _line_number(fields), npi, billing, day, code,
            modifiers, read_place(fields), units, money.charge, money.paid,
            denial_of_row(money, adjustments, said=said), adjustments, remarks, share,
            fields.text("member"), fields.text("payer"), remitted_on,
        )  # fmt: skip
        self._find_twin(fields, line)
        return line

    def _who(self, fields: Fields) -> tuple[str, str]:
        rendering = read_npi(fields, "npi", held=True)
        billing = read_npi(fields, "billing_npi", held=not rendering)
        if self._needs_npi and not rendering and not billing:
            name = "npi" if fields.has("npi") else "billing_npi"
            fields.complain(name, Sentence("An NPI is needed."), word="missing")
        return rendering or billing, billing

    def _find_twin(self, fields: Fields, line: TableLine) -> None:
        key = (line.claim_number, line.number, line.npi, line.service_date, line.code,
               line.modifiers, line.charge, line.paid, line.denial, line.member)  # fmt: skip
        # By hash, a tenth of the memory: two of so few among 2**64 are not alike by chance.
        first = self._seen.setdefault(hash(key), line.row)
        if first != line.row:
            said = (Sentence("It looks like row {row}: same claim, code and date.", row=first)
                    if line.claim_number else
                    Sentence("It looks like row {row}: same provider, code and date.", row=first))
            fields.flag("code", said, word="twin", cross=True)
        elif len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)


def _service_day(fields: Fields) -> date | None:
    before = len(fields.problems)
    day = read_day(fields, "service_date")
    if day is None and len(fields.problems) == before:
        fields.complain("service_date", Sentence("The date of service is missing."), word="missing")
    return day


def _money(fields: Fields) -> Money:
    charge, denied = fields.amount("charge"), None
    if fields.text("denied_amount").casefold() not in _YES_OR_NO:
        denied = fields.amount("denied_amount")
    if charge is None:
        if denied is None and not fields.held:
            name = "charge" if fields.has("charge") else "denied_amount"
            fields.complain(name, Sentence("The charge is missing."), word="missing")
        charge = ZERO if denied is None else denied
    paid, allowed = fields.amount("paid"), fields.amount("allowed")
    shares = tuple((reason, fields.amount(name) or ZERO) for reason, name in _SHARES)
    if allowed is not None and paid is not None and 0 <= allowed < paid:
        fields.flag("paid", Sentence("More was paid than allowed."), word="paid-allowed")
    return Money(charge, ZERO if paid is None else paid, allowed, denied, shares)


def _said_denied(fields: Fields) -> bool | None:
    """Return whether the file calls a line denied: by a flag, a status, or yes as an amount."""
    status = fields.text("status").casefold()
    flag = fields.text("denied_flag").casefold()
    if flag in _DENIED or flag in ("paid", "p"):
        return flag in _DENIED
    if flag:
        return fields.truth("denied_flag")
    if status in _DENIED or status in _NOT_DENIED:
        return status in _DENIED
    said = fields.text("denied_amount").casefold()
    return said in _YES if said in _YES_OR_NO else None


def _reasons(fields: Fields) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    text = fields.text("reason")
    codes, among, strange = read_reasons(text) if text else ((), (), "")
    if strange:
        fields.flag("reason", Sentence("{text} is not a reason (CARC) and was left out.",
                                       text=strange), word="reason")  # fmt: skip
    group = fields.text("group_code").upper()[:2]
    if group and group not in GROUPS:
        fields.flag("group_code", Sentence("{text} is not a group of reasons.", text=group),
                    word="group")  # fmt: skip
    elif group:
        codes = tuple((one or group, reason) for one, reason in codes)
    text = fields.text("remarks")
    remarks, strange = read_remarks(text) if text else ((), "")
    if strange:
        fields.flag("remarks", Sentence("{text} is not a remark code (RARC) and was left out.",
                                        text=strange), word="remark")  # fmt: skip
    return codes, tuple(dict.fromkeys((*among, *remarks)))


def _units(fields: Fields) -> Decimal:
    before = len(fields.problems)
    units = fields.amount("units")
    if len(fields.problems) > before:
        text = fields.text("units")
        wrong = fields.problems.pop()
        fields.complain("units", Sentence("{text} is not a number of units.", text=text),
                        word="units", hint=wrong.hint)  # fmt: skip
    return _ONE if units is None else units


def _line_number(fields: Fields) -> int:
    text = fields.text("line_number")
    if not text:
        return 0
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text)
    fields.flag("line_number", Sentence("{text} is not a number of a line.", text=text),
                word="line-number")  # fmt: skip
    return 0
