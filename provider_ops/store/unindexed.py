"""A column that no index answers for, where SQLite would choose the index that serves worse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def unindexed(column: Any) -> ColumnElement[Any]:
    """Return the column with a plus sign before it, which changes nothing but the plan.

    Source: SQLite, "The SQLite Query Optimizer Overview", disqualifying WHERE clause terms.
    """
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)
