"""The market report as a reader gets it: what its pages say, byte for byte, or no file at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest

from provider_ops.charts.text import figure
from provider_ops.claims.findings.basis import basis_now, remember
from provider_ops.claims.findings.rules import RULES
from provider_ops.claims.findings.totals import refresh_findings
from provider_ops.claims.lines.totals import refresh_totals
from provider_ops.claims.model import Claim, ClaimLine, Finding
from provider_ops.core.errors import Cancelled, RuleError
from provider_ops.market import queries
from provider_ops.market.queries import CountyCoverage
from provider_ops.network.model import Organization
from provider_ops.reports.fingerprint import grouped, short
from provider_ops.reports.market import (
    MarketRequest,
    build_market_report,
    market_report_pdf,
    write_market_report,
)
from provider_ops.reports.market.pages.claims import RULE_WORDS
from provider_ops.reports.market.pages.cover import county_name, unranked
from provider_ops.reports.market.report import SECTIONS
from provider_ops.reports.page import ReportFileError
from provider_ops.store.model import DataImport
from tests.market.plain import coverage
from tests.support.demo import NOW
from tests.support.office import add_office
from tests.support.paper import bookmarks, pages_of
from tests.support.work import MARKET

MONTH = date(2026, 9, 1)
REQUEST = MarketRequest(MONTH, NOW)


@pytest.fixture(scope="module")
def made(demo):
    return market_report_pdf(demo.work, REQUEST)


class StopAfter:
    """A reporter whose person asks to stop at the n-th checkpoint."""

    def __init__(self, checkpoints: int) -> None:
        self.left = checkpoints

    def report(self, progress) -> None:
        pass

    def checkpoint(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_figures_on_paper_are_those_of_the_queries(made, demo):
    data, _ = made
    pages = pages_of(data)
    with demo.work.read() as session:
        claims = queries.claim_figures(session, MARKET, MONTH, until=date(2026, 9, 30))
        plain = coverage(session, MARKET, date(2026, 9, 30))
    assert f"{plain.share * 100:.1f}%" in pages[1]
    assert f"{claims.month.rate * 100:.1f}% of lines were denied" in pages[5]
    assert f"{claims.month.denied:,} lines, service in September" in pages[5]
    for reason in claims.reasons[:5]:
        assert f"{reason.reason} " in pages[5]
        assert f"{reason.lines:,} ${reason.dollars:,.0f}" in pages[5]
    for tier in plain.tiers:
        assert f"{tier.tier} {tier.target_days} days {tier.offices:,} {tier.in_time:,}" in pages[2]
    facts = made[1].facts
    members = facts.outliers[0]
    assert f"{len(members.flags)} of {members.judged} practices" in pages[3]
    for flag in members.flags:
        assert flag.reading.office in pages[3]
    for case in facts.cases.open[:3]:
        assert case.number in pages[6]
    assert figure(float(facts.promises.open)) in pages[8]


def test_each_section_fills_one_page_and_has_a_bookmark_there(made):
    data, report = made
    pages = pages_of(data)
    assert report.pages == len(pages) == len(SECTIONS) + 1
    assert sorted(bookmarks(data).values()) == list(range(2, len(pages) + 1))
    for number, text in enumerate(pages[1:], 2):
        assert f"{number} of {len(pages)}" in text
        assert short(report.fingerprint) in text
    assert grouped(report.fingerprint) in pages[-1].replace("  ", " ")
    assert "page 3" in pages[0]


def test_the_same_data_gives_the_same_bytes(made, demo):
    again, report = market_report_pdf(demo.work, REQUEST)
    assert again == made[0]
    assert report.fingerprint == made[1].fingerprint


def test_the_time_on_paper_is_the_instant_passed_in(demo, made):
    later = datetime(2026, 10, 6, 21, 5, tzinfo=UTC)
    data, report = market_report_pdf(demo.work, MarketRequest(MONTH, later))
    assert "10/06/2026 9:22 AM" in pages_of(made[0])[0]
    assert "10/06/2026 5:05 PM" in pages_of(data)[0]
    assert report.fingerprint != made[1].fingerprint


def test_counties_with_few_offices_are_not_ranked_and_the_paper_says_which(made):
    data, report = made
    pages = pages_of(data)
    (row,) = [row for row in report.facts.visits.counties if row.offices < 5]
    says = (f"{county_name(row.fips, 'FL')}, {row.in_time} of {row.offices} seen in time, is not "
            "ranked: fewer than five offices.")  # fmt: skip
    assert says in pages[0]
    assert says in pages[2][pages[2].index("Counties furthest behind"):]


@pytest.mark.parametrize(
    ("small", "says"),
    [(0, ""), (2, "Citrus (1 of 4) and DeSoto (1 of 4) are not ranked: fewer than five offices each."),
     (9, "9 counties with fewer than five offices are not ranked.")],
)  # fmt: skip
def test_few_counties_are_named_and_many_are_counted(made, small, says):
    facts = made[1].facts
    numbers = ["12017", "12027", *(f"12{n:03}" for n in range(901, 908))][:small]
    rows = (*(CountyCoverage(fips, 4, 1) for fips in numbers), CountyCoverage("12057", 5, 1))
    assert unranked(replace(facts, visits=replace(facts.visits, counties=rows))) == says


def test_lists_that_are_cut_say_how_many_they_show(made):
    facts = made[1].facts
    counties = tuple(CountyCoverage(f"12{n:03}", 9, 1) for n in range(1, 14, 2))
    crowded = replace(facts, visits=replace(facts.visits, counties=counties),
                      contracts=replace(facts.contracts, notices=facts.contracts.notices[:1] * 6))  # fmt: skip
    stream = BytesIO()
    assert build_market_report(crowded, stream).pages == made[1].pages
    pages = pages_of(stream.getvalue())
    assert "Counties furthest behind 5 of 7 shown" in pages[2]
    assert "Notice radar 5 of 6 shown, evergreen contracts" in pages[4]
    assert "Notice radar evergreen" in pages_of(build_few(facts))[4]


def test_a_range_of_codes_that_ends_says_how_many_codes_it_spans(made):
    facts = made[1].facts
    ending = replace(facts.contracts.codes[0], code="70336-70559", ended=False)
    stream = BytesIO()
    build_market_report(
        replace(facts, contracts=replace(facts.contracts, codes=(ending,))), stream
    )
    assert "70336-70559 224 code numbers" in pages_of(stream.getvalue())[4]


def build_few(facts):
    stream = BytesIO()
    build_market_report(
        replace(facts, contracts=replace(facts.contracts, notices=facts.contracts.notices[:5])), stream
    )
    return stream.getvalue()


def test_keys_of_rows_are_not_printed(made):
    text = " ".join(pages_of(made[0])).lower()
    assert not any(part.count("-") == 4 and len(part) == 36 for part in text.split())


def test_an_empty_market_says_that_there_is_nothing(work):
    data, report = market_report_pdf(work, REQUEST)
    pages = pages_of(data)
    assert report.pages == len(SECTIONS) + 1
    assert "There is too little data for September to judge any goal." in pages[1]
    assert "No office belongs to a territory yet" in pages[2]
    assert "No practice has peers and claims enough to be judged" in pages[3]
    assert "No contract is on record" in pages[4]
    assert "No claim line has a date of service in September" in pages[5]
    assert "No escalation was opened, resolved or left open" in pages[6]
    assert "The material library is empty" in pages[7]
    assert "No action item is open" in pages[8]
    assert "No file has been loaded." in pages[9]


def test_other_data_gives_another_fingerprint(work):
    before = market_report_pdf(work, REQUEST)[1]
    office = add_office(work)
    with work.act() as session:
        session.get(Organization, office).tier = "A"
    same = market_report_pdf(work, REQUEST)[1]
    assert same.fingerprint == before.fingerprint, "an office of no territory is in no figure"
    from provider_ops.network.model import Territory

    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="Gulf", rep_id=work.staff_id)
        session.add(territory)
        session.flush()
        session.get(Organization, office).territory_id = territory.id
    after = market_report_pdf(work, REQUEST)[1]
    assert after.fingerprint != before.fingerprint
    assert after.facts.visits.territories[0].rep == "Marisol Vega"


def test_a_month_that_is_not_over_says_how_far_it_goes(demo):
    data, report = market_report_pdf(demo.work, MarketRequest(date(2026, 10, 3), NOW))
    pages = pages_of(data)
    assert "October 2026, to 10/06" in pages[0]
    assert "The month was not over: figures run to 10/06/2026." in pages[-1]
    assert report.number == "MR-2026-10"


def test_a_month_that_has_not_begun_is_refused(work):
    with pytest.raises(RuleError, match="November 2026 has not begun"):
        market_report_pdf(work, MarketRequest(date(2026, 11, 1), NOW))


@pytest.mark.parametrize("checkpoints", [0, 3, 6, 10, 15])
def test_stopping_leaves_no_file(demo, tmp_path, checkpoints):
    with pytest.raises(Cancelled):
        write_market_report(demo.work, REQUEST, tmp_path / "r.pdf", StopAfter(checkpoints))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_and_nothing_is_written(work, tmp_path):
    with pytest.raises(ReportFileError):
        write_market_report(work, REQUEST, tmp_path / "none" / "r.pdf")
    assert not (tmp_path / "none").exists()


def test_long_tables_are_cut_to_the_page_and_say_how_many_they_show(made):
    report = made[1]
    facts = report.facts
    crowded = replace(facts, cases=replace(facts.cases, open=facts.cases.open * 30),
                      promises=replace(facts.promises, rows=facts.promises.rows * 30))  # fmt: skip
    stream = BytesIO()
    assert build_market_report(crowded, stream).pages == report.pages
    assert f"of {len(crowded.cases.open)} shown" in pages_of(stream.getvalue())[6]


def test_what_teaching_did_leaves_room_for_all_else_of_its_page(made):
    from provider_ops.market.queries import RuleFindings
    from provider_ops.outliers.reeducation.effect import Effect
    from provider_ops.outliers.reeducation.intervals import Rate

    facts = made[1].facts
    taught = Effect(38, date(2026, 4, 2), date(2026, 6, 30), Rate(90, 400), Rate(40, 410),
                    Rate(700, 7000), Rate(690, 7000))  # fmt: skip
    found = tuple(RuleFindings(rule, 90, Decimal(9_000)) for rule in RULE_WORDS)
    crowded = replace(facts, effect=taught, claims=replace(facts.claims, findings=found))
    stream = BytesIO()
    assert build_market_report(crowded, stream).pages == made[1].pages
    page = pages_of(stream.getvalue())[5]
    assert "Does teaching work? denied per 1,000, 38 offices" in page
    assert "beyond chance" in page
    assert "Codes denied most" in page
    assert "90 $9,000" in page


def test_findings_of_our_own_check_are_told_by_rule(work):
    claim = Claim(id=work.new_id(), market_id=MARKET, import_id=work.new_id(), position=1,
                  number="A1", status="1", charge=Decimal(270), paid=Decimal(180),
                  patient_responsibility=Decimal(0))  # fmt: skip
    with work.store.write() as session:
        session.add(claim)
        session.flush()
        for place, rule in enumerate(("contract", "contract", "units")):
            line = ClaimLine(
                id=work.new_id(), market_id=MARKET, import_id=claim.import_id,
                claim_id=claim.id, position=1, service_date=date(2026, 9, 3 + place),
                npi="2332288757", code="99213", units=Decimal(1), charge=Decimal("90.00"),
                paid=Decimal("60.00"),
            )  # fmt: skip
            session.add(line)
            session.add(Finding(line_id=line.id, rule=rule, market_id=MARKET, npi=line.npi,
                                service_date=line.service_date, code="99213",
                                at_risk=Decimal("60.00")))  # fmt: skip
        session.flush()
        refresh_totals(session)
        refresh_findings(session)
        remember(session, basis_now(session, MARKET, work.now()))
    page = pages_of(market_report_pdf(work, REQUEST)[0])[5]
    assert "3 findings on lines of the month" in page
    assert "No contract in force on the day 2 $120" in page
    assert "More units than approved 1 $60" in page


def test_every_rule_of_the_check_has_its_words():
    assert set(RULE_WORDS) == set(RULES)


def test_lines_that_nobody_judged_yet_are_judged_for_the_report(work):
    claim = Claim(id=work.new_id(), market_id=MARKET, import_id=work.new_id(), position=1,
                  number="A1", status="1", charge=Decimal(90), paid=Decimal(60),
                  patient_responsibility=Decimal(0))  # fmt: skip
    with work.store.write() as session:
        session.add(DataImport(id=claim.import_id, market_id=MARKET, kind="835", file_name="a.835",
                               sha256="0" * 64, imported_at=work.now(), staff_id=work.staff_id,
                               counts={"lines": 1}))  # fmt: skip
        session.add(claim)
        session.flush()
        session.add(ClaimLine(
            id=work.new_id(), market_id=MARKET, import_id=claim.import_id, claim_id=claim.id,
            position=1, service_date=date(2026, 9, 3), npi="2332288757", code="99213",
            units=Decimal(1), charge=Decimal("90.00"), paid=Decimal("60.00"),
        ))  # fmt: skip
    facts = market_report_pdf(work, REQUEST)[1].facts
    assert facts.claims.month.lines == 1
    assert sum(row.lines for row in facts.claims.findings) == 1
