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

# As ix_approved_code_bound has it; few entries have any.
_CONDITIONED = """(a.modifiers <> '' OR a.modifiers_required <> '' OR a.modifiers_forbidden <> ''
    OR a.places_of_service <> '' OR a.max_units IS NOT NULL OR a.specialties <> '')"""
# Its opposite, in words that are left at the first that fails; read for every entry.
_FREELY = """a.modifiers = '' AND a.modifiers_required = '' AND a.modifiers_forbidden = ''
    AND a.places_of_service = '' AND a.max_units IS NULL AND a.specialties = ''"""
_CONDITIONS = """a.modifiers AS allowed, a.modifiers_required AS required,
    a.modifiers_forbidden AS forbidden, a.places_of_service AS places,
    a.max_units * 100 AS units, a.specialties"""
_LISTS = """(SELECT rowid AS list, id FROM approved_list
        WHERE rowid IN (SELECT d.list FROM check_turn p JOIN check_list_day d ON d.n = p.n)
        ORDER BY id) l"""
_EACH_LIST = f"{_LISTS} CROSS JOIN"
_ENTRIES = "approved_code a INDEXED BY ix_approved_code_"
_OF_LIST = f"a.list_id = l.id AND {known('approved_code', 'a')}"
_BOTH_HOLD = f"""max(a.valid_from, ifnull(c.first, '')) AS first,
    min(ifnull(a.valid_to, '{FOREVER}'), ifnull(c.last, '{FOREVER}')) AS last"""
_NO_SET = f"NOT {_SET_IS_LOADED.format(code='a.code')}"
_SINGLE = f"""FROM {_EACH_LIST} {_ENTRIES}{{index}} LEFT JOIN check_code c ON c.code = a.code
    WHERE {_OF_LIST} AND a.code_last = '' AND {{which}} AND (c.code IS NOT NULL OR {_NO_SET})
    AND {{wanted}}"""


def _one_shape(code: str) -> str:
    """Whether a code ends as the range `a` does: both in a digit, or in the same letter."""
    return (
        f"length({code}) = length(a.code) AND (substr({code}, -1) = substr(a.code_last, -1) "
        f"OR substr({code}, -1) <= '9' AND substr(a.code_last, -1) <= '9')"
    )


_OF_THE_RANGE = f"c.code BETWEEN a.code AND a.code_last AND {_one_shape('c.code')}"
_OF_RANGE = f"""FROM {_EACH_LIST} {_ENTRIES}range CROSS JOIN check_code c ON {_OF_THE_RANGE}
    WHERE {_OF_LIST} AND a.code_last <> '' AND {{which}} AND {{wanted}}"""


def _among(codes: str, code: str, *, most: bool = False) -> str:
    """The condition that a code is one of the query `codes`; without a query, all are.

    Each is looked up in the index, unless they are `most` of the codes there are: then the index
    is read from the first to the last of them, in half the time.
    """
    if not codes:
        return "true"
    if not most:
        return f"{code} IN ({codes})"
    return (
        f"{code} BETWEEN (SELECT min(code) FROM ({codes})) AND (SELECT max(code) FROM ({codes})) "
        f"AND +{code} IN ({codes})"
    )


def _carried(which: str, codes: str, *, most: bool) -> tuple[str, str]:
    """What lists carry, and under which code: single codes, and ranges code by code."""
    index = "bound" if which == _CONDITIONED else "list"
    return (
        _SINGLE.format(index=index, which=which, wanted=_among(codes, "a.code", most=most)),
        _OF_RANGE.format(which=which, wanted=_among(codes, "c.code")),
    )


def _listed(codes: str, *, most: bool) -> tuple[str, ...]:
    """Lay out what lists carry without conditions."""
    single, ranged = _carried(_FREELY, codes, most=most)
    return (
        f"CREATE TEMP TABLE check_listed AS SELECT l.list, a.code, {_BOTH_HOLD} {single}",
        f"INSERT INTO check_listed SELECT l.list, c.code, {_BOTH_HOLD} {ranged}",
        "CREATE INDEX temp.check_listed_code ON check_listed (list, code, first, last)",
    )


def _bound(codes: str, *, most: bool) -> tuple[str, ...]:
    """Lay out what lists carry with conditions, and ranges of codes that nobody can lay out."""
    single, ranged = _carried(_CONDITIONED, codes, most=most)
    fields = f"{_BOTH_HOLD}, {_CONDITIONS}"
    return (
        f"CREATE TEMP TABLE check_bound AS SELECT l.list, a.code, {fields} {single}",
        f"INSERT INTO check_bound SELECT l.list, c.code, {fields} {ranged}",
        "CREATE INDEX temp.check_bound_code ON check_bound (list, code)",
        f"""CREATE TEMP TABLE check_range AS
        SELECT l.list, a.code, a.code_last, a.valid_from AS first,
               coalesce(a.valid_to, '{FOREVER}') AS last, {_CONDITIONED} AS bound, {_CONDITIONS}
        FROM {_EACH_LIST} {_ENTRIES}range WHERE {_OF_LIST} AND a.code_last <> '' AND {_NO_SET}""",
        "CREATE INDEX temp.check_range_code ON check_range (list, code)",
    )


