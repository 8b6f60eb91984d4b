"""Training on screen: the library of handouts, and packets made of it."""

from __future__ import annotations
