"""The code check over all claim lines at once, as SQL.

The same rule as `provider_ops.codes.rules.check`, turned round: instead of asking one line after
the other, it lays out in memory who is covered by which list on which days, and what the lists
carry; then it reads the lines once, person after person, from an index that holds all it needs.
People with the same list follow one another, so that the list stays in the processor's cache.
Only lines that no list carries without conditions are looked at closely.

Every statement takes its parameters by name from one dictionary: `market`, `known` (instant as
stored), `hcpcs` and `cpt` (keys of the loads that answer, or None) and `import` (None: all).
Days are text of equal length, so they compare as days; no end is FOREVER.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

FOREVER = "9999-12-31"

TEMPORARY = (
    "check_provider", "check_person", "check_term", "check_in_force", "check_linked",
    "check_covered", "check_list_day", "check_turn", "check_code", "check_listed",
)  # fmt: skip
"""What the statements leave behind; dropped before the next check."""


def _known(table: str, row: str) -> str:
    """The condition that `row` of a span table is known; see `store.spans.known_at`.

    The set of replaced rows is made once for a statement, which suits reading whole tables; to
    compare with the empty key is to say "not null" in words that make an index be used.
    """
    return (
        f"{row}.recorded_at <= :known AND NOT {row}.withdrawn AND {row}.id NOT IN ("
        f"SELECT replaces_id FROM {table} WHERE replaces_id > x'' AND recorded_at <= :known)"
    )


def _luhn_sum() -> str:
    """The Luhn sum of an NPI with the prefix 80840 counted in; see `network.rules`."""
    digits = [f"CAST(substr(npi, {place + 1}, 1) AS INTEGER)" for place in range(10)]
    doubled = [f"({digit} * 2 - 9 * ({digit} > 4))" for digit in digits[0:9:2]]
    return " + ".join(["24", *doubled, *digits[1:9:2], digits[9]])


_IS_NPI = (
    "length(npi) = 10 AND npi GLOB '[12]*' AND NOT npi GLOB '*[^0-9]*' "
    f"AND ({_luhn_sum()}) % 10 = 0"
)

_HCPCS = "GLOB '[A-CE-Z][0-9][0-9][0-9][0-9]'"
_CPT = "GLOB '[0-9][0-9][0-9][0-9][0-9A-Z]'"
"""Shapes of codes, as `codes.rules.sets.code_set_of` tells them apart."""

_SET_IS_LOADED = (
    f"CASE WHEN {{code}} {_HCPCS} THEN :hcpcs IS NOT NULL "
    f"WHEN {{code}} {_CPT} THEN :cpt IS NOT NULL ELSE 0 END"
)

_PEOPLE = (
    f"""CREATE TEMP TABLE check_provider AS
    SELECT id, npi FROM provider WHERE market_id = :market AND {_IS_NPI}
    AND (:import IS NULL OR npi IN (SELECT npi FROM claim_line WHERE import_id = :import))
    ORDER BY npi""",
    "CREATE TEMP TABLE check_person (npi TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID",
    "INSERT INTO check_person SELECT npi, min(rowid) FROM check_provider GROUP BY npi",
    "CREATE UNIQUE INDEX temp.check_provider_id ON check_provider (id)",
)
"""Who is on file; one NPI on several rows is one person."""

_CONTRACTS = (
    f"""CREATE TEMP TABLE check_term AS
    SELECT t.contract_id, t.valid_from AS first, t.valid_to AS last,
           t.ended_by = 'termination' AS terminated, c.auto_renews AS renews
    FROM contract_term t JOIN contract c ON c.id = t.contract_id
    WHERE {_known("contract_term", "t")}""",
    "CREATE INDEX temp.check_term_contract ON check_term (contract_id, terminated, last)",
    f"""CREATE TEMP TABLE check_in_force AS
    SELECT contract_id, first,
           CASE WHEN last IS NULL THEN '{FOREVER}'
                WHEN renews AND NOT terminated THEN coalesce(
                    (SELECT min(o.last) FROM check_term o WHERE o.contract_id = t.contract_id
                     AND o.terminated AND o.last >= t.last), '{FOREVER}')
                ELSE last END AS last
    FROM check_term t""",
    "CREATE INDEX temp.check_in_force_contract ON check_in_force (contract_id, first, last)",
)
"""When contracts are in force, renewals counted in; see `contracts.rules.covered_until`."""

_COVERAGE = (
    f"""CREATE TEMP TABLE check_linked AS
    SELECT DISTINCT n, contract_id FROM (
        SELECT q.n, c.id AS contract_id
        FROM affiliation a JOIN check_provider p ON p.id = a.provider_id
        JOIN check_person q ON q.npi = p.npi
        JOIN contract c ON c.organization_id = a.organization_id
        WHERE {_known("affiliation", "a")}
        UNION ALL
        SELECT q.n, x.contract_id
        FROM participation x JOIN check_provider p ON p.id = x.provider_id
        JOIN check_person q ON q.npi = p.npi
        WHERE {_known("participation", "x")})""",
    "CREATE INDEX temp.check_linked_n ON check_linked (n, contract_id)",
    f"""CREATE TEMP TABLE check_covered AS
    SELECT DISTINCT n, x.contract_id,
           max(x.first, f.first) AS first, min(x.last, f.last) AS last
    FROM (
        SELECT q.n, x.contract_id, x.valid_from AS first,
               coalesce(x.valid_to, '{FOREVER}') AS last
        FROM participation x JOIN check_provider p ON p.id = x.provider_id
        JOIN check_person q ON q.npi = p.npi
        WHERE {_known("participation", "x")}
        UNION ALL
        SELECT q.n, x.contract_id, max(x.valid_from, a.valid_from),
               min(coalesce(x.valid_to, '{FOREVER}'), coalesce(a.valid_to, '{FOREVER}'))
        FROM affiliation a JOIN check_provider p ON p.id = a.provider_id
        JOIN check_person q ON q.npi = p.npi
        JOIN contract c ON c.organization_id = a.organization_id
        JOIN participation x ON x.contract_id = c.id AND x.provider_id IS NULL
             AND (x.location_id IS NULL OR x.location_id = a.location_id)
        WHERE {_known("affiliation", "a")} AND {_known("participation", "x")}
    ) x JOIN check_in_force f ON f.contract_id = x.contract_id
    WHERE max(x.first, f.first) <= min(x.last, f.last)""",
    "CREATE INDEX temp.check_covered_n ON check_covered (n, first, last)",
    """CREATE TEMP TABLE check_list_day (n INTEGER, list INTEGER, first TEXT, last TEXT,
        PRIMARY KEY (n, list, first, last)) WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO check_list_day
    SELECT v.n, l.rowid, max(v.first, k.valid_from),
           min(v.last, coalesce(k.valid_to, '{FOREVER}'))
    FROM check_covered v JOIN contract_list k ON k.contract_id = v.contract_id
    JOIN approved_list l ON l.id = k.list_id
    WHERE {_known("contract_list", "k")}
    AND max(v.first, k.valid_from) <= min(v.last, coalesce(k.valid_to, '{FOREVER}'))
    ORDER BY 1, 2, 3, 4""",
    """CREATE TEMP TABLE check_turn AS SELECT q.npi, q.n FROM check_person q
    ORDER BY (SELECT min(d.list) FROM check_list_day d WHERE d.n = q.n)""",
)
"""Which contracts a person has to do with; when they are covered; which lists pay them when;
and in which order people are gone through."""

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
    AND {_known("approved_code", "a")}""",
    "CREATE INDEX temp.check_listed_code ON check_listed (list, code, bound, first, last)",
)
"""Codes of the loads that answer, and what the lists carry while their code is valid.

`bound` spans come with conditions; being on any other is all that a line needs. The table is
filled as the rows lie and sorted once, which takes half the time of inserting in order.
"""

