"""What the tabs of a record list: codes, claim lines, visits, contracts, people, papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from provider_ops.core.clock import end_of_day
from provider_ops.overview import record_tabs
from provider_ops.overview.record_tabs import PaperKind
from provider_ops.visits import queries as visits
from ui.contracts.lists.columns import category_name
from ui.kit.columns import Column, Kind
from ui.kit.dates import format_date
from ui.kit.language_names import language_name
from ui.kit.paging import PageAsk, Source
from ui.kit.states import Empty
from ui.page import Link
from ui.providers.record_table import Listing
from ui.stored_words import said
from ui.visits.words import state_glyph, state_word, time_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from decimal import Decimal

    from provider_ops.overview.provider_record import Record
    from provider_ops.store.workspace import Workspace

LISTED = ("codes", "claims", "visits", "contract", "people", "documents")
PAPER_LINKS = {PaperKind.CONTRACT: "contract", PaperKind.PACKET: "packet"}
"""What a paper opens; the others open the visit that they belong to."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at an office or one of its places; `provider` is the key of a clinician."""

    id: UUID
    name: str
    role: str
    npi: str
    phone: str
    email: str
    language: str
    best_time: str
    provider: UUID | None = None


def listings() -> tuple[Listing, ...]:
    """Return the lists behind the tabs, in their order."""
    return (
        Listing("codes", _tr("Codes"), _code_columns, _codes, _check,
                Empty("list-checks", _tr("No approved codes"),
                      _tr("What the contract of this office approves is listed here."), "nu")),
        Listing("claims", _tr("Claims"), _line_columns, _lines,
                lambda _record, row: Link("claim-line", row.id),
                Empty("receipt-text", _tr("No claim lines"),
                      _tr("Lines of the last 11 months are listed here once they are loaded."),
                      "nu")),
        Listing("visits", _tr("Visits"), _visit_columns, _visits,
                lambda _record, row: Link("visit", row.id),
                Empty("map-pin", _tr("No visits"),
                      _tr("Press V to plan the first one."), "nu")),
        Listing("contract", _tr("Contract"), _version_columns, _versions,
                lambda _record, row: Link("contract", row.contract_id),
                Empty("file-text", _tr("No contract"),
                      _tr("Nothing is agreed with this office."), "nu")),
        Listing("people", _tr("People and places"), _person_columns, _people,
                lambda _record, row: Link("provider", row.provider) if row.provider else None,
                Empty("users", _tr("Nobody is on file"),
                      _tr("Add a person from the menu beside Plan visit."), "nu")),
        Listing("documents", _tr("Documents"), _paper_columns, _papers,
                lambda _record, row: Link(PAPER_LINKS.get(row.kind, "visit"), row.subject_id),
                Empty("file-text", _tr("No documents"),
                      _tr("Contract files, packets, handouts and photos of visits are listed "
                          "here."), "nu")),
    )  # fmt: skip


def _codes(work: Workspace, record: Record) -> Source[record_tabs.CodeRow]:
    day, known = work.today(), end_of_day(work.time_zone, work.today())
    return _once(record, lambda office: _asked(
        work, lambda session: record_tabs.codes(session, office, day, known)))  # fmt: skip


def _lines(work: Workspace, record: Record) -> Source[record_tabs.LineRow]:
    day, npis = work.today(), record.npis

    def count() -> int:
        with work.read() as session:
            return record_tabs.line_count(session, npis, day)

    def page(ask: PageAsk[record_tabs.LineRow]) -> Sequence[record_tabs.LineRow]:
        with work.read() as session:
            return record_tabs.lines(session, npis, day, offset=ask.offset, limit=ask.limit)

    return Source(count, page)


