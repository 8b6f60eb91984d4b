"""Claims as offices sent them, and what became of each."""
