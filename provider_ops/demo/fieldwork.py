"""What reps did and will do in a demo market: visits, promises, escalations."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import add_business_days, is_business_day
from provider_ops.escalations.rules import BUSINESS_DAYS, Category, Severity, due_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office, Staff

_PURPOSES = ("Quarterly review", "Re-education: CO-97", "Contract renewal", "New office manager",
             "Lunch session: wellness visits", "Roster check", "Denial follow-up")  # fmt: skip
_TOPICS = ("Denials: CO-97", "Denials: CO-16", "G2211 with modifier 25", "Prior authorization",
           "Wellness visits G0438, G0439", "Roster changes", "Portal access", "Timely filing",
           "Fee schedule 2026")  # fmt: skip
_NOTES = (
    "Went through the quick sheet, page 2. They will hold new claims until the list is renewed.",
    "The biller is new since July. Wants one page for each topic.",
    "Asked for the fee schedule, exhibit B. Two modifiers were used the wrong way round.",
    "No open questions. The office manager prefers calls on Tuesday and Thursday mornings.",
    "Checked the roster together; one clinician left in spring.",
    "Claims were sent late because the clearinghouse account had changed.",
)
_PROMISES = ("Send 2026 fee schedule, exhibit B", "Confirm billing company contact",
             "Return signed W-9", "Call back on CO-29 appeals", "Book G0439 refresher",
             "Send roster change form", "Send two August remittances to claims",
             "Ask contracting for the signed amendment")  # fmt: skip
_CASES = (
    ("Echo 93306 underpaid", Category.PAYMENT), ("Roster shows a clinician who left",
     Category.DIRECTORY), ("Amendment not countersigned", Category.CONTRACT),
    ("G2211 denied on wellness days", Category.PAYMENT), ("Authorization line not answered",
     Category.AUTHORIZATION), ("Remittances arrive without detail", Category.SERVICE),
    ("Claims paid at last year's rates", Category.PAYMENT),
    ("Phone number wrong in directory", Category.DIRECTORY),
)  # fmt: skip
_CAUSES = ("fee schedule load", "roster file", "missing signature", "office workflow",
           "clearinghouse change")  # fmt: skip
_STARTS = (510, 600, 705, 810, 885)  # 8:30, 10:00, 11:45, 1:30, 2:45


class _Rows:
    def __init__(self) -> None:
        self.visits: list[Any] = []
        self.attendees: list[Any] = []
        self.objectives: list[Any] = []
        self.materials: list[Any] = []
        self.codes: list[Any] = []
        self.promises: list[Any] = []
        self.cases: list[Any] = []
        self.events: list[Any] = []


def batches(
    make: Maker, team: Staff, offices: Sequence[Office], versions: Sequence[UUID]
) -> Iterator[Batch]:
    """Yield a year of visits, two weeks of plans, promises and escalations.

    `versions` are the material versions that may have been handed over.
    """
    rows = _Rows()
    by_rep: dict[UUID, list[Office]] = {rep: [] for rep in team.reps}
    for office in offices:
        by_rep[office.rep_id].append(office)
    for rep, own in by_rep.items():
        if own:
            _past(make, rows, rep, own, versions)
            _ahead(make, rows, rep, own)
    for office in offices:
        if make.chance.random() < 0.16:
            _case(make, rows, team, office)
    yield make.batch(
        "visit",
        "organization_id location_id provider_id rep_id purpose day start_minute minutes "
        "cancelled_on submitted_at notes next_visit_on signature signature_detail "
        "logging_seconds unlock_reason",
        rows.visits,
    )
    yield make.batch("visit_attendee", "visit_id contact_id name role", rows.attendees)
    yield make.batch("visit_objective", "visit_id topic reached", rows.objectives)
    yield make.batch("visit_material", "visit_id material_version_id quantity", rows.materials)
    yield make.batch(
        "visit_code", "visit_id code reason taught_back check_again_on", rows.codes
    )
    yield make.batch(
        "promise",
        "organization_id visit_id text owner_id owner_name due_on done_on evidence",
        rows.promises,
    )
    yield make.batch(
        "escalation",
        "number title category severity source organization_id provider_id visit_id "
        "claim_line_id owner_id opened_at due_on resolved_at root_cause resolution",
        rows.cases,
    )
    yield make.batch(
        "escalation_event", "escalation_id kind text staff_id happened_at", rows.events
    )


def _past(
    make: Maker, rows: _Rows, rep: UUID, own: Sequence[Office], versions: Sequence[UUID]
) -> None:
    wanted = int(len(own) * make.scale.visits_per_office)
    # offices with trouble and of tier A are seen more often
    weights = [o.trouble * {"A": 3, "B": 2, "C": 1}[o.tier] for o in own]
    for office in make.chance.choices(own, weights, k=wanted):
        day = _workday(make.day(-360, -1))
        _done(make, rows, rep, office, day, versions)


def _done(
    make: Maker, rows: _Rows, rep: UUID, office: Office, day: date, versions: Sequence[UUID]
) -> None:
    chance = make.chance
    key = make.new_id()
    signature = chance.choices(("signed", "declined", "paper"), (8, 1, 1))[0]
    detail = "no time" if signature == "declined" else ""
    open_still = (make.today - day).days < 12 and chance.random() < 0.15
    minutes = chance.choice((30, 45, 45, 60))
    rows.visits.append(
        (key, office.id, office.location_id, None, rep, chance.choice(_PURPOSES), day,
         chance.choice(_STARTS), minutes, None, None if open_still else make.instant(day, 20),
         "" if open_still else chance.choice(_NOTES),
         day + timedelta(days=90) if chance.random() < 0.5 else None,
         "" if open_still else signature, "" if open_still else detail,
         0 if open_still else chance.randint(35, 110), "")
    )  # fmt: skip
    if open_still:
        return
    for contact, name, role in chance.sample(office.contacts, min(2, len(office.contacts))):
        rows.attendees.append((make.new_id(), key, contact, name, role))
    for topic in chance.sample(_TOPICS, chance.randint(1, 3)):
        rows.objectives.append((make.new_id(), key, topic, chance.random() < 0.9))
    if versions and chance.random() < 0.6:
        rows.materials.append((make.new_id(), key, chance.choice(versions), chance.randint(1, 4)))
    if chance.random() < 0.4:
        code, reason = chance.choice((("G2211", "CO-97"), ("G0439", "CO-16"), ("93306", "CO-4")))
        rows.codes.append(
            (make.new_id(), key, code, reason, chance.random() < 0.8, day + timedelta(days=90))
        )
    for text in chance.sample(_PROMISES, chance.choice((0, 0, 1, 1, 2))):
        _promise(make, rows, rep, office, key, text, day)


def _promise(
    make: Maker, rows: _Rows, rep: UUID, office: Office, visit: UUID, text: str, day: date
) -> None:
    due = add_business_days(day, make.chance.choice((2, 5, 10)))
    kept: date | None = None
    recent = due > make.today - timedelta(days=21)
    if not recent or make.chance.random() < 0.45:
        kept = _workday(due + timedelta(days=make.chance.randint(-3, 6)))
        kept = max(day, kept) if kept <= make.today else None
    ours = make.chance.random() < 0.75 or not office.contacts
    rows.promises.append(
        (make.new_id(), office.id, visit, text, rep if ours else None,
         "" if ours else office.contacts[0][1], due, kept, "by mail" if kept else "")
    )  # fmt: skip


def _ahead(make: Maker, rows: _Rows, rep: UUID, own: Sequence[Office]) -> None:
    for ahead in range(15):
        day = make.today + timedelta(days=ahead)
        if ahead and not is_business_day(day):
            continue
        stops = min(len(own), 5 if ahead == 0 else make.chance.randint(2, 5))
        chosen = sorted(make.chance.sample(own, stops), key=lambda o: o.place.latitude)
        for start, office in zip(_STARTS, chosen, strict=False):
            rows.visits.append(
                (make.new_id(), office.id, office.location_id, None, rep,
                 make.chance.choice(_PURPOSES), day, start, 45, None, None, "", None, "", "", 0, "")
            )  # fmt: skip


def _case(make: Maker, rows: _Rows, team: Staff, office: Office) -> None:
    chance = make.chance
    title, category = chance.choice(_CASES)
    severity = chance.choices(tuple(Severity), (4, 5, 3, 1))[0]
    opened = _workday(make.day(-300, -1) if chance.random() < 0.75 else make.day(-14, -1))
    key = make.new_id()
    owner = office.rep_id if chance.random() < 0.6 else team.trainer
    due = due_on(opened, severity)
    most = max(2, round(BUSINESS_DAYS[severity] * 1.15))
    closed: date | None = add_business_days(opened, chance.randint(1, most))
    if closed is None or closed >= make.today or chance.random() < 0.06:
        closed = None
    rows.cases.append(
        (key, f"ESC-{key.hex[-5:].upper()}", title, category.value, severity.value, "provider",
         office.id, None, None, None, owner, make.instant(opened), due,
         make.instant(closed, 19) if closed else None, chance.choice(_CAUSES) if closed else "",
         "Corrected and confirmed with the office." if closed else "")
    )  # fmt: skip
    events = [("opened", "Reported by the office manager.", opened, 14)]
    if chance.random() < 0.7:
        events.append(("comment", "Asked the office for two examples.", opened, 17))
    if closed:
        events.append(("resolved", "Corrected and confirmed with the office.", closed, 19))
    rows.events.extend(
        (make.new_id(), key, kind, text, owner, make.instant(day, hour))
        for kind, text, day, hour in events
    )


def _workday(day: date) -> date:
    while not is_business_day(day):
        day -= timedelta(days=1)
    return day
