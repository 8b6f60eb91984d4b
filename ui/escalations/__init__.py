"""Escalations: the list with its figures, and one case with its history."""
