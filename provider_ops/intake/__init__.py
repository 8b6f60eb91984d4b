"""Any file to rows: detect, map, check, load."""
