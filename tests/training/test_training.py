from __future__ import annotations

import io
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from provider_ops.core.errors import FileError, RuleError
from provider_ops.training import actions, queries, rules
from tests.support.office import add_office

TODAY = date(2026, 10, 6)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
VERSIONS = st.lists(
    st.builds(
        rules.Version,
        st.uuids(),
        st.sampled_from(["en", "es"]),
        st.from_regex(r"[1-9]\.[0-9]", fullmatch=True),
        DAYS,
        st.none() | DAYS,
        st.none() | DAYS,
    ),
    max_size=8,
)


def pdf(pages=2):
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    writer.write(out)
    return out.getvalue()


def new(language="en", version="1.0", effective=TODAY, content=None, review=None):
    return actions.NewVersion(language, version, "Annual wellness visit", effective, review,
                              "awv.pdf", pdf() if content is None else content)  # fmt: skip


@given(VERSIONS, st.sampled_from(["en", "es"]), DAYS)
def test_the_current_version_is_in_force_and_none_in_force_is_newer(versions, language, on):
    now = rules.current(versions, language, on)
    in_force = [
        v for v in versions
        if v.language == language and v.effective_on <= on
        and (v.withdrawn_on is None or v.withdrawn_on > on)
    ]  # fmt: skip
    if now is None:
        assert in_force == []
    else:
        assert now in in_force
        assert all(v.effective_on <= now.effective_on for v in in_force)


@given(VERSIONS, DAYS)
def test_a_language_is_behind_where_another_in_force_has_a_higher_number(versions, on):
    now = {language: rules.current(versions, language, on) for language in ("en", "es")}
    for own, other in (("en", "es"), ("es", "en")):
        newer = rules.ahead_of(versions, own, on)
        if now[own] is None or now[other] is None:
            assert newer is None
        elif rules.number_of(now[own].version) < rules.number_of(now[other].version):
            assert newer == now[other]
        else:
            assert newer is None


def test_a_spanish_copy_behind_its_original_is_stale_until_it_catches_up(work):
    material = actions.add_material(work, code="AWV-01", title="Wellness", topic="AWV", audience="")
    actions.add_version(work, material, new("en", "3.3"))
    actions.add_version(work, material, new("es", "3.2"))
    with work.read() as session:
        assert queries.library(session, TODAY)[0].behind == {"es": "3.3"}
    actions.add_version(work, material, new("es", "3.3"))
    with work.read() as session:
        row = queries.library(session, TODAY)[0]
    assert row.behind == {}
    assert row.current["es"].version == "3.3"
    actions.add_version(work, material, new("es", "3.4"))
    with work.read() as session:
        row = queries.library(session, TODAY)[0]
    assert (row.behind, row.is_stale_translation) == ({"en": "3.4"}, False)


def test_a_newer_version_supersedes_from_its_day_on_and_a_withdrawn_one_is_gone(work):
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    first = actions.add_version(work, material, new("en", "1.0", TODAY - timedelta(days=9)))
    second = actions.add_version(work, material, new("en", "2.0", TODAY + timedelta(days=9)))
    with work.read() as session:
        assert [v.state for v in queries.versions_of(session, TODAY)] == ["coming", "current"]
        later = queries.versions_of(session, TODAY + timedelta(days=9))
        assert [v.state for v in later] == ["current", "superseded"]
    actions.withdraw_version(work, first, TODAY)
    with work.read() as session:
        assert queries.version(session, first, TODAY).state == "withdrawn"
        assert queries.version(session, second, TODAY).state == "coming"


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"%PDF-1.7 broken", b"PK\x03\x04" + bytes(99), pdf()[:-300]]
)
def test_what_is_no_whole_pdf_is_refused_and_nothing_is_kept(work, content):
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    with pytest.raises(FileError):
        actions.add_version(work, material, new(content=content))
    with work.read() as session:
        assert queries.versions_of(session, TODAY) == ()


def test_a_locked_pdf_is_refused(work):
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(612, 792)
    writer.encrypt("secret")
    writer.write(out)
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    with pytest.raises(FileError, match="password"):
        actions.add_version(work, material, new(content=out.getvalue()))


def test_the_same_file_is_kept_once(work):
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    for version in ("1.0", "1.1"):
        actions.add_version(work, material, new(version=version))
    with work.read() as session:
        rows = queries.versions_of(session, TODAY)
        assert len({row.sha256 for row in rows}) == 1
        assert queries.content(session, rows[0].sha256) == pdf()
        assert rows[0].pages == 2


def test_a_review_before_the_first_day_makes_no_sense(work):
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    with pytest.raises(RuleError):
        actions.add_version(work, material, new(review=TODAY - timedelta(days=1)))


def test_packets_are_counted_for_their_materials(work):
    office = add_office(work)
    material = actions.add_material(work, code="A", title="A", topic="", audience="")
    version: UUID = actions.add_version(work, material, new())
    actions.record_issuance(work, organization_id=office, provider_id=None, language="en",
                            version_ids=[version], fingerprint="f" * 64)  # fmt: skip
    with work.read() as session:
        assert queries.library(session, TODAY)[0].packets == 1
        assert queries.issuances(session, office)[0].titles == ("Annual wellness visit v1.0",)
