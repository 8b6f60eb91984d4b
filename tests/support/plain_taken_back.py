"""Which lines count no more, found as a person with all answers on paper would."""

from __future__ import annotations

from sqlalchemy import select

from provider_ops.claims.model import Claim, ClaimLine, Remittance


def taken_back_keys(session):
    """Keys of the lines of reversals, and of those that they take back, answer after answer."""
    payments = {one.id: one for one in session.scalars(select(Remittance))}
    lines = {}
    for line in session.scalars(select(ClaimLine).order_by(ClaimLine.position)):
        lines.setdefault(line.claim_id, []).append(line)

    def day(claim):
        payment = payments.get(claim.remittance_id)
        return str((payment.paid_on if payment else claim.answered_on) or "")

    def payer(claim):
        payment = payments.get(claim.remittance_id)
        return payment.payer_name if payment else claim.payer_name

    came = sorted(session.scalars(select(Claim)),
                  key=lambda one: (day(one), one.import_id.bytes, one.position))  # fmt: skip
    keys, answered = set(), []
    for claim in came:
        own = lines.get(claim.id, [])
        if claim.status != "22":
            answered.append((claim, own))
            continue
        keys |= {line.id for line in own}
        for line in own:
            for earlier, answers in reversed(answered):
                found = _match(claim, line, earlier, answers, keys)
                if found is not None and payer(earlier) == payer(claim):
                    keys.add(found.id)
                    break
    return keys


def _match(claim, line, earlier, answers, keys):
    same_number = (claim.number and claim.number == earlier.number) or (
        claim.payer_number and claim.payer_number == earlier.payer_number
    )
    whose = (claim.billing_npi, claim.member_hash, claim.market_id)
    if not same_number or whose != (earlier.billing_npi, earlier.member_hash, earlier.market_id):
        return None
    for answer in answers:
        if (
            answer.id not in keys
            and (answer.npi, answer.service_date, answer.code, answer.modifiers)
            == (line.npi, line.service_date, line.code, line.modifiers)
            and (answer.charge, answer.paid) == (-line.charge, -line.paid)
        ):
            return answer
    return None
