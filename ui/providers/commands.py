"""What a person can do on Providers: in the list, in a record, and with corrections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import Command, late

if TYPE_CHECKING:
    from ui.providers.page import ProvidersPage

TABS = 8
"""Parts of a record that a digit chooses; the kinds of its timeline are chosen by T."""


def provider_commands(page: ProvidersPage) -> tuple[Command, ...]:
    """Return the commands of a page; its record and its corrections are made after them."""
    return (*_of_rows(page), *_of_record(page), *_of_corrections(page))


def _of_rows(page: ProvidersPage) -> tuple[Command, ...]:
    why = _tr("Choose a provider first.")
    return (
        Command("providers.open", _tr("Open 360"), page.open_row,
                enabled=lambda: page.row is not None and page.is_listing(), why_not=why,
                shown=False),
        Command("providers.plan-visit", _tr("Plan visit"), page.plan, "V", "map-pin-plus",
                lambda: page.has_office() or page.has_picks(), single_letter=True, why_not=why),
        Command("providers.plan-another", _tr("Plan another visit"), page.plan_another,
                icon="calendar-plus", enabled=lambda: page.visit_today is not None),
        Command("providers.check-code", _tr("Check a code"), page.check_code, "C",
                "scan-search", page.has_person, single_letter=True, why_not=why),
        Command("providers.new-escalation", _tr("New escalation"), page.escalate, "L", "siren",
                page.has_office, single_letter=True, why_not=why),
        Command("providers.new-contract", _tr("New contract…"), page.agree,
                icon="file-plus-2", enabled=page.has_office, why_not=why),
        Command("providers.export", _tr("Export…"), page.bulk.export,
                icon="download", enabled=page.is_listing,
                why_not=_tr("Go back to the list first.")),
    )  # fmt: skip


def _of_record(page: ProvidersPage) -> tuple[Command, ...]:
    def recorded() -> bool:
        return page.in_record

    def log() -> None:
        page.record.entries.log()

    def show_tab(number: int) -> None:
        page.record.tabs.show_tab(number)

    record = lambda: page.record  # noqa: E731 - it is made after the commands
    tabs = (
        Command(f"providers.tab-{number}", _tr("Tab {0}").format(number),
                partial(show_tab, number), str(number), enabled=recorded,
                single_letter=True, shown=False)
        for number in range(1, TABS + 1)
    )  # fmt: skip
    return (
        Command("providers.log-entry", _tr("Log call or note"), log, "N", "phone", recorded,
                single_letter=True),
        Command("providers.new-provider", _tr("Add provider…"), late(record, "add_provider"),
                icon="user-round-plus"),
        Command("providers.edit-record", _tr("Edit…"), late(record, "edit"), "E",
                "pencil-line", recorded, single_letter=True),
        Command("providers.add-contact", _tr("Add a person…"), late(record, "add_contact"),
                icon="user-plus", enabled=lambda: recorded() and page.has_office()),
        Command("providers.filter-timeline", _tr("Filter timeline"),
                late(record, "next_filter"), "T", "list-filter", recorded, single_letter=True),
        *tabs,
        Command("providers.find-in-timeline", _tr("Find in the timeline"),
                late(record, "find_in_timeline"), "/", "search", recorded, single_letter=True),
        Command("providers.previous", _tr("Previous provider"), lambda: page.record.step(-1), "[",
                enabled=recorded, single_letter=True),
        Command("providers.next", _tr("Next provider"), lambda: page.record.step(1), "]",
                enabled=recorded, single_letter=True),
        Command("providers.back", _tr("Back to list"), page.close_record, "Esc",
                "arrow-left", recorded),
    )  # fmt: skip


def _of_corrections(page: ProvidersPage) -> tuple[Command, ...]:
    corrections = lambda: page.corrections  # noqa: E731 - they are made after the commands
    return (
        Command("providers.corrections", _tr("Directory corrections"), page.show_corrections,
                icon="file-check"),
        Command("providers.approve-correction", _tr("Approve correction"),
                late(corrections, "approve"), "A", "check", page.may_decide, single_letter=True),
        Command("providers.decline-correction", _tr("Decline correction…"),
                late(corrections, "decline"), "D", "x", page.may_decide, single_letter=True),
        Command("providers.send-corrections", _tr("Send correction file…"),
                late(corrections, "send"), "S", "file-down", page.may_send, single_letter=True),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProvidersPage", text)
