"""One contract: its versions, what applied when, whom it covers, and what can be recorded."""
