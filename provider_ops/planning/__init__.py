"""Planning: who is due, the route of a day, what repeats, who covers for whom."""
