"""The roster walk: an office's people and facts, gone down by keyboard."""
