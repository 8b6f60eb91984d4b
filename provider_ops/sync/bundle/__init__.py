"""Changes without a network: an encrypted, signed file to the hub, back, or to a colleague."""
