"""The people of a demo market: staff, offices at real ZIP codes, clinicians, contacts."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from provider_ops.charts.counties import load_outlines
from provider_ops.demo import words
from provider_ops.demo.catalogue import SPECIALTIES, Specialty
from provider_ops.demo.maker import MARKET_NAME, ZONE, Batch, Maker
from provider_ops.network.rules import npi_check_digit
from provider_ops.outliers.rules.peers import LEAST_PEERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

_FIRST_PROVIDER = 225_000_000
_FIRST_ORGANIZATION = 210_000_000
"""NPIs of the demo begin with 2, where no clinician has been numbered so far."""

_HOME = ("12103", "12057", "12101", "12053", "12081", "12115", "12105", "12017")
"""Pinellas, Hillsborough, Pasco, Hernando, Manatee, Sarasota, Polk, Citrus: most offices."""

_ACCESS = ("Ramp", "Ramp, exam table that lowers", "Ground floor, wide doors", "")
_TELEHEALTH = (True, True, False, None)
"""Taken by key, so that they ask nothing of chance."""

_PANEL = 270
"""Members of a clinician."""
_GROUP, _EACH = 4, 60
"""Clinicians of an office that may stand out, and offices of a specialty for each that does."""
_MANY, _FEW = 5.0, 0.25
"""How many times the usual visits for each member they have."""
_ROLES = ("office manager", "biller", "front desk")


@dataclass(frozen=True, slots=True)
class Place:
    """A real ZIP code."""

    zip_code: str
    city: str
    county_fips: str
    latitude: float
    longitude: float
    area_code: str


@dataclass(slots=True)
class Person:
    """A clinician of an office."""

    id: UUID
    npi: str
    name: str
    specialty: Specialty


@dataclass(slots=True)
class Office:
    """An organization with its main location; `trouble` is how often its claims go wrong."""

    id: UUID
    npi: str
    name: str
    specialty: Specialty
    place: Place
    location_id: UUID
    rep_id: UUID
    territory_id: UUID
    tier: str
    trouble: float
    people: list[Person] = field(default_factory=list)
    contacts: list[tuple[UUID, str, str]] = field(default_factory=list)
    """Key, name and role."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Our people; each rep has a territory."""

    reps: tuple[UUID, ...]
    territories: tuple[UUID, ...]
    manager: UUID
    trainer: UUID
    rows: Batch
    territory_rows: Batch


@cache
def places() -> tuple[Place, ...]:
    """Return Florida's ordinary ZIP codes with county and coordinates, by ZIP code."""
    import zipcodes

    fips = {county.name: county.fips for county in load_outlines().counties}
    found = []
    codes = zipcodes.filter_by(  # type: ignore[no-untyped-call]
        state="FL", zip_code_type="STANDARD", active=True
    )
    for entry in codes:
        county = entry["county"].removesuffix(" County")
        if county in fips and entry["area_codes"]:
            found.append(
                Place(
                    entry["zip_code"], entry["city"], fips[county], float(entry["lat"]),
                    float(entry["long"]), entry["area_codes"][0],
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda place: place.zip_code))


def staff(make: Maker) -> Staff:
    """Make the manager, the trainer, a director and the reps with their territories."""
    manager, trainer, director = make.new_id(), make.new_id(), make.new_id()
    people = [
        (manager, "Karen", "Oyelaran", "manager"),
        (trainer, "Luis", "Camacho", "trainer"),
        (director, "Renee", "Whitfield", "director"),
    ]
    names = _names(make)
    reps = [make.new_id() for _ in range(make.scale.reps)]
    for number, key in enumerate(reps):
        given, family = ("Marisol", "Vega") if number == 0 else next(names)
        people.append((key, given, family, "rep"))
    territories = [make.new_id() for _ in reps]
    rows = [
        (key, given, family, role, f"{given}.{family}@heronbay.example".lower(),
         _phone(make, "727"), True)
        for key, given, family, role in people
    ]  # fmt: skip
    areas = [(key, _territory_name(n), reps[n]) for n, key in enumerate(territories)]
    return Staff(
        tuple(reps), tuple(territories), manager, trainer,
        make.batch("staff_member", "given_name family_name role email phone active", rows),
        make.batch("territory", "name rep_id", areas),
    )  # fmt: skip


def market_row(make: Maker) -> Batch:
    """Make the market itself."""
    return make.batch(
        "market", "name state time_zone", [(make.new_id(), MARKET_NAME, "FL", ZONE)]
    )


