"""Specialties and the codes they bill, with short labels and fees of our own.

Labels are the plan's own words, not the code owners' descriptors; fees are invented. Taxonomy
codes are NUCC's; their texts are not here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A billing code as the demo plan knows it; `cents` is the contract rate."""

    code: str
    label: str
    cents: int

    @property
    def code_set(self) -> str:
        """HCPCS Level II codes begin with a letter, CPT codes with a digit."""
        return "HCPCS" if self.code[0].isalpha() else "CPT"


@dataclass(frozen=True, slots=True)
class Specialty:
    """A specialty: its share of the network, and what it bills most, most frequent first."""

    name: str
    practice: str
    taxonomy: str
    credential: str
    weight: int
    codes: tuple[str, ...]


CODES = {
    code.code: code
    for code in (
        Code("99202", "New patient visit, 15 min", 7_280),
        Code("99203", "New patient visit, 30 min", 11_240),
        Code("99204", "New patient visit, 45 min", 16_790),
        Code("99212", "Office visit, 10 min", 5_640),
        Code("99213", "Office visit, 20 min", 9_120),
        Code("99214", "Office visit, 30 min", 12_870),
        Code("99215", "Office visit, 40 min", 18_020),
        Code("99490", "Chronic care, 20 min a month", 6_180),
        Code("99495", "Care after hospital, 14 days", 20_560),
        Code("36415", "Blood draw", 883),
        Code("93000", "ECG with report", 1_721),
        Code("93015", "Stress test", 7_140),
        Code("93016", "Stress test, supervision", 2_235),
        Code("93306", "Echo, complete", 17_690),
        Code("93880", "Neck artery scan", 18_830),
        Code("20610", "Large joint injection", 6_487),
        Code("20550", "Tendon injection", 5_530),
        Code("11721", "Nail care, six or more", 4_460),
        Code("11042", "Wound cleaning", 12_610),
        Code("17000", "Skin spot destroyed", 6_730),
        Code("11102", "Skin sample", 10_390),
        Code("92014", "Eye exam, known patient", 12_750),
        Code("92134", "Retina scan", 4_090),
        Code("66984", "Cataract operation", 53_420),
        Code("90834", "Therapy, 45 min", 10_660),
        Code("90837", "Therapy, 60 min", 15_720),
        Code("96127", "Mood questionnaire", 470),
        Code("97110", "Exercise therapy, 15 min", 2_910),
        Code("97140", "Manual therapy, 15 min", 2_730),
        Code("97530", "Activity therapy, 15 min", 3_640),
        Code("94010", "Lung function test", 2_690),
        Code("94060", "Lung function, before and after", 3_880),
        Code("95810", "Sleep study", 61_750),
        Code("45378", "Colon exam", 33_910),
        Code("45385", "Colon exam, growth removed", 46_880),
        Code("43239", "Stomach exam with sample", 36_540),
        Code("52000", "Bladder exam", 20_270),
        Code("51798", "Bladder scan", 940),
        Code("90935", "Dialysis, one check", 7_330),
        Code("90960", "Dialysis month, four visits", 28_140),
        Code("77067", "Breast screening", 12_990),
        Code("71046", "Chest picture, two views", 2_830),
        Code("96372", "Injection given", 1_440),
        Code("96413", "Infusion, first hour", 13_240),
        Code("80053", "Blood chemistry panel", 1_056),
        Code("83036", "Blood sugar, three months", 971),
        Code("G0438", "Annual wellness visit, first", 16_480),
        Code("G0439", "Annual wellness visit, later", 12_690),
        Code("G0444", "Depression screening", 1_870),
        Code("G0446", "Heart behavior therapy", 2_640),
        Code("G2211", "Visit complexity add-on", 1_604),
        Code("G0402", "Welcome to Medicare visit", 16_270),
        Code("G0008", "Flu shot given", 3_050),
        Code("G0009", "Pneumonia shot given", 3_050),
        Code("G0101", "Pelvic and breast exam", 4_040),
        Code("G0108", "Diabetes training, 30 min", 5_560),
        Code("G0180", "Home health plan", 5_210),
        Code("G0283", "Electric stimulation", 1_220),
        Code("J0696", "Ceftriaxone 250 mg", 120),
        Code("J1100", "Dexamethasone 1 mg", 20),
        Code("J3301", "Triamcinolone 10 mg", 180),
        Code("J7325", "Joint gel, 1 mg", 1_140),
        Code("J9035", "Bevacizumab 10 mg", 7_260),
        Code("Q2039", "Flu vaccine", 2_110),
    )
}



