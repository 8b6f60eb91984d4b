"""Contracts with their dates, and who and what they cover."""
