"""Who a sentence says does something, where it is nobody known: English or Spanish words. Pure."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DO = (
    "add ask attach bring collect come complete confirm correct deliver do email explain fill find "
    "finish fix gather get give go hand hire keep let make meet move obtain pay pick prepare "
    "provide put read receive register resend resubmit reschedule retrain return run say see send "
    "set share sign speak start stop submit take teach tell train try turn upload verify wait "
    "want write bill call pull educate arrange assist drop reach search supply clear close compare "
    "count ensure enroll export research remind remove replace save trace transfer investigate "
    "monitor locate inform include import expedite adjust apply approve assign build coordinate "
    "create determine distribute evaluate finalize hold clarify clean leave"
)
"""Verbs whose third person is, after a subject, hardly ever the plural of a thing."""
_DO_OR_THING = (
    "answer appeal attend audit cancel change chart check claim code contact copy credential "
    "discuss document draft escalate fax file follow forward grant handle help identify invite "
    "learn list look mail mark need note notify offer open order pend pilot plan post print "
    "process reconcile record refund renew repeat report reprice request resolve review revise "
    "scan schedule sue talk test track update use visit walk work"
)
"""Verbs whose third person is a plural too: "calls", "reviews"."""
_DOES_NOT_FOLLOW_THINGS = ("email", "return", "call", "bill", "fix")
_HACER = (
    "adjuntar agregar actualizar arreglar avisar buscar capacitar cobrar codificar comunicar "
    "completar conciliar confirmar contestar cancelar dar devolver enviar escanear escribir "
    "explicar hablar hacer imprimir informar leer llamar llenar llevar mandar notificar pagar "
    "pedir poner preparar presentar quedar recibir recoger reenviar registrar responder "
    "revisar someter subir terminar traer usar ver verificar conseguir corregir cambiar "
    "entregar firmar facturar visitar copiar programar consultar radicar repasar"
)
_HACE = {
    "dar": "da", "devolver": "devuelve",
    "hacer": "hace", "pedir": "pide", "poner": "pone", "ver": "ve", "conseguir": "consigue",
    "corregir": "corrige",
}  # fmt: skip
_COSAS = _set("firma factura visita copia programa consulta entrega")
_AFTERWARDS = _set(
    "will must should can could may has is needs va van debe deben tiene tienen puede pueden"
)
_DONE_TO = _set("the a an us our all el la los las un una")
_CLITICS = ("me", "nos", "le", "les", "lo", "la", "los", "las", "se")
_ARTICLES = ("the", "el", "la", "los", "las", "their", "su")
_JOINS = ("of", "from", "at", "in", "for", "de", "del", "la", "el", "los", "las", "en")
_THINGS = _set(
    """claim claims denial denials contract contracts code codes fee fees roster rosters schedule
    directory remit remits form forms copy copies record records chart charts document documents
    training status appeal appeals amendment audit file files list report visit issue problem
    day balance refund payment payments correction corrections update updates packet w-9 call
    reclamo reclamos denegacion denegaciones contrato contratos codigo codigos tarifa tarifas lista
    directorio copia formulario expediente documento documentos informe visita enmienda pago pagos
    factura facturas dia"""
)
_NO_NAMES = _set(
    """i i'll we we'll me my our you your he he'll she she'll they they'll his her its it this these
    that those all both any each every no not new open missing outstanding late denied paid pending
    next first last more other if when once then and or but so also please to for with by on at in
    of from about as after before until since who what which how there here today tomorrow friday
    monday tuesday wednesday thursday saturday sunday january february march april june july august
    september october november december make sure yo nosotros nosotras ella ellos ellas nuevo nueva
    todos todas otro otra si cuando luego y o pero con por para que quien sin hoy manana pendiente
    lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre favor office consultorio oficina nobody somebody
    someone anybody anyone everybody everyone nadie alguien"""
)
_MOST_WORDS = 5
"""A name or a role is said in at most so many words: "la gerente de la oficina"."""
_LETTERS = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "ch", "sh", "z", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def _tercera(verb: str) -> str:
    return _HACE.get(verb, verb[:-2] + ("a" if verb.endswith("ar") else "e"))


def _forms() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What is surely a third person, what may be one, and what asks for something to be done."""
    do, either, hacer = _DO.split(), _DO_OR_THING.split(), _HACER.split()
    hace = {_tercera(verb) for verb in hacer}
    hacen = {f"{one}n" for one in hace}
    futuro = {f"{verb}{end}" for verb in hacer for end in ("a", "an")}
    sure = {_third(one) for one in do if one not in _DOES_NOT_FOLLOW_THINGS}
    maybe = {_third(one) for one in (*either, *_DOES_NOT_FOLLOW_THINGS)} | (hace & _COSAS)
    haga = {verb[:-2] + ("e" if verb.endswith("ar") else "a") for verb in hacer}
    bidden = {*do, *either, *hacer, *hace, *haga}
    return frozenset(sure | (hace - _COSAS) | hacen | futuro), frozenset(maybe), frozenset(bidden)


