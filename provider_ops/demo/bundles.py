"""Services that a demo payer pays as one: which lines it denies with CO-97, and beside what.

The pairs have the shape of NCCI's list and are no release of CMS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from provider_ops.core.money import from_cents
from provider_ops.demo.catalogue import CODES, charge_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Priced: TypeAlias = tuple[int, int, int, str, str, str, str, list[Any]]
"""Charge, paid and patient share in cents, modifiers, place, denial, remarks, adjustments."""

DENIAL = "CO-97"
_VISITS = ("99212", "99213", "99214", "99215", "99203", "99204")
PAIRS = (
    # column one, column two, modifier indicator
    ("93015", "93000", "1"), ("93015", "93016", "0"), ("94060", "94010", "0"),
    ("20610", "20550", "1"), ("45385", "45378", "0"), ("97530", "97140", "1"),
    ("11042", "11721", "1"), ("52000", "51798", "1"), ("11102", "17000", "1"),
    ("90837", "90834", "0"), ("66984", "92014", "1"),
    *((procedure, visit, "1") for visit in _VISITS
      for procedure in ("G0439", "20610", "11042", "17000", "45385", "52000", "90960", "96413")),
)  # fmt: skip
_COLUMN_ONES: Mapping[str, tuple[str, ...]] = {
    code: tuple(one for one, two, _ in PAIRS if two == code) for _, code, _ in PAIRS
}
_ENDED = "G2211"
"""Its denials are of a code that is on the list no more."""
_OTHERWISE = (("CO-16", "M76"), ("CO-29", ""), ("CO-197", ""), ("CO-4", "N519"), ("CO-18", ""))
_CAUGHT = 2
"""Of so many pairs that chance made the payer denies one; the others it may take back."""


def settle(
    claim: int, codes: list[str], rows: list[Priced], billed: Collection[str], *, taught: bool
) -> None:
    """Make the lines of a claim denied with CO-97 those of a pair; changes `codes` and `rows`.

    A line that was denied so has the other code of its pair beside it, or takes a paid line's
    place for it, as long as the clinician bills it (`billed`); else it was denied for what an
    office that is `taught` can mend too, or paid.
    """
    caught = not taught and claim % _CAUGHT == 0
    needed: set[int] = set()  # lines that others were bundled into stay as they are
    for place, code in enumerate(codes):
        row, ones = rows[place], _COLUMN_ONES.get(code, ())
        partner = next((n for n, one in enumerate(codes) if one in ones and rows[n][1]), None)
        if row[5] == DENIAL and code != _ENDED:
            if partner is None:
                free = (n for n, one in enumerate(rows) if n not in (place, *needed) and one[1])
                fitting = [one for one in ones if one in billed]
                partner = _put(next(free, None), codes, rows, fitting)
            if partner is None:
                why = _OTHERWISE[claim % len(_OTHERWISE)]
                rows[place] = _denied(row, *why) if taught else _paid(code, row)
                continue
        elif not (caught and partner is not None and row[1] and not row[3] and place not in needed):
            continue
        rows[place] = _denied(row, DENIAL, "M15")
        needed.add(partner)


def _put(
    place: int | None, codes: list[str], rows: list[Priced], ones: list[str]
) -> int | None:
    """Bill a code of column one on a line in the place of another; None where that cannot be."""
    one = next((one for one in ones if one not in codes), None)
    if place is None or one is None:
        return None
    codes[place], rows[place] = one, _paid(one, rows[place])
    return place


def _paid(code: str, row: Priced) -> Priced:
    charge, rate = charge_of(code), CODES[code].cents
    reduced = [["CO", "45", str(from_cents(charge - rate)), None]]
    return charge, rate, 0, "", row[4], "", "", reduced


def _denied(row: Priced, denial: str, remark: str) -> Priced:
    """Nobody told the services apart by a modifier."""
    charge, (group, _, reason) = row[0], denial.partition("-")
    whole = [[group, reason, str(from_cents(charge)), None]]
    return charge, 0, 0, "", row[4], denial, remark, whole
