"""The words of a visit brief, English and Spanish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.contracts.rules import Status
from provider_ops.overview.talking import Source

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours on the brief. Braces are filled in by name."""

    tag: str
    of: str
    kind: str
    owner: str
    days: tuple[str, ...]
    months: tuple[str, ...]
    long_day: str
    unplanned: str
    next_visit: str
    clinicians: tuple[str, str]
    members: str
    ask_for: str
    nobody: str
    languages: Mapping[str, str]
    contract: str
    no_contract: str
    statuses: Mapping[Status, str]
    until: str
    last_day: str
    not_covered: str
    days_left: str
    renews: str
    notice: str
    ends_then: str
    last_visits: str
    first_visit: str
    talk: str
    talk_aside: str
    silent: str
    points: Mapping[str, str]
    sources: Mapping[Source, str]
    more: str
    ending: str
    ending_aside: str
    none_ending: str
    none_approved: str
    none_in_force: str
    changed: str
    changed_aside: str
    none_changed: str
    begins: tuple[str, str]
    ends: tuple[str, str]
    code_new: str
    code_ended: str
    and_more: str
    loaded: str
    term: str
    terminated: str
    denials: str
    denials_aside: str
    none_denied: str
    no_lines: str
    reason: str
    lines: str
    charged: str
    here: str
    peers: str
    rate: str
    rate_alone: str
    cases: str
    none_open: str
    due: str
    late: str
    promises: str
    promises_aside: str
    none_promised: str
    office_does: str
    teaching: str
    teaching_aside: str
    none_teaching: str
    check_again: str
    check_late: str
    not_back: str
    replaced: str
    directory: str
    verify: str
    send: str
    attest: str
    courses: Mapping[str, str]


