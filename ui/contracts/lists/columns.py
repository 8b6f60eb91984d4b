"""The columns of the lists, of the codes on one, and of the contracts that pay by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules.categories import category_of
from ui.contracts.words import day, moment
from ui.counts import grouped
from ui.kit.columns import Column, Kind

if TYPE_CHECKING:
    from datetime import date

    from provider_ops.codes.queries import ApprovedCodeRow, ListContractRow, ListRow
    from provider_ops.codes.rules.entries import ApprovedEntry
    from provider_ops.codes.rules.extents import Extent
    from provider_ops.store.workspace import Workspace

SOON_DAYS = 90


@dataclass(frozen=True, slots=True)
class CountedList:
    """A list with how many of its codes end soon."""

    row: ListRow
    ending: int


@dataclass(frozen=True, slots=True)
class ListedCode:
    """An entry of a list: the short label of its code, and the ranges that cover it as well."""

    row: ApprovedCodeRow
    label: str
    also: tuple[str, ...] = ()


def list_columns() -> list[Column[CountedList]]:
    """Return the columns of the lists."""
    translate = QCoreApplication.translate
    return [
        Column(translate("CodeLists", "Approved list"), lambda one: one.row.name, Kind.TWO_LINE,
               126, stretch=True,
               secondary=lambda one: grouped(
                   translate("CodeLists", "%n contracts", "", int(one.row.contracts)),
                   one.row.contracts)),
        Column(translate("CodeLists", "Codes"), lambda one: f"{one.row.codes:,}", Kind.NUMBER, 52),
        Column(translate("CodeLists", "Ending"),
               lambda one: f"{one.ending:,}", Kind.NUMBER, 56,
               tone=lambda one: "wa" if one.ending else "",
               spoken=lambda one: translate("CodeLists", "{count} end in {days} days").format(
                   count=one.ending, days=SOON_DAYS)),
    ]  # fmt: skip


def code_columns(work: Workspace) -> list[Column[ListedCode]]:
    """Return the columns of a list's codes; `work` tells what day it is."""
    translate = QCoreApplication.translate
    return [
        Column(translate("CodeLists", "Code"), lambda one: one.row.extent.words, Kind.CODE, 112),
        Column(translate("CodeLists", "Label"),
               lambda one: category_name(one.row.extent) or one.label, Kind.PLAIN, 160,
               stretch=True),
        Column(translate("CodeLists", "State"),
               lambda one: state(one.row.first, one.row.last, work.today())[1], Kind.STATUS, 92,
               glyph=lambda one: state(one.row.first, one.row.last, work.today())[0]),
        Column(translate("CodeLists", "From"), lambda one: day(one.row.first), Kind.DATE, 94),
        Column(translate("CodeLists", "Through"), lambda one: _through(one.row.last),
               Kind.DATE, 94),
        Column(translate("CodeLists", "Conditions"), _asked_for, Kind.QUIET, 136, stretch=True),
    ]  # fmt: skip


def _through(last: date | None) -> str:
    return day(last) or QCoreApplication.translate("CodeLists", "no end")


def _asked_for(one: ListedCode) -> str:
    also = QCoreApplication.translate("CodeLists", "also in {}").format(", ".join(one.also))
    return " · ".join(filter(None, (conditions(one.row.entry), also if one.also else "")))


def contract_columns(work: Workspace) -> list[Column[ListContractRow]]:
    """Return the columns of the contracts that pay by a list; `work` tells what day it is."""
    translate = QCoreApplication.translate
    return [
        Column(translate("CodeLists", "Contract"), lambda one: one.number, Kind.CODE, 122),
        Column(translate("CodeLists", "Office"), lambda one: one.organization, Kind.PLAIN, 140,
               stretch=True),
        Column(translate("CodeLists", "State"),
               lambda one: state(one.first, one.last, work.today())[1], Kind.STATUS, 100,
               glyph=lambda one: state(one.first, one.last, work.today())[0]),
        Column(translate("CodeLists", "From"), lambda one: day(one.first), Kind.DATE, 98),
        Column(translate("CodeLists", "Through"), lambda one: _through(one.last), Kind.DATE, 98),
        Column(translate("CodeLists", "Source"), lambda one: one.source, Kind.QUIET, 120),
    ]  # fmt: skip


def category_name(extent: Extent) -> str:
    """Return the official section that a range is, or how many codes it spans; else nothing."""
    found = category_of(extent)
    language = QCoreApplication.translate("CodeLists", "en", "two letters of this language")
    if found is not None:
        return found.name_in(language)
    if not extent.last:
        return ""
    words = QCoreApplication.translate("CodeLists", "%n code numbers", "", extent.size)
    return grouped(words, extent.size)


def entry_words(one: ListedCode, zone: str) -> str:
    """Return everything about an entry in one or two lines: conditions, source, since when."""
    say, row = QCoreApplication.translate, one.row
    told = _asked_for(one) or say("CodeLists", "no condition")
    known = say("CodeLists", "recorded {}").format(moment(row.recorded_at, zone))
    return f"{row.extent.words}: {told}\n{' · '.join(filter(None, (row.source, known)))}"


def conditions(entry: ApprovedEntry) -> str:
    """Return what a list asks for beside the code; nothing where it asks for nothing."""
    say = QCoreApplication.translate
    said = [say("CodeLists", "{} a day").format(entry.max_units)] if entry.max_units else []
    for words, text in (
        (entry.modifiers, say("CodeLists", "modifier {}")),
        (entry.modifiers_required, say("CodeLists", "needs modifier {}")),
        (entry.modifiers_forbidden, say("CodeLists", "never modifier {}")),
        (entry.places_of_service, say("CodeLists", "place {}")),
        (entry.specialties, say("CodeLists", "only {}")),
    ):
        if words:
            said.append(text.format(words.replace(",", ", ")))
    if entry.authorization:
        said.append(say("CodeLists", "authorization first"))
    return " · ".join(said)


def state(first: date, last: date | None, today: date) -> tuple[str, str]:
    """Return glyph and word of where a span is, seen from today."""
    translate = QCoreApplication.translate
    if today < first:
        return "pend", translate("CodeLists", "Not yet")
    if last is not None and last < today:
        return "end", translate("CodeLists", "Ended")
    if last is not None and last <= today + timedelta(days=SOON_DAYS):
        return "wa", translate("CodeLists", "Ends soon")
    return "ok", translate("CodeLists", "In force")
