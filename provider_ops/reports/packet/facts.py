"""What a packet is made of, read once: the provider, their codes, the handouts with files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.core.errors import FileError, NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.model import (
    Affiliation,
    Organization,
    Provider,
    StaffMember,
    Territory,
)
from provider_ops.reports.packet.codes import CodeList, code_lists
from provider_ops.store.spans import known_at, valid_on
from provider_ops.training import queries as training
from provider_ops.training.rules import ENGLISH, LANGUAGES, SPANISH

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_NAMES = {"en": Sentence("English"), "es": Sentence("Spanish")}
_LONGEST = 39
"""Letters of an unknown code that a title names."""


@dataclass(frozen=True, slots=True)
class PacketRequest:
    """Which packet to make.

    Attributes:
        npi: The provider's NPI.
        materials: Codes of handouts, in the order of the packet; may be empty.
        language: "en" or "es": of the words and of the handouts.
        as_of: The instant whose knowledge counts; its day is the day of the packet.
        record: Whether to note in the office's history that it was issued.
    """

    npi: str
    materials: tuple[str, ...]
    language: str
    as_of: datetime
    record: bool = False


@dataclass(frozen=True, slots=True)
class Handout:
    """A version of a material; `content` is its PDF."""

    code: str
    version: str
    title: str
    sha256: str
    version_id: UUID = field(repr=False)

    @property
    def mark(self) -> str:
        """What stands on each of its pages."""
        return f"{self.code} v{self.version}"


@dataclass(frozen=True, slots=True)
class PacketFacts:
    """Everything the packet says. Days are those of the market's time zone."""

    language: str
    as_of: datetime
    time_zone: str
    day: date
    provider_id: UUID
    provider: str
    npi: str
    specialty: str
    organization_id: UUID | None
    organization: str
    rep: str
    rep_phone: str
    made_by: str
    lists: tuple[CodeList, ...]
    handouts: tuple[Handout, ...]


def packet_facts(session: Session, work: Workspace, request: PacketRequest) -> PacketFacts:
    """Read the facts of a packet.

    Raises:
        NotFoundError: Nobody in the market has the NPI.
        RuleError: A handout is unknown, has no version in the language, or its translation is
            behind the original; or the language is not one we print in.
        FileError: The file of a handout is not on this laptop.
    """
    if request.language not in LANGUAGES:
        raise RuleError(Sentence("Packets are in {one} or {other}.", one=ENGLISH, other=SPANISH))
    on = day_in(work.time_zone, request.as_of)
    found = session.execute(
        select(Provider.id, Provider.given_name, Provider.family_name, Provider.credential,
               Provider.specialty)
        .where(Provider.npi == request.npi, Provider.market_id == work.market_id)
        .order_by(Provider.id)
        .limit(1)
    ).first()  # fmt: skip
    if found is None:
        raise NotFoundError(
            Sentence("NPI {npi}.", npi=request.npi),
            title="No provider of this market has this NPI",
            remedy="Nothing was made. Check the number and try again.",
        )
    key, given, family, credential, specialty = found
    office, name, territory = _office(session, key, on, request.as_of)
    rep, phone = _rep(session, territory)
    author = session.get(StaffMember, work.staff_id)
    return PacketFacts(
        language=request.language,
        as_of=request.as_of,
        time_zone=work.time_zone,
        day=on,
        provider_id=key,
        provider=f"{given} {family}, {credential}" if credential else f"{given} {family}",
        npi=request.npi,
        specialty=specialty,
        organization_id=office,
        organization=name,
        rep=rep,
        rep_phone=phone,
        made_by=f"{author.given_name} {author.family_name}" if author else "",
        lists=code_lists(session, work.market_id, key, on, request.as_of),
        handouts=_handouts(session, request, on),
    )


def contents_of(session: Session, facts: PacketFacts) -> tuple[bytes, ...]:
    """Read the files of the handouts, in order.

    Raises:
        FileError: One is not on this laptop.
    """
    return tuple(_content(session, handout) for handout in facts.handouts)


def _content(session: Session, handout: Handout) -> bytes:
    content = training.content(session, handout.sha256)
    if content is None:
        raise FileError(
            Sentence("{mark}, {title}.", mark=handout.mark, title=handout.title),
            title="A handout is not on this laptop",
            remedy="Nothing was made. Sync this laptop, then make the packet again.",
        )
    return content


def _handouts(session: Session, request: PacketRequest, on: date) -> tuple[Handout, ...]:
    library = {row.code: row for row in training.library(session, on)}
    language = request.language
    chosen = []
    for code in dict.fromkeys(request.materials):
        row = library.get(code)
        if row is None:
            raise RuleError(
                Sentence("The library has {codes}.",
                         codes=", ".join(library) or Sentence("nothing yet")),
                title=Sentence("There is no material {code}", code=code[:_LONGEST]),
                remedy="Nothing was made. Choose a material of the library.",
            )
        version = row.current.get(language)
        if version is None:
            raise RuleError(
                Sentence("{code} has no {language} version in use on {day:%m/%d/%Y}.",
                         code=code, language=_NAMES[language], day=on),
                title="A handout is missing in this language",
                remedy="Nothing was made. Leave it out, or ask the trainer for it.",
            )
        if language != ENGLISH and language in row.behind:
            raise RuleError(
                Sentence("{code}: {language} is v{version}, {original} is v{newer}.", code=code,
                         language=_NAMES[language], version=version.version,
                         original=_NAMES[ENGLISH], newer=row.behind[language]),
                title="A translation is behind its original",
                remedy="Nothing was made. Leave it out, or ask the trainer for the new version.",
            )
        chosen.append(Handout(code, version.version, version.title, version.sha256, version.id))
    return tuple(chosen)


def _office(
    session: Session, provider_id: UUID, on: date, known: datetime
) -> tuple[UUID | None, str, UUID | None]:
    found = session.execute(
        select(Organization.id, Organization.name, Organization.territory_id)
        .join(Affiliation, Affiliation.organization_id == Organization.id)
        .where(Affiliation.provider_id == provider_id, known_at(Affiliation, known),
               valid_on(Affiliation, on))
        .order_by(Organization.name, Organization.id)
        .limit(1)
    ).first()  # fmt: skip
    return (found[0], found[1], found[2]) if found else (None, "", None)


def _rep(session: Session, territory_id: UUID | None) -> tuple[str, str]:
    found = session.execute(
        select(StaffMember.given_name, StaffMember.family_name, StaffMember.phone)
        .join(Territory, Territory.rep_id == StaffMember.id)
        .where(Territory.id == territory_id)
    ).first()
    return (f"{found[0]} {found[1]}", found[2]) if found else ("", "")
