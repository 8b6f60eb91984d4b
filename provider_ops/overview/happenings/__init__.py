"""Where the entries of a timeline come from: one function for each kind of record.

A new kind of entry is a function in the file of what it is about, a place in `SOURCES`, and its
words in the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from provider_ops.overview.entries import Asked, Entry, Kind
from provider_ops.overview.happenings import (
    cases,
    claims,
    contracts,
    directory,
    outliers,
    people,
    renewals,
    training,
    visits,
)

Source: TypeAlias = Callable[[Asked], Iterator[Entry]]

SOURCES: Mapping[Kind, tuple[Source, ...]] = {
    Kind.VISIT: (visits.visits,),
    Kind.OUTREACH: (visits.outreach,),
    Kind.PROMISE: (visits.promises,),
    Kind.CASE: (cases.cases,),
    Kind.CLAIMS: (claims.denied, claims.findings),
    Kind.OUTLIER: (outliers.decisions,),
    Kind.CONTRACT: (
        contracts.terms, contracts.amendments, contracts.lists, renewals.decisions, renewals.said,
        renewals.filed, renewals.settled,
    ),
    Kind.TRAINING: (training.packets, training.taught, training.attested, outliers.reeducation),
    Kind.DIRECTORY: (directory.verified, directory.corrected, directory.access),
    Kind.PEOPLE: (people.people,),
    Kind.CHECK: (people.checks,),
}  # fmt: skip
