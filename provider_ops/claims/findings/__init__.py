"""Claim lines that break a rule: the check of all lines, and what screens ask of it."""
