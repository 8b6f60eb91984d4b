"""Rows of a query of any size: what is looked at is fetched, the rest is forgotten."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.kit.jobs import Job, JobRunner

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sort:
    """The order a person asked for; `by` is the column's own sort name."""

    by: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PageAsk(Generic[Row]):
    """One page to fetch.

    `after` and `before` are the neighbours when they are in memory: a source with a keyset
    index continues from there and never pays for OFFSET; any other source uses `offset`.
    """

    offset: int
    limit: int
    sort: Sort | None
    after: Row | None = None
    before: Row | None = None


@dataclass(frozen=True, slots=True)
class Source(Generic[Row]):
    """Where rows come from. Every call runs on a worker's thread.

    `locate` answers "which row is the first whose name starts with this text" for type-ahead,
    or None when there is none; leave it out when the order is not alphabetical.
    """

    count: Callable[[], int]
    page: Callable[[PageAsk[Row]], Sequence[Row]]
    locate: Callable[[str, Sort | None], int | None] | None = None


@dataclass(frozen=True, slots=True)
class _Page(Generic[Row]):
    number: int
    rows: Sequence[Row]


class Pages(QObject, Generic[Row]):
    """The pages of one question. A new question gets a new object; the old one is closed."""

    counted = Signal(int)
    arrived = Signal(int, int)  # first and last row
    located = Signal(int)
    failed = Signal(Exception)

    PAGE = 200
    KEEP = 20

    def __init__(
        self, source: Source[Row], sort: Sort | None, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.source = source
        self.sort = sort
        self.total = 0
        self._jobs = jobs
        self._closed = False
        self._rows: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._on_the_way: dict[int, Job] = {}
        self._failed: set[int] = set()

    def start(self) -> None:
        """Ask how many rows there are; `counted` or `failed` answers."""
        source = self.source
        job = self._jobs.start(lambda _: source.count())
        job.succeeded.connect(self._count)
        job.failed.connect(self._fail)

    def close(self) -> None:
        """Stop caring: answers that still come in are dropped, waiting work is cancelled."""
        self._closed = True
        for job in self._on_the_way.values():
            job.cancel()
        self._on_the_way.clear()
        self.deleteLater()

    def row(self, number: int) -> Row | None:
        """Return the row if its page is in memory; never fetches."""
        page = self._rows.get(number // self.PAGE)
        offset = number % self.PAGE
        return page[offset] if page is not None and offset < len(page) else None

    def want(self, number: int) -> None:
        """Fetch the page of row `number` unless it is here, on its way or known to fail."""
        page = number // self.PAGE
        if page in self._rows:
            self._rows.move_to_end(page)
        elif page not in self._on_the_way and page not in self._failed and not self._closed:
            self._fetch(page)

    def retry(self) -> None:
        """Forget failures, so the next look asks again."""
        self._failed.clear()

    def in_memory(self) -> list[tuple[int, Row]]:
        """Return the rows at hand with their numbers, from the top."""
        return [
            (page * self.PAGE + offset, row)
            for page in sorted(self._rows)
            for offset, row in enumerate(self._rows[page])
        ]

    def locate(self, text: str) -> None:
        """Look for the first row that starts with `text`; `located` answers if there is one."""
        find, sort = self.source.locate, self.sort
        if find is None:
            return
        job = self._jobs.start(lambda _: find(text, sort))
        job.succeeded.connect(self._locate)
        job.failed.connect(self._fail)

    def _fetch(self, number: int) -> None:
        source, first = self.source, number * self.PAGE
        ask = PageAsk(
            offset=first,
            limit=min(self.PAGE, self.total - first),
            sort=self.sort,
            after=self.row(first - 1) if first else None,
            before=self.row(first + self.PAGE),
        )
        while len(self._on_the_way) >= self.KEEP:  # a dragged scroll bar asks faster than disks
            oldest = next(iter(self._on_the_way))
            self._on_the_way.pop(oldest).cancel()
        job = self._jobs.start(lambda _: _Page(number, source.page(ask)))
        self._on_the_way[number] = job
        job.succeeded.connect(self._fill)
        job.failed.connect(self._fail_page)

    @Slot(object)
    def _count(self, total: int) -> None:
        if not self._closed:
            self.total = total
            self.counted.emit(total)

    @Slot(object)
    def _fill(self, page: _Page[Row]) -> None:
        known = page.number in self._on_the_way or page.number in self._failed
        if self._closed or not known:
            return
        self._on_the_way.pop(page.number, None)
        self._failed.discard(page.number)
        self._rows[page.number] = page.rows
        while len(self._rows) > self.KEEP:
            self._rows.popitem(last=False)
        first = page.number * self.PAGE
        self.arrived.emit(first, min(first + self.PAGE, self.total) - 1)

    @Slot(object)
    def _locate(self, number: int | None) -> None:
        if not self._closed and number is not None:
            self.located.emit(number)

    @Slot(Exception)
    def _fail_page(self, error: Exception) -> None:
        """Report once for all pages under way; one that was only slow fills when it comes."""
        if self._on_the_way:
            self._failed.update(self._on_the_way)
            self._on_the_way.clear()
            self._fail(error)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if not self._closed:
            self.failed.emit(error)