def offices(make: Maker, team: Staff) -> list[Office]:
    """Make offices until their clinicians are as many as the scale asks for."""
    made: list[Office] = []
    spots = _spots(make)
    weights = [specialty.weight for specialty in SPECIALTIES]
    taken: set[str] = set()
    count = 0
    while count < make.scale.providers:
        specialty = make.chance.choices(SPECIALTIES, weights)[0]
        size = min(_size(make), make.scale.providers - count)
        made.append(_office(make, team, specialty, make.chance.choice(spots), len(made), taken))
        made[-1].people = [
            _person(make, made[-1], count + n, lead=n == 0) for n in range(size)
        ]
        count += size
    return made


def batches(make: Maker, made: Sequence[Office]) -> Iterator[Batch]:
    """Yield organizations, locations, providers, affiliations and contacts."""
    unusual = outlying(made)
    yield make.batch(
        "organization", "name npi tin kind tier territory_id members note",
        [
            (o.id, o.name, o.npi, f"59{make.chance.randrange(10**7):07d}", "group", o.tier,
             o.territory_id, _members(make, o, unusual.get(o.id, 1.0)), "")
            for o in made
        ],
    )  # fmt: skip
    yield make.batch(
        "location",
        "organization_id name address city state zip_code county_fips latitude longitude phone "
        "hours accessibility",
        [
            (o.location_id, o.id, "Main office",
             f"{make.chance.randint(100, 9900)} {make.chance.choice(words.STREETS)}", o.place.city,
             "FL", o.place.zip_code, o.place.county_fips, *_near(make, o.place),
             _phone(make, o.place.area_code), "Mon to Fri 8:00 to 5:00",
             _ACCESS[o.location_id.int % len(_ACCESS)])
            for o in made
        ],
    )  # fmt: skip
    yield make.batch(
        "provider",
        "npi given_name family_name credential specialty taxonomy_code languages accepts_new "
        "telehealth",
        [_provider_row(make, person) for o in made for person in o.people],
    )
    yield _affiliations(make, made)
    yield make.batch(
        "contact", "organization_id location_id name role phone email language best_time",
        [_contact_row(make, o, key, name, role) for o in made for key, name, role in o.contacts],
    )  # fmt: skip


def _members(make: Maker, office: Office, times: float) -> int:
    """Members on an office's panels: alike for each clinician, but for those that stand out.

    From a stream of its own; the common one still goes on by one number, as it always did.
    """
    make.chance.randint(60, 480)
    own = random.Random(office.id.int)  # noqa: S311 - a demo must repeat
    return round(len(office.people) * _PANEL * own.uniform(0.85, 1.15) / times)


