"""`contracts`: what ends or renews soon, with what presses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from provider_ops.cli.output import print_json, print_line
from provider_ops.cli.workspace import workspace
from provider_ops.core.errors import ExitCode
from provider_ops.core.text import count

if TYPE_CHECKING:
    import argparse

    from provider_ops.cli.command import Commands, Context
    from provider_ops.overview.renewal_board import BoardRow

WITHIN = 180


def register(commands: Commands) -> None:
    """Add `contracts`."""
    parser = commands.add(
        "contracts", summary="list the contracts that end or whose notice is due",
        handler=contracts,
    )  # fmt: skip
    parser.add_argument("--within", type=int, default=WITHIN, metavar="DAYS",
                        help=f"how far ahead (default: {WITHIN})")  # fmt: skip


def contracts(arguments: argparse.Namespace, context: Context) -> int:
    """Print them, the nearest day first."""
    from provider_ops.contracts import stretches
    from provider_ops.overview.renewal_board import board

    with workspace(context.data_dir) as work:
        stretches.catch_up(work)
        with work.read() as session:
            rows = board(session, work.market_id, work.today(), work.now(),
                         within=max(0, arguments.within))  # fmt: skip
    if context.json:
        print_json([_json(row) for row in rows])
        return ExitCode.DONE
    for row in rows:
        print_line(_line(row))
    print_line(f"{count(len(rows), 'contract')} in {arguments.within} days")
    return ExitCode.DONE


def _line(row: BoardRow) -> str:
    what = "ends" if row.ends else "notice by"
    parts = [f"{what} {row.by} ({row.days} days)", row.stage.value, row.contract.owner]
    if row.alert is not None:
        parts.append(f"{row.alert}-day alert")
    parts += [f"sole source of {specialty} in {county}" for specialty, county in row.signs.alone]
    if row.signs.is_denied_often and row.signs.denied is not None:
        parts.append(f"{row.signs.denied * 100:.1f}% of lines denied")
    if row.snoozed_until is not None:
        parts.append(f"put off until {row.snoozed_until}")
    said = ", ".join(filter(None, parts))
    return f"{row.contract.number} {row.contract.organization}: {said}"


def _json(row: BoardRow) -> dict[str, Any]:
    signs, contract = row.signs, row.contract
    return {
        "contract": contract.number, "office": contract.organization,
        "what": "ends" if row.ends else "notice", "by": str(row.by), "days": row.days,
        "alert": row.alert,
        "stage": row.stage.value, "owner": contract.owner, "members": contract.members,
        "specialty": signs.specialty, "county": signs.county,
        "sole_source": [{"specialty": one, "county": county} for one, county in signs.alone],
        "denied_share": None if signs.denied is None else f"{signs.denied:.3f}",
        "next_visit": None if signs.visit is None else str(signs.visit[0]),
        "put_off_until": None if row.snoozed_until is None else str(row.snoozed_until),
    }  # fmt: skip
