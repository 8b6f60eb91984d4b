"""Remittances and professional claims from a file into the tables, and what a file holds."""
