"""Approved-code lists: what they carry, who pays by them, how they are kept."""
