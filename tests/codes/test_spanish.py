"""Everything that the check says, the Spanish of it knows."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from provider_ops.codes.rules import check, remedies, spanish, trail
from provider_ops.codes.rules.beside import pair_edits
from provider_ops.codes.rules.facts import Facts, LoadFact, ask
from provider_ops.codes.rules.listed import strange_modifiers, strange_place
from provider_ops.codes.rules.places import places_in
from provider_ops.codes.rules.screening import exclusion, opt_out, unit_edit
from provider_ops.network.rules import npi_problem

ON = date(2026, 10, 6)
BEFORE, AFTER, LATER = date(2026, 1, 1), date(2026, 12, 31), date(2027, 5, 1)
QUESTION = ask("2250000066", "99214", ON, ON)


def said() -> set[str]:
    """Every sentence that a test can find."""
    held = {
        trail.holding(subject, first, last, on, verb=verb, renews=renews)
        for subject in ("99214 in CPT", "99214 on List 1", "99214 on List 1 (in 99202-99215)",
                        "Linked to HB-1 through Gulf", "List 1 as a list of the contract",
                        "HB-1, Base,")
        for first, last, on in ((BEFORE, None, ON), (BEFORE, AFTER, ON), (BEFORE, AFTER, LATER),
                                (AFTER, None, ON), (BEFORE, AFTER, date(2027, 1, 1)),
                                (ON, None, ON.replace(day=ON.day - 1)))
        for verb in ("valid", "in force")
        for renews in (False, True)
    }  # fmt: skip
    for listed in (False, True):
        held |= {trail.no_load(kind, QUESTION, listed=listed) for kind in ("CPT", "other")}
    held |= {trail.specialty(*pair)[1] for pair in
             (((), ()), (("A",), ()), (("A",), ("A", "B")), (("A", "C"), ("B",)))}
    held |= {trail.modifiers(*four)[1] for four in
             (((), ()), ((), ("25",)), (("25",), ("25",)), (("25",), ("59",)),
              ((), (), ("25", "59")), ((), ("25",), (), ("25",)))}
    held |= {trail.place(*pair)[1] for pair in
             (((), "11"), (("11",), ""), (("11",), "11"), (("11", "22"), "12"))}
    held |= {trail.units(*pair)[1] for pair in
             ((None, Decimal(1)), (2, Decimal(1)), (2, Decimal(3)))}
    held |= {strange_modifiers(ones, "").detail for ones in (("ZZ",), ("ZZ", "YY"))}
    held.add(strange_place("77", "").detail)
    return held


def screened() -> set[str]:
    """What the official lists say."""
    npi = QUESTION.npi
    bare = Facts("Ana Diaz", "CPT", None)
    load = LoadFact("2026-09", "a.zip", date(2026, 9, 6), ((date(1, 1, 1), None, npi),))
    since = replace(load, lines=((BEFORE, None, npi),))
    none = replace(load, lines=())
    found = set()
    for test, field in ((exclusion, "exclusions"), (opt_out, "opt_outs")):
        for one in (None, load, since, none):
            found.add(test(replace(bare, **{field: one}), QUESTION).detail)
        found.add(test(bare, replace(QUESTION, npi="12")).detail)
    for limit in ("", "1", "3"):
        limits = (replace(load, lines=((BEFORE, None, limit),)),)
        asked = replace(QUESTION, units=Decimal(2))
        found.add(unit_edit(replace(bare, unit_limits=limits), asked).detail)
    found.add(unit_edit(bare, QUESTION).detail)
    named = (BEFORE, None, "DIAZ, ANA (FL, 01/02/1960)")
    found.add(exclusion(replace(bare, exclusions=none, namesakes=(named,) * 5), QUESTION).detail)
    found |= {test.detail for test in pair_edits(bare, replace(QUESTION, beside=("G0439",)))}
    for text in ("99214 G0439 0", "99214 G0439 1", "G0439 99214 0", "G0439 99214 1", "1 2 1"):
        for beside in ("G0439", "G0439-59"):
            pairs = (replace(load, lines=((BEFORE, None, text),)),)
            asked = replace(QUESTION, beside=(beside, "G2211"))
            (test,) = pair_edits(replace(bare, pair_edits=pairs), asked)
            found.add(test.detail)
    return found


def written(module) -> set[str]:
    """The sentences that a module of rules is written with, each place in them filled.

    Those that begin or end with another sentence are left out; `joined` has them.
    """
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else _filled(part)
                     for part in node.values]  # fmt: skip
            found.add("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
    documented = {inspect.cleandoc(text) for text in _docstrings(module)}
    return {text for text in found
            if re.fullmatch(r"[A-Z].* .*\\.", text) and "?" not in text
            and inspect.cleandoc(text) not in documented and "\n" not in text}  # fmt: skip


def _filled(part: ast.FormattedValue) -> str:
    words = ast.unparse(part.value)
    if "detail" in words or words in ("lists", "ended"):
        return "?"
    if "day_text" in words or words == "on":
        return "10/06/2026"
    return "2026" if part.format_spec is not None else "99214"


def _docstrings(module) -> set[str]:
    kinds = ast.Module | ast.FunctionDef | ast.ClassDef
    tree = ast.parse(inspect.getsource(module))
    return {ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, kinds)}


def joined() -> set[str]:
    done = "99214 is opted out of Medicare."
    return {
        ("It ended on 10/06/2026. A signed amendment or renewal without a gap would cover this "
        "service."),
        f"{done} An affidavit runs two years and renews by itself unless it is cancelled.",
        f"{done} A reinstatement, or an entry that is not theirs, shows in the next list.",
        f"{done} Medicare's limit holds for all contracts; an appeal needs the record.",
        (f"{done} Medicare's pair holds for all contracts; only the record decides about a "
         "modifier."),
        *(f"Ask the office for the {what} of the service."
          for what in ("modifier", "place of service", "number of units")),
        *(f"Ask Contracting whether the list should allow this {what}."
          for what in ("modifier", "place of service", "number of units")),
    }  # fmt: skip


def everything_found() -> set[str]:
    lists = {"Its lists (List 1, List 2) do not carry 99214.", "No list of it carries 99214."}
    numbers = {npi_problem(text) for text in ("", "12", "1234567890")}
    return said() | screened() | written(check) | lists | numbers


@pytest.mark.parametrize("text", sorted(everything_found()))
def test_what_a_test_finds_is_said_in_spanish(text):
    told = spanish.sentence(text)
    assert told != text
    assert not re.search(r"\\[0-9]|\b(the|list|is|of|since|valid)\b", told)
    assert all(number in told for number in re.findall(r"\d\d/\d\d/\d{4}", text))


@pytest.mark.parametrize("text", sorted(
    {text for text in written(remedies) if "this {}" not in text and "99214 of the" not in text
     and not text.endswith("allow this 99214.")} | joined()))
def test_what_would_make_it_valid_is_said_in_spanish(text):  # fmt: skip
    told = spanish.remedy(text)
    assert told != text
    assert not re.search(r"\\[0-9]|\b(the|is|of|until)\b", told)


@pytest.mark.parametrize(("text", "told"), [
    ("List 1, recorded 05/09/2024", "List 1, registrado el 05/09/2024"),
    ("Recorded 05/09/2024", "Registrado el 05/09/2024"),
    (trail.load_source("CPT", LoadFact("2026", "a.zip", ON, ())), "CPT 2026, cargado el 10/06/2026"),
    ("Provider file", "Archivo de proveedores"), ("Exhibit B", "Exhibit B"),
])
def test_a_source_keeps_its_name(text, told):  # fmt: skip
    assert spanish.source(text) == told


def test_authorization_follows_the_span():
    said = trail.holding("99214 on List 1", BEFORE, AFTER, ON)
    said += " Authorization is needed before the service."
    assert spanish.sentence(said) == (
        "99214 en List 1: vigente del 01/01/2026 al 12/31/2026. "
        "Se necesita autorización antes del servicio."
    )


def test_every_place_of_service_has_a_name_in_both_languages():
    assert set(places_in("es")) == set(places_in("en"))
    same = {one for one, name in places_in("es").items() if name == places_in("en")[one]}
    assert same == set()
    assert places_in("es")["11"] == "Consultorio"
