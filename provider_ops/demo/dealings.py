"""What the demo plan does about contracts that end: stages, amendments, logs, open money."""

from __future__ import annotations

import hashlib
import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from provider_ops.contracts.rules.renewals import Stage
from provider_ops.core.calendar import add_months
from provider_ops.demo.maker import Batch, Maker
from provider_ops.demo.materials import paper

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.demo.network import Staff

BUSINESS = (
    "prompt_pay_days dispute_days filing_days renewal_stage renewal_stage_on next_step "
    "next_step_due"
)
_AHEAD = timedelta(days=180)
_WITH_FILES = 16
_STAGES = (
    (Stage.NOT_STARTED, 5), (Stage.DATA_REQUESTED, 4), (Stage.NEGOTIATING, 5), (Stage.LEGAL, 3),
    (Stage.SIGNED, 2), (Stage.LAPSING, 1),
)  # fmt: skip
_NEXT = {
    Stage.DATA_REQUESTED: "Get the claims data request answered",
    Stage.NEGOTIATING: "Answer the office's rate proposal",
    Stage.LEGAL: "Ask counsel for the redlines",
    Stage.SIGNED: "Send the countersigned copy",
    Stage.LAPSING: "Tell members' care managers",
}
_REASONS = {
    Stage.DATA_REQUESTED: "Asked the office for volumes and the provider list.",
    Stage.NEGOTIATING: "Volumes are in; the office wants more for office visits.",
    Stage.LEGAL: "Terms agreed, language with counsel.",
    Stage.SIGNED: "Both signatures are here.",
    Stage.LAPSING: "The owner retires and nobody takes over the practice.",
}
_TOPICS = ("Office E/M rates", "Preventive visits", "Imaging", "Timely filing", "Dispute time")


def business(
    key: UUID, end: date | None, notice_days: int, today: date, *, evergreen: bool
) -> tuple[Any, ...]:
    """Return the columns `BUSINESS` of a contract; the same key has the same fate."""
    chance = _chance(key)
    filing = (60, 90, 180)[key.int % 3]
    days = (chance.choice((20, 30, 30, 35)), chance.choice((90, 120, 180)), filing)
    stage = _stage(key, end, notice_days, today, evergreen=evergreen)
    if stage is Stage.NOT_STARTED:
        return (*days, None, None, None, None)
    since = today - timedelta(days=chance.randint(2, 25))
    due = today + timedelta(days=chance.randint(-3, 14))
    return (*days, stage.value, since, _NEXT[stage], due)


def batches(make: Maker, team: Staff, agreed: list[Batch]) -> list[Batch]:
    """Return logs, amendments, money and documents of the contracts in `agreed`."""
    rows: dict[str, list[Any]] = {name: [] for name in _TABLES}
    blobs: dict[str, tuple[Any, ...]] = {}
    (contracts,) = (one for one in agreed if one.table == "contract")
    (terms,) = (one for one in agreed if one.table == "contract_term")
    ends = {
        term["contract_id"]: term
        for term in (dict(zip(terms.columns, row, strict=True)) for row in terms.rows)
    }
    for values in contracts.rows:
        row = dict(zip(contracts.columns, values, strict=True))
        chance = _chance(row["id"])
        if chance.random() < 0.06:
            _true_up(make, team, chance, row["id"], rows)
        if row["renewal_stage"] is not None:
            stage, term = Stage(row["renewal_stage"]), ends[row["id"]]
            _decisions(make, team, chance, row, stage, rows)
            if stage not in (Stage.DATA_REQUESTED, Stage.LAPSING):
                _negotiation(make, team, chance, row["id"], rows)
                _amendment(make, team, chance, row, term["valid_to"], stage, rows)
            if len(blobs) < _WITH_FILES:
                _file(make, team, row, term["valid_from"], rows, blobs)
    made = [make.batch(name, columns, rows[name]) for name, columns in _TABLES.items()]
    return [
        *made,
        Batch("blob", ("sha256", "media_type", "size", "content", "sent"), list(blobs.values())),
    ]


_TABLES = {
    "renewal_decision": "contract_id stage text staff_id decided_at",
    "negotiation_entry": "contract_id kind happened_on said_by topic amount text staff_id "
    "recorded_at",
    "amendment": "contract_id number title kind state revision first last amount corrects_id "
    "term_id",
    "amendment_event": "amendment_id step text revision content staff_id happened_at",
    "true_up": "contract_id title amount raised_on settled_on staff_id",
    "contract_file": "contract_id amendment_id kind file_name sha256 pages added_by added_at "
    "removed_at",
}


def _stage(key: UUID, end: date | None, notice_days: int, today: date, *, evergreen: bool) -> Stage:
    deadline = end - timedelta(days=notice_days) if end is not None and evergreen else end
    if deadline is None or not today <= deadline <= today + _AHEAD:
        return Stage.NOT_STARTED
    chance = random.Random(key.int + 1)  # noqa: S311 - a demo must repeat
    stages, weights = zip(*_STAGES, strict=True)
    stage: Stage = chance.choices(stages, weights)[0]
    return stage


def _chance(key: UUID) -> random.Random:
    return random.Random(key.int)  # noqa: S311 - a demo must repeat


