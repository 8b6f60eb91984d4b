"""The laptop's side of sign-in: signing in, its tokens, recovery, lease and wipe."""
