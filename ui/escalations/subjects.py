"""What a new case is about, read from what another screen names; runs on a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.escalations.rules import Category
from provider_ops.network import queries as network
from provider_ops.visits import queries as visits
from ui.escalations.case_sheets import About

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace
    from ui.page import Link


def about_of(work: Workspace, link: Link) -> About:
    """Return the subject of a "new-escalation" link.

    The link's id is an office unless its detail says otherwise by `organization_id`,
    `provider_id`, `visit_id` or `claim_line_id`; `title` and `category` fill the form.
    """
    detail = dict(link.detail)
    office: UUID | None = detail.get("organization_id", link.id)
    visit_id: UUID | None = detail.get("visit_id")
    with work.read() as session:
        if office is None and visit_id is not None:
            office = visits.office_of(session, visit_id)
        name = network.office(session, office).name if office is not None else ""
    return About(
        office,
        name,
        detail.get("provider_id"),
        visit_id,
        detail.get("claim_line_id"),
        str(detail.get("title", "")),
        _category(detail.get("category")),
    )


def _category(word: Any) -> Category:
    return Category(word) if word else Category.PAYMENT
