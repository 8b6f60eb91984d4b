"""Contracts of a demo market, their lists of approved codes, and the code sets behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import add_months
from provider_ops.demo import dealings
from provider_ops.demo.catalogue import ASK_FIRST, CODES, SPECIALTIES
from provider_ops.demo.maker import HISTORY_DAYS, Batch, Maker
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from provider_ops.demo.network import Office, Staff

_SPAN = "valid_from valid_to recorded_at replaces_id withdrawn source"
_PLACES = ("11", "22", "02", "19", "12")
_BARE = ("", "", "", "")
"""No range, no modifier required or forbidden, any specialty."""
_ENDED_SHARE, _LATE_SHARE = 0.03, 0.06


@dataclass(slots=True)
class Agreement:
    """A contract as the claims of its office meet it."""

    contract_id: UUID
    list_number: int
    ended_on: date | None


@dataclass(slots=True)
class Agreements:
    """All contracts by office, and for each list the codes whose approval has ended, with when."""

    by_office: dict[UUID, Agreement]
    ended_codes: list[dict[str, date]]
    batches: list[Batch]


def code_loads(make: Maker, team: Staff) -> Iterator[Batch]:
    """Yield the two loads of code sets: HCPCS, and the plan's own short CPT list."""
    for code_set, release in (("HCPCS", "2026 demo excerpt"), ("CPT", "plan list 2026")):
        chosen = [code for code in CODES.values() if code.code_set == code_set]
        load = make.new_id()
        kind = code_set.lower()
        yield make.batch(
            "data_import",
            "kind file_name sha256 release imported_at staff_id counts undone_at",
            [
                (load, kind, f"{kind}-demo.csv", f"{load.int:064x}", release,
                 make.instant(make.today - timedelta(days=HISTORY_DAYS)), team.manager,
                 {"codes": len(chosen)}, None)
            ],
            SHARED_MARKET,
        )  # fmt: skip
        yield make.batch(
            "billing_code",
            "import_id code_set code description valid_from valid_to",
            [
                (make.new_id(), load, code_set, code.code, code.label, date(2020, 1, 1), None)
                for code in chosen
            ],
            SHARED_MARKET,
        )


def agreements(make: Maker, team: Staff, offices: Sequence[Office]) -> Agreements:
    """Make lists by specialty, and for every office a contract with its term and its people."""
    lists = [make.new_id() for _ in range(make.scale.approved_lists)]
    ended: list[dict[str, date]] = [{} for _ in lists]
    code_rows = [row for n, key in enumerate(lists) for row in _list_rows(make, n, key, ended[n])]
    names = [(key, _list_name(n)) for n, key in enumerate(lists)]
    contracts: list[Any] = []
    terms: list[Any] = []
    links: list[Any] = []
    members: list[Any] = []
    made: dict[UUID, Agreement] = {}
    for number, office in enumerate(offices):
        place = _list_for(office, number, len(lists))
        agreement = _contract(make, team, office, number, place, contracts, terms)
        made[office.id] = agreement
        begin = make.today - timedelta(days=900)
        links.append(
            (make.new_id(), begin, None, make.instant(begin), None, False, "Exhibit A",
             agreement.contract_id, lists[place])
        )  # fmt: skip
        members.extend(_participations(make, office, agreement))
    code_rows += [row for n, key in enumerate(lists) for row in _range_rows(make, n, key)]
    return Agreements(
        made,
        ended,
        [
            make.batch("approved_list", "name", names),
            make.batch(
                "approved_code",
                f"{_SPAN} list_id code modifiers places_of_service max_units authorization "
                "code_last modifiers_required modifiers_forbidden specialties",
                code_rows,
            ),
            make.batch(
                "contract",
                "number organization_id line_of_business auto_renews renewal_months "
                f"notice_days owner_id {dealings.BUSINESS}",
                contracts,
            ),
            make.batch("contract_term", f"{_SPAN} contract_id label ended_by", terms),
            make.batch("contract_list", f"{_SPAN} contract_id list_id", links),
            make.batch(
                "participation", f"{_SPAN} contract_id provider_id location_id", members
            ),
        ],
    )


