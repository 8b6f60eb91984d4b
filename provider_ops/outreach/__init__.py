"""Calls, mails and notes with an office between visits, and a person's own note about it."""
