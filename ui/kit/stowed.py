"""Parts that stand together where there is room, and behind tabs where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from ui.kit.tabs import TabStrip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.kit.theme import Theme


class Stowed(TabStrip):
    """The strip of tabs, on screen only while it is narrow.

    The parts stay where they were laid out; what the tab that is on does not name is hidden. A
    splitter is named by each tab that shows a part of it.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        tabs: Sequence[tuple[str, str]],
        parts: Mapping[str, Sequence[QWidget]],
    ) -> None:
        """Begin roomy.

        Args:
            theme: Colours and fonts.
            name: What the tabs are of, for screen readers.
            tabs: Pairs of a key and a word.
            parts: What each key shows.
        """
        super().__init__(theme, name, tabs)
        self._parts = parts
        self.narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setHidden(True)
        self.value_changed.connect(lambda _key: self._show_parts())

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state
        """Put the parts behind tabs, or show all of them."""
        if narrow != self.narrow:
            self.narrow = narrow
            self.setHidden(not narrow)
            self._show_parts()

    def _show_parts(self) -> None:
        shown = self._parts[self.value()] if self.narrow else ()
        for part in {one for parts in self._parts.values() for one in parts}:
            part.setHidden(self.narrow and part not in shown)
