"""The people who look after a market."""
