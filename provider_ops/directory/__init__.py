"""The directory that members read: what was verified where, what is to be corrected, by when."""
