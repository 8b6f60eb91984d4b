"""Findings of all claim lines by SQL: the lines are judged where they lie and in one pass.

Lines are read person after person from an index that holds all that a verdict and a finding need.
People with the same list follow one another, so that the list stays in the processor's cache.

Besides those of `codes.verdict_sql`, the statements take `import` (key of an import, None: all).
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from provider_ops.codes.verdict_sql import FREE, VERDICT, prepare

PREPARE_ALL = prepare()
PREPARE_IMPORT = prepare(
    "npi IN (SELECT npi FROM claim_line WHERE import_id = :import)",
    "SELECT code FROM claim_line WHERE import_id = :import",
)

_KEEP = "INSERT INTO finding (line_id, rule, market_id, service_date, npi, code, at_risk)"
_LINE = """l.market_id, l.service_date, l.npi, l.code,
    CASE WHEN l.paid <> 0 THEN l.paid ELSE l.charge END AS at_risk"""
"""At risk is what was paid though the rule says no; for a line not paid, what it charged."""

# LIMIT -1 keeps the verdict from being found twice, and the conditions outside from being asked
# before it: nearly all lines are free, and what is asked of them is what takes the time.
# What cannot be told begins with a question mark, which sorts before the at sign.
_JUDGED = f"""{_KEEP} SELECT id, rule, market_id, service_date, npi, code, at_risk FROM (
    SELECT l.id, {VERDICT} AS rule, {_LINE} FROM {{lines}} AND NOT {FREE} LIMIT -1)
    WHERE rule > '@' AND market_id = :market AND service_date IS NOT NULL"""

JUDGE_ALL = (
    _JUDGED.format(lines="check_turn p CROSS JOIN claim_line l ON l.npi = p.npi WHERE true"),
    f"""{_KEEP}
    WITH RECURSIVE seen (npi) AS (
        SELECT min(npi) FROM claim_line
        UNION ALL
        SELECT (SELECT min(l.npi) FROM claim_line l WHERE l.npi > seen.npi) FROM seen
        WHERE seen.npi IS NOT NULL)
    SELECT l.id, 'npi', {_LINE} FROM seen CROSS JOIN claim_line l ON l.npi = seen.npi
    WHERE seen.npi IS NOT NULL AND seen.npi NOT IN (SELECT npi FROM check_person)
    AND +l.market_id = :market AND +l.service_date IS NOT NULL""",
)
"""Judge the lines of everyone on file, then find the lines of those who are not."""

JUDGE_IMPORT = (
    _JUDGED.format(
        lines="claim_line l LEFT JOIN check_turn p ON p.npi = l.npi WHERE l.import_id = :import"
    ),
)

FORGET_ALL = "DELETE FROM finding"
FORGET_MARKET = "DELETE FROM finding WHERE market_id = :market"
FORGET_IMPORT = (
    "DELETE FROM finding WHERE line_id IN (SELECT id FROM claim_line WHERE import_id = :import)"
)
