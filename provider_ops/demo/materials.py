"""Training materials of the demo plan: real PDFs in English and Spanish, made here."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from provider_ops.demo.maker import Batch, Maker
from provider_ops.store.base import SHARED_MARKET

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.demo.network import Staff


@dataclass(frozen=True, slots=True)
class Handout:
    """One material: what it says in each language, and the newest version of each."""

    code: str
    topic: str
    audience: str
    english: tuple[str, tuple[str, ...]]
    spanish: tuple[str, tuple[str, ...]] | None
    english_version: str
    spanish_version: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was handed over; `series` is the same for those of one language."""

    id: UUID
    series: str
    effective_on: date


HANDOUTS = (
    Handout(
        "QS-97", "Denials", "billers",
        ("CO-97 and G2211 quick sheet", (
            "CO-97 says that a service is paid as part of another one on the same day.",
            "G2211 is for the ongoing care of a patient. Leave it off when the visit has modifier "
            "25 because a procedure was done the same day.",
            "It is allowed with a wellness visit or a vaccine on that day.",
            "Check the date, the place of service and the modifier before the claim goes out. "
            "Ask your representative when the answer is not clear.",
        )),
        ("Guía rápida: CO-97 y G2211", (
            "CO-97 indica que un servicio se paga como parte de otro del mismo día.",
            "G2211 es para la atención continua de un paciente. No lo use cuando la visita lleva "
            "el modificador 25 porque se hizo un procedimiento el mismo día.",
            "Se permite junto con una visita de bienestar o una vacuna de ese día.",
            "Revise la fecha, el lugar de servicio y el modificador antes de enviar el reclamo. "
            "Pregunte a su representante si la respuesta no es clara.",
        )),
        "3.3", "3.2",
    ),
    Handout(
        "AWV-01", "Wellness visits", "clinicians",
        ("Annual wellness visit: G0438 and G0439", (
            "G0438 is for the first wellness visit, once in a lifetime; G0439 for each one after.",
            "Eleven full months must lie between two wellness visits; the month of the last visit "
            "does not count.",
            "Ask when the last visit was, here or elsewhere, before you book.",
            "A problem treated the same day is billed beside it with modifier 25.",
        )),
        ("Visita anual de bienestar: G0438 y G0439", (
            "G0438 es para la primera visita de bienestar, una vez en la vida; G0439 para cada una "
            "de las siguientes.",
            "Entre dos visitas de bienestar deben pasar once meses completos; el mes de la última "
            "visita no cuenta.",
            "Pregunte cuándo fue la última visita, aquí o en otro lugar, antes de dar la cita.",
            "Un problema tratado el mismo día se factura aparte con el modificador 25.",
        )),
        "2.1", "2.1",
    ),
    Handout(
        "PA-10", "Prior authorization", "front desk",
        ("Prior authorization in five steps", (
            "Look up the code on your approved list: the sheet says whether it needs one.",
            "Send the request before the service, with the date and the clinician's NPI.",
            "Write the number on the claim. A claim without it is denied with CO-197.",
            "An urgent service may be reported on the next business day.",
            "Ask for a copy of the decision when you disagree, and for the date to appeal.",
        )),
        ("Autorización previa en cinco pasos", (
            "Busque el código en su lista aprobada: la hoja dice si la necesita.",
            "Envíe la solicitud antes del servicio, con la fecha y el NPI del médico.",
            "Escriba el número en el reclamo. Sin él, el reclamo se niega con CO-197.",
            "Un servicio urgente puede avisarse el siguiente día hábil.",
            "Pida una copia de la decisión si no está de acuerdo, y la fecha para apelar.",
        )),
        "1.4", "1.4",
    ),
    Handout(
        "TF-02", "Timely filing", "billers",
        ("Timely filing and corrected claims", (
            "Send a claim within the days that your contract names, counted from the service.",
            "A late claim is denied with CO-29. Keep the clearinghouse report as proof.",
            "A corrected claim replaces the first one: frequency 7 and the payer's claim number.",
            "A second original of the same service is denied with CO-18.",
        )),
        ("Plazo de envío y reclamos corregidos", (
            "Envíe el reclamo dentro de los días que fija su contrato, contados desde el servicio.",
            "Un reclamo tardío se niega con CO-29. Guarde el informe como prueba.",
            "Un reclamo corregido reemplaza al primero: frecuencia 7 y el número del plan.",
            "Un segundo original del mismo servicio se niega con CO-18.",
        )),
        "2.0", "2.0",
    ),
    Handout(
        "DIR-03", "Directory", "front desk",
        ("Keep your directory entry right", (
            "Tell us within 30 days when a clinician joins, leaves or moves, or a phone changes.",
            "Say for each clinician whether new patients are accepted, and in which languages.",
            "Your representative walks down the list with you and confirms each entry.",
        )),
        None,
        "1.1", "",
    ),
)  # fmt: skip


