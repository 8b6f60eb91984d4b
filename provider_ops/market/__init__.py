"""A market in figures."""
