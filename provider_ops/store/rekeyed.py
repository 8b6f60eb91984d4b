"""Tables that a step makes anew: no statement of SQLite changes the key of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FINDING = (
    "ALTER TABLE finding RENAME TO finding_by_line",
    """CREATE TABLE finding (
    npi VARCHAR NOT NULL,
    line_id BLOB NOT NULL,
    rule VARCHAR NOT NULL,
    market_id VARCHAR NOT NULL,
    service_date DATE NOT NULL,
    code VARCHAR NOT NULL,
    at_risk BIGINT NOT NULL,
    CONSTRAINT pk_finding PRIMARY KEY (npi, line_id, rule)
) WITHOUT ROWID""",
    """INSERT INTO finding (npi, line_id, rule, market_id, service_date, code, at_risk)
    SELECT npi, line_id, rule, market_id, service_date, code, at_risk
    FROM finding_by_line ORDER BY npi, line_id""",
    "DROP TABLE finding_by_line",
    """CREATE INDEX ix_finding_market_id_rule_service_date_npi_code_at_risk
    ON finding (market_id, rule, service_date, npi, code, at_risk)""",
)


def key_findings_by_npi(connection: Connection) -> None:
    """Lay findings together by whose lines they are on; before, they lay by line alone."""
    for statement in _FINDING:
        connection.exec_driver_sql(statement)
