"""Claim edits over any number of lines, as SQL; the same rules as `codes.rules.edits`.

Nearly every line is fine, so a first pass only looks for visits that may fail: on an index that
holds the lines of a claim side by side it finds claims with a code twice, with two codes that an
edit names, or with more units than a limit; and visits that several claims bill. It may find too
many, never too few. What it finds is then read whole and judged exactly.

Statements take `market`; those about loads take what they need by name. Days are text.
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from provider_ops.claims.rules import REVERSAL
from provider_ops.claims.x12.submission import VOID
from provider_ops.codes.coverage_sql import FOREVER
from provider_ops.codes.rules.edits import ASSOCIATED, BY_LINE, EDITS, MUE, ON_COLUMN_ONE, PTP
from provider_ops.codes.rules.reference import MODIFIER_ALLOWED, MODIFIER_NEVER, PRACTITIONER

TABLES = ("edit_code", "edit_pair", "edit_near", "edit_limit", "edit_scope", "edit_twin",
          "edit_seen", "edit_line")  # fmt: skip
"""What the statements leave behind."""

MINUTES = "MJ"
"""Unit of measure (SV103) of anesthesia, which is counted in minutes."""

_VISITS = "INDEXED BY ix_claim_line_visit"
_LISTED = ",".join(f"'{rule}'" for rule in EDITS)


def _any_of(modifiers: str, wanted: frozenset[str]) -> str:
    words = f"',{','.join(sorted(wanted))},'"
    return f"""CASE WHEN {modifiers} = '' THEN 0
        WHEN instr({modifiers}, ',') = 0 THEN instr({words}, ',' || {modifiers} || ',') > 0
        ELSE EXISTS (SELECT 1
            FROM json_each('["' || replace({modifiers}, ',', '","') || '"]') m
            WHERE m.value <> '' AND instr({words}, ',' || m.value || ',') > 0) END"""


SCOPE = "CREATE TEMP TABLE edit_scope (claim BLOB PRIMARY KEY) WITHOUT ROWID"

CODES_OF_ALL = (
    "CREATE TEMP TABLE edit_code (code TEXT PRIMARY KEY) WITHOUT ROWID",
    f"INSERT INTO edit_code SELECT DISTINCT code FROM claim_line {_VISITS}",
)
CODES_OF_SEEN = (
    CODES_OF_ALL[0],
    f"""INSERT INTO edit_code SELECT DISTINCT l.code
    FROM edit_seen s CROSS JOIN claim_line l {_VISITS}
    ON l.claim_id = s.claim AND l.npi = s.npi AND l.service_date = s.day""",
)
"""Codes that were billed: edits of all others need not be read."""

LISTS = (
    """CREATE TEMP TABLE edit_pair (one TEXT, two TEXT, rank INTEGER, first TEXT, last TEXT,
        indicator TEXT, PRIMARY KEY (one, two, rank, first, last, indicator)) WITHOUT ROWID""",
    """CREATE TEMP TABLE edit_limit (code TEXT, first TEXT, until TEXT, units INTEGER,
        by_line INTEGER, PRIMARY KEY (code, first)) WITHOUT ROWID""",
)

PAIRS = f"""INSERT OR IGNORE INTO edit_pair
    SELECT p.column_one, p.column_two, :rank, p.valid_from, coalesce(p.valid_to, '{FOREVER}'),
           p.modifier_indicator
    FROM edit_code a CROSS JOIN pair_edit p ON p.column_one = a.code
    CROSS JOIN edit_code b ON b.code = p.column_two
    WHERE +p.import_id = :load
    AND NOT EXISTS (SELECT 1 FROM edit_pair e WHERE e.one = p.column_one
                    AND e.two = p.column_two AND e.rank < :rank)"""
"""Read the pairs of a load; the latest, of rank 0, first, for it alone speaks of its pairs.

