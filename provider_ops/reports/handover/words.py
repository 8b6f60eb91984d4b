"""The words of a handover book, English and Spanish.

What people are called there, languages and how contracts stand are words of the visit brief.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.directory.rules import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours in the book. Braces are filled in by name."""

    language: str
    kind: str
    owner: str
    headline: str
    one_office: str
    headline_late: str
    headline_none: str
    late_cases: str
    late_promises: str
    late_clocks: str
    lead: str
    nobody: str
    summary: str
    offices: str
    practitioners: str
    contracts: str
    ending: str
    promises: str
    cases: str
    late: str
    clocks: str
    in_days: str
    first: str
    first_aside: str
    nothing: str
    contents: str
    contents_lead: str
    office: str
    city: str
    tier: str
    open: str
    page: str
    members: str
    last: str
    never: str
    planned: str
    unplanned: str
    people: str
    none_people: str
    name: str
    what: str
    languages: str
    reach: str
    when: str
    new_patients: str
    no_new: str
    new_unknown: str
    telehealth: str
    number: str
    line: str
    state: str
    until: str
    then: str
    notice: str
    no_end: str
    renews: str
    ends: str
    none_contracts: str
    agreed: str
    item: str
    todo: str
    none_todo: str
    due: str
    who: str
    days_late: str
    the_office: str
    sort: str
    promised: str
    escalation: str
    directory: str
    directory_aside: str
    none_clocks: str
    verify: str
    verify_many: str
    correct: str
    rule: str
    more: str
    visits: str
    none_visits: str
    day: str
    rep: str
    visit_kind: str
    notes: str
    note: str
    rests: str
    rests_on: str
    facts: Mapping[Fact, str]


ENGLISH = Words(
    language="en",
    kind="Handover book",
    owner="Provider Relations · for our own use, no member data",
    headline="{territory}: {offices}",
    one_office="1 office|{n} offices",
    headline_late="{headline}. Late: {late}",
    headline_none="{headline}, nothing late",
    late_cases="1 escalation|{n} escalations",
    late_promises="1 promise|{n} promises",
    late_clocks="1 directory deadline|{n} directory deadlines",
    lead="Kept by {rep} until now. One page or more for each office, by name: who is there, what "
         "was agreed, what is open, what was said last.",
    nobody="nobody",
    summary="Summary",
    offices="Offices",
    practitioners="Clinicians",
    contracts="Contracts in force",
    ending="ending in 90 days: {n}",
    promises="Open promises",
    cases="Open escalations",
    late="{n} late",
    clocks="Directory deadlines",
    in_days="in {days} days",
    first="What cannot wait",
    first_aside="across all offices: escalations, promises, then the directory",
    nothing="Nothing is late.",
    contents="Contents",
    contents_lead="Offices by name; open means promises and escalations.",
    office="Office",
    city="City",
    tier="Tier",
    open="Open",
    page="Page",
    members="{n} members",
    last="Last visit {day}",
    never="Never visited",
    planned="next {day}",
    unplanned="none planned",
    people="People",
    none_people="Nobody is on file.",
    name="Name",
    what="What they do",
    languages="Languages",
    reach="Phone or NPI",
    when="Best time, new patients",
    new_patients="takes new patients",
    no_new="no new patients",
    new_unknown="new patients: not on file",
    telehealth="telehealth",
    number="Contract",
    line="Line",
    state="Status",
    until="To",
    then="Then",
    notice="Notice by",
    no_end="no end",
    renews="renews by itself",
    ends="ends",
    none_contracts="No contract is on file.",
    agreed="Contracts",
    item="What",
    todo="Promised and escalated",
    none_todo="Nothing is open.",
    due="Due",
    who="Owner",
    days_late="{n} d late",
    the_office="the office",
    sort="Kind",
    promised="Promise",
    escalation="Escalation",
    directory="Directory",
    directory_aside="due in {days} days or late",
    none_clocks="Nothing is due soon.",
    verify="Verify {name}",
    verify_many="Verify in the directory: {n}",
    correct="Send correction: {what}",
    rule="Rule",
    more="{n} more",
    visits="Last visits",
    none_visits="No visit is on record.",
    day="Day",
    rep="By",
    visit_kind="Kind",
    notes="Notes",
    note="Note on file",
    rests="Facts of {day} as this laptop knew them at {time}.",
    rests_on="What this book rests on",
    facts={
        Fact.HERE: "practice location", Fact.ACCEPTS_NEW: "new patients",
        Fact.LANGUAGES: "languages", Fact.TELEHEALTH: "telehealth", Fact.ADDRESS: "address",
        Fact.PHONE: "phone", Fact.HOURS: "hours", Fact.ACCESSIBILITY: "accessibility",
    },
)  # fmt: skip

