"""The join of the batch check in Polars and in DuckDB: the same file in, the same yes or no out.

They get a start: who is covered by which list on which days and what lists carry are laid out
for them, as the check lays them out for itself; only the file is read, joined and written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import polars as pl

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

COVERED = ("npi", "list", "begins", "ends")
LISTED = ("list", "code", "begins", "ends", "allowed", "places", "most")
_COVERED = """SELECT t.npi, d.list, d.first, d.last FROM check_turn t
    JOIN check_list_day d ON d.n = t.n WHERE NOT t.barred"""
_LISTED = """SELECT list, code, first, last, '', '', NULL FROM check_listed
    UNION ALL SELECT list, code, first, last, allowed, places, units FROM check_bound"""


def lay_out(connection: Connection, folder: Path) -> None:
    """Write the facts that the check has laid out as files that both read fastest."""
    for name, query, columns in (("covered", _COVERED, COVERED), ("listed", _LISTED, LISTED)):
        rows = connection.exec_driver_sql(query).all()
        values = dict(zip(columns, map(list, zip(*rows, strict=True)), strict=True))
        pl.DataFrame(values, infer_schema_length=None).write_parquet(folder / f"{name}.parquet")


def in_duckdb(source: Path, facts: Path, target: Path) -> None:
    """Answer the file with one thread of DuckDB, in the order of joins that suits it best."""
    database = duckdb.connect()
    database.execute("SET threads = 1")
    database.execute("SET enable_progress_bar = false")
    database.execute(
        f"""COPY (
            WITH asked AS (
                SELECT row_number() OVER () AS n, *,
                    strftime(strptime(DOS, '%m/%d/%Y'), '%Y-%m-%d') AS day
                FROM read_csv('{source}', all_varchar = true, header = true)),
            people AS MATERIALIZED (
                SELECT a.*, c.list FROM asked a JOIN '{facts}/covered.parquet' c
                ON c.npi = a.NPI AND a.day BETWEEN c.begins AND c.ends),
            good AS (
                SELECT DISTINCT a.n FROM people a
                JOIN '{facts}/listed.parquet' l ON l.list = a.list AND l.code = a.Code
                    AND a.day BETWEEN l.begins AND l.ends
                    AND (l.allowed = '' OR a.Modifier IS NULL OR list_contains(
                        string_split(l.allowed, ','), a.Modifier))
                    AND (l.places = '' OR list_contains(string_split(l.places, ','), a.POS))
                    AND (l.most IS NULL OR a.Units::INTEGER * 100 <= l.most))
            SELECT a.* EXCLUDE (n, day), if(g.n IS NULL, 'no', 'yes') AS Answer
            FROM asked a LEFT JOIN good g ON g.n = a.n ORDER BY a.n
        ) TO '{target}' (HEADER)"""
    )
    database.close()


def in_polars(source: Path, facts: Path, target: Path) -> None:
    """Answer the file with Polars; POLARS_MAX_THREADS says with how many threads."""
    asked = pl.read_csv(source, infer_schema=False).with_row_index("n").with_columns(
        day=pl.col("DOS").str.strptime(pl.Date, "%m/%d/%Y").dt.to_string("%Y-%m-%d")
    )  # fmt: skip
    held = pl.col("day").is_between("begins", "ends")
    covered = pl.read_parquet(facts / "covered.parquet")
    listed = pl.read_parquet(facts / "listed.parquet")
    people = asked.join(covered, left_on="NPI", right_on="npi").filter(held)
    good = people.drop("begins", "ends").join(
        listed, left_on=("list", "Code"), right_on=("list", "code")
    ).filter(
        held,
        (pl.col("allowed") == "") | (pl.col("Modifier").fill_null("") == "")
        | pl.col("allowed").str.split(",").list.contains(pl.col("Modifier")),
        (pl.col("places") == "") | pl.col("places").str.split(",").list.contains(pl.col("POS")),
        pl.col("most").is_null() | (pl.col("Units").cast(pl.Int64) * 100 <= pl.col("most")),
    )  # fmt: skip
    asked.with_columns(
        Answer=pl.when(pl.col("n").is_in(good["n"].unique().implode()))
        .then(pl.lit("yes")).otherwise(pl.lit("no"))
    ).drop("n", "day").write_csv(target)  # fmt: skip
