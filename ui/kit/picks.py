"""Which rows a person picked: by key, across pages, or everything that matches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable


class PickState(Enum):
    """What the box in the heading shows."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Picks:
    """A choice of rows, independent of what is loaded.

    With `all_matching` the choice is every row of the question except `keys`; an action then
    gets the question itself and the exceptions, never a list of 100,000 keys.
    """

    keys: frozenset[Hashable] = frozenset()
    all_matching: bool = False

    def __contains__(self, key: Hashable) -> bool:
        return (key in self.keys) is not self.all_matching

    def count(self, total: int) -> int:
        """Return how many rows are picked of a question with `total` rows."""
        return max(0, total - len(self.keys)) if self.all_matching else len(self.keys)

    def state(self, total: int) -> PickState:
        """Return what the heading shows for a question with `total` rows."""
        count = self.count(total)
        if count == 0:
            return PickState.NONE
        return PickState.ALL if count >= total else PickState.SOME

    def with_keys(self, keys: Iterable[Hashable], *, picked: bool) -> Picks:
        """Return the choice with `keys` picked or dropped."""
        listed = picked is not self.all_matching
        changed = self.keys.union(keys) if listed else self.keys.difference(keys)
        return Picks(changed, self.all_matching)
