"""Corrections of the directory: what offices said otherwise, decided and sent from one list."""
