"""What an administrator can set: declared once, read from file, environment and command line."""
