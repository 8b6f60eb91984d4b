"""What can be done everywhere, declared once: keys, palette and key sheet read it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.commands import Command
from ui.kit.key_sheet import KeySheet
from ui.kit.panes import Panes
from ui.page import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.pages import Entry
    from ui.shell.workbench import Workbench


def window_commands(
    bench: Workbench, entries: Mapping[str, Entry], *, checks: bool, find: Callable[[], None]
) -> list[Command]:
    """Return the commands of the window.

    Args:
        bench: What they act on.
        entries: The screens, to name them.
        checks: Whether a screen answers code checks.
        find: Opens the palette.
    """
    translate = QCoreApplication.translate
    commands = [
        Command("window.find", translate("Window", "Search everything"), find, "Ctrl+K", "search"),
        Command("window.new", translate("Window", "New"), bench.open_new_menu, "Ctrl+N", "plus"),
        Command("window.back", translate("Window", "Back"), lambda: bench.step(-1), "Alt+Left",
                "arrow-left"),
        Command("window.forth", translate("Window", "Forward"), lambda: bench.step(1),
                "Alt+Right", "arrow-right"),
        Command("window.next-pane", translate("Window", "Next pane"),
                lambda: next_pane(bench), "F6", "panel-right"),
        Command("window.refresh", translate("Window", "Read the data again"), bench.refresh, "F5",
                "refresh-cw"),
        Command("window.keys", translate("Window", "Show all keys"), lambda: show_keys(bench),
                "?", "keyboard", single_letter=True),
        Command("window.lock", translate("Window", "Lock"), bench.lock_asked.emit, "Ctrl+L",
                "lock"),
    ]  # fmt: skip
    if checks:
        title = translate("Window", "Check a code")
        check = Command("window.check", title, lambda: bench.follow(Link("check")),
                        "Ctrl+Shift+C", "scan-search")  # fmt: skip
        commands.append(check)
    apart = [key for key in entries if key not in bench.order]
    for number, key in enumerate((*bench.order, *apart), start=1):
        title = translate("Window", "Go to {0}").format(entries[key].title)
        keys = f"Ctrl+{number}" if number <= min(9, len(bench.order)) else ""
        commands.append(Command(f"go.{key}", title, partial(bench.go, key), keys,
                                entries[key].icon))  # fmt: skip
    return commands


def next_pane(bench: Workbench) -> None:
    """Move the focus to the next pane of the screen that is on."""
    for panes in bench.page.findChildren(Panes):
        if panes.isVisible():
            panes.next_pane()
            return


def show_keys(bench: Workbench) -> None:
    """Open the sheet of all keys: of this screen first, then of the window."""
    sets = [one for one in (bench.page.commands, bench.commands) if one is not None]
    sheet = KeySheet(bench.desk.theme, sets, bench)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
