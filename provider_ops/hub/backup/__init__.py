"""Copies of a hub's database: encrypted as they are made, checked whole before they are used."""
