"""Paper: PDF reports and packets."""
