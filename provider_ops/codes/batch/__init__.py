"""The code check over a file of questions: any number of rows in, the same rows answered out."""

from __future__ import annotations

from provider_ops.codes.batch.answers import ANSWERS, Answered, BatchResult
from provider_ops.codes.batch.check import check_file, check_rows
from provider_ops.codes.batch.questions import COLUMNS

__all__ = ["ANSWERS", "COLUMNS", "Answered", "BatchResult", "check_file", "check_rows"]
