"""What offices of a demo market verified at visits, what was corrected since, and access waits."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from provider_ops.core.calendar import add_business_days
from provider_ops.directory.rules import Fact, Need, care_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from provider_ops.demo.maker import Batch, Maker
    from provider_ops.demo.network import Office, Staff

NEEDED = frozenset({"visit", "provider", "location", "affiliation"})
"""Tables whose rows the checks are about."""

_WALKED = 0.75
_DETAILS_UP_TO = 5_000
_DIFFERS = 0.035
_LEFT = 0.02
_UNDECIDED_DAYS, _UNSENT_DAYS = 16, 30
_WAITS = {Need.URGENT: (0, 0, 0, 1), Need.ATTENTION: (2, 4, 6, 7, 9),
          Need.ROUTINE: (6, 12, 19, 26, 34)}  # fmt: skip
_HOURS = ("Mon to Thu 7:30 to 5:30, Fri to 12:00", "Mon to Fri 8:30 to 4:30",
          "Mon to Fri 7:00 to 3:00")  # fmt: skip
_WHY_NOT = ("Seasonal hours, back in May.",
            "The group's own roster says otherwise; asked for a letter.")  # fmt: skip


@dataclass(slots=True)
class _Rows:
    checks: list[Any] = field(default_factory=list)
    corrections: list[Any] = field(default_factory=list)
    access: list[Any] = field(default_factory=list)
    attested: list[Any] = field(default_factory=list)
    files: dict[date, tuple[UUID, list[int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Visited:
    """An office at the visit in which its roster was walked."""

    office: Office
    visit_id: UUID
    rep_id: UUID
    day: date


def batches(
    make: Maker, team: Staff, offices: Sequence[Office], made: Mapping[str, Batch]
) -> Iterator[Batch]:
    """Yield checks, corrections with their files, waits and attestations; `made`: see NEEDED."""
    chance = random.Random(offices[0].id.int)  # noqa: S311 - a stream of its own
    rows = _Rows()
    records = {name: _by_key(made[name]) for name in ("provider", "location")}
    here = {
        row["provider_id"] for row in _dicts(made["affiliation"])
        if row["valid_to"] is None or row["valid_to"] > make.today
    }  # fmt: skip
    visits = _submitted(made["visit"])
    for office in offices:
        seen = visits.get(office.id, [])
        if not seen:
            continue
        key, rep, day = seen[-1] if chance.random() < _WALKED else chance.choice(seen)
        visited = _Visited(office, key, rep, day)
        people = [person.id for person in office.people if person.id in here]
        _walk(make, chance, rows, team, visited, people, records)
        _access(make, chance, rows, visited)
        key, rep, day = chance.choice(seen)
        if chance.random() < 0.85:
            rows.attested.append(
                (make.new_id(), office.id, "compliance", day,
                 office.contacts[0][1], len(people), key, rep)
            )  # fmt: skip
    yield from _batches(make, team, rows)


def _walk(
    make: Maker,
    chance: random.Random,
    rows: _Rows,
    team: Staff,
    visited: _Visited,
    people: Sequence[UUID],
    records: Mapping[str, Mapping[UUID, Mapping[str, Any]]],
) -> None:
    details = make.scale.providers <= _DETAILS_UP_TO
    for person in people:
        recent = (make.today - visited.day).days <= _UNDECIDED_DAYS
        if recent and len(people) > 1 and chance.random() < _LEFT * 3:
            _check(make, rows, visited, person, Fact.HERE, "left", "yes", "")
            _correct(make, chance, rows, team, visited, person, Fact.HERE, "yes", "", left=True)
            continue
        _check(make, rows, visited, person, Fact.HERE, "confirmed", "yes", "")
        if details:
            for fact, value, other in _of_person(records["provider"][person]):
                _ask(make, chance, rows, team, visited, person, fact, value, other)
    if details:
        place = records["location"][visited.office.location_id]
        for fact, value, other in _of_place(chance, place):
            _ask(make, chance, rows, team, visited, None, fact, value, other)


def _ask(
    make: Maker,
    chance: random.Random,
    rows: _Rows,
    team: Staff,
    visited: _Visited,
    person: UUID | None,
    fact: Fact,
    value: str,
    other: str,
) -> None:
    """One fact: nearly always as the record says; what was corrected since is on record by now."""
    if chance.random() >= _DIFFERS or other in ("", value):
        outcome = "confirmed" if value else "unknown"
        _check(make, rows, visited, person, fact, outcome, value, "")
        return
    waits = (make.today - visited.day).days <= _UNDECIDED_DAYS
    before, after = (value, other) if waits or not value else (other, value)
    _check(make, rows, visited, person, fact, "changed", before, after)
    _correct(make, chance, rows, team, visited, person, fact, before, after)


def _check(
    make: Maker,
    rows: _Rows,
    visited: _Visited,
    person: UUID | None,
    fact: Fact,
    outcome: str,
    shown: str,
    said: str,
) -> None:
    rows.checks.append(
        (make.new_id(), visited.office.id, visited.office.location_id, person, fact.value, outcome,
         shown, said, visited.day, visited.visit_id, visited.rep_id)
    )  # fmt: skip


def _correct(
    make: Maker,
    chance: random.Random,
    rows: _Rows,
    team: Staff,
    visited: _Visited,
    person: UUID | None,
    fact: Fact,
    before: str,
    after: str,
    *,
    left: bool = False,
) -> None:
    age = (make.today - visited.day).days
    decision, decided, decider, reason, file_id = "", None, None, "", None
    if age > _UNDECIDED_DAYS:
        declined = chance.random() < 0.12
        decision = "declined" if declined else "approved"
        decided, decider = add_business_days(visited.day, chance.randint(1, 6)), team.manager
        reason = chance.choice(_WHY_NOT) if declined else ""
        if not declined and age > _UNSENT_DAYS:
            month = decided.replace(day=28)
            key, count = rows.files.setdefault(month, (make.new_id(), [0]))
            count[0] += 1
            file_id = key
    rows.corrections.append(
        (make.new_id(), visited.office.id, visited.office.location_id, person, fact.value, left,
         before, after, visited.day, visited.rep_id, visited.visit_id, decision, decided, decider,
         reason, file_id)
    )  # fmt: skip


def _access(make: Maker, chance: random.Random, rows: _Rows, visited: _Visited) -> None:
    care = care_of(visited.office.specialty.taxonomy)
    if care is None:
        return
    for need, waits in _WAITS.items():
        offered = add_business_days(visited.day, chance.choice(waits))
        rows.access.append(
            (make.new_id(), visited.office.id, visited.office.location_id, care.value, need.value,
             visited.day, offered, visited.visit_id, visited.rep_id)
        )  # fmt: skip


def _of_person(row: Mapping[str, Any]) -> Iterator[tuple[Fact, str, str]]:
    accepts = _word(row["accepts_new"])
    yield Fact.ACCEPTS_NEW, accepts, "no" if accepts == "yes" else "yes"
    yield Fact.LANGUAGES, row["languages"], "en" if "es" in row["languages"] else "en,es"
    telehealth = _word(row["telehealth"])
    yield Fact.TELEHEALTH, telehealth, "no" if telehealth == "yes" else "yes"


def _of_place(chance: random.Random, row: Mapping[str, Any]) -> Iterator[tuple[Fact, str, str]]:
    whole = f"{row['city']}, {row['state']} {row['zip_code']}"
    yield Fact.ADDRESS, f"{row['address']}, {whole}", ""
    yield Fact.PHONE, row["phone"], f"{row['phone'][:-2]}{chance.randrange(100):02d}"
    yield Fact.HOURS, row["hours"], chance.choice(_HOURS)
    yield Fact.ACCESSIBILITY, row["accessibility"], "Ramp, exam table that lowers"


def _batches(make: Maker, team: Staff, rows: _Rows) -> Iterator[Batch]:
    yield make.batch(
        "directory_check",
        "organization_id location_id provider_id fact outcome shown said checked_on visit_id "
        "staff_id",
        rows.checks,
    )
    yield make.batch(
        "correction_file", "number made_at staff_id rows",
        [
            (key, f"DC-{day:%Y%m%d}-{key.hex[-5:].upper()}", make.instant(min(day, make.today)),
             team.manager, count[0])
            for day, (key, count) in sorted(rows.files.items())
        ],
    )  # fmt: skip
    yield make.batch(
        "directory_correction",
        "organization_id location_id provider_id fact left old_value new_value proposed_on "
        "proposed_by_id visit_id decision decided_on decided_by_id reason file_id",
        rows.corrections,
    )
    yield make.batch(
        "access_answer",
        "organization_id location_id care need asked_on offered_on visit_id staff_id",
        rows.access,
    )
    yield make.batch(
        "attestation",
        "organization_id course attested_on signer people visit_id staff_id",
        rows.attested,
    )


def _submitted(visits: Batch) -> dict[UUID, list[tuple[UUID, UUID, date]]]:
    """Key, rep and day of submitted visits by office, the oldest first."""
    found: dict[UUID, list[tuple[UUID, UUID, date]]] = {}
    for row in _dicts(visits):
        if row["submitted_at"] is not None:
            visit = (row["id"], row["rep_id"], row["day"])
            found.setdefault(row["organization_id"], []).append(visit)
    for seen in found.values():
        seen.sort(key=lambda visit: (visit[2], visit[0]))
    return found


def _by_key(batch: Batch) -> dict[UUID, dict[str, Any]]:
    return {row["id"]: row for row in _dicts(batch)}


def _dicts(batch: Batch) -> Iterator[dict[str, Any]]:
    return (dict(zip(batch.columns, row, strict=True)) for row in batch.rows)


def _word(value: bool | None) -> str:  # noqa: FBT001 - a column's value
    return "" if value is None else "yes" if value else "no"
