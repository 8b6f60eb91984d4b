"""Providers whose avoidable denials are far from those of their peers."""
