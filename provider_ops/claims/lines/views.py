"""Sets of filters of the Claims screen that a person named; they stay on this laptop."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.store import settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

VIEWS: settings.Choice[list[dict[str, Any]]] = settings.Choice(
    "claim_views", [], "Views of claim lines that were saved on this laptop"
)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named set of filters; the days it shows are those of the screen when it is opened.

    Attributes:
        mine: Only offices of whoever opens it.
        npis: NPIs of the practice with the name `practice`.
        group: How lines are grouped; empty for single lines.
        outcome: How the payer's answer goes with the rules; `broken`, `teachable`: see the filter.
        pinned: Whether it is offered as a button.
    """

    name: str
    reason: str = ""
    rule: str = ""
    npi: str = ""
    code: str = ""
    practice: str = ""
    npis: tuple[str, ...] = ()
    mine: bool = False
    group: str = ""
    outcome: str = ""
    broken: bool = False
    teachable: bool = False
    pinned: bool = False


def saved_views(session: Session) -> tuple[SavedView, ...]:
    """Return the views, pinned ones first, then by name; fields of other releases left out."""
    known = {field.name for field in fields(SavedView)}
    views = []
    for kept in settings.get(session, VIEWS):
        values: dict[str, Any] = {name: kept[name] for name in known & kept.keys()}
        values["npis"] = tuple(values.get("npis", ()))
        views.append(SavedView(**values))
    return tuple(sorted(views, key=lambda view: (not view.pinned, view.name.casefold())))


def save_view(work: Workspace, view: SavedView) -> None:
    """Keep a view; one of the same name is replaced and stays pinned if it was.

    Raises:
        RuleError: It has no name, or a very long one.
    """
    name = " ".join(view.name.split())
    if not name or len(name) > _LONGEST:
        raise RuleError(Sentence("A view needs a name of at most {most} characters.",
                                 most=_LONGEST))  # fmt: skip
    with work.store.write() as session:
        others = {one.name.casefold(): one for one in saved_views(session)}
        before = others.pop(name.casefold(), None)
        pinned = view.pinned or (before is not None and before.pinned)
        _keep(session, [*others.values(), replace(view, name=name, pinned=pinned)])


def pin_view(work: Workspace, name: str, *, pinned: bool) -> None:
    """Offer a view as a button, or no longer; a view that is gone stays gone."""
    with work.store.write() as session:
        _keep(session, [replace(one, pinned=pinned) if one.name == name else one
                        for one in saved_views(session)])  # fmt: skip


def delete_view(work: Workspace, name: str) -> None:
    """Forget a view."""
    with work.store.write() as session:
        _keep(session, [one for one in saved_views(session) if one.name != name])


def _keep(session: Session, views: list[SavedView]) -> None:
    settings.put(session, VIEWS, [asdict(view) for view in views])
