"""The words of the list of a day's papers, English and Spanish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of ours on the list."""

    tag: str
    of: str
    owner: str
    kind: str
    stop: str
    office: str
    paper: str
    language: str
    copies: str
    total: str
    stops: tuple[str, str]
    any_time: str
    missing: str
    packet: str
    explained: str


ENGLISH = Words(
    "en-US", "of", "Provider Relations", "Bring today", "Stop", "Office", "Handout",
    "Language", "Copies", "In all", ("1 stop", "{count} stops"),
    "any time", "file not on this laptop", "Packet made for this office, handouts: {count}",
    "Handouts that were chosen for a visit, else those that fit its topics, codes and denials.",
)  # fmt: skip
SPANISH = Words(
    "es-US", "de", "Relaciones con Proveedores", "Llevar hoy", "Parada", "Consultorio", "Material",
    "Idioma", "Copias", "En total", ("1 parada", "{count} paradas"),
    "a cualquier hora", "el archivo no está en esta laptop",
    "Paquete hecho para este consultorio, materiales: {count}",
    "Materiales elegidos para una visita; si no, los que corresponden a sus temas, códigos y "
    "denegaciones.",
)  # fmt: skip
BY_LANGUAGE: Mapping[str, Words] = {"en": ENGLISH, "es": SPANISH}
