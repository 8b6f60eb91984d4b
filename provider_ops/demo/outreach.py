"""Calls, mails and notes between the visits of a demo market."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import is_business_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office

_SAID = (
    ("call", "out", "Asked whether the new quick sheet is in use. It hangs at the front desk."),
    ("call", "in", "Wanted to know if G2211 goes with a wellness visit. Checked it together."),
    ("call", "in", "Two remittances came without detail; promised to ask claims."),
    ("mail", "out", "Sent the fee schedule, exhibit B, again."),
    ("mail", "in", "Sent the signed W-9 and the new billing address."),
    ("note", "", "Parking behind the building; the garage in front is slow."),
    ("note", "", "Moves to the second floor in spring; ask for the new suite number."),
)
_YEAR = 330
_OPEN = (
    ("Send the fee schedule, exhibit B", -4, True, ""),
    ("Confirm the billing company's contact", 0, False, ""),
    ("Ask claims for the detail of two remittances", 1, True, ""),
    ("Book the G0439 refresher for seven", 2, True, ""),
    ("Send the roster change form", 3, True, "the office moves first"),
)
"""What is open of a representative: words, days until due, whose it is, why it waits."""
_CALLED_DAYS = 8
"""How long ago that was promised, in the office's afternoon."""


def batches(make: Maker, offices: Sequence[Office]) -> Iterator[Batch]:
    """Yield what was said with four offices in five; a stream of its own decides."""
    rows: list[Any] = []
    for office in offices:
        chance = random.Random(office.id.int + 3)  # noqa: S311 - a demo must repeat
        for _ in range(chance.choice((0, 1, 2, 2, 3))):
            day = make.today - timedelta(days=chance.randint(1, _YEAR))
            while not is_business_day(day):
                day -= timedelta(days=1)
            kind, direction, text = chance.choice(_SAID)
            contact = chance.choice(office.contacts) if office.contacts and kind != "note" else None
            at = make.instant(day)
            key = make.new_id()
            rows.append(
                (key, office.id, key, None, kind, direction, contact[0] if contact else None,
                 contact[1] if contact else "", text,
                 chance.randint(3, 20) if kind == "call" else None, at, office.rep_id,
                 at + timedelta(minutes=25), False)
            )  # fmt: skip
    yield make.batch(
        "outreach",
        "organization_id first_id replaces_id kind direction contact_id person text minutes "
        "happened_at staff_id recorded_at withdrawn",
        rows,
    )


def promises(make: Maker, offices: Sequence[Office]) -> Batch:
    """Return what was promised by phone in the last weeks and is still open."""
    rows: list[Any] = []
    per_rep: dict[Any, int] = {}
    for office in offices:
        number = per_rep.get(office.rep_id, 0)
        if number >= len(_OPEN):
            continue
        per_rep[office.rep_id] = number + 1
        text, days, ours, waits = _OPEN[number]
        name = office.contacts[0][1] if office.contacts else "the office"
        called = datetime.combine(make.today - timedelta(days=_CALLED_DAYS), time(15), UTC)
        rows.append(
            (make.new_id(called), office.id, None, text, office.rep_id if ours else None,
             "" if ours else name, make.today + timedelta(days=days), None, "", None,
             make.today + timedelta(days=7) if waits else None, waits, None)
        )  # fmt: skip
    return make.batch(
        "promise",
        "organization_id visit_id text owner_id owner_name due_on done_on evidence kept_visit_id "
        "snoozed_until snooze_reason remind_on",
        rows,
    )