The plus signs keep the index of imports from being chosen, which has all pairs under one key.
"""

LIMITS = f"""INSERT OR REPLACE INTO edit_limit
    SELECT u.code, :first, :until, u.units * 100, u.adjudication = '{BY_LINE}'
    FROM edit_code a CROSS JOIN unit_edit u ON u.code = a.code
    WHERE +u.import_id = :load AND u.setting = '{PRACTITIONER}'"""
"""Read the limits of a load, which hold from `first` until before `until`."""

_NEAR = (
    """CREATE TEMP TABLE edit_near (low TEXT, high TEXT, PRIMARY KEY (low, high))
    WITHOUT ROWID""",
    f"""INSERT INTO edit_near SELECT DISTINCT min(one, two), max(one, two) FROM edit_pair
    WHERE first < last AND indicator IN ('{MODIFIER_NEVER}', '{MODIFIER_ALLOWED}')""",
    "INSERT OR IGNORE INTO edit_near SELECT DISTINCT code, code FROM edit_limit",
)
"""Codes that may not stand together, in either order; a code beside itself may be too much."""

_SEEN = """CREATE TEMP TABLE edit_seen (claim BLOB, npi TEXT, day TEXT,
    PRIMARY KEY (claim, npi, day)) WITHOUT ROWID"""

_TWINS = (
    f"""CREATE TEMP TABLE edit_twin AS
    SELECT min(l.claim_id) AS claim, max(l.claim_id) AS other, count(*) AS claims, l.npi,
           l.service_date AS day
    FROM (SELECT claim_id, npi, service_date FROM claim_line {_VISITS}
          WHERE service_date IS NOT NULL AND npi <> ''
          GROUP BY claim_id, npi, service_date) l
    CROSS JOIN claim c ON c.id = l.claim_id
    WHERE c.member_hash <> ''
    GROUP BY (CAST(l.npi AS INTEGER) << 30) + ((unixepoch(l.service_date) / 86400) << 15)
        + (((unicode(substr(c.member_hash, -1)) * 131
             + unicode(substr(c.member_hash, -2))) * 131
            + unicode(substr(c.member_hash, -3))) * 131
           + unicode(substr(c.member_hash, -4))) % 32768
    HAVING count(*) > 1""",
    """INSERT OR IGNORE INTO edit_seen
    SELECT m.id, t.npi, t.day
    FROM edit_twin t CROSS JOIN claim c ON c.id = t.claim CROSS JOIN claim o ON o.id = t.other
    CROSS JOIN claim m ON m.id IN (t.claim, t.other)
    WHERE t.claims = 2 AND o.member_hash = c.member_hash""",
    """INSERT OR IGNORE INTO edit_seen
    SELECT c.id, t.npi, t.day
    FROM edit_twin t CROSS JOIN claim_line l INDEXED BY ix_claim_line_npi
    ON l.npi = t.npi AND l.service_date = t.day
    CROSS JOIN claim c ON c.id = l.claim_id
    WHERE t.claims > 2""",
)
"""Visits that several claims bill. Grouping by one number takes a fifth of grouping by the words;
that two visits share a number is rare, and only sends them to the exact pass."""

SUSPECTS = (
    _SEEN,
    *_NEAR,
    f"""INSERT OR IGNORE INTO edit_seen
    SELECT a.claim_id, a.npi, a.service_date FROM claim_line a {_VISITS}
    CROSS JOIN claim_line b {_VISITS} ON b.claim_id = a.claim_id AND b.npi = a.npi
        AND b.service_date = a.service_date AND b.code >= a.code
    CROSS JOIN edit_near n ON n.low = a.code AND n.high = b.code
    WHERE b.rowid <> a.rowid""",
    f"""INSERT OR IGNORE INTO edit_seen
    SELECT l.claim_id, l.npi, l.service_date FROM claim_line l {_VISITS}
    CROSS JOIN edit_limit m ON m.code = l.code
    WHERE l.units > (SELECT min(units) FROM edit_limit) AND l.units > m.units
    AND l.service_date IS NOT NULL""",
    *_TWINS,
)
"""Of all lines, find the visits to be looked at closely."""

_SAME_CHAIN = """INSERT OR IGNORE INTO edit_scope
    SELECT o.id FROM edit_scope s CROSS JOIN claim c ON c.id = s.claim
    CROSS JOIN claim o ON o.{theirs} = c.{ours}
    WHERE c.{ours} <> '' AND o.{theirs} <> '' AND o.billing_npi = c.billing_npi
    AND o.member_hash = c.member_hash"""
_NUMBERS = (("number", "number"), ("payer_number", "payer_number"),
            ("original_number", "payer_number"), ("payer_number", "original_number"))  # fmt: skip

TOUCHED = (
    *(_SAME_CHAIN.format(theirs=theirs, ours=ours) for theirs, ours in _NUMBERS),
    _SEEN,
    """INSERT OR IGNORE INTO edit_seen
    SELECT s.claim, l.npi, l.service_date FROM edit_scope s
    CROSS JOIN claim_line l INDEXED BY ix_claim_line_visit ON l.claim_id = s.claim
    WHERE l.service_date IS NOT NULL""",
    """INSERT OR IGNORE INTO edit_seen
    SELECT o.claim_id, o.npi, o.service_date FROM edit_seen s
    CROSS JOIN claim c ON c.id = s.claim
    CROSS JOIN claim_line o INDEXED BY ix_claim_line_npi
        ON o.npi = s.npi AND o.service_date = s.day
    CROSS JOIN claim d ON d.id = o.claim_id
    WHERE s.npi <> '' AND c.member_hash <> '' AND d.member_hash = c.member_hash""",
)
"""Of the claims in `edit_scope` and those they take back, take the visits; with what other claims
bill of them."""

_LATER = """SELECT 1 FROM claim o LEFT JOIN remittance q ON q.id = o.remittance_id
    WHERE {number} AND o.market_id = c.market_id AND o.billing_npi = c.billing_npi
    AND o.member_hash = c.member_hash AND o.id <> c.id
    AND (coalesce(q.paid_on, o.answered_on, ''), o.import_id, o.position)
        > (coalesce(r.paid_on, c.answered_on, ''), c.import_id, c.position)
    AND (NOT EXISTS (SELECT 1 FROM claim_line x WHERE x.claim_id = o.id)
         OR EXISTS (SELECT 1 FROM claim_line x
                    WHERE x.claim_id = o.id AND x.service_date = s.day))"""
_STANDS = f"""c.status <> '{REVERSAL}'
    AND NOT EXISTS ({_LATER.format(number="o.number = c.number")})
    AND NOT EXISTS ({_LATER.format(number="c.payer_number <> '' AND o.payer_number = "
                                          "c.payer_number")})
    AND NOT EXISTS ({_LATER.format(number="c.payer_number <> '' AND o.original_number <> '' "
                                          "AND o.original_number = c.payer_number")})
    AND NOT (c.payer_number <> '' AND EXISTS (
        SELECT 1 FROM submitted_claim v WHERE v.original_number = c.payer_number
        AND v.original_number <> '' AND v.frequency = '{VOID}' AND v.market_id = c.market_id
        AND v.billing_npi = c.billing_npi))"""
"""See `claims.edits.rules.stands`."""

READ = (
    f"""CREATE TEMP TABLE edit_line AS
    SELECT CASE WHEN c.member_hash <> '' AND l.npi <> '' THEN c.member_hash ELSE c.id END
               AS patient,
           l.npi, l.service_date AS day, l.code, c.id AS claim, l.id, l.units,
           {_any_of("l.modifiers", ON_COLUMN_ONE)} AS apart_one,
           {_any_of("l.modifiers", ASSOCIATED)} AS apart_two,
           CASE WHEN l.paid <> 0 THEN l.paid ELSE l.charge END AS at_risk
    FROM edit_seen s CROSS JOIN claim c ON c.id = s.claim
    LEFT JOIN remittance r ON r.id = c.remittance_id
    CROSS JOIN claim_line l {_VISITS}
        ON l.claim_id = s.claim AND l.npi = s.npi AND l.service_date = s.day
    WHERE c.market_id = :market AND {_STANDS}""",
    "CREATE INDEX temp.edit_line_visit ON edit_line (npi, day, patient, code, claim)",
)

READ_SENT = (
    f"""CREATE TEMP TABLE edit_line AS
    SELECT submitted_claim_id AS patient, npi, service_date AS day, code,
           submitted_claim_id AS claim, id,
           CASE WHEN unit = '{MINUTES}' THEN 0 ELSE units END AS units,
           {_any_of("modifiers", ON_COLUMN_ONE)} AS apart_one,
           {_any_of("modifiers", ASSOCIATED)} AS apart_two, charge AS at_risk
    FROM submitted_line WHERE submitted_claim_id IN (SELECT claim FROM edit_scope)
    AND service_date IS NOT NULL AND market_id = :market""",
    READ[1],
    CODES_OF_ALL[0],
    "INSERT INTO edit_code SELECT DISTINCT code FROM edit_line",
)
"""Lines of the submitted claims in `edit_scope`, each claim by itself, with their codes.

