"""Stored words that are ours, in Spanish: purposes and topics of visits, specialties, roles.

A row keeps the English word, whoever wrote it; screens and papers say it in their language. What
a person wrote in words of their own stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODES = re.compile(r"(?P<words>.*?[^\s,])(?P<codes>(?:[\s,]+[A-Z]{0,3}-?\d[\w-]*)+)")
_SPANISH = {
    # purposes and topics of visits
    "Quarterly review": "Revisión trimestral",
    "Re-education": "Reeducación",
    "Contract renewal": "Renovación del contrato",
    "New office manager": "Gerente nuevo del consultorio",
    "Lunch session": "Sesión de almuerzo",
    "wellness visits": "visitas de bienestar",
    "Roster check": "Revisión del listado",
    "Denial follow-up": "Seguimiento de denegaciones",
    "Denials": "Denegaciones",
    "Prior authorization": "Autorización previa",
    "Roster changes": "Cambios del listado",
    "Portal access": "Acceso al portal",
    "Timely filing": "Plazo de envío",
    "Fee schedule": "Tarifario",
    "Amendment signature": "Firma de la enmienda",
    "First visit": "Primera visita",
    "Amendment": "Enmienda",
    "Directory": "Directorio",
    "Review": "Revisión",
    "with modifier": "con modificador",
    # specialties: those of the Medicare network tables, and how offices call themselves
    "Primary care": "Atención primaria",
    "Family medicine": "Medicina familiar",
    "Internal medicine": "Medicina interna",
    "General practice": "Medicina general",
    "Geriatrics": "Geriatría",
    "Nurse practitioner": "Enfermería avanzada",
    "Physician assistant": "Asistente médico",
    "Allergy and immunology": "Alergia e inmunología",
    "Cardiology": "Cardiología",
    "Cardiothoracic surgery": "Cirugía cardiotorácica",
    "Chiropractic": "Quiropráctica",
    "Dermatology": "Dermatología",
    "Endocrinology": "Endocrinología",
    "ENT/Otolaryngology": "Otorrinolaringología",
    "Otolaryngology": "Otorrinolaringología",
    "Gastroenterology": "Gastroenterología",
    "General surgery": "Cirugía general",
    "Gynecology, OB/GYN": "Ginecología y obstetricia",
    "Gynecology": "Ginecología",
    "Infectious diseases": "Enfermedades infecciosas",
    "Nephrology": "Nefrología",
    "Neurology": "Neurología",
    "Neurosurgery": "Neurocirugía",
    "Oncology": "Oncología",
    "Ophthalmology": "Oftalmología",
    "Optometry": "Optometría",
    "Orthopedic surgery": "Cirugía ortopédica",
    "Physiatry, rehabilitative medicine": "Fisiatría y rehabilitación",
    "Plastic surgery": "Cirugía plástica",
    "Podiatry": "Podología",
    "Psychiatry": "Psiquiatría",
    "Psychology": "Psicología",
    "Clinical social work": "Trabajo social clínico",
    "Behavioral health": "Salud conductual",
    "Pulmonology": "Neumología",
    "Rheumatology": "Reumatología",
    "Urology": "Urología",
    "Vascular surgery": "Cirugía vascular",
    "Pediatrics": "Pediatría",
    "Physical therapy": "Fisioterapia",
    "Occupational therapy": "Terapia ocupacional",
    "Speech therapy": "Terapia del habla",
    "Radiology": "Radiología",
    "Anesthesiology": "Anestesiología",
    "Emergency medicine": "Medicina de urgencias",
    "Pathology": "Patología",
    # people and offices
    "office manager": "gerente del consultorio",
    "biller": "facturación",
    "front desk": "recepción",
    "credentialing": "acreditación",
    "lead physician": "médico principal",
    "practice administrator": "administración",
    "referral coordinator": "remisiones",
    "other": "otro",
    "group": "grupo",
    "facility": "centro",
    "ancillary": "servicio auxiliar",
    # why a day of the directory is what it is
    "Plan policy ahead of plan year 2028: verify with your plan":
        "Política del plan antes del año 2028: confírmela con su plan",
    "Plan policy: verify with your plan; keep the evidence 10 years":
        "Política del plan: confírmela con su plan; guarde la evidencia 10 años",
    "REAL Health Providers Act, signed 02/03/2026 (plan year 2028)":
        "REAL Health Providers Act, firmada el 02/03/2026 (año del plan 2028)",
}  # fmt: skip


def said(text: str, language: str) -> str:
    """Return a stored word in `language`; what is not ours comes back as it is.

    "Denials: CO-97" and "Fee schedule 2026" are known by the word before colon or codes.
    """
    return _turned(text, _by_folded()) if language == "es" else text


def kept(text: str, language: str) -> str:
    """Return what is stored of a word that was chosen or typed in `language`."""
    return _turned(text, _back()) if language == "es" else text


def _turned(text: str, words: Mapping[str, str]) -> str:
    found = words.get(text.casefold())
    if found is not None:
        return _cased(found, text)
    head, colon, rest = text.partition(": ")
    if colon and (first := words.get(head.casefold())) is not None:
        return f"{_cased(first, head)}: {_turned(rest, words)}"
    coded = _CODES.fullmatch(text)
    if coded is None:
        return text
    before = coded["words"]
    left, _, last = before.partition(" ")
    turned = words.get(before.casefold())
    if turned is None and (joint := words.get(last.casefold())) is not None:
        return f"{left} {joint}{coded['codes']}"
    return text if turned is None else f"{_cased(turned, before)}{coded['codes']}"


def _cased(word: str, like: str) -> str:
    """Begin a word as the one that it stands for begins."""
    if like[:1].isupper():
        return word[:1].upper() + word[1:]
    return word[:1].lower() + word[1:] if not word[:2].isupper() else word


@cache
def _by_folded() -> Mapping[str, str]:
    return {english.casefold(): spanish for english, spanish in _SPANISH.items()}


@cache
def _back() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for english, spanish in _SPANISH.items():
        found.setdefault(spanish.casefold(), english)
    return found
