"""The code check over any number of services at once, as SQL.

The same rule as `provider_ops.codes.rules.check`, turned round: instead of asking one service
after the other, it lays out in memory who is covered by which list on which days, and what the
lists carry; then services are judged as they are read. Only those that no list carries without
conditions are looked at closely.

Besides those of `coverage_sql`, the statements take `hcpcs` and `cpt`: keys of the loads that
answer, or None.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from provider_ops.codes.coverage_sql import COVERAGE_TABLES, FOREVER, coverage, known

TABLES = (*COVERAGE_TABLES, "check_code", "check_listed")
"""What the statements leave behind; dropped before the next check."""

_HCPCS = "GLOB '[A-CE-Z][0-9][0-9][0-9][0-9]'"
_CPT = "GLOB '[0-9][0-9][0-9][0-9][0-9A-Z]'"
"""Shapes of codes, as `codes.rules.sets.code_set_of` tells them apart."""

_SET_IS_LOADED = (
    f"CASE WHEN {{code}} {_HCPCS} THEN :hcpcs IS NOT NULL "
    f"WHEN {{code}} {_CPT} THEN :cpt IS NOT NULL ELSE 0 END"
)

_CODES = (
    """CREATE TEMP TABLE check_code (code TEXT, first TEXT, last TEXT,
        PRIMARY KEY (code, first, last)) WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO check_code
    SELECT code, valid_from, coalesce(valid_to, '{FOREVER}') FROM billing_code
    WHERE (import_id = :hcpcs AND code_set = 'HCPCS' AND code {_HCPCS})
       OR (import_id = :cpt AND code_set = 'CPT' AND code {_CPT})
    ORDER BY 1, 2""",
    f"""CREATE TEMP TABLE check_listed AS
    SELECT l.rowid AS list, a.code,
           a.modifiers <> '' OR a.places_of_service <> '' OR a.max_units IS NOT NULL AS bound,
           CASE WHEN c.first > a.valid_from THEN c.first ELSE a.valid_from END AS first,
           CASE WHEN c.last < coalesce(a.valid_to, '{FOREVER}') THEN c.last
                ELSE coalesce(a.valid_to, '{FOREVER}') END AS last,
           a.modifiers, a.places_of_service AS places, a.max_units * 100 AS units
    FROM approved_list l CROSS JOIN approved_code a ON a.list_id = l.id
    LEFT JOIN check_code c ON c.code = a.code
    WHERE l.rowid IN (SELECT list FROM check_list_day)
    AND (c.code IS NOT NULL OR NOT {_SET_IS_LOADED.format(code="a.code")})
    AND {known("approved_code", "a")}""",
    "CREATE INDEX temp.check_listed_code ON check_listed (list, code, bound, first, last)",
)
"""Codes of the loads that answer, and what the lists carry while their code is valid.

`bound` spans come with conditions; being on any other is all that a line needs. The table is
filled as the rows lie and sorted once, which takes half the time of inserting in order.
"""


def prepare(who: str = "true") -> tuple[str, ...]:
    """Return the statements that lay out the facts about the providers for whom `who` holds."""
    return (*coverage(who), *_CODES)


_LISTED = """FROM check_list_day d CROSS JOIN check_listed a
    WHERE d.n = p.n AND d.first <= l.service_date AND d.last >= l.service_date
    AND a.list = d.list AND a.code = l.code AND a.bound = {bound}
    AND a.first <= l.service_date AND a.last >= l.service_date"""
FREE, _BOUND = _LISTED.format(bound=0), _LISTED.format(bound=1)
"""What approves the service `l` of the person `p` without and with conditions; goes into EXISTS."""

SET_IS_LOADED = _SET_IS_LOADED.format(code="l.code")
"""Whether anybody can tell if the service's code is valid."""

# Of several spans the one that gets furthest decides.
_CONDITIONS = f"""(SELECT CASE max(CASE
    WHEN a.modifiers <> '' AND l.modifiers <> '' AND CASE
        WHEN instr(l.modifiers, ',') = 0
            THEN instr(',' || a.modifiers || ',', ',' || l.modifiers || ',') = 0
        ELSE EXISTS (
            SELECT 1 FROM json_each('[' || replace(json_quote(l.modifiers), ',', '","') || ']') m
            WHERE m.value <> '' AND instr(',' || a.modifiers || ',', ',' || m.value || ',') = 0) END
        THEN 1
    WHEN a.places <> '' AND l.place_of_service <> '' AND
        instr(',' || a.places || ',', ',' || l.place_of_service || ',') = 0 THEN 2
    WHEN l.units > a.units THEN 3
    WHEN a.places <> '' AND l.place_of_service = '' THEN 4
    ELSE 5 END)
    WHEN 1 THEN 'modifier' WHEN 2 THEN 'place_of_service' WHEN 3 THEN 'units'
    WHEN 4 THEN '?place_of_service' WHEN 5 THEN '' ELSE 'approved_list' END {_BOUND})"""

VERDICT = f"""CASE
    WHEN p.n IS NULL THEN 'npi'
    WHEN NOT EXISTS (SELECT 1 FROM check_linked k CROSS JOIN check_in_force f
                     ON f.contract_id = k.contract_id WHERE k.n = p.n
                     AND f.first <= l.service_date AND f.last >= l.service_date) THEN 'contract'
    WHEN NOT EXISTS (SELECT 1 FROM check_covered v WHERE v.n = p.n
                     AND v.first <= l.service_date AND v.last >= l.service_date)
        THEN 'participation'
    WHEN {SET_IS_LOADED}
         AND NOT EXISTS (SELECT 1 FROM check_code c WHERE c.code = l.code
                         AND c.first <= l.service_date AND c.last >= l.service_date)
        THEN 'code_set'
    ELSE {_CONDITIONS} END"""
"""The first test that a service fails which nothing approves without conditions.

Empty when none does; a test's name after a question mark where it cannot tell. The service is the
row `l` (npi, service_date, code, modifiers with commas, place_of_service, units in hundredths), the
person a row `p` of check_person or of check_turn, with nothing in it when nobody is on file.
"""