Minutes of anesthesia are no units that a limit is about.
"""

_KEEP = "INSERT INTO finding (line_id, rule, market_id, service_date, npi, code, at_risk)"
_VISIT = "{0}.npi = {1}.npi AND {0}.day = {1}.day AND {0}.patient = {1}.patient"

FOUND = (
    f"""SELECT l.id, '{PTP}', :market, l.day, l.npi, l.code, l.at_risk FROM edit_line l
    WHERE EXISTS (
        SELECT 1 FROM edit_line o CROSS JOIN edit_pair p ON p.one = o.code AND p.two = l.code
        WHERE {_VISIT.format("o", "l")} AND o.id <> l.id
        AND p.first <= l.day AND l.day <= p.last AND p.first < p.last
        AND (p.indicator = '{MODIFIER_NEVER}'
             OR p.indicator = '{MODIFIER_ALLOWED}' AND NOT l.apart_two AND NOT o.apart_one))""",
    f"""SELECT l.id, '{MUE}', :market, l.day, l.npi, l.code, l.at_risk
    FROM edit_line l CROSS JOIN edit_limit m
        ON m.code = l.code AND m.first <= l.day AND l.day < m.until
    WHERE CASE WHEN m.by_line THEN l.units ELSE (
        SELECT sum(o.units) FROM edit_line o WHERE {_VISIT.format("o", "l")}
        AND o.code = l.code AND o.claim <= l.claim) END > m.units""",
)
"""What the lines in `edit_line` break, in the columns of a finding."""

JUDGE = tuple(f"{_KEEP} {found}" for found in FOUND)

FORGET_MARKET = f"DELETE FROM finding WHERE market_id = :market AND rule IN ({_LISTED})"
FORGET_SEEN = f"""DELETE FROM finding WHERE rule IN ({_LISTED}) AND (npi, line_id) IN (
    SELECT l.npi, l.id FROM edit_seen s CROSS JOIN claim_line l {_VISITS}
    ON l.claim_id = s.claim AND l.npi = s.npi AND l.service_date = s.day)"""
