"""What screens ask of claim lines: one line, groups, a claim's way, sums, saved views, export."""
