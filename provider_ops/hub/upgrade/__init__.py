"""The hub's database from an older release to this one, while laptops go on exchanging."""
