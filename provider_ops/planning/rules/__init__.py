"""Targets, due-ness, roads, the order of a day: pure functions."""
