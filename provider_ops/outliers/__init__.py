"""Offices whose figures are far from those of their peers, and what managers decided about them."""