SPANISH = Words(
    language="es",
    kind="Libro de traspaso",
    owner="Relaciones con Proveedores · uso interno, sin datos de afiliados",
    headline="{territory}: {offices}",
    one_office="1 consultorio|{n} consultorios",
    headline_late="{headline}. Con atraso: {late}",
    headline_none="{headline}, nada con atraso",
    late_cases="1 escalamiento|{n} escalamientos",
    late_promises="1 compromiso|{n} compromisos",
    late_clocks="1 plazo del directorio|{n} plazos del directorio",
    lead="Hasta ahora a cargo de {rep}. Una página o más por consultorio, por nombre: quién está, "
         "qué se acordó, qué está abierto, qué se dijo por último.",
    nobody="nadie",
    summary="Resumen",
    offices="Consultorios",
    practitioners="Clínicos",
    contracts="Contratos vigentes",
    ending="terminan en 90 días: {n}",
    promises="Compromisos abiertos",
    cases="Escalamientos abiertos",
    late="{n} con atraso",
    clocks="Plazos del directorio",
    in_days="en {days} días",
    first="Lo que no puede esperar",
    first_aside="de todos los consultorios: escalamientos, compromisos y luego el directorio",
    nothing="Nada tiene atraso.",
    contents="Contenido",
    contents_lead="Consultorios por nombre; abierto cuenta compromisos y escalamientos.",
    office="Consultorio",
    city="Ciudad",
    tier="Nivel",
    open="Abierto",
    page="Página",
    members="{n} afiliados",
    last="Última visita {day}",
    never="Sin visitas",
    planned="próxima {day}",
    unplanned="sin visita planeada",
    people="Personas",
    none_people="No hay nadie en el registro.",
    name="Nombre",
    what="Qué hace",
    languages="Idiomas",
    reach="Teléfono o NPI",
    when="Mejor hora, pacientes nuevos",
    new_patients="acepta pacientes nuevos",
    no_new="sin pacientes nuevos",
    new_unknown="pacientes nuevos: no consta",
    telehealth="telesalud",
    number="Contrato",
    line="Línea",
    state="Estado",
    until="Hasta",
    then="Después",
    notice="Aviso antes de",
    no_end="sin fin",
    renews="se renueva solo",
    ends="termina",
    none_contracts="No hay contrato en el registro.",
    agreed="Contratos",
    item="Qué",
    todo="Compromisos y escalamientos",
    none_todo="No hay nada abierto.",
    due="Vence",
    who="A cargo",
    days_late="{n} d de atraso",
    the_office="el consultorio",
    sort="Tipo",
    promised="Compromiso",
    escalation="Escalamiento",
    directory="Directorio",
    directory_aside="vence en {days} días o con atraso",
    none_clocks="Nada vence pronto.",
    verify="Verificar a {name}",
    verify_many="Verificar en el directorio: {n}",
    correct="Enviar corrección: {what}",
    rule="Regla",
    more="{n} más",
    visits="Últimas visitas",
    none_visits="No hay visitas en el registro.",
    day="Día",
    rep="Por",
    visit_kind="Tipo",
    notes="Notas",
    note="Nota del registro",
    rests="Datos del {day} como los conocía esta laptop a las {time}.",
    rests_on="En qué se basa este libro",
    facts={
        Fact.HERE: "lugar de consulta", Fact.ACCEPTS_NEW: "pacientes nuevos",
        Fact.LANGUAGES: "idiomas", Fact.TELEHEALTH: "telesalud", Fact.ADDRESS: "dirección",
        Fact.PHONE: "teléfono", Fact.HOURS: "horario", Fact.ACCESSIBILITY: "accesibilidad",
    },
)  # fmt: skip

LANGUAGES: Mapping[str, Words] = {"en": ENGLISH, "es": SPANISH}


def count_of(forms: str, count: int) -> str:
    """Return how many in words; `forms` holds the one and the many, with a bar between."""
    one, many = forms.split("|")
    return one if count == 1 else many.format(n=f"{count:,}")
