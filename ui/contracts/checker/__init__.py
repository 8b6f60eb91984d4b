"""The code checker: a question in a sentence, an answer, and everything the answer stands on."""
