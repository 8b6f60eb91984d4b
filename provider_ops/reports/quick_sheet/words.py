"""The words of a quick sheet, English and Spanish.

The record speaks in the sentences of the check, in English or in their Spanish.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.codes.rules import check, spanish
from provider_ops.codes.rules.listed import BESIDE_LISTED, MODIFIER_LISTED, PLACE_LISTED
from provider_ops.codes.rules.whereabouts import LOCATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provider_ops.codes.rules.remedies import Remedy
    from provider_ops.codes.rules.trail import Test


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours on the sheet. Braces are filled in by name."""

    tag: str
    of: str
    kind: str
    owner: str
    answers: Mapping[str, str]
    headline: str
    nobody: str
    at_place: str
    units: str
    beside: str
    check: str
    record: str
    valid: str
    source: str
    titles: Mapping[str, str]
    open_end: str
    since: str
    trail: str
    fixes: str
    fixes_aside: str
    nothing_to_fix: str
    denial: str
    denial_aside: str
    nearest: str
    nearest_aside: str
    never: str
    rests_on: str
    rests: str
    no_facts: str


ENGLISH = Words(
    tag="en-US",
    of="of",
    kind="Quick sheet",
    owner="Provider Relations · no member data",
    answers={"yes": "Yes", "no": "No", "review": "Needs review"},
    headline="{answer}: {code} for {who} on {day}",
    nobody="NPI {npi}",
    at_place="at place of service {place}",
    units="{units} units",
    beside="with {codes} at the same visit",
    check="Check",
    record="What the record says",
    valid="Valid",
    source="Source",
    titles={
        check.NPI: "Clinician", check.CONTRACT: "Contract",
        check.PARTICIPATION: "Linked to contract", check.CODE_SET: "Code set",
        check.APPROVED_LIST: "Approved list", check.SPECIALTY: "Specialty",
        check.MODIFIER: "Modifiers", check.PLACE_OF_SERVICE: "Place of service",
        check.UNITS: "Units", check.EXCLUSION: "Not excluded", check.OPT_OUT: "Not opted out",
        check.MUE: "Medicare unit limit", check.PTP: "Beside other codes",
        check.AUTHORIZATION: "Authorization", LOCATION: "Where covered",
        MODIFIER_LISTED: "Modifier in lists",
        PLACE_LISTED: "Place in lists",
        BESIDE_LISTED: "Same day in lists",
    },
    open_end="{first}, no end",
    since="{first} to {last}",
    trail="Every check behind the answer",
    fixes="What would make it valid",
    fixes_aside="things we can fix",
    nothing_to_fix="Nothing to fix: every check passes on this day.",
    denial="Expected denial: {denial}",
    denial_aside="as payers commonly answer",
    nearest="What the lists approve beside it",
    nearest_aside="other codes are other services",
    never="Never change the facts of a claim to fit. Bill what was done, where and when it was "
          "done.",
    rests_on="What this answer rests on",
    rests="As known on {known}, facts of {facts}. The answer's fingerprint:",
    no_facts="no record",
)  # fmt: skip

SPANISH = Words(
    tag="es-US",
    of="de",
    kind="Hoja rápida",
    owner="Relaciones con Proveedores · sin datos de afiliados",
    answers={"yes": "Sí", "no": "No", "review": "Hay que revisarlo"},
    headline="{answer}: {code} para {who} el {day}",
    nobody="NPI {npi}",
    at_place="en el lugar de servicio {place}",
    units="{units} unidades",
    beside="con {codes} en la misma visita",
    check="Verificación",
    record="Lo que dice el registro",
    valid="Vigencia",
    source="Fuente",
    titles={
        check.NPI: "Clínico", check.CONTRACT: "Contrato",
        check.PARTICIPATION: "Vinculado al contrato", check.CODE_SET: "Conjunto de códigos",
        check.APPROVED_LIST: "Lista aprobada", check.SPECIALTY: "Especialidad",
        check.MODIFIER: "Modificadores", check.PLACE_OF_SERVICE: "Lugar de servicio",
        check.UNITS: "Unidades", check.EXCLUSION: "No excluido",
        check.OPT_OUT: "No optó por salir", check.MUE: "Límite de unidades de Medicare",
        check.PTP: "Junto a otros códigos", check.AUTHORIZATION: "Autorización",
        LOCATION: "Dónde rige",
        MODIFIER_LISTED: "Modificador en listas", PLACE_LISTED: "Lugar en listas",
        BESIDE_LISTED: "Mismo día en listas",
    },
    open_end="{first}, sin fin",
    since="{first} a {last}",
    trail="Cada verificación detrás de la respuesta",
    fixes="Qué lo haría válido",
    fixes_aside="lo que podemos arreglar",
    nothing_to_fix="Nada que arreglar: todas las verificaciones pasan ese día.",
    denial="Denegación que se espera: {denial}",
    denial_aside="como suelen responder los pagadores",
    nearest="Lo que las listas aprueban al lado",
    nearest_aside="otros códigos son otros servicios",
    never="Nunca cambie los hechos de un reclamo para que encaje. Facture lo que se hizo, donde y "
          "cuando se hizo.",
    rests_on="En qué se basa esta respuesta",
    rests="Según lo sabido el {known}, datos de {facts}. La huella de la respuesta:",
    no_facts="sin registro",
)  # fmt: skip

LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def record_words(test: Test, language: str) -> str:
    """Return the sentence of a test."""
    return spanish.sentence(test.detail) if language == "es" else test.detail


def source_words(source: str, language: str) -> str:
    """Return what a test stands on."""
    return spanish.source(source) if language == "es" else source


def fix_words(remedy: Remedy, language: str) -> tuple[str, str]:
    """Return a thing to do, and what to know about it."""
    if language == "es":
        return spanish.remedy(remedy.title), spanish.remedy(remedy.detail)
    return remedy.title, remedy.detail
