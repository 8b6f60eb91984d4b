"""Which summaries and verdicts must be made again: marked by triggers, whoever writes the rows.

Actions, the hub's pages, bulk inserts and the undo of an import cannot forget a trigger. Making
the summary needs rules, so a trigger only names what it is about, and whoever makes it empties
the marks in the same transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_CONTRACT = """INSERT INTO stale_contract (contract_id) SELECT {key}
    WHERE NOT EXISTS (SELECT 1 FROM stale_contract WHERE contract_id = {key});"""
_OF_OFFICE = """INSERT INTO stale_contract (contract_id) SELECT id FROM contract
    WHERE organization_id = {key}
    AND id NOT IN (SELECT contract_id FROM stale_contract);"""
_ON_CONTRACT = (
    "market_id", "number", "organization_id", "auto_renews", "renewal_months", "notice_days",
)  # fmt: skip
_ON_OFFICE = ("name", "members", "territory_id")


_OFFICE = """INSERT INTO stale_office (organization_id) SELECT {key}
    WHERE {key} IS NOT NULL AND {key} NOT IN (SELECT organization_id FROM stale_office);"""
_ITS_OFFICE = _OFFICE.format(key="{row}.organization_id")
_SET_BY = (
    ("organization", _OFFICE.format(key="{row}.id"), ("kind", "market_id")),
    ("location", _ITS_OFFICE, ("organization_id",)),
    ("affiliation", _ITS_OFFICE, ()),
    # One who comes after the affiliation: sync brings rows in the order of their last change.
    ("provider", """INSERT INTO stale_office (organization_id)
        SELECT DISTINCT organization_id FROM affiliation WHERE provider_id = {row}.id
        AND organization_id NOT IN (SELECT organization_id FROM stale_office);""", ("market_id",)),
    ("contract", _ITS_OFFICE, ("organization_id", "market_id", "line_of_business", "auto_renews")),
    ("contract_term", _OFFICE.format(
        key="(SELECT organization_id FROM contract WHERE id = {row}.contract_id)"), ()),
    ("directory_check", _ITS_OFFICE, ()),
    ("attestation", _ITS_OFFICE, ()),
)  # fmt: skip
"""What the deadlines of an office are found from: table, mark of a row, columns that matter."""

_MARK = "INSERT INTO stale_verdict (kind, key, code, code_last)"
_OPEN = "WHERE NOT EXISTS (SELECT 1 FROM stale_verdict WHERE kind = 'all')"
"""While everything has to be judged anyway, as on a new laptop, nothing is marked one by one."""


def _verdict(
    kind: str, key: str, codes: tuple[str, str] = ("''", "''"), only: str = "", rows: str = ""
) -> str:
    # Not by OR IGNORE: within an upsert, SQLite takes the conflicts of a trigger for its own.
    first, last = codes
    return f"""{_MARK} SELECT '{kind}', {key}, {first}, {last} {rows} {_OPEN}{only}
        AND NOT EXISTS (SELECT 1 FROM stale_verdict m WHERE m.kind = '{kind}' AND m.key = {key}
                        AND m.code = {first} AND m.code_last = {last});"""  # noqa: S608 - constants of this file


_LIST = _verdict("list", "{row}.list_id", ("{row}.code", "max({row}.code, {row}.code_last)"))
_REPLACED = _verdict(
    "list", "a.list_id", ("a.code", "max(a.code, a.code_last)"),
    " AND a.id = {row}.replaces_id", "FROM approved_code a",
)  # fmt: skip
_JUDGED_BY = (
    ("approved_code", _LIST + _REPLACED, ()),
    ("contract_list", _verdict("contract", "{row}.contract_id"), ()),
    ("contract_term", _verdict("contract", "{row}.contract_id"), ()),
    (
        "contract",
        _verdict("contract", "{row}.id") + _verdict("office", "{row}.organization_id"),
        ("organization_id", "auto_renews", "market_id"),
    ),
    (
        "participation",
        _verdict("contract", "{row}.contract_id", only=" AND {row}.provider_id IS NULL")
        + _verdict("provider", "{row}.provider_id", only=" AND {row}.provider_id IS NOT NULL"),
        (),
    ),
    ("affiliation", _verdict("provider", "{row}.provider_id"), ()),
    (
        "provider",
        _verdict("npi", "CAST({row}.npi AS BLOB)"),
        ("npi", "taxonomy_code", "market_id"),
    ),
    (
        "organization",
        _verdict("npi", "CAST({row}.npi AS BLOB)", only=" AND {row}.npi IS NOT NULL"),
        ("npi", "market_id"),
    ),
)
"""What claim lines are judged by: table, marks about one of its rows, columns that matter."""


def create_verdict_triggers(connection: Connection) -> None:
    """Make the triggers that mark what claim lines have to be judged anew for."""
    connection.exec_driver_sql(f"{_MARK} VALUES ('all', x'', '', '')")
    for table, mark, watched in _JUDGED_BY:
        _watch(connection, "verdict", table, mark, watched)


def create_deadline_triggers(connection: Connection) -> None:
    """Make the triggers that mark whose deadlines have to be found again; all are, at first."""
    connection.exec_driver_sql("INSERT INTO stale_office SELECT id FROM organization")
    for table, mark, watched in _SET_BY:
        _watch(connection, "deadline", table, mark, watched)


def forget_sums(connection: Connection) -> None:
    """Have claim lines added up anew: this release keeps more sums, all made at once."""
    connection.exec_driver_sql("DELETE FROM line_total")


def create(connection: Connection) -> None:
    """Make the triggers of contracts."""
    for table, mark, watched in (
        ("contract_term", _CONTRACT.format(key="{row}.contract_id"), ()),
        ("contract", _CONTRACT.format(key="{row}.id"), _ON_CONTRACT),
        ("organization", _OF_OFFICE.format(key="{row}.id"), _ON_OFFICE),
    ):
        _watch(connection, "stale", table, mark, watched)


def _watch(
    connection: Connection, kind: str, table: str, mark: str, watched: tuple[str, ...]
) -> None:
    """Make the triggers of a table: `mark` is run for the row as it was and as it is."""
    of = f" OF {', '.join(watched)}" if watched else ""
    new, old = mark.format(row="new"), mark.format(row="old")
    for name, event, body in (
        ("add", "INSERT", new),
        ("change", f"UPDATE{of}", f"{old} {new}"),
        ("end", "DELETE", old),
    ):
        connection.exec_driver_sql(
            f"CREATE TRIGGER {kind}_{table}_{name} AFTER {event} ON {table} BEGIN {body} END"
        )
