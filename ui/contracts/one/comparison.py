"""What one version of a contract says against another, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from provider_ops.codes.rules.changes import Kind
from ui.contracts.words import day, dollars
from ui.counts import grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from uuid import UUID

    from provider_ops.codes.queries import ContractListRow
    from provider_ops.codes.rules.changes import Comparison
    from provider_ops.contracts.queries import AmendmentRow
    from ui.contracts.one.facts import ContractFacts

NAMED = 3
"""Codes of a list that are named of each kind of change."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Version:
    """What a version says: a term, or a version of an amendment that is not signed.

    Attributes:
        key: Of the term or the amendment, with the version's number for an earlier one.
        title: For a choice.
        first: None for a change order, which changes no days.
        list_id: Approved list that an amendment brings when it is signed.
    """

    key: str
    title: str
    first: date | None
    last: date | None
    amount: Decimal | None = None
    list_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A line: what it is about, what was said before and after, and what that does."""

    name: str
    before: str
    after: str
    effect: str = ""
    glyph: str = ""
    differs: bool = False
    """That the two are not the same although the words for them are."""

    @property
    def is_change(self) -> bool:
        """Whether the two versions say different things."""
        return self.differs or self.before != self.after


def versions_of(facts: ContractFacts) -> list[Version]:
    """Return all versions that can be compared, the latest first."""
    found: list[Version] = []
    for one in facts.pending:
        found += reversed(_of_amendment(one))
    return found + [
        Version(str(term.id), term.label, term.first, term.last) for term in facts.detail.terms
    ]


def version_before(versions: Sequence[Version], facts: ContractFacts, key: str) -> Version | None:
    """Return what a version is compared with at first: the term it corrects or follows."""
    at = next((n for n, one in enumerate(versions) if one.key == key), None)
    if at is None:
        return None
    chosen = versions[at]
    named = next((one.corrects_id for one in facts.amendments if str(one.id) == key), None)
    terms = [one for one in versions[at + 1 :] if one.key in _terms(facts)]
    if named is not None:
        keys = [str(term.id) for term in facts.detail.terms
                if named in [row.id for row in term.recordings]]  # fmt: skip
        return next((one for one in terms if one.key in keys), next(iter(terms), None))
    first = chosen.first
    return next((one for one in terms if first is None or one.first is None or one.first < first),
                None)  # fmt: skip


def list_days(after: Version, before: Version | None) -> tuple[date, date] | None:
    """Return the days on which the lists of two versions are compared, the earlier one first.

    They are the later version's first day and the one before it, or the earlier version's first
    day where that is no earlier. None where there is nothing to compare.
    """
    if after.first is None or before is None or before.first is None:
        return None
    return (before.first if before.first >= after.first else after.first - _DAY), after.first


def shared_lists(facts: ContractFacts, days: tuple[date, date]) -> list[UUID]:
    """Return the lists that are attached on both days."""
    then, now = (_carried(facts.lists_on.get(on, ()), on) for on in days)
    return [key for key in now if key in then]


def differences(
    facts: ContractFacts,
    after: Version,
    before: Version | None,
    lists: Mapping[UUID, Comparison],
) -> list[Difference]:
    """Return the lines of two versions; without one before, what the later says.

    `lists` has what differs of their `shared_lists`, of those that do not stay as they are.
    """
    lines = []
    if after.first is not None:
        lines += _days(after, before)
    if after.amount is not None:
        lines.append(_money(after.amount, before.amount if before is not None else None))
    if after.first is not None:
        lines += _lists(facts, after, before, lists)
    return lines


def _of_amendment(one: AmendmentRow) -> list[Version]:
    translate = QCoreApplication.translate
    versions = one.versions()
    found = []
    for said in versions:
        is_last = said is versions[-1]
        title = said.content.title
        if len(versions) > 1:
            title = translate("Contract", "{title}, version {number}").format(
                title=title, number=said.revision)  # fmt: skip
        key = str(one.id) if is_last else f"{one.id}:{said.revision}"
        found.append(Version(key, title, said.content.first, said.content.last,
                             said.content.amount, said.content.list_id))  # fmt: skip
    return found


def _terms(facts: ContractFacts) -> set[str]:
    return {str(term.id) for term in facts.detail.terms}


def _days(after: Version, before: Version | None) -> list[Difference]:
    translate = QCoreApplication.translate
    assert after.first is not None
    first = Difference(translate("Contract", "First day"),
                       day(before.first) if before is not None else "",
                       day(after.first), *_join(after, before))  # fmt: skip
    effect = ""
    if before is not None and before.last is not None and after.last is not None:
        moved = (after.last - before.last).days
        effect = translate("Contract", "{} days").format(f"{moved:+,}") if moved else ""
    glyph = "wa" if effect.startswith("-") else "ok"
    return [first, Difference(translate("Contract", "Last day"),
                              _last(before.last) if before is not None else "",
                              _last(after.last), effect, glyph)]  # fmt: skip


def _join(after: Version, before: Version | None) -> tuple[str, str]:
    """Return whether days are left between two versions, in words and as a glyph."""
    translate = QCoreApplication.translate
    if before is None or before.last is None or after.first is None or before.first is None:
        return "", "ok"
    if after.first <= before.first:
        return "", "ok"
    between = (after.first - before.last - _DAY).days
    if between > 0:
        return translate("Contract", "{} days not covered").format(f"{between:,}"), "wa"
    return translate("Contract", "No gap"), "ok"


def _money(after: Decimal, before: Decimal | None) -> Difference:
    moved = "" if before is None or before == after else dollars(after - before)
    return Difference(QCoreApplication.translate("Contract", "Dollars"),
                      "" if before is None else dollars(before), dollars(after), moved,
                      "ok")  # fmt: skip


def _lists(
    facts: ContractFacts,
    after: Version,
    before: Version | None,
    lists: Mapping[UUID, Comparison],
) -> list[Difference]:
    """Return what each approved list carries as the later version begins, and just before."""
    assert after.first is not None
    days = list_days(after, before)
    now = _carried(facts.lists_on.get(after.first, ()), after.first)
    then = _carried(facts.lists_on.get(days[0], ()), days[0]) if days is not None else {}
    keys = dict.fromkeys([*now, *then])
    lines: list[Difference] = []
    if after.list_id is not None and after.list_id not in now:
        keys.pop(after.list_id, None)
        had = _codes(then[after.list_id][1] if after.list_id in then else None)
        lines.append(Difference(
            facts.list_names.get(after.list_id, "?"), had if before is not None else "",
            QCoreApplication.translate("Contract", "attached when signed"), "", "ok"))  # fmt: skip
    for key in keys:
        name = (now.get(key) or then[key])[0]
        counts = [found[key][1] if key in found else None for found in (then, now)]
        words = [_codes(count) for count in counts]
        if before is None:
            lines.append(Difference(name, "", words[1], "", "ok"))
            continue
        found = lists.get(key)
        moved = (counts[1] or 0) - (counts[0] or 0)
        effect = f"{moved:+,}" if moved else ""
        fewer = moved < 0 or (found is not None and found.count(Kind.ENDED) > 0)
        if found is not None:
            effect = changed_codes(found)
        lines.append(Difference(name, words[0], words[1], effect, "wa" if fewer else "ok",
                                differs=found is not None and bool(found.changes)))  # fmt: skip
    return lines


def changed_codes(found: Comparison) -> str:
    """Name the first codes that came, went, or are approved otherwise; "" if there are none."""
    translate = QCoreApplication.translate
    words = {
        Kind.ADDED: translate("Contract", "new: {}"),
        Kind.ENDED: translate("Contract", "gone: {}"),
        Kind.CHANGED: translate("Contract", "other conditions: {}"),
    }
    said = []
    for kind, of_kind in words.items():
        codes = [one.extent.words for one in found.changes if one.kind is kind]
        if codes:
            named = ", ".join(codes[:NAMED])
            more = len(codes) - NAMED
            if more > 0:
                named = translate("Contract", "{codes} and {more} more").format(
                    codes=named, more=f"{more:,}")  # fmt: skip
            said.append(of_kind.format(named))
    return " · ".join(said)


def _carried(lists: Sequence[ContractListRow], on: date) -> dict[UUID, tuple[str, int]]:
    return {
        one.list_id: (one.name, one.codes)
        for one in lists
        if one.first <= on and (one.last is None or on <= one.last)
    }


def _codes(count: int | None) -> str:
    translate = QCoreApplication.translate
    if count is None:
        return translate("Contract", "not attached")
    # A bare name in the fourth place is taken for an encoding by what collects the strings.
    return grouped(translate("Contract", "%n codes", "", int(count)), count)


def _last(when: date | None) -> str:
    return day(when) or QCoreApplication.translate("Contract", "no end")
