"""Payments within Claims: the list, one payment taken apart, its claims."""
