"""What the figures say, in sentences. Pure: figures in, words out; no sentence is fixed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from provider_ops.charts.text import MINUS
from provider_ops.core import text
from provider_ops.market.rules import (
    COVERAGE_GOAL,
    DENIAL_GOAL,
    IN_FORCE_GOAL,
    IN_TIME_GOAL,
    SMALL,
    TAUGHT_BACK_GOAL,
    MonthShare,
    share,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provider_ops.reports.glyphs import Key
    from provider_ops.reports.market.facts import MarketFacts

FAR = Decimal("0.050")
"""A goal missed by more than this is marked as missed; by less, as near."""
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Headline:
    """The finding of a page, and one or two sentences that carry it."""

    finding: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One key figure with its months, the last of which is the report's."""

    name: str
    months: tuple[MonthShare, ...]
    goal: Decimal
    lower_is_better: bool = False

    @property
    def now(self) -> Decimal | None:
        """The share of the month."""
        return self.months[-1].share if self.months else None

    @property
    def change(self) -> Decimal | None:
        """Now less the month before; None if either is missing or too small to compare."""
        if len(self.months) < 2 or min(month.whole for month in self.months[-2:]) < SMALL:
            return None
        now, before = self.months[-1].share, self.months[-2].share
        return None if now is None or before is None else now - before

    @property
    def gap(self) -> Decimal | None:
        """How far the goal is missed; zero or less when it is met."""
        if self.now is None:
            return None
        return self.now - self.goal if self.lower_is_better else self.goal - self.now

    @property
    def is_met(self) -> bool:
        """Whether there is a figure, and it reaches the goal."""
        return self.gap is not None and self.gap <= 0

    @property
    def status(self) -> Key:
        """Met, near, missed, or nothing to judge: no figure, or too few cases."""
        if self.gap is None or self.months[-1].whole < SMALL:
            return "pend"
        return "ok" if self.gap <= 0 else "wa" if self.gap <= FAR else "no"


def measures(facts: MarketFacts) -> tuple[Measure, ...]:
    """Return the six key figures, in the order of the summary."""
    claims = tuple(MonthShare(m.first, m.denied, m.lines) for m in facts.claims.months)
    return (
        Measure("Visit coverage", facts.visits.months, COVERAGE_GOAL),
        Measure("Contracts in force", facts.contracts.months, IN_FORCE_GOAL),
        Measure("Denial rate", claims, DENIAL_GOAL, lower_is_better=True),
        Measure("Escalations in time", facts.cases.months, IN_TIME_GOAL),
        Measure("Action items in time", facts.promises.months, IN_TIME_GOAL),
        Measure("Codes taught back", facts.training.months, TAUGHT_BACK_GOAL),
    )


def summary(facts: MarketFacts, asked: int) -> str:
    """Return the one sentence of the summary; `asked` is how many decisions it asks for."""
    known = [m for m in measures(facts) if m.status != "pend"]
    if not known:
        return f"There is too little data for {month_name(facts.first)} to judge any goal."
    met = sum(m.is_met for m in known)
    parts = [
        (
            f"{number(met).capitalize() if met else 'None'} of "
            f"{count(len(known), 'goal', word=True)} "
            f"{'is' if met < 2 else 'are'} met."
        )
    ]
    behind = [m for m in known if not m.is_met]
    if behind:
        worst = max(behind, key=lambda m: (m.gap or Decimal(0), m.name))
        parts.append(
            f"Furthest behind: {worst.name.lower()}, {percent(worst.now)} against a "
            f"{goal_words(worst)}."
        )
    if asked:
        verb = "is" if asked == 1 else "are"
        parts.append(f"{count(asked, 'decision', word=True).capitalize()} {verb} asked for.")
    return " ".join(parts)


def visits(facts: MarketFacts) -> Headline:
    """Return what the page on visits found."""
    figures = facts.visits
    if not figures.offices:
        return Headline("No office belongs to a territory yet", "Coverage needs territories.")
    month = month_name(facts.first)
    seen = sum(tier.in_time for tier in figures.tiers)
    measure = Measure("", (MonthShare(facts.first, seen, figures.offices),), COVERAGE_GOAL)
    lead = [(f"{count(figures.submitted, 'visit')} of {figures.planned:,} planned in {month} "
            f"{'was' if figures.submitted == 1 else 'were'} made.")]  # fmt: skip
    judged = [row for row in figures.territories if row.offices >= SMALL]
    if len(judged) > 1:
        low = min(judged, key=lambda row: (row.share or Decimal(0), row.name))
        lead.append(f"Furthest behind is {low.name} with {percent(low.share)}.")
    if figures.overdue_offices:
        lead.append(f"{count(figures.overdue_offices, 'office')} "
                    f"{'is' if figures.overdue_offices == 1 else 'are'} past the target, "
                    f"{figures.unplanned:,} without a planned visit.")  # fmt: skip
    return Headline(
        f"{part_of(seen, figures.offices)} of offices were seen in time, {against(measure)}",
        " ".join(lead),
    )


