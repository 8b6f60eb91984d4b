"""Claims of a remittance straight from their text to rows: the fast way for the plain ones.

A plain claim keeps to the order of the guide, has whole cents and days of the calendar, adds
up and is not adjusted as a whole. Nearly all are plain. Of any other nothing is kept here: the
reader takes it apart segment by segment and says what is wrong with it, and `RemittanceRows`
makes the same rows of what it read.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial
from itertools import accumulate, chain, pairwise, repeat
from operator import sub
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from provider_ops.claims.loading.encode import adjustments_text
from provider_ops.claims.loading.rows import by_rows
from provider_ops.claims.rules import REVERSAL, whole_cents
from provider_ops.claims.x12.findings import Findings
from provider_ops.claims.x12.lines import denial_reason
from provider_ops.claims.x12.loops import BEGINNING_OF_SERVICE, Loops
from provider_ops.claims.x12.remittance import Adjustment
from provider_ops.claims.x12.transaction import PlainSums
from provider_ops.claims.x12.values import MOST_TEXTS, reduced_member
from provider_ops.core.money import to_cents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import NoReturn

    from provider_ops.claims.loading.rows import RowKeeper
    from provider_ops.claims.x12.separators import Separators

T = TypeVar("T")
ONE_UNIT = 100  # in hundredths; SVC05 absent means one (005010X221A1, 2110 SVC05)
_CENT_DIGITS = 2
_SHORT = 11
_MOST_AT_ONCE = 256
_is_plain = re.compile("[0-9]+").fullmatch
_are_plain = re.compile(r"[0-9]{1,9}\.[0-9]{2}(?:\n[0-9]{1,9}\.[0-9]{2})*+").fullmatch


class _UnusualError(Exception):
    """A text that is not plain."""


class PlainClaims:
    """Makes rows of the plain claims of a file, column by column for many claims at a time.

    Attributes:
        remittance_key: Of the open set; whoever opens a set says so.
        payee_npi: The same.
        paid_on: The same, as text; a claim with a later day of service is not plain.
        claims: How many claims of the load there are so far, the others counted in by their
            loader.
    """

    def __init__(self, rows: RowKeeper, hashed: Callable[[str], str]) -> None:
        self.remittance_key, self.payee_npi, self.claims = bytearray(), "", 0
        self.paid_on = ""
        self._rows = rows
        self._hashed = hashed
        self._at_once = _MOST_AT_ONCE

    def reader(self, separators: Separators) -> Callable[[list[str]], PlainSums | None]:
        """Return what makes rows of the first of these claims; None if the first is not plain.

        The text of a claim has line feeds between its segments and begins at CLP01.
        """
        texts = _Texts(separators)

        def read(claims: list[str]) -> PlainSums | None:
            while (sums := self._read(claims[: self._at_once], texts)) is None:
                # One that is not plain is found by going on claim by claim for a while.
                if self._at_once == 1 or len(claims) == 1:
                    return None
                self._at_once = 1
            self._at_once = min(2 * self._at_once, _MOST_AT_ONCE)
            return sums

        return read

    def _read(self, claims: list[str], texts: _Texts) -> PlainSums | None:
        """Add the rows of these claims, or nothing when something about one is not plain."""
        heads, lines, counts, unread = [], [], [], 0
        for claim in claims:
            text = claim + "\n"
            head = texts.match_head(text)
            if head is None:
                return None
            found = texts.find_lines(text, head.end())
            heads.append(head.groups(""))
            lines += found
            counts.append(len(found))
            unread += len(text) - head.end()
        try:
            return self._add(heads, lines, counts, unread, texts)
        except _UnusualError:
            return None

    def _add(
        self,
        heads: list[tuple[str, ...]],
        lines: list[tuple[str, ...]],
        counts: list[int],
        unread: int,
        texts: _Texts,
    ) -> PlainSums:
        (accounts, statuses, charges, payments, shares, payer_controls, facilities, patients,
         insured, rendering, dates) = zip(*heads, strict=True)  # fmt: skip
        rows, cents, payee = self._rows, texts.all_cents, self.payee_npi
        charge, paid, share = cents(charges), cents(payments), cents(shares)
        days = map(texts.claim_days.__getitem__, dates)
        members = [
            reduced_member(patient or subscriber, self._hashed)
            for patient, subscriber in zip(patients, insured, strict=True)
        ]
        claims, keys = len(heads), rows.new_keys(len(heads))
        of_lines = _OfLines(counts, keys, facilities, statuses,
                            tuple(npi or payee for npi in rendering), tuple(days))  # fmt: skip
        made, adjusted, denied = self._lines(lines, of_lines, unread, texts)
        if list(map(sub, charge, adjusted)) != paid:
            raise _UnusualError
        first = self.claims + 1
        self.claims += claims
        hashes, last4 = zip(*members, strict=True)
        none = [""] * claims
        rows.waiting[0].extend(by_rows(
            keys, [self.remittance_key] * claims, range(first, first + claims), accounts,
            payer_controls, none, statuses, charge, paid, share, [payee] * claims, hashes,
            last4, ["[]"] * claims, none, [None] * claims,
        ))  # fmt: skip
        rows.waiting[1].extend(made)
        rows.counts["claims"] = self.claims
        rows.counts["lines"] += len(lines)
        rows.counts["denied"] += denied
        rows.flush_if_full()
        return PlainSums(claims, len(lines), sum(charge), sum(paid))

    def _lines(
        self, lines: list[tuple[str, ...]], claims: _OfLines, unread: int, texts: _Texts
    ) -> tuple[list[Any], list[int], int]:
        """Return the rows of lines, what was adjusted of each claim, how many are denied."""
        if not lines:
            raise _UnusualError
        (whole, procedures, charges, payments, revenue_codes, units, billed, billed_units,
         dates, cas, numbers, rendering, allowed, lq) = zip(*lines, strict=True)  # fmt: skip
        cents = texts.cents.__getitem__
        charge, paid = list(map(cents, charges)), list(map(cents, payments))
        adjusted, kept, reasons = zip(*map(texts.adjustments.__getitem__, cas), strict=True)
        # What is allowed is not kept, but an amount it has to be.
        if sum(map(len, whole)) != unread or list(map(sub, charge, adjusted)) != paid:
            raise _UnusualError
        texts.all_cents(allowed)
        codes, modifiers = zip(*map(texts.procedures.__getitem__, procedures), strict=True)
        spread = claims.spread
        denials = [
            reason if reason and not pays and asks > 0 and status != REVERSAL else ""
            for reason, pays, asks, status in zip(
                reasons, paid, charge, spread(claims.statuses), strict=True
            )
        ]
        days = _first(map(texts.line_days.__getitem__, dates), spread(claims.days))
        if self.paid_on and max(filter(None, days), default="") > self.paid_on:
            raise _UnusualError
        made = by_rows(
            self._rows.new_keys(len(lines)), list(spread(claims.keys)), list(claims.places()),
            _first(rendering, spread(claims.npis)),
            days,
            _first(codes, revenue_codes), modifiers, list(spread(claims.facilities)),
            list(map(texts.units.__getitem__, units)), list(map(texts.billed.__getitem__, billed)),
            list(map(texts.billed_units.__getitem__, billed_units)), numbers, charge, paid,
            denials, list(map(texts.remarks.__getitem__, lq)), kept,
        )  # fmt: skip
        return made, claims.sums(adjusted), len(lines) - denials.count("")


class _OfLines(NamedTuple):
    """What lines have of their claims: one value of each claim, for as many lines as it has."""

    counts: list[int]
    keys: list[bytearray]
    facilities: tuple[str, ...]
    statuses: tuple[str, ...]
    npis: tuple[str, ...]
    days: tuple[str | None, ...]

    def spread(self, values: Iterable[T]) -> Iterator[T]:
        """Repeat the value of each claim for its lines."""
        return chain.from_iterable(map(repeat, values, self.counts))

    def places(self) -> Iterator[int]:
        """Number the lines of each claim from 1."""
        return chain.from_iterable(range(1, count + 1) for count in self.counts)

    def sums(self, values: Iterable[int]) -> list[int]:
        """Add up a value of lines for each claim."""
        so_far = list(accumulate(values, initial=0))
        ends = accumulate(self.counts, initial=0)
        return [so_far[end] - so_far[begin] for begin, end in pairwise(ends)]


class _Texts:
    """What the texts of an interchange mean, each distinct one read once and by `Loops`."""

    def __init__(self, separators: Separators) -> None:
        self._loops = Loops(separators, Findings())
        element = re.escape(separators.element)
        self.match_head = re.compile(_head(element)).match
        self._match_adjustment = re.compile(_adjustment(element)).fullmatch
        self.find_lines = re.compile(_line(element)).findall
        self.cents = _Known(self.cents_of)
        self.units = _Known(lambda text: self.cents_of(text) if text else ONE_UNIT)
        self.billed_units = _Known(lambda text: self.cents_of(text) if text else None)
        self.claim_days = _Known(partial(self._day, qualifiers=("232",)))
        self.line_days = _Known(partial(self._day, qualifiers=BEGINNING_OF_SERVICE))
        self.procedures = _Known(self._procedure)
        self.billed = _Known(lambda text: self._procedure(text)[0] if text else "")
        self.adjustments = _Known(self._adjustments)
        self.denials = _Known(self._denial)
        self.remarks = _Known(self._remarks)

    def all_cents(self, texts: tuple[str, ...]) -> list[int]:
        """Whole cents of amounts that seldom repeat."""
        if not any(texts):
            return [0] * len(texts)
        text = "\n".join(texts)
        if _are_plain(text):
            return list(map(int, text.replace(".", "").split("\n")))
        return list(map(self.cents_of, texts))

    def cents_of(self, text: str) -> int:
        """Whole cents of an amount; blank is zero."""
        if not text:
            return 0
        whole, _, part = text.partition(".")
        digits = whole + part
        if len(part) == _CENT_DIGITS and len(digits) <= _SHORT and _is_plain(digits):
            return int(digits)
        amount = self._loops.amounts[text]
        if amount is None:
            self._refuse()
        return _whole(amount)

    def _day(self, text: str, qualifiers: tuple[str, ...]) -> str | None:
        """The day on which service begins, of the DTM segments of a claim or of a line."""
        day = None
        for values in self._segments(text):
            read = self._loops.dates[values[2]]
            if read is None:
                self._refuse()
            elif values[1] in qualifiers:
                day = read.isoformat()
        return day

    def _procedure(self, text: str) -> tuple[str, str]:
        """Code and modifiers of a composite."""
        procedure = self._loops.procedures[text]
        if self._loops.procedures.undeclared:
            self._refuse()
        return procedure.code, ",".join(procedure.modifiers)

    def _adjustments(self, text: str) -> tuple[int, str, str]:
        """Sum, the text that is kept, and the denial unless something was paid, of CAS segments."""
        if only := self._match_adjustment(text):
            reason, amount, whole, part = only.groups()
            cents = int(whole + part)
            words, denial = self.denials[reason]
            return cents, f'[[{words},"{amount}",null]]', denial if cents else ""
        segments = self._segments(text)
        found = tuple(one for values in segments for one in self._loops.adjustments(values))
        if self._loops.amounts.rejected:
            self._refuse()
        total = sum(_whole(adjustment.amount) for adjustment in found)
        denial = denial_reason(found, Decimal(1), None)
        return total, adjustments_text(found), "-".join(denial) if denial else ""

    def _denial(self, text: str) -> tuple[str, str]:
        """Group and reason as they are kept, and the denial of any amount."""
        group, reason = text.split(self._loops.element)
        denial = denial_reason((Adjustment(group, reason, Decimal(1), None),), Decimal(1), None)
        return f'"{group}","{reason}"', "-".join(denial) if denial else ""

    def _remarks(self, text: str) -> str:
        """The remark codes of LQ segments."""
        found = [values[2] for values in self._segments(text) if values[1] == "HE"]
        return ",".join(filter(None, found))

    def _segments(self, text: str) -> list[list[str]]:
        """Separate segments; each has at least two elements."""
        found = [segment.split(self._loops.element) for segment in text.split("\n")[:-1]]
        if any(len(values) <= 2 for values in found):
            self._refuse()
        return found

    def _refuse(self) -> NoReturn:
        """Leave what was just read to whoever can say what is wrong with it."""
        loops = self._loops
        loops.amounts.rejected = loops.dates.rejected = loops.procedures.undeclared = False
        raise _UnusualError


class _Known(dict[str, Any]):
    """Asks once for each text, while there is room."""

    def __init__(self, ask: Callable[[str], Any]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, text: str) -> Any:
        value = self._ask(text)
        if len(self) < MOST_TEXTS:
            self[text] = value
        return value


def _whole(amount: Decimal | None) -> int:
    """Return an amount that has no part of a cent as cents; None is zero."""
    whole = whole_cents(amount)
    if amount is not None and whole != amount:
        raise _UnusualError
    return to_cents(whole)


def _first(values: Iterable[T], others: Iterable[T]) -> list[T]:
    """Return the values, and of those that are blank or none the others."""
    return [value or other for value, other in zip(values, others, strict=True)]


_REST = r"[^\n]*\n"


def _head(e: str) -> str:
    """Return the pattern of loop 2100; its groups are what `PlainClaims` takes apart.

    `e` is what separates elements.
    """
    value, any_value = rf"([^{e}\n]*)", rf"[^{e}\n]*"
    between = e + e.join([any_value] * 7) + e  # NM102 to NM108
    between_xx = e + e.join([any_value] * 6) + e + "XX" + e
    return (
        # CLP06, CLP09 and what follows are not kept.
        f"{e.join([value] * 5)}{e}{any_value}{e}{value}{e}{value}{_REST}"
        f"(?:NM1{e}QC(?:{between}{value})?{_REST})?"
        f"(?:NM1{e}IL(?:{between}{value})?{_REST})?"
        f"(?:NM1{e}74{e}{_REST})?"
        f"(?:NM1{e}82(?:{between_xx}{value})?{_REST})?"
        f"(?:NM1{e}(?:TT|PR|GB){e}{_REST})*"
        f"(?:M[IO]A{e}{_REST})*"
        f"(?:REF{e}(?!F8){any_value}{e}{_REST})*"
        f"((?:DTM{e}{_REST})*)"
        f"(?:(?:PER|AMT|QTY){e}{_REST})*"
    )


def _adjustment(e: str) -> str:
    """Return the pattern of one CAS of one amount in its usual spelling; `e` as in `_head`."""
    return rf"CAS{e}([A-Z]{{2}}{e}[A-Z0-9]+){e}((0|[1-9][0-9]{{0,8}})\.([0-9]{{2}}))\n"


def _line(e: str) -> str:
    """Return the pattern of loop 2110, as `_head`."""
    value, any_value = rf"{e}([^{e}\n]*)", rf"[^{e}\n]*"
    other_ref = f"(?:REF{e}(?!6R{e}|HPI{e}){any_value}{e}{_REST})*"
    other_amt = f"(?:AMT{e}(?!B6{e}){any_value}{e}{_REST})*"
    return (
        f"(SVC{value}{value}{value}(?:{value}(?:{value}(?:{value}(?:{value})?)?)?)?{_REST}"
        f"((?:DTM{e}{_REST})*)"
        f"((?:CAS{e}{_REST})*)"
        f"{other_ref}(?:REF{e}6R{value}{_REST})?{other_ref}(?:REF{e}HPI{value}{_REST})?{other_ref}"
        f"{other_amt}(?:AMT{e}B6{value}{_REST})?{other_amt}"
        f"(?:QTY{e}{_REST})*"
        f"((?:LQ{e}{_REST})*))"
    )
