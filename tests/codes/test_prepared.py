"""Queries that are put into words once answer as SQLAlchemy does."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from provider_ops.codes.model import ApprovedCode, BillingCode
from provider_ops.codes.queries import facts, official
from provider_ops.codes.queries.prepared import Prepared
from provider_ops.codes.reference import Exclusion, OptOut, PairEdit, UnitEdit
from provider_ops.network.model import Organization, Provider

QUERIES = {name: one for asks in (facts, official) for name, one in vars(asks).items()
           if isinstance(one, Prepared)}  # fmt: skip
MOST = 40


@pytest.fixture(scope="module")
def asked(demo):
    """Questions about some of everything that the demo market has."""
    with demo.work.read() as session:
        def some(column):
            return [*session.scalars(select(column).distinct().order_by(column).limit(MOST))]

        npis = [npi for one in (Provider, Organization, Exclusion, OptOut) for npi in some(one.npi)]
        codes = [*some(ApprovedCode.code), *some(UnitEdit.code), *some(BillingCode.code)]
        sets, names = some(BillingCode.code_set), some(Exclusion.name)
        pairs = [*map(tuple, session.execute(select(PairEdit.column_one, PairEdit.column_two)))]
    return [
        {"npi": npis[n % len(npis)] or "", "code": codes[n % len(codes)],
         "code_set": sets[n % len(sets)], "market": demo.work.market_id,
         "name": names[n % len(names)], "after": f"{names[n % len(names)]}!",
         "services": json.dumps(pairs[n % len(pairs)])}
        for n in range(max(len(npis), len(codes)))
    ]  # fmt: skip


@pytest.mark.parametrize("name", QUERIES)
def test_what_was_put_into_words_once_answers_as_ever(demo, asked, name):
    prepared, answers = QUERIES[name], 0
    with demo.work.read() as session:
        connection = session.connection()
        for facts_of in asked:
            rows = list(prepared.rows(connection, facts_of))
            assert rows == [tuple(row) for row in connection.execute(prepared.query, facts_of)]
            answers += len(rows)
    assert answers or name in {"_EXCLUSIONS", "_OPT_OUTS", "_UNIT_LIMITS", "_NAMESAKES"}


def test_all_that_is_read_for_a_check_is_asked_so():
    assert len(QUERIES) > 10
