"""The sentences of a code check in Spanish.

The check speaks English: its answer is recorded, fingerprinted and printed as JSON in these words.
Who reads Spanish gets the same sentence with the same days, codes and numbers; what people wrote
themselves, such as the source of a span, stays as it is. A sentence that is not known here stays
English, and a test goes through everything that the check can say.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from provider_ops.codes.rules.trail import CARRIED

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY = r"(\d\d/\d\d/\d{4})"
_WAITS = r"(is a draft|waits to be approved|waits to be signed)"

_SENTENCES: tuple[tuple[str, str], ...] = (
    # the clinician
    (r"An NPI is needed\.", "Hace falta un NPI."),
    (r"An NPI has ten digits and begins with 1 or 2\.",
     "Un NPI tiene diez dígitos y empieza con 1 o 2."),
    (r"The NPI fails its check digit: it ends in (\d) and should end in (\d)\.",
     r"El dígito de control del NPI no cuadra: termina en \1 y debería terminar en \2."),
    (r"No provider with the NPI (\S+) is on file\.",
     r"No hay ningún proveedor con el NPI \1 en el registro."),
    (r"(.+) is on file, and the NPI's check digit is right\.",
     r"\1 está en el registro y el dígito de control del NPI es correcto."),
    # exclusions and opt-outs
    (r"The number is no NPI, so nobody can be looked up\.",
     "El número no es un NPI, así que no se puede buscar a nadie."),
    (r"No LEIE is loaded, so nobody was screened\.",
     "No se ha cargado la LEIE, así que no se revisó a nadie."),
    (r"No Opt-out list is loaded, so nobody was screened\.",
     "No se ha cargado la lista de opt-out, así que no se revisó a nadie."),
    (rf"(\S+) is excluded from federal programs since {_DAY}\.",
     r"\1 está excluido de los programas federales desde el \2."),
    (r"(\S+) is excluded from federal programs\.", r"\1 está excluido de los programas federales."),
    (rf"(\S+) is opted out of Medicare since {_DAY}\.",
     r"\1 está fuera de Medicare por opt-out desde el \2."),
    (r"(\S+) is opted out of Medicare\.", r"\1 está fuera de Medicare por opt-out."),
    (r"Not on the list for that day\.", "No figura en la lista ese día."),
    ((r"Not on the list by NPI, but the name is, without one: (.+)\. Compare date of birth and "
      r"address\."),
     (r"Su NPI no figura en la lista, pero su nombre sí, sin NPI: \1. Compare la fecha de "
      r"nacimiento y la dirección.")),
    # units of Medicare
    (r"No list of unit limits \(MUE\) for that day is loaded\.",
     "No se ha cargado una lista de límites de unidades (MUE) para ese día."),
    (r"(\S+) has no unit limit \(MUE\)\.", r"\1 no tiene límite de unidades (MUE)."),
    (r"(\S+) asked, only (\S+) payable a day\.", r"Se piden \1, solo se pagan \2 al día."),
    (r"(\S+) asked, (\S+) payable a day\.", r"Se piden \1, se pagan \2 al día."),
    # other services of the same visit
    (r"No list of pair edits \(PTP\) is loaded\.",
     "No se ha cargado una lista de pares de códigos (PTP)."),
    (r"(\S+) is not paid beside (\S+) on the same day, unless a modifier sets it apart\.",
     r"\1 no se paga junto a \2 el mismo día, salvo que un modificador lo separe."),
    (r"(\S+) is not paid beside (\S+) on the same day, whatever the modifier\.",
     r"\1 no se paga junto a \2 el mismo día, con ningún modificador."),
    ((r"(\S+) is paid, but (\S+) is not paid beside \1 on the same day, unless a modifier sets it "
      r"apart\."),
     (r"\1 se paga, pero \2 no se paga junto a \1 el mismo día, salvo que un modificador lo "
      r"separe.")),
    (r"(\S+) is paid, but (\S+) is not paid beside \1 on the same day, whatever the modifier\.",
     r"\1 se paga, pero \2 no se paga junto a \1 el mismo día, con ningún modificador."),
    ((r"A pair edit names (\S+) and (\S+); the modifier sets them apart, if the record supports "
      r"it\."),
     (r"Una regla de pares nombra \1 y \2; el modificador los separa, si el expediente lo "
      r"respalda.")),
    (r"No pair edit of that day names (\S+) with (.+)\.",
     r"Ninguna regla de pares de ese día nombra \1 con \2."),
    # what no official list knows
    (r"(.+) is in no loaded list of modifiers for that day\. Payers deny that as (.+)\.",
     (r"\1 no está en ninguna lista de modificadores cargada para ese día. Los pagadores deniegan "
     r"eso como \2.")),
    (r"(.+) are in no loaded list of modifiers for that day\. Payers deny that as (.+)\.",
     (r"\1 no están en ninguna lista de modificadores cargada para ese día. Los pagadores deniegan "
     r"eso como \2.")),
    ((r"(.+) (?:is|are) in no loaded list of codes for that day, so no pair edit speaks of it\. "
      r"Check how it is written\."),
     (r"\1 no está en ninguna lista de códigos cargada para ese día, así que ninguna regla de "
      r"pares lo menciona. Revise cómo está escrito.")),
    (r"(.+) is in no loaded list of places of service\. Payers deny that as (.+)\.",
     (r"\1 no está en ninguna lista de lugares de servicio cargada. Los pagadores deniegan eso "
     r"como \2.")),
    # contract and participation
    (r"No contract is linked to this NPI\.", "Ningún contrato está vinculado a este NPI."),
    (r"There is no contract to be in\.", "No hay contrato en el que estar."),
    (r"There is no contract, so there is no list\.", "No hay contrato, así que no hay lista."),
    (r"(.+) has no term on record\.", r"\1 no tiene ningún período registrado."),
    (r"The provider is not linked to (.+)\.", r"El proveedor no está vinculado a \1."),
    # code and list
    (rf"(\S+) is not in (.+)\. That release is older than {_DAY}: a newer one may have it\.",
     r"\1 no está en \2. Esa versión es anterior al \3: una más nueva puede tenerlo."),
    (r"(\S+) is not in (.+)\.", r"\1 no está en \2."),
    (rf"Their work at (.+) ended on {_DAY}\. The contract still names them\.",
     r"Su trabajo en \1 terminó el \2. El contrato aún los nombra."),
    (r"Their work at (.+) begins later\. The contract still names them\.",
     r"Su trabajo en \1 comienza después. El contrato ya los nombra."),
    (r"Covered at (.+) alone\. Ask where the service was\.",
     r"Solo se cubre en \1. Pregunte dónde fue el servicio."),
    (r"Ask whether it was given; payers deny the service without one as CO-197\.",
     r"Pregunte si se dio; los pagadores deniegan el servicio sin ella con CO-197."),
    (r"No loaded list has codes of this shape, so (\S+) cannot be looked up\.",
     r"Ninguna lista cargada tiene códigos de esta forma; \1 no se puede buscar."),
    (rf"No (.+) list was loaded by {_DAY}, so (\S+) cannot be looked up\.",
     r"No se cargó ninguna lista \1 hasta el \2; \3 no se puede buscar."),
    (r"Its lists \((.+)\) do not carry (\S+)\.", r"Sus listas (\1) no llevan \2."),
    (r"No list of it carries (\S+)\.", r"Ninguna lista suya lleva \1."),
    (r"Nothing approves (\S+), so nothing says\.", r"Nada aprueba \1, así que nada lo dice."),
    # conditions of a list
    (r"The list is not limited to a specialty\.", "La lista no se limita a una especialidad."),
    (r"No taxonomy code is on file; the list is limited to (.+)\.",
     r"No hay código de taxonomía registrado; la lista se limita a \1."),
    (r"Taxonomy code (.+) is among those of the list\.",
     r"El código de taxonomía \1 está entre los de la lista."),
    (r"Taxonomy code (.+) is not on the list; (.+) would be\.",
     r"El código de taxonomía \1 no está en la lista; \2 sí."),
    (r"(.+) is forbidden by the list\.", r"La lista prohíbe \1."),
    (r"Place of service (\S+) is not allowed; (.+) would be\.",
     r"El lugar de servicio \1 no se permite; \2 sí."),
    (r"(.+) is not allowed; (.+) would be\.", r"\1 no se permite; \2 sí."),
    (r"(.+) is required, and was not given\.", r"Se exige \1 y no se indicó."),
    (r"No modifier was given, and none is required\.",
     "No se indicó ningún modificador y no se exige ninguno."),
    (r"(.+) is allowed: the list restricts no modifier\.",
     r"\1 se permite: la lista no limita los modificadores."),
    (r"The list restricts no place of service\.", "La lista no limita el lugar de servicio."),
    (r"No place of service was given; (.+) is allowed\.",
     r"No se indicó el lugar de servicio; se permite \1."),
    (r"Place of service (\S+) is allowed by the list\.",
     r"La lista permite el lugar de servicio \1."),
    (r"(.+) is allowed by the list\.", r"La lista permite \1."),
    (r"The list restricts no units\.", "La lista no limita las unidades."),
    (r"(\S+) asked, only (\S+) allowed a day\.", r"Se piden \1, solo se permiten \2 al día."),
    (r"(\S+) asked, (\S+) allowed a day\.", r"Se piden \1, se permiten \2 al día."),
)  # fmt: skip

_SPANS: tuple[tuple[str, str], ...] = (
    (rf"(.+) begins on {_DAY}, 1 day after this service\.",
     r"\1 empieza el \2, 1 día después de este servicio."),
    (rf"(.+) begins on {_DAY}, (\S+) days after this service\.",
     r"\1 empieza el \2, \3 días después de este servicio."),
    (rf"(.+) ended on {_DAY}, 1 day before this service\.",
     r"\1 terminó el \2, 1 día antes de este servicio."),
    (rf"(.+) ended on {_DAY}, (\S+) days before this service\.",
     r"\1 terminó el \2, \3 días antes de este servicio."),
    (rf"(.+?),? (?:valid|in force) since {_DAY}, renews by itself\.",
     r"\1: vigente desde el \2, se renueva por sí solo."),
    (rf"(.+?),? (?:valid|in force) since {_DAY}, no end on record\.",
     r"\1: vigente desde el \2, sin fin registrado."),
    (rf"(.+?),? (?:valid|in force) from {_DAY} to {_DAY}\.", r"\1: vigente del \2 al \3."),
)  # fmt: skip
_SUBJECTS: tuple[tuple[str, str], ...] = (
    (r"Linked to (.+) through (.+)", r"Vinculado a \1 por \2"),
    (r"(.+) as a list of the contract", r"\1 como lista del contrato"),
    (r"(\S+) on (.+) \(in (.+)\)", r"\1 en \2 (en \3)"),
    (r"(\S+) (?:on|in) (.+)", r"\1 en \2"),
)

_REMEDIES: tuple[tuple[str, str], ...] = (
    (r"Add the provider with the NPI (\S+)\.", r"Agregue al proveedor con el NPI \1."),
    (r"Nothing is known about this NPI\. A roster or the registry brings it\.",
     "No se sabe nada de este NPI. Una lista de proveedores o el registro lo trae."),
    (r"Ask the office for the right NPI\.", "Pida al consultorio el NPI correcto."),
    (r"The number cannot be an NPI, so nobody can be found by it\.",
     "El número no puede ser un NPI, así que no se encuentra a nadie con él."),
    (r"Ask the office for the code: (\S+) is none of HCPCS or CPT\.",
     r"Pida el código al consultorio: \1 no es ninguno de HCPCS ni de CPT."),
    (r"Their codes have five characters, four of them digits in a row\.",
     r"Sus códigos tienen cinco caracteres, cuatro de ellos cifras seguidas."),
    (r"Ask the office what the record says of the modifier\.",
     r"Pregunte al consultorio qué dice el expediente del modificador."),
    (r"(.+) Only what was done decides whether it belongs there\.",
     r"\1 Solo lo que se hizo decide si corresponde."),
    (r"Link the provider to a contract\.", "Vincule al proveedor a un contrato."),
    (r"No office they work for has one, and none names them\.",
     "Ningún consultorio donde trabaja tiene uno, y ninguno lo nombra."),
    (r"Get (.+) of (\S+) signed\.", r"Consiga que se firme \1 de \2."),
    (rf"It holds (.+) and {_WAITS}\. Once its signing is recorded, (.+)\.",
     r"Vale \1 y \2. Cuando se registre la firma, \3."),
    (rf"from {_DAY} to {_DAY} with (.+)", r"del \1 al \2 con \3"),
    (rf"from {_DAY} with (.+)", r"desde el \1 con \2"),
    (rf"from {_DAY} to {_DAY}", r"del \1 al \2"),
    (rf"from {_DAY}", r"desde el \1"),
    (r"is a draft", "es un borrador"),
    (r"waits to be approved", "espera la aprobación"),
    (r"waits to be signed", "espera la firma"),
    (rf"{_DAY} becomes yes", r"el \1 pasa a Sí"),
    (rf"the contract covers {_DAY}", r"el contrato cubre el \1"),
    (rf"its list approves (\S+) on {_DAY}", r"su lista aprueba \1 el \2"),
    (rf"Record a term of (.+) that covers {_DAY}\.",
     r"Registre un período de \1 que cubra el \2."),
    (rf"The first term begins on {_DAY}; only a signed earlier start would cover this service\.",
     r"El primer período empieza el \1; solo un inicio anterior firmado cubriría este servicio."),
    (rf"It ended on {_DAY}\. (.+)", r"Terminó el \1. \2"),
    (r"A signed amendment or renewal without a gap would cover this service\.",
     "Una enmienda o renovación firmada y sin hueco cubriría este servicio."),
    (rf"Add the provider to (.+) with a start by {_DAY}\.",
     r"Agregue al proveedor a \1 con inicio a más tardar el \2."),
    (r"Credentialing decides the date; the exhibit that names them is the source\.",
     "Credenciales decide la fecha; el anexo que lo nombra es la fuente."),
    (r"Load the code set that (\S+) belongs to\.",
     r"Cargue el conjunto de códigos al que pertenece \1."),
    (r"Until then nobody can tell whether the code was valid on that day\.",
     "Hasta entonces nadie puede decir si el código era válido ese día."),
    (r"Look (\S+) up in the code set of (\d+)\.", r"Busque \1 en el conjunto de códigos de \2."),
    (r"No contract can make a code valid outside the dates of its publisher\.",
     "Ningún contrato puede dar validez a un código fuera de las fechas de quien lo publica."),
    (rf"Get (\S+) approved for {_DAY}\.", r"Consiga que \1 se apruebe para el \2."),
    ((rf"It was approved until {_DAY}\. A signed extension without a gap, recorded with its "
     r"source, makes this day yes\."),
     (r"Estuvo aprobado hasta el \1. Una extensión firmada y sin hueco, registrada con su fuente, "
     r"hace que ese día sea Sí.")),
    (rf"It is approved from {_DAY}\. Only a signed earlier start makes this day yes\.",
     r"Está aprobado desde el \1. Solo un inicio anterior firmado hace que ese día sea Sí."),
    (r"No list of the contract has carried it so far\.",
     "Ninguna lista del contrato lo ha llevado hasta ahora."),
    (r"Record the provider's taxonomy code\.", "Registre el código de taxonomía del proveedor."),
    (r"Ask Contracting whether the list should allow this specialty\.",
     "Pregunte a Contratación si la lista debe permitir esta especialidad."),
    (r"Ask Contracting whether the list should allow this modifier\.",
     "Pregunte a Contratación si la lista debe permitir este modificador."),
    (r"Ask Contracting whether the list should allow this place of service\.",
     "Pregunte a Contratación si la lista debe permitir este lugar de servicio."),
    (r"Ask Contracting whether the list should allow this number of units\.",
     "Pregunte a Contratación si la lista debe permitir estas unidades."),
    (r"Ask the office for the modifier of the service\.",
     "Pida al consultorio el modificador del servicio."),
    (r"Ask the office for the place of service of the service\.",
     "Pida al consultorio el lugar del servicio."),
    (r"Ask the office for the number of units of the service\.",
     "Pida al consultorio las unidades del servicio."),
    (r"Send it to Compliance; nothing can be paid while this stands\.",
     "Envíelo a Cumplimiento; nada se puede pagar mientras esto siga en pie."),
    (r"(.+) A reinstatement, or an entry that is not theirs, shows in the next list\.",
     r"\1 Una reincorporación, o una entrada que no es suya, se ve en la lista siguiente."),
    (r"Ask Contracting; a plan does not pay a clinician who opted out\.",
     "Pregunte a Contratación; un plan no paga a un clínico que optó por salir."),
    (r"(.+) An affidavit runs two years and renews by itself unless it is cancelled\.",
     r"\1 Una declaración dura dos años y se renueva por sí sola si no se cancela."),
    (r"Expect it denied on the same day\.", "Espere que se deniegue el mismo día."),
    (r"(.+) Medicare's pair holds for all contracts; only the record decides about a modifier\.",
     (r"\1 El par de Medicare vale para todos los contratos; solo el expediente decide sobre un "
      r"modificador.")),
    (r"Have the record support the units, or expect the rest denied\.",
     "Que el expediente respalde las unidades, o espere que el resto se deniegue."),
    (r"(.+) Medicare's limit holds for all contracts; an appeal needs the record\.",
     (r"\1 El límite de Medicare vale para todos los contratos; una apelación necesita el "
     r"expediente.")),
)  # fmt: skip

_SOURCES: tuple[tuple[str, str], ...] = (
    (r"Provider file", "Archivo de proveedores"),
    (r"Contracts", "Contratos"),
    (r"No load", "Sin carga"),
    (r"No NPI", "Sin NPI"),
    (r"NPI check digit", "Dígito de control del NPI"),
    (rf"Recorded {_DAY}", r"Registrado el \1"),
    (rf"(.+), recorded {_DAY}", r"\1, registrado el \2"),
    (rf"(.+), loaded {_DAY}", r"\1, cargado el \2"),
)
_AUTHORIZED = " Authorization is needed before the service."


def sentence(text: str) -> str:
    """Return what a test found in Spanish."""
    if text.endswith(_AUTHORIZED):
        head = sentence(text.removesuffix(_AUTHORIZED))
        return f"{head} Se necesita autorización antes del servicio."
    if text.endswith(CARRIED):
        return f"{sentence(text.removesuffix(CARRIED))} Una lista aprobada lo lleva."
    return _said(_SENTENCES, text) or _said(_SPANS, text, _subject) or text


def remedy(text: str) -> str:
    """Return the title or the detail of a remedy in Spanish; some repeat what a test found."""
    return _said(_REMEDIES, text, remedy) or sentence(text)


def source(text: str) -> str:
    """Return what a test stands on in Spanish; names stay as they were recorded."""
    return _said(_SOURCES, text) or text


def _subject(part: str) -> str:
    return _said(_SUBJECTS, part) or part


def _said(
    known: tuple[tuple[str, str], ...], text: str, each: Callable[[str], str] = str
) -> str | None:
    """Return `text` by the first pattern that is all of it, its parts said by `each`."""
    for pattern, spanish in known:
        match = _compiled(pattern).fullmatch(text)
        if match is not None:
            parts = [each(part) for part in match.groups()]
            return re.sub(r"\\(\d)", lambda number: parts[int(number[1]) - 1], spanish)  # noqa: B023
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
