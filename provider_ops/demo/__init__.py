"""A believable, deterministic market to try everything on."""
