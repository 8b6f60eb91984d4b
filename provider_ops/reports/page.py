"""The page: Letter, header and footer, bookmarks, page totals, and a file that is whole or absent.

A document is laid out twice: once to learn its page numbers, once to print them; or once, when
its maker knew them, or when it is so long that they are put in at the end (`PageMeta.once`).
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeAlias

from reportlab import rl_config
from reportlab.lib.pagesizes import letter
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from provider_ops.charts.text import shorten
from provider_ops.core.errors import DiskFullError, ProviderOpsError
from provider_ops.core.progress import Progress, Reporter, Silent
from provider_ops.core.sentence import Sentence
from provider_ops.reports.styles import PAPER, font, measure, register_fonts

WIDTH, HEIGHT = letter
LEFT, TOP, BOTTOM = 42.0, 33.0, 30.0
BODY = WIDTH - 2 * LEFT
HEAD_ROOM, FOOT_ROOM = 62.0, 51.0
CHROME = 7.5
PASSES = 4

# Bytes as they are: text armour of PDF 1.0 makes files larger and slower to write.
rl_config.useA85 = 0

Kind: TypeAlias = Literal["body", "cover", "plain"]


class ReportFileError(ProviderOpsError):
    """The finished report cannot be put where it was asked for."""

    title = "The report could not be saved"
    remedy = "Your data is not affected. Close the file if it is open, or choose another folder."


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What stands on every page and in the file's properties.

    Attributes:
        title: The document's title in the reader's window.
        header_left: The report's name and period.
        header_right: Fixed words on the right; None shows the section of the page.
        footer_left: Owner and what the paper does not hold ("no member data").
        footer_center: Number of the report and fingerprint.
        first: Layout of page one: "cover" is a bare sheet, "plain" has no header.
        language: BCP 47, of the document.
        of: The word between page and total.
        once: Lay out once; numbers are drawings that the end of the file defines.
    """

    title: str
    header_left: str
    footer_left: str
    footer_center: str
    header_right: str | None = None
    author: str = ""
    subject: str = ""
    language: str = "en-US"
    first: Kind = "body"
    of: str = "of"
    once: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """Where sections begin, for tables of contents and references; empty in the first pass.

    With `late` nobody knows before the end; `cell` gives what stands for a number until then.
    """

    starts: dict[str, int] = field(default_factory=dict)
    total: int = 0
    late: bool = False

    def of(self, key: str) -> str:
        """The page of the section with this key, as printed; two digits wide until known."""
        return str(self.starts.get(key, 0) or "00")


    def cell(self, key: str) -> str | LateNumber:
        """The page of a section for a column on the right of a table."""
        return LateNumber(key) if self.late else self.of(key)


Story: TypeAlias = Callable[[Pages], Sequence[Flowable]]


class Section(Flowable):  # type: ignore[misc, unused-ignore]
    """Starts a section: bookmark, header text and page number; takes no room."""

    def __init__(self, key: str, title: str, level: int = 0) -> None:
        super().__init__()
        self.key = key
        self.title = title
        self.level = level
        self.width = self.height = 0
        self.keepWithNext = 1

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Takes no room."""
        return 0, 0

    def draw(self) -> None:
        """Set the bookmark and its entry in the outline."""
        self.canv.bookmarkPage(self.key)
        self.canv.addOutlineEntry(self.title, self.key, self.level, closed=False)


class LateNumber(Flowable):  # type: ignore[misc, unused-ignore]
    """The page on which a section begins, right-aligned; put in when the last page is laid out."""

    SIZE, LEADING = 8.0, 10.5

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as there is room, one line tall."""
        self.width, self.height = width, self.LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.canv.translate(self.width, self.LEADING - self.SIZE)
        self.canv.doForm(_name_of(self.key))


def new_page(kind: Kind = "body") -> list[Flowable]:
    """Ends the page; the next one has the layout `kind`."""
    return [NextPageTemplate(kind), PageBreak()]


def build(
    target: Path | BinaryIO,
    story: Story,
    meta: PageMeta,
    reporter: Reporter | None = None,
    expected: Pages | None = None,
) -> int:
    """Lays out the document and writes it; returns the number of pages.

    `story` is called with what is known of the page numbers, `expected` at first, until they
    come out as known; it has to make new flowables each time. A path gets the file only when it
    is complete; a stream is written in one piece. Raises Cancelled between pages, DiskFullError
    and ReportFileError when the file cannot be written; none of them leaves a part of a file.
    """
    reporter = reporter or Silent()
    pages, data = expected or Pages(), b""
    if meta.once:
        data, pages = _lay_out(story(Pages(late=True)), meta, Pages(late=True), reporter)
    for _ in range(0 if meta.once else PASSES):
        data, found = _lay_out(story(pages), meta, pages, reporter)
        if found == pages:
            break
        pages = found
    reporter.checkpoint()
    if isinstance(target, Path):
        write_whole(target, data)
    else:
        target.write(data)
    return pages.total


