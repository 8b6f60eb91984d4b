"""Where a ZIP code lies, from data that ships with the program. Coordinates are of its middle."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from provider_ops.network.rules import is_county_fips

_COUNTIES = Path(__file__).resolve().parents[2] / "resources" / "geo" / "florida_counties.json"
_STATE = "FL"


@dataclass(frozen=True, slots=True)
class Place:
    """A ZIP code's city and county. `county_fips` is empty outside Florida."""

    city: str
    state: str
    county_fips: str
    latitude: float
    longitude: float


@lru_cache(maxsize=4096)
def place_of_zip(zip_code: str) -> Place | None:
    """Return where five digits of a ZIP code lie; None when nobody knows the code."""
    import zipcodes

    found = zipcodes.matching(zip_code)  # type: ignore[no-untyped-call]
    if not found:
        return None
    entry = found[0]
    fips = county_fips(entry["county"]) if entry["state"] == _STATE else None
    return Place(
        entry["city"], entry["state"], fips or "", float(entry["lat"]), float(entry["long"])
    )


def county_fips(text: str) -> str | None:
    """Return the FIPS code of a Florida county by its name or its code; None for anything else."""
    text = text.strip()
    if is_county_fips(text):
        return text
    return _fips_by_name().get(_key(text))


def county_names() -> dict[str, str]:
    """Return the names of Florida's counties by FIPS code."""
    return {fips: name for name, fips in _counties()}


@lru_cache(maxsize=1)
def _counties() -> tuple[tuple[str, str], ...]:
    data = json.loads(_COUNTIES.read_text(encoding="utf-8"))
    return tuple((county["name"], county["fips"]) for county in data["counties"])


@lru_cache(maxsize=1)
def _fips_by_name() -> dict[str, str]:
    return {_key(name): fips for name, fips in _counties()}


def _key(name: str) -> str:
    words = name.casefold().replace(".", "").replace("saint ", "st ").removesuffix(" county")
    return "".join(words.split())
