"""What a file of questions asks: its rows by columns, each cell understood or a problem."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.codes.rules.sets import is_code, is_service, plain_code, service
from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress
from provider_ops.core.sentence import Sentence
from provider_ops.intake.fields import parse_day
from provider_ops.intake.mapping import SEARCHED_ROWS, Column, find_header
from provider_ops.intake.rows import Block, Row
from provider_ops.intake.source import rows_of
from provider_ops.network.rules import is_npi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from provider_ops.core.progress import Reporter
    from provider_ops.intake.rows import Part

COLUMNS = (
    Column("npi", "NPI", ("Provider NPI", "Rendering NPI", "Clinician"), required=True,
           numbers=True),
    Column("code", "Code", ("Procedure code", "Billing code", "HCPCS", "CPT", "HCPCS code",
           "CPT code", "CPT/HCPCS", "Código", "Código de facturación"), required=True),
    Column("day", "Date of service", ("DOS", "Service date", "Date", "From date",
           "Fecha de servicio", "Fecha del servicio", "Fecha"), required=True),
    Column("modifiers", "Modifiers", ("Modifier", "Mods", "Mod", "Modificadores", "Modificador")),
    Column("place", "Place of service", ("POS", "Place", "Lugar de servicio", "Lugar")),
    Column("units", "Units", ("Quantity", "Qty", "Days or units", "Unidades", "Cantidad"),
           numbers=True),
)  # fmt: skip
_ROOM, _CELLS = 1 << 19, 4
"""Rows that are answered together, a hundred bytes each; such as are kept by cells count more."""


class Chunk(NamedTuple):
    """Some rows of a file by columns; what is asked as numbers where that is faster.

    Attributes:
        text: The rows as CSV with a line feed each, or nothing; see `Block`.
        cells: The file's own columns where there is no text.
        npis: Places in `Window.npis`; 0 for a row with a problem, which asks nothing else either.
        codes: Places in `Window.codes`; without the modifiers that stand behind them.
        days: As ordinals.
        units: In hundredths.
        problems: Why a row is no question, by its place.
    """

    text: str
    cells: list[Sequence[str]]
    npis: list[int]
    codes: list[int]
    days: list[int]
    units: list[int]
    problems: dict[int, Sentence]

    def rows(self) -> list[tuple[str, ...]]:
        """Return the cells by row."""
        if self.text:
            return [tuple(line.split(",")) for line in self.text.split("\n")[:-1]]
        return list(zip(*self.cells, strict=True))


class Window(NamedTuple):
    """As many rows of a file as are answered together, and whom and what they ask about.

    Attributes:
        npis: Each once, as the file has it; nothing in the first place. So are the `codes`.
    """

    chunks: list[Chunk]
    npis: list[str]
    codes: list[str]


class Questions:
    """The questions of a file.

    Attributes:
        header: The headers of the file.
    """

    def __init__(self, parts: Iterator[Part], reporter: Reporter) -> None:
        first: list[Row] = []
        for part in parts:
            first += rows_of(iter((part,)))
            if len(first) >= SEARCHED_ROWS:
                break
        if headers := _headers_of(first):
            first.insert(0, Row(0, headers))
        columns, rows = find_header(iter(first), COLUMNS, fault=_unnamed)
        self.header = columns.header
        self._parts = chain([list(rows)], parts)
        self._places = columns.places
        self._details = tuple(
            (self._places.get(name), Spelled(spell))
            for name, spell in (("code", _with_code), ("modifiers", _modifiers), ("place", _place))
        )
        self._reporter = reporter
        self._done = 0

    def windows(self) -> Iterator[Window]:
        """Yield all questions, as many at a time as memory has room for."""
        parts = (part for part in self._parts if part)
        for part in parts:
            npis, codes = Numbers(_npi), Numbers(_code)
            spelled = {"npi": npis, "code": codes, "day": Spelled(_day), "units": Spelled(_units)}
            chunks, room = list[Chunk](), _ROOM
            for one in chain((part,), parts):
                chunks.append(chunk := self._chunk(one, spelled))
                room -= len(chunk.npis) * (1 if chunk.text else _CELLS)
                if room <= 0:
                    break
            yield Window(chunks, npis.met, codes.met)

    def _chunk(self, part: Part, spelled: Mapping[str, Spelled]) -> Chunk:
        width, problems = len(self.header), dict[int, Sentence]()
        if isinstance(part, Block):
            cells: list[Sequence[str]] = [*part.columns[:width]]
            cells += [("",) * len(cells[0])] * (width - len(cells))
        else:
            cells = _by_columns(part, width)
            problems = {n: row.fault for n, row in enumerate(part) if row.fault}
        asked: list[list[Any]] = []
        for name, understood in spelled.items():
            place = self._places.get(name)
            texts = ("",) * len(cells[0]) if place is None else cells[place]
            asked.append(understood.values_of(texts))
            if understood.faulty:
                understood.tell(texts, asked[-1], problems)
        for values in asked if problems else ():
            for n in problems:
                values[n] = 0
        self._done += len(cells[0])
        self._reporter.report(Progress(self._done, None, "Answering questions"))
        self._reporter.checkpoint()
        text = part.text if isinstance(part, Block) and len(part.columns) == width else ""
        kept = [] if text else cells
        npis, codes, days, units = asked
        return Chunk(text, kept, npis, codes, days, units, problems)

    def details(self, chunk: Chunk, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """Return modifiers and place of service of some rows, which few answers hang on.

        Modifiers stand in a column of their own, behind the code, or in both.
        """
        lines = chunk.text.split("\n")
        some = [lines[n].split(",") for n in rows] if chunk.text else [
            [column[n] for column in chunk.cells] for n in rows
        ]  # fmt: skip
        with_code, own, places = (
            [spelled["" if place is None else cells[place]] for cells in some]
            for place, spelled in self._details
        )
        return [
            (",".join(filter(None, (first, more))) if first else more, place)
            for first, more, place in zip(with_code, own, places, strict=True)
        ]


def _unnamed(missing: list[Column]) -> FileError:
    return FileError(
        Sentence("Not found: {columns}.", columns=", ".join(column.title for column in missing)),
        title="Columns are missing",
        remedy="Nothing was answered. Name the columns in the first row: NPI, Code, Date of "
        "service; and if there are, Modifiers, Place of service, Units.",
    )


def _headers_of(rows: list[Row]) -> tuple[str, ...]:
    """Return the headers that rows without any would have; nothing if their first row does not say.

    It does where it is an NPI, a code and a date of service, in whatever order, and no more:
    what a number beside them means (units, a place) cannot be seen.
    """
    kinds = tuple(map(_kind, rows[0].cells)) if rows else ()
    if sorted(kinds) != sorted(column.name for column in COLUMNS if column.required):
        return ()
    titles = {column.name: column.title for column in COLUMNS}
    return tuple(titles[kind] for kind in kinds)


def _kind(text: str) -> str:
    """Return the column in which a cell could stand that nothing names."""
    text = text.strip()
    with suppress(ValueError):
        parse_day(text)
        return "day"
    return "npi" if is_npi(text) else "code" if is_service(text) else ""


def _by_columns(rows: list[Row], width: int) -> list[Sequence[str]]:
    blank = ("",) * width
    cells = [row.cells if len(row.cells) == width else (row.cells + blank)[:width] for row in rows]
    return list(zip(*cells, strict=True))


class Spelled(dict[str, Any]):
    """Values by the text of a cell, None without one; each text is read once, if there is room.

    Attributes:
        faulty: Whether a text had no value so far.
    """

    room = 1 << 16

    def __init__(self, spell: Callable[[str], Any]) -> None:
        super().__init__()
        self._spell = spell
        self.faulty = False

    def __missing__(self, text: str) -> Any:
        try:
            value = self.value_of(self._spell(" ".join(text.split())))
        except ValueError:
            value, self.faulty = None, True
        if len(self) < self.room:
            self[text] = value
        return value

    def values_of(self, texts: Sequence[str]) -> list[Any]:
        """Return the values of some texts; often all of them are the same."""
        if texts[0] == texts[-1] and texts.count(texts[0]) == len(texts):
            return [self[texts[0]]] * len(texts)
        return list(map(self.__getitem__, texts))

    def value_of(self, value: Any) -> Any:
        """Return what stands for a value."""
        return value

    def tell(self, texts: Sequence[str], values: list[Any], problems: dict[int, Sentence]) -> None:
        """Say of each text without a value why, unless its row has a problem already."""
        told: dict[str, Sentence] = {}  # the same mistake often comes in many rows
        for n, value in enumerate(values):
            if value is None and n not in problems:
                text = texts[n]
                if text not in told:
                    told[text] = self._fault(text)
                problems[n] = told[text]

    def _fault(self, text: str) -> Sentence:
        try:
            self._spell(" ".join(text.split()))
        except ValueError as fault:
            return Sentence.of(fault.args[0])
        raise AssertionError(text)


class Numbers(Spelled):
    """Numbers by the text of a cell, from 1; equal values have the same.

    Attributes:
        met: The values by number; nothing has none.
    """

    room = 1 << 30

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__(spell)
        self.met = [""]
        self._numbers: dict[str, int] = {}

    def value_of(self, value: str) -> int:
        """Return the number of a value."""
        number = self._numbers.setdefault(value, len(self.met))
        if number == len(self.met):
            self.met.append(value)
        return number


def _npi(text: str) -> str:
    if not text:
        raise ValueError(Sentence("The NPI is missing."))
    return text


def _code(text: str) -> str:
    if is_code(plain := plain_code(text)):
        return plain
    if not is_service(text):
        raise ValueError(Sentence("{text} is not a billing code.", text=text) if text
                         else Sentence("The code is missing."))  # fmt: skip
    return service(plain)[0]


def _with_code(text: str) -> str:
    """Return the modifiers that stand behind a code: 25 of 99214-25."""
    return ",".join(plain_code(text).split("-")[1:]) if "-" in text else ""


def _day(text: str) -> int:
    try:
        return parse_day(text).toordinal()
    except ValueError:
        raise ValueError(
            Sentence("{text} is not a date; MM/DD/YYYY is expected.", text=text)
            if text
            else Sentence("The date of service is missing.")
        ) from None


def _modifiers(text: str) -> str:
    return ",".join(text.upper().replace(",", " ").replace(";", " ").replace("-", " ").split())


def _place(text: str) -> str:
    return text.zfill(2) if text else ""


def _units(text: str) -> int:
    if not text:
        return 100
    try:
        hundredths = round(float(text) * 100)
    except (ValueError, OverflowError):
        hundredths = 0
    if hundredths <= 0:
        raise ValueError(Sentence("{text} is not a number of units.", text=text))
    return hundredths
