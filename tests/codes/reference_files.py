"""The public files of each kind, and small ones of our own in the same shapes."""

from __future__ import annotations

from tests.support.work import make_npi

SAMPLES = {
    "nucc": "nucc/nucc_taxonomy_251.csv",
    "crosswalk": "nucc/medicare_specialty_taxonomy_crosswalk_2025_10.csv",
    "ptp": "ncci/ccipra-v322r0-f1.excerpt.txt",
    "mue": "ncci/MCR_MUE_PractitionerServices_Eff_07-01-2026.excerpt.csv",
    "rvu": "ncci/PPRRVU2026_Jul_nonQPP.excerpt.redacted.csv",
    "pos": "codes/pos_codes.csv",
    "carc": "codes/carc_rarc.csv",
    "leie": "exclusions/leie_UPDATED_head_captured_2026-08-02.csv",
    "hcpcs": "hcpcs/HCPC2026_OCT_ANWEB.excerpt.csv",
}

ONE, TWO = make_npi(135791113), make_npi(224681012)
UNKNOWN = "0000000000"

LEIE_HEADER = (
    "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,"
    "EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE"
)
OPT_OUT_HEADER = (
    "NPI,Last Name,First Name,Specialty,Optout Effective Date,Optout End Date,State Code,"
    "Eligible to Order and Refer,Last updated"
)
MUE_NOTICE = '"Codes are owned by others.\n\nAll rights reserved.",,,\n'
RVU_HEADERS = (
    ",,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,"
    "POST,MULT,BILAT,ASST,CO-,TEAM,PRIC,ENDO,CONV\n"
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,"
    "DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,IND,BASE,FACTOR\n"
)


def leie(*rows):
    """Rows: name, npi, excluded, reinstated."""
    lines = [LEIE_HEADER]
    for name, npi, excluded, reinstated in rows:
        cells = [name, "ANN", "", "", "PHYSICIAN", "", "", npi, "19600101", "1 A ST", "TAMPA", "FL",
                 "33601", "1128a1", excluded, reinstated, "00000000", ""]  # fmt: skip
        lines.append(",".join(f'"{cell}"' for cell in cells))
    return "\r\n".join(lines) + "\r\n"


def opt_outs(*rows):
    return "\n".join([OPT_OUT_HEADER, *(",".join(row) for row in rows), ""])


def ptp(*rows):
    """Rows: column one, column two, effective, deletion, indicator."""
    head = (
        "Codes are owned by others.\t\t\t\t\t\t\nColumn1/Column2 Edits\t\t\t\t\t\t\n"
        "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n"
        "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\n\t\t\t\t*=no data\t1=allowed\t\n"
        "\t\t\t\t\t9=not applicable\t\n"
    )
    return head + "".join(f"{one}\t{two}\t\t{first}\t{last}\t{mark}\tMisuse\n"
                          for one, two, first, last, mark in rows)  # fmt: skip


def mue(*rows, service="Practitioner"):
    """Rows: code, units."""
    head = f'"HCPCS/\nCPT Code",{service} Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n'
    return MUE_NOTICE + head + "".join(f"{code},{units},3 Date of Service Edit: Clinical,Data\n"
                                       for code, units in rows)  # fmt: skip


def rvu(*rows):
    """Rows: code, modifier, work."""
    tail = "0.50,,0.40,,0.03,1.00,0.90,0,XXX,0.00,0.00,0.00,2,0,1,0,0,,,33.4009"
    return ",,2026 Values\n" + RVU_HEADERS + "".join(
        f"{code},{modifier},TEXT,A,,{work},{tail}\n" for code, modifier, work in rows
    )  # fmt: skip


def put(folder, text, name):
    path = folder / name
    path.write_bytes(text.encode())
    return path
