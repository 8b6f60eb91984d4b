"""The first run: join a hub or work alone, a passphrase, a role, and the data."""