def charge_of(code: str) -> int:
    """Return what offices charge, in cents: half as much again as the contract rate."""
    return CODES[code].cents * 3 // 2


_OFFICE = ("99213", "99214", "99212", "99203", "99215")
SPECIALTIES = (
    Specialty("Family medicine", "Family Medicine", "207Q00000X", "MD", 20,
              (*_OFFICE, "G0439", "G2211", "36415", "G0008", "83036", "G0444", "80053", "G0438",
               "99490", "96127")),
    Specialty("Internal medicine", "Internal Medicine", "207R00000X", "MD", 18,
              (*_OFFICE, "G2211", "G0439", "93000", "36415", "99490", "80053", "G0009", "99495")),
    Specialty("Nurse practitioner", "Primary Care", "363L00000X", "APRN", 12,
              (*_OFFICE, "G0439", "G0444", "36415", "96372", "J0696")),
    Specialty("Cardiology", "Cardiology", "207RC0000X", "MD", 8,
              ("99214", "93000", "93306", "99213", "93015", "93016", "G0446", "99204", "93880")),
    Specialty("Orthopedic surgery", "Orthopedics", "207X00000X", "MD", 5,
              ("99213", "20610", "99203", "J3301", "20550", "J7325", "99214")),
    Specialty("Podiatry", "Foot & Ankle", "213E00000X", "DPM", 4,
              ("11721", "99213", "11042", "20550", "99203", "J1100")),
    Specialty("Dermatology", "Dermatology", "207N00000X", "MD", 4,
              ("99213", "17000", "11102", "99203", "99214")),
    Specialty("Ophthalmology", "Eye Care", "207W00000X", "MD", 5,
              ("92014", "92134", "66984", "99213")),
    Specialty("Behavioral health", "Behavioral Health", "103T00000X", "PhD", 6,
              ("90834", "90837", "96127", "G0444")),
    Specialty("Physical therapy", "Physical Therapy", "225100000X", "PT", 6,
              ("97110", "97140", "97530", "G0283")),
    Specialty("Pulmonology", "Pulmonary & Sleep", "207RP1001X", "MD", 3,
              ("99214", "94060", "94010", "95810", "71046", "99204")),
    Specialty("Gastroenterology", "Digestive Health", "207RG0100X", "MD", 3,
              ("45385", "45378", "43239", "99214", "99203")),
    Specialty("Urology", "Urology", "208800000X", "MD", 3,
              ("99213", "52000", "51798", "99214", "J0696")),
    Specialty("Nephrology", "Nephrology", "207RN0300X", "MD", 2,
              ("90960", "99214", "90935", "80053")),
    Specialty("Oncology", "Cancer Care", "207RX0202X", "MD", 2,
              ("96413", "99215", "J9035", "99214", "36415")),
)  # fmt: skip

ASK_FIRST = frozenset({"95810", "J9035"})
"""Codes for which lists ask for an authorization."""

DENIALS = (
    # group, reason, remark, weight: how often each reason is given
    ("CO", "16", "M76", 25), ("CO", "97", "M15", 20), ("CO", "197", "", 15), ("CO", "29", "", 10),
    ("CO", "18", "", 8), ("CO", "4", "N519", 7), ("CO", "109", "", 5), ("CO", "11", "", 4),
    ("CO", "50", "N115", 3), ("PI", "252", "N706", 3),
)  # fmt: skip
