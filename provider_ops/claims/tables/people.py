"""Whom lines of a table are of: who of them is not on file, and who may be meant.

All who are asked for are looked for together, in a few statements each over the tables of a
market, because a file may name thousands.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, or_, select

from provider_ops.claims.lines.practices import market_of
from provider_ops.claims.tables.cells import plain_npi
from provider_ops.codes.queries import complete_clinician
from provider_ops.intake.parties import Stranger, Whose
from provider_ops.intake.table import Meant
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.network.queries import offices
from provider_ops.network.rules import name_key, npis_near, plain_tin
from provider_ops.store.model import ImportFix
from provider_ops.store.spans import EVER, known_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlalchemy.orm import Session

    from provider_ops.intake.parties import Party

_AT_ONCE = 500
_MOST = 5
_COMMON = 200
"""Offices with one word in their names from which on the word tells nothing: "medical"."""

_FEW, _BEGIN = 12, 3
"""Of so few words the database is asked for offices that have the beginning of one; of more, all
offices are read. Three letters are the same in most short forms: med, phys, assoc."""

_ALIKE = 90
"""Percent of likeness from which one name may be the other, misspelled."""

_LETTERS = str.maketrans("OoIl", "0011")
_WHY = ("before", "swapped", "digit", "letter", "same-tin", "same-name", "like-name")
"""What speaks for a person, the strongest first."""

_MISTAKES = frozenset({"swapped", "digit", "letter"})


class Asked(NamedTuple):
    """What a file says of somebody: number, name and taxpayer number."""

    said: str
    name: str = ""
    tin: str = ""


def strangers(
    session: Session, market_id: str, parties: Sequence[Party]
) -> tuple[Stranger, ...]:
    """Return those who are no clinician and no office of the market; see the rule "npi"."""
    known = dict(_on_file(session, market_id, {one.number for one in parties}))
    unknown = [one for one in parties if one.number not in known]
    asked = [Asked(one.number, one.name, one.tin) for one in unknown]
    meant = people_meant(session, market_id, asked)
    return tuple(map(Stranger, unknown, meant))


def people_meant(
    session: Session, market_id: str, asked: Sequence[Asked]
) -> list[tuple[Meant, ...]]:
    """Return for each who was asked for who may be meant, the likeliest first.

    Somebody may be meant whom a person chose for that number at an earlier load, whose number is
    one mistake away, or whose taxpayer number or name is the same. For a clinician whose number
    is near, the office they belong to speaks as well.
    """
    why: list[defaultdict[str, set[str]]] = [defaultdict(set) for _ in asked]
    near = [_near(one.said) for one in asked]
    chosen = _chosen_before(session, market_id, {one.said for one in asked})
    numbers = {npi for some in near for npi in some} | set(chosen.values())
    names = dict(_on_file(session, market_id, numbers))
    places = _Places.of(asked)
    belongs = _offices_of(session, market_id, numbers) if places else {}
    for n, one in enumerate(asked):
        tin, key = plain_tin(one.tin), name_key(one.name)
        for npi, mistake in near[n].items():
            why[n][npi].add(mistake)
            for office, own in belongs.get(npi, ()):
                why[n][npi] |= {"same-tin"} if tin and tin == own else set()
                why[n][npi] |= {"same-name"} if key and key == name_key(office) else set()
        if one.said in chosen:
            why[n][chosen[one.said]].add("before")
    if places:
        names |= places.look_up(session, market_id, why)
    return [_likeliest(found, names) for found in why]


def find_people(session: Session, market_id: str, text: str) -> tuple[Meant, ...]:
    """Return clinicians and offices under a part of a name or the beginning of an NPI."""
    people = complete_clinician(session, market_id, text, limit=_MOST)
    places = offices(session, market_id, text=text, limit=_MOST)
    return (
        *(Meant(one.npi, one.name) for one in people),
        *(Meant(one.npi, one.name) for one in places if one.npi),
    )


OF_LINE = Whose(
    ("npi", "billing_npi"), "practice", "tin", plain_npi, lambda line: line.charge, strangers,
    find_people,
)  # fmt: skip
"""A line of a claims log is its rendering provider's, else of who billed."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Who was asked for, by what offices and clinicians are known by beside their numbers."""

    tins: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    keys: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, asked: Sequence[Asked]) -> _Places:
        made = cls()
        for n, one in enumerate(asked):
            if tin := plain_tin(one.tin):
                made.tins[tin].append(n)
            if key := name_key(one.name):
                made.keys[key].append(n)
        return made

    def __bool__(self) -> bool:
        return bool(self.tins or self.keys)

    def look_up(
        self, session: Session, market_id: str, why: Sequence[defaultdict[str, set[str]]]
    ) -> dict[str, str]:
        """Note in `why` who has the same taxpayer number or name; return their names by NPI."""
        names: dict[str, str] = {}
        keyed: dict[str, list[str]] = defaultdict(list)
        wanted = select(Organization.npi, Organization.name, Organization.tin).where(
            Organization.market_id == market_id, Organization.npi.is_not(None)
        )
        begins = {word[:_BEGIN] for key in self.keys for word in key.split()}
        if len(begins) + len(self.tins) <= _FEW:
            lower = func.lower(Organization.name)
            said = (lower.contains(text, autoescape=True) for text in begins)
            wanted = wanted.where(or_(Organization.tin.in_(self.tins), *said))
        for npi, name, tin in session.execute(wanted):
            assert npi is not None
            names[npi] = name
            keyed[name_key(name)].append(npi)
            for n in self.tins.get(tin, ()):
                why[n][npi].add("same-tin")
        for npi, name, key in self._people(session, market_id):
            names.setdefault(npi, name)
            keyed[key].append(npi)
        self._compare(keyed, why)
        return names

    def _people(self, session: Session, market_id: str) -> Iterator[tuple[str, str, str]]:
        """Yield NPI and name of clinicians whose name is in one that was asked for, with that."""
        asked: defaultdict[str, list[str]] = defaultdict(list)
        for key in self.keys:
            for word in set(key.split()):
                asked[word].append(key)
        words = sorted(asked)
        for at in range(0, len(words), _AT_ONCE):
            rows = session.execute(
                select(Provider.npi, Provider.given_name, Provider.family_name).where(
                    Provider.market_id == market_id,
                    func.lower(Provider.family_name).in_(words[at : at + _AT_ONCE]),
                )
            )
            for npi, given, family in rows:
                own, name = set(name_key(f"{given} {family}").split()), f"{given} {family}"
                for key in asked[family.lower()]:
                    if own <= set(key.split()):
                        yield npi, name, key

    def _compare(
        self, keyed: dict[str, list[str]], why: Sequence[defaultdict[str, set[str]]]
    ) -> None:
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        by_word: defaultdict[str, list[str]] = defaultdict(list)
        for key in keyed:
            for word in set(key.split()):
                by_word[word].append(key)
        for key, places in self.keys.items():
            blocks = [by_word[word] for word in key.split() if len(by_word[word]) <= _COMMON]
            alike = {other for block in blocks for other in block}
            for other, _, _ in extract(key, alike, scorer=ratio, score_cutoff=_ALIKE, limit=_MOST):
                word = "same-name" if other == key else "like-name"
                for n in places:
                    for npi in keyed[other]:
                        why[n][npi].add(word)