def _visits(work: Workspace, record: Record) -> Source[visits.VisitRow]:
    office, today, zone = record.office, work.today(), work.time_zone
    which = visits.Filter(organization_id=office.id if office is not None else UUID(int=0))

    def count() -> int:
        with work.read() as session:
            return visits.count(session, which, today)

    def page(ask: PageAsk[visits.VisitRow]) -> Sequence[visits.VisitRow]:
        with work.read() as session:
            return visits.page(session, which, zone=zone, today=today, offset=ask.offset,
                               limit=ask.limit)  # fmt: skip

    return Source(count, page)


def _versions(work: Workspace, record: Record) -> Source[record_tabs.VersionRow]:
    day, known = work.today(), end_of_day(work.time_zone, work.today())
    return _once(record, lambda office: _asked(
        work, lambda session: record_tabs.versions(session, office, day, known)))  # fmt: skip


def _papers(work: Workspace, record: Record) -> Source[record_tabs.PaperRow]:
    return _once(record, lambda office: _asked(
        work, lambda session: record_tabs.papers(session, office, work.time_zone)))  # fmt: skip


def _people(_work: Workspace, record: Record) -> Source[Person]:
    where = {place.id: place for place in record.locations}
    places = [
        Person(one.id, one.address, f"{one.city} {one.zip_code}", "", one.phone, "", "", one.hours)
        for one in record.locations
    ]
    others = [
        Person(one.id, one.name, said(one.role), "", one.phone, one.email, one.language,
               one.best_time)
        for one in record.contacts
    ]  # fmt: skip
    clinicians = [
        Person(one.span_id, one.provider, said(one.specialty), one.npi,
               where[one.location_id].phone if one.location_id in where else "", "", "", "",
               one.provider_id)
        for one in record.people
    ]  # fmt: skip
    return _once(record, lambda _office: (*places, *others, *clinicians))


def _asked(work: Workspace, read: Callable[[Any], Sequence[Any]]) -> Sequence[Any]:
    with work.read() as session:
        return read(session)


def _once(record: Record, read: Callable[[UUID], Sequence[Any]]) -> Source[Any]:
    """Return a source of what is read at one time, when the table asks for it."""
    held: list[Sequence[Any]] = []

    def rows() -> Sequence[Any]:
        if not held:
            held.append(read(record.office.id) if record.office is not None else ())
        return held[0]

    return Source(lambda: len(rows()), lambda ask: rows()[ask.offset : ask.offset + ask.limit])


def _check(record: Record, row: record_tabs.CodeRow) -> Link:
    npi = record.npis[0] if record.npis else record.npi
    return Link("check", npi or None, {"code": row.code[:5]})


def _code_columns() -> tuple[Column[record_tabs.CodeRow], ...]:
    return (
        Column(_tr("Code"), lambda row: row.code, Kind.CODE, 116),
        Column(_tr("What it is"), lambda row: category_name(row.extent) or row.label,
               Kind.PLAIN, 200, stretch=True),
        Column(_tr("List"), lambda row: row.list, Kind.QUIET, 190),
        Column(_tr("From"), lambda row: format_date(row.first), Kind.DATE, 96),
        Column(_tr("To"), lambda row: _day(row.last) or _tr("no end"), Kind.DATE, 96,
               tone=lambda row: "wa" if row.ends_soon else ""),
        Column(_tr("Modifiers"), lambda row: row.modifiers or _tr("any"), Kind.QUIET, 96),
        Column(_tr("Places"), lambda row: row.places or _tr("any"), Kind.QUIET, 96),
        Column(_tr("Units"), lambda row: f"{row.max_units or ''}", Kind.NUMBER, 64),
        Column(_tr("Authorization"), lambda row: _tr("needed") if row.authorization else "",
               Kind.QUIET, 104),
    )  # fmt: skip


