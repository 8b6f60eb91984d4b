"""A small deterministic market for pictures and widget tests; nobody in it exists."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from ui.kit.columns import Column, Kind, RowFacts, RowState
from ui.kit.paging import Source

PLACES = ("Palm", "Heron", "Bay", "Cypress", "Mangrove", "Sabal", "Osprey", "Live Oak", "Tarpon")
TRADES = ("Cardiology", "Podiatry", "Family practice", "Rheumatology", "Pain management")
FORMS = ("Associates", "Clinic", "Group", "Partners", "Specialists & Rehabilitation Center")
COUNTIES = ("Pinellas", "Hillsborough", "Pasco")
TODAY = date(2026, 10, 6)


@dataclass(frozen=True)
class Practice:
    number: int
    name: str
    place: str
    npi: str
    specialty: str
    county: str
    ends: date
    seen: int
    members: int
    denied: float
    trend: tuple[float, ...]
    state: RowState = RowState.SETTLED


def practice(number: int) -> Practice:
    chance = random.Random(number)
    specialty = chance.choice(TRADES)
    denied = round(chance.triangular(1.5, 22, 7), 1)
    state = {4: RowState.NOT_SENT, 7: RowState.REFUSED}.get(number, RowState.SETTLED)
    return Practice(
        number=number,
        name=f"{chance.choice(PLACES)} {specialty} {chance.choice(FORMS)}",
        place=chance.choice(("", "", f"{chance.choice(PLACES)} Harbor")),
        npi=f"2{chance.randrange(10**8, 10**9)}",
        specialty=specialty,
        county=chance.choice(COUNTIES),
        ends=TODAY + timedelta(days=chance.randrange(-20, 500)),
        seen=chance.randrange(0, 150),
        members=chance.randrange(80, 2400),
        denied=denied,
        trend=tuple(denied + chance.uniform(-2, 2) for _ in range(8)),
        state=state,
    )


def standing(row: Practice) -> str:
    days = (row.ends - TODAY).days
    return "end" if days < 0 else "wa" if days < 90 else "ok"


def columns() -> tuple[Column[Practice], ...]:
    return (
        Column(
            "Provider or practice",
            lambda row: row.name,
            Kind.STRONG,
            150,
            stretch=True,
            sort="name",
            secondary=lambda row: row.place,
        ),
        Column("NPI", lambda row: row.npi, Kind.CODE, 102),
        Column("Specialty", lambda row: row.specialty, Kind.PLAIN, 122),
        Column("County", lambda row: row.county, Kind.QUIET, 98),
        Column(
            "Contract end",
            lambda row: "Ended" if standing(row) == "end" else f"{row.ends:%m/%d/%Y}",
            Kind.STATUS,
            118,
            glyph=standing,
            tone=lambda row: "wa" if standing(row) == "wa" else "",
            spoken=lambda row: f"ends {row.ends:%m/%d/%Y}",
        ),
        Column(
            "Seen",
            lambda row: f"{row.seen} d",
            Kind.NUMBER,
            62,
            tone=lambda row: "wa" if row.seen > 90 else "",
        ),
        Column("Members", lambda row: f"{row.members:,}", Kind.NUMBER, 70),
        Column(
            "Denied 90 d",
            lambda row: f"{row.denied:.1f}%",
            Kind.BAR,
            114,
            sort="denied",
            tone=lambda row: "cr" if row.denied >= 12 else "",
            share=lambda row: row.denied / 22,
        ),
    )


FACTS: RowFacts[Practice] = RowFacts(key=lambda row: row.number, state=lambda row: row.state)


def source(total: int) -> Source[Practice]:
    return Source(
        count=lambda: total,
        page=lambda ask: [practice(n) for n in range(ask.offset, ask.offset + ask.limit)],
    )
