"""The code check over any number of services at once, as SQL.

The same rule as `provider_ops.codes.rules.check`, turned round: instead of asking one service
after the other, it lays out in memory who is covered by which list on which days, and what the
lists carry; then services are judged as they are read. Only those that no list carries without
conditions are looked at closely.

Besides those of `coverage_sql`, the statements take `hcpcs` and `cpt` (keys of the loads that
answer, or None) and `mue` (JSON of loads of unit limits: key in hexadecimal, first day, and the
day before which it ends).
"""

# ruff: noqa: S608 - statements are put together from constants of this file, never from values
from __future__ import annotations

from provider_ops.codes.coverage_sql import COVERAGE_TABLES, FOREVER, coverage, known

TABLES = (
    *COVERAGE_TABLES, "check_code", "check_listed", "check_bound", "check_range",
    "check_unit_limit",
)  # fmt: skip
"""What the statements leave behind; dropped before the next check."""

_HCPCS = "GLOB '[A-CE-Z][0-9][0-9][0-9][0-9]'"
_CPT = "GLOB '[0-9][0-9][0-9][0-9][0-9A-Z]'"
"""Shapes of codes, as `codes.rules.sets.code_set_of` tells them apart."""

_SET_IS_LOADED = (
    f"CASE WHEN {{code}} {_HCPCS} THEN :hcpcs IS NOT NULL "
    f"WHEN {{code}} {_CPT} THEN :cpt IS NOT NULL ELSE 0 END"
)

_CONDITIONED = """(a.modifiers <> '' OR a.modifiers_required <> '' OR a.modifiers_forbidden <> ''
    OR a.places_of_service <> '' OR a.max_units IS NOT NULL OR a.specialties <> '')"""
_CONDITIONS = """a.modifiers AS allowed, a.modifiers_required AS required,
    a.modifiers_forbidden AS forbidden, a.places_of_service AS places,
    a.max_units * 100 AS units, a.specialties"""
_ON_LISTS = f"""FROM (SELECT rowid AS list, id FROM approved_list
        WHERE rowid IN (SELECT d.list FROM check_turn p JOIN check_list_day d ON d.n = p.n)
        ORDER BY id) l
    CROSS JOIN approved_code a INDEXED BY ix_approved_code_{{index}}
    ON a.list_id = l.id AND {known("approved_code", "a")}"""
_SINGLES = f"{_ON_LISTS.format(index='list')} AND a.code_last = ''"
_RANGES = f"{_ON_LISTS.format(index='range')} AND a.code_last <> ''"
_BOTH_HOLD = f"""max(a.valid_from, ifnull(c.first, '')) AS first,
    min(ifnull(a.valid_to, '{FOREVER}'), ifnull(c.last, '{FOREVER}')) AS last"""
_NO_SET = f"NOT {_SET_IS_LOADED.format(code='a.code')}"
_SINGLE = f"""{_SINGLES} LEFT JOIN check_code c ON c.code = a.code
    WHERE {{which}} AND (c.code IS NOT NULL OR {_NO_SET}) AND {{wanted}}"""


def _one_shape(code: str) -> str:
    """Whether a code ends as the range `a` does: both in a digit, or in the same letter."""
    return (
        f"length({code}) = length(a.code) AND (substr({code}, -1) = substr(a.code_last, -1) "
        f"OR substr({code}, -1) <= '9' AND substr(a.code_last, -1) <= '9')"
    )


_OF_RANGE = f"""{_RANGES}
    CROSS JOIN check_code c ON c.code BETWEEN a.code AND a.code_last
        AND {_one_shape("c.code")}
    WHERE {{which}}"""


