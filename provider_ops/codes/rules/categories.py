"""Official sections of the code sets, as ranges with a name.

HCPCS Level II sections follow the letters under which CMS publishes them. CPT sections are
facts of numbering, named in our own words; no text of CPT or CDT is here. Sections that run
in two pieces around another are two categories, so that a category never approves more than
it says.
"""

from __future__ import annotations

from typing import NamedTuple

from provider_ops.codes.rules.extents import Extent


class Category(NamedTuple):
    """A section: its stable key, its name, and what it covers."""

    key: str
    name: str
    extent: Extent
    spanish: str

    def name_in(self, language: str) -> str:
        """Return its name in "es", else in English."""
        return self.spanish if language == "es" else self.name


CATEGORIES = tuple(
    Category(key, name, Extent(first, last), spanish)
    for key, name, first, last, spanish in (
        ("cpt-em", "Evaluation and management", "99202", "99499",
         "Evaluación y manejo"),
        ("cpt-anesthesia", "Anesthesia", "00100", "01999",
         "Anestesia"),
        ("cpt-surgery", "Surgery", "10004", "69990",
         "Cirugía"),
        ("cpt-radiology", "Radiology", "70010", "79999",
         "Radiología"),
        ("cpt-laboratory", "Pathology and laboratory", "80047", "89398",
         "Patología y laboratorio"),
        ("cpt-medicine", "Medicine", "90281", "99199",
         "Medicina"),
        ("cpt-home", "Medicine, home and other services", "99500", "99607",
         "Medicina, domicilio y otros servicios"),
        ("cpt-2", "Category II, performance measures", "0001F", "9999F",
         "Categoría II, medidas de desempeño"),
        ("cpt-3", "Category III, emerging technology", "0001T", "9999T",
         "Categoría III, tecnología emergente"),
        ("cpt-pla", "Proprietary laboratory analyses", "0001U", "9999U",
         "Análisis de laboratorio propietarios"),
        ("cpt-maaa", "Multianalyte assays", "0001M", "9999M",
         "Ensayos multianalito"),
        ("hcpcs-transport", "Ambulance and transportation", "A0000", "A0999",
         "Ambulancia y transporte"),
        ("hcpcs-supplies", "Medical and surgical supplies", "A4000", "A8999",
         "Suministros médicos y quirúrgicos"),
        ("hcpcs-other", "Administrative and investigational", "A9000", "A9999",
         "Administrativos y en investigación"),
        ("hcpcs-enteral", "Enteral and parenteral therapy", "B4000", "B9999",
         "Terapia enteral y parenteral"),
        ("hcpcs-outpatient", "Hospital outpatient payment", "C1000", "C9999",
         "Pago ambulatorio de hospital"),
        ("hcpcs-dental", "Dental", "D0000", "D9999",
         "Dental"),
        ("hcpcs-equipment", "Durable medical equipment", "E0100", "E9999",
         "Equipo médico duradero"),
        ("hcpcs-g", "Procedures and professional services", "G0000", "G9999",
         "Procedimientos y servicios profesionales"),
        ("hcpcs-behavioral", "Behavioral health and substance use", "H0001", "H9999",
         "Salud conductual y uso de sustancias"),
        ("hcpcs-drugs", "Drugs administered other than oral", "J0100", "J9999",
         "Medicamentos de vía no oral"),
        ("hcpcs-chemotherapy", "Chemotherapy drugs", "J9000", "J9999",
         "Medicamentos de quimioterapia"),
        ("hcpcs-k", "Temporary codes for equipment", "K0000", "K9999",
         "Códigos temporales de equipo"),
        ("hcpcs-orthotics", "Orthotics", "L0100", "L4999",
         "Ortesis"),
        ("hcpcs-prosthetics", "Prosthetics", "L5000", "L9999",
         "Prótesis"),
        ("hcpcs-m", "Quality and other medical services", "M0000", "M9999",
         "Calidad y otros servicios médicos"),
        ("hcpcs-laboratory", "Pathology and laboratory, HCPCS", "P0000", "P9999",
         "Patología y laboratorio, HCPCS"),
        ("hcpcs-q", "Temporary codes", "Q0000", "Q9999",
         "Códigos temporales"),
        ("hcpcs-radiology", "Diagnostic radiology, HCPCS", "R0000", "R5999",
         "Radiología diagnóstica, HCPCS"),
        ("hcpcs-s", "Temporary codes of private payers", "S0000", "S9999",
         "Códigos temporales de pagadores privados"),
        ("hcpcs-t", "Codes of state Medicaid agencies", "T1000", "T9999",
         "Códigos de agencias estatales de Medicaid"),
        ("hcpcs-vision", "Vision", "V0000", "V2999",
         "Visión"),
        ("hcpcs-hearing", "Hearing and speech", "V5000", "V5999",
         "Audición y habla"),
    )
)  # fmt: skip

_BY_EXTENT = {one.extent: one for one in CATEGORIES}
_BY_WORD = {word.casefold(): one for one in CATEGORIES
            for word in (one.key, one.name, one.spanish)}  # fmt: skip


def category_of(extent: Extent) -> Category | None:
    """Return the category that covers exactly this, or None."""
    return _BY_EXTENT.get(extent)


def category_named(text: str) -> Category | None:
    """Return the category with this name, in either language, or key; None for other words."""
    return _BY_WORD.get(" ".join(text.split()).casefold())


def range_words(extent: Extent, language: str) -> str:
    """Return what a range is on paper: its section, or how many codes it spans; else nothing."""
    category = category_of(extent)
    if category is not None:
        return category.name_in(language)
    noun = "números de código" if language == "es" else "code numbers"
    return f"{extent.size:,} {noun}" if extent.last else ""