def contracts(facts: MarketFacts) -> Headline:
    """Return what the page on contracts and codes found."""
    figures = facts.contracts
    if not figures.contracts:
        return Headline("No contract is on record", "The market has no contracts yet.")
    now = figures.months[-1]
    lead = []
    near = [row for row in figures.ending if row.days_left <= 90]
    if near:
        lead.append(f"{count(len(near), 'contract')} {'ends' if len(near) == 1 else 'end'} within "
                    f"90 days without a renewal, {near[0].organization} first on "
                    f"{day(near[0].on)}.")  # fmt: skip
    else:
        lead.append("None ends within 90 days without a renewal.")
    due = [row for row in figures.notices if row.days_left <= 30]
    if due:
        lead.append(f"{count(len(due), 'contract')} {'renews' if len(due) == 1 else 'renew'} "
                    "unless notice is given within 30 days.")  # fmt: skip
    ending = sum(not row.ended for row in figures.codes)
    if ending:
        lead.append(f"Approval of {count(ending, 'code')} ends within 180 days.")
    return Headline(
        f"{now.part:,} of {count(now.whole, 'contract')} were in force on {short_day(facts.last)} "
        f"({percent(now.share)})",
        " ".join(lead),
    )


def claims(facts: MarketFacts) -> Headline:
    """Return what the page on denials found."""
    figures = facts.claims
    month = figures.month
    if not month.lines:
        return Headline(
            f"No claim line has a date of service in {month_name(facts.first)}",
            "Load the remittances of the month and make the report again.",
        )
    measure = measures(facts)[2]
    if not figures.reasons:
        return Headline(f"None of {count(month.lines, 'line')} was denied", "")
    leading = figures.reasons[:3]
    together = sum(reason.lines for reason in leading)
    top = leading[0]
    reasons = "reasons make" if len(leading) > 1 else "reason makes"
    lead = [
        (
            f"{number(len(leading)).capitalize()} {reasons} "
            f"{part_of(together, month.denied)} of {count(month.denied, 'denied line')}."
        ),
        f"{top.reason} leads with {top.lines:,}, most often for {top.top_code}.",
        f"{dollars(figures.denied_dollars)} were charged on denied lines.",
    ]
    return Headline(
        f"{part_of(month.denied, month.lines)} of lines were denied, {against(measure)}",
        " ".join(lead),
    )


def cases(facts: MarketFacts) -> Headline:
    """Return what the page on escalations found."""
    figures = facts.cases
    if not (figures.opened or figures.resolved or figures.open):
        return Headline("No escalation was opened, resolved or left open", "")
    was, still = ("was" if figures.opened == 1 else "were"), len(figures.open)
    lead = [(f"{figures.opened:,} {was} opened in {month_name(facts.first)}; {still:,} "
            f"{'is' if still == 1 else 'are'} open, {figures.late:,} of them late.")]  # fmt: skip
    if figures.causes:
        cause, times = figures.causes[0]
        lead.append(f"The cause named most is {cause} ({times:,} of {figures.resolved:,}).")
    if not figures.resolved:
        return Headline(f"No escalation was resolved in {month_name(facts.first)}", lead[0])
    measure = measures(facts)[3]
    judged = "too few to judge" if measure.status == "pend" else against(measure)
    return Headline(
        f"{figures.resolved_in_time:,} of {count(figures.resolved, 'escalation')} "
        f"{'was' if figures.resolved == 1 else 'were'} resolved in time, {judged}",
        " ".join(lead),
    )


def training(facts: MarketFacts) -> Headline:
    """Return what the page on training found."""
    figures = facts.training
    if not figures.materials:
        return Headline("The material library is empty", "Add materials to hand them over.")
    if figures.stale:
        verb = "has" if figures.stale == 1 else "have"
        finding = (f"{count(figures.stale, 'material', word=True).capitalize()} {verb} a "
                   "translation behind the English original")  # fmt: skip
    elif figures.review_due:
        verb = "is" if figures.review_due == 1 else "are"
        finding = (f"Translations are current, {count(figures.review_due, 'review', word=True)} "
                   f"{verb} due within 30 days")  # fmt: skip
    else:
        finding = f"All {count(len(figures.materials), 'material')} are current and reviewed"
    times = sum(row[1] for row in figures.taught)
    back = sum(row[2] for row in figures.taught)
    lead = [f"{count(figures.handed_over, 'copy', 'copies')} "
            f"{'was' if figures.handed_over == 1 else 'were'} handed over in "
            f"{month_name(facts.first)}"
            + (f", {figures.superseded:,} of a version that a newer one had replaced."
               if figures.superseded else ", all of the version in use.")]  # fmt: skip
    if times:
        again = count(back, "time")
        lead.append(f"Codes were taught {count(times, 'time')} and taught back {again}.")
    return Headline(finding, " ".join(lead))


