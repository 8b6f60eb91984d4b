"""Visits: planned, recorded, and what they prove."""
