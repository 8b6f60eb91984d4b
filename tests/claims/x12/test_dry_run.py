from __future__ import annotations

import io
import json

from provider_ops.claims.x12.dry_run import dry_run


def answer(text: str) -> dict:
    return json.loads(json.dumps(dry_run(io.BytesIO(text.encode())).to_json()))


def test_answer_has_exactly_the_promised_shape() -> None:
    text = (
        "ST*835*0007~BPR*I*34.5*C*CHK~CLP*A*2*541*34.005~CAS*CO*45*506.995~"
        "PLB*2*20241231*WO*-.495~SE*6*0007~"
    )
    assert answer(text) == {
        "kind": "835",
        "transactions": [
            {
                "st": "0007",
                "claims": 1,
                "lines": 0,
                "charge": "541.00",
                "paid": "34.005",
                "payment": "34.50",
                "provider_adjustments": "-0.495",
                "balanced": True,
                "se_ok": True,
                "warnings": [],
            }
        ],
        "errors": [],
    }


def test_warnings_and_errors_have_one_shape() -> None:
    text = "ST*835*1~BPR*I*0*C*NON~CLP*A*1*10*0~CLP*B*1*XX*0~SE*9*1~"
    result = answer(text)
    assert [list(error) for error in result["errors"]] == [["segment", "position", "message"]]
    assert [(w["segment"], w["position"]) for w in result["transactions"][0]["warnings"]] == [
        ("CLP", 3),
        ("SE", 5),
    ]


def test_sets_come_in_file_order() -> None:
    sets = "".join(f"ST*835*{n}~BPR*I*0*C*NON~SE*3*{n}~" for n in (3, 1, 2))
    assert [one["st"] for one in answer(sets)["transactions"]] == ["3", "1", "2"]


def test_envelope_without_a_set_is_an_error() -> None:
    result = answer("GS*HP*A*B*20260102*0330*1*X*005010X221A1~GE*0*1~")
    assert result["transactions"] == []
    assert result["errors"][0]["message"] == "The file holds no transaction set."


def test_zero_has_two_decimals() -> None:
    assert answer("ST*835*1~BPR*H*0*C*NON~SE*3*1~")["transactions"][0]["payment"] == "0.00"
