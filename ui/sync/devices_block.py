"""The person's own laptops: this one, others with their last contact, and those that are out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.block import Block
from ui.kit.lists import Tag, TwoLineItem, TwoLineList
from ui.kit.parts import TALL_ROW
from ui.sync.words import when_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provider_ops.sync.account.devices import OwnLaptop
    from ui.page import Desk

MOST = 3
"""How many are in sight without scrolling."""


class DevicesBlock(Block):
    """Hidden while the hub has not told of any."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Your devices"), ruled=False)
        self._desk = desk
        self.list = TwoLineList(desk.theme)
        self.list.setProperty("surface", "inset")
        self.list.setAccessibleName(self.tr("Your devices"))
        self.set_body(self.list, flush=True)
        self.hide()

    def show_devices(self, devices: Sequence[OwnLaptop]) -> None:
        """Replace the rows."""
        self.list.show_items([self._item(n, one) for n, one in enumerate(devices)])
        self.list.setFixedHeight(self._desk.theme.px(TALL_ROW) * max(1, min(len(devices), MOST)))
        self.setVisible(bool(devices))

    def _item(self, number: int, one: OwnLaptop) -> TwoLineItem:
        if one.is_this:
            return TwoLineItem(str(number), self.tr("This laptop"), one.name, "icon:laptop",
                               tag=Tag(self.tr("current"), "ok", "ok"))  # fmt: skip
        tags = {
            "pending": Tag(self.tr("waits for approval"), "nu", "pend"),
            "revoked": Tag(self.tr("kept out"), "nu", "end"),
            "wiping": Tag(self.tr("is being wiped"), "wa", "wip"),
            "wiped": Tag(self.tr("wiped"), "nu", "end"),
        }
        return TwoLineItem(str(number), one.name, self._seen(one), "icon:laptop",
                           tag=tags.get(one.state))  # fmt: skip

    def _seen(self, one: OwnLaptop) -> str:
        if one.last_seen is None:
            return self.tr("not seen yet")
        work = self._desk.work
        when = when_words(one.last_seen, work.time_zone, work.today())
        return self.tr("last contact {when}").format(when=when)
