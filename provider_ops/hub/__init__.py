"""The server: one order for everybody's changes."""
