"""The taxonomy of NUCC, and which Medicare specialty each of its codes stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provider_ops.codes.readers.cells import matching
from provider_ops.codes.readers.layout import Layout
from provider_ops.codes.rules.reference import SpecialtyLine, TaxonomyLine
from provider_ops.codes.rules.releases import dated_release, taxonomy_release
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from provider_ops.codes.readers.layout import Heading
    from provider_ops.codes.rules.releases import Edition

_TAXONOMY = re.compile(r"[0-9A-Z]{9}X", re.ASCII)
_SPECIALTY = re.compile(r"[0-9A-Z]{2}", re.ASCII)
_SECTION = re.compile(r"Individual|Non-Individual|")
_TAXONOMY_NAME, _SPECIALTY_NAME = Sentence("taxonomy code"), Sentence("Medicare specialty")
_SECTION_NAME = Sentence("section")
_FOOTNOTE = re.compile(r"\s*\[\d+\]")


def _taxonomy(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], TaxonomyLine]:
    edition.release = edition.release or taxonomy_release(heading.name)

    def read(cells: tuple[str, ...]) -> TaxonomyLine:
        code, grouping, classification, specialization, shown, section = cells
        return TaxonomyLine(
            matching("code", code, _TAXONOMY, _TAXONOMY_NAME), grouping, classification,
            specialization, shown, matching("section", section, _SECTION, _SECTION_NAME),
        )  # fmt: skip

    return read


def _crosswalk(heading: Heading, edition: Edition) -> Callable[[tuple[str, ...]], SpecialtyLine]:
    edition.release = edition.release or dated_release(heading.name)

    def read(cells: tuple[str, ...]) -> SpecialtyLine:
        specialty, specialty_name, taxonomy = (_FOOTNOTE.sub("", cell).strip() for cell in cells)
        if taxonomy:
            matching("taxonomy", taxonomy, _TAXONOMY, _TAXONOMY_NAME)
        return SpecialtyLine(
            matching("specialty", specialty, _SPECIALTY, _SPECIALTY_NAME),
            specialty_name, taxonomy,
        )  # fmt: skip

    return read


NUCC = Layout(
    Sentence("the NUCC taxonomy"),
    {"code": ("code",), "grouping": ("grouping", "type"), "classification": ("classification",),
     "specialization": ("specialization",), "name": ("displayname",), "section": ("section",)},
    _taxonomy,
    once=lambda line: line.code,
    optional=frozenset({"name", "section"}),
    inside=re.compile(r"nucc_taxonomy", re.IGNORECASE),
)  # fmt: skip
"""https://www.nucc.org: CSV, UTF-8; releases before 2020 have no display name or section."""

CROSSWALK = Layout(
    Sentence("the crosswalk of Medicare specialties and taxonomy codes"),
    {"specialty": ("medicarespecialtycode",),
     "name": ("medicareprovidersuppliertypedescription", "medicareprovidersuppliertype*"),
     "taxonomy": ("providertaxonomycode",)},
    _crosswalk,
    once=lambda line: line,
    inside=re.compile(r"taxonomy.*crosswalk|crosswalk.*taxonomy", re.IGNORECASE),
)  # fmt: skip
"""CMS. Codes carry footnote marks ("A0[7]"); a specialty may have no taxonomy code."""
