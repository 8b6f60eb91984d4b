"""The pages of the market report, one module each: facts in, flowables out."""