def batches(make: Maker, team: Staff) -> tuple[list[Batch], list[Version]]:
    """Return the rows of all materials with their files, and the versions by effective day."""
    materials, versions, blobs = [], [], {}
    in_use: list[Version] = []
    for handout in HANDOUTS:
        material = make.new_id()
        materials.append(
            (material, handout.code, handout.english[0], handout.topic, handout.audience,
             team.trainer)
        )  # fmt: skip
        for language, text, newest in (
            ("en", handout.english, handout.english_version),
            ("es", handout.spanish, handout.spanish_version),
        ):
            if text is None:
                continue
            for number, effective in _history(make, newest):
                content = paper(handout.code, language, number, effective, *text)
                digest = hashlib.sha256(content).hexdigest()
                blobs[digest] = (digest, "application/pdf", len(content), content, False)
                key = make.new_id()
                review = effective + timedelta(days=365)
                versions.append(
                    (key, material, language, number, text[0], effective, None, review,
                     f"{handout.code}-{language}-{number}.pdf", digest, 1)
                )  # fmt: skip
                in_use.append(Version(key, f"{handout.code}-{language}", effective))
    return [
        make.batch("material", "code title topic audience owner_id", materials, SHARED_MARKET),
        make.batch(
            "material_version",
            "material_id language version title effective_on withdrawn_on review_by file_name "
            "sha256 pages",
            versions,
            SHARED_MARKET,
        ),
        Batch("blob", ("sha256", "media_type", "size", "content", "sent"), list(blobs.values())),
    ], sorted(in_use, key=lambda version: version.effective_on)


def paper(
    code: str, language: str, version: str, effective: date, title: str, points: tuple[str, ...]
) -> bytes:
    """Return one handout as a PDF, one page; the same words give the same bytes."""
    from provider_ops.reports.page import PageMeta, build
    from provider_ops.reports.parts import definitions, finding

    spanish = language == "es"
    left = "Plan de Salud Heron Bay" if spanish else "Heron Bay Health Plan"
    meta = PageMeta(
        title=title,
        header_left=left,
        header_right=f"{code} v{version}",
        footer_left="Material de capacitación" if spanish else "Training material",
        footer_center=f"{effective:%m/%d/%Y}",
        language="es-US" if spanish else "en-US",
        of="de" if spanish else "of",
    )
    out = io.BytesIO()
    numbered = [(f"{n}", point) for n, point in enumerate(points, 1)]
    build(
        out,
        lambda _pages: [*finding(title, "", key="top"), definitions(numbered, term=18)],
        meta,
    )
    return out.getvalue()


def _history(make: Maker, newest: str) -> list[tuple[str, date]]:
    major, minor = (int(part) for part in newest.split("."))
    old = f"{major}.{minor - 1}" if minor else f"{major - 1}.0"
    first = make.today - timedelta(days=420)
    return [(old, first), (newest, first + timedelta(days=make.chance.randint(90, 330)))]
