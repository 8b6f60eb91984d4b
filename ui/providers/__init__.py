"""Providers: the list of offices and clinicians, and the record of each."""
