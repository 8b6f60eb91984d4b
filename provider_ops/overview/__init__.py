"""What crosses the areas: Today, the timeline, global search."""
