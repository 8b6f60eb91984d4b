"""The encrypted local database and the change log."""
