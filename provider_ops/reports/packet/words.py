"""The words of a packet, English and Spanish; what the office reads comes from here or from data.

The packet's language is chosen for its reader and has nothing to do with the program's own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours in a packet. Braces are filled in by name."""

    tag: str
    of: str
    owner: str
    kind: str
    title_codes: str
    title_many: str
    your_codes: str
    codes_note: str
    codes_lead: str
    no_codes: str
    no_codes_lead: str
    contract: str
    list_count: str
    list_one: str
    code: str
    what: str
    notes: str
    until: str
    open_end: str
    authorization: str
    units_one: str
    units: str
    modifiers: str
    required: str
    forbidden: str
    specialty: str
    specialties: str
    ends_soon: str
    ends_when: str
    ends_all: str
    ends_more: str
    ends_ask: str
    and_: str
    places: str
    owned: str
    inside: str
    inside_lead: str
    handout_note: str
    sign_in: str
    sign_in_note: str
    sign_in_foot: str
    session: str
    date: str
    place: str
    trainer: str
    name_printed: str
    role: str
    signature: str
    time_in: str
    for_: str
    made_by: str
    made: str
    questions: str
    call: str
    language: str
    language_name: str
    fingerprint: str
    facts_as_of: str
    check_date: str
    page_one: str
    pages: str
    nobody: str


ENGLISH = Words(
    tag="en-US",
    of="of",
    owner="Provider education",
    kind="Provider education packet",
    title_codes="Your approved codes",
    title_many="Your approved codes and {count} handouts",
    your_codes="Your approved codes",
    codes_note="What you can bill under your contract, and until when",
    codes_lead=(
        "These codes were in force on {day}. A code that is not listed is not approved for you, "
        "even if it is valid elsewhere."
    ),
    no_codes="No contract covers you on {day}",
    no_codes_lead="Call us before you bill. What this packet teaches still holds.",
    contract="Contract {number}",
    list_count="{count} codes",
    list_one="1 code",
    code="Code",
    what="What it is",
    notes="Notes",
    until="Until",
    open_end="no end set",
    authorization="authorization first",
    units_one="1 unit a day",
    units="{count} units a day",
    modifiers="modifiers {names}",
    required="needs modifier {names}",
    forbidden="never modifier {names}",
    specialty="only for the specialty {names}",
    specialties="only for the specialties {names}",
    ends_soon="Ends soon.",
    ends_when="{codes} until {day}",
    ends_all="all {count} codes",
    ends_more="{count} more",
    ends_ask="Ask your representative before you bill later dates.",
    and_="and",
    places="place of service {names}",
    owned=(
        "Short labels are the plan's own. CPT codes are owned by the American Medical Association; "
        "full descriptions are in your licensed code book."
    ),
    inside="What is inside",
    inside_lead="Page numbers are at the foot of each page, versions at its head.",
    handout_note="Version {version}, {pages}",
    sign_in="Sign-in sheet",
    sign_in_note="For everybody who takes part",
    sign_in_foot="Signing shows that you were here. It is not an agreement.",
    session="Session",
    date="Date",
    place="Place",
    trainer="Trainer",
    name_printed="Name, printed",
    role="Role",
    signature="Signature",
    time_in="Time in",
    for_="For",
    made_by="Prepared by",
    made="Made",
    questions="Questions",
    call="Questions: {who}",
    language="Language",
    language_name="English",
    fingerprint="Fingerprint",
    facts_as_of="facts as of {time}",
    check_date=(
        "Made for this provider from their own contract. Code lists change: check the date before "
        "you rely on a printed copy."
    ),
    page_one="1 page",
    pages="{count} pages",
    nobody="your representative",
)

SPANISH = Words(
    tag="es-US",
    of="de",
    owner="Capacitación de proveedores",
    kind="Paquete de capacitación para proveedores",
    title_codes="Sus códigos aprobados",
    title_many="Sus códigos aprobados y {count} materiales",
    your_codes="Sus códigos aprobados",
    codes_note="Lo que puede facturar según su contrato, y hasta cuándo",
    codes_lead=(
        "Estos códigos estaban vigentes el {day}. Un código que no aparece aquí no está aprobado "
        "para usted, aunque sea válido en otro lugar."
    ),
    no_codes="Ningún contrato le cubre el {day}",
    no_codes_lead="Llámenos antes de facturar. Lo que enseña este paquete sigue siendo válido.",
    contract="Contrato {number}",
    list_count="{count} códigos",
    list_one="1 código",
    code="Código",
    what="Qué es",
    notes="Notas",
    until="Hasta",
    open_end="sin fecha final",
    authorization="autorización previa",
    units_one="1 unidad al día",
    units="{count} unidades al día",
    modifiers="modificadores {names}",
    required="requiere el modificador {names}",
    forbidden="nunca el modificador {names}",
    specialty="solo para la especialidad {names}",
    specialties="solo para las especialidades {names}",
    ends_soon="Termina pronto.",
    ends_when="{codes} hasta el {day}",
    ends_all="los {count} códigos",
    ends_more="{count} más",
    ends_ask="Pregunte a su representante antes de facturar fechas posteriores.",
    and_="y",
    places="lugar de servicio {names}",
    owned=(
        "Las etiquetas cortas son del plan. Los códigos CPT pertenecen a la American Medical "
        "Association; las descripciones completas están en su libro de códigos con licencia."
    ),
    inside="Contenido",
    inside_lead="El número está al pie de cada página; la versión, en la parte de arriba.",
    handout_note="Versión {version}, {pages}",
    sign_in="Hoja de asistencia",
    sign_in_note="Para todas las personas que participan",
    sign_in_foot="La firma indica que usted estuvo presente. No es un acuerdo.",
    session="Sesión",
    date="Fecha",
    place="Lugar",
    trainer="Capacitador",
    name_printed="Nombre en letra de molde",
    role="Puesto",
    signature="Firma",
    time_in="Hora",
    for_="Para",
    made_by="Preparado por",
    made="Fecha y hora",
    questions="Preguntas",
    call="Preguntas: {who}",
    language="Idioma",
    language_name="Español",
    fingerprint="Huella digital",
    facts_as_of="datos al {time}",
    check_date=(
        "Hecho para este proveedor a partir de su propio contrato. Las listas cambian: revise la "
        "fecha antes de confiar en una copia impresa."
    ),
    page_one="1 página",
    pages="{count} páginas",
    nobody="su representante",
)

BY_LANGUAGE = {"en": ENGLISH, "es": SPANISH}
