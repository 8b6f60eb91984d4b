"""Add and edit by hand: a clinician, an office, a person of an office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from provider_ops.network import actions
from provider_ops.network import queries as network
from provider_ops.network.model import Organization, Provider
from provider_ops.network.rules import npi_problem
from ui.kit.choices import Select
from ui.kit.date_field import DateField
from ui.kit.entry_fields import NumberField
from ui.kit.error_words import say
from ui.kit.fields import Field, TextArea, TextField
from ui.kit.language_names import language_name
from ui.kit.sheet import Sheet
from ui.kit.suggest import SearchField
from ui.stored_words import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from provider_ops.overview.provider_record import Record
    from provider_ops.store.workspace import Workspace
    from ui.page import Desk

    Write = Callable[[Workspace], UUID | None]

ROLES = ("office manager", "biller", "front desk", "credentialing", "other")
LANGUAGES = ("en", "es", "ht", "pt", "fr", "vi", "zh", "ru", "ar")
MOST_MEMBERS = 1_000_000
OFFERED = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """A sheet, and what it does once it is confirmed.

    `read` takes the fields as they are, on the UI thread, and returns what a worker writes.
    """

    sheet: Sheet
    read: Callable[[], Write]
    done: str


def add_provider(desk: Desk, parent: QWidget, office: tuple[str, UUID] | None) -> Entry:
    """Return the sheet for a clinician who is new here, at an office from a day on."""
    theme = desk.theme
    npi = _text(desk, "NPI", "provider.npi")
    npi.control.set_code()  # type: ignore[attr-defined]
    given, family = _text(desk, "First name", "provider.given"), _text(
        desk, "Last name", "provider.family"
    )
    credential = _text(desk, "Credential", "provider.credential")
    specialty = _text(desk, "Specialty", "provider.specialty")
    search = SearchField(theme, desk.jobs, lambda text: _offices(desk.work, text), _("Name or NPI"))
    since = DateField(theme, desk.work.today)
    since.set_value(desk.work.today())
    at, start = Field(theme, _("Office"), search), Field(theme, _("Since"), since)
    if office is not None:
        search.set_choice(*office)
        search.setCursorPosition(0)

    def wrong() -> dict[Field, str]:
        found = {npi: say(npi_problem(_value(npi)))} | _needed(given, family)
        if search.value() is not None and since.value() is None:
            found[start] = _("Since when does the clinician work there?")
        return {field: words for field, words in found.items() if words}

    def read() -> Write:
        person = {
            "npi": _value(npi), "given_name": _value(given), "family_name": _value(family),
            "credential": _value(credential), "specialty": _value(specialty),
        }  # fmt: skip
        place, day = search.value(), since.value()

        def write(work: Workspace) -> UUID:
            key = actions.add_provider(work, **person)
            if place is not None and day is not None:
                actions.affiliate(work, key, place, first=day, source=_("entered by hand"))
            return key

        return write

    rows = (npi, (given, family), (credential, specialty), (at, start))
    sheet = Sheet(theme, parent, _("Add provider"), "", rows, act=_("Add provider"),
                  keep=_("Cancel"), check=wrong)  # fmt: skip
    return Entry(sheet, read, _("Provider added"))


def edit_provider(desk: Desk, parent: QWidget, record: Record) -> Entry:
    """Return the sheet for what may change of a clinician."""
    person, theme = record.provider, desk.theme
    assert person is not None
    given = _text(desk, "First name", "provider.given", person.given_name)
    family = _text(desk, "Last name", "provider.family", person.family_name)
    credential = _text(desk, "Credential", "provider.credential", person.credential)
    specialty = _text(desk, "Specialty", "provider.specialty", person.specialty)
    spoken = _text(desk, "Languages", "provider.languages", ", ".join(person.languages))
    takes = Select([(_("Never asked"), None), (_("Accepts"), True), (_("Does not accept"), False)])
    takes.set_value(person.accepts_new)
    accepts = Field(theme, _("New patients"), takes)

    def read() -> Write:
        said = {
            "given_name": _value(given), "family_name": _value(family),
            "credential": _value(credential), "specialty": _value(specialty),
            "languages": ",".join(filter(None, map(str.strip, _value(spoken).split(",")))),
            "accepts_new": takes.value(),
        }  # fmt: skip
        return lambda work: actions.edit(work, Provider, person.id, **said)

    rows = ((given, family), (credential, specialty), (spoken, accepts))
    return _editing(desk, parent, record.name, rows, lambda: _needed(given, family), read)


def edit_office(desk: Desk, parent: QWidget, record: Record) -> Entry:
    """Return the sheet for what may change of an office."""
    office, theme = record.office, desk.theme
    assert office is not None
    name = _text(desk, "Name", "office.name", office.name)
    tin = _text(desk, "TIN", "office.tin", office.tin)
    count = NumberField(0, MOST_MEMBERS, office.members)
    members = Field(theme, _("Members"), count)
    tiers = Select([("", ""), *((one, one) for one in "ABC")])
    tiers.set_value(office.tier)
    tier = Field(theme, _("Tier"), tiers)
    words = TextArea(theme, office.note)
    note = Field(theme, _("Note"), words)

    def read() -> Write:
        said = {
            "name": _value(name), "tin": _value(tin), "members": count.value(),
            "tier": tiers.value() or "", "note": words.toPlainText().strip(),
        }  # fmt: skip
        return lambda work: actions.edit(work, Organization, office.id, **said)

    rows = (name, (tin, members, tier), note)
    return _editing(desk, parent, record.name, rows, lambda: _needed(name), read)


def add_contact(desk: Desk, parent: QWidget, organization_id: UUID, office: str) -> Entry:
    """Return the sheet for a person of an office who is no clinician."""
    theme = desk.theme
    name = _text(desk, "Name", "contact.name")
    roles = Select([(said(role).capitalize(), role) for role in ROLES])
    roles.set_value(ROLES[0])
    role = Field(theme, _("Role"), roles)
    phone, email = _text(desk, "Phone", "contact.phone"), _text(desk, "Email", "contact.email")
    spoken = Select([(language_name(one), one) for one in LANGUAGES])
    spoken.set_value("en")
    language = Field(theme, _("Prefers"), spoken)
    best = _text(desk, "Best time", "contact.best", names=False)

    def read() -> Write:
        said = {
            "name": _value(name), "role": roles.value(), "phone": _value(phone),
            "email": _value(email), "language": spoken.value(), "best_time": _value(best),
        }  # fmt: skip
        return lambda work: actions.add_contact(work, organization_id, **said)

    rows = ((name, role), (phone, email), (language, best))
    sheet = Sheet(theme, parent, _("Add a person"), office, rows, act=_("Add person"),
                  keep=_("Cancel"), check=lambda: _needed(name))  # fmt: skip
    return Entry(sheet, read, _("Person added"))


def _editing(
    desk: Desk,
    parent: QWidget,
    title: str,
    rows: Any,
    check: Callable[[], dict[Field, str]],
    read: Callable[[], Write],
) -> Entry:
    sheet = Sheet(desk.theme, parent, title, "", rows, act=_("Save"), keep=_("Cancel"), check=check)
    return Entry(sheet, read, _("Saved"))


def _text(
    desk: Desk, title: str, name: str, value: str = "", *, names: bool = True
) -> Field:
    return Field(desk.theme, _(title), TextField(desk.theme, value), name=name, names=names)


def _value(field: Field) -> str:
    control = field.control
    assert isinstance(control, TextField)
    return control.text().strip()


def _needed(*fields: Field) -> dict[Field, str]:
    return {field: _("This is needed") for field in fields if not _value(field)}


def _offices(work: Workspace, text: str) -> list[tuple[str, UUID]]:
    with work.read() as session:
        rows = network.offices(session, work.market_id, text=text, limit=OFFERED)
    return [(row.name, row.id) for row in rows]


def _(text: str) -> str:
    return QCoreApplication.translate("ProviderForms", text)
