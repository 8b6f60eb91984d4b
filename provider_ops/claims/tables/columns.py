"""Columns of claims logs, by the many names that billing systems and offices give them."""

from __future__ import annotations

from dataclasses import replace

from provider_ops.intake.mapping import Column

_NPI = Column(
    "npi", "Rendering NPI",
    ("NPI", "Provider NPI", "Rendering provider NPI", "Servicing NPI", "Servicing provider NPI",
     "Service provider NPI", "Performing NPI", "Performing provider NPI", "Treating NPI",
     "Treating provider NPI", "Physician NPI", "Practitioner NPI", "Individual NPI",
     "Rendering provider ID", "Rend NPI", "Rndrng NPI", "NPI number", "Attending NPI"),
    required=True, numbers=True, instead=("billing_npi",),
)  # fmt: skip
_CLAIM = Column(
    "claim_number", "Claim number",
    ("Claim", "Claim no", "Claim nbr", "Claim num", "Claim ID", "Claim ref", "Claim reference",
     "ClaimID", "Claim control number", "Patient control number", "Patient account number",
     "Account number", "Acct no", "ICN", "DCN", "TCN", "Internal control number",
     "Document control number", "Payer claim number", "Payer control number", "CLM ID",
     "Claim identifier"),
)  # fmt: skip
_CHARGE = Column(
    "charge", "Charge",
    ("Charges", "Charge amount", "Charged amount", "Billed", "Billed amount", "Billed charges",
     "Amount billed", "Billed amt", "Charge amt", "Total charge", "Total charges",
     "Submitted charge", "Submitted amount",
     "Line charge", "Line charge amount", "Chg amt", "Bill amt", "Gross charge", "Fee"),
    required=True, numbers=True, instead=("denied_amount",),
)  # fmt: skip
_PAID = Column(
    "paid", "Paid",
    ("Paid amount", "Amount paid", "Payment", "Payment amount", "Paid amt", "Pmt amt", "Net paid",
     "Plan paid", "Plan paid amount", "Insurance paid", "Line paid amount", "Provider paid"),
    numbers=True,
)  # fmt: skip
_REASON = Column(
    "reason", "CARC",
    ("CARC code", "Reason", "Reason code", "Reason codes", "Denial code", "Denial codes",
     "Denial reason", "Denial reason code", "Adjustment reason", "Adjustment reason code",
     "Adj reason", "Claim adjustment reason code", "CAS", "CAS code", "Group and CARC",
     "Group/CARC", "ANSI code", "ANSI reason code", "Adjustment code", "EOB code", "CARCs"),
)  # fmt: skip

