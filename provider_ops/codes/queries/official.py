"""What every load of the official lists says of one question: codes, people, limits, pairs."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

from sqlalchemy import Date, String, bindparam, func, literal_column, or_, select, type_coerce

from provider_ops.codes.model import BillingCode
from provider_ops.codes.queries.loads import KIND_OF_SET, is_for
from provider_ops.codes.queries.prepared import Prepared
from provider_ops.codes.reference import Exclusion, OptOut, PairEdit, UnitEdit
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.facts import LoadRecord
from provider_ops.codes.rules.reference import PRACTITIONER
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from sqlalchemy import ColumnClause

    from provider_ops.codes.rules.facts import Question

_LATEST = 4_000
"""Loads of official lists that are looked at: a hundred years of quarterly and monthly files."""

_OFFICIAL = (kinds.LEIE, kinds.OPT_OUT, kinds.MUE, kinds.PTP)
"""Kinds that say something of a person or a code beside the code sets."""

_BY_SETTING = (kinds.MUE, kinds.PTP)
"""Kinds that come for one setting each."""


class OfficialLists(TypedDict):
    """By their names in `Records`."""

    loads: tuple[LoadRecord, ...]
    exclusions: tuple[LoadRecord, ...]
    opt_outs: tuple[LoadRecord, ...]
    unit_limits: tuple[LoadRecord, ...]
    namesakes: tuple[LoadRecord, ...]
    pair_edits: tuple[LoadRecord, ...]


def official_lists(
    read: Callable[..., Iterator[tuple[Any, ...]]],
    question: Question,
    code_set: str,
    named: tuple[str, str] | None,
) -> OfficialLists:
    """Return what every load of the official lists says.

    `read` asks a prepared query about the question, with more that it needs by name. `named` is
    what the exclusion list would call them, see `screening.listed_names`; None: nobody is on file.
    """
    loads: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    asked = {KIND_OF_SET.get(code_set, ""), *_OFFICIAL}
    for kind, part, *load in read(_LOADS):
        if kind in asked and (kind not in _BY_SETTING or is_for(part, PRACTITIONER)):
            loads[kind].append((*load, part or ""))

    def records(kind: str, statement: Prepared, **more: str) -> tuple[LoadRecord, ...]:
        if not loads[kind]:
            return ()
        lines: defaultdict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
        for key, first, last, *words in read(statement, code_set=code_set, **more):
            lines[key].append((first, last, " ".join(filter(None, words))))
        return tuple(
            LoadRecord(release, file_name, imported_at, tuple(lines[key]), part)
            for key, release, file_name, imported_at, part in loads[kind]
        )

    services = json.dumps(question.services)
    return {
        "loads": records(KIND_OF_SET.get(code_set, ""), _LINES),
        "exclusions": records(kinds.LEIE, _EXCLUSIONS),
        "opt_outs": records(kinds.OPT_OUT, _OPT_OUTS),
        "unit_limits": tuple(map(_since_release, records(kinds.MUE, _UNIT_LIMITS))),
        "namesakes": (
            records(kinds.LEIE, _NAMESAKES, name=named[0], after=named[1]) if named else ()
        ),
        "pair_edits": (
            records(kinds.PTP, _PAIR_EDITS, services=services) if question.beside else ()
        ),
    }


def _since_release(load: LoadRecord) -> LoadRecord:
    """Return a load of unit limits with the one line that tells from when on it holds."""
    limit = next((text for *_, text in load.lines), "")
    return replace(load, lines=((date.fromisoformat(load.release), None, limit),))


_LOADS = Prepared(
    select(
        DataImport.kind, DataImport.part, DataImport.id, DataImport.release, DataImport.file_name,
        DataImport.imported_at,
    )
    .where(
        or_(*(DataImport.kind == kind for kind in (*KIND_OF_SET.values(), *_OFFICIAL))),
        DataImport.undone_at.is_(None),
        DataImport.market_id.in_((bindparam("market"), SHARED_MARKET)),
    )
    .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
    .limit(_LATEST)
)  # fmt: skip
_LINES = Prepared(
    select(
        BillingCode.import_id, BillingCode.valid_from, BillingCode.valid_to, BillingCode.description
    ).where(BillingCode.code == bindparam("code"), BillingCode.code_set == bindparam("code_set"))
)
_EXCLUDED = (
    func.coalesce(Exclusion.excluded_on, date.min),
    type_coerce(func.date(Exclusion.reinstated_on, "-1 day"), Date),
)
_EXCLUSIONS = Prepared(
    select(Exclusion.import_id, *_EXCLUDED, Exclusion.exclusion_type).where(
        Exclusion.npi == bindparam("npi")
    )
)
_NEVER: ColumnClause[Any] = literal_column("NULL")
_OPT_OUTS = Prepared(
    select(
        OptOut.import_id, OptOut.valid_from, OptOut.valid_to, literal_column("''", String)
    ).where(OptOut.npi == bindparam("npi"))
)  # fmt: skip
_UNIT_LIMITS = Prepared(
    select(
        UnitEdit.import_id, _NEVER, _NEVER, type_coerce(func.printf("%d", UnitEdit.units), String)
    ).where(UnitEdit.code == bindparam("code"), UnitEdit.setting == PRACTITIONER)
)  # fmt: skip
_NAMESAKES = Prepared(
    select(
        Exclusion.import_id, *_EXCLUDED,
        func.printf("%s (%s%s)", Exclusion.name, Exclusion.state,
                    func.coalesce(func.strftime(", %m/%d/%Y", Exclusion.birth_date), "")),
    )
    .where(unindexed(Exclusion.npi).is_(None), Exclusion.name >= bindparam("name"),
           Exclusion.name < bindparam("after"))
    .order_by(Exclusion.name, Exclusion.id)
)  # fmt: skip
"""From `name` to before `after`: the name itself, and of people the name with further names.

The plus sign keeps the index of NPIs from being chosen: nine of ten entries have none.

Each tells its state and date of birth, by which people are told apart.
"""

_SERVICES = select(func.json_each(bindparam("services")).table_valued("value").c.value)
_PAIR_EDITS = Prepared(
    select(PairEdit.import_id, PairEdit.valid_from, PairEdit.valid_to, PairEdit.column_one,
           PairEdit.column_two, PairEdit.modifier_indicator)
    .where(PairEdit.column_one.in_(_SERVICES), PairEdit.column_two.in_(_SERVICES),
           PairEdit.setting == PRACTITIONER)
)  # fmt: skip
