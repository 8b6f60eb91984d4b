"""The form of one visit: a file for each section, a draft kept while somebody types."""
