"""Parts of a window that know nothing of this program."""
