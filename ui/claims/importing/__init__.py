"""Loading files, step by step: the file, its columns, its rows, the end; and taking loads back."""
