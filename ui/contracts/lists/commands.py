"""What can be done with code lists: the page lists it before their view is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import Command, late

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.contracts.lists.pane import ListPane
    from ui.contracts.lists.view import CodeListsView


def list_commands(get: Callable[[], CodeListsView], here: Callable[[], bool]) -> list[Command]:
    """Return the commands of the view that `get` returns, while `here` says it is on screen."""

    def pane() -> ListPane:
        return get().pane

    def with_list() -> bool:
        return here() and pane().row is not None

    return [
        Command("lists.add-codes", _tr("Add to the list…"), late(pane, "add"), "A", "plus",
                enabled=with_list, single_letter=True),
        Command("lists.change-code", _tr("Change the entry…"),
                late(pane, "change_current"), icon="pencil-line", enabled=with_list),
        Command("lists.end-codes", _tr("End entries…"), late(pane, "end"), "E",
                "calendar-x-2", enabled=with_list, single_letter=True),
        Command("lists.withdraw-code", _tr("Take the entry back…"),
                late(pane, "withdraw"), icon="undo-2", enabled=with_list),
        Command("lists.check-code", _tr("Check the code of the entry"),
                late(pane, "check"), "K", "scan-search", enabled=with_list,
                single_letter=True),
        Command("lists.new-list", _tr("New approved list…"), late(get, "new_list"), "N", "plus",
                enabled=here, single_letter=True),
        Command("lists.export-list", _tr("Export the list…"),
                late(pane, "export_list"), icon="download", enabled=with_list),
    ]  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("CodeListsView", text)
