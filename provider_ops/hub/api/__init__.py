"""The hub over HTTP: handlers only unpack, ask the service, and pack."""
