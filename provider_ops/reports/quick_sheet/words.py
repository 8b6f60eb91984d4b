"""The words of a quick sheet, English and Spanish.

In English the record speaks in the sentences of the check. In Spanish every test has a sentence
for each result; days, codes and sources stand beside it as they are recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.codes.rules import check
from provider_ops.codes.rules.trail import FAIL, PASS, UNKNOWN

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
        check.MUE: "Medicare unit limit",
    },
    open_end="{first}, no end",
    since="{first} to {last}",
    trail="Every check behind the answer",
    fixes="What would make it valid",
    fixes_aside="things we can fix",
    nothing_to_fix="Nothing to fix: every check passes on this day.",
    denial="Expected denial: {denial}",
    denial_aside="as payers commonly answer",
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
    check="Verificación",
    record="Lo que dice el registro",
    valid="Vigencia",
    source="Fuente",
    titles={
        check.NPI: "Clínico", check.CONTRACT: "Contrato",
        check.PARTICIPATION: "Incluido en el contrato", check.CODE_SET: "Conjunto de códigos",
        check.APPROVED_LIST: "Lista aprobada", check.SPECIALTY: "Especialidad",
        check.MODIFIER: "Modificadores", check.PLACE_OF_SERVICE: "Lugar de servicio",
        check.UNITS: "Unidades", check.EXCLUSION: "Sin exclusión",
        check.OPT_OUT: "Sin opt-out", check.MUE: "Límite de unidades de Medicare",
    },
    open_end="{first}, sin fin",
    since="{first} a {last}",
    trail="Cada verificación detrás de la respuesta",
    fixes="Qué lo haría válido",
    fixes_aside="lo que podemos arreglar",
    nothing_to_fix="Nada que arreglar: todas las verificaciones pasan ese día.",
    denial="Denegación que se espera: {denial}",
    denial_aside="como suelen responder los pagadores",
    never="Nunca cambie los hechos de un reclamo para que encaje. Facture lo que se hizo, donde y "
          "cuando se hizo.",
    rests_on="En qué se basa esta respuesta",
    rests="Según lo sabido el {known}, datos de {facts}. La huella de la respuesta:",
    no_facts="sin registro",
)  # fmt: skip

LANGUAGES = {"en": ENGLISH, "es": SPANISH}

_SPANISH_RECORD = {
    check.NPI: {PASS: "Está en el registro y su NPI es correcto.",
                FAIL: "El NPI no es de ningún clínico del registro."},
    check.CONTRACT: {PASS: "El contrato está vigente en la fecha del servicio.",
                     FAIL: "El contrato no está vigente en la fecha del servicio."},
    check.PARTICIPATION: {PASS: "El contrato incluye al clínico ese día.",
                          FAIL: "El contrato no incluye al clínico ese día."},
    check.CODE_SET: {PASS: "El código es válido ese día.",
                     FAIL: "El código no es válido ese día.",
                     UNKNOWN: "No se ha cargado el conjunto de este código."},
    check.APPROVED_LIST: {PASS: "Una lista del contrato aprueba el código ese día.",
                          FAIL: "Ninguna lista del contrato aprueba el código ese día."},
    check.SPECIALTY: {PASS: "La especialidad cumple con la lista.",
                      FAIL: "La lista se limita a otras especialidades."},
    check.MODIFIER: {PASS: "Los modificadores cumplen con la lista.",
                     FAIL: "Los modificadores no cumplen con la lista."},
    check.PLACE_OF_SERVICE: {PASS: "El lugar de servicio cumple con la lista.",
                             FAIL: "La lista no permite este lugar de servicio.",
                             UNKNOWN: "Falta el lugar de servicio."},
    check.UNITS: {PASS: "Las unidades cumplen con la lista.",
                  FAIL: "Son más unidades de las que la lista permite al día."},
    check.EXCLUSION: {PASS: "No está en la lista de exclusiones (LEIE).",
                      FAIL: "Está excluido de los programas federales ese día.",
                      UNKNOWN: "No se ha cargado la lista de exclusiones (LEIE)."},
    check.OPT_OUT: {PASS: "No está en la lista de opt-out de Medicare.",
                    FAIL: "Está fuera de Medicare (opt-out) ese día.",
                    UNKNOWN: "No se ha cargado la lista de opt-out."},
    check.MUE: {PASS: "Las unidades no pasan del límite de Medicare (MUE).",
                FAIL: "Las unidades pasan del límite de Medicare (MUE).",
                UNKNOWN: "No se ha cargado el límite de unidades (MUE) de ese día."},
}  # fmt: skip
_SPANISH_OPEN = "No se puede saber con lo que hay en el registro."
_SPANISH_FIXES = {
    check.NPI: "Confirmar el NPI con el consultorio y agregar al clínico al registro.",
    check.CONTRACT: "Registrar un período del contrato, firmado, que cubra ese día.",
    check.PARTICIPATION: "Agregar al clínico al contrato con un inicio en ese día o antes.",
    check.CODE_SET: "Consultar el código en el conjunto de ese año, o cargarlo.",
    check.APPROVED_LIST: "Lograr que una lista del contrato apruebe el código para ese día.",
    check.SPECIALTY: "Preguntar a Contratación si la lista debe permitir esta especialidad.",
    check.MODIFIER: "Preguntar a Contratación si la lista debe permitir este modificador.",
    check.PLACE_OF_SERVICE: "Preguntar a Contratación si la lista debe permitir este lugar.",
    check.UNITS: "Preguntar a Contratación si la lista debe permitir estas unidades.",
    check.EXCLUSION: "Confirmar con Cumplimiento; nada se paga mientras dure la exclusión.",
    check.OPT_OUT: "Confirmar con Credenciales si la declaración sigue vigente.",
    check.MUE: "Pedir al consultorio que documente las unidades; el límite es de Medicare.",
}


def record_words(test: Test, language: str) -> str:
    """Return the sentence of a test."""
    if language != "es":
        return test.detail
    return _SPANISH_RECORD.get(test.test, {}).get(test.result, _SPANISH_OPEN)


def fix_words(test: Test, remedy: Remedy, language: str) -> tuple[str, str]:
    """Return a thing to do, and what to know about it; in Spanish the first says it all."""
    if language != "es":
        return remedy.title, remedy.detail
    number = f"Contrato {remedy.contract}." if remedy.contract else ""
    return _SPANISH_FIXES.get(test.test, remedy.title), number
