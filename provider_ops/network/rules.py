"""Numbers and names of providers and offices: what is valid, what is the same."""

from __future__ import annotations

import re
import unicodedata

from provider_ops.core.sentence import NOTHING, Sentence

NPI_PREFIX_SUM = 24
"""What the prefix 80840 (health applications, United States) adds to the Luhn sum."""

_NPI = re.compile(r"[12][0-9]{9}", re.ASCII)
_TIN = re.compile(r"([0-9]{2})-?([0-9]{7})", re.ASCII)
_ZIP = re.compile(r"([0-9]{5})(?:-?[0-9]{4})?", re.ASCII)
_ADDRESS = re.compile(
    r"(?P<street>.+), ?(?P<city>[^,]+), ?(?P<state>[A-Za-z]{2}),? (?P<zip>[0-9]{5})(?:-[0-9]{4})?"
)
_FIPS = re.compile(r"[0-9]{5}", re.ASCII)
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_COMPANY_FORMS = frozenset(
    ("co", "corp", "inc", "llc", "llp", "lp", "ltd", "pa", "pc", "pl", "pllc", "plc")
)
_SAME_WORDS = {
    "assoc": "associates", "assocs": "associates", "associate": "associates",
    "center": "ctr", "centers": "ctr", "centre": "ctr", "ctrs": "ctr",
    "dr": "doctor", "grp": "group", "hosp": "hospital",
    "med": "medical", "phys": "physicians", "physician": "physicians",
    "saint": "st", "specialist": "specialists", "svcs": "services", "service": "services",
}  # fmt: skip


def npi_check_digit(base: str) -> str:
    """Return the tenth digit of the NPI that begins with the nine digits of `base`.

    Source: 45 CFR 162.406(a) and the CMS check digit note: the Luhn formula (ISO/IEC 7812) over
    the number with the prefix 80840 before it.

    Raises:
        ValueError: If `base` is not nine digits.
    """
    if len(base) != 9 or not (base.isascii() and base.isdigit()):
        raise ValueError(f"an NPI begins with nine digits, got {base!r}")
    total = NPI_PREFIX_SUM
    for place, digit in enumerate(base):
        total += _DOUBLED[int(digit)] if place % 2 == 0 else int(digit)
    return str(-total % 10)


def is_npi(text: str) -> bool:
    """Tell whether `text` is an NPI: ten digits that begin with 1 or 2, the last one right."""
    return bool(_NPI.fullmatch(text)) and npi_check_digit(text[:9]) == text[9]


def npi_problem(text: str) -> Sentence:
    """Say in words what is wrong with an NPI; empty when nothing is."""
    if not text:
        return Sentence("An NPI is needed.")
    if not _NPI.fullmatch(text):
        return Sentence("An NPI has ten digits and begins with 1 or 2.")
    expected = npi_check_digit(text[:9])
    if expected != text[9]:
        return Sentence("The NPI fails its check digit: it ends in {digit} and should end in "
                        "{expected}.", digit=text[9], expected=expected)  # fmt: skip
    return NOTHING


def npis_near(text: str) -> dict[str, str]:
    """Return the NPIs that somebody may have meant who wrote `text`, each with the mistake made.

    Mistakes are "swapped" for two digits in each other's place, neighbours or one apart, "digit"
    for one wrong digit. Most of a hundred possibilities fail the check digit; whether one of the
    others is anybody's is for the files to say. The check digit cannot tell digits one apart
    from each other, so of a number that passes it nearly all who are near are found by these.
    """
    if len(text) != 10 or not (text.isascii() and text.isdigit()):
        return {}
    found: dict[str, str] = {}
    for apart in (1, 2):
        for n in range(10 - apart):
            m = n + apart
            swapped = text[:n] + text[m] + text[n + 1 : m] + text[n] + text[m + 1 :]
            if swapped != text and is_npi(swapped):
                found.setdefault(swapped, "swapped")
    for n in range(10):
        for digit in "0123456789":
            other = text[:n] + digit + text[n + 1 :]
            if digit != text[n] and is_npi(other):
                found.setdefault(other, "digit")
    return found


def plain_tin(text: str) -> str | None:
    """Return a taxpayer number as nine digits; None when it is none.

    Two digits, a hyphen that may be missing, seven digits (26 CFR 301.7701-12).
    """
    found = _TIN.fullmatch(text.strip())
    return found[1] + found[2] if found and found[1] != "00" else None


def masked_tin(tin: str) -> str:
    """Return a taxpayer number with all but its last four digits hidden; empty stays empty."""
    return f"\N{BULLET}\N{BULLET}-\N{BULLET}\N{BULLET}\N{BULLET}{tin[-4:]}" if tin else ""


def plain_zip(text: str) -> str | None:
    """Return the first five digits of a ZIP or ZIP+4 code; None when it is neither.

    Spreadsheets drop leading zeros, so three and four digits are read as 00xxx and 0xxxx.
    """
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) in (3, 4):
        text = text.zfill(5)
    found = _ZIP.fullmatch(text)
    return found[1] if found and found[1] != "00000" else None


def is_county_fips(text: str) -> bool:
    """Tell whether `text` has the shape of a county's FIPS code: five digits."""
    return bool(_FIPS.fullmatch(text))


def name_key(name: str) -> str:
    """Return what near-same names have in common, for hints about duplicates.

    Case, accents, punctuation, company forms (PA, LLC) and usual abbreviations do not count;
    the order of words does. Empty when nothing is left. Applying it twice changes nothing.
    """
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    letters = "".join(char for char in flat if not unicodedata.combining(char))
    letters = re.sub(r"(?<=\b\w)\.\s*(?=\w\b)|['\N{RIGHT SINGLE QUOTATION MARK}]", "", letters)
    words = re.findall(r"[^\W_]+", letters.replace("&", " and "))
    kept = [_SAME_WORDS.get(word, word) for word in words if word not in ("and", "the")]
    while kept and kept[-1] in _COMPANY_FORMS:
        kept.pop()
    return " ".join(kept)


def split_address(text: str) -> dict[str, str]:
    """Return the parts of an address on one line by the names of the columns of a location.

    "12 Oak Street, Suite 4, Tampa, FL 33602" has a street, a city, a state and a ZIP code. What
    does not end in a state and a ZIP code is a street alone; the rest stays as it was.
    """
    flat = " ".join(text.split())
    found = _ADDRESS.fullmatch(flat)
    if found is None:
        return {"address": flat}
    return {
        "address": found["street"], "city": found["city"], "state": found["state"].upper(),
        "zip_code": found["zip"],
    }  # fmt: skip
