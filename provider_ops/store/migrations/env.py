"""Alembic's entry: run the steps on the connection that the store hands over."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    include_name=context.config.attributes.get("include_name"),
    render_as_batch=True,
    transactional_ddl=False,  # the store's own transaction is around all of it
)
context.run_migrations()
