"""Findings of all claim lines by SQL: the lines are judged where they lie and in one pass.

Lines are read person after person from an index that holds all that a verdict and a finding need.
People with the same list follow one another, so that the list stays in the processor's cache.

Some lines are judged in the same words, from a copy of them in a temporary table.

Besides those of `codes.verdict_sql`, statements about an import take `import`, its key.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from provider_ops.claims.lines.taken_back import stands
from provider_ops.codes.rules.edits import EDITS
from provider_ops.codes.verdict_sql import free, prepare, verdict

TABLES = (
    "check_line", "check_scope", "check_before", "check_found", "check_change", "check_turned",
)  # fmt: skip
"""What statements about some lines leave behind."""

PREPARE_ALL = prepare(shared=True)
PREPARE_SOME = prepare("npi IN (SELECT npi FROM check_line)", "SELECT code FROM check_line")

_FOUND = "line_id, rule, market_id, service_date, npi, code, at_risk"
_KEEP = f"INSERT INTO finding ({_FOUND})"
KEEP = f"{_KEEP} VALUES (?, ?, ?, ?, ?, ?, ?)"
_LINE = """l.market_id, l.service_date, l.npi, l.code,
    CASE WHEN l.paid <> 0 THEN l.paid ELSE l.charge END AS at_risk"""
"""At risk is what was paid though the rule says no; for a line not paid, what it charged."""

# LIMIT -1 keeps the verdict from being found twice, and the conditions outside from being asked
# before it: nearly all lines are free, and what is asked of them is what takes the time.
# What cannot be told begins with a question mark, which sorts before the at sign.
_JUDGED = f"""SELECT id, rule, market_id, service_date, npi, code, at_risk FROM (
    SELECT l.id, {verdict()} AS rule, {_LINE} FROM {{lines}} AND NOT {free()} LIMIT -1)
    WHERE rule > '@' AND market_id = :market AND service_date IS NOT NULL AND {stands("id")}"""

VERDICTS = _JUDGED.format(
    lines="check_turn p CROSS JOIN claim_line l ON l.npi = p.npi WHERE true"
)
"""The findings on lines of everyone on file, or of one of the `shares` of them."""

UNKNOWN = f"""WITH RECURSIVE seen (npi) AS (
        SELECT min(npi) FROM claim_line
        UNION ALL
        SELECT (SELECT min(l.npi) FROM claim_line l WHERE l.npi > seen.npi) FROM seen
        WHERE seen.npi IS NOT NULL)
    SELECT l.id, 'npi', {_LINE} FROM seen CROSS JOIN claim_line l ON l.npi = seen.npi
    WHERE seen.npi IS NOT NULL AND seen.npi NOT IN (SELECT npi FROM check_person)
    AND +l.market_id = :market AND +l.service_date IS NOT NULL AND {stands("l.id")}"""
"""Those on lines of people who are not on file."""

_NAMES = ("id", "npi", "code", "service_date", "market_id", "modifiers", "place_of_service",
          "units", "charge", "paid")  # fmt: skip
_COLUMNS = ", ".join(_NAMES)
_OF_LINE = ", ".join(f"l.{name}" for name in _NAMES)
SOME = (
    f"CREATE TEMP TABLE check_line ({_COLUMNS}, PRIMARY KEY (npi, id)) WITHOUT ROWID",
    """CREATE TEMP TABLE check_scope (npi TEXT, first TEXT, last TEXT,
    PRIMARY KEY (npi, first, last)) WITHOUT ROWID""",
)
"""Lines to judge; and whose lines with which codes these are."""

OF_IMPORT = f"""INSERT OR IGNORE INTO check_line SELECT {_COLUMNS} FROM claim_line
    WHERE import_id = :import AND market_id = :market"""
OF_SCOPE = f"""INSERT OR IGNORE INTO check_line
    SELECT {_OF_LINE}
    FROM check_scope s CROSS JOIN claim_line l
    ON l.npi = s.npi AND l.code BETWEEN s.first AND s.last WHERE +l.market_id = :market"""
OF_CODES = f"""INSERT OR IGNORE INTO check_line SELECT {_COLUMNS}
    FROM claim_line INDEXED BY ix_claim_line_npi
    WHERE code IN ({{codes}}) AND +market_id = :market"""

_EVERY_CODE = "'', '~'"
_AGREED = f"""agreed (contract_id, first, last) AS (
        SELECT key, {_EVERY_CODE} FROM stale_verdict WHERE kind = 'contract'
        UNION
        SELECT k.contract_id, v.code, v.code_last FROM stale_verdict v
        JOIN contract_list k ON k.list_id = v.key WHERE v.kind = 'list')"""
SCOPE = (
    f"""INSERT OR IGNORE INTO check_scope
    SELECT CAST(key AS TEXT), {_EVERY_CODE} FROM stale_verdict WHERE kind = 'npi'
    UNION ALL
    SELECT p.npi, {_EVERY_CODE} FROM stale_verdict v JOIN provider p ON p.id = v.key
    WHERE v.kind = 'provider'""",
    f"""WITH {_AGREED}
    INSERT OR IGNORE INTO check_scope
    SELECT p.npi, c.first, c.last FROM agreed c
    CROSS JOIN participation x ON x.contract_id = c.contract_id
    CROSS JOIN provider p ON p.id = x.provider_id""",
    f"""WITH {_AGREED}, office (id, first, last) AS (
        SELECT key, {_EVERY_CODE} FROM stale_verdict WHERE kind = 'office'
        UNION
        SELECT t.organization_id, c.first, c.last
        FROM agreed c CROSS JOIN contract t ON t.id = c.contract_id)
    INSERT OR IGNORE INTO check_scope
    SELECT o.npi, f.first, f.last FROM office f CROSS JOIN organization o ON o.id = f.id
    WHERE o.npi IS NOT NULL
    UNION ALL
    SELECT p.npi, f.first, f.last FROM office f
    CROSS JOIN affiliation a ON a.organization_id = f.id
    CROSS JOIN provider p ON p.id = a.provider_id""",
)
"""Whose lines a changed fact can touch: whoever was ever linked by what was ever recorded."""

NARROW = """DELETE FROM check_scope WHERE first <> ''
    AND npi IN (SELECT npi FROM check_scope WHERE first = '')"""
"""Leave out codes of people whose lines are all looked at."""

FOUND_OF_SOME = _JUDGED.format(
    lines="check_line l LEFT JOIN check_turn p ON p.npi = l.npi WHERE true"
)
"""The findings on the lines in `check_line`."""

_OF_EDITS = ",".join(f"'{rule}'" for rule in EDITS)
JUDGE_SOME = (
    f"""CREATE TEMP TABLE check_before AS SELECT {_FOUND}
    FROM finding WHERE (npi, line_id) IN (SELECT npi, id FROM check_line)
    AND rule NOT IN ({_OF_EDITS})""",
    f"CREATE TEMP TABLE check_found AS {FOUND_OF_SOME}",
    """CREATE TEMP TABLE check_change AS
    SELECT -1 AS n, * FROM (SELECT * FROM check_before EXCEPT SELECT * FROM check_found)
    UNION ALL
    SELECT 1, * FROM (SELECT * FROM check_found EXCEPT SELECT * FROM check_before)""",
    """DELETE FROM finding WHERE (npi, line_id, rule) IN (
        SELECT npi, line_id, rule FROM check_change WHERE n < 0)""",
    f"{_KEEP} SELECT {_FOUND} FROM check_change WHERE n > 0",
)
"""Write the findings that are others now: `check_change` has them, and with n = -1 those gone.

The findings of claim edits stay: they look at no contract and no list of ours.
"""

FORGET_ALL = "DELETE FROM finding"
FORGET_MARKET = "DELETE FROM finding WHERE market_id = :market"
