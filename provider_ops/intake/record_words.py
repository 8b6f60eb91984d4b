"""What records and their fields are called where an undo leaves something as it is."""

from __future__ import annotations

from provider_ops.core.sentence import Sentence

_WORDS = {
    str(word): word
    for word in (
        Sentence("provider"), Sentence("organization"), Sentence("location"),
        Sentence("affiliation"), Sentence("contract"), Sentence("contract term"),
        Sentence("participation"), Sentence("approved list"), Sentence("approved code"),
        Sentence("given name"), Sentence("family name"), Sentence("credential"),
        Sentence("specialty"), Sentence("taxonomy code"), Sentence("languages"),
        Sentence("accepts new"), Sentence("name"), Sentence("npi"), Sentence("tin"),
        Sentence("address"), Sentence("city"), Sentence("state"), Sentence("zip code"),
        Sentence("county fips"), Sentence("phone"), Sentence("number"),
        Sentence("line of business"), Sentence("auto renews"), Sentence("renewal months"),
        Sentence("notice days"),
    )
}  # fmt: skip


def in_words(name: str) -> str:
    """Return the name of a table or of a column as people say it; a screen knows most of them."""
    plain = name.replace("_", " ")
    return _WORDS.get(plain, plain)
