"""${message}"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import provider_ops.store.types

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Take the step."""
    ${upgrades if upgrades else "pass"}