COLUMNS = (
    _NPI,
    Column("billing_npi", "Billing NPI",
           ("Billing provider NPI", "Group NPI", "Bill NPI", "Pay-to NPI", "Payee NPI",
            "Organization NPI", "Org NPI", "Facility NPI", "Practice NPI", "Type 2 NPI"),
           numbers=True),
    Column("code", "Code",
           ("Procedure code", "Proc code", "Procedure", "CPT", "CPT code", "HCPCS", "HCPCS code",
            "CPT/HCPCS", "HCPCS/CPT", "CPT/HCPCS code", "CPT4", "Billing code", "Service code",
            "Billed code", "Px code", "Proc", "Procedure cd", "Denied code", "HCPCS CD"),
           required=True),
    Column("service_date", "Date of service",
           ("DOS", "Service date", "DOS from", "From DOS", "From date of service",
            "Date of service from", "Service date from", "Service from date", "From service date",
            "Svc date", "Srvc date", "Service from", "Line service date", "From date", "Svc dt",
            "Service dt", "Begin date of service", "First date of service", "Date of svc"),
           required=True),
    _CHARGE,
    Column("denied_amount", "Denied amount",
           ("Denied", "Amount denied", "Denial amount", "Denied charges", "Disallowed",
            "Disallowed amount", "Not covered amount", "Denied dollars", "Denied amt"),
           numbers=True),
    _CLAIM,
    Column("line_number", "Line number",
           ("Line", "Line no", "Line nbr", "Line num", "Line ref", "Claim line", "Line ID",
            "Claim line number", "Service line", "Service line number", "Line item", "Ln")),
    Column("modifiers", "Modifiers",
           ("Modifier", "Mod", "Mods", "Modifier 1", "Mod 1", "Modifier codes", "Proc modifier",
            "Procedure modifier", "CPT modifier", "Mod1")),
    Column("modifier_2", "Modifier 2", ("Mod 2", "Second modifier", "Proc modifier 2")),
    Column("modifier_3", "Modifier 3", ("Mod 3", "Third modifier", "Proc modifier 3")),
    Column("modifier_4", "Modifier 4", ("Mod 4", "Fourth modifier", "Proc modifier 4")),
    Column("place_of_service", "Place of service",
           ("POS", "POS code", "Place of svc", "Service place", "Place", "PlaceOfServiceCode",
            "Place of service code", "Facility code")),
    Column("units", "Units",
           ("Unit", "Qty", "Quantity", "Units of service", "Service units", "Units billed",
            "Billed units", "Line units", "Unit count", "Number of units"), numbers=True),
    Column("allowed", "Allowed",
           ("Allowed amount", "Amount allowed", "Allowable", "Allowed amt", "Allowed charge",
            "Eligible amount", "Contracted amount", "Line allowed amount"), numbers=True),
    _PAID,
    Column("group_code", "Group code",
           ("Adjustment group", "Adjustment group code", "CAGC", "CAS group",
            "Claim adjustment group code", "Adj group", "CARC group")),
    _REASON,
    Column("remarks", "Remark codes",
           ("RARC", "RARC code", "Remark", "Remark code", "Remarks", "RARCs", "Remittance remark",
            "Remittance advice remark code", "Remark cd", "RARC codes")),
    Column("denied_flag", "Denied flag",
           ("Denial flag", "Is denied", "Denied indicator", "Denied Y/N", "Was denied",
            "Line denied", "Denial indicator", "Denied ind")),
    Column("status", "Status",
           ("Claim status", "Line status", "Claim line status", "Adjudication status",
            "Disposition", "Claim status code", "Line item status")),
    Column("deductible", "Deductible",
           ("Deductible amount", "Ded", "Deduct", "Deductible amt"), numbers=True),
    Column("coinsurance", "Coinsurance",
           ("Coinsurance amount", "Coins", "Co-insurance", "Coinsurance amt"), numbers=True),
    Column("copay", "Copay",
           ("Copayment", "Copay amount", "Co-pay", "Copayment amount", "Copay amt"), numbers=True),
    Column("patient_share", "Patient responsibility",
           ("Patient resp", "Pt resp", "Member responsibility", "Member liability",
            "Patient liability", "Patient responsibility amount", "Member cost share"),
           numbers=True),
    Column("payer", "Payer",
           ("Payer name", "Payor", "Payor name", "Insurance", "Insurance name", "Carrier",
            "Health plan", "Plan name", "Insurer", "Insurance company")),
    Column("remitted_on", "Remittance date",
           ("Remit date", "Paid date", "Payment date", "Date paid", "Check date", "Check dt",
            "EOB date", "RA date", "Processed date", "Process date", "Adjudication date",
            "Denial date", "Date denied", "ERA date")),
    Column("member", "Member number",
           ("Member ID", "Member", "Member no", "Subscriber ID", "Subscriber number",
            "Member number", "Patient ID", "Insured ID", "Insurance ID", "Policy number", "MBI",
            "HICN", "Medicare ID", "Medicare number", "Beneficiary ID", "Bene ID", "Card ID"),
           private=True),
    Column("practice", "Practice",
           ("Practice in file", "Practice name", "Group name", "Billing provider",
            "Billing provider name", "Clinic", "Office", "Organization", "Provider name",
            "Rendering provider", "Rendering provider name", "Provider", "Facility name")),
    Column("tin", "TIN",
           ("Tax ID", "Tax identification number", "EIN", "Federal tax ID", "Group TIN",
            "Billing TIN", "Provider TIN", "Tax number"), private=True),
)  # fmt: skip
"""Of a claims log: it names who billed; member names and birth dates are not among them."""

_NEEDED = {"claim_number", "charge", "paid"}

REMIT_COLUMNS = tuple(
    replace(column, required=column.required or column.name in _NEEDED, instead=())
    for column in COLUMNS
    if column.name not in ("npi", "billing_npi", "practice")
)
"""Of a remittance line by line: it names the claim, not who billed."""
