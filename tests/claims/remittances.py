"""Small remittances to load: an original claim, then its reversal and correction."""

from __future__ import annotations

from decimal import Decimal

ORIGINAL = (
    "CLP*ACCT1*1*250*80*20*MA*PAYER1*11*1~NM1*QC*1*DOE*JANE****MI*W987654321~"
    "SVC*HC:99214:25:LT*150*80**2~DTM*472*20260901~CAS*CO*45*50~CAS*PR*3*20~"
    "SVC*HC:93000*100*0**1~DTM*472*20260902~CAS*CO*97*100~LQ*HE*N19~"
)
CORRECTION = (
    "CLP*ACCT1*22*-250*-80*-20*MA*PAYER1*11*1~NM1*QC*1*DOE*JANE****MI*W987654321~"
    "SVC*HC:99214:25:LT*-150*-80**2~DTM*472*20260901~CAS*CO*45*-50~CAS*PR*3*-20~"
    "SVC*HC:93000*-100*0**1~DTM*472*20260902~CAS*CO*97*-100~"
    "CLP*ACCT1*1*150*120*30*MA*PAYER2*11*7~NM1*QC*1*DOE*JANE****MI*W987654321~"
    "SVC*HC:99214:25:LT*150*120**2~DTM*472*20260901~CAS*PR*3*30~"
)


def remittance(*claims: str, day: str = "20260915") -> str:
    """A balanced remittance of these claims."""
    paid = sum(
        Decimal(segment.split("*")[4])
        for claim in claims
        for segment in claim.split("~")
        if segment.startswith("CLP")
    )
    body = (
        f"BPR*I*{paid}*C*ACH************{day}~TRN*1*CHECK{day}*1999999999~"
        "N1*PR*SAMPLE PLAN~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
    ) + "".join(claims)
    count = body.count("~") + 2
    return (
        "ISA*00*          *00*          *ZZ*PAYER          *ZZ*RECEIVER       "
        "*260915*1200*^*00501*000000001*0*P*:~GS*HP*A*B*20260915*1200*1*X*005010X221A1~"
        f"ST*835*0001~{body}SE*{count}*0001~GE*1*1~IEA*1*000000001~"
    )