ENGLISH = Words(
    tag="en-US",
    of="of",
    kind="Visit brief",
    owner="Provider Relations · for our own use, no member data",
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"),
    long_day="{weekday}, {month} {day}, {year}",
    unplanned="no visit planned",
    next_visit="next visit {day}",
    clinicians=("1 clinician", "{n} clinicians"),
    members="{n} members",
    ask_for="Ask for",
    nobody="Nobody is on file.",
    languages={"en": "English", "es": "Spanish", "ht": "Haitian Creole", "pt": "Portuguese",
               "fr": "French", "vi": "Vietnamese", "zh": "Chinese", "ru": "Russian",
               "ar": "Arabic"},
    contract="Contract",
    no_contract="No contract is on file.",
    statuses={Status.ACTIVE: "Active", Status.EXPIRING: "Ends soon",
              Status.NOT_YET: "Not started", Status.LAPSED: "Lapsed",
              Status.TERMINATED: "Terminated"},
    until="{status} · to {day}",
    last_day="{status} · last day {day}",
    not_covered="Services since then are not covered",
    days_left="{n} d left",
    renews="Renews by itself",
    notice="Renews by itself; notice by {day}",
    ends_then="Ends, no renewal",
    last_visits="Last visits",
    first_visit="This is the first visit on record.",
    talk="Talk about",
    talk_aside="most pressing first, each with what it stands on",
    silent="Nothing on record presses. Ask what they need.",
    points={
        "late": "Promised and {days} d late: {text} ({owner}). Say when it comes.",
        "case": "{title}. Say where it stands; {owner} has it.",
        "notice": "The contract renews by itself unless notice is given by {by}. Ask whether "
                  "anything should change.",
        "denial": "{code} is on {code_lines} of the {lines} denied lines. Go through why, and "
                  "what to send next time.",
        "denial_one": "{code} is on the denied line. Go through why, and what to send next time.",
        "code": "Approval ends {ends}. Agree who asks for the renewal, and what to do until then.",
        "change": "The approved list changed: {codes}. Leave the new sheet.",
        "teach": "Taught because of {reason}; check again by {due}. Ask them to show it.",
        "contract": "The contract runs to {ends}. Ask whether anything should change.",
        "ending": "The contract ends {ends}, {days} d left, and nothing renews it. Say so, and "
                  "agree what comes next.",
        "ended": "The contract ended {ends}; services since then are not covered. Say so, and "
                 "agree what comes next.",
        "ended_denied": "The contract ended {ends}; services since then are not covered, and "
                        "{denied} on them follows from it. Say so, and agree what comes next.",
    },
    sources={Source.CASE: "Case opened {name}", Source.CLAIMS: "Claims log, 90 days",
             Source.LIST: "{name}", Source.CONTRACT: "Contract, {name}",
             Source.VISIT: "Visit {name}", Source.PROMISE: "Due {name}"},
    more="{n} more",
    ending="Codes ending",
    ending_aside="{n} of {all} in 90 days",
    none_ending="No approved code ends in 90 days.",
    none_approved="No approved codes are on file.",
    none_in_force="The contract has ended: no code is approved.",
    changed="Code changes",
    changed_aside="since {day}",
    none_changed="Nothing changed since then.",
    begins=("1 new code", "{n} new codes"),
    ends=("1 code ended", "{n} codes ended"),
    code_new="{code} new",
    code_ended="{code} ended",
    and_more="{codes} and {n} more",
    loaded="{name} loaded",
    term="{term} begins",
    terminated="{name} terminated",
    denials="Top denials",
    denials_aside="90 days",
    none_denied="No line was denied.",
    no_lines="No claim lines of these days are loaded.",
    reason="Reason",
    lines="Lines",
    charged="Charged",
    here="Here",
    peers="Peers",
    rate="{rate} of {lines} lines denied, peers {peers}.",
    rate_alone="{rate} of {lines} lines denied.",
    cases="Open escalations",
    none_open="None is open.",
    due="due {day}",
    late="{n} d late",
    promises="Promised and open",
    promises_aside="who, by when",
    none_promised="Nothing is open.",
    office_does="the office",
    teaching="Training, papers, directory",
    teaching_aside="due soon",
    none_teaching="Nothing is due.",
    check_again="check {day}",
    check_late="check, {n} d late",
    not_back="not taught back",
    replaced="has {language} v{held}, now v{current}",
    directory="Directory",
    verify="verify on the roster: {n}",
    send="corrections to send: {n}",
    attest="Attest",
    courses={"compliance": "compliance, fraud, waste and abuse",
             "model-of-care": "SNP model of care"},
)  # fmt: skip

