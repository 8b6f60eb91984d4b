"""Who is covered by which list on which days, laid out in temporary tables by SQL.

The same rules as `contracts.rules` and `codes.rules.facts.as_known`, for everybody at once. Every
statement takes its parameters by name from one dictionary: `market`, `known` (instant as stored),
`leie` and `opt_out` (keys of the loads that answer, or None). Days are text of equal length, so
they compare as days; no end is FOREVER.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

FOREVER = "9999-12-31"

COVERAGE_TABLES = (
    "check_party", "check_person", "check_term", "check_in_force", "check_linked",
    "check_covered", "check_list_day", "check_barred", "check_turn",
)  # fmt: skip
"""What the statements leave behind; dropped before the next check."""


def known(table: str, row: str) -> str:
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

_PEOPLE = (
    f"""CREATE TEMP TABLE check_party AS
    SELECT id, npi, taxonomy_code AS taxonomy FROM provider
    WHERE {{who}} AND +market_id = :market AND {_IS_NPI}
    UNION ALL
    SELECT id, npi, '' FROM organization
    WHERE {{who}} AND +market_id = :market AND {_IS_NPI}
    ORDER BY npi""",
    "CREATE TEMP TABLE check_person (npi TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID",
    "INSERT INTO check_person SELECT npi, min(rowid) FROM check_party GROUP BY npi",
    "CREATE UNIQUE INDEX temp.check_party_id ON check_party (id)",
    "CREATE INDEX temp.check_party_npi ON check_party (npi)",
)
"""Who is on file, practitioners and organizations; one NPI on several rows is one person.

A plus sign keeps the index of markets from being chosen: a few people are found by their NPI.
"""

_LINKS = (
    f"""CREATE TEMP TABLE check_linked AS
    SELECT DISTINCT n, contract_id FROM (
        SELECT q.n, c.id AS contract_id
        FROM check_party p CROSS JOIN affiliation a ON a.provider_id = p.id
        JOIN check_person q ON q.npi = p.npi
        JOIN contract c ON c.organization_id = a.organization_id
        WHERE {known("affiliation", "a")}
        UNION ALL
        SELECT q.n, x.contract_id
        FROM check_party p CROSS JOIN participation x ON x.provider_id = p.id
        JOIN check_person q ON q.npi = p.npi
        WHERE {known("participation", "x")}
        UNION ALL
        SELECT q.n, c.id
        FROM check_party p JOIN check_person q ON q.npi = p.npi
        JOIN contract c ON c.organization_id = p.id)""",
    "CREATE INDEX temp.check_linked_n ON check_linked (n, contract_id)",
)
"""Which contracts a person has ever had to do with."""

_CONTRACTS = (
    f"""CREATE TEMP TABLE check_term AS
    SELECT t.contract_id, t.valid_from AS first, t.valid_to AS last,
           t.ended_by = 'termination' AS terminated, coalesce(
               (SELECT f.auto_renews FROM former_renewal f
                WHERE f.contract_id = c.id AND f.until > :known ORDER BY f.until, f.id LIMIT 1),
               c.auto_renews) AS renews
    FROM contract_term t JOIN contract c ON c.id = t.contract_id
    WHERE t.contract_id IN (SELECT contract_id FROM check_linked)
    AND {known("contract_term", "t")}""",
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
"""When these contracts are in force, renewals counted in; see `contracts.rules.covered_until`."""

_COVERAGE = (
    f"""CREATE TEMP TABLE check_covered AS
    SELECT DISTINCT n, x.contract_id,
           max(x.first, f.first) AS first, min(x.last, f.last) AS last
    FROM (
        SELECT q.n, x.contract_id, x.valid_from AS first,
               coalesce(x.valid_to, '{FOREVER}') AS last
        FROM check_party p CROSS JOIN participation x ON x.provider_id = p.id
        JOIN check_person q ON q.npi = p.npi
        WHERE {known("participation", "x")}
        UNION ALL
        SELECT q.n, x.contract_id, max(x.valid_from, a.valid_from),
               min(coalesce(x.valid_to, '{FOREVER}'), coalesce(a.valid_to, '{FOREVER}'))
        FROM check_party p CROSS JOIN affiliation a ON a.provider_id = p.id
        JOIN check_person q ON q.npi = p.npi
        CROSS JOIN contract c ON c.organization_id = a.organization_id
        CROSS JOIN participation x ON x.contract_id = c.id AND +x.provider_id IS NULL
             AND (x.location_id IS NULL OR x.location_id = a.location_id)
        WHERE {known("affiliation", "a")} AND {known("participation", "x")}
        UNION ALL
        SELECT q.n, x.contract_id, x.valid_from, coalesce(x.valid_to, '{FOREVER}')
        FROM check_party p JOIN check_person q ON q.npi = p.npi
        CROSS JOIN contract c ON c.organization_id = p.id
        CROSS JOIN participation x ON x.contract_id = c.id AND +x.provider_id IS NULL
        WHERE {known("participation", "x")}
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
    WHERE {known("contract_list", "k")}
    AND max(v.first, k.valid_from) <= min(v.last, coalesce(k.valid_to, '{FOREVER}'))
    ORDER BY 1, 2, 3, 4""",
    f"""CREATE TEMP TABLE check_barred AS
    SELECT q.n, 'exclusion' AS rule, coalesce(e.excluded_on, '') AS first,
           coalesce(date(e.reinstated_on, '-1 day'), '{FOREVER}') AS last
    FROM check_person q JOIN exclusion e ON e.npi = q.npi AND e.import_id = :leie
    UNION ALL
    SELECT q.n, 'opt_out', o.valid_from, coalesce(o.valid_to, '{FOREVER}')
    FROM check_person q JOIN opt_out o ON o.npi = q.npi AND o.import_id = :opt_out""",
    "CREATE INDEX temp.check_barred_n ON check_barred (n, rule, first, last)",
    """CREATE TEMP TABLE check_turn AS SELECT q.npi, q.n, d.list, d.first, d.last,
           q.n IN (SELECT n FROM check_barred) AS barred
    FROM check_person q
    LEFT JOIN (SELECT n, min(list) AS list, first, last FROM check_list_day GROUP BY n) d
    ON d.n = q.n ORDER BY d.list, q.npi""",
    "CREATE UNIQUE INDEX temp.check_turn_npi ON check_turn (npi)",
)
"""When people are covered by which contract; which lists pay them when; who is excluded or opted
out when; and in which order people are gone through, each with one of their lists at hand. An
organization is covered by what its contracts cover of everyone."""


def coverage(who: str = "true") -> tuple[str, ...]:
    """Return the statements that lay out the coverage of providers for whom `who` holds.

    `who` is a condition on the row of a provider, in words of the program.
    """
    people, *more = _PEOPLE
    return (people.format(who=who), *more, *_LINKS, *_CONTRACTS, *_COVERAGE)
