"""Invented list rows, moments, cards and checks for pictures and widget tests."""

from __future__ import annotations

from datetime import date

from provider_ops.charts.county_map import Access
from ui.kit.cards import BoardColumn, Card
from ui.kit.lists import Tag, TwoLineItem
from ui.kit.spans import SpanAxis, SpanBar, SpanItem
from ui.kit.timeline import Moment, MomentAction

TODAY = date(2026, 10, 6)
AXIS = SpanAxis(date(2026, 1, 1), date(2026, 12, 31), date(2026, 10, 3))
WORDS = ("CHECK", "WHAT THE RECORD SAYS", "SOURCE")

ITEMS = [
    TwoLineItem("a", "Send 2026 fee schedule, exhibit B", "Gulf Cardiology", fact="4 d late",
                fact_tone="cr", checked=False),
    TwoLineItem("b", "Confirm billing company contact", "Gulf Cardiology", fact="Today",
                checked=True),
    TwoLineItem("c", "Lourdes Reed", "Office manager", "person:LR", tag=Tag("Spanish", "ac")),
    TwoLineItem("d", "99214-25", "Marchetti", "no", "now", code=True),
    TwoLineItem("e", "Call back on CO-29 appeals", "Brandon Nephrology", "icon:phone", "Wed"),
]  # fmt: skip

MOMENTS = [
    Moment("m1", date(2026, 10, 2), "file-pen-line", "Amendment 3 sent for signature",
           "by Karen Ellis", "Renews Cardiology Office E/M (list 7) from 10/01/2026.", "wa",
           (Tag("Waiting on provider, 4 days", "wa", "clock"),),
           (MomentAction("open", "Open amendment"),)),
    Moment("m2", date(2026, 10, 1), "receipt-text", "34 lines denied CO-97 in 90 days",
           "from claims load C-4471", "G2211 billed with 99214-25 on procedure days. " * 4, "cr",
           actions=(MomentAction("lines", "See lines"), MomentAction("visit", "Create visit"))),
    Moment("m3", date(2026, 9, 30), "siren", "ESC-2231 opened", "by Dana Brooks, by phone",
           "Echo 93306 paid below contract rate since August.", "cr"),
    Moment("m4", date(2026, 9, 17), "graduation-cap", "4 of 6 clinicians finished G2211",
           "v3.3 EN", "Quiz average 92%.", "tr"),
    Moment("m5", date(2025, 12, 1), "users", "Office manager changed", "", "", "nu"),
]  # fmt: skip

COLUMNS = [
    BoardColumn("new", "Not started", "4,302 members", (
        Card("c1", "Temple Terrace Cardiovascular", "Cardiology · Hillsborough", "25 d", "cr",
             "MV", "1,012 members", (Tag("Breaks adequacy", "cr", "cr"),
                                     Tag("15.7% denied", "wa", "wa"))),
        Card("c2", "Immokalee Family Care", "Family practice · Collier", "38 d", "wa", "GS",
             "866 members"),
    )),
    BoardColumn("out", "Outreach", "4,114 members", (
        Card("c3", "Anclote Foot & Ankle", "Podiatry · Pinellas", "29 d", "cr", "MV",
             "742 members", (Tag("Visit today 1:30", "ac", "new"),)),
    )),
    BoardColumn("empty", "Redlines", "0 members"),
    BoardColumn("sign", "Signature", "3,038 members", (
        Card("c4", "Gulf Cardiology Associates", "Cardiology · Pinellas", "86 d", "", "TJ",
             "2,140 members", (Tag("Amendment 3, day 4", "nu", "clock"),), (0.7, "cr")),
    )),
]  # fmt: skip

YEAR = SpanBar(None, None)
CHECKS = [
    SpanItem("clinician", "ok", "Clinician", "On the roster, NPI check digit valid, enrolled",
             (YEAR,), "Roster 09/30 · line 1,204"),
    SpanItem("contract", "ok", "Contract", "HB-FL-20418, Amendment 2, active",
             (SpanBar(None, date(2026, 12, 31)),), "Amd 2 · signed 07/28/2026"),
    SpanItem("list", "no", "Approved list",
             "Office E/M (list 7) ended 09/30/2026. Nothing covers 10/01 onward.",
             (SpanBar(date(2026, 1, 1), date(2026, 9, 30), "cr", "ends 09/30"),),
             "Load C-4471 · recorded 09/28 · K. Ellis", failed=True),
    SpanItem("modifier", "wa", "Modifier 25",
             "Allowed on 99202 to 99215 if another service is on the claim the same day",
             (SpanBar(None, None, "wa"),), "Rule R-118 v4 · not tested: needs the claim"),
]  # fmt: skip

ACCESS = {
    "12057": Access(98.4, 90), "12101": Access(96.0, 90), "12103": Access(99.1, 90),
    "12049": Access(81.2, 85), "12043": Access(78.4, 85), "12051": Access(84.1, 85),
    "12105": Access(95.2, 90), "12055": Access(90.3, 85), "12027": Access(93.0, 85),
}  # fmt: skip
