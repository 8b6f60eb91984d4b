"""What reps did and will do in a demo market: visits, promises, escalations."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import add_business_days, is_business_day
from provider_ops.demo.planning import days_away
from provider_ops.escalations.rules import BUSINESS_DAYS, Category, Severity, due_on
from provider_ops.planning.rules.targets import VISIT_EVERY_DAYS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from uuid import UUID

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.materials import Version
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
_TAUGHT = {
    "G2211": "Leave it off when 99214-25 is for a procedure that day; bill it with a wellness "
             "visit or a vaccine",
    "G0439": "Ask for the date of the last wellness visit; G0438 is for the first one alone",
    "93306": "At a hospital outpatient site (POS 22) bill -26 for the reading",
}  # fmt: skip
_YEAR = 360
_USUAL_VISITS = 4.0
_CARE = (0.8, 0.98)
"""How often reps are in time; the plan's goal of 90% lies within."""
_FIRST_REPS_CARE = 0.95
_OLD_STACK = 0.04
_LATE = 960  # 4:00
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
    make: Maker, team: Staff, offices: Sequence[Office], versions: Sequence[Version]
) -> Iterator[Batch]:
    """Yield a year of visits, two weeks of plans, promises and escalations.

    `versions` are the material versions that may have been handed over, by effective day.
    """
    rows = _Rows()
    by_rep: dict[UUID, list[Office]] = {rep: [] for rep in team.reps}
    for office in offices:
        by_rep[office.rep_id].append(office)
    for number, (rep, own) in enumerate(by_rep.items()):
        if own:
            care = make.chance.uniform(*_CARE) if number else _FIRST_REPS_CARE
            _past(make, rows, rep, own, versions, care)
            _ahead(make, rows, rep, own, away=days_away(number))
    for office in offices:
        if make.chance.random() < 0.35:
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
        "visit_code",
        "visit_id code reason taught_back check_again_on taught reason_lines who understood",
        rows.codes,
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
    make: Maker,
    rows: _Rows,
    rep: UUID,
    own: Sequence[Office],
    versions: Sequence[Version],
    care: float,
) -> None:
    """A year of visits, backwards; `care` is how often the next one comes before its day."""
    stretch = _USUAL_VISITS / make.scale.visits_per_office
    for office in own:
        target = VISIT_EVERY_DAYS[office.tier] * stretch
        gap = _gap(make, target, care)
        ago = gap if gap > target else gap * make.chance.random()
        while ago < _YEAR:
            day = _workday(make.today - timedelta(days=ago))
            _done(make, rows, rep, office, day, versions, care)
            ago += _gap(make, target, care)


def _gap(make: Maker, target: float, care: float) -> int:
    """Days between two visits to an office."""
    in_time = make.chance.random() < care
    low, high = (0.6, 0.95) if in_time else (1.1, 1.9)
    return max(1, int(target * make.chance.uniform(low, high)))


def _done(
    make: Maker,
    rows: _Rows,
    rep: UUID,
    office: Office,
    day: date,
    versions: Sequence[Version],
    care: float,
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
    there = chance.sample(office.contacts, min(2, len(office.contacts)))
    for contact, name, role in there:
        rows.attendees.append((make.new_id(), key, contact, name, role))
    for topic in chance.sample(_TOPICS, chance.randint(1, 3)):
        rows.objectives.append((make.new_id(), key, topic, chance.random() < 0.9))
    if chance.random() < 0.6 and (handed := _handed(make, versions, day)) is not None:
        rows.materials.append((make.new_id(), key, handed, chance.randint(1, 4)))
    if chance.random() < 0.4:
        code, reason = chance.choice((("G2211", "CO-97"), ("G0439", "CO-16"), ("93306", "CO-4")))
        rows.codes.append(
            (make.new_id(), key, code, reason, (back := chance.random() < 0.86),
             day + timedelta(days=90), _TAUGHT[code], 2 + key.int % 19,
             ", ".join(name for _contact, name, _role in there),
             "yes" if back else "partly" if key.int % 3 else "no")
        )  # fmt: skip
    for text in chance.sample(_PROMISES, chance.choice((0, 0, 1, 1, 2))):
        _promise(make, rows, rep, office, key, text, day, care)


def _handed(make: Maker, versions: Sequence[Version], day: date) -> UUID | None:
    """One of the versions that are current on `day`; now and then one from an old stack."""
    known = [version for version in versions if version.effective_on <= day]
    newest = {version.series: version for version in known}
    old = [version for version in known if newest[version.series] is not version]
    if old and make.chance.random() < _OLD_STACK:
        return make.chance.choice(old).id
    return make.chance.choice(list(newest.values())).id if newest else None


def _promise(
    make: Maker,
    rows: _Rows,
    rep: UUID,
    office: Office,
    visit: UUID,
    text: str,
    day: date,
    care: float,
) -> None:
    due = add_business_days(day, make.chance.choice((2, 5, 10)))
    kept: date | None = None
    recent = due > make.today - timedelta(days=21)
    if not recent or make.chance.random() < (0.45 if due >= make.today else 0.88):
        late = make.chance.random() > care
        kept = _workday(due + timedelta(days=make.chance.randint(*((1, 8) if late else (-4, 0)))))
        kept = max(day, kept) if kept <= make.today else None
    ours = make.chance.random() < 0.75 or not office.contacts
    rows.promises.append(
        (make.new_id(), office.id, visit, text, rep if ours else None,
         "" if ours else office.contacts[0][1], due, kept, "by mail" if kept else "")
    )  # fmt: skip


def _ahead(
    make: Maker, rows: _Rows, rep: UUID, own: Sequence[Office], away: Collection[int]
) -> None:
    """Two weeks of plans; on the days `away`, counted from today, only a late visit is left."""
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
        if ahead in away:
            rows.visits[-stops:] = _left_to_cover(rows.visits[-stops:], make.today)


def _left_to_cover(planned: Sequence[tuple[Any, ...]], today: date) -> list[tuple[Any, ...]]:
    """Let the first visit be late in the day and the others called off, for who is away."""
    first, *others = planned
    return [
        (*first[:7], _LATE, *first[8:]),
        *((*visit[:9], today, *visit[10:]) for visit in others),
    ]


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
    forgotten = opened > make.today - timedelta(days=45) and chance.random() < 0.25
    if closed is None or closed >= make.today or forgotten:
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
