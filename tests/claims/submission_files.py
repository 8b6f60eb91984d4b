"""Small files of submitted claims: an original, its replacement, its void."""

from __future__ import annotations

LINES = (
    "LX*1~SV1*HC:99214:25:LT*150*UN*2***1:2~DTP*472*D8*20260901~REF*6R*L1~"
    "LX*2~SV1*HC:93000*100*UN*1*22**2~DTP*472*RD8*20260902-20260904~REF*G1*AUTH2~"
    "NM1*82*1*ROE*RICHARD****XX*1679576722~NM1*77*2*LAB*****XX*1558444216~"
)
SUBMITTED = (
    "CLM*ACCT1*250***11:B:1*Y*A*Y*Y~REF*G1*AUTH1~HI*ABK:E119*ABF:I10~"
    "NM1*82*1*DOE*JOHN****XX*1386641239~" + LINES
)
REPLACED = SUBMITTED.replace("ACCT1*250***11:B:1", "ACCT2*250***11:B:7").replace(
    "REF*G1*AUTH1", "REF*F8*PAYER1"
)
VOIDED = SUBMITTED.replace("ACCT1*250***11:B:1", "ACCT2*250***11:B:8").replace(
    "REF*G1*AUTH1", "REF*F8*PAYER2"
)


def submission(*claims: str, day: str = "20260905", guide: str = "005010X222A2") -> str:
    """An 837P of one set with these claims of one member."""
    body = (
        f"BHT*0019*00*BATCH1*{day}*1200*CH~NM1*41*2*SAMPLE BILLING*****46*S1~"
        "NM1*40*2*SAMPLE PLAN*****46*R1~HL*1**20*1~NM1*85*2*SAMPLE CLINIC*****XX*1234567893~"
        "HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*DOE*JANE****MI*W987654321~"
        "NM1*PR*2*SAMPLE PLAN*****PI*P1~"
    ) + "".join(claims)
    return (
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
        f"*260905*1200*^*00501*000000001*0*P*:~GS*HC*A*B*{day}*1200*1*X*{guide}~"
        f"ST*837*0001*{guide}~{body}SE*{body.count('~') + 2}*0001~GE*1*1~IEA*1*000000001~"
    )