def _near(said: str) -> dict[str, str]:
    plain = said.translate(_LETTERS)
    return npis_near(plain) | ({plain: "letter"} if plain != said else {})


def _likeliest(found: dict[str, set[str]], names: dict[str, str]) -> tuple[Meant, ...]:
    meant = [
        Meant(npi, names[npi], tuple(word for word in _WHY if word in why))
        for npi, why in found.items() if npi in names
    ]  # fmt: skip
    ranked = sorted(meant, key=lambda one: (
        "before" not in one.why, not _MISTAKES & set(one.why), -len(one.why),
        [_WHY.index(word) for word in one.why], one.text,
    ))  # fmt: skip
    return tuple(ranked[:_MOST])


def _on_file(
    session: Session, market_id: str, npis: Collection[str]
) -> Iterator[tuple[str, str]]:
    wanted = sorted(npis)
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        people = session.execute(
            select(Provider.npi, Provider.given_name, Provider.family_name)
            .where(market_of(Provider.market_id, market_id), Provider.npi.in_(some))
        )  # fmt: skip
        yield from ((npi, f"{given} {family}".strip()) for npi, given, family in people)
        places = session.execute(
            select(Organization.npi, Organization.name)
            .where(market_of(Organization.market_id, market_id), Organization.npi.in_(some))
        )  # fmt: skip
        yield from ((npi or "", name) for npi, name in places)


def _offices_of(
    session: Session, market_id: str, npis: Collection[str]
) -> dict[str, list[tuple[str, str]]]:
    """Return name and taxpayer number of the offices of clinicians, by the NPI of these."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    wanted = sorted(npis)
    for at in range(0, len(wanted), _AT_ONCE):
        rows = session.execute(
            select(Provider.npi, Organization.name, Organization.tin)
            .join(Affiliation, Affiliation.provider_id == Provider.id)
            .join(Organization, Organization.id == Affiliation.organization_id)
            .where(market_of(Provider.market_id, market_id), known_at(Affiliation, EVER),
                   Provider.npi.in_(wanted[at : at + _AT_ONCE]))
        )  # fmt: skip
        for npi, name, tin in rows:
            found[npi].append((name, tin))
    return found


def _chosen_before(session: Session, market_id: str, said: Collection[str]) -> dict[str, str]:
    """Return whom somebody chose last for all rows of a number, by that number."""
    chosen: dict[str, str] = {}
    wanted = sorted(said)
    for at in range(0, len(wanted), _AT_ONCE):
        rows = session.execute(
            select(ImportFix.said, ImportFix.put)
            .where(ImportFix.market_id == market_id, ImportFix.file_row.is_(None),
                   ImportFix.put != "", ImportFix.said.in_(wanted[at : at + _AT_ONCE]))
            .order_by(ImportFix.made_at, ImportFix.id)
        )  # fmt: skip
        chosen |= {row.said: row.put for row in rows}
    return chosen
