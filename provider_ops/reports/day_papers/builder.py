"""Makes the papers of a day: the list on top, the handouts' own pages behind it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pypdf import PdfReader, PdfWriter
from reportlab.platypus import Flowable

from provider_ops.core.clock import end_of_day
from provider_ops.core.errors import RuleError
from provider_ops.core.progress import Progress, Silent
from provider_ops.network.model import StaffMember
from provider_ops.overview.bring import papers
from provider_ops.overview.today import today
from provider_ops.reports.day_papers.words import BY_LANGUAGE
from provider_ops.reports.fingerprint import fingerprint, short
from provider_ops.reports.letterhead import Letterhead
from provider_ops.reports.packet.merge import DAMAGED, damaged, open_handout
from provider_ops.reports.page import PageMeta, Pages, Section, build, write_whole
from provider_ops.reports.parts import note
from provider_ops.reports.styles import PAPER
from provider_ops.reports.table import Cell, Column, figure_table
from provider_ops.reports.times import clock_time
from provider_ops.reports.visit_brief.says import long_day
from provider_ops.reports.visit_brief.words import LANGUAGES as BRIEF_WORDS
from provider_ops.training.queries import content

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.core.progress import Reporter
    from provider_ops.overview.bring import Paper
    from provider_ops.overview.today import Stop
    from provider_ops.reports.day_papers.words import Words
    from provider_ops.store.workspace import Workspace


BOX = 7.5


@dataclass(frozen=True, slots=True)
class DayPapers:
    """What was made: pages, copies, and how many handouts have no file on this laptop."""

    pages: int
    copies: int
    missing: int


def write_day_papers(
    work: Workspace,
    day: date,
    target: Path | BinaryIO,
    language: str = "en",
    reporter: Reporter | None = None,
) -> DayPapers:
    """Put all papers of my stops of `day` into one PDF at `target`, complete or not at all.

    Raises:
        RuleError: There is nothing to bring.
        FileError: A handout's file is damaged; the detail names it.
        ReportFileError: The file cannot be written there.
        Cancelled: Between two handouts.
    """
    job, words = reporter or Silent(), BY_LANGUAGE[language]
    with work.read() as session:
        stops = today(session, work.staff_id, day, zone=work.time_zone).stops
        known = end_of_day(work.time_zone, day)
        wanted = papers(session, work.market_id, day, known, stops)
        handouts = [one for one in wanted if not one.handouts]  # a packet is printed already
        person = session.get(StaffMember, work.staff_id)
        files = {one.sha256: content(session, one.sha256) for one in handouts if one.here}
    if not wanted:
        raise RuleError("There is nothing to bring to the stops of this day.")
    whose = f"{person.given_name} {person.family_name}" if person else ""
    writer = PdfWriter()
    _append(writer, _front(_Day(day, whose, stops, wanted), language, job), words.kind)
    for done, paper in enumerate(handouts, start=1):
        job.checkpoint()
        if (data := files.get(paper.sha256)) is not None:
            for _copy in range(paper.copies):
                _append(writer, data, f"{paper.title} v{paper.version}")
        job.report(Progress(done, len(handouts)))
    out = BytesIO()
    writer.write(out)
    if isinstance(target, Path):
        write_whole(target, out.getvalue())
    else:
        target.write(out.getvalue())
    printed = [one for one in handouts if files.get(one.sha256) is not None]
    return DayPapers(
        len(writer.pages), sum(one.copies for one in printed), len(handouts) - len(printed)
    )


@dataclass(frozen=True, slots=True)
class _Day:
    """What the list says: whose day, its stops and what to bring to them."""

    day: date
    whose: str
    stops: tuple[Stop, ...]
    wanted: tuple[Paper, ...]


class TickBox(Flowable):  # type: ignore[misc, unused-ignore]
    """An empty square to tick with a pen."""

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As tall as a line of the list."""
        self.width, self.height = BOX, BOX + 1
        return self.width, self.height

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        self.canv.setStrokeColor(PAPER["tx_1"])
        self.canv.setLineWidth(0.75)
        self.canv.roundRect(0, 0.5, BOX, BOX, 1, stroke=1, fill=0)


def _append(writer: PdfWriter, data: bytes, name: str) -> None:
    reader: PdfReader = open_handout(data, name)
    first = len(writer.pages)
    try:
        for page in reader.pages:
            writer.add_page(page)
    except DAMAGED as error:
        raise damaged(name) from error
    writer.add_outline_item(title=name, page_number=first)


def _front(day: _Day, language: str, job: Reporter) -> bytes:
    words = BY_LANGUAGE[language]
    digest = fingerprint((day.day, day.whose, day.wanted))
    meta = PageMeta(
        title=words.kind, header_left="", footer_left=words.owner, footer_center=short(digest),
        language=words.tag, first="plain", of=words.of,
    )  # fmt: skip
    out = BytesIO()
    long = long_day(day.day, BRIEF_WORDS[language])
    build(out, lambda _pages: _list(day, long, words), meta, job, Pages({}, 1))
    return out.getvalue()


def _list(day: _Day, long: str, words: Words) -> list[Flowable]:
    columns = (Column("", 20), Column(words.stop, 84), Column(words.office, 166),
               Column(words.paper), Column(words.language, 52),
               Column(words.copies, 46, align="right"))  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for number, stop in enumerate(day.stops, start=1):
        own = [(one, dict(one.for_stops)[number]) for one in day.wanted if number in one.stops]
        minute = stop.visit.start_minute
        time = clock_time(minute) if minute is not None else words.any_time
        for paper, copies in own:
            missing = "" if paper.here else f" ({words.missing})"
            title = f"{paper.title} v{paper.version}{missing}"
            if paper.handouts:
                title = words.packet.format(count=paper.handouts)
            rows.append((TickBox(), f"{number} · {time}", stop.visit.organization, title,
                         paper.language.upper(), str(copies)))  # fmt: skip
    total = ("", words.total, "", "", "", str(sum(one.copies for one in day.wanted)))
    one, many = words.stops
    stops = one if len(day.stops) == 1 else many.format(count=len(day.stops))
    return [
        Section("list", words.kind),
        Letterhead(words.kind, day.whose, long, stops),
        figure_table(columns, rows, total=total),
        note(words.explained),
    ]
