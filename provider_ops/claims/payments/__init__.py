"""Payments: what adds up, what does not and why, and what arrived at the bank."""