def _lists(wanted: str) -> tuple[str, ...]:
    """Lay out what lists carry of the codes for which `wanted` holds."""

    def rows(which: str, more: str = "") -> tuple[str, str]:
        return (
            f"SELECT l.list, a.code, {_BOTH_HOLD}{more} "
            + _SINGLE.format(which=which, wanted=wanted.format(code="a.code")),
            f"SELECT l.list, c.code, {_BOTH_HOLD}{more} "
            + _OF_RANGE.format(which=which)
            + f" AND {wanted.format(code='c.code')}",
        )

    free, free_of_range = rows(f"NOT {_CONDITIONED}")
    bound, bound_of_range = rows(_CONDITIONED, f", {_CONDITIONS}")
    return (
        f"CREATE TEMP TABLE check_listed AS {free}",
        f"INSERT INTO check_listed {free_of_range}",
        "CREATE INDEX temp.check_listed_code ON check_listed (list, code, first, last)",
        f"CREATE TEMP TABLE check_bound AS {bound}",
        f"INSERT INTO check_bound {bound_of_range}",
        "CREATE INDEX temp.check_bound_code ON check_bound (list, code)",
        f"""CREATE TEMP TABLE check_range AS
        SELECT l.list, a.code, a.code_last, a.valid_from AS first,
               coalesce(a.valid_to, '{FOREVER}') AS last, {_CONDITIONED} AS bound, {_CONDITIONS}
        {_RANGES} AND {_NO_SET}""",
        "CREATE INDEX temp.check_range_code ON check_range (list, code)",
    )


_CODES = (
    """CREATE TEMP TABLE check_code (code TEXT, first TEXT, last TEXT,
        PRIMARY KEY (code, first, last)) WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO check_code
    SELECT code, valid_from, coalesce(valid_to, '{FOREVER}') FROM billing_code
    WHERE ((import_id = :hcpcs AND code_set = 'HCPCS' AND code {_HCPCS})
        OR (import_id = :cpt AND code_set = 'CPT' AND code {_CPT})) AND {{wanted}}
    ORDER BY 1, 2""",
)
"""Codes of the loads that answer. What lists carry is cut to the days on which its code is valid,
and ranges are laid out code by code; those of a set that nobody loaded stay ranges."""


_SHARE = """DELETE FROM check_turn
    WHERE (rowid - 1) * :shares / (SELECT count(*) FROM check_turn) <> :share"""
"""People with the same list follow one another, so that shares have few lists in common."""


def prepare(who: str = "true", codes: str = "", *, shared: bool = False) -> tuple[str, ...]:
    """Return the statements that lay out the facts.

    Args:
        shared: Whether only the people of `share`, from 0, of `shares` are gone through.
        who: A condition on `npi`; facts about others are left out.
        codes: A query of codes; what lists say of others is left out. Empty: all of them.
    """
    wanted = f"{{code}} IN ({codes})" if codes else "true"
    codes_of_loads = (one.format(wanted=wanted.format(code="code")) for one in _CODES)
    share = (_SHARE,) if shared else ()
    return (*coverage(who), *share, *codes_of_loads, *_lists(wanted))


LIMITS = (
    """CREATE TEMP TABLE check_unit_limit AS
    SELECT e.code, m.value ->> 1 AS first, m.value ->> 2 AS until, e.units * 100 AS units
    FROM json_each(:mue) m JOIN unit_edit e ON e.import_id = unhex(m.value ->> 0)
    WHERE e.setting = 'practitioner'""",
    "CREATE INDEX temp.check_unit_limit_code ON check_unit_limit (code, first, until)",
)
"""Lay out the most units that Medicare pays; for services that stand alone. Those of a claim are
judged with all others of their day, in `claims.edits`."""

_ON_DAY = "{0}.first <= l.service_date AND {0}.last >= l.service_date"
_THEIRS = f"check_list_day d CROSS JOIN {{table}} a WHERE d.n = p.n AND {_ON_DAY.format('d')}"
_CARRIED = f"a.list = d.list AND a.code = l.code AND {_ON_DAY.format('a')}"
_IN_RANGE = f"""a.list = d.list AND a.code <= l.code AND a.code_last >= l.code
    AND {_one_shape("l.code")} AND {_ON_DAY.format("a")}"""

_FREE = f"""(EXISTS (SELECT 1 FROM check_listed a WHERE a.list = p.list AND a.code = l.code
        AND {_ON_DAY.format("a")}) AND {_ON_DAY.format("p")}
    OR EXISTS (SELECT 1 FROM {_THEIRS.format(table="check_listed")} AND {_CARRIED})
    OR EXISTS (SELECT 1 FROM {_THEIRS.format(table="check_range")} AND NOT a.bound AND {_IN_RANGE}))
"""
FREE = f"(NOT p.barred AND {_FREE})"
"""Whether a list approves the service `l` of the person `p` without conditions, who was at no time
excluded or opted out.

The list that a person brings along answers nearly always, with half the work.
"""

