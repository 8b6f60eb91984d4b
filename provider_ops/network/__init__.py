"""Who is in the network: providers, organizations, locations, affiliations, contacts."""
