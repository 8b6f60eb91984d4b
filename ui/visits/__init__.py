"""Visits: the list, the week, planning, and the form that records one."""