PREPARE = (*_PEOPLE, *_CONTRACTS, *_COVERAGE, *_CODES)

_LISTED = """FROM check_list_day d CROSS JOIN check_listed a
    WHERE d.n = p.n AND d.first <= l.service_date AND d.last >= l.service_date
    AND a.list = d.list AND a.code = l.code AND a.bound = {bound}
    AND a.first <= l.service_date AND a.last >= l.service_date"""
_FREE, _BOUND = _LISTED.format(bound=0), _LISTED.format(bound=1)

# No row: not on a list. NULL: every condition is met. Else the condition nearest to be met.
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
    ELSE 4 END)
    WHEN 1 THEN 'modifier' WHEN 2 THEN 'place_of_service' WHEN 3 THEN 'units' WHEN 4 THEN ''
    ELSE 'approved_list' END {_BOUND})"""

_VERDICT = f"""CASE
    WHEN p.n IS NULL THEN 'npi'
    WHEN NOT EXISTS (SELECT 1 FROM check_linked k CROSS JOIN check_in_force f
                     ON f.contract_id = k.contract_id WHERE k.n = p.n
                     AND f.first <= l.service_date AND f.last >= l.service_date) THEN 'contract'
    WHEN NOT EXISTS (SELECT 1 FROM check_covered v WHERE v.n = p.n
                     AND v.first <= l.service_date AND v.last >= l.service_date)
        THEN 'participation'
    WHEN {_SET_IS_LOADED.format(code="l.code")}
         AND NOT EXISTS (SELECT 1 FROM check_code c WHERE c.code = l.code
                         AND c.first <= l.service_date AND c.last >= l.service_date)
        THEN 'code_set'
    ELSE {_CONDITIONS} END"""

_KEEP = "INSERT INTO finding (line_id, rule, market_id, service_date, npi, code, at_risk)"
_LINE = """l.market_id, l.service_date, l.npi, l.code,
    CASE WHEN l.paid <> 0 THEN l.paid ELSE l.charge END"""
"""At risk is what was paid though the rule says no; for a line not paid, what it charged."""

# A plus sign keeps an index from being chosen; LIMIT -1 keeps the verdict from being found twice.
_OF_MARKET = "+l.market_id = :market AND +l.service_date IS NOT NULL"
_JUDGED = f"""{_KEEP} SELECT * FROM (
    SELECT l.id, {_VERDICT} AS rule, {_LINE} FROM {{lines}} AND {_OF_MARKET}
    AND NOT EXISTS (SELECT 1 {_FREE}) LIMIT -1) WHERE rule <> ''"""

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
    AND {_OF_MARKET}""",
)
"""Judge the lines of everyone on file, then find the lines of those who are not."""

JUDGE_IMPORT = (
    _JUDGED.format(
        lines="claim_line l LEFT JOIN check_person p ON p.npi = l.npi WHERE l.import_id = :import"
    ),
)

FORGET_ALL = "DELETE FROM finding"
FORGET_MARKET = "DELETE FROM finding WHERE market_id = :market"
FORGET_IMPORT = (
    "DELETE FROM finding WHERE line_id IN (SELECT id FROM claim_line WHERE import_id = :import)"
)
