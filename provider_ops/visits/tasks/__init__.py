"""Promises as tasks: whose they are, how late, put off and handed over, done with evidence."""
