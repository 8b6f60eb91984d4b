"""Public files that people have at hand and this program does not read: known by their headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.mapping import header_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from provider_ops.intake.rows import Row


@dataclass(frozen=True, slots=True)
class ForeignKind:
    """A kind of file that has columns of a known kind and is none.

    Attributes:
        title: What it is, with its article, to end a sentence with.
        headers: Keys of headers that stand together in this kind of file alone, the first
            column's among them.
    """

    title: Sentence
    headers: frozenset[str]


def _kind(title: Sentence, *headers: str) -> ForeignKind:
    return ForeignKind(title, frozenset(header_key(text) for text in headers))


FOREIGN = (
    _kind(Sentence("the CMS national file of doctors and clinicians"),
          "NPI", "Ind_PAC_ID", "Ind_enrl_ID"),
    _kind(Sentence("the CMS table of geographic indices (GPCI)"),
          "Medicare Administrative Contractor (MAC)", "Locality Number", "Locality Name"),
    _kind(Sentence("a CMS sample of institutional claims (DE-SynPUF)"), "DESYNPUF_ID", "CLM_ID"),
)  # fmt: skip


def refuse_foreign(path: Path, rows: Iterable[Row]) -> None:
    """Stop before a file of another purpose is taken for one that shares columns with it.

    Args:
        path: The file, for its name.
        rows: Its first rows.

    Raises:
        FileError: One of them is the header of a foreign kind.
    """
    for row in rows:
        keys = {header_key(cell) for cell in row.cells}
        for kind in FOREIGN:
            if kind.headers <= keys:
                raise FileError(
                    Sentence("{file} is {title}.", file=path.name, title=kind.title),
                    title="This kind of file is not read yet",
                    remedy="Nothing was loaded. Rosters, NPPES files, approved-code lists, "
                    "tables of contracts, claims logs, remittances (835) and the usual "
                    "official code lists can be.",
                )
