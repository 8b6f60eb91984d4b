"""Contracts and codes: what ends, what is agreed, which codes are approved, can this be billed."""
