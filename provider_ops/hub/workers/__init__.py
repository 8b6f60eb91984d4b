"""The processes of a hub: one that looks after the others, which answer."""
