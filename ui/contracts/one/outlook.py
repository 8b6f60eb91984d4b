"""What happens to a contract if nobody acts, in words for its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.contracts.words import day
from ui.stored_words import said

if TYPE_CHECKING:
    from datetime import date

    from ui.contracts.one.facts import ContractFacts


MOST_NAMED = 3
"""Counties without another office that a card names."""


def unsigned(facts: ContractFacts) -> str:
    """Return the name of the amendment whose signature the contract waits for, "" without one."""
    waiting = (one for one in facts.pending if one.is_open and one.content.first is not None)
    return next((one.content.title for one in waiting), "")


def consequences(
    facts: ContractFacts, today: date, alone: tuple[tuple[str, str], ...] = ()
) -> list[tuple[str, str, str, str]]:
    """Return what happens if nobody acts: glyph, when, what, and what it means.

    `alone` are specialties and counties that nobody else covers.
    """
    translate = QCoreApplication.translate
    row, found = facts.detail.row, []
    standing = row.standing
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
    found += _end_of_term(facts, alone)
    found += _list_endings(facts, today)
    return found


def _end_of_term(
    facts: ContractFacts, alone: tuple[tuple[str, str], ...]
) -> list[tuple[str, str, str, str]]:
    translate, row = QCoreApplication.translate, facts.detail.row
    standing = row.standing
    members = translate("Contract", "{} members.").format(f"{row.members:,}")
    if standing.ends is None:
        return []
    after = translate("Contract", "After {}").format(day(standing.ends))
    if standing.renews:
        means = translate("Contract", "Nothing needs to be signed.")
        return [("ok", after, translate("Contract", "Renews by itself"), f"{means} {members}")]
    if not standing.in_force or standing.ends.year >= 9999:
        return []
    words = (translate("Contract", "Services after that day are not covered."), members,
            _alone_words(alone))  # fmt: skip
    return [("wa", after, translate("Contract", "The contract ends"),
             " ".join(filter(None, words)))]  # fmt: skip


def _alone_words(alone: tuple[tuple[str, str], ...]) -> str:
    if not alone:
        return ""
    named = "; ".join(f"{said(specialty)}, {county}" for specialty, county in alone[:MOST_NAMED])
    more = len(alone) - MOST_NAMED
    if more > 0:
        named += f" +{more}"
    return QCoreApplication.translate("Contract", "Nobody else covers: {}.").format(named)


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