SET_IS_LOADED = _SET_IS_LOADED.format(code="l.code")
"""Whether anybody can tell if the service's code is valid."""


def _any_of(words: str, among: str, *, none: bool = False) -> str:
    """Whether one of the comma separated `words` is, or with `none` is not, among others."""
    found = f"instr(',' || {among} || ',', ',' || {{0}} || ',') {'=' if none else '>'} 0"
    return f"""CASE WHEN instr({words}, ',') = 0 THEN {found.format(words)} ELSE EXISTS (
        SELECT 1 FROM json_each('[' || replace(json_quote({words}), ',', '","') || ']') m
        WHERE m.value <> '' AND {found.format("m.value")}) END"""


_TAXONOMY = "SELECT 1 FROM check_party r WHERE r.npi = p.npi AND r.taxonomy <> ''"
# Of several spans the one that gets furthest decides; of open ones that with the fewest open.
_STEP = f"""CASE
    WHEN a.specialties <> '' AND EXISTS ({_TAXONOMY}) AND NOT EXISTS (
        {_TAXONOMY} AND instr(',' || a.specialties || ',', ',' || r.taxonomy || ',') > 0) THEN 1
    WHEN l.modifiers <> '' AND a.forbidden <> '' AND {_any_of("l.modifiers", "a.forbidden")} THEN 2
    WHEN l.modifiers <> '' AND a.allowed <> ''
        AND {_any_of("l.modifiers", "a.allowed", none=True)} THEN 2
    WHEN a.required <> '' AND (l.modifiers = ''
        OR NOT {_any_of("l.modifiers", "a.required")}) THEN 2
    WHEN a.places <> '' AND l.place_of_service <> '' AND
        instr(',' || a.places || ',', ',' || l.place_of_service || ',') = 0 THEN 3
    WHEN l.units > a.units THEN 4
    WHEN a.specialties <> '' AND NOT EXISTS ({_TAXONOMY})
        THEN iif(a.places <> '' AND l.place_of_service = '', 5, 6)
    WHEN a.places <> '' AND l.place_of_service = '' THEN 7
    ELSE 8 END"""
_FURTHEST = f"""max(
    ifnull((SELECT max({_STEP}) FROM {_THEIRS.format(table="check_bound")} AND {_CARRIED}), 0),
    ifnull((SELECT max({_STEP}) FROM {_THEIRS.format(table="check_range")} AND {_IN_RANGE}), 0))"""

VERDICT = f"""CASE
    WHEN p.n IS NULL THEN 'npi'
    WHEN p.barred AND EXISTS (SELECT 1 FROM check_barred b WHERE b.n = p.n
                              AND {_ON_DAY.format("b")})
        THEN (SELECT min(rule) FROM check_barred b WHERE b.n = p.n AND {_ON_DAY.format("b")})
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
    WHEN p.barred AND {_FREE} THEN ''
    ELSE CASE {_FURTHEST}
        WHEN 0 THEN 'approved_list' WHEN 1 THEN 'specialty' WHEN 2 THEN 'modifier'
        WHEN 3 THEN 'place_of_service' WHEN 4 THEN 'units' WHEN 5 THEN '?specialty'
        WHEN 6 THEN '?specialty' WHEN 7 THEN '?place_of_service' ELSE '' END END"""
"""The first test that a service fails which nothing approves without conditions.

Empty when none does; a test's name after a question mark where it cannot tell. The service is the
row `l` (npi, service_date, code, modifiers with commas, place_of_service, units in hundredths), the
person a row `p` of check_turn, with nothing in it when nobody is on file.
"""

OVER_LIMIT = """EXISTS (SELECT 1 FROM check_unit_limit u WHERE u.code = l.code
    AND u.first <= l.service_date AND u.until > l.service_date AND l.units > u.units)"""
"""Whether the service `l` alone has more units than `LIMITS` allow in a day."""
