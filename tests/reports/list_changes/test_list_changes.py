"""The paper on changes of a list: what it says, whom it reaches, always in the same bytes."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from provider_ops.codes import actions
from provider_ops.codes.actions import ApprovedEntry
from provider_ops.codes.queries import Version
from provider_ops.contracts.queries import covered_npis
from provider_ops.core.errors import NotFoundError
from provider_ops.reports.list_changes import ChangesRequest, build_list_changes, changes_facts
from tests.reports.renewal_brief.test_brief import line, load
from tests.support.contracts import clinician, contract, office
from tests.support.work import make_npi

NPI = make_npi(233228875)
YEAR, MARCH = date(2026, 1, 1), date(2026, 3, 1)


@pytest.fixture
def listed(work):
    work.clock.instant = datetime(2026, 9, 1, 14, tzinfo=UTC)
    gulf = office(work)
    agreed = contract(work, gulf)
    clinician(work, 233228875, gulf)
    key = actions.create_list(work, "Office E/M")
    actions.attach_list(work, agreed, key, first=YEAR)
    actions.put_approved_codes(work, key, [
        ApprovedEntry("99202-99215", YEAR, date(2026, 6, 30), "25", max_units=4),
        ApprovedEntry("99202-99215", date(2026, 7, 1), None, "25 95", max_units=2),
        ApprovedEntry("G0439", YEAR, date(2026, 6, 30)),
        ApprovedEntry("Radiology", date(2026, 7, 1)),
    ], source="Exhibit B")  # fmt: skip
    load(work, [line(NPI, date(2026, 8, 3), "99214", paid=80),
                line(NPI, date(2026, 8, 4), "G0439", paid=0, denial="CO-96"),
                line(NPI, date(2026, 8, 4), "93000", paid=10),
                line(NPI, date(2026, 3, 4), "99214", paid=80)])  # fmt: skip
    work.clock.move(days=1)
    return {"list": key, "contract": agreed}


def facts(work, key, first=MARCH, last=date(2026, 8, 1)):
    with work.read() as session:
        request = ChangesRequest(Version(key, first, work.now()), Version(key, last, work.now()),
                                 work.now())  # fmt: skip
        return changes_facts(session, work, request)


def paper(found):
    stream = io.BytesIO()
    made = build_list_changes(found, stream)
    return made, stream.getvalue()


def test_the_paper_tells_changes_and_whom_they_reach(work, listed):
    found = facts(work, listed["list"])
    made, content = paper(found)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "Office E/M: 1 added, 1 ended, 1 changed" in text
    assert "modifiers 25 \N{RIGHTWARDS ARROW} 25, 95" in text
    assert "units a day 4 \N{RIGHTWARDS ARROW} 2" in text
    assert "1 contract with 1 clinician pay by it" in text
    assert "2 lines of the codes that differ" in text
    assert found.lines == (("99214", 1), ("G0439", 1))
    assert made.fingerprint in "".join(text.split())
    figures = found.as_json()
    assert figures["counts"]["changed"] == {"changes": 1, "codes": 14}
    assert figures["reach"]["lines"] == 2


def test_the_same_facts_give_the_same_bytes(work, listed):
    assert paper(facts(work, listed["list"])) == paper(facts(work, listed["list"]))


def test_nothing_changed_is_said(work, listed):
    _made, content = paper(facts(work, listed["list"], MARCH, MARCH))
    text = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert "Office E/M approves the same" in text


def test_a_list_that_is_not_there(work, listed):
    with pytest.raises(NotFoundError):
        facts(work, work.new_id())


def test_who_is_covered_by_many_contracts_at_once(work, listed):
    other = contract(work, office(work), number="HB-FL-20999")
    with work.read() as session:
        found = covered_npis(session, [listed["contract"], other], MARCH, work.now())
    assert found == {listed["contract"]: frozenset({NPI})}
