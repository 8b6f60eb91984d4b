"""Today: where to go, when to leave, what is wrong there, what was promised."""