_SURE, _MAYBE, _BIDDEN = _forms()


def subject(said: str, folded: str) -> str:
    """Return whom a sentence names as the one who does it, as typed; "" where it names nobody.

    `folded` is `said` in lower case without accents. "Ana sends the W-9", "the biller will call",
    "La facturadora nos envía la lista" and "Ana: send the W-9" name somebody; "Call claims",
    "Send the W-9", "I send it" and "Llama a Ana" do not.
    """
    words, plain = said.split(), folded.split()
    for at in range(1, min(_MOST_WORDS + 2, len(words))):
        end = at - 1 if at > 1 and plain[at - 1] in _CLITICS else at
        name, named = words[:end], plain[:end]
        if name[-1].endswith(":"):
            if plain[at] in _BIDDEN and _may_be(name, named, surely=False):
                return " ".join(name).rstrip(":")
            return ""
        after = plain[at].rstrip(".,;")
        if after in _AFTERWARDS and _is_done_to(plain[at + 1 :]):
            return ""  # the signature must be on file, the address needs to be corrected
        surely = after in _SURE or after in _AFTERWARDS
        if after == "to" and plain[at + 1 :] and plain[at + 1] in _BIDDEN:
            surely = True
        # A verb that nobody thought of: what it is done to follows, with an article.
        likely = (after in _MAYBE or after.endswith("s")) and bool(
            _DONE_TO & set(plain[at + 1 : at + 2])
        )
        maybe = after in _MAYBE and after not in _THINGS  # corrected claims
        if (surely or likely or maybe) and _may_be(
            name, named, surely=surely, likely=likely
        ):
            return " ".join(name)
    return ""


def _is_done_to(rest: list[str]) -> bool:
    """Whether "will", "needs" and the like go on with what is to become of a thing."""
    words = rest[1:] if rest[:1] in (["to"], ["a"]) else rest
    return bool(words) and (words[0] in ("be", "ser", "estar") or words[0].endswith("ing"))


def _may_be(name: list[str], named: list[str], *, surely: bool, likely: bool = False) -> bool:
    """Whether words can be a person or a role: no things, no verbs, capitals if in doubt."""
    role = named[0] in _ARTICLES
    own, folded = (name[1:], named[1:]) if role else (name, named)
    letters = [word.rstrip(":") for word in folded]
    if not own or letters[-1] in _THINGS or letters[0] in _JOINS or letters[-1] in _JOINS:
        return False
    if not all(_LETTERS.fullmatch(word) and word not in _NO_NAMES for word in letters if
               word not in _JOINS and not (role and word in ("office", "oficina"))):  # fmt: skip
        return False
    if len(letters) == 1 and surely and not role:
        return name[0][:1].isupper() or letters[0] not in _BIDDEN  # Bill sends, Mark brings
    if any(w in _BIDDEN and w not in _JOINS for w in (letters[:1] if role else letters)):
        return False
    return surely or likely or role or all(w[:1].isupper() for w in own if w not in _JOINS)
