"""Remittances and claims as they arrive, and what is wrong with them."""
