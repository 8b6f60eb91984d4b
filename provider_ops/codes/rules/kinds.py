"""The kinds of code files that can be loaded, by the names they have in commands and records."""

from __future__ import annotations

HCPCS = "hcpcs"
CPT = "cpt"
NUCC = "nucc"
CROSSWALK = "crosswalk"
PTP = "ptp"
MUE = "mue"
RVU = "rvu"
POS = "pos"
CARC = "carc"
LEIE = "leie"
OPT_OUT = "optout"

LOADED = (HCPCS, CPT, NUCC, CROSSWALK, PTP, MUE, RVU, POS, CARC, LEIE, OPT_OUT)
"""Every kind, in the order in which people look at them."""


def short_name(kind: str) -> str:
    """Return what people call a list in a word, the same in every language: HCPCS, Opt-out."""
    return {CROSSWALK: "Crosswalk", OPT_OUT: "Opt-out"}.get(kind, kind.upper())
