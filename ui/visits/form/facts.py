"""Everything the form of one visit needs to know, read together on a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from provider_ops.codes import queries as codes
from provider_ops.directory import queries as directory
from provider_ops.escalations import queries as escalations
from provider_ops.network import queries as network
from provider_ops.overview.prep import Prep, prep
from provider_ops.training import queries as training
from provider_ops.visits import queries as visits
from provider_ops.visits.rules import State, begun

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.store.workspace import Workspace

TOPICS = 12
_USUAL_SINCE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody of the office who may be there."""

    name: str
    role: str
    contact_id: UUID | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """A version of a material that can be handed over.

    `newer` is the version in force when this one is not; `behind` is the version of the other
    language when this one lags it.
    """

    id: UUID
    code: str
    title: str
    language: str
    version: str
    newer: str = ""
    withdrawn: bool = False
    behind: str = ""

    @property
    def sound(self) -> bool:
        """Whether nothing stands against handing it over."""
        return not (self.newer or self.withdrawn or self.behind)


@dataclass(frozen=True, slots=True)
class Place:
    """An address of the office, by the name it is called."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Clinician:
    """Somebody of the office whom a code check can be about."""

    id: UUID
    npi: str
    name: str


@dataclass(frozen=True, slots=True)
class FormFacts:
    """A visit with what its form offers and shows beside it."""

    detail: visits.VisitDetail
    people: tuple[Present, ...]
    handouts: dict[UUID, Handout]
    topics: tuple[str, ...]
    carried: tuple[visits.PromiseRow, ...]
    prep: Prep
    team: tuple[escalations.Colleague, ...]
    walk: directory.WalkFacts
    purposes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    clinicians: tuple[Clinician, ...] = ()
    told: tuple[codes.RecentCheck, ...] = ()


def load(work: Workspace, visit_id: UUID) -> FormFacts:
    """Read the facts of a visit.

    Raises:
        NotFoundError: If the visit is gone.
    """
    today, now = work.today(), work.now()
    with work.read() as session:
        detail = _begun(visits.detail(session, visit_id, zone=work.time_zone, today=today), work)
        office = detail.row.organization_id
        about = prep(session, office, today, now, zone=work.time_zone)
        open_promises = visits.promises(session, today, organization_id=office)
        kept = visits.promises(session, today, kept_visit_id=visit_id, open_only=False)
        contacts = network.contacts(session, office)
        clinicians = network.affiliations(session, today, now, organization_id=office)
        materials = training.library(session, today)
        versions = training.versions_of(session, today)
        usual = visits.usual_topics(session, work.market_id, today - _USUAL_SINCE, TOPICS)
        kinds = visits.usual_purposes(session, work.market_id, today - _USUAL_SINCE, TOPICS)
        addresses = network.locations(session, office)
        team = escalations.colleagues(session)
        place = detail.form.location_id or detail.location_id
        walk = directory.walk_facts(session, work.market_id, office, place, today, now)
        told = codes.recent_checks(session, work.market_id, codes.ToldFilter(visit_id=visit_id))
    own = {promise.promise_id for promise in detail.form.promises}
    return FormFacts(
        detail,
        _people(contacts, clinicians),
        _handouts(materials, versions),
        _topics(about, usual),
        (*kept, *(row for row in open_promises if row.id not in own)),
        about,
        team,
        walk,
        kinds,
        tuple(Place(row.id, row.name or row.city or row.address) for row in addresses),
        tuple({row.npi: Clinician(row.provider_id, row.npi, row.provider)
               for row in clinicians}.values()),
        told,
    )


def _begun(detail: visits.VisitDetail, work: Workspace) -> visits.VisitDetail:
    """Return a visit that is opened for the first time on its day as one that begins now.

    What was noted on a day before, such as what to speak of, did not begin it.
    """
    saved, zone = detail.draft_saved_at, ZoneInfo(work.time_zone)
    now = work.now().astimezone(zone)
    noted_today = saved is not None and saved.astimezone(zone).date() >= now.date()
    if detail.row.state is not State.TODAY or detail.unlockings or noted_today:
        return detail
    return replace(detail, form=begun(detail.form, now))


def _people(
    contacts: Sequence[network.ContactRow], clinicians: Sequence[network.AffiliationRow]
) -> tuple[Present, ...]:
    known = [Present(row.name, row.role, row.id, row.language) for row in contacts]
    others = {row.provider: Present(row.provider, row.specialty) for row in clinicians}
    return (*known, *others.values())


def _handouts(
    materials: Sequence[training.MaterialRow], versions: Sequence[training.VersionRow]
) -> dict[UUID, Handout]:
    rows = {row.id: row for row in materials}
    found = {}
    for version in versions:
        material = rows[version.material_id]
        current = material.current.get(version.language)
        found[version.id] = Handout(
            version.id,
            material.code,
            version.title,
            version.language,
            version.version,
            newer=current.version if current and version.state == "superseded" else "",
            withdrawn=version.state == "withdrawn",
            behind=material.behind.get(version.language, "") if version.state == "current" else "",
        )
    return found


def _topics(about: Prep, usual: Sequence[str]) -> tuple[str, ...]:
    """What this office's facts suggest first, then what visits are usually about."""
    suggested = [f"Denials: {denial.reason}" for denial in about.denials.reasons[:3]]
    suggested += [f"{row.number} {row.title}" for row in about.cases[:2]]
    return tuple(dict.fromkeys((*suggested, *usual)))[:TOPICS]
