"""Problems somebody must solve, until they are solved."""
