"""Who may come in: people and how they sign in, their laptops, tokens, and the audit trail."""
