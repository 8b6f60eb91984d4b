"""Every kind of code file that can be loaded, each as one plain value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from sqlalchemy import inspect

from provider_ops.codes import reference as tables
from provider_ops.codes.model import BillingCode
from provider_ops.codes.readers import edits, exclusions, fees, places, taxonomy
from provider_ops.codes.readers.archive import holds, is_archive
from provider_ops.codes.readers.layout import headers_among, places_in, read_layout
from provider_ops.codes.readers.official import is_hcpcs, read_hcpcs
from provider_ops.codes.readers.short_list import is_short_list, read_short_list
from provider_ops.codes.rules import kinds as names
from provider_ops.codes.rules import reference as lines
from provider_ops.codes.rules.releases import dated_release
from provider_ops.codes.rules.sets import CPT, release_named
from provider_ops.core.sentence import Sentence
from provider_ops.intake.importer import CERTAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Table

    from provider_ops.codes.readers.layout import Layout, Line
    from provider_ops.codes.rules.releases import Edition
    from provider_ops.intake.importer import Sample
    from provider_ops.intake.rows import Problem
    from provider_ops.store.base import Bulk


@dataclass(frozen=True, slots=True)
class CodeKind:
    """One kind of code file: how it is read, where its lines go, how two lines compare.

    Attributes:
        kind: As in `DataImport.kind`.
        title: What people call such files.
        table: Where its lines go.
        columns: Columns of the table in the order of a line.
        key: Columns that say which line of the load before a line is to be compared with.
        read: Yields lines and problems of a file, and fills in its edition.
        recognizes: As in `Importer`.
        ended: Column whose value says that a line has a last day; empty where none has.
        newest: Columns whose latest day names the release. Files of such kinds mostly keep one
            name for ever, and a day in it may be that of the download.
        holes: Whether a person may load it without its damaged rows. Lists that say what is
            forbidden have to be whole: what they leave out would seem allowed.
        parted: Whether it comes in parts, of which each takes the place of its own kind only.
        modifiers: Whether modifiers stand among its codes and are counted apart.
    """

    kind: str
    title: Sentence
    model: type[Bulk]
    columns: tuple[str, ...]
    key: tuple[str, ...]
    read: Callable[[Path, Edition], Iterator[Line | Problem]]
    recognizes: Callable[[Sample], int]
    ended: str = ""
    newest: tuple[str, ...] = ()
    holes: bool = False
    parted: bool = False
    modifiers: bool = False

    @property
    def table(self) -> Table:
        """The table of `model`."""
        return cast("Table", inspect(self.model).local_table)


def _read(layout: Layout) -> Callable[[Path, Edition], Iterator[Line | Problem]]:
    def read(path: Path, edition: Edition) -> Iterator[Line | Problem]:
        return read_layout(path, layout, edition)

    return read


def _fits(layout: Layout, sample: Sample) -> int:
    """Answer `CERTAIN` for a table with such headers, or an archive with such a name inside."""
    if is_archive(sample.head):
        return CERTAIN if holds(sample.path, layout.inside) else 0
    most = 2 * len(layout.columns) + 4  # a wider table has such columns among others of its own
    for header in headers_among(layout, sample.rows):
        if sum(map(bool, header)) <= most and places_in(layout, header) is not None:
            return CERTAIN
    return 0


def _hcpcs(path: Path, edition: Edition) -> Iterator[Line | Problem]:
    edition.release = edition.release or release_named(path.name)
    return read_hcpcs(path)


def _cpt(path: Path, edition: Edition) -> Iterator[Line | Problem]:
    edition.release = edition.release or dated_release(path.name) or release_named(path.name)
    return read_short_list(path, CPT)


_CODE_COLUMNS = ("code_set", "code", "description", "valid_from", "valid_to")

KINDS = (
    CodeKind(names.HCPCS, Sentence("HCPCS Level II codes"), BillingCode, _CODE_COLUMNS,
             ("code", "code_set"), _hcpcs, is_hcpcs, "valid_to", modifiers=True),
    CodeKind(names.CPT, Sentence("the plan's CPT list"), BillingCode, _CODE_COLUMNS,
             ("code", "code_set", "valid_from"), _cpt, is_short_list, "valid_to"),
    CodeKind(names.NUCC, Sentence("NUCC taxonomy codes"), tables.TaxonomyCode,
             lines.TaxonomyLine._fields,
             ("code",), _read(taxonomy.NUCC), partial(_fits, taxonomy.NUCC), holes=True),
    CodeKind(names.CROSSWALK, Sentence("the crosswalk of specialties and taxonomy codes"),
             tables.SpecialtyTaxonomy, lines.SpecialtyLine._fields,
             ("specialty", "taxonomy_code", "specialty_name"), _read(taxonomy.CROSSWALK),
             partial(_fits, taxonomy.CROSSWALK), holes=True),
    CodeKind(names.PTP, Sentence("NCCI pair edits (PTP)"), tables.PairEdit, lines.PairLine._fields,
             ("column_one", "column_two", "valid_from"), _read(edits.PTP),
             partial(_fits, edits.PTP), "valid_to", parted=True),
    CodeKind(names.MUE, Sentence("NCCI unit edits (MUE)"), tables.UnitEdit, lines.UnitLine._fields,
             ("code",), _read(edits.MUE), partial(_fits, edits.MUE), parted=True),
    CodeKind(names.RVU, Sentence("relative values (RVU)"), tables.FeeValue, lines.FeeLine._fields,
             ("code", "modifier"), _read(fees.RVU), partial(_fits, fees.RVU)),
    CodeKind(names.POS, Sentence("places of service"), tables.PlaceCode, lines.PlaceLine._fields,
             ("code",), _read(places.POS), partial(_fits, places.POS), holes=True),
    CodeKind(names.CARC, Sentence("reason and remark codes (CARC, RARC)"), tables.ReasonCode,
             lines.ReasonLine._fields, ("code", "code_list"), _read(places.CARC),
             partial(_fits, places.CARC), "valid_to", ("valid_from",), holes=True),
    CodeKind(names.LEIE, Sentence("the exclusion list (LEIE)"), tables.Exclusion,
             lines.ExclusionLine._fields,
             ("name", "npi", "birth_date", "excluded_on", "exclusion_type", "zip_code"),
             exclusions.read_leie, partial(_fits, exclusions.LEIE), "reinstated_on",
             ("excluded_on", "reinstated_on")),
    CodeKind(names.OPT_OUT, Sentence("opt-out affidavits"), tables.OptOut, lines.OptOutLine._fields,
             ("npi", "valid_from"), _read(exclusions.OPT_OUT), partial(_fits, exclusions.OPT_OUT),
             "valid_to", ("updated_on",)),
)  # fmt: skip
