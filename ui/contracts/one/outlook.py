"""What happens to a contract if nobody acts, in words for its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.contracts.words import day

if TYPE_CHECKING:
    from datetime import date

    from ui.contracts.one.facts import ContractFacts


def consequences(facts: ContractFacts, today: date) -> list[tuple[str, str, str, str]]:
    """Return what happens if nobody acts: glyph, when, what, and what it means."""
    translate = QCoreApplication.translate
    row, found = facts.detail.row, []
    standing = row.standing
    members = translate("Contract", "{} members.").format(f"{row.members:,}")
    for first, last in facts.detail.gaps:
        if last >= today:
            found.append(
                (
                    "no",
                    translate("Contract", "{} to {}").format(day(first), day(last)),
                    translate("Contract", "Nothing in force"),
                    translate("Contract", "Claims of these days are not covered."),
                )
            )
    if standing.notice_by is not None and standing.notice_by >= today:
        found.append(
            (
                "clock",
                translate("Contract", "By {}").format(day(standing.notice_by)),
                translate("Contract", "Last day to give notice"),
                translate("Contract", "After it, the contract renews for {} months.").format(
                    row.renewal.months
                ),
            )
        )
    if standing.renews and standing.ends is not None:
        found.append(
            (
                "ok",
                translate("Contract", "After {}").format(day(standing.ends)),
                translate("Contract", "Renews by itself"),
                translate("Contract", "Nothing needs to be signed.") + " " + members,
            )
        )
    elif standing.in_force and standing.ends is not None and standing.ends.year < 9999:
        found.append(
            (
                "wa",
                translate("Contract", "After {}").format(day(standing.ends)),
                translate("Contract", "The contract ends"),
                translate("Contract", "Services after that day are not covered.") + " " + members,
            )
        )
    found += _list_endings(facts, today)
    return found  # fmt: skip


def _list_endings(facts: ContractFacts, today: date) -> list[tuple[str, str, str, str]]:
    translate = QCoreApplication.translate
    return [
        ("wa", translate("Contract", "After {}").format(day(one.last)),
         translate("Contract", "{} stops").format(one.name),
         translate("Contract", "Its {} codes are no longer paid by this contract.").format(
             one.codes))
        for one in facts.lists
        if one.last is not None and one.last >= today
    ][:2]  # fmt: skip
