"""Keys as the database has them, for counting: a UUID object costs ten times the row it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import LargeBinary, type_coerce

if TYPE_CHECKING:
    from sqlalchemy import TypeCoerce


def raw(column: Any) -> TypeCoerce[bytes]:
    """Return a key column as its bytes: good to group and look up by, and for nothing else."""
    return type_coerce(column, LargeBinary)
