from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from provider_ops.training.handouts import handouts_for
from provider_ops.training.matching import fit

TODAY = date(2026, 10, 6)
CODES = st.from_regex(r"[A-Z0-9][0-9]{4}", fullmatch=True)


def codes_of(demo, **wanted):
    with demo.work.read() as session:
        return [(one.code, one.language, one.score > 0)
                for one in handouts_for(session, TODAY, **wanted)]  # fmt: skip


def test_the_handout_that_names_code_and_reason_comes_first(demo):
    found = codes_of(demo, codes={"G2211"}, reasons={"CO-97"}, language="es")
    assert found[0] == ("QS-97", "es", True)
    assert [fits for _, _, fits in found] == [True] + [False] * 4
    assert codes_of(demo, reasons={"CO-197"})[0][0] == "PA-10"
    assert codes_of(demo, reasons={"CO-29"})[0][0] == "TF-02"


def test_without_a_translation_it_is_english(demo):
    found = {code: language for code, language, _ in codes_of(demo, language="es")}
    assert found["DIR-03"] == "en"
    assert set(codes_of(demo, language="pt")) == set(codes_of(demo, language="en"))


def test_nothing_fits_what_nobody_wrote_about(demo):
    assert not any(fits for _, _, fits in codes_of(demo, codes={"99999"}, reasons={"CO-16"}))


@given(CODES, st.text(max_size=20), st.text(max_size=20))
def test_a_code_is_found_as_a_whole_word_wherever_it_stands(code, before, after):
    assert fit(f"{before} {code.lower()}. {after}", [code], []) >= 9
    assert fit(f"x{code}x", [code], []) == 0


@given(st.lists(CODES, max_size=4), st.lists(st.sampled_from(["CO-97", "CO-29"]), max_size=3))
def test_saying_it_twice_does_not_count_twice(codes, reasons):
    text = "CO-97 G2211 timely filing"
    assert fit(text, codes, reasons) == fit(f"{text} {text}", codes * 2, reasons * 2)
