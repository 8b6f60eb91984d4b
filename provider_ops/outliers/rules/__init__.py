"""Who is far from the others, by how much, and whether a decision about it still holds."""
