"""Files of code sets to lines, without trusting the files."""

from __future__ import annotations
