"""Which summaries must be made again: marked by triggers, whoever writes the rows.

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


def create(connection: Connection) -> None:
    """Make the triggers."""
    for table, column, mark, watched in (
        ("contract_term", "contract_id", _CONTRACT, None),
        ("contract", "id", _CONTRACT, _ON_CONTRACT),
        ("organization", "id", _OF_OFFICE, _ON_OFFICE),
    ):
        of = f" OF {', '.join(watched)}" if watched else ""
        new, old = mark.format(key=f"new.{column}"), mark.format(key=f"old.{column}")
        for name, event, body in (
            ("add", "INSERT", new),
            ("change", f"UPDATE{of}", f"{old} {new}"),
            ("end", "DELETE", old),
        ):
            connection.exec_driver_sql(
                f"CREATE TRIGGER stale_{table}_{name} AFTER {event} ON {table} BEGIN {body} END"
            )