def outlying(made: Sequence[Office]) -> dict[UUID, float]:
    """Return how many times the usual visits for each member some large offices have, by key."""
    groups: dict[str, list[Office]] = {}
    for office in made:
        groups.setdefault(office.specialty.name, []).append(office)
    found: dict[UUID, float] = {}
    for number, (_name, own) in enumerate(sorted(groups.items())):
        large = sorted(own, key=lambda one: (-len(one.people), one.id.hex))
        if len(own) < LEAST_PEERS or len(large[1].people) < _GROUP:
            continue
        more = max(1, len(own) // _EACH)
        found |= {one.id: _MANY for one in large[1 : 1 + more] if len(one.people) >= _GROUP}
        if number % 2:
            found[large[0].id] = _FEW
    return found


def _affiliations(make: Maker, made: Sequence[Office]) -> Batch:
    rows = []
    for office in made:
        for person in office.people:
            first = make.day(-2400, -420)
            left = make.day(-200, -5) if make.chance.random() < 0.03 else None
            rows.append(
                (make.new_id(), first, left, make.instant(first), None, False, "Roster",
                 person.id, office.id, office.location_id)
            )  # fmt: skip
    return make.batch(
        "affiliation",
        "valid_from valid_to recorded_at replaces_id withdrawn source "
        "provider_id organization_id location_id",
        rows,
    )


def _spots(make: Maker) -> list[Place]:
    everywhere = places()
    home = [place for place in everywhere if place.county_fips in _HOME]
    # small markets stay around Tampa Bay; a large one covers the state
    return [*home, *everywhere] if make.scale.providers > 1_000 else home


def _office(
    make: Maker, team: Staff, specialty: Specialty, place: Place, number: int, taken: set[str]
) -> Office:
    # neighbours belong to one territory: order by ZIP code, cut into as many parts as reps
    share = sum(place.zip_code > other for other in _quantiles(len(team.reps)))
    name = _practice_name(make, specialty, place, taken)
    office = Office(
        make.new_id(), _npi(_FIRST_ORGANIZATION + number), name, specialty, place,
        make.new_id(), team.reps[share], team.territories[share],
        make.chance.choices("ABC", (2, 5, 5))[0],
        make.chance.choices((0.5, 1.0, 2.6), (3, 6, 1))[0],
    )  # fmt: skip
    names = _names(make)
    for role in _ROLES[: make.chance.randint(1, len(_ROLES))]:
        given, family = next(names)
        office.contacts.append((make.new_id(), f"{given} {family}", role))
    return office


@cache
def _quantiles(parts: int) -> tuple[str, ...]:
    codes = [p.zip_code for p in places() if p.county_fips in _HOME] if parts < 10 else [
        p.zip_code for p in places()
    ]  # fmt: skip
    return tuple(codes[len(codes) * n // parts] for n in range(1, parts))


def _practice_name(make: Maker, specialty: Specialty, place: Place, taken: set[str]) -> str:
    while True:
        front = make.chance.choice(words.PLACES)
        name = f"{front} {specialty.practice}"
        if make.chance.random() < 0.6 or name in taken:
            name = f"{name} {make.chance.choice(words.ENDINGS)}"
        if name in taken:
            name = f"{name}, {place.city}"
        if name in taken:
            name = f"{name} {make.chance.randint(2, 99)}"
        if name not in taken:
            taken.add(name)
            return name


def _person(make: Maker, office: Office, number: int, *, lead: bool) -> Person:
    given = make.chance.choice(words.GIVEN)
    family = make.chance.choice(words.FAMILY)
    nurse = SPECIALTIES[2]
    mixed = office.specialty.practice in {"Family Medicine", "Internal Medicine"}
    specialty = nurse if mixed and not lead and make.chance.random() < 0.35 else office.specialty
    return Person(
        make.new_id(), _npi(_FIRST_PROVIDER + number), f"{given}|{family}", specialty
    )


def _provider_row(make: Maker, person: Person) -> tuple[Any, ...]:
    given, family = person.name.split("|")
    languages = "en,es" if make.chance.random() < 0.45 else "en"
    accepts = make.chance.choices((True, False, None), (6, 2, 2))[0]
    kind = person.specialty
    return (person.id, person.npi, given, family, kind.credential, kind.name, kind.taxonomy,
            languages, accepts, _TELEHEALTH[person.id.int % len(_TELEHEALTH)])  # fmt: skip


def _contact_row(
    make: Maker, office: Office, key: UUID, name: str, role: str
) -> tuple[Any, ...]:
    mail = f"{name.replace(' ', '.')}@practice{office.npi[-5:]}.example".lower()
    best = make.chance.choice(("", "Tue, Thu a.m.", "after 2 p.m.", "before 10 a.m."))
    language = "es" if make.chance.random() < 0.3 else "en"
    return (key, office.id, office.location_id, name, role, _phone(make, office.place.area_code),
            mail, language, best)  # fmt: skip


def _npi(base: int) -> str:
    return f"{base}{npi_check_digit(str(base))}"


def _size(make: Maker) -> int:
    return make.chance.choices((1, 2, 3, 4, 6, 9, 16), (22, 20, 18, 15, 14, 8, 3))[0]


def _near(make: Maker, place: Place) -> tuple[float, float]:
    spread = 0.02  # degrees, about a mile: offices of one ZIP code do not lie on one point
    return (
        round(place.latitude + make.chance.uniform(-spread, spread), 4),
        round(place.longitude + make.chance.uniform(-spread, spread), 4),
    )


def _phone(make: Maker, area: str) -> str:
    return f"({area}) 555-01{make.chance.randrange(100):02d}"


def _names(make: Maker) -> Iterator[tuple[str, str]]:
    while True:
        yield make.chance.choice(words.GIVEN), make.chance.choice(words.FAMILY)


def _territory_name(number: int) -> str:
    sides = ("West Central", "Gulf", "Suncoast", "Nature Coast", "Lakes", "Heartland",
             "First Coast", "Treasure Coast", "Panhandle", "Space Coast", "Southwest",
             "Everglades", "Big Bend", "Gold Coast")  # fmt: skip
    round_, place = divmod(number, len(sides))
    return sides[place] if not round_ else f"{sides[place]} {round_ + 1}"