def _line_columns() -> tuple[Column[record_tabs.LineRow], ...]:
    return (
        Column(_tr("Date of service"), lambda row: _day(row.day), Kind.DATE, 120),
        Column(_tr("NPI"), lambda row: row.npi, Kind.CODE, 110),
        Column(_tr("Code"), lambda row: row.code, Kind.CODE, 84),
        Column(_tr("Modifiers"), lambda row: row.modifiers, Kind.QUIET, 96),
        Column(_tr("Answer"), lambda row: row.denial or _tr("paid"), Kind.STATUS, 130,
               glyph=lambda row: "no" if row.denial else "ok"),
        Column(_tr("Remarks"), lambda row: row.remarks, Kind.QUIET, 120, stretch=True),
        Column(_tr("Charged"), lambda row: _dollars(row.charge), Kind.MONEY, 100),
        Column(_tr("Paid"), lambda row: _dollars(row.paid), Kind.MONEY, 100),
    )  # fmt: skip


def _visit_columns() -> tuple[Column[visits.VisitRow], ...]:
    return (
        Column(_tr("Day"), lambda row: format_date(row.day), Kind.DATE, 104),
        Column(_tr("Time"), lambda row: time_text(row.start_minute), Kind.QUIET, 84),
        Column(_tr("Purpose"), lambda row: said(row.purpose), Kind.STRONG, 220, stretch=True),
        Column(_tr("Rep"), lambda row: row.rep, Kind.QUIET, 160),
        Column(_tr("State"), state_word, Kind.STATUS, 130, glyph=state_glyph),
    )  # fmt: skip


def _version_columns() -> tuple[Column[record_tabs.VersionRow], ...]:
    return (
        Column(_tr("Contract"), lambda row: row.number, Kind.CODE, 130),
        Column(_tr("Version"), lambda row: said(row.label), Kind.STRONG, 160),
        Column(_tr("From"), lambda row: format_date(row.first), Kind.DATE, 104),
        Column(_tr("To"), lambda row: _day(row.covered_until) or _tr("no end"), Kind.DATE, 104),
        Column(_tr("Source"), lambda row: row.source, Kind.QUIET, 200, stretch=True),
    )  # fmt: skip


def _person_columns() -> tuple[Column[Person], ...]:
    return (
        Column(_tr("Name or address"), lambda row: row.name, Kind.STRONG, 180, stretch=True),
        Column(_tr("Role or city"), lambda row: row.role, Kind.PLAIN, 170),
        Column(_tr("NPI"), lambda row: row.npi, Kind.CODE, 110),
        Column(_tr("Phone"), lambda row: row.phone, Kind.PLAIN, 124),
        Column(_tr("Mail"), lambda row: row.email, Kind.QUIET, 230),
        Column(_tr("Language"), lambda row: language_name(row.language) if row.language else "",
               Kind.PLAIN, 96),
        Column(_tr("Best time or hours"), lambda row: row.best_time, Kind.QUIET, 170),
    )  # fmt: skip


def _paper_columns() -> tuple[Column[record_tabs.PaperRow], ...]:
    return (
        Column(_tr("Day"), lambda row: format_date(row.day), Kind.DATE, 104),
        Column(_tr("Document"), lambda row: row.title, Kind.STRONG, 320, stretch=True),
        Column(_tr("Kind"), lambda row: paper_word(row.kind), Kind.PLAIN, 116),
        Column(_tr("Copies"), lambda row: str(row.copies), Kind.NUMBER, 60),
        Column(_tr("By"), lambda row: row.by, Kind.QUIET, 112),
    )  # fmt: skip


def paper_word(kind: PaperKind) -> str:
    """Return what kind of paper it is."""
    return {
        PaperKind.CONTRACT: _tr("Contract file"),
        PaperKind.PACKET: _tr("Packet"),
        PaperKind.MATERIAL: _tr("Handed over"),
        PaperKind.PHOTO: _tr("Photo"),
        PaperKind.SIGNATURE: _tr("Signed paper"),
    }[kind]


def _day(day: date | None) -> str:
    return format_date(day) if day is not None else ""


def _dollars(amount: Decimal) -> str:
    return f"${amount:,.2f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Providers", text)
