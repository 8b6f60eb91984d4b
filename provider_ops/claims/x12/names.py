"""The segments that each set may have; any other name is a sign that the file is damaged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provider_ops.claims.x12.findings import Findings

KNOWN_835 = frozenset(
    {"AMT", "BPR", "CAS", "CLP", "CUR", "DTM", "ENT", "LQ", "LX", "MIA", "MOA", "N1", "N2",
     "N3", "N4", "NM1", "NTE", "PER", "PLB", "QTY", "RDM", "REF", "RMR", "ST", "SVC", "TRN",
     "TS2", "TS3"}
)  # fmt: skip
"""Segments of ASC X12 transaction set 835, those included that the guide does not use."""

KNOWN_837 = frozenset(
    {"AMT", "BHT", "CAS", "CLM", "CN1", "CR1", "CR2", "CR3", "CR4", "CR5", "CR6", "CR7",
     "CR8", "CRC", "CTP", "CUR", "DMG", "DN1", "DN2", "DSB", "DTP", "FRM", "HCP", "HI",
     "HL", "HSD", "IMM", "K3", "LIN", "LQ", "LX", "MEA", "MIA", "MOA", "N1", "N2", "N3",
     "N4", "NM1", "NTE", "OI", "PAT", "PER", "PRV", "PS1", "PWK", "QTY", "REF", "SBR", "ST",
     "SV1", "SV2", "SV3", "SV4", "SV5", "SV6", "SV7", "SVD", "TOO", "TST", "UR"}
)  # fmt: skip
"""Segments of ASC X12 transaction set 837."""

_is_name = re.compile("[A-Z][A-Z0-9]{1,2}").fullmatch


def report_names(
    segments: Iterable[str], position: int, element: str, known: frozenset[str], findings: Findings
) -> None:
    """Report the segments, the first of them at `position`, whose names are not known."""
    for place, segment in enumerate(segments, position):
        name = segment.partition(element)[0]
        if name not in known:
            report_name(name, place, findings)


def report_name(name: str, position: int, findings: Findings) -> None:
    """Warn of a segment that its set does not have; an impossible name is an error.

    Skipping either may leave out a claim, so that totals would be wrong in silence. The text of
    an impossible name is no name but data, and is not repeated.
    """
    if _is_name(name):
        message = Sentence("The set has no segment of this name; it was skipped.")
        findings.warn(name, position, message)
    else:
        findings.error("", position, Sentence("A segment has no name; it was left out."))
