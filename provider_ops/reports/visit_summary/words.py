"""The words of a visit summary, English and Spanish. What people typed stands as they typed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours on the paper. Braces are filled in by name."""

    tag: str
    of: str
    kind: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    long_day: str
    times: str
    there: str
    about: str
    rep: str
    changes: str
    code: str
    do: str
    why: str
    again: str
    line: str
    lines: str
    go_over: str
    tasks: str
    task: str
    who: str
    by: str
    done: str
    no_tasks: str
    before: str
    late: str
    left: str
    nothing_left: str
    behind: str
    asked: str
    no_question: str
    question: str
    at_place: str
    beside: str
    answers: Mapping[str, str]
    answer: str
    cases: str
    next_visit: str
    signed_practice: str
    signed_plan: str
    declined: str
    signed_by: str
    signed_on: str
    on_paper: str
    footer: str
    more: str
    brief: str
    brief_codes: str
    brief_again: str
    brief_task: str
    brief_tasks: str
    brief_only: str
    brief_first: str
    brief_left_one: str
    brief_left: str
    copies: str
    brief_next: str
    brief_call: str
    brief_nothing: str


ENGLISH = Words(
    tag="en-US", of="of", kind="Visit summary",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"),
    long_day="{weekday}, {month} {day}, {year}", times="{first} to {last}",
    there="Who was there", about="What we talked about", rep="Your representative",
    changes="What changes from today", code="Code", do="Do this", why="Why",
    again="We check again", line="{reason}, 1 line", lines="{reason}, {n} lines",
    go_over="See the material we left with you.",
    tasks="Who does what", task="Task", who="Who", by="By", done="done",
    no_tasks="Nothing was promised on either side.",
    before="Still open from before", late="{day}, overdue",
    left="Left with you", nothing_left="No materials were handed over.",
    behind="The {language} copy of “{title}” is behind the English v{english}.",
    asked="You asked", no_question="No code was asked about.",
    question="Can {who} bill {code} on {day}{place}?", at_place=" at place of service {place}",
    beside="with",
    answers={"yes": "Yes.", "no": "No.", "review": "It needs review."},
    answer="Answer {number}, as known {day}.",
    cases="Cases open for you: {numbers}. Ask for them by number.",
    next_visit="Next visit: {day}",
    signed_practice="{name} for the practice", signed_plan="{name} for {plan}",
    declined="Declined to sign",
    signed_by="Signed by {name} on {day}", signed_on="Signed on {day}",
    on_paper="Signed on paper",
    footer="Shows attendance and materials only. Not a contract. No member information.",
    more="{n} more on record with your representative.",
    brief="In short.", brief_codes="We went over {codes}.",
    brief_again="We look at the claims again on {day}.",
    brief_task="One task is open.", brief_tasks="{n} tasks are open.",
    brief_only="It is {who}'s, due {day}.",
    brief_first="The first is {who}'s, due {day}.",
    brief_left_one="We left one material with you{copies}.",
    brief_left="We left {n} materials with you{copies}.", copies=", {n} copies in all",
    brief_next="We come again on {day}.",
    brief_call="Questions: {name}, {phone}.", brief_nothing="Thank you for your time.",
)  # fmt: skip

SPANISH = Words(
    tag="es-US", of="de", kind="Resumen de la visita",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre", "octubre", "noviembre", "diciembre"),
    long_day="{weekday}, {day} de {month} de {year}", times="{first} a {last}",
    there="Quiénes estuvieron", about="De qué hablamos", rep="Su representante",
    changes="Qué cambia desde hoy", code="Código", do="Haga esto", why="Por qué",
    again="Revisamos el", line="{reason}, 1 línea", lines="{reason}, {n} líneas",
    go_over="Vea el material que le dejamos.",
    tasks="Quién hace qué", task="Tarea", who="Quién", by="Para el", done="hecho",
    no_tasks="Ninguna de las partes quedó con tareas.",
    before="Pendiente de antes", late="{day}, vencida",
    left="Le dejamos", nothing_left="No se entregaron materiales.",
    behind="La copia en {language} de «{title}» va detrás de la v{english} en inglés.",
    asked="Usted preguntó", no_question="No se preguntó por ningún código.",
    question="¿Puede {who} facturar {code} el {day}{place}?",
    at_place=" en el lugar de servicio {place}", beside="con",
    answers={"yes": "Sí.", "no": "No.", "review": "Hay que revisarlo."},
    answer="Respuesta {number}, según lo sabido el {day}.",
    cases="Casos abiertos de ustedes: {numbers}. Pregunte por el número.",
    next_visit="Próxima visita: {day}",
    signed_practice="{name} por el consultorio", signed_plan="{name} por {plan}",
    declined="Prefirió no firmar",
    signed_by="Firmado por {name} el {day}", signed_on="Firmado el {day}",
    on_paper="Firmado en papel",
    footer="Solo muestra asistencia y materiales. No es un contrato. Sin datos de afiliados.",
    more="{n} más constan con su representante.",
    brief="En breve.", brief_codes="Repasamos {codes}.",
    brief_again="Volvemos a mirar los reclamos el {day}.",
    brief_task="Queda una tarea.", brief_tasks="Quedan {n} tareas.",
    brief_only="Es de {who}, para el {day}.",
    brief_first="La primera es de {who}, para el {day}.",
    brief_left_one="Le dejamos un material{copies}.",
    brief_left="Le dejamos {n} materiales{copies}.", copies=", {n} copias en total",
    brief_next="Volvemos el {day}.",
    brief_call="Preguntas: {name}, {phone}.", brief_nothing="Gracias por su tiempo.",
)  # fmt: skip

LANGUAGES = {"en": ENGLISH, "es": SPANISH}
OTHER = {"en": SPANISH, "es": ENGLISH}
LANGUAGE_NAMES = {"en": {"es": "Spanish", "en": "English"}, "es": {"es": "español", "en": "inglés"}}


def long_day(day: date, words: Words) -> str:
    """Return "Tuesday, October 6, 2026"."""
    said = words.long_day.format(
        weekday=words.weekdays[day.weekday()], month=words.months[day.month - 1], day=day.day,
        year=day.year,
    )  # fmt: skip
    return said[:1].upper() + said[1:]


