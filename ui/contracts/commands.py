"""What can be done on Contracts & codes; listed before its views are built."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.contracts.lists.commands import list_commands
from ui.contracts.views import CHECKER, CONTRACTS, EXPIRING, LISTS
from ui.kit.commands import Command, late

TABS = 6
"""Parts of a contract, which the digits turn."""

if TYPE_CHECKING:
    from ui.contracts.checker.view import CheckerView
    from ui.contracts.page import ContractsPage


def contract_commands(page: ContractsPage) -> list[Command]:
    """Return the commands of the page and of all its views."""

    def checker() -> CheckerView:
        return page.checker

    def answered() -> bool:
        return (page.view == CHECKER and page.checker.copy.isEnabled()
                and not page.checker.on_sheet)  # fmt: skip

    def to_visit() -> None:
        if page.view == CHECKER:
            page.checker.add_to_visit()
        else:
            page.contract.deeds.bring()

    def on_sheet() -> bool:
        return page.view == CHECKER and page.checker.on_sheet

    return [
        Command("contracts.copy-answer", _tr("Copy answer"), late(checker, "copy_answer"),
                "Ctrl+C", "copy", enabled=answered),
        Command("contracts.tell-office", _tr("Tell the office"), late(checker, "keep_answer"),
                "T", "message-square-text", enabled=answered, single_letter=True),
        Command("contracts.print-sheet", _tr("Print quick sheet"),
                late(checker, "print_sheet"), "P", "printer", enabled=answered,
                single_letter=True),
        Command("contracts.add-to-visit", _tr("Bring to visit…"), to_visit, "V", "map-pin-plus",
                enabled=lambda: answered() or page.view == "contract", single_letter=True),
        Command("contracts.add-to-escalation", _tr("Add answer to escalation…"),
                late(checker, "add_to_case"), "G", "siren", enabled=answered, single_letter=True),
        Command("contracts.find", _tr("Find or next code"), page.search, "/", "search",
                single_letter=True, shown=False,
                enabled=lambda: page.view in (CHECKER, CONTRACTS, LISTS)),
        Command("contracts.new-contract", _tr("New contract…"), page.new_contract,
                icon="file-plus-2"),
        *_board_commands(page),
        *_contract_commands(page),
        *list_commands(lambda: page.code_lists, lambda: page.view == LISTS),
        Command("contracts.back", _tr("Back to the list"), page.back, "Esc",
                enabled=lambda: page.view == "contract" or on_sheet(), shown=False),
        Command("contracts.check-code", _tr("Check a code"),
                lambda: page.show_view(CHECKER), icon="scan-search"),
    ]  # fmt: skip


def _board_commands(page: ContractsPage) -> list[Command]:
    """Return what can be done with the cards of what ends."""

    def here() -> bool:
        return page.view == EXPIRING

    return [
        Command("contracts.board-or-table", _tr("Board or table"),
                late(lambda: page.expiring, "toggle_mode"), "B", "kanban-square",
                single_letter=True, enabled=here),
        Command("contracts.put-off", _tr("Put off, or bring back"),
                late(lambda: page.expiring, "put_off"), "S", "clock", single_letter=True,
                enabled=here),
        Command("contracts.give-owner", _tr("Choose the owner…"),
                late(lambda: page.expiring, "give_owner"), "O", "user-plus",
                single_letter=True, enabled=here),
    ]  # fmt: skip


def _contract_commands(page: ContractsPage) -> list[Command]:
    """Return what can be done with one contract."""

    def here() -> bool:
        return page.view == "contract"

    return [
        Command("contracts.compare-versions", _tr("Compare versions"),
                late(lambda: page.contract, "compare"), "D", "columns-3",
                enabled=here, single_letter=True),
        Command("contracts.log-reminder", _tr("Log reminder…"),
                late(lambda: page.contract, "remind"), "R", "bell-plus",
                enabled=here, single_letter=True),
        Command("contracts.save-brief", _tr("Save the renewal brief…"),
                late(lambda: page.contract, "save_brief"), icon="file-down",
                enabled=here),
        Command("contracts.correct-version", _tr("Correct the version…"),
                late(lambda: page.contract, "correct_version"), icon="pencil-line", enabled=here),
        Command("contracts.withdraw-version", _tr("Withdraw the version…"),
                late(lambda: page.contract, "withdraw_version"), "Del", "trash-2", enabled=here),
        Command("contracts.line-and-renewal", _tr("Line and renewal…"),
                late(lambda: page.contract.deeds, "change_business"), icon="settings-2",
                enabled=here),
        Command("contracts.terminate", _tr("Terminate contract…"),
                late(lambda: page.contract.deeds, "terminate"), icon="calendar-x-2",
                enabled=here),
        Command("contracts.new-amendment", _tr("New amendment"),
                late(lambda: page.contract.deeds, "amend"), icon="file-plus-2",
                enabled=here),
        *(Command(f"contracts.tab-{number}", _tr("Tab {0}").format(number),
                  partial(_turn, page, number), str(number),
                  enabled=here, single_letter=True, shown=False)
          for number in range(1, TABS + 1)),
    ]  # fmt: skip


def _turn(page: ContractsPage, number: int) -> None:
    page.contract.show_tab(number)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContractsPage", text)
