"""Photos and scans of a visit: chosen, dropped or pasted, and shown small."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from provider_ops.core.errors import FileError
from provider_ops.store import picture
from provider_ops.visits import attachments
from provider_ops.visits.rules import AttachedFile, FileKind
from ui.kit.buttons import IconButton
from ui.kit.error_words import in_words
from ui.kit.flow import FlowLayout
from ui.kit.icons import icon
from ui.kit.jobs import Lane
from ui.kit.paper import ask_source
from ui.kit.restyle import announce, label
from ui.visits.form.picture_view import PictureView

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtCore import QMimeData

    from provider_ops.core.progress import Reporter
    from ui.page import Desk

THUMB = (72, 54)
LARGE = 500_000  # bytes from which a size is said in megabytes
Source: TypeAlias = "Path | bytes"


class Photos(QWidget):
    """`changed` says that `files` are others now. Pictures are decoded on a worker."""

    changed = Signal()

    def __init__(self, desk: Desk, visit_id: UUID, *, editable: bool = True) -> None:
        super().__init__()
        self._desk, self._visit, self._editable = desk, visit_id, editable
        self.files: tuple[AttachedFile, ...] = ()
        self._thumbs: dict[str, QPixmap] = {}
        self._title = label("", "12b")
        self._problem = label("", "12", "cr", wrap=True)
        self._problem.setObjectName("photos.problem")
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self._tiles: list[QWidget] = []
        self.add = QToolButton()
        self.add.setObjectName("photos.add")
        self.add.setAccessibleName(self.tr("Add a photo or scan"))
        self.add.setToolTip(self.tr("Choose a file, drop one here, or paste with Ctrl Shift V"))
        self.add.setProperty("tile", "add")
        self.add.setFixedSize(self._size())
        self.add.setIcon(icon("plus", desk.theme.color("tx_2"), desk.theme.px(16)))
        self.add.clicked.connect(lambda _on=False: self.ask())
        self._flow.addWidget(self.add)
        if not editable:
            self.add.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._title, self._holder, self._problem):
            column.addWidget(part)
        if editable:
            words = self.tr("No patient names or charts in photos.")
            column.addWidget(label(words, "12", "2", wrap=True))
        self._show()

    def show_files(self, files: tuple[AttachedFile, ...]) -> None:
        """Show what the form lists, and fetch what is not painted yet."""
        self.files = files
        self._show()
        for file in files:
            if file.sha256 not in self._thumbs:
                self._fetch(file.sha256)

    def ask(self, kind: FileKind = FileKind.PHOTO) -> None:
        """Ask for a file."""
        kinds = self.tr("Pictures and scans (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff"
                        " *.pdf)")  # fmt: skip
        ask_source(self, self.tr("Add a photo or scan"), kinds,
                   lambda path: self.take(path, kind=kind))  # fmt: skip

    def paste(self) -> None:
        """Take the picture of the clipboard, or the files that were copied."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None or not self.take_mime(mime):
            self._say(self.tr("There is no picture on the clipboard."))

    def take_mime(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; tell whether there was anything to take."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take(*paths)
        if not paths and mime.hasImage():
            held = mime.imageData()
            if isinstance(held, QImage) and not held.isNull():
                self.take(_png(held))
                return True
        return bool(paths)

    def take(self, *sources: Source, kind: FileKind = FileKind.PHOTO) -> None:
        """Clean pictures on a worker, then keep them with the draft; one that is none is said."""
        self._say(self.tr("Adding a picture\u2026"), wrong=False)
        self._desk.jobs.run(
            self, lambda reporter: _cleaned(sources, reporter),
            lambda cleaned: self._keep(*cleaned, kind), self._refused,
        )  # fmt: skip

    def _keep(
        self, made: tuple[picture.Picture, ...], error: Exception | None, kind: FileKind
    ) -> None:
        self._say(in_words(error) if error else "")
        if not made:
            return
        work, visit = self._desk.work, self._visit

        def keep(_reporter: Reporter) -> tuple[AttachedFile, ...]:
            return attachments.add_to_draft(work, visit, made, kind)

        self._desk.jobs.run(self, keep, self._took, self._refused, lane=Lane.WRITE)

    def _took(self, made: tuple[AttachedFile, ...]) -> None:
        held = {file.sha256 for file in self.files}
        self.show_files((*self.files, *(one for one in made if one.sha256 not in held)))
        announce(self, self.tr("Picture added"))
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self._say(in_words(error))

    def _remove(self, file: AttachedFile) -> None:
        self.files = tuple(one for one in self.files if one is not file)
        work, visit = self._desk.work, self._visit
        self._desk.jobs.run(
            self, lambda _: attachments.drop_from_draft(work, visit, file.sha256), lambda _: None,
            self._refused, lane=Lane.WRITE,
        )  # fmt: skip
        self._show()
        self.add.setFocus()
        self.changed.emit()

    def _fetch(self, sha256: str) -> None:
        work, visit = self._desk.work, self._visit

        def read(_reporter: Reporter) -> bytes | None:
            with work.read() as session:
                content = attachments.picture_content(session, visit, sha256)
            return picture.thumbnail(content) if content else None

        def show(content: bytes | None) -> None:
            if content:
                pixmap = QPixmap()
                pixmap.loadFromData(content)
                self._thumbs[sha256] = pixmap
                self._show()

        self._desk.jobs.run(self, read, show, self._refused)

    def _open(self, file: AttachedFile) -> None:
        work, visit = self._desk.work, self._visit

        def read(_reporter: Reporter) -> bytes | None:
            with work.read() as session:
                return attachments.picture_content(session, visit, file.sha256)

        def show(content: bytes | None) -> None:
            if content is None:
                self._say(self.tr("This picture has not come to this laptop yet."))
            else:
                PictureView(self._desk.theme, self, content).open()

        self._desk.jobs.run(self, read, show, self._refused)

    def _show(self) -> None:
        for tile in self._tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.setParent(None)
            tile.deleteLater()
        self._tiles = [self._tile(number, file) for number, file in enumerate(self.files)]
        for number, tile in enumerate(self._tiles):
            self._flow.insert_widget(number, tile)
        size = sum(file.size for file in self.files)
        words = self.tr("Photos")
        if self.files:
            large = f"{size / 1_000_000:.1f} MB" if size >= LARGE else f"{size / 1000:.0f} KB"
            words = self.tr("Photos {n} \u00b7 {size}").format(n=len(self.files), size=large)
        self._title.setText(words)
        self._holder.updateGeometry()

    def _tile(self, number: int, file: AttachedFile) -> QWidget:
        theme, tile = self._desk.theme, QWidget()
        button = QToolButton()
        button.setObjectName(f"photos.{number}")
        scan = file.kind is FileKind.SIGNATURE
        words = self.tr("Signed paper {n}") if scan else self.tr("Photo {n}")
        button.setAccessibleName(words.format(n=number + 1))
        button.setFixedSize(self._size())
        button.setIconSize(self._size() - QSize(6, 6))
        pixmap = self._thumbs.get(file.sha256)
        grey = icon("image", theme.color("tx_3"), theme.px(16))
        button.setIcon(QIcon(pixmap) if pixmap else grey)
        button.clicked.connect(lambda _on=False: self._open(file))
        row = QHBoxLayout(tile)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button)
        if self._editable:
            gone = self.tr("Remove {name}").format(name=button.accessibleName())
            remove = IconButton(theme, "x", gone, edge=24)
            remove.setObjectName(f"photos.{number}.remove")
            remove.clicked.connect(lambda _on=False: self._remove(file))
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return tile

    def _say(self, words: str, *, wrong: bool = True) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._problem.setProperty("ink", "cr" if wrong else "2")
        if words:
            announce(self, words, assertive=wrong)

    def _size(self) -> QSize:
        return QSize(self._desk.theme.px(THUMB[0]), self._desk.theme.px(THUMB[1]))


def _cleaned(
    sources: tuple[Source, ...], reporter: Reporter
) -> tuple[tuple[picture.Picture, ...], Exception | None]:
    """Return the pictures in order, and why the first that is none was left out."""
    made: list[picture.Picture] = []
    refused: Exception | None = None
    for source in sources:
        reporter.checkpoint()
        try:
            made += picture.clean_pictures(_content(source))
        except (FileError, OSError) as error:
            refused = refused or error
    return tuple(made), refused


def _content(source: Source) -> bytes:
    """Read a file, no further than what is refused anyway."""
    if isinstance(source, bytes):
        return source
    with source.open("rb") as file:
        return file.read(picture.MAX_BYTES + 1)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
