"""Where documents go and come from: a file to write, a file to read, a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


def ask_target(
    parent: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], None]
) -> None:
    """Ask where to write a file; call `then` with the answer. Does not wait.

    Args:
        parent: Owner of the dialog.
        title: What is written, as a verb.
        name: The proposed name; its ending is added to names without one.
        kinds: Name filter such as "PDF (*.pdf)".
        then: Called unless the person goes away.
    """
    dialog = _dialog(parent, title, kinds, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    dialog.open()


def ask_source(parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask which file to read; call `then` with the answer. Does not wait."""
    dialog = _dialog(parent, title, kinds, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_printer(parent: QWidget, name: str, pages: int, then: Callable[[QPrinter], None]) -> None:
    """Ask for a printer and which of `pages` pages; call `then` with it. Does not wait."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(1, pages))
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the one of QPrintDialog wants a slot by its name


def _dialog(parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
