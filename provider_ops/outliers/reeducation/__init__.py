"""Teaching a code at an office, from the planned visit to whether fewer lines are denied."""
