"""Batches of claim lines with one cause: owned, worked on, resolved."""