def _instant(make: Maker, day: date, minute: int) -> datetime:
    return datetime.combine(day, time(14, minute % 60), make.start.tzinfo)


def _decisions(
    make: Maker, team: Staff, chance: random.Random, row: dict[str, Any], stage: Stage,
    rows: dict[str, list[Any]],
) -> None:  # fmt: skip
    passed = [one for one in _REASONS if one is not Stage.LAPSING or stage is Stage.LAPSING]
    steps = [Stage.LAPSING] if stage is Stage.LAPSING else passed[: passed.index(stage) + 1]
    day = row["renewal_stage_on"]
    for one in reversed(steps):
        rows["renewal_decision"].append(
            (make.new_id(), row["id"], one.value, _REASONS[one], team.manager,
             _instant(make, day, chance.randrange(60)))
        )  # fmt: skip
        day -= timedelta(days=chance.randint(4, 12))


def _negotiation(
    make: Maker, team: Staff, chance: random.Random, key: UUID, rows: dict[str, list[Any]]
) -> None:
    topic = chance.choice(_TOPICS)
    asked = chance.randint(3, 9)
    worth = Decimal(chance.randint(40, 400)) * 100
    for back, kind, who, amount, text in (
        (34, "ask", "Practice manager", worth, f"Wants {asked}% more"),
        (33, "limit", "Director of Contracting", worth // 2, "Not above half without approval"),
        (20, "offer", "Karen Oyelaran", worth // 3, f"{max(1, asked // 3)}% and 120 days to file"),
    ):
        day = make.today - timedelta(days=back - chance.randrange(5))
        rows["negotiation_entry"].append(
            (make.new_id(), key, kind, day, who, topic, amount, text, team.manager,
             _instant(make, day, chance.randrange(60)))
        )  # fmt: skip


def _amendment(
    make: Maker, team: Staff, chance: random.Random, row: dict[str, Any], end: date, stage: Stage,
    rows: dict[str, list[Any]],
) -> None:  # fmt: skip
    """Add the amendment that goes on after the end; its signing is left to people.

    A rep writes it, and the manager judges it.
    """
    first = end + timedelta(days=1)
    last = add_months(first, 12) - timedelta(days=1)
    steps = {
        Stage.NEGOTIATING: ("draft",),
        Stage.LEGAL: ("draft", "submit", "decline", "revise", "submit")
        if chance.random() < 0.4 else ("draft", "submit"),
        Stage.SIGNED: ("draft", "submit", "approve"),
    }[stage]  # fmt: skip
    states = {"submit": "submitted", "approve": "approved", "draft": "draft"}
    amendment, revision = make.new_id(), 1 + steps.count("revise")
    rows["amendment"].append(
        (amendment, row["id"], 1, "Amendment 1", "amendment", states[steps[-1]], revision, first,
         last, None, None, None)
    )  # fmt: skip
    day, version = make.today - timedelta(days=24), 1
    writer = team.reps[row["id"].int % len(team.reps)]
    for step in steps:
        version += step == "revise"
        until = last if version == revision else add_months(first, 6) - timedelta(days=1)
        content = {"title": "Amendment 1", "first": first.isoformat(), "last": until.isoformat(),
                   "amount": None}  # fmt: skip
        text = "Six months are too short; ask for a year." if step == "decline" else ""
        who = team.manager if step in ("approve", "decline") else writer
        rows["amendment_event"].append(
            (make.new_id(), amendment, step, text, version, content, who,
             _instant(make, day, chance.randrange(60)))
        )  # fmt: skip
        day += timedelta(days=chance.randint(2, 5))


def _true_up(
    make: Maker, team: Staff, chance: random.Random, key: UUID, rows: dict[str, list[Any]]
) -> None:
    raised = make.today - timedelta(days=chance.randint(5, 140))
    settled = None
    if chance.random() < 0.4:
        settled = min(make.today, raised + timedelta(days=chance.randint(10, 60)))
    amount = Decimal(chance.randint(-80, 240)) * 125 + 50
    quarter = f"{raised.year} Q{(raised.month - 1) // 3 + 1}"
    rows["true_up"].append(
        (make.new_id(), key, f"Quality withhold {quarter}", amount, raised, settled, team.manager)
    )  # fmt: skip


def _file(
    make: Maker, team: Staff, row: dict[str, Any], signed: date, rows: dict[str, list[Any]],
    blobs: dict[str, tuple[Any, ...]],
) -> None:  # fmt: skip
    number = row["number"]
    points = (
        f"Agreement {number} is in force from {signed:%m/%d/%Y}.",
        f"Clean claims are paid within {row['prompt_pay_days']} days.",
        f"A payment may be disputed for {row['dispute_days']} days.",
        f"Notice is given {row['notice_days']} days before the end.",
    )
    content = paper(number, "en", "1.0", signed, f"Base agreement {number}", points)
    digest = hashlib.sha256(content).hexdigest()
    blobs[digest] = (digest, "application/pdf", len(content), content, False)
    rows["contract_file"].append(
        (make.new_id(), row["id"], None, "agreement", f"{number} base agreement, signed.pdf",
         digest, 1, team.manager, _instant(make, signed, 5), None)
    )  # fmt: skip
