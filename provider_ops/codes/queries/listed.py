"""What the loaded official lists do not know of a question, read with one statement for a word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import BindParameter, bindparam, exists, or_, select

from provider_ops.codes.model import BillingCode
from provider_ops.codes.queries.loads import KIND_OF_SET
from provider_ops.codes.queries.prepared import Prepared
from provider_ops.codes.reference import PlaceCode
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.beside import pair_edits
from provider_ops.codes.rules.edits import PTP
from provider_ops.codes.rules.listed import (
    is_of_cpt,
    strange_modifiers,
    strange_place,
    strange_services,
)
from provider_ops.codes.rules.reference import UNASSIGNED
from provider_ops.codes.rules.releases import by_release
from provider_ops.codes.rules.sets import OTHER, code_set_of, service
from provider_ops.codes.rules.trail import loaded_as
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Exists, Select
    from sqlalchemy.orm import Session

    from provider_ops.codes.queries.facts import Place
    from provider_ops.codes.rules.check import CheckAnswer
    from provider_ops.codes.rules.facts import Facts, Question
    from provider_ops.codes.rules.trail import Test

_ALWAYS = ("25", "LT")
"""A modifier of CPT and one of HCPCS: a load without it holds no modifiers of that owner."""


class _Said(NamedTuple):
    """What a load says of a word: whether it can know such words, and whether it has it."""

    kind: str
    release: str
    imported_at: datetime
    knows: bool
    has: bool


def strangers(session: Session, place: Place, question: Question) -> Iterator[Test]:
    """Yield warnings of modifiers and the place of a question that no list knows.

    As known at the end of the question's known-on day. Where no list is loaded nothing is said.
    """
    if question.modifiers:
        yield from _modifiers(session, place, question)
    if question.place_of_service:
        said = _answering(session, place, question, _PLACES, question.place_of_service)
        for one in said:
            if not one.has:
                yield strange_place(question.place_of_service, _source(one, place))


def _modifiers(session: Session, place: Place, question: Question) -> Iterator[Test]:
    strange, sources = [], dict[str, None]()
    for modifier in question.modifiers:
        always = _ALWAYS[0] if is_of_cpt(modifier) else _ALWAYS[1]
        said = _answering(session, place, question, _MODIFIERS, modifier, always)
        if any(one.knows for one in said) and not any(one.has for one in said):
            strange.append(modifier)
            sources |= dict.fromkeys(_source(one, place) for one in said if one.knows)
    if strange:
        yield strange_modifiers(strange, "; ".join(sources))


def unknown_services(
    session: Session, place: Place, question: Question, facts: Facts
) -> tuple[tuple[str, ...], str]:
    """Return the codes of the same day that no loaded list knows, and the lists that say so.

    A code that a pair edit names is one, whatever the list of codes has.
    """
    paired = {code for load in facts.pair_edits for *_, text in load.lines
              for code in text.split()[:2]}  # fmt: skip
    strange, sources = [], dict[str, None]()
    for code in dict.fromkeys(service(text)[0] for text in question.beside):
        code_set = code_set_of(code)
        said = [one for one in _answering(session, place, question, _CODES, code)
                if code_set == OTHER or one.kind == KIND_OF_SET.get(code_set)]  # fmt: skip
        if code not in paired and said and not any(one.has for one in said):
            strange.append(code)
            sources |= dict.fromkeys(_source(one, place) for one in said)
    return tuple(strange), "; ".join(sources)


def warn_of_services(said: CheckAnswer, facts: Facts, codes: Sequence[str], source: str) -> (
    CheckAnswer
):
    """Return an answer whose pair edits are asked of known codes alone; the others are named."""
    known = tuple(text for text in said.question.beside if service(text)[0] not in codes)
    edits = pair_edits(facts, replace(said.question, beside=known))
    trail = (*(test for test in said.trail if test.test != PTP), *edits)
    return replace(said, trail=(*trail, strange_services(codes, source)))


def _answering(
    session: Session, place: Place, question: Question, statement: Prepared, word: str,
    always: str = "",
) -> list[_Said]:  # fmt: skip
    """Return what the load of each kind says that answers."""
    asked = {"market": place.market_id, "word": word, "always": always,
             "on": question.on.isoformat()}  # fmt: skip
    instant = end_of_day(place.time_zone, question.known_on)
    rows = [one for row in statement.rows(session.connection(), asked)
            if (one := _Said(*row)).imported_at <= instant]  # fmt: skip
    return [by_release(row for row in rows if row.kind == kind)[-1]
            for kind in dict.fromkeys(row.kind for row in rows)]  # fmt: skip


def _source(one: _Said, place: Place) -> str:
    name = kinds.short_name(one.kind)
    return loaded_as(name, one.release, day_in(place.time_zone, one.imported_at))


def _loads(knows: Exists, has: Exists, *asked: str) -> Select[Any]:
    columns: tuple[Any, ...] = (DataImport.kind, DataImport.release, DataImport.imported_at)
    return (
        select(*columns, knows, has)
        .where(
            or_(*(DataImport.kind == kind for kind in asked)),
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((bindparam("market"), SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at, DataImport.id)
    )


_WORD: BindParameter[Any] = bindparam("word")
_ON: BindParameter[Any] = bindparam("on")
_CODE = exists().where(BillingCode.import_id == DataImport.id)
_PLACE = exists().where(
    PlaceCode.import_id == DataImport.id, PlaceCode.code == _WORD,
    PlaceCode.setting != UNASSIGNED,
)  # fmt: skip
_KNOWS = _CODE.where(
    BillingCode.code == _WORD,
    BillingCode.valid_from <= _ON,
    or_(BillingCode.valid_to.is_(None), BillingCode.valid_to >= _ON),
)
_MODIFIERS = Prepared(
    _loads(_CODE.where(BillingCode.code == bindparam("always")), _KNOWS, kinds.HCPCS, kinds.CPT)
)
_CODES = Prepared(_loads(_KNOWS, _KNOWS, *KIND_OF_SET.values()))
_PLACES = Prepared(_loads(_PLACE, _PLACE, kinds.POS))
