"""Claim edits (NCCI): which lines belong together, and which of them fail beside one another."""