class _Document(BaseDocTemplate):  # type: ignore[misc, unused-ignore]
    def __init__(self, stream: BinaryIO, meta: PageMeta, pages: Pages, work: Reporter) -> None:
        register_fonts()
        super().__init__(
            stream,
            pagesize=letter,
            title=meta.title,
            author=meta.author,
            subject=meta.subject,
            creator="Provider Ops",
            producer="Provider Ops",
            lang=meta.language,
            invariant=1,
            pageCompression=1,
            initialFontName=font(),
            initialFontSize=9,
            initialLeading=12,
        )
        self.meta = meta
        self.pages = pages
        self.work = work
        self.starts: dict[str, int] = {}
        self.section = ""
        self.opened: list[str] = []
        self._doSave = not pages.late  # for ReportLab: numbers come before the file is closed
        order: list[Kind] = ["body", "cover", "plain"]
        order.sort(key=lambda kind: kind != meta.first)
        self.addPageTemplates([self._template(kind) for kind in order])

    def _template(self, kind: Kind) -> PageTemplate:
        if kind == "cover":
            frame = Frame(0, 0, WIDTH, HEIGHT, 0, 0, 0, 0, id=kind)
            return PageTemplate(kind, [frame])
        head = HEAD_ROOM if kind == "body" else TOP
        frame = Frame(LEFT, FOOT_ROOM, BODY, HEIGHT - head - FOOT_ROOM, 0, 0, 0, 0, id=kind)
        end = self._body_end if kind == "body" else self._plain_end
        return PageTemplate(kind, [frame], onPageEnd=end)

    def beforePage(self) -> None:  # noqa: N802 - called by ReportLab
        self.work.checkpoint()
        self.work.report(Progress(self.page, self.pages.total or None))
        self.opened = []
        if self.page == 1:
            self.canv.setViewerPreference("DisplayDocTitle", "true")
            self.canv.showOutline()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        if isinstance(flowable, Section):
            self.starts.setdefault(flowable.key, self.page)
            if flowable.level == 0:
                self.section = flowable.title
                self.opened.append(flowable.title)

    def end_late(self) -> None:
        """Define what stands for page numbers, and close the file."""
        canvas = self.canv
        total = self.page
        for page in range(1, total + 1):
            _late(canvas, f"page-{page}", f"{page} {self.meta.of} {total}", CHROME, "tx_2")
        for key, page in self.starts.items():
            _late(canvas, _name_of(key), str(page), LateNumber.SIZE, "tx_1")
        canvas.save()

    def _body_end(self, canvas: Any, _document: Any) -> None:
        right = self.meta.header_right
        if right is None:
            # A page belongs to the section that opens on it, else to the one it continues.
            right = self.opened[0] if self.opened else self.section
        y = HEIGHT - TOP - 10
        half = BODY / 2 - 12
        _ink(canvas)
        canvas.drawString(LEFT, y, _fit(self.meta.header_left, half))
        canvas.drawRightString(WIDTH - LEFT, y, _fit(right, half))
        canvas.setStrokeColor(PAPER["line_3"])
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, y - 5, WIDTH - LEFT, y - 5)
        self._plain_end(canvas, _document)

    def _plain_end(self, canvas: Any, _document: Any) -> None:
        y = BOTTOM + 3
        number = f"{self.page} {self.meta.of} {self.pages.total or 99}"
        _ink(canvas)
        canvas.setStrokeColor(PAPER["line_2"])
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, y + 12, WIDTH - LEFT, y + 12)
        center = _fit(self.meta.footer_center, BODY * 0.42)
        room = canvas.stringWidth(center, font(), CHROME)
        # The middle sits at 71% of the line, as on the master pages: owners have long names.
        at = LEFT + BODY * 0.705
        canvas.drawString(LEFT, y, _fit(self.meta.footer_left, at - room / 2 - LEFT - 12))
        canvas.drawCentredString(at, y, center)
        if self.pages.late:
            canvas.translate(WIDTH - LEFT, y)
            canvas.doForm(f"page-{self.page}")
        else:
            canvas.drawRightString(WIDTH - LEFT, y, number)


def _lay_out(
    story: Sequence[Flowable], meta: PageMeta, pages: Pages, reporter: Reporter
) -> tuple[bytes, Pages]:
    stream = BytesIO()
    document = _Document(stream, meta, pages, reporter)
    document.build(list(story))
    if pages.late:
        document.end_late()
    return stream.getvalue(), Pages(document.starts, document.page)


def write_whole(target: Path, data: bytes) -> None:
    """Put `data` at `target`, all of it or nothing.

    Raises:
        DiskFullError: There was no room.
        ReportFileError: The file cannot be written there.
    """
    with written_with(target, data):
        pass


@contextmanager
def written_with(target: Path, data: bytes) -> Iterator[None]:
    """Put `data` at `target` when the block succeeds; what it does stands or falls with the file.

    The bytes are on the disk before the block begins, and get their name after it.

    Raises:
        DiskFullError: There was no room.
        ReportFileError: The file cannot be written there.
    """
    part: Path | None = None
    if target.exists() and not target.is_file():
        # A device must stay one.
        raise ReportFileError(Sentence("{file} is no ordinary file.", file=target.name))
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.stem}-", suffix=".part", delete=False
        ) as file:
            part = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield
        part.replace(target)
    except OSError as error:
        _remove(part)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFullError(target.name) from error
        raise ReportFileError(target.name) from error
    except BaseException:
        _remove(part)
        raise


def _remove(part: Path | None) -> None:
    if part is not None:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _late(canvas: Any, name: str, text: str, size: float, ink: str) -> None:
    canvas.beginForm(name, -BODY / 2, -size, 1, size)
    canvas.setFont(font(), size)
    canvas.setFillColor(PAPER[ink])
    canvas.drawRightString(0, 0, text)
    canvas.endForm()


def _name_of(key: str) -> str:
    """What a PDF may call the number of a section: no blanks, no brackets."""
    return f"start-{key.encode().hex()}"


def _ink(canvas: Any) -> None:
    canvas.setFont(font(), CHROME)
    canvas.setFillColor(PAPER["tx_2"])
    canvas.setDash([])


def _fit(text: str, width: float) -> str:
    """`text`, shortened with an ellipsis so that header and footer never run into each other."""
    return shorten(text, CHROME, 400, width, measure)
