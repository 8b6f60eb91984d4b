"""Code sets, approved-code lists and the code check."""
