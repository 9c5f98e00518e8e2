"""Numbers drawn from records: pure functions, each with its formula, units, range and source."""