SPANISH = Words(
    tag="es-US",
    of="de",
    kind="Ficha de visita",
    owner="Relaciones con Proveedores · uso interno, sin datos de afiliados",
    days=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre", "octubre", "noviembre", "diciembre"),
    long_day="{weekday}, {day} de {month} de {year}",
    unplanned="sin visita planeada",
    next_visit="próxima visita {day}",
    clinicians=("1 clínico", "{n} clínicos"),
    members="{n} afiliados",
    ask_for="Pregunte por",
    nobody="No hay nadie en el registro.",
    languages={"en": "inglés", "es": "español", "ht": "criollo haitiano", "pt": "portugués",
               "fr": "francés", "vi": "vietnamita", "zh": "chino", "ru": "ruso", "ar": "árabe"},
    contract="Contrato",
    no_contract="No hay contrato en el registro.",
    statuses={Status.ACTIVE: "Vigente", Status.EXPIRING: "Termina pronto",
              Status.NOT_YET: "Sin empezar", Status.LAPSED: "Vencido",
              Status.TERMINATED: "Terminado"},
    until="{status} · hasta {day}",
    last_day="{status} · último día {day}",
    not_covered="No se cubren los servicios posteriores",
    days_left="quedan {n} d",
    renews="Se renueva solo",
    notice="Se renueva solo; aviso a más tardar {day}",
    ends_then="Termina sin renovación",
    last_visits="Últimas visitas",
    first_visit="Es la primera visita del registro.",
    talk="De qué hablar",
    talk_aside="lo más urgente primero, con su fuente",
    silent="Nada urge según el registro. Pregunte qué necesitan.",
    points={
        "late": "Prometido, {days} d de atraso: {text} ({owner}). Diga cuándo llega.",
        "case": "{title}. Diga cómo va; lo tiene {owner}.",
        "notice": "El contrato se renueva solo si nadie avisa a más tardar el {by}. Pregunte si "
                  "algo debe cambiar.",
        "denial": "{code} está en {code_lines} de las {lines} líneas denegadas. Repase por qué y "
                  "qué enviar la próxima vez.",
        "denial_one": "{code} está en la línea denegada. Repase por qué y qué enviar la próxima "
                      "vez.",
        "code": "La aprobación termina el {ends}. Acuerde quién pide la renovación y qué hacer "
                "mientras tanto.",
        "change": "Cambió la lista aprobada ({codes}). Deje la hoja nueva.",
        "teach": "Se enseñó por {reason}; verifique a más tardar el {due}. Pida que lo muestren.",
        "contract": "El contrato llega al {ends}. Pregunte si algo debe cambiar.",
        "ending": "El contrato termina el {ends} (quedan {days} d) y nada lo renueva. Dígalo y "
                  "acuerde qué sigue.",
        "ended": "El contrato terminó el {ends}; los servicios posteriores no se cubren. Dígalo y "
                 "acuerde qué sigue.",
        "ended_denied": "El contrato terminó el {ends}; los servicios posteriores no se cubren, y "
                        "de ahí viene {denied}. Dígalo y acuerde qué sigue.",
    },
    sources={Source.CASE: "Caso abierto {name}", Source.CLAIMS: "Reclamos, 90 días",
             Source.LIST: "{name}", Source.CONTRACT: "Contrato, {name}",
             Source.VISIT: "Visita {name}", Source.PROMISE: "Vencía {name}"},
    more="{n} más",
    ending="Códigos que terminan",
    ending_aside="{n} de {all} en 90 días",
    none_ending="Ningún código aprobado termina en 90 días.",
    none_approved="No hay códigos aprobados en el registro.",
    none_in_force="El contrato terminó: no hay códigos aprobados.",
    changed="Cambios de códigos",
    changed_aside="desde {day}",
    none_changed="Nada cambió desde entonces.",
    begins=("1 código nuevo", "{n} códigos nuevos"),
    ends=("1 código terminado", "{n} códigos terminados"),
    code_new="{code} nuevo",
    code_ended="{code} terminado",
    and_more="{codes} y {n} más",
    loaded="{name}, cargado",
    term="Empieza {term}",
    terminated="{name}, terminado",
    denials="Denegaciones",
    denials_aside="90 días",
    none_denied="No se denegó ninguna línea.",
    no_lines="No hay líneas de reclamos cargadas de estos días.",
    reason="Razón",
    lines="Líneas",
    charged="Facturado",
    here="Aquí",
    peers="Pares",
    rate="{rate} de {lines} líneas denegadas; pares {peers}.",
    rate_alone="{rate} de {lines} líneas denegadas.",
    cases="Escalamientos abiertos",
    none_open="No hay ninguno abierto.",
    due="vence {day}",
    late="{n} d de atraso",
    promises="Prometido y abierto",
    promises_aside="quién y para cuándo",
    none_promised="No hay nada abierto.",
    office_does="el consultorio",
    teaching="Capacitación, papeles, directorio",
    teaching_aside="por vencer",
    none_teaching="No hay nada pendiente.",
    check_again="verificar {day}",
    check_late="verificar, {n} d de atraso",
    not_back="sin repetirlo",
    replaced="tiene {language} v{held}; ahora v{current}",
    directory="Directorio",
    verify="verificar en el listado: {n}",
    send="correcciones por enviar: {n}",
    attest="Constancia",
    courses={"compliance": "cumplimiento, fraude, desperdicio y abuso",
             "model-of-care": "modelo de atención SNP"},
)  # fmt: skip

LANGUAGES: Mapping[str, Words] = {"en": ENGLISH, "es": SPANISH}