def _contract(
    make: Maker,
    team: Staff,
    office: Office,
    number: int,
    place: int,
    contracts: list[Any],
    terms: list[Any],
) -> Agreement:
    key = make.new_id()
    evergreen = make.chance.random() < 0.55
    notice = make.chance.choice((60, 90))
    begin = make.day(-1_900, -HISTORY_DAYS - 20).replace(day=1)
    fate = make.chance.random()
    ended_by = "expiry"
    if fate < _ENDED_SHARE:
        end: date | None = make.day(-150, -10)
        ended_by = make.chance.choice(("termination", "expiry"))
        if evergreen:
            ended_by = "termination"
    elif fate < _ENDED_SHARE + 0.16:
        end = make.day(1, 180)
    else:
        end = add_months(make.today.replace(day=1), make.chance.randint(7, 30)) - timedelta(days=1)
    contracts.append(
        (key, f"HB-FL-{20_000 + number}", office.id, "MA", evergreen, 12, notice, team.manager,
         *dealings.business(key, end, notice, make.today, evergreen=evergreen))
    )  # fmt: skip
    terms.append(
        (make.new_id(), begin, end, make.instant(begin), None, False,
         f"Contract, signed {begin:%m/%d/%Y}", key, "Base", ended_by)
    )  # fmt: skip
    return Agreement(key, place, end if end is not None and end < make.today else None)


def _participations(make: Maker, office: Office, agreement: Agreement) -> Iterator[Any]:
    for person in office.people:
        late = make.chance.random() < _LATE_SHARE
        first = make.day(-200, -20) if late else make.day(-1_800, -HISTORY_DAYS - 5)
        yield (make.new_id(), first, None, make.instant(first), None, False, "Exhibit B",
               agreement.contract_id, person.id, None)  # fmt: skip


def _list_rows(
    make: Maker, number: int, key: UUID, ended: dict[str, date]
) -> Iterator[tuple[Any, ...]]:
    specialty = SPECIALTIES[number % len(SPECIALTIES)]
    left_out = set(make.chance.sample(sorted(CODES), 4)) - set(specialty.codes[:5])
    codes = [code for code in CODES if code not in left_out]
    begin = make.today - timedelta(days=880)
    for code in codes:
        end = None
        if make.chance.random() < 0.02:
            end = ended[code] = make.day(-120, -15)
        elif make.chance.random() < 0.04:
            end = make.day(10, 80)
        units = 1 if code.startswith(("99", "G04")) else None
        asks_first = code in ASK_FIRST
        yield (make.new_id(), begin, end, make.instant(begin), None, False,
               f"List {number + 1}", key, code, "", "", units, asks_first, *_BARE)  # fmt: skip
    # older spans of the same codes, as a list of some years has them
    history = make.scale.codes_each - len(codes)
    for n in range(max(history, 0)):
        code = codes[n % len(codes)]
        first = begin - timedelta(days=365 * (n // len(codes) + 1))
        yield (make.new_id(), first, first + timedelta(days=364), make.instant(first), None, False,
               f"List {number + 1}", key, code, "", ",".join(_PLACES[:3]), None, False,
               *_BARE)  # fmt: skip
    for code in left_out:
        ended[code] = begin


def _range_rows(make: Maker, number: int, key: UUID) -> Iterator[tuple[Any, ...]]:
    """Yield ranges with conditions, and one whose conditions changed lately.

    None holds a code that the claims of the market bill, so that what these say is not theirs.
    They are made last and leave nothing to chance, so that all else is as it was without them.
    """
    taxonomy = SPECIALTIES[number % len(SPECIALTIES)].taxonomy
    begin, changed = make.today - timedelta(days=880), make.today - timedelta(days=40)
    before, source = changed - timedelta(days=1), f"List {number + 1}"
    ranges: tuple[tuple[date, date | None, str, tuple[Any, ...]], ...] = (
        (begin, before, "99381", ("25", "11,22", 1, False, "99397", "", "", taxonomy)),
        (changed, None, "99381", ("25,95", "02,11,22", 2, False, "99397", "", "", taxonomy)),
        (begin, None, "99341", ("", "12,13,14", 1, False, "99350", "", "50", "")),
        (begin, None, "70336", ("", "11,22", None, True, "70559", "", "", "")),
        (begin, None, "L0100", ("", "", None, True, "L4999", "LT,RT", "", "")),
    )
    for first, last, code, said in ranges:
        amended = f"Amendment to list {number + 1}" if first == changed else source
        known = datetime.combine(first, time(14), UTC)
        yield (make.new_id(), first, last, known, None, False, amended, key, code, *said)


def _list_for(office: Office, number: int, count: int) -> int:
    own = SPECIALTIES.index(office.specialty)
    if count <= len(SPECIALTIES):
        return own % count
    rounds = (count - own - 1) // len(SPECIALTIES) + 1
    return own + len(SPECIALTIES) * (number % rounds)


def _list_name(number: int) -> str:
    round_, place = divmod(number, len(SPECIALTIES))
    base = SPECIALTIES[place].practice
    return f"List {number + 1}: {base}" + (f", schedule {round_ + 1}" if round_ else "")
