"""Claims that come as tables: claims logs, remittances line by line, the wide carrier layout."""
