"""Materials with their versions, and the packets made of them."""