def entries_by_list(codes: str, *, most: bool) -> tuple[str, ...]:
    """Return queries of the entries of lists that have no conditions, a row for each list.

    A row is the list and a text of words with commas between them, for there are many entries: a
    code, and the first and last day of the entry, ten letters each. The days are not cut to those
    on which the code is valid, as those of `check_listed` are. Nothing for a list without entries.

    Args:
        codes: A query of codes; what lists say of others is left out.
        most: Whether they are most of the codes that lists may carry.
    """

    def words(code: str, entries: str, which: str, wanted: str) -> str:
        return f"""SELECT l.list, (
            SELECT group_concat({code} || a.valid_from || ifnull(a.valid_to, '{FOREVER}'))
            FROM {_ENTRIES}{entries} WHERE {_OF_LIST} AND {which} AND {_FREELY}
            AND {wanted}) FROM {_LISTS}"""

    ranges = f"range CROSS JOIN check_code c ON {_OF_THE_RANGE}"
    return (
        words("a.code", "list", "a.code_last = ''", _among(codes, "a.code", most=most)),
        words("c.code", ranges, "a.code_last <> ''", _among(codes, "c.code")),
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


def prepare(
    who: str = "true", codes: str = "", *, most: bool = False, shared: bool = False,
    listed: bool = True,
) -> tuple[str, ...]:  # fmt: skip
    """Return the statements that lay out the facts.

    Args:
        who: A condition on `npi`; facts about others are left out.
        codes: A query of codes; what lists say of others is left out. Empty: all of them.
        most: Whether these are most of the codes that lists may carry.
        shared: Whether only the people of `share`, from 0, of `shares` are gone through.
        listed: Whether to lay out what lists carry without conditions.
    """
    codes_of_loads = (one.format(wanted=_among(codes, "code")) for one in _CODES)
    share = (_SHARE,) if shared else ()
    free = _listed(codes, most=most) if listed else ()
    return (*coverage(who), *share, *codes_of_loads, *free, *_bound(codes, most=most))


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

_LISTED = f"""(EXISTS (SELECT 1 FROM check_listed a WHERE a.list = p.list AND a.code = l.code
        AND {_ON_DAY.format("a")}) AND {_ON_DAY.format("p")}
    OR EXISTS (SELECT 1 FROM {_THEIRS.format(table="check_listed")} AND {_CARRIED}))"""
_IN_FREE_RANGE = f"""EXISTS (
    SELECT 1 FROM {_THEIRS.format(table="check_range")} AND NOT a.bound AND {_IN_RANGE})"""


def free(listed: str = _LISTED) -> str:
    """Return the condition that a list approves the service `l` of the person `p` freely.

    That is without conditions, and they were at no time excluded or opted out. The list that a
    person brings along answers nearly always, with half the work.

    Args:
        listed: A condition that stands for what `check_listed` says.
    """
    return f"(NOT p.barred AND ({listed} OR {_IN_FREE_RANGE}))"


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


def verdict(listed: str = _LISTED) -> str:
    """Return an expression: the first test that a service fails which is not approved freely.

    Empty when it fails none; a test's name after a question mark where it cannot tell. The service
    is the row `l` (npi, service_date, code, modifiers with commas, place_of_service, units in
    hundredths), the person a row `p` of check_turn, with nothing in it when nobody is on file.

    Args:
        listed: As `free` takes it.
    """
    return f"""CASE
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
    WHEN p.barred AND ({listed} OR {_IN_FREE_RANGE}) THEN ''
    ELSE CASE {_FURTHEST}
        WHEN 0 THEN 'approved_list' WHEN 1 THEN 'specialty' WHEN 2 THEN 'modifier'
        WHEN 3 THEN 'place_of_service' WHEN 4 THEN 'units' WHEN 5 THEN '?specialty'
        WHEN 6 THEN '?specialty' WHEN 7 THEN '?place_of_service' ELSE '' END END"""


def asks_authorization() -> str:
    """Return the condition that lists ask for an authorization of the service `l`.

    That is where all entries that approve it on that day on lists of the person `p` ask for one:
    where one of them does not, the payer may go by that.
    """
    entries = f"""FROM check_list_day d CROSS JOIN approved_list x ON x.rowid = d.list
        CROSS JOIN {_ENTRIES}{{index}} WHERE d.n = p.n AND {_ON_DAY.format("d")}
        AND a.list_id = x.id AND {{code}} AND a.valid_from <= l.service_date
        AND ifnull(a.valid_to, '{FOREVER}') >= l.service_date AND {known("approved_code", "a")}"""
    single = entries.format(index="list", code="a.code = l.code AND a.code_last = ''")
    ranged = entries.format(index="range", code=f"""a.code_last <> ''
        AND l.code BETWEEN a.code AND a.code_last AND {_one_shape("l.code")}""")
    said = f"SELECT a.authorization, {_CONDITIONS}"
    return f"""(SELECT min(a.authorization) FROM ({said} {single} UNION ALL {said} {ranged}) a
        WHERE {_STEP} > 4) = 1"""


OVER_LIMIT = """EXISTS (SELECT 1 FROM check_unit_limit u WHERE u.code = l.code
    AND u.first <= l.service_date AND u.until > l.service_date AND l.units > u.units)"""
"""Whether the service `l` alone has more units than `LIMITS` allow in a day."""
