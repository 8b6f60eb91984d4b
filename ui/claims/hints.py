"""Keys of the page of claims that its foot names, by what its lower half shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def key_hints(tab: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of keys and what they do while `tab` is shown."""
    if tab == "payments":
        return (("↵", _tr("Claims of the payment")), ("B", _tr("Mark received")),
                ("/", _tr("Find trace number")))  # fmt: skip
    if tab == "submissions":
        return ("↵", _tr("What became of the claim")), ("/", _tr("Find claim number"))
    chart = ("← →", _tr("Denial reason"))
    if tab == "issues":
        return chart, ("↵", _tr("Lines of the issue"))
    if tab == "drift":
        return chart, ("↵", _tr("Lines of the provider"))
    return (chart, ("X", _tr("Select line")), ("R", _tr("Re-education visit")),
            ("M", _tr("Mark reviewed")), ("G", _tr("Group")),
            ("↵", _tr("Open the line")))  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimsPage", text)