def actions(facts: MarketFacts) -> Headline:
    """Return what the page on action items found."""
    figures = facts.promises
    month = month_name(facts.first)
    if not figures.open:
        return Headline("No action item is open",
                        f"{figures.kept:,} were kept in {month}.")  # fmt: skip
    verb = "is" if figures.open == 1 else "are"
    lead = [(f"{figures.made:,} were made in {month} and {figures.kept:,} kept, "
            f"{figures.kept_in_time:,} of them in time.")]  # fmt: skip
    if figures.owners and figures.owners[0].late:
        owner = figures.owners[0]
        lead.append(f"{owner.owner} holds the most late ones, {owner.late:,} of {owner.open:,}.")
    late = f"{figures.late:,} of them late" if figures.late else "none of them late"
    return Headline(f"{count(figures.open, 'action item')} {verb} open, {late}", " ".join(lead))


def changes(facts: MarketFacts) -> tuple[tuple[Key, str], ...]:
    """Return what moved since the month before, the largest movement first."""
    found: list[tuple[Decimal, Key, str]] = []
    for measure in measures(facts):
        if not measure.change:
            continue
        better = (measure.change < 0) == measure.lower_is_better
        words = f"{measure.name} {points(measure.change)} to {percent(measure.now)}."
        key: Key = "ok" if better else "wa" if measure.is_met else "no"
        found.append((abs(measure.change), key, words))
    found.sort(key=lambda row: (-row[0], row[2]))
    moved = [(key, words) for _, key, words in found]
    grown = [r for r in facts.claims.reasons if len(r.months) > 1 and r.months[-2] >= SMALL]
    if grown:
        top = max(grown, key=lambda r: (r.months[-1] - r.months[-2], r.reason))
        more = top.months[-1] - top.months[-2]
        if more > 0:
            rise = share(more, top.months[-2]) or Decimal(0)
            moved.insert(1, ("wa", (f"{top.reason} denials +{percent(rise, 0)}: {top.months[-1]:,} "
                             f"lines after {top.months[-2]:,}.")))  # fmt: skip
    judged = [t for t in facts.visits.territories if t.offices >= SMALL]
    falls = [(t.in_time - t.in_time_before, t) for t in judged if t.in_time < t.in_time_before]
    if falls and facts.visits.months[-2].whole:
        _, low = min(falls, key=lambda pair: (pair[0], pair[1].name))
        lost = low.in_time_before - low.in_time
        moved.insert(
            2,
            (
                "wa",
                (
                    f"{low.name} coverage down to {percent(low.share)}: "
                    f"{count(lost, 'office')} fewer seen in time."
                ),
            ),
        )
    return tuple(moved[:6])


def against(measure: Measure) -> str:
    """Return where a measure stands against its goal, as the end of a sentence."""
    if measure.gap is None:
        return f"the goal is {percent(measure.goal)}"
    if measure.gap <= 0:
        return f"goal of {percent(measure.goal, 0)} met"
    side = "over" if measure.lower_is_better else "under"
    return f"{abs(measure.gap) * 100:.1f} points {side} the goal of {percent(measure.goal, 0)}"


def goal_words(measure: Measure) -> str:
    """Return a goal as it stands under a figure."""
    more = " or less" if measure.lower_is_better else ""
    return f"goal of {percent(measure.goal, 0)}{more}"


def percent(value: Decimal | None, decimals: int = 1) -> str:
    """Return a share of one as a percentage; "no data" for None, and all of it without decimals."""
    if value is None:
        return "no data"
    return "100%" if value == 1 else f"{value * 100:,.{decimals}f}%"


def part_of(part: int, whole: int) -> str:
    """Return a part as a percentage, or as a count where a percentage would say too much."""
    value = share(part, whole)
    if value is None or whole < SMALL:
        return f"{part:,} of {whole:,}"
    return percent(value)


def points(change: Decimal) -> str:
    """Return a difference of two shares with its sign, in percentage points."""
    amount = abs(change) * 100
    sign = MINUS if change < 0 else "+"
    return f"{sign}{amount:.1f} {'point' if amount == 1 else 'points'}"


def count(amount: int, noun: str, plural: str = "", *, word: bool = False) -> str:
    """Return an amount with its noun in the right number, small amounts as `word` if asked."""
    said = text.count(amount, noun, plural)
    return said.replace(f"{amount:,}", number(amount), 1) if word else said


def number(amount: int) -> str:
    """Return an amount up to ten as a word, a larger one in figures."""
    return _WORDS[amount] if 0 <= amount < len(_WORDS) else f"{amount:,}"


def dollars(amount: Decimal) -> str:
    """Return an amount in whole dollars, as it stands in a sentence."""
    return f"${amount:,.0f}"


def day(value: date) -> str:
    """Return a day as people of the market write it."""
    return f"{value:%m/%d/%Y}"


def short_day(value: date) -> str:
    """Return a day without its year."""
    return f"{value:%m/%d}"


def month_name(value: date) -> str:
    """Return the month's name alone."""
    return f"{value:%B}"


def members(amount: int) -> str:
    """Return a count of plan members; small ones are not printed."""
    return f"under {SMALL}" if 0 < amount < SMALL else f"{amount:,}"


def listed(names: Sequence[str]) -> str:
    """Return names as people list them: "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
